"""A history: a week or two of bot time in which people of any behaviour react to what they read.

Time runs to the next timer or the next reaction, whichever comes first.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from random import Random

from bot.domain.chat import Incoming
from bot.domain.workplace import Waves, Workplace
from tests.behaviour import Coordinator, Facilitator, Later, Requester, Saying, Somebody, wakes
from tests.domain import years
from tests.domain.workplaces import days, local, workplace
from tests.house import House
from tests.invariants import WeekWatch

FACILITATORS = ("sari", "pekka", "aino")
REQUESTERS = ("maija", "kalle", "tarja")
FACILITATOR_WAYS = (
    *["at once", "at once", "late", "never", "wrong words", "forgets"],
    *["hands back", "hands over", "hands over", "closes otherwise"],
)
COORDINATOR_WAYS = ("at once", "late", "never", "wrong words", "forgets")
REQUESTER_WAYS = (
    *["answers", "answers", "answers", "late", "never", "wrong words", "cancels", "refuses"],
    *["names a time", "hides", "never decides"],
)
#: where a history begins: the zone, and the moment there
STARTS = (
    ("Europe/Helsinki", "2026-11-16 7.50"),
    ("Europe/Helsinki", "2026-11-20 14.10"),
    ("Europe/Helsinki", "2026-03-26 10.00"),
    ("Europe/Helsinki", "2026-10-23 13.00"),
    ("Europe/Helsinki", "2026-12-22 10.00"),
    ("Europe/Oslo", "2026-03-27 11.00"),
    ("Europe/Stockholm", "2026-10-23 9.00"),
)


def school(zone: str) -> Workplace:
    """The reference workplace as a school with holidays, in that zone."""
    found = workplace(
        holidays=years.COUNTRIES[zone],
        closed=(days("2026-12-23..2027-01-06"),),
        zone=years.ZONES[zone],
        window=timedelta(hours=3),
    )
    on_site = timedelta(minutes=2 if zone == "Europe/Oslo" else 0)
    return replace(found, waves=Waves(on_site=on_site))


@dataclass(frozen=True)
class History:
    """What hypothesis draws; everything else follows from it.

    *requests* are (hours after the start, who, which words): who asks in private or, of the
    facilitators, in the group. *absences* are (who, hours after the start). *outage* is
    (hours after the start, its minutes), and the bot is restarted after it.
    """

    start: tuple[str, str]
    weeks: int
    ways: tuple[str, ...]
    requests: tuple[tuple[float, str, str], ...]
    absences: tuple[tuple[str, float, str], ...]
    outage: tuple[float, int] | None
    seed: int


class Week:
    """Plays one history in a *house*."""

    def __init__(self, house: House, watch: WeekWatch, history: History) -> None:
        self._house, self._watch, self._history = house, watch, history
        self._chance = Random(history.seed)
        self._zone = house.workplaces[0].zone
        self._start = house.now()
        self._end = self._start + timedelta(weeks=history.weeks)
        self._queue: list[tuple[datetime, int, Somebody, Later]] = []
        self._number, self._read = count(), 0
        self.people = {person.name: person for person in self._cast()}
        self._outage: tuple[datetime, datetime] | None = None
        if history.outage is not None:
            gone = self._start + timedelta(hours=history.outage[0])
            self._outage = (gone, gone + timedelta(minutes=history.outage[1]))
        self._plan()
        watch.put_on(house.dispatcher)

    def _cast(self) -> Iterable[Somebody]:
        ways = iter(self._history.ways)
        for name in FACILITATORS:
            yield Facilitator(name, next(ways), Random(self._chance.random()))
        yield Coordinator("minna", next(ways), Random(self._chance.random()))
        for name in REQUESTERS:
            yield Requester(name, next(ways), Random(self._chance.random()))

    def _plan(self) -> None:
        for hours, name, words in self._history.requests:
            self._will(self._start + timedelta(hours=hours), name, words)
        for name, hours, words in self._history.absences:
            self._will(self._start + timedelta(hours=hours), name, words)

    def _will(self, at: datetime, name: str, words: str) -> None:
        said = Saying(words, in_group=words.startswith("!"))
        self._push(at, self.people[name], Later(timedelta(0), said))

    def _push(self, at: datetime, person: Somebody, later: Later) -> None:
        heapq.heappush(self._queue, (at, next(self._number), person, later))

    # ------------------------------------------------------------ time

    async def play(self) -> None:
        while self._queue and self._queue[0][0] <= self._end:
            if not await self._until(self._queue[0][0]):
                continue
            at, _, person, later = heapq.heappop(self._queue)
            await self._do(at, person, later)
        self._queue.clear()

    async def _until(self, moment: datetime) -> bool:
        """Ring what is due up to *moment*; ``False`` if something was read meanwhile."""
        house = self._house
        while True:
            await house.settle()
            due = await house.dispatcher.tick()
            if self._reads():
                return False
            ahead = min(moment, due) if due is not None else moment
            if self._outage is not None and ahead >= self._outage[0]:
                await self._away(*self._outage)
                self._outage = None
                return False
            house.jump(max(house.now(), ahead))
            if due is None or due > moment:
                return True

    async def _away(self, gone: datetime, back: datetime) -> None:
        house = self._house
        gone = max(gone, house.now())
        house.jump(max(back, gone))
        self._watch.away.append((gone, house.now()))
        self._watch.seen["outages"] += 1
        await house.close()
        await house.open()
        self._watch.put_on(house.dispatcher)
        await house.settle()

    # ------------------------------------------------------------ people

    def _reads(self) -> bool:
        said = self._house.network.said
        new, self._read = said[self._read :], len(said)
        for entry in new:
            note = self._watch.notes[entry.delivery.key]
            person = self.people.get(entry.to.local.removeprefix("@"))
            if person is not None:
                self._react(person, entry.at, person.reads(entry, note))
            elif entry.to == self._house.workplaces[0].group:
                for name in FACILITATORS:
                    person = self.people[name]
                    self._react(person, entry.at, person.reads_board(entry, note))
        return bool(new)

    def _react(self, person: Somebody, read_at: datetime, reactions: Iterable[Later]) -> None:
        for later in reactions:
            at = read_at + later.delay
            at = wakes(at, at.astimezone(self._zone).hour, person.chance)
            self._push(at, person, later)

    async def _do(self, at: datetime, person: Somebody, later: Later) -> None:
        saying = person.answer() if later.answers else later.saying
        if saying is None or not person.may_go_on():
            return
        house, before = self._house, len(self._house.network.said)
        if saying.board is not None:
            incoming = house.incoming(
                person.name, None, group=True, reaction="👍", reply_to=saying.board
            )
        else:
            incoming = house.incoming(person.name, saying.words, group=saying.in_group)
        # While the bot is away, words wait where they were written.
        heard_at = house.now()
        await self._hear(replace(incoming, at=min(at, house.now())), saying)
        self._watch.after_words(person.name, saying, house.network.said[before:], heard_at)
        await self._watch.after_each_step()
        if later.answers and person.way == "wrong words" and person.asked is not None:
            self._push(
                house.now() + timedelta(minutes=1), person, Later(timedelta(0), answers=True)
            )

    async def _hear(self, incoming: Incoming, saying: Saying) -> None:
        self._watch.has_named_time = "klo" in (saying.words or "")
        await self._house.hear(incoming)
        self._watch.has_named_time = False
        self._house.jump(self._house.now() + timedelta(seconds=2))


def at_start(history: History) -> datetime:
    zone, words = history.start
    return local(words, years.ZONES[zone])

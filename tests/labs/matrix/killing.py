"""The product on Matrix is killed while people live with it, and what came of it is counted.

Exactly once is the promise on Matrix: of what the bot says, every line that somebody reads is
compared with what they should have read.
"""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays

from tests.labs.aims import Aims
from tests.labs.homeserver.ledger import Ledger
from tests.labs.human import Human
from tests.labs.life import ASKED, HELD, MORNING, Chat, Day, Journey, Killer, Tally, Three
from tests.labs.matrix.product import Launch, Product, open_school
from tests.labs.proxy import Line
from tests.labs.synapse import Account

ZONE = ZoneInfo("Europe/Helsinki")
#: for a zygote
LOADED = ("bot.app", "bot.settings", "tests.labs.hurried", "tests.labs.warmed")
LOST = "Toinen ehti ottaa tapauksen"
OFFERED = "Haluatko puhua jonkun kanssa?"
#: to whoever held the talk, hours after the question of the morning
OVER = ": huominen on hoidettu"
_AFTERNOON = timedelta(hours=4)
#: of what somebody read, in a story
_SHOWN = 40
_LOGGED = 60
_FREE = holidays.country_holidays("FI")

Comes = Callable[[str], Awaitable[Human]]


@dataclass
class MatrixTally(Tally):
    kills: int = 0
    aims: Counter[str] = field(default_factory=Counter)
    #: what was on the screens of a day on which something went wrong
    stories: list[str] = field(default_factory=list)
    #: lines that somebody read and should not have, and those that somebody never read
    unexpected: int = 0
    missing: int = 0
    #: messages that somebody could not decrypt
    unreadable: int = 0
    damaged: int = 0
    #: what the bot has said by the server's ledger, where it has one; requests that came again
    #: under their key; and how much of what was said stands on nobody's screen
    said: int = 0
    repeats: int = 0
    unseen: int = 0

    def lines(self) -> list[str]:
        return [
            f"kills: {self.kills}",
            *super().lines()[:3],
            f"other lines: unexpected {self.unexpected}, missing {self.missing}; unreadable "
            f"{self.unreadable}; databases damaged {self.damaged}",
            f"ledger: {self.said} messages of the bot's, on no screen {self.unseen}; requests "
            f"repeated under their key {self.repeats}",
            *self.notes,
        ]

    def add(self, other: MatrixTally) -> None:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def report(self) -> str:
        """All of it, with the stories of what went wrong, and what was aimed at."""
        aims = (f"{times:6} {aim}" for aim, times in self.aims.most_common())
        return "\n".join((*self.lines(), *self.stories, *aims))

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, and nothing came twice."""
        return not any(
            (self.requests_lost, self.cases_twice, self.winners_wrong, self.answers_lost,
             self.twice_marked, self.twice_unmarked, self.follow_ups_lost, self.humans_asked,
             self.follow_ups_twice, self.unexpected, self.missing, self.unreadable, self.damaged,
             self.unseen)
        )  # fmt: skip


class MatrixKiller(Killer):
    """Kills the product so many times; it comes back at once."""

    def __init__(self, product: Product, patience: float, tally: MatrixTally, aims: Aims) -> None:
        super().__init__(product, patience)
        self._tally = tally
        self._aims = aims

    async def run(self, kills: int) -> None:
        for _ in range(kills):
            await self.is_war()
            async with self.turn:
                aim = await self._aims.strike(self._product.process.kill)
                await self._product.died()
                self._tally.kills += 1
                self._tally.aims[aim] += 1
                await self._product.start()


class MatrixJourney(Journey):
    def _chat(self, person: Human) -> Chat:
        # From where the day before was compared: nothing slips through between two days.
        return Chat(self.school, person, self.day.killer, self.school.read.get(person.user))

    async def _claim(self) -> None:
        await super()._claim()
        await self._is_told(self.rival, f"{LOST} {self.bird}")

    async def morning(self) -> None:
        await super().morning()
        if self.is_asked:
            await self._is_told(self.asker, OFFERED)

    async def afternoon(self) -> None:
        await self._is_told(self.holder, f"{self.bird}{OVER}")


class MatrixDay(Day):
    """At its end everybody has read just what they should."""

    tally: MatrixTally
    _journeys: list[MatrixJourney]

    async def passes(self, day: datetime) -> None:
        notes = len(self.tally.notes)
        try:
            await super().passes(day)
        except BaseException as end:
            end.add_note(self._story())
            raise
        if len(self.tally.notes) > notes:
            self.tally.stories.append(self._story())

    def _story(self) -> str:
        """What today's people have on their screens."""
        told = [*self.tally.notes[-9:]]
        for journey in self._journeys:
            for person in (each.person for each in (journey.asker, journey.holder, journey.rival)):
                told.append(f"{journey.bird}, {person.user}")
                told += [
                    f"    {change.doing} {change.sender[:6]} {change.words[:70]!r}"
                    for change in person.changes[-_SHOWN:]
                ]
        log = self.school.product.log.read_text("utf-8").splitlines()
        return "\n".join((*told, "what the bot logged last:", *log[-_LOGGED:]))

    def nothing_came_later(self) -> None:
        """To be asked when all is over."""
        for journey in self._journeys:
            for person in (each.person for each in (journey.asker, journey.holder, journey.rival)):
                said = self.school.transcript(person)[self.school.read[person.user] :]
                self._compare(said, Counter())

    async def _afternoon(self, morning: datetime) -> None:
        self.school.product.clock.move_to(morning + _AFTERNOON)
        async with asyncio.TaskGroup() as tasks:
            for journey in self._journeys:
                tasks.create_task(journey.afternoon())

    def _ends(self) -> None:
        super()._ends()
        for journey in self._journeys:
            for chat, parts in (
                (journey.asker, (*ASKED, *MORNING, OFFERED)),
                (journey.holder, (*HELD, OVER)),
                (journey.rival, (LOST,)),
            ):
                said = chat.read()
                self._compare(said, Counter(parts))
                self.school.read[chat.person.user] = len(self.school.transcript(chat.person))
        boards = Counter(f"🐦 {journey.bird}" for journey in self._journeys)
        self._compare(self.boards(), boards)
        for person in self.everybody():
            self.tally.unreadable += len(person.unreadable)
            person.unreadable.clear()

    def everybody(self) -> Iterator[Human]:
        yield from self.school.facilitators
        yield from (journey.asker.person for journey in self._journeys)

    def _compare(self, said: Sequence[str], expected: Counter[str]) -> None:
        left = +expected
        for line in said:
            part = next((part for part in left if part in line), None)
            if part is None:
                self.tally.unexpected += 1
                self.note(f"unexpected: {line[:60]!r}")
            else:
                left -= Counter([part])
        self.tally.missing += left.total()
        for part in left:
            self.note(f"missing: {part}")


async def kill(
    comes: Comes,
    register: Callable[[str], Account],
    line: Line,
    folder: Path,
    *,
    kills: int,
    chance: random.Random,
    launch: Launch,
    patience: float,
    journeys: int = 2,
    tell: Callable[[MatrixTally], None] = lambda _: None,
    ledger: Ledger | None = None,
) -> MatrixTally:
    """A new school, in which the product is killed so many times. Its people come by *comes*; it
    itself talks through the *line*."""
    tally = MatrixTally()
    people: list[Human] = []
    facilitators = [await comes(f"holder{n}") for n in range(2 * journeys)]
    group = await facilitators[0].open_group(*(each.user for each in facilitators[1:]))
    for person in facilitators[1:]:
        await person.join(group)
    async with AsyncExitStack() as stack:
        product = Product(
            *(line.url, register("purku"), group, facilitators[0].user, folder),
            launch=launch,
            clock=folder / "clock",
        )
        stack.push_async_callback(product.close)
        day = _working_day(datetime.now(ZONE))
        product.clock.move_to(day)
        await product.start()
        await product.is_ready()
        school = await open_school(product, *facilitators)
        killer = MatrixKiller(product, patience, tally, Aims(line, chance))
        names = (f"asker{n}" for n in count())

        async def newcomer() -> Human:
            asker = await comes(next(names))
            people.append(asker)
            room = school.chats[asker.user] = await asker.open_chat(school.bot)
            is_in = partial(asker.has_with_them, room, school.bot)
            tally.requests_lost += not await killer.comes(is_in, "the bot comes in")
            await asker.sees_in(room, school.bot)
            return asker

        askers = [await newcomer() for _ in range(journeys)]
        killing = asyncio.create_task(killer.run(kills))
        stack.callback(killing.cancel)
        while not killing.done() or not tally.requests:
            threes = [
                Three(asker, *facilitators[2 * n : 2 * n + 2]) for n, asker in enumerate(askers)
            ]
            today = MatrixDay(school, tally, killer, threes, MatrixJourney)
            await today.passes(day)
            tell(tally)
            day = _working_day(day)
            # Somebody who has never written before, so there is something to be let into.
            await askers.pop().leave()
            askers.insert(0, await newcomer())
        await killing
        await product.is_ready()
        await product.stop()
        today.nothing_came_later()
        tally.damaged += len(damaged(product.data))
        if ledger is not None:
            tally.repeats = ledger.repeats_of(school.bot)
            tally.said = len(ledger.said_by(school.bot))
            tally.unseen = tally.said - seen_of(school.bot, [*facilitators, *people])
    return tally


def seen_of(bot: str, people: Iterable[Human]) -> int:
    """How many messages of the *bot* stand on the screens of *people*: lines, and edits of them."""
    lines = {key: line for person in people for key, line in person.screen.items()}
    return sum(1 + line.edits for line in lines.values() if line.sender == bot)


def _working_day(after: datetime) -> datetime:
    """The next morning after which another working day comes."""
    day = after.replace(hour=10, minute=38, second=0, microsecond=0)
    while True:
        day += timedelta(days=1)
        both = (day, day + timedelta(days=1))
        if all(each.weekday() < 5 and each.date() not in _FREE for each in both):
            return day


def damaged(data: Path) -> list[str]:
    """The databases in the folder *data* that are not whole."""
    bad = []
    for file in data.rglob("*.db"):
        with closing(sqlite3.connect(file)) as database:
            found = database.execute("PRAGMA integrity_check").fetchall()
            found += database.execute("PRAGMA foreign_key_check").fetchall()
        if found != [("ok",)]:
            bad.append(f"{file.name}: {found[:3]}")
    return bad

"""The practice stage: the whole product, a made-up workplace, fresh data, a movable clock."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import MovableClock, utc_now
from bot.domain import group_session
from bot.domain.case import Case, State
from bot.domain.chat import Address, Person
from bot.domain.workplace import Contact, Hours, Span, Times, Workplace
from bot.settings import defaults
from bot.settings.free_days import public_holidays
from bot.switchboard import Switchboard
from bot.transports.practice import GROUP, Part, PracticeTransport, Role, Situation
from bot.transports.practice.chat import Entry
from commands import COMMANDS
from storage import cases, outbox, questions, sent, timers
from storage.database import Database, Transaction
from storage.questions import Asked

_ZONE = ZoneInfo("Europe/Helsinki")
_COUNTRY = defaults.COUNTRIES[_ZONE.key]
_OPENS = time(10, 38)
_TUESDAY = 1
#: so long the page waits for a message that is on its way, in seconds
_PATIENCE = 0.5


def _part(key: str, name: str, role: Role, *, in_group: bool = True) -> Part:
    return Part(Person(Address(f"practice:{key}"), name), role, in_group)


_CAST = (
    _part("maija", "Maija M.", Role.COLLEAGUE, in_group=False),
    _part("sari", "Sari H.", Role.FACILITATOR),
    _part("pekka", "Pekka L.", Role.FACILITATOR),
    _part("minna", "Minna K.", Role.COORDINATOR),
    _part("aino", "Aino V.", Role.PRINCIPAL),
    _part("tarja", "Tarja T.", Role.SAFETY, in_group=False),
)

#: by language: the workplace, the room, where the bag is, occupational health
_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "fi": ("Koivurannan koulu", "pikkuneuvottelu B2", "työkahvila", "Työterveys"),
    "sv": ("Björkstrands skola", "lilla mötesrummet B2", "personalrummet", "Företagshälsovården"),
    "en": ("Birchshore School", "small meeting room B2", "staff room", "Occupational health"),
    "nb": ("Bjørkestrand skole", "lille møterom B2", "personalrommet", "Bedriftshelsetjenesten"),
}


def _workplace(language: str) -> Workplace:
    name, room, bag, health = _WORDS[language]
    weekdays = frozenset(range(5))
    work = Hours(weekdays, Span(time(8), time(16)))
    return Workplace(
        id="practice",
        name=name,
        group=GROUP,
        language=language,
        zone=_ZONE,
        country=_COUNTRY,
        coordinators=(Address("practice:minna"),),
        coordinator_name="Minna K.",
        coordinator_phone="050 000 0001",
        leaders=(Address("practice:aino"),),
        safety=(Address("practice:tarja"),),
        rooms=(room,),
        report_url="https://example.org/",
        bag=bag,
        times=Times(
            work=work,
            breaks=(
                Span(time(9, 45), time(10)),
                Span(time(11, 15), time(11, 30)),
                Span(time(12, 45), time(13)),
            ),
            after_lessons=time(14, 30),
            holidays=public_holidays(_COUNTRY),
        ),
        contacts=(
            Contact(
                kind="occupational-health",
                name=health,
                phone="000 123 4567",
                hours=work,
                verified_on=utc_now().date(),
            ),
            *defaults.contacts(language, _ZONE.key),
        ),
        crisis_words=defaults.CRISIS_WORDS,
    )


def _first_morning(today: date) -> datetime:
    """The next Tuesday from *today* on with work on it and on the morning after, at the hour of
    the reference conversations."""
    day = today + timedelta(days=(_TUESDAY - today.weekday()) % 7)
    free = public_holidays(_COUNTRY)
    while day in free or day + timedelta(days=1) in free:
        day += timedelta(days=7)
    return datetime.combine(day, _OPENS, _ZONE).astimezone(UTC)


def _next_seen(tx: Transaction) -> datetime | None:
    """When the next thing happens that somebody can see."""
    moments = (timers.next_but(tx, COMMANDS.unawaited()), outbox.next_release(tx))
    return min((moment for moment in moments if moment is not None), default=None)


def _wanted_by(tx: Transaction, person: Address) -> Case | None:
    """What they ask for themselves, else what they ask for others: the talk that is to come,
    or the one that was."""
    own = cases.asked_by(tx, person)
    proposed = cases.proposed_by(tx, person)
    return own or min(proposed, key=lambda case: not case.awaits_talk, default=None)


def _is_moot(tx: Transaction, asked: Asked, part: Part) -> bool:
    """It asks how a session went, and the other leader has told that already."""
    about = (c for c in cases.held_by(tx, part.person.address) if cases.key_of(c.id) == asked.key)
    asks_how = any(option.call.command == "held" for option in asked.question.options)
    return asks_how and any(case.state is State.HELD for case in about)


class Rehearsal:
    """Fills ``Stage``. Nothing in it is scripted: dispatcher, storage and clock are the real
    ones, in a temporary folder."""

    zone = _ZONE
    cast: Sequence[Part] = _CAST

    def __init__(self, folder: Path, language: str, *, today: date | None = None) -> None:
        """*today*: the first Tuesday is looked for from that day on, not from the real one."""
        self._folder = folder
        self._today = today
        self._numbers = count(1)
        self._again = asyncio.Event()
        self._standing = asyncio.Event()
        self._board: Switchboard
        self._prepare(language)

    def _prepare(self, language: str) -> None:
        self.language = language
        self.workplace = _workplace(language).name
        self._clock = MovableClock(_first_morning(self._today or utc_now().date()))
        self.transport = PracticeTransport(
            people=[part.person for part in self.cast],
            group=[part.person for part in self.cast if part.in_group],
            now=self._clock,
        )

    async def run(self) -> None:
        """Play until cancelled; every new beginning is a new database."""
        while True:
            self._again.clear()
            database = await Database.open(self._folder / str(next(self._numbers)))
            self._board = Switchboard(
                database,
                {self.transport.network: self.transport},
                (_workplace(self.language),),
                clock=self._clock,
                pick=lambda many: 0,
                # On the page that is what the bot is called in every phone.
                addresses={self.transport.network: "Purkubotti"},
            )
            playing = asyncio.ensure_future(self._board.run())
            self._standing.set()
            try:
                again = asyncio.ensure_future(self._again.wait())
                await asyncio.wait({playing, again}, return_when=asyncio.FIRST_COMPLETED)
                if playing.done():
                    playing.result()
            finally:
                self._standing.clear()
                playing.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await playing
                await database.close()

    # ------------------------------------------------------------ the stage

    def now(self) -> datetime:
        return self._clock()

    def holiday(self, day: date) -> str | None:
        return public_holidays(_COUNTRY, self.language).get(day)

    async def next_due(self) -> datetime | None:
        await self._standing.wait()
        return await self._board.database.run(_next_seen)

    async def situation(self) -> Situation:
        await self._standing.wait()
        with contextlib.suppress(TimeoutError):
            # A message is known to have left only after it can be seen.
            await asyncio.wait_for(self._board.outbox.idle(), _PATIENCE)
        said = self.transport.journal.since(0)
        return await self._board.database.run(self._situation, said)

    def _situation(self, tx: Transaction, said: Sequence[Entry]) -> Situation:
        waiting = (self._waiting(tx, said, part) for part in self.cast)
        situation = Situation(frozenset(message for message in waiting if message is not None))
        case = _wanted_by(tx, self.cast[0].person.address)
        if case is None:
            return situation
        return replace(
            situation,
            state=case.state.value,
            asked=case.asked_at is not None and not case.hidden,
            holders=tuple(holder.address.local for holder in case.holders),
            slot=self._met(case),
        )

    def _met(self, case: Case) -> datetime | None:
        if case.slot is None or not case.is_group:
            return case.slot
        return group_session.ends(_workplace(self.language), case.slot)

    def _waiting(self, tx: Transaction, said: Sequence[Entry], part: Part) -> str | None:
        """The message of the question that somebody has not answered."""
        for entry in reversed(said):
            if entry.chat != part.person.address or entry.author is not None:
                continue
            about = sent.about(tx, self.transport.network, entry.id)
            if about is not None and about.question is not None:
                asked = questions.get(tx, about.question)
                waits = asked is not None and asked.is_open and not _is_moot(tx, asked, part)
                return entry.id if waits else None
        return None

    async def move_to(self, moment: datetime) -> None:
        await self._standing.wait()
        while True:
            due = await self._settle()
            if due is None or due > moment:
                break
            self._clock.move_to(due)
        self._clock.move_to(moment)
        await self._settle()
        self._board.alarm.wake()

    async def _settle(self) -> datetime | None:
        """Let what is due happen and everything leave; return when the next thing is due."""
        await self._board.dispatcher.tick()
        await self._board.outbox.idle()
        return await self._board.dispatcher.tick()

    async def begin_again(self, language: str) -> None:
        self._prepare(language)
        self._again.set()

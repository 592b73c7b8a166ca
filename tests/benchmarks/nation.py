"""A whole country for benchmarks: its workplaces as they are configured, and the tables as a busy
year leaves them.

A past case leaves little, and that is the point of the product: its bird as a keyed hash for 14
days, what was heard and what was said about it as keyed hashes for 30 days, and a few numbers by
month. Of a million in a year there stand so the names of 38,000 and the hashes of 82,000, and the
counts of twelve months. A facilitator leaves a name, a phone, and what they have carried in eight
weeks. A case whose follow-up is open leaves what a played one leaves: the first is played, and
the others are written as it was, through the product's own storage.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.case import Case, Move, State
from bot.domain.chat import Address, Person
from bot.domain.load import Borne
from bot.domain.names import BIRDS
from bot.domain.outcome import Call, Option, Question, Timer
from bot.domain.phone import Phone
from bot.domain.workplace import Workplace
from storage import cases, counts, habits, inbox, loads, members, phones, questions, sent, timers
from storage.calls import call_from_json
from storage.database import Database, Transaction
from storage.habits import Kept
from storage.moments import from_text
from tests.benchmarks.lives import NETWORK, TEAM, facilitator, identity, live, world

_HELSINKI = ZoneInfo("Europe/Helsinki")
#: a Tuesday morning
NOW = datetime(2026, 11, 17, 9, 30, tzinfo=_HELSINKI).astimezone(UTC)
#: when the follow-ups of that day's talks are due
MORNING = datetime(2026, 11, 18, 8, 0, tzinfo=_HELSINKI).astimezone(UTC)
_YEAR = 365
#: so long the names, and the hashes, of a case are kept
_NAMES, _HASHES = 14, 30
#: so much is written in one transaction
_PIECE = 500
#: what is counted of a talk, and of some talks
_COUNTED = ("held", "participants", "minutes", "referred-other", "theme-1", "theme-3")


@dataclass(frozen=True)
class Size:
    workplaces: int
    past: int
    follow_ups: int

    @property
    def facilitators(self) -> int:
        return self.workplaces * TEAM

    def within(self, days: int) -> int:
        """How many of the past cases ended in the last *days*."""
        return self.past * days // _YEAR

    @property
    def name(self) -> str:
        return f"nation-{self.workplaces}-{self.past}-{self.follow_ups}"


def configuration(many: int) -> str:
    """The file of an installation with so many workplaces."""
    head = (
        '[matrix]\nhomeserver = "https://matrix.example.fi"\nuser = "@purku:example.fi"\n'
        'access_token = "none"\n'
        f'[admin]\npeople = ["{NETWORK}:@it:example.fi"]\n'
    )
    return head + "".join(_workplace(number) for number in range(many))


def _workplace(number: int) -> str:
    return f"""
[[workplace]]
id = "school-{number}"
name = "Koulu {number}"
group = "{NETWORK}:!group-{number}:example.fi"
coordinators = ["{NETWORK}:@c{number}:example.fi"]
coordinator_name = "Minna {number}"
coordinator_phone = "050 000 {number:04}"
leaders = ["{NETWORK}:@l{number}:example.fi"]
safety = ["{NETWORK}:@s{number}:example.fi"]
rooms = ["pikkuneuvottelu {number}", "kirjasto"]
report_url = "https://ilmoitus.example.fi/{number}"
bag = "opettajainhuone"
[workplace.times]
work = "mon-fri 8:00-16:00"
breaks = ["9:45-10:00", "11:15-11:30"]
after_lessons = "14:30"
[[workplace.contact]]
kind = "occupational-health"
name = "Työterveys {number}"
phone = "000 123 {number:04}"
verified_on = 2026-11-03
hours = "mon-fri 8:00-16:00"
"""


@dataclass(frozen=True)
class Played:
    """What a case leaves that was lived through up to its follow-up: what is sealed, by its
    name, and how many hashes; *of_case*, *of_none*: of what was said, with its key and without."""

    case: Case
    questions: tuple[tuple[str, Question], ...]
    timers: tuple[tuple[datetime, Call], ...]
    heard: int
    of_case: int
    of_none: int


async def played(workplaces: Iterable[Workplace]) -> Played:
    """Play the first."""
    place = next(iter(workplaces))
    with tempfile.TemporaryDirectory() as folder:
        await _settle_in(Path(folder), [place])
        async with world(Path(folder), [place], NOW) as here:
            await live(here, 0, 0, lambda seconds: None)
            await here.settle()
            return await here.database.run(_left_by, place)


def _left_by(tx: Transaction, place: Workplace) -> Played:
    (case,) = cases.live(tx, place.id)
    key = cases.key_of(case.id)
    asked = [questions.get(tx, row[0]) for row in _under(tx, "questions", "id", key)]
    # What rings before the night has rung when the follow-up is due.
    waiting = [
        (from_text(due_at), call_from_json(tx.vault.unseal(key, "timer", sealed)))
        for due_at, sealed in _under(tx, "timers", "due_at, sealed", key)
        if from_text(due_at) >= MORNING
    ]
    return Played(
        case,
        tuple((each.language, each.question) for each in asked if each is not None),
        tuple(waiting),
        tx.row("SELECT count(*) FROM inbox")[0],
        tx.row("SELECT count(*) FROM sent WHERE case_key IS NOT NULL")[0],
        tx.row("SELECT count(*) FROM sent WHERE case_key IS NULL")[0],
    )


def _under(tx: Transaction, table: str, columns: str, key: str) -> list[Any]:
    return tx.rows(f"SELECT {columns} FROM {table} WHERE key = ? ORDER BY id", (key,))


# ---------------------------------------------------------------- writing it all


async def build(directory: Path, size: Size, workplaces: tuple[Workplace, ...]) -> None:
    """Write a country of that *size* into *directory*."""
    first = await played(workplaces)
    await _settle_in(directory, workplaces)
    database = await Database.open(directory)
    try:
        await _in_pieces(database, _past(size, workplaces, first))
        await _in_pieces(database, _open(size, workplaces, first))
    finally:
        await database.close()


Write = Callable[[Transaction], None]


async def _in_pieces(database: Database, writes: Iterator[Write]) -> None:
    while piece := list(islice(writes, _PIECE)):
        await database.run(_write_all, piece)


def _write_all(tx: Transaction, writes: Iterable[Write]) -> None:
    for write in writes:
        write(tx)


async def _settle_in(directory: Path, workplaces: Iterable[Workplace]) -> None:
    """Who is in the groups, and what is kept of them."""
    database = await Database.open(directory)
    try:
        places = (_people_of(number, place) for number, place in enumerate(workplaces))
        await _in_pieces(database, places)
    finally:
        await database.close()


def _people_of(number: int, place: Workplace) -> Write:
    team = [facilitator(number, each) for each in range(TEAM)]

    def write(tx: Transaction) -> None:
        members.replace(tx, place.id, team, welcome_first=True)
        for each, person in enumerate(team):
            mark = tx.vault.hash("identity", identity(person)).hex()
            phones.put(tx, Phone(person=person, known=mark))
            # Each has held seventeen talks in a year: two or three in eight weeks.
            for days in (3 + each, 20 + each, 37 + each)[: 2 + each % 2]:
                day = (NOW - timedelta(days=days)).date()
                loads.note(tx, person.address, day, Borne(asked=each % 2, held=1))
            if each % 3 == 0:
                habits.put(tx, person.address, Kept(languages=("fi",)), None)

    return write


def _past(size: Size, workplaces: tuple[Workplace, ...], first: Played) -> Iterator[Write]:
    """What the cases have left that are over."""
    chance, names = Random(2), _names()
    for number in range(size.past):
        place = workplaces[number % len(workplaces)]
        yield _counted(place, NOW - timedelta(days=_YEAR * number / size.past))
    for number in range(size.within(_NAMES)):
        place, ended = workplaces[number % len(workplaces)], chance.uniform(0, _NAMES)
        over = replace(
            first.case,
            id=f"past{number}",
            name=next(names),
            workplace=place.id,
            state=State.DONE,
            moves=(*first.case.moves, Move.FINISH),
        )
        yield _over(over, NOW - timedelta(days=ended))
    for number in range(size.within(_HASHES)):
        yield _hashes(
            f"past{number}", None, first, NOW - timedelta(days=chance.uniform(0, _HASHES))
        )


def _counted(place: Workplace, held_at: datetime) -> Write:
    def write(tx: Transaction) -> None:
        for kind in _COUNTED:
            counts.add(tx, place.id, held_at.strftime("%Y-%m"), kind, 1)

    return write


def _over(case: Case, ended_at: datetime) -> Write:
    return lambda tx: cases.save(tx, case, ended_at)


def _hashes(name: str, case_key: str | None, first: Played, at: datetime) -> Write:
    """What was heard and said about a case, by its hashes."""

    def write(tx: Transaction) -> None:
        for each in range(first.heard):
            inbox.mark(tx, NETWORK, f"{name}-{each}", at, "answered")
        for each in range(first.of_case + first.of_none):
            about = (case_key or f"case:{name}") if each < first.of_case else None
            sent.put(
                tx, NETWORK, f"${name}-{each}", now=at, case_key=about, question=None, board=False
            )

    return write


def _open(size: Size, workplaces: tuple[Workplace, ...], first: Played) -> Iterator[Write]:
    """The cases whose follow-up is to come."""
    names = islice(_names(), size.within(_NAMES), None)
    for number in range(size.follow_ups):
        place = number % len(workplaces)
        case = replace(
            first.case,
            id=f"open{number}",
            name=next(names),
            workplace=workplaces[place].id,
            requester=Person(Address(f"{NETWORK}:@r{number}:example.fi"), f"R {number}"),
            holder=facilitator(place, number // len(workplaces) % TEAM),
        )
        yield _live_case(case, first)


def _live_case(case: Case, first: Played) -> Write:
    def write(tx: Transaction) -> None:
        key = cases.key_of(case.id)
        cases.save(tx, case, NOW)
        for language, question in first.questions:
            again = _renamed(question, case)
            questions.put(tx, case.requester.address, key, again, language, NOW)
        tx.execute("UPDATE questions SET is_open = 0, sent_at = asked_at WHERE key = ?", (key,))
        for due_at, call in first.timers:
            timers.put(tx, Timer(call.command, due_at, replace(call, case=case.name)), key)
        _hashes(case.id, key, first, NOW)(tx)

    return write


def _renamed(question: Question, case: Case) -> Question:
    def named(call: Call | None) -> Call | None:
        return replace(call, case=case.name) if call is not None and call.case else call

    def chosen(option: Option) -> Option:
        call = named(option.call)
        assert call is not None
        return replace(option, call=call)

    return replace(
        question,
        options=tuple(map(chosen, question.options)),
        answer=named(question.answer),
        time=named(question.time),
        silence=named(question.silence),
    )


def _names() -> Iterator[str]:
    """Birds without end, roughly in the order in which so many cases would get them."""
    birds, number, chance = BIRDS["fi"], 2, Random(1)
    while True:
        span = [f"{bird} {each}" for each in range(number, number + 50) for bird in birds]
        chance.shuffle(span)
        yield from span
        number += 50

"""What a command costs does not grow with what else there is: workplaces, people, cases, messages
that wait. Counted in rows that SQLite visits and lines of ours that run, never in seconds."""

from __future__ import annotations

import asyncio
import re
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from bot.domain.chat import Address, Heard, Incoming
from bot.domain.outcome import Removal
from bot.domain.workplace import Workplace
from storage import outbox
from storage.database import Transaction
from tests.benchmarks.lives import LIFE, NETWORK, facilitator, identity
from tests.benchmarks.nation import NOW, Size, build
from tests.house import KOIVURANTA, ROOM, House

#: of the larger one everything is so many times as much, but what stands at one workplace
SMALL = Size(workplaces=4, past=400, follow_ups=8)
LARGE = Size(workplaces=80, past=8_000, follow_ups=160)
#: so many messages wait for a human
WAITING = {SMALL: 4, LARGE: 80}
#: a statement that visits one row of each workplace visits more than so many more rows
FEW = 60


class Counted:
    """Counts what goes on in the database's thread."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._statement = ""
        #: the most rows, more or less, that a statement has visited
        self.visited = Counter[str]()
        self._now = Counter[str]()
        self.lines = Counter[str]()

    async def begin(self) -> None:
        database = self._house.database
        for connection in (database._connection._conn, database._vault._file):
            await database._in_thread(connection.set_trace_callback, self._next)
            await database._in_thread(connection.set_progress_handler, self._step, 1)
        await database._in_thread(sys.settrace, self._trace)

    async def end(self) -> None:
        await self._house.database._in_thread(sys.settrace, None)
        self._next("")

    def _next(self, statement: str) -> None:
        before, self._statement = self._statement, _without_values(statement)
        self.visited[before] = max(self.visited[before], self._now.pop("steps", 0))

    def _step(self) -> int:
        self._now["steps"] += 1
        return 0

    def _trace(self, frame: FrameType, event: str, _: Any) -> Callable[..., Any] | None:
        name = frame.f_code.co_filename
        if not name.startswith(ROOT) or name == __file__:
            return None
        if event == "line":
            self.lines[name.removeprefix(ROOT)] += 1
        return self._trace


ROOT = str(Path(__file__).parents[1]) + "/"
_VALUE = re.compile(r"'[^']*'|\b\d+\b")


def _without_values(statement: str) -> str:
    """As it is written in the source, so that the same is the same."""
    return _VALUE.sub("?", statement)


def _places(many: int) -> tuple[Workplace, ...]:
    return tuple(
        replace(
            KOIVURANTA,
            id=f"school-{number}",
            name=f"Koulu {number}",
            group=Address(f"{NETWORK}:!group-{number}:example.fi"),
            coordinators=(Address(f"{NETWORK}:@c{number}:example.fi"),),
            leaders=(Address(f"{NETWORK}:@l{number}:example.fi"),),
            safety=(Address(f"{NETWORK}:@s{number}:example.fi"),),
        )
        for number in range(many)
    )


class Country(House):
    """A house with the tables of a country."""

    def __init__(self, directory: Path, size: Size) -> None:
        super().__init__(directory, start=NOW, workplaces=_places(size.workplaces), pick=None)
        self.network.network = NETWORK
        self.networks = {NETWORK: self.network}
        self._size = size

    async def __aenter__(self) -> Country:
        await build(self.directory, self._size, self.workplaces)
        await self.open()
        await self.dispatcher.tidy()
        await self.database.run(_let_wait, WAITING[self._size])
        await self.settle()
        return self

    async def write(self, who: int, words: str) -> None:
        """Somebody at the last workplace writes; all that it leads to happens."""
        person, group = facilitator(len(self.workplaces) - 1, who), self.workplaces[-1].group
        incoming = Incoming(
            key=f"$event{next(self._events)}",
            chat=group if words.startswith("!") else person.address,
            sender=person,
            at=self.now(),
            private=not words.startswith("!"),
            words=words.lstrip("!"),
            identity=identity(person),
        )
        await self.dispatcher.receive(
            Heard(network=NETWORK, incoming=(incoming,), position=incoming.key)
        )
        await self.settle()


def _let_wait(tx: Transaction, many: int) -> None:
    """Messages that cannot leave, to people of whom no more is said here."""
    removal = Removal(chat=ROOM, message="$1", by=ROOM)
    for number in range(many):
        outbox.put_removal(
            tx, removal, send_key=f"waiting{number}", key=f"message:{number}", now=NOW
        )
    tx.execute("UPDATE outbox SET blocked = 'no-chat'")


async def _lived(directory: Path, size: Size) -> list[tuple[str, Counted]]:
    """A case, and what each of its commands cost."""
    found, bird = [], ""
    async with Country(directory, size) as house:
        for who, words in LIFE:
            counted = Counted(house)
            await counted.begin()
            await house.write(who, words.format(bird=bird))
            await counted.end()
            found.append((words, counted))
            group = [e for e in house.network.said if e.to == house.workplaces[-1].group]
            bird = group[0].words.split("**")[1] if group else ""
    return found


@pytest.fixture(scope="module")
async def lives(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("countries")
    return await _lived(folder / "small", SMALL), await _lived(folder / "large", LARGE)


def _pairs(lives: Any) -> Iterator[tuple[str, Counted, Counted]]:
    for (words, small), (_, large) in zip(*lives, strict=True):
        yield words, small, large


def test_no_statement_visits_more_rows_where_there_is_more(lives: Any) -> None:
    for words, small, large in _pairs(lives):
        most = Counter({sql: large.visited[sql] - small.visited[sql] for sql in large.visited})
        worst = [(sql, more) for sql, more in most.most_common(5) if more > FEW]
        assert not worst, f"{words}: {worst}"


def test_no_more_of_our_lines_run_where_there_is_more(lives: Any) -> None:
    for words, small, large in _pairs(lives):
        ratio = large.lines.total() / small.lines.total()
        most = (large.lines - small.lines).most_common(5)
        assert ratio < 1.3, f"{words}: {ratio:.2f} times as many lines, most in {most}"


async def test_housekeeping_looks_at_few_in_one_transaction(tmp_path: Path) -> None:
    """It once held up everybody: at sixty thousand facilitators for minutes."""
    most, people = 0, 0
    async with Country(tmp_path, LARGE) as house:

        def counting(function: Any, *args: Any) -> Any:
            nonlocal most
            statements: list[str] = []
            connection = house.database._connection._conn
            connection.set_trace_callback(statements.append)
            try:
                return whole(function, *args)
            finally:
                connection.set_trace_callback(None)
                most = max(most, len(statements))

        people = await house.database.run(lambda tx: tx.row("SELECT count(*) FROM phones")[0])
        whole = house.database._whole
        house.database._whole = counting  # type: ignore[method-assign]
        await house.dispatcher.tidy()
    assert people > 900
    assert 0 < most < 2 * people


async def test_whoever_writes_while_everything_leaves_waits_behind_little_of_it(
    tmp_path: Path,
) -> None:
    """R-T6. After an hour without a homeserver each of the waiting lanes asked the database at
    once, and a cry was read after the last of them."""
    ran: list[str] = []
    async with Country(tmp_path, SMALL) as house:
        await house.database.run(_let_wait_for_all, 300)
        whole, is_busy, is_heard = house.database._whole, asyncio.Event(), threading.Event()
        loop = asyncio.get_running_loop()

        def noting(function: Any, *args: Any) -> Any:
            ran.append(function.__name__)
            if len(ran) == 20:
                # All who can ask do, and then somebody writes.
                loop.call_soon_threadsafe(is_busy.set)
                is_heard.wait(20)
            return whole(function, *args)

        house.database._whole = noting  # type: ignore[method-assign]
        relaying = asyncio.create_task(house.outbox.relay())
        await is_busy.wait()
        for _ in range(10):
            await asyncio.sleep(0)
        hearing = asyncio.create_task(
            house.dispatcher.receive(Heard(network=NETWORK, position="1"))
        )
        await asyncio.sleep(0)
        is_heard.set()
        await hearing
        waited = ran.index("_write_heard") - 20
        await house.outbox.idle()
        relaying.cancel()
    assert len(ran) > 600
    assert waited < 20, f"behind {waited} of {len(ran)}"


def _let_wait_for_all(tx: Transaction, many: int) -> None:
    """A message to each of so many."""
    for number in range(many):
        chat = Address(f"{NETWORK}:@r{number}:example.fi")
        removal = Removal(chat=chat, message="$1", by=chat, is_quiet=True)
        outbox.put_removal(
            tx, removal, send_key=f"all{number}", key=f"message:all{number}", now=NOW
        )

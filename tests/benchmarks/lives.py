"""The whole product on a network without a wire, and people who live through cases on it."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path

from bot.clock import MovableClock
from bot.domain.chat import Address, Delivery, Heard, Incoming, Person
from bot.domain.workplace import Workplace
from bot.switchboard import Switchboard
from bot.transports import Receive
from storage.database import Database

NETWORK = "matrix"
#: so many facilitators has a workplace
TEAM = 12
#: so long somebody waits to read what the group is asked, in seconds
_PATIENCE = 120.0
_BIRD = re.compile(r"\*\*(.+?)\*\*")
#: what the person who asks (0) and their facilitator (1) write, one after another; "!": in the
#: group, about the bird that the group has read of
LIFE = (
    (0, "purku"),
    (0, "1"),
    (1, "!otan {bird}"),
    (0, "1"),
    (1, "pidetty {bird}"),
    (1, "1 12"),
    (1, "1"),
    (1, "1"),
    (0, "2"),
    (0, "kiitos"),
)


def facilitator(workplace: int, number: int) -> Person:
    return Person(Address(f"{NETWORK}:@f{workplace}-{number}:example.fi"), f"Tuki {number}")


def identity(person: Person) -> str:
    """The keys that somebody's phone speaks with."""
    return f"keys of {person.address.uri}"


class Wireless:
    """A network that takes everything at once, and shows it to nobody who does not wait for it."""

    network = NETWORK
    drops_repeats = True

    def __init__(self) -> None:
        self.receive: Receive
        self.is_heard = asyncio.Event()
        self.sent = 0
        #: who waits for what a chat will say next
        self.awaited: dict[Address, asyncio.Future[str]] = {}

    async def listen(self, receive: Receive, position: str | None) -> None:
        self.receive = receive
        self.is_heard.set()
        await asyncio.Event().wait()

    def silent_for(self) -> float:
        return 0.0

    async def prepare(self, to: Address) -> None:
        """Nothing has to be said before."""

    async def send(self, delivery: Delivery) -> str:
        self.sent += 1
        awaited = self.awaited.pop(delivery.to, None)
        if awaited is not None and not awaited.done():
            awaited.set_result(delivery.words)
        return f"${delivery.key}"

    async def edit(self, delivery: Delivery, message: str) -> str:
        self.sent += 1
        return message

    async def redact(self, chat: Address, message: str, key: str) -> None:
        """It was never to be seen."""


@dataclass
class World:
    """The product, running."""

    board: Switchboard
    network: Wireless
    clock: MovableClock
    database: Database
    workplaces: Sequence[Workplace]
    #: seconds from an open directory to the first thing that can be heard
    started_in: float
    _events: Iterator[int] = field(default_factory=lambda: count(1))

    async def hear(self, person: Person, words: str, group: Workplace | None = None) -> float:
        """Let *person* write, in private or in the group; return how many seconds it took until
        the answer was on disk."""
        number = next(self._events)
        incoming = Incoming(
            key=f"$load{number}-{time.monotonic_ns()}",
            chat=group.group if group else person.address,
            sender=person,
            at=self.clock(),
            private=group is None,
            words=words,
            identity=identity(person),
        )
        heard = Heard(network=NETWORK, incoming=(incoming,), position=str(number))
        began = time.perf_counter()
        await self.network.receive(heard)
        return time.perf_counter() - began

    async def settle(self) -> None:
        """Return when everything has left."""
        self.board.outbox.wake()
        await self.board.outbox.idle()


@asynccontextmanager
async def world(
    directory: Path, workplaces: Sequence[Workplace], now: datetime
) -> AsyncIterator[World]:
    began = time.perf_counter()
    clock, network = MovableClock(now), Wireless()
    database = await Database.open(directory)
    try:
        board = Switchboard(database, {NETWORK: network}, workplaces, clock=clock)
        running = asyncio.ensure_future(board.run())
        await asyncio.wait(
            {running, asyncio.ensure_future(network.is_heard.wait())},
            return_when=asyncio.FIRST_COMPLETED,
        )
        if running.done():
            running.result()
        yield World(board, network, clock, database, workplaces, time.perf_counter() - began)
        running.cancel()
        await asyncio.wait({running})
    finally:
        await database.close()


async def live(here: World, place: int, turn: int, took: Callable[[float], None]) -> None:
    """One case at one workplace, from the cry until the two have told how it went. Each *turn* is
    another two people's. No two at once at one workplace."""
    people = [facilitator(place, (2 * turn + each) % TEAM) for each in (0, 1)]
    workplace, bird = here.workplaces[place], ""
    asked: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    here.network.awaited[workplace.group] = asked
    for who, words in LIFE:
        if "{bird}" in words and not bird:
            async with asyncio.timeout(_PATIENCE):
                found = _BIRD.search(await asked)
            assert found is not None
            bird = found[1]
        group = workplace if words.startswith("!") else None
        said = words.lstrip("!").format(bird=bird)
        took(await here.hear(people[who], said, group))

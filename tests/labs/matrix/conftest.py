"""The adapter alone, with an ear in place of the dispatcher."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import signal
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest_asyncio

from bot.domain.chat import (
    Address,
    Delivery,
    Doubted,
    Heard,
    Incoming,
    Left,
    Members,
    Missed,
    Notice,
    Unheard,
)
from bot.transports import Undelivered
from bot.transports.matrix import MatrixConfiguration, MatrixFault, MatrixTransport
from tests.labs.human import PATIENCE, until
from tests.labs.synapse import SERVER, Account, Synapse


class Ear:
    """The adapter, run until told to stop. What it hears and its place outlive a restart."""

    def __init__(self, url: str, account: Account, directory: Path) -> None:
        self.account = account
        self.incoming: list[Incoming] = []
        self.members: dict[str, Members] = {}
        self.missed: list[Missed] = []
        self.left: list[Left] = []
        self.unheard: list[Unheard] = []
        self.lost: list[str] = []
        self.notices: list[Notice] = []
        self.doubted: list[Doubted] = []
        self.position: str | None = None
        self.groups: set[str] = set()
        self.deaf = False
        self.refused = 0
        self.directory = directory
        self.configuration = dict(
            homeserver=url,
            user=account.user,
            password=account.password,
            allow_servers=(SERVER,),
            directory=directory,
        )
        self._numbers = itertools.count(1)
        self._transport: MatrixTransport | None = None
        self._listening: asyncio.Task[None] | None = None

    @property
    def user(self) -> str:
        return self.account.user

    async def start(self) -> None:
        configuration = MatrixConfiguration(**self.configuration, groups=frozenset(self.groups))
        self._transport = MatrixTransport(configuration)
        self._listening = asyncio.create_task(self._transport.listen(self._receive, self.position))
        await until(self._is_ready, "the adapter is ready")

    async def stop(self) -> None:
        if self._listening is not None:
            await self.go_deaf()
            await self._transport.close()
            self._listening = None

    async def go_deaf(self) -> None:
        """Hear nothing any more, but go on speaking."""
        self._listening.cancel()
        with contextlib.suppress(asyncio.CancelledError, MatrixFault):
            await self._listening

    async def ends(self) -> None:
        """Wait until the adapter gives up by itself, and raise what it says."""
        async with asyncio.timeout(PATIENCE):
            await self._listening

    async def dies(self, place: str, times: int, when: str) -> None:
        """Start as a process of its own that kills itself at that *place* (``dies.py``)."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.labs.matrix.dies", place, str(times), when),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
        )
        configuration = {**self.configuration, "directory": str(self.directory)}
        async with asyncio.timeout(30):
            await process.communicate(json.dumps(configuration).encode())
        assert process.returncode == -signal.SIGKILL

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    def delivery(self, to: str, words: str, **how) -> Delivery:
        how = {"key": f"key-{next(self._numbers)}", **how}
        return Delivery(to=Address(f"matrix:{to}"), words=words, **how)

    async def deliver(self, delivery: Delivery) -> str:
        return await self._transport.send(delivery)

    async def delivers(self, delivery: Delivery) -> str:
        """Deliver, as the outbox does it: again and again."""
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    return await self.deliver(delivery)
                except Undelivered as refusal:
                    assert not refusal.permanent
                    await asyncio.sleep(0.05)

    async def send(self, to: str, words: str, **how) -> str:
        return await self.deliver(self.delivery(to, words, **how))

    async def edit(self, to: str, message: str, words: str) -> str:
        return await self._transport.edit(self.delivery(to, words), message)

    async def redact(self, room: str, message: str, key: str) -> None:
        await self._transport.redact(Address(f"matrix:{room}"), message, key)

    async def hears(self, words: str | None, **about) -> Incoming:
        """Wait for an incoming with *words* and whatever else *about* it; returns the newest."""

        def fits(incoming: Incoming) -> bool:
            fields = {name: getattr(incoming, name) for name in about}
            return incoming.words == words and fields == about

        found = await until(lambda: [i for i in self.incoming if fits(i)], f"heard {words!r}")
        return found[-1]

    async def fails_to_hear(self, key: str, **about) -> Unheard:
        """Wait until it is told that the message *key* was not heard."""
        found = await until(lambda: [u for u in self.unheard if u.key == key], f"unheard {about}")
        assert {name: getattr(found[-1], name) for name in about} == about
        return found[-1]

    def unreadable(self) -> int:
        """How many messages wait for their keys."""
        return len(self._transport._parts.listening._hearing._late)

    def queries(self) -> int:
        """How often the bot has asked for people's devices since its start."""
        return self._transport._parts.session.client.queries

    def knows_chat_with(self, person: str) -> bool:
        return bool(self._transport._parts.sending._rooms.private_with(person))

    def rooms(self) -> list[str]:
        """The rooms that it is in, as far as it knows."""
        return list(self._transport._parts.sending._rooms._pictures)

    def knows(self, room: str) -> bool:
        return room in self.rooms()

    def replacement_of(self, room: str) -> str | None:
        """The room that is said to have taken its place."""
        return self._transport._parts.sending._rooms.replacement_of(room)

    def is_private(self, room: str) -> bool:
        """Whether it takes *room* for a chat with one person."""
        return self.knows(room) and self._transport._parts.sending._rooms.is_private(room)

    @property
    def token(self) -> str:
        return self._session()["token"]

    @property
    def device(self) -> str:
        return self._session()["device"]

    def _session(self) -> dict[str, str]:
        return json.loads((self.directory / "session.json").read_text())

    def forget_everything_heard(self) -> None:
        self.incoming.clear()
        self.position = None

    def words(self) -> list[str | None]:
        return [incoming.words for incoming in self.incoming]

    def _is_ready(self) -> bool:
        if self._listening.done():
            self._listening.result()
        return self._transport._ready.is_set()

    async def _receive(self, heard: Heard) -> None:
        if self.deaf:
            self.refused += 1
            raise OSError("no space left")
        known = {incoming.key for incoming in self.incoming}
        self.incoming += [incoming for incoming in heard.incoming if incoming.key not in known]
        self.missed += heard.missed
        self.left += heard.left
        self.unheard += heard.unheard
        self.lost += [group.local for group in heard.lost]
        self.notices += heard.notices
        self.doubted += heard.doubted
        self.members |= {members.chat.local: members for members in heard.members}
        self.position = heard.position or self.position


@pytest_asyncio.fixture
async def ear(synapse: Synapse, tmp_path: Path) -> AsyncIterator[Callable[..., Ear]]:
    """Makes ears: ``bot = ear()``, not yet started; ``ear(account)`` for a known account."""
    made: list[Ear] = []

    def make(account: Account | None = None) -> Ear:
        account = account or synapse.register("purku")
        made.append(Ear(synapse.url, account, tmp_path / f"purku-{len(made)}"))
        return made[-1]

    yield make
    for bot in made:
        await bot.stop()

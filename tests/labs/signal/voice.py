"""The bot's speaking half on a real daemon, without the rest of the bot."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.domain.chat import Address, Delivery
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.groups import Groups
from bot.transports.signal.names import group, person
from bot.transports.signal.people import People
from bot.transports.signal.rpc import CallFailed, NoAnswer
from bot.transports.signal.sending import Sending
from bot.transports.signal.timers import Timers
from tests.labs.signal.client import CallRefused, Client
from tests.labs.signal.lab import SignalLab


class Rpc:
    """Calls the daemon as ``bot.transports.signal.rpc.Rpc`` promises."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def call(self, method: str, *, within: float = 30.0, **params: Any) -> Any:
        try:
            async with asyncio.timeout(within):
                return await self._client.call(method, **params)
        except CallRefused as refused:
            response = (refused.data or {}).get("response")
            raise CallFailed(method, refused.code, response) from None
        except (TimeoutError, ConnectionError):
            raise NoAnswer(method, was_sent=True) from None


class Voice:
    """``async with Voice(lab, directory) as bot``. *later* is how far its clock is ahead."""

    def __init__(
        self,
        lab: SignalLab,
        directory: Path,
        *,
        disappear_after: timedelta | None = None,
        groups: Iterable[str] | None = None,
    ) -> None:
        self.lab = lab
        self.later = timedelta()
        self.frames: list[dict[str, Any]] = []
        self.configuration = SignalConfiguration(
            account=lab.bot.number,
            endpoint=f"unix://{lab.bot.socket}",
            spool=lab.bot.spool,
            disappear_after=disappear_after,
            directory=directory,
            groups=frozenset([lab.group] if groups is None else groups),
        )
        self.rpc: Rpc
        self.people: People
        self.groups: Groups
        self.sending: Sending
        self._client: Client

    async def __aenter__(self) -> Voice:
        self._client = await Client.open(self.lab.bot.socket, self.frames.append)
        self.rpc = Rpc(self._client)
        self.people = People(self.rpc)
        self.groups = Groups(self.rpc, self.configuration, self.people)
        timers = Timers(self.rpc, self.people, self.configuration.disappear_after)
        self.sending = Sending(self.rpc, self.configuration, self.groups, timers, now=self._now)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()

    def _now(self) -> int:
        return time.time_ns() // 1_000_000 + self.later // timedelta(milliseconds=1)

    def to(self, name: str | None) -> Address:
        """Somebody, or the group."""
        return group(self.lab.group) if name is None else person(self.lab[name].uuid)

    async def says(self, words: str, to: str | None = None, **how: Any) -> str:
        return await self.sending.send(Delivery(key="k", to=self.to(to), words=words, **how))

    async def changes(self, message: str, words: str, to: str | None = None) -> str:
        return await self.sending.edit(Delivery(key="k", to=self.to(to), words=words), message)

    def heard(self, words: str) -> dict[str, Any] | None:
        """The envelope in which *words* came."""
        envelopes = (frame["envelope"] for frame in self.frames)
        said = (each for each in envelopes if (each.get("dataMessage") or {}).get("message"))
        return next((each for each in said if words in each["dataMessage"]["message"]), None)

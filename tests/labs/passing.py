"""An adapter between the house and its network: in the house's time, and remembered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.chat import Address, Delivery, Heard
from bot.transports import Receive, Transport
from tests.labs.moved import heard_at


@dataclass
class Passed:
    """What has left, over restarts: each by its chat and the name that it had first."""

    #: how often it was edited
    edits: Counter[tuple[Address, str]] = field(default_factory=Counter)
    gone: set[tuple[Address, str]] = field(default_factory=set)
    deliveries: dict[tuple[Address, str], Delivery] = field(default_factory=dict)
    #: the first name, by each later one
    first: dict[str, str] = field(default_factory=dict)


class OnTheWay:
    """An adapter, in the conversation's time; remembers what went through."""

    def __init__(self, transport: Transport, now: Callable[[], datetime], passed: Passed) -> None:
        self.network = transport.network
        self.drops_repeats = transport.drops_repeats
        self._transport = transport
        self._now = now
        self._passed = passed
        #: how often somebody was heard, or was to be
        self.heard: Counter[Address] = Counter()
        #: who is in which group, by which name; a group that was lost is not there
        self.members: dict[Address, dict[Address, str]] = {}

    async def listen(self, receive: Receive, position: str | None) -> None:
        async def hear(heard: Heard) -> None:
            await receive(self._moved(heard))
            for each in (*heard.incoming, *heard.unheard):
                self.heard[each.sender.address] += 1
            for members in heard.members:
                named = {each.address: each.name for each in members.people}
                self.members[members.chat] = named
            for chat in heard.lost:
                self.members.pop(chat, None)

        await self._transport.listen(hear, position)

    def _moved(self, heard: Heard) -> Heard:
        now = self._now()
        return heard_at(heard, lambda _: now)

    def silent_for(self) -> float:
        return self._transport.silent_for()

    async def prepare(self, to: Address) -> None:
        await self._transport.prepare(to)

    async def send(self, delivery: Delivery) -> str:
        message = await self._transport.send(delivery)
        self._passed.edits[delivery.to, message] = 0
        self._passed.deliveries[delivery.to, message] = delivery
        return message

    async def edit(self, delivery: Delivery, message: str) -> str:
        newest = await self._transport.edit(delivery, message)
        first = self._passed.first.get(message, message)
        if newest != first:
            self._passed.first[newest] = first
        self._passed.edits[delivery.to, first] += 1
        return newest

    async def redact(self, chat: Address, message: str, key: str) -> None:
        await self._transport.redact(chat, message, key)
        self._passed.gone.add((chat, self._passed.first.get(message, message)))

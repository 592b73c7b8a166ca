"""A network outside the process: what people say waits in it, what the bot says is shown by it,
and it may fail at either. It goes on while the bot is dead."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, Protocol

from bot.domain.chat import (
    Address,
    Arrived,
    Delivery,
    Heard,
    Incoming,
    Left,
    Members,
    Missed,
    Unheard,
)
from bot.transports import Undelivered, Unsure
from tests.house import Entry, Removed

#: in which part of a piece each thing stands
_PARTS = {
    Incoming: "incoming",
    Members: "members",
    Left: "left",
    Arrived: "arrived",
    Missed: "missed",
    Unheard: "unheard",
    Address: "lost",
}


#: nothing is handed over again that is older; the inbox remembers for longer
_REPLAYED = timedelta(days=20)


class Around(Protocol):
    """What a network needs of the world."""

    chance: Random
    weather: Random
    #: how often things go wrong; 0: never
    roughness: float

    def now(self) -> datetime: ...

    def point(self, what: str) -> None:
        """The process may die here."""

    def shown(self, entry: Entry) -> None:
        """People can read *entry* now."""

    def trouble(self, seconds: float, what: str) -> None:
        """Something went wrong, and may be felt for so long."""

    def readers(self, to: Address) -> list[Address]:
        """On whose phones that comes."""


class Network:
    """One network. *log* is all that it has to hand over, in its own order; the position that the
    bot commits is a place in it."""

    def __init__(self, world: Around, network: str, *, drops_repeats: bool) -> None:
        self.network, self.drops_repeats = network, drops_repeats
        self._world = world
        self.log: list[Any] = []
        self.heard: dict[str, Incoming] = {}
        #: so many of the log were found to have been dealt with
        self.looked_at = 0
        self._put_at: list[datetime] = []
        self.said: list[Entry] = []
        self.removed: list[Removed] = []
        self.written: dict[str, str] = {}
        #: chats that the bot is out of, and people who take nothing from it
        self.out_of: set[Address] = set()
        self.blocked: set[Address] = set()
        #: nothing goes in or out until then
        self.down_until = 0.0
        self._news = asyncio.Event()
        self._own: dict[str, Entry] = {}
        self._by_key: dict[str, str] = {}
        self._sent = 0

    # ------------------------------------------------------------ what is heard

    def put(self, what: Any) -> None:
        """It has been said, or has happened; it waits to be handed over."""
        self.log.append(what)
        if isinstance(what, Incoming):
            self.heard[what.key] = what
        self._put_at.append(self._world.now())
        self._news.set()

    async def listen(self, receive: Callable[[Heard], Any], position: str | None) -> None:
        """Hand over what was said since *position*: in pieces of any size, sometimes again from
        further back."""
        at, world = int(position or 0), self._world
        while True:
            while at >= len(self.log):
                self._news.clear()
                await self._news.wait()
            await asyncio.sleep(0.05 + world.weather.random() / 2)
            await self._while_down()
            many = world.weather.choice((1, 1, 2, 3, 8))
            first = at
            if world.weather.random() < 0.05 * world.roughness:
                back = world.weather.randint(1, 12)
                while first > 0 and at - first < back and self._put_at[first - 1] > self._oldest():
                    first -= 1
            until = min(at + many, len(self.log))
            heard = self._heard(self.log[first:until], str(until))
            world.point("before something is heard")
            try:
                await receive(heard)
            except Exception:
                # The piece is handed over again.
                world.trouble(5, "not received")
                await asyncio.sleep(2)
                continue
            at = until

    def _heard(self, piece: list[Any], position: str) -> Heard:
        parts: dict[str, list[Any]] = {}
        for each in piece:
            parts.setdefault(_PARTS[type(each)], []).append(each)
        given = {name: tuple(things) for name, things in parts.items()}
        return Heard(network=self.network, position=position, **given)

    def _oldest(self) -> datetime:
        return self._world.now() - _REPLAYED

    async def _while_down(self) -> None:
        loop = asyncio.get_running_loop()
        if loop.time() < self.down_until:
            await asyncio.sleep(self.down_until - loop.time())

    def silent_for(self) -> float:
        return 0.0

    # ------------------------------------------------------------ what is said

    async def prepare(self, to: Address) -> None:
        self._world.point("before a preparation")

    async def send(self, delivery: Delivery) -> str:
        return await self._call(delivery.key, delivery.to, lambda: self._show(delivery, None))

    async def edit(self, delivery: Delivery, message: str) -> str:
        def shows() -> str:
            name = self._show(delivery, message)
            return message if self.drops_repeats else name

        return await self._call(delivery.key, delivery.to, shows)

    async def redact(self, chat: Address, message: str, key: str) -> None:
        await self._call(key, chat, lambda: self._remove(chat, message))

    async def _call(self, key: str, to: Address, does: Callable[[], str]) -> str:
        """One call to the server. What becomes of it there does not depend on who waits for its
        answer."""
        world, loop = self._world, asyncio.get_running_loop()
        world.point("before a call")
        weather = world.weather
        luck = weather.random() / world.roughness if world.roughness else 1.0
        if loop.time() < self.down_until:
            await asyncio.sleep(0.02)
            raise Undelivered("network")
        if to in self.out_of:
            raise Undelivered("not-in-room", permanent=True)
        if to in self.blocked:
            raise Undelivered("blocked", permanent=True)
        if luck < 0.02:
            world.trouble(90, "refused")
            await asyncio.sleep(0.05)
            if luck < 0.008:
                raise Undelivered("rate-limit", retry_after=weather.choice((0.5, 3.0, 20.0)))
            raise Undelivered("server-error")
        if luck < 0.025:
            world.trouble(150, "never arrived, nobody knows")
            await asyncio.sleep(weather.choice((0.2, 10.0, 60.0)))
            raise self._nobody_knows("timeout")
        # The server has it from now on, whoever lives or dies.
        done: asyncio.Future[str] = loop.create_future()
        within = weather.choice((0.01, 0.05, 0.05, 0.2)) if luck > 0.04 else weather.random() * 60

        def carry_out() -> None:
            name = does()
            if not done.done():
                done.set_result(name)

        loop.call_later(within, carry_out)
        if within > 0.5:
            world.trouble(within + 90, "slow")
        if luck < 0.035:
            world.trouble(within + 150, "applied, nobody knows")
            gives_up = within * weather.choice((0.5, 1.5)) + 0.01
            if not self.drops_repeats:
                # bot/evidence.py relies on it: what is cut off is carried out within two seconds.
                gives_up = max(gives_up, within - 1.5)
            await asyncio.sleep(gives_up)
            raise self._nobody_knows("cut")
        name = await done
        world.point("after a call")
        await asyncio.sleep(0.01)
        return name

    def _nobody_knows(self, reason: str) -> Undelivered:
        return Undelivered(reason) if self.drops_repeats else Unsure(reason)

    def _show(self, delivery: Delivery, edits: str | None) -> str:
        if delivery.key in self._by_key and self.drops_repeats:
            return self._by_key[delivery.key]
        name = self._by_key[delivery.key] = self._name()
        entry = Entry(name, delivery.to, delivery.words, self._world.now(), edits, delivery)
        self._own[name] = entry
        self.said.append(entry)
        self._confirm(entry)
        self._world.shown(entry)
        return name

    def _confirm(self, entry: Entry) -> None:
        """One network shows the bot its own message; of the other phones send receipts."""
        weather, loop = self._world.weather, asyncio.get_running_loop()
        if self.drops_repeats:
            left = Left(key=entry.delivery.key, message=entry.edits or entry.id, at=entry.at)
            loop.call_later(weather.random(), self.put, left)
            return
        sent_at = datetime.fromtimestamp(int(entry.id.removeprefix("me/")) / 1000, UTC)
        for reader in self._world.readers(entry.to):
            if weather.random() < 0.8:
                arrived = Arrived(person=reader, message=entry.id, sent_at=sent_at)
                loop.call_later(weather.choice((0.3, 1.0, 4.0, 600.0)), self.put, arrived)

    def _name(self) -> str:
        if self.drops_repeats:
            return f"${self.network}{len(self._by_key)}"
        # No two messages are sent in one millisecond.
        self._sent = max(self._sent + 1, round(self._world.now().timestamp() * 1000))
        return f"me/{self._sent}"

    def _remove(self, chat: Address, message: str) -> str:
        words = self.written.pop(message, None)
        own = self._own.pop(message, None)
        if words is None and own is not None:
            words = own.words
        if words is not None:
            self.removed.append(Removed(chat, words, self._world.now(), len(self.said)))
        return message

"""The conversations of ``tests/conversations`` with real people on real networks.

The house is the whole ``Switchboard`` with the real adapters. Only the time is the conversation's:
what a network says of it is moved there.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from bot.domain.chat import Address, Why
from bot.domain.workplace import Workplace
from bot.switchboard import Switchboard
from storage.database import Database
from tests.conversation import Conversation
from tests.house import GROUP, NAMES, PEOPLE, POOL, WRITE_TO, Entry, House, Removed
from tests.labs.passing import OnTheWay, Passed
from tests.labs.sides import Person, Side
from tests.labs.speaking import PATIENCE, Change, until
from tests.labs.transcripts import pool_of


@dataclass
class Screens:
    """What the people's screens have shown of the bot, in place of the fake network."""

    said: list[Entry] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)


class Stage(House):
    """A house on real networks, and the cast of a conversation around it.

    ``async with Stage(conversation, side, …) as stage``: everybody has a private chat with the
    bot, and the facilitators a group, on the first of the *sides*, and so has the cover pool; what
    the bot says when it comes is read and forgotten.
    """

    network: Screens  # type: ignore[assignment]

    def __init__(
        self,
        conversation: Conversation,
        *sides: Side,
        directory: Path,
        wordless: Literal["voice", "sticker"] = "voice",
    ) -> None:
        super().__init__(
            directory / "data",
            start=conversation.start,
            workplaces=(conversation.workplace,),
            facilitators=conversation.facilitators,
            removes_own=conversation.settings.get("own") == "removed",
            welcome_first=conversation.settings.get("welcome") != "later",
            admins=conversation.admins,
        )
        self.network = Screens()
        self.sides = sides
        self.cast: dict[str, Person] = {key: each for s in sides for key, each in s.people.items()}
        #: what somebody sends who says nothing
        self.wordless = wordless
        self._group = GROUP
        self._pool = POOL
        self._pooled = pool_of(conversation)
        self._looked: Counter[str] = Counter()
        self._reactions: dict[tuple[str, str], str] = {}
        self._passed = Passed()
        self._meant: dict[str, str] = {}
        self._new_phones: set[str] = set()
        self._ways: dict[str, OnTheWay]
        self._running: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Stage:
        for side in self.sides:
            self._group = await side.prepare(self._members(side)) or self._group
        if self._pooled:
            self._pool = await self.sides[0].prepare_pool(self._pooled)
        self.workplaces = (self._workplace(self.workplaces[0]),)
        self._admins = tuple(map(self._theirs, self._admins))
        await self.open()
        try:
            await self._come_together()
        except BaseException:
            await self.close()
            raise
        return self

    # ------------------------------------------------------------ coming together

    def _workplace(self, workplace: Workplace) -> Workplace:
        cover = workplace.cover
        return replace(
            workplace,
            group=self._group,
            cover=cover and replace(cover, group=self._pool),
            coordinators=tuple(map(self._theirs, workplace.coordinators)),
            leaders=tuple(map(self._theirs, workplace.leaders)),
            safety=tuple(map(self._theirs, workplace.safety)),
        )

    def _theirs(self, address: Address) -> Address:
        """The address that somebody with *address* has here."""
        return self.address(address.local.removeprefix("@"))

    def address(self, key: str) -> Address:
        return self._side(key).address(key)

    def _side(self, key: str) -> Side:
        return next((side for side in self.sides if key in side.people), self.sides[0])

    def _room(self, key: str, *, group: bool) -> str:
        side = self._side(key)
        return side.group if group else side.chats[key]

    def _members(self, side: Side) -> Sequence[str]:
        """Who is in the group on that side."""
        return list(self._facilitators) if side is self.sides[0] else []

    async def _come_together(self) -> None:
        home, began = self.sides[0], self._now
        for side in self.sides:
            await side.meet(self._members(side))
        everybody = {self.address(key): NAMES[key] for key in self._facilitators}
        way = self._ways[home.network]
        seen = way.members
        await self._until(
            lambda: seen.get(self._group, {}).keys() == everybody.keys(), "the bot knows the group"
        )
        if self._pooled:
            await self._until(lambda: self._pool in seen, "the bot knows the pool")
        for side in self.sides:
            await side.is_met(self._members(side))
        await self.settle()
        if home.greeting and self._welcome_first:
            for key in self._facilitators:
                await self.say(key, home.greeting)
        await self._until(lambda: seen[self._group] == everybody, "the bot knows everybody by name")
        self._now = began
        # Who has greeted was answered, too.
        welcomes = (1 + bool(home.greeting)) * self._welcome_first
        for key in self._facilitators:
            assert [each.to for each in self.network.said].count(PEOPLE[key].address) == welcomes
        self.network.said.clear()

    # ------------------------------------------------------------ the house

    async def open(self) -> None:
        self.database = await Database.open(self.directory)
        transports = {side.network: side.transport() for side in self.sides}
        self._ways = {
            network: OnTheWay(transport, self.now, self._passed)
            for network, transport in transports.items()
        }
        board = Switchboard(
            self.database,
            self._ways,
            self.workplaces,
            clock=self.now,
            admins=self._admins,
            pick=self._pick,
            removes_own=self._removes_own,
            addresses=dict.fromkeys(transports, WRITE_TO),
        )
        self.dispatcher, self.outbox = board.dispatcher, board.outbox
        self._running = asyncio.create_task(self._run(board, list(transports.values())))
        for network, transport in transports.items():
            await self._until(transport._ready.is_set, f"the bot is ready on {network}")

    async def _run(self, board: Switchboard, transports: Iterable[Any]) -> None:
        try:
            await board.run()
        finally:
            for transport in transports:
                await transport.close()

    async def close(self) -> None:
        if self._running is not None:
            self._running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._running
            self._running = None
        await self.database.close()

    async def be_away_until(self, moment: datetime) -> None:
        await self.close()
        self.jump(moment)
        await self.open()
        await self.settle()

    async def drain(self) -> None:
        """Let everything leave that can leave now, until it stands on everybody's screens."""
        async with asyncio.timeout(PATIENCE):
            while True:
                self.outbox.wake()
                await self.outbox.idle()
                if not any(lane.waiting for lane in self.outbox._lanes.values()):
                    break
                await asyncio.sleep(0.05)
        await self._until(self._is_shown, "what the bot has said is on the screens")
        self._look()

    async def _until(self, happened: Callable[[], bool], what: str) -> None:
        def so_far() -> bool:
            if self._running.done():
                self._running.result()
            return happened()

        await until(so_far, what)

    # ------------------------------------------------------------ the screens

    def _readers(self, chat: Address) -> list[str]:
        if chat == self._group:
            return list(self._facilitators)
        if chat == self._pool:
            return self._pooled
        return [key for key in self.cast if self.address(key) == chat]

    def _is_shown(self) -> bool:
        return all(
            self._shows(key, chat, message)
            for chat, message in self._passed.edits.keys() | self._passed.gone
            for key in self._readers(chat)
        )

    def _shows(self, key: str, chat: Address, message: str) -> bool:
        line = self.cast[key].screen.get(self._side(key).shown(message))
        if (chat, message) in self._passed.gone or line is None:
            return (chat, message) in self._passed.gone and line is None
        return line.edits >= self._passed.edits[chat, message]

    def _look(self) -> None:
        """Note what is new on the screens; all who are in a group see the same there."""
        home = self.sides[0]
        shared: dict[str, list[Change]] = {}
        for key, person in self.cast.items():
            side = self._side(key)
            new = person.changes[self._looked[key] :]
            self._looked[key] += len(new)
            ours = [self._whole(change) for change in new if self._is_ours(change, side)]
            for change in ours:
                if change.room not in (side.group, side.pool):
                    assert change.room == side.chats[key], "said in a chat of its own"
                    self._note(change, PEOPLE[key].address, side)
            for room, members in ((home.group, self._facilitators), (home.pool, self._pooled)):
                there = [change for change in ours if change.room == room]
                if key in members:
                    assert shared.setdefault(room, there) == there
                else:
                    assert not there, "read by somebody who is not there"
        for room, chat in ((home.group, GROUP), (home.pool, POOL)):
            for change in shared.get(room, ()):
                self._note(change, chat, home)

    def _is_ours(self, change: Change, side: Side) -> bool:
        if change.doing == "removes":
            return any(self._is_of(change, each, side) for each in self._passed.gone)
        return change.sender == side.bot

    def _is_of(self, change: Change, name: tuple[Address, str], side: Side) -> bool:
        """Whether it happened to the message of that *name*."""
        chat, message = name
        return chat.network == side.network and side.shown(message) == change.key

    def _whole(self, change: Change) -> Change:
        """A removal takes one version after the other, so it goes with the words that its writer
        meant to stand there."""
        return replace(change, words=self._meant.get(change.key, change.words))

    def _note(self, change: Change, chat: Address, side: Side) -> None:
        if change.doing == "removes":
            gone = Removed(chat, change.words, self.now(), len(self.network.said))
            self.network.removed.append(gone)
            return
        edits = change.key if change.doing == "edits" else None
        sent = self._passed.deliveries.items()
        delivery = next(each for name, each in sent if self._is_of(change, name, side))
        entry = Entry(change.key, chat, change.words, self.now(), edits, delivery)
        self.network.said.append(entry)

    # ------------------------------------------------------------ people

    async def say(
        self, person: str, words: str | None, *, group: bool = False, **more: object
    ) -> None:
        room, speaker = self._room(person, group=group), self.cast[person]
        async with self._heard(person):
            if words is None and self.wordless == "sticker":
                message = await speaker.send_sticker(room)
            elif words is None:
                message = await speaker.send_voice(room)
            else:
                message = await speaker.say(room, words)
        self._last[person, group] = message
        self._meant[message] = words or ""

    async def say_unheard(self, person: str, why: Why, *, group: bool = False) -> None:
        assert why is Why.EMPTY, "nothing else can be said on purpose"
        async with self._heard(person):
            await self.cast[person].send_empty(self._room(person, group=group))

    async def edit(self, person: str, words: str, *, group: bool = False, **more: object) -> None:
        message = self._last[person, group]
        async with self._heard(person):
            await self.cast[person].edit(self._room(person, group=group), message, words)
        self._meant[message] = words

    async def react(self, person: str, emoji: str = "👍", *, taken_back: bool = False) -> None:
        board = [entry for entry in self.network.said if entry.to == GROUP]
        room = self._room(person, group=True)
        await self._react(person, room, board[-1].id, emoji, taken_back)

    async def say_in_pool(self, person: str, words: str, **more: Any) -> None:
        async with self._heard(person):
            await self.cast[person].say(self.sides[0].pool, words)

    async def react_in_pool(
        self, person: str, emoji: str = "👍", *, taken_back: bool = False
    ) -> None:
        newest = [entry for entry in self.network.said if entry.to == POOL][-1]
        await self._react(person, self.sides[0].pool, newest.id, emoji, taken_back)

    async def react_privately(
        self, person: str, emoji: str = "👍", *, taken_back: bool = False
    ) -> None:
        asked = [
            entry.id
            for entry in self.network.said
            if entry.to == PEOPLE[person].address and entry.delivery.choices
        ]
        room = self._room(person, group=False)
        await self._react(person, room, asked[-1], emoji, taken_back)

    async def _react(
        self, person: str, room: str, message: str, emoji: str, taken_back: bool
    ) -> None:
        speaker = self.cast[person]
        async with self._heard(person):
            if taken_back:
                # Without one: something else of theirs, which nobody waits for.
                done = self._reactions.pop((person, room), self._last.get((person, False)))
                await speaker.take_back(room, done)
            else:
                self._reactions[person, room] = await speaker.react(room, message, emoji)

    async def leave(self, person: str) -> None:
        side, address = self._side(person), self.address(person)
        await side.leave_group(person)
        self._facilitators = [key for key in self._facilitators if key != person]
        way = self._ways[side.network]
        await self._until(
            lambda: address not in way.members[self._group], "the bot has seen them leave"
        )
        await self.settle()

    async def lose_pool(self) -> None:
        home = self.sides[0]
        seen = self._ways[home.network].members
        await home.lose_pool()
        await self._until(lambda: self._pool not in seen, "the bot knows that it is out")
        await self.settle()

    async def find_pool(self) -> None:
        home = self.sides[0]
        seen = self._ways[home.network].members
        await home.find_pool()
        await self._until(lambda: self._pool in seen, "the bot knows that it is back")
        await self.settle()

    def change_phone(self, person: str, *, back: bool = False) -> None:
        assert not back, "a phone that was put away does not come back"
        self._new_phones.add(person)

    @contextlib.asynccontextmanager
    async def _heard(self, person: str):
        """Within, *person* says something; afterwards the bot has heard and answered it."""
        if person in self._new_phones:
            self._new_phones.discard(person)
            await self._side(person).change_phone(person)
        address, way = self.address(person), self._ways[self._side(person).network]
        before = way.heard[address]
        yield
        await self._until(lambda: way.heard[address] > before, f"{person} is heard")
        await self.drain()
        self._now += timedelta(seconds=1)

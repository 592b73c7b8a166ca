"""The conversations of ``tests/conversations`` with real clients on a real homeserver.

The house is the whole ``Switchboard`` with the real adapter. Only the time is the conversation's:
what the network says of it is moved there.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from bot.domain.chat import Address, Delivery, Heard
from bot.domain.workplace import Workplace
from bot.switchboard import Switchboard
from bot.transports import Receive
from bot.transports.matrix import MatrixConfiguration, MatrixTransport
from storage.database import Database
from tests.conversation import Conversation
from tests.house import GROUP, NAMES, PEOPLE, Entry, House, Removed
from tests.labs.element.human import ElementHuman
from tests.labs.human import Human
from tests.labs.speaking import PATIENCE, Change, until
from tests.labs.synapse import SERVER, Account

Person = Human | ElementHuman


def people_of(conversation: Conversation) -> list[str]:
    """Everybody who speaks, is spoken to, or is in the group."""
    found = dict.fromkeys(conversation.facilitators)
    for line in conversation.lines:
        if match := re.match(r"^[@#~](\w+) (\w+)", line):
            found |= dict.fromkeys(name for name in match.groups() if name in NAMES)
    return list(found)


def by_chat(transcript: Iterable[str]) -> list[str]:
    """With the bot's words ordered by chat between whatever makes it speak: on a real network
    nothing tells in which of two chats it speaks first."""
    ordered: list[str] = []
    said: list[str] = []
    for line in [*transcript, ""]:
        if re.match(r"^[@#~]\w+ bot", line):
            said.append(line)
            continue
        ordered += sorted(said, key=lambda each: each.split()[0])
        ordered.append(line)
        said = []
    return ordered[:-1]


@dataclass
class Passed:
    """What has left, over restarts: each by its chat and its name."""

    #: how often it was edited
    edits: Counter[tuple[str, str]] = field(default_factory=Counter)
    gone: set[tuple[str, str]] = field(default_factory=set)
    #: by its name alone
    deliveries: dict[str, Delivery] = field(default_factory=dict)


class OnTheWay:
    """The adapter, in the conversation's time; remembers what went through."""

    network = "matrix"
    drops_repeats = True

    def __init__(
        self, transport: MatrixTransport, now: Callable[[], datetime], passed: Passed
    ) -> None:
        self._transport = transport
        self._now = now
        self._passed = passed
        #: how often somebody was heard, by user id
        self.heard: Counter[str] = Counter()
        self.members: frozenset[str] = frozenset()

    async def listen(self, receive: Receive, position: str | None) -> None:
        async def hear(heard: Heard) -> None:
            await receive(self._moved(heard))
            self.heard.update(each.sender.address.local for each in heard.incoming)
            for members in heard.members:
                self.members = frozenset(each.address.local for each in members.people)

        await self._transport.listen(hear, position)

    def _moved(self, heard: Heard) -> Heard:
        at = self._now()
        return replace(
            heard,
            incoming=tuple(replace(each, at=at) for each in heard.incoming),
            left=tuple(replace(each, at=at) for each in heard.left),
            missed=tuple(replace(each, before=at) for each in heard.missed),
            unheard=tuple(replace(each, at=at) for each in heard.unheard),
        )

    def silent_for(self) -> float:
        return self._transport.silent_for()

    async def send(self, delivery: Delivery) -> str:
        message = await self._transport.send(delivery)
        self._passed.edits[delivery.to.local, message] = 0
        self._passed.deliveries[message] = delivery
        return message

    async def edit(self, delivery: Delivery, message: str) -> str:
        name = await self._transport.edit(delivery, message)
        self._passed.edits[delivery.to.local, name] += 1
        return name

    async def redact(self, chat: Address, message: str, key: str) -> None:
        await self._transport.redact(chat, message, key)
        self._passed.gone.add((chat.local, message))


@dataclass
class Screens:
    """What the people's screens have shown of the bot, in place of the fake network."""

    said: list[Entry] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)


class Stage(House):
    """A house on Matrix, and the *cast* of a conversation around it, by their names.

    ``async with Stage(…) as stage``: everybody has a private chat with the bot, and the
    facilitators a group; what the bot says when it comes is read and forgotten.
    """

    network: Screens  # type: ignore[assignment]

    def __init__(
        self,
        conversation: Conversation,
        cast: Mapping[str, Person],
        *,
        url: str,
        account: Account,
        directory: Path,
        wordless: Literal["voice", "sticker"] = "voice",
    ) -> None:
        super().__init__(
            directory / "data",
            start=conversation.start,
            workplaces=(conversation.workplace,),
            facilitators=conversation.facilitators,
            removes_own=conversation.settings.get("own") == "removed",
        )
        self.network = Screens()
        self.cast = cast
        self.user = account.user
        #: what somebody sends who says nothing
        self.wordless = wordless
        self.group = ""
        self._chats: dict[str, str] = {}
        self._looked: Counter[str] = Counter()
        self._reactions: dict[tuple[str, str], str] = {}
        self._passed = Passed()
        self._last: dict[tuple[str, bool], str] = {}
        self._meant: dict[str, str] = {}
        self._configuration = dict(
            homeserver=url,
            user=account.user,
            password=account.password,
            allow_servers=(SERVER,),
            directory=directory / "matrix",
        )
        self._way: OnTheWay
        self._running: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Stage:
        for key, person in self.cast.items():
            await person.rename(NAMES[key])
        await self._make_group()
        self.workplaces = (self._workplace(self.workplaces[0]),)
        await self.open()
        try:
            await self._come_together()
        except BaseException:
            await self.close()
            raise
        return self

    # ------------------------------------------------------------ coming together

    async def _make_group(self) -> None:
        first, *others = self._facilitators
        maker = self.cast[first]
        self.group = await maker.open_group(*(self.cast[key].user for key in others))
        for key in others:
            await self.cast[key].join(self.group)

    def _workplace(self, workplace: Workplace) -> Workplace:
        return replace(
            workplace,
            group=Address(f"matrix:{self.group}"),
            coordinators=tuple(map(self._address, workplace.coordinators)),
            leaders=tuple(map(self._address, workplace.leaders)),
            safety=tuple(map(self._address, workplace.safety)),
        )

    def _address(self, address: Address) -> Address:
        """Theirs on Matrix; whoever is not in the cast has an address, and no account."""
        key = address.local.removeprefix("@")
        user = self.cast[key].user if key in self.cast else f"@{key}:{SERVER}"
        return Address(f"matrix:{user}")

    async def _come_together(self) -> None:
        maker = self.cast[self._facilitators[0]]
        await maker.invite(self.group, self.user)
        for key, person in self.cast.items():
            if key in self._facilitators:
                chat = await person.invited(self.user)
                await person.join(chat)
            else:
                chat = await person.open_chat(self.user)
            self._chats[key] = chat
        everybody = frozenset(self.cast[key].user for key in self._facilitators)
        await until(lambda: self._way.members == everybody, "the bot knows the group")
        for key, person in self.cast.items():
            await person.sees_in(self._chats[key], self.user)
            if key in self._facilitators:
                await person.sees_in(self.group, self.user)
        # To take a slip out of the group, as README says.
        await maker.set_power(self.group, self.user, 50)
        await self.settle()
        for key in self._facilitators:
            assert [each.to for each in self.network.said].count(PEOPLE[key].address) == 1
        self.network.said.clear()

    # ------------------------------------------------------------ the house

    async def open(self) -> None:
        self.database = await Database.open(self.directory)
        transport = MatrixTransport(
            MatrixConfiguration(**self._configuration, groups=frozenset({self.group}))
        )
        self._way = OnTheWay(transport, self.now, self._passed)
        board = Switchboard(
            self.database,
            {"matrix": self._way},
            self.workplaces,
            clock=self.now,
            admins=self._admins,
            pick=self._pick,
            removes_own=self._removes_own,
        )
        self.dispatcher, self.outbox = board.dispatcher, board.outbox
        self._running = asyncio.create_task(self._run(board, transport))
        await self._until(transport._ready.is_set, "the bot is ready")

    async def _run(self, board: Switchboard, transport: MatrixTransport) -> None:
        try:
            await board.run()
        finally:
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

    def _readers(self, chat: str) -> list[Person]:
        if chat == self.group:
            return [self.cast[key] for key in self._facilitators]
        return [person for person in self.cast.values() if person.user == chat]

    def _is_shown(self) -> bool:
        return all(
            self._shows(reader, chat, message)
            for chat, message in self._passed.edits.keys() | self._passed.gone
            for reader in self._readers(chat)
        )

    def _shows(self, reader: Person, chat: str, message: str) -> bool:
        line = reader.screen.get(message)
        if (chat, message) in self._passed.gone or line is None:
            return (chat, message) in self._passed.gone and line is None
        return line.edits >= self._passed.edits[chat, message]

    def _look(self) -> None:
        """Note what is new on the screens; all who are in the group see the same there."""
        for key, person in self.cast.items():
            new = person.changes[self._looked[key] :]
            self._looked[key] += len(new)
            ours = [self._whole(change) for change in new if self._is_ours(change)]
            in_group = [change for change in ours if change.room == self.group]
            for change in ours:
                if change.room != self.group:
                    assert change.room == self._chats[key], "said in a chat of its own"
                    self._note(change, PEOPLE[key].address)
            if key == self._facilitators[0]:
                everybodys = in_group
            elif key in self._facilitators:
                assert in_group == everybodys
        for change in everybodys:
            self._note(change, GROUP)

    def _is_ours(self, change: Change) -> bool:
        if change.doing == "removes":
            return any(message == change.key for _, message in self._passed.gone)
        return change.sender == self.user

    def _whole(self, change: Change) -> Change:
        """A removal takes one version after the other, so it goes with the words that its writer
        meant to stand there."""
        return replace(change, words=self._meant.get(change.key, change.words))

    def _note(self, change: Change, chat: Address) -> None:
        if change.doing == "removes":
            gone = Removed(chat, change.words, self.now(), len(self.network.said))
            self.network.removed.append(gone)
            return
        edits = change.key if change.doing == "edits" else None
        delivery = self._passed.deliveries[change.key]
        entry = Entry(change.key, chat, change.words, self.now(), edits, delivery)
        self.network.said.append(entry)

    # ------------------------------------------------------------ people

    async def say(
        self, person: str, words: str | None, *, group: bool = False, **more: object
    ) -> None:
        room, speaker = self.group if group else self._chats[person], self.cast[person]
        async with self._heard(person):
            if words is None and self.wordless == "sticker":
                message = await speaker.send_sticker(room)
            elif words is None:
                message = await speaker.send_voice(room)
            else:
                message = await speaker.say(room, words)
        self._last[person, group] = message
        self._meant[message] = words or ""

    async def edit(self, person: str, words: str, *, group: bool = False, **more: object) -> None:
        room = self.group if group else self._chats[person]
        message = self._last[person, group]
        async with self._heard(person):
            await self.cast[person].edit(room, message, words)
        self._meant[message] = words

    async def react(self, person: str, emoji: str = "👍", *, taken_back: bool = False) -> None:
        board = [entry for entry in self.network.said if entry.to == GROUP]
        await self._react(person, self.group, board[-1].id, emoji, taken_back)

    async def react_privately(
        self, person: str, emoji: str = "👍", *, taken_back: bool = False
    ) -> None:
        asked = [
            entry.id
            for entry in self.network.said
            if entry.to == PEOPLE[person].address and entry.delivery.choices
        ]
        await self._react(person, self._chats[person], asked[-1], emoji, taken_back)

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
        user = self.cast[person].user
        await self.cast[person].leave_room(self.group)
        self._facilitators = [key for key in self._facilitators if key != person]
        await self._until(lambda: user not in self._way.members, "the bot has seen them leave")
        await self.settle()

    @contextlib.asynccontextmanager
    async def _heard(self, person: str):
        """Within, *person* says something; afterwards the bot has heard and answered it."""
        user = self.cast[person].user
        before = self._way.heard[user]
        yield
        await self._until(lambda: self._way.heard[user] > before, f"{person} is heard")
        await self.drain()
        self._now += timedelta(seconds=1)

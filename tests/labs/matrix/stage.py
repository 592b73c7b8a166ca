"""The part of a conversation's people that is on Matrix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.domain.chat import Address
from bot.transports.matrix import MatrixConfiguration, MatrixTransport
from tests.house import NAMES
from tests.labs.element.human import ElementHuman
from tests.labs.human import Human
from tests.labs.synapse import SERVER, Account

Person = Human | ElementHuman


class MatrixSide:
    """See ``Side``. Members of the group are invited by the bot, others invite it."""

    network = "matrix"
    greeting = None

    def __init__(
        self, people: Mapping[str, Person], *, url: str, account: Account, directory: Path
    ) -> None:
        self.people = people
        self.bot = account.user
        self.group = self.pool = ""
        self.chats: dict[str, str] = {}
        #: who is in the pool's room
        self._pooled: tuple[str, ...] = ()
        self._configuration = dict(
            homeserver=url,
            user=account.user,
            password=account.password,
            allow_servers=(SERVER,),
            directory=directory / "matrix",
        )

    def address(self, key: str) -> Address:
        user = self.people[key].user if key in self.people else f"@{key}:{SERVER}"
        return Address(f"matrix:{user}")

    async def prepare(self, members: Sequence[str]) -> Address | None:
        for key, person in self.people.items():
            await person.rename(NAMES[key])
        if not members:
            return None
        self.group = await self._room_of(members)
        return Address(f"matrix:{self.group}")

    async def prepare_pool(self, members: Sequence[str]) -> Address:
        self._pooled = tuple(members)
        self.pool = await self._room_of(members)
        return Address(f"matrix:{self.pool}")

    async def _room_of(self, members: Sequence[str]) -> str:
        first, *others = members
        room = await self.people[first].open_group(*(self.people[key].user for key in others))
        for key in others:
            await self.people[key].join(room)
        return room

    def transport(self) -> MatrixTransport:
        groups = frozenset(filter(None, (self.group, self.pool)))
        return MatrixTransport(MatrixConfiguration(**self._configuration, groups=groups))

    async def meet(self, members: Sequence[str]) -> None:
        if members:
            await self.people[members[0]].invite(self.group, self.bot)
        if self._pooled:
            await self.find_pool()
        for key, person in self.people.items():
            if key in members:
                chat = await person.invited(self.bot)
                await person.join(chat)
            else:
                chat = await person.open_chat(self.bot)
            self.chats[key] = chat

    async def is_met(self, members: Sequence[str]) -> None:
        for key, person in self.people.items():
            await person.sees_in(self.chats[key], self.bot)
            if key in members:
                await person.sees_in(self.group, self.bot)
            if key in self._pooled:
                await person.sees_in(self.pool, self.bot)
        if members:
            # To take a slip out of the group, as README says.
            await self.people[members[0]].set_power(self.group, self.bot, 50)

    async def leave_group(self, key: str) -> None:
        await self.people[key].leave_room(self.group)

    async def lose_pool(self) -> None:
        await self.people[self._pooled[0]].throw_out(self.pool, self.bot)

    async def find_pool(self) -> None:
        await self.people[self._pooled[0]].invite(self.pool, self.bot)

    def shown(self, message: str) -> str:
        return message

"""What a stage needs of every network, and of the people on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.domain.chat import Address
from bot.transports import Transport
from tests.labs.speaking import Change


class Person(Protocol):
    """Who speaks and reads, whatever their client: see ``tests/labs/speaking.py``."""

    screen: Mapping[str, Any]
    changes: Sequence[Change]

    async def say(self, room: str, words: str) -> str: ...

    async def edit(self, room: str, message: str, words: str) -> str: ...

    async def react(self, room: str, message: str, emoji: str) -> str: ...

    async def take_back(self, room: str, message: str) -> None: ...

    async def send_voice(self, room: str) -> str: ...

    async def send_sticker(self, room: str) -> str: ...


class Side(Protocol):
    """A network, and the *people* of a conversation who are on it, by their names."""

    network: str
    people: Mapping[str, Any]
    #: who the bot is on people's screens
    bot: str
    #: the room of the group on people's screens, if it is on this network
    group: str
    #: the same of the cover pool's
    pool: str
    #: people's private rooms with the bot
    chats: Mapping[str, str]
    #: what members of the group have to say before the bot welcomes them
    greeting: str | None

    def address(self, key: str) -> Address:
        """Theirs; whoever is not among the people has an address, and no account."""

    async def prepare(self, members: Sequence[str]) -> Address | None:
        """Before the bot comes: the group of these *members*, if there are any."""

    async def prepare_pool(self, members: Sequence[str]) -> Address:
        """The same with the room of a cover pool."""

    def transport(self) -> Transport:
        """A new one, at every start of the bot."""

    async def meet(self, members: Sequence[str]) -> None:
        """The bot comes: into the group, and into everybody's private room."""

    async def is_met(self, members: Sequence[str]) -> None:
        """Wait until everybody can talk with it; it knows the *members* by now."""

    async def leave_group(self, key: str) -> None:
        """Somebody leaves the group."""

    async def lose_pool(self) -> None:
        """The bot is put out of the cover pool's room, where the network tells so at once."""

    async def find_pool(self) -> None:
        """It is let in again."""

    async def change_phone(self, key: str) -> None:
        """Somebody has another phone, where the network tells one from another."""

    def shown(self, message: str) -> str:
        """By which name a message stands on the screens."""

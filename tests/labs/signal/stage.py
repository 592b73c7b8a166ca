"""The part of a conversation's people that is on Signal."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bot.domain.chat import Address
from bot.transports.signal import SignalConfiguration
from bot.transports.signal.names import ME, Name, group, person
from bot.transports.signal.transport import SignalTransport
from tests.labs.signal.lab import SignalLab
from tests.labs.signal.person import SignalPerson, key


class SignalSide:
    """See ``Side``: everybody in the *lab*, and its group if anybody but the bot is in it."""

    network = "signal"
    #: nobody is written to before they have written
    greeting = "?"

    def __init__(self, lab: SignalLab, directory: Path) -> None:
        self.people: Mapping[str, SignalPerson] = lab.people
        self.bot = lab.bot.uuid
        self.group = lab.group
        self.pool = lab.pool_state.id
        self.chats = {key: lab.bot.uuid for key in lab.people}
        self._lab = lab
        self._directory = directory / "signal"

    def address(self, key: str) -> Address:
        if key in self.people:
            return person(self.people[key].uuid)
        return person(str(uuid.uuid5(uuid.NAMESPACE_DNS, key)))

    async def prepare(self, members: Sequence[str]) -> Address | None:
        """The lab has made it."""
        return group(self.group) if members else None

    async def prepare_pool(self, members: Sequence[str]) -> Address:
        """The lab has made it."""
        return group(self.pool)

    def transport(self) -> SignalTransport:
        return SignalTransport(
            SignalConfiguration(
                account=self._lab.bot.number,
                endpoint=self._lab.bot.endpoint,
                spool=self._lab.bot.spool,
                directory=self._directory,
                groups=frozenset(self._rooms()),
            )
        )

    def _rooms(self) -> Iterator[str]:
        if self._lab.members:
            yield self.group
        if self._lab.pool:
            yield self.pool

    async def meet(self, members: Sequence[str]) -> None:
        """They are there already."""

    async def is_met(self, members: Sequence[str]) -> None:
        """They can write at once."""

    async def leave_group(self, key: str) -> None:
        """As everybody's phone has seen it; the phone of somebody who stays tells the bot's."""
        stay = [name for name in self._lab.members if name != key]
        await self._lab.change_group(stay)
        await self._lab.tell_of_group(stay[0])

    async def change_phone(self, key: str) -> None:
        """What they have read they know, whatever the new one shows."""
        await self._lab.reinstall(key, keeps_screen=True)

    def shown(self, message: str) -> str:
        name = Name.read(message)
        return key(self.bot if name.author == ME else name.author, name.sent)

"""Which of the client's rooms is whose."""

from __future__ import annotations

import nio

from bot.domain.chat import Address, Members, Person
from bot.transports.matrix.history import Event
from bot.transports.matrix.parsing import moment

NETWORK = "matrix"


def address(local: str) -> Address:
    return Address(f"{NETWORK}:{local}")


class Rooms:
    """The rooms we are in: the configured groups, and one private room or more a person."""

    def __init__(self, client: nio.AsyncClient, groups: frozenset[str]) -> None:
        self._client = client
        self._groups = groups
        self._newest: dict[str, float] = {}

    def note(self, room: str, events: list[Event]) -> None:
        """Remember how new the newest event of *room* is."""
        times = [moment(event.source).timestamp() for event in events]
        self._newest[room] = max([self._newest.get(room, 0.0), *times])

    def forget(self, room: str) -> None:
        self._client.rooms.pop(room, None)
        self._newest.pop(room, None)

    def get(self, room: str) -> nio.MatrixRoom | None:
        return self._client.rooms.get(room)

    def is_group(self, room: str) -> bool:
        return room in self._groups

    def is_private(self, room: str, person: str | None = None) -> bool:
        """Whether nobody but the bot and one person (*person*, if given) is or may come in.

        Somebody who wrote and left is still answered in private.
        """
        if self.is_group(room):
            return False
        others = self._client.rooms[room].users.keys() - {self._client.user_id}
        return others <= {person} if person else len(others) <= 1

    def private_with(self, person: str) -> list[str]:
        """The encrypted rooms of the bot and *person* alone, where something came last first."""
        pair = {self._client.user_id, person}
        found = [
            name
            for name, room in self._client.rooms.items()
            if room.encrypted and room.users.keys() == pair and not self.is_group(name)
        ]
        return sorted(found, key=lambda name: self._newest.get(name, 0.0), reverse=True)

    def name_of(self, room: str, person: str) -> str:
        user = self._client.rooms[room].users.get(person)
        return (user.display_name if user else None) or person.removeprefix("@").partition(":")[0]

    def members(self, room: str) -> Members:
        people = (
            Person(address(user.user_id), self.name_of(room, user.user_id))
            for user in self._client.rooms[room].users.values()
            if not user.invited and user.user_id != self._client.user_id
        )
        return Members(chat=address(room), people=tuple(people))

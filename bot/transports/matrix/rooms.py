"""Which of the client's rooms is whose."""

from __future__ import annotations

import time

import nio

from bot.domain.chat import Address, Members, Person
from bot.transports.matrix.direct import Direct
from bot.transports.matrix.groups import Groups
from bot.transports.matrix.history import Event
from bot.transports.matrix.parsing import moment
from bot.transports.matrix.picture import Picture

NETWORK = "matrix"

#: seconds without a sync after which the homeserver is asked who is in a room; a sync that
#: brings nothing comes back sooner
_OLD = 30.0


def address(local: str) -> Address:
    return Address(f"{NETWORK}:{local}")


class Rooms:
    """The rooms we are in: the configured groups, and one private room or more a person.

    A room is private by what it is: we and one person, joined or invited, are all that are in
    it, and nobody comes in or reads without being let in. ``m.direct`` tells which such room to
    prefer, and which was meant to be private and is not any more. When a third has left, it is
    private again: nothing that is said from then on can be read by them, and whoever writes
    there should not have to wonder why the other chat answers.

    *unencrypted*: rooms without encryption are used, too.
    """

    def __init__(
        self,
        client: nio.AsyncClient,
        groups: Groups,
        direct: Direct,
        *,
        unencrypted: bool = False,
    ) -> None:
        self._client = client
        self._groups = groups
        self._direct = direct
        self._unencrypted = unencrypted
        self._pictures: dict[str, Picture] = {}
        self._newest: dict[str, float] = {}
        self._seen_at = -_OLD

    # ------------------------------------------------------------ keeping up

    def seen(self, response: nio.SyncResponse) -> None:
        """*response* has just come: what it tells of no room has not changed."""
        self._seen_at = time.monotonic()
        self._direct.note(response)

    def note(self, room: str, events: list[Event]) -> None:
        """Take in what *events* change, and remember how new the newest is."""
        picture = self._pictures.setdefault(room, Picture())
        for event in events:
            picture.note(event.source)
        times = [moment(event.source).timestamp() for event in events]
        self._newest[room] = max([self._newest.get(room, 0.0), *times])

    def correct(self, room: str, picture: Picture) -> None:
        """The homeserver was asked, and says that *room* is so."""
        self._pictures[room] = picture

    def forget(self, room: str) -> None:
        self._client.rooms.pop(room, None)
        self._pictures.pop(room, None)
        self._newest.pop(room, None)
        self._direct.remove(room)

    def mark_as_chat(self, room: str, person: str) -> None:
        self._direct.add(room, person)

    def is_old(self) -> bool:
        """Whether what we know of the rooms may have changed without our hearing of it.

        While syncs come, a third person is known of within a moment; and whoever we do not know
        of gets no key to what we encrypt. While none come, the homeserver is to be asked before
        anything private is said.
        """
        return time.monotonic() - self._seen_at > _OLD

    # ------------------------------------------------------------ asking

    def get(self, room: str) -> nio.MatrixRoom | None:
        return self._client.rooms.get(room)

    def is_group(self, room: str) -> bool:
        return self._groups.of(room) is not None

    def chat(self, room: str) -> Address:
        """The address under which the house knows *room*: a group's is the configured one."""
        return address(self._groups.of(room) or room)

    def replacement_of(self, room: str) -> str | None:
        """The room that is said to have taken this one's place, rightly or not."""
        picture = self._pictures.get(room)
        return picture.replaced_by or None if picture else None

    def may_be_used(self, room: str) -> bool:
        """Whether the room is encrypted, or the operator does without."""
        return self._unencrypted or self._client.rooms[room].encrypted

    def is_private(self, room: str, person: str | None = None) -> bool:
        """Whether nobody but the bot and one person (*person*, if given) is or may come in.

        Somebody who wrote and left is still answered in private.
        """
        picture = self._pictures.get(room)
        if picture is None or self.is_group(room) or not picture.is_closed():
            return False
        others = picture.people - {self._client.user_id}
        return others <= {person} if person else len(others) <= 1

    def is_meant_for_two(self, room: str) -> bool:
        """Whether a room that is not a group is a chat of ours with somebody, or was one."""
        return self.is_private(room) or self._direct.person_of(room) is not None

    def private_with(self, person: str) -> list[str]:
        """The rooms in which *person* is written to, the best first: chats before others, then
        where something came last."""
        found = [
            room
            for room in self._pictures
            if self._is_between(room, person) and self.may_be_used(room)
        ]
        return sorted(found, key=self._rank, reverse=True)

    def spoiled_with(self, person: str) -> list[str]:
        """The rooms where *person* is, meant for the two of us, in which nothing private may be
        said (any more)."""
        return [
            room
            for room, picture in self._pictures.items()
            if person in picture.people
            and not self.is_group(room)
            and (self._direct.person_of(room) == person or self._is_between(room, person))
            and room not in self.private_with(person)
        ]

    def _is_between(self, room: str, person: str) -> bool:
        picture = self._pictures[room]
        return (
            room in self._client.rooms
            and not self.is_group(room)
            and not picture.replaced_by
            and picture.is_between(self._client.user_id, person)
        )

    def _rank(self, room: str) -> tuple[bool, float]:
        return self._direct.person_of(room) is not None, self._newest.get(room, 0.0)

    def name_of(self, room: str, person: str) -> str:
        user = self._client.rooms[room].users.get(person)
        return (user.display_name if user else None) or person.removeprefix("@").partition(":")[0]

    def people_of_groups(self) -> set[str]:
        """Who has joined any of the groups, we too."""
        rooms = (self._client.rooms.get(name) for name in self._groups.rooms())
        return {
            user.user_id
            for room in rooms
            if room is not None
            for user in room.users.values()
            if not user.invited
        }

    def members(self, room: str) -> Members:
        people = (
            Person(address(user.user_id), self.name_of(room, user.user_id))
            for user in self._client.rooms[room].users.values()
            if not user.invited and user.user_id != self._client.user_id
        )
        return Members(chat=self.chat(room), people=tuple(people))

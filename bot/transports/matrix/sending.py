"""Our words into rooms: which room, encrypted for whom, under which key."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

import nio
from nio.api import RelationshipType
from nio.exceptions import (
    EncryptionError,
    GroupEncryptionError,
    LocalProtocolError,
    OlmTrustError,
)
from nio.responses import RoomEventRelationsResponse

from bot.domain.chat import Delivery
from bot.transports import Undelivered
from bot.transports.matrix import content
from bot.transports.matrix.groups import Groups
from bot.transports.matrix.network import Trouble, is_temporary, undelivered
from bot.transports.matrix.picture import Picture
from bot.transports.matrix.rooms import Rooms
from bot.transports.matrix.sharing import Sharing
from bot.transports.matrix.signs import Signs

_UNTIL_ROOM_IS_SEEN = 20.0
_EDITS = RelationshipType.replacement
#: of one message that are removed with it
_MOST_EDITS = 100
_ENCRYPTED = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}


class Sending:
    """What leaves passes ``_put``, and there ``_refuse_eyes``: where others could read, nothing
    goes but what is *for_all_eyes*."""

    def __init__(
        self,
        client: nio.AsyncClient,
        rooms: Rooms,
        groups: Groups,
        sharing: Sharing,
        signs: Signs,
    ) -> None:
        self._client = client
        self._rooms = rooms
        self._groups = groups
        self._sharing = sharing
        self._signs = signs
        self._one_at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._synced = asyncio.Condition()

    async def synced(self) -> None:
        """Let those go on who wait for a room to appear."""
        async with self._synced:
            self._synced.notify_all()

    async def send(self, delivery: Delivery) -> str:
        to = delivery.to.local
        async with self._one_at_a_time[to]:
            with _as_undelivered():
                return await self._say(delivery)

    async def edit(self, delivery: Delivery, message: str) -> str:
        """Edited messages keep their first name: people reply and react to that. What stands in
        a room that was replaced is said anew in the new one, and has its name from then on."""
        to = delivery.to.local
        async with self._one_at_a_time[to]:
            with _as_undelivered():
                if await self._stands_in_old_room(message, to):
                    return await self._say(delivery)
                room = await self._room_of(message, self._rooms_of(to))
                await self._put(room, delivery, content.edited(delivery, message))
        return message

    async def redact(self, chat: str, message: str, key: str) -> None:
        """Edits are messages of their own, so they go too. The first version goes last: that it
        went under *key* tells that all is done."""
        async with self._one_at_a_time[chat]:
            with _as_undelivered():
                room = await self._room_of(message, self._rooms_ever_of(chat))
                for edit in await self._edits(room, message):
                    await self._redact(room, edit, f"{key}-{edit}")
                await self._redact(room, message, key)

    async def _edits(self, room: str, message: str) -> list[str]:
        client = self._client
        # nio's own way to ask trips over every refusal.
        method, path = nio.Api.room_get_event_relations(
            client.access_token, room, message, _EDITS, limit=_MOST_EDITS
        )
        answer = await client._send(
            RoomEventRelationsResponse, method, path, response_data=(room, message)
        )
        if isinstance(answer, RoomEventRelationsResponse):
            return [event.event_id for event in answer.events]
        if is_temporary(answer):
            raise undelivered(answer)
        return []  # there is no such message, or its server knows no edits

    async def _redact(self, room: str, event: str, key: str) -> None:
        answer = await self._client.room_redact(room, event, tx_id=key)
        if isinstance(answer, nio.RoomRedactResponse) or answer.status_code == "M_NOT_FOUND":
            return
        if answer.status_code == "M_FORBIDDEN":
            await self._forget_if_gone(room)
            raise Undelivered("no-right", permanent=True)
        raise undelivered(answer)

    async def _say(self, delivery: Delivery) -> str:
        room = await self._room_for(delivery)
        answered = filter(None, (delivery.thread, delivery.reply_to))
        if any(self._groups.place_of(each) not in (None, room) for each in answered):
            # It stands in a room that was replaced, and from here nobody could see it.
            delivery = replace(delivery, thread=None, reply_to=None)
        with self._writing(room, delivery.to.local), _as_undelivered():
            return await self._put(room, delivery, content.message(delivery))

    def _writing(self, room: str, to: str) -> AbstractContextManager[None]:
        is_awaited = not to.startswith("!")
        return self._signs.writing_to(room) if is_awaited else contextlib.nullcontext()

    async def _put(self, room: str, delivery: Delivery, body: dict[str, Any]) -> str:
        state = self._rooms.get(room)
        if state is None:
            raise Undelivered("not-in-room", permanent=delivery.for_all_eyes)
        self._refuse_eyes(room, delivery)
        if state.encrypted:
            in_group = self._rooms.is_group(room) or delivery.for_all_eyes
            await self._sharing.share(room, reader=None if in_group else delivery.to.local)
        # Once more: somebody may have come meanwhile. From here to the encrypting nothing else
        # runs, so whoever is not known to be in the room by now gets no key to this.
        self._refuse_eyes(room, delivery)
        # Should nio have to give out keys itself after all, it refuses, as it takes no device for
        # verified (``Store``): whom they go to is not its choice.
        answer = await self._client.room_send(room, "m.room.message", body, tx_id=delivery.key)
        if isinstance(answer, nio.RoomSendResponse):
            if self._rooms.is_group(room):
                self._groups.note_place(answer.event_id, room)
            return answer.event_id
        if answer.status_code == "M_FORBIDDEN":
            await self._forget_if_gone(room)
            if self._rooms.replacement_of(room):
                raise Undelivered("room-replaced")  # until we are invited into the new one
        raise undelivered(answer)

    def _refuse_eyes(self, room: str, delivery: Delivery) -> None:
        to = delivery.to.local
        if delivery.for_all_eyes:
            return
        if to.startswith("!") and self._groups.room_of(to) != room:
            raise Undelivered("not-ours", permanent=True)
        if not to.startswith("!") and not self._rooms.is_private(room, to):
            raise Undelivered("not-private")
        if not self._rooms.may_be_used(room):
            raise Undelivered("not-encrypted")

    async def _room_for(self, delivery: Delivery) -> str:
        to = delivery.to.local
        if to.startswith("!"):
            return self._groups.room_of(to) or to
        for room in self._rooms.private_with(to):
            if await self._is_still_private(room, to):
                return room
        # Whoever has a chat with us that others came into has come to us; they are not written
        # to first.
        if not delivery.may_open and not self._rooms.spoiled_with(to):
            raise Undelivered("no-chat", permanent=True)
        return await self._open(to)

    async def _is_still_private(self, room: str, person: str) -> bool:
        """What the syncs have told is enough, as long as they come (``Rooms.is_old``)."""
        if not self._rooms.is_old():
            return True
        answer = await self._client.room_get_state(room)
        if isinstance(answer, nio.RoomGetStateResponse):
            self._rooms.correct(room, Picture.of(answer.events))
            return room in self._rooms.private_with(person)
        if is_temporary(answer):
            raise undelivered(answer)
        self._rooms.forget(room)
        return False

    def _rooms_of(self, to: str) -> list[str]:
        if to.startswith("!"):
            return [self._groups.room_of(to) or to]
        return self._rooms.private_with(to)

    def _rooms_ever_of(self, to: str) -> list[str]:
        """Also those in which nothing is said to them any more."""
        if not to.startswith("!"):
            return [*self._rooms.private_with(to), *self._rooms.spoiled_with(to)]
        if self._groups.room_of(to) is None:
            return [to]
        present, *earlier = self._groups.rooms_of(to)
        return [present, *filter(self._rooms.get, earlier)]

    async def _stands_in_old_room(self, message: str, to: str) -> bool:
        """Whether it does not stand where the group is now; asked once of what was said before
        we started, and only of a group that has moved."""
        room, place = self._groups.room_of(to), self._groups.place_of(message)
        if room is None or room == to:
            return False
        if place is not None:
            return place != room
        answer = await self._client.room_get_event(room, message)
        if is_temporary(answer):
            raise undelivered(answer)
        if not isinstance(answer, nio.RoomGetEventResponse):
            return True
        self._groups.note_place(message, room)
        return False

    async def _room_of(self, message: str, rooms: list[str]) -> str:
        """The one of *rooms* in which *message* stands."""
        if len(rooms) == 1:
            return rooms[0]
        for room in rooms:
            answer = await self._client.room_get_event(room, message)
            if isinstance(answer, nio.RoomGetEventResponse):
                return room
            if is_temporary(answer):
                raise undelivered(answer)
        raise Undelivered("no-chat", permanent=True)

    async def _open(self, person: str) -> str:
        """Open an encrypted private room with *person*.

        Should we die before anything is said in it, the next sync shows the room, and
        ``private_with`` finds it again.
        """
        answer = await self._client.room_create(
            is_direct=True,
            preset=nio.RoomPreset.trusted_private_chat,
            invite=[person],
            initial_state=[_ENCRYPTED],
        )
        if not isinstance(answer, nio.RoomCreateResponse):
            raise undelivered(answer)
        self._rooms.mark_as_chat(answer.room_id, person)
        async with asyncio.timeout(_UNTIL_ROOM_IS_SEEN), self._synced:
            await self._synced.wait_for(lambda: answer.room_id in self._rooms.private_with(person))
        return answer.room_id

    async def _forget_if_gone(self, room: str) -> None:
        """Being forbidden to write may mean that we were thrown out, or only muted."""
        answer = await self._client.joined_rooms()
        if isinstance(answer, nio.JoinedRoomsResponse) and room not in answer.rooms:
            self._rooms.forget(room)
            raise Undelivered("not-in-room")


@contextlib.contextmanager
def _as_undelivered() -> Iterator[None]:
    try:
        yield
    except Trouble:
        raise Undelivered("network") from None
    except (LocalProtocolError, EncryptionError, GroupEncryptionError, OlmTrustError):
        raise Undelivered("encryption") from None

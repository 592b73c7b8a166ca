"""Our words into rooms: which room, encrypted for whom, under which key."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import nio
from nio.exceptions import EncryptionError, GroupEncryptionError, LocalProtocolError

from bot.domain.chat import Delivery
from bot.transports import Undelivered
from bot.transports.matrix import content
from bot.transports.matrix.keys import Keys
from bot.transports.matrix.network import Trouble, is_temporary, undelivered
from bot.transports.matrix.rooms import Rooms

_UNTIL_ROOM_IS_SEEN = 20.0
_ENCRYPTED = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}


class Sending:
    def __init__(self, client: nio.AsyncClient, rooms: Rooms, keys: Keys) -> None:
        self._client = client
        self._rooms = rooms
        self._keys = keys
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
                room = await self._room_for(delivery)
                return await self._put(room, delivery, content.message(delivery))

    async def edit(self, delivery: Delivery, message: str) -> str:
        """Edited messages keep their first name: people reply and react to that."""
        to = delivery.to.local
        async with self._one_at_a_time[to]:
            with _as_undelivered():
                room = await self._room_of(message, to)
                await self._put(room, delivery, content.edited(delivery, message))
        return message

    async def _put(self, room: str, delivery: Delivery, body: dict[str, Any]) -> str:
        to = delivery.to.local
        await self._keys.share(room, reader=None if self._rooms.is_group(room) else to)
        answer = await self._client.room_send(
            room, "m.room.message", body, tx_id=delivery.key, ignore_unverified_devices=True
        )
        if isinstance(answer, nio.RoomSendResponse):
            return answer.event_id
        if answer.status_code == "M_FORBIDDEN":
            await self._forget_if_gone(room)
        raise undelivered(answer)

    async def _room_for(self, delivery: Delivery) -> str:
        to = delivery.to.local
        if to.startswith("!"):
            return self._group(to)
        if rooms := self._rooms.private_with(to):
            return rooms[0]
        if not delivery.may_open:
            raise Undelivered("no-chat", permanent=True)
        return await self._open(to)

    async def _room_of(self, message: str, to: str) -> str:
        if to.startswith("!"):
            return self._group(to)
        rooms = self._rooms.private_with(to)
        for room in rooms:
            if len(rooms) == 1:
                return room
            answer = await self._client.room_get_event(room, message)
            if isinstance(answer, nio.RoomGetEventResponse):
                return room
            if is_temporary(answer):
                raise undelivered(answer)
        raise Undelivered("no-chat", permanent=True)

    def _group(self, name: str) -> str:
        room = self._rooms.get(name)
        if room is None:
            raise Undelivered("not-in-room")
        if not room.encrypted:
            raise Undelivered("not-encrypted")
        return name

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
    except (LocalProtocolError, EncryptionError, GroupEncryptionError):
        raise Undelivered("encryption") from None

"""A person with a Matrix client, as the labs play them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import nio

from bot.transports.matrix.asking import ask
from bot.transports.matrix.cross_signing import Identity
from tests.labs.speaking import PATIENCE, Line, Speaker, until
from tests.labs.synapse import Account

_ENCRYPTED = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}


class Human(Speaker):
    """Reads everything, and can say, react, reply, invite and come along when invited."""

    def __init__(self, url: str, account: Account, directory: Path) -> None:
        super().__init__(account)
        directory.mkdir(parents=True)
        self.unreadable: list[str] = []
        #: who has read up to which message, by room and person
        self.marks: dict[tuple[str, str], str] = {}
        #: who was seen to write, or to have stopped, in which room; as it changed
        self.writers: list[tuple[str, tuple[str, ...]]] = []
        #: why keys were kept from this device: the notices as they came
        self.withheld: list[dict[str, Any]] = []
        self._client = nio.AsyncClient(url, account.user, store_path=str(directory))
        self._syncing: asyncio.Task[None] | None = None

    async def arrive(self, *, unreachable: bool = False) -> None:
        """Log in and listen. *unreachable*: without one-time keys for others to begin with."""
        await self._client.login(self.account.password)
        if unreachable:
            share_keys = self._client.olm.share_keys
            self._client.olm.share_keys = lambda: {
                name: keys for name, keys in share_keys().items() if name == "device_keys"
            }
        self._client.add_event_callback(self._show, nio.Event)
        self._client.add_ephemeral_callback(self._see_marks, nio.ReceiptEvent)
        self._client.add_ephemeral_callback(self._see_writers, nio.TypingNoticeEvent)
        self._client.add_to_device_callback(self._note_withheld, nio.UnknownToDeviceEvent)
        self._syncing = asyncio.create_task(self._sync())
        await until(lambda: self._client.olm_account_shared, "own keys are published")

    @property
    def device(self) -> str:
        return self._client.device_id

    @property
    def token(self) -> str:
        return self._client.access_token

    async def confirm_device(self) -> None:
        """Get an identity that vouches for this device. Other people's Element asks for that."""
        identity, user, device = Identity.new(), self.user, self._client.device_id
        await self._ask("keys/device_signing/upload", identity.public(user))
        published = await self._ask("keys/query", {"device_keys": {user: [device]}})
        vouched = identity.vouch(published["device_keys"][user][device])
        await self._ask("keys/signatures/upload", {user: {device: vouched}})

    def _note_withheld(self, event: nio.UnknownToDeviceEvent) -> None:
        if event.type == "m.room_key.withheld":
            self.withheld.append(event.source["content"])

    async def _ask(self, path: str, content: dict[str, Any]) -> Any:
        answer = await ask(self._client, "POST", path, content)
        assert answer.is_good, answer
        return answer.content

    async def become_reachable(self) -> None:
        del self._client.olm.share_keys
        self._client.olm.uploaded_key_count = 0
        await self._client.keys_upload()

    async def leave(self) -> None:
        if self._syncing:
            self._syncing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._syncing
        await self._client.close()

    # rooms

    async def open_chat(
        self,
        *others: str,
        direct: bool = True,
        encrypted: bool = True,
        version: str | None = None,
        instead_of: str | None = None,
    ) -> str:
        """A room with *others* invited; as Element opens a private chat, or a group."""
        made = await self._client.room_create(
            is_direct=direct,
            preset=nio.RoomPreset.trusted_private_chat if direct else nio.RoomPreset.private_chat,
            invite=others,
            initial_state=[_ENCRYPTED] if encrypted else [],
            room_version=version,
            predecessor={"room_id": instead_of, "event_id": "$last"} if instead_of else None,
        )
        assert isinstance(made, nio.RoomCreateResponse), made

        def is_whole() -> bool:
            # A new room comes in pieces; a key shared too early misses whom it does not show.
            room = self._client.rooms.get(made.room_id)
            return bool(room and room.users.keys() >= {self.user, *others})

        await until(is_whole, "the new room is seen")
        return made.room_id

    async def open_group(self, *others: str, **how: Any) -> str:
        return await self.open_chat(*others, direct=False, **how)

    async def upgrade(self, room: str, version: str) -> str:
        """Replace *room* by a new one of that *version*, in which nobody else is yet."""
        reply = await self._client.send(
            "POST",
            nio.Api._build_path(["rooms", room, "upgrade"]),
            json.dumps({"new_version": version}),
            headers={"Authorization": f"Bearer {self._client.access_token}"},
        )
        new = (await reply.json())["replacement_room"]
        await until(
            lambda: new in self._client.rooms and self._client.rooms[new].encrypted,
            "the new room is seen",
        )
        return new

    async def invite(self, room: str, other: str) -> None:
        answer = await self._client.room_invite(room, other)
        assert isinstance(answer, nio.RoomInviteResponse), answer

    async def join(self, room: str) -> None:
        answer = await self._client.join(room)
        assert isinstance(answer, nio.JoinResponse), answer
        await until(lambda: room in self._client.rooms, "the joined room is seen")

    async def invited(self, by: str) -> str:
        """Wait for an invitation from *by*; returns the room."""
        return (await until(lambda: self.invitations_from(by), "an invitation"))[0]

    def invitations_from(self, by: str) -> list[str]:
        """The rooms that *by* waits in for us."""
        invited = self._client.invited_rooms
        return [name for name, room in invited.items() if room.inviter == by]

    async def sees_in(self, room: str, other: str) -> None:
        """Wait until *other* has joined, and can be written to: all their keys are there."""

        await until(lambda: self.has_with_them(room, other), "the other one is in the room")
        await self.knows_device_of(other)

    def has_in(self, room: str, other: str) -> bool:
        """Whether *other* has joined, or is invited."""
        return other in self._client.rooms[room].users

    def has_with_them(self, room: str, other: str) -> bool:
        user = self._client.rooms[room].users.get(other)
        return bool(user and not user.invited)

    async def knows_device_of(self, other: str, device: str | None = None) -> None:
        """Wait until *other* has a device (this *device*, if given) that can be written to."""

        # With the device known, a message may still be unreadable to it: its one-time keys
        # are stored a moment after it.
        async def has_keys() -> bool:
            self._client.olm.users_for_key_query.add(other)
            await self._client.keys_query()
            known = self._client.device_store.active_user_devices(other)
            devices = [each for each in known if device in (None, each.id)]
            if not devices:
                return False
            if not self._client.olm.session_store.get(devices[0].curve25519):
                await self._client.keys_claim({other: [devices[0].id]})
            return bool(self._client.olm.session_store.get(devices[0].curve25519))

        limit = time.monotonic() + PATIENCE
        while not await has_keys():
            assert time.monotonic() < limit, "the other one has no keys"
            await asyncio.sleep(0.05)

    @contextlib.asynccontextmanager
    async def keys_on_the_way(self) -> AsyncIterator[None]:
        """Within, what is said goes out before the keys to it; they follow at the end."""
        send, held = self._client._send, []

        async def hold(response_class: type, *arguments: Any, **named: Any) -> Any:
            if response_class is not nio.ShareGroupSessionResponse:
                return await send(response_class, *arguments, **named)
            held.append((response_class, arguments, named))
            return nio.ShareGroupSessionResponse(*named["response_data"])

        self._client._send = hold
        try:
            yield
        finally:
            self._client._send = send
            for response_class, arguments, named in held:
                await send(response_class, *arguments, **named)

    async def throw_out(self, room: str, other: str) -> None:
        answer = await self._client.room_kick(room, other)
        assert isinstance(answer, nio.RoomKickResponse), answer

    async def set_power(self, room: str, other: str, power: int) -> None:
        """Give *other* so much power in the room."""
        levels = await self._client.room_get_state_event(room, "m.room.power_levels")
        content = dict(levels.content)
        content["users"] = {**content.get("users", {}), other: power}
        answer = await self._client.room_put_state(room, "m.room.power_levels", content)
        assert isinstance(answer, nio.RoomPutStateResponse), answer

    async def set_state(self, room: str, kind: str, content: dict[str, Any]) -> None:
        answer = await self._client.room_put_state(room, kind, content)
        assert isinstance(answer, nio.RoomPutStateResponse), answer

    async def leave_room(self, room: str) -> None:
        await self._client.room_leave(room)

    # saying

    async def say_unreadably(self, room: str) -> None:
        """Something encrypted with a key that nobody will ever have."""
        nonsense = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "ciphertext": secrets.token_urlsafe(80),
            "device_id": self._client.device_id,
            "sender_key": secrets.token_urlsafe(32),
            "session_id": secrets.token_urlsafe(32),
        }
        method, path, data = nio.Api.room_send(
            self._client.access_token, room, "m.room.encrypted", nonsense, secrets.token_hex()
        )
        answer = await self._client._send(nio.RoomSendResponse, method, path, data, (room,))
        assert isinstance(answer, nio.RoomSendResponse), answer

    async def rename(self, name: str) -> None:
        await self._client.set_displayname(name)

    async def _send(self, room: str, content: dict[str, Any], kind: str = "m.room.message") -> str:
        sent = await self._client.room_send(room, kind, content, ignore_unverified_devices=True)
        assert isinstance(sent, nio.RoomSendResponse), sent
        return sent.event_id

    async def _redact(self, room: str, message: str) -> None:
        answer = await self._client.room_redact(room, message)
        assert isinstance(answer, nio.RoomRedactResponse), answer

    # reading

    def _show(self, room: nio.MatrixRoom, event: nio.Event) -> None:
        if isinstance(event, nio.MegolmEvent):
            self.unreadable.append(event.event_id)
        content = event.source.get("content", {})
        if isinstance(event, nio.RedactionEvent):
            self._goes(event.redacts)
        if event.source.get("type") != "m.room.message" or "body" not in content:
            return
        relation = content.get("m.relates_to", {})
        original = self.screen.get(relation.get("event_id", ""))
        if relation.get("rel_type") == "m.replace" and original:
            self._is_edited(original, content["m.new_content"]["body"])
            return
        threaded = relation.get("rel_type") == "m.thread"
        self._appears(
            Line(
                key=event.event_id,
                room=room.room_id,
                sender=event.sender,
                words=content["body"],
                kind=content["msgtype"],
                decrypted=event.decrypted,
                thread=relation["event_id"] if threaded else None,
                reply_to=relation.get("m.in_reply_to", {}).get("event_id"),
            )
        )

    def _see_marks(self, room: nio.MatrixRoom, event: nio.ReceiptEvent) -> None:
        for mark in event.receipts:
            if mark.receipt_type == "m.read":
                self.marks[room.room_id, mark.user_id] = mark.event_id

    def _see_writers(self, room: nio.MatrixRoom, event: nio.TypingNoticeEvent) -> None:
        self.writers.append((room.room_id, tuple(event.users)))

    async def _sync(self) -> None:
        client, full_state = self._client, True
        while True:
            await client.sync(timeout=10_000, full_state=full_state)
            full_state = False
            # Not sync_forever: it ends when somebody else has made its query meanwhile.
            if client.should_upload_keys:
                await client.keys_upload()
            if client.should_query_keys:
                await client.keys_query()
            if client.should_claim_keys:
                await client.keys_claim(client.get_users_for_key_claiming())
            await client.send_to_device_messages()

"""A room's key to the devices of its people: to those who may read, and nobody else."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import nio
from nio.api import Api
from nio.crypto import OlmDevice
from nio.responses import EmptyResponse

from bot.transports import Undelivered
from bot.transports.matrix.client import Client
from bot.transports.matrix.network import Trouble, undelivered
from bot.transports.matrix.readers import Name, Policy, Readers


class Sharing:
    def __init__(self, client: Client, policy: Policy) -> None:
        self._client = client
        self._olm: Any = client.olm
        self._policy = policy
        #: by room: which key, and the devices that were told that they do not get it
        self._withheld: dict[str, tuple[str, set[Name]]] = {}

    async def share(self, room: str, reader: str | None) -> None:
        """See to it that those of *room* who may can read what is sent next, and nobody else.

        nio calls a room's key shared even when giving it failed; here that is ``Undelivered``.
        So it is when no device of *reader* got the key: nobody could ever read the message.
        A device that has published no keys is tried again at the next message.
        """
        client = self._client
        if not client.rooms[room].members_synced:
            _expect(await client.joined_members(room))
        if changed := client.users_for_key_query & client.rooms[room].users.keys():
            # Only theirs: the servers of others may be slow to tell.
            _expect(await client.query(changed))
        readers = self._policy.readers(room)
        if without := self._without_session(readers):
            _expect(await client.keys_claim(without))
            readers = self._policy.readers(room)
        # A claim that failed inside nio leaves this behind, and everybody would wait on it.
        client.sharing_session.pop(room, None)
        session = self._session(room, readers)
        if not session.shared or readers.may.keys() - session.users_shared_with:
            await self._give(room, session, readers)
        if session is not self._olm.outbound_group_sessions.get(room):
            # Somebody came, went or changed devices meanwhile, and nio has dropped the key.
            raise Undelivered("keys")
        # nio also passes over whatever has our device's name, whoever's it is.
        lacking = readers.may.keys() - session.users_shared_with - session.users_ignored
        session.shared = not any(self._has_session(readers.may[name]) for name in lacking)
        if not session.shared:
            raise Undelivered("keys")
        if reader and reader not in {user for user, _ in session.users_shared_with}:
            raise Undelivered("no-device")

    def _session(self, room: str, readers: Readers) -> Any:
        """The key to what is sent next: the last one, if it serves still, and nobody has it who
        may not read any more."""
        session = self._olm.outbound_group_sessions.get(room)
        if session is None or session.expired or session.users_shared_with - readers.may.keys():
            self._olm.create_outbound_group_session(room)
            session = self._olm.outbound_group_sessions[room]
        return session

    async def _give(self, room: str, session: Any, readers: Readers) -> None:
        """Give the key to those who may read and lack it, and say to the others that we do not.

        nio would give it to every device: so it is told to pass over all but ours. Everything
        is encrypted in one go, before anything else can run and change who is in the room.
        """
        session.shared = False
        session.users_ignored = {*readers.left_out, *readers.own}
        parts = self._olm.share_group_session_parallel(
            room,
            list(self._client.rooms[room].users),
            # The choice is made; what nio calls verified is not what we go by.
            ignore_unverified_devices=True,
        )
        requests = [self._send(room, devices, messages) for devices, messages in parts]
        requests += self._refusals(room, session, readers)
        for outcome in await asyncio.gather(*requests, return_exceptions=True):
            if isinstance(outcome, BaseException) and not isinstance(outcome, Trouble):
                raise outcome

    async def _send(self, room: str, devices: set[Name], messages: dict[str, Any]) -> None:
        client = self._client
        request = Api.to_device(client.access_token, "m.room.encrypted", messages, uuid.uuid4())
        await client._send(nio.ShareGroupSessionResponse, *request, response_data=(room, devices))

    def _refusals(self, room: str, session: Any, readers: Readers) -> list[Any]:
        """A request that tells the devices we leave out why they cannot read, each once a key.
        It matters little: what fails is not tried again."""
        key, told = self._withheld.get(room, ("", set()))
        if key != session.id:
            told = set()
        self._withheld[room] = session.id, told | readers.left_out.keys()
        people: dict[str, dict[str, Any]] = {}
        for user, device in readers.left_out.keys() - told:
            people.setdefault(user, {})[device] = {
                "algorithm": "m.megolm.v1.aes-sha2",
                "code": "m.unverified",
                "room_id": room,
                "session_id": session.id,
                "sender_key": self._olm.account.identity_keys["curve25519"],
            }
        if not people:
            return []
        client = self._client
        request = Api.to_device(
            client.access_token, "m.room_key.withheld", {"messages": people}, uuid.uuid4()
        )
        return [client._send(EmptyResponse, *request)]

    def _without_session(self, readers: Readers) -> dict[str, list[str]]:
        """Those who may read and to whom nothing can be encrypted yet, by person."""
        without: dict[str, list[str]] = {}
        for (person, name), device in readers.may.items():
            if not self._has_session(device):
                without.setdefault(person, []).append(name)
        return without

    def _has_session(self, device: OlmDevice) -> bool:
        return self._olm.session_store.get(device.curve25519) is not None


def _expect(answer: object) -> None:
    if isinstance(answer, nio.ErrorResponse):
        raise undelivered(answer)

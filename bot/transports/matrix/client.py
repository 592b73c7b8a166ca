"""nio's client, which also takes in who has confirmed which devices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import nio
from nio.api import Api
from nio.responses import ShareGroupSessionError

from bot.transports.matrix.asking import within
from bot.transports.matrix.cross_signing import vouching_key
from bot.transports.matrix.odd import Sync
from bot.transports.matrix.signing import is_signed


class _KeysQuery(nio.KeysQueryResponse):
    """With people's identities, which nio leaves out."""

    masters: Mapping[str, Any]
    self_signing: Mapping[str, Any]

    @classmethod
    def from_dict(cls, parsed_dict: dict[Any, Any]) -> nio.KeysQueryResponse | nio.ErrorResponse:
        answer: nio.KeysQueryResponse | nio.ErrorResponse = super().from_dict(parsed_dict)
        devices = within(parsed_dict, "device_keys")
        if not isinstance(answer, _KeysQuery) and devices:
            sensible = {user: _sensible(user, devices[user]) for user in devices}
            answer = super().from_dict({**parsed_dict, "device_keys": sensible})
        if isinstance(answer, _KeysQuery):
            answer.masters = within(parsed_dict, "master_keys")
            answer.self_signing = within(parsed_dict, "self_signing_keys")
        return answer


class Client(nio.AsyncClient):
    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        #: by person; a device by name and keys, so that nobody's confirmation serves another's
        self._confirmed: dict[str, frozenset[tuple[str, str, str]]] = {}
        #: how often people's devices have been asked for
        self.queries = 0

    async def keys_query(self) -> nio.KeysQueryResponse | nio.KeysQueryError:
        return await self.query(self.users_for_key_query)

    async def query(self, people: set[str]) -> nio.KeysQueryResponse | nio.KeysQueryError:
        """Ask for the devices of *people*, and remember which of them they have confirmed.

        It believes the homeserver in whose identity is whose: to know better, we would have to
        keep a list of everybody who talks with us.
        """
        method, path, body = Api.keys_query(self.access_token, people)
        answer: nio.KeysQueryResponse | nio.KeysQueryError
        answer = await self._send(_KeysQuery, method, path, body)
        if isinstance(answer, _KeysQuery):
            self.queries += 1
            for user, devices in answer.device_keys.items():
                self._confirmed[user] = _confirmed(answer, user, devices)
        return answer

    async def create_matrix_response(
        self, response_class: type, *given: Any, **named: Any
    ) -> nio.Response:
        kind = Sync if response_class is nio.SyncResponse else response_class
        answer: nio.Response = await super().create_matrix_response(kind, *given, **named)
        if isinstance(answer, ShareGroupSessionError):
            # nio mixes up the fields of this one: a homeserver that has no time for a room's key
            # would have logged us out softly, and the bot would end.
            answer.soft_logout, answer.retry_after_ms = False, None
        return answer

    def is_confirmed(self, device: nio.crypto.OlmDevice) -> bool:
        """Whether its owner's identity vouches for *device*."""
        known = (device.id, device.ed25519, device.curve25519)
        return known in self._confirmed.get(device.user_id, ())


def _sensible(user: str, devices: Any) -> Any:
    """The *devices* of *user*; none, where nio could not read them: it would read nobody's."""
    answer = nio.KeysQueryResponse.from_dict({"device_keys": {user: devices}})
    makes_sense = isinstance(devices, dict) and isinstance(answer, nio.KeysQueryResponse)
    return devices if makes_sense else {}


def _confirmed(
    answer: _KeysQuery, user: str, devices: Mapping[str, Any]
) -> frozenset[tuple[str, str, str]]:
    signing = vouching_key(user, within(answer.masters, user), within(answer.self_signing, user))
    if signing is None:
        return frozenset()
    return frozenset(
        (name, keys.get(f"ed25519:{name}", ""), keys.get(f"curve25519:{name}", ""))
        for name, device in devices.items()
        for keys in [device["keys"]]
        if (device["device_id"], device.get("user_id")) == (name, user)
        and is_signed(device, user, signing)
    )

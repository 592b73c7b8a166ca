"""Whose devices may read what the bot says in encrypted rooms (R-C7).

A device that its owner has not confirmed may be anybody's who got hold of the password. So
somebody of the groups who confirms devices is read on those alone. Somebody in need is another
matter: whatever they read us with, they must be able to read us; only ``ONLY_CONFIRMED`` makes
no difference between people.

Other devices of the bot's own account (the operator's, with the recovery key) get nothing: who
asks for help is nobody's to read.
"""

from __future__ import annotations

import hmac
import time
from dataclasses import dataclass

from nio.crypto import OlmDevice

from bot.domain.chat import Doubted
from bot.transports.matrix.client import Client
from bot.transports.matrix.configuration import Devices
from bot.transports.matrix.rooms import Rooms, address

#: seconds that somebody has to confirm a new device before they are told that it reads nothing
_UNTIL_TOLD = 300.0
_KEY_LENGTH = 32

#: a device: its owner and its id
Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Readers:
    """The devices in a room: who *may* read, whom we leave out because nobody vouches for them,
    and the others of our *own* account."""

    may: dict[Name, OlmDevice]
    left_out: dict[Name, OlmDevice]
    own: frozenset[Name]


class Policy:
    def __init__(self, client: Client, rooms: Rooms, devices: Devices) -> None:
        self._client = client
        self._rooms = rooms
        self._devices = devices
        self._queries = 0
        self._doubted: dict[str, tuple[OlmDevice, float]] = {}
        self._told: set[str] = set()

    def readers(self, room: str) -> Readers:
        may: dict[Name, OlmDevice] = {}
        left_out: dict[Name, OlmDevice] = {}
        own: set[Name] = set()
        in_group, members = self._rooms.is_group(room), self._rooms.people_of_groups()
        for person in self._client.rooms[room].users:
            devices = list(self._client.device_store.active_user_devices(person))
            if person == self._client.user_id:
                own.update((person, device.id) for device in devices)
                continue
            trusted = self._trusted(devices, member=in_group or person in members)
            for device in devices:
                (may if device in trusted else left_out)[person, device.id] = device
        return Readers(may, left_out, frozenset(own))

    def take_doubted(self) -> tuple[Doubted, ...]:
        """The devices of the groups' members that get nothing to read and have got nothing for
        a while; each once."""
        if self._queries != self._client.queries:
            self._queries = self._client.queries
            self._look_again()
        now = time.monotonic()
        due = {
            key: device
            for key, (device, since) in self._doubted.items()
            if key not in self._told and now - since >= _UNTIL_TOLD
        }
        self._told |= due.keys()
        return tuple(Doubted(person=address(due[key].user_id), key=key) for key in due)

    def _look_again(self) -> None:
        now, known, self._doubted = time.monotonic(), self._doubted, {}
        for person in self._rooms.people_of_groups() - {self._client.user_id}:
            devices = list(self._client.device_store.active_user_devices(person))
            trusted = self._trusted(devices, member=True)
            for device in devices:
                if device not in trusted:
                    key = self._key(device)
                    self._doubted[key] = device, known.get(key, (device, now))[1]

    def _trusted(self, devices: list[OlmDevice], *, member: bool) -> list[OlmDevice]:
        if self._devices is Devices.ALL:
            return devices
        confirmed = [device for device in devices if self._client.is_confirmed(device)]
        if self._devices is Devices.ONLY_CONFIRMED or (member and confirmed):
            return confirmed
        return devices

    def _key(self, device: OlmDevice) -> str:
        """A name that tells nobody whose device it is, without the key of our store."""
        name = f"{device.user_id} {device.id} {device.ed25519}"
        secret = self._client.config.pickle_key.encode()
        return hmac.digest(secret, name.encode(), "sha256").hex()[:_KEY_LENGTH]

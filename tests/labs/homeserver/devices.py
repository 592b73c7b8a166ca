"""Accounts and their devices: who may log in, and the keys by which others write to them."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Any

_SIGNED = "signed_curve25519"


@dataclass
class Device:
    user: str
    name: str
    token: str
    keys: dict[str, Any] = field(default_factory=dict)
    #: what others begin with, by name; each is given away once
    one_time: dict[str, Any] = field(default_factory=dict)
    fallback: dict[str, Any] = field(default_factory=dict)
    fallback_is_unused: bool = False
    #: what came from devices, with its place in the server's stream
    inbox: list[tuple[int, dict[str, Any]]] = field(default_factory=list)

    def take_key(self) -> dict[str, Any]:
        """A one-time key, else the fallback key; none, if there is none."""
        if self.one_time:
            name = next(iter(self.one_time))
            return {name: self.one_time.pop(name)}
        self.fallback_is_unused = False
        return dict(self.fallback)

    def counts(self) -> dict[str, int]:
        return {_SIGNED: len(self.one_time)}

    def let_go_of(self, place: int) -> None:
        """It has got all that came until *place*."""
        self.inbox = [(at, event) for at, event in self.inbox if at > place]


@dataclass
class User:
    name: str
    password: str
    displayname: str
    devices: dict[str, Device] = field(default_factory=dict)
    #: by kind: the place at which it was written, and what
    account_data: dict[str, tuple[int, dict[str, Any]]] = field(default_factory=dict)
    #: ``master_key`` and the others
    identity: dict[str, Any] = field(default_factory=dict)
    #: where in the stream its devices last changed
    changed_at: int = 0

    def sign(self, signed: dict[str, Any]) -> None:
        """Take in signatures: *signed* are this user's devices, or keys of the identity."""
        for name, thing in signed.items():
            device = self.devices.get(name)
            mine = device.keys if device else self._part(name)
            for user, signatures in thing.get("signatures", {}).items():
                mine.setdefault("signatures", {}).setdefault(user, {}).update(signatures)

    def _part(self, public: str) -> dict[str, Any]:
        for part in self.identity.values():
            if public in part.get("keys", {}).values():
                found: dict[str, Any] = part
                return found
        return {}

    def device_keys(self) -> dict[str, Any]:
        return {
            name: copy.deepcopy(device.keys) for name, device in self.devices.items() if device.keys
        }

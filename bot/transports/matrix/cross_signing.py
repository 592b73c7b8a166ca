"""The identity of the bot's account: three keys, which vouch for its devices.

They lie in ``cross_signing.json`` beside the encryption store. It is written whole before
anything of it is published, so an identity that was cut short in the making is finished at the
next start; and it outlives the store, so that a new device can be vouched for.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.transports.files import write_private
from bot.transports.matrix.asking import within
from bot.transports.matrix.signing import SigningKey, decoded, encoded, is_signed

#: the three, as they are named in the account's secret storage
NAMES = ("m.cross_signing.master", "m.cross_signing.self_signing", "m.cross_signing.user_signing")

_FILE = "cross_signing.json"


@dataclass(frozen=True, slots=True)
class Identity:
    """*master* vouches for the other two, *self_signing* for our devices. By *user_signing* we
    could vouch for other people; without it clients take an identity for half made."""

    master: SigningKey
    self_signing: SigningKey
    user_signing: SigningKey

    @classmethod
    def new(cls) -> Identity:
        return cls(SigningKey.new(), SigningKey.new(), SigningKey.new())

    @classmethod
    def of(cls, secrets: dict[str, str]) -> Identity:
        """Made of its three *secrets* by name. Raises ``ValueError``, ``KeyError``."""
        return cls(*(SigningKey(decoded(secrets[name])) for name in NAMES))

    def secrets(self) -> dict[str, str]:
        keys = (self.master, self.self_signing, self.user_signing)
        return {name: encoded(key.seed) for name, key in zip(NAMES, keys, strict=True)}

    def public(self, user: str) -> dict[str, Any]:
        """What everybody may know of the identity of *user*, in the form of its publication."""
        return {
            "master_key": _published(user, "master", self.master),
            "self_signing_key": self.by_master(_published(user, "self_signing", self.self_signing)),
            "user_signing_key": self.by_master(_published(user, "user_signing", self.user_signing)),
        }

    def by_master(self, key: dict[str, Any]) -> dict[str, Any]:
        return _signed(key, key["user_id"], self.master)

    def vouch(self, device: dict[str, Any]) -> dict[str, Any]:
        """Our *device*, signed."""
        return _signed(device, device["user_id"], self.self_signing)


def public_part(key: Mapping[str, Any]) -> str | None:
    """The public key in the publication of one of an identity's keys."""
    return next(iter(within(key, "keys").values()), None)


def vouching_key(
    user: str, master: Mapping[str, Any], self_signing: Mapping[str, Any]
) -> str | None:
    """The public key that vouches for the devices of *user*, if the identity stands by it."""
    above = public_part(master)
    if above is None or not is_signed(self_signing, user, above):
        return None
    return public_part(self_signing)


def load(directory: Path) -> Identity | None:
    """The identity that lies whole in *directory*, if there is one."""
    with contextlib.suppress(FileNotFoundError, ValueError, KeyError, TypeError):
        return Identity.of(json.loads((directory / _FILE).read_text()))
    return None


def keep(directory: Path, identity: Identity) -> None:
    write_private(directory / _FILE, json.dumps(identity.secrets()))


def _published(user: str, usage: str, key: SigningKey) -> dict[str, Any]:
    return {"user_id": user, "usage": [usage], "keys": {f"ed25519:{key.public}": key.public}}


def _signed(thing: dict[str, Any], user: str, key: SigningKey) -> dict[str, Any]:
    return {**thing, "signatures": {user: {f"ed25519:{key.public}": key.sign(thing)}}}

"""Matrix's signatures: Ed25519 over canonical JSON."""

from __future__ import annotations

import base64
import binascii
import json
import secrets
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

#: bytes of a seed, of a public key, and of a recovery key
KEY_LENGTH = 32


def encoded(raw: bytes) -> str:
    """Base64 as Matrix writes it: without padding."""
    return base64.b64encode(raw).decode().rstrip("=")


def decoded(text: str) -> bytes:
    """The bytes of base64, padded or not. Raises ``ValueError``."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except binascii.Error:
        raise ValueError("this is no base64") from None


def canonical(thing: Mapping[str, Any]) -> bytes:
    """What is signed of *thing*."""
    bare = {name: thing[name] for name in thing if name not in ("signatures", "unsigned")}
    return json.dumps(bare, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


class SigningKey:
    """A private Ed25519 key, made of its *seed*."""

    def __init__(self, seed: bytes) -> None:
        if len(seed) != KEY_LENGTH:
            raise ValueError("this is no seed of a key")
        self.seed = seed
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = encoded(self._key.public_key().public_bytes_raw())

    @classmethod
    def new(cls) -> SigningKey:
        return cls(secrets.token_bytes(KEY_LENGTH))

    def sign(self, thing: Mapping[str, Any]) -> str:
        return encoded(self._key.sign(canonical(thing)))


def is_signed(thing: Mapping[str, Any], user: str, public: str) -> bool:
    """Whether the cross-signing key *public* of *user* has signed *thing*.

    *thing* is as a homeserver gave it; what has not even the right shape is not signed.
    """
    try:
        signature = thing["signatures"][user][f"ed25519:{public}"]
        key = Ed25519PublicKey.from_public_bytes(decoded(public))
        key.verify(decoded(signature), canonical(thing))
    except (KeyError, TypeError, ValueError, InvalidSignature):
        return False
    return True

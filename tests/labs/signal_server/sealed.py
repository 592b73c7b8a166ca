"""Certificates by which a message's sender stands inside its envelope (sealed sender)."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.labs.signal_server.wire import block, fixed64, integer

_PRIME = 2**255 - 19


class Signer:
    """Signs as libsignal expects it, from a *seed* of 32 bytes.

    libsignal checks XEdDSA signatures against a Montgomery key. A plain Ed25519 signature is one
    as soon as the sign of the public point stands in its last bit.
    """

    def __init__(self, seed: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self._point = self._key.public_key().public_bytes_raw()

    @property
    def public_key(self) -> bytes:
        y = int.from_bytes(self._point, "little") % 2**255
        u = (1 + y) * pow(1 - y, -1, _PRIME) % _PRIME
        return b"\x05" + u.to_bytes(32, "little")

    def signed(self, content: bytes) -> bytes:
        """*content* with its signature, as all certificates have it."""
        signature = bytearray(self._key.sign(content))
        signature[63] |= self._point[31] & 0x80
        return block(1, content) + block(2, bytes(signature))


def server_certificate(root: Signer, server: Signer) -> bytes:
    return root.signed(integer(1, 1) + block(2, server.public_key))


def sender_certificate(
    server: Signer,
    certificate: bytes,
    *,
    aci: str,
    device: int,
    identity_key: bytes,
    expires: int,
    number: str | None,
) -> bytes:
    """*certificate* is the server's; *expires* counts milliseconds from 1970."""
    about = integer(2, device) + fixed64(3, expires) + block(4, identity_key)
    about += block(5, certificate) + block(6, aci)
    return server.signed((block(1, number) if number else b"") + about)

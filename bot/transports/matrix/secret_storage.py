"""An account's secret storage, and the recovery key that opens it.

The key lies with the operator, written in base58. What is stored under a name is encrypted with
AES-256-CTR and sealed with HMAC-SHA-256, by two keys that HKDF makes of the key and the name
(``m.secret_storage.v1.aes-hmac-sha2``).
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.transports.matrix.signing import KEY_LENGTH, decoded, encoded

ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2"

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_MARK = b"\x8b\x01"
_GROUP = 4
_IV_LENGTH = 16


class WrongKey(Exception):
    """This is no recovery key, or not the one that opens this."""


def written(key: bytes) -> str:
    """*key* as people write it down: base58 in groups of four."""
    raw = _MARK + key
    raw += bytes([_parity(raw)])
    number, digits = int.from_bytes(raw), ""
    while number:
        number, digit = divmod(number, len(_BASE58))
        digits = _BASE58[digit] + digits
    return " ".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))


def read(text: str) -> bytes:
    """The key that stands in *text*, with spaces or without. Raises ``WrongKey``."""
    number = 0
    for character in "".join(text.split()):
        digit = _BASE58.find(character)
        if digit < 0:
            raise WrongKey("a character that no recovery key has")
        number = number * len(_BASE58) + digit
    length = len(_MARK) + KEY_LENGTH + 1
    if number.bit_length() > length * 8:
        raise WrongKey("too long")
    raw = number.to_bytes(length)
    if not raw.startswith(_MARK) or _parity(raw):
        raise WrongKey("mistyped")
    return raw[len(_MARK) : -1]


def description(key: bytes) -> dict[str, Any]:
    """What the account keeps of *key*, to know it by."""
    sealed = encrypt(key, "", bytes(KEY_LENGTH))
    return {"algorithm": ALGORITHM, "iv": sealed["iv"], "mac": sealed["mac"]}


def fits(key: bytes, known: Mapping[str, Any]) -> bool:
    """Whether *known* describes *key*."""
    if known.get("algorithm") != ALGORITHM:
        return False
    try:
        iv, mac = decoded(known["iv"]), decoded(known["mac"])
    except KeyError:
        return True  # without them any key is taken at its word; its secrets tell
    except (TypeError, ValueError):
        return False
    return hmac.compare_digest(_mac(key, "", _crypt(key, "", iv, bytes(KEY_LENGTH))), mac)


def encrypt(key: bytes, name: str, secret: bytes) -> dict[str, str]:
    """*secret* as it is stored under *name*."""
    iv = bytearray(secrets.token_bytes(_IV_LENGTH))
    iv[8] &= 0x7F  # the counter's upper half never overflows, which not everybody's AES survives
    ciphertext = _crypt(key, name, bytes(iv), secret)
    return {
        "iv": encoded(bytes(iv)),
        "ciphertext": encoded(ciphertext),
        "mac": encoded(_mac(key, name, ciphertext)),
    }


def decrypt(key: bytes, name: str, sealed: Mapping[str, Any]) -> bytes:
    """The secret that lies *sealed* under *name*. Raises ``WrongKey``."""
    try:
        iv, ciphertext, mac = (decoded(sealed[part]) for part in ("iv", "ciphertext", "mac"))
    except (KeyError, TypeError, ValueError):
        raise WrongKey("nothing that could be opened") from None
    if not hmac.compare_digest(_mac(key, name, ciphertext), mac):
        raise WrongKey("another key's")
    return _crypt(key, name, iv, ciphertext)


def _crypt(key: bytes, name: str, iv: bytes, text: bytes) -> bytes:
    both_ways = Cipher(algorithms.AES(_keys(key, name)[0]), modes.CTR(iv)).encryptor()
    return both_ways.update(text) + both_ways.finalize()


def _mac(key: bytes, name: str, ciphertext: bytes) -> bytes:
    return hmac.digest(_keys(key, name)[1], ciphertext, "sha256")


def _keys(key: bytes, name: str) -> tuple[bytes, bytes]:
    """One to encrypt with, one to seal with."""
    both = HKDF(hashes.SHA256(), length=64, salt=bytes(32), info=name.encode()).derive(key)
    return both[:32], both[32:]


def _parity(raw: bytes) -> int:
    parity = 0
    for byte in raw:
        parity ^= byte
    return parity

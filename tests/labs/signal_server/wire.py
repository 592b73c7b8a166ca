"""Bytes that a server of Signal's reads and writes: protocol buffers, and the requests inside a
websocket."""

from __future__ import annotations

import base64
import struct
from collections.abc import Mapping
from typing import Any

_WIDTHS = {1: 8, 5: 4}


def to_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def from_base64(text: str) -> bytes:
    """Padded or not."""
    return base64.b64decode(text + "=" * (-len(text) % 4))


def integer(tag: int, value: int) -> bytes:
    return _varint(tag << 3) + _varint(value)


def fixed64(tag: int, value: int) -> bytes:
    return _varint(tag << 3 | 1) + struct.pack("<Q", value)


def block(tag: int, value: bytes | str) -> bytes:
    """A string, bytes or a message within."""
    content = value.encode() if isinstance(value, str) else value
    return _varint(tag << 3 | 2) + _varint(len(content)) + content


def fields(message: bytes) -> dict[int, Any]:
    """What stands under each tag; the last where one is repeated."""
    found: dict[int, Any] = {}
    at = 0
    while at < len(message):
        key, at = _read_varint(message, at)
        kind = key & 7
        if kind == 0:
            found[key >> 3], at = _read_varint(message, at)
            continue
        size, at = _read_varint(message, at) if kind == 2 else (_WIDTHS[kind], at)
        found[key >> 3], at = message[at : at + size], at + size
    return found


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def _read_varint(message: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        value |= (message[at] & 0x7F) << shift
        if message[at] < 0x80:
            return value, at + 1
        at, shift = at + 1, shift + 7


# WebSocketMessage: a request (1, in field 2) or a response (2, in field 3)


def request(verb: str, path: str, body: bytes | None, number: int, *headers: str) -> bytes:
    inner = block(1, verb) + block(2, path) + integer(4, number)
    if body is not None:
        inner += block(3, body)
    return integer(1, 1) + block(2, inner + b"".join(block(5, each) for each in headers))


def response(number: int, status: int, body: bytes, headers: Mapping[str, str]) -> bytes:
    inner = integer(1, number) + integer(2, status) + block(3, "OK")
    if body:
        inner += block(4, body)
    for name, value in headers.items():
        inner += block(5, f"{name}: {value}")
    return integer(1, 2) + block(3, inner)

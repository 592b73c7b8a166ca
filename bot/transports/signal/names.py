"""How messages and chats are named: a message by its author and the moment it was sent.

Those two are all by which Signal knows a message; nobody else's can have the same. Our own
author is written ``me``: the daemon names us now by number, now by uuid, and the number is told
beside everything it says.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.chat import Address

NETWORK = "signal"
ME = "me"
_GROUP = "group."


@dataclass(frozen=True, slots=True)
class Name:
    """*author* is a uuid or ``me``; *sent* counts milliseconds from 1970, UTC."""

    author: str
    sent: int

    @classmethod
    def read(cls, text: str) -> Name:
        author, _, sent = text.rpartition("/")
        return cls(author, int(sent))

    def __str__(self) -> str:
        return f"{self.author}/{self.sent}"


def person(uuid: str) -> Address:
    return Address(f"{NETWORK}:{uuid.lower()}")


def group(group_id: str) -> Address:
    return Address(f"{NETWORK}:{_GROUP}{group_id}")


def group_id(address: Address) -> str | None:
    """The id of the group that it is; ``None`` for a person."""
    local = address.local
    return local.removeprefix(_GROUP) if local.startswith(_GROUP) else None

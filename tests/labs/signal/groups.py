"""A group as signal-cli keeps it: written into its database as if it had been fetched."""

from __future__ import annotations

import hmac
import uuid
from dataclasses import dataclass, field

from tests.labs.signal_server.wire import block, from_base64, integer, to_base64

_LABEL = b"Signal_ZKGroup_20200424_GroupMasterKey_GroupSecretParams_DeriveFromMasterKey"
_MEMBER, _ADMINISTRATOR = 1, 2
#: who may change what: members the title, administrators members, nobody the link
_ACCESS = block(5, integer(1, 2) + integer(2, 3) + integer(3, 4))


@dataclass(frozen=True)
class Member:
    uuid: str
    profile_key: str
    is_admin: bool = False


@dataclass(frozen=True)
class Group:
    """*timer*: after so many seconds its messages disappear."""

    title: str
    members: tuple[Member, ...]
    timer: int = 0
    announcements_only: bool = False
    revision: int = 1
    master_key: bytes = field(default_factory=lambda: uuid.uuid4().bytes + uuid.uuid4().bytes)

    @property
    def identifier(self) -> bytes:
        """What zkgroup derives from the master key."""
        chain = _mac(_mac(bytes(32), _LABEL + b"\0"), self.master_key + b"\0")
        return _mac(chain, bytes(8) + b"\1")

    @property
    def id(self) -> str:
        return to_base64(self.identifier)

    def state(self) -> bytes:
        """Its DecryptedGroup."""
        state = block(2, self.title) + _ACCESS + integer(6, self.revision)
        state += integer(12, 1 if self.announcements_only else 2)
        if self.timer:
            state += block(4, integer(1, self.timer))
        for member in self.members:
            role = _ADMINISTRATOR if member.is_admin else _MEMBER
            about = block(1, uuid.UUID(member.uuid).bytes) + integer(2, role)
            state += block(7, about + block(3, from_base64(member.profile_key)))
        return state


def _mac(key: bytes, content: bytes) -> bytes:
    return hmac.digest(key, content, "sha256")

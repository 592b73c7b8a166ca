"""What the operator tells us about the bot's Matrix account."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from pathlib import Path


class Devices(enum.Enum):
    """Which devices of the groups' members get the keys to what the bot says (R-C7)."""

    #: every one
    ALL = "all"
    #: of somebody who has confirmed any device, the confirmed ones; of others, every one
    CONFIRMED = "confirmed"
    #: none that its owner has not confirmed
    ONLY_CONFIRMED = "only-confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixConfiguration:
    """*groups*: room ids of the configured facilitators' groups.

    *user* may be empty with an access token. *recovery_key* is that of the account's identity
    where an operator made it; it is needed once. *allow_servers* and *allow_people*: whose
    invitations are accepted; no servers: those of the bot's own. *unencrypted*: rooms without
    encryption are used, too. *directory* holds the log-in and the encryption keys: it belongs to
    this account alone, and to the backup.
    """

    homeserver: str
    user: str = ""
    password: str | None = field(default=None, repr=False)
    access_token: str | None = field(default=None, repr=False)
    recovery_key: str | None = field(default=None, repr=False)
    allow_servers: tuple[str, ...] = ()
    allow_people: frozenset[str] = frozenset()
    unencrypted: bool = False
    devices: Devices = Devices.CONFIRMED
    directory: Path
    groups: frozenset[str] = frozenset()

    def servers(self, user: str) -> tuple[str, ...]:
        """Whose people may write to the bot, whose account is *user*."""
        return self.allow_servers or (user.partition(":")[2].lower(),)


class MatrixFault(Exception):
    """The bot cannot go on until the operator does what these words say. *name*: by which
    ``init`` finds them in the operator's language, where it can come to that."""

    def __init__(self, words: str, *, name: str = "") -> None:
        super().__init__(words)
        self.name = name

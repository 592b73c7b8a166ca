"""What the operator tells us about the bot's Matrix account."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixConfiguration:
    """*groups*: room ids of the configured facilitators' groups.

    *user* may be empty with an access token. *directory* holds the log-in and the encryption
    keys: it belongs to this account alone, and to the backup.
    """

    homeserver: str
    user: str = ""
    password: str | None = field(default=None, repr=False)
    access_token: str | None = field(default=None, repr=False)
    allow_servers: tuple[str, ...] = ()
    directory: Path
    groups: frozenset[str] = frozenset()


class MatrixFault(Exception):
    """The bot cannot go on until the operator does what these words say."""

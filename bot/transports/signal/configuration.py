"""What the operator tells us about the bot's Signal account."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalConfiguration:
    """*account* is the bot's phone number, by which nobody else is known here. *endpoint* is where
    the daemon listens, ``unix:///run/signal-cli/socket`` or ``tcp://127.0.0.1:7583``; *spool* the
    file into which it writes what it receives. *disappear_after*: what was said in a private chat
    goes from its phones so long after it was read, if the bot is to set that. *directory* is the
    adapter's own, for what is neither words nor people. *groups*: ids of the configured
    facilitators' groups, in base64 as the daemon writes them.
    """

    account: str
    endpoint: str
    spool: Path
    disappear_after: timedelta | None = None
    directory: Path
    groups: frozenset[str] = frozenset()


class SignalFault(Exception):
    """The bot cannot go on until the operator does what these words say. *name*: by which
    ``check`` finds them in the operator's language, where it can come to that."""

    def __init__(self, words: str, *, name: str = "") -> None:
        super().__init__(words)
        self.name = name

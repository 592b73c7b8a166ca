"""What the server knows, and what tests have set."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.labs.signal_server.accounts import Accounts
from tests.labs.signal_server.rules import Rule
from tests.labs.signal_server.sealed import Signer


@dataclass
class Settings:
    #: registration asks for a captcha
    captcha: bool = False
    #: nobody's websocket is let in: their account is none any more (403)
    refuse_login: bool = False
    #: nobody's websocket is let in: their software is too old (499)
    too_old: bool = False


@dataclass
class State:
    #: it signs certificates of senders, with this *certificate* of its own
    signer: Signer
    certificate: bytes
    accounts: Accounts = field(default_factory=Accounts)
    #: the newest first
    rules: list[Rule] = field(default_factory=list)
    settings: Settings = field(default_factory=Settings)
    #: registrations that have begun
    sessions: dict[str, dict[str, Any]] = field(default_factory=dict)
    uploads: dict[str, bytes] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def note(self, event: str, **about: Any) -> None:
        """Remember what happened, for tests and for the log."""
        self.events.append({"event": event, **about})
        print(f"{time.time():.3f}", event, *about.values(), flush=True)

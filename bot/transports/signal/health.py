"""How the Signal end is, in a small file in its folder.

The running bot holds the only connection to the daemon that there should be, so whoever asks from
outside (``purkubotti doctor``) reads this. It holds numbers, times and words for reasons; nobody's
name, no group.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.transports.files import note_private

_FILE = "health.json"
_TIMES = ("at", "received_at", "reached_at")
_KIND = re.compile(r"[A-Za-z]{1,64}")
OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """*at*: when it was written. *version* is the daemon's; empty while that is not known.
    *is_connected*: it listens to us. *is_receiving*: its receive thread lives; ``None`` where that
    cannot be seen. *lacks*: why nothing may be received now, in a word; else empty. *received_at*:
    when it last received anything; *reached_at*: when Signal's servers last answered. *unread*:
    what it could not read, by its own words for why, since the bot started. *waiting*: bytes that
    were received and not yet heard; *free*: bytes that have room beside them."""

    at: datetime | None = None
    version: str = ""
    is_connected: bool = False
    is_receiving: bool | None = None
    lacks: str = ""
    received_at: datetime | None = None
    reached_at: datetime | None = None
    unread: Mapping[str, int] = field(default_factory=dict)
    waiting: int = 0
    free: int = 0


def read(directory: Path) -> Health:
    """What was written last; of a bot that never ran it knows nothing."""
    try:
        given = json.loads((directory / _FILE).read_text("utf-8"))
        times = {key: given[key] and datetime.fromisoformat(given[key]) for key in _TIMES}
        return Health(**given | times)
    except (OSError, ValueError, TypeError, KeyError):
        return Health()


def write(directory: Path, health: Health) -> None:
    """Replace the file. Raises ``OSError``. After a crash of the machine it may be gone, which
    harms nobody."""
    told: dict[str, Any] = asdict(health)
    for key in _TIMES:
        told[key] = told[key] and told[key].isoformat()
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    note_private(directory / _FILE, json.dumps(told))


def kind(exception: object) -> str:
    """The daemon's word for why it could not read something; its sentences name people."""
    word = exception.get("type") if isinstance(exception, dict) else None
    return word if isinstance(word, str) and _KIND.fullmatch(word) else OTHER

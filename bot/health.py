"""How the running bot is, in a small file beside the database.

The database is locked while the bot runs, so whoever asks from outside (``purkubotti doctor``)
reads this. It holds numbers and words for reasons; nobody's name, no case, no address.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

_NAME = "health.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """*silent*: seconds since each network's last good answer. *waiting*: messages that are to
    leave at once and have not; *oldest*: for how many seconds the first of them has waited.
    *blocked*: how many will never leave, by reason. *is_emergency*: the database cannot be read,
    and people are only told whom to call."""

    at: datetime
    process: int
    works: bool
    silent: Mapping[str, float]
    waiting: int
    oldest: float
    blocked: Mapping[str, int]
    is_emergency: bool = False

    def write(self, directory: Path) -> None:
        """Replace the file. After a crash of the machine it may be gone, which harms nobody."""
        new = directory / f"{_NAME}.new"
        text = json.dumps(asdict(self) | {"at": self.at.isoformat()})
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
        new.replace(directory / _NAME)


def read(directory: Path) -> Health | None:
    """What was written last; ``None`` if nothing was, or it cannot be read."""
    try:
        given = json.loads((directory / _NAME).read_text("utf-8"))
        return Health(**given | {"at": datetime.fromisoformat(given["at"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None

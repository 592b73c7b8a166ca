"""How the Matrix end is, in a small file in its folder.

The running bot has the folder to itself, so whoever asks from outside (``purkubotti doctor``)
reads this. It holds numbers and Matrix's own words for reasons; nobody's name, no room.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import nio
import structlog

from bot.transports.files import note_private
from bot.transports.matrix.asking import within

log = structlog.get_logger()

_FILE = "health.json"
_WITHHELD = "m.room_key.withheld"
#: seconds between two writings
_PAUSE = 5.0
#: why somebody's app kept a key from us; the specification's
_CODES = frozenset({"m.blacklisted", "m.unverified", "m.unauthorised", "m.unavailable", "m.no_olm"})
_OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """*synced_at*: when the homeserver last gave a whole sync. *withheld*: how many keys people's
    apps have kept from us since the bot was installed, by the reason they gave; ``m.unverified``
    grows when our device is not confirmed. *unreadable*: what cannot be read now.
    *is_confirmed*: whether our device is confirmed; ``None`` while that is not known."""

    synced_at: datetime | None = None
    withheld: Mapping[str, int] = field(default_factory=dict)
    unreadable: int = 0
    is_confirmed: bool | None = None


def read(directory: Path) -> Health:
    """What was written last; of a bot that never ran it knows nothing."""
    try:
        given = json.loads((directory / _FILE).read_text())
        at = given["synced_at"]
        return Health(**given | {"synced_at": at and datetime.fromisoformat(at)})
    except (OSError, ValueError, TypeError, KeyError):
        return Health()


class HealthFile:
    """Kept by the running bot. *unreadable* counts what cannot be read."""

    def __init__(self, directory: Path, unreadable: Callable[[], int]) -> None:
        self._directory = directory
        self._unreadable = unreadable
        self._now = Health(withheld=read(directory).withheld)
        self._written_at = -_PAUSE

    def synced(self, response: nio.SyncResponse) -> None:
        withheld = dict(self._now.withheld)
        for event in response.to_device_events:
            if isinstance(event, nio.UnknownToDeviceEvent) and event.type == _WITHHELD:
                code = within(event.source, "content").get("code")
                known = code if isinstance(code, str) and code in _CODES else _OTHER
                withheld[known] = withheld.get(known, 0) + 1
                log.warning("key-withheld", network="matrix", count=withheld[known])
        self._now = replace(self._now, synced_at=datetime.now(UTC), withheld=withheld)
        self._write()

    def confirmed(self, is_confirmed: bool) -> None:
        self._now = replace(self._now, is_confirmed=is_confirmed)
        self._write()

    def _write(self) -> None:
        now = time.monotonic()
        if now - self._written_at < _PAUSE:
            return
        self._written_at = now
        health = replace(self._now, unreadable=self._unreadable())
        at = health.synced_at and health.synced_at.isoformat()
        try:
            note_private(self._directory / _FILE, json.dumps(asdict(health) | {"synced_at": at}))
        except OSError:
            # A full disk is told by what needs it more than this.
            log.error("health-not-written", network="matrix")

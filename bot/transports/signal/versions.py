"""Releases of signal-cli, and how long each may be used.

Signal's servers follow their apps: what is older than three months may not work correctly, says
signal-cli's README, and in April 2026 the accounts of all versions before 0.14.1 were signed out
(SIGNAL.md, 7.1). The table is as old as this bot; what is newer than it is fine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

Version = tuple[int, ...]

#: the servers sign older ones out
OLDEST: Version = (0, 14, 1)
#: it may not work correctly any more
OLD = timedelta(days=92)
#: what 0.14 runs on
JAVA = 25

#: Where its own list of changes gives the day it is that one; 0.13.24, 0.14.1 and 0.14.10 were
#: packaged by Alpine Linux on the day given here.
RELEASES: dict[Version, date] = {
    (0, 13, 0): date(2024, 2, 18),
    (0, 13, 13): date(2025, 2, 28),
    (0, 13, 16): date(2025, 6, 7),
    (0, 13, 18): date(2025, 7, 16),
    (0, 13, 19): date(2025, 9, 15),
    (0, 13, 20): date(2025, 9, 23),
    (0, 13, 21): date(2025, 10, 25),
    (0, 13, 22): date(2025, 11, 14),
    (0, 13, 24): date(2026, 2, 7),
    (0, 14, 0): date(2026, 3, 1),
    (0, 14, 1): date(2026, 4, 3),
    (0, 14, 5): date(2026, 6, 11),
    (0, 14, 6): date(2026, 7, 12),
    (0, 14, 7): date(2026, 8, 1),
    (0, 14, 8): date(2026, 9, 10),
    (0, 14, 10): date(2026, 11, 17),
}
NEWEST = max(RELEASES)

_VERSION = re.compile(r"v?(\d{1,4}(?:\.\d{1,4}){1,3})(?:[-+].*)?")


@dataclass(frozen=True, slots=True)
class Age:
    """*released*: not before that day; ``None`` for a version that is newer than the table."""

    released: date | None
    is_too_old: bool
    is_old: bool
    months: int


def read(text: str) -> Version | None:
    """``0.14.6`` as it is compared; ``None`` if it is no version."""
    match = _VERSION.fullmatch(text.strip())
    return tuple(int(part) for part in match[1].split(".")) if match else None


def age(version: Version, today: date) -> Age:
    is_too_old = version < OLDEST
    if version > NEWEST:
        return Age(None, is_too_old=False, is_old=False, months=0)
    # Between two that are listed it is younger than the first of them.
    released = RELEASES[max((it for it in RELEASES if it <= version), default=min(RELEASES))]
    months = (today.year - released.year) * 12 + today.month - released.month
    months -= today.day < released.day
    return Age(released, is_too_old, today - released > OLD, max(months, 0))

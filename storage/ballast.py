"""The ballast: room that is kept for the day when the disk is full.

Without it, nobody could be answered then, nor the admins be told. It is dropped once, and taken
on again when there is room enough (RELIABILITY.md, R-S2).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

#: thousands of answers
SIZE = 8_000_000
#: bytes below which the disk counts as full, as for the networks (R-I6)
FULL = 50_000_000


def _free(directory: Path) -> int:
    return shutil.disk_usage(directory).free


class Ballast:
    """One file in *directory*. *free* says how many bytes may still be written there."""

    def __init__(self, directory: Path, free: Callable[[Path], int] = _free) -> None:
        self._directory = directory
        self._file = directory / "ballast"
        self._free = free

    def is_short(self) -> bool:
        """Whether there is so little room that somebody has to make some."""
        return self._free(self._directory) < FULL

    def is_there(self) -> bool:
        return self._file.exists() and self._file.stat().st_size == SIZE

    def take_on(self) -> bool:
        """Be ready for a full disk; ``False`` if there is no room for that now."""
        if self.is_there():
            return True
        if self._free(self._directory) < FULL + SIZE:
            return False
        try:
            with self._file.open("wb") as file:
                # Zeros might take no room.
                file.write(os.urandom(SIZE))
                os.fsync(file.fileno())
        except OSError:
            self.drop()
            return False
        return True

    def drop(self) -> bool:
        """Make room; ``False`` if that had been done."""
        try:
            self._file.unlink()
        except OSError:
            return False
        return True

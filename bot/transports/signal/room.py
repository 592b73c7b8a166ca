"""Whether what people write would have a place to stand: only then the daemon may receive it.

While we are not connected, it waits at Signal, encrypted, and nothing of it is lost. A daemon
that receives without room loses it without a word (SIGNAL.md, section 1; R-I6).
"""

from __future__ import annotations

import os
from pathlib import Path

from bot.transports.signal.spool import Spool

#: bytes below which the spool's file system is full, and above which it is not any more
_FULL, _ENOUGH = 2_000_000, 4_000_000
#: bytes below which the disk of the database is full (RELIABILITY.md, R-I6)
_DISK = 50_000_000


class Room:
    """*directory* is on the disk of the database."""

    def __init__(self, spool: Spool, directory: Path) -> None:
        self._spool = spool
        self._directory = directory
        self._is_full = False
        #: what was heard is not taken, time and again
        self.is_refused = False

    def lack(self) -> str:
        """What is lacking, in a word for the log; empty where there is room. Raises
        ``SignalFault``."""
        if self.is_refused:
            return "not-taken"
        if _free(self._directory) < _DISK:
            return "disk-full"
        try:
            if not self._spool.may_be_read():
                return "no-spool"
        except PermissionError:
            return "no-right-to-spool"
        except OSError:
            return "no-spool"
        free = self._spool.free()
        self._is_full = free < (_ENOUGH if self._is_full else _FULL)
        return "spool-full" if self._is_full else ""


def _free(directory: Path) -> int:
    """Bytes that may still be written where *directory* is, or will be."""
    there = next((each for each in (directory, *directory.parents) if each.exists()), directory)
    room = os.statvfs(there)
    return room.f_bavail * room.f_frsize

"""What kills the process is not tried for ever (R-I4).

An exception is caught where it happens. A crash of a library in C, or the kernel that needs the
memory, ends the process in the middle; the service manager starts it afresh, and the network shows
the same thing again. So what is under way is noted beside the database, and what has killed three
starts is not tried a fourth time.

The note is a plain write that is never synced: it outlives the process, which is all it is for.
After a power failure it may be gone, or old, and then it is one start more.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.database import Transaction

_NAME = "under-way"
#: as many starts may end in it
_STARTS = 3
_HASH = 32
_NOTHING = bytes(_HASH)


class Deadly(Exception):
    """It has killed the process again and again."""


class Quarantine:
    """The note is in *directory*; ``None``: it is kept nowhere, and nothing is deadly.

    It holds keyed hashes of two things: what is under way, and what was when the process last
    died, with how often that was so.
    """

    def __init__(self, directory: Path | None = None) -> None:
        self._file = None if directory is None else _opened(directory / _NAME)
        self._suspect, self._deaths = self._read()

    @contextmanager
    def under_way(self, tx: Transaction, cause: str) -> Iterator[None]:
        """While *cause* is dealt with. Raises ``Deadly`` instead of trying it once too often."""
        if self._file is None:
            yield
            return
        mark = tx.vault.hash("under-way", cause)[:_HASH].ljust(_HASH, b"\1")
        if mark == self._suspect and self._deaths >= _STARTS:
            raise Deadly
        self._write(0, mark)
        try:
            yield
        finally:
            # It did not kill.
            if mark == self._suspect:
                self._suspect, self._deaths = _NOTHING, 0
                self._write(_HASH, self._suspect + bytes([0]))
            self._write(0, _NOTHING)

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _read(self) -> tuple[bytes, int]:
        """Whom the last run died of, and how many in a row have."""
        if self._file is None:
            return _NOTHING, 0
        noted = os.pread(self._file, 2 * _HASH + 1, 0).ljust(2 * _HASH + 1, b"\0")
        died_in, suspect, deaths = noted[:_HASH], noted[_HASH : 2 * _HASH], noted[2 * _HASH]
        if died_in != _NOTHING:
            deaths = min(deaths + 1, _STARTS) if died_in == suspect else 1
            suspect = died_in
            self._write(0, _NOTHING + suspect + bytes([deaths]))
        return suspect, deaths

    def _write(self, at: int, content: bytes) -> None:
        # On a full disk people are answered all the same.
        with contextlib.suppress(OSError):
            if self._file is not None:
                os.pwrite(self._file, content, at)


def _opened(file: Path) -> int | None:
    try:
        return os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        return None

"""The journal of what has left: names of messages, one a line, which tell nobody anything.

It is no part of any backup. When an older database is put in the place of the one that was lost,
this is what remembers that something was said since (RELIABILITY.md, R-S8). Each start and each
backup of a database begins an epoch in it, so that an older one is recognized.
"""

from __future__ import annotations

import errno
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

#: longer than any backup is kept
KEPT = timedelta(days=90)
_NAME = re.compile(rb"[a-z2-7]{8,64}\n")
_EPOCH = re.compile(rb"epoch (\d{1,18})\n")
_DAY = re.compile(rb"day (\d{4}-\d\d-\d\d)\n")


class NoRoom(sqlite3.OperationalError):
    """The disk is full: as SQLite says it, so that whoever waits for room waits for this, too."""

    sqlite_errorcode = sqlite3.SQLITE_FULL


class Journal:
    """The *file* may not be there: nobody then knows what has left. Used in the database's thread
    only."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._descriptor: int | None = None
        self._day: date | None = None

    def close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def last_epoch(self) -> int | None:
        """The newest epoch; ``None`` if there is no journal, or nothing can be read in it."""
        found = [int(match[1]) for match in map(_EPOCH.fullmatch, self._lines()) if match]
        return max(found, default=None)

    def since(self, epoch: int) -> Iterator[str]:
        """The names of what has left since that *epoch* began."""
        is_since = False
        for line in self._lines():
            begun = _EPOCH.fullmatch(line)
            if begun:
                is_since = int(begun[1]) >= epoch
            elif is_since and _NAME.fullmatch(line):
                yield line.decode().strip()

    def begin(self, epoch: int) -> None:
        """An epoch begins; on disk when this returns."""
        self._write(b"epoch %d\n" % epoch)

    def note(self, names: Iterable[str], today: date) -> None:
        """These have left; on disk when this returns."""
        lines = [name.encode() + b"\n" for name in names]
        if not lines:
            return
        if today != self._day:
            lines.insert(0, b"day %s\n" % today.isoformat().encode())
            self._day = today
        self._write(b"".join(lines))

    def forget_old(self, today: date) -> None:
        """Keep ninety days, in a new file that takes the place of the old one whole."""
        kept, is_young, was_cut = [b"\n"], True, False
        for line in self._lines():
            day = _DAY.fullmatch(line)
            if day:
                is_young = date.fromisoformat(day[1].decode()) >= today - KEPT
            if is_young or _EPOCH.fullmatch(line):
                kept.append(line)
            else:
                was_cut = True
        if not was_cut:
            return
        self.close()
        new = self._file.with_name(f"{self._file.name}.new")
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.writelines(kept)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._file)
        sync_folder(self._file.parent)

    def _lines(self) -> Iterator[bytes]:
        try:
            with self._file.open("rb") as file:
                yield from file
        except FileNotFoundError:
            return

    def _write(self, lines: bytes) -> None:
        if self._descriptor is None:
            is_new = not self._file.exists()
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
            self._descriptor = os.open(self._file, flags, 0o600)
            if is_new:
                sync_folder(self._file.parent)
            # What was torn by a power loss ends here.
            lines = b"\n" + lines
        try:
            written = os.write(self._descriptor, lines)
            os.fsync(self._descriptor)
        except OSError as trouble:
            self.close()
            if trouble.errno in (errno.ENOSPC, errno.EDQUOT):
                raise NoRoom("the journal has no room") from trouble
            raise
        if written < len(lines):
            # The rest of a line would be joined to the next.
            self.close()
            raise NoRoom("the journal has no room")


def sync_folder(folder: Path) -> None:
    """What was made, renamed or removed in the *folder* is on disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

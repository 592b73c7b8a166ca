"""The file into which the daemon writes what it has received, read beside the connection.

The daemon tells Signal that it has a message before anybody has it from the daemon, and forgets
it once it has handed it on. So whoever hears it only on the connection loses it when killed, and
whoever calls ``receive`` loses it too: the call goes on in the daemon without the caller. The
daemon's standard output, appended to a file, outlives both; that it is on a memory file system
keeps it from outliving the machine, and that the daemon receives only while we are connected
keeps it empty while we are not: what people write then waits at Signal, encrypted. Of some hundred
kills and stops none lost a message that way, and every other way did (SIGNAL.md, section 1).

What was committed is punched out of the file. Cutting it while the daemon writes loses lines; a
hole loses none, gives the memory back, and leaves every place where it was. The hole is the
bookmark as well: whoever reads from the beginning meets what nobody has committed, so
``Heard.position`` is not used. What was committed and not yet punched is known by its key. So the
file is as long as all that was ever written into it, and takes no more room than what was not
heard; it is never cut, since nobody can be sure that nobody writes.

A line is whole at its newline, which the daemon writes by itself. Killed before that, it leaves
what somebody wrote without one; that is whole, too, once it has stood so for ``UNENDED`` seconds
and lacks nothing else. Otherwise nobody would hear it until somebody writes again.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.transports.signal.configuration import SignalFault

#: bytes that are read in one go
PIECE = 256 * 1024
#: of a longer line only the beginning and the end are kept
LONGEST = 1024 * 1024
#: seconds after which no newline comes any more
UNENDED = 2.0
#: so much of each
_KEPT = 8 * 1024

_KEEP_SIZE, _PUNCH_HOLE = 0x01, 0x02
_PAGE = os.sysconf("SC_PAGE_SIZE")
#: of file systems that have no holes; and of kernels that forbid the call
_NO_HOLES = (errno.EOPNOTSUPP, errno.ENOSYS, errno.ENODEV, errno.EPERM)
#: a place where no file ends
_FAR = 1 << 40


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """What stands in the *file*, by number, between *start* and *end*, the newline included. Of a
    line that is too long *text* is the beginning and *rest* the end."""

    file: int
    start: int
    end: int
    text: bytes
    rest: bytes = b""


class Spool:
    """Reads the file at *path*, which may not be there yet, and may be replaced by another."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None
        #: how many files have been opened
        self._number = 0
        self._place = 0
        #: of the line that is not whole yet: where it begins, and what is known of it
        self._begins = 0
        self._line = bytearray()
        self._rest = bytearray()
        self._grew_at = 0.0

    # ------------------------------------------------------------ reading

    def read(self) -> list[Line]:
        """The next whole lines, in order; none if there are none yet. Raises ``OSError``."""
        while True:
            if self._file is None and not self._open():
                return []
            assert self._file is not None
            piece = os.pread(self._file, PIECE, self._place)
            if not piece:
                if self._is_still_there():
                    return self._unended()
                self.close()
            elif not self._line and not piece[0]:
                self._skip(piece)
            elif lines := list(self._split(piece)):
                return lines

    def rewind(self) -> None:
        """Read from the beginning again: all that was not punched."""
        self._place = self._begins = 0
        self._line.clear()
        self._rest.clear()

    def punch(self, line: Line) -> None:
        """Let go of the line; it was committed. Raises ``OSError``."""
        # The same place in another file would be somebody else's words.
        if self._file is not None and line.file == self._number:
            start, end = self._widened(line.start, line.end)
            _punch(self._file, start, end - start)

    def may_be_read(self) -> bool:
        """Whether there is a file that can be read and punched. Raises ``SignalFault`` where
        the file system has no holes, since what people write would stay there."""
        if self._file is None and not self._open():
            return False
        assert self._file is not None
        try:
            _punch(self._file, _FAR, 1)
        except OSError as trouble:
            if trouble.errno not in _NO_HOLES:
                raise
            raise SignalFault(
                f"{self._path} is on a file system that cannot forget what was read (it has no "
                "holes). Put it on tmpfs, below /run.",
                name="signal-spool-holes",
            ) from None
        return True

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None
        self.rewind()

    # ------------------------------------------------------------ room

    def size(self) -> int:
        """Bytes that the file takes; 0 where there is none."""
        try:
            return self._path.stat().st_blocks * 512
        except OSError:
            return 0

    def free(self) -> int:
        """Bytes that the daemon may still write; 0 where there is no such folder."""
        try:
            room = os.statvfs(self._path.parent)
        except OSError:
            return 0
        return room.f_bavail * room.f_frsize

    # ------------------------------------------------------------ parts

    def _open(self) -> bool:
        try:
            self._file = os.open(self._path, os.O_RDWR | os.O_CLOEXEC)
        except FileNotFoundError:
            return False
        self._number += 1
        self.rewind()
        return True

    def _is_still_there(self) -> bool:
        """Whether it is this file that stands at the path, and as long as we have read it."""
        assert self._file is not None
        ours = os.fstat(self._file)
        if ours.st_size < self._place:
            return False
        try:
            there = self._path.stat()
        except FileNotFoundError:
            # The daemon may still write into it; a new one is made when it starts afresh.
            return True
        return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)

    def _widened(self, start: int, end: int) -> tuple[int, int]:
        """With the rest of the pages at both ends, where it holds nothing any more: memory is given
        back by the page."""
        assert self._file is not None
        first, last = start - start % _PAGE, end + -end % _PAGE
        before = os.pread(self._file, start - first, first)
        after = os.pread(self._file, last - end, end)
        # A page that is not full is still written into.
        is_full = len(after) == last - end
        return (
            start if before.strip(b"\0") else first,
            end if after.strip(b"\0") or not is_full else last,
        )

    def _skip(self, piece: bytes) -> None:
        """Go on where something stands after the hole."""
        assert self._file is not None
        bare = piece.lstrip(b"\0")
        self._place += len(piece) - len(bare)
        if not bare:
            size = os.fstat(self._file).st_size
            try:
                self._place = os.lseek(self._file, self._place, os.SEEK_DATA)
            except OSError as trouble:
                if trouble.errno != errno.ENXIO:
                    raise
                # To the end there is nothing; asked for after this, the end may be another.
                self._place = max(self._place, size)
        self._begins = self._place

    def _split(self, piece: bytes) -> Iterator[Line]:
        start = 0
        while (newline := piece.find(b"\n", start)) >= 0:
            self._add(piece[start:newline])
            end = self._place + newline + 1
            yield Line(self._number, self._begins, end, bytes(self._line), bytes(self._rest))
            self._line.clear()
            self._rest.clear()
            self._begins, start = end, newline + 1
            if start < len(piece) and not piece[start]:
                break  # a hole begins
        else:
            self._add(piece[start:])
            start = len(piece)
        self._place += start

    def _unended(self) -> list[Line]:
        """What lacks nothing but its newline, and for so long that none will come."""
        if not self._line.endswith(b"}") or self._rest:
            return []
        if time.monotonic() - self._grew_at < UNENDED:
            return []
        try:
            json.loads(self._line)
        except (ValueError, RecursionError):
            return []
        line = Line(self._number, self._begins, self._place, bytes(self._line))
        self._line.clear()
        self._begins = self._place
        return [line]

    def _add(self, part: bytes) -> None:
        self._grew_at = time.monotonic()
        if not self._rest and len(self._line) + len(part) <= LONGEST:
            self._line += part
            return
        self._rest += self._line[_KEPT:]
        self._rest += part
        del self._line[_KEPT:]
        del self._rest[:-_KEPT]


def _punch(file: int, start: int, length: int) -> None:
    # Python has no call for it.
    if _fallocate(file, _KEEP_SIZE | _PUNCH_HOLE, start, length):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


_libc = ctypes.CDLL(None, use_errno=True)
_fallocate = getattr(_libc, "fallocate64", _libc.fallocate)
_fallocate.argtypes = (ctypes.c_int, ctypes.c_int, ctypes.c_int64, ctypes.c_int64)

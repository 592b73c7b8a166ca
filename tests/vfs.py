"""SQLite's two tables of functions as ctypes sees them, and whether they are in reach."""

from __future__ import annotations

import _sqlite3
import ctypes
import sqlite3
from ctypes import CFUNCTYPE, Structure, c_char_p, c_int, c_int64, c_void_p
from typing import Any, ClassVar

LIBRARY = "libsqlite3.so.0"
_OF_A_FILE = (
    "xClose xRead xWrite xTruncate xSync xFileSize xLock xUnlock xCheckReservedLock "
    "xFileControl xSectorSize xDeviceCharacteristics xShmMap xShmLock xShmBarrier xShmUnmap "
    "xFetch xUnfetch"
)
_OF_A_VFS = (
    "xOpen xDelete xAccess xFullPathname xDlOpen xDlError xDlSym xDlClose xRandomness xSleep "
    "xCurrentTime xGetLastError xCurrentTimeInt64 xSetSystemCall xGetSystemCall "
    "xNextSystemCall"
)


class Methods(Structure):
    """``sqlite3_io_methods``, version 3: what SQLite does with an open file."""

    _fields_: ClassVar[list[tuple[str, Any]]] = [
        ("iVersion", c_int),
        *[(name, c_void_p) for name in _OF_A_FILE.split()],
    ]


class Vfs(Structure):
    """``sqlite3_vfs``, version 3: how SQLite gets at files."""

    _fields_: ClassVar[list[tuple[str, Any]]] = [
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        *[(name, c_void_p) for name in _OF_A_VFS.split()],
    ]


OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
DELETE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
READ_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


def why_not() -> str | None:
    """Why there can be no ``Disk`` on this machine; ``None`` if there can."""
    try:
        library = ctypes.CDLL(LIBRARY)
    except OSError:
        return f"no {LIBRARY} here: nothing that SQLite does with its files can be made to fail"
    library.sqlite3_sourceid.restype = c_char_p
    with open("/proc/self/maps", encoding="utf-8") as maps:
        loaded = {line.split()[-1] for line in maps if "sqlite3.so" in line}
    with sqlite3.connect(":memory:") as asked:
        ours = asked.execute("SELECT sqlite_source_id()").fetchone()[0]
    asked.close()
    if ours.encode() == library.sqlite3_sourceid() and len(loaded) == 1:
        return None
    return f"{_sqlite3.__file__} carries a SQLite of its own: it cannot be made to fail"


class Below:
    """One of SQLite's own tables of functions (*below*), and the copy that stands before it."""

    def __init__(self, below: int) -> None:
        self._below = Methods.from_address(below)
        self.table = Methods.from_buffer_copy(self._below)
        self.read = READ_WRITE(self._below.xRead)
        self.write = READ_WRITE(self._below.xWrite)
        self.truncate = TRUNCATE(self._below.xTruncate)
        self.sync = SYNC(self._below.xSync)

    def watch(self, names: set[str], callbacks: dict[str, Any]) -> None:
        """Let the functions of those *names* pass through us, and the others not."""
        for name, callback in callbacks.items():
            of = ctypes.cast(callback, c_void_p).value
            setattr(self.table, name, of if name in names else getattr(self._below, name))

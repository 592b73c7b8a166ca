"""A disk between SQLite and its files: it counts, records, dies, gets full and fails.

SQLite reaches its files through a table of functions (a VFS). ``Disk`` puts its own before the
ordinary one and leaves the rest as it is: the files are real, and the product's ``Database.open``
and its keys' file come through it without knowing. This needs that Python's SQLite is a library
that ctypes can reach, too, as on Debian; elsewhere ``why_not`` says so, and tests skip loudly.

What Python writes itself (``bot.lock``, the ballast, journals) does not pass through SQLite, and
so not through here: ``platter.snapshot`` reads a folder whole.

A write costs nothing more than it did while nothing is asked of the disk: the functions that
SQLite then finds in the table are its own.
"""

from __future__ import annotations

import ctypes
import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from ctypes import POINTER, c_char_p, c_int, c_void_p
from pathlib import Path
from types import TracebackType

from tests.platter import Kind, Operation
from tests.vfs import DELETE, LIBRARY, OPEN, READ_WRITE, SYNC, TRUNCATE, Below, Vfs, why_not

__all__ = ["Disk", "why_not"]

OK, IOERR, FULL, CANTOPEN = sqlite3.SQLITE_OK, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, 14
_FAILED = {
    "read": sqlite3.SQLITE_IOERR_READ,
    "write": sqlite3.SQLITE_IOERR_WRITE,
    "sync": sqlite3.SQLITE_IOERR_FSYNC,
}
_NAME = b"purkubotti-disk"


class _Shim:
    """The one table of functions that is put before SQLite's own while there is a ``Disk``."""

    def __init__(self) -> None:
        self.library = ctypes.CDLL(LIBRARY)
        self.library.sqlite3_vfs_find.restype = POINTER(Vfs)
        self.library.sqlite3_vfs_find.argtypes = [c_char_p]
        self.library.sqlite3_vfs_register.argtypes = [c_void_p, c_int]
        self.library.sqlite3_vfs_unregister.argtypes = [c_void_p]
        self.below = self.library.sqlite3_vfs_find(None)
        self.vfs = Vfs.from_buffer_copy(self.below.contents)
        self._open_below = OPEN(self.below.contents.xOpen)
        self._delete_below = DELETE(self.below.contents.xDelete)
        self.disks: list[Disk] = []
        #: by the address of what SQLite calls a file: whose it is, its name, and what is below
        self.open: dict[int, tuple[Disk, str, Below]] = {}
        # Whoever still has a file open when the last disk is gone finds these all the same.
        self.callbacks = {
            "xRead": READ_WRITE(_guarded(self._read)),
            "xWrite": READ_WRITE(_guarded(self._write)),
            "xTruncate": TRUNCATE(_guarded(self._truncate)),
            "xSync": SYNC(_guarded(self._sync)),
        }
        self._doors = OPEN(self._opened), DELETE(self._deleted)
        self.vfs.zName = _NAME
        self.vfs.xOpen, self.vfs.xDelete = (ctypes.cast(each, c_void_p) for each in self._doors)

    def enter(self, disk: Disk) -> None:
        if not self.disks:
            assert self.library.sqlite3_vfs_register(ctypes.byref(self.vfs), 1) == OK
        self.disks.append(disk)

    def leave(self, disk: Disk) -> None:
        self.disks.remove(disk)
        self.open = {file: each for file, each in self.open.items() if each[0] is not disk}
        if not self.disks:
            self.library.sqlite3_vfs_register(self.below, 1)
            self.library.sqlite3_vfs_unregister(ctypes.byref(self.vfs))

    def _whose(self, name: int | None) -> tuple[Disk, str] | None:
        if not name:
            return None
        path = os.fsdecode(ctypes.string_at(name))
        for disk in reversed(self.disks):
            if path.startswith(disk.prefix):
                return disk, path[len(disk.prefix) :]
        return None

    # An exception in here would be swallowed by ctypes, and SQLite be told that all is well.

    def _opened(self, _: int, name: int, file: int, flags: int, out: int) -> int:
        try:
            # What stands after the name belongs to it, so it is handed on where it is.
            whose = self._whose(name)
            if whose is None:
                self.open.pop(file, None)
                return int(
                    self._open_below(ctypes.addressof(self.below.contents), name, file, flags, out)
                )
            disk, path = whose
            table = c_void_p.from_address(file)
            if disk.is_dead:
                table.value = None
                return CANTOPEN
            code = int(
                self._open_below(ctypes.addressof(self.below.contents), name, file, flags, out)
            )
            if code == OK:
                below = disk.below(int(table.value or 0))
                self.open[file] = disk, path, below
                table.value = ctypes.addressof(below.table)
            return code
        except BaseException as trouble:
            return _blamed(self.disks, trouble)

    def _deleted(self, _: int, name: int, syncs: int) -> int:
        try:
            whose = self._whose(name)
            if whose is not None:
                disk, path = whose
                code = disk.before(Kind.DELETE, path)
                if code != OK:
                    return code
            code = int(self._delete_below(ctypes.addressof(self.below.contents), name, syncs))
            if code == OK and whose is not None:
                disk.after(Operation(Kind.DELETE, path, bytes=b"synced" if syncs else b""))
            return code
        except BaseException as trouble:
            return _blamed(self.disks, trouble)

    def _read(self, file: int, into: int, amount: int, offset: int) -> int:
        disk, name, below = self.open[file]
        code = disk.reads(name)
        return code if code != OK else int(below.read(file, into, amount, offset))

    def _write(self, file: int, what: int, amount: int, offset: int) -> int:
        disk, name, below = self.open[file]
        code = disk.before(Kind.WRITE, name, offset + amount)
        if code != OK:
            return code
        code = int(below.write(file, what, amount, offset))
        if code == OK and disk.hears is not None:
            disk.after(Operation(Kind.WRITE, name, offset, ctypes.string_at(what, amount)))
        return code

    def _truncate(self, file: int, size: int) -> int:
        disk, name, below = self.open[file]
        code = disk.before(Kind.TRUNCATE, name)
        if code != OK:
            return code
        code = int(below.truncate(file, size))
        if code == OK:
            disk.after(Operation(Kind.TRUNCATE, name, size))
        return code

    def _sync(self, file: int, flags: int) -> int:
        disk, name, below = self.open[file]
        code = disk.before(Kind.SYNC, name)
        if code != OK:
            return code
        code = OK if disk.skips_syncs else int(below.sync(file, flags))
        if code == OK:
            disk.after(Operation(Kind.SYNC, name))
        return code


def _guarded(callback: Callable[..., int]) -> Callable[..., int]:
    def safe(file: int, *rest: int) -> int:
        try:
            return callback(file, *rest)
        except BaseException as trouble:
            return _blamed(_shim().disks, trouble)

    return safe


def _blamed(disks: list[Disk], trouble: BaseException) -> int:
    """SQLite is told of an error, and whoever has the disk of the *trouble*."""
    for disk in disks:
        disk.trouble = disk.trouble or trouble
    return int(IOERR)


#: SQLite may look into a table for as long as a file is open, whoever has forgotten its disk
_KEPT: list[Below] = []
_THE_SHIM: list[_Shim] = []


def _shim() -> _Shim:
    if not _THE_SHIM:
        why = why_not()
        if why is not None:
            raise RuntimeError(why)
        _THE_SHIM.append(_Shim())
    return _THE_SHIM[0]


class Disk:
    """What lies under *directory*, for every SQLite database that is opened there meanwhile.

    ::

        with Disk(tmp_path) as disk:
            disk.record(history.append)     # or a Platter
            database = await Database.open(tmp_path)
            disk.die_in(3)                  # the fourth operation from now is not done any more

    Several disks may be there at once; a file belongs to the last of them that it lies under.
    *skips_syncs*: what is synced
    is noted, and the machine's real disk is not made to wait for it. Files stay as they are when
    the ``with`` ends; it raises what went wrong inside the disk itself.
    """

    def __init__(self, directory: Path, *, skips_syncs: bool = False) -> None:
        self.directory = directory
        self.prefix = os.path.realpath(directory) + os.sep
        self.skips_syncs = skips_syncs
        #: how many operations were done while it was counting, recording or about to die
        self.operations = 0
        #: every operation from now on fails, and nothing reaches the files
        self.is_dead = False
        self.hears: Callable[[Operation], None] | None = None
        self.trouble: BaseException | None = None
        self._counts = self._numbers = False
        self._dies_at: int | None = None
        self._size: int | None = None
        self._fails: dict[str, int] = {}
        self._tables: dict[int, Below] = {}

    def __enter__(self) -> Disk:
        _shim().enter(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, why: BaseException | None, _: TracebackType | None
    ) -> None:
        for each in self._tables.values():
            each.watch(set(), _shim().callbacks)
        _shim().leave(self)
        if self.trouble is not None:
            raise self.trouble

    # ------------------------------------------------------------ what is asked of it

    def count(self) -> None:
        """Number the operations from now on in ``operations``."""
        self._counts = True
        self._watch()

    def record(self, hears: Callable[[Operation], None] | None) -> None:
        """Hand every operation that was done to *hears*, from now on; ``None`` ends it."""
        self.hears = hears
        self._watch()

    def die_in(self, operations: int) -> None:
        """After so many more *operations* nothing is done any more: 0 is now."""
        self._dies_at = self.operations + operations
        self.is_dead = operations <= 0
        self._watch()

    def revive(self) -> None:
        """As after a new start of the machine. What was open before must be closed by now."""
        self.is_dead, self._dies_at = False, None
        self._watch()

    def hold(self, size: int | None) -> None:
        """The disk holds so many bytes; those of every file under the directory count, whoever
        wrote it. A file that would grow beyond is refused with ``SQLITE_FULL``. ``None``: it
        never gets full."""
        self._size = size
        self._watch()

    def fill(self) -> None:
        """From now on there is room for nothing more, until something is removed."""
        self.hold(self.used())

    def free(self) -> int:
        """How many bytes there is room for, of a disk that ``hold`` has made small."""
        assert self._size is not None
        return max(0, self._size - self.used())

    def used(self) -> int:
        """The bytes of all files under the directory."""
        return sum(size for _, size in self._sizes())

    def fail_once(self, what: str, after: int = 0) -> None:
        """The next ``read``, ``write`` or ``sync``, *after* so many that go well, fails once."""
        assert what in _FAILED
        self._fails[what] = after
        self._watch()

    # ------------------------------------------------------------ what SQLite asks

    def below(self, address: int) -> Below:
        """The table for files whose own one is at *address*."""
        if address not in self._tables:
            self._tables[address] = below = Below(address)
            _KEPT.append(below)
            self._watch()
        return self._tables[address]

    def reads(self, name: str) -> int:
        """Whether something may be read: SQLite's code for what is wrong."""
        return int(IOERR) if self.is_dead else self._failure("read")

    def before(self, kind: Kind, name: str, end: int = 0) -> int:
        """Whether that may be done: SQLite's code for what is wrong. A write is up to *end*."""
        if self._dies_at is not None and self.operations >= self._dies_at and not self.is_dead:
            self.is_dead = True
            self._watch()
        if self.is_dead:
            return int(IOERR)
        code = self._failure(kind.value)
        if code == OK and kind is Kind.WRITE and self._size is not None:
            code = self._room(name, end)
        self.operations += self._numbers and code == OK
        return code

    def after(self, operation: Operation) -> None:
        """That was done."""
        if self.hears is not None:
            self.hears(operation)

    def _failure(self, what: str) -> int:
        left = self._fails.get(what)
        if left is None:
            return int(OK)
        if left:
            self._fails[what] = left - 1
            return int(OK)
        del self._fails[what]
        self._watch()
        return int(_FAILED[what])

    def _room(self, name: str, end: int) -> int:
        sizes = dict(self._sizes())
        grows = max(0, end - sizes.get(name, 0))
        is_full = self._size is not None and grows and sum(sizes.values()) + grows > self._size
        return int(FULL if is_full else OK)

    def _sizes(self) -> list[tuple[str, int]]:
        found = []
        for folder, _, names in os.walk(self.directory):
            for name in names:
                path = os.path.join(folder, name)
                # Somebody else may just be removing it.
                with suppress(FileNotFoundError):
                    found.append((os.path.relpath(path, self.directory), os.stat(path).st_size))
        return found

    def _watch(self) -> None:
        """Let through us what has to be; SQLite does the rest alone."""
        names: set[str] = set()
        self._numbers = self._counts or self.hears is not None or self._dies_at is not None
        if self._numbers:
            names |= {"xWrite", "xTruncate", "xSync"}
        if self._size is not None or "write" in self._fails:
            names.add("xWrite")
        if "sync" in self._fails or self.skips_syncs:
            names.add("xSync")
        if self.is_dead or "read" in self._fails:
            names.add("xRead")
        for each in self._tables.values():
            each.watch(names, _shim().callbacks)

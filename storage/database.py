"""The database: one file, one connection, one thread, and whole transactions in one hop."""

from __future__ import annotations

import asyncio
import fcntl
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import aiosqlite

from storage import instance
from storage.ballast import Ballast
from storage.epochs import holds_key
from storage.journal import Journal
from storage.vault import Contents, Noted, Vault

T = TypeVar("T")

_LOCK = "bot.lock"
#: the folder in which a restore lays out what it will put in place
RESTORING = "restoring"
#: so long keys are wrapped under one key
_EPOCH = timedelta(days=7)
#: what is raised when the disk does not take something
UNWRITTEN: tuple[type[Exception], ...] = (sqlite3.Error, OSError)
#: seconds after which it is looked whether a full disk has room again
_PAUSE = 5.0
#: SQLite's words for what the disk does, and no statement of ours
_OF_THE_DISK = frozenset(
    (
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_READONLY,
    )
)


class DatabaseFault(Exception):
    """The database cannot be used; the text tells the operator why and what to do."""


class DatabaseDamaged(DatabaseFault):
    """It cannot be read, and nothing may be written to it: people have to be told otherwise."""


class _DiskTrouble(BaseException):
    """A transaction that cannot go on. It is no ``Exception``, so that nobody takes it for a
    mistake of their own, notes that, and goes on in half a transaction."""


def is_full(trouble: BaseException) -> bool:
    """Whether *trouble* is that there is no room on the disk."""
    # Where another's log is only read, its index needs a little room beside it.
    extended = getattr(trouble, "sqlite_errorcode", None)
    return _code(trouble) == sqlite3.SQLITE_FULL or extended == sqlite3.SQLITE_IOERR_SHMSIZE


def is_damage(trouble: BaseException) -> bool:
    """Whether *trouble* is that the file is not what was written."""
    return _code(trouble) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _code(trouble: BaseException) -> int | None:
    """SQLite's code, without what it adds to it."""
    code = getattr(trouble, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def is_sqlite_sound() -> tuple[str, bool]:
    """SQLite's version, and whether it is without the fault in its log that two connections at
    once bring out. We have only one; another programme on our file would be the second."""
    return sqlite3.sqlite_version, sqlite3.sqlite_version_info >= (3, 51, 3)


class Transaction:
    """What use cases and gateways read and write through, inside one transaction."""

    def __init__(self, connection: sqlite3.Connection, vault: Vault) -> None:
        self._connection = connection
        self.vault = vault
        #: what was unsealed in this transaction, by how it is sealed: rows are asked for again
        self.unsealed: dict[bytes, Any] = {}
        #: the names of what has left, and the day: for the journal
        self.left: list[str] = []
        self.left_on = date.min

    def note_left(self, now: datetime, *names: str) -> None:
        """Let the journal remember that it has left."""
        self.left += names
        self.left_on = now.date()

    def execute(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        return self._connection.execute(sql, values)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """The only row, or ``None``."""
        return self._connection.execute(sql, values).fetchone()

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What is written inside is undone if it raises; the transaction goes on. If it is the
        disk that fails, the whole of it ends."""
        self.execute("SAVEPOINT attempt")
        keys = self.vault.noted()
        try:
            yield
        except sqlite3.Error as trouble:
            if _code(trouble) in _OF_THE_DISK:
                raise _DiskTrouble from trouble
            self._go_back_to(keys)
            raise
        except _DiskTrouble:
            raise
        except BaseException:
            self._go_back_to(keys)
            raise
        self.execute("RELEASE attempt")

    def _go_back_to(self, keys: Noted) -> None:
        self.execute("ROLLBACK TO attempt")
        self.execute("RELEASE attempt")
        # A key that was doomed inside still protects rows that are back.
        self.vault.go_back_to(keys)


class Database:
    """One SQLite file and its keys. Open it with ``await Database.open(directory)``.

    WAL and ``synchronous=FULL``: what was answered is on disk. One exclusive connection: a
    second process is told so, and SQLite's WAL-reset fault (before 3.51.3) cannot occur.
    """

    def __init__(self, connection: aiosqlite.Connection, lock: Any, file: Path) -> None:
        self._connection = connection
        self._lock = lock
        self._file = file
        self._journal = Journal(file.with_name("sent.journal"))
        self._vault: Vault
        self._ballast: Ballast | None = None
        #: there is no room for what is to be written, and whoever wants to write waits
        self.waits_for_room = False
        self._damage: DatabaseDamaged | None = None

    @classmethod
    async def open(cls, directory: Path) -> Database:
        """Open, or make, the database in *directory*.

        Raises ``DatabaseFault`` if another process has it, or if it is from a newer release, and
        ``DatabaseDamaged`` if it cannot be read; the file is then untouched. Also where the disk
        is full and no ballast is left.
        """
        try:
            return await cls._open(directory)
        except sqlite3.Error as trouble:
            if not is_full(trouble):
                raise
            if Ballast(directory).drop():
                return await cls.open(directory)
            raise DatabaseFault(
                f"{directory}: the disk is full. Make room there; nothing was lost."
            ) from None

    @classmethod
    async def _open(cls, directory: Path) -> Database:
        lock = locked(directory)
        file, keys = directory / "purkubotti.db", directory / "keys.db"
        try:
            _look_before_opening(file, keys)
            connection = await aiosqlite.connect(file, isolation_level=None)
        except BaseException:
            lock.close()
            raise
        database = cls(connection, lock, file)
        try:
            await database._in_thread(database._prepare, keys)
        except BaseException:
            await database.close()
            raise
        return database

    async def run(self, function: Callable[..., T], *args: Any) -> T:
        """Run *function(tx, …)* as one transaction, whole, in the database's thread.

        Nothing else can get in between, and a cancelled caller cannot leave it half done. When
        this returns, what was written is on disk; when it raises, nothing was. While the disk is
        full, it waits until there is room: nothing is lost, and nothing is acknowledged (R-S2).
        Raises ``DatabaseDamaged`` if the file is not what was written, and from then on always:
        nothing more is written to it.
        """
        while True:
            try:
                result: T = await self._in_thread(self._tried, function, args)
            except sqlite3.Error as trouble:
                if not is_full(trouble):
                    raise
                if self._ballast is None or not self._ballast.drop():
                    self.waits_for_room = True
                    await asyncio.sleep(_PAUSE)
            else:
                self.waits_for_room = False
                return result

    def carry(self, ballast: Ballast) -> None:
        """Drop *ballast* when the disk is full."""
        self._ballast = ballast

    async def can_commit(self) -> bool:
        """Whether the disk takes a commit now. What it writes was there already."""
        try:
            await self._in_thread(self._tried, _write_what_is_there, ())
        except (sqlite3.Error, OSError):
            return False
        return True

    async def begin_epoch(self, now: datetime) -> bool:
        """Once a week, wrap all keys anew and destroy the key that they were wrapped under;
        ``True`` if it was time to."""
        return await self._in_thread(self._begin_epoch, now.date())

    async def forget_left(self, now: datetime) -> None:
        """Shorten the journal of what has left."""
        await self._in_thread(self._journal.forget_old, now.date())

    async def back_up(self, file: Path, now: datetime) -> Contents:
        """Write a copy of the database, as it is now, into the new *file*; return the keys that
        belong to it. What is written meanwhile waits."""
        return await self._in_thread(self._back_up, file, now)

    async def close(self) -> None:
        if hasattr(self, "_vault"):
            await self._in_thread(self._vault.close)
        await self._connection.close()
        self._journal.close()
        self._lock.close()

    async def _in_thread(self, function: Callable[..., T], *args: Any) -> T:
        # aiosqlite 0.22 has no public way to run a whole function in its thread; awaiting each
        # statement is four times as slow and lets a cancelled task leave a transaction open
        # (RELIABILITY.md, finding 7). The version is pinned, and test_database.py watches it.
        result: T = await self._connection._execute(function, *args)  # type: ignore[no-untyped-call]
        return result

    def _tried(self, function: Callable[..., T], args: tuple[Any, ...]) -> T:
        if self._damage is not None:
            raise self._damage
        try:
            try:
                return self._whole(function, args)
            except _DiskTrouble as trouble:
                assert trouble.__cause__ is not None
                raise trouble.__cause__ from None
        except sqlite3.Error as trouble:
            if not is_damage(trouble):
                raise
            self._damage = _damaged(self._file)
            raise self._damage from trouble

    def _whole(self, function: Callable[..., T], args: tuple[Any, ...]) -> T:
        connection = self._connection._conn
        connection.execute("BEGIN IMMEDIATE")
        try:
            tx = Transaction(connection, self._vault)
            result = function(tx, *args)
            # It has left, whether this commits or not.
            self._journal.note(tx.left, tx.left_on)
            self._vault.write_new()
            connection.execute("COMMIT")
        except BaseException:
            self._vault.forget()
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        try:
            self._vault.destroy_doomed()
        except sqlite3.Error as trouble:
            # It is written, so nobody may try again; the keys go with the next ones, or at the
            # next start.
            if not is_full(trouble):
                raise
        return result

    def _prepare(self, keys: Path) -> None:
        connection = self._connection._conn
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        _keep_as_it_was(connection, self._file)
        _migrate(connection)
        self._vault = Vault(keys, _epochs_of(keys))
        self._sweep(connection)
        instance.begin(connection, self._journal)

    def _back_up(self, file: Path, now: datetime) -> Contents:
        connection = self._connection._conn
        instance.note_backup(connection, now)
        connection.execute("VACUUM INTO ?", (str(file),))
        instance.outlive_backup(connection, self._journal)
        return self._vault.contents()

    def _begin_epoch(self, today: date) -> bool:
        # A clock that was set back must not keep an old key for ever.
        if timedelta(0) <= today - self._vault.began_on() < _EPOCH:
            return False
        self._vault.begin_epoch(today)
        return True

    def _sweep(self, connection: sqlite3.Connection) -> None:
        needed = connection.execute(
            "SELECT key FROM cases WHERE sealed IS NOT NULL UNION SELECT key FROM questions "
            "UNION SELECT key FROM timers UNION SELECT key FROM outbox "
            "UNION SELECT key FROM habits UNION SELECT key FROM phones "
            "UNION SELECT key FROM loads UNION SELECT key FROM covers UNION SELECT key FROM offers"
        )
        standing_for = connection.execute(
            "SELECT alias FROM members UNION SELECT alias FROM questions"
        )
        self._vault.keep_only(
            {row[0] for row in needed}, {row[0] for row in standing_for.fetchall()}
        )


def _write_what_is_there(tx: Transaction) -> None:
    (version,) = tx.row("PRAGMA user_version")
    tx.execute(f"PRAGMA user_version = {version:d}")


@contextmanager
def held(directory: Path) -> Iterator[None]:
    """Keep everybody else from the files in *directory*, which are not touched."""
    lock = locked(directory)
    try:
        yield
    finally:
        lock.close()


def is_in_use(directory: Path) -> bool:
    """Whether a process has the database in *directory* open."""
    # Held for no longer than it takes to let go: a bot that starts just now asks again.
    try:
        lock = os.open(directory / _LOCK, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(lock)
    return False


def locked(directory: Path) -> Any:
    """A file that is held until it is closed; SQLite's own lock comes too late for the keys."""
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    lock = (directory / _LOCK).open("w")
    for pause in (0.05, 0.2, None):
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return lock
        except OSError:
            if pause is None:
                break
            # Somebody may only be looking whether it is held.
            time.sleep(pause)
    lock.close()
    raise DatabaseFault(
        f"Another purkubotti is using {directory}. Stop it first; two would answer twice."
    )


def _look_before_opening(file: Path, keys: Path) -> None:
    """Refuse what is damaged, newer, or only half there, before anything is written."""
    if not _has_content(file):
        if (file.parent / RESTORING).exists():
            raise DatabaseFault(
                f"A restore was cut off in {file.parent}. Nothing was changed. Run it again."
            )
        if _has_content(keys):
            raise DatabaseFault(
                f"{file} is gone, and its keys are still there. Nothing was changed. Restore a "
                f"backup; or, to begin anew and lose what was open, remove {keys}."
            )
        return
    version, is_empty = looked_at(file, _version_and_rows)
    if version > len(_migrations()):
        raise DatabaseFault(
            f"{file} was written by a newer release. Nothing was changed. Install that release."
        )
    if _has_content(keys):
        epoch, epochs = looked_at(keys, _epoch_in), _epochs_of(keys)
        if epoch is not None and not holds_key(epochs, epoch):
            raise DatabaseFault(
                f"{keys} cannot be read without {epochs}, which is gone or of another time. "
                "Nothing was changed. Put it back, or restore a backup."
            )
    elif not is_empty:
        raise DatabaseFault(
            f"{file} cannot be read without {keys}, which is gone. Nothing was changed. Put the "
            f"keys back; or, to begin anew and lose what was open, remove {file}."
        )


def _has_content(file: Path) -> bool:
    return file.exists() and file.stat().st_size > 0


def _epochs_of(keys: Path) -> Path:
    """Where the key is that wraps those in the file of *keys*."""
    return keys.with_name("epoch.key")


def _take_back_unfinished(file: Path) -> None:
    """A start that died while it made the *file* left a journal, and no rows. Whoever only reads
    cannot take back what it began; there is a journal at no other time."""
    journal = file.with_name(f"{file.name}-journal")
    if not _has_content(journal):
        return
    with suppress(sqlite3.Error), closing(sqlite3.connect(file)) as beginning:
        beginning.execute("SELECT 1 FROM sqlite_schema").fetchone()


def looked_at(file: Path, ask: Callable[[sqlite3.Connection], T]) -> T:
    """What the database *file* answers, if it is sound. Only reads: what was written last may
    stand in its log alone, and an ordinary connection would move it."""
    _take_back_unfinished(file)
    beside = [file.with_name(file.name + end) for end in ("-wal", "-shm")]
    ours = [each for each in beside if not each.exists()]
    try:
        looking = sqlite3.connect(f"file:{quote(str(file.absolute()))}?mode=ro", uri=True)
        with closing(looking):
            if looking.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                raise sqlite3.DatabaseError("quick_check")
            return ask(looking)
    except sqlite3.DatabaseError as damage:
        if is_full(damage):
            raise
        raise _damaged(file) from damage
    finally:
        for each in ours:
            each.unlink(missing_ok=True)


def _version_and_rows(looking: sqlite3.Connection) -> tuple[int, bool]:
    """The version of a database, and whether it has no rows."""
    (version,) = looking.execute("PRAGMA user_version").fetchone()
    tables = looking.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    has_rows = any(
        looking.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone() for (name,) in tables
    )
    return int(version), not has_rows


def _epoch_in(looking: sqlite3.Connection) -> int | None:
    """The epoch of a file of keys; ``None`` if a first start died before there was one."""
    if not looking.execute("SELECT 1 FROM sqlite_schema WHERE name = 'epoch'").fetchone():
        return None
    row = looking.execute("SELECT number FROM epoch").fetchone()
    return None if row is None else int(row[0])


def _damaged(file: Path) -> DatabaseDamaged:
    return DatabaseDamaged(
        f"{file} cannot be read as a database. Nothing was changed. "
        "Keep the file, and restore a backup."
    )


def newest_version() -> int:
    """Of the databases that this release reads."""
    return len(_migrations())


def _migrations() -> list[str]:
    folder = files("storage") / "migrations"
    found = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [(folder / name).read_text(encoding="utf-8") for name in found]


def _keep_as_it_was(connection: sqlite3.Connection, file: Path) -> None:
    """Before a migration, put a whole copy beside the *file*; it goes at the start after the one
    that has migrated (R-S6). What is unreadable here without its keys is so there, too."""
    kept = file.with_name(f"{file.name}.before-migration")
    half = file.with_name(f"{file.name}.half")
    half.unlink(missing_ok=True)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version in (0, len(_migrations())):
        kept.unlink(missing_ok=True)
        return
    half.touch(mode=0o600)
    connection.execute("VACUUM INTO ?", (str(half),))
    half.replace(kept)


def _migrate(connection: sqlite3.Connection) -> None:
    """Run what has not run yet, each file in a transaction together with the note that it ran."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    known = _migrations()
    for number, script in enumerate(known[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in _statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number:d}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")


def _statements(script: str) -> Iterator[str]:
    """The statements of a *script*; ``executescript`` would commit between them (R-S6)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

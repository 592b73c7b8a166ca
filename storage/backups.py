"""Backups: a copy of the database and one of its keys, made whole, looked at, and put back.

The copy of the database says nothing about anybody without its keys. They are in a file of their
own, sealed under a key at its head, and are kept for a shorter time; the head is overwritten before
the file is removed. So what was erased is gone from every backup once its keys are (R-S7, R-S9).
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import re
import shutil
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.database import RESTORING, Database, DatabaseFault, locked, looked_at, newest_version
from storage.journal import sync_folder
from storage.vault import Contents, Vault

_NAME = re.compile(r"purkubotti-(\d{8}T\d{6}Z)\.(db|keys)")
_HEAD = 4096
_MARK, _KEY, _NONCE = b"purkubackup-keys", 32, 12
#: the bot's own files, in the order in which they are put away
_FILES = ("purkubotti.db", "keys.db", "epoch.key")
_BESIDE = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Backup:
    """*file* is the copy of the database, made *at* that moment; *keys*: that of its keys, if it
    is still there."""

    file: Path
    at: datetime
    keys: Path | None


@dataclass(frozen=True, slots=True)
class Counted:
    """What is in a copy that has been looked at."""

    rows: int
    cases: int
    keys: int


def in_folder(folder: Path) -> list[Backup]:
    """The backups that are there, the oldest first."""
    found = []
    for file in sorted(folder.glob("purkubotti-*.db")) if folder.is_dir() else ():
        name = _NAME.fullmatch(file.name)
        if name:
            found.append(_backup(file, name[1]))
    return found


def put_away_in(directory: Path) -> list[Path]:
    """What restores have put away there, keys and all."""
    return sorted(directory.glob("replaced-*Z")) if directory.is_dir() else []


def named(file: Path) -> Backup:
    """The backup whose database is *file*, whatever somebody has named it since."""
    name = _NAME.fullmatch(file.name)
    at = datetime.fromtimestamp(file.stat().st_mtime, UTC).strftime("%Y%m%dT%H%M%SZ")
    return _backup(file, name[1] if name else at)


def _backup(file: Path, at: str) -> Backup:
    keys = file.with_suffix(".keys")
    moment = datetime.strptime(at, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return Backup(file, moment, keys if keys.exists() else None)


# ------------------------------------------------------------ made


async def make(database: Database, folder: Path, now: datetime) -> tuple[Backup, Counted]:
    """Make a backup in the *folder*, and look at it, before it has its name. Raises
    ``DatabaseFault`` if it is not good, and ``OSError``."""
    file = folder / f"purkubotti-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
    new = await asyncio.to_thread(_begin, file)
    contents = await database.back_up(new, now)
    # Everybody is answered meanwhile.
    return await asyncio.to_thread(_finish, new, file, contents)


def _begin(file: Path) -> Path:
    if file.exists():
        raise DatabaseFault(f"{file} is there already.")
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = file.with_suffix(".part")
    # Nobody else may read it, from its first byte.
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    return new


def _finish(new: Path, file: Path, contents: Contents) -> tuple[Backup, Counted]:
    keys = file.with_suffix(".keys")
    try:
        _sync(new)
        _write_keys(keys, contents)
        counted = examine(new, keys)
        new.replace(file)
    except BaseException:
        forget_keys(keys)
        new.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)
    _give_to_owner_of(file.parent.parent, (file.parent, file, keys))
    return named(file), counted


def examine(file: Path, keys: Path | None) -> Counted:
    """Look at every page and row, and whether each row has its key. Raises ``DatabaseFault``."""
    version, rows, cases, needed = looked_at(file, _read)
    if version > newest_version():
        raise DatabaseFault(f"{file} was written by a newer release. Install that release.")
    if keys is None:
        return Counted(rows, cases, 0)
    known = _read_keys(keys).keys
    if needed - known.keys():
        raise DatabaseFault(f"{keys} does not belong to {file}: keys are missing in it.")
    return Counted(rows, cases, len(known))


def _read(looking: sqlite3.Connection) -> tuple[int, int, int, set[str]]:
    if looking.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("integrity_check")
    (version,) = looking.execute("PRAGMA user_version").fetchone()
    tables = looking.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    rows, needed = 0, set()
    for (table,) in tables:
        rows += looking.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        columns = {row[1] for row in looking.execute(f'PRAGMA table_info("{table}")')}
        if {"key", "sealed"} <= columns:
            sealed = looking.execute(f'SELECT key FROM "{table}" WHERE sealed IS NOT NULL')
            needed |= {row[0] for row in sealed}
    (cases,) = looking.execute("SELECT count(*) FROM cases WHERE sealed IS NOT NULL").fetchone()
    return int(version), rows, int(cases), needed


# ------------------------------------------------------------ the file of keys


def _write_keys(file: Path, contents: Contents) -> None:
    key, nonce = os.urandom(_KEY), os.urandom(_NONCE)
    clear = json.dumps(
        {
            "keys": {name: _text(each) for name, each in contents.keys.items()},
            "links": [[alias, _text(who), name] for alias, who, name in contents.links],
        }
    ).encode()
    head = _MARK + key
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as writing:
        writing.write(head + os.urandom(_HEAD - len(head)))
        writing.write(nonce + AESGCM(key).encrypt(nonce, clear, _MARK))
        writing.flush()
        os.fsync(writing.fileno())


def _read_keys(file: Path) -> Contents:
    content = file.read_bytes()
    head, sealed = content[:_HEAD], content[_HEAD:]
    key = head[len(_MARK) : len(_MARK) + _KEY]
    try:
        if not head.startswith(_MARK):
            raise InvalidTag
        clear = AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], _MARK)
    except (InvalidTag, ValueError):
        raise DatabaseFault(f"{file} cannot be read: it is damaged, or no file of keys.") from None
    given: dict[str, Any] = json.loads(clear)
    return Contents(
        {name: _bytes(each) for name, each in given["keys"].items()},
        [(alias, _bytes(who), name) for alias, who, name in given["links"]],
    )


def forget_keys(file: Path) -> None:
    """Overwrite what opens the file, in place, and remove it."""
    if not file.exists():
        return
    descriptor = os.open(file, os.O_WRONLY | os.O_CLOEXEC)
    try:
        os.pwrite(descriptor, os.urandom(_HEAD), 0)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    file.unlink()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)


# ------------------------------------------------------------ moved, removed


def move(backup: Backup, folder: Path) -> Backup:
    """Take a good backup to another *folder*, be it on another disk; it is looked at there, and
    gone from here."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    assert backup.keys is not None
    for source in (backup.keys, backup.file):
        new = folder / f"{source.name}.part"
        os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        shutil.copyfile(source, new)
        _sync(new)
        new.replace(folder / source.name)
    sync_folder(folder)
    moved = named(folder / backup.file.name)
    examine(moved.file, moved.keys)
    forget_keys(backup.keys)
    backup.file.unlink()
    return moved


def remove_old(folder: Path, now: datetime, *, kept: timedelta, keys_kept: timedelta) -> int:
    """Remove what has been kept long enough, but for the newest backup; return how many files."""
    removed = 0
    for backup in in_folder(folder)[:-1]:
        if backup.keys is not None and now - backup.at > keys_kept:
            forget_keys(backup.keys)
            removed += 1
        if now - backup.at > kept:
            forget_keys(backup.file.with_suffix(".keys"))
            backup.file.unlink()
            removed += 1
    return removed


# ------------------------------------------------------------ put back


def restore(directory: Path, backup: Backup, now: datetime) -> Path | None:
    """Put the *backup* in the place of the database in *directory*; return the folder to which
    what was there has been put away, if there was anything. The bot must not run. A death on the
    way leaves something that the bot does not start with; done again, it is done. Raises
    ``DatabaseFault``, with nothing changed."""
    if backup.keys is None:
        raise DatabaseFault(
            f"{backup.file} cannot be read any more: its keys ({backup.file.stem}.keys) are not "
            "beside it. They are kept for a shorter time. Nothing was changed."
        )
    lock = locked(directory)
    try:
        examine(backup.file, backup.keys)
        staged = directory / RESTORING
        shutil.rmtree(staged, ignore_errors=True)
        staged.mkdir(mode=0o700)
        shutil.copyfile(backup.file, staged / "purkubotti.db")
        (staged / "purkubotti.db").chmod(0o600)
        _sync(staged / "purkubotti.db")
        Vault.make(staged / "keys.db", staged / "epoch.key", _read_keys(backup.keys))
        put_away = _put_away(directory, now)
        # The database last: without it the bot refuses to start.
        for name in reversed(_FILES):
            (staged / name).rename(directory / name)
        sync_folder(directory)
        staged.rmdir()
        _give_to_owner_of(directory, [directory / name for name in _FILES])
    finally:
        lock.close()
    return put_away


def _put_away(directory: Path, now: datetime) -> Path | None:
    there = [
        directory / f"{name}{end}"
        for name in _FILES
        for end in _BESIDE
        if (directory / f"{name}{end}").exists()
    ]
    if not there:
        return None
    away = directory / f"replaced-{now.astimezone(UTC):%Y%m%dT%H%M%S.%fZ}"
    away.mkdir(mode=0o700)
    for file in there:
        file.rename(away / file.name)
    sync_folder(away)
    sync_folder(directory)
    _give_to_owner_of(directory, [away])
    return away


def _give_to_owner_of(directory: Path, files: Iterable[Path]) -> None:
    """What root has made belongs to whoever runs the bot."""
    if os.geteuid() == 0:
        owner = directory.stat()
        for file in files:
            os.chown(file, owner.st_uid, owner.st_gid)


def _sync(file: Path) -> None:
    with file.open("rb") as reading:
        os.fsync(reading.fileno())

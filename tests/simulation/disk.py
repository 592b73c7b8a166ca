"""The files of the house as a process that may die sees them: each write is a moment to die at,
and what another process finds is what was there then."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

#: what belongs to the process alone
_NOT_KEPT = ("bot.lock", "health.json")


class Lives(Protocol):
    """The process whose files these are."""

    #: whether each commit writes a number of its own into the file
    numbers_commits: bool

    def next_commit(self, last: int) -> int:
        """The number of the commit that begins; *last* is that of the one before."""

    def point(self, what: str) -> None:
        """It may die here."""

    def failed(self) -> None:
        """SQLite has failed."""

    def wrote(self, sql: str) -> None:
        """A statement of the house's database has been carried out."""


class Connection(sqlite3.Connection):
    """SQLite as it is, and a moment to die at before each write."""

    life: Lives
    is_house = False

    def execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        if sql[:6] != "SELECT":
            self.life.point("write")
            if sql == "COMMIT" and self.is_house and self.life.numbers_commits:
                # Where it dies within this, only the file knows whether it was carried out.
                ((last,),) = super().execute("PRAGMA application_id").fetchall()
                number = self.life.next_commit(last)
                self._tried(super().execute, f"PRAGMA application_id = {number:d}", ())
            cursor = self._tried(super().execute, sql, values)
            if self.is_house:
                self.life.wrote(sql)
            return cursor
        return self._tried(super().execute, sql, values)

    def executemany(self, sql: str, values: Any) -> sqlite3.Cursor:
        self.life.point("write")
        return self._tried(super().executemany, sql, values)

    def _tried(self, does: Callable[..., sqlite3.Cursor], sql: str, values: Any) -> sqlite3.Cursor:
        try:
            return does(sql, values)
        except sqlite3.Error:
            self.life.failed()
            raise


class Hop:
    """In the place of aiosqlite's connection: no thread, and one moment at which others run."""

    def __init__(self, connection: Connection, life: Lives, let_others: Callable[[], Any]) -> None:
        self._conn = connection
        self._life = life
        self._let_others = let_others

    async def _execute(self, function: Callable[..., Any], *args: Any, **more: Any) -> Any:
        self._life.point("before a hop")
        result = function(*args, **more)
        self._life.point("after a hop")
        await self._let_others()
        return result

    async def close(self) -> None:
        self._conn.close()


def copy(directory: Path, to: Path, *, but_databases: bool = False) -> None:
    """What is in *directory* now, as another process would find it."""
    to.mkdir(parents=True, exist_ok=True)
    for each in sorted(os.listdir(directory)):
        path = directory / each
        is_database = each.endswith((".db", "-wal", "-journal"))
        if each in _NOT_KEPT or each.endswith("-shm") or (but_databases and is_database):
            continue
        if path.is_file():
            shutil.copyfile(path, to / each)

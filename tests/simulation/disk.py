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

    def point(self, what: str) -> None:
        """It may die here."""

    def is_full(self) -> bool:
        """The disk takes nothing more."""

    def wrote(self, sql: str) -> None:
        """A statement of the house's database has been carried out."""


class Connection(sqlite3.Connection):
    """SQLite as it is, and a moment to die at before each write."""

    life: Lives
    is_house = False

    def execute(self, sql: str, values: Any = ()) -> sqlite3.Cursor:
        if sql[:6] != "SELECT":
            self.life.point("write")
            if self.life.is_full() and sql[:6] in ("COMMIT", "INSERT"):
                # SQLite does the same where it can: the transaction is rolled back.
                raise sqlite3.OperationalError("database or disk is full")
            cursor = super().execute(sql, values)
            if self.is_house:
                self.life.wrote(sql)
            return cursor
        return super().execute(sql, values)

    def executemany(self, sql: str, values: Any) -> sqlite3.Cursor:
        self.life.point("write")
        return super().executemany(sql, values)


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


def copy(directory: Path, to: Path) -> None:
    """What is in *directory* now, as another process would find it."""
    to.mkdir(parents=True)
    for each in sorted(os.listdir(directory)):
        path = directory / each
        if each not in _NOT_KEPT and not each.endswith("-shm") and path.is_file():
            shutil.copyfile(path, to / each)

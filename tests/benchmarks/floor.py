"""The least that the commands of a life cost: the statements that they ask of both files, in raw
SQLite, one transaction each as the product commits them."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from tests.benchmarks.lives import World

#: the statements of both files, in order: whether of the keys, and the statement
Statements = list[tuple[bool, str]]


async def recorded(here: World, statements: Statements) -> None:
    """From now on *statements* grows."""
    database = here.database._connection._conn
    keys = here.database._vault._file
    await here.database._in_thread(
        database.set_trace_callback, lambda sql: statements.append((False, sql))
    )
    await here.database._in_thread(
        keys.set_trace_callback, lambda sql: statements.append((True, sql))
    )


def replayed(folder: Path, statements: Statements) -> float:
    """How many seconds raw SQLite takes for them, on a copy of the tables in *folder*."""
    files = [opened(folder / name) for name in ("purkubotti.db", "keys.db")]
    began = time.perf_counter()
    for is_of_keys, sql in statements:
        files[is_of_keys].execute(sql).fetchall()
    took = time.perf_counter() - began
    for file in files:
        file.close()
    return took


def opened(file: Path) -> sqlite3.Connection:
    """As the product opens its files."""
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA secure_delete = ON")
    return connection

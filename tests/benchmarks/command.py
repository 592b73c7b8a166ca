"""A command through dispatcher and storage, against a raw SQLite transaction with the same
statements, interleaved in one run.

    .venv/bin/python -m tests.benchmarks.command
"""

from __future__ import annotations

import asyncio
import resource
import statistics
import tempfile
import time
from pathlib import Path

from bot.domain.chat import Address, Heard, Incoming, Person
from tests.benchmarks.floor import opened
from tests.house import House

ROUNDS, EACH = 8, 50


def _cry(house: House, number: int) -> Heard:
    sender = Person(Address(f"test:@p{number}"), f"P {number}")
    incoming = Incoming(
        key=f"$cry{number}",
        chat=sender.address,
        sender=sender,
        at=house.now(),
        private=True,
        words="purku",
    )
    return Heard(network="test", incoming=(incoming,), position=str(number))


async def _statements(folder: Path, many: int) -> list[tuple[list[str], list[str]]]:
    """What one command after another asks of the database and of the keys file."""
    recorded = []
    async with House(folder, pick=None) as house:
        database: list[str] = []
        keys: list[str] = []

        def watch() -> None:
            house.database._connection._conn.set_trace_callback(database.append)
            house.database._vault._file.set_trace_callback(keys.append)

        await house.database._in_thread(watch)
        for number in range(many):
            await house.dispatcher.receive(_cry(house, number))
            recorded.append((list(database), list(keys)))
            database.clear()
            keys.clear()
    return recorded


async def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        here = Path(folder)
        many = ROUNDS * EACH
        recorded = await _statements(here / "recorded", many)
        async with House(here / "raw"):
            pass
        raw, raw_keys = opened(here / "raw" / "purkubotti.db"), opened(here / "raw" / "keys.db")
        for connection in (raw, raw_keys):
            connection.execute("BEGIN")
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            ).fetchall():
                if table not in ("keys",):
                    connection.execute(f"DELETE FROM {table}")
            connection.execute("COMMIT")
        ours, theirs = [], []
        async with House(here / "ours", pick=None) as house:
            for start in range(0, many, EACH):
                for number in range(start, start + EACH):
                    began = time.perf_counter()
                    await house.dispatcher.receive(_cry(house, number))
                    ours.append(time.perf_counter() - began)
                for database, keys in recorded[start : start + EACH]:
                    began = time.perf_counter()
                    for statement in keys:
                        raw_keys.execute(statement)
                    for statement in database:
                        raw.execute(statement)
                    theirs.append(time.perf_counter() - began)
        _report("raw transactions", theirs)
        _report("dispatcher and storage", ours)
        print(f"ratio of medians: {statistics.median(ours) / statistics.median(theirs):.2f}")
        statements = statistics.mean(len(d) + len(k) for d, k in recorded)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{statements:.0f} statements a command; peak memory {peak:.0f} MiB")


def _report(name: str, times: list[float]) -> None:
    times = sorted(times)
    print(
        f"{name:24} p50 {1e6 * statistics.median(times):7.0f} µs   "
        f"p99 {1e6 * times[int(len(times) * 0.99)]:7.0f} µs   n {len(times)}"
    )


if __name__ == "__main__":
    asyncio.run(main())

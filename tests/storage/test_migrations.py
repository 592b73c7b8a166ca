"""R-S6: a migration is killed at every write; it is run whole at the next start, or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from storage import cases, database
from storage.database import Database
from tests.disk import Disk, why_not
from tests.platter import lay_out, snapshot
from tests.storage import dies

pytestmark = pytest.mark.skipif(why_not() is not None, reason=str(why_not()))

SECOND = "ALTER TABLE counts ADD COLUMN more TEXT;\nCREATE TABLE birds (name TEXT) STRICT;\n"


def looked_at(file: Path) -> tuple[int, int, str]:
    """The version of a database, how many cases it has, and whether it is whole."""
    with sqlite3.connect(file) as looked:
        (version,) = looked.execute("PRAGMA user_version").fetchone()
        (many,) = looked.execute("SELECT count(*) FROM cases").fetchone()
        (whole,) = looked.execute("PRAGMA integrity_check").fetchone()
    looked.close()
    return version, many, whole


async def test_a_migration_that_is_killed_at_any_write_is_run_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "old"
    opened = await Database.open(old)
    for number in range(1, 6):
        await opened.run(dies.write, number)
    await opened.close()
    before = snapshot(old)
    known = len(database._migrations())
    scripts = [*database._migrations(), SECOND]
    monkeypatch.setattr(database, "_migrations", lambda: scripts)
    data, at = tmp_path / "data", 0
    while True:
        lay_out(before, data)
        with Disk(data, skips_syncs=True) as disk:
            disk.die_in(at)
            try:
                opened = await Database.open(data)
            except (sqlite3.Error, database.DatabaseFault):
                assert disk.is_dead
            else:
                if not disk.is_dead:
                    await opened.close()
                    break
                await opened.close()
            disk.revive()
            opened = await Database.open(data)
            assert await opened.run(lambda tx: tx.row("PRAGMA user_version")[0]) == known + 1
            assert await opened.run(lambda tx: tx.rows("SELECT more FROM counts")) is not None
            assert len(await opened.run(cases.live, "koivuranta")) == 2
            await opened.close()
        kept = data / "purkubotti.db.before-migration"
        # Killed after its end, it has migrated, and this was the start after it.
        if kept.exists():
            assert looked_at(kept) == (known, 5, "ok")
            assert kept.stat().st_mode & 0o077 == 0
        at += 1
    assert at > 20
    assert kept.exists()
    await (await Database.open(data)).close()
    assert not kept.exists()
    print(f"a migration killed at each of {at} writes: whole each time")

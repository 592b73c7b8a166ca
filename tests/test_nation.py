"""The country that the benchmarks are run on is written as the product would write it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from bot.settings import load, plan
from storage.database import Database, Transaction
from tests.benchmarks.lives import live, world
from tests.benchmarks.nation import MORNING, NOW, Size, build, configuration
from tests.benchmarks.nation import _settle_in as settle_in

TABLES = ("cases", "questions", "timers", "sent", "inbox", "outbox", "members", "phones", "habits")


def _stands(tx: Transaction) -> Counter[str]:
    """What is in the tables, of what lasts over the night: how much, and how large."""
    found = Counter[str]()
    for table in TABLES:
        sealed = "sealed" if table not in ("sent", "inbox") else "''"
        only = "WHERE key LIKE 'case:%'" if table in ("questions", "timers") else ""
        only += f" AND due_at >= '{MORNING.isoformat()}'" if table == "timers" else ""
        for (length,) in tx.rows(f"SELECT length({sealed}) FROM {table} {only}"):
            found[f"{table} {length}"] += 1
    for what in ("keys WHERE id", "links WHERE key"):
        found[what] = tx.vault._file.execute(
            f"SELECT count(*) FROM {what} LIKE 'case:%'"
        ).fetchone()[0]
    return found


async def test_an_open_follow_up_is_written_as_a_played_one_leaves_it(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(configuration(1))
    places = plan(load(file)).workplaces
    await build(tmp_path / "written", Size(workplaces=1, past=0, follow_ups=1), places)
    await settle_in(tmp_path / "played", places)
    async with world(tmp_path / "played", places, NOW) as here:
        await live(here, 0, 0, lambda seconds: None)
        await here.settle()
        played = await here.database.run(_stands)
    database = await Database.open(tmp_path / "written")
    try:
        written = await database.run(_stands)
    finally:
        await database.close()
    assert written == played
    assert written["cases 2076"] == 1 and written["timers 284"] == 2

"""R-S1: the power goes at any moment, and what was acknowledged is there, and nothing half."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from storage.database import Database
from storage.vault import Vault
from tests import weeks
from tests.disk import Disk, why_not
from tests.house import House
from tests.invariants import WeekWatch
from tests.power import Ledger, Lost, lose_power
from tests.storage import dies
from tests.watch import QUICK
from tests.weeks import History, Week

pytestmark = pytest.mark.skipif(why_not() is not None, reason=str(why_not()))

SEED = int(os.environ.get("PURKU_SEED", "1"))
WEEK = History(
    start=("Europe/Helsinki", "2026-11-16 7.50"),
    weeks=1,
    ways=("at once", "hands over", "late", "at once", "answers", "names a time", "cancels"),
    requests=(
        (0.5, "maija", "purku"),
        (2.5, "sari", "!purku tarvitaan ennen kahta, Lauri löi"),
        (4, "kalle", "apua"),
        (24.5, "tarja", "purku huomenna klo 9"),
        (47, "maija", "haluan kuolla"),
    ),
    absences=(("pekka", 23, "poissa huomenna"), ("aino", 5.5, "poissa to-pe")),
    outage=(72, 90),
    seed=7,
)


async def transactions(directory: Path, many: int = 8) -> None:
    """Cases with keys of their own begin and end; the smallest rows have theirs, too."""
    opened = await Database.open(directory)
    for number in range(1, many + 1):
        await opened.run(dies.write, number)
    await opened.close()


async def many_transactions(directory: Path) -> None:
    """The log is moved into the database meanwhile, and begun anew."""
    await transactions(directory, 150)


async def a_week(directory: Path) -> None:
    """A week at the school, with everybody in it."""
    start, school = weeks.at_start(WEEK), weeks.school(WEEK.start[0])
    house = House(directory, start=start, workplaces=(school,), pick=lambda many: 7 % many)
    loop = asyncio.get_running_loop()
    loop.time = lambda: house.now().timestamp()  # type: ignore[method-assign]
    async with house:
        await Week(house, WeekWatch(house), WEEK).play()


async def lost_in(
    history: Callable[[Path], Awaitable[None]], images: int | None, seed: int = SEED
) -> Counter[str]:
    """Play the *history*, cut its power so often (``None``: once after every operation), and look
    through what is left."""
    with tempfile.TemporaryDirectory(dir=QUICK) as folder, Disk(Path(folder), skips_syncs=True):
        data = Path(folder) / "data"
        data.mkdir()
        with Disk(data, skips_syncs=True) as disk:
            ledger = Ledger(disk)
            with ledger.kept():
                await history(data)
        replay = f"PURKU_SEED={seed} pytest --nightly -s tests/storage/test_power.py"
        seen = await lose_power(ledger, Path(folder) / "image", images, seed, replay=replay)
    told = ", ".join(f"{number:,} {what}" for what, number in seen.items())
    print(f"{history.__name__}, seed {seed}: {told}, 0 lost", flush=True)
    return seen


@pytest.mark.parametrize(("history", "images"), [(transactions, None), (a_week, 500)])
def test_no_power_loss_takes_what_was_acknowledged(
    history: Callable[[Path], Awaitable[None]], images: int | None
) -> None:
    seen = asyncio.run(lost_in(history, images))
    assert seen["images"] >= 500
    # Cuts came between the writing of a transaction and its acknowledgement, too.
    assert seen["as acknowledged"] and seen["one more"]


@pytest.mark.nightly
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("history", [many_transactions, a_week])
def test_no_power_loss_at_any_operation_takes_it_either(
    history: Callable[[Path], Awaitable[None]],
) -> None:
    for seed in range(SEED, SEED + 5):
        asyncio.run(lost_in(history, None, seed))


# ------------------------------------------------------------ it would be noticed


def not_synced(database: Database, keys: Path) -> None:
    prepare(database, keys)
    for connection in (database._connection._conn, database._vault._file):
        connection.execute("PRAGMA synchronous = NORMAL")


def destroyed_too_early(vault: Vault) -> None:
    write_new(vault)
    vault.destroy_doomed()


def written_too_late(vault: Vault) -> None:
    """Before the next one is written, or at the end."""


prepare, write_new, destroy_doomed = Database._prepare, Vault.write_new, Vault.destroy_doomed


@pytest.mark.parametrize(
    ("place", "name", "fault", "told"),
    [
        (Database, "_prepare", not_synced, "what was acknowledged is not there"),
        (Vault, "write_new", destroyed_too_early, "outlived their key"),
        (Vault, "write_new", written_too_late, "outlived their key"),
    ],
)
def test_a_fault_in_what_is_on_disk_when_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
    place: type,
    name: str,
    fault: Callable[..., None],
    told: str,
) -> None:
    monkeypatch.setattr(place, name, fault)
    if fault is written_too_late:
        monkeypatch.setattr(
            Vault, "destroy_doomed", lambda vault: (write_new(vault), destroy_doomed(vault))
        )
        monkeypatch.setattr(Vault, "_standing", _standing)
    with pytest.raises(Lost, match=told):
        asyncio.run(lost_in(transactions, None))


def _standing(vault: Vault, key: str) -> bytes:
    if vault._key(key) is None:
        vault.new(key)
        write_new(vault)
    return vault._must(key)

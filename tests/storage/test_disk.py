"""The disk that fails on demand really does: each of its promises, on real files."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from storage import cases
from storage.database import Database
from tests.disk import Disk, why_not
from tests.platter import SECTOR, Kind, Operation, Platter, lay_out, power_loss, snapshot
from tests.storage import dies

pytestmark = pytest.mark.skipif(why_not() is not None, reason=str(why_not()))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with Disk(tmp_path, skips_syncs=True) as under:
        yield under


def connected(directory: Path, name: str = "a.db", synchronous: str = "FULL") -> sqlite3.Connection:
    connection = sqlite3.connect(directory / name, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    connection.execute("CREATE TABLE IF NOT EXISTS rows (text TEXT)")
    return connection


def add(connection: sqlite3.Connection, text: str = "x" * 300) -> None:
    connection.execute("INSERT INTO rows VALUES (?)", (text,))


def count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM rows").fetchone()[0])


# ------------------------------------------------------------ counting and recording


def test_it_counts_what_is_asked_of_it(disk: Disk, tmp_path: Path) -> None:
    connection = connected(tmp_path)
    add(connection)
    before = disk.operations
    disk.count()
    add(connection)
    # One page, the head of its frame, and a sync.
    assert disk.operations - before == 3
    connection.close()
    assert not (tmp_path / "a.db-wal").exists()


def test_nothing_passes_through_python_while_nothing_is_asked(tmp_path: Path) -> None:
    with Disk(tmp_path) as disk:
        connection = connected(tmp_path)
        for _ in range(50):
            add(connection)
        assert disk.operations == 0
        connection.close()


async def test_what_it_records_of_the_products_own_work_is_what_is_in_the_files(
    disk: Disk, tmp_path: Path
) -> None:
    history: list[Operation] = []
    platter = Platter.of(tmp_path)
    disk.record(history.append)
    opened = await Database.open(tmp_path)
    for number in range(1, 40):
        await opened.run(dies.write, number)
    for each in history:
        platter(each)
    seen = snapshot(tmp_path)
    # These are no database's.
    for name in ("bot.lock", "epoch.key", "sent.journal"):
        del seen[name]
    assert platter.kept() == seen
    assert set(seen) == {"purkubotti.db", "purkubotti.db-wal", "keys.db", "keys.db-wal"}
    await opened.close()
    kinds = Counter(each.kind for each in history)
    assert all(kinds[kind] for kind in Kind if kind is not Kind.DELETE)
    assert len(history) == disk.operations


def test_a_file_belongs_to_the_innermost_disk(disk: Disk, tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    with Disk(tmp_path / "inside") as inside:
        for each in (disk, inside):
            each.count()
        connection = connected(tmp_path / "inside")
        connection.close()
        assert (disk.operations, inside.operations > 0) == (0, True)
    connection = connected(tmp_path / "inside")
    connection.close()
    assert disk.operations > 0


def test_an_open_database_outlives_its_disk(tmp_path: Path) -> None:
    with Disk(tmp_path) as disk:
        disk.count()
        connection = connected(tmp_path)
    before = disk.operations
    add(connection)
    assert count(connection) == 1
    connection.close()
    assert disk.operations == before
    connection = connected(tmp_path)
    assert count(connection) == 1
    connection.close()


def test_a_fault_of_our_own_is_not_swallowed(tmp_path: Path) -> None:
    def breaks(_: Operation) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), Disk(tmp_path) as disk:
        disk.record(breaks)
        with pytest.raises(sqlite3.OperationalError):
            connected(tmp_path)


# ------------------------------------------------------------ dying


async def test_after_its_death_nothing_reaches_the_files(tmp_path: Path) -> None:
    """At every operation of a few transactions."""
    died = 0
    for at in range(200):
        directory = tmp_path / str(at)
        directory.mkdir()
        with Disk(directory, skips_syncs=True) as disk:
            opened = await Database.open(directory)
            disk.die_in(at)
            try:
                for number in (1, 2, 3):
                    await opened.run(dies.write, number)
            except sqlite3.OperationalError:
                died += 1
                assert disk.is_dead
            if not disk.is_dead:
                await opened.close()
                break
            dead = snapshot(directory)
            with pytest.raises(sqlite3.OperationalError):
                await opened.run(dies.write, 4)
            with pytest.raises(sqlite3.OperationalError):
                connected(directory, "purkubotti.db")
            await opened.close()
            assert snapshot(directory) == dead
            disk.revive()
            opened = await Database.open(directory)
            assert len(await opened.run(cases.live, "koivuranta")) <= 2
            await opened.close()
    assert died == at > 30


def test_a_disk_that_dies_now_does_nothing_more(disk: Disk, tmp_path: Path) -> None:
    connection = connected(tmp_path)
    add(connection)
    disk.die_in(0)
    assert disk.is_dead
    with pytest.raises(sqlite3.OperationalError):
        add(connection)
    connection.close()
    assert (tmp_path / "a.db-wal").stat().st_size


# ------------------------------------------------------------ full, failing


def test_a_full_disk_takes_nothing_until_there_is_room(disk: Disk, tmp_path: Path) -> None:
    (tmp_path / "ballast").write_bytes(bytes(20_000))
    connection = connected(tmp_path)
    add(connection)
    disk.fill()
    assert disk.free() == 0
    for _ in range(3):
        with pytest.raises(sqlite3.OperationalError, match="disk is full"):
            add(connection)
    assert count(connection) == 1
    (tmp_path / "ballast").unlink()
    add(connection)
    assert count(connection) == 2
    assert 0 < disk.free() < 20_000
    connection.close()


def test_a_small_disk_gets_full_by_itself(disk: Disk, tmp_path: Path) -> None:
    connection = connected(tmp_path)
    disk.hold(200_000)
    rows = 0
    with pytest.raises(sqlite3.OperationalError, match="disk is full"):
        while True:
            add(connection)
            rows += 1
    assert 10 < rows == count(connection)
    assert disk.used() <= 200_000
    disk.hold(None)
    add(connection)
    connection.close()


@pytest.mark.parametrize(("what", "of_each"), [("sync", 1), ("write", 2)])
def test_what_fails_once_works_again(disk: Disk, tmp_path: Path, what: str, of_each: int) -> None:
    connection = connected(tmp_path)
    disk.fail_once(what, after=of_each)
    add(connection)
    with pytest.raises(sqlite3.OperationalError, match="disk I/O error"):
        add(connection)
    add(connection)
    assert count(connection) == 2
    connection.close()


def test_a_read_fails_once(disk: Disk, tmp_path: Path) -> None:
    connection = connected(tmp_path)
    for _ in range(100):
        add(connection)
    connection.close()
    connection = connected(tmp_path)
    disk.fail_once("read")
    with pytest.raises(sqlite3.OperationalError, match="disk I/O error"):
        count(connection)
    assert count(connection) == 100
    connection.close()


# ------------------------------------------------------------ no power


def test_what_was_synced_survives_and_of_the_rest_anything() -> None:
    page, new = b"a" * 4096, b"b" * 4096
    platter = Platter({"f": page})
    platter(Operation(Kind.WRITE, "f", 0, new))
    seen = {platter.cut(Random(seed))["f"] for seed in range(200)}
    assert {page, new} <= seen
    torn = [content for content in seen if content not in (page, new)]
    assert torn
    for content in torn:
        parts = {content[at : at + SECTOR] for at in range(0, 4096, SECTOR)}
        assert parts == {page[:SECTOR], new[:SECTOR]}
    platter(Operation(Kind.SYNC, "f"))
    assert {platter.cut(Random(seed))["f"] for seed in range(50)} == {new}


def test_later_writes_may_survive_without_earlier_ones() -> None:
    platter = Platter({})
    platter(Operation(Kind.WRITE, "f", 0, b"a"))
    platter(Operation(Kind.WRITE, "f", 0, b"b"))
    platter(Operation(Kind.WRITE, "f", 1, b"c"))
    seen = {platter.cut(Random(seed)).get("f") for seed in range(300)}
    assert seen == {None, b"", b"a", b"b", b"ac", b"bc", b"\0c"}
    assert platter.kept() == {"f": b"bc"}


def test_a_deleted_file_may_be_back_until_the_folder_is_synced() -> None:
    platter = Platter({"f": b"old"})
    platter(Operation(Kind.DELETE, "f"))
    assert {platter.cut(Random(seed)).get("f") for seed in range(20)} == {b"old", None}
    assert platter.kept() == {}
    platter(Operation(Kind.WRITE, "f", 0, b"new"))
    assert {platter.cut(Random(s)).get("f") for s in range(99)} == {b"old", None, b"", b"new"}
    platter(Operation(Kind.SYNC, "f"))
    assert platter.cut(Random(1)) == platter.kept() == {"f": b"new"}
    platter(Operation(Kind.DELETE, "f", bytes=b"synced"))
    assert platter.cut(Random(1)) == {}


def test_a_new_log_makes_deletions_last() -> None:
    """As SQLite's unix layer does it: a journal cannot come back beside a log."""
    platter = Platter({"f-journal": b"old"})
    platter(Operation(Kind.DELETE, "f-journal"))
    platter(Operation(Kind.WRITE, "f-wal", 0, b"new"))
    platter(Operation(Kind.SYNC, "f-wal"))
    assert platter.cut(Random(1)) == {"f-wal": b"new"}


@pytest.mark.parametrize(("synchronous", "loses"), [("FULL", False), ("NORMAL", True)])
def test_power_loss_takes_what_was_not_synced(
    disk: Disk, tmp_path: Path, synchronous: str, loses: bool
) -> None:
    """What is lost with NORMAL shows that the images are not too kind."""
    history: list[Operation] = []
    data = tmp_path / "data"
    data.mkdir()
    connected(data, synchronous=synchronous).close()
    platter = Platter.of(data)
    prefix = "data/"
    disk.record(lambda each: history.append(_moved(each, prefix)))
    connection = connected(data, synchronous=synchronous)
    for _ in range(20):
        add(connection)
    lost = set()
    for seed in range(20):
        before = Platter(platter.kept())
        image = lay_out(power_loss(before, history, Random(seed)), tmp_path / "image")
        looked = connected(image)
        assert looked.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        lost.add(20 - count(looked))
        looked.close()
    connection.close()
    assert (max(lost) > 0) == loses


def _moved(operation: Operation, prefix: str) -> Operation:
    name = operation.file.removeprefix(prefix)
    return Operation(operation.kind, name, operation.offset, operation.bytes)

"""R-S2: the disk is full. Nothing is acknowledged that is not written, and nothing is lost."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import edits
from bot.domain.chat import Heard
from storage import cases, database, positions
from storage.ballast import FULL, SIZE, Ballast
from storage.database import Database, DatabaseFault, Transaction
from tests.disk import Disk, why_not
from tests.house import ADMIN, TUESDAY, House
from tests.storage import dies

pytestmark = pytest.mark.skipif(why_not() is not None, reason=str(why_not()))


ROOT = Path(__file__).parents[2]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with Disk(tmp_path, skips_syncs=True) as under:
        yield under


@pytest.fixture(autouse=True)
def _looks_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_PAUSE", 0)


def loaded(opened: Database, disk: Disk) -> Ballast:
    """A ballast that is there, on a disk that is large enough for it."""
    free = FULL + SIZE
    ours = Ballast(disk.directory, lambda _: free)
    assert ours.take_on()
    opened.carry(ours)
    return ours


async def looked(turns: int = 200) -> None:
    """Whoever waits has looked for room many times."""
    for _ in range(turns):
        await asyncio.sleep(0.0005)


def no_room() -> sqlite3.OperationalError:
    trouble = sqlite3.OperationalError("database or disk is full")
    trouble.sqlite_errorcode = sqlite3.SQLITE_FULL
    return trouble


def _begin(tx: Transaction, number: int) -> None:
    cases.save(tx, dies.case(number), TUESDAY)


# ------------------------------------------------------------ the ballast


def test_the_ballast_is_taken_on_only_where_there_is_room(tmp_path: Path) -> None:
    room = FULL + SIZE - 1
    ours = Ballast(tmp_path, lambda _: room)
    assert not ours.take_on() and not ours.is_there() and not ours.drop()
    room += 1
    assert ours.take_on() and ours.is_there()
    file = tmp_path / "ballast"
    assert file.stat().st_size == SIZE
    assert file.stat().st_blocks * 512 >= SIZE
    # It is there already, however little room there is by now.
    room = 0
    assert ours.take_on() and ours.is_short()
    assert ours.drop() and not file.exists()


def test_half_a_ballast_is_none(tmp_path: Path) -> None:
    (tmp_path / "ballast").write_bytes(bytes(1000))
    ours = Ballast(tmp_path, lambda _: FULL + SIZE)
    assert not ours.is_there()
    assert ours.take_on() and ours.is_there()


async def test_what_is_written_on_a_full_disk_is_written_into_the_room_of_the_ballast(
    disk: Disk, tmp_path: Path
) -> None:
    opened = await Database.open(tmp_path)
    ours = loaded(opened, disk)
    for number in range(1, 10):
        await opened.run(dies.write, number)
    disk.fill()
    written = 9
    while ours.is_there():
        written += 1
        await opened.run(dies.write, written)
    for _ in range(50):
        written += 1
        await opened.run(dies.write, written)
    assert not opened.waits_for_room
    await opened.close()
    opened = await Database.open(tmp_path)
    live = await opened.run(cases.live, "koivuranta")
    assert [case.id for case in live] == [str(written - 1), str(written)]
    await opened.close()
    print(f"{written} transactions acknowledged and there, 50 of 50 after the ballast went")


# ------------------------------------------------------------ nothing more to drop


async def test_whoever_writes_on_a_full_disk_waits_and_is_written_once(
    disk: Disk, tmp_path: Path
) -> None:
    opened = await Database.open(tmp_path)
    (tmp_path / "somebody's").write_bytes(bytes(9_000_000))
    await opened.run(dies.write, 1)
    disk.fill()
    # Whoever waits is not kept in order: nobody leans on the order of different people's calls.
    waiting = [asyncio.create_task(opened.run(_begin, number)) for number in range(2, 60)]
    await looked()
    written = sum(each.done() for each in waiting)
    assert opened.waits_for_room and written < 58
    assert not await opened.can_commit()
    # What only reads goes on meanwhile.
    assert len(await opened.run(cases.live, "koivuranta")) == written + 1
    (tmp_path / "somebody's").unlink()
    await asyncio.gather(*waiting)
    assert not opened.waits_for_room and await opened.can_commit()
    await opened.close()
    opened = await Database.open(tmp_path)
    live = await opened.run(cases.live, "koivuranta")
    assert {case.id for case in live} == {str(number) for number in range(1, 60)}
    await opened.close()


async def test_a_request_on_a_full_disk_is_answered_when_there_is_room_and_its_place_kept(
    disk: Disk, tmp_path: Path
) -> None:
    """The whole house: not answered, not acknowledged to the network, and not lost."""
    (tmp_path / "somebody's").write_bytes(bytes(9_000_000))
    async with House(tmp_path, admins=(ADMIN,)) as house:
        await house.hear(position="1")
        disk.fill()
        heard, asked = None, 0
        # The log has room for a few more; at last somebody has to wait.
        while heard is None or heard.done():
            asked += 1
            position = str(asked + 1)
            incoming = house.incoming("maija", "purku" if asked % 2 else "peru")
            heard = asyncio.create_task(
                house.dispatcher.receive(
                    Heard(network="test", incoming=(incoming,), position=position)
                )
            )
            for _ in range(40):
                await looked(1)
                if heard.done():
                    break
        assert house.database.waits_for_room
        assert await house.database.run(positions.get, "test") == str(asked)
        (tmp_path / "somebody's").unlink()
        await heard
        assert await house.database.run(positions.get, "test") == str(asked + 1)
        before = len(house.told("maija"))
        await house.drain()
        assert len(house.told("maija")) > before
        await house.restart()
        assert await house.database.run(positions.get, "test") == str(asked + 1)


async def test_a_disk_that_fails_within_a_handler_is_no_mistake_of_ours(
    disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What catches all mistakes noted the request as failed and said it was sorry, in a
    transaction that SQLite had taken back: neither was true."""
    mark_before, tries = edits.mark_before, []

    def fails_once(*args: object) -> object:
        tries.append(args)
        if len(tries) == 1:
            raise no_room()
        return mark_before(*args)  # type: ignore[arg-type]

    async with House(tmp_path) as house:
        monkeypatch.setattr(edits, "mark_before", fails_once)
        await house.say("maija", "purku")
        assert len(tries) == 2
        assert len(house.told("maija")) == 1
        results = await house.database.run(lambda tx: tx.rows("SELECT result FROM inbox"))
        assert set(results) == {("answered",)}


async def test_keys_that_could_not_be_destroyed_go_with_the_next(
    disk: Disk, tmp_path: Path
) -> None:
    """The transaction was written and then said to have failed: it would have been tried again."""
    opened = await Database.open(tmp_path)
    await opened.run(dies.write, 1)
    destroy = opened._vault._destroy

    def full(keys: object) -> None:
        raise no_room()

    opened._vault._destroy = full  # type: ignore[method-assign]
    await opened.run(dies.write, 2)
    assert not await opened.run(lambda tx: tx.vault.knows(dies.message(1)))
    opened._vault._destroy = destroy  # type: ignore[method-assign]
    await opened.run(dies.write, 3)
    kept = {row[0] for row in opened._vault._file.execute("SELECT id FROM keys")}
    assert not {dies.message(1), dies.message(2)} & kept
    await opened.close()


async def test_a_start_on_a_full_disk_takes_the_room_of_the_ballast_or_says_so(
    disk: Disk, tmp_path: Path
) -> None:
    disk.fill()
    with pytest.raises(DatabaseFault, match="the disk is full"):
        await Database.open(tmp_path)
    disk.hold(None)
    assert Ballast(tmp_path, lambda _: FULL + SIZE).take_on()
    disk.fill()
    opened = await Database.open(tmp_path)
    await opened.run(dies.write, 1)
    assert not (tmp_path / "ballast").exists()
    await opened.close()


# ------------------------------------------------------------ a real one


def may_mount(tmp_path: Path) -> str | None:
    if os.geteuid() != 0 or sys.platform != "linux":
        return "only root can mount a small file system"
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(tmp_path)], capture_output=True
    )
    return None if done.returncode == 0 else "a small file system cannot be mounted here"


async def test_a_file_system_that_is_really_full(tmp_path: Path) -> None:
    """12 MB, 8 of them ballast: filled to the brim twice, and every acknowledged one is there."""
    why = may_mount(tmp_path)
    if why is not None:
        pytest.skip(why)
    try:
        opened = await Database.open(tmp_path)
        ours = Ballast(tmp_path, lambda _: FULL + SIZE)
        assert ours.take_on()
        opened.carry(ours)
        _fill(tmp_path / "others")
        written = 0
        while ours.is_there():
            written += 1
            await opened.run(dies.write, written)
        before = written
        for _ in range(50):
            written += 1
            await opened.run(dies.write, written)
        _fill(tmp_path / "others too")
        waiting = None
        while waiting is None or waiting.done():
            written += 1
            waiting = asyncio.create_task(opened.run(dies.write, written))
            for _ in range(100):
                await looked(1)
                if waiting.done():
                    break
        assert opened.waits_for_room
        (tmp_path / "others").unlink()
        await waiting
        await opened.close()
        opened = await Database.open(tmp_path)
        live = await opened.run(cases.live, "koivuranta")
        assert [case.id for case in live] == [str(written - 1), str(written)]
        await opened.close()
        print(f"{before} transactions before the ballast went, {written} in all, 0 lost")
    finally:
        _unmount(tmp_path)


async def test_a_start_after_a_death_on_a_file_system_that_is_really_full(tmp_path: Path) -> None:
    """The database was taken for damaged: there was no room for the index of its log."""
    why = may_mount(tmp_path)
    if why is not None:
        pytest.skip(why)
    try:
        await asyncio.to_thread(_write_and_die, tmp_path)
        assert Ballast(tmp_path, lambda _: FULL + SIZE).take_on()
        _fill(tmp_path / "others")
        opened = await Database.open(tmp_path)
        assert len(await opened.run(cases.live, "koivuranta")) == 1
        await opened.close()
        assert not (tmp_path / "ballast").exists()
    finally:
        _unmount(tmp_path)


def _write_and_die(directory: Path) -> None:
    subprocess.run([sys.executable, "-c", _DIES, str(directory)], cwd=ROOT, check=True)


_DIES = """
import asyncio, os, sys
from pathlib import Path
from storage.database import Database
from tests.storage import dies
async def main():
    opened = await Database.open(Path(sys.argv[1]))
    await opened.run(dies.write, 1)
    os._exit(0)
asyncio.run(main())
"""


def _unmount(directory: Path) -> None:
    subprocess.run(["umount", str(directory)], check=True)


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as others:
        for size in (100_000, 4096):
            try:
                while True:
                    others.write(os.urandom(size))
            except OSError:
                continue

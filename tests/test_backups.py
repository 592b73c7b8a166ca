"""``purkubotti backup``, while the bot runs and while it does not: each is looked at before it is
called good, and the keys go before the database (R-S7)."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import desk, keeping
from bot.desk import Desk, NobodyThere
from bot.plan import CannotStart
from storage import backups, cases
from storage.database import DatabaseFault
from tests.configurations import GOOD, written
from tests.house import PEOPLE, House
from tests.privacy import lives

MAIJA = PEOPLE["maija"].address
DAY = timedelta(days=1)
NOW = datetime(2026, 11, 17, 9, tzinfo=UTC)


def configured(folder: Path, directory: str = "") -> Path:
    """A configuration whose data is in *folder*/data."""
    return written(folder, GOOD.replace('directory = "/srv/backups"', f'directory = "{directory}"'))


@asynccontextmanager
async def running(house: House) -> AsyncIterator[None]:
    """Somebody sits at its desk."""
    at = Desk(house.database, house.directory, house.dispatcher.resume, house.now)
    serving = asyncio.create_task(at.serve())
    await at.is_open.wait()
    yield
    serving.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await serving


# ------------------------------------------------------------ what a backup is


async def test_a_backup_is_looked_at_and_has_everything_in_it(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.claimed(house)
        made, counted = await backups.make(house.database, tmp_path / "backups", house.now())
        assert counted.cases == 1 and counted.rows > 10 and counted.keys > 3
        assert backups.examine(made.file, made.keys) == counted
        for file in (made.file, made.keys):
            assert file is not None and file.stat().st_mode & 0o077 == 0
        assert (tmp_path / "backups").stat().st_mode & 0o077 == 0
        assert {file.suffix for file in (tmp_path / "backups").iterdir()} == {".db", ".keys"}
        # The bot goes on.
        await house.say("maija", "peru")
        assert await house.database.run(cases.live, "koivuranta") == []


async def test_neither_file_tells_of_anybody(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.agreed_by_name(house)
        made, _ = await backups.make(house.database, tmp_path / "backups", house.now())
        assert made.keys is not None
        raw = made.file.read_bytes() + made.keys.read_bytes()
        for person in PEOPLE.values():
            assert person.address.local.encode() not in raw and person.name.encode() not in raw
        contents = await house.database.run(lambda tx: tx.vault.contents())
        assert not [name for name, key in contents.keys.items() if key in raw]


async def test_a_backup_that_is_not_good_has_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with House(tmp_path) as house:
        await lives.claimed(house)
        back_up = house.database._back_up

        def spoiled(file: Path, now: datetime) -> object:
            contents = back_up(file, now)
            content = bytearray(file.read_bytes())
            content[4096:4136] = b"\xff" * 40
            file.write_bytes(content)
            return contents

        monkeypatch.setattr(house.database, "_back_up", spoiled)
        with pytest.raises(DatabaseFault):
            await backups.make(house.database, tmp_path / "backups", house.now())
        assert list((tmp_path / "backups").iterdir()) == []
        assert backups.in_folder(tmp_path / "backups") == []


async def test_backups_while_people_are_answered_are_all_good(tmp_path: Path) -> None:
    """And the longest that anybody waits for one is told, not asserted."""
    async with House(tmp_path) as house:
        longest, is_over = 0.0, False

        async def others() -> None:
            nonlocal longest
            while not is_over:
                began = time.perf_counter()
                await house.database.can_commit()
                longest = max(longest, time.perf_counter() - began)

        waiting = asyncio.create_task(others())
        for number in range(12):
            await house.say("maija", "purku" if number % 2 == 0 else "peru")
            folder, at = tmp_path / "backups", NOW + timedelta(seconds=number)
            _, counted = await backups.make(house.database, folder, at)
            assert counted.cases == (number + 1) % 2
        is_over = True
        await waiting
        print(f"longest wait beside 12 backups: {1000 * longest:.1f} ms")
        assert len(backups.in_folder(tmp_path / "backups")) == 12


# ------------------------------------------------------------ how long it is kept


async def test_keys_go_before_the_database_and_the_newest_stays(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    async with House(tmp_path) as house:
        for day in range(40):
            await backups.make(house.database, folder, NOW + day * DAY)
            backups.remove_old(folder, NOW + day * DAY, kept=30 * DAY, keys_kept=7 * DAY)
    there = backups.in_folder(folder)
    now = NOW + 39 * DAY
    assert [(now - each.at).days for each in there] == list(range(30, -1, -1))
    assert [(now - each.at).days for each in there if each.keys] == list(range(7, -1, -1))
    backups.remove_old(folder, now + 400 * DAY, kept=30 * DAY, keys_kept=7 * DAY)
    (last,) = backups.in_folder(folder)
    assert last == there[-1]


async def test_what_opened_a_file_of_keys_is_overwritten_before_it_is_removed(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        made, _ = await backups.make(house.database, tmp_path / "backups", NOW)
        assert made.keys is not None
        # Another name of the same blocks.
        (tmp_path / "blocks").hardlink_to(made.keys)
        head = made.keys.read_bytes()[:4096]
        backups.forget_keys(made.keys)
        left = (tmp_path / "blocks").read_bytes()
        assert not made.keys.exists() and left[:4096] != head
        assert head[16:48] not in left
        with pytest.raises(DatabaseFault):
            backups.examine(made.file, tmp_path / "blocks")


# ------------------------------------------------------------ the command


async def test_the_command_asks_the_running_bot(tmp_path: Path) -> None:
    file = configured(tmp_path)
    async with House(tmp_path / "data") as house, running(house):
        await lives.claimed(house)
        (line,) = await asyncio.to_thread(keeping.backup, file, None, house.now())
        assert "1" in line and str(tmp_path / "data" / "backups") in line
        (made,) = backups.in_folder(tmp_path / "data" / "backups")
        assert backups.examine(made.file, made.keys).cases == 1
        assert (tmp_path / "data" / "bot.sock").stat().st_mode & 0o077 == 0


async def test_the_command_takes_it_to_another_disk(tmp_path: Path) -> None:
    file = configured(tmp_path, str(tmp_path / "other disk"))
    async with House(tmp_path / "data") as house, running(house):
        await asyncio.to_thread(keeping.backup, file, None, house.now())
        (made,) = backups.in_folder(tmp_path / "other disk")
        assert made.keys is not None
        assert list((tmp_path / "data" / "backups").iterdir()) == []
        await asyncio.to_thread(keeping.backup, file, tmp_path / "here", NOW + DAY)
        assert len(backups.in_folder(tmp_path / "here")) == 1


async def test_without_a_bot_the_command_makes_it_itself(tmp_path: Path) -> None:
    file = configured(tmp_path)
    async with House(tmp_path / "data") as house:
        await lives.claimed(house)
    await asyncio.to_thread(keeping.backup, file, None, NOW)
    (made,) = backups.in_folder(tmp_path / "data" / "backups")
    assert backups.examine(made.file, made.keys).cases == 1
    # And it can be restored by the command, too.
    told = await asyncio.to_thread(keeping.restore, file, made.file, NOW)
    assert len(told) == 2 and "replaced-" in told[1]
    async with House(tmp_path / "data") as house:
        assert len(await house.database.run(cases.live, "koivuranta")) == 1


async def test_resume_is_said_to_the_running_bot(tmp_path: Path) -> None:
    file = configured(tmp_path)
    async with House(tmp_path / "data") as house, running(house):
        (line,) = await asyncio.to_thread(keeping.resume, file, sends=True)
        assert "0" in line
    with pytest.raises(CannotStart, match="not running"):
        await asyncio.to_thread(keeping.resume, file, sends=True)


def test_what_cannot_be_done_is_said_in_a_sentence(tmp_path: Path) -> None:
    file = configured(tmp_path)
    with pytest.raises(CannotStart, match="no database"):
        keeping.backup(file, None, NOW)
    with pytest.raises(CannotStart, match="no such file"):
        keeping.restore(file, tmp_path / "nothing.db", NOW)
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "a.db").write_bytes(b"nothing")
    with pytest.raises(CannotStart, match="not beside it"):
        keeping.restore(file, tmp_path / "a.db", NOW)
    with pytest.raises(NobodyThere):
        desk.ask(tmp_path / "data", {"do": "backup"})


@pytest.mark.parametrize("wish", [b"", b"{}", b"nonsense", b'{"do": "erase"}', b"[1]"])
async def test_a_wish_that_is_none_harms_nothing(tmp_path: Path, wish: bytes) -> None:
    async with House(tmp_path) as house, running(house):
        with desk._within(tmp_path) as path:
            reader, writer = await asyncio.open_unix_connection(path)
        writer.write(wish + b"\n")
        assert b"fault" in await reader.readline()
        writer.close()
        await house.say("maija", "purku")
        assert house.told("maija")


def test_a_plain_copy_of_a_running_database_is_no_backup(tmp_path: Path) -> None:
    """Why there is a command at all: what was written last is not in the file."""
    running = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    running.execute("PRAGMA journal_mode = WAL")
    running.execute("CREATE TABLE cases (name)")
    running.execute("INSERT INTO cases VALUES ('Kuovi')")
    (tmp_path / "b.db").write_bytes((tmp_path / "a.db").read_bytes())
    copied = sqlite3.connect(tmp_path / "b.db")
    assert copied.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    copied.close()
    running.close()

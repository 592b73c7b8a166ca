"""Real SQLite: whole transactions, one process, and files that are damaged, newer or half there."""

from __future__ import annotations

import asyncio
import inspect
import multiprocessing
import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable
from importlib.metadata import version
from pathlib import Path

import aiosqlite
import pytest

from bot.domain.chat import Address, Person
from storage import cases, database, members, timers
from storage.database import Database, DatabaseFault, Transaction
from storage.vault import HOUSE
from tests.configurations import GOOD, written
from tests.house import PEOPLE, TUESDAY, House
from tests.storage import dies

ROOT = Path(__file__).parents[2]
MAIJA = PEOPLE["maija"].address


@pytest.fixture
async def opened(tmp_path: Path) -> AsyncIterator[Database]:
    house = await Database.open(tmp_path)
    yield house
    await house.close()


def contents(directory: Path) -> dict[str, bytes]:
    """Every file but the lock, which anybody may make."""
    return {
        str(file.relative_to(directory)): file.read_bytes()
        for file in sorted(directory.rglob("*"))
        if file.is_file() and file.name != "bot.lock"
    }


def keys_of(directory: Path) -> set[str]:
    with sqlite3.connect(directory / "keys.db") as keys:
        found = {row[0] for row in keys.execute("SELECT id FROM keys")}
    keys.close()
    return found


async def fault(directory: Path) -> str:
    """The sentence with which *directory* is refused; nothing in it has changed."""
    before = contents(directory)
    with pytest.raises(DatabaseFault) as refused:
        await Database.open(directory)
    assert contents(directory) == before, "a refused database was touched"
    # The next one may try: the lock is free.
    with pytest.raises(DatabaseFault):
        await Database.open(directory)
    return str(refused.value)


# ------------------------------------------------------------ one hop


async def test_a_transaction_is_one_hop_between_begin_and_commit(opened: Database) -> None:
    said: list[str] = []
    hops: list[object] = []
    await opened._in_thread(opened._connection._conn.set_trace_callback, said.append)
    whole = opened._connection._execute

    async def counted(function: Callable[..., object], *args: object) -> object:
        hops.append(function)
        return await whole(function, *args)

    opened._connection._execute = counted  # type: ignore[method-assign]
    await opened.run(dies.write, 1)
    assert len(hops) == 1
    assert said[0] == "BEGIN IMMEDIATE"
    assert said[-1] == "COMMIT"
    assert [line for line in said if line in ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")] == [
        "BEGIN IMMEDIATE",
        "COMMIT",
    ]
    assert any(line.startswith("INSERT INTO cases") for line in said)


async def test_a_transaction_runs_outside_the_loops_thread(opened: Database) -> None:
    assert await opened.run(lambda tx: threading.get_ident()) != threading.get_ident()


def test_the_pinned_library_still_has_its_private_method() -> None:
    """``Database._in_thread`` leans on it; with another version, read its source first."""
    assert version("aiosqlite") == "0.22.1"
    parameters = list(inspect.signature(aiosqlite.Connection._execute).parameters)
    assert parameters == ["self", "fn", "args", "kwargs"]
    assert inspect.iscoroutinefunction(aiosqlite.Connection._execute)
    assert isinstance(aiosqlite.Connection._conn, property)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("locking_mode", "exclusive"),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("temp_store", 2),
    ],
)
async def test_what_was_written_is_on_disk_and_ours_alone(
    opened: Database, pragma: str, value: object
) -> None:
    assert await opened.run(lambda tx: tx.row(f"PRAGMA {pragma}")[0]) == value
    if pragma not in ("foreign_keys", "temp_store"):
        keys = await opened.run(lambda tx: tx.vault._file.execute(f"PRAGMA {pragma}").fetchone()[0])
        assert keys == value


async def test_what_raises_leaves_nothing_behind(tmp_path: Path) -> None:
    opened = await Database.open(tmp_path)

    def stumble(tx: Transaction) -> None:
        dies.write(tx, 1)
        tx.vault.doom(HOUSE)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await opened.run(stumble)
    for table in ("cases", "timers"):
        assert await opened.run(lambda tx, table=table: tx.rows(f"SELECT * FROM {table}")) == []
    assert await opened.run(lambda tx: tx.vault.links(MAIJA)) == {}
    assert await opened.run(lambda tx: tx.vault.knows(HOUSE))
    await opened.close()
    assert keys_of(tmp_path) == {HOUSE, "index", "install"}


async def test_what_fails_inside_keeps_neither_new_keys_nor_dooms(tmp_path: Path) -> None:
    """A handler ended a case, and its words could not be rendered: the case was back, but its
    key was destroyed, and every later look at the table failed."""
    opened = await Database.open(tmp_path)
    await opened.run(dies.write, 1)

    def stumble(tx: Transaction) -> None:
        with pytest.raises(ZeroDivisionError), tx.attempt():
            cases.save(tx, dies.case(1).end(dies.Move.CANCEL), TUESDAY)
            dies.write(tx, 2)
            raise ZeroDivisionError

    await opened.run(stumble)
    live = await opened.run(cases.live, "koivuranta")
    assert [case.name for case in live] == ["Kuovi 1"]
    assert set(await opened.run(lambda tx: tx.vault.links(MAIJA))) == {"case:1"}
    await opened.close()
    assert keys_of(tmp_path) == {HOUSE, "index", "install", "case:1", "message:1"}


async def test_what_succeeds_beside_a_failure_stays(opened: Database) -> None:
    def stumble(tx: Transaction) -> None:
        dies.write(tx, 1)
        with pytest.raises(ZeroDivisionError), tx.attempt():
            raise ZeroDivisionError

    await opened.run(stumble)
    assert len(await opened.run(cases.live, "koivuranta")) == 1


async def test_a_cancelled_caller_leaves_no_open_transaction(opened: Database) -> None:
    for number in range(1, 40):
        begun, go_on = threading.Event(), threading.Event()

        def slowly(
            tx: Transaction,
            number: int = number,
            begun: threading.Event = begun,
            go_on: threading.Event = go_on,
        ) -> None:
            begun.set()
            go_on.wait()
            dies.write(tx, number)

        task = asyncio.ensure_future(opened.run(slowly))
        await asyncio.to_thread(begun.wait)
        task.cancel()
        go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await task
        # Whole or not at all, and the next one is not disturbed.
        rows = await opened.run(lambda tx: tx.row("SELECT count(*) FROM timers")[0])
        assert rows == min(number, 2) + 1
        assert not opened._connection._conn.in_transaction


async def test_hundreds_of_transactions_at_once_do_not_touch_each_other(opened: Database) -> None:
    def count_up(tx: Transaction, fails: bool) -> None:
        tx.execute(
            "INSERT INTO counts VALUES ('k', '2026-11', 'held', 1) ON CONFLICT DO "
            "UPDATE SET number = number + 1"
        )
        if fails:
            raise ZeroDivisionError

    calls = [opened.run(count_up, number % 3 == 0) for number in range(300)]
    results = await asyncio.gather(*calls, return_exceptions=True)
    assert sum(isinstance(result, ZeroDivisionError) for result in results) == 100
    assert await opened.run(lambda tx: tx.row("SELECT number FROM counts")[0]) == 200


# ------------------------------------------------------------ one process


async def test_a_second_process_stops_with_a_clear_word_and_touches_nothing(tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = await Database.open(data)
    await first.run(dies.write, 1)
    before = contents(data)
    file = written(tmp_path, GOOD.replace('"./data"', f'"{data}"'))
    second = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "bot", "run", "--config", str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert second.returncode == 1
    assert "Another purkubotti is using" in second.stderr
    assert "Traceback" not in second.stderr
    assert contents(data) == before
    # The first goes on as if nothing had been.
    await first.run(dies.write, 2)
    await first.close()


async def test_the_same_process_cannot_open_it_twice_either(
    opened: Database, tmp_path: Path
) -> None:
    with pytest.raises(DatabaseFault, match="Another purkubotti"):
        await Database.open(tmp_path)
    assert await opened.run(cases.live, "koivuranta") == []


async def test_only_the_owner_can_read_the_keys(tmp_path: Path) -> None:
    data = tmp_path / "data"
    await (await Database.open(data)).close()
    assert data.stat().st_mode & 0o777 == 0o700
    assert (data / "keys.db").stat().st_mode & 0o077 == 0


# ------------------------------------------------------------ killed


async def test_what_was_acknowledged_outlives_fifty_kills(tmp_path: Path) -> None:
    """Nothing acknowledged is lost, no row is without its key, and no key without its row."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.dies"])
    chance = random.Random(1)
    acknowledged, first = 0, 1
    torn = 0
    for _ in range(60):
        hears, says = context.Pipe(duplex=False)
        process = context.Process(target=dies.write_on, args=(tmp_path, says, first))
        process.start()
        says.close()
        for _ in range(chance.randint(1, 12)):
            assert hears.poll(30), "the process died by itself"
            acknowledged = hears.recv()
        # Somewhere inside one of the next transactions.
        hears.poll(chance.random() * 0.003)
        process.kill()
        process.join()
        while hears.poll():
            try:
                acknowledged = hears.recv()
            except EOFError:
                break
        opened = await Database.open(tmp_path)
        latest, keys = await opened.run(_looked_through)
        assert await opened.run(_all_keys_known, keys)
        assert acknowledged <= latest <= acknowledged + 1
        torn += latest > acknowledged
        await opened.close()
        assert keys_of(tmp_path) == keys | {HOUSE, "index", "install"}
        first = latest + 1
    print(f"60 kills, {first - 1} transactions, {torn} written but not acknowledged")


class _Undone(Exception):
    """Looking must not change anything."""


def _all_keys_known(tx: Transaction, keys: set[str]) -> bool:
    return all(tx.vault.knows(key) for key in keys)


def _looked_through(tx: Transaction) -> tuple[int, set[str]]:
    """The number of the last transaction; every row has been read under its key."""
    live = cases.live(tx, "koivuranta")
    numbers = [int(case.id) for case in live]
    latest = max(numbers)
    assert numbers == list(range(max(1, latest - 1), latest + 1))
    over = tx.row("SELECT count(*) FROM cases WHERE sealed IS NULL")[0]
    assert over == max(0, latest - 2)
    with pytest.raises(_Undone), tx.attempt():
        due = timers.take_due(tx, TUESDAY, 100)
        raise _Undone
    assert {d.call.case or d.call.command for d in due} == {*(c.name for c in live), "say"}
    assert tx.row("PRAGMA integrity_check")[0] == "ok"
    keys = {cases.key_of(case.id) for case in live}
    assert set(tx.vault.links(MAIJA)) == keys
    return latest, keys | {dies.message(latest)}


async def test_keys_without_rows_are_swept_at_the_start(tmp_path: Path) -> None:
    opened = await Database.open(tmp_path)

    def orphaned(tx: Transaction) -> None:
        tx.vault.new("case:lost")
        tx.vault.alias(MAIJA, "case:lost")

    await opened.run(orphaned)
    await opened.close()
    assert "case:lost" in keys_of(tmp_path)
    opened = await Database.open(tmp_path)
    assert await opened.run(lambda tx: tx.vault.links(MAIJA)) == {}
    await opened.close()
    assert "case:lost" not in keys_of(tmp_path)


async def test_whoever_is_in_no_group_is_not_linked_with_the_house(tmp_path: Path) -> None:
    """The power went between the keys and the rows: who was to be noted as a facilitator, and who
    had just left, stayed linked for ever."""
    opened = await Database.open(tmp_path)
    everybody = list(PEOPLE.values())[:3]

    def note(tx: Transaction, people: list[Person]) -> None:
        members.replace(tx, "koivuranta", people, welcome_first=True)

    await opened.run(note, everybody)
    await opened.run(lambda tx: tx.vault.alias(PEOPLE["kalle"].address, HOUSE))
    await opened.run(
        lambda tx: tx.execute("DELETE FROM members WHERE alias = (SELECT min(alias) FROM members)")
    )
    await opened.close()
    opened = await Database.open(tmp_path)
    left = await opened.run(members.in_room, "koivuranta")
    links = opened._vault._file.execute("SELECT count(*) FROM links").fetchone()[0]
    assert links == len(left) == 2
    await opened.close()


# ------------------------------------------------------------ damaged, newer, half there


async def filled(directory: Path, cases_in_it: int = 30) -> None:
    opened = await Database.open(directory)
    for number in range(1, cases_in_it):
        await opened.run(lambda tx, number=number: cases.save(tx, dies.case(number), TUESDAY))
    await opened.close()


@pytest.mark.parametrize("name", ["purkubotti.db", "keys.db"])
@pytest.mark.parametrize("cut", [5, 50, 99, 4096, 5000, -4096])
async def test_a_truncated_file_is_refused_and_left_as_it_is(
    tmp_path: Path, name: str, cut: int
) -> None:
    await filled(tmp_path)
    file = tmp_path / name
    file.write_bytes(file.read_bytes()[:cut])
    sentence = await fault(tmp_path)
    assert str(file) in sentence
    assert "Nothing was changed" in sentence and "backup" in sentence


@pytest.mark.parametrize("name", ["purkubotti.db", "keys.db"])
@pytest.mark.parametrize("where", ["header", "everywhere", "inside"])
async def test_a_corrupt_file_is_refused_and_left_as_it_is(
    tmp_path: Path, name: str, where: str
) -> None:
    await filled(tmp_path)
    file = tmp_path / name
    good = bytearray(file.read_bytes())
    if where == "header":
        good[0:16] = b"not a database.."
    elif where == "everywhere":
        good[:] = random.Random(2).randbytes(len(good))
    else:
        # Every page but the first has lost its head.
        for page in range(4096, len(good), 4096):
            good[page : page + 40] = b"\xff" * 40
    file.write_bytes(good)
    assert "cannot be read as a database" in await fault(tmp_path)


async def test_a_file_is_refused_of_which_nothing_is_damaged_but_an_index(tmp_path: Path) -> None:
    """Every table can be read from its beginning; what is due would be looked for in vain."""
    await filled(tmp_path)
    file = tmp_path / "purkubotti.db"
    with sqlite3.connect(file) as looking:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'timers_due'"
        (page,) = looking.execute(query).fetchone()
        (size,) = looking.execute("PRAGMA page_size").fetchone()
    looking.close()
    good = bytearray(file.read_bytes())
    good[(page - 1) * size : (page - 1) * size + 40] = b"\xff" * 40
    file.write_bytes(good)
    assert "cannot be read as a database" in await fault(tmp_path)


async def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    await filled(tmp_path)
    with sqlite3.connect(tmp_path / "purkubotti.db") as file:
        file.execute("PRAGMA user_version = 99")
    file.close()
    sentence = await fault(tmp_path)
    assert "newer release" in sentence and "Install that release" in sentence


async def test_a_newer_database_whose_log_alone_says_so_is_left_as_it_is(tmp_path: Path) -> None:
    await filled(tmp_path / "running")
    file = sqlite3.connect(tmp_path / "running" / "purkubotti.db", isolation_level=None)
    file.execute("PRAGMA user_version = 99")
    # As a crash would leave it: nothing of the log is in the file.
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in ("purkubotti.db", "purkubotti.db-wal", "keys.db", "epoch.key"):
        (crashed / name).write_bytes((tmp_path / "running" / name).read_bytes())
    file.close()
    assert int.from_bytes((crashed / "purkubotti.db").read_bytes()[60:64], "big") < 99
    assert (crashed / "purkubotti.db-wal").stat().st_size
    assert "newer release" in await fault(crashed)


async def test_a_database_that_is_gone_is_not_begun_anew_under_its_keys(tmp_path: Path) -> None:
    """At the start keys without rows are swept: a backup could never be read again."""
    await filled(tmp_path)
    file = tmp_path / "purkubotti.db"
    kept = file.read_bytes()
    for gone in (file.unlink, lambda: file.write_bytes(b"")):
        gone()
        assert "keys are still there" in await fault(tmp_path)
    file.write_bytes(kept)
    opened = await Database.open(tmp_path)
    assert len(await opened.run(cases.live, "koivuranta")) == 29
    await opened.close()


async def test_a_database_without_its_keys_is_left_as_it_is(tmp_path: Path) -> None:
    await filled(tmp_path)
    keys = tmp_path / "keys.db"
    kept = keys.read_bytes()
    keys.unlink()
    assert "cannot be read without" in await fault(tmp_path)
    keys.write_bytes(kept)
    opened = await Database.open(tmp_path)
    assert len(await opened.run(cases.live, "koivuranta")) == 29
    await opened.close()


async def test_a_start_that_died_before_its_keys_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(database, "Vault", _raises)
        with pytest.raises(ZeroDivisionError):
            await Database.open(tmp_path)
    await (await Database.open(tmp_path)).close()


def _raises(*_: object) -> None:
    raise ZeroDivisionError


# ------------------------------------------------------------ migrations


def schema(file: Path) -> tuple[int, list[str]]:
    with sqlite3.connect(file) as looked:
        (number,) = looked.execute("PRAGMA user_version").fetchone()
        names = [row[0] for row in looked.execute("SELECT name FROM sqlite_schema ORDER BY name")]
    looked.close()
    return number, names


def test_a_migration_that_dies_at_any_statement_leaves_nothing_half_done(tmp_path: Path) -> None:
    """R-S6: its statements and the note that it ran are one transaction."""
    steps = len(list(database._statements(database._migrations()[0]))) + 1
    assert steps > 10
    whole = None
    for dies_at in range(steps + 1):
        file = tmp_path / f"{dies_at}.db"
        connection = sqlite3.connect(file, isolation_level=None)
        trap = _Trap(connection, dies_at)
        if dies_at < steps:
            with pytest.raises(KeyboardInterrupt):
                database._migrate(trap)  # type: ignore[arg-type]
            assert not connection.in_transaction
            assert schema(file) == (0, [])
        database._migrate(connection)
        connection.close()
        whole = whole or schema(file)
        assert schema(file) == whole
        assert whole[0] == len(database._migrations())


class _Trap:
    """A connection on which the statement of that number is never run."""

    def __init__(self, connection: sqlite3.Connection, dies_at: int) -> None:
        self._connection = connection
        self._left = dies_at

    def execute(self, sql: str) -> sqlite3.Cursor:
        if not sql.startswith(("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA user_version\n")):
            is_read = sql == "PRAGMA user_version"
            if not is_read and self._left == 0:
                self._left = -1
                raise KeyboardInterrupt
            self._left -= not is_read
        return self._connection.execute(sql)


async def test_a_migration_that_was_killed_is_run_whole_at_the_next_start(tmp_path: Path) -> None:
    """A real death: the process ends between two statements of the migration."""
    steps = len(list(database._statements(database._migrations()[0])))
    for dies_at in (1, steps // 2, steps):
        folder = tmp_path / str(dies_at)
        child = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-c", _DIES_MIGRATING, str(folder), str(dies_at)],
            cwd=ROOT,
            timeout=60,
        )
        assert child.returncode == 9
        house = House(folder)
        async with house:
            await house.say("maija", "purku")
            assert house.told("maija")


_DIES_MIGRATING = """
import asyncio, os, sys
from pathlib import Path
from storage import database
statements = database._statements
def dying(script):
    for number, statement in enumerate(statements(script)):
        if number == int(sys.argv[2]):
            os._exit(9)
        yield statement
    os._exit(9)
database._statements = dying
asyncio.run(database.Database.open(Path(sys.argv[1])))
"""


async def test_an_old_database_is_opened_again_and_again(tmp_path: Path) -> None:
    await filled(tmp_path, 3)
    for _ in range(3):
        opened = await Database.open(tmp_path)
        assert len(await opened.run(cases.live, "koivuranta")) == 2
        await opened.close()
    assert not [name for name in contents(tmp_path) if name.endswith("-shm")]


async def test_no_address_can_be_read_from_the_files(tmp_path: Path) -> None:
    await filled(tmp_path, 5)
    everything = b"".join(contents(tmp_path).values())
    assert b"maija" not in everything.lower()
    assert Address("test:@maija").uri.encode() not in everything

"""Who is told that the bot lives, when it is not told, and when the bot ends by itself."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import sqlite3
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
import structlog
from aiohttp import web

from bot import health, liveness, ping
from bot.liveness import DEAF, FRESH, STEADY, Lifeless, Liveness
from bot.ping import Ping
from storage import outbox
from storage.database import Database
from tests.house import GROUP, TUESDAY, House
from tests.labs.human import until

WATCHDOG = 180_000_000


class Watch:
    """A clock that only the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Network:
    """A network that gave its last good answer at a time that the test sets."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self.answered_at = watch.now - 1

    def answers(self) -> None:
        self.answered_at = self._watch.now

    def silent_for(self) -> float:
        return self._watch.now - self.answered_at


class Relay:
    stuck_for = 0.0
    is_stopped = False

    def passed(self) -> float:
        return self.stuck_for

    def may_send(self) -> bool:
        return not self.is_stopped


class Manager:
    """The service manager's end of its socket."""

    def __init__(self, listener: socket.socket) -> None:
        self._listener = listener

    def heard(self) -> list[str]:
        """What it was told since it was last asked."""
        words = []
        with contextlib.suppress(BlockingIOError):
            while True:
                words.append(self._listener.recv(200).decode())
        return words


@pytest.fixture
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Manager]:
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(address)
        listener.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", address)
        monkeypatch.setenv("WATCHDOG_USEC", str(WATCHDOG))
        monkeypatch.delenv("WATCHDOG_PID", raising=False)
        yield Manager(listener)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(tmp_path)
    yield opened
    await opened.close()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def network(watch: Watch) -> Network:
    return Network(watch)


@pytest.fixture
def relay() -> Relay:
    return Relay()


class Bell:
    """Notes what people would be told."""

    def __init__(self) -> None:
        self.rung: list[tuple[str, str, datetime]] = []

    async def tell_deaf(self, network: str, since: datetime) -> None:
        self.rung.append(("deaf", network, since))

    async def tell_heard(self, network: str, until: datetime) -> None:
        self.rung.append(("heard", network, until))


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
async def bot(database, network, relay, watch, bell, tmp_path: Path) -> Liveness:
    return Liveness(
        database,
        {"matrix": network},
        relay,
        tmp_path,
        bell=bell,
        clock=lambda: TUESDAY,
        monotonic=watch,
    )


@pytest.fixture
def other(watch: Watch) -> Network:
    return Network(watch)


@pytest.fixture
async def both(database, network, other, relay, watch, bell, tmp_path: Path) -> Liveness:
    return Liveness(
        database,
        {"matrix": network, "signal": other},
        relay,
        tmp_path,
        bell=bell,
        clock=lambda: TUESDAY + timedelta(seconds=watch.now),
        monotonic=watch,
    )


async def test_a_bot_that_hears_sends_and_writes_gives_a_sign_of_life(bot, network, watch, manager):
    for _ in range(3):
        watch.now += 30
        network.answers()
        await bot.look()
        assert manager.heard() == ["WATCHDOG=1"]
        assert bot.is_well()


async def test_before_the_first_answer_nobody_is_told_that_it_lives(bot, network, watch, manager):
    watch.now += 30
    await bot.look()
    assert "WATCHDOG=1" not in manager.heard()
    assert not bot.is_well()
    network.answers()
    await bot.look()
    assert manager.heard()[-1] == "WATCHDOG=1"


async def test_a_silent_network_ends_the_signs_and_asks_for_patience_once(
    bot, network, watch, manager
):
    network.answers()
    await bot.look()
    manager.heard()
    watch.now += FRESH - 1
    await bot.look()
    assert manager.heard() == ["WATCHDOG=1"]
    for _ in range(3):
        watch.now += 30
        await bot.look()
    (asked,) = manager.heard()
    assert asked.startswith("WATCHDOG_USEC=")
    # Longer than it takes until the bot ends by itself, and says why.
    assert int(asked.partition("=")[2]) > DEAF * 1_000_000
    assert not bot.is_well()
    network.answers()
    await bot.look()
    assert manager.heard() == [f"WATCHDOG_USEC={WATCHDOG}", "WATCHDOG=1"]
    assert bot.is_well()


async def test_a_network_that_lets_nothing_out_ends_the_outgoing_sign_alone(
    bot, relay, network, watch, manager
):
    network.answers()
    watch.now += 1
    await bot.look()
    assert bot.is_well()
    relay.is_stopped = True
    manager.heard()
    await bot.look()
    assert not bot.is_well() and manager.heard() == ["WATCHDOG=1"]


async def test_a_bot_that_is_deaf_for_a_quarter_of_an_hour_ends_and_says_why(bot, network, watch):
    network.answers()
    watch.now += DEAF - 1
    await bot.look()
    watch.now += 1
    with pytest.raises(Lifeless, match="No good answer from matrix for 15 minutes"):
        await bot.look()


async def look_for(bot: Liveness, watch: Watch, seconds: int, *well: Network) -> None:
    """Look every half a minute; the *well* ones answer."""
    for _ in range(seconds // 30):
        watch.now += 30
        for each in well:
            each.answers()
        await bot.look()


async def test_one_silent_network_of_two_ends_nothing_and_is_told_within_two_minutes(
    both, network, other, watch, bell, manager, tmp_path
):
    await look_for(both, watch, 30, network, other)
    assert both.is_well()
    silent_since = watch.now
    await look_for(both, watch, 60, network)
    assert bell.rung == [] and both.is_well()
    await look_for(both, watch, 60, network)
    at = TUESDAY + timedelta(seconds=silent_since)
    assert bell.rung == [("deaf", "signal", at)]
    # The outgoing sign ends; the service manager's goes on, and nobody ends the bot.
    assert not both.is_well()
    manager.heard()
    await look_for(both, watch, int(2 * DEAF), network)
    assert set(manager.heard()) == {"WATCHDOG=1"}
    assert [what for what, name, _ in bell.rung if name == "signal"] == ["deaf"]
    seen = health.read(tmp_path)
    assert seen is not None and seen.silent["signal"] > DEAF and seen.silent["matrix"] == 0.0


async def test_that_it_is_heard_again_is_told_when_it_lasts(both, network, other, watch, bell):
    await look_for(both, watch, 30, network, other)
    await look_for(both, watch, 120, network)
    back = watch.now + 30
    await look_for(both, watch, int(STEADY), network, other)
    assert both.is_well()
    assert [what for what, name, _ in bell.rung if name == "signal"] == ["deaf"]
    await look_for(both, watch, 600, network, other)
    # Of the other, too, once: only the one writer knows that nobody was told that it was silent.
    assert [(what, name) for what, name, _ in bell.rung] == [
        ("deaf", "signal"),
        ("heard", "matrix"),
        ("heard", "signal"),
    ]
    assert bell.rung[-1][2] == TUESDAY + timedelta(seconds=back)


async def test_a_network_that_comes_and_goes_is_told_once(both, network, other, watch, bell):
    await look_for(both, watch, 30, network, other)
    for _ in range(10):
        await look_for(both, watch, 180, network)
        await look_for(both, watch, 120, network, other)
    assert [(what, name) for what, name, _ in bell.rung if name == "signal"] == [("deaf", "signal")]


async def test_a_network_that_never_answered_is_told_too(both, network, watch, bell):
    await look_for(both, watch, 60, network)
    assert bell.rung == []
    await look_for(both, watch, 60, network)
    assert [(what, name) for what, name, _ in bell.rung] == [("deaf", "signal")]


async def test_where_all_are_silent_nobody_is_told_and_the_bot_ends_as_ever(
    both, network, other, watch, bell, manager
):
    await look_for(both, watch, 30, network, other)
    await look_for(both, watch, int(DEAF) - 30)
    assert bell.rung == []
    (asked,) = (word for word in manager.heard() if word != "WATCHDOG=1")
    assert asked.startswith("WATCHDOG_USEC=")
    with pytest.raises(Lifeless, match="No good answer from matrix and signal for 15 minutes"):
        await look_for(both, watch, 60)


async def test_the_bot_ends_a_quarter_of_an_hour_after_the_last_one_fell_silent(
    both, network, watch
):
    await look_for(both, watch, 3600, network)
    await look_for(both, watch, int(DEAF) - 30)
    with pytest.raises(Lifeless):
        await look_for(both, watch, 60)


async def test_with_one_network_there_is_nobody_to_tell(bot, network, watch, bell):
    await look_for(bot, watch, 60, network)
    await look_for(bot, watch, int(DEAF) - 30)
    assert bell.rung == []


async def test_a_relay_that_looks_no_more_ends_the_signs(bot, network, relay, watch, manager):
    network.answers()
    relay.stuck_for = FRESH
    await bot.look()
    # No patience is asked for: the service manager should start us afresh.
    assert manager.heard() == []
    assert not bot.is_well()


async def test_a_disk_that_takes_no_commit_ends_the_signs_and_at_last_the_bot(
    bot, database, network, watch, manager, monkeypatch
):
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    network.answers()
    monkeypatch.setattr("storage.database._write_what_is_there", full)
    await bot.look()
    assert manager.heard() == []
    watch.now += DEAF
    network.answers()
    with pytest.raises(Lifeless, match="database"):
        await bot.look()


async def test_a_commit_that_does_not_come_back_is_not_waited_for(
    bot, database, network, manager, monkeypatch
):
    done = asyncio.Event()
    monkeypatch.setattr(liveness, "_COMMIT", 0.01)
    monkeypatch.setattr(database, "can_commit", done.wait)
    network.answers()
    await bot.look()
    assert manager.heard() == []


async def test_the_proof_that_the_disk_takes_a_commit_is_one(database, tmp_path):
    wal = tmp_path / "purkubotti.db-wal"
    before = wal.stat().st_size
    assert await database.can_commit()
    assert wal.stat().st_size > before


async def test_it_looks_as_often_as_the_service_manager_wants(
    bot, network, watch, manager, monkeypatch
):
    monkeypatch.setenv("WATCHDOG_USEC", "60000")
    network.answers()
    watching = asyncio.create_task(bot.watch())
    heard: list[str] = []
    async with asyncio.timeout(10):
        while len(heard) < 3:
            heard += manager.heard()
            await asyncio.sleep(0.005)
    watching.cancel()
    assert set(heard) == {"WATCHDOG=1"}


async def test_the_real_relay_is_seen_to_live_though_nobody_wakes_it(tmp_path, monkeypatch):
    monkeypatch.setattr("bot.outbox._LONGEST_SLEEP", 0.01)
    async with House(tmp_path) as house:
        relay = house.outbox
        looks = asyncio.Queue[None]()
        load = relay._load

        async def look() -> None:
            await load()
            looks.put_nowait(None)

        monkeypatch.setattr(relay, "_load", look)
        relaying = asyncio.create_task(relay.relay())
        async with asyncio.timeout(10):
            for _ in range(3):
                await looks.get()
        assert relay.passed() < FRESH
        relaying.cancel()


# ------------------------------------------------------------ the file


async def test_what_is_seen_is_written_where_doctor_reads_it(bot, network, watch, tmp_path):
    watch.now += 30
    network.answers()
    watch.now += 2
    await bot.look()
    assert health.read(tmp_path) == health.Health(
        at=TUESDAY,
        process=os.getpid(),
        works=True,
        silent={"matrix": 2.0},
        waiting=0,
        oldest=0.0,
        blocked={},
    )
    assert (tmp_path / "health.json").stat().st_mode & 0o777 == 0o600


async def test_a_file_that_cannot_be_written_disturbs_nothing(bot, network, manager, tmp_path):
    (tmp_path / "health.json.new").mkdir()
    network.answers()
    await bot.look()
    assert manager.heard() == ["WATCHDOG=1"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"at": "yesterday"}', '{"at": 3}'])
def test_a_file_that_is_none_is_no_health(tmp_path, text):
    assert health.read(tmp_path) is None
    (tmp_path / "health.json").write_text(text)
    assert health.read(tmp_path) is None


async def test_it_counts_what_waits_and_what_will_never_leave(tmp_path):
    async with House(tmp_path) as house:
        await house.database.run(_put_three, TUESDAY)
        found = await house.database.run(outbox.standing, TUESDAY)
    assert (found.waiting, found.oldest, dict(found.blocked)) == (1, 0.0, {"forbidden": 1})


def _put_three(tx, now) -> None:
    from bot.domain.chat import Delivery

    how = dict(case_key=None, question=None, board=False, fresh=False, names_requester=False)
    how["language"] = "fi"
    for number, held in ((1, None), (2, None), (3, now)):
        delivery = Delivery(key=f"k{number}", to=GROUP, words="Hei.")
        outbox.put(tx, delivery, key=f"key-{number}", now=now, held_until=held, **how)
    (first,) = tx.rows("SELECT id FROM outbox WHERE send_key = 'k1'")[0]
    outbox.block(tx, first, "forbidden")


# ------------------------------------------------------------ the address


class Server:
    """What the operator's address leads to."""

    def __init__(self) -> None:
        self.calls = 0
        self.status = 200
        self.called = asyncio.Event()
        self.hold: asyncio.Event | None = None

    async def answer(self, request: web.Request) -> web.Response:
        assert request.method == "GET"
        self.calls += 1
        self.called.set()
        if self.hold:
            await self.hold.wait()
        return web.Response(status=self.status)


@pytest.fixture
async def server() -> AsyncIterator[tuple[Server, str]]:
    behind = Server()
    application = web.Application()
    application.router.add_get("/SECRET-PATH", behind.answer)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    yield behind, f"http://127.0.0.1:{port}/SECRET-PATH"
    if behind.hold:
        behind.hold.set()
    await runner.cleanup()


@contextlib.asynccontextmanager
async def running(caller: Ping) -> AsyncIterator[None]:
    task = asyncio.create_task(caller.run())
    try:
        yield
        assert not task.done(), task.exception()
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def test_the_address_is_called_once_a_minute_at_most(server, monkeypatch):
    behind, address = server
    pauses: list[float] = []
    slept = asyncio.Event()

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        slept.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(ping.asyncio, "sleep", sleep)
    async with asyncio.timeout(10), running(Ping(address, lambda: True)):
        await slept.wait()
    assert (behind.calls, pauses) == (1, [ping.EVERY])
    assert ping.EVERY >= 60


async def test_a_bot_that_is_not_well_calls_nobody_until_it_is(server, monkeypatch):
    behind, address = server
    asked = 0

    def is_well() -> bool:
        nonlocal asked
        asked += 1
        if asked <= 5:
            assert behind.calls == 0
        return asked > 5

    monkeypatch.setattr(ping, "_LOOK", 0)
    async with asyncio.timeout(10), running(Ping(address, is_well)):
        await behind.called.wait()
    assert (behind.calls, asked) == (1, 6)


@pytest.mark.parametrize("trouble", ["refused", "error", "slow", "no-such-name", "odd"])
async def test_a_call_that_fails_disturbs_nobody_and_tells_no_address(server, monkeypatch, trouble):
    behind, address = server
    monkeypatch.setattr(ping, "EVERY", 0.01)
    match trouble:
        case "refused":
            address = "http://127.0.0.1:1/SECRET-PATH"
        case "error":
            behind.status = 500
        case "slow":
            behind.hold = asyncio.Event()
            short = aiohttp.ClientTimeout(total=0.05)
            monkeypatch.setattr(ping, "_LIMIT", short)
        case "no-such-name":
            address = "http://no-such-host.invalid/SECRET-PATH"
        case "odd":
            address = "http://127.0.0.1:99999/SECRET-PATH"
    with structlog.testing.capture_logs() as said:
        async with running(Ping(address, lambda: True)):
            await until(lambda: len(said) >= 2, "two calls have failed")
    assert {line["event"] for line in said} == {"ping-failed"}
    assert "SECRET" not in repr(said) and "127.0.0.1" not in repr(said)


def test_the_file_holds_nobody(tmp_path):
    given = health.Health(
        at=TUESDAY, process=1, works=True, silent={}, waiting=1, oldest=2.0, blocked={"no-chat": 1}
    )
    given.write(tmp_path)
    written = json.loads((tmp_path / "health.json").read_text())
    assert written.keys() == {
        *("at", "process", "works", "silent", "waiting", "oldest", "blocked", "is_emergency"),
    }  # fmt: skip

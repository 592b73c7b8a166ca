"""Whether the daemon hears for us: a daemon at the socket that goes deaf as it is told."""

import asyncio
import contextlib
import itertools
import json
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.transports.signal import connection, health, process
from bot.transports.signal import daemon as daemons
from bot.transports.signal.connection import Connection
from bot.transports.signal.daemon import RESTART_FILE, Watch
from bot.transports.signal.endpoint import Endpoint
from bot.transports.signal.health import Health
from bot.transports.signal.room import Room
from bot.transports.signal.spool import Spool
from tests.transports.signal_daemon import NUMBER, Daemon, Refusal, Way


class Watched:
    """A watch, at the *daemon*, whose clock stands still but when it is moved."""

    def __init__(self, daemon, directory, receiving=None):
        self.now = 1000.0
        self.directory = directory
        self.connection = Connection(
            Endpoint.read(f"unix://{daemon.socket}"),
            self._news,
            lambda: None,
            pauses=lambda: itertools.repeat(0.01),
        )
        spool = Spool(daemon.spool)
        self.watch = Watch(
            self.connection,
            spool,
            Room(spool, directory),
            account=NUMBER,
            directory=directory,
            beside=daemon.socket.parent,
            receiving=receiving,
            now=lambda: self.now,
        )
        self.restart = daemon.socket.parent / RESTART_FILE
        self.looks = 0
        look = self.watch._look

        async def counted():
            await look()
            self.looks += 1

        self.watch._look = counted

    def _news(self, received):
        if received:
            self.watch.told()

    @property
    def health(self):
        return health.read(self.directory)

    async def later(self, seconds):
        """And so long that it was looked twice, and whoever was asked has answered."""
        self.now += seconds
        looks = self.looks
        await until(lambda: self.looks >= looks + 3)
        asking = self.watch._asking
        await until(lambda: asking is None or asking.done())

    @contextlib.asynccontextmanager
    async def running(self):
        tasks = [
            asyncio.create_task(self.connection.hold()),
            asyncio.create_task(self.watch.watch()),
        ]
        try:
            yield self
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)


@pytest.fixture(autouse=True)
def quickly(monkeypatch):
    monkeypatch.setattr(daemons, "_PAUSE", 0.005)
    monkeypatch.setattr(daemons, "_APART", 0.005)
    monkeypatch.setattr(daemons, "_BEGINS", 0.1)
    monkeypatch.setattr(daemons, "_WRITES", 0.0)
    monkeypatch.setattr(connection, "SETTLED", 0.06)


@pytest.fixture
async def daemon():
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        async with Daemon(Path(folder)) as daemon:
            yield daemon


async def until(happened):
    async with asyncio.timeout(10):
        while not happened():  # noqa: ASYNC110
            await asyncio.sleep(0.001)


def asked(daemon, method="listDevices"):
    return sum(call.method == method for call in daemon.calls)


async def test_a_daemon_that_is_well(daemon, tmp_path):
    async with Watched(daemon, tmp_path).running() as seen:
        await until(lambda: seen.health.is_receiving and seen.health.reached_at)
        await until(lambda: seen.health.version)
        assert seen.health.version == "0.13.19"
        assert seen.health.is_connected
        assert seen.watch.silent_for() == 0
    assert len(daemon.visits) == 1


async def test_after_a_restart_it_may_be_another_version(daemon, tmp_path):
    async with Watched(daemon, tmp_path).running() as seen:
        await until(lambda: seen.health.version == "0.13.19")
        daemon._version = lambda params: {"version": "0.14.6"}
        daemon.cut()
        await until(lambda: seen.health.version == "0.14.6")


async def test_a_deaf_daemon_gets_a_new_connection(daemon, tmp_path):
    async with Watched(daemon, tmp_path).running() as seen:
        await until(lambda: seen.health.is_receiving)
        daemon.deafen()
        seen.now += 20
        await until(lambda: len(daemon.visits) == 2 and seen.watch.silent_for() == 0)
        assert not seen.restart.exists()


async def test_one_that_stays_deaf_is_to_be_started_afresh(daemon, tmp_path):
    async with Watched(daemon, tmp_path).running() as seen:
        await until(lambda: seen.health.is_receiving)
        daemon._start_thread = lambda: None
        daemon.deafen()
        seen.now += 20
        await until(seen.restart.exists)
        assert len(daemon.visits) == 2
        seen.restart.unlink()
        # It answers, and is not well all the same.
        await seen.later(50)
        assert asked(daemon) >= 1
        assert seen.watch.silent_for() >= 70
        assert not seen.restart.exists()
        # If nothing comes of it, it is asked for again.
        seen.now += 50
        await until(seen.restart.exists)
        del daemon._start_thread
        daemon.cut()
        await until(lambda: seen.watch.silent_for() == 0)


async def test_a_thread_that_is_born_and_dies_again_and_again_does_not_receive(daemon, tmp_path):
    threads = (frozenset({n}) for n in itertools.count())
    watched = Watched(daemon, tmp_path, receiving=lambda peer: next(threads))
    async with watched.running() as seen:
        await until(seen.restart.exists)


async def test_what_cannot_be_seen_is_not_taken_for_deaf(daemon, tmp_path):
    async with Watched(daemon, tmp_path, receiving=lambda peer: None).running() as seen:
        await until(lambda: seen.health.reached_at)
        assert seen.health.is_receiving is None
        assert seen.watch.silent_for() == 0
    assert len(daemon.visits) == 1


async def test_a_thread_has_two_seconds_to_begin(daemon, tmp_path):
    looks = iter([frozenset()] * 6)
    watched = Watched(daemon, tmp_path, receiving=lambda peer: next(looks, frozenset({1})))
    async with watched.running() as seen:
        await until(lambda: seen.health.is_receiving)
    assert len(daemon.visits) == 1


async def test_signals_servers_are_asked_for_when_nothing_else_shows_that_they_answer(
    daemon, tmp_path
):
    async with Watched(daemon, tmp_path).running() as seen:
        await until(lambda: asked(daemon) == 1)
        for _ in range(10):
            await seen.later(15)
            seen.watch.received()
        assert asked(daemon) == 1
        for _ in range(4):
            await seen.later(15)
        await until(lambda: asked(daemon) == 2)
        assert seen.watch.silent_for() <= 60


@pytest.mark.parametrize("way", [Way.UNANSWERED, Refusal(-1, "…"), Way.CUT_BEFORE])
async def test_silence_grows_while_they_do_not_answer(daemon, tmp_path, monkeypatch, way):
    def ways(call):
        if call.method != "listDevices":
            return Way.ANSWERED
        if isinstance(way, Refusal):
            raise way
        return way

    monkeypatch.setattr(daemons, "_ASKING", 0.01)
    daemon.way = ways
    async with Watched(daemon, tmp_path).running() as seen:
        for _ in range(8):
            await seen.later(15)
        assert seen.watch.silent_for() == 120
        # Every half a minute, and once on each connection.
        assert 3 <= asked(daemon) <= 4 + len(daemon.visits)
        assert seen.health.reached_at is None
        daemon.way = lambda call: Way.ANSWERED
        seen.now += 30
        await until(lambda: seen.watch.silent_for() == 0)


async def test_a_daemon_that_is_gone_is_silent(daemon, tmp_path):
    async with Watched(daemon, tmp_path).running() as seen:
        await until(lambda: seen.health.is_receiving)
        await daemon.die()
        await until(lambda: not seen.connection.is_open)
        await seen.later(45)
        assert seen.watch.silent_for() >= 45
        assert not seen.health.is_connected


async def test_from_the_beginning_it_is_silent_until_it_is_heard(tmp_path):
    class Nowhere:
        socket, spool = tmp_path / "socket", tmp_path / "spool"

    async with Watched(Nowhere, tmp_path).running() as seen:
        await seen.later(45)
        assert seen.watch.silent_for() == 45


async def test_a_daemon_that_does_not_write_what_it_tells_is_left(daemon, tmp_path):
    async def nothing(params):
        pass

    daemon._append = nothing
    async with Watched(daemon, tmp_path).running() as seen:
        await until(lambda: seen.health.is_receiving)
        daemon.say({"envelope": {}})
        await until(lambda: seen.watch._told_at)
        await seen.later(5)
        assert seen.connection.is_open
        await seen.later(5)
        await until(lambda: seen.health.lacks == "spool-silent")
        assert not seen.connection.is_open
        await seen.later(80)
        assert seen.watch.silent_for() >= 80
        # It was only late.
        seen.watch.received()
        await until(lambda: seen.connection.is_open)


async def test_a_spool_that_is_quicker_than_the_word_is_not_missed(daemon, tmp_path):
    async with Watched(daemon, tmp_path).running() as seen:
        await until(lambda: seen.health.is_receiving)
        seen.watch.received()
        seen.watch.told()
        await seen.later(20)
        assert seen.health.lacks == ""


# ---------------------------------------------------------------- the process

RECEIVER = """
import pathlib, sys, threading
def run():
    pathlib.Path(f"/proc/self/task/{threading.get_native_id()}/comm").write_text("receive-7")
    print("here", flush=True)
    sys.stdin.read()
threading.Thread(target=run).start()
"""


@pytest.fixture
def running_signal_cli():
    arguments = [sys.executable, "-c", RECEIVER, "signal-cli", "-a", "+000111", "daemon"]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        started.stdout.readline()
        yield started.pid
        started.stdin.close()


def test_the_thread_that_receives_is_seen(running_signal_cli):
    (thread,) = process.receiving(running_signal_cli)
    assert thread != running_signal_cli


@pytest.mark.parametrize("peer", [None, 1])
def test_it_is_found_where_a_service_manager_listens_in_its_place(running_signal_cli, peer):
    assert process.find(peer, "+000111") == running_signal_cli


def test_whoever_listens_is_it(running_signal_cli):
    assert process.find(running_signal_cli, "+358") == running_signal_cli


def test_a_process_that_is_gone_cannot_be_seen():
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    assert process.receiving(gone.pid) is None


# ---------------------------------------------------------------- health


def test_what_was_written_is_read(tmp_path):
    now = datetime.now(UTC)
    told = Health(at=now, version="0.14.6", received_at=now, unread={"X": 2}, is_receiving=False)
    health.write(tmp_path / "signal", told)
    assert health.read(tmp_path / "signal") == told
    assert (tmp_path / "signal" / "health.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"at": 5}', '{"at": null, "x": 1}', "\ufffd"])
def test_an_odd_file_tells_nothing(tmp_path, text):
    (tmp_path / "health.json").write_text(text)
    assert health.read(tmp_path) == Health()


@pytest.mark.parametrize(
    ("exception", "kind"),
    [
        ({"type": "ProtocolNoSessionException", "message": "Maija"}, "ProtocolNoSessionException"),
        ({"type": "Maija Meikäläinen"}, "other"),
        ({}, "other"),
        (None, "other"),
    ],
)
def test_why_something_could_not_be_read_names_nobody(exception, kind):
    assert health.kind(exception) == kind


def test_the_file_is_json_that_anybody_reads(tmp_path):
    health.write(tmp_path, Health(lacks="disk-full"))
    assert json.loads((tmp_path / "health.json").read_text())["lacks"] == "disk-full"

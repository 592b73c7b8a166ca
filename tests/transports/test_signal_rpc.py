"""The connection to the daemon: a real unix socket, and at its other end what the test says."""

import asyncio
import contextlib
import itertools
import json

import pytest

from bot.transports.signal import connection as connections
from bot.transports.signal.configuration import SignalFault
from bot.transports.signal.connection import Connection
from bot.transports.signal.endpoint import Endpoint
from bot.transports.signal.lines import Garbled, Lines
from bot.transports.signal.rpc import CallFailed, NoAnswer

NEWS = b'{"jsonrpc":"2.0","method":"receive","params":{"envelope":{"x":"%s"}}}\n'


class Server:
    """What it reads stands in ``asked``; it writes what it is told to."""

    def __init__(self, path):
        self.path = path
        self.asked = asyncio.Queue()
        self.clients = []
        self.began = []
        self.lasted = []

    async def __aenter__(self):
        await self.start()
        return self

    async def __aexit__(self, *_):
        await self.stop()

    async def start(self):
        self.server = await asyncio.start_unix_server(self._meet, self.path, limit=2**25)

    async def stop(self):
        self.server.close()
        self.cut()

    def cut(self):
        for writer in self.clients:
            writer.transport.abort()

    async def _meet(self, reader, writer):
        began = asyncio.get_running_loop().time()
        self.clients.append(writer)
        with contextlib.suppress(OSError):
            while line := await reader.readline():
                self.asked.put_nowait(json.loads(line))
        self.lasted.append(asyncio.get_running_loop().time() - began)
        writer.close()

    async def next(self):
        async with asyncio.timeout(5):
            return await self.asked.get()

    def write(self, data):
        self.clients[-1].write(data)

    def answer(self, request, **answer):
        told = {"jsonrpc": "2.0", **answer, "id": request["id"]}
        self.write(json.dumps(told).encode() + b"\n")


class Held:
    """A connection that is held while the test runs."""

    def __init__(self, path):
        self.heard = []
        self.opened = 0
        self.connection = Connection(
            Endpoint.read(f"unix://{path}"),
            self.heard.append,
            self._note,
            pauses=lambda: itertools.repeat(0.01),
        )
        self.connection.connect()

    def _note(self):
        self.opened += 1

    async def __aenter__(self):
        self.task = asyncio.create_task(self.connection.hold())
        await asyncio.wait_for(self.connection.opened(), 5)
        return self

    async def __aexit__(self, *_):
        self.task.cancel()
        await asyncio.wait({self.task})

    def call(self, method="version", **params):
        return asyncio.create_task(self.connection.call(method, **params))


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr(connections, "SETTLED", 0.0)


@pytest.fixture
async def server(tmp_path):
    async with Server(tmp_path / "socket") as server:
        yield server


async def until(happened):
    async with asyncio.timeout(5):
        while not happened():  # noqa: ASYNC110
            await asyncio.sleep(0.001)


@pytest.mark.parametrize(
    ("text", "endpoint"),
    [
        ("unix:///run/signal-cli/socket", ("/run/signal-cli/socket", "", 0)),
        ("tcp://127.0.0.1:7583", (None, "127.0.0.1", 7583)),
        ("tcp://[::1]:7583/", (None, "::1", 7583)),
    ],
)
def test_an_endpoint_is_read(text, endpoint):
    read = Endpoint.read(text)
    assert (read.path and str(read.path), read.host, read.port) == endpoint


@pytest.mark.parametrize(
    "text",
    ["", "/run/socket", "unix://run/socket", "unix:", "tcp://host", "tcp://:1", "http://x:1",
     "tcp://h:99999", "tcp://h:1/path", "tcp://[::1"],
)  # fmt: skip
def test_what_is_no_endpoint_is_refused(text):
    with pytest.raises(SignalFault) as raised:
        Endpoint.read(text)
    assert raised.value.name == "signal-endpoint"


async def test_a_call_is_answered(server):
    async with Held(server.path) as held:
        call = held.call("send", message="Hei", recipient=["a"])
        asked = await server.next()
        assert asked["method"] == "send"
        assert asked["params"] == {"message": "Hei", "recipient": ["a"]}
        server.answer(asked, result={"timestamp": 5})
        assert await call == {"timestamp": 5}


async def test_answers_may_come_in_any_order(server):
    async with Held(server.path) as held:
        calls = [held.call("echo", n=n) for n in range(20)]
        asked = [await server.next() for _ in calls]
        for request in reversed(asked):
            server.answer(request, result=request["params"]["n"])
        assert await asyncio.gather(*calls) == list(range(20))


async def test_an_error_tells_its_code_and_what_was_answered_all_the_same(server):
    async with Held(server.path) as held:
        call = held.call()
        error = {"code": -5, "message": "Maija", "data": {"response": {"timestamp": 7}}}
        server.answer(await server.next(), error=error)
        with pytest.raises(CallFailed) as raised:
            await call
        assert raised.value.code == -5
        assert raised.value.response == {"timestamp": 7}
        assert "Maija" not in str(raised.value)


@pytest.mark.parametrize("error", [None, "no", [], {}, {"code": "x", "data": []}])
async def test_an_odd_error_is_an_error(server, error):
    async with Held(server.path) as held:
        call = held.call()
        server.answer(await server.next(), error=error)
        with pytest.raises(CallFailed):
            await call


async def test_without_a_connection_nothing_was_sent(tmp_path):
    connection = Connection(Endpoint.read(f"unix://{tmp_path}/none"), print, print)
    with pytest.raises(NoAnswer) as raised:
        await connection.call("version")
    assert not raised.value.was_sent


async def test_a_call_has_its_time_and_no_more(server):
    async with Held(server.path) as held:
        call = held.call(within=0.01)
        asked = await server.next()
        with pytest.raises(NoAnswer) as raised:
            await call
        assert raised.value.was_sent
        # What comes too late disturbs nobody.
        server.answer(asked, result=1)
        call = held.call()
        server.answer(await server.next(), result=2)
        assert await call == 2


GARBLED = {
    "no JSON": b"WARN something\n",
    "half an object, and another": b'{"jsonrpc":"2.0","re{"jsonrpc":"2.0","result":1,"id":1}\n',
    "two objects": b'{"jsonrpc":"2.0","result":1,"id":9}{"jsonrpc":"2.0","result":1,"id":1}\n',
    "news and an answer": NEWS[:-1] % b"" + b'{"jsonrpc":"2.0","result":1,"id":1}\n',
    "long news and an answer": NEWS[:-1] % (b"y" * 300_000)
    + b'{"jsonrpc":"2.0","result":1,"id":1}\n',
    "a batch": b"[]\n",
    "depth": b'{"result":' * 5000 + b"\n",
}


@pytest.mark.parametrize("data", GARBLED.values(), ids=GARBLED)
async def test_after_what_cannot_be_read_there_is_a_new_connection(server, data):
    async with Held(server.path) as held:
        call = held.call()
        await server.next()
        server.write(data)
        with pytest.raises(NoAnswer) as raised:
            await call
        assert raised.value.was_sent
        await until(lambda: held.opened == 2)
        call = held.call()
        server.answer(await server.next(), result="again")
        assert await call == "again"


async def test_calls_in_flight_when_the_daemon_goes_may_have_been_carried_out(server):
    async with Held(server.path) as held:
        calls = [held.call() for _ in range(3)]
        for _ in calls:
            await server.next()
        server.cut()
        failed = await asyncio.gather(*calls, return_exceptions=True)
        assert [type(each) for each in failed] == [NoAnswer] * 3
        assert all(each.was_sent for each in failed)


async def test_it_comes_back_when_the_daemon_does(server):
    async with Held(server.path) as held:
        await server.stop()
        await until(lambda: not held.connection.is_open)
        server.path.unlink(missing_ok=True)
        await server.start()
        await until(lambda: held.connection.is_open)
        assert held.opened == 2


async def test_news_are_noticed_and_let_by(server):
    async with Held(server.path) as held:
        call = held.call()
        asked = await server.next()
        server.write(NEWS % b"a" + b'{"method":"callEvent","params":{}}\n')
        server.answer(asked, result=1)
        assert await call == 1
        await until(lambda: held.heard == [1])


async def test_twenty_megabytes_are_let_by_without_being_kept(server):
    async with Held(server.path) as held:
        call = held.call()
        asked = await server.next()
        server.write(NEWS % (b"y" * 20_000_000))
        server.answer(asked, result=1)
        assert await call == 1
        assert sum(held.heard) == 1
        assert len(held.connection._link._lines._line) == 0


async def test_no_half_of_a_letter_and_nothing_endless_is_sent(server):
    async with Held(server.path) as held:
        held.call("send", message="a\ud83d", attachments=["\udc4d" * 2], note="😀", n=1)
        asked = await server.next()
        assert asked["params"] == {
            "message": "a\ufffd", "attachments": ["\ufffd" * 2], "note": "😀", "n": 1,
        }  # fmt: skip
        held.call("send", message="ä" * 3_000_000)
        assert len((await server.next())["params"]["message"]) == 1_000_000


async def test_while_it_is_away_nothing_connects(server):
    async with Held(server.path) as held:
        await held.connection.leave()
        assert not held.connection.is_open
        with pytest.raises(NoAnswer) as raised:
            await held.connection.call("version")
        assert not raised.value.was_sent
        held.connection.connect()
        await until(lambda: held.connection.is_open)
        assert held.opened == len(server.clients) == 2


@pytest.mark.parametrize("how", ["leave", "renew", "cancel"])
async def test_nobody_comes_and_leaves_at_once(server, monkeypatch, how):
    """A daemon whose client does so may be deaf from then on."""
    monkeypatch.setattr(connections, "SETTLED", 0.2)
    async with Held(server.path) as held:
        if how != "cancel":
            await getattr(held.connection, how)()
    await until(lambda: len(server.lasted) == len(server.clients))
    assert min(server.lasted) > 0.15


async def test_a_daemon_that_does_not_read_is_not_written_to_for_ever(server, monkeypatch):
    monkeypatch.setattr(connections, "_MOST_WAITING", 1000)
    async with Held(server.path) as held:
        server.clients[-1].transport.pause_reading()
        calls = [held.call(message="x" * 900_000, within=0.05) for _ in range(5)]
        failed = await asyncio.gather(*calls, return_exceptions=True)
        assert {each.was_sent for each in failed} == {True, False}


async def test_who_is_at_the_other_end_is_known(server):
    import os

    async with Held(server.path) as held:
        assert held.connection.peer == os.getpid()


async def test_tcp_will_do(tmp_path):
    async def meet(reader, writer):
        asked = json.loads(await reader.readline())
        answer = {"jsonrpc": "2.0", "result": asked["method"], "id": asked["id"]}
        writer.write(json.dumps(answer).encode() + b"\n")

    server = await asyncio.start_server(meet, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    held = Held("/none")
    held.connection._endpoint = Endpoint.read(f"tcp://127.0.0.1:{port}")
    async with held:
        assert await held.connection.call("version") == "version"
        assert held.connection.peer is None
    server.close()


@pytest.mark.parametrize("size", [1, 7, 64, 10_000])
def test_lines_may_come_in_any_pieces(size):
    answers = [{"jsonrpc": "2.0", "result": "z" * n, "id": n} for n in (1, 50, 5000)]
    data = b"".join(json.dumps(a).encode() + b"\n" + NEWS % b"y" for a in answers)
    lines = Lines()
    found = [
        answer
        for start in range(0, len(data), size)
        for answer in lines.feed(data[start : start + size])
    ]
    assert found == answers
    assert (lines.passed, lines.received) == (3, 3)


def test_an_answer_without_end_is_not_waited_for(monkeypatch):
    monkeypatch.setattr("bot.transports.signal.lines.LONGEST", 1000)
    with pytest.raises(Garbled):
        list(Lines().feed(b'{"jsonrpc":"2.0","result":"' + b"x" * 2000))


@pytest.mark.parametrize("size", [1, 5, 7, 300])
def test_two_objects_are_told_apart_in_any_pieces(size):
    data = NEWS[:-1] % (b"y" * 400) + b'{"jsonrpc":"2.0","result":1,"id":1}\n'
    lines = Lines()
    with pytest.raises(Garbled):
        for start in range(0, len(data), size):
            list(lines.feed(data[start : start + size]))

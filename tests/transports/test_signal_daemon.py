"""The fake daemon answers as the real one was recorded to, so what is proven against it counts.

``signal_exchanges.json`` holds what a real signal-cli 0.13.19 answered, without the words of its
errors, which nobody may depend on: they are compared by code, data and id.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.transports.signal_daemon import LONGEST, OWN, Daemon, Group, Way

EXCHANGES = json.loads((Path(__file__).parent / "signal_exchanges.json").read_text("utf-8"))
ALICE, CAROL = (f"aaaaaaaa-0000-4000-8000-00000000000{n}" for n in (2, 3))
GROUPS = {
    "NAJvAquFGBlkB/fLu7nVtwGM203Fjl7nujQs/mWoJ6o=": Group("Fasilitaattorit", (ALICE, CAROL)),
    "C9AdCZ31oS4D9FtgEpOO6RE0Y7m6zoQmFQAZOGwDE6Q=": Group("Ei jäsen", (ALICE,), is_member=False),
}


@pytest.fixture
async def daemon(tmp_path: Path) -> AsyncIterator[Daemon]:
    async with Daemon(tmp_path, GROUPS) as running:
        yield running


class Line:
    """A client of a test: lines out, lines in."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    @classmethod
    async def open(cls, daemon: Daemon) -> Line:
        return cls(*await asyncio.open_unix_connection(daemon.socket, limit=2 * LONGEST))

    async def says(self, line: str | bytes) -> None:
        self.writer.write((line.encode() if isinstance(line, str) else line) + b"\n")
        await self.writer.drain()

    async def reads(self) -> Any:
        async with asyncio.timeout(20):
            line = await self.reader.readline()
        return json.loads(line) if line else None


@pytest.fixture
async def line(daemon: Daemon) -> AsyncIterator[Line]:
    opened = await Line.open(daemon)
    yield opened
    opened.writer.close()


def without_words(answer: Any) -> Any:
    """What of an *answer* may be depended on; uuids' numbers and moments are another day's."""
    if isinstance(answer, list):
        return sorted((without_words(each) for each in answer), key=str)
    if "error" in answer:
        error = answer["error"]
        return answer["id"], error["code"], error["data"]
    result = answer["result"]
    if isinstance(result, dict) and "results" in result:
        kinds = [
            (each["recipientAddress"]["uuid"], each.get("groupId"), each["type"])
            for each in result["results"]
        ]
        return answer["id"], sorted(kinds, key=str), type(result["timestamp"])
    return answer["id"], result


@pytest.mark.parametrize("exchange", EXCHANGES, ids=[each["name"] for each in EXCHANGES])
async def test_it_answers_as_was_recorded(line: Line, exchange: dict[str, Any]) -> None:
    await line.says(exchange["sent"])
    await line.says('{"jsonrpc":"2.0","method":"version","id":"the end"}')
    answers = []
    while (answer := await line.reads()).__class__ is list or answer["id"] != "the end":
        answers.append(without_words(answer))
    assert answers == [without_words(json.loads(each)) for each in exchange["answers"]]


@pytest.mark.parametrize(
    "words",
    [
        b'{"jsonrpc":"2.0","method":"version","id":"' + b"a" * (LONGEST + 100) + b'"}',
        b'{"jsonrpc":"2.0","method":"version","params":' + b'{"a":' * 1100 + b"1" + b"}" * 1101,
        b'{"jsonrpc":"2.0","method":"version","id":"\xff\xfe"}',
    ],
    ids=["too long", "too deep", "no UTF-8"],
)
async def test_some_lines_end_the_connection_without_a_word(line: Line, words: bytes) -> None:
    await line.says(words)
    assert await line.reads() is None


async def test_two_clients_read_every_frame_and_each_its_own_answers(
    daemon: Daemon, line: Line
) -> None:
    other = await Line.open(daemon)
    await other.says('{"jsonrpc":"2.0","method":"version","id":7}')
    assert (await other.reads())["id"] == 7
    daemon.say({"envelope": {"timestamp": 1}})
    assert await line.reads() == await other.reads()
    assert json.loads(daemon.spool.read_text())["envelope"] == {"timestamp": 1}


async def test_what_is_written_waits_at_signal_until_somebody_is_there(daemon: Daemon) -> None:
    daemon.say({"envelope": {"timestamp": 1}})
    await asyncio.sleep(0)
    assert not daemon.spool.read_bytes()
    line = await Line.open(daemon)
    assert await line.reads()
    assert daemon.spool.read_bytes()


async def test_a_client_that_does_not_read_holds_up_everybody(daemon: Daemon, line: Line) -> None:
    many = [{"envelope": {"timestamp": n, "words": "x" * 5_000}} for n in range(900)]
    daemon.say(*many)
    other = await Line.open(daemon)
    for _ in range(20):
        await other.reads()
    assert daemon.at_signal
    # The one that does not read leaves, and all come.
    line.writer.transport.abort()
    seen = 20
    while seen < 800:
        seen += bool(await other.reads())


async def test_its_receiving_thread_can_be_seen_until_it_is_deaf(
    daemon: Daemon, line: Line
) -> None:
    def threads() -> list[str]:
        tasks = Path(f"/proc/{os.getpid()}/task")
        return [name for each in tasks.iterdir() if (name := _comm(each)).startswith("receive-")]

    await line.says('{"jsonrpc":"2.0","method":"version","id":1}')
    await line.reads()
    assert threads() == ["receive-0"]
    daemon.deafen()
    assert threads() == []


def _comm(task: Path) -> str:
    try:
        return (task / "comm").read_text().strip()
    except OSError:
        return ""


async def test_an_answer_may_be_lost_or_come_after_others(daemon: Daemon, line: Line) -> None:
    ways = [Way.HELD, Way.UNANSWERED, Way.ANSWERED, Way.CUT_WITHIN]
    daemon.way = lambda call: ways.pop(0)
    for number in range(3):
        send = {"recipient": [ALICE], "message": f"{number}"}
        told = {"jsonrpc": "2.0", "method": "send", "params": send, "id": number}
        await line.says(json.dumps(told))
    assert (await line.reads())["id"] == 2
    await daemon.release()
    assert (await line.reads())["id"] == 0
    assert [each.words for each in daemon.sent] == ["0", "1", "2"]
    assert daemon.crowd[ALICE] == 2
    await line.says(json.dumps(told))
    with pytest.raises(ValueError):
        await line.reads()


async def test_a_line_of_the_spool_can_be_its_last(daemon: Daemon, line: Line) -> None:
    whole = {"envelope": {"timestamp": 1}}
    daemon.die_in_line(10)
    daemon.say(whole)
    assert await line.reads() is None
    assert daemon.spool.read_bytes() == json.dumps(whole, separators=(",", ":")).encode()[:10]
    with pytest.raises(ConnectionRefusedError):
        await Line.open(daemon)
    await daemon.start()
    assert await Line.open(daemon)


def test_the_bot_is_in_every_group(daemon: Daemon) -> None:
    group = next(iter(GROUPS))
    (told,) = daemon._list_groups({"groupId": group})
    assert OWN in [each["uuid"] for each in told["members"]]

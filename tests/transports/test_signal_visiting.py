"""A visit to the daemon: at most one connection, held, and none where something could be lost."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.transports.signal import SignalConfiguration, visiting
from bot.transports.signal.connection import SETTLED
from bot.transports.signal.examination import Door, Examination, Process, Spool
from bot.transports.signal.roster import Standing
from bot.transports.signal.visiting import Seen, is_harmless, look
from tests.transports.signal_daemon import NUMBER, Daemon, Group, Refusal, Way

ID = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
SARI = "22222222-2222-3333-4444-555555555555"


class Own(Daemon):
    """It keeps its own identity among the others', as the real one does."""

    def _list_identities(self, params: Mapping[str, Any]) -> Any:
        own = {"number": NUMBER, "uuid": "purku", "safetyNumber": "12345 12345"}
        return [own, *super()._list_identities({})]


def configuration(daemon: Daemon) -> SignalConfiguration:
    daemon.socket.chmod(0o770)
    daemon.spool.chmod(0o660)
    return SignalConfiguration(
        account=NUMBER,
        endpoint=f"unix://{daemon.socket}",
        spool=daemon.spool,
        directory=Path("/nowhere"),
    )


@pytest.fixture
async def daemon(tmp_path):
    async with Own(tmp_path, {ID: Group("Hetipurkajat", [SARI])}) as daemon:
        yield daemon


async def test_everything_is_asked_in_one_visit_that_is_no_glance(daemon):
    seen = await look(configuration(daemon))
    assert seen.account is not None and seen.account.is_right_account
    (group,) = seen.account.groups
    assert (group.name, group.standing) == ("Hetipurkajat", Standing.MEMBER)
    (visit,) = daemon.visits
    # The daemon's clock begins when it has noticed.
    assert not visit.was_glance and visit.lasted >= SETTLED / 2
    assert not daemon.is_connected


async def test_what_comes_meanwhile_is_left_in_the_spool_for_the_bot(daemon):
    daemon.say({"envelope": {}, "account": NUMBER})
    await look(configuration(daemon))
    assert daemon.spool.read_text().count("\n") == 1


async def test_from_outside_nobody_is_visited(daemon):
    seen = await look(configuration(daemon), visit=False)
    assert (seen.outside.door, seen.account, daemon.visits) == (Door.THERE, None, [])


async def test_where_messages_would_be_lost_nobody_connects(daemon):
    told = configuration(daemon)
    daemon.spool.unlink()
    seen = await look(told)
    assert (seen.outside.spool, seen.account, daemon.visits) == (Spool.ABSENT, None, [])


async def test_a_daemon_that_does_not_answer_is_called_silent(daemon, monkeypatch):
    daemon.way = lambda call: Way.CUT_BEFORE
    assert (await look(configuration(daemon))).is_silent


async def test_a_daemon_that_knows_no_such_call_is_called_silent(daemon):
    def way(call: object) -> Way:
        raise Refusal(-32601, "Method not implemented")

    daemon.way = way
    assert (await look(configuration(daemon))).is_silent


async def test_something_else_that_listens_is_called_silent(tmp_path):
    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-OpenSSH_9.2\r\n")
        await writer.drain()

    server = await asyncio.start_unix_server(speak, tmp_path / "socket")
    (tmp_path / "spool.jsonl").touch()
    told = SignalConfiguration(
        account=NUMBER,
        endpoint=f"unix://{tmp_path / 'socket'}",
        spool=tmp_path / "spool.jsonl",
        directory=tmp_path,
    )
    async with server:
        seen = await look(told)
    assert seen.is_silent and seen.account is None


async def test_a_socket_that_was_left_behind_is_found_by_nobody_being_there(daemon, monkeypatch):
    told = configuration(daemon)
    await daemon.die()
    # As it is where the kernel's table is another network's.
    there = Examination(door=Door.THERE)
    monkeypatch.setattr(visiting.examination, "examine", lambda _: there)
    assert await look(told) == Seen(outside=replace(there, door=Door.DESERTED))


async def test_somebody_who_answers_is_there_whatever_the_table_says(daemon, monkeypatch):
    there = Examination(door=Door.DESERTED)
    monkeypatch.setattr(visiting.examination, "examine", lambda _: there)
    seen = await look(configuration(daemon))
    assert seen.outside.door is Door.THERE and seen.account is not None


PROCESS = Process(number=7, mode="on-connection", feeds=True, receives=False)
THERE = Examination(door=Door.THERE, process=PROCESS)


@pytest.mark.parametrize(
    ("outside", "may"),
    [
        (THERE, True),
        (replace(THERE, process=None), True),
        (replace(THERE, process=replace(PROCESS, feeds=None)), True),
        (replace(THERE, door=Door.DESERTED), True),
        (replace(THERE, door=Door.ABSENT), False),
        (replace(THERE, door=Door.NO_SOCKET), False),
        (replace(THERE, door=Door.CLOSED), False),
        (replace(THERE, spool=Spool.OPEN), True),
        (replace(THERE, spool=Spool.ABSENT), False),
        (replace(THERE, spool=Spool.CLOSED), False),
        (replace(THERE, process=replace(PROCESS, feeds=False)), False),
        (replace(THERE, process=replace(PROCESS, writes_json=False)), False),
        # Whoever connects changes nothing: it receives already.
        (replace(THERE, process=replace(PROCESS, feeds=False, receives=True)), True),
        (replace(THERE, process=replace(PROCESS, feeds=False, mode="on-start")), True),
    ],
)
def test_a_visit_is_harmless_where_what_comes_is_noted_or_comes_anyway(outside, may):
    assert is_harmless(outside) is may

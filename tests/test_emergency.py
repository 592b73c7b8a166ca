"""R-S4: the database cannot be read. It is not touched; whoever writes is told whom to call."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot import app, clock, health
from bot.domain.chat import Heard, Members, Why
from bot.emergency import Emergency
from bot.plan import Plan
from storage import cases
from storage.database import Database, DatabaseDamaged, Transaction
from tests.house import ADMIN, GROUP, KOIVURANTA, PEOPLE, TUESDAY, FakeNetwork, House
from tests.labs.human import until
from tests.platter import lay_out, snapshot

HOUR = timedelta(hours=1)
TOLD = (
    "En voi nyt välittää pyyntöjä, enkä kysy tästä keneltäkään. Jos tarvitset apua, soita: "
    "Minna (koordinaattori) 050 000 0001, "
)


def spoil(directory: Path) -> None:
    """Every page has lost its head; what is in the log, too."""
    for file in directory.glob("purkubotti.db*"):
        content = bytearray(file.read_bytes())
        for start in [100, *range(512, len(content) - 60, 512)]:
            content[start : start + 60] = b"\xff" * 60
        file.write_bytes(content)


def finds_damage(tx: Transaction) -> None:
    trouble = sqlite3.DatabaseError("database disk image is malformed")
    trouble.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    raise trouble


def untouched(directory: Path) -> dict[str, bytes]:
    """The files, but those that every start writes."""
    files = snapshot(directory)
    return {name: files[name] for name in files.keys() - {"bot.lock", "health.json"}}


class Stage:
    """Emergency mode with a fake network."""

    def __init__(self, house: House, emergency: Emergency) -> None:
        self.house, self.emergency = house, emergency

    async def hear(self, *heard: object, **more: object) -> None:
        self.emergency.outbox.wake()
        await self.emergency.receive(Heard(network="test", **more))  # type: ignore[arg-type]
        await self.drain()

    async def say(
        self, person: str, words: str, *, ago: timedelta = timedelta(0), **more: object
    ) -> None:
        incoming = self.house.incoming(person, words, **more)  # type: ignore[arg-type]
        await self.hear(incoming=(replace(incoming, at=incoming.at - ago),))
        self.house.jump(self.house.now() + timedelta(seconds=30))

    async def drain(self) -> None:
        self.house.outbox = self.emergency.outbox
        await self.house.drain()


@pytest.fixture
async def stage(tmp_path: Path) -> Iterator[Stage]:  # type: ignore[misc]
    house = House(tmp_path, admins=(ADMIN,))
    database = await Database.open(tmp_path / "fresh")
    emergency = Emergency(database, house.networks, (KOIVURANTA,), clock=house.now, admins=(ADMIN,))
    await emergency.begin()
    found = Stage(house, emergency)
    await found.drain()
    yield found
    await database.close()


async def test_whoever_writes_in_private_is_told_whom_to_call(stage: Stage) -> None:
    await stage.say("maija", "purku")
    await stage.say("sari", "otan kuovi")
    await stage.say("maija", "apua")
    assert len(stage.house.told("maija")) == 2
    for told in (*stage.house.told("maija"), *stage.house.told("sari")):
        assert told.startswith(TOLD)
        assert "112" in told
    assert stage.house.in_group() == []


async def test_in_the_night_nobody_is_sent_to_who_does_not_answer(stage: Stage) -> None:
    stage.house.jump(TUESDAY + 14 * HOUR)
    await stage.say("maija", "purku")
    (told,) = stage.house.told("maija")
    assert "050 000 0001" not in told
    assert "09 2525 0111" in told and "112" in told


async def test_what_is_heard_twice_is_answered_once_and_what_is_old_is_not(stage: Stage) -> None:
    """R-I8: the network's place is in the file that cannot be read."""
    heard = stage.house.incoming("maija", "purku")
    await stage.hear(incoming=(heard,))
    await stage.hear(incoming=(heard, heard))
    await stage.say("sari", "purku", ago=HOUR)
    assert len(stage.house.told("maija")) == 1
    assert stage.house.told("sari") == []


async def test_what_cannot_be_heard_is_answered_too(stage: Stage) -> None:
    for _ in range(3):
        await stage.hear(unheard=(stage.house.unheard("maija", Why.UNREADABLE),))
    assert len(stage.house.told("maija")) == 1


async def test_the_group_reads_one_line_at_most(stage: Stage) -> None:
    await stage.say("sari", "Kahvia on", group=True)
    assert stage.house.in_group() == []
    for person in ("sari", "pekka"):
        await stage.say(person, "!purku", group=True)
        await stage.say(person, "!purku apua", group=True)
    (told,) = stage.house.in_group()
    assert told.startswith("En voi nyt välittää pyyntöjä. Ylläpitäjä tietää.")


async def test_the_admins_are_told_once(stage: Stage) -> None:
    await stage.emergency.begin()
    await stage.drain()
    (told,) = stage.house.told("kalle")
    assert "purkubotti doctor" in told


async def test_who_writes_from_nowhere_to_a_bot_of_many_is_sent_to_nobodys_coordinator(
    tmp_path: Path,
) -> None:
    house = House(tmp_path)
    database = await Database.open(tmp_path / "fresh")
    other = replace(KOIVURANTA, id="other", group=replace(GROUP, uri="test:!other"))
    emergency = Emergency(database, house.networks, (KOIVURANTA, other), clock=house.now)
    stage = Stage(house, emergency)
    await emergency.begin()
    await stage.say("maija", "purku")
    people = (PEOPLE["sari"],)
    await stage.hear(members=(Members(chat=GROUP, people=people),))
    await stage.say("sari", "purku")
    assert "050 000 0001" not in house.told("maija")[0]
    assert "050 000 0001" in house.told("sari")[0]
    await database.close()


# ------------------------------------------------------------ the whole bot


class Network(FakeNetwork):
    """One that listens: what is put into ``heard`` is handed on."""

    def __init__(self, network: str = "test") -> None:
        super().__init__(clock.utc_now, network)
        self.heard: asyncio.Queue[Heard] = asyncio.Queue()
        self.positions: list[str | None] = []

    async def listen(self, receive: Callable[[Heard], object], position: str | None) -> None:
        self.positions.append(position)
        while True:
            await receive(await self.heard.get())  # type: ignore[misc]

    async def close(self) -> None:
        """It holds nothing."""

    async def is_told(self, many: int = 1) -> str:
        await until(lambda: len(self.said) >= many, "something is said")
        return self.said[-1].words


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    listening = Network()
    monkeypatch.setattr(app, "_open_networks", lambda plan, found, faults: found.append(listening))
    return listening


def plan(directory: Path) -> Plan:
    return Plan(
        data_dir=directory,
        workplaces=(KOIVURANTA,),
        admins=(),
        prefix="!purku",
        removes_own=False,
        addresses={},
        ping=None,
        matrix=None,
        signal=None,
    )


def purku(house: House) -> Heard:
    incoming = house.incoming("maija", "purku")
    return Heard(network="test", incoming=(replace(incoming, at=clock.utc_now()),), position="9")


async def stopped(running: asyncio.Task[None]) -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    await running


async def test_a_start_on_a_damaged_database_answers_and_touches_nothing_and_all_goes_on_after_it(
    tmp_path: Path, network: Network, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    house = House(data)
    async with house:
        await house.say("maija", "purku")
    backup = snapshot(data)
    spoil(data)
    damaged = untouched(data)
    running = asyncio.create_task(app.run(plan(data)))
    await network.heard.put(purku(house))
    assert "välittää pyyntöjä" in await network.is_told()
    last = health.read(data)
    assert last is not None and last.is_emergency
    await stopped(running)
    assert untouched(data) == damaged
    assert "Keep the file, and restore a backup" in capsys.readouterr().err
    assert network.positions == [None]
    # Restored.
    lay_out(backup, data)
    await house.open()
    assert len(await house.database.run(cases.live, "koivuranta")) == 1
    await house.say("sari", "apua")
    assert "välittää" not in house.told("sari")[-1]
    await house.close()


async def test_damage_in_the_middle_leads_there_too(
    tmp_path: Path, network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, house = tmp_path / "data", House(tmp_path)
    opened: list[Database] = []
    original = app._open

    async def noted(directory: Path) -> Database:
        opened.append(await original(directory))
        return opened[-1]

    monkeypatch.setattr(app, "_open", noted)
    running = asyncio.create_task(app.run(plan(data)))
    await network.heard.put(purku(house))
    assert "perille" in await network.is_told()
    spoil(data)
    # Some reading sees it; which one depends on what SQLite has kept in memory.
    with pytest.raises(DatabaseDamaged):
        await opened[0].run(finds_damage)
    said = len(network.said)
    await network.heard.put(purku(house))
    await until(lambda: network.positions[1:] == [None], "it begins anew")
    await network.heard.put(purku(house))
    assert "välittää pyyntöjä" in await network.is_told(said + 1)
    await stopped(running)


async def test_nothing_more_is_written_once_the_damage_is_seen(tmp_path: Path) -> None:
    opened = await Database.open(tmp_path)
    ran = []
    with pytest.raises(DatabaseDamaged, match="restore a backup"):
        await opened.run(finds_damage)
    with pytest.raises(DatabaseDamaged):
        await opened.run(lambda tx: ran.append(tx))
    assert ran == []
    await opened.close()

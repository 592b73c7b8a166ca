"""The disk gets full: who is told, and that the bot waits for room instead of ending (R-S2)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import disk, systemd
from bot.liveness import DEAF, Liveness
from storage import database
from storage.ballast import FULL, SIZE, Ballast
from tests.disk import Disk, why_not
from tests.house import ADMIN, House
from tests.labs.human import until

pytestmark = pytest.mark.skipif(why_not() is not None, reason=str(why_not()))
MINUTE = timedelta(minutes=1)


class Machine:
    """A machine with a small disk, the house on it, and everything that looks after it."""

    def __init__(self, house: House, under: Disk) -> None:
        self.house, self.under = house, under
        self.elsewhere = FULL * 10
        self.ballast = Ballast(under.directory, lambda _: self.elsewhere)
        house.database.carry(self.ballast)
        self.liveness = Liveness(
            house.database,
            house.networks,
            house.outbox,
            under.directory,
            bell=house.dispatcher,
            clock=house.now,
            monotonic=lambda: house.now().timestamp(),
            disk=disk.Disk(self.ballast, house.dispatcher.tell_admins, house.now),
        )

    async def look(self) -> list[str]:
        """What the admins are told at the next look."""
        before = len(self.house.told("kalle"))
        self.house.jump(self.house.now() + MINUTE / 2)
        await self.liveness.look()
        if not self.house.database.waits_for_room:
            await self.house.drain()
        return self.house.told("kalle")[before:]


@pytest.fixture
async def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Machine]:
    monkeypatch.setattr(database, "_PAUSE", 0)
    data = tmp_path / "data"
    data.mkdir()
    with Disk(data, skips_syncs=True) as under:
        async with House(data, admins=(ADMIN,)) as house:
            yield Machine(house, under)


async def test_the_admins_are_told_once_that_there_is_little_room_and_once_that_there_is(
    machine: Machine,
) -> None:
    assert await machine.look() == []
    assert machine.ballast.is_there()
    machine.elsewhere = FULL - 1
    (told,) = await machine.look()
    assert "Levy on täyttymässä" in told
    assert await machine.look() == []
    machine.elsewhere = FULL * 2
    assert await machine.look() == ["Levyllä on taas tilaa."]
    assert await machine.look() == []
    machine.elsewhere = 0
    assert len(await machine.look()) == 1


async def test_a_cry_on_a_full_disk_is_answered_and_the_admins_are_told(machine: Machine) -> None:
    house = machine.house
    await machine.look()
    machine.elsewhere = 0
    machine.under.fill()
    asked = 0
    while machine.ballast.is_there():
        asked += 1
        await house.say("maija", "purku" if asked % 2 else "peru")
        assert len(house.told("maija")) >= asked
    assert ["Levy on täyttymässä" in told for told in await machine.look()] == [True]
    # There is room for whoever comes now.
    for _ in range(20):
        await house.say("maija", "purku")
    assert not house.database.waits_for_room
    # Somebody has made room: the ballast is taken on again.
    machine.under.hold(None)
    machine.elsewhere = FULL + SIZE
    assert await machine.look() == ["Levyllä on taas tilaa."]
    assert machine.ballast.is_there()
    print(f"{asked} answered before the ballast went, 20 after it")


async def test_where_there_is_no_room_at_all_the_bot_waits_for_it_and_does_not_end(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would have ended every quarter of an hour, to begin on a disk that was as full."""
    alive: list[None] = []
    monkeypatch.setattr(systemd, "alive", lambda: alive.append(None))
    house = machine.house
    await machine.look()
    assert machine.liveness.is_well()
    machine.elsewhere = 0
    machine.under.fill()
    machine.ballast.drop()
    machine.under.fill()
    saying = asyncio.create_task(_says_until_nothing_more_is_taken(house))
    await until(lambda: house.database.waits_for_room, "the disk is full")
    alive.clear()
    monkeypatch.setattr(house.network, "silent_for", lambda: 3 * DEAF)
    for _ in range(60):
        house.jump(house.now() + MINUTE)
        assert await machine.look() == []
        assert not machine.liveness.is_well()
    assert len(alive) == 60
    machine.under.hold(None)
    machine.elsewhere = FULL * 2
    await until(lambda: not house.database.waits_for_room, "there is room")
    saying.cancel()
    # The network is heard a little later than the bot looks.
    house.jump(house.now() + MINUTE / 2)
    await machine.look()
    monkeypatch.setattr(house.network, "silent_for", lambda: 0.0)
    await machine.look()
    assert machine.liveness.is_well()


async def _says_until_nothing_more_is_taken(house: House) -> None:
    while True:
        await house.say("maija", "purku")
        await house.say("maija", "peru")

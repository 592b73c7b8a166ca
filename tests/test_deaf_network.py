"""One network of several is silent: people on the others are told, once, and again when it is
heard (S24). Maija is on the second network; the group, the coordinator and the admin are not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.chat import Address
from bot.liveness import Liveness
from storage import networks
from tests.house import ADMIN, OTHER, PEOPLE, House

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path, elsewhere=["maija"], admins=[ADMIN]) as opened:
        yield opened


async def deaf(house: House, network: str = OTHER) -> None:
    """It has been silent for two minutes."""
    await house.dispatcher.tell_deaf(network, house.now() - 2 * MINUTE)
    await house.settle()


async def heard(house: House, network: str = OTHER) -> None:
    await house.dispatcher.tell_heard(network, house.now() - 5 * MINUTE)
    await house.settle()


def said(house: House) -> list[tuple[Address, str]]:
    found = [(entry.to, entry.words) for entry in house.network.said]
    house.network.said.clear()
    return found


async def test_group_coordinator_and_admin_are_told_what_to_write_on_the_board(
    house: House,
) -> None:
    await deaf(house)
    told = dict(said(house))
    board = (
        "Botti ei saa yhteyttä: **Other** (2 min). Pyynnöt sieltä eivät kulje. "
        "Taululle: **Soita Minna 050 000 0001**."
    )
    assert told == {
        house.workplaces[0].group: board,
        PEOPLE["minna"].address: board,
        ADMIN: told[ADMIN],
    }
    assert "Other (2 min)" in told[ADMIN] and "Minna (koordinaattori) 050 000 0001" in told[ADMIN]


async def test_it_is_told_once_over_restarts_and_again_when_it_is_heard(house: House) -> None:
    await deaf(house)
    await house.restart()
    await deaf(house)
    assert len(said(house)) == 3
    await house.wait(20 * MINUTE)
    await heard(house)
    told = dict(said(house))
    assert told[house.workplaces[0].group] == (
        "Yhteys on taas: **Other**. Se oli poikki, klo 10.36 – klo 10.53. "
        "Aiemmat pyynnöt ovat tallessa."
    )
    assert told.keys() == {house.workplaces[0].group, PEOPLE["minna"].address, ADMIN}
    await heard(house)
    assert said(house) == []
    assert await house.database.run(networks.deaf) == {}


async def test_that_it_is_heard_is_no_news_where_it_never_was_silent(house: House) -> None:
    await heard(house)
    assert said(house) == []


async def test_in_the_quiet_hours_only_who_keeps_it_running_is_told(house: House) -> None:
    await house.wait(10 * 60 * MINUTE)
    await deaf(house)
    assert [to for to, _ in said(house)] == [ADMIN]
    await house.wait(2 * 60 * MINUTE)
    await heard(house)
    assert [to for to, _ in said(house)] == [ADMIN]
    await house.wait(24 * 60 * MINUTE)
    # They have slept through it.
    assert said(house) == []


async def test_if_it_is_still_silent_in_the_morning_the_others_are_told_then(
    house: House,
) -> None:
    await house.wait(10 * 60 * MINUTE)
    await deaf(house)
    said(house)
    await house.wait(12 * 60 * MINUTE)
    told = dict(said(house))
    assert told.keys() == {house.workplaces[0].group, PEOPLE["minna"].address}
    assert "(6" in told[PEOPLE["minna"].address]


async def test_whoever_is_on_the_silent_network_is_not_written_to(tmp_path: Path) -> None:
    async with House(tmp_path, elsewhere=["minna", "kalle", "maija"], admins=[ADMIN]) as house:
        await deaf(house)
        assert [to for to, _ in said(house)] == [house.workplaces[0].group]
        await heard(house)
        assert [to for to, _ in said(house)] == [house.workplaces[0].group]
        # The other way round only those are reached.
        await deaf(house, "test")
        told = dict(said(house))
        assert told.keys() == {house.person("minna").address, house.person("kalle").address}


async def test_what_was_asked_goes_on_meanwhile(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "1")
    await deaf(house)
    await house.say("sari", "otan kuovi", group=True)
    assert "hoidossa" in house.in_group()[-1]


async def test_from_the_silence_to_what_people_read(house: House, monkeypatch: Any) -> None:
    seconds, silent_since = 1000.0, 1030.0
    alive = Liveness(
        house.database,
        house.networks,
        house.outbox,
        house.directory,
        bell=house.dispatcher,
        clock=house.now,
        monotonic=lambda: seconds,
    )

    def silent_for() -> float:
        return max(0.0, seconds - silent_since)

    monkeypatch.setattr(house.networks[OTHER], "silent_for", silent_for)
    told = None
    while told is None and seconds < silent_since + 200:
        seconds += 30
        await house.wait(timedelta(seconds=30))
        await alive.look()
        await house.settle()
        told = next(iter(house.in_group()), None)
    assert told is not None and told.startswith("Botti ei saa yhteyttä: **Other** (")
    assert 90 <= seconds - silent_since <= 120
    assert not alive.is_well()
    silent_since = seconds
    for _ in range(12):
        seconds, silent_since = seconds + 30, seconds + 30
        await house.wait(timedelta(seconds=30))
        await alive.look()
        await house.settle()
    assert house.in_group()[-1].startswith("Yhteys on taas: **Other**.")
    assert alive.is_well()

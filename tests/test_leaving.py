"""Somebody who holds a case leaves the facilitators' group (RELIABILITY.md, R-C3)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.case import Case, State
from bot.domain.chat import Heard, Members
from storage import cases
from tests.house import FACILITATORS, GROUP, PEOPLE, House

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as opened:
        for person, words in (("maija", "purku"), ("maija", "3"), ("sari", "otan kuovi")):
            await opened.say(person, words)
        await opened.say("maija", "1")
        yield opened


async def _case(house: House) -> Case:
    (case,) = await house.database.run(cases.live, "koivuranta")
    return case


async def test_whoever_is_back_in_a_moment_has_not_left(house: House) -> None:
    said = len(house.network.said)
    await house.leave("sari")
    await house.wait(MINUTE)
    everybody = Members(chat=GROUP, people=tuple(PEOPLE[key] for key in FACILITATORS))
    await house.dispatcher.receive(Heard(network="test", members=(everybody,)))
    await house.wait(30 * MINUTE)
    assert (await _case(house)).state is State.AGREED
    # Only the welcome of somebody who joins.
    assert {entry.to for entry in house.network.said[said:]} == {PEOPLE["sari"].address}


async def test_a_case_is_open_again_once_and_nothing_is_written_to_who_left(house: House) -> None:
    said = len(house.network.said)
    await house.leave("sari")
    await house.leave("aino")
    await house.restart()
    await house.wait(5 * MINUTE)
    assert (await _case(house)).state is State.OPEN
    heard = [entry.to for entry in house.network.said[said:]]
    assert sorted(to.uri for to in heard) == [GROUP.uri, PEOPLE["maija"].address.uri]


async def test_a_case_in_private_stays_in_private(house: House) -> None:
    await house.say("maija", "peru")
    for words in ("purku", "5", "2", "3"):
        await house.say("maija", words)
    holder = "sari" if "Ehtisitkö" in house.told("sari")[-1] else "pekka"
    await house.say(holder, "1")
    in_group = len(house.in_group())
    await house.leave(holder)
    await house.wait(5 * MINUTE)
    case = await _case(house)
    assert case.state is State.OPEN and case.hidden
    assert len(house.in_group()) == in_group
    assert PEOPLE[holder].address in case.offered


async def test_in_the_night_nobody_is_written_to(house: House) -> None:
    await house.say("maija", "peru")
    await house.wait(timedelta(hours=5))
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.say("pekka", "otan tiira")
    await house.say("maija", "1")
    await house.wait(timedelta(hours=6))
    said = len(house.network.said)
    await house.leave("pekka")
    await house.wait(timedelta(hours=2))
    assert house.network.said[said:] == []
    await house.wait(timedelta(hours=9))
    assert (await _case(house)).state is State.OPEN
    told = [e.words for e in house.network.said[said:] if e.to == PEOPLE["maija"].address]
    assert "ei pääsekään" in told[0]

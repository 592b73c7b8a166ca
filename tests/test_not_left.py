"""A network that lets nothing through for a day: the question of the next day is not lost."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Delivery
from bot.transports import Undelivered
from tests.house import PEOPLE, TUESDAY, House
from tests.privacy import lives

_STEP = timedelta(minutes=30)


def lets_nothing_through(delivery: Delivery) -> None:
    raise Undelivered("no-daemon")


async def asked_in_vain(house: House, monkeypatch: pytest.MonkeyPatch, hours: int) -> None:
    """The question is due and cannot leave for so many hours; then everything can."""
    loop = asyncio.get_running_loop()
    monkeypatch.setattr(loop, "time", lambda: house.now().timestamp())
    await lives.held_and_the_bot_asks(house)
    del house.network.said[:]
    house.network.fail = lets_nothing_through
    due = house.now().replace(hour=6, minute=30) + timedelta(days=1)
    await house.wait_until(due)
    await waits(house, due + timedelta(hours=hours))
    house.network.fail = lambda delivery: None
    await waits(house, due + timedelta(hours=25))


async def waits(house: House, until: datetime) -> None:
    while house.now() < until:
        await house.wait(_STEP)


def told(house: House, person: str) -> list[str]:
    return [e.words for e in house.network.said if e.to == PEOPLE[person].address]


@pytest.mark.parametrize("drops_repeats", [True, False])
@pytest.mark.parametrize("hours", [14, 17, 22])
async def test_what_has_not_left_on_its_day_is_left_to_the_holder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hours: int, drops_repeats: bool
) -> None:
    async with House(tmp_path, drops_repeats=drops_repeats) as house:
        await asked_in_vain(house, monkeypatch, hours)
        # Not in the evening, in the night, or a day late; and nobody says that it was.
        assert not any("nukuttua" in words for words in told(house, "maija"))
        assert not any("on hoidettu" in words for words in told(house, "sari"))
        (reminded,) = [words for words in told(house, "sari") if "saiko hän nukuttua" in words]
        assert reminded.startswith("Huomenta. **Kuovi**")
        await house.say("sari", "1")
        assert "hoidettu loppuun" in told(house, "sari")[-1]


async def test_what_leaves_later_on_its_day_is_asked_and_the_holder_hears_of_it_after_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with House(tmp_path) as house:
        await asked_in_vain(house, monkeypatch, 6)
        (asked,) = [each for each in house.network.said if "Saitko nukuttua" in each.words]
        (handled,) = [each for each in house.network.said if "on hoidettu" in each.words]
        assert asked.at < handled.at
        assert not any("saiko hän nukuttua" in words for words in told(house, "sari"))


@pytest.mark.parametrize("drops_repeats", [True, False])
async def test_on_a_free_day_nobody_is_asked_in_the_night_what_could_not_leave_by_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drops_repeats: bool
) -> None:
    friday = TUESDAY + timedelta(days=3)
    async with House(tmp_path, drops_repeats=drops_repeats, start=friday) as house:
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "time", lambda: house.now().timestamp())
        await lives.held(house)
        await house.say("maija", "3")
        del house.network.said[:]
        house.network.fail = lets_nothing_through
        # Until the night of Saturday.
        await waits(house, friday.replace(hour=21) + timedelta(days=1))
        house.network.fail = lambda delivery: None
        await waits(house, friday.replace(hour=21) + timedelta(days=4))
        (asked,) = [each for each in house.network.said if "nukuttua" in each.words]
        assert 7 <= asked.at.astimezone(house.workplaces[0].zone).hour < 12

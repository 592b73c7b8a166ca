"""The machine's clock jumps (R-T5): what rings, what is promised, and who is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import machine
from bot.clock import AlarmClock
from bot.steady_clock import SteadyClock
from storage import clock
from storage.clock import Doubt
from tests.house import ADMIN, TUESDAY, Entry, House

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
JUMPS = (-365 * DAY, -DAY, -11 * MINUTE, 11 * MINUTE, 3 * HOUR, DAY, 3650 * DAY)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path, watched=True, admins=(ADMIN,)) as opened:
        yield opened


def told(house: House) -> list[str]:
    """What the admins read of the clock."""
    return [entry.words for entry in house.network.said if entry.to == ADMIN]


def without_admins(house: House) -> list[tuple[str, str, datetime]]:
    def line(entry: Entry) -> tuple[str, str, datetime]:
        return entry.to.uri, entry.words, entry.at

    return [line(entry) for entry in house.network.said if entry.to != ADMIN]


async def doubt(house: House) -> Doubt:
    noted = await house.database.run(clock.get)
    assert noted is not None
    return noted[1]


async def a_day_of(house: House, *, skew: timedelta) -> list[tuple[str, str, datetime]]:
    """Maija asks, the clock jumps, and a day and a night pass."""
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.wait(2 * MINUTE)
    house.skew = skew
    await house.say("sari", "otan kuovi", group=True)
    await house.say("maija", "1")
    await house.wait(5 * HOUR)
    await house.say("sari", "pidetty")
    await house.say("maija", "2")
    await house.wait(24 * HOUR)
    return without_admins(house)


@pytest.mark.parametrize("skew", JUMPS, ids=str)
async def test_nobody_notices_that_the_clock_has_jumped(tmp_path: Path, skew: timedelta) -> None:
    """Every word comes at its time, the promises in it are the same, and nothing at night."""
    played = []
    for name, jump in (("right", timedelta(0)), ("jumps", skew)):
        async with House(tmp_path / name, watched=True, admins=(ADMIN,)) as house:
            played.append(await a_day_of(house, skew=jump))
    assert played[0] == played[1]
    assert len(played[0]) > 8


@pytest.mark.parametrize("skew", JUMPS, ids=str)
async def test_the_admins_hear_of_it_and_that_it_is_over(house: House, skew: timedelta) -> None:
    await house.wait(MINUTE)
    house.skew = skew
    await house.wait(MINUTE)
    assert told(house) == []
    await house.wait(2 * MINUTE)
    assert len(told(house)) == 1 and "purkubotti doctor" in told(house)[0]
    await house.wait(DAY)
    assert len(told(house)) == 2
    house.skew = timedelta(0)
    await house.wait(MINUTE)
    assert len(told(house)) == 3 and "taas oikein" in told(house)[2]
    assert await doubt(house) is Doubt.NONE


async def test_what_sets_it_right_within_two_minutes_is_told_to_nobody(house: House) -> None:
    """As when a machine without a battery is switched on, or wakes up."""
    await house.wait(MINUTE)
    house.skew = 3 * HOUR
    await house.wait(MINUTE)
    house.is_set_right = True
    await house.wait(HOUR)
    assert told(house) == [] and await doubt(house) is Doubt.NONE
    assert house.clock() == house.now() + house.skew


async def test_a_jump_below_the_threshold_is_followed_and_they_may_add_up(house: House) -> None:
    for _ in range(20):
        house.skew += 9 * MINUTE
        await house.wait(MINUTE)
    assert told(house) == [] and house.clock() == house.now() + house.skew


@pytest.mark.parametrize("night", [timedelta(hours=8), 3 * DAY], ids=str)
async def test_a_machine_that_slept_has_no_jump(house: House, night: timedelta) -> None:
    """The count goes on while it sleeps, and so does its clock."""
    await house.wait(MINUTE)
    house.jump(house.now() + night)
    await house.wait(HOUR)
    assert told(house) == [] and await doubt(house) is Doubt.NONE


async def test_an_admin_says_that_the_clock_is_right(house: House) -> None:
    await house.wait(MINUTE)
    house.skew = 3 * HOUR
    await house.wait(5 * MINUTE)
    assert house.clock() == house.now()
    await house.say("kalle", "1")
    await house.wait(MINUTE)
    assert house.clock() == house.now() + house.skew
    assert told(house)[1:] == ["Kiitos. Toimin nyt koneeni kellon mukaan."]
    assert await doubt(house) is Doubt.NONE


# ------------------------------------------------------------ at a start


async def asked_for_tomorrow(house: House) -> None:
    """A talk has been held, and the bot asks the next morning."""
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.say("sari", "otan kuovi", group=True)
    await house.say("maija", "1")
    await house.wait(5 * HOUR)
    await house.say("sari", "pidetty")
    await house.say("maija", "2")
    await house.wait(5 * MINUTE)


async def test_after_a_start_with_a_clock_gone_back_what_is_due_waits(house: House) -> None:
    """Nobody knows whether it is night: what waits from before is not given, people are heard."""
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.wait(5 * MINUTE)
    before = len(house.network.said)
    house.jump(house.now() + 3 * HOUR)
    house.skew = -4 * HOUR
    await house.restart()
    await house.wait(9 * MINUTE)
    assert [e for e in house.network.said[before:] if e.to != ADMIN] == []
    assert len(told(house)) == 1
    await house.say("sari", "otan kuovi", group=True)
    assert any("hoidossa" in words for words in house.in_group())
    house.skew = timedelta(0)
    await house.wait(2 * MINUTE)
    assert house.clock() == house.now() and "taas oikein" in told(house)[-1]


async def test_nobody_waits_for_ever_for_a_clock_that_nobody_sets(house: House) -> None:
    """After ten minutes the house goes on from when it was last there: it is that at least."""
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.wait(2 * MINUTE)
    last = house.clock()
    house.skew = -DAY
    await house.restart()
    assert last - MINUTE <= house.clock() <= last + MINUTE
    await house.wait(10 * MINUTE)
    before = len(house.network.said)
    await house.wait(3 * HOUR)
    said = {entry.to.local for entry in house.network.said[before:]}
    assert said >= {"@maija", "@minna"}


async def test_a_start_with_the_clock_set_right_is_an_ordinary_one(house: House) -> None:
    await asked_for_tomorrow(house)
    house.skew = -HOUR
    house.is_set_right = True
    await house.restart()
    await house.wait(HOUR)
    assert told(house) == [] and house.clock() == house.now() + house.skew


async def test_a_doubt_outlives_a_restart(house: House) -> None:
    """A clock that has jumped ahead is not believed because the bot was started anew."""
    await asked_for_tomorrow(house)
    house.skew = 300 * DAY
    await house.wait(5 * MINUTE)
    before = without_admins(house)
    await house.restart()
    await house.wait(HOUR)
    assert without_admins(house) == before
    assert abs(house.clock() - house.now()) <= 2 * MINUTE
    assert len(told(house)) == 1


async def test_two_minutes_back_at_a_start_are_no_reason_to_doubt(house: House) -> None:
    await house.wait(HOUR)
    house.skew = -2 * MINUTE
    await house.restart()
    await house.wait(5 * MINUTE)
    assert told(house) == [] and await doubt(house) is Doubt.NONE


async def test_the_time_is_noted_at_most_once_a_minute(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It costs no more writing than that, however much is said."""
    puts = []
    put = clock.put
    monkeypatch.setattr(clock, "put", lambda *given: (puts.append(given), put(*given)))
    for _ in range(200):
        await house.settle()
    assert len(puts) <= 1
    await house.wait(10 * MINUTE)
    assert len(puts) <= 11


# ------------------------------------------------------------ waiting


async def test_the_alarm_clock_waits_by_a_clock_that_nobody_can_set() -> None:
    """It once waited for a time of day: a clock set back by a year let nothing ring for a year."""
    now, ticks, three = TUESDAY, 0, asyncio.Event()

    async def tick() -> datetime:
        nonlocal now, ticks
        ticks += 1
        if ticks == 3:
            three.set()
        due = now + timedelta(milliseconds=1)
        # It is set back while the bell is being set.
        now -= 365 * DAY
        return due - 365 * DAY

    async def tidy() -> None: ...

    alarm = AlarmClock(tick, tidy, lambda: now)
    running = asyncio.ensure_future(alarm.run())
    async with asyncio.timeout(20):
        await three.wait()
    running.cancel()


# ------------------------------------------------------------ this machine


def test_the_kernel_counts_the_seconds_also_while_it_sleeps() -> None:
    assert machine.since_boot() >= machine.time.monotonic() - 1
    started = SteadyClock()
    assert started.look() is None and abs(started() - started.shown()) < MINUTE


@pytest.mark.parametrize(
    ("age", "seconds", "right"),
    [(10, 60, True), (0, 0, True), (70, 60, False), (3600, 7200, True), (-3600, 60, False)],
)
def test_where_the_kernel_may_not_be_asked_systemd_leaves_a_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age: float, seconds: float, right: bool
) -> None:
    """The service may not: its filter closes every call about the clock."""
    mark = tmp_path / "synchronized"
    monkeypatch.setattr(machine, "is_clock_right", lambda: None)
    monkeypatch.setattr(machine, "_SET_RIGHT", mark)
    assert machine.was_clock_set_right(seconds) is None
    mark.touch()
    monkeypatch.setattr(machine.time, "time", lambda: mark.stat().st_mtime + age)
    assert machine.was_clock_set_right(seconds) is right

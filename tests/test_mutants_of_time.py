"""The classic mistakes about time, planted one by one: a checker must notice each.

To add one: a function with the mistake in it, a checker that passes without it, and a row in
``MUTANTS``. The checker raises ``AssertionError`` when it sees what must not be.

What takes a whole house to see is checked by a small conversation; its mistakes are planted in
the source. More about the stale claim is in ``test_stale_claim.py``.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count, islice
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain import calendar, calling, follow_up
from bot.domain.case import State
from bot.domain.workplace import Workplace
from bot.outbox import Outbox
from bot.transports import Undelivered
from commands import follow, meeting, search, stale, unreported
from storage import cases
from tests.domain import years
from tests.domain.workplaces import local
from tests.house import House
from tests.planting import plant

HELSINKI = "Europe/Helsinki"


@dataclass(frozen=True)
class Mutant:
    """*mistake* stands where *module* has *name*; *check* is to notice."""

    name: str
    module: ModuleType
    function: str
    mistake: Callable[..., Any]
    check: Callable[[], None]


# ------------------------------------------------------------ the checkers


def check_follow_ups() -> None:
    """A week of ordinary talks: no change of the clock is needed to see a wrong day or clock."""
    for moment in islice(years.every_day(HELSINKI), 300, 360):
        years.check_follow_up(years.school(HELSINKI, 2026), moment)


def check_follow_ups_over_clock_changes() -> None:
    for moment in islice(years.around_clock_changes(HELSINKI, timedelta(hours=1)), 96):
        years.check_follow_up(years.others(HELSINKI)["ward"], moment)


def check_days_to_choose() -> None:
    """What is tomorrow, also in the hours in which UTC still has another day."""
    for moment in islice(years.every_day(HELSINKI), 60):
        years.check_free_day(years.school(HELSINKI, 2026), moment)


def check_ends_of_shifts() -> None:
    """Which day's work ends, also after midnight."""
    for moment in islice(years.every_day(HELSINKI), 60):
        years.check_truth(years.others(HELSINKI)["ward"], moment)


def check_clocks() -> None:
    """What the clock shows at the workplace, in each of the three zones."""
    for zone in years.ZONES:
        for moment in islice(years.every_day(zone), 60):
            years.check_promises(years.school(zone, 2026), moment)
            years.check_follow_up(years.school(zone, 2026), moment)


# ------------------------------------------------------------ the mistakes


def a_day_later(workplace: Workplace, held_at: datetime) -> datetime:
    """+24 h instead of the local morning."""
    return held_at + timedelta(hours=24)


def mornings_24_hours_apart(
    workplace: Workplace, day: date, clock: time, earliest: datetime
) -> datetime:
    """+24 h from one local morning to the next: wrong on the days when the clock is changed."""
    moment = calendar.at(workplace, day, clock)
    while moment < earliest:
        moment += timedelta(hours=24)
    return moment


def day_in_utc(workplace: Workplace, moment: datetime) -> date:
    """The date of UTC instead of the local one."""
    return moment.astimezone(UTC).date()


def clock_of_the_server(server: str) -> Callable[[Workplace, date, time], datetime]:
    """The zone of the machine instead of the workplace's."""

    def at(workplace: Workplace, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, ZoneInfo(server)).astimezone(UTC)

    return at


def quiet_on_the_server(workplace: Workplace, moment: datetime) -> bool:
    """The quiet hours as the machine's clock shows them."""
    quiet = workplace.times.quiet
    return quiet is not None and calendar.is_within(quiet, moment.astimezone(UTC).time())


MUTANTS = [
    Mutant("+24 h after the talk", follow_up, "due", a_day_later, check_follow_ups),
    Mutant(
        "+24 h from morning to morning",
        follow_up,
        "_first",
        mornings_24_hours_apart,
        check_follow_ups_over_clock_changes,
    ),
    Mutant("UTC date of tomorrow", calendar, "day_of", day_in_utc, check_days_to_choose),
    Mutant("UTC date of a shift", calendar, "day_of", day_in_utc, check_ends_of_shifts),
    Mutant("server in UTC", calendar, "at", clock_of_the_server("UTC"), check_clocks),
    # An hour beside most workplaces, and right in one of the three.
    Mutant("server in Oslo", calendar, "at", clock_of_the_server("Europe/Oslo"), check_clocks),
    Mutant("server's quiet hours", calendar, "is_quiet", quiet_on_the_server, check_clocks),
]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_mistake_about_time_is_noticed(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.check()
    monkeypatch.setattr(mutant.module, mutant.function, mutant.mistake)
    with pytest.raises(AssertionError):
        mutant.check()


# ------------------------------------------------------------ in a whole house


@dataclass(frozen=True)
class Planted:
    """In each module *right* is replaced by *wrong*; *check* plays a conversation."""

    name: str
    faults: tuple[tuple[ModuleType, str, str], ...]
    check: Callable[[House], Awaitable[None]]


async def check_first_slot(house: House) -> None:
    """Asked for in a break: the first of them that can still be kept."""
    await house.say("maija", "purku")
    await house.say("maija", "2")
    await house.say("sari", "otan kuovi", group=True)
    assert "klo 11.15" in house.told("maija")[-1]
    await house.say("sari", "luovun kuovi")
    # It is too late for that one now.
    await house.wait_until(local("2026-11-17 11.12"))
    await house.say("pekka", "otan kuovi", group=True)
    assert "klo 12.45" in house.told("maija")[-1]


async def check_agreement(house: House) -> None:
    """What is agreed does not bounce, and nobody is asked whether they still have it."""
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.say("sari", "otan kuovi", group=True)
    await house.say("maija", "1")
    await house.wait_until(local("2026-11-17 14.20"))
    assert (await house.database.run(cases.get, "Kuovi")).state is State.AGREED
    assert not any("yhä sinulla" in words for words in house.told("sari"))


_PROMISED = re.compile(r"(?:viimeistään|Seuraava viesti) \*\*klo (\d+)\.(\d+)\*\*")


async def check_promises(house: House) -> None:
    """By every minute that the person read, they read something."""
    await house.say("maija", "purku")
    await house.say("maija", "1")
    await house.wait_until(local("2026-11-17 15.55"))
    said = [entry for entry in house.network.said if entry.to.local == "@maija"]
    for number, entry in enumerate(said):
        if found := _PROMISED.search(entry.words):
            by = local(f"2026-11-17 {found[1]}.{found[2]}")
            assert any(later.at <= by for later in said[number + 1 :]), entry.words


async def _held(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "1")
    await house.say("sari", "otan kuovi", group=True)
    await house.say("maija", "1")
    await house.wait(timedelta(minutes=20))
    await house.say("sari", "pidetty")


async def check_one_follow_up(house: House) -> None:
    """The question has been shown, but the power fails before that is known: it is still asked
    once."""
    await _held(house)
    await house.say("maija", "2")

    def shown(delivery: object) -> None:
        raise Undelivered("timeout")

    house.jump(local("2026-11-18 8.00"))
    house.network.fail_after = shown
    await house.settle()
    house.network.fail_after = lambda delivery: None
    await house.restart()
    await house.wait(timedelta(days=3))
    asked = [words for words in house.told("maija") if "Saitko nukuttua" in words]
    assert len(asked) == 1


async def check_away(house: House) -> None:
    """A holder who is away is reminded on their return."""
    await _held(house)
    await house.say("sari", "poissa huomenna")
    await house.wait_until(local("2026-11-18 23.00"))
    assert not any("kysy" in words and "kasvokkain" in words for words in house.told("sari"))
    await house.wait_until(local("2026-11-19 8.00"))
    assert "kasvokkain" in house.told("sari")[-1]


async def check_away_after_meeting(house: House) -> None:
    """A holder who is away is not asked how it went, before they are back."""
    await house.say("maija", "purku")
    await house.say("maija", "1")
    await house.say("sari", "otan kuovi", group=True)
    await house.say("maija", "1")
    await house.say("sari", "poissa")
    await house.wait_until(local("2026-11-17 23.00"))
    assert not any("Miten" in words for words in house.told("sari"))
    await house.wait_until(local("2026-11-18 8.00"))
    assert "Miten" in house.told("sari")[-1]


PLANTED = [
    Planted(
        "first slot forgotten: the last of the wished times",
        ((calling, "for slot in case.slots\n", "for slot in reversed(case.slots)\n"),),
        check_first_slot,
    ),
    Planted(
        "first slot forgotten: it need not be kept",
        ((calling, "if slot >= now + calendar.NOTICE or", "if True or"),),
        check_first_slot,
    ),
    Planted(
        "stale claim after agreement",
        (
            (meeting, 'cleared=("decide", "stale"))', 'cleared=("decide",))'),
            (stale, "if case.state is not State.CLAIMED:", "if False:"),
        ),
        check_agreement,
    ),
    Planted(
        "a promise moved without a word",
        (
            (
                search,
                "return outcome + Outcome(messages=(_promised(given, case, text_id),))",
                "return outcome if kept == 2 else "
                "outcome + Outcome(messages=(_promised(given, case, text_id),))",
            ),
        ),
        check_promises,
    ),
    Planted(
        "a promise kept an hour late",
        (
            (
                search,
                'Timer("promise", promise, Call("keep-promise", case.name)),)',
                'Timer("promise", promise + timedelta(hours=1), Call("keep-promise", case.name)),)',
            ),
        ),
        check_promises,
    ),
    Planted(
        "holder away is reminded",
        ((follow, "back = None if given.args", "back = None if True or given.args"),),
        check_away,
    ),
    Planted(
        "holder away is asked how it went",
        ((unreported, "presence.holder_back_at(given, tx, case) or", ""),),
        check_away_after_meeting,
    ),
]


def _play(check: Callable[[House], Awaitable[None]]) -> None:
    async def played() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with House(Path(folder)) as house:
                await check(house)

    asyncio.run(played())


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: planted.name)
def test_a_mistake_is_noticed_in_a_conversation(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    _play(planted.check)
    for fault in planted.faults:
        plant(monkeypatch, *fault)
    with pytest.raises(AssertionError):
        _play(planted.check)


def test_a_follow_up_that_is_sent_twice_after_a_restart_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is tried again leaves under another key, so the network cannot know it."""
    _play(check_one_follow_up)
    leave, tries = Outbox._leave, count()

    async def under_another_key(relay: Any, transport: Any, waiting: Any, plan: Any) -> str:
        delivery = replace(waiting.delivery, key=f"{waiting.key}-{next(tries)}")
        return await leave(relay, transport, replace(waiting, delivery=delivery), plan)

    monkeypatch.setattr(Outbox, "_leave", under_another_key)
    with pytest.raises(AssertionError):
        _play(check_one_follow_up)

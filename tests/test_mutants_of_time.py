"""The classic mistakes about time, planted one by one: a checker must notice each.

To add one: a function with the mistake in it, a checker that passes without it, and a row in
``MUTANTS``. The checker raises ``AssertionError`` when it sees what must not be.

The stale claim after an agreement takes a whole house to see: ``test_stale_claim.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain import calendar, follow_up
from bot.domain.workplace import Workplace
from tests.domain import years

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

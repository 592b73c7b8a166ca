"""Every day of twenty years in three countries, with both changes of the clock."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from bot.domain import calendar, calling, follow_up
from bot.domain.workplace import Workplace
from tests.domain import years
from tests.domain.workplaces import EVERY_DAY, local, shown, workplace
from tests.house import KOIVURANTA

KINDS = ("office", "ward", "night shift", "weekends")


def _hold(at: Workplace, moment: datetime) -> None:
    for check in years.CHECKS:
        try:
            check(at, moment)
        except AssertionError as broken:
            where = f"{check.__name__} {moment.astimezone(at.zone)}"
            raise AssertionError(f"{where}: {broken}") from broken


@pytest.mark.parametrize("zone", years.ZONES)
def test_every_day_of_a_school(zone: str) -> None:
    visited = set()
    for moment in years.every_day(zone):
        day = moment.astimezone(years.ZONES[zone]).date()
        _hold(years.school(zone, day.year), moment)
        visited.add(day)
    assert len(visited) == (years.LAST - years.FIRST).days + 1


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("zone", years.ZONES)
def test_every_third_day_of_other_workplaces(zone: str, kind: str) -> None:
    at = years.others(zone)[kind]
    for moment in years.every_day(zone, step=3):
        _hold(at, moment)


@pytest.mark.parametrize("kind", ("school", *KINDS))
@pytest.mark.parametrize("zone", years.ZONES)
def test_the_days_on_which_clocks_are_changed(zone: str, kind: str) -> None:
    assert len(years.changes(zone)) == 42
    for moment in years.around_clock_changes(zone, timedelta(minutes=55)):
        at = years.school(zone, moment.year) if kind == "school" else years.others(zone)[kind]
        _hold(at, moment)


@pytest.mark.parametrize("zone", years.ZONES)
def test_the_weeks_after(zone: str) -> None:
    ward = years.others(zone)["ward"]
    for moment in years.every_day(zone, step=3):
        day = moment.astimezone(ward.zone).date()
        years.check_weeks(ward, day)
        years.check_weeks(years.school(zone, day.year), day)


SCHOOL = years.school("Europe/Helsinki", 2026)
WARD, NIGHTS, WEEKENDS = (
    years.others("Europe/Helsinki")[kind] for kind in ("ward", "night shift", "weekends")
)
SUNDAYS_TOO = workplace(days=EVERY_DAY)


@pytest.mark.parametrize(
    ("at", "now", "asked", "first_word", "question"),
    [
        # 03:30 does not exist on that night: what the clock shows after it is meant.
        (KOIVURANTA, "2026-03-29 03.30", "Mon 30.3. 8.00", "Mon 30.3. 8.15", "Mon 30.3. 8.00"),
        (SUNDAYS_TOO, "2026-03-29 03.30", "Sun 29.3. 8.00", "Sun 29.3. 8.15", "Mon 30.3. 8.00"),
        (WARD, "2026-03-29 03.30", "Sun 29.3. 4.30", "Sun 29.3. 4.40", "Sun 29.3. 16.00"),
        # 03:50 comes twice; ten minutes after the first of them the clock shows 03:00 again.
        (KOIVURANTA, "2026-10-25 03.50", "Mon 26.10. 8.00", "Mon 26.10. 8.15", "Mon 26.10. 8.00"),
        (WARD, "2026-10-25 03.50", "Sun 25.10. 3.50", "Sun 25.10. 3.00", "Sun 25.10. 16.00"),
        (WARD, "2026-10-25 14.00", "Sun 25.10. 14.00", "Sun 25.10. 14.10", "Mon 26.10. 8.00"),
        # The last minute of the year.
        (KOIVURANTA, "2026-12-31 23.59", "Fri 1.1. 8.00", "Fri 1.1. 8.15", "Fri 1.1. 8.00"),
        (SCHOOL, "2026-12-31 23.59", "Thu 7.1. 8.00", "Thu 7.1. 8.15", "Mon 4.1. 8.00"),
        (WARD, "2026-12-31 23.59", "Thu 31.12. 23.59", "Fri 1.1. 0.10", "Fri 1.1. 16.00"),
        (NIGHTS, "2026-12-31 23.59", "Thu 31.12. 23.59", "Fri 1.1. 0.10", "Mon 4.1. 20.30"),
        # A night shift: in the day people sleep; on Saturday morning the week is over.
        (NIGHTS, "2026-11-17 02.00", "Tue 17.11. 2.00", "Tue 17.11. 2.10", "Tue 17.11. 20.30"),
        (NIGHTS, "2026-11-17 12.00", "Tue 17.11. 21.00", "Tue 17.11. 21.15", "Wed 18.11. 8.00"),
        (NIGHTS, "2026-11-21 02.00", "Sat 21.11. 2.00", "Sat 21.11. 2.10", "Mon 23.11. 20.30"),
        (NIGHTS, "2026-11-21 06.41", "Mon 23.11. 21.00", "Mon 23.11. 21.15", "Mon 23.11. 8.00"),
        (WEEKENDS, "2026-11-17 12.00", "Sat 21.11. 8.00", "Sat 21.11. 8.15", "Sat 21.11. 8.00"),
        (WEEKENDS, "2026-11-22 12.00", "Sun 22.11. 12.00", "Sun 22.11. 12.10", "Mon 23.11. 8.00"),
    ],
)
def test_moments_to_look_at(
    at: Workplace, now: str, asked: str, first_word: str, question: str
) -> None:
    moment = local(now)
    plan = calling.plan(at, moment)
    assert (shown(plan.ask_at), shown(plan.promised_at)) == (asked, first_word)
    assert shown(follow_up.due(at, moment)) == question


def test_a_promise_that_comes_after_longer_is_none_for_the_night() -> None:
    patient = workplace(first_reminder=timedelta(hours=1))
    assert calling.plan(patient, local("2026-11-17 18.49")).promised_at == local("2026-11-17 19.50")
    assert calling.plan(patient, local("2026-11-17 18.50")).is_night


def test_a_change_of_the_rules_does_not_move_what_the_clock_says() -> None:
    # Ten hours before and after the spring change it is the same clock, and not the same span.
    held = local("2026-03-27 14.00")
    due = follow_up.due(KOIVURANTA, held)
    assert due - held == timedelta(hours=65)
    assert calendar.day_of(KOIVURANTA, due) == date(2026, 3, 30)
    assert due.astimezone(KOIVURANTA.zone).time() == time(8)

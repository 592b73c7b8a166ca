"""When of a day of work nobody is there, by what people have told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain import coverage
from bot.domain.coverage import Told
from bot.domain.timetable import Lesson, from_clocks
from bot.domain.workplace import Days
from tests.domain.workplaces import EVERY_DAY, NIGHT_SHIFT, local, shown, workplace
from tests.house import KOIVURANTA

NOBODY_TOLD = Told()
#: a Tuesday
AWAY = Told(absences=(Days(date(2026, 11, 17), date(2026, 11, 18)),))


def teaches(*hours: str, day: int = 1) -> Told:
    return Told(lessons=tuple(Lesson(day, from_clocks(each.split("-"))) for each in hours))


def quiet(hours: str) -> Told:
    return Told(quiet=(from_clocks(hours.split("-")),))


def gaps(people: list[Told], now: str, at=KOIVURANTA) -> str:  # type: ignore[no-untyped-def]
    found = coverage.gaps(at, people, local(now))
    return ", ".join(
        f"{each.starts.astimezone(at.zone):%H.%M}-{each.ends.astimezone(at.zone):%H.%M}"
        for each in found
    )


@pytest.mark.parametrize(
    ("people", "now", "expected"),
    [
        # Nobody has told anything, or there is nobody to tell.
        ([], "2026-11-17 07.40", ""),
        ([NOBODY_TOLD], "2026-11-17 07.40", ""),
        ([NOBODY_TOLD, AWAY], "2026-11-17 07.40", ""),
        ([AWAY], "2026-11-17 07.40", "08.00-16.00"),
        ([AWAY, AWAY], "2026-11-19 07.40", ""),
        ([AWAY, teaches("10:00-12:00")], "2026-11-17 07.40", "10.00-12.00"),
        ([teaches("08:00-12:00"), teaches("10:00-14:00")], "2026-11-17 07.40", "10.00-12.00"),
        ([teaches("08:00-10:00"), teaches("10:00-14:00")], "2026-11-17 07.40", ""),
        ([teaches("08:00-10:00"), quiet("09:00-13:00")], "2026-11-17 07.40", "09.00-10.00"),
        # Lessons of another day, and a day without work.
        ([teaches("10:00-12:00", day=2)], "2026-11-17 07.40", ""),
        ([teaches("10:00-12:00", day=5)], "2026-11-21 07.40", ""),
        ([AWAY], "2026-11-22 07.40", ""),
        # A quarter of an hour is bridged by the next break.
        ([teaches("10:00-10:25")], "2026-11-17 07.40", ""),
        ([teaches("10:00-10:30")], "2026-11-17 07.40", "10.00-10.30"),
        ([teaches("09:00-10:00", "11:00-12:00")], "2026-11-17 07.40", "09.00-10.00, 11.00-12.00"),
        # Told late: only what is still ahead.
        ([teaches("09:00-10:00", "11:00-12:00")], "2026-11-17 09.50", "11.00-12.00"),
        ([AWAY], "2026-11-17 10.38", "10.40-16.00"),
        ([AWAY], "2026-11-17 15.40", ""),
        ([AWAY], "2026-11-17 18.00", ""),
    ],
)
def test_the_hours_in_which_nobody_is_there(people: list[Told], now: str, expected: str) -> None:
    assert gaps(people, now) == expected


def test_a_holiday_has_no_gaps() -> None:
    free = replace(KOIVURANTA.times, holidays=frozenset({date(2026, 11, 17)}))
    assert gaps([AWAY], "2026-11-17 07.40", replace(KOIVURANTA, times=free)) == ""


def test_a_shift_over_midnight_is_one_day_of_work() -> None:
    assert gaps([AWAY], "2026-11-17 07.40", NIGHT_SHIFT) == "22.00-06.00"
    assert gaps([quiet("02:00-04:00")], "2026-11-17 23.10", NIGHT_SHIFT) == "02.00-04.00"
    assert gaps([quiet("02:00-04:00")], "2026-11-18 03.00", NIGHT_SHIFT) == "03.00-04.00"


@pytest.mark.parametrize(
    ("night", "expected"),
    [
        # An hour is skipped, or comes twice: the gap is an hour of the clock all the same.
        ("2026-03-29", "02.00-05.00"),
        ("2026-10-25", "02.00-05.00"),
    ],
)
def test_a_gap_is_where_the_clock_says_when_clocks_change(night: str, expected: str) -> None:
    at = workplace(work="0-8", quiet=None, days=EVERY_DAY)
    assert gaps([quiet("02:00-05:00")], f"{night} 00.10", at) == expected


def test_how_many_of_the_neighbours_are_there() -> None:
    found = coverage.gaps(KOIVURANTA, [teaches("10:00-12:00")], local("2026-11-17 07.40"))
    neighbours = [NOBODY_TOLD, AWAY, teaches("10:00-11:00"), teaches("09:00-12:00")]
    assert coverage.are_there(KOIVURANTA, neighbours, found) == 2


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-17 07.39", "Tue 17.11. 7.40"),
        ("2026-11-17 07.40", "Wed 18.11. 7.40"),
        ("2026-11-20 12.00", "Mon 23.11. 7.40"),
        ("2026-03-28 12.00", "Mon 30.3. 7.40"),
        ("2026-10-24 12.00", "Mon 26.10. 7.40"),
    ],
)
def test_it_is_looked_at_on_every_morning_of_work(now: str, due: str) -> None:
    found = coverage.next_at(KOIVURANTA, local(now))
    assert found is not None and shown(found) == due


def test_a_workplace_may_do_without() -> None:
    without = replace(KOIVURANTA, times=replace(KOIVURANTA.times, coverage=None))
    assert coverage.next_at(without, local("2026-11-17 07.00")) is None
    early = replace(KOIVURANTA, times=replace(KOIVURANTA.times, coverage=time(6)))
    found = coverage.next_at(early, local("2026-11-17 05.59"))
    assert found == local("2026-11-17 06.00")

"""When a facilitator is asked how they are, how long they rest, and when supervision is told of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.domain import care, supervision
from bot.domain.workplace import Days, Hours, Span, Workplace
from tests.house import HELSINKI, KOIVURANTA

ALL_DAYS, WEEKDAYS = frozenset(range(7)), frozenset(range(5))
SCHOOL = replace(KOIVURANTA, times=replace(KOIVURANTA.times, how_are_you=time(16)))
NIGHTS = replace(
    SCHOOL,
    times=replace(
        SCHOOL.times,
        work=Hours(WEEKDAYS, Span(time(21), time(7))),
        quiet=Span(time(9), time(20)),
        how_are_you=time(7),
    ),
)
WARD = replace(
    SCHOOL,
    times=replace(SCHOOL.times, work=Hours(ALL_DAYS, Span(time(7), time(21))), quiet=None),
)
LATE = replace(SCHOOL, times=replace(SCHOOL.times, how_are_you=time(20)))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HELSINKI).astimezone(UTC)


@pytest.mark.parametrize(
    ("workplace", "told", "due"),
    [
        # at the time of that day
        (SCHOOL, "2026-11-17 10:38", "2026-11-17 16:00"),
        (SCHOOL, "2026-11-17 15:45", "2026-11-17 16:00"),
        # but not while they still say how the talk went
        (SCHOOL, "2026-11-17 15:46", "2026-11-17 16:01"),
        (SCHOOL, "2026-11-17 18:20", "2026-11-17 18:35"),
        # the night comes first
        (SCHOOL, "2026-11-17 19:50", "2026-11-18 16:00"),
        (SCHOOL, "2026-11-17 02:00", "2026-11-17 16:00"),
        # over a weekend, but not over a holiday
        (SCHOOL, "2026-11-20 19:50", "2026-11-23 16:00"),
        (SCHOOL, "2026-11-21 12:00", "2026-11-23 16:00"),
        # the shift ends in the morning
        (NIGHTS, "2026-11-18 03:00", "2026-11-18 07:00"),
        # where the shift ends on a day without work, before its end
        (NIGHTS, "2026-11-21 03:00", "2026-11-21 06:45"),
        # the night begins at the very minute
        (LATE, "2026-11-17 12:00", "2026-11-17 19:45"),
        (WARD, "2026-11-22 20:30", "2026-11-22 20:45"),
    ],
)
def test_when_they_are_asked(workplace: Workplace, told: str, due: str) -> None:
    assert care.due(workplace, at(told)) == at(due)


def test_nobody_is_asked_where_nobody_wants_it_or_only_weeks_later() -> None:
    assert care.due(KOIVURANTA, at("2026-11-17 10:38")) is None
    closed = (Days(date(2026, 12, 23), date(2027, 1, 6)),)
    before = replace(SCHOOL, times=replace(SCHOOL.times, closed=closed))
    assert care.due(before, at("2026-12-22 19:50")) is None


def test_a_shift_that_has_just_ended_was_today() -> None:
    day = date(2026, 11, 17)
    assert care.is_about_today(NIGHTS, day, at("2026-11-18 07:00"))
    assert not care.is_about_today(NIGHTS, day, at("2026-11-19 07:00"))
    assert not care.is_about_today(SCHOOL, day, at("2026-11-18 16:00"))


def test_a_rest_is_a_week_from_the_next_work_on() -> None:
    tuesday, friday, monday = date(2026, 11, 17), date(2026, 11, 20), date(2026, 11, 23)
    assert care.rest(tuesday, tuesday) == Days(tuesday, monday)
    assert care.rest(friday, monday) == Days(friday, date(2026, 11, 29))


@pytest.mark.parametrize(
    ("meets", "reminded"),
    [
        ("2026-12-03 14:30", "2026-12-02 08:00"),
        ("2026-12-07 08:00", "2026-12-04 08:00"),
        ("2026-12-06 18:00", "2026-12-04 08:00"),
        ("2027-01-07 09:00", "2026-12-22 08:00"),
    ],
)
def test_supervision_is_told_of_on_the_working_morning_before(meets: str, reminded: str) -> None:
    closed = (Days(date(2026, 12, 23), date(2027, 1, 6)),)
    school = replace(SCHOOL, times=replace(SCHOOL.times, closed=closed), supervision=(at(meets),))
    assert supervision.reminded_at(school, at(meets)) == at(reminded)
    assert supervision.next_reminder(school, at("2026-11-17 10:38")) == at(reminded)
    assert supervision.next_reminder(school, at(reminded)) is None
    assert supervision.to_remind_of(school, at(reminded), at(reminded)) == (at(meets),)
    assert supervision.to_remind_of(school, at(reminded), at(meets)) == ()

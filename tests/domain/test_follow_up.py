"""When the next day's question comes, and when it comes too late."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import calendar, follow_up
from bot.domain.workplace import Workplace
from tests.domain.workplaces import (
    EVERY_DAY,
    MOMENTS,
    NIGHT_SHIFT,
    local,
    shown,
    workplace,
    workplaces,
)
from tests.house import KOIVURANTA

SEEN = settings(derandomize=True, max_examples=300, deadline=None, database=None)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ("2026-11-17 11.30", "Wed 18.11. 8.00"),
        ("2026-11-17 23.59", "Wed 18.11. 8.00"),
        # Eight hours at the least.
        ("2026-11-18 00.00", "Wed 18.11. 8.00"),
        ("2026-11-18 00.01", "Thu 19.11. 8.00"),
        ("2026-11-18 07.00", "Thu 19.11. 8.00"),
        # Friday asks on Monday, and so does the weekend.
        ("2026-11-20 14.10", "Mon 23.11. 8.00"),
        ("2026-11-21 12.00", "Mon 23.11. 8.00"),
        ("2026-11-22 23.59", "Mon 23.11. 8.00"),
        # Both changes of the clock are on a Sunday.
        ("2026-03-27 14.00", "Mon 30.3. 8.00"),
        ("2026-10-23 14.00", "Mon 26.10. 8.00"),
        ("2026-12-31 14.00", "Fri 1.1. 8.00"),
    ],
)
def test_the_question_comes_the_next_morning_that_people_work(held: str, expected: str) -> None:
    assert shown(follow_up.due(KOIVURANTA, local(held))) == expected


@pytest.mark.parametrize(
    ("held", "hours", "expected"),
    [
        # In the spring night an hour is missing: 23.30 to 8.00 are seven and a half.
        ("2026-03-28 23.30", EVERY_DAY, "Mon 30.3. 8.00"),
        ("2026-03-28 22.59", EVERY_DAY, "Sun 29.3. 8.00"),
        # In the autumn night there is one more.
        ("2026-10-25 00.30", EVERY_DAY, "Sun 25.10. 8.00"),
        ("2026-10-25 01.01", EVERY_DAY, "Mon 26.10. 8.00"),
    ],
)
def test_eight_hours_are_counted_as_they_pass(
    held: str, hours: frozenset[int], expected: str
) -> None:
    assert shown(follow_up.due(workplace(days=hours), local(held))) == expected


def test_a_workplace_that_never_sleeps_is_asked_on_any_day() -> None:
    never = workplace(quiet=None)
    assert shown(follow_up.due(never, local("2026-11-20 14.00"))) == "Sat 21.11. 8.00"
    late = workplace(quiet=None, days=EVERY_DAY, follow_up=time(3, 30))
    # A time that the spring change skips is still one moment.
    assert shown(follow_up.due(late, local("2026-03-28 12.00"))) == "Sun 29.3. 4.30"


@pytest.mark.parametrize(
    ("due", "now", "late"),
    [
        ("2026-11-18 08.00", "2026-11-18 08.00", False),
        ("2026-11-18 08.00", "2026-11-18 19.00", False),
        ("2026-11-18 08.00", "2026-11-19 11.00", False),
        ("2026-11-18 08.00", "2026-11-19 11.01", True),
        # The weekend is no working day late.
        ("2026-11-20 08.00", "2026-11-23 11.00", False),
        ("2026-11-20 08.00", "2026-11-23 11.01", True),
    ],
)
def test_more_than_one_working_day_late_is_left_to_the_holder(
    due: str, now: str, late: bool
) -> None:
    assert follow_up.is_too_late(KOIVURANTA, local(due), local(now)) is late


@SEEN
@given(workplaces(), MOMENTS)
def test_nobody_is_asked_sooner_than_eight_hours_or_at_night(at: Workplace, held: datetime) -> None:
    due = follow_up.due(at, held)
    assert due >= held + timedelta(hours=8)
    assert not calendar.is_quiet(at, due)
    assert at.times.quiet is None or calendar.is_working_day(at, calendar.day_of(at, due))
    assert due.astimezone(at.zone).time() == at.times.follow_up
    assert due - held <= timedelta(days=9)


@SEEN
@given(workplaces(), MOMENTS, st.timedeltas(timedelta(0), timedelta(days=2)))
def test_a_later_talk_is_never_asked_about_earlier(
    at: Workplace, held: datetime, later: timedelta
) -> None:
    assert follow_up.due(at, held) <= follow_up.due(at, held + later)


@SEEN
@given(workplaces(), MOMENTS)
def test_the_day_of_the_question_ends_after_it(at: Workplace, held: datetime) -> None:
    due = follow_up.due(at, held)
    assert due < follow_up.over(at, due) <= due + timedelta(days=1)
    assert not follow_up.is_too_late(at, due, due)


def test_the_link_never_outlives_two_weeks() -> None:
    assert timedelta(days=14) >= follow_up.LINK_LIVES
    over = follow_up.over(NIGHT_SHIFT, local("2026-11-18 08.00"))
    assert shown(over) == "Wed 18.11. 20.00"

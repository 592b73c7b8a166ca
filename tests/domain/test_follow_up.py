"""When the next day's question comes, and when it comes too late."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import calendar, follow_up
from bot.domain.workplace import Workplace
from tests.domain.workplaces import (
    EVERY_DAY,
    FI,
    MOMENTS,
    NIGHT_SHIFT,
    case,
    days,
    local,
    shown,
    workplace,
    workplaces,
)
from tests.house import KOIVURANTA, PEOPLE

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


# ------------------------------------------------------------ nights, weekends, holidays

SCHOOL = workplace(
    holidays=FI,
    closed=(
        days("2026-06-06..2026-08-10"),
        days("2026-10-12..2026-10-16"),
        days("2026-12-22..2027-01-06"),
    ),
)
#: Saturdays and Sundays only
WEEKENDS = workplace(days=frozenset({5, 6}))


@pytest.mark.parametrize(
    ("at", "held", "expected"),
    [
        # Easter and May Day are weekends that are a little longer.
        (SCHOOL, "2026-04-02 14.10", "Tue 7.4. 8.00"),
        (SCHOOL, "2026-04-30 14.10", "Mon 4.5. 8.00"),
        # The next working day is weeks away: the first weekday that is no holiday.
        (SCHOOL, "2026-06-05 12.00", "Mon 8.6. 8.00"),
        (SCHOOL, "2026-10-09 14.10", "Mon 12.10. 8.00"),
        (SCHOOL, "2026-12-21 14.10", "Tue 22.12. 8.00"),
        # Not Christmas Eve, nor Christmas, nor the weekend.
        (SCHOOL, "2026-12-23 14.10", "Mon 28.12. 8.00"),
        (SCHOOL, "2026-12-31 23.59", "Mon 4.1. 8.00"),
        # Near enough to wait for.
        (SCHOOL, "2026-10-15 14.10", "Mon 19.10. 8.00"),
        (SCHOOL, "2026-10-14 14.10", "Thu 15.10. 8.00"),
        (WEEKENDS, "2026-11-21 14.10", "Sun 22.11. 8.00"),
        (WEEKENDS, "2026-11-22 14.10", "Mon 23.11. 8.00"),
        (WEEKENDS, "2026-11-24 14.10", "Sat 28.11. 8.00"),
    ],
)
def test_the_question_waits_for_a_working_day_but_not_for_weeks(
    at: Workplace, held: str, expected: str
) -> None:
    assert shown(follow_up.due(at, local(held))) == expected


@pytest.mark.parametrize(
    ("at", "held", "expected"),
    [
        (NIGHT_SHIFT, "2026-11-17 20.59", "Wed 18.11. 8.00"),
        (NIGHT_SHIFT, "2026-11-17 21.00", "Wed 18.11. 16.00"),
        (NIGHT_SHIFT, "2026-11-18 05.59", "Wed 18.11. 16.00"),
        (NIGHT_SHIFT, "2026-11-18 06.00", "Thu 19.11. 8.00"),
        # The nights of both changes of the clock, and of the year.
        (NIGHT_SHIFT, "2026-03-29 02.30", "Sun 29.3. 16.00"),
        (NIGHT_SHIFT, "2026-10-25 03.30", "Sun 25.10. 16.00"),
        (NIGHT_SHIFT, "2026-12-31 23.59", "Fri 1.1. 16.00"),
        # Work in the night though there are quiet hours; and a late talk where nobody works.
        (workplace(work="14-23", quiet="23-6"), "2026-11-17 22.00", "Wed 18.11. 16.00"),
        (KOIVURANTA, "2026-11-17 23.00", "Wed 18.11. 8.00"),
    ],
)
def test_after_a_night_people_have_slept_first(at: Workplace, held: str, expected: str) -> None:
    assert shown(follow_up.due(at, local(held))) == expected


@pytest.mark.parametrize(
    ("at", "held", "expected"),
    [
        (KOIVURANTA, "2026-11-20 14.10", "Sat 21.11. 10.00"),
        (KOIVURANTA, "2026-11-19 14.10", None),
        # Tomorrow is Sunday, and then Monday.
        (KOIVURANTA, "2026-11-21 14.10", "Sun 22.11. 10.00"),
        (KOIVURANTA, "2026-11-22 14.10", None),
        # Eight hours at the least.
        (workplace(follow_up_on_free_day=time(6)), "2026-11-20 22.00", "Sat 21.11. 6.00"),
        (workplace(follow_up_on_free_day=time(6)), "2026-11-20 22.01", None),
        (workplace(follow_up_on_free_day=time(5, 59)), "2026-11-20 14.10", None),
        (workplace(follow_up_on_free_day=time(22)), "2026-11-20 14.10", None),
        # The day before a holiday; the day before weeks of them is asked on a weekday.
        (SCHOOL, "2026-04-02 14.10", "Fri 3.4. 10.00"),
        (SCHOOL, "2026-10-09 14.10", "Sat 10.10. 10.00"),
        (SCHOOL, "2026-10-12 14.10", None),
        # Where nobody ever closes, tomorrow is the usual day.
        (NIGHT_SHIFT, "2026-11-20 14.10", None),
        (workplace(quiet=None), "2026-11-20 14.10", None),
        # After a night of work people sleep on free days, too.
        (workplace(work="14-23", quiet="23:30-6"), "2026-11-20 22.00", "Sat 21.11. 16.00"),
        (KOIVURANTA, "2026-03-28 23.30", "Sun 29.3. 10.00"),
    ],
)
def test_the_person_may_choose_tomorrow_though_nobody_works(
    at: Workplace, held: str, expected: str | None
) -> None:
    found = follow_up.on_free_day(at, local(held))
    assert (found and shown(found)) == expected


@pytest.mark.parametrize(
    ("at", "day", "weeks", "expected"),
    [
        (KOIVURANTA, "2026-11-18", 1, "Wed 25.11. 8.00"),
        (KOIVURANTA, "2026-11-21", 1, "Mon 30.11. 8.00"),
        (KOIVURANTA, "2026-11-18", 4, "Wed 16.12. 8.00"),
        # Over a change of the clock it is the same clock.
        (KOIVURANTA, "2026-10-20", 1, "Tue 27.10. 8.00"),
        (SCHOOL, "2026-04-24", 1, "Mon 4.5. 8.00"),
        (SCHOOL, "2026-05-27", 4, "Wed 24.6. 8.00"),
        (SCHOOL, "2026-11-26", 4, "Mon 28.12. 8.00"),
        (NIGHT_SHIFT, "2026-11-21", 1, "Sat 28.11. 8.00"),
    ],
)
def test_weeks_later_it_is_the_same_day_or_the_next_that_is_permitted(
    at: Workplace, day: str, weeks: int, expected: str
) -> None:
    assert shown(follow_up.after_weeks(at, date.fromisoformat(day), weeks)) == expected


@pytest.mark.parametrize(
    ("at", "due", "now", "expected"),
    [
        (SCHOOL, "2026-10-12 08.00", "2026-10-12 08.00", "Mon 12.10. 8.00"),
        (SCHOOL, "2026-10-12 08.00", "2026-10-12 19.59", "Mon 12.10. 19.59"),
        # Down over the evening: never at night, and not on another day without work.
        (SCHOOL, "2026-10-12 08.00", "2026-10-12 20.00", "Tue 13.10. 8.00"),
        (SCHOOL, "2026-10-12 08.00", "2026-10-13 12.00", "Wed 14.10. 8.00"),
        (SCHOOL, "2026-10-14 08.00", "2026-10-15 07.30", "Mon 19.10. 8.00"),
        (SCHOOL, "2026-10-16 08.00", "2026-10-16 21.00", "Mon 19.10. 8.00"),
        (KOIVURANTA, "2026-11-21 10.00", "2026-11-21 10.00", "Sat 21.11. 10.00"),
        (KOIVURANTA, "2026-11-21 10.00", "2026-11-22 10.00", "Mon 23.11. 8.00"),
        (KOIVURANTA, "2026-11-20 08.00", "2026-11-20 23.00", "Mon 23.11. 8.00"),
        (KOIVURANTA, "2026-11-20 08.00", "2026-11-23 10.00", "Mon 23.11. 10.00"),
        (NIGHT_SHIFT, "2026-11-20 08.00", "2026-11-21 03.00", "Sat 21.11. 3.00"),
    ],
)
def test_a_question_keeps_its_day_and_never_comes_at_night(
    at: Workplace, due: str, now: str, expected: str
) -> None:
    assert shown(follow_up.waits_until(at, local(due), local(now))) == expected


def test_a_workplace_without_any_time_for_the_question_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="without any time"):
        follow_up.due(workplace(follow_up=time(6, 30)), local("2026-11-17 11.30"))


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
    quiet = at.times.quiet
    assert quiet is None or not calendar.is_within(quiet, due.astimezone(at.zone).time())
    day = calendar.day_of(at, due)
    assert at.times.quiet is None or calendar.is_working_day(at, day) or day.weekday() < 5
    is_night = follow_up.is_in_the_night(at, held)
    clock = at.times.follow_up_after_night if is_night else at.times.follow_up
    assert due.astimezone(at.zone).time() == clock
    assert due - held <= timedelta(days=5, hours=24)


@SEEN
@given(workplaces(), MOMENTS, st.timedeltas(timedelta(0), timedelta(days=2)))
def test_a_later_talk_is_never_asked_about_earlier(
    at: Workplace, held: datetime, later: timedelta
) -> None:
    # After a night the question comes at another time of the day.
    if follow_up.is_in_the_night(at, held) == follow_up.is_in_the_night(at, held + later):
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


# ------------------------------------------------------------ errands


@pytest.mark.parametrize(
    ("due", "expected"),
    [("2026-11-18 08.00", "Wed 18.11. 10.00"), ("2026-11-18 13.59", "Wed 18.11. 15.59")],
)
def test_the_other_time_is_two_hours_later(due: str, expected: str) -> None:
    second = follow_up.second_time(KOIVURANTA, local(due))
    assert second is not None and shown(second) == expected


@pytest.mark.parametrize("due", ["2026-11-18 14.00", "2026-11-18 15.30", "2026-11-21 08.00"])
def test_there_is_no_other_time_after_work(due: str) -> None:
    assert follow_up.second_time(KOIVURANTA, local(due)) is None


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2026-11-17 08.00", "Fri 20.11. 11.00"),
        ("2026-11-17 10.00", "Fri 20.11. 11.00"),
        # The weekend is no working day.
        ("2026-11-19 08.00", "Tue 24.11. 11.00"),
    ],
)
def test_an_errand_comes_at_most_three_working_days_late(due: str, expected: str) -> None:
    assert shown(follow_up.last_moment(KOIVURANTA, local(due))) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-18 08.10", "Wed 18.11. 12.10"),
        ("2026-11-18 14.00", "Wed 18.11. 16.00"),
        ("2026-11-18 15.57", "Wed 18.11. 19.15"),
        ("2026-11-18 19.30", "Wed 18.11. 19.35"),
    ],
)
def test_in_the_afternoon_is_before_work_or_the_day_ends(now: str, expected: str) -> None:
    assert shown(follow_up.afternoon(KOIVURANTA, local(now))) == expected


# ------------------------------------------------------------ told of late


@pytest.mark.parametrize(
    ("slot", "told", "talked"),
    [
        # At the time agreed, however late it is told.
        ("2026-11-17 11.15", "2026-11-17 15.00", "Tue 17.11. 11.30"),
        ("2026-11-17 11.15", "2026-11-19 09.00", "Tue 17.11. 11.30"),
        ("2026-11-17 11.15", "2026-11-17 11.20", "Tue 17.11. 11.20"),
        # They met sooner than agreed.
        ("2026-11-17 11.15", "2026-11-17 10.50", "Tue 17.11. 10.50"),
        (None, "2026-11-17 10.50", "Tue 17.11. 10.50"),
    ],
)
def test_a_talk_was_at_its_time_however_late_it_is_told(
    slot: str | None, told: str, talked: str
) -> None:
    at = follow_up.talked_at(local(slot) if slot else None, local(told))
    assert shown(at) == talked


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-18 09.00", "Wed 18.11. 9.30"),
        ("2026-11-18 15.45", "Thu 19.11. 8.00"),
        ("2026-11-18 06.00", "Wed 18.11. 8.00"),
        ("2026-11-20 15.45", "Mon 23.11. 8.00"),
        ("2026-11-21 12.00", "Mon 23.11. 8.00"),
    ],
)
def test_a_holder_is_reminded_the_same_day_while_people_work(now: str, expected: str) -> None:
    assert shown(follow_up.later_today(KOIVURANTA, local(now))) == expected


@pytest.mark.parametrize(
    ("at", "kind"),
    [("10.00", True), ("05.59", False), ("06.59", False), ("07.00", True), ("20.00", False)],
)
def test_on_a_day_without_work_nobody_is_asked_in_the_night(at: str, kind: bool) -> None:
    assert follow_up.is_kind_on_free_day(KOIVURANTA, local(f"2026-11-21 {at}")) is kind


def test_the_link_outlives_a_long_holiday_only_for_what_is_to_come() -> None:
    """Asked on 24 December, promised for the minute at which the link would end."""
    opened, expires = local("2026-12-24 9.00"), local("2027-01-07 9.00")
    waiting = case(opened_at=opened, slots=(local("2027-01-07 8.05"),))
    assert follow_up.kept_until(waiting, expires) == expires
    promised = waiting.with_(promised_at=expires)
    assert follow_up.kept_until(promised, expires) == expires + follow_up.LINK_LIVES
    searched = waiting.with_(deadline=local("2027-01-07 15.55"))
    assert follow_up.kept_until(searched, expires) > expires + follow_up.LINK_LIVES
    held = promised.claim(PEOPLE["sari"], expires).hold(local("2026-12-24 10.00"))
    assert follow_up.kept_until(held, expires) == expires


# ------------------------------------------------------------ what a leader is reminded of


@pytest.mark.parametrize(
    ("now", "hours", "due"),
    [
        ("2026-11-17 10.38", 24, "Wed 18.11. 10.38"),
        ("2026-11-17 10.38", 72, "Fri 20.11. 10.38"),
        ("2026-11-17 10.38", 7 * 24, "Tue 24.11. 10.38"),
        ("2026-11-17 10.38", 21 * 24, "Tue 8.12. 10.38"),
        # Not in the evening, nor in the night, nor on a day without work.
        ("2026-11-17 17.30", 24, "Thu 19.11. 8.00"),
        ("2026-11-17 23.10", 72, "Mon 23.11. 8.00"),
        ("2026-11-18 05.00", 24, "Thu 19.11. 8.00"),
        ("2026-11-20 10.38", 24, "Mon 23.11. 8.00"),
        ("2026-12-23 10.38", 24, "Mon 28.12. 8.00"),
        # At the same time of the day, whatever the clocks have done between.
        ("2026-10-23 10.38", 72, "Mon 26.10. 10.38"),
        ("2026-10-25 03.30", 24, "Mon 26.10. 8.00"),
        ("2027-03-26 10.38", 72, "Mon 29.3. 10.38"),
        ("2027-03-22 10.38", 7 * 24, "Mon 29.3. 10.38"),
    ],
)
def test_a_leader_is_reminded_while_people_are_at_work(now: str, hours: int, due: str) -> None:
    holidays = frozenset((date(2026, 12, 24), date(2026, 12, 25)))
    place = workplace(holidays=holidays)
    after = timedelta(hours=hours)
    assert after in follow_up.PLANNED
    assert shown(follow_up.planned(place, local(now), after)) == due


@SEEN
@given(place=workplaces(), now=MOMENTS, after=st.sampled_from(follow_up.PLANNED))
def test_no_leader_is_reminded_in_the_quiet_hours(
    place: Workplace, now: datetime, after: timedelta
) -> None:
    due = follow_up.planned(place, now, after)
    assert not calendar.is_quiet(place, due)
    # An hour may have been left out between.
    assert due >= now + after - timedelta(hours=1, minutes=1)


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-17 10.38", "Tue 17.11. 15.00"),
        ("2026-11-17 06.00", "Tue 17.11. 15.00"),
        ("2026-11-17 14.00", "Tue 17.11. 15.00"),
        # In less than an hour nobody needs reminding.
        ("2026-11-17 14.01", "Wed 18.11. 8.00"),
        ("2026-11-20 18.20", "Mon 23.11. 8.00"),
        ("2026-11-21 11.00", "Mon 23.11. 8.00"),
        ("2026-10-23 15.00", "Mon 26.10. 8.00"),
        ("2027-03-26 15.00", "Mon 29.3. 8.00"),
    ],
)
def test_a_duty_is_reminded_of_this_afternoon_or_the_next_morning(now: str, due: str) -> None:
    assert shown(follow_up.duty_due(workplace(), local(now))) == due

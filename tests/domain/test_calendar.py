"""Nights, breaks and the times of talks, over both changes of the clock."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain import calendar
from bot.domain.case import When
from bot.domain.workplace import Hours, Span, Workplace
from tests.domain.workplaces import (
    EVERY_DAY,
    FI,
    MOMENTS,
    NIGHT_SHIFT,
    WEEKDAYS,
    days,
    local,
    shown,
    span,
    workplace,
    workplaces,
)
from tests.house import KOIVURANTA

SEEN = settings(derandomize=True, max_examples=300, deadline=None, database=None)


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        # The spring change skips 3.00-4.00: the same instant, an hour later on the clock.
        ("2026-03-29", time(3, 30), "Sun 29.3. 4.30"),
        ("2026-03-29", time(2, 59), "Sun 29.3. 2.59"),
        ("2026-03-29", time(4, 0), "Sun 29.3. 4.00"),
        ("2026-03-29", time(8, 0), "Sun 29.3. 8.00"),
        # In autumn 3.00-4.00 comes twice: the first of them.
        ("2026-10-25", time(3, 30), "Sun 25.10. 3.30"),
        ("2026-10-25", time(8, 0), "Sun 25.10. 8.00"),
    ],
)
def test_a_clock_time_is_found_on_every_day(day: str, clock: time, expected: str) -> None:
    assert shown(calendar.at(KOIVURANTA, date.fromisoformat(day), clock)) == expected


def test_a_clock_time_that_comes_twice_means_the_first() -> None:
    twice = calendar.at(KOIVURANTA, date(2026, 10, 25), time(3, 30))
    assert twice == local("2026-10-25 03.30")
    assert twice != local("2026-10-25 03.30", fold=1)


def test_clock_times_of_a_day_stay_in_their_order_over_the_spring_change() -> None:
    clocks = [time(2, 59), time(4, 0), time(5, 0)]
    moments = [calendar.at(KOIVURANTA, date(2026, 3, 29), clock) for clock in clocks]
    assert moments == sorted(moments)


@pytest.mark.parametrize(
    ("hours", "clock", "within"),
    [
        ("8-16", "8:00", True),
        ("8-16", "15:59", True),
        ("8-16", "16:00", False),
        ("8-16", "7:59", False),
        ("20-7", "20:00", True),
        ("20-7", "23:59", True),
        ("20-7", "0:00", True),
        ("20-7", "6:59", True),
        ("20-7", "7:00", False),
        ("20-7", "19:59", False),
    ],
)
def test_a_stretch_may_run_over_midnight(hours: str, clock: str, within: bool) -> None:
    assert calendar.is_within(span(hours), time.fromisoformat(clock.zfill(5))) is within


@pytest.mark.parametrize(
    ("moment", "quiet", "night"),
    [
        ("2026-11-17 10.38", False, False),
        ("2026-11-17 19.39", False, False),
        # A promise could not be kept before the night.
        ("2026-11-17 19.40", False, True),
        ("2026-11-17 20.00", True, True),
        ("2026-11-18 03.00", True, True),
        ("2026-11-18 06.59", True, True),
        ("2026-11-18 07.00", False, False),
        # Friday evening, the weekend, Monday morning.
        ("2026-11-20 23.50", True, True),
        ("2026-11-21 12.00", True, True),
        ("2026-11-22 19.00", True, True),
        ("2026-11-23 07.00", False, False),
        # The hours of the clock's changes are in the night.
        ("2026-03-29 03.59", True, True),
        ("2026-10-25 03.30", True, True),
    ],
)
def test_nights_and_weekends_are_quiet(moment: str, quiet: bool, night: bool) -> None:
    assert calendar.is_quiet(KOIVURANTA, local(moment)) is quiet
    assert calendar.is_night(KOIVURANTA, local(moment)) is night


def test_a_workplace_that_never_sleeps_has_no_night() -> None:
    for hour in range(0, 24 * 8):
        moment = local("2026-11-17 00.00") + timedelta(hours=hour)
        assert not calendar.is_night(NIGHT_SHIFT, moment)
        assert calendar.next_quiet(NIGHT_SHIFT, moment) is None


@pytest.mark.parametrize(
    ("work", "now", "expected"),
    [
        ("8-16", "2026-11-17 23.10", "Wed 18.11. 8.00"),
        ("8-16", "2026-11-18 02.00", "Wed 18.11. 8.00"),
        ("8-16", "2026-11-20 20.00", "Mon 23.11. 8.00"),
        ("8-16", "2026-11-21 23.10", "Mon 23.11. 8.00"),
        ("8-16", "2026-03-28 23.00", "Mon 30.3. 8.00"),
        ("8-16", "2026-10-24 23.00", "Mon 26.10. 8.00"),
        # Work begins in the quiet hours: the morning begins when they end.
        ("6:30-14:30", "2026-11-17 23.10", "Wed 18.11. 7.00"),
        ("22-6", "2026-11-17 23.10", "Wed 18.11. 7.00"),
        ("22-6", "2026-11-20 23.10", "Mon 23.11. 7.00"),
    ],
)
def test_the_morning_comes(work: str, now: str, expected: str) -> None:
    assert shown(calendar.morning(workplace(work=work), local(now))) == expected


@pytest.mark.parametrize(
    ("work", "moment", "expected"),
    [
        ("8-16", "2026-11-17 10.38", "Tue 17.11. 16.00"),
        ("8-16", "2026-11-17 18.00", "Tue 17.11. 16.00"),
        ("22-6", "2026-11-17 23.00", "Wed 18.11. 6.00"),
        # After midnight the shift that has begun ends in the same morning.
        ("22-6", "2026-11-18 02.00", "Wed 18.11. 6.00"),
        ("22-6", "2026-11-18 06.00", "Thu 19.11. 6.00"),
    ],
)
def test_work_ends(work: str, moment: str, expected: str) -> None:
    assert shown(calendar.end_of_work(workplace(work=work), local(moment))) == expected


@pytest.mark.parametrize(
    ("quiet", "moment", "expected"),
    [
        ("20-7", "2026-11-17 10.38", "Tue 17.11. 20.00"),
        ("20-7", "2026-11-17 20.00", "Wed 18.11. 20.00"),
        ("20-7", "2026-11-20 15.00", "Fri 20.11. 20.00"),
        # The weekend begins before the stretch does.
        ("1-6", "2026-11-20 23.00", "Sat 21.11. 0.00"),
        ("1-6", "2026-11-19 23.00", "Fri 20.11. 1.00"),
    ],
)
def test_the_next_night_begins(quiet: str, moment: str, expected: str) -> None:
    night = calendar.next_quiet(workplace(quiet=quiet), local(moment))
    assert night is not None and shown(night) == expected


@pytest.mark.parametrize(
    ("when", "now", "expected"),
    [
        (When.NOW, "2026-11-17 10.38", ["Tue 17.11. 10.45"]),
        (When.NOW, "2026-11-17 10.40", ["Tue 17.11. 10.45"]),
        (When.NOW, "2026-11-17 10.41", ["Tue 17.11. 10.50"]),
        (When.BREAK, "2026-11-17 10.38", ["Tue 17.11. 11.15", "Tue 17.11. 12.45"]),
        # Five minutes are needed to get there.
        (When.BREAK, "2026-11-17 11.10", ["Tue 17.11. 11.15", "Tue 17.11. 12.45"]),
        (When.BREAK, "2026-11-17 11.11", ["Tue 17.11. 12.45"]),
        (When.BREAK, "2026-11-17 13.00", ["Wed 18.11. 9.45", "Wed 18.11. 11.15"]),
        (When.BREAK, "2026-11-20 13.00", ["Mon 23.11. 9.45", "Mon 23.11. 11.15"]),
        (When.AFTER, "2026-11-17 10.38", ["Tue 17.11. 14.30"]),
        (When.AFTER, "2026-11-20 14.26", ["Mon 23.11. 14.30"]),
        (When.EVENING, "2026-11-17 10.38", ["Tue 17.11. 18.00"]),
        (When.EVENING, "2026-03-27 18.00", ["Mon 30.3. 18.00"]),
    ],
)
def test_the_times_that_can_be_offered(when: When, now: str, expected: list[str]) -> None:
    assert [shown(slot) for slot in calendar.slots(KOIVURANTA, when, local(now))] == expected


def test_a_workplace_without_breaks_offers_the_next_five_minutes() -> None:
    none = workplace(breaks=())
    slots = calendar.slots(none, When.BREAK, local("2026-11-17 10.38"))
    assert [shown(slot) for slot in slots] == ["Tue 17.11. 10.45"]
    taken = slots[0]
    others = calendar.other_slots(none, local("2026-11-17 10.38"), taken)
    assert [shown(slot) for slot in others] == ["Tue 17.11. 14.30"]


def test_another_time_is_none_that_was_taken() -> None:
    now, taken = local("2026-11-17 10.38"), local("2026-11-17 11.15")
    others = calendar.other_slots(KOIVURANTA, now, taken)
    assert [shown(slot) for slot in others] == ["Tue 17.11. 12.45", "Tue 17.11. 14.30"]


# ------------------------------------------------------------ days without work

SUMMER = days("2026-06-06..2026-08-10")
#: a Finnish school, closed in the autumn week, over Christmas, and for nine weeks in summer
SCHOOL = workplace(
    holidays=FI,
    closed=(SUMMER, days("2026-10-12..2026-10-16"), days("2026-12-22..2027-01-06")),
)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-06-05", True),
        ("2026-06-06", False),
        ("2026-08-10", False),
        ("2026-08-11", True),
        ("2026-10-16", False),
        ("2026-10-17", False),
        ("2026-10-19", True),
        # Good Friday, Easter Monday, May Day, Ascension Day.
        ("2026-04-03", False),
        ("2026-04-06", False),
        ("2026-05-01", False),
        ("2026-05-14", False),
        ("2026-05-15", True),
    ],
)
def test_holidays_and_closed_days_are_no_working_days(day: str, works: bool) -> None:
    assert calendar.is_working_day(SCHOOL, date.fromisoformat(day)) is works
    for clock in (time(0), time(9), time(23, 59)):
        moment = calendar.at(SCHOOL, date.fromisoformat(day), clock)
        at_nine_only = works and clock == time(9)
        assert calendar.is_working(SCHOOL, moment) is at_nine_only
        assert calendar.is_quiet(SCHOOL, moment) is not at_nine_only


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-04-02 20.00", "Tue 7.4. 8.00"),
        ("2026-04-30 23.59", "Mon 4.5. 8.00"),
        ("2026-06-05 21.00", "Tue 11.8. 8.00"),
        ("2026-07-01 12.00", "Tue 11.8. 8.00"),
        ("2026-12-21 22.00", "Thu 7.1. 8.00"),
        ("2026-12-31 23.59", "Thu 7.1. 8.00"),
    ],
)
def test_the_morning_after_holidays_however_long(now: str, morning: str) -> None:
    at = local(now)
    assert shown(calendar.morning(SCHOOL, at)) == morning
    (after,) = calendar.slots(SCHOOL, When.AFTER, at)
    assert shown(after) == morning.replace("8.00", "14.30")
    assert [shown(slot) for slot in calendar.slots(SCHOOL, When.BREAK, at)] == [
        morning.replace("8.00", "9.45"),
        morning.replace("8.00", "11.15"),
    ]


def test_the_eve_of_a_holiday_ends_at_midnight_where_nights_begin_later() -> None:
    late = workplace(quiet="1-6", holidays=FI)
    night = calendar.next_quiet(late, local("2026-04-30 15.00"))
    assert night is not None and shown(night) == "Fri 1.5. 0.00"


def test_a_search_for_a_day_has_an_end() -> None:
    never = workplace(closed=(days("2026-01-01..2028-12-31"),))
    with pytest.raises(ValueError, match="without any working day"):
        calendar.morning(never, local("2026-06-01 12.00"))
    with pytest.raises(ValueError, match="without any working day"):
        calendar.slots(never, When.AFTER, local("2026-06-01 12.00"))


# ------------------------------------------------------------ shifts of the night

#: from nine in the evening to seven in the morning, Monday to Friday; by day people sleep
NIGHTS = workplace(work="21-7", quiet="9-20", breaks=(span("2-2:30"),), after_lessons=time(7))


@pytest.mark.parametrize(
    ("moment", "works", "quiet"),
    [
        # Nobody came on Sunday evening.
        ("2026-11-16 03.00", False, False),
        ("2026-11-16 20.30", False, False),
        ("2026-11-16 21.00", True, False),
        ("2026-11-17 06.59", True, False),
        ("2026-11-17 07.00", False, False),
        ("2026-11-17 12.00", False, True),
        # Friday's shift ends on Saturday.
        ("2026-11-21 03.00", True, False),
        ("2026-11-21 06.59", True, False),
        ("2026-11-21 07.00", False, True),
        ("2026-11-22 23.00", False, True),
    ],
)
def test_after_midnight_it_is_the_shift_of_the_day_before(
    moment: str, works: bool, quiet: bool
) -> None:
    assert calendar.is_working(NIGHTS, local(moment)) is works
    assert calendar.is_quiet(NIGHTS, local(moment)) is quiet


@pytest.mark.parametrize(
    ("moment", "began", "dates"),
    [
        ("2026-11-17 23.00", 17, {17}),
        ("2026-11-18 00.30", 17, {17, 18}),
        ("2026-11-18 06.59", 17, {17, 18}),
        ("2026-11-18 07.00", 18, {18}),
        # No shift goes on that began on Sunday.
        ("2026-11-16 03.00", 16, {16}),
    ],
)
def test_a_shift_over_midnight_belongs_to_the_day_on_which_it_began(
    moment: str, began: int, dates: set[int]
) -> None:
    assert calendar.work_day(NIGHTS, local(moment)) == date(2026, 11, began)
    assert calendar.days_of(NIGHTS, local(moment)) == {date(2026, 11, day) for day in dates}


@pytest.mark.parametrize(
    ("now", "night"),
    [
        ("2026-11-16 22.00", "Tue 17.11. 9.00"),
        ("2026-11-20 22.00", "Sat 21.11. 7.00"),
        ("2026-11-21 02.00", "Sat 21.11. 7.00"),
    ],
)
def test_the_quiet_hours_of_a_night_shift(now: str, night: str) -> None:
    found = calendar.next_quiet(NIGHTS, local(now))
    assert found is not None and shown(found) == night


@pytest.mark.parametrize(
    ("when", "now", "expected"),
    [
        (When.BREAK, "2026-11-20 22.00", "Sat 21.11. 2.00"),
        (When.BREAK, "2026-11-21 01.50", "Sat 21.11. 2.00"),
        (When.BREAK, "2026-11-21 02.00", "Tue 24.11. 2.00"),
        (When.AFTER, "2026-11-20 22.00", "Sat 21.11. 7.00"),
        (When.AFTER, "2026-11-21 06.58", "Tue 24.11. 7.00"),
    ],
)
def test_the_times_of_a_night_shift(when: When, now: str, expected: str) -> None:
    assert [shown(slot) for slot in calendar.slots(NIGHTS, when, local(now))] == [expected]


# ------------------------------------------------------------ properties


@SEEN
@given(workplaces(), MOMENTS, st.sampled_from(When))
def test_no_time_that_is_offered_has_passed(at: Workplace, now: datetime, when: When) -> None:
    slots = calendar.slots(at, when, now)
    assert slots and list(slots) == sorted(slots) and len(slots) <= 2
    # Seconds are not counted when minutes are rounded.
    assert all(slot > now + calendar.NOTICE - timedelta(minutes=1) for slot in slots)
    assert len({calendar.day_of(at, slot) for slot in slots}) == 1


@SEEN
@given(workplaces(), MOMENTS)
def test_times_of_the_calendar_are_on_working_days(at: Workplace, now: datetime) -> None:
    for when in (When.AFTER, When.EVENING):
        for slot in calendar.slots(at, when, now):
            day, work = calendar.day_of(at, slot), at.times.work.span
            begun = day - timedelta(days=1)
            assert calendar.is_working_day(at, day) or (
                calendar.is_over_midnight(work) and calendar.is_working_day(at, begun)
            )


@SEEN
@given(workplaces(), MOMENTS)
def test_no_other_time_has_passed_or_is_the_taken_one(at: Workplace, now: datetime) -> None:
    taken = calendar.slots(at, When.AFTER, now)[0]
    for slot in calendar.other_slots(at, now, taken):
        assert slot > now and slot != taken


@SEEN
@given(workplaces(), MOMENTS)
def test_the_morning_is_later_and_never_quiet(at: Workplace, now: datetime) -> None:
    morning = calendar.morning(at, now)
    assert morning > now
    assert not calendar.is_quiet(at, morning)
    assert morning - now <= timedelta(days=8)


@SEEN
@given(workplaces(), MOMENTS)
def test_before_the_next_night_nothing_is_quiet(at: Workplace, now: datetime) -> None:
    night = calendar.next_quiet(at, now)
    if night is None or calendar.is_quiet(at, now):
        return
    assert night > now
    moment = now
    while moment < night:
        assert not calendar.is_quiet(at, moment)
        moment += timedelta(minutes=20)
    assert calendar.is_quiet(at, night)


@SEEN
@given(workplaces(), MOMENTS)
def test_work_ends_after_it_began(at: Workplace, now: datetime) -> None:
    hours = at.times.work.span
    local_now = now.astimezone(at.zone)
    if calendar.is_within(hours, local_now.time()):
        ends = calendar.end_of_work(at, now)
        # An hour more where the clock is set back.
        assert now - timedelta(hours=1) < ends <= now + timedelta(hours=25)


@SEEN
@given(MOMENTS)
def test_minutes_are_rounded_up_to_five(moment: datetime) -> None:
    rounded = calendar.five_minutes_up(moment)
    assert rounded.minute % 5 == 0 and rounded.second == rounded.microsecond == 0
    assert timedelta(minutes=-1) < rounded - moment < timedelta(minutes=5)


@SEEN
@given(workplaces(), st.dates(date(2026, 1, 1), date(2027, 1, 1)), st.times())
def test_every_clock_time_of_every_day_is_one_moment(at: Workplace, day: date, clock: time) -> None:
    moment = calendar.at(at, day, clock)
    assert moment.utcoffset() == timedelta(0)
    back = moment.astimezone(at.zone)
    skipped = back.replace(tzinfo=None) - datetime.combine(day, clock)
    assert skipped in (timedelta(0), timedelta(hours=1))


def test_every_day_is_a_stretch_of_hours() -> None:
    assert calendar.is_open(KOIVURANTA, None, local("2026-11-21 03.00"))
    hours = KOIVURANTA.contacts[0].hours
    assert calendar.is_open(KOIVURANTA, hours, local("2026-11-17 10.38"))
    assert not calendar.is_open(KOIVURANTA, hours, local("2026-11-21 10.38"))
    assert workplace(days=EVERY_DAY).times.quiet == Span(time(20), time(7))


def test_on_a_public_holiday_only_those_answer_who_answer_on_sundays() -> None:
    noon = local("2026-12-25 12.00")
    closed = workplace(holidays=frozenset((date(2026, 12, 24), date(2026, 12, 25))))
    hours = Hours(WEEKDAYS, span("8-16"))
    assert not calendar.is_open(closed, hours, noon)
    assert calendar.is_open(closed, Hours(EVERY_DAY, span("8-16")), noon)
    assert shown(calendar.opens_at(closed, hours, noon)) == "Mon 28.12. 8.00"


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-17 07.00", "Tue 17.11. 8.00"),
        ("2026-11-17 16.30", "Wed 18.11. 8.00"),
        ("2026-11-20 16.30", "Mon 23.11. 8.00"),
        ("2026-11-21 10.00", "Mon 23.11. 8.00"),
        # The clock changes in between.
        ("2026-10-24 10.00", "Mon 26.10. 8.00"),
    ],
)
def test_a_number_opens_on_the_next_of_its_days(now: str, opens: str) -> None:
    hours = KOIVURANTA.contacts[0].hours
    assert hours is not None
    assert shown(calendar.opens_at(KOIVURANTA, hours, local(now))) == opens


#: a night line, a day line, one that is open from Monday morning to Saturday morning
NIGHT_LINE, DAY_LINE = Hours(EVERY_DAY, span("20-8")), Hours(WEEKDAYS, span("8-16"))
MOST_OF_THE_WEEK = Hours(WEEKDAYS, span("6-6"))
_CHRISTMAS = frozenset((date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26)))


@pytest.mark.parametrize(
    ("hours", "now", "until", "opens"),
    [
        (DAY_LINE, "2026-11-17 10.38", "Tue 17.11. 16.00", "Wed 18.11. 8.00"),
        (DAY_LINE, "2026-11-17 16.00", None, "Wed 18.11. 8.00"),
        (DAY_LINE, "2026-11-17 07.59", None, "Tue 17.11. 8.00"),
        # The evening before Christmas, which is a Thursday, and then a Monday.
        (DAY_LINE, "2026-12-23 16.40", None, "Mon 28.12. 8.00"),
        (NIGHT_LINE, "2026-11-17 23.00", "Wed 18.11. 8.00", "Wed 18.11. 20.00"),
        (NIGHT_LINE, "2026-11-18 02.00", "Wed 18.11. 8.00", "Wed 18.11. 20.00"),
        (NIGHT_LINE, "2026-11-18 08.00", None, "Wed 18.11. 20.00"),
        # What began before midnight is of the day on which it began.
        (MOST_OF_THE_WEEK, "2026-11-20 23.00", "Sat 21.11. 6.00", "Mon 23.11. 6.00"),
        (MOST_OF_THE_WEEK, "2026-11-21 05.59", "Sat 21.11. 6.00", "Mon 23.11. 6.00"),
        (MOST_OF_THE_WEEK, "2026-11-23 05.59", None, "Mon 23.11. 6.00"),
        (MOST_OF_THE_WEEK, "2026-11-18 05.00", "Sat 21.11. 6.00", "Wed 18.11. 6.00"),
        # In the autumn the night is an hour longer, in the spring an hour shorter.
        (NIGHT_LINE, "2026-10-24 23.00", "Sun 25.10. 8.00", "Sun 25.10. 20.00"),
        (NIGHT_LINE, "2026-10-25 03.30", "Sun 25.10. 8.00", "Sun 25.10. 20.00"),
        (NIGHT_LINE, "2027-03-27 23.00", "Sun 28.3. 8.00", "Sun 28.3. 20.00"),
        (NIGHT_LINE, "2027-03-28 04.00", "Sun 28.3. 8.00", "Sun 28.3. 20.00"),
        (DAY_LINE, "2026-10-23 16.00", None, "Mon 26.10. 8.00"),
        (DAY_LINE, "2027-03-26 16.00", None, "Mon 29.3. 8.00"),
    ],
)
def test_a_number_tells_until_when_it_answers_and_from_when(
    hours: Hours, now: str, until: str | None, opens: str
) -> None:
    place, moment = workplace(holidays=_CHRISTMAS), local(now)
    assert calendar.is_open(place, hours, moment) == (until is not None)
    if until is not None:
        found = calendar.open_until(place, hours, moment)
        assert found is not None and shown(found) == until
    assert shown(calendar.opens_at(place, hours, moment)) == opens


def test_a_number_that_never_closes_has_no_time_at_which_it_does() -> None:
    always = Hours(EVERY_DAY, span("0-0"))
    assert calendar.is_open(KOIVURANTA, always, local("2026-11-18 00.00"))
    assert calendar.open_until(KOIVURANTA, always, local("2026-11-17 10.38")) is None


@pytest.mark.parametrize(
    ("now", "first"),
    [
        ("2026-11-17 10.38", "Tue 1.12. 8.00"),
        ("2026-12-01 07.59", "Tue 1.12. 8.00"),
        ("2026-12-01 08.00", "Fri 1.1. 8.00"),
        # A Saturday: the Monday after it, also seen from the days between.
        ("2026-07-31 10.00", "Mon 3.8. 8.00"),
        ("2026-08-02 10.00", "Mon 3.8. 8.00"),
        ("2026-10-20 10.00", "Mon 2.11. 8.00"),
        ("2027-03-28 05.00", "Thu 1.4. 8.00"),
    ],
)
def test_a_month_begins_with_its_first_morning_of_work(now: str, first: str) -> None:
    assert shown(calendar.first_of_month(KOIVURANTA, local(now))) == first

"""Own lessons and own quiet hours: which times suit somebody, over weekends and clock changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.domain import calendar, calling, timetable
from bot.domain.case import When
from bot.domain.timetable import Lesson
from bot.domain.workplace import Span
from tests.domain.test_calling import case
from tests.domain.workplaces import local, shown
from tests.house import KOIVURANTA


def lesson(day: int, start: str, until: str) -> Lesson:
    return Lesson(day, Span(time.fromisoformat(start), time.fromisoformat(until)))


#: Tuesday, and Sunday for the nights in which clocks change
LESSONS = (lesson(1, "08:00", "10:00"), lesson(1, "10:45", "11:15"), lesson(6, "02:00", "05:00"))


@pytest.mark.parametrize(
    ("at", "fits"),
    [
        ("2026-11-17 10.00", True),
        ("2026-11-17 09.59", False),
        # A talk takes ten minutes.
        ("2026-11-17 10.35", True),
        ("2026-11-17 10.36", False),
        ("2026-11-17 11.14", False),
        ("2026-11-17 11.15", True),
        ("2026-11-17 07.50", True),
        ("2026-11-17 07.51", False),
        ("2026-11-18 09.00", True),
    ],
)
def test_a_talk_fits_beside_the_lessons(at: str, fits: bool) -> None:
    assert timetable.suits(KOIVURANTA, LESSONS, local(at)) is fits


def test_on_a_day_without_work_there_are_no_lessons() -> None:
    free = replace(KOIVURANTA.times, holidays=frozenset({date(2026, 11, 17)}))
    assert timetable.suits(replace(KOIVURANTA, times=free), LESSONS, local("2026-11-17 09.00"))
    assert timetable.suits(KOIVURANTA, LESSONS, local("2026-11-15 03.00"))


@pytest.mark.parametrize(
    ("at", "free"),
    [
        ("2026-11-17 08.30", "Tue 17.11. 10.00"),
        ("2026-11-17 10.30", "Tue 17.11. 10.30"),
        ("2026-11-17 10.40", "Tue 17.11. 11.15"),
        # Ten minutes between two lessons are not enough for more than a talk.
        ("2026-11-18 08.30", "Wed 18.11. 8.30"),
    ],
)
def test_somebody_is_free_again_when_the_lesson_is_over(at: str, free: str) -> None:
    assert shown(timetable.free_again(KOIVURANTA, LESSONS, local(at))) == free


def test_lessons_one_after_the_other_are_left_together() -> None:
    both = (lesson(1, "08:00", "09:00"), lesson(1, "09:05", "10:00"))
    assert shown(timetable.free_again(KOIVURANTA, both, local("2026-11-17 08.30"))) == (
        "Tue 17.11. 10.00"
    )


@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25"])
def test_a_lesson_is_where_the_clock_says_when_clocks_change(night: str) -> None:
    work = replace(KOIVURANTA.times, work=replace(KOIVURANTA.times.work, days=frozenset(range(7))))
    at = replace(KOIVURANTA, times=work)
    assert timetable.suits(at, LESSONS, local(f"{night} 01.50"))
    assert not timetable.suits(at, LESSONS, local(f"{night} 04.55"))
    assert timetable.suits(at, LESSONS, local(f"{night} 05.00"))


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ((), None),
        (LESSONS, None),
        ((lesson(0, "08:00", "10:00"), lesson(0, "10:00", "12:00")), None),
        ((lesson(0, "08:00", "10:00"), lesson(1, "09:00", "12:00")), None),
        ((lesson(0, "08:00", "10:00"), lesson(0, "09:59", "12:00")), "overlap"),
        ((lesson(0, "08:00", "10:00"), lesson(0, "08:00", "10:00")), "overlap"),
        ((lesson(0, "10:00", "12:00"), lesson(0, "08:00", "11:00")), "overlap"),
        ((lesson(0, "10:00", "10:00"),), "backwards"),
        ((lesson(0, "10:00", "08:00"),), "backwards"),
    ],
)
def test_what_cannot_be_a_timetable(given: tuple[Lesson, ...], fault: str | None) -> None:
    is_backwards = timetable.backwards(given) is not None
    assert is_backwards == (fault == "backwards")
    assert is_backwards or (timetable.overlapping(given) is not None) == (fault == "overlap")


def test_a_timetable_is_the_same_in_plain_values() -> None:
    assert timetable.from_rows(timetable.to_rows(LESSONS)) == LESSONS


@pytest.mark.parametrize(
    ("hours", "at", "is_quiet"),
    [
        ("17:00 08:00", "2026-11-17 16.59", False),
        ("17:00 08:00", "2026-11-17 17.00", True),
        ("17:00 08:00", "2026-11-18 07.59", True),
        ("17:00 08:00", "2026-11-18 08.00", False),
        ("12:00 13:00", "2026-11-17 12.30", True),
        # The hour that comes twice, and the one that is skipped.
        ("03:00 04:00", "2026-10-25 03.30", True),
        ("17:00 00:00", "2026-11-17 23.59", True),
        ("17:00 00:00", "2026-11-18 00.00", False),
    ],
)
def test_own_quiet_hours(hours: str, at: str, is_quiet: bool) -> None:
    span = timetable.from_clocks(hours.split())
    assert timetable.is_quiet(KOIVURANTA, (span,), local(at)) is is_quiet
    assert not timetable.is_quiet(KOIVURANTA, (), local(at))


def _free(lessons: tuple[Lesson, ...], now: datetime) -> list[str]:
    found = timetable.free_times(KOIVURANTA, lessons, now)
    return [f"{shown(each.starts)[-5:].strip()}{'' if each.until else '+'}" for each in found]


def test_the_times_that_are_left() -> None:
    now = local("2026-11-17 10.38")
    assert _free((), now) == ["11.15", "12.45", "14.30+"]
    busy = (lesson(1, "11:00", "12:00"), lesson(1, "14:00", "15:15"))
    assert _free(busy, now) == ["12.45", "15.15+"]
    assert _free((lesson(1, "08:00", "23:00"),), now) == []
    # After the last of today it is tomorrow.
    assert _free(busy, local("2026-11-17 15.00")) == ["9.45", "11.15", "12.45", "14.30+"]


def test_a_claim_takes_a_wished_time_that_suits_and_another_time_too() -> None:
    now = local("2026-11-17 10.38")
    wished = calendar.slots(KOIVURANTA, When.BREAK, now)
    one = case(when=When.BREAK, slots=wished, opened_at=now)
    busy = (lesson(1, "11:00", "12:00"),)

    def suits(at: datetime) -> bool:
        return timetable.suits(KOIVURANTA, busy, at)

    assert shown(calling.slot_for(KOIVURANTA, one, now, suits)) == "Tue 17.11. 12.45"
    # Where none suits it is the first: whoever said yes will manage.
    assert shown(calling.slot_for(KOIVURANTA, one, now, lambda at: False)) == "Tue 17.11. 11.15"
    others = calendar.other_slots(KOIVURANTA, now, wished[1], suits)
    assert [shown(each) for each in others] == ["Tue 17.11. 14.30"]
    # And nobody is offered anything beyond the near future.
    assert calendar.other_slots(KOIVURANTA, now, wished[1], lambda at: False) == ()

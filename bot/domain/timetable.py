"""Somebody's own timetable and own quiet hours, as they have told them: when they are not asked,
and which times suit them."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Any

from bot.domain import calendar
from bot.domain.workplace import Span, Workplace

#: so long a talk takes
TALK = timedelta(minutes=10)


class Misread(enum.Enum):
    """Why words are no timetable, or no hours."""

    UNCLEAR = "unclear"
    #: hours that stand before any day
    NO_DAY = "no-day"
    #: a day without hours
    NO_HOURS = "no-hours"
    #: a clock that there is not: "25"
    NO_CLOCK = "no-clock"


@dataclass(frozen=True, slots=True, order=True)
class Lesson:
    """Hours of every week: *day* 0 is Monday."""

    day: int
    span: Span


Timetable = tuple[Lesson, ...]
#: the same in plain values: the day, and two clocks
Rows = list[list[Any]]


def to_rows(lessons: Iterable[Lesson]) -> Rows:
    return [[each.day, *to_clocks(each.span)] for each in lessons]


def from_rows(rows: Rows) -> Timetable:
    return tuple(Lesson(day, from_clocks(clocks)) for day, *clocks in rows)


def to_clocks(span: Span) -> list[str]:
    return [span.start.isoformat("minutes"), span.until.isoformat("minutes")]


def from_clocks(clocks: Sequence[str]) -> Span:
    start, until = map(time.fromisoformat, clocks)
    return Span(start, until)


def backwards(lessons: Iterable[Lesson]) -> Lesson | None:
    """The first of them that ends before it begins, or as it begins."""
    return next((each for each in lessons if each.span.start >= each.span.until), None)


def overlapping(lessons: Iterable[Lesson]) -> tuple[Lesson, Lesson] | None:
    """Two of them that are given at the same time; what only touches does not."""
    in_order = sorted(lessons)
    for one, other in pairwise(in_order):
        if one.day == other.day and other.span.start < one.span.until:
            return one, other
    return None


def lesson_at(workplace: Workplace, lessons: Iterable[Lesson], moment: datetime) -> Lesson | None:
    """The lesson in which a talk that begins at *moment* would fall; none on a day without work."""
    begins = moment.astimezone(workplace.zone)
    ends = (moment + TALK).astimezone(workplace.zone)
    if not calendar.is_working_day(workplace, begins.date()):
        return None
    for lesson in lessons:
        if lesson.day != begins.weekday():
            continue
        is_before = ends.date() == begins.date() and ends.time() <= lesson.span.start
        if not is_before and begins.time() < lesson.span.until:
            return lesson
    return None


def has_lesson(workplace: Workplace, lessons: Iterable[Lesson], moment: datetime) -> bool:
    """Whether one of the *lessons* goes on at that very moment."""
    local = moment.astimezone(workplace.zone)
    return calendar.is_working_day(workplace, local.date()) and any(
        each.day == local.weekday() and calendar.is_within(each.span, local.time())
        for each in lessons
    )


def suits(workplace: Workplace, lessons: Iterable[Lesson], moment: datetime) -> bool:
    """Whether there is time for a talk at *moment*, beside the *lessons*."""
    return lesson_at(workplace, lessons, moment) is None


def suits_any(workplace: Workplace, lessons: Sequence[Lesson], moments: Iterable[datetime]) -> bool:
    return any(suits(workplace, lessons, moment) for moment in moments)


def free_again(workplace: Workplace, lessons: Sequence[Lesson], now: datetime) -> datetime:
    """When a talk can begin that would now fall into a lesson."""
    free = now
    while (lesson := lesson_at(workplace, lessons, free)) is not None:
        free = calendar.at(workplace, calendar.day_of(workplace, free), lesson.span.until)
    return free


@dataclass(frozen=True, slots=True)
class Free:
    """A time that is left for a talk: from *starts* on; *until* the end of a break, or later."""

    starts: datetime
    until: datetime | None


def free_times(workplace: Workplace, lessons: Sequence[Lesson], now: datetime) -> tuple[Free, ...]:
    """The breaks that are left of this day of work, and the time after it, beside the *lessons*;
    where none is, those of the next day of work."""
    ends = {pause.start: pause.until for pause in workplace.times.breaks}
    found: list[Free] = []
    for slot in calendar.free_slots(workplace, now):
        until = ends.get(slot.astimezone(workplace.zone).time())
        if until is None:
            after = free_again(workplace, lessons, slot)
            if not calendar.is_in_night(workplace, after):
                found.append(Free(after, None))
        elif suits(workplace, lessons, slot):
            day = calendar.day_of(workplace, slot)
            found.append(Free(slot, calendar.at(workplace, day, until)))
    return tuple(found)


def is_quiet(workplace: Workplace, quiet: Iterable[Span], moment: datetime) -> bool:
    """Whether *moment* is in somebody's own quiet hours."""
    clock = moment.astimezone(workplace.zone).time()
    return any(calendar.is_within(span, clock) for span in quiet)

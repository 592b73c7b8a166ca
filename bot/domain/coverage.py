"""When of a day of work nobody in the group is there, by what people have told of themselves.

Whoever has told nothing counts as there: where nobody has, nothing is known, and nothing said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import calendar, timetable
from bot.domain.timetable import Timetable
from bot.domain.workplace import Days, Span, Workplace

#: less than this is bridged by the next break
SHORTEST = timedelta(minutes=30)
_STEP = timedelta(minutes=5)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """What one of them has told of when they are not there."""

    absences: tuple[Days, ...] = ()
    lessons: Timetable = ()
    quiet: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of the working day (UTC) in which nobody is there."""

    starts: datetime
    ends: datetime


def next_at(workplace: Workplace, now: datetime) -> datetime | None:
    """The next morning of work on which the coverage is looked at; ``None`` where it is not."""
    clock = workplace.times.coverage
    if clock is None:
        return None
    day = calendar.day_of(workplace, now)
    for _ in range(calendar.FURTHEST):
        if calendar.is_working_day(workplace, day):
            due = calendar.at(workplace, day, clock)
            if due > now:
                return due
        day += _DAY
    raise ValueError("a workplace without any working day")


def is_there(workplace: Workplace, told: Told, moment: datetime) -> bool:
    """Whether somebody can be expected there then."""
    days = calendar.days_of(workplace, moment)
    if any(day in absence for absence in told.absences for day in days):
        return False
    return not (
        timetable.has_lesson(workplace, told.lessons, moment)
        or timetable.is_quiet(workplace, told.quiet, moment)
    )


def gaps(workplace: Workplace, people: Sequence[Told], now: datetime) -> tuple[Gap, ...]:
    """What is still ahead of this day of work, and has nobody; none on a day without work."""
    moments = [at for at in _rest_of_work(workplace, now) if _nobody(workplace, people, at)]
    found: list[Gap] = []
    for at in moments:
        if found and found[-1].ends == at:
            found[-1] = Gap(found[-1].starts, at + _STEP)
        else:
            found.append(Gap(at, at + _STEP))
    return tuple(gap for gap in found if gap.ends - gap.starts >= SHORTEST)


def are_there(workplace: Workplace, people: Iterable[Told], gaps: Sequence[Gap]) -> int:
    """How many of *people* are there at some time of the *gaps*: of a neighbour."""
    return sum(
        any(is_there(workplace, told, at) for gap in gaps for at in _steps(gap.starts, gap.ends))
        for told in people
    )


def _nobody(workplace: Workplace, people: Sequence[Told], at: datetime) -> bool:
    return bool(people) and not any(is_there(workplace, told, at) for told in people)


def _rest_of_work(workplace: Workplace, now: datetime) -> Iterable[datetime]:
    day, span = calendar.work_day(workplace, now), workplace.times.work.span
    if not calendar.is_working_day(workplace, day):
        return ()
    begins = calendar.at(workplace, day, span.start)
    last = day + _DAY if calendar.is_over_midnight(span) else day
    ends = calendar.at(workplace, last, span.until)
    return _steps(calendar.five_minutes_up(max(begins, now)), ends)


def _steps(starts: datetime, ends: datetime) -> Iterable[datetime]:
    while starts < ends:
        yield starts
        starts += _STEP

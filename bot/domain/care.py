"""When a facilitator who has held a talk is asked how they are, and when they rest (S15)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.domain import calendar
from bot.domain.workplace import Days, Workplace

#: first they say how the talk went: nobody is asked sooner after it
_AFTER_TALK = timedelta(minutes=15)
#: where the time of the question is the very minute at which the night begins, it comes before it
_BEFORE_NIGHT = timedelta(minutes=15)
#: after more days than over a weekend the question would be about another time
_LATEST = timedelta(days=4)
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


def due(workplace: Workplace, now: datetime) -> datetime | None:
    """When a facilitator who tells *now* of a talk is asked: at the workplace's time of that
    day, a little later if it has passed, and if the night comes first on the next day of work.
    ``None`` where nobody is asked, or only much later."""
    clock = workplace.times.how_are_you
    if clock is None:
        return None
    soonest, day = now + _AFTER_TALK, calendar.work_day(workplace, now)
    today = _of_day(workplace, day)
    if today is not None and today >= soonest:
        return today
    if not calendar.is_quiet(workplace, soonest):
        return soonest
    while calendar.at(workplace, day, clock) <= now + _LATEST:
        moment = _of_day(workplace, day)
        if moment is not None and moment >= soonest:
            return moment
        day += _DAY
    return None


def _of_day(workplace: Workplace, day: date) -> datetime | None:
    """The time of the question in the work that begins on *day*; ``None`` if it is quiet then."""
    clock = workplace.times.how_are_you
    assert clock is not None
    if not calendar.is_working_day(workplace, day):
        return None
    moment = calendar.of_work(workplace, day, clock)
    if calendar.is_quiet(workplace, moment):
        moment -= _BEFORE_NIGHT
    return None if calendar.is_quiet(workplace, moment) else moment


def is_about_today(workplace: Workplace, day: date, now: datetime) -> bool:
    """Whether the talk of *day* was held today, or in the shift that has just ended."""
    return day in calendar.days_of(workplace, now - _BEFORE_NIGHT)


def rest(today: date, next_day: date) -> Days:
    """A week of rest that begins now: what is left of *today*, and seven days from the
    *next_day* of work on."""
    return Days(today, next_day + _WEEK - _DAY)

"""When to ask afterwards, and whom to remind (SAFER step 5)."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain import calendar
from bot.domain.workplace import Workplace

#: RELIABILITY.md R-T1: nobody is asked sooner after the talk
AT_LEAST = timedelta(hours=8)
#: so long after the question the holder hears the same, whatever was answered
TOLD_AFTER = timedelta(hours=3)
#: whatever happens, the link between person and case is destroyed then
LINK_LIVES = timedelta(days=14)
#: a holder who asks for it is reminded again so much later
AFTERNOON = timedelta(hours=4)
#: but not in the last of the day, and not at once
BEFORE_THE_END = timedelta(minutes=45)
SOONEST = timedelta(minutes=5)
#: so long after a meeting the holder is asked how it went
AFTER_MEETING = timedelta(minutes=30)


def due(workplace: Workplace, held_at: datetime) -> datetime:
    """The first configured morning time on a working day, at least eight hours after the talk."""
    day = calendar.day_of(workplace, held_at)
    for _ in range(15):
        moment = calendar.at(workplace, day, workplace.times.follow_up)
        open_day = calendar.is_working_day(workplace, day) or workplace.times.quiet is None
        if open_day and moment >= held_at + AT_LEAST and not calendar.is_quiet(workplace, moment):
            return moment
        day += timedelta(days=1)
    raise ValueError("a workplace without any morning outside its quiet hours")


def is_too_late(workplace: Workplace, due_at: datetime, now: datetime) -> bool:
    """Whether asking would come more than one working day late; then it is left to the holder."""
    return now > due(workplace, due_at) + TOLD_AFTER


def over(workplace: Workplace, asked_at: datetime) -> datetime:
    """When the day of the follow-up ends, answered or not."""
    night = calendar.next_quiet(workplace, asked_at)
    return night if night is not None else asked_at + timedelta(hours=12)

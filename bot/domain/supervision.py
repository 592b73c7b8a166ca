"""When the facilitators are reminded of their work supervision (F8)."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.domain import calendar
from bot.domain.workplace import Workplace

_DAY = timedelta(days=1)
_MOMENT = timedelta(microseconds=1)


def reminded_at(workplace: Workplace, at: datetime) -> datetime:
    """The working morning before the day of a supervision."""
    day = calendar.day_of(workplace, at)
    for _ in range(calendar.FURTHEST):
        day -= _DAY
        midnight = calendar.at(workplace, day, time(0))
        morning = calendar.morning(workplace, midnight - _MOMENT)
        if calendar.day_of(workplace, morning) == day:
            return morning
    raise ValueError("a workplace without any working day")


def next_reminder(workplace: Workplace, now: datetime) -> datetime | None:
    """When the facilitators are reminded next, after *now*; ``None`` if there is nothing more."""
    moments = (reminded_at(workplace, at) for at in workplace.supervision)
    return min((moment for moment in moments if moment > now), default=None)


def to_remind_of(workplace: Workplace, planned: datetime, now: datetime) -> tuple[datetime, ...]:
    """What is to be reminded of *now*, if it was *planned* for then: also what else would have
    been, had the bot not been off; nothing that is over."""
    return tuple(
        at for at in workplace.supervision if planned <= reminded_at(workplace, at) <= now < at
    )

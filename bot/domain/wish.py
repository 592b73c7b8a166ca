"""When a talk is wished for: a time of the menu, or one in words of the person's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import calendar
from bot.domain.case import When
from bot.domain.chat import Day, Moment, Refused
from bot.domain.spoken import Bound, Impossible, SpokenTime
from bot.domain.workplace import Workplace

#: nobody plans a talk further ahead: it is meant for the day, or the next ones
FURTHEST = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Wish:
    """The times (UTC) that would do, earliest first; *before* is a limit that was named."""

    when: When
    slots: tuple[datetime, ...]
    before: datetime | None = None


def from_menu(workplace: Workplace, when: When, now: datetime) -> Wish:
    """The times of the workplace for one answer of the menu, seen from *now*."""
    return Wish(when, calendar.slots(workplace, when, now))


def in_words(
    workplace: Workplace, time: SpokenTime | Impossible, ask_at: datetime, now: datetime
) -> Wish:
    """The times for what somebody named *now*, if the facilitators are asked at *ask_at*.

    Raises ``Refused`` with what to write instead: for a time that does not exist, comes too
    soon, is more than a week away, or at which nobody may be asked to be there.
    """
    if isinstance(time, Impossible):
        raise Refused(f"refused-{time.value}")
    if time.at > ask_at + FURTHEST:
        raise Refused("refused-far", days=FURTHEST.days)
    try:
        if time.bound is Bound.BEFORE:
            return _before(workplace, time.at, ask_at)
        if not time.has_clock:
            return _on_day(workplace, time, ask_at)
        if time.bound is Bound.AFTER:
            return _after(workplace, time.at, ask_at)
        return _at(workplace, time.at, ask_at)
    except _Unfit as unfit:
        raise Refused(unfit.text_id, at=Moment(unfit.at, now, workplace.zone)) from None


class _Unfit(Exception):
    """There can be no talk at that time."""

    def __init__(self, text_id: str, at: datetime) -> None:
        super().__init__(text_id)
        self.text_id, self.at = text_id, at


def _at(workplace: Workplace, at: datetime, ask_at: datetime) -> Wish:
    if at < ask_at:
        raise _Unfit("refused-too-soon", at)
    if calendar.is_working(workplace, at):
        return Wish(When.NAMED, (at,))
    if calendar.is_quiet(workplace, at):
        raise _Unfit("refused-quiet", at)
    # After work, and before the night: by phone.
    return Wish(When.EVENING, (at,))


def _before(workplace: Workplace, limit: datetime, ask_at: datetime) -> Wish:
    soon = calendar.slots(workplace, When.NOW, ask_at)
    breaks = calendar.slots(workplace, When.BREAK, ask_at)
    for slots in (breaks, soon):
        in_time = tuple(slot for slot in slots if slot < limit)
        if in_time and calendar.is_working(workplace, in_time[0]):
            return Wish(When.NAMED, in_time, limit)
    if soon[0] < limit and not calendar.is_quiet(workplace, soon[0]):
        return Wish(When.EVENING, soon, limit)
    raise _Unfit("refused-too-soon", limit)


def _after(workplace: Workplace, at: datetime, ask_at: datetime) -> Wish:
    start = max(at, ask_at)
    times = workplace.times
    day = calendar.day_of(workplace, start)
    clocks = [pause.start for pause in times.breaks] + [times.after_lessons]
    moments = sorted(calendar.at(workplace, day, clock) for clock in clocks)
    later = tuple(moment for moment in moments if moment >= start)[:2]
    if later and calendar.is_working(workplace, later[0]):
        return Wish(When.NAMED, later)
    return _at(workplace, calendar.five_minutes_up(start), ask_at)


def _on_day(workplace: Workplace, time: SpokenTime, ask_at: datetime) -> Wish:
    """Some time of that day, or of the part of it that was named."""
    day = calendar.day_of(workplace, time.at)
    if not calendar.is_working_day(workplace, day):
        today = calendar.day_of(workplace, ask_at)
        raise Refused("refused-free-day", dates=Day(day, today))
    begins = calendar.at(workplace, day, workplace.times.work.span.start)
    start = max(time.at, begins, ask_at)
    if time.until is not None and not calendar.is_working(workplace, start):
        return _at(workplace, max(time.at, ask_at), ask_at)
    return _after(workplace, start, ask_at)

"""When to ask afterwards, and whom to remind (SAFER step 5)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.domain import calendar
from bot.domain.case import Case
from bot.domain.workplace import Span, Workplace

#: RELIABILITY.md R-T1: nobody is asked sooner after the talk
AT_LEAST = timedelta(hours=8)
#: a talk in these hours, at a workplace that is open then, is asked about when people have slept
NIGHT = Span(time(21), time(6))
#: on a day without work nobody is asked outside these, whatever the configuration says
DAYTIME = Span(time(6), time(22))
#: if work goes on later than so many days after, the question does not wait for it
NEAR = 4
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
#: the other time that is offered for a reminder
_SECOND = timedelta(hours=2)
#: an errand that comes so many working days late is left undone
_DAYS_LATE = 3

#: a talk lasts so long, as far as is known
_TALK = timedelta(minutes=15)
#: on a day without work the question may come so late after a break of ours, else the next time
LATE_ON_FREE_DAY = timedelta(hours=2)

_DAY = timedelta(days=1)

#: a leader is reminded so much later of those who were in it
PLANNED = (timedelta(hours=24), timedelta(hours=72), timedelta(weeks=1), timedelta(weeks=3))
#: and of a duty at this time, if there is still an hour until then
_DUTY, _DUTY_NOTICE = time(15), timedelta(hours=1)


def talked_at(slot: datetime | None, told_at: datetime) -> datetime:
    """When two who were to meet at *slot* have talked, if it is told later: at that time. So the
    question is about the right night, however late the talk is told of."""
    return told_at if slot is None or slot > told_at else min(told_at, slot + _TALK)


def due(workplace: Workplace, held_at: datetime) -> datetime:
    """The first configured time on a permitted day, at least eight hours after the talk."""
    times = workplace.times
    clock = times.follow_up_after_night if is_in_the_night(workplace, held_at) else times.follow_up
    return _first(workplace, calendar.day_of(workplace, held_at), clock, held_at + AT_LEAST)


def on_free_day(workplace: Workplace, held_at: datetime) -> datetime | None:
    """The moment of tomorrow, a day without work, that the person may choose instead of the
    next working day; ``None`` where tomorrow is no such day, or there is no fit moment on it."""
    times, day = workplace.times, calendar.day_of(workplace, held_at) + _DAY
    if calendar.is_working_day(workplace, day):
        return None
    clock = times.follow_up_on_free_day
    if is_in_the_night(workplace, held_at):
        clock = max(clock, times.follow_up_after_night)
    moment = calendar.at(workplace, day, clock)
    if moment < held_at + AT_LEAST or not calendar.is_within(DAYTIME, clock):
        return None
    usual = calendar.day_of(workplace, due(workplace, held_at))
    return moment if usual > day else None


def is_kind_on_free_day(workplace: Workplace, moment: datetime) -> bool:
    """Whether somebody who wished it may be asked then, though nobody works: by day."""
    clock, quiet = moment.astimezone(workplace.zone).time(), workplace.times.quiet
    is_night = quiet is not None and calendar.is_within(quiet, clock)
    return calendar.is_within(DAYTIME, clock) and not is_night


def later_today(workplace: Workplace, now: datetime) -> datetime:
    """When a holder is reminded whose morning for asking has passed: half an hour from now, or
    when work next begins."""
    soon = now + AFTER_MEETING
    return soon if calendar.is_working(workplace, soon) else calendar.morning(workplace, now)


def after_weeks(workplace: Workplace, day: date, weeks: int) -> datetime:
    """The first permitted time on the day so many weeks after *day*, or after it."""
    day += timedelta(weeks=weeks)
    clock = workplace.times.follow_up
    return _first(workplace, day, clock, calendar.at(workplace, day, clock))


def is_in_the_night(workplace: Workplace, held_at: datetime) -> bool:
    """Whether people worked when others sleep, and sleep when others work."""
    if not calendar.is_within(NIGHT, held_at.astimezone(workplace.zone).time()):
        return False
    return workplace.times.quiet is None or calendar.is_working(workplace, held_at)


def _first(workplace: Workplace, day: date, clock: time, earliest: datetime) -> datetime:
    """*clock* on the first permitted day from *day* on, not before *earliest*.

    Permitted are working days, and every day where nobody ever closes. If the next of them is
    more than four days away (a holiday of weeks, or people who work on Saturdays only), the
    question would come too late to be kind, and later than the link to the person may live:
    then it is the first day from Monday to Friday that is no public holiday.
    """
    times = workplace.times
    weekday: datetime | None = None
    for away in range(calendar.FURTHEST):
        if weekday is not None and away > NEAR:
            return weekday
        moment = calendar.at(workplace, day, clock)
        if moment >= earliest and not (times.quiet and calendar.is_within(times.quiet, clock)):
            if times.quiet is None or calendar.is_working_day(workplace, day):
                return moment
            if weekday is None and day.weekday() < 5 and day not in times.holidays:
                weekday = moment
        day += _DAY
    raise ValueError("a workplace without any time for the question outside its quiet hours")


def waits_until(workplace: Workplace, due_at: datetime, now: datetime) -> datetime:
    """When a question that was due at *due_at* may leave: *now* outside the quiet hours, on a
    permitted day or its own; else the next permitted time."""
    times, day = workplace.times, calendar.day_of(workplace, now)
    if times.quiet is None:
        return now
    is_night = calendar.is_within(times.quiet, now.astimezone(workplace.zone).time())
    its_own = day == calendar.day_of(workplace, due_at)
    if not is_night and (its_own or calendar.is_working_day(workplace, day)):
        return now
    return _first(workplace, day, times.follow_up, now)


def is_too_late(workplace: Workplace, due_at: datetime, now: datetime) -> bool:
    """Whether asking would come more than one working day late; then it is left to the holder."""
    return now > due(workplace, due_at) + TOLD_AFTER


def last_moment(workplace: Workplace, due_at: datetime) -> datetime:
    """Until when an errand that was due then can still be done kindly: three working days."""
    for _ in range(_DAYS_LATE):
        due_at = due(workplace, due_at)
    return due_at + TOLD_AFTER


def kept_until(case: Case, expires_at: datetime) -> datetime:
    """How long the link between person and case lives that was to end at *expires_at*: not only
    until then, if a word or a talk that is to come lies beyond a long holiday."""
    if not case.awaits_talk:
        return expires_at
    to_come = (case.promised_at, case.deadline, case.slot, *case.slots)
    later = [moment for moment in to_come if moment is not None and moment >= expires_at]
    return max(later) + LINK_LIVES if later else expires_at


def second_time(workplace: Workplace, due_at: datetime) -> datetime | None:
    """A later time on the day of *due_at*, while people are at work; ``None`` if there is none."""
    later = due_at + _SECOND
    is_within = calendar.is_working(workplace, later) and not calendar.is_quiet(workplace, later)
    return later if is_within else None


def afternoon(workplace: Workplace, now: datetime) -> datetime:
    """When somebody who could not ask yet is reminded again: four hours later, before work, or
    the day, ends."""
    ends = calendar.end_of_work(workplace, now)
    if ends <= now + SOONEST:
        ends = over(workplace, now) - BEFORE_THE_END
    return max(min(now + AFTERNOON, ends), now + SOONEST)


def planned(workplace: Workplace, now: datetime, after: timedelta) -> datetime:
    """When a leader is reminded so much *after* now: at the same time of the day, or when work
    next begins."""
    local = now.astimezone(workplace.zone)
    day = local.date() + timedelta(days=after.days)
    return _at_work(workplace, calendar.at(workplace, day, time(local.hour, local.minute)))


def duty_due(workplace: Workplace, now: datetime) -> datetime:
    """When a leader is reminded of a duty that cannot wait: this afternoon, or when work next
    begins."""
    today = calendar.at(workplace, calendar.day_of(workplace, now), _DUTY)
    is_today = today >= now + _DUTY_NOTICE and _at_work(workplace, today) == today
    return today if is_today else calendar.morning(workplace, now)


def _at_work(workplace: Workplace, moment: datetime) -> datetime:
    """That moment if people are at work then, else when they next are."""
    is_fit = calendar.is_working(workplace, moment) and not calendar.is_quiet(workplace, moment)
    return moment if is_fit else calendar.morning(workplace, moment)


def over(workplace: Workplace, asked_at: datetime) -> datetime:
    """When the day of the follow-up ends, answered or not."""
    night = calendar.next_quiet(workplace, asked_at)
    return night if night is not None else asked_at + timedelta(hours=12)

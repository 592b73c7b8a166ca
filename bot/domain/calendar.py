"""A workplace's hours: nights, breaks, the times that a talk can have.

Every rule is computed in the workplace's own zone; every moment that goes in or comes out is
an aware ``datetime``, and what comes out is UTC.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.case import When
from bot.domain.workplace import Hours, Span, Workplace

#: a meeting is never proposed nearer than this
NOTICE = timedelta(minutes=5)
#: no search for a day goes further; ``check`` refuses a configuration that would need it
FURTHEST = 400
_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)
#: a time of some kind that comes later than this is no answer to a wish for it
_NEAR = timedelta(days=7)
#: a first word is promised only if so much of the day is left after it
_BEFORE_NIGHT = timedelta(minutes=10)
#: a talk is still going on so long after its time
_TALKING = timedelta(hours=3)


def at(workplace: Workplace, day: date, clock: time) -> datetime:
    """That clock time on that day. A time that the spring change skips is the same instant as
    the clock shows after it."""
    return datetime.combine(day, clock, workplace.zone).astimezone(UTC)


def day_of(workplace: Workplace, moment: datetime) -> date:
    return moment.astimezone(workplace.zone).date()


def is_working_day(workplace: Workplace, day: date) -> bool:
    """Whether work begins on that day: one of its weekdays, no holiday, and not closed."""
    times = workplace.times
    if day.weekday() not in times.work.days or day in times.holidays:
        return False
    return not any(day in stretch for stretch in times.closed)


def is_over_midnight(span: Span) -> bool:
    return span.start >= span.until


def is_within(span: Span, clock: time) -> bool:
    """Whether *clock* is in the *span*, which may run over midnight."""
    if span.start < span.until:
        return span.start <= clock < span.until
    return clock >= span.start or clock < span.until


_SUNDAY = 6
_NOON = 12


def is_open(workplace: Workplace, hours: Hours | None, moment: datetime) -> bool:
    """Whether somebody with these *hours* answers then; ``None`` is always open."""
    if hours is None:
        return True
    clock = moment.astimezone(workplace.zone).time()
    day = _opened_on(workplace, hours, moment)
    return _answers_on(workplace, hours, day) and is_within(hours.span, clock)


def _opened_on(workplace: Workplace, hours: Hours, moment: datetime) -> date:
    """The day on which the hours of *moment* began: after midnight the day before."""
    local = moment.astimezone(workplace.zone)
    is_after_midnight = is_over_midnight(hours.span) and local.time() < hours.span.until
    return local.date() - _DAY if is_after_midnight else local.date()


def _answers_on(workplace: Workplace, hours: Hours, day: date) -> bool:
    """Public holidays are like Sundays."""
    is_free = day in workplace.times.holidays and _SUNDAY not in hours.days
    return day.weekday() in hours.days and not is_free


def opens_at(workplace: Workplace, hours: Hours, now: datetime) -> datetime:
    """When somebody answers next, later than *now*."""
    day = day_of(workplace, now)
    for _ in range(FURTHEST):
        opens = at(workplace, day, hours.span.start)
        if _answers_on(workplace, hours, day) and opens > now:
            return opens
        day += _DAY
    raise ValueError("hours without a day")


def open_until(workplace: Workplace, hours: Hours, now: datetime) -> datetime | None:
    """Until when somebody answers who answers *now*; ``None`` if that is more than a week."""
    until, first = now, _opened_on(workplace, hours, now)
    for ahead in range(_NEAR.days):
        day = first + timedelta(days=ahead)
        opens = at(workplace, day, hours.span.start)
        if ahead and not (_answers_on(workplace, hours, day) and opens <= until):
            return until
        closes_on = day + _DAY if is_over_midnight(hours.span) else day
        until = at(workplace, closes_on, hours.span.until)
    return None


def is_quiet(workplace: Workplace, moment: datetime) -> bool:
    """Whether the bot may not start a conversation: night, or a day without work, save for
    the rest of a shift that began the day before."""
    quiet = workplace.times.quiet
    if quiet is None:
        return False
    local = moment.astimezone(workplace.zone)
    if is_within(quiet, local.time()):
        return True
    return not (is_working_day(workplace, local.date()) or is_working(workplace, moment))


def is_in_night(workplace: Workplace, moment: datetime) -> bool:
    """Whether it is in the quiet hours of the clock, whatever the day."""
    quiet = workplace.times.quiet
    return quiet is not None and is_within(quiet, moment.astimezone(workplace.zone).time())


def is_morning(workplace: Workplace, now: datetime) -> bool:
    """Whether people still wish each other a good morning."""
    return now.astimezone(workplace.zone).hour < _NOON


def is_night(workplace: Workplace, now: datetime) -> bool:
    """Whether a request is to wait for the morning: it is quiet, or will be before a promise
    could be kept."""
    promised = now + workplace.times.first_reminder
    return is_quiet(workplace, now) or is_quiet(workplace, promised + _BEFORE_NIGHT)


def morning(workplace: Workplace, now: datetime) -> datetime:
    """The next time that work begins, or the quiet hours end where it begins in them; later
    than *now*."""
    day, quiet = day_of(workplace, now), workplace.times.quiet
    for _ in range(FURTHEST):
        if is_working_day(workplace, day):
            begins = at(workplace, day, workplace.times.work.span.start)
            if quiet is not None and is_quiet(workplace, begins):
                begins = at(workplace, day, quiet.until)
            if begins > now and not is_quiet(workplace, begins):
                return begins
        day += _DAY
    raise ValueError("a workplace without any working day outside its quiet hours")


def first_of_month(workplace: Workplace, now: datetime) -> datetime:
    """The first morning of work of a month, later than *now*."""
    day = day_of(workplace, now).replace(day=1)
    for _ in range(FURTHEST):
        begins = morning(workplace, at(workplace, day, time(0)) - _MINUTE)
        if begins > now:
            return begins
        day = (day + 31 * _DAY).replace(day=1)
    raise AssertionError("every month comes to an end")


def is_working(workplace: Workplace, moment: datetime) -> bool:
    """Whether people are at work then."""
    clock, span = moment.astimezone(workplace.zone).time(), workplace.times.work.span
    return is_working_day(workplace, _begun_on(workplace, moment)) and is_within(span, clock)


def _begun_on(workplace: Workplace, moment: datetime) -> date:
    """The day on which a shift of *moment* began: after midnight the day before."""
    local, span = moment.astimezone(workplace.zone), workplace.times.work.span
    is_after_midnight = is_over_midnight(span) and local.time() < span.until
    return local.date() - _DAY if is_after_midnight else local.date()


def work_day(workplace: Workplace, moment: datetime) -> date:
    """The day to which the work of *moment* belongs; where nobody works then, the day itself."""
    if is_working(workplace, moment):
        return _begun_on(workplace, moment)
    return day_of(workplace, moment)


def days_of(workplace: Workplace, moment: datetime) -> frozenset[date]:
    """The day of *moment*, and that of the shift which goes on then."""
    return frozenset({day_of(workplace, moment), work_day(workplace, moment)})


def is_tonight(workplace: Workplace, slot: datetime | None, now: datetime) -> bool:
    """Whether two who meet at *slot* still meet, or talk, before the morning that follows."""
    if slot is None:
        return False
    return now - _TALKING <= slot < morning(workplace, now)


def end_of_work(workplace: Workplace, moment: datetime) -> datetime:
    """When work ends on the day of *moment*; a shift over midnight, when it ends next."""
    span, day = workplace.times.work.span, day_of(workplace, moment)
    ends = at(workplace, day, span.until)
    if not is_over_midnight(span) or ends > moment:
        return ends
    return at(workplace, day + _DAY, span.until)


def next_quiet(workplace: Workplace, moment: datetime) -> datetime | None:
    """When the quiet hours next begin after *moment*; ``None`` where there are none."""
    quiet = workplace.times.quiet
    if quiet is None:
        return None
    work, today = workplace.times.work.span, day_of(workplace, moment)
    begins = []
    for day in (today, today + _DAY):
        begins.append(at(workplace, day, quiet.start))
        if not is_working_day(workplace, day):
            begins.append(at(workplace, day, time(0)))
            if is_over_midnight(work):
                begins.append(at(workplace, day, work.until))
    return min(each for each in begins if each > moment and is_quiet(workplace, each))


def five_minutes_up(moment: datetime) -> datetime:
    """The next full five minutes, or the minute of *moment* itself; seconds do not count."""
    whole = moment.replace(second=0, microsecond=0)
    return whole + timedelta(minutes=-whole.minute % 5)


def slots(workplace: Workplace, when: When, now: datetime) -> tuple[datetime, ...]:
    """The times that can be offered for *when*, seen from *now*: one or two, earliest first."""
    if when in (When.NOW, When.NAMED):
        return (five_minutes_up(now + NOTICE),)
    clocks = {
        When.BREAK: [pause.start for pause in workplace.times.breaks],
        When.AFTER: [workplace.times.after_lessons],
        When.EVENING: [workplace.times.evening.start],
    }
    found = _upcoming(workplace, now, clocks[when])[:2]
    if found[0] > now + _NEAR and not is_quiet(workplace, now):
        # A long holiday begins: not after it, but as soon as somebody can.
        return (five_minutes_up(now + NOTICE),)
    return found


def _anybody(slot: datetime) -> bool:
    return True


def other_slots(
    workplace: Workplace,
    now: datetime,
    taken: datetime,
    suits: Callable[[datetime], bool] = _anybody,
) -> tuple[datetime, ...]:
    """Up to three other times than the *taken* one, for somebody who wants another; only such as
    *suits* them."""
    found = _upcoming(
        workplace, now, free_clocks(workplace), lambda slot: slot != taken and suits(slot)
    )[:3]
    return tuple(slot for slot in found if slot <= now + _NEAR)


def free_clocks(workplace: Workplace) -> list[time]:
    """When people are free on a day of work: the breaks, and after the lessons."""
    return [pause.start for pause in workplace.times.breaks] + [workplace.times.after_lessons]


def free_slots(workplace: Workplace, now: datetime) -> tuple[datetime, ...]:
    """Those of the rest of today, or of the next day of work."""
    return _upcoming(workplace, now, free_clocks(workplace))


def _upcoming(
    workplace: Workplace,
    now: datetime,
    clocks: list[time],
    suits: Callable[[datetime], bool] = _anybody,
) -> tuple[datetime, ...]:
    """Of the *clocks* of the rest of today those that are wanted, or else of the next working
    days; where no day of the near future has one, all of the first day after it."""
    if not clocks:
        return (five_minutes_up(now + NOTICE),)
    span, day = workplace.times.work.span, day_of(workplace, now)
    if is_over_midnight(span):
        day -= _DAY
    for _ in range(FURTHEST):
        if is_working_day(workplace, day):
            found = sorted(
                moment
                for moment in (of_work(workplace, day, clock) for clock in clocks)
                if moment >= now + NOTICE and (moment > now + _NEAR or suits(moment))
            )
            if found:
                first = day_of(workplace, found[0])
                return tuple(each for each in found if day_of(workplace, each) == first)
        day += _DAY
    raise ValueError("a workplace without any working day")


def of_work(workplace: Workplace, day: date, clock: time) -> datetime:
    """That clock time of the work that begins on *day*; a shift over midnight has it in the
    morning after."""
    span = workplace.times.work.span
    is_after_midnight = is_over_midnight(span) and clock <= span.until
    return at(workplace, day + _DAY if is_after_midnight else day, clock)

"""Group sessions: for how many, when, and who may lead them together."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.domain import calendar
from bot.domain.case import Case, State
from bot.domain.chat import Address, Day, Moment, Person, Refused
from bot.domain.spoken import Bound, Impossible, SpokenTime
from bot.domain.wish import FURTHEST
from bot.domain.workplace import Workplace

#: one person has a talk of two; more than this is several sessions
FEWEST, MOST = 2, 20
#: between two sessions that are offered, to tidy up and to breathe
_BETWEEN = timedelta(minutes=15)
#: so long people need to be told and to come
_GATHERING = timedelta(minutes=30)
#: so long before a session it is asked whether one leader is enough, and its time is given up
#: where it is not
_ENOUGH_BEFORE = timedelta(minutes=45)
_GIVEN_UP_BEFORE = timedelta(minutes=10)
#: whoever is asked has at least so long to answer
_ANSWER = timedelta(minutes=10)
#: on one day no more than so many times are offered
_TIMES = 2


def is_possible(people: int) -> bool:
    """Whether one session can be for about so many *people*."""
    return FEWEST <= people <= MOST


def may_sit(workplace: Workplace, others: Collection[Person], by: Address) -> bool:
    """Whether *by* may lead a session with those who have a seat already: two newcomers are not
    left to lead one together."""
    newcomers = workplace.group_session.newcomers
    return by not in newcomers or all(other.address not in newcomers for other in others)


def may_lead_alone(workplace: Workplace, case: Case) -> bool:
    """Whether it may be asked if those who have a seat are enough: where the workplace wants two
    only preferably, and not of a newcomer."""
    session = workplace.group_session
    if session.must_be_two or case.state is not State.OPEN or len(case.seated) != 1:
        return False
    return case.seated[0].address not in session.newcomers


# ------------------------------------------------------------ when


def ends(workplace: Workplace, slot: datetime) -> datetime:
    """When a session that begins at *slot* ends at the latest."""
    return slot + workplace.group_session.length


def first_time(workplace: Workplace, ask_at: datetime) -> datetime:
    """Not in the first shock: so long after the asking it may begin at the earliest."""
    return calendar.five_minutes_up(ask_at + workplace.group_session.earliest)


def slots(workplace: Workplace, ask_at: datetime) -> tuple[datetime, ...]:
    """The times that are offered if none is named: one or two in the window of the workplace,
    else when work next begins."""
    first = first_time(workplace, ask_at)
    last = ask_at + max(workplace.group_session.window, workplace.group_session.earliest)
    found = _from(workplace, first, last)
    return found or _from_morning(workplace, ask_at)


def named(
    workplace: Workplace, time: SpokenTime | Impossible, ask_at: datetime, now: datetime
) -> tuple[datetime, ...]:
    """The time that somebody named *now*, and one after it.

    Raises ``Refused`` with what to write instead: for a time that does not exist, is more than a
    week away, comes sooner than is good, or at which nobody is at work.
    """
    if isinstance(time, Impossible):
        raise Refused(f"refused-{time.value}")
    if time.at > ask_at + FURTHEST:
        raise Refused("refused-far", days=FURTHEST.days)
    first = first_time(workplace, ask_at)
    if time.bound is Bound.BEFORE:
        in_time = tuple(slot for slot in slots(workplace, ask_at) if slot < time.at)
        if not in_time:
            raise _too_soon(workplace, first, now)
        return in_time
    start = time.at
    if not time.has_clock:
        day = calendar.day_of(workplace, time.at)
        if not calendar.is_working_day(workplace, day):
            raise Refused("refused-free-day", dates=Day(day, calendar.day_of(workplace, now)))
        start = max(start, calendar.at(workplace, day, workplace.times.work.span.start))
    elif time.bound is Bound.AT and start < first:
        raise _too_soon(workplace, first, now)
    start = max(start, first)
    found = _from(workplace, start, start + _apart(workplace))
    if not found or found[0] != start:
        raise Refused("refused-quiet", at=Moment(start, now, workplace.zone))
    return found


def slot_for(workplace: Workplace, case: Case, now: datetime) -> datetime:
    """The first of the times of *case* for which people can still be gathered, or the next."""
    if case.slot is not None and case.slot > now:
        return case.slot
    for slot in case.slots:
        if slot >= now + _GATHERING:
            return slot
    return next_time(workplace, case, now)


def time_after(workplace: Workplace, slot: datetime) -> datetime | None:
    """The next time after *slot* on the same day; ``None`` if work ends before it."""
    following = slot + _apart(workplace)
    found = _from(workplace, following, following)
    return found[0] if found else None


def next_time(workplace: Workplace, case: Case, now: datetime) -> datetime:
    """The next time for which people can still be gathered, whatever was wished: today, else
    when work next begins."""
    soonest = max(first_time(workplace, case.opened_at), now + _GATHERING)
    soonest = calendar.five_minutes_up(soonest)
    return (_from(workplace, soonest, soonest) or _from_morning(workplace, now))[0]


def enough_asked_at(slot: datetime, now: datetime) -> datetime:
    """When it is asked whether one leader is enough: a while before the session, but not before
    the others have had a chance to answer, unless it is too near for that."""
    at = max(slot - _ENOUGH_BEFORE, now + _ANSWER)
    return at if at + _ANSWER <= slot - _GIVEN_UP_BEFORE else now


def given_up_at(slot: datetime, now: datetime) -> datetime:
    """When a time is given up for which there are not leaders enough."""
    return max(slot - _GIVEN_UP_BEFORE, now + _ANSWER / 2)


def _too_soon(workplace: Workplace, first: datetime, now: datetime) -> Refused:
    return Refused("refused-group-soon", at=Moment(first, now, workplace.zone))


def _apart(workplace: Workplace) -> timedelta:
    return workplace.group_session.length + _BETWEEN


def _from(workplace: Workplace, first: datetime, last: datetime) -> tuple[datetime, ...]:
    """The times from *first* on, not after *last*, at which people are at work to the end."""
    found: list[datetime] = []
    slot = first
    while slot <= last and len(found) < _TIMES and _is_at_work(workplace, slot):
        found.append(slot)
        slot += _apart(workplace)
    return tuple(found)


def _from_morning(workplace: Workplace, after: datetime) -> tuple[datetime, ...]:
    morning = calendar.morning(workplace, after)
    found = _from(workplace, morning, morning + _apart(workplace))
    # Where the work is shorter than a session there is no better time.
    return found or (morning,)


def _is_at_work(workplace: Workplace, slot: datetime) -> bool:
    last_minute = ends(workplace, slot) - timedelta(minutes=1)
    is_worked = all(calendar.is_working(workplace, at) for at in (slot, last_minute))
    return is_worked and not calendar.is_quiet(workplace, slot)

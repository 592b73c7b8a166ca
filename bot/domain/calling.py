"""Whom to ask, in which order, by when; and the promise clock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from bot.domain import calendar, group_session
from bot.domain.case import Case, When
from bot.domain.chat import Address, Person
from bot.domain.load import NEVER, Turn
from bot.domain.workplace import Days, Workplace

#: so long those who are wished for, or speak the language, are asked alone
ALONE = timedelta(minutes=4)
#: so long the group is not asked, that an exclusion can come first
BEFORE_ASKING = timedelta(minutes=2)
#: so long one facilitator has an offer alone
OFFER = timedelta(minutes=4)
#: so long a change of the group's message about an open case is noticed there
BOARD_IS_SEEN = timedelta(hours=3)
#: so long a reaction may stay unconfirmed
CONFIRMATION = timedelta(minutes=3)
#: two talks in one room, or of one facilitator, begin at least so far apart
APART = timedelta(minutes=15)
#: so long the person who asks has before they are reminded, and at the very least
ANSWER = timedelta(minutes=5)
SHORTEST_ANSWER = timedelta(minutes=2)
#: a claim that is not agreed is asked about so long before its time, or when it is so old
_DOUBT_BEFORE, _DOUBT_AFTER = timedelta(minutes=25), timedelta(hours=2)
#: a claim so young is not
_YOUNG = timedelta(minutes=15)
#: whoever is asked whether they still have a case, or would take it, has so long to answer
HOLDER_ANSWERS = timedelta(minutes=10)
#: whoever is asked whether a phone is a facilitator's has so long
PHONE_ANSWERED = timedelta(minutes=30)
#: at night the first word comes so long after the morning's asking
_MORNING_PROMISE = timedelta(minutes=15)
#: the promised words after the first: a quarter of an hour, half an hour, then hourly
_PROMISES = (timedelta(minutes=15), timedelta(minutes=30), timedelta(hours=1))
_SHORTEST_SEARCH = timedelta(minutes=30)
_TIME_TO_ANSWER = timedelta(minutes=30)
#: the truth is told, and before it the facilitators are asked once more, while people are there
_BEFORE_THE_END = timedelta(minutes=5)
_LAST_CALL = timedelta(minutes=25)
#: nobody is asked again so soon after the first time
_SOONEST_AGAIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Plan:
    """When the facilitators are asked, and by when the person hears from us."""

    ask_at: datetime
    promised_at: datetime
    is_night: bool


def plan(workplace: Workplace, now: datetime) -> Plan:
    """The plan for a request that is ready to be asked *now*."""
    if calendar.is_night(workplace, now):
        ask_at = calendar.morning(workplace, now)
        return Plan(ask_at, ask_at + _MORNING_PROMISE, True)
    return Plan(now, first_promise(workplace, now), False)


def first_promise(workplace: Workplace, now: datetime) -> datetime:
    """A clock time that is easy to keep in mind, not before the first reminder is due."""
    return calendar.five_minutes_up(now + workplace.times.first_reminder)


def next_promise(workplace: Workplace, promises: int, now: datetime) -> datetime:
    """The promise that follows when so many have been kept; none is made for the night."""
    following = now + _PROMISES[min(max(promises, 1), len(_PROMISES)) - 1]
    return by_day(workplace, following, now)


def by_day(workplace: Workplace, promise: datetime, now: datetime) -> datetime:
    """The *promise*, or the morning's first word if it would come in the night."""
    if calendar.is_quiet(workplace, promise):
        return calendar.morning(workplace, now) + _MORNING_PROMISE
    return promise


def deadline(workplace: Workplace, case: Case, asked_at: datetime) -> datetime:
    """When the truth is due if nobody takes the case: five minutes before work ends, half an
    hour before the evening's calls do for an evening call, and always before the night."""
    return day_ends(workplace, case.when, case.slots, asked_at)


def day_ends(
    workplace: Workplace, when: When, slots: Sequence[datetime], asked_at: datetime
) -> datetime:
    """The same for what a case wishes, before there is one."""
    last = _last(when, slots, asked_at)
    if when is When.EVENING:
        day = calendar.day_of(workplace, last)
        end = calendar.at(workplace, day, workplace.times.evening.until) - _SHORTEST_SEARCH
    else:
        end = calendar.end_of_work(workplace, last) - _BEFORE_THE_END
    end = max(end, asked_at + _SHORTEST_SEARCH)
    night = calendar.next_quiet(workplace, max(last, asked_at))
    if night is None:
        return end
    # Before the night there must be time to say yes to a call.
    soonest = min(asked_at + _SHORTEST_SEARCH / 2, night - timedelta(minutes=1))
    return max(min(end, night - _TIME_TO_ANSWER), soonest)


def _last(when: When, slots: Sequence[datetime], asked_at: datetime) -> datetime:
    """The moment on whose day, or in whose shift, the search ends."""
    last = max((*slots, asked_at))
    # The minute in which a shift ends belongs to it, and not to the shift of the next day.
    return max(last - timedelta(minutes=1), asked_at) if when is When.AFTER else last


def last_call(workplace: Workplace, case: Case, asked_at: datetime) -> datetime | None:
    """When the facilitators are asked once more, in private, before the day of the case ends;
    ``None`` for an evening call, and where it would come at once or when nobody is at work."""
    if case.when is When.EVENING:
        return None
    ends = calendar.end_of_work(workplace, _last(case.when, case.slots, asked_at))
    truth = deadline(workplace, case, asked_at)
    call = min(ends - _LAST_CALL, truth - (_LAST_CALL - _BEFORE_THE_END))
    if call < asked_at + _SOONEST_AGAIN or not calendar.is_working(workplace, call):
        return None
    return None if calendar.is_quiet(workplace, call) else call


def window_closes(workplace: Workplace, opened_at: datetime) -> datetime | None:
    """When two thirds of the time have passed in which a talk does most good; ``None`` without
    such a window, and where nobody is at work then."""
    window = workplace.times.window
    if window is None:
        return None
    closes = opened_at + window * 2 / 3
    if not calendar.is_working(workplace, closes) or calendar.is_quiet(workplace, closes):
        return None
    return closes


def overlap(workplace: Workplace, other: Case, case: Case, at: datetime) -> bool:
    """Whether *case* would meet the *other* one at the door if it were *at* that time."""
    if other.slot is None:
        return False
    return at < other.slot + _lasts(workplace, other) and other.slot < at + _lasts(workplace, case)


def _lasts(workplace: Workplace, case: Case) -> timedelta:
    return workplace.group_session.length if case.is_group else APART


def doubted_at(now: datetime, slot: datetime, *, again: bool = False) -> datetime | None:
    """When somebody who claims a case *now*, or says *again* that they have it, is asked whether
    they still do; ``None`` if its time is too near for that."""
    before = slot - _DOUBT_BEFORE
    if before < now + _YOUNG:
        return None
    return before if again else min(before, now + _DOUBT_AFTER)


def _anybody(slot: datetime) -> bool:
    return True


def slot_for(
    workplace: Workplace,
    case: Case,
    now: datetime,
    suits: Callable[[datetime], bool] = _anybody,
) -> datetime:
    """The first of the wished times that can still be kept, or the next of that kind; one that
    *suits* whoever would come, if any of them does."""
    if case.is_group:
        return group_session.slot_for(workplace, case, now)
    kept = tuple(
        slot
        for slot in case.slots
        if slot >= now + calendar.NOTICE or (case.when is When.EVENING and slot > now)
    )
    if kept:
        return next(filter(suits, kept), kept[0])
    soon = calendar.slots(workplace, When.NOW, now)[0]
    times, clock = workplace.times, soon.astimezone(workplace.zone).time()
    if case.when is When.EVENING:
        still_today = calendar.is_within(times.evening, clock)
    else:
        still_today = case.asked_at is not None and calendar.is_working(workplace, soon)
    if still_today:
        return soon
    others = calendar.slots(workplace, case.when, now)
    return next(filter(suits, others), others[0])


def next_to_ask(
    case: Case,
    members: Sequence[Person],
    workplace: Workplace,
    languages: Mapping[Address, Collection[str]],
    *,
    away: Collection[Address] = (),
    on_site: Collection[Address] = (),
    full: Collection[Address] = (),
    turns: Mapping[Address, Turn] = MappingProxyType({}),
) -> Person | None:
    """Whom to ask next in private: never the person who asks, nobody excluded, nobody twice,
    nobody who was in what happened or is *away*, and the coordinators only after all others.

    Whom the person wishes for comes first. Leaders last, since one of them may be the person's
    boss; not never, since where everybody in the group leads nobody would come, and whoever must
    not know is excluded by the person. Before them speakers of the person's language come first,
    since the group cannot be told of such a wish; then whoever is not *full*, with so many talks
    this week that it is the others' turn; then those who are *on_site*; and then whoever was asked
    longest ago (*turns*). Somebody may be passed over for so many reasons that none can be told
    from it.
    """
    closed = {case.requester.address, *case.excluded, *case.offered, *case.spared}
    closed |= {*workplace.coordinators, *away}
    able = [person for person in members if person.address not in closed]
    able.sort(
        key=lambda person: (
            person.address not in case.wished,
            person.address in workplace.leaders,
            case.spoken not in languages.get(person.address, ()),
            person.address in full,
            person.address not in on_site,
            turns.get(person.address, NEVER),
        )
    )
    return able[0] if able else None


def is_away(absences: Iterable[Days], day: date) -> bool:
    """Whether somebody with these *absences* is not to be asked on that day."""
    return any(day in absence for absence in absences)


def with_absence(absences: Iterable[Days], new: Days) -> tuple[Days, ...]:
    """The *absences* and the *new* one, earliest first; what touches becomes one."""
    joined: list[Days] = []
    for each in sorted((*absences, new), key=lambda days: days.first):
        if joined and each.first <= joined[-1].last + timedelta(days=1):
            joined[-1] = Days(joined[-1].first, max(joined[-1].last, each.last))
        else:
            joined.append(each)
    return tuple(joined)


def back_at(workplace: Workplace, absences: Iterable[Days], now: datetime) -> datetime:
    """The first morning of work after *now* on which somebody is not away."""
    absences = tuple(absences)
    morning = calendar.morning(workplace, now)
    while is_away(absences, calendar.day_of(workplace, morning)):
        morning = calendar.morning(workplace, morning)
    return morning


def coordinators_for(case: Case, workplace: Workplace) -> tuple[Address, ...]:
    """The coordinators who may know of the case at all."""
    closed = {case.requester.address, *case.excluded}
    return tuple(c for c in workplace.coordinators if c not in closed)


def may_name_coordinator(case: Case, workplace: Workplace) -> bool:
    """Whether the coordinator's name and number may be given: only if no coordinator asks or
    is excluded, since the number may be theirs."""
    return len(coordinators_for(case, workplace)) == len(workplace.coordinators)

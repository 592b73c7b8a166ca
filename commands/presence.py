"""Who is away, in quiet hours of their own, or in a lesson, and who has said that they are on
site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from bot.domain import calendar, calling, timetable
from bot.domain.case import Case, When
from bot.domain.chat import Address, Day, Text, Texts
from bot.domain.workplace import Days
from commands.given import Given
from storage import habits
from storage.database import Transaction


def today(given: Given) -> date:
    return calendar.day_of(given.workplace, given.now)


def work_day(given: Given) -> date:
    """Today; after midnight, in a shift that still goes on, the day on which it began."""
    return calendar.work_day(given.workplace, given.now)


def said_days(given: Given, days: Days) -> Text:
    """A stretch of days in words."""
    first, last = Day(days.first, today(given)), Day(days.last, today(given))
    if days.first == days.last:
        return Text("days-one", {"first": first})
    return Text("days-span", {"first": first, "last": last})


def said_stretches(given: Given, stretches: Iterable[Days]) -> Texts:
    """Several stretches of days in words."""
    return Texts(tuple(said_days(given, days) for days in stretches), "comma")


def away(given: Given, tx: Transaction, people: Iterable[Address]) -> frozenset[Address]:
    """Those of *people* who are not to be asked today, or in the shift that goes on."""
    return frozenset(p for p in people if _is_away(given, habits.of(tx, p).absences))


def _is_away(given: Given, absences: Iterable[Days]) -> bool:
    days = calendar.days_of(given.workplace, given.now)
    return any(day in absence for absence in absences for day in days)


def on_site(given: Given, tx: Transaction, people: Iterable[Address]) -> frozenset[Address]:
    """Those of *people* who have said today, or in the shift that goes on, that they are here."""
    days = calendar.days_of(given.workplace, given.now)
    return frozenset(p for p in people if habits.of(tx, p).on_site in days)


def holder_back_at(given: Given, tx: Transaction, case: Case) -> datetime | None:
    """The morning on which a holder who is away now is back, the first where there are two;
    ``None`` if one of them is not away."""
    backs = [back_at(given, tx, holder.address) for holder in case.holders]
    absent = [back for back in backs if back is not None]
    return min(absent) if len(absent) == len(backs) else None


def back_at(given: Given, tx: Transaction, person: Address) -> datetime | None:
    """The morning on which somebody who is away now is back; ``None`` if they are not away."""
    absences = habits.of(tx, person).absences
    if not _is_away(given, absences):
        return None
    return calling.back_at(given.workplace, absences, given.now)


def quiet(given: Given, tx: Transaction, people: Iterable[Address]) -> frozenset[Address]:
    """Those of *people* who are in their own quiet hours."""
    return frozenset(
        p for p in people if timetable.is_quiet(given.workplace, habits.of(tx, p).quiet, given.now)
    )


def in_lesson(
    given: Given, tx: Transaction, case: Case, people: Iterable[Address]
) -> frozenset[Address]:
    """Those of *people* who have a lesson at every time at which the talk could begin."""
    if case.when is When.EVENING:
        return frozenset()
    return frozenset(
        p
        for p in people
        if case.slots
        and not timetable.suits_any(given.workplace, habits.of(tx, p).lessons, case.slots)
    )


def not_now(
    given: Given, tx: Transaction, case: Case, people: Iterable[Address]
) -> frozenset[Address]:
    """Those of *people* who are not to be asked in private now: away, in their own quiet hours,
    or in a lesson whenever the talk could begin."""
    people = tuple(people)
    absent = away(given, tx, people) | quiet(given, tx, people)
    return absent | in_lesson(given, tx, case, people)


def suits(given: Given, tx: Transaction, person: Address) -> Callable[[datetime], bool]:
    """Says of a time whether *person* has no lesson then."""
    lessons = habits.of(tx, person).lessons
    return lambda at: timetable.suits(given.workplace, lessons, at)


def free_again(
    given: Given, tx: Transaction, case: Case, people: Iterable[Address]
) -> datetime | None:
    """When the first of *people* comes out of their lesson who can then be asked for a talk at
    once; ``None`` if nobody does while people are at work."""
    if case.when is not When.NOW:
        return None
    ends = [
        timetable.free_again(given.workplace, habits.of(tx, p).lessons, case.slots[0])
        for p in in_lesson(given, tx, case, people)
    ]
    soonest = min(ends, default=None)
    is_today = soonest is not None and calendar.is_working(given.workplace, soonest)
    return soonest if is_today else None

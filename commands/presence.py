"""Who is away, and who has said that they are on site."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from bot.domain import calendar, calling
from bot.domain.case import Case
from bot.domain.chat import Address, Day, Text
from bot.domain.workplace import Days
from commands.given import Given
from storage import habits
from storage.database import Transaction


def today(given: Given) -> date:
    return calendar.day_of(given.workplace, given.now)


def said_days(given: Given, days: Days) -> Text:
    """A stretch of days in words."""
    first, last = Day(days.first, today(given)), Day(days.last, today(given))
    if days.first == days.last:
        return Text("days-one", {"first": first})
    return Text("days-span", {"first": first, "last": last})


def away(given: Given, tx: Transaction, people: Iterable[Address]) -> frozenset[Address]:
    """Those of *people* who are not to be asked today."""
    day = today(given)
    return frozenset(p for p in people if calling.is_away(habits.of(tx, p).absences, day))


def on_site(given: Given, tx: Transaction, people: Iterable[Address]) -> frozenset[Address]:
    """Those of *people* who have said today that they are here."""
    day = today(given)
    return frozenset(p for p in people if habits.of(tx, p).on_site == day)


def holder_back_at(given: Given, tx: Transaction, case: Case) -> datetime | None:
    """The morning on which a holder who is away now is back; ``None`` if they are not away."""
    assert case.holder is not None
    return back_at(given, tx, case.holder.address)


def back_at(given: Given, tx: Transaction, person: Address) -> datetime | None:
    """The morning on which somebody who is away now is back; ``None`` if they are not away."""
    absences = habits.of(tx, person).absences
    if not calling.is_away(absences, today(given)):
        return None
    return calling.back_at(given.workplace, absences, given.now)

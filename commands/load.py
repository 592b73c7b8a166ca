"""Who has carried how much: a facilitator's own numbers, and a coordinator's list of them.

A coordinator reads only of talks that were held, with those that never reached the group among
them, and only of weeks that are over. How often somebody was asked in private they do not read:
of a search that the group never saw it would tell who was asked, and who was passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from bot.domain import calendar
from bot.domain.chat import Address, Text, Texts
from bot.domain.load import Borne, Turn
from bot.domain.outcome import Outcome, Share
from commands.given import Given, to_coordinator, to_facilitator
from commands.presence import work_day
from storage import loads, members
from storage.database import Transaction


def is_full(given: Given, tx: Transaction, person: Address) -> bool:
    """Whether *person* has held so many talks this week that others are asked first."""
    return loads.of(tx, person).is_full(work_day(given), given.workplace.weekly_talks)


def full(given: Given, tx: Transaction, people: Iterable[Address]) -> frozenset[Address]:
    """Those of *people* who have."""
    return frozenset(person for person in people if is_full(given, tx, person))


def turns(tx: Transaction, people: Iterable[Address]) -> Mapping[Address, Turn]:
    """When each of *people* was last asked in private."""
    return {person: loads.of(tx, person).turn() for person in people}


def asked(given: Given, person: Address) -> Share:
    """One more time asked in private, alone."""
    return Share(person, work_day(given), Borne(asked=1))


def held(given: Given, person: Address, at: datetime) -> Share:
    """One more talk held."""
    return Share(person, calendar.work_day(given.workplace, at), Borne(held=1))


def not_held(given: Given, person: Address, at: datetime) -> Share:
    """A talk that was noted then, by mistake."""
    return Share(person, calendar.work_day(given.workplace, at), Borne(held=-1))


def my_load(given: Given, tx: Transaction) -> Outcome:
    """A facilitator's own numbers, of this week and of eight weeks."""
    given.must_be_facilitator(tx)
    load, today = loads.of(tx, given.by.address), work_day(given)
    week, total = load.this_week(today), load.total(today)
    is_full_now = load.is_full(today, given.workplace.weekly_talks)
    told = to_facilitator(
        given.by.address,
        "load-told-full" if is_full_now else "load-told",
        asked=week.asked,
        asked_total=total.asked,
        held=week.held,
        held_total=total.held,
    )
    return Outcome(messages=(told,))


def all_loads(given: Given, tx: Transaction) -> Outcome:
    """For a coordinator: how many talks each facilitator has held, in the weeks that are over."""
    lines = tuple(
        _line(tx, person.address, person.name, work_day(given))
        for person in members.in_room(tx, given.workplace.id)
    )
    by = given.by.address
    told = to_coordinator(by, "loads-told-none")
    if lines:
        told = to_coordinator(by, "loads-told", lines=Texts(lines, "lines"))
    return Outcome(messages=(told,))


def _line(tx: Transaction, person: Address, name: str, today: date) -> Text:
    load = loads.of(tx, person)
    last, before = load.last_week(today).held, load.whole_weeks(today).held
    return Text("load-line", {"name": name, "number": last, "total": before})

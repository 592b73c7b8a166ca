"""In the morning the coordinators are told when nobody in the group will be there, so that there
is time to arrange somebody."""

from __future__ import annotations

from datetime import datetime

from bot.domain import calendar, coverage
from bot.domain.chat import Address, Text, Texts
from bot.domain.coverage import Gap, Told
from bot.domain.outcome import Message, Outcome
from commands import presence
from commands.given import Given, to_coordinator
from commands.waves import lenders
from storage import habits, members
from storage.database import Transaction
from storage.moments import from_text


def tell_coverage(given: Given, tx: Transaction) -> Outcome:
    """Tell the coordinators who are not away of the hours of today, still ahead, in which nobody
    is there; nothing if there are none, or if it is another day by now."""
    due = from_text(given.args["due"])
    if calendar.day_of(given.workplace, due) != calendar.day_of(given.workplace, given.now):
        return Outcome()
    gaps = coverage.gaps(given.workplace, _told(tx, given.workplace.id), given.now)
    if not gaps:
        return Outcome()
    away = presence.away(given, tx, given.workplace.coordinators)
    return Outcome(
        messages=tuple(
            _message(given, tx, address, gaps)
            for address in given.workplace.coordinators
            if address not in away
        )
    )


def _told(tx: Transaction, workplace: str) -> list[Told]:
    kept = [habits.of(tx, person.address) for person in members.of(tx, workplace)]
    return [Told(each.absences, each.lessons, each.quiet) for each in kept]


def _message(given: Given, tx: Transaction, address: Address, gaps: tuple[Gap, ...]) -> Message:
    hours = Texts(tuple(_said(given, gap) for gap in gaps), "and")
    neighbours = tuple(
        Text(
            "coverage-neighbour",
            {
                "name": workplace.name,
                "number": coverage.are_there(workplace, _told(tx, workplace.id), gaps),
            },
        )
        for workplace in lenders(given)
    )
    if not neighbours:
        return to_coordinator(address, "coverage-told", hours=hours)
    lines = Texts(neighbours, "comma")
    return to_coordinator(address, "coverage-told-neighbours", hours=hours, lines=lines)


def _said(given: Given, gap: Gap) -> Text:
    def clock(at: datetime) -> str:
        return at.astimezone(given.workplace.zone).strftime("%H:%M")

    return Text("hours-span", {"from": clock(gap.starts), "until": clock(gap.ends)})

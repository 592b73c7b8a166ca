"""What the workplace could mend is told, once a month and without any case, to those who can mend
it: leaders, safety representatives, coordinators. All of them read the same."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain import calendar, themes
from bot.domain.chat import Address, Audience, Text, Texts
from bot.domain.outcome import Count, Message, Outcome
from bot.domain.workplace import Part, Workplace
from commands.given import Given, to_giver
from storage import counts
from storage.database import Transaction

#: who may read them
READERS = (Part.LEADER, Part.SAFETY, Part.COORDINATOR)


def release_themes(given: Given, tx: Transaction) -> Outcome:
    """Tell what enough talks lie behind; the rest waits, and nothing is said of it."""
    workplace = given.workplace
    month = calendar.day_of(workplace, given.now).strftime("%Y-%m")
    counted = counts.before(tx, workplace.id, month)
    batch = themes.batch(counted, counts.in_all(tx, workplace.id))
    if not batch:
        return Outcome()
    text = _told(workplace, batch)
    return Outcome(
        messages=tuple(
            Message(to=person, audience=audience, text=text)
            for person, audience in _readers(workplace).items()
        ),
        counts=tuple(Count(themes.RELEASED[theme], number) for theme, number in batch.items()),
    )


def released_themes(given: Given, tx: Transaction) -> Outcome:
    """What was released last, again; of each workplace in which the giver has such a part."""
    told = []
    for workplace in given.workplaces.with_role(given.by.address):
        marks = counts.latest(tx, workplace.id, themes.RELEASED.values())
        batch = {theme: marks[mark] for theme, mark in themes.RELEASED.items() if mark in marks}
        text = _told(workplace, batch)
        told.append(to_giver(given, text.id, None, **text.values))
    return Outcome(messages=tuple(told))


def _readers(workplace: Workplace) -> dict[Address, Audience]:
    """Each of them once, whatever else they are."""
    return {
        **dict.fromkeys(workplace.safety, Audience.SAFETY),
        **dict.fromkeys(workplace.leaders, Audience.LEADER),
        **dict.fromkeys(workplace.coordinators, Audience.COORDINATOR),
    }


def _told(workplace: Workplace, batch: Mapping[str, int]) -> Text:
    if not batch:
        return Text("themes-none", {"workplace": workplace.name})
    lines = Texts(tuple(_line(theme, number) for theme, number in batch.items()), "lines")
    return Text("themes-released", {"workplace": workplace.name, "lines": lines})


def _line(theme: str, number: int) -> Text:
    at_least = themes.said(number)
    if not at_least:
        return Text("released-line", {"theme": Text(theme)})
    return Text("released-line-many", {"theme": Text(theme), "number": at_least})

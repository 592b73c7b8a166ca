"""Who is in the groups: whoever has come is welcomed, and whoever leaves lets their cases go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.chat import Address, Members
from bot.domain.outcome import Call, Timer
from bot.domain.workplace import Workplace
from bot.words import named
from storage import cases, members, timers
from storage.database import Transaction

#: a network may show a room in parts: who is not in it so long has left
_LEFT_AFTER = timedelta(minutes=2)


def note_members(
    tx: Transaction,
    groups: Sequence[Members],
    workplaces: Mapping[Address, Workplace],
    now: datetime,
) -> None:
    """Write who is in the *groups* that are a workplace's own; other rooms are none of ours."""
    for group in groups:
        workplace = workplaces.get(group.chat)
        if workplace is None:
            continue
        before = members.of(tx, workplace.id)
        for person in members.replace(tx, workplace.id, map(named, group.people)):
            call = Call("welcome", None, {"person": person.address.uri, "at": workplace.id})
            timers.put(tx, Timer(f"welcome:{person.address.uri}", now, call))
        for person in set(before).difference(group.people):
            for case in cases.held_by(tx, person.address):
                left = Timer("holder-left", now + _LEFT_AFTER, Call("holder-left", case.name))
                timers.put(tx, left, cases.key_of(case.id))

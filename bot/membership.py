"""Who is in the groups: whoever has come is welcomed, at once or when they first write, and
whoever leaves lets their cases go. Where the bot itself is out of one, nobody has left: all that
was known stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain import calendar
from bot.domain.chat import Address, Members
from bot.domain.outcome import Call, Timer
from bot.domain.workplace import Workplace
from bot.words import named
from storage import cases, groups, members, outbox, phones, timers
from storage.database import Transaction
from storage.vault import HOUSE

#: a network may show a room in parts: who is not in it so long has left
_LEFT_AFTER = timedelta(minutes=2)


def note_members(
    tx: Transaction,
    shown: Sequence[Members],
    workplaces: Mapping[Address, Workplace],
    now: datetime,
) -> list[Workplace]:
    """Write who is *shown* in the groups that are a workplace's own; other rooms are none of ours.
    Return the workplaces whose group was lost and is found."""
    found = []
    for group in shown:
        workplace = workplaces.get(group.chat)
        if workplace is None:
            continue
        if _is_found(tx, workplace, now):
            found.append(workplace)
        before = members.in_room(tx, workplace.id)
        people, may_begin = map(named, group.people), group.welcome_first
        new = members.replace(tx, workplace.id, people, welcome_first=may_begin)
        for person in new if may_begin else ():
            call = welcome(person.address, workplace.id)
            timers.put(tx, Timer(f"welcome:{person.address.uri}", now, call))
        for person in set(before).difference(group.people):
            if not any(members.is_in_room(tx, w.id, person.address) for w in workplaces.values()):
                phones.forget(tx, person.address)
            for case in cases.held_by(tx, person.address):
                left = Timer("holder-left", now + _LEFT_AFTER, Call("holder-left", case.name))
                timers.put(tx, left, cases.key_of(case.id))
    return found


def welcome(person: Address, workplace: str) -> Call:
    return Call("welcome", None, {"person": person.uri, "at": workplace})


def note_lost(
    tx: Transaction,
    lost: Sequence[Address],
    workplaces: Mapping[Address, Workplace],
    now: datetime,
) -> list[Workplace]:
    """Write that the bot is out of these groups (R-C6); return the workplaces for which that is
    new. What waits for such a group no longer leaves."""
    new = []
    for chat in lost:
        workplace = workplaces.get(chat)
        if workplace is None or not groups.lose(tx, workplace.id, now):
            continue
        outbox.set_aside(tx, chat)
        _ring(tx, workplace, "group-lost", "group-back", now)
        new.append(workplace)
    return new


def _is_found(tx: Transaction, workplace: Workplace, now: datetime) -> bool:
    if not groups.find(tx, workplace.id):
        return False
    asked = {cases.key_of(c.id) for c in cases.live(tx, workplace.id) if c.waits_for_group}
    is_quiet = calendar.is_quiet(workplace, now)
    morning = calendar.morning(workplace, now) if is_quiet else None
    outbox.take_up(tx, workplace.group, asked, morning)
    _ring(tx, workplace, "group-back", "group-lost", now)
    return True


def _ring(
    tx: Transaction, workplace: Workplace, command: str, instead_of: str, now: datetime
) -> None:
    """Let the clock give the *command* as soon as it may."""
    timers.clear(tx, HOUSE, f"{instead_of}:{workplace.id}")
    call = Call(command, None, {"at": workplace.id})
    timers.put(tx, Timer(f"{command}:{workplace.id}", now, call))

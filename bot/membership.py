"""Who is in the groups: whoever has come is welcomed, at once or when they first write, and
whoever leaves lets their cases go. Where the bot itself is out of one, nobody has left: all that
was known stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import calendar
from bot.domain.chat import Address, Members
from bot.domain.outcome import Call, Timer
from bot.domain.workplace import Workplace
from bot.words import named
from commands.cover import pool_key
from commands.offer_words import holder_left
from storage import cases, covers, errands, groups, members, offers, outbox, phones, timers
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
    found, known = [], {workplace.id for workplace in workplaces.values()}
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
            if not known & set(members.homes(tx, person.address)):
                phones.forget(tx, person.address)
            for case in cases.held_by(tx, person.address):
                left = Timer("holder-left", now + _LEFT_AFTER, Call("holder-left", case.name))
                timers.put(tx, left, cases.key_of(case.id))
            for offer in offers.held_by(tx, person.address):
                timers.put(tx, holder_left(offer, person.address, now + _LEFT_AFTER))
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


def note_pools(
    tx: Transaction,
    shown: Sequence[Members],
    pools: Mapping[Address, Workplace],
    now: datetime,
) -> list[Workplace]:
    """The rooms of cover pools that are *shown* can be reached; who is in them is not written
    anywhere. Return the workplaces whose pool was lost and is found."""
    found = [pools[each.chat] for each in shown if each.chat in pools]
    found = [workplace for workplace in found if groups.find(tx, pool_key(workplace))]
    for workplace in found:
        assert workplace.cover is not None
        outbox.take_up(tx, workplace.cover.group, (), _morning(workplace, now))
    return found


def note_pools_lost(
    tx: Transaction,
    lost: Sequence[Address],
    pools: Mapping[Address, Workplace],
    now: datetime,
) -> list[Workplace]:
    """Write that the bot is out of these rooms of cover pools; return the workplaces for which
    that is new. Whoever waits for somebody hears of it at once."""
    new = [pools[chat] for chat in lost if chat in pools]
    new = [workplace for workplace in new if groups.lose(tx, pool_key(workplace), now)]
    for workplace in new:
        assert workplace.cover is not None
        outbox.set_aside(tx, workplace.cover.group)
        for cover in covers.live(tx, workplace.id):
            told = timers.waiting(tx, errands.key_of(cover.id), "told")
            if cover.waits and told is not None:
                timers.put(tx, replace(told, due_at=now), errands.key_of(cover.id))
    return new


def _morning(workplace: Workplace, now: datetime) -> datetime | None:
    return calendar.morning(workplace, now) if calendar.is_quiet(workplace, now) else None


def _is_found(tx: Transaction, workplace: Workplace, now: datetime) -> bool:
    if not groups.find(tx, workplace.id):
        return False
    asked = {cases.key_of(c.id) for c in cases.live(tx, workplace.id) if c.waits_for_group}
    asked |= {errands.key_of(offer.batch) for offer in offers.waiting(tx, workplace.id)}
    outbox.take_up(tx, workplace.group, asked, _morning(workplace, now))
    _ring(tx, workplace, "group-back", "group-lost", now)
    return True


def _ring(
    tx: Transaction, workplace: Workplace, command: str, instead_of: str, now: datetime
) -> None:
    """Let the clock give the *command* as soon as it may."""
    timers.clear(tx, HOUSE, f"{instead_of}:{workplace.id}")
    call = Call(command, None, {"at": workplace.id})
    timers.put(tx, Timer(f"{command}:{workplace.id}", now, call))

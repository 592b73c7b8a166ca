"""A backup was put in the place of the database: who is told, what waits, and what an admin
decides of it.

What has left since the backup was made counts as left, by the journal (``storage/instance.py``).
Where the journal is lost, too, nobody knows: then what waited in the backup, and what was due
before we saw it, waits until an admin says whether it is to be sent. Somebody for whom a colleague
is being searched waits for nothing: what comes to them twice harms less than silence.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.admins import Admins
from bot.domain.chat import Address, Missed, Moment, Text
from bot.domain.outcome import Call, Timer
from bot.domain.workplaces import Workplaces
from bot.gaps import Gaps
from storage import cases, instance, outbox, questions, timers
from storage.cases import NoSuchCase
from storage.database import Transaction
from storage.outbox import UNSURE, Waiting
from storage.timers import Due
from storage.vault import HOUSE

#: when what is held was due
_HELD_SINCE = "held-since"


def see(
    tx: Transaction,
    gaps: Gaps,
    admins: Admins,
    workplaces: Workplaces,
    forgetful: Collection[str],
    now: datetime,
) -> None:
    """Tell once that a backup is in our place: the admins; and on networks that give nothing
    again, the *forgetful* ones, those whom an open case is about, since their words are lost."""
    found = instance.restored(tx)
    if found is None or found.since is not None:
        return
    instance.note_seen(tx, now)
    for network in forgetful:
        chats = [
            Missed(chat=chat, before=now, private=is_private)
            for chat, is_private in _concerned(tx, workplaces).items()
            if chat.network == network
        ]
        gaps.write_missed(tx, network, chats)
    made_at = Moment(found.made_at or now, now, workplaces.first.zone)
    text_id = "admin-restored-held" if found.is_held else "admin-restored"
    admins.write(tx, Text(text_id, {"since": made_at}), f"restored|{now.isoformat()}")


def _concerned(tx: Transaction, workplaces: Workplaces) -> dict[Address, bool]:
    """Who asks, who has the case, and the groups; whether that is a private chat."""
    found: dict[Address, bool] = {}
    for workplace in workplaces:
        for case in cases.live(tx, workplace.id):
            found[workplace.group] = False
            for person in (case.requester, *case.holders):
                found[person.address] = True
    return found


def holds(tx: Transaction, due: Due) -> bool:
    """Whether what is *due* waits for an admin: it was due before we saw that a backup is in our
    place, by a timer in it or by one that words which came again have set; and nobody knows
    whether it was given then."""
    found = instance.restored(tx)
    if found is None or not found.is_held or found.since is None or due.due_at > found.since:
        return False
    return due.key != HOUSE and not _is_searching(tx, due.call)


def hold(tx: Transaction, due: Due) -> None:
    args = {**due.call.args, _HELD_SINCE: due.due_at.isoformat()}
    timers.postpone(tx, due, outbox.UNTIL_FOUND, replace(due.call, args=args))


def _is_searching(tx: Transaction, call: Call) -> bool:
    try:
        return call.case is not None and cases.get(tx, call.case).is_searching
    except NoSuchCase:
        return False


def resume(tx: Transaction, now: datetime, *, sends: bool) -> int:
    """What was held is sent now, or taken as sent; return how much that was. What is never said
    twice, and is taken as sent, is asked about: a human knows better."""
    found = instance.restored(tx)
    if found is None or not found.is_held:
        return 0
    instance.let_go(tx)
    held = timers.take_all_at(tx, outbox.UNTIL_FOUND)
    for due in held:
        args = dict(due.call.args)
        due_at = args.pop(_HELD_SINCE, now.isoformat())
        call = replace(due.call, args=args)
        if sends:
            timers.postpone(tx, due, now, call)
        elif call.command == "follow-up":
            unsure = Call("follow-up-unsure", call.case, {"due": due_at})
            timers.put(tx, Timer(timers.UNSURE, now, unsure), due.key)
    return len(held) + _resume_outbox(tx, now, sends=sends)


def _resume_outbox(tx: Transaction, now: datetime, *, sends: bool) -> int:
    waiting = outbox.blocked(tx, instance.RESTORED)
    for each in waiting:
        if sends:
            outbox.unblock(tx, each.id)
            continue
        if isinstance(each, Waiting) and each.if_unsure is not None and each.case_key is not None:
            outbox.block(tx, each.id, UNSURE)
            timers.put(tx, Timer(timers.UNSURE, now, each.if_unsure), each.case_key)
            continue
        if isinstance(each, Waiting) and each.question is not None:
            questions.mark_sent(tx, each.question, now)
        outbox.remove(tx, each.id)
    return len(waiting)

"""Housekeeping: what has been kept long enough is forgotten, and the regular work waits for its
moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

import structlog

from bot import regular
from bot.admins import Admins
from bot.apologies import cause_reference
from bot.domain.chat import Text
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from bot.parts import Parts
from bot.recording import Cause
from commands.table import Table
from storage import cases, habits, inbox, instance, loads, offers, outbox, phones, questions, sent
from storage.database import UNWRITTEN, Database, Transaction

log = structlog.get_logger()

_BLOCKED_KEPT = timedelta(days=14)
_TALK_KEPT = timedelta(days=1)
#: so many people, or workplaces, or hashes, are looked at in one transaction
_PIECE, _HASHES = 50, 1000


async def tidy(
    database: Database, table: Table, workplaces: Workplaces, parts: Parts, now: datetime
) -> None:
    """Forget what has been kept long enough, and see that the regular work will be done. In many
    transactions: others are heard in between."""
    for some in _pieces(workplaces):
        await database.run(regular.arm, table, some, now)
    for forget in (inbox.forget_old, sent.forget_old):
        while await database.run(forget, now, _HASHES):
            """There is more of it."""
    await database.run(_forget, workplaces, now)
    for look in (_look_at_phones, _look_at_loads, _look_at_habits):
        last: str | None = ""
        while last is not None:
            last = await database.run(look, last, parts, now)


def _pieces(workplaces: Iterable[Workplace]) -> Iterator[list[Workplace]]:
    rest = iter(workplaces)
    while piece := list(islice(rest, _PIECE)):
        yield piece


def _forget(tx: Transaction, workplaces: Workplaces, now: datetime) -> None:
    cases.forget_names(tx, now)
    offers.forget_old(tx, now, {workplace.id for workplace in workplaces})
    phones.forget_held(tx, now - _TALK_KEPT)
    habits.forget_expired(tx, now)
    questions.forget_talks(tx, now - _TALK_KEPT)
    outbox.forget_blocked(tx, now - _BLOCKED_KEPT)
    instance.forget_old(tx, now)


def _look_at_phones(tx: Transaction, after: str, parts: Parts, now: datetime) -> str | None:
    """Those of some people; return the last alias, ``None`` if there are no more. (The next two,
    too.)"""
    some = phones.some(tx, after, _PIECE)
    for person in some.values():
        if not parts.acts_for_others(tx, person):
            phones.forget(tx, person)
    return max(some, default=None)


def _look_at_loads(tx: Transaction, after: str, parts: Parts, now: datetime) -> str | None:
    some = loads.some(tx, after, _PIECE)
    for person in some.values():
        if parts.acts_for_others(tx, person):
            loads.forget_old(tx, person, now.date())
        else:
            loads.forget(tx, person)
    return max(some, default=None)


def _look_at_habits(tx: Transaction, after: str, parts: Parts, now: datetime) -> str | None:
    # A day is over everywhere once it is over in the last of the zones.
    return habits.forget_days(tx, (now - timedelta(days=1)).date(), after, _PIECE)


async def look_at_cases(database: Database, admins: Admins, now: datetime) -> None:
    """See that every live case is what its moves have made of it; who keeps the bot running hears
    of one that is not, once, and it is left as it is."""
    last: bytes | None = b""
    while last is not None:
        last = await database.run(_look_at_cases, last, admins, now)


def _look_at_cases(tx: Transaction, after: bytes, admins: Admins, now: datetime) -> bytes | None:
    last, odd = cases.look_at_some(tx, after, _PIECE)
    for name, trouble in odd:
        cause = f"odd-case|{name.hex()}"
        reference = cause_reference(tx, Cause(cause, now))
        log.error("case-odd", reference=reference, exc_info=trouble)
        admins.write(tx, Text("admin-case-odd", {"reference": reference}), cause)
    return last


async def keep_files(database: Database, now: datetime) -> None:
    """Once a week, destroy the key under which all others are wrapped, and with it what is left
    of those that were deleted; and shorten the journal. Where the disk does not take it, it is
    tried again next time."""
    try:
        await database.begin_epoch(now)
        await database.forget_left(now)
    except UNWRITTEN as trouble:
        log.error("files-not-kept", exc_info=trouble)

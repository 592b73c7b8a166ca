"""Housekeeping: what has been kept long enough is forgotten, and the regular work waits for its
moment."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

import structlog

from bot import regular
from bot.domain.workplaces import Workplaces
from bot.parts import Parts
from commands.table import Table
from storage import cases, habits, inbox, loads, offers, outbox, phones, questions, sent
from storage.database import Database, Transaction

log = structlog.get_logger()

_BLOCKED_KEPT = timedelta(days=14)
_TALK_KEPT = timedelta(days=1)


def tidy(
    tx: Transaction, table: Table, workplaces: Workplaces, parts: Parts, now: datetime
) -> None:
    """Forget what has been kept long enough, and see that the regular work will be done."""
    regular.arm(tx, table, workplaces, now)
    inbox.forget_old(tx, now)
    sent.forget_old(tx, now)
    cases.forget_names(tx, now)
    offers.forget_old(tx, now, {workplace.id for workplace in workplaces})
    phones.forget_held(tx, now - _TALK_KEPT)
    for person in phones.everybody(tx):
        if not parts.acts_for_others(tx, person):
            phones.forget(tx, person)
    for person in loads.everybody(tx):
        if not parts.acts_for_others(tx, person):
            loads.forget(tx, person)
    loads.forget_old(tx, now.date())
    habits.forget_expired(tx, now)
    # A day is over everywhere once it is over in the last of the zones.
    habits.forget_days(tx, (now - timedelta(days=1)).date())
    questions.forget_talks(tx, now - _TALK_KEPT)
    outbox.forget_blocked(tx, now - _BLOCKED_KEPT)


async def begin_epoch(database: Database, now: datetime) -> None:
    """Once a week, destroy the key under which all others are wrapped, and with it what is left
    of those that were deleted. Where the disk does not take it, it is tried again next time."""
    try:
        if await database.begin_epoch(now):
            log.info("epoch-began")
    except (sqlite3.Error, OSError) as trouble:
        log.error("epoch-not-begun", exc_info=trouble)

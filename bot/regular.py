"""The regular work of every workplace: each piece of it waits as a timer for its next moment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.domain.outcome import Call, Timer
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from commands.table import Step, Table
from storage import timers
from storage.database import Transaction
from storage.moments import to_text
from storage.timers import Due
from storage.vault import HOUSE


def arm(tx: Transaction, table: Table, workplaces: Iterable[Workplace], now: datetime) -> None:
    """See that all of theirs waits, also where the configuration has changed. What was due while
    the bot was off is given first: it is never moved later."""
    for step in table.regular():
        for workplace in workplaces:
            _arm(tx, step, workplace, now)


def arm_again(
    tx: Transaction, due: Due, table: Table, workplaces: Workplaces, now: datetime
) -> None:
    """After it has been given it waits for its next moment."""
    workplace = workplaces.get(due.call.args.get("at", ""))
    for step in table.regular():
        if workplace is not None and step.name == due.call.command:
            _arm(tx, step, workplace, now)


def _arm(tx: Transaction, step: Step, workplace: Workplace, now: datetime) -> None:
    kind = f"regular:{step.name}:{workplace.id}"
    assert step.next_at is not None
    at, waiting = step.next_at(workplace, now), timers.waiting(tx, HOUSE, kind)
    if at is None:
        timers.clear(tx, HOUSE, kind)
    elif waiting is None or waiting.due_at > at:
        call = Call(step.name, None, {"at": workplace.id, "due": to_text(at)})
        timers.put(tx, Timer(kind, at, call))

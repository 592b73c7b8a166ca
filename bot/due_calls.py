"""The calls that the clock gives when they are due, and when that is not now."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot import regular, restored
from bot.admins import Admins
from bot.apologies import Apologies, cause_reference
from bot.domain import calendar, follow_up
from bot.domain.case import Case
from bot.domain.chat import Text
from bot.domain.outcome import Call, Timer
from bot.domain.workplaces import Workplaces
from bot.giving import Giving
from bot.quarantine import Deadly, Quarantine
from bot.recording import Cause
from commands.table import Table
from storage import cases, outbox, timers
from storage.cases import NoSuchCase
from storage.database import Transaction
from storage.timers import Due

log = structlog.get_logger()

#: so many due calls are given in one transaction: others wait for no more of them (R-T6)
_DUE = 10
#: a call of the clock that failed is given again after each of these
_TRY_AGAIN = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15))


class DueCalls:
    """Takes what is due and gives it, or moves it out of the night."""

    def __init__(
        self,
        table: Table,
        workplaces: Workplaces,
        giving: Giving,
        admins: Admins,
        apologies: Apologies,
        quarantine: Quarantine,
        clock: Callable[[], datetime],
    ) -> None:
        self._table = table
        self._workplaces = workplaces
        self._giving = giving
        self._admins = admins
        self._apologies = apologies
        self._quarantine = quarantine
        self._clock = clock

    def write(self, tx: Transaction) -> int:
        """Give some of what is due, in the order of due times; return how many."""
        now = self._clock()
        released = outbox.release(tx, now, lambda to: self._giving.morning_of(tx, to, now))
        taken = timers.take_due(tx, now, _DUE)
        for due in taken:
            if restored.holds(tx, due):
                restored.hold(tx, due)
                continue
            cause = Cause(due.cause, now)
            try:
                with self._quarantine.under_way(tx, cause.name), tx.attempt():
                    self._give(tx, due, cause)
                    regular.arm_again(tx, due, self._table, self._workplaces, now)
            except Exception as trouble:
                reference = cause_reference(tx, cause)
                log.error("timer-failed", reference=reference, exc_info=trouble)
                if isinstance(trouble, Deadly) or not _is_tried_again(tx, due, cause):
                    self._give_up(tx, due, cause, reference)
        return len(taken) + released

    def _give(self, tx: Transaction, due: Due, cause: Cause) -> None:
        call = due.call
        workplace = self._giving.workplace_of(tx, call)
        if workplace is None:
            return
        late = cause.now - due.due_at
        if calendar.is_quiet(workplace, cause.now):
            slot = cases.get(tx, call.case).slot if call.case else None
            meets = calendar.is_tonight(workplace, slot, cause.now)
            if self._table.keeps_its_day(call.command):
                until = follow_up.waits_until(workplace, due.due_at, cause.now)
                if until > cause.now:
                    timers.postpone(tx, due, until, call)
                    return
            elif not self._table.may_act_in_quiet_hours(call.command, late, meets=meets):
                timers.postpone(tx, due, calendar.morning(workplace, cause.now), call)
                return
        self._giving.by_clock(tx, call, cause)

    def _give_up(self, tx: Transaction, due: Due, cause: Cause, reference: str) -> None:
        """A call that fails by our mistake is not given any more, and people are told."""
        self._admins.write(tx, Text("admin-trouble", {"reference": reference}), cause.name)
        if due.call.case is not None:
            with suppress(NoSuchCase):
                case = cases.get(tx, due.call.case)
                self._apologies.try_to_write(tx, case.requester.address, cause, reference)
                self._end_search(tx, case, cause.now)

    def _end_search(self, tx: Transaction, case: Case, now: datetime) -> None:
        """A search that we failed does not stay open for ever."""
        ending = Call("settle-by-clock", case.name)
        workplace = self._giving.workplace_of(tx, ending)
        if case.is_searching and workplace is not None:
            morning = calendar.morning(workplace, now)
            timers.put(tx, Timer("settle", morning, ending), cases.key_of(case.id))

    def waits_until(self, tx: Transaction, if_unsure: Call) -> datetime | None:
        """The morning, in the night of where that question belongs; else ``None``."""
        workplace, now = self._giving.workplace_of(tx, if_unsure), self._clock()
        if workplace is None or not calendar.is_in_night(workplace, now):
            return None
        return calendar.morning(workplace, now)


def _is_tried_again(tx: Transaction, due: Due, cause: Cause) -> bool:
    """Whether a call that failed by our mistake is given once more."""
    tries = int(due.call.args.get("tries", 0))
    if tries == len(_TRY_AGAIN):
        return False
    call = replace(due.call, args={**due.call.args, "tries": tries + 1})
    timers.postpone(tx, due, cause.now + _TRY_AGAIN[tries], call)
    return True


def next_due(tx: Transaction) -> datetime | None:
    """When the clock next has something to do."""
    moments = (timers.next_due(tx), outbox.next_release(tx))
    return min((moment for moment in moments if moment is not None), default=None)

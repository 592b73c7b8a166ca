"""A call is given to its use case with all that this may need to know, and what comes of it is
written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

import structlog

from bot.admins import Admins
from bot.domain import calendar
from bot.domain.chat import Address, Audience, Person, Refused
from bot.domain.outcome import Call, Held, Message, Outcome
from bot.domain.phone import Trust
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from bot.parts import Parts
from bot.recording import Cause, Recorder
from commands.given import CLOCK, UNKNOWN, Given
from commands.table import Table
from storage import cases, phones
from storage.cases import NoSuchCase
from storage.database import Transaction

log = structlog.get_logger()


class Giving:
    """Gives calls: by people, by the clock, and those that were held.

    *addresses*: by network, what people write to to reach the bot. *pick* chooses a bird; ``None``
    lets the cause choose, so that nobody can count cases.
    """

    def __init__(
        self,
        table: Table,
        workplaces: Workplaces,
        parts: Parts,
        recorder: Recorder,
        admins: Admins,
        *,
        pick: Callable[[int], int] | None,
        addresses: Mapping[str, str],
    ) -> None:
        self._table = table
        self._workplaces = workplaces
        self._parts = parts
        self._recorder = recorder
        self._admins = admins
        self._rooms = {each.group: each for each in workplaces}
        self._rooms |= {each.cover.group: each for each in workplaces if each.cover is not None}
        self._usages = table.usages()
        self._pick = pick
        self._addresses = dict(addresses)

    def morning_of(self, tx: Transaction, reader: Address, now: datetime) -> datetime | None:
        """The next morning of whom, or of which group, it is the quiet hours now; else ``None``.
        The bot may have been off on the morning for which something was held."""
        workplace = self._rooms.get(reader) or self._parts.workplace_of(tx, reader)
        return calendar.morning(workplace, now) if calendar.is_quiet(workplace, now) else None

    def given(
        self,
        tx: Transaction,
        call: Call,
        by: Person,
        cause: Cause,
        *,
        workplace: Workplace,
        language: str,
        in_group: bool = False,
        event: str = "",
    ) -> Given:
        """What the use case of *call* is told."""
        number = tx.vault.number(cause.name)
        if (call.case or "at" in call.args) and UNKNOWN not in call.args:
            workplace = self.workplace_of(tx, call) or workplace
        return Given(
            call=call,
            by=by,
            now=cause.now,
            workplace=_with_known(tx, workplace),
            language=language,
            in_group=in_group,
            event=event,
            is_at_home=in_group or self._parts.has_part(tx, by.address),
            fresh_id=f"{number:016x}",
            pick=self._pick or (lambda many: number % many),
            workplaces=self._workplaces,
            admins=self._admins.people,
            bot_address=self._addresses.get(by.address.network, ""),
            usages=self._usages,
        )

    def by_clock(self, tx: Transaction, call: Call, cause: Cause) -> None:
        """Give a call that nobody has just asked for."""
        workplace = self.workplace_of(tx, call)
        if workplace is None:
            return
        given = self.given(tx, call, CLOCK, cause, workplace=workplace, language=workplace.language)
        try:
            outcome = self._table.answer(given, tx)
        except Refused:
            # The clock does not argue: the case is over, or has gone on without it.
            return
        self._recorder.record(tx, outcome, cause, workplace)

    def resume_all(self, tx: Transaction, outcome: Outcome, cause: Cause) -> None:
        """Give the calls that were held until now."""
        for number, held in enumerate(outcome.resumed):
            self._resume(tx, held, f"{cause.name}|resumed|{number}", cause.now)

    def _resume(self, tx: Transaction, held: Held, name: str, now: datetime) -> None:
        """Give a call that was held. It rings, for nobody has just written; and in the night it
        is told in the morning."""
        call, by = held.call, held.by.address
        workplace = self.workplace_of(tx, call) if call.case else None
        given = self.given(
            tx,
            call,
            held.by,
            Cause(name, now, CLOCK.address),
            workplace=workplace or self._parts.workplace_of(tx, by),
            language=self._parts.language_for(tx, by),
            event=held.event,
        )
        try:
            outcome = self._table.answer(given, tx)
        except Refused as refused:
            outcome = refusal(given, refused)
        cause = Cause(name, now, CLOCK.address)
        self._recorder.record(tx, outcome, cause, given.workplace)
        # What was confirmed may have been that another's phone is theirs.
        self.resume_all(tx, outcome, cause)

    def workplace_of(self, tx: Transaction, call: Call) -> Workplace | None:
        """Where a call belongs; ``None`` when its case is over, or its workplace has gone from
        the configuration: it must never be spoken of in another's group."""
        if call.case is None:
            wanted = call.args.get("at", self._workplaces.first.id)
        else:
            try:
                wanted = cases.get(tx, call.case).workplace
            except NoSuchCase:
                return None
        found = self._workplaces.get(wanted)
        if found is None and call.command in ("expire", "end-errand"):
            return self._workplaces.first
        if found is None:
            log.error("workplace-gone", command=call.command)
        return found


def refusal(given: Given, refused: Refused) -> Outcome:
    """Why not, and what instead, to whoever gave the call."""
    message = Message(
        to=given.by.address,
        audience=Audience.ANYBODY,
        text=refused.text,
        language=given.language,
    )
    return Outcome(messages=(message,))


def _with_known(tx: Transaction, workplace: Workplace) -> Workplace:
    """The workplace, without a coordinator of whom it was asked in vain whether their phone is
    theirs."""
    gone = phones.doubted(tx, Trust.UNANSWERED, Trust.REFUSED)
    kept = tuple(each for each in workplace.coordinators if each not in gone)
    return workplace if kept == workplace.coordinators else replace(workplace, coordinators=kept)

"""What was said and has not been heard: whoever said it is told so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import structlog

from bot import missing
from bot.apologies import Apologies, cause_reference
from bot.domain.chat import Address, Audience, Missed, Moment, Text, Unheard, Why
from bot.domain.outcome import Call, Message, Outcome
from bot.domain.workplace import Workplace
from bot.giving import Giving
from bot.parts import Parts
from bot.recording import Cause, Recorder
from bot.words import named
from commands.given import CLOCK
from commands.table import Table
from storage import inbox
from storage.database import Transaction

log = structlog.get_logger()


class Gaps:
    """Writes what is said of them; *groups* and *pools*: the workplaces by their groups, and by
    their pools."""

    def __init__(
        self,
        table: Table,
        groups: Mapping[Address, Workplace],
        pools: Mapping[Address, Workplace],
        giving: Giving,
        recorder: Recorder,
        parts: Parts,
        apologies: Apologies,
        clock: Callable[[], datetime],
    ) -> None:
        self._table = table
        self._groups = groups
        self._pools = pools
        self._giving = giving
        self._recorder = recorder
        self._parts = parts
        self._apologies = apologies
        self._clock = clock

    def write_missed(self, tx: Transaction, network: str, missed: Sequence[Missed]) -> None:
        """Tell once, where it was, that something may have been missed (R-I3)."""
        now = self._clock()
        for each in missed:
            name = f"missed|{each.chat.uri}|{each.before.isoformat()}"
            workplace = (
                self._groups.get(each.chat)
                or self._pools.get(each.chat)
                or self._parts.workplace_of(tx, each.chat)
            )
            if not inbox.is_new(tx, network, name):
                continue
            inbox.mark(tx, network, name, now, "answered")
            until = Moment(each.before, now, workplace.zone)
            message = Message(
                to=each.chat,
                audience=Audience.ANYBODY if each.private else Audience.GROUP,
                text=Text("missed-told" if each.private else "missed-told-group", {"until": until}),
                language=None if each.private else workplace.language,
            )
            # In the group it waits for the morning; a cry that was missed does not.
            cause = Cause(name, now, None if each.private else CLOCK.address)
            self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)

    def write_unheard(self, tx: Transaction, network: str, unheard: Sequence[Unheard]) -> None:
        """Tell whoever said something that could not be heard, once an hour each (R-I7). It is
        not noted as heard: should it become readable, it is answered then."""
        now = self._clock()
        for each in unheard:
            name = f"unheard|{each.key}"
            if not inbox.is_new(tx, network, name):
                continue
            cause = Cause(f"{network}|{name}", now)
            try:
                with tx.attempt():
                    self._tell_unheard(tx, network, each, cause)
                inbox.mark(tx, network, name, now, "unheard")
            except Exception as trouble:
                reference = cause_reference(tx, cause)
                log.error("answer-failed", reference=reference, exc_info=trouble)
                inbox.mark(tx, network, name, now, "error")
                if each.private and each.why is Why.UNREADABLE:
                    self._apologies.try_to_write(tx, each.sender.address, cause, reference)

    def _tell_unheard(self, tx: Transaction, network: str, unheard: Unheard, cause: Cause) -> None:
        for call, whom in missing.calls_for(unheard, self._groups):
            if missing.is_first_of_hour(tx, network, call, whom, cause.now):
                name = f"{cause.name}|{call.command}"
                self._give_unheard(tx, unheard, call, Cause(name, cause.now))

    def _give_unheard(self, tx: Transaction, unheard: Unheard, call: Call, cause: Cause) -> None:
        """What is said to them is asked for by nobody, so it rings, and waits for no morning."""
        by = named(unheard.sender)
        workplace = self._groups.get(unheard.chat) or self._parts.workplace_of(tx, by.address)
        language = self._parts.language_for(tx, by.address)
        given = self._giving.given(tx, call, by, cause, workplace=workplace, language=language)
        outcome = self._table.answer(given, tx)
        self._recorder.record(tx, outcome, cause, workplace)

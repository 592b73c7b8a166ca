"""Sees everything that the one writer writes, and holds it to what was promised."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import chain
from typing import Any

from bot.dispatcher import Dispatcher
from bot.domain import calendar
from bot.domain.case import SEATS, Asker, Case, Form, Move, State
from bot.domain.chat import Address, Delivery
from bot.domain.outcome import Message, Outcome
from bot.domain.workplace import Days
from bot.recording import Cause
from commands import COMMANDS
from storage import cases, habits, outbox, timers
from storage.database import Transaction
from storage.vault import HOUSE
from tests.domain import years
from tests.house import NAMES, House

#: no power is cut where people are watched, so nothing need reach a disk
QUICK = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
#: what the clock may say in the night: words whose minute had been promised
PROMISED = {
    "promise-kept",
    "promise-kept-coordinator",
    "promise-kept-neighbours",
    "promise-kept-all-asked",
    "promise-unasked",
    "truth-told",
    "truth-told-plain",
    "truth-told-unasked",
    "call-impossible",
    "hand-over-declined",
    # It follows a talk of the same half hour.
    "report-told",
    "report-told-unanswered",
}
ASLEEP = ("slept-asked", "slept-asked-later")
#: what has its day from the calendar of follow-ups, be the workplace closed or not
KEEPS_ITS_DAY = (*ASLEEP, "holder-reminded", "invited-again", "check-asked", "reminded-of-")
_WITH_HOLDER = (State.PROVISIONAL, State.CLAIMED, State.AGREED, State.HELD, State.NOT_COME)


@dataclass(frozen=True)
class Promise:
    """ "By *by* you will hear from me", said at *made*."""

    case: str
    made: datetime
    by: datetime


@dataclass(frozen=True)
class Note:
    """A message as it was decided: why, and about which case as it was left then."""

    message: Message
    cause: Cause
    case: Case | None
    #: the days on which its reader had said that they would be away, if today is one of them
    away: tuple[Days, ...] = ()

    @property
    def by_clock(self) -> bool:
        return self.cause.name.startswith("timer:")


class Watch:
    """Sees every outcome that is written. ``after_each_step`` looks at what has come of it."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._workplace = house.workplaces[0]
        self._words = [name.split()[0] for name in NAMES.values()] + ["Lauri"]
        self._read = 0
        self.cases: dict[str, Case] = {}
        self.by_name: dict[str, Case] = {}
        self.promises: dict[str, Promise] = {}
        self.seen: Counter[str] = Counter()
        self.deliveries: dict[str, tuple[str, str]] = {}
        self.away: list[tuple[datetime, datetime]] = []
        #: of those who hold something, who is not in their group any more (R-C3)
        self.gone: frozenset[Address] = frozenset()
        #: by the key under which it leaves
        self.notes: dict[str, Note] = {}

    def put_on(self, dispatcher: Dispatcher) -> None:
        recorder = dispatcher._recorder
        record, record_message = recorder.record, recorder._record_message

        def watched(tx: Transaction, outcome: Outcome, cause: Cause, workplace: Any) -> None:
            self.outcome(outcome, cause)
            record(tx, outcome, cause, workplace)

        def noted(
            tx: Transaction,
            message: Message,
            by_name: dict[str, Case],
            cause: Cause,
            workplace: Any,
            number: Iterator[int],
        ) -> None:
            n = next(number)
            case = self.by_name.get(message.case or "")
            absences = habits.of(tx, message.to).absences
            today = calendar.day_of(self._workplace, cause.now)
            away = absences if any(today in days for days in absences) else ()
            self.notes[tx.vault.send_key(cause.name, n)] = Note(message, cause, case, away)
            record_message(tx, message, by_name, cause, workplace, chain([n], number))

        recorder.record = watched  # type: ignore[method-assign]
        recorder._record_message = noted  # type: ignore[method-assign, assignment]

    # ------------------------------------------------------------ what is decided

    def outcome(self, outcome: Outcome, cause: Cause) -> None:
        by_clock = cause.name.startswith("timer:")
        in_it = {case.name for case in outcome.cases}
        self._nothing_after_the_end(outcome, in_it)
        if by_clock and calendar.is_quiet(self._workplace, cause.now):
            for message in outcome.messages:
                self.seen["words of the clock in quiet hours"] += 1
                self._may_be_said_at_night(message, cause.now)
        for case in outcome.cases:
            self._one_holder(case, by_clock)
            self._promised(case, outcome, cause.now)
            self.cases[case.id] = self.by_name[case.name] = case
        for message in outcome.messages:
            for promise in tuple(self.promises.values()):
                to_them = message.to == self.cases[promise.case].requester.address
                if to_them and promise.made < cause.now <= promise.by:
                    self.seen["promises kept"] += 1

    def _may_be_said_at_night(self, message: Message, now: datetime) -> None:
        known = self.by_name.get(message.case or "")
        if message.text.id in PROMISED:
            return
        if known is not None and calendar.is_tonight(self._workplace, known.slot, now):
            return
        assert self.may_keep_its_day(message.text.id, known, now), (
            f"{message.text.id} in quiet hours"
        )
        self.seen["said on a free day"] += 1

    def may_keep_its_day(self, text_id: str, case: Case | None, now: datetime) -> bool:
        """By day, and on no Saturday, Sunday or public holiday unless the person has chosen it.
        A workplace that is closed for long does not hold up the question of the next morning."""
        local = now.astimezone(self._workplace.zone)
        quiet = self._workplace.times.quiet
        if quiet is None or not text_id.startswith(KEEPS_ITS_DAY):
            return False
        if text_id in ASLEEP and case is not None and case.asker is Asker.BOT_SOONER:
            return time(6) <= local.time() < time(22)
        is_free = local.weekday() > 4 or local.date() in self._workplace.times.holidays
        return not is_free and not years.inside(quiet, local.time())

    def _nothing_after_the_end(self, outcome: Outcome, in_it: set[str]) -> None:
        for message in outcome.messages:
            known = self.by_name.get(message.case or "")
            if known is not None and known.is_over:
                self.seen["words about a case that is over"] += 1
                assert message.case in in_it, f"{message.text.id} after the end"

    def _one_holder(self, case: Case, by_clock: bool) -> None:
        before = self.cases.get(case.id)
        if not case.is_over:
            if case.form is Form.ONE:
                assert (case.holder is not None) == (case.state in _WITH_HOLDER)
            self._seats(case)
        if before is not None and before.holder is not None and not case.is_over:
            self.seen["holders"] += 1
            self._same_holder(before, case, by_clock)
        if before is not None and before.state is State.AGREED and by_clock:
            self.seen["the clock, and a case that is agreed"] += 1
            has_left = before.holder is not None and before.holder.address in self.gone
            assert case.state is State.AGREED or case.is_over or has_left, "an agreed case bounced"
        for holder in case.holders:
            # Whoever asked for somebody else may take it; then it stays for somebody else.
            assert holder != case.requester or case.is_proposed, "a holder of their own case"
            assert holder.address not in case.excluded

    def _seats(self, case: Case) -> None:
        """At most one in each seat, at most so many as there are, and nobody in two."""
        self.seen["seats"] += len(case.holders)
        assert len(case.holders) == len(set(case.holders)) <= case.seats <= SEATS[case.form]
        assert (case.partner is None) or (case.holder is not None)
        if case.state in (State.CLAIMED, State.AGREED):
            assert len(case.holders) == case.seats, "a seat is free, and nobody is looked for"

    def _same_holder(self, before: Case, case: Case, by_clock: bool) -> None:
        """A seat changes hands in one move only where it is handed over."""
        if case.holder in (before.holder, None) or case.form is Form.GROUP:
            return
        self.seen["seats handed over"] += 1
        assert case.moves[len(before.moves) :][:1] == (Move.HAND_OVER,), "a seat changed hands"
        assert not by_clock, "the clock gave a case to somebody"
        is_own = case.holder == case.requester and case.is_proposed
        after_talk = case.state is before.state is State.HELD
        assert after_talk or is_own or case.state is State.CLAIMED, (
            "handed over without the person's word"
        )

    def _promised(self, case: Case, outcome: Outcome, now: datetime) -> None:
        before = self.promises.pop(case.id, None)
        if case.is_over or not case.is_searching:
            return
        told = any(m.to == case.requester.address for m in outcome.messages)
        if case.promised_at is None:
            assert before is None or told, "a promise was taken back without a word"
            return
        if before is None or case.promised_at != before.by:
            assert told, "a promise was moved without a word"
            self.seen["promises made"] += 1
            at_night = calendar.is_quiet(self._workplace, case.promised_at)
            asks_whom = case.asked_at is None and case.hidden
            assert not at_night or case.urgent or asks_whom, "a promise for the night"
            before = Promise(case.id, now, case.promised_at)
        self.promises[case.id] = before

    def delivery(self, delivery: Delivery) -> None:
        content = (delivery.to.uri, delivery.words)
        assert self.deliveries.setdefault(delivery.key, content) == content, "one key, two words"

    # ------------------------------------------------------------ what has come of it

    async def after_each_step(self) -> None:
        now, house = self._house.now(), self._house
        live: dict[str, Case] = {}
        for workplace in house.workplaces:
            found = await house.database.run(cases.live, workplace.id)
            live |= {case.id: case for case in found}
        for case_id, case in self.cases.items():
            # A request is live, or has ended; the table says the same as the last outcome.
            assert case.is_over == (case_id not in live)
            if case_id in live:
                assert live[case_id].state is case.state
        for promise in self.promises.values():
            if promise.by < now:
                self._excused(promise, now)
        for entry in house.network.said[self._read :]:
            if entry.to == self._workplace.group:
                assert not any(name in entry.words for name in self._words), "a name in the group"
        self._read = len(house.network.said)
        self.seen["steps"] += 1

    def at_the_end(self) -> None:
        keys = [entry.delivery.key for entry in self._house.network.said]
        assert len(keys) == len(set(keys)), "something was said twice"

    def _excused(self, promise: Promise, now: datetime) -> None:
        """A promise that came due while the bot was away, and is news for the morning now."""
        away = [(gone, back) for gone, back in self.away if gone <= promise.by <= back]
        assert away, "a promise was broken"
        _, back = away[0]
        assert calendar.is_quiet(self._workplace, back), "a promise was forgotten"
        assert now <= calendar.morning(self._workplace, back), "a promise was forgotten"
        self.seen["promises of the night that the bot was away"] += 1


async def nothing_is_left(house: House) -> None:
    """Whatever was agreed to is over after so long, the question of the fourth week, too."""
    await house.wait(timedelta(days=45))
    await house.dispatcher.tidy()
    assert await house.database.run(outbox.after, 0) == []
    assert await house.database.run(cases.live, house.workplaces[0].id) == []
    regular = {step.name for step in COMMANDS.regular()}
    assert await house.database.run(timers.next_but, regular) is None
    keys = await house.database.run(_keys)
    keys = {key for key in keys if not key.startswith(("habit:", "load:"))}
    assert not keys - {HOUSE, "index", "install"}


def _keys(tx: Transaction) -> set[str]:
    return {row[0] for row in tx.vault._file.execute("SELECT id FROM keys")}

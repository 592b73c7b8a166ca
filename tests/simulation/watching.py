"""Holds the world to what was promised, whatever goes wrong in it.

Where each invariant of the failure model is checked; "here": in every history, after each step.

==========  ====================================================================================
R-I1        here: ``World._nothing_passed_over``; ``test_simulation`` counts the words answered
R-I2        here: the inbox hears nothing twice, and one send key has one message (``Ledger``)
R-I3, R-I7  here: gaps and what cannot be read occur, and are told once (``Wishes``, ``Ledger``)
R-I4        here: no mistake of ours in any history; made on purpose: ``tests/test_bad_input.py``
R-I5        here: whoever writes is answered in the same transaction, and it leaves in a minute
            unless something was wrong; the ten seconds: ``tests/benchmarks``
R-I6        is of Signal's spool, below the port: ``tests/transports``, the labs
R-I8        of a room's history, below the port: ``tests/transports``
R-O1, R-O2  here: nothing is shown that nobody committed, under no other key (``Ledger.shown``)
R-O3        here: nothing twice where repeats are dropped
R-O4        here: what is never said twice is not, all else says so (``Ledger.shown``)
R-O5, R-O6  here: a message that nothing hinders leaves within a minute (``Ledger.compare``)
R-O7        here: people block, and the group puts the bot out; the row ends for that reason
R-O8        ``tests/test_captcha.py``
R-C1        here: at most one in a seat (``Watch._seats``, ``_same_holder``)
R-C2        here: the table says the same as the last outcome; replayed: ``test_properties.py``
R-C3        here: members leave while they hold, and every request still ends
R-C4        here: no promise passes without a word, and every request ends
R-C5        here: people block the bot; what was to be said ends as blocked
R-C6        here: the bot is put out of the group and invited again (``Troubles``)
R-C7        of devices, below the port: ``tests/transports``
R-T1, R-T2  here: one question, at its time, reckoned once more by ``tests/domain/years.py``
R-T3        here: after a downtime late, once, and not in the night
R-T4        here: nothing is said about a case after its end (``Watch``)
R-T5        here: the clock is set by less than a jump; jumps: ``tests/test_steady_clock.py``
R-T6        ``tests/benchmarks/load.py``
R-S1        here: the power goes in one of seven lives, and nothing that was believed is lost
R-S2        here: the disk is full for seconds or hours, in those lives
R-S3, R-S5  one process here; two: ``tests/storage``
R-S4, R-S6  ``tests/storage``
R-S7, R-S8  ``tests/storage``: no backup is restored here
R-S9        here: no name in any file that a death leaves (``World.swept``); the rest:
            ``tests/privacy``
R-F1, R-F2  below the port, or of the configuration: their own tests
R-F3        ``tests/test_liveness.py``
R-F4        here: it is told to stop at any moment, and goes on
==========  ====================================================================================
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from itertools import chain
from types import SimpleNamespace
from typing import Any

import pytest

from bot.domain import calendar
from bot.domain.case import BY_BOT, Asker, State
from bot.domain.chat import Address
from bot.domain.outcome import Message, Outcome
from bot.recording import Cause, Recorder
from storage import cases, habits, members
from storage.database import Transaction
from storage.moments import from_text
from tests.domain import years
from tests.house import Entry
from tests.simulation.ledger import Ledger
from tests.watch import ASLEEP, PROMISED, Note, Promise, Watch

_MINUTE = timedelta(minutes=1)
#: to somebody who may have cried for help just now and was not heard
_AS_ANSWERS = ("unheard-told", "missed-told")


class Watching(Watch):
    """``Watch`` believes what it is told at once; this one only what was committed."""

    def __init__(
        self,
        workplaces: Any,
        ledger: Ledger,
        now: Callable[[], datetime],
        trouble: Callable[[datetime, datetime], datetime | None],
        canary: str,
    ) -> None:
        self.said: list[Entry] = []
        house = SimpleNamespace(
            workplaces=workplaces, now=now, network=SimpleNamespace(said=self.said)
        )
        super().__init__(house)  # type: ignore[arg-type]
        self._ledger, self._now, self._trouble = ledger, now, trouble
        self._canary = canary
        #: when something was last decided to be said to somebody
        self.spoken_to: dict[Address, datetime] = {}
        #: when whoever wrote was answered
        self.answered: dict[Address, list[datetime]] = defaultdict(list)
        #: by case: who was told to ask how the night was, and when that was asked
        self.chosen: dict[str, Any] = {}
        self.asked: dict[str, list[datetime]] = defaultdict(list)
        self.ended: dict[str, datetime] = {}

    def put_on_recorder(self, patch: pytest.MonkeyPatch) -> None:
        record, record_message = Recorder.record, Recorder._record_message

        def watched(
            this: Recorder, tx: Transaction, outcome: Outcome, cause: Cause, workplace: Any
        ) -> None:
            gone = self._holders_gone(tx)
            self._ledger.will(lambda: self._decided(outcome, cause, gone))
            record(this, tx, outcome, cause, workplace)

        def noted(
            this: Recorder,
            tx: Transaction,
            message: Message,
            by_name: dict[str, Any],
            cause: Cause,
            workplace: Any,
            number: Iterator[int],
        ) -> None:
            n = next(number)
            absences = habits.of(tx, message.to).absences
            today = calendar.day_of(self._workplace, cause.now)
            away = absences if any(today in days for days in absences) else ()
            key = tx.vault.send_key(cause.name, n)
            self._ledger.will(lambda: self._note(key, message, cause, away))
            record_message(this, tx, message, by_name, cause, workplace, chain([n], number))

        patch.setattr(Recorder, "record", watched)
        patch.setattr(Recorder, "_record_message", noted)

    def _holders_gone(self, tx: Transaction) -> frozenset[Address]:
        live = (case for case in self.cases.values() if not case.is_over)
        holders = {(case.workplace, case.holder.address) for case in live if case.holder}
        return frozenset(
            holder for workplace, holder in holders if not members.is_in(tx, workplace, holder)
        )

    def _decided(self, outcome: Outcome, cause: Cause, gone: frozenset[Address]) -> None:
        self.gone = gone
        self.outcome(outcome, cause)

    def _note(self, key: str, message: Message, cause: Cause, away: Any) -> None:
        case = self.by_name.get(message.case or "")
        self.notes[key] = Note(message, cause, case, away)
        self.spoken_to[message.to] = cause.now
        if cause.by == message.to:
            self.answered[message.to].append(cause.now)

    # ------------------------------------------------------------ what is decided

    def outcome(self, outcome: Outcome, cause: Cause) -> None:
        for case in outcome.cases:
            if case.state is State.HELD and case.asker in BY_BOT:
                self.chosen[case.id] = case
            elif case.state is State.HELD:
                self.chosen.pop(case.id, None)
            if case.is_over:
                self.ended[case.id] = cause.now
        super().outcome(outcome, cause)

    # ------------------------------------------------------------ what people read

    def read(self, entry: Entry) -> None:
        """Somebody can read *entry*."""
        self.said.append(entry)
        note = self.notes.get(entry.delivery.key)
        assert note is not None, "something is said that nobody decided"
        if entry.to == self._workplace.group:
            assert self._canary not in entry.words, "a name in the group"
        if note.message.text.id in ASLEEP and note.case is not None:
            self._slept(note.case.id, entry)
        self._not_at_night(entry, note)

    def _slept(self, case: str, entry: Entry) -> None:
        assert case in self.chosen, "asked without leave"
        assert not self.asked[case], "asked twice how the night was"
        self.asked[case].append(entry.at)
        due = self._due(self.chosen[case])
        assert entry.at >= due - _MINUTE, "asked before its time"
        if entry.at > due + _MINUTE:
            assert self._trouble(due, entry.at) is not None, "asked late, and nothing was wrong"

    def _due(self, case: Any) -> datetime:
        if case.asker is Asker.BOT_SOONER:
            tomorrow = case.held_at.astimezone(self._workplace.zone).date() + timedelta(days=1)
            return years.local_time(self._workplace, tomorrow, time(10))
        return years.expected_follow_up(self._workplace, case.held_at)

    def _not_at_night(self, entry: Entry, note: Note) -> None:
        if not years.quiet(self._workplace, entry.at):
            return
        text_id, case = note.message.text.id, note.case
        if note.message.audience.value == "admin":
            return
        # Whoever writes reads an answer at once; what failed to leave comes after it.
        if any(abs(entry.at - at) < timedelta(hours=1) for at in self.answered[entry.to][-3:]):
            return
        if note.cause.by == entry.to and self._trouble(note.cause.now, entry.at) is not None:
            # An answer is one though it was long on its way.
            return
        if note.message.board and entry.edits is not None:
            return
        if text_id.startswith(_AS_ANSWERS):
            return
        newest = self.spoken_to.get(entry.to)
        if newest is not None and newest > note.cause.now and entry.at - newest < 5 * _MINUTE:
            # What was held leaves before something newer, which is judged by itself.
            return
        if case is not None and case.urgent:
            return
        if note.by_clock and text_id in PROMISED:
            return
        if case is not None and case.slot is not None:
            soon = entry.at - timedelta(hours=3) <= case.slot < entry.at + timedelta(hours=13)
            if soon and case.slot < calendar.morning(self._workplace, entry.at):
                return
        if note.by_clock and self.may_keep_its_day(text_id, case, entry.at):
            return
        held_until = self._ledger.rows[entry.delivery.key].held_until
        if held_until and self._trouble(from_text(held_until), entry.at) is not None:
            # It could have left in the morning, and something was wrong then.
            self.seen["late into the quiet hours"] += 1
            return
        decided_by_day = not calendar.is_quiet(self._workplace, note.cause.now)
        if decided_by_day and self._trouble(note.cause.now, entry.at) is not None:
            # Decided in time; the network did not take it.
            assert not self.notes[entry.delivery.key].message.if_unsure, "a question at night"
            self.seen["late into the quiet hours"] += 1
            return
        raise AssertionError(f"{text_id} was read in the quiet hours")

    # ------------------------------------------------------------ what has come of it

    def look(self, tx: Transaction) -> None:
        """After each step: what stands in the tables, and what was promised."""
        live = {}
        for workplace in self._house.workplaces:
            live |= {case.id: case for case in cases.live(tx, workplace.id)}
        for case_id, case in self.cases.items():
            assert case.is_over == (case_id not in live), "the table and the last word differ"
            if case_id in live:
                assert live[case_id].state is case.state, "the table and the last word differ"
        now = self._now()
        for promise in self.promises.values():
            if promise.by + _MINUTE < now:
                self._is_excused(promise, now)
        self._ledger.compare(
            tx.rows("SELECT send_key, held_until, blocked FROM outbox ORDER BY id")
        )
        self.seen["looks"] += 1

    def _is_excused(self, promise: Promise, now: datetime) -> None:
        back = self._trouble(promise.by - _MINUTE, promise.by + _MINUTE)
        assert back is not None, "a promise was broken"
        if now <= back + _MINUTE:
            return
        assert calendar.is_quiet(self._workplace, back), "a promise was forgotten"
        assert now <= calendar.morning(self._workplace, back) + _MINUTE, "a promise was forgotten"

    def finish(self) -> None:
        """At the end, when everything is over."""
        for case in self.cases.values():
            assert case.is_over, "a request has not ended"
        for case_id, case in self.chosen.items():
            due, over = self._due(case), self.ended[case_id]
            if self.asked[case_id] or over <= due:
                continue
            assert self._trouble(due, due + timedelta(days=4)) is not None, "never asked"

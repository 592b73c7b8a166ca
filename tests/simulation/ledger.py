"""What became of every message: it leaves once, or it is known why not.

It sees what the real gateways write, and believes only what was committed: what a transaction
writes is remembered until its ``COMMIT`` has been carried out, and forgotten where it was not.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot import recording
from bot.domain.chat import Address, Delivery
from storage import inbox, outbox
from storage.moments import to_text
from tests.house import Entry

#: who may take a message back that has not left, and why
REASONS = {
    "withdraw": "its case is over",
    "unask": "it is asked no more",
    "_release": "its question was closed while it was held",
    "take_held_board": "a newer one of the same board",
    "drop_board": "a newer one of the same board",
    "set_aside": "the group is lost",
    "take_up": "it is asked afresh",
    "forget_blocked": "nobody came for it",
    "end": "its errand is over",
    # Whoever answers what they were asked before, while the next question is in doubt, is taken
    # at their word: nobody can tell which of the two they have read (bot/evidence.py).
    "note_answered": "taken for read, for it was answered",
}
#: a message that nothing hinders leaves within
_SOON = timedelta(minutes=1)


def _who_asks() -> str:
    """Which function has a message removed."""
    frame = sys._getframe(2)
    while frame.f_code.co_name in ("record_left", "_note") and frame.f_back is not None:
        frame = frame.f_back
    return frame.f_code.co_name


@dataclass
class Row:
    """A message on its way."""

    delivery: Delivery
    put_at: datetime
    if_unsure: bool
    shown: list[Entry] = field(default_factory=list)
    #: how it ended: ``left``, or why it was taken back
    ended: str = ""
    blocked: str = ""
    #: until when it was, or ``is_held``, for the morning
    held_until: str = ""
    is_held: bool = False
    #: since when it could leave
    ready_at: datetime | None = None


class Ledger:
    """*now* is the clock; *excused* says whether something went wrong since a moment, so that a
    message may be late; what is found wrong is found while *judging*.
    *who_said*: whose private words an event is, if it is words."""

    def __init__(
        self,
        now: Callable[[], datetime],
        excused: Callable[[datetime], bool],
        judging: Callable[[], AbstractContextManager[None]],
        who_said: Callable[[str, str], Address | None],
    ) -> None:
        self._now, self._excused, self._judging = now, excused, judging
        self._who_said = who_said
        self.rows: dict[str, Row] = {}
        self.heard: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        #: what the transaction that is under way will have done, and where its attempts began
        self._pending: list[Callable[[], None]] = []
        self._marks: list[int] = []
        self._commits = self._committing = 0
        self._doubted: tuple[int, list[Callable[[], None]]] = (0, [])
        #: to whom something was put in, since the last thing that was heard
        self.answered: set[Address] = set()

    # ------------------------------------------------------------ transactions

    def will(self, done: Callable[[], None]) -> None:
        """*done*, if the transaction is committed."""
        self._pending.append(done)

    def wrote(self, sql: str) -> None:
        if sql == "COMMIT":
            done, self._pending, self._marks = self._pending, [], []
            self._committing = 0
            for each in done:
                # What is wrong here is none of the house's business: it must not catch it.
                with self._judging():
                    each()
        elif sql == "ROLLBACK":
            self.died()
        elif sql.startswith("SAVEPOINT"):
            self._marks.append(len(self._pending))
        elif sql.startswith("ROLLBACK TO"):
            del self._pending[self._marks[-1] :]
        elif sql.startswith("RELEASE"):
            self._marks.pop()

    def begin_commit(self) -> int:
        """A commit begins; the number by which the file will know it."""
        self._commits += 1
        self._committing = self._commits
        return self._commits

    def doubt(self) -> None:
        """It dies now, and may have carried out what it was writing."""
        self._doubted = (self._committing, self._pending)

    def began(self, commit: int) -> None:
        """The file says that it has seen that *commit*: what was in doubt was done, or not."""
        (number, done), self._doubted = self._doubted, (0, [])
        if number and commit == number:
            self.counts["commits that only the file knew of"] += 1
            for each in done:
                with self._judging():
                    each()

    def died(self) -> None:
        """What was not committed did not happen."""
        self._pending, self._marks, self._committing = [], [], 0

    # ------------------------------------------------------------ the gateways

    def put_on(self, patch: pytest.MonkeyPatch) -> None:
        """Watch the outbox and the inbox."""
        put, put_removal, remove, block = (
            outbox.put,
            outbox.put_removal,
            outbox.remove,
            outbox.block,
        )
        mark = inbox.mark

        def put_watched(tx: Any, delivery: Delivery, **more: Any) -> None:
            put(tx, delivery, **more)
            row = Row(delivery, more["now"], more.get("if_unsure") is not None)
            self.will(lambda: self._put(row))

        def remove_watched(tx: Any, number: int) -> None:
            found = tx.row("SELECT send_key FROM outbox WHERE id = ?", (number,))
            remove(tx, number)
            why = _who_asks()
            if found is not None:
                self.will(lambda: self._removed(found[0], why))

        def block_watched(tx: Any, number: int, reason: str) -> None:
            block(tx, number, reason)
            found = tx.row("SELECT send_key FROM outbox WHERE id = ?", (number,))
            if found is not None:
                self.will(lambda: self._blocked(found[0], reason))

        def mark_watched(tx: Any, network: str, event: str, now: datetime, result: str) -> None:
            mark(tx, network, event, now, result)
            self.will(lambda: self._heard(network, event, result))

        patch.setattr(outbox, "put", put_watched)
        patch.setattr(outbox, "put_removal", put_removal)
        patch.setattr(outbox, "remove", remove_watched)
        patch.setattr(outbox, "block", block_watched)
        patch.setattr(inbox, "mark", mark_watched)
        assert recording.outbox is outbox, "the recorder writes through the gateway"

    def _put(self, row: Row) -> None:
        key = row.delivery.key
        assert key not in self.rows or self.rows[key].ended in ("", "left"), "put in again"
        assert key not in self.rows, f"put in twice: {self.rows[key].ended}"
        self.rows[key] = row
        self.answered.add(row.delivery.to)
        self.counts["messages put in"] += 1

    def _removed(self, key: str, why: str) -> None:
        row = self.rows.get(key)
        if row is None:
            # A removal, not a message.
            return
        assert not row.ended, "gone twice"
        if row.shown:
            row.ended = "left"
        else:
            assert why in REASONS, f"noted as left and has not, by {why}"
            row.ended = REASONS[why]
        self.counts[f"ended: {row.ended}"] += 1

    def _blocked(self, key: str, reason: str) -> None:
        row = self.rows.get(key)
        if row is not None:
            row.blocked = reason
            self.counts[f"blocked: {reason}"] += 1

    def _heard(self, network: str, event: str, result: str) -> None:
        if network == "admin":
            return
        assert result != "error", "something could not be answered by our mistake"
        name = f"{network}|{event}"
        assert name not in self.heard or result == "answered", "heard twice"
        self.heard[name] = result
        sender = self._who_said(network, event)
        if sender is not None and result in ("answered", "unclear"):
            assert sender in self.answered, "somebody wrote, and nothing answers them"
            self.counts["words that were answered"] += 1
        self.answered.clear()

    # ------------------------------------------------------------ what people read

    def shown(self, entry: Entry, drops_repeats: bool, again: Callable[[str], bool]) -> Row:
        """*entry* can be read now; *again*: it says that it may have come before."""
        row = self.rows.get(entry.delivery.key)
        assert row is not None, "something left that nobody committed"
        if row.shown and not entry.edits:
            assert not drops_repeats, "shown twice where repeats are dropped"
            assert not row.if_unsure, "said twice, and was never to be"
            # The first may have been long on its way, and come after the second.
            plain = [each for each in (*row.shown, entry) if not again(each.words)]
            assert len(plain) <= 1, "said again without a word about it"
            self.counts["said again, and said so"] += 1
        row.shown.append(entry)
        return row

    # ------------------------------------------------------------ after each step

    def compare(self, waiting: list[tuple[str, str | None, str | None]]) -> None:
        """*waiting* is what stands in the table: key, until when it is held, why it is blocked."""
        known = {key for key, row in self.rows.items() if not row.ended}
        found = {key for key, _, _ in waiting if key in self.rows}
        assert known == found, "the table of what is to leave and what was written differ"
        now = self._now()
        for key, held, blocked in waiting:
            row = self.rows.get(key)
            if row is None:
                continue
            row.held_until = held or row.held_until
            row.is_held = held is not None
            if held or blocked:
                row.ready_at = None
                continue
            row.ready_at = row.ready_at or now
            if now - row.ready_at > _SOON:
                assert self._excused(row.ready_at), "a message does not leave, and nothing is wrong"

    def at_the_end(self) -> None:
        """What is held for after the holidays, or for a human, may wait longer."""
        now = to_text(self._now())
        left = [row for row in self.rows.values() if not row.ended and not row.blocked]
        left = [row for row in left if not row.is_held or row.held_until <= now]
        assert not left, "something never left, and nobody knows why"

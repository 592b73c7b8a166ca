"""The table of timers: the calls that the clock will give."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.outcome import Call, Timer
from storage.calls import call_from_json, call_to_json
from storage.database import Transaction
from storage.moments import from_text, to_text
from storage.vault import HOUSE

#: the kind of the timer that rings when no sign has come that a question has left
UNSURE = "unsure"


@dataclass(frozen=True, slots=True, repr=False)
class Due:
    """A timer whose moment has come. *cause* names it for ever: the keys of what follows from
    it derive from that."""

    call: Call
    due_at: datetime
    cause: str
    slot: bytes
    key: str


def put(tx: Transaction, timer: Timer, key: str = HOUSE) -> None:
    """Set the timer; an earlier one of the same kind of the same case is replaced."""
    sealed = tx.vault.seal(key, "timer", call_to_json(timer.call))
    tx.execute(
        "INSERT INTO timers (slot, due_at, key, sealed) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (slot) DO UPDATE SET due_at = excluded.due_at, sealed = excluded.sealed",
        (_slot(tx, key, timer.kind), to_text(timer.due_at), key, sealed),
    )


def waiting(tx: Transaction, key: str, kind: str) -> Timer | None:
    """The timer of that kind, if it still waits."""
    row = tx.row("SELECT due_at, sealed FROM timers WHERE slot = ?", (_slot(tx, key, kind),))
    if row is None:
        return None
    return Timer(kind, from_text(row[0]), call_from_json(tx.vault.unseal(key, "timer", row[1])))


def clear(tx: Transaction, key: str, kind: str) -> None:
    tx.execute("DELETE FROM timers WHERE slot = ?", (_slot(tx, key, kind),))


def move(tx: Transaction, key: str, kind: str, due_at: datetime) -> None:
    """Let it be due later, if it still waits."""
    tx.execute(
        "UPDATE timers SET due_at = ? WHERE slot = ? AND due_at < ?",
        (to_text(due_at), _slot(tx, key, kind), to_text(due_at)),
    )


def take_due(tx: Transaction, now: datetime, most: int) -> list[Due]:
    """Remove and return timers whose moment has come, the oldest first; so many at the *most*."""
    return _take(tx, "due_at <= ? ORDER BY due_at, id LIMIT ?", to_text(now), most)


def take_all_at(tx: Transaction, moment: datetime) -> list[Due]:
    return _take(tx, "due_at = ? ORDER BY id", to_text(moment))


def _take(tx: Transaction, which: str, *values: Any) -> list[Due]:
    rows = tx.rows(f"SELECT slot, due_at, key, sealed FROM timers WHERE {which}", values)
    taken = []
    for slot, due_at, key, sealed in rows:
        tx.execute("DELETE FROM timers WHERE slot = ?", (slot,))
        call = call_from_json(tx.vault.unseal(key, "timer", sealed))
        taken.append(Due(call, from_text(due_at), f"timer:{slot.hex()}:{due_at}", slot, key))
    return taken


def postpone(tx: Transaction, due: Due, until: datetime, call: Call) -> None:
    """Let what was taken be due again, in its own place: so it can still be cleared. Not if
    what it was about has ended meanwhile."""
    if not tx.vault.knows(due.key):
        return
    tx.execute(
        "INSERT INTO timers (slot, due_at, key, sealed) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (slot) DO NOTHING",
        (due.slot, to_text(until), due.key, tx.vault.seal(due.key, "timer", call_to_json(call))),
    )


def next_due(tx: Transaction) -> datetime | None:
    row = tx.row("SELECT due_at FROM timers ORDER BY due_at LIMIT 1")
    return None if row is None else from_text(row[0])


def those_of(tx: Transaction, command: str) -> list[tuple[datetime, Call]]:
    """The calls of that *command* which wait, and when they are due."""
    rows = tx.rows("SELECT due_at, key, sealed FROM timers ORDER BY due_at, id")
    calls = [
        (from_text(due_at), call_from_json(tx.vault.unseal(key, "timer", sealed)))
        for due_at, key, sealed in rows
    ]
    return [(due_at, call) for due_at, call in calls if call.command == command]


def next_but(tx: Transaction, unseen: Collection[str]) -> datetime | None:
    """When the next call is due that is none of the *unseen* ones."""
    for due_at, key, sealed in tx.execute(
        "SELECT due_at, key, sealed FROM timers ORDER BY due_at, id"
    ):
        if call_from_json(tx.vault.unseal(key, "timer", sealed)).command not in unseen:
            return from_text(due_at)
    return None


def _slot(tx: Transaction, key: str, kind: str) -> bytes:
    return tx.vault.hash("timer", f"{key}|{kind}")

"""What is on its way, or may have left, on networks that show what is sent twice (R-O4): its
columns in the outbox."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage import outbox
from storage.database import Transaction
from storage.moments import from_text, to_text
from storage.outbox import Removing, Waiting


@dataclass(frozen=True, slots=True, repr=False)
class Attempt:
    """*what* may have left since *began_at*: until *ended_at*, or it is under way."""

    what: Waiting | Removing
    began_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, slots=True, repr=False)
class Seen:
    """It was seen to arrive, *at* that moment; its name in the network, where that is known."""

    message: str | None
    at: datetime


def all_of(tx: Transaction, network: str | None = None) -> list[Attempt]:
    """Everything that is on its way or may have left, the oldest first; or that of a *network*."""
    rows = tx.rows(
        "SELECT id, began_at, ended_at FROM outbox "
        "WHERE began_at IS NOT NULL AND network = coalesce(?, network) ORDER BY began_at, id",
        (network,),
    )
    return [
        Attempt(outbox.get(tx, number), from_text(began), from_text(ended) if ended else None)
        for number, began, ended in rows
    ]


def to_repeat(tx: Transaction) -> frozenset[int]:
    """The numbers of what may have left and is to leave again at once."""
    rows = tx.rows(
        "SELECT id FROM outbox WHERE began_at IS NOT NULL AND blocked IS NULL "
        "AND held_until IS NULL"
    )
    return frozenset(number for (number,) in rows)


def began_at(tx: Transaction, number: int) -> datetime | None:
    """Since when it may have left; ``None`` if it surely has not."""
    row = tx.row("SELECT began_at FROM outbox WHERE id = ?", (number,))
    return from_text(row[0]) if row is not None and row[0] else None


def begin(tx: Transaction, number: int, now: datetime) -> None:
    """An attempt begins. Committed before the call: should we die in it, it may have left."""
    tx.execute(
        "UPDATE outbox SET began_at = coalesce(began_at, ?), ended_at = NULL WHERE id = ?",
        (to_text(now), number),
    )


def end(tx: Transaction, number: int, now: datetime) -> None:
    """The attempt is over, and by it, or by an earlier one, it may have left."""
    tx.execute("UPDATE outbox SET ended_at = ? WHERE id = ?", (to_text(now), number))


def undo(tx: Transaction, number: int) -> None:
    """It surely did not leave by the only attempt that there was."""
    tx.execute(
        "UPDATE outbox SET began_at = NULL, ended_at = NULL, seen = NULL WHERE id = ?", (number,)
    )


def hold(tx: Transaction, number: int, until: datetime) -> None:
    """It waits for a sign, or for the morning, and what comes after it goes on."""
    tx.execute("UPDATE outbox SET held_until = ? WHERE id = ?", (to_text(until), number))


def note_seen(tx: Transaction, number: int, seen: Seen) -> None:
    """It was seen to arrive, and its attempt has not ended."""
    (key,) = tx.row("SELECT key FROM outbox WHERE id = ?", (number,))
    sealed = tx.vault.seal(key, "seen", [seen.message, to_text(seen.at)])
    tx.execute("UPDATE outbox SET seen = ? WHERE id = ?", (sealed, number))


def seen(tx: Transaction, number: int) -> Seen | None:
    row = tx.row("SELECT key, seen FROM outbox WHERE id = ?", (number,))
    if row is None or row[1] is None:
        return None
    message, at = tx.vault.unseal(row[0], "seen", row[1])
    return Seen(message, from_text(at))

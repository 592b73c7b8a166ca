"""The table of what was heard, so that nothing is answered twice (R-I2)."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage.database import Transaction

#: longer than any network replays
_KEPT = timedelta(days=30)


def is_new(tx: Transaction, network: str, event: str) -> bool:
    return tx.row("SELECT 1 FROM inbox WHERE event = ?", (_hash(tx, network, event),)) is None


def mark(tx: Transaction, network: str, event: str, now: datetime, result: str) -> None:
    """Note that *event* was heard: ``answered``; ``unclear``, if it was not understood;
    ``not-ours``; ``limited``; ``error``; or ``unheard``, that it could not be heard."""
    tx.execute(
        "INSERT INTO inbox (event, heard_on, result) VALUES (?, ?, ?)",
        (_hash(tx, network, event), now.date().isoformat(), result),
    )


def result(tx: Transaction, network: str, event: str) -> str | None:
    """What was noted of *event*; ``None`` if it was never heard, or long ago."""
    row = tx.row("SELECT result FROM inbox WHERE event = ?", (_hash(tx, network, event),))
    return None if row is None else str(row[0])


def mark_edited(tx: Transaction, network: str, event: str, now: datetime, result: str) -> None:
    """Note that *event* was heard as it is now; what was understood stays so."""
    tx.execute(
        "INSERT INTO inbox (event, heard_on, result) VALUES (?, ?, ?) "
        "ON CONFLICT (event) DO UPDATE SET result = excluded.result "
        "WHERE inbox.result <> 'answered'",
        (_hash(tx, network, event), now.date().isoformat(), result),
    )


def is_first(tx: Transaction, network: str, event: str, now: datetime) -> bool:
    """Whether *event* was never heard of. It is remembered for as long as it is heard of."""
    cursor = tx.execute(
        "UPDATE inbox SET heard_on = ? WHERE event = ?",
        (now.date().isoformat(), _hash(tx, network, event)),
    )
    if cursor.rowcount:
        return False
    mark(tx, network, event, now, "answered")
    return True


def forget_old(tx: Transaction, now: datetime, most: int) -> int:
    """Forget what is not replayed any more, so much of it at the *most*; return how much."""
    old = "SELECT event FROM inbox WHERE heard_on < ? LIMIT ?"
    before = (now - _KEPT).date().isoformat()
    return tx.execute(f"DELETE FROM inbox WHERE event IN ({old})", (before, most)).rowcount


def _hash(tx: Transaction, network: str, event: str) -> bytes:
    return tx.vault.hash("event", f"{network}|{event}")

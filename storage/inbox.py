"""The table of what was heard, so that nothing is answered twice (R-I2)."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage.database import Transaction

#: longer than any network replays
_KEPT = timedelta(days=30)


def is_new(tx: Transaction, network: str, event: str) -> bool:
    return tx.row("SELECT 1 FROM inbox WHERE event = ?", (_hash(tx, network, event),)) is None


def mark(tx: Transaction, network: str, event: str, now: datetime, result: str) -> None:
    """Note that *event* was heard: ``answered``, ``limited`` or ``error``; or that it could not
    be: ``unheard``."""
    tx.execute(
        "INSERT INTO inbox (event, heard_on, result) VALUES (?, ?, ?)",
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


def forget_old(tx: Transaction, now: datetime) -> None:
    tx.execute("DELETE FROM inbox WHERE heard_on < ?", ((now - _KEPT).date().isoformat(),))


def _hash(tx: Transaction, network: str, event: str) -> bytes:
    return tx.vault.hash("event", f"{network}|{event}")

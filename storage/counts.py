"""The table of counts: by workplace, month and kind."""

from __future__ import annotations

from storage.database import Transaction


def add(tx: Transaction, workplace: str, month: str, kind: str, number: int) -> None:
    """*month* is ``2026-11``, in the workplace's zone. A negative *number* takes back what was
    counted."""
    if number < 0:
        tx.execute(
            "UPDATE counts SET number = number + ? WHERE workplace = ? AND month = ? AND kind = ?",
            (number, workplace, month, kind),
        )
        return
    tx.execute(
        "INSERT INTO counts VALUES (?, ?, ?, ?) "
        "ON CONFLICT (workplace, month, kind) DO UPDATE SET number = number + excluded.number",
        (workplace, month, kind, number),
    )

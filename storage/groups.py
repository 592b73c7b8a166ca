"""The table of the facilitators' groups that the bot is out of."""

from __future__ import annotations

from datetime import datetime

from storage.database import Transaction
from storage.moments import to_text


def lose(tx: Transaction, workplace: str, now: datetime) -> bool:
    """Note that the workplace's group cannot be reached; ``False`` if that is known."""
    cursor = tx.execute(
        "INSERT INTO lost_groups VALUES (?, ?) ON CONFLICT (workplace) DO NOTHING",
        (workplace, to_text(now)),
    )
    return cursor.rowcount == 1


def find(tx: Transaction, workplace: str) -> bool:
    """Note that it can be reached again; ``False`` if it never could not."""
    cursor = tx.execute("DELETE FROM lost_groups WHERE workplace = ?", (workplace,))
    return cursor.rowcount == 1


def is_lost(tx: Transaction, workplace: str) -> bool:
    return tx.row("SELECT 1 FROM lost_groups WHERE workplace = ?", (workplace,)) is not None

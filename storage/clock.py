"""The row about the clock: when it was last seen, and whether it is in doubt."""

from __future__ import annotations

import enum
from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text


class Doubt(enum.Enum):
    NONE = "none"
    DOUBTED = "doubted"
    #: those who keep the bot running have been told
    TOLD = "told"
    #: one of them says that it is right
    BELIEVED = "believed"


def get(tx: Transaction) -> tuple[datetime, Doubt] | None:
    """When the bot was last there, and how the clock was then; ``None`` at the first start."""
    row = tx.row("SELECT seen_at, doubt FROM clock")
    return None if row is None else (from_text(row[0]), Doubt(row[1]))


def put(tx: Transaction, seen_at: datetime, doubt: Doubt) -> None:
    tx.execute(
        "INSERT INTO clock VALUES (1, ?, ?) "
        "ON CONFLICT (one) DO UPDATE SET seen_at = excluded.seen_at, doubt = excluded.doubt",
        (to_text(seen_at), doubt.value),
    )


def believe(tx: Transaction) -> None:
    """Somebody who was told that it is in doubt says that it is right."""
    tx.execute(
        "UPDATE clock SET doubt = ? WHERE doubt = ?", (Doubt.BELIEVED.value, Doubt.TOLD.value)
    )

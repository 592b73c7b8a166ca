"""The table of the networks that are silent while another is well."""

from __future__ import annotations

from datetime import datetime

from storage.database import Transaction
from storage.moments import from_text, to_text


def lose(tx: Transaction, network: str, since: datetime) -> bool:
    """Note that *network* has been silent *since* then; ``False`` if that is known."""
    cursor = tx.execute(
        "INSERT INTO deaf_networks VALUES (?, ?) ON CONFLICT (network) DO NOTHING",
        (network, to_text(since)),
    )
    return cursor.rowcount == 1


def find(tx: Transaction, network: str) -> datetime | None:
    """Note that it is heard again; return since when it was not, ``None`` if it always was."""
    rows = tx.rows("DELETE FROM deaf_networks WHERE network = ? RETURNING since", (network,))
    return from_text(rows[0][0]) if rows else None


def deaf(tx: Transaction) -> dict[str, datetime]:
    """The networks that are silent, and since when."""
    rows = tx.rows("SELECT network, since FROM deaf_networks")
    return {network: from_text(since) for network, since in rows}

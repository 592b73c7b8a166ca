"""The table of how far each network has been heard."""

from __future__ import annotations

from storage.database import Transaction


def get(tx: Transaction, network: str) -> str | None:
    row = tx.row("SELECT position FROM positions WHERE network = ?", (network,))
    return None if row is None else str(row[0])


def put(tx: Transaction, network: str, position: str) -> None:
    tx.execute(
        "INSERT INTO positions VALUES (?, ?) "
        "ON CONFLICT (network) DO UPDATE SET position = excluded.position",
        (network, position),
    )

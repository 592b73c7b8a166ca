"""The table of habits: the languages that somebody asked for."""

from __future__ import annotations

from datetime import datetime

from bot.domain.chat import Address
from storage.database import Transaction
from storage.moments import to_text

_KEY = "habit:"


def languages(tx: Transaction, person: Address) -> tuple[str, ...]:
    """The languages *person* asked for, the first for reading; empty if none."""
    for key, alias in tx.vault.links(person).items():
        if key.startswith(_KEY):
            row = tx.row("SELECT sealed FROM habits WHERE alias = ?", (alias,))
            if row is not None:
                return tuple(tx.vault.unseal(key, "habit", row[0]))
    return ()


def put(
    tx: Transaction, person: Address, chosen: tuple[str, ...], expires_at: datetime | None
) -> None:
    """Keep the languages; *expires_at* (UTC) for people without a part in the workplace."""
    forget(tx, person)
    key = tx.vault.new(_KEY + tx.vault.fresh_name())
    tx.execute(
        "INSERT INTO habits (alias, key, sealed, expires_at) VALUES (?, ?, ?, ?)",
        (
            tx.vault.alias(person, key),
            key,
            tx.vault.seal(key, "habit", list(chosen)),
            to_text(expires_at) if expires_at else None,
        ),
    )


def forget(tx: Transaction, person: Address) -> None:
    for key, alias in tx.vault.links(person).items():
        if key.startswith(_KEY):
            tx.execute("DELETE FROM habits WHERE alias = ?", (alias,))
            tx.vault.doom(key)


def forget_expired(tx: Transaction, now: datetime) -> None:
    rows = tx.rows("DELETE FROM habits WHERE expires_at <= ? RETURNING key", (to_text(now),))
    for (key,) in rows:
        tx.vault.doom(key)

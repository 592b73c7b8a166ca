"""The table of loads: what each facilitator has carried, by days, for eight weeks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.domain.chat import Address
from bot.domain.load import Borne, Load
from storage.database import Transaction

_KEY = "load:"


def of(tx: Transaction, person: Address) -> Load:
    """What *person* has carried; nothing, if nothing is kept."""
    for key, alias in tx.vault.links(person).items():
        if key.startswith(_KEY):
            row = tx.row("SELECT sealed FROM loads WHERE alias = ?", (alias,))
            if row is not None:
                return _load(tx.vault.unseal(key, "load", row[0]))
    return Load()


def note(tx: Transaction, person: Address, day: date, borne: Borne) -> None:
    """Add that to the day's share."""
    _put(tx, person, of(tx, person).with_share(day, borne))


def some(tx: Transaction, after: str, most: int) -> dict[str, Address]:
    """So many at the *most* of whom anything is kept, by their alias here: those that come
    *after* that one."""
    rows = tx.rows(
        "SELECT alias, key, sealed FROM loads WHERE alias > ? ORDER BY alias LIMIT ?",
        (after, most),
    )
    return {a: Address(tx.vault.unseal(key, "load", sealed)["person"]) for a, key, sealed in rows}


def forget_old(tx: Transaction, person: Address, today: date) -> None:
    """Drop the days that are eight weeks old; if none are left, all of it."""
    load = of(tx, person)
    kept = load.kept_on(today)
    if kept != load:
        _put(tx, person, kept)


def forget(tx: Transaction, person: Address) -> None:
    for key, alias in tx.vault.links(person).items():
        if key.startswith(_KEY):
            tx.execute("DELETE FROM loads WHERE alias = ?", (alias,))
            tx.vault.doom(key)


def _put(tx: Transaction, person: Address, load: Load) -> None:
    """Keep that, and nothing else, under a new key: what is dropped is gone in every copy."""
    forget(tx, person)
    if load == Load():
        return
    key = tx.vault.new(_KEY + tx.vault.fresh_name())
    days = [[day.isoformat(), each.asked, each.held] for day, each in sorted(load.days.items())]
    sealed = tx.vault.seal(key, "load", {"person": person.uri, "days": days})
    alias = tx.vault.alias(person, key)
    tx.execute("INSERT INTO loads (alias, key, sealed) VALUES (?, ?, ?)", (alias, key, sealed))


def _load(row: Mapping[str, Any]) -> Load:
    return Load({date.fromisoformat(day): Borne(asked, held) for day, asked, held in row["days"]})

"""The table of phones: with which one each facilitator speaks, so that another is noticed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.chat import Address, Person
from bot.domain.outcome import Held
from bot.domain.phone import Phone, Trust
from storage.calls import call_from_json, call_to_json
from storage.database import Transaction
from storage.moments import from_text, to_text

_KEY = "phone:"


def get(tx: Transaction, person: Address) -> Phone | None:
    """What is kept of the phone of *person*."""
    for key, alias in tx.vault.links(person).items():
        if key.startswith(_KEY):
            row = tx.row("SELECT trust, key, sealed FROM phones WHERE alias = ?", (alias,))
            if row is not None:
                return _phone(tx, *row)
    return None


def trust(tx: Transaction, person: Address) -> Trust:
    """Whether *person* is who they were; known, if nothing is kept of their phone."""
    phone = get(tx, person)
    return Trust.KNOWN if phone is None else phone.trust


def doubted(tx: Transaction, *trusts: Trust) -> frozenset[Address]:
    """Everybody whose phone is not known to be theirs; or only those of these *trusts*."""
    rows = tx.rows("SELECT trust, key, sealed FROM phones WHERE trust <> 'known'")
    phones = [_phone(tx, *row) for row in rows]
    return frozenset(p.person.address for p in phones if not trusts or p.trust in trusts)


def some(tx: Transaction, after: str, most: int) -> dict[str, Address]:
    """So many at the *most* of whose phones anything is kept, by their alias there: those that
    come *after* that one."""
    rows = tx.rows(
        "SELECT alias, trust, key, sealed FROM phones WHERE alias > ? ORDER BY alias LIMIT ?",
        (after, most),
    )
    return {alias: _phone(tx, *row).person.address for alias, *row in rows}


def put(tx: Transaction, phone: Phone) -> None:
    """Keep that, and nothing else of their phone."""
    forget(tx, phone.person.address)
    key = tx.vault.new(_KEY + tx.vault.fresh_name())
    tx.execute(
        "INSERT INTO phones (alias, key, trust, sealed) VALUES (?, ?, ?, ?)",
        (
            tx.vault.alias(phone.person.address, key),
            key,
            phone.trust.value,
            tx.vault.seal(key, "phone", _to_json(phone)),
        ),
    )


def forget_held(tx: Transaction, before: datetime) -> None:
    """Drop what is held of whom nobody has confirmed since then: no answer carries it out now."""
    for person in doubted(tx):
        phone = get(tx, person)
        if phone is not None and phone.held and phone.asked_at and phone.asked_at < before:
            put(tx, replace(phone, held=()))


def forget(tx: Transaction, person: Address) -> None:
    for key, alias in tx.vault.links(person).items():
        if key.startswith(_KEY):
            tx.execute("DELETE FROM phones WHERE alias = ?", (alias,))
            tx.vault.doom(key)


def _to_json(phone: Phone) -> dict[str, Any]:
    return {
        "person": [phone.person.address.uri, phone.person.name],
        "known": phone.known,
        "other": phone.other,
        "asked_at": to_text(phone.asked_at) if phone.asked_at else None,
        "held": [[call_to_json(each.call), each.event] for each in phone.held],
    }


def _phone(tx: Transaction, trust: str, key: str, sealed: bytes) -> Phone:
    row = tx.vault.unseal(key, "phone", sealed)
    person = Person(Address(row["person"][0]), row["person"][1])
    return Phone(
        person=person,
        trust=Trust(trust),
        known=row["known"],
        other=row["other"],
        asked_at=from_text(row["asked_at"]) if row["asked_at"] else None,
        held=tuple(Held(person, call_from_json(call), event) for call, event in row["held"]),
    )

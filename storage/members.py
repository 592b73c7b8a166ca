"""The table of the facilitators: exactly who is in the group's room, as the network says."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.called import told_apart
from bot.domain.chat import Address, Person
from bot.domain.phone import Trust
from storage import phones
from storage.database import Transaction
from storage.vault import HOUSE


def of(tx: Transaction, workplace: str) -> list[Person]:
    """The facilitators of the workplace, by name; without those whose phone may be another's."""
    doubted = phones.doubted(tx)
    return [person for person in in_room(tx, workplace) if person.address not in doubted]


def in_room(tx: Transaction, workplace: str) -> list[Person]:
    """Everybody who is in the group's room, by name; who has the same name is told apart."""
    rows = tx.rows("SELECT sealed FROM members WHERE workplace = ?", (workplace,))
    people = [_person(tx, row[0]) for row in rows]
    return told_apart(sorted(people, key=lambda each: (each.name.casefold(), each.address)))


def is_in(tx: Transaction, workplace: str, person: Address) -> bool:
    """Whether *person* is a facilitator of the workplace; nobody is of whom it was asked in vain
    whether their phone is theirs."""
    is_known = phones.trust(tx, person) in (Trust.KNOWN, Trust.ASKED)
    return is_known and is_in_room(tx, workplace, person)


def is_in_room(tx: Transaction, workplace: str, person: Address) -> bool:
    alias = tx.vault.links(person).get(HOUSE)
    return alias is not None and (
        tx.row("SELECT 1 FROM members WHERE workplace = ? AND alias = ?", (workplace, alias))
        is not None
    )


def homes(tx: Transaction, person: Address) -> list[str]:
    """The workplaces in whose rooms *person* is."""
    alias = tx.vault.links(person).get(HOUSE)
    if alias is None:
        return []
    return [row[0] for row in tx.rows("SELECT workplace FROM members WHERE alias = ?", (alias,))]


def replace(
    tx: Transaction, workplace: str, people: Iterable[Person], *, welcome_first: bool
) -> list[Person]:
    """Note who is in the group now; return those who were not in it before. If nobody is to be
    welcomed first, they wait for it until ``take_unwelcomed``."""
    rows = tx.rows("SELECT alias, sealed FROM members WHERE workplace = ?", (workplace,))
    before = {alias: tx.vault.unseal(HOUSE, "member", sealed)[2] for alias, sealed in rows}
    new = []
    tx.execute("DELETE FROM members WHERE workplace = ?", (workplace,))
    for person in people:
        alias = tx.vault.alias(person.address, HOUSE)
        if alias not in before:
            new.append(person)
        _put(tx, workplace, alias, person, before.pop(alias, welcome_first))
    for alias in before:
        # Whoever has left leaves no link, unless they are still in another group.
        if tx.row("SELECT 1 FROM members WHERE alias = ?", (alias,)) is None:
            tx.vault.unlink(alias)
    return new


def take_unwelcomed(tx: Transaction, person: Address) -> str | None:
    """The workplace in whose group *person* is and has not been welcomed; from now on they
    have been."""
    alias, found = tx.vault.links(person).get(HOUSE), None
    rows = tx.rows("SELECT workplace, alias, sealed FROM members WHERE alias = ?", (alias,))
    for workplace, alias, sealed in rows:
        if not tx.vault.unseal(HOUSE, "member", sealed)[2]:
            _put(tx, workplace, alias, _person(tx, sealed), True)
            found = found or workplace
    return found


def _put(tx: Transaction, workplace: str, alias: str, person: Person, is_welcomed: bool) -> None:
    content = [person.address.uri, person.name, is_welcomed]
    tx.execute(
        "INSERT OR REPLACE INTO members VALUES (?, ?, ?)",
        (workplace, alias, tx.vault.seal(HOUSE, "member", content)),
    )


def _person(tx: Transaction, sealed: bytes) -> Person:
    uri, name, _ = tx.vault.unseal(HOUSE, "member", sealed)
    return Person(Address(uri), name)

"""The table of the facilitators: exactly who is in the group's room, as the network says."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.chat import Address, Person
from storage.database import Transaction
from storage.vault import HOUSE


def of(tx: Transaction, workplace: str) -> list[Person]:
    """The facilitators of the workplace, by name."""
    rows = tx.rows("SELECT sealed FROM members WHERE workplace = ?", (workplace,))
    people = [_person(tx, row[0]) for row in rows]
    return sorted(people, key=lambda person: (person.name.casefold(), person.address))


def is_in(tx: Transaction, workplace: str, person: Address) -> bool:
    alias = tx.vault.links(person).get(HOUSE)
    return alias is not None and (
        tx.row("SELECT 1 FROM members WHERE workplace = ? AND alias = ?", (workplace, alias))
        is not None
    )


def replace(tx: Transaction, workplace: str, people: Iterable[Person]) -> list[Person]:
    """Note who is in the group now; return those who were not in it before."""
    before = {
        row[0] for row in tx.rows("SELECT alias FROM members WHERE workplace = ?", (workplace,))
    }
    new = []
    tx.execute("DELETE FROM members WHERE workplace = ?", (workplace,))
    for person in people:
        alias = tx.vault.alias(person.address, HOUSE)
        sealed = tx.vault.seal(HOUSE, "member", [person.address.uri, person.name])
        tx.execute("INSERT INTO members VALUES (?, ?, ?)", (workplace, alias, sealed))
        if alias not in before:
            new.append(person)
        before.discard(alias)
    for alias in before:
        # Whoever has left leaves no link, unless they are still in another group.
        if tx.row("SELECT 1 FROM members WHERE alias = ?", (alias,)) is None:
            tx.vault.unlink(alias)
    return new


def _person(tx: Transaction, sealed: bytes) -> Person:
    uri, name = tx.vault.unseal(HOUSE, "member", sealed)
    return Person(Address(uri), name)

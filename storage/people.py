"""People as they are sealed: an address and a name."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.chat import Address, Person


def to_row(person: Person | None) -> list[str] | None:
    return None if person is None else [person.address.uri, person.name]


def from_row(row: Sequence[str] | None) -> Person | None:
    return None if row is None else Person(Address(row[0]), row[1])


def those_in(rows: Sequence[Sequence[str]]) -> tuple[Person, ...]:
    return tuple(Person(Address(uri), name) for uri, name in rows)

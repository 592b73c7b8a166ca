"""What people of one group are called where they must be told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.chat import Address, Person

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def told_apart(people: Iterable[Person]) -> list[Person]:
    """The *people*, each of those who have the same name with something of their address beside
    it: *Pekka L. (@pekka.l)*."""
    people = list(people)
    often = Counter(person.name.casefold() for person in people)
    return [
        replace(person, name=f"{person.name} ({_short(person.address, people)})")
        if often[person.name.casefold()] > 1
        else person
        for person in people
    ]


def _short(address: Address, people: Iterable[Person]) -> str:
    """As little of the address as only one of the *people* has."""
    others = [person.address for person in people if person.address != address]
    for shorten in (_end, _without_server):
        short = shorten(address)
        if all(shorten(other) != short for other in others):
            return short
    return address.uri


def _end(address: Address) -> str:
    """Of an address that says nothing to people, its end."""
    return address.local[-4:] if _UUID.fullmatch(address.local) else _without_server(address)


def _without_server(address: Address) -> str:
    return address.local.partition(":")[0]

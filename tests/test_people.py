"""Which colleague is meant, whatever ending the name has."""

from __future__ import annotations

import pytest

from bot.domain.chat import Address, Person
from bot.people import meant_by
from bot.words import named, normal

NAMES = (
    *("Pekka L.", "Aino Virtanen", "Sari Hyvönen", "Matti Lehtonen", "Matti Koski", "Åsa Öberg"),
    *("Jonas", "Mikael Berg", "Antti", "Sirkku K.", "Anne", "Kai", "Heli-Marja Mäki", "Tuomas"),
)
PEOPLE = [Person(Address(f"test:@{n}"), name) for n, name in enumerate(NAMES)]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("pekalle", ["Pekka L."]),
        ("Pekka", ["Pekka L."]),
        ("Pekka L:lle", ["Pekka L."]),
        ("pekka lahtiselle", ["Pekka L."]),
        ("Ainolle", ["Aino Virtanen"]),
        ("aino virtaselle", ["Aino Virtanen"]),
        ("sarille", ["Sari Hyvönen"]),
        ("Sari Hyvöselle", ["Sari Hyvönen"]),
        ("sari hyvoselle", ["Sari Hyvönen"]),
        ("matille", ["Matti Lehtonen", "Matti Koski"]),
        ("matti koskelle", ["Matti Koski"]),
        ("heli mäelle", ["Heli-Marja Mäki"]),
        ("matti lehtoselle", ["Matti Lehtonen"]),
        ("åsa", ["Åsa Öberg"]),
        ("asalle", ["Åsa Öberg"]),
        ("jonakselle", ["Jonas"]),
        ("jonasille", ["Jonas"]),
        ("tuomaalle", ["Tuomas"]),
        ("mikaelille", ["Mikael Berg"]),
        ("antille", ["Antti"]),
        ("sirkulle", ["Sirkku K."]),
        ("annelle", ["Anne"]),
        ("kaille", ["Kai"]),
        ("heli-marjalle", ["Heli-Marja Mäki"]),
        ("helille", ["Heli-Marja Mäki"]),
        # Nobody of that name, or not only that name.
        ("jussille", []),
        ("pekka koskelle", []),
        ("lehtoselle", []),
        ("pekalle tai ainolle", []),
        ("lle", []),
        ("", []),
    ],
)
def test_a_name_with_an_ending_is_that_colleague(words: str, names: list[str]) -> None:
    assert [person.name for person in meant_by(normal(words).split(), PEOPLE)] == names


def test_somebody_without_a_name_is_nobody_who_could_be_named() -> None:
    assert meant_by(["pekalle"], [Person(Address("test:@x"), "")]) == []


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("matrix:@sari:example.fi", "@sari:example.fi"),
        ("signal:aaaaaaaa-0000-4000-8000-00000000a3f2", "Signal a3f2"),
    ],
)
def test_somebody_without_a_name_is_called_by_what_people_can_read(uri: str, name: str) -> None:
    assert named(Person(Address(uri), " \u202e ")).name == name

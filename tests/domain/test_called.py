"""Who has the same name is told apart, by as little of the address as it takes."""

from __future__ import annotations

import pytest

from bot.domain.called import told_apart
from bot.domain.chat import Address, Person

UUID = "0a1b2c3d-0000-4000-8000-00000000{}"


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ({}, []),
        ({"matrix:@a:x": "Aino"}, ["Aino"]),
        ({"matrix:@a:x": "Pekka L.", "matrix:@b:x": "Pekka K."}, ["Pekka L.", "Pekka K."]),
        (
            {"matrix:@pekka.l:x": "Pekka", "matrix:@pl:x": "pekka", "matrix:@s:x": "Sari"},
            ["Pekka (@pekka.l)", "pekka (@pl)", "Sari"],
        ),
        # On two servers by one name.
        (
            {"matrix:@p:x": "Pekka", "matrix:@p:y": "Pekka"},
            ["Pekka (matrix:@p:x)", "Pekka (matrix:@p:y)"],
        ),
        (
            {f"signal:{UUID.format('3f2a')}": "🦊", f"signal:{UUID.format('77aa')}": "🦊"},
            ["🦊 (3f2a)", "🦊 (77aa)"],
        ),
        (
            {
                f"signal:{UUID.format('3f2a')}": "Pekka",
                f"signal:{UUID.format('3f2a').replace('0a', '1a', 1)}": "Pekka",
            },
            [
                f"Pekka ({UUID.format('3f2a')})",
                f"Pekka ({UUID.format('3f2a').replace('0a', '1a', 1)})",
            ],
        ),
    ],
)
def test_who_has_the_same_name_is_told_apart(people: dict[str, str], names: list[str]) -> None:
    group = [Person(Address(uri), name) for uri, name in people.items()]
    told = told_apart(group)
    assert [person.name for person in told] == names
    assert [person.address for person in told] == [person.address for person in group]

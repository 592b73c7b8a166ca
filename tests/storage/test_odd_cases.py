"""Every live case is what its moves have made of it (R-C2): looked at with the housekeeping."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.case import Case, State
from storage import cases
from storage.database import Transaction
from tests.house import ADMIN, House


async def with_cases(house: House) -> None:
    for person in ("maija", "tarja", "pekka"):
        await house.say(person, "purku")
        await house.say(person, "3")
    await house.say("sari", "otan kuovi", group=True)


def told(house: House) -> list[str]:
    return [entry.words for entry in house.network.said if entry.to == ADMIN]


async def spoil(house: House, change: Callable[[Case], Case] | None) -> None:
    """Write one case as no move would have."""

    def write(tx: Transaction) -> None:
        case = cases.get(tx, "Kuovi")
        key = cases.key_of(case.id)
        sealed = b"nonsense"
        if change is not None:
            sealed = tx.vault.seal(key, "case", cases._to_json(change(case)))
        tx.execute("UPDATE cases SET sealed = ? WHERE key = ?", (sealed, key))

    await house.database.run(write)


async def test_cases_that_moved_by_the_table_are_left_in_peace(house: House) -> None:
    await with_cases(house)
    await house.dispatcher.tidy()
    await house.settle()
    assert told(house) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda case: replace(case, state=State.HELD),
        lambda case: replace(case, moves=case.moves[:-1]),
        lambda case: replace(case, moves=case.moves * 2),
        lambda case: replace(case, workplace="rantala"),
        lambda case: replace(case, name="Tiira"),
        None,
    ],
    ids=["state", "a move lost", "moves twice", "workplace", "name", "unreadable"],
)
async def test_a_case_that_does_not_add_up_is_told_once(
    house: House, change: Callable[[Case], Case] | None, capsys: pytest.CaptureFixture[str]
) -> None:
    await with_cases(house)
    await spoil(house, change)
    for _ in range(2):
        await house.dispatcher.tidy()
        await house.settle()
    (alarm,) = told(house)
    assert "Kuovi" not in alarm
    reference = alarm.partition("Viite: ")[2][:8]
    assert reference in capsys.readouterr().out

"""The group's one message of a case: edited in place, and begun afresh where nobody would notice
an edit, or none gets through."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.chat import Delivery
from bot.transports import Undelivered
from tests.house import GROUP, Entry, House


@pytest.fixture
async def house(house: House) -> House:
    """Maija has asked, for three o'clock."""
    await house.say("maija", "purku klo 15")
    await house.say("maija", "1")
    return house


def boards(house: House) -> list[Entry]:
    return [entry for entry in house.network.said if entry.to == GROUP]


def refuses_edits(house: House, why: Undelivered) -> list[str]:
    """From here on the network changes nothing in place; the keys that it was asked with."""
    keys: list[str] = []

    async def edit(delivery: Delivery, message: str) -> str:
        keys.append(delivery.key)
        raise why

    house.network.edit = edit  # type: ignore[method-assign]
    return keys


async def test_a_wish_that_changes_soon_is_changed_in_place(house: House) -> None:
    await house.wait(timedelta(hours=1))
    await house.say("maija", "klo 15.30")
    first, second = boards(house)
    assert second.edits == first.id and "15.30" in second.words


async def test_after_hours_it_is_said_afresh_and_then_changed_in_place_again(house: House) -> None:
    await house.wait(timedelta(hours=4))
    await house.say("maija", "klo 15.30")
    await house.say("maija", "klo 15.15")
    _, second, third = boards(house)
    assert second.edits is None and "15.30" in second.words
    assert third.edits == second.id and "15.15" in third.words
    # The newest is the one that counts.
    await house.react("sari")
    assert "alustavasti sinulla" in house.told("sari")[-1]


async def test_that_somebody_has_it_is_said_in_place_however_late(house: House) -> None:
    await house.wait(timedelta(hours=4))
    await house.say("sari", "otan kuovi klo 15", group=True)
    first, second = boards(house)
    assert second.edits == first.id and "hoidossa" in second.words


async def test_where_no_edit_gets_through_it_is_said_afresh_under_one_key(house: House) -> None:
    keys = refuses_edits(house, Undelivered("too-old", permanent=True))
    await house.say("sari", "otan kuovi klo 15", group=True)
    _, fresh = boards(house)
    assert fresh.edits is None and "hoidossa" in fresh.words
    assert keys == [fresh.delivery.key]
    assert house.told("kalle") == []


async def test_an_edit_that_may_yet_get_through_is_tried_again(house: House) -> None:
    keys = refuses_edits(house, Undelivered("timeout"))
    await house.say("sari", "otan kuovi klo 15", group=True)
    await house.wait(timedelta(minutes=2))
    assert len(boards(house)) == 1 and len(keys) > 1 and len(set(keys)) == 1
    del house.network.edit  # type: ignore[method-assign]
    await house.wait(timedelta(minutes=5))
    first, second = boards(house)
    assert second.edits == first.id

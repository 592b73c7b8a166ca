"""The live board tells what the group may know, and by its changes no more than that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Delivery
from bot.transports import Undelivered
from tests.house import GROUP, House
from tests.privacy.stage import all_words

EMPTY = "Nyt ei ole avointa. Pidän tämän viestin ajan tasalla."
OVER = "Tämä taulu on päättynyt. Uusi: *!purku taulu*."


def _group(house: House) -> list[tuple[str, str, bool]]:
    return [
        (e.at.isoformat(timespec="seconds"), all_words(e), e.edits is not None)
        for e in house.network.said
        if e.to == GROUP
    ]


async def _nobody_asks(house: House) -> None:
    await house.wait(timedelta(minutes=30))


async def _somebody_asks_who_excludes_sari(house: House) -> None:
    began = house.now()
    for words in ("purku", "5", "1", "2"):
        await house.say("maija", words)
    await house.say("pekka", "1")
    await house.say("maija", "1")
    await house.wait_until(began + timedelta(minutes=30))


async def _played(house: House, meanwhile: Callable[[House], Awaitable[None]]) -> None:
    await house.say("kalle", "purku")
    await house.say("kalle", "2")
    await house.say("sari", "!taulu", group=True)
    await house.wait_until(house.now() + timedelta(minutes=2))
    await meanwhile(house)
    # 11.15 has passed: the clock alone changes nothing.
    await house.wait(timedelta(minutes=30))


async def test_what_the_group_does_not_know_changes_nothing_on_the_board(tmp_path: Path) -> None:
    heard = []
    for play in (_nobody_asks, _somebody_asks_who_excludes_sari):
        async with House(tmp_path / play.__name__) as house:
            await _played(house, play)
            heard.append(_group(house))
    assert heard[0] == heard[1]
    assert [words for _, words, _ in heard[0]][-1].startswith("Avoinna 1:")


@pytest.mark.parametrize("answer", ["2", "peru"])
async def test_a_refusal_and_a_cancellation_look_alike_on_the_board(
    answer: str, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "!taulu", group=True)
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.say("sari", "otan kuovi", group=True)
        await house.wait(timedelta(minutes=1))
        before = len(_group(house))
        await house.say("maija", answer)
        await house.say("pekka", "1")
        await house.say("maija", "1")
        assert [words for _, words, _ in _group(house)[before:]] == [
            "🐦 **Kuovi** järjestyi toisella tavalla. Kiitos.",
            EMPTY,
        ]


async def test_one_that_can_no_longer_be_changed_begins_afresh_and_rings_for_nobody(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "!taulu", group=True)
        board = house.network.said[-1]

        async def refuse(delivery: Delivery, message: str) -> str:
            raise Undelivered("too-old", permanent=True)

        edit, house.network.edit = house.network.edit, refuse  # type: ignore[method-assign]
        await house.say("maija", "purku")
        await house.say("maija", "2")
        fresh = house.network.said[-1]
        assert fresh.words.startswith("Avoinna 1:") and fresh.edits is None
        assert fresh.delivery.quiet and fresh.id != board.id
        house.network.edit = edit  # type: ignore[method-assign]
        await house.say("maija", "peru")
        assert (house.network.said[-2].words, house.network.said[-2].edits) == (EMPTY, fresh.id)


async def test_what_changed_while_the_group_was_lost_is_shown_when_it_is_found(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "!taulu", group=True)
        await house.lose_group()
        await house.say("maija", "purku")
        await house.say("maija", "2")
        assert _group(house)[-1][1] == EMPTY
        await house.find_group()
        words = [words for _, words, _ in _group(house)]
        assert words[-1].startswith("Avoinna 1:")


async def test_it_ends_when_the_quiet_hours_begin_though_the_bot_was_off(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "!taulu", group=True)
        await house.close()
        house.jump(house.now() + timedelta(hours=20))
        await house.open()
        await house.settle()
        assert _group(house)[-1][1:] == (OVER, True)
        before = len(_group(house))
        await house.say("maija", "purku")
        await house.say("maija", "2")
        assert [words.startswith("🐦") for _, words, _ in _group(house)[before:]] == [True]

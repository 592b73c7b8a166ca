"""The live board tells what the group may know, and by its changes no more than that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Delivery
from bot.transports import Undelivered
from tests.house import GROUP, House
from tests.privacy import lives
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


LIVES = (
    *(lives.unasked, lives.open_, lives.open_and_urgent, lives.open_in_private, lives.provisional),
    *(lives.claimed, lives.claimed_in_private, lives.agreed, lives.refused, lives.handed_back),
    *(lives.cancelled, lives.held_and_the_bot_asks, lives.answered_the_next_morning),
)


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.__name__)
async def test_it_changes_only_when_a_message_about_a_case_does(
    life: Callable[[House], Awaitable[None]], tmp_path: Path
) -> None:
    """Also where somebody then asks for another, or takes it back."""
    for number, answer in enumerate(("2", "peru", "unohda minut")):
        async with House(tmp_path / str(number)) as house:
            await house.say("sari", "!taulu", group=True)
            begun = house.network.said[-1]
            await life(house)
            await house.wait(timedelta(minutes=1))
            await house.say("maija", answer)
            await house.wait(timedelta(hours=3))
            of_cases = {
                e.at
                for e in house.network.said
                if e.to == GROUP and e.id != begun.id and e.edits != begun.id
            }
            changes = [e for e in house.network.said if e.edits == begun.id]
            assert all(e.at in of_cases or e.words == OVER for e in changes), answer
            shown = [e for e in house.network.said if e.to == GROUP and e.edits != begun.id]
            told = {e.at for e in shown if "Kuka ehtii" in e.words}
            assert told <= {e.at for e in changes}, "every case that is asked about is shown"


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
        (emptied,) = (e for e in house.network.said if e.edits == fresh.id)
        assert emptied.words == EMPTY


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
        house.jump(house.now() + timedelta(hours=22))
        await house.open()
        await house.settle()
        assert _group(house)[-1][1:] == (OVER, True)
        before = len(_group(house))
        await house.say("maija", "purku")
        await house.say("maija", "2")
        assert [words.startswith("🐦") for _, words, _ in _group(house)[before:]] == [True]

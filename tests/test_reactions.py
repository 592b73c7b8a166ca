"""Reactions as buttons, in all the forms that keyboards have, and taken back again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.case import Case, State
from bot.words import CLAIMING, emoji_of
from storage import cases
from tests.house import PEOPLE, House

MINUTE = timedelta(minutes=1)
TONES = ("", *(chr(tone) for tone in range(0x1F3FB, 0x1F400)))
#: text, picture, neither
LOOKS = ("", "\ufe0e", "\ufe0f")
WHO = ("", "\u200d♀", "\u200d♀\ufe0f", "\u200d♂\ufe0f")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as opened:
        await opened.say("maija", "purku")
        await opened.say("maija", "3")
        yield opened


async def the_case(house: House) -> Case:
    (case,) = await house.database.run(cases.live, "koivuranta")
    return case


# ------------------------------------------------------------ forms


def test_every_form_of_a_button_is_that_button() -> None:
    forms = [b + t + look + w for b in CLAIMING for t in TONES for look in LOOKS for w in WHO]
    assert len(forms) > 200
    assert {emoji_of(form) for form in forms} == CLAIMING
    assert {emoji_of(f" {form}") for form in forms} == CLAIMING


@pytest.mark.parametrize("other", ["👎", "❤️", "😢", "👍👎", "🤷🏽‍♀️", "", "\u200d", "kyllä"])
def test_others_are_no_buttons(other: str) -> None:
    assert emoji_of(other) not in CLAIMING


@pytest.mark.parametrize("emoji", ["✋🏿", "🙋‍♂️", "🙋🏻‍♀️", "✅", "👍🏽", "👍\ufe0e"])
async def test_any_form_claims_and_answers(house: House, emoji: str) -> None:
    await house.react("sari", emoji)
    assert (await the_case(house)).state is State.PROVISIONAL
    await house.react_privately("sari", emoji)
    assert (await the_case(house)).state is State.CLAIMED


# ------------------------------------------------------------ taken back


@pytest.mark.parametrize("emoji", ["👍", ""], ids=["known", "after a restart"])
async def test_before_it_is_confirmed_it_was_no_claim(house: House, emoji: str) -> None:
    await house.react("sari")
    said = len(house.network.said)
    await house.restart()
    await house.react("sari", emoji, taken_back=True)
    assert (await the_case(house)).state is State.OPEN
    assert len(house.network.said) == said


@pytest.mark.parametrize("emoji", ["👍", ""], ids=["known", "after a restart"])
async def test_within_two_minutes_it_is_undone_though_confirmed(house: House, emoji: str) -> None:
    await house.react("sari")
    await house.say("sari", "1")
    await house.wait(MINUTE)
    await house.restart()
    await house.react("sari", emoji, taken_back=True)
    case = await the_case(house)
    assert case.state is State.OPEN and case.reactions == ()
    assert "ei pääsekään" in house.told("maija")[-1]


async def test_a_confirming_reaction_is_undone_like_the_first(house: House) -> None:
    await house.react("sari")
    await house.react_privately("sari")
    await house.react_privately("sari", "", taken_back=True)
    assert (await the_case(house)).state is State.OPEN


async def test_later_it_stands_and_its_holder_is_told(house: House) -> None:
    await house.react("sari")
    await house.say("sari", "1")
    await house.wait(3 * MINUTE)
    await house.react("sari", taken_back=True)
    assert (await the_case(house)).state is State.CLAIMED
    assert "on yhä sinulla" in house.told("sari")[-1]


async def test_what_was_agreed_does_not_bounce(house: House) -> None:
    await house.react("sari")
    await house.say("sari", "1")
    await house.say("maija", "1")
    await house.react("sari", taken_back=True)
    assert (await the_case(house)).state is State.AGREED
    assert "on yhä sinulla" in house.told("sari")[-1]


async def test_one_of_two_reactions_is_taken_back(house: House) -> None:
    await house.react("sari", "👍")
    first = house._reacted["sari", True]
    await house.react("sari", "✋")
    await house.react("sari", "✋", taken_back=True)
    assert (await the_case(house)).holder == PEOPLE["sari"]
    house._reacted["sari", True] = first
    await house.react("sari", "👍", taken_back=True)
    assert (await the_case(house)).state is State.OPEN


async def test_only_their_own_is_theirs_to_take_back(house: House) -> None:
    await house.react("sari")
    house._reacted["pekka", True] = house._reacted["sari", True]
    for emoji in ("👍", ""):
        await house.react("pekka", emoji, taken_back=True)
    assert (await the_case(house)).holder == PEOPLE["sari"]


async def test_whoever_came_second_and_took_it_back_is_not_asked(house: House) -> None:
    await house.react("sari")
    await house.react("pekka")
    await house.react("pekka", taken_back=True)
    await house.react("sari", taken_back=True)
    assert not any("taas vapaa" in words for words in house.told("pekka"))


async def test_a_message_that_somebody_deletes_says_nothing(house: House) -> None:
    """Once what was deleted in private was taken for a cry that nobody could read."""
    said = len(house.network.said)
    for person in ("maija", "kalle", "sari"):
        for group in (False, True):
            deleted = house.incoming(person, None, group=group, taken_back=True, undoes="$event1")
            await house.hear(deleted)
    assert len(house.network.said) == said
    assert (await the_case(house)).state is State.OPEN


async def test_a_yes_that_is_taken_back_stands_and_the_person_is_told(house: House) -> None:
    await house.say("sari", "otan kuovi")
    await house.react_privately("maija")
    assert (await the_case(house)).state is State.AGREED
    await house.react_privately("maija", taken_back=True)
    assert (await the_case(house)).state is State.AGREED
    assert "Reaktiosi oli vastaus, ja se on voimassa." in house.told("maija")[-1]

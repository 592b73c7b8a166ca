"""Edits by people: what was understood is never run twice, whatever is made of it later."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.case import Case
from storage import cases
from tests.house import House


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as opened:
        yield opened


async def live(house: House) -> list[Case]:
    return await house.database.run(cases.live, "koivuranta")


# ------------------------------------------------------------ in private


async def test_an_edit_of_what_was_never_heard_counts_once_and_its_original_no_more(
    house: House,
) -> None:
    edit = house.incoming("maija", "purku", edits="$unheard-of")
    for _ in range(2):
        await house.hear(edit)
    await house.restart()
    await house.hear(edit)
    # The first version was unreadable for a while.
    await house.hear(house.incoming("maija", "purku 2", key="$unheard-of"))
    assert len(await live(house)) == 1 and len(house.told("maija")) == 1


async def test_an_answer_counts_as_it_was_first_given(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.edit("maija", "5")
    (case,) = await live(house)
    assert not case.hidden and len(house.in_group()) == 1
    assert "Luin viestisi ennen kuin muokkasit sitä" in house.told("maija")[-1]


async def test_a_cry_for_life_in_an_edit_is_heard(house: House) -> None:
    await house.say("maija", "kiitos")
    await house.edit("maija", "haluan kuolla")
    assert "09 2525 0111" in house.told("maija")[-1]


async def test_what_was_made_clear_by_an_edit_is_not_run_by_the_next(house: House) -> None:
    await house.say("maija", "qwerty")
    await house.edit("maija", "peru")
    assert await live(house) == []
    await house.edit("maija", "qwertyy")
    await house.edit("maija", "purku")
    assert await live(house) == []


async def test_an_edit_may_name_the_edit_before_it(house: House) -> None:
    await house.hear(house.incoming("maija", "purku", key="$1"))
    await house.hear(house.incoming("maija", "purku nyt", key="$2", edits="$1"))
    await house.restart()
    await house.hear(house.incoming("maija", "peru", key="$3", edits="$2"))
    assert len(await live(house)) == 1


async def test_a_command_that_was_refused_may_be_mended(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.say("sari", "otan kuovi klo 25")
    assert (await live(house))[0].is_searching
    await house.edit("sari", "otan kuovi klo 15")
    assert (await live(house))[0].holder is not None


async def test_what_came_in_a_flood_may_be_edited_and_is_heard(house: House) -> None:
    for number in range(40):
        await house.hear(house.incoming("maija", "kiitos", key=f"$many{number}"))
    before = len(house.told("maija"))
    house.jump(house.now().replace(hour=12))
    await house.hear(house.incoming("maija", "purku", edits="$many39"))
    assert len(house.told("maija")) == before + 1
    assert len(await live(house)) == 1


# ------------------------------------------------------------ in the group


async def test_a_request_is_made_once_however_often_it_is_changed(house: House) -> None:
    await house.say("sari", "!purku tarvitaan", group=True)
    for words in ("ei mitään", "!purku tarvitaan heti", "!purku"):
        await house.edit("sari", words, group=True)
    assert len(await live(house)) == 1 and len(house.in_group()) == 1


async def test_what_was_said_to_others_may_become_a_request(house: House) -> None:
    await house.say("sari", "tarvitaan purku", group=True)
    await house.restart()
    await house.edit("sari", "!purku tarvitaan", group=True)
    assert len(await live(house)) == 1
    await house.edit("sari", "!purku tarvitaan nyt", group=True)
    assert len(await live(house)) == 1


async def test_an_edit_of_something_of_long_ago_is_no_request(house: House) -> None:
    for _ in range(2):
        old = house.incoming("sari", "!purku tarvitaan", group=True, edits="$long-ago")
        await house.hear(old)
    assert await live(house) == [] and house.network.said == []


async def test_nobody_changes_what_another_has_said(house: House) -> None:
    """A network may show such edits: to the group it would be Sari who has taken the case."""
    await house.say("maija", "purku")
    await house.say("maija", "2")
    hers = house.incoming("sari", "hyvää huomenta", group=True)
    await house.hear(hers)
    await house.hear(house.incoming("pekka", "otan kuovi", group=True, edits=hers.key))
    (case,) = await live(house)
    assert case.holder is None and house.told("sari") == house.told("pekka") == []


async def test_a_name_in_an_edit_is_removed_with_the_whole_message(house: House) -> None:
    await house.say("sari", "!purku tarvitaan", group=True)
    await house.edit("sari", "!purku tarvitaan, Lauri 7B:stä löi", group=True)
    assert "Poistanko sen ryhmästä?" in house.told("sari")[-1]
    await house.say("sari", "1")
    (gone,) = house.network.removed
    assert "Lauri" in gone.words
    assert len(await live(house)) == 1


async def test_nobody_has_the_message_of_another_removed(house: House) -> None:
    await house.say("sari", "!purku tarvitaan", group=True)
    original = house._last["sari", True]
    for person in ("pekka", "kalle"):
        words = "!purku tarvitaan, Lauri löi"
        edit = house.incoming(person, words, group=True, edits=original)
        await house.hear(edit)
        assert house.told(person) == []


async def test_a_name_in_an_edit_of_an_edit_is_removed_too(house: House) -> None:
    await house.say("sari", "purku tarvitaan", group=True)
    await house.edit("sari", "!purku tarvitaan", group=True)
    await house.edit("sari", "!purku tarvitaan, Lauri löi", group=True)
    assert "Poistanko sen ryhmästä?" in house.told("sari")[-1]

"""A colleague noticed (S6): whatever is written beside the word is neither kept nor understood, and
nobody who has not written is written to."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.case import Case, When
from bot.domain.chat import Address
from bot.hearing import Hearing
from commands import COMMANDS
from storage import cases
from storage.database import Transaction
from tests.house import LOCALIZATION, PEOPLE, House, with_workplace
from tests.privacy.stage import all_words, files_with

HEARING = Hearing(LOCALIZATION, COMMANDS)
KALLE = PEOPLE["kalle"].address


def the_one(tx: Transaction) -> Case:
    (case,) = cases.proposed_by(tx, KALLE)
    return case


@pytest.mark.parametrize(
    "words",
    [
        "ehdota",
        "ehdota purkua Liisalle",
        "purku kollegalle",
        "purku kollegalle Liisa Virtanen",
        "toisen puolesta",
        "föreslå Lisa",
        "avlastning åt en kollega",
        "on behalf of Lisa, debrief",
        "a colleague needs help",
        "foreslå Lise",
        "en kollega trenger hjelp",
    ],
)
def test_the_words_of_whoever_has_noticed_are_no_request_of_their_own(words: str) -> None:
    meant = HEARING.command(words, ("Kuovi",))
    assert meant is not None
    assert (meant.command, meant.certain, meant.rest, dict(meant.args)) == ("notice", True, "", {})


@pytest.mark.parametrize("words", ["apua", "purku", "tarvitsen purkua", "kollega löi minua, apua"])
def test_a_cry_stays_a_cry(words: str) -> None:
    meant = HEARING.command(words, ())
    assert meant is not None and meant.command == "need"


async def test_a_name_beside_it_is_neither_kept_nor_repeated(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for words in ("ehdota Zqkanarianimi", "2", "2"):
            await house.say("kalle", words)
        await house.say("sari", "otan kuovi", group=True)
        await house.say("kalle", "1")
        assert files_with(tmp_path, (b"zqkanarianimi", b"Zqkanarianimi")) == []
        assert not any("zqkanarianimi" in all_words(e).casefold() for e in house.network.said)


async def test_nobody_is_written_to_but_those_who_wrote_or_have_a_part(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for words in ("ehdota", "1", "ehdota", "3", "2"):
            await house.say("kalle", words)
        await house.wait(timedelta(days=2))
        assert house.told("maija") == []


async def test_a_request_for_somebody_leaves_the_writers_own_door_open(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for words in ("ehdota", "2", "2", "ehdota", "4"):
            await house.say("kalle", words)
        own = await house.database.run(cases.asked_by, KALLE)
        proposed = await house.database.run(the_one)
        assert own is not None and not own.is_proposed and own.id != proposed.id
        assert proposed.when is When.BREAK


async def test_the_proposers_name_is_told_only_with_their_word(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for words in ("ehdota", "3", "2"):
            await house.say("kalle", words)
        await house.say("sari", "otan kuovi", group=True)
        await house.wait(timedelta(minutes=15))
        assert not any("Kalle" in words for words in house.told("sari"))
        await house.say("kalle", "1")
        assert any("Kalle K." in words for words in house.told("sari"))


async def test_with_several_workplaces_it_is_asked_where_and_silence_means_the_first(
    tmp_path: Path,
) -> None:
    other = with_workplace(id="rantala", name="Rantala", group=Address("test:!other"))
    async with House(tmp_path, workplaces=(with_workplace(), other)) as house:
        for words in ("ehdota", "2"):
            await house.say("kalle", words)
        assert "Missä hän on töissä?" in house.told("kalle")[-1]
        await house.say("kalle", "2")
        await house.say("kalle", "1")
        assert [e.to for e in house.network.said if "🐦" in e.words] == [other.group]
        for words in ("ehdota", "2", "1"):
            await house.say("kalle", words)
        await house.wait(timedelta(minutes=3))
        asked = [e.to for e in house.network.said if "🐦" in e.words and not e.edits]
        assert asked == [other.group, with_workplace().group]


async def test_who_must_not_know_is_said_of_the_one_whom_it_is_for(tmp_path: Path) -> None:
    for said in (("5", "Aino"), ("2", "Aino ei saa tietää"), ("ei Aino",)):
        async with House(tmp_path / said[-1].replace(" ", "")) as house:
            for words in ("ehdota", "2", *said):
                await house.say("kalle", words)
            proposed = await house.database.run(the_one)
            assert proposed.hidden and proposed.excluded == (PEOPLE["aino"].address,)
            assert await house.database.run(cases.asked_by, KALLE) is None

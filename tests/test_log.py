"""Talks that never reached the group (S13): what is counted, what is kept, and until when."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answers import Answers
from bot.domain.chat import Heard, Members
from bot.hearing import Hearing
from commands import COMMANDS
from storage.database import Transaction
from tests.house import GROUP, HELSINKI, LOCALIZATION, PEOPLE, House
from tests.privacy.stage import all_links, keys_of, whole_content

HEARING = Hearing(LOCALIZATION, COMMANDS)
ANSWERS = Answers(LOCALIZATION)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as opened:
        yield opened


async def counted(house: House, month: str = "2026-11") -> dict[str, int]:
    def read(tx: Transaction) -> dict[str, int]:
        return dict(tx.rows("SELECT kind, number FROM counts WHERE month = ?", (month,)))

    return {kind: number for kind, number in (await house.database.run(read)).items() if number}


def at(words: str) -> datetime:
    return datetime.strptime(words, "%Y-%m-%d %H.%M").replace(tzinfo=HELSINKI).astimezone(UTC)


# ------------------------------------------------------------ hearing


@pytest.mark.parametrize(
    ("words", "numbers", "other_words"),
    [
        ("kirjaa 10", [10], False),
        ("Kirjaa 10!", [10], False),
        ("kirjaa: 10", [10], False),
        ("hei, kirjaa 10", [10], False),
        ("kirjaa purku 10", [10], False),
        ("kirjaa 10 min", [10], False),
        ("kirjaa 10min.", [10], False),
        ("kirjaa 10 minuuttia", [10], False),
        ("kirjaa 2 15", [2, 15], False),
        ("kirjaa 2, 15", [2, 15], False),
        ("kirjaa 2 hlö 15 min", [2, 15], False),
        ("kirjaa 15 min 2 hlö", [2, 15], False),
        ("kirjaa 15 min ja 2hlö", [2, 15], False),
        ("registrera 10 minuter", [10], False),
        ("log a debrief 10 minutes", [10], False),
        ("registrer 2 deltakere 15 min", [2, 15], False),
        # People alone are no length.
        ("kirjaa 2 hlö", [2, 0], False),
        ("kirjaa -5", [-5], False),
        ("kirjaa −5", [-5], False),
        ("kirjaa –5 min", [-5], False),
        ("kirjaa 0", [0], False),
        ("kirjaa 400", [400], False),
        ("kirjaa 1 2 3", [1, 2, 3], False),
        ("kirjaa Maija 10", [10], True),
        ("kirjaa 10 Maija M.", [10], True),
        ("kirjaa kymmenen", [], True),
        ("kirjaa 10.30", [], True),
        ("kirjaa 2,5", [], True),
        ("kirjaa 2-15", [], True),
        ("kirjaa 1e9", [], True),
        ("kirjaa 12345678", [], True),
    ],
)
def test_what_follows_is_read_as_numbers(words: str, numbers: list[int], other_words: bool) -> None:
    meant = HEARING.command(words, ["Kuovi"])
    assert meant is not None and meant.certain
    assert meant.command == "log"
    assert meant.args == {"numbers": numbers, "other_words": other_words}


@pytest.mark.parametrize("words", ["kirjaa", "registrera", "log", "registrer", "Kirjaa purku"])
def test_the_bare_word_has_no_numbers(words: str) -> None:
    meant = HEARING.command(words)
    assert meant is not None and (meant.command, meant.args) == ("log", {})


@pytest.mark.parametrize("words", ["kirja 10", "kirjaaa 10 min", "registera 2 15"])
def test_a_slip_before_a_number_is_asked_about(words: str) -> None:
    meant = HEARING.command(words)
    assert meant is not None and (meant.command, meant.certain) == ("log", False)


@pytest.mark.parametrize(
    ("words", "amounts"),
    [("10", (10,)), ("2 15", (2, 15)), ("-5", (-5,)), ("2 -15", (-2, -15)), ("1-2", (1, 2))],
)
def test_a_minus_counts_where_amounts_are_asked_for(words: str, amounts: tuple[int, ...]) -> None:
    assert ANSWERS.amounts(words) == amounts


async def test_a_cry_is_not_taken_for_a_log(house: House) -> None:
    """ "Log" and "kirjaa" are everyday words, and whoever cries says more than a number."""
    for words in ("kirjaa ylös että en jaksa", "log me out of this"):
        await house.say("maija", words)
        assert "112" in house.told("maija")[-1]
        await house.say("maija", "peru")


# ------------------------------------------------------------ counting


async def test_a_logged_talk_is_counted_as_held_and_as_one_outside_the_group(house: House) -> None:
    await house.say("sari", "kirjaa 10")
    await house.say("pekka", "kirjaa 3 45")
    assert await counted(house) == {"logged": 2, "held": 2, "participants": 4, "minutes": 55}


async def test_a_talk_of_unknown_length_adds_no_minutes(house: House) -> None:
    await house.say("sari", "kirjaa")
    assert await counted(house) == {}
    await house.say("sari", "0")
    assert await counted(house) == {"logged": 1, "held": 1, "participants": 1}


@pytest.mark.parametrize("words", ["kirjaa -5", "kirjaa 0", "kirjaa 400", "kirjaa 61 10"])
async def test_what_is_no_session_is_not_counted_and_asked_again(house: House, words: str) -> None:
    await house.say("sari", words)
    assert "En kirjannut vielä mitään." in house.told("sari")[-1]
    await house.say("sari", "-7")
    assert "1–240" in house.told("sari")[-1]
    assert await counted(house) == {}
    await house.say("sari", "7")
    assert await counted(house) == {"logged": 1, "held": 1, "participants": 1, "minutes": 7}


async def test_a_mistake_leaves_the_numbers_as_they_were(house: House) -> None:
    await house.say("sari", "kirjaa 2 15")
    before = await counted(house)
    await house.say("sari", "kirjaa 3 30")
    await house.say("sari", "4")
    assert await counted(house) == before


async def test_a_mistake_is_taken_out_of_the_month_it_was_counted_in(tmp_path: Path) -> None:
    async with House(tmp_path, start=at("2026-11-30 23.58")) as house:
        await house.say("sari", "kirjaa 10")
        await house.wait_until(at("2026-12-01 00.05"))
        await house.say("sari", "4")
        assert await counted(house, "2026-11") == await counted(house, "2026-12") == {}
        assert "Poistin" in house.told("sari")[-1]


async def test_only_facilitators_and_coordinators_log(house: House) -> None:
    await house.say("maija", "kirjaa 10")
    await house.say("tarja", "kirjaa")
    assert await counted(house) == {}
    assert all("vain ryhmän jäsen" in house.told(person)[-1] for person in ("maija", "tarja"))
    await house.say("minna", "kirjaa 10")
    assert (await counted(house))["logged"] == 1


async def test_in_the_group_it_is_answered_in_private(house: House) -> None:
    await house.say("sari", "!kirjaa Maija 10", group=True)
    assert house.in_group() == []
    assert "Nimeä en tarvitse" in house.told("sari")[-1]
    assert "Maija" not in house.told("sari")[-1]


# ------------------------------------------------------------ what is kept


async def test_nothing_is_kept_of_the_talk_but_numbers_and_its_day(house: House) -> None:
    keys, links = set(await keys_of(house)), set(await all_links(house))
    await house.say("sari", "kirjaa Maija 10")
    await house.say("sari", "1")
    content = await house.database.run(whole_content)
    assert "aija" not in repr(content)
    (reminder,) = (t["sealed"] for t in content["timers"] if t["sealed"][0] == "remind-of-talks")
    assert reminder[2].keys() == {"errand", "at", "person", "due", "days"}
    assert reminder[2]["days"] == ["2026-11-17"]
    await house.wait_until(at("2026-11-18 08.00"))
    await house.say("sari", "1")
    # Of what a facilitator has carried the day is kept for eight weeks.
    await house.wait_until(at("2027-01-20 08.00"))
    await house.dispatcher.tidy()
    assert (set(await keys_of(house)), set(await all_links(house))) == (keys, links)
    waiting = (await house.database.run(whole_content))["timers"]
    assert {timer["sealed"][0] for timer in waiting} <= {step.name for step in COMMANDS.regular()}


async def test_whoever_has_left_the_group_is_not_written_to(house: House) -> None:
    await house.say("sari", "kirjaa 10")
    await house.say("sari", "1")
    group = Members(chat=GROUP, people=(PEOPLE["pekka"], PEOPLE["aino"]))
    await house.dispatcher.receive(Heard(network="test", members=(group,)))
    before = len(house.network.said)
    await house.wait_until(at("2026-11-18 20.00"))
    assert house.network.said[before:] == []
    assert not [key for key in await keys_of(house) if key.startswith("errand:")]


async def test_being_forgotten_destroys_the_reminder_and_its_key(house: House) -> None:
    await house.say("sari", "kirjaa 10")
    await house.say("sari", "1")
    assert [key for key in await keys_of(house) if key.startswith("errand:")]
    await house.say("sari", "unohda minut")
    assert not [key for key in await keys_of(house) if key.startswith("errand:")]
    assert (await house.database.run(whole_content))["timers"] == []


async def test_a_crash_between_yes_and_morning_reminds_once(house: House) -> None:
    await house.say("sari", "kirjaa 10")
    await house.say("sari", "1")
    await house.restart()
    await house.wait_until(at("2026-11-18 09.00"))
    await house.restart()
    assert sum("Eilinen" in words for words in house.told("sari")) == 1


async def test_logged_at_night_it_is_asked_about_by_day(tmp_path: Path) -> None:
    async with House(tmp_path, start=at("2026-11-17 23.30")) as house:
        await house.say("sari", "kirjaa 10")
        assert "huomenna klo 8.00" in house.told("sari")[-1]
        await house.say("sari", "1")
        await house.wait_until(at("2026-11-18 08.00"))
        assert "Eilinen" in house.told("sari")[-1]

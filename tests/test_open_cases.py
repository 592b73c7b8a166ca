"""What is open: as many cases as there are, and the count that must not tell an answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Address, Person
from storage import cases
from storage.database import Transaction
from tests.house import House


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as opened:
        yield opened


async def test_twenty_open_cases_are_a_line_each(house: House) -> None:
    for number in range(20):
        sender = Person(Address(f"test:@stranger{number}"), f"Vieras {number}")
        for words in ("purku", "2"):
            said = house.incoming("maija", words)
            await house.hear(replace(said, sender=sender, chat=sender.address))
    await house.say("sari", "!avoimet", group=True)
    first, *lines = house.in_group()[-1].splitlines()
    assert first == "Avoinna 20:"
    assert len(lines) == 20 == len({line.split()[1] for line in lines})
    assert all(line.endswith("auki, klo 11.15 tai 12.45") for line in lines)
    assert "ieras" not in house.in_group()[-1]


async def test_the_most_urgent_wish_and_an_evening_call_read_as_they_are(house: House) -> None:
    await house.say("maija", "haluan kuolla")
    await house.say("maija", "1")
    await house.say("kalle", "purku")
    await house.say("kalle", "4")
    await house.say("sari", "avoimet")
    assert house.told("sari")[-1].splitlines() == [
        "Avoinna 2:",
        "🐦 **Kuovi** auki, toivoo yhteydenottoa heti",
        "🐦 **Tiira** auki, puhelu klo 18.00",
    ]


@pytest.mark.parametrize("answers", [[], ["1"], ["2"], ["3"], ["peru"], ["2", "unohda minut"]])
async def test_no_answer_can_be_read_from_the_number_of_questions(
    house: House, answers: list[str]
) -> None:
    await _talk(house)
    for answer in answers:
        await house.say("maija", answer)
        await house.say("pekka", "avoimet")
        assert "jälkikysymyksiä: 1" in house.told("pekka")[-1], answer
    await house.wait(timedelta(hours=20))
    await house.say("pekka", "avoimet")
    assert "jälkikysymyksiä: 1" in house.told("pekka")[-1]
    # The morning has come.
    await house.wait(timedelta(hours=2))
    await house.say("pekka", "avoimet")
    assert house.told("pekka")[-1] == "Avoinna ei ole nyt mitään."


async def _talk(house: House) -> None:
    for person, words in (("maija", "purku"), ("maija", "1"), ("sari", "otan kuovi")):
        await house.say(person, words)
    await house.say("maija", "1")
    await house.wait(timedelta(minutes=20))
    await house.say("sari", "pidetty")


async def test_a_talk_in_private_is_not_counted(house: House) -> None:
    for words in ("purku", "5", "2", "1"):
        await house.say("maija", words)
    offered = [entry for entry in house.network.said if "Ehtisitkö" in entry.words]
    holder = "sari" if "sari" in offered[-1].to.uri else "pekka"
    await house.say(holder, "1")
    await house.say("maija", "1")
    await house.say(holder, "avoimet")
    (case,) = await house.database.run(_live)
    assert house.told(holder)[-1] == f"Avoinna 1:\n🐦 **{case.name}** sinulla, klo 10.45"
    await house.wait(timedelta(minutes=20))
    await house.say(holder, "pidetty")
    for answer in ("2", "unohda minut"):
        await house.say("maija", answer)
        for person in (holder, "aino", "minna"):
            await house.say(person, "avoimet")
            assert house.told(person)[-1] == "Avoinna ei ole nyt mitään.", person


def _live(tx: Transaction) -> list[cases.Case]:
    return cases.live(tx, "koivuranta")

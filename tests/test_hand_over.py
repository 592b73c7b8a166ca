"""Handing over beside the conversations: what was asked on somebody's behalf, at night, between
two answers, and what ends it meanwhile."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.case import Case, State
from storage import cases
from tests.domain.workplaces import local
from tests.house import PEOPLE, House


async def kuovi(house: House) -> Case:
    return await house.database.run(cases.get, "Kuovi")


async def claimed(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.say("sari", "otan kuovi", group=True)


async def test_what_was_asked_on_somebodys_behalf_is_decided_by_the_proposer(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        await house.say("aino", "!purku klo 14.30", group=True)
        await house.say("aino", "1")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("sari", "siirrä kuovi pekalle")
        await house.say("pekka", "1")
        asked = house.told("aino")[-1]
        assert "**Sari H.** ei pääsekään. **Pekka L.** voisi tulla" in asked
        assert "jota asia koskee" in asked
        await house.say("aino", "1")
        await house.wait(timedelta(hours=5))
        await house.say("pekka", "pidetty")
        before = len(house.told("aino"))
        await house.say("pekka", "siirrä kuovi sarille")
        await house.say("sari", "1")
        # The proposer hears nothing of the follow-up; only the holder knows whom to ask.
        assert len(house.told("aino")) == before
        assert "Kysy ensin lupa" in house.told("pekka")[-1]
        assert (await kuovi(house)).holder == PEOPLE["sari"]
        await house.say("sari", "poissa huomenna")
        assert "hoidan itse" in house.told("sari")[-1]
        assert "botti kysyy" not in house.told("sari")[-1]


async def test_the_proposer_may_take_it_over(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("aino", "!purku klo 14.30", group=True)
        await house.say("aino", "1")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("sari", "siirrä kuovi ainolle")
        await house.say("aino", "1")
        case = await kuovi(house)
        assert (case.holder, case.state) == (PEOPLE["aino"], State.AGREED)


async def test_at_night_the_colleague_is_asked_in_the_morning(tmp_path: Path) -> None:
    async with House(tmp_path, start=local("2026-11-17 15.00")) as house:
        await claimed(house)
        await house.wait_until(local("2026-11-17 17.05"))
        # Yes, she still has it.
        await house.say("sari", "1")
        await house.wait_until(local("2026-11-17 21.00"))
        await house.say("sari", "siirrä kuovi pekalle")
        assert "huomenna klo 8.10" in house.told("sari")[-1]
        assert not any("pyytää sinua" in words for words in house.told("pekka"))
        await house.wait_until(local("2026-11-18 08.09"))
        assert "pyytää sinua ottamaan" in house.told("pekka")[-1]
        await house.wait_until(local("2026-11-18 08.10"))
        assert house.told("sari")[-1] == "**Pekka L.** ei ehdi. **Kuovi** on yhä sinulla."


@pytest.mark.parametrize("ends", ["luovun kuovi", "siirrä kuovi ainolle"])
async def test_only_who_was_asked_last_may_take_it_over(ends: str, tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await claimed(house)
        await house.say("sari", "siirrä kuovi pekalle")
        await house.say("sari", ends)
        await house.say("pekka", "1")
        assert house.told("pekka")[-1] == "Tämä on jo järjestynyt. Kiitos, että olit valmis."
        assert (await kuovi(house)).holder != PEOPLE["pekka"]
        before = len(house.told("sari"))
        await house.wait(timedelta(minutes=11))
        declined = [words for words in house.told("sari")[before:] if "ei ehdi" in words]
        assert len(declined) == (1 if "ainolle" in ends else 0)


async def test_whoever_has_left_the_group_does_not_take_it_over(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await claimed(house)
        await house.say("sari", "siirrä kuovi pekalle")
        await house.leave("pekka")
        await house.say("pekka", "1")
        assert (await kuovi(house)).holder == PEOPLE["sari"]


async def test_a_reaction_is_confirmed_before_it_is_handed_over(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        await house.say("maija", "3")
        await house.react("sari")
        await house.say("sari", "siirrä kuovi pekalle")
        assert "vasta alustavasti" in house.told("sari")[-1]


async def test_after_its_time_a_new_one_is_proposed(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await claimed(house)
        await house.say("maija", "1")
        await house.wait_until(local("2026-11-17 14.35"))
        await house.say("sari", "siirrä kuovi pekalle")
        await house.say("pekka", "1")
        case = await kuovi(house)
        assert case.state is State.CLAIMED and case.slot is not None
        assert case.slot > house.now()


async def test_no_name_of_the_person_reaches_the_colleague(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await claimed(house)
        await house.say("maija", "4")
        await house.say("sari", "siirrä kuovi pekalle")
        await house.say("pekka", "1")
        assert not any("Maija" in words for words in house.told("pekka"))
        before = len(house.in_group())
        await house.say("maija", "1")
        assert len(house.in_group()) == before
        assert not any("Maija" in words for words in house.told("pekka"))


@pytest.mark.parametrize("asks", ["maija", "pekka"])
async def test_whoever_asks_twice_cannot_tell_who_was_not_asked(asks: str, tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say(asks, "purku")
        await house.say(asks, "3")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("sari", "siirrä kuovi pekalle")
        await house.wait(timedelta(minutes=2))
        before = len(house.told("pekka"))
        await house.say("sari", "siirrä kuovi pekalle")
        assert house.told("sari")[-1] == (
            "Kysyin jo häneltä (**Pekka L.**), ehtiikö hän. Kirjoitan sinulle viimeistään "
            "**klo 10.48**. Siihen asti **Kuovi** on sinulla."
        )
        assert len(house.told("pekka")) == before


async def test_what_the_holder_settled_about_being_away_is_not_the_colleagues(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        await claimed(house)
        await house.say("maija", "1")
        await house.wait_until(local("2026-11-17 14.50"))
        for person, words in (
            *(("sari", "pidetty"), ("sari", "poissa huomenna"), ("sari", "1")),
            *(("sari", "siirrä kuovi pekalle"), ("pekka", "1"), ("maija", "1")),
            ("pekka", "poissa huomenna"),
        ):
            await house.say(person, words)
        before = len(house.told("pekka"))
        await house.wait_until(local("2026-11-18 12.00"))
        assert "**Pekka L.** ei pääse tänään" in house.told("maija")[-1]
        assert len(house.told("pekka")) == before
        await house.wait_until(local("2026-11-19 8.00"))
        assert "saiko hän nukuttua" in house.told("pekka")[-1]

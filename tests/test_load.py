"""Who has carried how much is kept by days, for eight weeks, and told to few."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Heard, Members
from bot.domain.load import Borne, Load
from storage import loads
from tests.house import FACILITATORS, GROUP, PEOPLE, TUESDAY, House
from tests.privacy.stage import links_of

TODAY = TUESDAY.date()


async def load_of(house: House, person: str) -> Load:
    return await house.database.run(loads.of, PEOPLE[person].address)


async def logged(house: House, person: str = "sari") -> None:
    await house.say(person, "kirjaa 10")
    await house.say(person, "3")


async def held(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "1")
    await house.say("sari", "otan kuovi", group=True)
    await house.say("maija", "1")
    await house.wait(timedelta(minutes=30))
    await house.say("sari", "pidetty")


async def test_a_talk_that_was_held_is_the_holders(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await held(house)
        assert await load_of(house, "sari") == Load({TODAY: Borne(held=1)})
        assert await load_of(house, "maija") == Load() == await load_of(house, "pekka")


async def test_it_is_the_holders_too_where_a_coordinator_says_how_it_went(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        await house.say("maija", "1")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("maija", "1")
        for _ in range(12):
            await house.wait(timedelta(days=1))
            if any("Miten päättyi" in words for words in house.told("minna")):
                break
        await house.say("minna", "1")
        assert (await load_of(house, "sari")).days[TODAY] == Borne(held=1)
        assert await load_of(house, "minna") == Load()


async def test_a_talk_that_was_logged_by_mistake_is_no_load(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "kirjaa 10")
        assert await load_of(house, "sari") == Load({TODAY: Borne(held=1)})
        await house.say("sari", "4")
        assert await load_of(house, "sari") == Load()


async def test_only_what_was_asked_alone_is_noted(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for words in ("purku", "5", "1", "1"):
            await house.say("maija", words)
        assert await load_of(house, "pekka") == Load({TODAY: Borne(asked=1)})
        # Whoever must not know, and whoever is asked with others, has no trace of it.
        assert await load_of(house, "aino") == Load() == await load_of(house, "minna")
        await house.say("maija", "peru")
        await house.say("maija", "purku")
        await house.wait(timedelta(hours=5))
        assert any("työpaikka" in words or "työpäivä" in words for words in house.told("sari"))
        assert await load_of(house, "sari") == Load()


async def test_it_is_forgotten_after_eight_weeks(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await logged(house)
        house.jump(TUESDAY + timedelta(days=55))
        await house.restart()
        await house.dispatcher.tidy()
        assert await load_of(house, "sari") == Load({TODAY: Borne(held=1)})
        house.jump(TUESDAY + timedelta(weeks=8))
        await house.dispatcher.tidy()
        assert await load_of(house, "sari") == Load()
        assert not any(key.startswith("load:") for key in await links_of(house, "sari"))


async def _leaves(house: House) -> None:
    staying = tuple(PEOPLE[key] for key in FACILITATORS if key != "sari")
    group = Members(chat=GROUP, people=staying)
    await house.dispatcher.receive(Heard(network="test", members=(group,)))
    await house.dispatcher.tidy()


async def _is_forgotten(house: House) -> None:
    await house.say("sari", "unohda minut")


@pytest.mark.parametrize("end", [_leaves, _is_forgotten])
async def test_nothing_is_left_of_whoever_leaves_or_wants_to_be_forgotten(
    end: Callable[[House], Awaitable[None]], tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await logged(house)
        await end(house)
        assert await load_of(house, "sari") == Load()
        assert not any(key.startswith("load:") for key in await links_of(house, "sari"))


async def test_a_coordinator_does_not_read_of_this_week_nor_of_who_was_asked(
    tmp_path: Path,
) -> None:
    """Two runs that differ in who was asked in private, and in who held the talk."""
    said = []
    for excluded in ("2", "3"):
        async with House(tmp_path / excluded) as house:
            for words in ("purku", "5", excluded, "1"):
                await house.say("maija", words)
            asked = "sari" if excluded == "2" else "pekka"
            await house.say(asked, "1")
            await house.say("maija", "1")
            await house.wait(timedelta(minutes=30))
            await house.say(asked, "pidetty")
            del house.network.said[:]
            await house.say("minna", "kuorma")
            said.append(house.told("minna"))
    assert said[0] == said[1] and "Sari H." in said[0][0]


@pytest.mark.parametrize("person", ["sari", "aino", "tarja", "kalle"])
async def test_nobody_else_reads_the_numbers_of_others(person: str, tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await logged(house)
        await house.wait(timedelta(days=7))
        await house.say(person, "kuorma")
        assert not any("Sari H." in words for words in house.told(person))


@pytest.mark.parametrize("is_late", [False, True])
async def test_whoever_was_in_what_happened_is_not_asked_for_it_again(
    is_late: bool, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        await house.wait(timedelta(minutes=3))
        await house.react("sari")
        if is_late:
            # Let go by the clock before they have answered.
            await house.wait(timedelta(minutes=4))
        await house.say("sari", "3")
        told = len(house.told("sari"))
        await house.wait(timedelta(hours=5))
        # Everybody else is asked once more before the day ends.
        assert any("työpäivä päättyy" in words for words in house.told("pekka"))
        assert house.told("sari")[told:] == []

"""Offers for safety reports: nobody learns what was answered, and nothing is left of whoever had
one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.house import GROUP, PEOPLE, House, with_workplace
from tests.privacy.stage import all_words, links_of, person_at, whole_content

#: what may be said of an offer, and to whom it concerns nobody
_DAY = timedelta(days=1)

WORDS = (
    *("otan kuovi", "otan", "luovun kuovista", "luovun", "tarjottu kuovi", "tarjottu"),
    *("tarjottu kuovi kyllä", "tarjottu kuovi ei", "peru kuovi", "pakki peru kuovi"),
    *("pidetty kuovi", "siirrä kuovi pekalle", "pakki 1", "tarjottu-osuus", "avoimet"),
)


async def said_to_others(answer: str, directory: Path) -> list[tuple[str | None, str]]:
    """What anybody but Sari reads while she offers, and is answered so."""
    async with House(directory) as house:
        await house.say("tarja", "pakki 2")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("sari", f"tarjottu kuovi {answer}")
        for person in ("tarja", "minna", "aino", "pekka"):
            for words in ("avoimet", "tietoni", "tarjottu-osuus", "tarjottu kuovi", "peru"):
                await house.say(person, words)
        return [
            (person_at(entry.to), all_words(entry))
            for entry in house.network.said
            if entry.to != PEOPLE["sari"].address
        ]


async def test_yes_and_no_read_the_same_to_everybody_else(tmp_path: Path) -> None:
    yes = await said_to_others("kyllä", tmp_path / "yes")
    assert yes == await said_to_others("ei", tmp_path / "no")
    assert {"tarja", None} <= {reader for reader, _ in yes}


async def test_who_has_it_is_known_while_they_have_it_and_nowhere_in_clear(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        before = await links_of(house, "sari")
        await house.say("tarja", "pakki 1")
        await house.say("sari", "otan kuovi")
        assert len(await links_of(house, "sari")) == len(before) + 1
        await house.say("sari", "luovun kuovi")
        assert await links_of(house, "sari") == before
        await house.say("sari", "tarjottu kuovi ei")
        content = await house.database.run(whole_content)
        (row,) = content["offers"]
        assert row["sealed"]["holder"] is None and row["sealed"]["reporter"] is None
        assert not any(key.startswith("offer:") for key in await links_of(house, "tarja"))


async def test_an_offer_has_no_place_for_words(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("tarja", "pakki 1 Lauri 7B:stä löi")
        await house.say("tarja", "1")
        content = await house.database.run(whole_content)
        (row,) = content["offers"]
        free = {key for key, value in row["sealed"].items() if isinstance(value, str)}
        assert free == {
            *("id", "name", "workplace", "reported_at", "batch", "state", "shown_at"),
        }
        assert "Lauri" not in str(content)


async def test_after_a_fortnight_nothing_is_left_but_numbers(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("tarja", "pakki 1")
        await house.say("sari", "tarjottu kuovi ei")
        for _ in range(15):
            await house.wait_until(house.now().replace(hour=9, minute=0) + _DAY)
        await house.dispatcher.tidy()
        content = await house.database.run(whole_content)
        assert content["offers"] == []


async def test_an_offer_outlives_no_workplace_for_long(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("tarja", "pakki 1")
        await house.wait(15 * _DAY)
        await house.dispatcher.tidy()
        assert len((await house.database.run(whole_content))["offers"]) == 1
        house.workplaces = (with_workplace(id="rantala", name="Rantala"),)
        await house.restart()
        await house.dispatcher.tidy()
        content = await house.database.run(whole_content)
        assert content["offers"] == []


@pytest.mark.parametrize("taken", [False, True], ids=["open", "taken"])
async def test_whoever_has_no_part_learns_of_no_offer_and_changes_none(
    taken: bool, tmp_path: Path
) -> None:
    """Of a bird that there is they hear what they hear of one that has flown; Aino leads, and is no
    facilitator here."""
    for person in ("kalle", "maija", "aino"):
        async with House(tmp_path / person, facilitators=("sari", "pekka")) as house:
            await house.say("tarja", "pakki 1")
            if taken:
                await house.say("sari", "otan kuovi")
            before = (await house.database.run(whole_content))["offers"]
            for words in WORDS:
                heard = []
                for bird in ("kuovi", "tiira"):
                    house.dispatcher._floods._recent.clear()
                    said = len(house.network.said)
                    await house.say(person, words.replace("kuovi", bird))
                    new = house.network.said[said:]
                    heard.append([(e.to, all_words(e).casefold().replace(bird, "…")) for e in new])
                    house.dispatcher._floods._recent.clear()
                    await house.say(person, "unohda minut")
                assert heard[0] == heard[1], words
                assert all(to != GROUP for to, _ in heard[0]), words
            assert (await house.database.run(whole_content))["offers"] == before


@pytest.mark.parametrize("person", ["sari", "pekka", "aino"])
async def test_only_those_who_may_report_take_a_report_back(person: str, tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("tarja", "pakki 1")
        await house.say("sari", "otan kuovi")
        for words in ("peru kuovi", "pakki peru kuovi", "pakki peru"):
            await house.say(person, words)
        (row,) = (await house.database.run(whole_content))["offers"]
        assert row["sealed"]["state"] == "taken"


async def test_the_representative_takes_none_and_answers_for_nobody(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("tarja", "pakki 1")
        await house.say("sari", "otan kuovi")
        said = len(house.told("tarja"))
        for words in WORDS[:8]:
            await house.say("tarja", words)
            (row,) = (await house.database.run(whole_content))["offers"]
            assert row["sealed"]["state"] == "taken", words
            assert row["sealed"]["holder"][1] == PEOPLE["sari"].name, words
        assert "Sari" not in "".join(house.told("tarja")[said:])

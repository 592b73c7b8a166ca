"""Being away beside the conversations: what is kept of it, who is asked instead, what is asked
about several follow-ups, and what is no command."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from storage import habits
from storage.habits import Kept
from tests.house import KOIVURANTA, PEOPLE, House, with_workplace


async def kept(house: House, person: str) -> Kept:
    return await house.database.run(habits.of, PEOPLE[person].address)


async def test_days_that_are_past_are_forgotten_and_languages_stay(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "kielet suomi ruotsi")
        await house.say("sari", "paikalla")
        await house.say("sari", "poissa huomenna")
        await house.say("pekka", "poissa huomenna")
        await house.dispatcher.tidy()
        assert (await kept(house, "sari")).absences and (await kept(house, "pekka")).absences
        await house.wait(timedelta(days=3))
        await house.dispatcher.tidy()
        assert await kept(house, "sari") == Kept(languages=("fi", "sv"))
        assert await kept(house, "pekka") == Kept()
        rows = await house.database.run(lambda tx: tx.rows("SELECT * FROM habits"))
        assert len(rows) == 1
        links = await house.database.run(lambda tx: tx.vault.links(PEOPLE["pekka"].address))
        assert not any(key.startswith("habit:") for key in links)


async def test_languages_and_absences_do_not_overwrite_each_other(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "poissa huomenna")
        await house.say("sari", "kielet suomi ruotsi")
        await house.say("sari", "kieli suomi")
        found = await kept(house, "sari")
        assert found.languages == ("fi",) and len(found.absences) == 1
        await house.say("sari", "paikalla")
        assert (await kept(house, "sari")).languages == ("fi",)


# ------------------------------------------------------------ coordinators


async def test_a_coordinator_who_is_away_is_not_asked_where_another_is_there(
    tmp_path: Path,
) -> None:
    two = tuple(PEOPLE[key].address for key in ("minna", "tarja"))
    place = with_workplace(coordinators=two)
    async with House(tmp_path, workplaces=(place,)) as house:
        await house.say("minna", "poissa tänään")
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.wait(timedelta(minutes=13))
        assert any("odottanut ottajaa" in words for words in house.told("tarja"))
        assert not any("odottanut ottajaa" in words for words in house.told("minna"))
        assert "Kysyn nyt koordinaattorilta" in house.told("maija")[-1]


async def test_where_every_coordinator_is_away_nobody_is_said_to_be_asked(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("minna", "poissa tänään")
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.wait(timedelta(hours=6))
        told = house.told("maija")
        assert not any("koordinaattorilta" in words for words in told)
        assert any(words.startswith("En löytänyt ketään") for words in told)
        assert house.told("minna") == house.told("minna")[:1]


# ------------------------------------------------------------ several follow-ups


async def _held(house: House, person: str, bird: str) -> None:
    await house.say(person, "purku")
    await house.say(person, "2")
    await house.say("sari", f"otan {bird}", group=True)
    await house.say(person, "1")


async def test_each_follow_up_is_asked_about_one_after_the_other(tmp_path: Path) -> None:
    rooms = (*KOIVURANTA.rooms, "kirjasto")
    async with House(tmp_path, workplaces=(with_workplace(rooms=rooms),)) as house:
        await _held(house, "maija", "kuovi")
        await _held(house, "kalle", "tiira")
        await house.wait(timedelta(hours=3))
        await house.say("sari", "pidetty kuovi")
        await house.say("sari", "pidetty tiira")
        await house.say("sari", "poissa huomenna")
        assert "**Kuovi**" in house.told("sari")[-1] and "**Tiira**" not in house.told("sari")[-1]
        await house.say("sari", "1")
        assert "muistutan sinua" in house.told("sari")[-2]
        assert "**Tiira**" in house.told("sari")[-1]
        await house.say("sari", "2")
        assert "Saanko kysyä minä täällä" in house.told("kalle")[-1]
        await house.say("kalle", "1")
        await house.wait(timedelta(hours=20))
        assert any("Kuovi" in w and "kasvokkain" in w for w in house.told("sari"))
        assert "Saitko nukuttua" in house.told("kalle")[-1]
        assert not any("Saitko nukuttua" in words for words in house.told("maija"))


@pytest.mark.parametrize("answer", ["2", "3"])
async def test_whether_the_person_chose_the_bot_or_nobody_is_not_seen(
    answer: str, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await _held(house, "maija", "kuovi")
        await house.wait(timedelta(hours=3))
        await house.say("sari", "pidetty")
        await house.say("sari", "poissa huomenna")
        await house.say("maija", answer)
        await house.say("sari", "1")
        assert house.told("sari")[-1] == (
            "**Kuovi**: huominen on jo hoidossa. Sinun ei tarvitse tehdä mitään."
        )
        before = len(house.told("sari"))
        await house.say("sari", "poissa huomenna")
        assert len(house.told("sari")) == before + 1


# ------------------------------------------------------------ words that are no command


@pytest.mark.parametrize(
    "words",
    ["poissa", "away", "in", "borta", "borte", "på plats", "til stede", "poissa ke-pe", "paikalla"],
)
async def test_a_word_of_being_away_from_anybody_else_may_be_a_cry(
    words: str, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await house.say("maija", words)
        assert "112" in house.told("maija")[0]


@pytest.mark.parametrize(
    "words",
    [
        *("apua, olen ihan poissa tolaltani", "poissa tolaltani, apua", "away from here, debrief"),
        *("borta med mig, hjälp", "helt borte, trenger hjelp", "I broke in, need help"),
    ],
)
async def test_a_cry_of_a_facilitator_is_heard_whatever_stands_beside_it(
    words: str, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", words)
        assert "112" in house.told("sari")[0] or "purku" in house.told("sari")[0], words


async def test_nobody_is_away_who_only_wrote_something_like_it(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for words in ("orta", "inn", "awa", "paikka", "poissaoloja", "come in tomorrow"):
            await house.say("sari", words)
        assert await kept(house, "sari") == Kept()


async def test_a_leader_who_is_no_facilitator_is_told_what_to_do_instead(tmp_path: Path) -> None:
    leader = PEOPLE["kalle"].address
    async with House(tmp_path, workplaces=(with_workplace(leaders=(leader,)),)) as house:
        await house.say("kalle", "poissa huomenna")
        assert "vain ryhmän jäsen" in house.told("kalle")[0]
        assert "purku" in house.told("kalle")[0]

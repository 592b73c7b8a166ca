"""Leaders ask for cards and reminders: one a day, only while they lead, and nothing is left."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.chat import Address
from tests.house import KOIVURANTA, PEOPLE, House, with_workplace

REMINDED = "Muistutus"


def _reminders(house: House, person: str = "aino") -> int:
    return sum(words.startswith(REMINDED) for words in house.told(person))


async def test_a_second_click_and_a_second_plan_remind_once_a_day(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for words in ("suunnitelma", "1 2 2 1", "suunnitelma 1", "suunnitelma 2 3"):
            await house.say("aino", words)
            await house.wait(timedelta(minutes=3))
        await house.wait(timedelta(days=30))
        assert _reminders(house) == 3


async def test_a_duty_that_was_asked_for_twice_is_reminded_of_once(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for words in ("vakava", "1", "vakava", "1"):
            await house.say("aino", words)
        await house.wait(timedelta(days=3))
        assert _reminders(house) == 1


async def test_reminders_come_once_over_restarts(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("aino", "suunnitelma 1 2 3 4")
        for _ in range(22):
            await house.wait(timedelta(days=1))
            await house.restart()
        assert _reminders(house) == 4


@pytest.mark.parametrize("asked", ["suunnitelma 1", "vakava"])
async def test_whoever_leads_no_more_is_not_reminded(asked: str, tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("aino", asked)
        await house.say("aino", "kyllä")
        house.workplaces = (with_workplace(leaders=()),)
        await house.restart()
        await house.wait(timedelta(days=3))
        assert _reminders(house) == 0


@pytest.mark.parametrize(("asked", "yes"), [("suunnitelma", "1 2"), ("vakava", "1")])
async def test_whoever_leads_no_more_agrees_to_nothing(
    asked: str, yes: str, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await house.say("aino", asked)
        house.workplaces = (with_workplace(leaders=()),)
        await house.restart()
        await house.say("aino", yes)
        assert house.told("aino")[-1].startswith("Tämä lista on esihenkilöille")
        await house.wait(timedelta(days=5))
        assert _reminders(house) == 0


@pytest.mark.parametrize("word", ["unohda minut", "peru"])
async def test_what_a_leader_takes_back_is_gone(word: str, tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("aino", "suunnitelma 1 2 3 4")
        await house.say("aino", word)
        await house.say("aino", "tietoni")
        assert "muistutus" not in house.told("aino")[-1]
        left = await house.database.run(lambda tx: tx.row("SELECT count(*) FROM timers"))
        assert left == (0,)
        await house.wait(timedelta(days=30))
        assert _reminders(house) == 0


async def test_nothing_is_left_when_the_last_reminder_has_come(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("tarja", "vakava")
        await house.say("tarja", "1")
        await house.wait(timedelta(days=2))
        await house.dispatcher.tidy()
        links = await house.database.run(lambda tx: tx.vault.links(PEOPLE["tarja"].address))
        assert links == {}


async def test_a_name_among_the_excluded_is_no_call_for_a_card(tmp_path: Path) -> None:
    """A facilitator who asks for herself answers in the words of the menu."""
    async with House(tmp_path) as house:
        await house.say("sari", "purku")
        await house.say("sari", "5")
        await house.say("sari", "esihenkilö")
        assert house.told("sari")[-1].startswith("Milloin")
        assert not any("Tämä lista" in words for words in house.told("sari"))


async def test_the_card_is_never_said_in_the_group(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for words in ("!purku vakava", "!purku esihenkilö", "!purku suunnitelma 1", "vakava"):
            await house.say("aino", words, group=True)
        assert house.in_group() == []
        assert not any("Ensiapu" in words for words in house.told("aino"))


@pytest.mark.parametrize(
    ("asked", "yes", "remembered"), [("vakava", "1", 1), ("suunnitelma", "1 2", 2)]
)
async def test_whoever_leads_at_another_workplace_has_the_card_of_that_one(
    asked: str, yes: str, remembered: int, tmp_path: Path
) -> None:
    """Sari is a facilitator at one workplace, and leads at the other, in Norway."""
    oslo = with_workplace(
        id="haapala",
        name="Haapala",
        group=Address("test:!haapala"),
        zone=ZoneInfo("Europe/Oslo"),
        country="NO",
        leaders=(PEOPLE["sari"].address,),
    )
    async with House(tmp_path, workplaces=(KOIVURANTA, oslo)) as house:
        await house.say("sari", asked)
        assert ("viimeistään seuraavana arkipäivänä" in house.told("sari")[-1]) == (
            asked == "vakava"
        )
        await house.say("sari", yes)
        await house.wait(timedelta(days=5))
        assert _reminders(house, "sari") == remembered
        await house.say("pekka", asked)
        assert house.told("pekka")[-1].startswith("Tämä lista on")

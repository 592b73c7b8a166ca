"""Once a month leaders, safety representatives and coordinators read what the workplace could
mend, if enough talks lie behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Address
from bot.domain.workplace import Workplace
from storage import counts
from storage.database import Transaction
from tests.house import HELSINKI, KOIVURANTA, PEOPLE, House

HAAPALA = replace(
    KOIVURANTA,
    id="haapala",
    name="Haapala",
    group=Address("test:!haapala"),
    coordinators=(PEOPLE["kalle"].address,),
    leaders=(),
)
NOVEMBER = datetime(2026, 11, 24, 10, 38, tzinfo=HELSINKI)
#: the first morning of work in December
RELEASE = datetime(2026, 12, 1, 8, 0, tzinfo=HELSINKI)
READERS = ("aino", "tarja", "minna")
OTHERS = ("maija", "sari", "pekka", "kalle")


def house_of(directory: Path, *workplaces: Workplace) -> House:
    return House(directory, start=NOVEMBER, regular=True, workplaces=workplaces or (KOIVURANTA,))


async def ticked(
    house: House, themes: Mapping[str, int], month: str = "2026-11", at: str = "koivuranta"
) -> None:
    def add(tx: Transaction) -> None:
        for theme, number in themes.items():
            counts.add(tx, at, month, f"theme-{theme}", number)

    await house.database.run(add)


def read(house: House, person: str) -> list[str]:
    return [words for words in house.told(person) if "nousseet esiin" in words]


async def test_all_read_the_same_once_and_nobody_else_reads_it(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await ticked(house, {"staffing": 7, "premises": 3, "other": 2})
        await house.wait_until(RELEASE - timedelta(minutes=1))
        assert not any(read(house, person) for person in (*READERS, *OTHERS))
        await house.wait_until(RELEASE)
        # Aino leads and is a facilitator, and reads it once.
        (words,) = {tuple(read(house, person)) for person in READERS}
        assert words == (
            "Koivuranta: nämä asiat ovat nousseet esiin, ja työpaikka voi korjata ne.\n"
            "• tilat\n"
            "• miehitys, vähintään 5 keskustelua\n"
            "Jokaisen takana on vähintään kolme keskustelua. Mistään niistä en kerro muuta.",
        )
        assert not any(read(house, person) for person in OTHERS) and house.in_group() == []


async def test_what_is_too_little_waits_and_is_added_to_the_next_month(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await ticked(house, {"staffing": 2, "premises": 1})
        await house.wait_until(RELEASE + timedelta(hours=1))
        assert read(house, "tarja") == []
        await ticked(house, {"staffing": 1, "premises": 1}, "2026-12")
        await house.wait_until(RELEASE + timedelta(days=50))
        (words,) = read(house, "tarja")
        assert "miehitys" in words and "tilat" not in words
        # Nothing is told twice, and one more is too little.
        await ticked(house, {"staffing": 1, "premises": 1}, "2027-01")
        await house.wait_until(RELEASE + timedelta(days=80))
        _, words = read(house, "tarja")
        assert "tilat" in words and "miehitys" not in words


async def test_the_month_that_goes_on_is_not_told_of(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await ticked(house, {"staffing": 3}, "2026-12")
        await house.wait_until(RELEASE + timedelta(days=1))
        assert read(house, "tarja") == []


async def test_it_comes_late_after_the_bot_was_off_and_once_over_restarts(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await ticked(house, {"staffing": 3})
        await house.be_away_until(RELEASE + timedelta(days=41, hours=3))
        await house.settle()
        assert len(read(house, "tarja")) == 1
        await house.restart()
        await house.wait(timedelta(days=60))
        assert len(read(house, "tarja")) == 1


async def test_two_workplaces_read_their_own(tmp_path: Path) -> None:
    async with house_of(tmp_path, KOIVURANTA, HAAPALA) as house:
        await ticked(house, {"staffing": 3})
        await ticked(house, {"premises": 2}, at="haapala")
        await house.wait_until(RELEASE)
        assert [len(read(house, person)) for person in (*READERS, "kalle")] == [1, 1, 1, 0]
        await ticked(house, {"premises": 1}, "2026-12", at="haapala")
        await house.wait_until(RELEASE + timedelta(days=45))
        (words,) = read(house, "kalle")
        assert words.startswith("Haapala: ") and "tilat" in words
        # Tarja is there for both.
        await house.say("tarja", "teemat")
        koivuranta, haapala = read(house, "tarja")[-2:]
        assert "miehitys" in koivuranta and "tilat" in haapala


async def test_who_may_read_it_again(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        for person in READERS:
            await house.say(person, "teemat")
            assert house.told(person)[-1].startswith("Koivuranta: mitään ei ole vielä koottu")
        await ticked(house, {"staffing": 3})
        await house.wait_until(RELEASE)
        for person in READERS:
            await house.say(person, "teemat")
            first, again = read(house, person)
            assert first == again
        await house.say("sari", "teemat")
        assert house.told("sari")[-1].startswith("Tämä lista on esihenkilöille")
        # To anybody else it is no word that the bot knows, and may be a cry.
        await house.say("kalle", "teemat")
        assert "Etsinkö sinulle hetipurkajan?" in house.told("kalle")[-1]


@pytest.mark.parametrize(
    ("language", "word", "line"),
    [
        ("sv", "teman", "• bemanning, minst 5 samtal"),
        ("en", "themes", "• staffing, at least 5 talks"),
        ("nb", "temaer", "• bemanning, minst 5 samtaler"),
    ],
)
async def test_in_other_languages(language: str, word: str, line: str, tmp_path: Path) -> None:
    async with house_of(tmp_path, replace(KOIVURANTA, language=language)) as house:
        await ticked(house, {"staffing": 6})
        await house.wait_until(RELEASE)
        for person in READERS:
            assert line in house.told(person)[-1]
            await house.say(person, word)
            assert house.told(person)[-1] == house.told(person)[-2]

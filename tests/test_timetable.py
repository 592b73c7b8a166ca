"""Own hours in words of four languages, who keeps them, and for how long."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.timetable import Misread
from bot.domain.workplace import Span
from bot.time_words import TimeWords
from storage import habits
from tests.house import PEOPLE, TUESDAY, House
from tests.privacy.stage import links_of

GRAMMAR = TimeWords()
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def shown(words: str) -> str:
    found = GRAMMAR.week(words)
    if isinstance(found, Misread):
        return found.value
    return ", ".join(f"{DAYS[each.day]} {hours(each.span)}" for each in found)


def hours(span: Span) -> str:
    return f"{span.start:%H:%M}-{span.until:%H:%M}"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("ma 8-10, ti 9-12", "mon 08:00-10:00, tue 09:00-12:00"),
        ("ma 8.15–9.45 ja 10–12", "mon 08:15-09:45, mon 10:00-12:00"),
        ("to-pe klo 8-14", "thu 08:00-14:00, fri 08:00-14:00"),
        ("maanantaisin 8-10", "mon 08:00-10:00"),
        ("Maanantaina 0815-0945", "mon 08:15-09:45"),
        ("ma: 8-10. ti: 9-12.", "mon 08:00-10:00, tue 09:00-12:00"),
        (
            "ma ja ke 8-10,12-14",
            "mon 08:00-10:00, mon 12:00-14:00, wed 08:00-10:00, wed 12:00-14:00",
        ),
        ("su-ma 8-9", "mon 08:00-09:00, sun 08:00-09:00"),
        ("mån 8–10, ons 9–12", "mon 08:00-10:00, wed 09:00-12:00"),
        ("måndagar från 8 till 10", "mon 08:00-10:00"),
        ("mandager fra 8 til 10, lør 9-10", "mon 08:00-10:00, sat 09:00-10:00"),
        ("on 9-10", "wed 09:00-10:00"),
        ("Mon 8am-10am, Tue 1-3pm", "mon 08:00-10:00, tue 13:00-15:00"),
        ("Mondays and Wednesdays 9:00-11:00", "mon 09:00-11:00, wed 09:00-11:00"),
        ("tue 12pm-1pm", "tue 12:00-13:00"),
        # The end before the start is for the domain to refuse.
        ("ma 10-8", "mon 10:00-08:00"),
        ("8-10", "no-day"),
        ("ma", "no-hours"),
        ("ma 8-10, ti", "no-hours"),
        ("ma 25-26", "no-clock"),
        ("ma 8-9.75", "no-clock"),
        ("ma 8-24", "no-clock"),
        ("mon 13pm-14pm", "no-clock"),
        ("ma 8", "unclear"),
        ("ma 8-10 7B", "unclear"),
        ("ma 8-10 Lauri", "unclear"),
        ("menivät pieleen", "unclear"),
        ("-1", "unclear"),
        ("🙂", "unclear"),
        ("ma 8-10 " * 300, "unclear"),
    ],
)
def test_a_timetable_in_words(words: str, meant: str) -> None:
    assert shown(words) == meant


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("17-8", "17:00-08:00"),
        ("klo 20.30–7", "20:30-07:00"),
        ("från 17 till 8", "17:00-08:00"),
        ("from 5 pm to 8 am", "17:00-08:00"),
        ("kl. 17 til 8, takk", "17:00-08:00"),
        ("17-24", "17:00-00:00"),
    ],
)
def test_hours_in_words(words: str, meant: str) -> None:
    found = GRAMMAR.hours(words)
    assert isinstance(found, Span) and hours(found) == meant


@pytest.mark.parametrize("words", ["17", "ma 17-8", "illalla", "25-8", "17-8-9", "17-8 ja 20-21"])
def test_what_are_no_hours(words: str) -> None:
    assert isinstance(GRAMMAR.hours(words), Misread)


async def test_the_timetable_of_whoever_has_no_part_is_forgotten_after_two_weeks(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        for person in ("maija", "sari"):
            await house.say(person, "tunnit ma 8-10")
        house.jump(TUESDAY + timedelta(days=14, minutes=-1))
        await house.dispatcher.tidy()
        assert (await house.database.run(habits.of, PEOPLE["maija"].address)).lessons
        house.jump(TUESDAY + timedelta(days=14, minutes=1))
        await house.dispatcher.tidy()
        assert await links_of(house, "maija") == {}
        assert (await house.database.run(habits.of, PEOPLE["sari"].address)).lessons


async def test_what_cannot_be_read_changes_nothing_and_no_word_of_it_is_kept(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "tunnit ma 8-10")
        await house.say("sari", "hiljaa 17-8")
        before = await house.database.run(habits.of, PEOPLE["sari"].address)
        for words in ("tunnit ti 12-9", "tunnit Lauri 7B", "tunnit ma 8-10, ma 9-11", "hiljaa 8"):
            await house.say("sari", words)
            assert "ennallaan" in house.told("sari")[-1]
        assert await house.database.run(habits.of, PEOPLE["sari"].address) == before


@pytest.mark.parametrize(
    "words", ["tunnit menivät pieleen", "tunnit ma", "hiljaa", "vapaat", "tunnen"]
)
async def test_words_that_may_be_a_cry_are_one_from_anybody_without_a_part(
    words: str, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await house.say("kalle", words)
        assert "Oletko turvassa?" in house.told("kalle")[-1]


async def test_the_holder_learns_nothing_from_the_timetable_of_whoever_asks(
    tmp_path: Path,
) -> None:
    """Two runs that differ only in it, until the person tells their name."""
    heard = []
    for told in ("tunnit ti 12-14", "tunnit ti 8-9"):
        async with House(tmp_path / told[-3:]) as house:
            await house.say("maija", told)
            for words in ("purku", "2"):
                await house.say("maija", words)
            await house.say("sari", "otan kuovi", group=True)
            await house.say("sari", "vapaat")
            await house.say("maija", "1")
            await house.say("sari", "vapaat")
            await house.wait(timedelta(hours=3))
            heard.append((house.told("sari"), house.told("pekka"), house.in_group()))
    assert heard[0] == heard[1]
    assert any("12.45" in words for words in heard[0][0])

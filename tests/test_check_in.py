"""Asking once more, a week and four weeks after a talk (F6): when, whom, and in which words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.workplace import Days
from tests.domain.workplaces import local
from tests.house import GROUP, KOIVURANTA, TUESDAY, House
from tests.privacy import lives

QUESTION = "mitä sinulle kuuluu"


def asked(house: House) -> list[datetime]:
    """When the question came to Maija."""
    return [e.at for e in house.network.said if QUESTION in e.words]


async def agreed(house: House, start: datetime) -> None:
    """From a talk to the yes on the next working day at eight."""
    await lives.agreed(house)
    await house.wait_until(start + timedelta(hours=4, minutes=30))
    await house.say("sari", "pidetty")
    await house.say("maija", "2")
    while "Saitko nukuttua" not in house.told("maija")[-1]:
        await house.wait(timedelta(hours=1))
    for answer in ("1", "3", "1"):
        await house.say("maija", answer)


@pytest.mark.parametrize("due", [1, 20])
async def test_what_comes_too_late_is_not_asked_however_the_clock_takes_its_turns(
    due: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the end of an errand is due in the same transaction or in the next."""
    monkeypatch.setattr("bot.due_calls._DUE", due)
    async with House(tmp_path) as house:
        await lives.agreed_to_be_asked_again(house)
        await house.say("sari", "kirjaa 10")
        await house.say("sari", "1")
        before = len(house.told("sari"))
        house.jump(local("2026-12-07 09.00"))
        await house.settle()
        assert asked(house) == []
        assert not any("Keskustelusi" in words for words in house.told("sari")[before:])


async def test_two_talks_in_a_week_are_not_asked_about_twice(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.agreed_to_be_asked_again(house)
        await house.wait_until(local("2026-11-19 10.38"))
        consents = sum("Saanko kysyä" in words for words in house.told("maija"))
        await house.say("maija", "purku")
        await house.say("maija", "3")
        await house.say("sari", "otan tiira", group=True)
        await house.say("maija", "1")
        await house.wait_until(local("2026-11-19 15.00"))
        await house.say("sari", "pidetty")
        await house.say("maija", "2")
        await house.wait_until(local("2026-11-20 08.00"))
        await house.say("maija", "1")
        await house.say("maija", "3")
        assert sum("Saanko kysyä" in words for words in house.told("maija")) == consents
        await house.wait_until(local("2026-11-27 20.00"))
        assert asked(house) == [local("2026-11-24 08.00")]


async def test_it_is_asked_in_the_language_that_somebody_has_chosen_since(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.agreed_to_be_asked_again(house)
        await house.say("maija", "kieli svenska")
        await house.wait_until(local("2026-11-24 08.00"))
        assert "hur har du det" in house.told("maija")[-1]


async def test_the_numbers_are_those_of_the_workplace_of_the_talk(tmp_path: Path) -> None:
    health = replace(KOIVURANTA.contacts[0], name="Rannan terveys")
    other = replace(KOIVURANTA, id="ranta", name="Ranta", contacts=(health,))
    other = replace(other, group=replace(other.group, uri="test:!other"), coordinators=())
    async with House(tmp_path, workplaces=(KOIVURANTA, other)) as house:
        house.workplaces = (other, KOIVURANTA)
        await house.restart()
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.say("maija", "3")
        await house.say("sari", "otan kuovi", room=GROUP)
        await house.say("maija", "1")
        await house.wait_until(local("2026-11-17 15.10"))
        await house.say("sari", "pidetty")
        await house.say("maija", "2")
        await house.wait_until(local("2026-11-18 08.00"))
        for answer in ("1", "3", "1"):
            await house.say("maija", answer)
        await house.wait_until(local("2026-11-24 08.00"))
        assert "Työterveys" in house.told("maija")[-1]
        await house.say("maija", "2")
        await house.say("maija", "1")
        assert "Missä olet töissä" in " ".join(house.told("maija")[-2:])


@pytest.mark.parametrize("away_until", [None, "2026-11-24 09.30"])
async def test_a_day_that_was_promised_is_kept_though_the_workplace_is_closed(
    away_until: str | None, tmp_path: Path
) -> None:
    closed = (Days(date(2026, 11, 20), date(2026, 12, 6)),)
    place = replace(KOIVURANTA, times=replace(KOIVURANTA.times, closed=closed))
    async with House(tmp_path, workplaces=(place,)) as house:
        await agreed(house, TUESDAY)
        assert "ti 24.11. klo 8.00" in house.told("maija")[-1]
        await house.wait_until(local("2026-11-23 20.00"))
        if away_until is not None:
            house.jump(local(away_until))
        await house.wait_until(local("2026-11-24 20.00"))
        assert asked(house) == [local(away_until or "2026-11-24 08.00")]


async def test_it_is_not_asked_again_within_three_days_of_an_answer(tmp_path: Path) -> None:
    """After Christmas the morning's question comes five days after the talk."""
    start = local("2026-12-23 10.38")
    holidays = frozenset((date(2026, 12, 24), date(2026, 12, 25)))
    place = replace(KOIVURANTA, times=replace(KOIVURANTA.times, holidays=holidays))
    async with House(tmp_path, workplaces=(place,), start=start) as house:
        await agreed(house, start)
        assert "to 31.12. klo 8.00" in house.told("maija")[-1]
        await house.wait_until(local("2026-12-31 20.00"))
        assert asked(house) == [local("2026-12-31 08.00")]


async def test_a_crash_asks_once(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.agreed_to_be_asked_again(house)
        await house.restart()
        await house.wait_until(local("2026-11-24 08.00"))
        await house.restart()
        await house.wait_until(local("2026-11-24 12.00"))
        assert asked(house) == [local("2026-11-24 08.00")]


async def test_a_thumb_says_fine_and_a_cry_stays_a_cry(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.asked_after_a_week(house)
        entry = house.network.said[-1]
        await house.hear(house.incoming("maija", None, reaction="👍", reply_to=entry.id))
        assert "viimeisen kerran" in house.told("maija")[-1]
    async with House(tmp_path / "cry") as house:
        await lives.asked_after_a_week(house)
        await house.say("maija", "apua")
        assert "112" in house.told("maija")[-1]

"""A number that nobody has verified for a year is marked wherever it stands, and the admins are
told."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.workplace import Contact, is_old
from bot.settings import defaults
from tests.house import ADMIN, HELSINKI, House, with_workplace

TODAY = date(2026, 11, 17)
ROUND_THE_CLOCK = ("occupational-health", "crisis-line", "emergency", "on-call")


def _all_checked_on(day: date | None) -> tuple[Contact, ...]:
    """A number of every kind that is ever given to anybody."""
    return tuple(
        Contact(kind=kind, name=kind, phone=f"000 {place}", hours=None, verified_on=day)
        for place, kind in enumerate(ROUND_THE_CLOCK)
    )


@pytest.mark.parametrize(
    ("verified_on", "old"),
    [
        (date(2026, 11, 17), False),
        (date(2025, 11, 17), False),
        (date(2025, 11, 16), True),
        (None, True),
    ],
)
def test_a_number_grows_old_in_a_year(verified_on: date | None, old: bool) -> None:
    assert is_old(verified_on, TODAY) == old


@pytest.mark.parametrize(
    ("day", "mark"),
    [
        (date(2025, 9, 3), "(tarkistettu viimeksi 3.9.2025)"),
        (None, "(tarkista numero)"),
    ],
)
async def test_whoever_is_given_an_old_number_reads_that_it_is(
    day: date | None, mark: str, tmp_path: Path
) -> None:
    place = with_workplace(contacts=_all_checked_on(day))
    async with House(tmp_path, workplaces=(place,)) as house:
        await house.wait_until(datetime(2026, 11, 17, 21, 0, tzinfo=HELSINKI))
        for person, words in (
            ("maija", "purku"),
            ("kalle", "numerot"),
            ("sari", "numerot"),
            ("tarja", "haluan kuolla"),
        ):
            await house.say(person, words)
        for entry in house.network.said:
            for place_of, kind in enumerate(ROUND_THE_CLOCK):
                if f"000 {place_of}" in entry.words and kind != "emergency":
                    assert f"000 {place_of} {mark}" in entry.words
            # No doubt is cast on the number of the emergency services.
            assert f"000 2 {mark}" not in entry.words
        assert sum(mark in entry.words for entry in house.network.said) == 4


async def test_nobody_is_told_of_numbers_that_are_not_old(tmp_path: Path) -> None:
    async with House(tmp_path, regular=True, admins=[ADMIN]) as house:
        await house.wait(timedelta(days=60))
        assert house.told("kalle") == []


async def test_the_admins_hear_of_old_numbers_once_a_month_over_restarts(tmp_path: Path) -> None:
    place = with_workplace(contacts=_all_checked_on(date(2025, 9, 3)))
    async with House(tmp_path, regular=True, admins=[ADMIN], workplaces=(place,)) as house:
        for months in range(3):
            assert len(house.told("kalle")) == months
            await house.wait(timedelta(days=30))
            await house.restart()
        assert all(f"{kind}: {kind}" in house.told("kalle")[0] for kind in ROUND_THE_CLOCK)
        assert place.name in house.told("kalle")[0]


async def test_when_a_number_was_verified_nobody_is_told_any_more(tmp_path: Path) -> None:
    old = with_workplace(contacts=_all_checked_on(date(2025, 9, 3)))
    async with House(tmp_path, regular=True, admins=[ADMIN], workplaces=(old,)) as house:
        await house.wait(timedelta(days=30))
        house.workplaces = (with_workplace(contacts=_all_checked_on(date(2026, 12, 2))),)
        await house.restart()
        await house.wait(timedelta(days=60))
        assert len(house.told("kalle")) == 1


def test_what_ships_says_when_it_was_verified_or_that_nobody_knows() -> None:
    for zone in defaults.COUNTRIES:
        for contact in defaults.contacts("fi", zone):
            assert contact.verified_on is None or contact.verified_on <= date(2026, 11, 30)

"""A claim that is not agreed goes stale, and one that is agreed never bounces: the moments, and
the planted fault of a timer that outlives the agreement."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain import calling
from bot.domain.case import State
from commands import meeting, stale
from storage import cases
from tests.domain.workplaces import local
from tests.house import House
from tests.planting import plant

NOON = local("2026-11-17 12.00")
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("ahead", "asked"),
    [
        # Its time is too near for somebody else to be found.
        (5, None),
        (39, None),
        # Twenty-five minutes before it.
        (40, 15),
        (60, 35),
        (145, 120),
        # Two hours after the claim.
        (146, 120),
        (600, 120),
    ],
)
def test_when_a_claim_is_asked_about(ahead: int, asked: int | None) -> None:
    at = calling.doubted_at(NOON, NOON + ahead * MINUTE)
    assert at == (None if asked is None else NOON + asked * MINUTE)


def test_whoever_still_has_it_is_asked_once_more_before_its_time() -> None:
    assert calling.doubted_at(NOON, NOON + 600 * MINUTE, again=True) == NOON + 575 * MINUTE
    assert calling.doubted_at(NOON, NOON + 30 * MINUTE, again=True) is None


async def claimed_for_the_afternoon(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.say("sari", "otan kuovi", group=True)


async def state_of(house: House, name: str = "Kuovi") -> State:
    return (await house.database.run(cases.get, name)).state


async def test_a_silence_from_before_does_not_bounce_who_claims_again(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await claimed_for_the_afternoon(house)
        await house.wait(timedelta(hours=2, minutes=1))
        assert "yhä sinulla" in house.told("sari")[-1]
        await house.say("sari", "luovun kuovi")
        await house.say("sari", "otan kuovi", group=True)
        await house.wait(timedelta(minutes=11))
        assert await state_of(house) is State.CLAIMED


async def test_whoever_is_asked_about_another_time_is_not_bounced_meanwhile(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        await claimed_for_the_afternoon(house)
        await house.wait(timedelta(hours=2, minutes=1))
        await house.say("maija", "3")
        await house.say("maija", "1")
        await house.wait(timedelta(minutes=9, seconds=30))
        await house.say("sari", "1")
        assert await state_of(house) is State.AGREED


async def test_nobody_is_asked_in_the_quiet_hours(tmp_path: Path) -> None:
    late = local("2026-11-17 18.30")
    async with House(tmp_path, start=late) as house:
        await house.say("maija", "purku")
        await house.say("maija", "3")
        await house.say("sari", "otan kuovi", group=True)
        before = len(house.told("sari"))
        await house.wait_until(local("2026-11-18 07.59"))
        assert not any("yhä sinulla" in words for words in house.told("sari")[before:])
        await house.wait_until(local("2026-11-18 08.00"))
        assert "yhä sinulla" in house.told("sari")[-1]


async def test_what_is_asked_too_late_to_find_another_is_not_asked(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await claimed_for_the_afternoon(house)
        # The bot was away until a few minutes before the meeting.
        await house.wait(timedelta(minutes=20))
        house.jump(local("2026-11-17 14.25"))
        await house.settle()
        assert not any("yhä sinulla" in words for words in house.told("sari"))
        assert await state_of(house) is State.CLAIMED


# ------------------------------------------------------------ planted faults


async def _an_agreement_stands(directory: Path, minutes: int) -> bool:
    """Agreed so many minutes after the claim: is the case still Sari's, and nothing asked?"""
    async with House(directory) as house:
        await claimed_for_the_afternoon(house)
        await house.wait(minutes * MINUTE)
        await house.say("maija", "1")
        before = len(house.told("sari"))
        await house.wait_until(local("2026-11-17 14.20"))
        asked = any("yhä sinulla" in words for words in house.told("sari")[before:])
        return await state_of(house) is State.AGREED and not asked


_UNCLEARED = (meeting, 'cleared=("decide", "stale"))', 'cleared=("decide",))')
_UNSEEN = (stale, "if case.state is not State.CLAIMED:", "if False:")
_BOUNCED = (stale, "if case.state is not State.CLAIMED or not case.doubted", "if False")


@pytest.mark.parametrize(
    ("minutes", "faults", "stands"),
    [
        (1, (), True),
        (121, (), True),
        # Either guard is enough by itself.
        (1, (_UNCLEARED,), True),
        (1, (_UNSEEN,), True),
        # A stale claim after an agreement.
        (1, (_UNCLEARED, _UNSEEN), False),
        (121, (_BOUNCED,), False),
    ],
)
async def test_a_claim_that_goes_stale_after_an_agreement_is_found(
    minutes: int,
    faults: tuple[tuple[Any, str, str], ...],
    stands: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module, right, wrong in faults:
        plant(monkeypatch, module, right, wrong)
    assert await _an_agreement_stands(tmp_path, minutes) is stands

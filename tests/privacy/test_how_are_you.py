"""Nobody but the facilitator ever learns how they are (S15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from storage import errands, questions
from tests.house import KOIVURANTA, PEOPLE, TUESDAY, House
from tests.privacy import lives
from tests.privacy.stage import whole_content
from tests.privacy.test_two_runs import Heard, heard_by

ASKING = replace(KOIVURANTA, times=replace(KOIVURANTA.times, how_are_you=time(16)))
OTHERS = ("maija", "pekka", "aino", "minna", "tarja", "kalle")
AT_FOUR = TUESDAY.replace(hour=14, minute=0)


async def _sari_is_asked(house: House) -> None:
    await lives.agreed(house)
    await house.wait_until(TUESDAY + timedelta(hours=4))
    await house.say("sari", "pidetty")
    await house.say("sari", "1 10")
    await house.say("maija", "1")
    await house.wait_until(AT_FOUR)
    assert house.told("sari")[-1].startswith("Kiitos tästä päivästä")


async def _what_others_hear(answer: str | None, directory: Path) -> Heard:
    async with House(directory, workplaces=(ASKING,)) as house:
        await _sari_is_asked(house)
        if answer is not None:
            await house.say("sari", answer)
        # A case that the group is asked about, and one that is looked for one by one.
        await house.wait_until(AT_FOUR + timedelta(minutes=5))
        await house.say("kalle", "purku")
        await house.say("kalle", "4")
        await house.wait(timedelta(minutes=30))
        await house.say("aino", "avoimet")
        await house.say("minna", "avoimet")
        await house.wait_until(AT_FOUR + timedelta(days=2))
        return heard_by(house, OTHERS)


async def test_fine_and_silence_and_a_talk_nobody_took_are_the_same_to_all(
    tmp_path: Path,
) -> None:
    fine = await _what_others_hear("1", tmp_path / "fine")
    silent = await _what_others_hear(None, tmp_path / "silent")
    assert fine == silent


async def test_of_a_rest_the_others_read_nothing_either(tmp_path: Path) -> None:
    fine = await _what_others_hear("1", tmp_path / "fine")
    rests = await _what_others_hear("3", tmp_path / "rests")
    assert rests == fine


async def test_the_group_reads_nothing_of_a_facilitators_own_talk(tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(ASKING,)) as house:
        await _sari_is_asked(house)
        before = len(house.network.said)
        await house.say("sari", "2")
        await house.say("sari", "1")
        await house.say("pekka", "1")
        await house.say("sari", "1")
        new = house.network.said[before:]
        assert {entry.to for entry in new} == {PEOPLE["sari"].address, PEOPLE["pekka"].address}
        assert not any("Sari" in entry.words for entry in new if entry.to != PEOPLE["sari"].address)


@pytest.mark.parametrize("answer", ["1", None, "3"])
async def test_no_answer_is_kept(answer: str | None, tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(ASKING,)) as house:
        await house.say("sari", "kirjaa 10")
        await house.say("sari", "3")
        await house.wait_until(AT_FOUR)
        if answer is not None:
            await house.say("sari", answer)
        await house.say("sari", "unohda minut")
        assert await house.database.run(errands.of, PEOPLE["sari"].address) == []
        assert await house.database.run(questions.to, PEOPLE["sari"].address) == []
        content: Any = await house.database.run(whole_content)
        assert content["habits"] == [] and content["timers"] == []


async def test_after_the_day_nothing_is_left_of_the_question(tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(ASKING,)) as house:
        await house.say("sari", "kirjaa 10")
        await house.say("sari", "3")
        await house.wait_until(AT_FOUR)
        await house.say("sari", "1")
        await house.dispatcher.tidy()
        assert await house.database.run(errands.of, PEOPLE["sari"].address) != []
        await house.wait_until(AT_FOUR + timedelta(days=2))
        await house.dispatcher.tidy()
        assert await house.database.run(errands.of, PEOPLE["sari"].address) == []
        assert await house.database.run(questions.to, PEOPLE["sari"].address) == []

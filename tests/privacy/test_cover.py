"""The cover pool learns where and when, and nothing else: not who or why, and nothing of cases."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Audience, Text
from commands import COMMANDS
from storage import members
from tests.house import GROUP, LOCALIZATION, PEOPLE, POOL, TUESDAY, WITH_POOL, House
from tests.privacy import lives
from tests.privacy.stage import all_words

Play = Callable[[House], Awaitable[None]]


def _read_in(house: House, room: object) -> list[tuple[str, str, bool]]:
    return [
        (e.at.isoformat(timespec="seconds"), all_words(e), e.edits is not None)
        for e in house.network.said
        if e.to == room
    ]


async def _for_a_talk(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "2")
    await house.say("sari", "otan kuovi", group=True)
    await house.say("maija", "1")
    assert house.told("maija")[-1].startswith("Tarvitsetko tuuraajan")
    await house.say("maija", "1")


async def _for_anything(house: House) -> None:
    """There is no talk."""


async def _played(house: House, before: Play, after: str) -> None:
    await before(house)
    await house.wait_until(TUESDAY + timedelta(minutes=2))
    await house.say("maija", "tuuraus 204 klo 11.15")
    await house.wait(timedelta(minutes=1))
    await house.react_in_pool("pekka")
    await house.wait(timedelta(minutes=1))
    await house.say_in_pool("pekka", "luovun")
    if after:
        await house.say("maija", after)
    await house.wait_until(TUESDAY + timedelta(hours=30))


@pytest.mark.parametrize("after", ["", "peru tuuraus", "unohda minut"])
async def test_the_room_reads_the_same_whatever_cover_is_for(after: str, tmp_path: Path) -> None:
    heard = []
    for play in (_for_a_talk, _for_anything):
        async with House(tmp_path / play.__name__, workplaces=(WITH_POOL,)) as house:
            await _played(house, play, after)
            heard.append(_read_in(house, POOL))
    assert heard[0] == heard[1]
    assert len(heard[0]) == 4


async def test_the_facilitators_read_nothing_of_cover(tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(WITH_POOL,)) as house:
        await _played(house, _for_anything, "")
        assert _read_in(house, GROUP) == []


async def test_nothing_of_a_case_is_said_in_the_room_nor_heard_there(tmp_path: Path) -> None:
    words = [LOCALIZATION.words(f"command-{c.name}", "fi")[0] for c in COMMANDS.commands]
    async with House(tmp_path, workplaces=(WITH_POOL,)) as house:
        await lives.agreed(house)
        said = len(house.network.said)
        for word in words:
            for beginning in ("", "!", "!purku "):
                house.dispatcher._floods._recent.clear()
                await house.say_in_pool("kalle", f"{beginning}{word}")
                await house.say_in_pool("sari", f"{beginning}{word} kuovi")
        assert len(house.network.said) == said
        assert _read_in(house, POOL) == []
        shown = await house.database.run(lambda tx: members.of(tx, "koivuranta"))
        assert PEOPLE["kalle"] not in shown


async def test_who_asks_is_told_to_nobody_and_the_place_is_wiped_at_the_claim(
    tmp_path: Path,
) -> None:
    async with House(tmp_path, workplaces=(WITH_POOL,)) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        asked = house.network.said[-1]
        await house.react_in_pool("pekka")
        (wiped,) = [e for e in house.network.said if e.edits == asked.id]
        assert not any(letter.isdigit() for letter in wiped.words)
        for entry in house.network.said:
            if entry.to != PEOPLE["maija"].address:
                assert "aija" not in all_words(entry)


@pytest.mark.parametrize("audience", [Audience.GROUP, Audience.ROOM])
def test_a_text_for_the_room_is_said_in_no_other(audience: Audience) -> None:
    with pytest.raises(ValueError, match="is declared for"):
        LOCALIZATION.text(Text("cover-needed"), "fi", audience)

"""Two people are never sent to one room at one time, nor one facilitator to two talks."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.domain.calling import APART
from storage import cases
from tests.house import House


async def test_two_who_ask_meet_at_different_times_where_there_is_one_room(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for who, bird, taker in (("maija", "kuovi", "sari"), ("kalle", "tiira", "pekka")):
            await house.say(who, "purku")
            await house.say(who, "2")
            await house.say(taker, f"otan {bird}", group=True)
        live = await house.database.run(cases.live, "koivuranta")
        slots = sorted(case.slot for case in live if case.slot)
        assert len(slots) == 2
        assert slots[1] - slots[0] >= APART


async def test_at_once_stays_today_though_the_room_is_taken(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        for who, bird, taker in (("maija", "kuovi", "sari"), ("kalle", "tiira", "pekka")):
            await house.say(who, "purku")
            await house.say(who, "1")
            await house.say(taker, f"otan {bird}", group=True)
        live = await house.database.run(cases.live, "koivuranta")
        assert all(case.slot and case.slot - house.now() < timedelta(hours=1) for case in live)


async def test_a_time_that_was_named_is_not_moved_without_a_word(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.say("sari", "otan kuovi 12.45", group=True)
        await house.say("kalle", "purku")
        await house.say("kalle", "2")
        await house.say("pekka", "otan tiira 12.45", group=True)
        assert house.told("pekka")[-1].startswith("Silloin huone tai sinä")
        await house.say("pekka", "otan tiira 13.00", group=True)
        assert "klo 13.00" in house.told("kalle")[-1]

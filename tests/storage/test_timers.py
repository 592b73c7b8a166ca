"""The table of timers: one of a kind, and what is set again rings once (R-T2)."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.outcome import Call, Timer
from storage import timers
from tests.house import House

HOUR = timedelta(hours=1)


async def test_a_timer_that_is_set_again_rings_once_and_at_its_last_moment(house: House) -> None:
    now = house.now()
    for hours in (3, 1, 2):
        timer = Timer("follow-up", now + hours * HOUR, Call("follow-up", None, {"n": hours}))
        await house.database.run(timers.put, timer)
    assert await house.database.run(timers.take_due, now + HOUR, 9) == []
    (due,) = await house.database.run(timers.take_due, now + 2 * HOUR, 9)
    assert due.call.args == {"n": 2} and due.due_at == now + 2 * HOUR
    assert await house.database.run(timers.next_due) is None


async def test_timers_of_two_kinds_ring_both_in_the_order_of_their_moments(house: House) -> None:
    now = house.now()
    for kind, hours in (("later", 2), ("sooner", 1)):
        timer = Timer(kind, now + hours * HOUR, Call(kind))
        await house.database.run(timers.put, timer)
    taken = await house.database.run(timers.take_due, now + 2 * HOUR, 9)
    assert [each.call.command for each in taken] == ["sooner", "later"]

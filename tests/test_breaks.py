"""What came due while the bot was off."""

from __future__ import annotations

from datetime import timedelta

from tests.house import House

MINUTE = timedelta(minutes=1)


async def test_a_promise_that_came_due_meanwhile_is_kept_at_the_start(house: House) -> None:
    """R-C4: whoever was promised a word by a minute reads one, with the numbers, as soon as there
    is somebody again to write it; and after that the promises go on."""
    await house.say("maija", "purku")
    await house.say("maija", "2")
    assert "klo 10.5" in house.told("maija")[-1]
    await house.close()
    house.jump(house.now() + 40 * MINUTE)
    house.network.said.clear()
    await house.open()
    await house.settle()
    (kept,) = house.told("maija")
    assert "Seuraava viesti" in kept and "050 000 0001" in kept
    await house.wait(40 * MINUTE)
    assert len(house.told("maija")) >= 2

"""A reply answers the question it replies to, and never anybody else's."""

from __future__ import annotations

from pathlib import Path

from tests.house import House


async def test_a_reply_to_a_forgotten_question_never_answers_somebody_else(tmp_path: Path):
    """A question's number was once used again, and an old message led to a newer question."""
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        asked = next(entry.id for entry in house.network.said if entry.delivery.choices)
        await house.say("maija", "peru")
        await house.say("kalle", "purku")
        await house.say("maija", "2", reply_to=asked)
        assert house.in_group() == []
        assert len(house.told("kalle")) == 1
        assert "Tuohon ei tarvitse enää vastata." in house.told("maija")[-1]

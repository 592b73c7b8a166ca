"""A reply answers the question it replies to, and never anybody else's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.domain.chat import Heard
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


# ------------------------------------------------------------ answers in the group


async def test_an_answer_in_the_group_stands_beside_what_was_asked(tmp_path: Path):
    async with House(tmp_path) as house:
        for words in ("!purku ohje", "!mitä luet", "!avoimet"):
            asked = house.incoming("sari", words, group=True, thread="$thread")
            await house.hear(asked)
            delivery = house.network.said[-1].delivery
            assert delivery.to == house.workplaces[0].group
            assert (delivery.reply_to, delivery.thread) == (asked.key, "$thread")
        asked = house.incoming("sari", "!avoimet", group=True)
        await house.hear(asked)
        delivery = house.network.said[-1].delivery
        assert (delivery.reply_to, delivery.thread) == (asked.key, None)


async def test_the_message_of_a_case_is_in_no_thread_and_answers_nobody(tmp_path: Path):
    async with House(tmp_path) as house:
        await house.hear(house.incoming("sari", "!purku", group=True, thread="$thread"))
        await house.hear(house.incoming("pekka", "otan kuovi", group=True, thread="$thread"))
        group = house.workplaces[0].group
        boards = [entry.delivery for entry in house.network.said if entry.to == group]
        assert len(boards) == 2
        private = [entry.delivery for entry in house.network.said if entry.to != group]
        assert len(private) >= 3
        assert {(each.reply_to, each.thread) for each in boards + private} == {(None, None)}


async def test_it_stands_there_after_a_restart_too_and_is_sealed_until_then(tmp_path: Path):
    async with House(tmp_path) as house:
        asked = house.incoming("sari", "!avoimet", group=True, thread="$in-a-thread")
        await house.dispatcher.receive(Heard(network="test", incoming=(asked,)))
        ((sealed,),) = await house.database.run(lambda tx: tx.rows("SELECT sealed FROM outbox"))
        assert b"$in-a-thread" not in sealed and asked.key.encode() not in sealed
        await house.restart()
        delivery = house.network.said[-1].delivery
        assert (delivery.reply_to, delivery.thread) == (asked.key, "$in-a-thread")


# ------------------------------------------------------------ others' questions


@pytest.mark.parametrize("who", ["kalle", "pekka"])
@pytest.mark.parametrize(
    "answer",
    [
        {"words": "1"},
        {"words": "2"},
        {"words": "sopii"},
        {"words": None, "reaction": "👍"},
        {"words": None, "reaction": "👍", "taken_back": True},
    ],
)
async def test_nobody_answers_what_somebody_else_was_asked(
    tmp_path: Path, who: str, answer: dict[str, Any]
):
    """On Signal a reply names a moment, which anybody can try."""
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        await house.say("maija", "1")
        await house.say("sari", "otan kuovi", group=True)
        asked = [entry.id for entry in house.network.said if entry.delivery.choices]
        for message in asked:
            house.network.said.clear()
            await house.say(who, reply_to=message, **answer)
            others = {house.person(key).address for key in ("maija", "sari")}
            assert not others & {entry.to for entry in house.network.said}
            assert house.in_group() == []


@pytest.mark.parametrize("words", ["otan", "!otan", "luovun", "!purku pidetty"])
async def test_a_reply_in_the_group_to_what_was_said_in_private_tells_of_no_case(
    tmp_path: Path, words: str
):
    async with House(tmp_path) as house:
        for said in ("purku", "5", "0", "1", "3"):
            await house.say("maija", said)
        private = [entry.id for entry in house.network.said]
        assert private and house.in_group() == []
        before = len(house.told("pekka"))
        for message in private:
            await house.say("pekka", words, group=True, reply_to=message)
        assert not any("Hippiäinen" in each for each in house.told("pekka")[before:])
        assert house.in_group() == []

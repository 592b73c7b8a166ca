"""What the network shows to have left, though we died before we could write it down."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.chat import Heard, Incoming, Left, Missed
from storage.database import Transaction
from tests.house import GROUP, PEOPLE, House


def _waiting(tx: Transaction) -> list[str]:
    return [key for (key,) in tx.rows("SELECT send_key FROM outbox ORDER BY id")]


async def _die_after_sending(house: House, *incoming: Incoming) -> list[Left]:
    """*incoming* is answered, everything leaves, and nothing of that is written down."""
    await house.dispatcher.receive(Heard(network="test", incoming=incoming))
    keys = await house.database.run(_waiting)
    at = house.now() + timedelta(seconds=1)
    house.jump(at + timedelta(minutes=5))
    return [Left(key=key, message=f"$left{number}", at=at) for number, key in enumerate(keys)]


async def _hear_with(house: House, left: list[Left], *incoming: Incoming) -> None:
    heard = Heard(network="test", incoming=incoming, left=tuple(left))
    await house.dispatcher.receive(heard)
    await house.drain()


async def test_a_digit_answers_what_had_left_before_it_was_given(tmp_path: Path):
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        await house.say("maija", "3")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("maija", "1")
        await house.say("sari", "pidetty")
        left = await _die_after_sending(house, house.incoming("sari", "1 12"))
        await _hear_with(house, left, house.incoming("sari", "2"))
        assert house.told("sari")[-1].startswith("Nousiko esiin")
        assert not any(words.startswith("Ohjattiinko") for words in house.told("sari"))


async def test_a_digit_that_is_quicker_than_the_networks_word_counts(tmp_path: Path):
    """The homeserver's answer was lost, so the question was sent once more; Sari had read it the
    first time, and her digit was refused as one to a question of before."""
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        await house.say("maija", "3")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("maija", "1")
        await house.say("sari", "pidetty")
        left = await _die_after_sending(house, house.incoming("sari", "1 12"))
        await house.drain()
        shown = [replace(each, message=house.network.name_under(each.key)) for each in left]
        digit = replace(house.incoming("sari", "2"), at=left[0].at + timedelta(seconds=3))
        await _hear_with(house, shown, digit)
        assert house.told("sari")[-1].startswith("Nousiko esiin")


async def test_a_thumb_on_a_message_that_had_left_is_a_claim(tmp_path: Path):
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        left = await _die_after_sending(house, house.incoming("maija", "3"))
        board = left[-1].message
        thumb = house.incoming("sari", group=True, reaction="👍", reply_to=board)
        await _hear_with(house, left, thumb)
        assert "alustavasti sinulla" in house.told("sari")[-1]
        assert not house.in_group()


async def test_what_had_been_written_down_stays_as_it_is(tmp_path: Path):
    async with House(tmp_path) as house:
        left = await _die_after_sending(house, house.incoming("maija", "purku"))
        await house.drain()
        await _hear_with(house, [*left, *left], house.incoming("maija", "3"))
        assert [words.partition(".")[0] for words in house.told("maija")] == [
            "Viestisi tuli perille",
            "Selvä: tuntien jälkeen",
        ]


async def test_what_may_have_been_missed_is_told_once_where_it_was(tmp_path: Path):
    """R-I3: a gap that cannot be closed is never passed over silently."""
    async with House(tmp_path) as house:
        before = house.now() - timedelta(hours=1)
        group = Missed(chat=GROUP, before=before, private=False)
        maija = Missed(chat=PEOPLE["maija"].address, before=before, private=True)
        for _ in range(2):
            await house.dispatcher.receive(Heard(network="test", missed=(group, maija)))
            await house.drain()
            # A restart sees the same gap again.
            house.jump(house.now() + timedelta(minutes=1))
        assert len(house.in_group()) == 1
        assert "ennen klo 9.38" in house.in_group()[0]
        assert len(house.told("maija")) == 1

"""What could not be heard: told kindly, once, and to nobody else; answered should it come."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Heard, Unheard, Why
from storage import cases, inbox
from storage.database import Transaction
from tests.house import PEOPLE, ROOM, House

MINUTE = timedelta(minutes=1)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as opened:
        yield opened


async def hears(house: House, *unheard: Unheard) -> None:
    await house.dispatcher.receive(Heard(network="test", unheard=unheard))
    await house.settle()


async def marks(house: House) -> int:
    def count(tx: Transaction) -> int:
        return int(tx.row("SELECT count(*) FROM inbox")[0])

    return await house.database.run(count)


async def test_it_rings_and_a_chat_is_opened_only_with_whoever_wrote_elsewhere(
    house: House,
) -> None:
    await house.say_unheard("maija", Why.UNREADABLE)
    await house.say_unheard("tarja", Why.NOT_PRIVATE)
    await house.say_unheard("sari", Why.UNREADABLE, group=True)
    maija, room, tarja, sari = (entry.delivery for entry in house.network.said)
    assert not maija.may_open and not room.may_open
    assert tarja.to == PEOPLE["tarja"].address and tarja.may_open and sari.may_open
    assert not maija.quiet and not tarja.quiet and not sari.quiet
    assert room.to == ROOM and room.for_all_eyes


async def test_heard_of_again_and_after_a_restart_it_is_told_once(house: House) -> None:
    unheard = house.unheard("maija", Why.UNREADABLE)
    await hears(house, unheard, unheard)
    await house.restart()
    await hears(house, unheard)
    await house.wait(3 * 60 * MINUTE)
    await hears(house, unheard)
    assert len(house.told("maija")) == 1


async def test_the_hour_is_counted_from_the_telling(house: House) -> None:
    # 10.38, 11.03, 11.28: in the same hour, whatever the clock on the wall says.
    for _ in range(3):
        await house.say_unheard("maija", Why.UNREADABLE)
        await house.wait(25 * MINUTE)
    assert len(house.told("maija")) == 1
    await house.say_unheard("maija", Why.UNREADABLE)
    assert len(house.told("maija")) == 2


async def test_each_is_told_whatever_others_were(house: House) -> None:
    for person in ("maija", "kalle", "tarja"):
        await house.say_unheard(person, Why.UNREADABLE)
        assert len(house.told(person)) == 1


async def test_what_becomes_readable_is_answered_once(house: House) -> None:
    await house.say_unheard("maija", Why.UNREADABLE)
    readable = house.incoming("maija", "purku", key="$event1")
    for _ in range(2):
        await house.hear(readable)
    await house.restart()
    await house.hear(readable)
    assert len(house.told("maija")) == 2
    assert len(await house.database.run(cases.live, "koivuranta")) == 1


def in_strange_room(house: House, person: str, why: Why) -> Unheard:
    unheard = house.unheard(person, why)
    return Unheard(
        key=unheard.key, chat=ROOM, sender=unheard.sender, at=unheard.at, private=False, why=why
    )


async def test_what_cannot_be_read_in_a_room_of_others_was_for_them(house: House) -> None:
    await hears(house, in_strange_room(house, "sari", Why.UNREADABLE))
    assert house.network.said == []


async def test_a_room_of_strangers_reads_one_line_when_the_bot_comes(house: House) -> None:
    for _ in range(2):
        await hears(house, in_strange_room(house, "sari", Why.JUST_CAME))
    (line,) = house.network.said
    assert line.to == ROOM and line.delivery.for_all_eyes
    assert "Minulle voi kirjoittaa kahden kesken" in line.delivery.words


async def test_whoever_speaks_to_us_in_a_room_of_others_is_answered_for_two(house: House) -> None:
    for person in ("sari", "tarja", "sari"):
        await hears(house, in_strange_room(house, person, Why.NOT_PRIVATE))
    room, sari, tarja = (entry.delivery for entry in house.network.said)
    assert room.to == ROOM and room.for_all_eyes
    assert sari.may_open and tarja.may_open


async def test_where_nothing_can_be_seen_one_sentence_is_said_that_rings_nowhere(
    house: House,
) -> None:
    await house.say_unheard("maija", Why.EMPTY)
    (told,) = house.network.said
    assert told.delivery.quiet and not told.delivery.may_open
    assert await house.database.run(cases.live, "koivuranta") == []
    for _ in range(3):
        await house.wait(15 * MINUTE)
        await house.say_unheard("maija", Why.EMPTY)
    assert len(house.network.said) == 1
    # What cannot be read is another matter, and is told at once.
    await house.say_unheard("maija", Why.UNREADABLE)
    await house.wait(20 * MINUTE)
    await house.say_unheard("maija", Why.EMPTY)
    assert [told.startswith("Sinulta tuli") for told in house.told("maija")] == [True, False, True]


async def test_nothing_in_the_group_is_for_nobody(house: House) -> None:
    await house.say_unheard("sari", Why.EMPTY, group=True)
    await hears(house, in_strange_room(house, "sari", Why.EMPTY))
    assert house.network.said == []


async def test_it_is_a_command_of_nobody(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "1")
    said = len(house.network.said)
    await house.say_unheard("sari", Why.NOT_PRIVATE)
    await house.say_unheard("sari", Why.UNREADABLE)
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.is_searching
    assert {e.to for e in house.network.said[said:]} == {PEOPLE["sari"].address, ROOM}


async def test_whoever_dies_in_the_middle_tells_it_when_it_is_heard_of_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    unheard = house.unheard("maija", Why.NOT_PRIVATE)

    class Died(BaseException):
        pass

    def dies(*_: object) -> None:
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr("commands.unheard.emergency", dies)
        with pytest.raises(Died):
            await hears(house, unheard)
    await house.restart()
    assert house.network.said == [] and await marks(house) == 0
    await hears(house, unheard)
    assert len(house.network.said) == 2


async def test_the_marks_are_forgotten(house: House) -> None:
    await house.say_unheard("maija", Why.NOT_PRIVATE)
    assert await marks(house) > 0
    house.jump(house.now() + timedelta(days=32))
    await house.database.run(inbox.forget_old, house.now(), 1000)
    assert await marks(house) == 0


async def test_our_own_mistake_is_told_with_numbers_and_what_comes_next_is_heard(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError("ours")

    with monkeypatch.context() as patched:
        patched.setattr("commands.unheard.emergency", fails)
        await house.say_unheard("maija", Why.UNREADABLE)
    (told,) = house.told("maija")
    assert "Jokin meni minulta vikaan" in told and "09 2525 0111" in told
    await house.say_unheard("maija", Why.UNREADABLE)
    assert "En voinut lukea viestiäsi" in house.told("maija")[-1]

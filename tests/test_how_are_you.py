"""How a facilitator is asked how they are, and who is not asked to talk with them (S15). The
conversations are ``s15_*.txt``."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from bot.domain.chat import Address, Heard, Members
from bot.domain.workplace import Waves
from storage import cases, habits
from storage.database import Transaction
from tests.house import HELSINKI, KOIVURANTA, PEOPLE, TUESDAY, House, with_workplace
from tests.privacy import lives

ASKING = replace(KOIVURANTA, times=replace(KOIVURANTA.times, how_are_you=time(16)))
AT_FOUR = datetime(2026, 11, 17, 16, 0, tzinfo=HELSINKI)
QUESTION = "Entä sinä?"


def house_of(directory: Path, **more: Any) -> House:
    return House(directory, **{"workplaces": (ASKING,), **more})


async def has_talked(house: House, requester: str = "maija") -> None:
    """Sari has held a talk with *requester*, and told of it."""
    await house.say(requester, "purku")
    await house.say(requester, "2")
    await house.say("sari", "otan kuovi", group=True)
    await house.say(requester, "1")
    await house.wait_until(TUESDAY + timedelta(hours=1))
    await house.say("sari", "pidetty")
    await house.say("sari", "1 10")


def asked(house: House, person: str) -> int:
    return sum(QUESTION in words for words in house.told(person))


async def test_a_coordinator_who_says_how_it_went_is_not_asked_the_holder_is(
    tmp_path: Path,
) -> None:
    async with house_of(tmp_path) as house:
        await lives.agreed(house)
        await house.wait_until(TUESDAY + timedelta(days=3))
        assert "Miten päättyi?" in house.told("minna")[-1]
        await house.say("minna", "1")
        await house.wait(timedelta(days=3))
        assert [asked(house, person) for person in ("sari", "minna")] == [1, 0]


async def test_whoever_is_no_facilitator_any_more_is_not_asked(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await house.say("sari", "kirjaa 10")
        await house.leave("sari")
        await house.wait_until(AT_FOUR + timedelta(days=1))
        assert asked(house, "sari") == 0


async def test_nobody_is_asked_in_quiet_hours_of_their_own(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await house.say("sari", "kirjaa 10")
        await house.say("sari", "hiljaa 15-8")
        await house.wait_until(AT_FOUR + timedelta(days=1))
        assert asked(house, "sari") == 0


async def test_whoever_asks_for_a_talk_themselves_is_not_disturbed(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await house.say("sari", "kirjaa 10")
        await house.wait_until(AT_FOUR - timedelta(minutes=1))
        await house.say("sari", "purku")
        await house.wait_until(AT_FOUR + timedelta(hours=2))
        assert asked(house, "sari") == 0


async def test_the_question_comes_once_over_a_restart_and_is_answered_after_it(
    tmp_path: Path,
) -> None:
    async with house_of(tmp_path) as house:
        await house.say("sari", "kirjaa 10")
        await house.restart()
        await house.wait_until(AT_FOUR)
        await house.restart()
        await house.wait(timedelta(hours=1))
        assert asked(house, "sari") == 1
        await house.say("sari", "pidän viikon taukoa")
        assert "en kysy sinulta" in house.told("sari")[-1]


async def test_taking_back_a_reminder_takes_back_no_care(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await house.say("sari", "kirjaa 10")
        await house.say("sari", "1")
        await house.say("sari", "peru")
        assert "En enää muistuta" in house.told("sari")[-1]
        await house.say("sari", "peru")
        assert "ei ole avointa pyyntöä" in house.told("sari")[-1]
        await house.wait_until(AT_FOUR)
        assert asked(house, "sari") == 1


async def test_whoever_was_lent_is_asked_by_the_hours_of_their_own_workplace(
    tmp_path: Path,
) -> None:
    at_three = replace(KOIVURANTA.times, how_are_you=time(15))
    rantala = with_workplace(
        id="rantala", name="Rantala", group=Address("test:!other"), leaders=(), times=at_three
    )
    home = replace(ASKING, neighbours=("rantala",), waves=Waves(neighbours=timedelta(minutes=20)))
    async with house_of(tmp_path, workplaces=(home, rantala), facilitators=()) as house:
        next_door = Members(chat=rantala.group, people=(PEOPLE["kalle"],))
        await house.dispatcher.receive(Heard(network="test", members=(next_door,)))
        await house.say("maija", "purku")
        await house.say("maija", "koivuranta")
        await house.say("maija", "1")
        await house.wait(timedelta(minutes=25))
        await house.say("kalle", "ehdin")
        await house.say("maija", "1")
        await house.wait(timedelta(minutes=45))
        await house.say("kalle", "pidetty")
        await house.wait_until(AT_FOUR - timedelta(minutes=30))
        assert asked(house, "kalle") == 1
        await house.wait_until(AT_FOUR + timedelta(hours=1))
        assert asked(house, "kalle") == 1


# ------------------------------------------------------------ a talk of their own


async def first_asked(house: House) -> str:
    """Who is asked first to talk with Sari."""
    await house.wait_until(AT_FOUR)
    before = len(house.network.said)
    await house.say("sari", "2")
    await house.say("sari", "1")
    new = [entry.to for entry in house.network.said[before:] if "Ehtisitkö" in entry.words]
    (first,) = new
    return next(key for key, person in PEOPLE.items() if person.address == first)


async def test_who_asked_for_todays_talk_is_not_asked_first_whatever_they_chose_since(
    tmp_path: Path,
) -> None:
    async with house_of(tmp_path / "unknown") as house:
        await has_talked(house)
        assert await first_asked(house) == "pekka"
    for who_asks in ("1", "2"):
        async with house_of(tmp_path / who_asks) as house:
            await has_talked(house, "pekka")
            await house.say("pekka", who_asks)
            assert await first_asked(house) == "aino"


async def test_who_held_it_with_them_is_not_asked_first(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await has_talked(house)

        def with_pekka(tx: Transaction) -> None:
            (case,) = cases.live(tx, "koivuranta")
            cases.save(tx, case.with_(partner=PEOPLE["pekka"]), house.now())

        await house.database.run(with_pekka)
        assert await first_asked(house) == "aino"


async def test_a_second_talk_is_not_begun_beside_an_open_one(tmp_path: Path) -> None:
    async with house_of(tmp_path) as house:
        await has_talked(house)
        await house.wait_until(AT_FOUR)
        # The question is still there to reply to, when she has asked in another way.
        question = house.network.said[-1].id
        await house.say("sari", "purku")
        await house.say("sari", "2", reply_to=question)
        live = await house.database.run(cases.live, "koivuranta")
        assert sum(case.requester == PEOPLE["sari"] for case in live) == 1


# ------------------------------------------------------------ another phone


async def test_from_another_phone_a_rest_is_held_and_a_wish_to_talk_is_heard(
    tmp_path: Path,
) -> None:
    async with house_of(tmp_path, tells_phones=True) as house:
        await house.say("sari", "kirjaa 10")
        await house.say("sari", "3")
        await house.wait_until(AT_FOUR)
        house.change_phone("sari")
        await house.say("sari", "3")
        kept = await house.database.run(habits.of, PEOPLE["sari"].address)
        assert kept.absences == ()
        assert "varmistan ensin" in house.told("sari")[-1]
        await house.say("sari", "2")
        assert "Oletko turvassa?" in house.told("sari")[-1]

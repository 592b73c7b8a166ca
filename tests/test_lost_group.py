"""The bot is out of the facilitators' group (R-C6): nothing is lost, nobody is forgotten, and on
the way back nothing old is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.case import Case, State
from bot.domain.chat import Address, Heard, Members
from bot.domain.workplace import Waves
from bot.transports import Undelivered
from storage import cases, groups, members, outbox
from storage.database import Transaction
from tests.house import ADMIN, GROUP, KOIVURANTA, PEOPLE, House

MINUTE = timedelta(minutes=1)


async def rows(house: House) -> int:
    def count(tx: Transaction) -> int:
        return int(tx.row("SELECT count(*) FROM outbox")[0])

    return await house.database.run(count)


async def live(house: House) -> list[Case]:
    return await house.database.run(cases.live, "koivuranta")


async def asked(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "3")


# ------------------------------------------------------------ who is told


async def test_the_admins_and_the_coordinator_are_told_at_once_and_once(house: House) -> None:
    await house.lose_group()
    for _ in range(2):
        await house.lose_group()
        await house.restart()
    assert len(house.told("minna")) == 1
    (told,) = house.told("kalle")
    assert "Kutsu minut takaisin samaan ryhmään" in told
    await house.wait(MINUTE)
    await house.find_group()
    await house.find_group()
    assert house.told("kalle")[1:] == ["Olen taas ryhmässä: Koivuranta."]
    assert len(house.told("minna")) == 2
    await house.wait(MINUTE)
    await house.lose_group()
    assert len(house.told("kalle")) == 3


async def test_at_night_the_admins_are_told_and_nobody_else_is_woken(house: House) -> None:
    house.jump(house.now() + timedelta(hours=12))
    await house.lose_group()
    assert house.told("minna") == [] and len(house.told("kalle")) == 1
    await house.find_group()
    await house.wait(timedelta(hours=12))
    # By the morning it is over, and only that is told.
    assert len(house.told("minna")) == 1
    assert house.told("minna")[0].startswith("Olen taas ryhmässä")


async def test_a_group_that_was_never_begun_is_no_news_to_the_coordinator(tmp_path: Path) -> None:
    async with House(tmp_path, facilitators=(), admins=(ADMIN,)) as house:
        await house.lose_group()
        assert house.told("minna") == [] and len(house.told("kalle")) == 1


async def test_rooms_of_others_are_nobodys_loss(house: House) -> None:
    await house.dispatcher.receive(Heard(network="test", lost=(Address("test:!other"),)))
    await house.settle()
    assert house.network.said == []


# ------------------------------------------------------------ nobody is forgotten


async def test_being_put_out_is_not_everybody_leaving(house: House) -> None:
    await asked(house)
    await house.say("sari", "otan kuovi", group=True)
    before = await house.database.run(members.of, "koivuranta")
    await house.lose_group()
    await house.restart()
    await house.wait(timedelta(minutes=30))
    assert await house.database.run(members.of, "koivuranta") == before
    (case,) = await live(house)
    assert case.state is State.AGREED or case.holder == PEOPLE["sari"]
    assert not any("ei pääsekään" in words for words in house.told("maija"))


async def test_whoever_left_meanwhile_gives_their_case_back(house: House) -> None:
    await asked(house)
    await house.say("sari", "otan kuovi", group=True)
    await house.lose_group()
    house._facilitators = ["pekka", "aino"]
    await house.find_group()
    await house.wait(3 * MINUTE)
    (case,) = await live(house)
    assert case.is_searching
    assert any("ei pääsekään" in words for words in house.told("maija"))


async def test_whoever_is_known_may_take_a_case_in_private(house: House) -> None:
    await asked(house)
    await house.lose_group()
    await house.say("sari", "otan kuovi")
    assert "Sari H." in house.told("maija")[-1]


async def test_those_on_site_are_asked_in_private_first(tmp_path: Path) -> None:
    place = replace(KOIVURANTA, waves=Waves(on_site=timedelta(minutes=5)))
    async with House(tmp_path, workplaces=(place,)) as house:
        await house.say("sari", "paikalla")
        await house.lose_group()
        await asked(house)
        assert "Kuovi" in house.told("sari")[-1]
        assert not any("ei tavoiteta" in words for words in house.told("maija"))
        await house.wait(6 * MINUTE)
        assert "ei tavoiteta" in house.told("maija")[-1]
        assert "Kuovi" in house.told("minna")[-1]
        await house.find_group()
        assert len(house.in_group()) == 1


# ------------------------------------------------------------ what waits for the group


async def test_what_could_not_leave_is_withdrawn_and_asked_once(house: House) -> None:
    # The network refused before it told that the bot is out.
    house.network.out_of.add(GROUP)
    await asked(house)
    await house.lose_group()
    assert house.in_group() == []
    for _ in range(3):
        await house.wait(10 * MINUTE)
    await house.find_group()
    await house.wait(10 * MINUTE)
    assert len(house.in_group()) == 1 and await rows(house) == 0


async def test_what_waited_for_its_turn_does_not_burst_out(house: House) -> None:
    def fail(delivery: object) -> None:
        raise Undelivered("timeout")

    house.network.fail = fail
    for person in ("maija", "tarja"):
        await house.say(person, "purku")
        await house.say(person, "3")
    await house.say("sari", "!avoimet", group=True)
    await house.lose_group()
    house.network.fail = lambda delivery: None
    await house.wait(MINUTE)
    await house.find_group()
    await house.wait(MINUTE)
    assert len([words for words in house.in_group() if "Kuka ehtii" in words]) == 2
    assert len(house.in_group()) == 2


async def test_the_last_of_what_became_of_a_case_is_read_on_the_way_back(house: House) -> None:
    await asked(house)
    await house.lose_group()
    await house.say("sari", "otan kuovi")
    await house.say("sari", "luovun kuovista")
    await house.say("maija", "peru")
    assert await rows(house) == 1
    await house.restart()
    await house.find_group()
    assert house.in_group()[1:] == ["🐦 **Kuovi** järjestyi toisella tavalla. Kiitos."]
    assert await rows(house) == 0


async def test_what_waits_for_a_group_too_long_is_forgotten(house: House) -> None:
    await asked(house)
    await house.lose_group()
    await house.say("maija", "peru")
    assert await rows(house) == 1
    house.jump(house.now() + timedelta(days=15))
    await house.dispatcher.tidy()
    assert await rows(house) == 0


async def test_an_ended_request_is_not_asked_again(house: House) -> None:
    await house.lose_group()
    await house.say("maija", "purku")
    await house.wait(3 * MINUTE)
    await house.say("maija", "peru")
    await house.find_group()
    assert house.in_group() == []


async def test_a_time_that_has_passed_is_not_asked_for(house: House) -> None:
    await house.lose_group()
    await house.say("maija", "purku")
    await house.wait(timedelta(hours=2))
    await house.find_group()
    (words,) = house.in_group()
    assert "klo 10" not in words and "klo 12" in words


# ------------------------------------------------------------ deaths


async def test_whoever_dies_between_knowing_and_telling_tells_it_after_the_start(
    house: House,
) -> None:
    await asked(house)
    house.network.out_of.add(GROUP)
    await house.dispatcher.receive(Heard(network="test", lost=(GROUP,)))
    await house.restart()
    assert await house.database.run(groups.is_lost, "koivuranta")
    assert "ei tavoiteta" in house.told("maija")[-1]
    people = tuple(PEOPLE[key] for key in ("sari", "pekka", "aino"))
    house.network.out_of.clear()
    back = Members(chat=GROUP, people=people)
    await house.dispatcher.receive(Heard(network="test", members=(back,)))
    await house.restart()
    await house.dispatcher.receive(Heard(network="test", members=(back,)))
    await house.restart()
    assert len([words for words in house.in_group() if "Kuka ehtii" in words]) == 2
    assert len([words for words in house.told("maija") if "tavoitetaan taas" in words]) == 1


async def test_lost_and_found_in_one_piece_is_found(house: House) -> None:
    await asked(house)
    people = tuple(PEOPLE[key] for key in ("sari", "pekka", "aino"))
    both = Heard(network="test", lost=(GROUP,), members=(Members(chat=GROUP, people=people),))
    await house.dispatcher.receive(both)
    await house.settle()
    assert not await house.database.run(groups.is_lost, "koivuranta")
    assert await house.database.run(outbox.after, 0) == []


async def test_what_waited_is_asked_if_the_group_is_lost_and_found_in_one_piece(
    house: House,
) -> None:
    # The network refused before it told that the bot was out for a moment.
    house.network.out_of.add(GROUP)
    await asked(house)
    house.network.out_of.clear()
    people = tuple(PEOPLE[key] for key in ("sari", "pekka", "aino"))
    both = Heard(network="test", lost=(GROUP,), members=(Members(chat=GROUP, people=people),))
    await house.dispatcher.receive(both)
    await house.settle()
    assert len(house.in_group()) == 1 and await rows(house) == 0


async def test_a_case_that_was_taken_and_given_back_meanwhile_is_only_asked_afresh(
    house: House,
) -> None:
    await asked(house)
    await house.lose_group()
    await house.say("sari", "otan kuovi")
    await house.say("sari", "luovun kuovista")
    await house.find_group()
    assert len(house.in_group()) == 2 and "Kuka ehtii" in house.in_group()[1]

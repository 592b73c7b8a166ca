"""Group sessions through the whole house: seats in races and deaths, whatever people say."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.case import Case, State
from bot.domain.workplace import GroupSession
from storage import cases, timers
from storage.database import Transaction
from tests.house import KOIVURANTA, PEOPLE, House

MINUTE = timedelta(minutes=1)
LEADERS = ("sari", "pekka", "aino")


async def the_case(house: House) -> Case:
    (case,) = await house.database.run(cases.live, "koivuranta")
    return case


async def ordered(house: House) -> None:
    await house.say("maija", "ryhmä 6 klo 13")


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("ryhmä 6 huomenna klo 10", "ke klo 10.00"),
        ("ryhmä 6, huomenna klo 10", "ke klo 10.00"),
        ("ryhmä 9 klo 13", "klo 13.00"),
        ("grupp 6 i morgon kl 10", "ke klo 10.00"),
        ("group session 6 tomorrow at 10", "ke klo 10.00"),
        ("gruppe 6 i morgen kl 10", "ke klo 10.00"),
    ],
)
@pytest.mark.parametrize("in_group", [False, True])
async def test_the_number_of_people_is_no_part_of_the_time(
    house: House, words: str, at: str, in_group: bool
) -> None:
    await house.say("sari", f"!{words}" if in_group else words, group=in_group)
    (asked,) = house.in_group()
    assert at in asked
    assert ("noin 9 hengelle" if " 9 " in words else "noin 6 hengelle") in asked


async def test_of_three_claims_in_one_instant_two_have_a_seat_and_all_are_answered(
    house: House,
) -> None:
    await ordered(house)
    await house.hear(*(house.incoming(key, "otan kuovi", group=True) for key in LEADERS))
    case = await the_case(house)
    assert (case.state, case.holders) == (State.AGREED, (PEOPLE["sari"], PEOPLE["pekka"]))
    (stood_down,) = house.told("aino")
    assert "Toinen ehti" in stood_down


@pytest.mark.parametrize("dies_at", ["storage.timers.put", "storage.outbox.put"])
async def test_a_death_at_the_last_seat_leaves_it_free_and_the_claim_is_heard_again(
    house: House, monkeypatch: pytest.MonkeyPatch, dies_at: str
) -> None:
    class Died(BaseException):
        pass

    def dies(*_: object, **__: object) -> None:
        raise Died

    await ordered(house)
    await house.say("sari", "otan kuovi", group=True)
    claim = house.incoming("pekka", "otan kuovi", group=True)
    with monkeypatch.context() as patched:
        patched.setattr(dies_at, dies)
        with pytest.raises(Died):
            await house.hear(claim)
    await house.restart()
    assert (await the_case(house)).holders == (PEOPLE["sari"],)
    await house.hear(claim)
    await house.hear(claim)
    assert (await the_case(house)).state is State.AGREED
    invitations = [words for words in house.told("maija") if "Tervetuloa" in words]
    assert len(invitations) == 1


async def test_a_restart_between_the_seats_forgets_neither(house: House) -> None:
    await ordered(house)
    await house.say("sari", "otan kuovi", group=True)
    await house.restart()
    await house.say("pekka", "otan kuovi", group=True)
    await house.restart()
    case = await the_case(house)
    assert case.holders == (PEOPLE["sari"], PEOPLE["pekka"])
    waiting = await house.database.run(_kinds, case)
    assert waiting == {"before", "expire", "how-it-went"}


def _kinds(tx: Transaction, case: Case) -> set[str]:
    key = cases.key_of(case.id)
    known = ("alone", "ask", "before", "deadline", "escalate", "expire", "how-it-went", "promise")
    return {kind for kind in known if timers.waiting(tx, key, kind)}


SAID = (
    "otan kuovi",
    "luovun kuovi",
    "siirrä kuovi sarille",
    "siirrä kuovi pekalle",
    "1",
    "2",
    "pidetty kuovi",
    "ei tullut kuovi",
    "kiitos",
)


@pytest.mark.parametrize("seed", range(12))
async def test_whatever_they_say_no_seat_has_two_and_nobody_two_seats(
    tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    newcomers = (PEOPLE["sari"].address, PEOPLE["pekka"].address) if seed % 3 == 0 else ()
    session = GroupSession(newcomers=newcomers, must_be_two=seed % 4 == 0)
    workplace = replace(KOIVURANTA, group_session=session)
    async with House(tmp_path, workplaces=(workplace,)) as house:
        await ordered(house)
        for _ in range(25):
            person = chance.choice(LEADERS)
            match chance.randrange(6):
                case 0:
                    await house.react(person, "👍")
                case 1:
                    await house.wait(chance.choice((MINUTE, 4 * MINUTE, 20 * MINUTE)))
                case 2:
                    await house.say("minna", chance.choice(("1", "2", "3")))
                case _:
                    words = chance.choice(SAID)
                    await house.say(person, words, group=words.startswith("otan"))
            live = await house.database.run(cases.live, "koivuranta")
            for each in live:
                if not each.is_group:
                    continue
                assert len(set(each.holders)) == len(each.holders) <= each.seats <= 2
                if each.state in (State.CLAIMED, State.AGREED):
                    assert len(each.seated) == each.seats
                assert len({p.address for p in each.seated} & set(newcomers)) < 2
        assert not any("meni minulta vikaan" in entry.words for entry in house.network.said)
        await house.wait(timedelta(days=30))
        left = await house.database.run(cases.live, "koivuranta")
        assert not any(each.is_group for each in left)


async def test_numbers_are_counted_once_and_nobody_by_name(house: House) -> None:
    await ordered(house)
    for key in ("sari", "pekka"):
        await house.say(key, "otan kuovi", group=True)
    await house.wait(timedelta(hours=4))
    await house.say("sari", "pidetty kuovi")
    await house.say("sari", "6 50")
    await house.say("pekka", "pidetty kuovi")
    counted = await house.database.run(_counted)
    assert counted == {"held": 1, "participants": 6, "minutes": 50}


def _counted(tx: Transaction) -> dict[str, int]:
    return {kind: number for kind, number in tx.rows("SELECT kind, number FROM counts")}

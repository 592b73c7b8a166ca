"""Waves: those on site, the group, the coordinator, the neighbours, once more before it is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from bot.domain.chat import Address, Heard, Members
from bot.domain.workplace import Contact, Waves, Workplace
from storage import habits
from storage.habits import Kept
from tests.house import KOIVURANTA, PEOPLE, House, with_workplace

RANTALA = with_workplace(
    id="rantala",
    name="Rantala",
    group=Address("test:!other"),
    coordinators=(),
    leaders=(),
    rooms=("kerhohuone",),
)
MINUTE = timedelta(minutes=1)


def _lent(**waves: timedelta) -> Workplace:
    return replace(KOIVURANTA, neighbours=("rantala",), waves=Waves(**waves))


def _house(directory: Path, home: Workplace) -> House:
    return House(directory, workplaces=(home, RANTALA), facilitators=("sari",))


async def _kalle_is_next_door(house: House) -> None:
    members = Members(chat=RANTALA.group, people=(PEOPLE["kalle"],))
    await house.dispatcher.receive(Heard(network="test", members=(members,)))
    await house.settle()
    house.network.said.clear()


async def _is_here(house: House, person: str) -> None:
    today = Kept(on_site=date(2026, 11, 17))
    await house.database.run(habits.put, PEOPLE[person].address, today, None)


async def _maija_asks(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "koivuranta")
    await house.say("maija", "2")


async def test_the_coordinator_sends_the_search_to_the_neighbours(tmp_path: Path) -> None:
    async with _house(tmp_path, _lent()) as house:
        await _kalle_is_next_door(house)
        await _maija_asks(house)
        await house.wait(15 * MINUTE)
        assert "kysy naapurilta" in house.told("minna")[-1]
        assert house.told("kalle") == []
        await house.say("minna", "4")
        assert "Rantala" not in house.told("kalle")[-1]
        assert "Koivuranta, klo 11.15" in house.told("kalle")[-1]
        await house.wait(15 * MINUTE)
        assert "naapurityöpaikalta" in house.told("maija")[-1]
        await house.say("kalle", "ehdin")
        assert "Koivuranta, pikkuneuvottelu B2" in house.told("kalle")[-1]
        assert "**Kalle K.** voisi tulla" in house.told("maija")[-1]
        assert house.in_group()[-1].endswith("hoidossa. Kiitos kaikille.")
        await house.say("maija", "1")
        assert any("Koivuranta, pikkuneuvottelu B2. Ole paikalla" in w for w in house.told("kalle"))


async def test_the_coordinator_is_answered_while_somebody_is_making_up_their_mind(
    tmp_path: Path,
) -> None:
    async with _house(tmp_path, _lent()) as house:
        await _kalle_is_next_door(house)
        await _maija_asks(house)
        await house.wait(15 * MINUTE)
        await house.react("sari")
        await house.say("minna", "4")
        assert "kysyn nyt naapurilta" in house.told("minna")[-1].casefold()
        assert house.told("kalle") == []
        await house.wait(7 * MINUTE)
        assert "Koivuranta, klo 11.15" in house.told("kalle")[-1]


async def test_whoever_is_at_home_in_both_is_not_asked_twice(tmp_path: Path) -> None:
    async with _house(tmp_path, _lent(neighbours=timedelta(minutes=30))) as house:
        people = (PEOPLE["sari"], PEOPLE["minna"], PEOPLE["maija"], PEOPLE["kalle"])
        await house.dispatcher.receive(
            Heard(network="test", members=(Members(chat=RANTALA.group, people=people),))
        )
        await house.settle()
        house.network.said.clear()
        await house.say("sari", "purku")
        await house.say("sari", "2")
        await house.wait(60 * MINUTE)
        asked = [name for name in PEOPLE if any("naapurissa" in w for w in house.told(name))]
        assert asked == ["maija", "kalle"]


async def test_the_neighbours_are_asked_by_the_clock_where_that_is_agreed(tmp_path: Path) -> None:
    async with _house(tmp_path, _lent(neighbours=timedelta(minutes=30))) as house:
        await _kalle_is_next_door(house)
        await _maija_asks(house)
        await house.wait(29 * MINUTE)
        assert house.told("kalle") == []
        await house.wait(2 * MINUTE)
        assert "naapurissa: Koivuranta" in house.told("kalle")[-1]
        await house.say("kalle", "en ehdi")
        assert house.told("kalle")[-1] == "Kiitos, että vastasit."


async def test_a_neighbour_may_hand_back_and_nobody_is_lent_any_more(tmp_path: Path) -> None:
    async with _house(tmp_path, _lent(neighbours=timedelta(minutes=30))) as house:
        await _kalle_is_next_door(house)
        await _maija_asks(house)
        await house.wait(31 * MINUTE)
        await house.say("kalle", "1")
        await house.say("kalle", "luovun")
        await house.say("sari", "otan kuovi", group=True)
        assert "Kuovi** on sinulla, klo 11.15 pikkuneuvottelu B2" in house.told("sari")[-1]


async def test_a_neighbour_who_was_not_asked_cannot_take_a_case(tmp_path: Path) -> None:
    async with _house(tmp_path, _lent()) as house:
        await _kalle_is_next_door(house)
        await _maija_asks(house)
        await house.say("kalle", "otan kuovi")
        assert not any("on sinulla" in words for words in house.told("kalle"))
        assert not any("Kalle" in words for words in house.told("maija"))


async def test_a_neighbour_who_has_left_meanwhile_cannot_take_it(tmp_path: Path) -> None:
    async with _house(tmp_path, _lent(neighbours=timedelta(minutes=30))) as house:
        await _kalle_is_next_door(house)
        await _maija_asks(house)
        await house.wait(31 * MINUTE)
        nobody = Members(chat=RANTALA.group, people=())
        await house.dispatcher.receive(Heard(network="test", members=(nobody,)))
        await house.say("kalle", "1")
        assert "vain ryhmän jäsen" in house.told("kalle")[-1]


async def test_those_on_site_are_asked_before_the_group(tmp_path: Path) -> None:
    home = replace(KOIVURANTA, waves=Waves(on_site=timedelta(minutes=4)))
    async with House(tmp_path, workplaces=(home,)) as house:
        await _is_here(house, "sari")
        await house.say("maija", "purku")
        await house.say("maija", "2")
        assert house.in_group() == []
        assert "ryhmältä klo 10.42" in house.told("sari")[-1]
        assert house.told("pekka") == []
        await house.wait(5 * MINUTE)
        assert "Kuka ehtii parhaiten" in house.in_group()[-1]


async def test_what_somebody_on_site_takes_the_group_never_reads(tmp_path: Path) -> None:
    home = replace(KOIVURANTA, waves=Waves(on_site=timedelta(minutes=4)))
    async with House(tmp_path, workplaces=(home,)) as house:
        await _is_here(house, "sari")
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.say("sari", "1")
        await house.say("maija", "1")
        await house.wait(5 * MINUTE)
        assert house.in_group() == []
        # Given back, it is for everybody.
        await house.say("sari", "luovun kuovi")
        assert "Kuka ehtii parhaiten" in house.in_group()[-1]


async def test_whoever_was_asked_on_site_is_asked_in_private_too(tmp_path: Path) -> None:
    home = replace(KOIVURANTA, waves=Waves(on_site=timedelta(minutes=4)))
    async with House(tmp_path, workplaces=(home,), facilitators=("sari", "pekka")) as house:
        await _is_here(house, "sari")
        await house.say("maija", "purku")
        await house.wait(3 * MINUTE)
        assert "ryhmältä klo" in house.told("sari")[-1]
        await house.say("maija", "5")
        await house.say("maija", "Pekka")
        await house.say("maija", "1")
        assert "Tästä ei puhuta ryhmässä" in house.told("sari")[-1]
        assert house.in_group() == []


async def test_nobody_on_site_and_the_group_is_asked_at_once(tmp_path: Path) -> None:
    home = replace(KOIVURANTA, waves=Waves(on_site=timedelta(minutes=4)))
    async with House(tmp_path, workplaces=(home,)) as house:
        await house.say("maija", "purku")
        await house.say("maija", "2")
        assert len(house.in_group()) == 1


async def test_as_the_window_closes_everybody_is_asked_once_more(tmp_path: Path) -> None:
    home = replace(KOIVURANTA, times=replace(KOIVURANTA.times, window=timedelta(hours=3)))
    async with House(tmp_path, workplaces=(home,)) as house:
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.wait(timedelta(hours=2, minutes=1))
        assert "viimeistään klo 13.38" in house.told("pekka")[-1]
        await house.say("pekka", "1")
        assert "Pekka L." in house.told("maija")[-1]


async def test_the_phone_list_is_given_when_its_wave_has_come(tmp_path: Path) -> None:
    on_call = Contact(
        kind="on-call",
        name="Purkurinki",
        phone="050 111 2222",
        hours=None,
        verified_on=date(2026, 11, 3),
    )
    home = replace(
        KOIVURANTA,
        contacts=(*KOIVURANTA.contacts, on_call),
        waves=Waves(phone_list=timedelta(minutes=20)),
    )
    async with House(tmp_path, workplaces=(home,)) as house:
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.wait(13 * MINUTE)
        assert "Purkurinki" not in house.told("maija")[-1]
        await house.wait(20 * MINUTE)
        assert "Purkurinki 050 111 2222" in house.told("maija")[-1]

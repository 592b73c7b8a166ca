"""The morning's word about hours in which nobody is there: to whom it is told, and how much."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.chat import Address, Heard, Members
from tests.house import GROUP, KOIVURANTA, PEOPLE, TUESDAY, House, with_workplace

RANTALA = with_workplace(
    id="rantala", name="Rantala", group=Address("test:!other"), coordinators=(), leaders=()
)
MORNING = TUESDAY + timedelta(days=1, hours=-2)


async def _nobody_is_in(house: House) -> None:
    for person in ("sari", "pekka", "aino"):
        await house.say(person, "tunnit ke 10-12")
    await house.wait_until(MORNING)


async def test_it_tells_how_many_of_the_neighbours_are_there(tmp_path: Path) -> None:
    home = replace(KOIVURANTA, neighbours=("rantala",))
    async with House(tmp_path, workplaces=(home, RANTALA), regular=True) as house:
        people = (PEOPLE["kalle"], PEOPLE["tarja"])
        group = Members(chat=RANTALA.group, people=people)
        await house.dispatcher.receive(Heard(network="test", members=(group,)))
        await house.say("kalle", "poissa huomenna")
        await _nobody_is_in(house)
        assert house.told("minna")[-1] == (
            "Tänään klo 10–12 ryhmästä ei ole ketään paikalla. Naapurissa on: Rantala 1."
        )


async def test_it_is_told_to_nobody_but_the_coordinators_and_tells_no_names(
    tmp_path: Path,
) -> None:
    async with House(tmp_path, regular=True) as house:
        await _nobody_is_in(house)
        told = [entry for entry in house.network.said if "10–12 ryhmästä" in entry.words]
        assert [entry.to for entry in told] == [PEOPLE["minna"].address]
        assert not any(person.name.split()[0] in told[0].words for person in PEOPLE.values())
        assert all(entry.to != GROUP for entry in told)


async def test_it_is_told_once_over_a_restart(tmp_path: Path) -> None:
    async with House(tmp_path, regular=True) as house:
        await _nobody_is_in(house)
        await house.restart()
        await house.wait(timedelta(hours=3))
        assert sum("10–12" in words for words in house.told("minna")) == 1


async def test_what_was_due_on_another_day_is_not_told(tmp_path: Path) -> None:
    async with House(tmp_path, regular=True) as house:
        for person in ("sari", "pekka", "aino"):
            await house.say(person, "poissa ke-pe")
        await house.close()
        # Down over Wednesday; on Thursday it is told in the morning, of that day.
        house._now = TUESDAY + timedelta(days=1, hours=20)
        await house.open()
        await house.settle()
        assert house.told("minna") == []
        await house.wait_until(MORNING + timedelta(days=1))
        assert house.told("minna") == ["Tänään klo 8–16 ryhmästä ei ole ketään paikalla."]

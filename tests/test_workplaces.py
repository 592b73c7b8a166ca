"""Several workplaces in one installation: where somebody works is asked once, by a menu."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.domain.chat import Address
from storage import cases
from tests.house import GROUP, KOIVURANTA, PEOPLE, House, with_workplace

OTHER = with_workplace(
    id="rantala", name="Rantala", group=Address("test:!other"), coordinators=(), leaders=()
)


async def test_somebody_without_a_part_is_asked_where_they_work(tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(KOIVURANTA, OTHER)) as house:
        await house.say("maija", "purku")
        assert "Missä olet töissä?" in house.told("maija")[-1]
        await house.say("maija", "rantala")
        assert "Milloin?" in house.told("maija")[-1]
        await house.say("maija", "1")
        asked = [entry.to for entry in house.network.said if "🐦" in entry.words]
        assert asked == [OTHER.group]


async def test_silence_about_the_workplace_means_the_first_one(tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(KOIVURANTA, OTHER)) as house:
        await house.say("maija", "purku")
        await house.wait(timedelta(minutes=3))
        asked = [entry.to for entry in house.network.said if "🐦" in entry.words]
        assert asked == [GROUP]


async def test_a_facilitator_is_not_asked_where_they_work(tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(OTHER, KOIVURANTA)) as house:
        await house.say("tarja", "purku")
        assert "Milloin?" in house.told("tarja")[-1]
        case = await house.database.run(cases.asked_by, PEOPLE["tarja"].address)
        assert case is not None and case.workplace == OTHER.id


async def test_twelve_workplaces_are_chosen_by_digits_or_by_name(tmp_path: Path) -> None:
    others = [
        with_workplace(id=f"s{n}", name=f"Koulu {n}", group=Address(f"test:!s{n}"), coordinators=())
        for n in range(2, 13)
    ]
    for said, chosen in (("12", "s12"), ("11", "s11"), ("koulu 7", "s7"), ("Koivurannassa", None)):
        async with House(tmp_path / said, workplaces=(KOIVURANTA, *others)) as house:
            await house.say("maija", "purku")
            await house.say("maija", said)
            case = await house.database.run(cases.asked_by, PEOPLE["maija"].address)
            assert case is not None and case.workplace == (chosen or KOIVURANTA.id)
            assert "Milloin?" in house.told("maija")[-1]


async def test_no_other_group_reads_of_a_case_whose_workplace_has_gone(tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(KOIVURANTA, OTHER)) as house:
        await house.say("maija", "purku")
        await house.say("maija", "rantala")
        await house.say("maija", "1")
        house.workplaces = (KOIVURANTA,)
        await house.restart()
        await house.say("maija", "peru")
        assert "Peruttu" in house.told("maija")[-1]
        assert [entry.words for entry in house.network.said if entry.to == GROUP] == []

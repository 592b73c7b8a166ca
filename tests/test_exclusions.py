"""Who must not know, in people's own words: what is sure counts, the rest is asked, and a "not"
about something else is none."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Address, Person
from bot.exclusions import ExclusionWords
from storage import cases
from tests.house import KOIVURANTA, LOCALIZATION, PEOPLE, House, with_workplace

WORDS = ExclusionWords(LOCALIZATION)
NAMES = ("Aino Virtanen", "Pekka L.", "Sari Hyvönen", "Sari Koski", "Åsa Öberg")
GROUP = [Person(Address(f"test:@{name.split()[-1]}"), name) for name in NAMES]

LEADERS, COORDINATOR = "(leaders)", "(coordinator)"


def everybody() -> list[Person]:
    return GROUP


def understood(words: str, *, asks: bool = True) -> tuple[set[str], bool] | None:
    """Who is meant, and whether that is sure."""
    found = WORDS.within(words, everybody, "Minna", asks=asks)
    if found is None:
        return None
    names = {p.name.split()[0] for p in GROUP if p.address in found.people}
    names |= {LEADERS} if found.leaders else set()
    names |= {COORDINATOR} if found.coordinators else set()
    return names, found.is_plain


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("purku, ei Aino", {"Aino"}),
        ("purku ei aino", {"Aino"}),
        ("purku mutta ei esihenkilölle", {LEADERS}),
        ("purku, ei pomoni", {LEADERS}),
        ("tarvitsen purkua, mutta ei mun pomolle", {LEADERS}),
        ("apua, rehtori ei saa tietää", {LEADERS}),
        ("purku, en halua että Aino saa tietää tästä mitään", {"Aino"}),
        ("purku, älä kerro Pekalle", {"Pekka"}),
        ("purku ilman Ainoa", {"Aino"}),
        ("purku, kuka vaan paitsi Pekka", {"Pekka"}),
        ("purku, ei Aino eikä Pekka", {"Aino", "Pekka"}),
        ("purku, ei Pekka L.", {"Pekka"}),
        ("purku, ei Ainolle eikä Minnalle", {"Aino", COORDINATOR}),
        ("purku, ei Ainon kanssa", {"Aino"}),
        ("avlastning, inte min chef", {LEADERS}),
        ("jag behöver prata, men Aino får inte veta", {"Aino"}),
        ("hjälp mig, berätta inte för Åsa", {"Åsa"}),
        ("avlastning utan rektorn", {LEADERS}),
        ("debrief please, not my boss", {LEADERS}),
        ("I need a debrief but don't tell Aino or Pekka", {"Aino", "Pekka"}),
        ("help me, my manager must not know", {LEADERS}),
        ("samtale, ikke sjefen min", {LEADERS}),
        ("kollegastøtte, men ikke si det til Aino", {"Aino"}),
        ("hjelp, lederen skal ikke få vite om dette", {LEADERS}),
    ],
)
def test_a_name_or_a_boss_that_is_plain_counts(words: str, names: set[str]) -> None:
    assert understood(words) == (names, True)


@pytest.mark.parametrize(
    "words",
    [
        "purku, ei Matti",
        "purku ei matti eikä aino",
        # there are two of them
        "purku, ei Sari",
        "purku, joku ei saa tietää",
        "purku, kukaan ei saa tietää",
        "avlastning, inte Bengt",
        "debrief, not Bob",
        "samtale, ikke Bjørn",
        "purku, ei Aino, hän oli paikalla kun se tapahtui siellä",
    ],
)
def test_what_is_not_sure_is_asked(words: str) -> None:
    found = understood(words)
    assert found is not None
    assert not found[1]


@pytest.mark.parametrize(
    "words",
    [
        "purku",
        "purku, ei kiire",
        "purku, ei mitään vakavaa",
        "purku mieluummin puhelimessa, ei kasvokkain",
        "apua, en jaksa",
        "apua, en tiedä mitä tehdä",
        "purku Sarin kanssa",
        "jag vill ha en avlastning med Pekka",
        "hjälp, jag kan inte andas",
        "avlastning, inte bråttom",
        "I need a debrief, not urgent",
        "help, I am not coping",
        "samtale, ikke hast",
        "hjelp, jeg orker ikke mer",
        "jeg vil ha en samtale med Aino",
    ],
)
def test_a_not_about_something_else_is_no_exclusion(words: str) -> None:
    assert understood(words) is None


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("purku Pekan kanssa", {"Pekka"}),
        ("purku, mieluiten Aino", {"Aino"}),
        ("haluan puhua Ainon kanssa", {"Aino"}),
        ("avlastning helst med Åsa", {"Åsa"}),
        ("I need a debrief with Pekka", {"Pekka"}),
        ("samtale, helst med Aino", {"Aino"}),
        # two of them, a cry, something that happened, and the opposite
        ("purku Sarin kanssa", set()),
        ("apua Ainon kanssa", set()),
        ("purku, riita Ainon kanssa", set()),
        ("help with Pekka", set()),
        ("purku, ei Ainon kanssa", set()),
        ("purku", set()),
    ],
)
def test_a_wish_for_somebody_is_plain_or_none(words: str, names: set[str]) -> None:
    found = WORDS.wished(words, everybody)
    assert {p.name.split()[0] for p in GROUP if p.address in found} == names


def test_an_answer_to_who_must_not_know_needs_no_not() -> None:
    listed = WORDS.listed("rehtori ja Pekka", everybody, "Minna")
    assert listed is not None and listed.leaders and listed.is_plain
    # "Aino may know" is the opposite.
    assert WORDS.listed("Aino saa tietää", everybody, "Minna") is None
    assert WORDS.listed("3 2", everybody, "Minna") is None
    assert WORDS.listed("", everybody, "Minna") is None


async def test_a_facilitator_in_need_is_heard_so_too_but_not_while_at_work(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "ei Aino")
        case = await house.database.run(cases.asked_by, PEOPLE["sari"].address)
        assert case is None or not case.hidden
        await house.say("sari", "purku, ei Aino")
        case = await house.database.run(cases.asked_by, PEOPLE["sari"].address)
        assert case is not None and case.hidden
        assert case.excluded == (PEOPLE["aino"].address,)


async def test_where_nobody_leads_the_menu_asks_who_is_meant(tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(with_workplace(leaders=()),)) as house:
        await house.say("maija", "purku, ei pomoni")
        assert "Kenelle en kerro? " in " ".join(house.told("maija")[-1].split()) + " "
        await house.wait(timedelta(minutes=30))
        assert house.in_group() == []
        assert not any("Ehtisitkö" in w for p in ("sari", "pekka", "aino") for w in house.told(p))


async def test_who_is_meant_is_the_principal_of_the_workplace_that_is_chosen(
    tmp_path: Path,
) -> None:
    other = with_workplace(
        id="rantala",
        name="Rantala",
        group=Address("test:!other"),
        leaders=(PEOPLE["kalle"].address,),
    )
    async with House(tmp_path, workplaces=(KOIVURANTA, other)) as house:
        await house.say("maija", "purku, ei rehtori")
        assert "Missä olet töissä?" in house.told("maija")[-1]
        await house.say("maija", "Rantala")
        case = await house.database.run(cases.asked_by, PEOPLE["maija"].address)
        assert case is not None and case.hidden and case.workplace == "rantala"
        assert case.excluded == (PEOPLE["kalle"].address,)


async def test_silence_about_the_workplace_asks_nobody_who_must_not_know(tmp_path: Path) -> None:
    other = with_workplace(id="rantala", name="Rantala", group=Address("test:!other"))
    async with House(tmp_path, workplaces=(KOIVURANTA, other)) as house:
        await house.say("maija", "purku, ei rehtori eikä Pekka")
        await house.wait(timedelta(minutes=5))
        assert any("Ehtisitkö" in words for words in house.told("sari"))
        await house.wait(timedelta(hours=7))
        for person in ("aino", "pekka"):
            assert not any("Ehtisitkö" in words for words in house.told(person))
        assert house.in_group() == []

"""What people write wrongly when they say how it went: each gets an answer that says how things
stand or what to write instead, and nothing is lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.case import State
from storage import cases
from tests.house import House

NONE = (
    "Sinulla ei ole nyt avointa tapausta. Jos kirjasit sen jo, se on tallessa. "
    "Mitä on auki: *avoimet*."
)
CLOSED = "Kuovi on jo kirjattu tai päättynyt. Mitä on auki: *avoimet*."
UNCLAIMED = (
    "Tapausta Kuovi ei ole vielä ottanut kukaan. Jos otat sen, kirjoita ensin *otan kuovi*. "
    "Jos puhuitte jo ilman minua, kirjoita *kirjaa 10*."
)
OWN = (
    "Kuovi on oma pyyntösi. Sen kirjaa se, jonka kanssa puhut. "
    "Jos et enää tarvitse hetkeä, kirjoita *peru*."
)
EARLY = "Kuovi: aika on vasta klo 11.15."
CLOSINGS = ("pidetty", "ei tullut", "ei halunnut", "ohjattu", "hoitui muuten")

#: how far it has come → who writes what → what they are told
ASKED = (("maija", "purku"), ("maija", "2"))
TAKEN = (*ASKED, ("sari", "otan kuovi"), ("maija", "1"))
MET = (*TAKEN, ("", "40 min"))
HELD = (*MET, ("sari", "pidetty"))
TABLE = {
    "nobody has taken it": (ASKED, "sari", "{} kuovi", UNCLAIMED),
    "nobody has taken it, and no bird is named": (ASKED, "sari", "{}", NONE),
    "a reaction that is not confirmed": ((*ASKED, ("sari", "👍")), "sari", "{}", UNCLAIMED),
    "somebody else's": (
        TAKEN,
        "pekka",
        "{} kuovi",
        "Kuovi on toisella, ja hän kirjaa, miten se päättyi. Mitä on auki: *avoimet*.",
    ),
    "a bird that no case has": (
        TAKEN,
        "sari",
        "{} tiira",
        "Tiira on jo kirjattu tai päättynyt. Mitä on auki: *avoimet*.",
    ),
    "somebody without a part": (
        MET,
        "kalle",
        "{}",
        "Tämän voi tehdä vain ryhmän jäsen. "
        "Jos tarvitset hetken kollegan kanssa, kirjoita *purku*.",
    ),
    "after the talk": (HELD, "sari", "{}", NONE),
    "after the talk, by name": (HELD, "sari", "{} kuovi", CLOSED),
    "after the talk, by another": (HELD, "pekka", "{} kuovi", CLOSED),
    "when it is done": ((*HELD, ("maija", "3")), "sari", "{} kuovi", CLOSED),
    "when it is done, no bird": ((*HELD, ("maija", "3")), "sari", "{}", NONE),
    "when it is done, by another": ((*HELD, ("maija", "3")), "pekka", "{} kuovi", CLOSED),
    "when it was taken back": ((*TAKEN, ("maija", "peru")), "sari", "{} kuovi", CLOSED),
    "when nobody came": ((*MET, ("sari", "ei tullut")), "sari", "{} kuovi", CLOSED),
    "when nobody came, no bird": ((*MET, ("sari", "ei tullut")), "sari", "{}", NONE),
}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("words", CLOSINGS)
@pytest.mark.parametrize("row", TABLE.values(), ids=list(TABLE))
async def test_a_closing_that_cannot_be_is_answered_and_changes_nothing(
    house: House, row: tuple[tuple[tuple[str, str], ...], str, str, str], words: str
) -> None:
    story, person, said, answer = row
    await _play(house, story)
    before = await house.database.run(cases.live, "koivuranta")
    heard = len(house.network.said)
    await house.say(person, said.format(words))
    assert [entry.words for entry in house.network.said[heard:]] == [answer]
    assert await house.database.run(cases.live, "koivuranta") == before


async def _play(house: House, story: tuple[tuple[str, str], ...]) -> None:
    for person, words in story:
        if not person:
            await house.wait(timedelta(minutes=int(words.split()[0])))
        elif words == "👍":
            await house.react(person)
        else:
            await house.say(person, words)


async def test_whoever_asks_does_not_close_their_own(house: House) -> None:
    await _play(house, TAKEN)
    for words in CLOSINGS:
        if words != "ei tullut":  # which is a cry of theirs
            await house.say("maija", f"{words} kuovi")
            assert house.told("maija")[-1] == OWN
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.state is State.AGREED


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("ei tullut", "Jos et pääse, kirjoita *luovun kuovi*."),
        (
            "ohjattu",
            "Jos puhuitte jo, kirjoita *pidetty kuovi*: kysyn silloin ohjauksesta. "
            "Jos et pääse, kirjoita *luovun kuovi*.",
        ),
    ],
)
async def test_what_can_only_come_of_a_meeting_waits_for_it(
    house: House, words: str, instead: str
) -> None:
    await _play(house, TAKEN)
    for said in (words, f"{words} kuovi"):
        await house.say("sari", said)
        assert house.told("sari")[-1] == f"{EARLY} {instead}"
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.state is State.AGREED


async def test_who_holds_two_is_asked_which(house: House) -> None:
    await _play(house, (*TAKEN, ("kalle", "purku"), ("kalle", "3"), ("sari", "otan tiira")))
    for words in CLOSINGS:
        await house.say("sari", words)
        answer = "Sinulla on useampi: Kuovi ja Tiira. Kirjoita myös linnun nimi."
        assert house.told("sari")[-1] == answer
    await house.say("sari", "pidetty tiira")
    assert house.told("sari")[-1].startswith("Hyvä.")


# ------------------------------------------------------------ the coordinator's word


async def _until_the_coordinator_is_asked(house: House, story: tuple[tuple[str, str], ...]) -> None:
    await _play(house, story)
    await house.wait(timedelta(days=3))
    assert "Miten päättyi" in house.told("minna")[-1]


async def test_a_coordinator_says_how_it_went_only_when_asked(house: House) -> None:
    await _play(house, MET)
    for words in CLOSINGS:
        await house.say("minna", f"{words} kuovi")
        assert "on toisella" in house.told("minna")[-1]
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.state is State.AGREED


@pytest.mark.parametrize(
    ("digit", "state"),
    [("1", State.HELD), ("2", None), ("3", None), ("4", None), ("5", State.NOT_COME)],
)
async def test_the_coordinators_word_ends_it_as_the_holders_would(
    house: House, digit: str, state: State | None
) -> None:
    await _until_the_coordinator_is_asked(house, TAKEN)
    await house.say("minna", digit)
    assert house.told("minna")[-1] == "Kirjattu. Kiitos."
    assert "koordinaattori kirjasi" in house.told("sari")[-1]
    assert not any("Maija" in words for words in house.told("minna"))
    live = await house.database.run(cases.live, "koivuranta")
    assert [case.state for case in live] == ([state] if state else [])


@pytest.mark.parametrize("first", ["sari", "minna"])
async def test_of_two_who_answer_at_once_the_first_counts_and_the_other_is_thanked(
    house: House, first: str
) -> None:
    await _until_the_coordinator_is_asked(house, TAKEN)
    second = "minna" if first == "sari" else "sari"
    one, other = house.incoming(first, "pidetty"), house.incoming(second, "ei tullut")
    if second == "minna":
        other = house.incoming(second, "5")
    await house.hear(one, other)
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.state is State.HELD
    thanks = "Se on jo kirjattu. Kiitos, että vastasit."
    assert house.told(second)[-1] == (thanks if second == "minna" else CLOSED)

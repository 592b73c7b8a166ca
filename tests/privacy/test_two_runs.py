"""Two runs that differ only in what somebody must not learn look the same to everybody else:
the same words to the same people, to the second, over the days that follow.

Everybody also tries what a curious colleague would: every command with every bird's name.
"""

from __future__ import annotations

import tempfile
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.names import BIRDS
from storage.database import Transaction
from tests.house import GROUP, PEOPLE, TUESDAY, House
from tests.privacy.stage import all_words

Play = Callable[[House], Awaitable[None]]
Heard = list[tuple[str, str, str, bool]]

#: the names that come first in these runs, and those of searches that go on in private
TRIED = (*BIRDS["fi"][:4], *BIRDS["fi"][-10:])
CURIOUS = ("sari", "aino", "minna", "tarja")


def heard_by(house: House, people: Iterable[str]) -> Heard:
    """What came to the *people* and to the group, and when, to the second."""
    of = {PEOPLE[person].address: person for person in people} | {GROUP: "#group"}
    return [
        (of[e.to], e.at.isoformat(timespec="seconds"), all_words(e), e.edits is not None)
        for e in house.network.said
        if e.to in of
    ]


async def curious_people_try_everything(house: House, people: Iterable[str]) -> None:
    """Every bird, in words that name a case, in private and in the group."""
    for person in people:
        for bird in TRIED:
            await house.say(person, f"otan {bird}")
            await house.say(person, f"pidetty {bird}", group=True)
            # Not in one minute: nobody who writes so fast is heard.
            await house.wait(timedelta(seconds=10))


async def later_cases_of_somebody_else(house: House) -> None:
    """Whoever has a case says that they have talked. Over the following days Kalle asks twice;
    Aino holds his talk, and he takes one back."""
    await house.wait_until(TUESDAY + timedelta(hours=5))
    for person in ("sari", "pekka"):
        await house.say(person, "pidetty")
    await house.wait_until(TUESDAY + timedelta(days=1, hours=-1))
    await house.say("kalle", "purku")
    await house.say("kalle", "2")
    await house.say("aino", "otan", group=True)
    await house.say("kalle", "1")
    await house.wait(timedelta(hours=4))
    await house.say("aino", "pidetty")
    await house.say("aino", "1 10")
    await house.wait_until(TUESDAY + timedelta(days=3, hours=2))
    await house.say("kalle", "purku")
    await house.say("kalle", "1")
    await house.wait(timedelta(minutes=1))
    await house.say("kalle", "peru")
    await house.wait_until(TUESDAY + timedelta(days=6))


async def run(play: Play, people: Iterable[str], *, curious: bool = False) -> Heard:
    with tempfile.TemporaryDirectory() as directory:
        async with House(Path(directory)) as house:
            await play(house)
            if curious:
                # At the same moment in every run, whatever was said until then.
                await house.wait_until(TUESDAY + timedelta(hours=2))
                await curious_people_try_everything(house, CURIOUS)
            await later_cases_of_somebody_else(house)
            if curious:
                await curious_people_try_everything(house, CURIOUS)
            return heard_by(house, people)


# ------------------------------------------------------------ the ways a claim can go on


async def asked(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "3")
    await house.say("sari", "otan kuovi", group=True)


async def at(house: House, seconds: float) -> None:
    await house.wait_until(TUESDAY + timedelta(seconds=seconds))


def refusal(after: float = 100) -> Play:
    """Somebody else, please: Pekka is asked in private, and takes it."""

    async def play(house: House) -> None:
        await asked(house)
        await at(house, after)
        await house.say("maija", "2")
        await house.say("pekka", "1")
        await house.say("maija", "1")

    return play


def refusal_that_nobody_takes(after: float = 100) -> Play:
    """Pekka is asked in private; Maija takes her wish back before anybody else is."""

    async def play(house: House) -> None:
        await asked(house)
        await at(house, after)
        await house.say("maija", "2")
        await house.wait(timedelta(minutes=1))
        await house.say("maija", "peru")

    return play


def cancellation(after: float = 100) -> Play:
    async def play(house: House) -> None:
        await asked(house)
        await at(house, after)
        await house.say("maija", "peru")

    return play


def acceptance(after: float = 100) -> Play:
    async def play(house: House) -> None:
        await asked(house)
        await at(house, after)
        await house.say("maija", "1")

    return play


def acceptance_taken_back(after: float = 100) -> Play:
    async def play(house: House) -> None:
        await asked(house)
        await at(house, after)
        await house.say("maija", "1")
        await house.wait(timedelta(minutes=3))
        await house.say("maija", "peru")

    return play


def exclusion(digits: str) -> Play:
    """Pekka takes it, who is asked first in every case."""

    async def play(house: House) -> None:
        await house.say("maija", "purku")
        await house.say("maija", "5")
        await house.say("maija", digits)
        await house.say("maija", "3")
        await house.say("pekka", "1")
        await house.say("maija", "1")

    return play


async def nothing(house: House) -> None:
    """Nobody asks."""


# ------------------------------------------------------------ the same for everybody else


async def test_a_refusal_looks_to_everybody_else_and_to_the_refused_like_a_cancellation() -> None:
    others = ("sari", "aino", "minna", "tarja", "kalle")
    refused = await run(refusal(), others, curious=True)
    cancelled = await run(cancellation(), others, curious=True)
    assert refused == cancelled
    assert any(to == "sari" and "järjestyi toisella tavalla" in w for to, _, w, _ in refused)


async def test_a_refusal_is_in_no_number(tmp_path: Path) -> None:
    """The wish is still open, and is counted once, when it has ended."""

    def counted(tx: Transaction) -> list[int]:
        return [number for (number,) in tx.rows("SELECT number FROM counts")]

    async with House(tmp_path) as house:
        await asked(house)
        await house.say("maija", "2")
        assert await house.database.run(counted) == []
        await house.say("maija", "peru")
        assert await house.database.run(counted) == [1]


async def test_a_refusal_that_leads_nowhere_looks_like_a_cancellation() -> None:
    others = ("sari", "aino", "minna", "tarja", "kalle")
    refused = await run(refusal_that_nobody_takes(), others, curious=True)
    assert refused == await run(cancellation(), others, curious=True)


async def test_a_refusal_looks_to_everybody_but_the_refused_like_an_acceptance(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    others = ("aino", "minna", "tarja", "kalle")
    # Sari has the case in one of the runs: what she says of it would differ.
    monkeypatch.setattr("tests.privacy.test_two_runs.CURIOUS", ())
    refused = await run(refusal(), others, curious=True)
    assert refused == await run(acceptance(), others, curious=True)
    assert refused == await run(acceptance_taken_back(), others, curious=True)
    assert refused


async def test_nobody_can_tell_who_was_excluded_or_that_anybody_was() -> None:
    others = ("sari", "aino", "minna", "tarja", "kalle")
    runs = [
        # Aino, Sari, the coordinator, all leaders, two of them.
        await run(exclusion(digits), others, curious=True)
        for digits in ("1", "3", "4", "5", "1 3")
    ]
    assert all(each == runs[0] for each in runs)
    # Nor that there was a request at all.
    assert len(runs[0]) == len(await run(nothing, others, curious=True))


async def test_two_runs_that_do_differ_are_seen_to_differ() -> None:
    others = ("sari", "aino", "minna")
    runs = [
        await run(cancellation(100), others),
        await run(cancellation(101), others),
        await run(acceptance(), others),
    ]
    assert runs[0] != runs[1] and runs[0] != runs[2]


def handed_over(asking: str) -> Play:
    """Sari asks Pekka to take the case over. He asks for it himself, or he is silent."""

    async def play(house: House) -> None:
        await house.say(asking, "purku")
        await house.say(asking, "3")
        await house.say("sari", "otan kuovi", group=True)
        await house.say(asking, "1")
        await house.say("sari", "siirrä kuovi pekalle")
        await house.wait(timedelta(minutes=15))
        await house.say("sari", "siirrä kuovi")
        await house.say("sari", "2")
        await house.wait(timedelta(hours=4))
        await house.say("sari", "pidetty kuovi")
        await house.say(asking, "1")
        await house.say("sari", "siirrä kuovi pekalle")

    return play


async def test_whoever_hands_over_to_the_one_who_asks_learns_nothing_of_it() -> None:
    others = ("sari", "aino", "minna", "tarja")
    his_own = await run(handed_over("pekka"), others)
    silent = await run(handed_over("maija"), others)
    assert his_own == silent
    assert sum("**Pekka L.** ei ehdi" in words for _, _, words, _ in his_own) == 3


async def _told_of_handing_over(excluded: str, directory: Path) -> Heard:
    """What Sari and the group hear after she hands over a case that the group never saw."""
    async with House(directory) as house:
        await house.say("maija", "purku")
        for answer in ("5", excluded, "3"):
            await house.say("maija", answer)
        await at(house, 300)
        await house.say("sari", "1")
        del house.network.said[:]
        await house.say("sari", "siirrä pekalle")
        await house.wait(timedelta(minutes=15))
        return heard_by(house, ("sari",))


async def test_whoever_hands_over_to_somebody_who_must_not_know_learns_nothing_of_it(
    tmp_path: Path,
) -> None:
    # Aino must not know, and Pekka is asked and silent; or it is Pekka who must not know.
    silent = await _told_of_handing_over("1", tmp_path / "silent")
    assert silent == await _told_of_handing_over("2", tmp_path / "shut")
    assert "**Pekka L.** ei ehdi" in silent[-1][2]


#: what the holder, and a colleague, may try after the talk to find out what the person has chosen
_TRIED_AFTER = (
    *("siirrä kuovi pekalle", "siirrä pekalle", "siirrä", "luovun kuovista", "luovun"),
    *("otan kuovi", "kuovi?", "peru kuovi", "pidetty kuovi", "ei tullut kuovi", "tietoni"),
    *("avoimet", "poissa huomenna", "paikalla", "ohje"),
)


async def _told_after(
    digit: str, start: datetime, directory: Path, *, drops_repeats: bool = True
) -> Heard:
    """What everybody else hears once the person has said who may ask, over days."""
    async with House(directory, start=start, drops_repeats=drops_repeats) as house:
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("maija", "1")
        await house.wait_until(start + timedelta(minutes=70))
        for words in ("pidetty", "1 10", "1", "0"):
            await house.say("sari", words)
        await house.say("maija", digit)
        for later in (timedelta(hours=2), timedelta(days=1)):
            await house.wait_until(start + later)
            for person in ("sari", "aino"):
                for words in _TRIED_AFTER:
                    await house.say(person, words)
                    await house.wait(timedelta(seconds=30))
                await house.react(person)
                await house.say(person, "!luovun kuovista", group=True)
        await house.wait_until(start + timedelta(days=6))
        return heard_by(house, ("sari", "pekka", "aino", "minna", "tarja"))


@pytest.mark.parametrize("drops_repeats", [True, False])
async def test_nobody_can_tell_whether_the_bot_asks_or_nobody_does(
    drops_repeats: bool, tmp_path: Path
) -> None:
    how = {"drops_repeats": drops_repeats}
    by_bot = await _told_after("2", TUESDAY, tmp_path / "bot", **how)
    assert by_bot == await _told_after("3", TUESDAY, tmp_path / "nobody", **how)
    assert by_bot != await _told_after("1", TUESDAY, tmp_path / "holder", **how)


async def test_nobody_can_tell_which_day_was_chosen(tmp_path: Path) -> None:
    friday = TUESDAY + timedelta(days=3)
    on_monday = await _told_after("2", friday, tmp_path / "monday")
    assert on_monday == await _told_after("3", friday, tmp_path / "saturday")
    assert on_monday == await _told_after("4", friday, tmp_path / "nobody")


exercised = 0


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    # Until the person is reminded, and on to when the holder would wait in any case.
    after=st.floats(min_value=5, max_value=600),
)
async def test_whenever_the_refusal_comes_it_looks_like_a_cancellation(after: float) -> None:
    global exercised
    others = ("sari", "aino", "minna", "tarja", "kalle")
    seconds = round(after, 3)
    early = await run(refusal_taken(seconds), others)
    assert early == await run(cancellation(seconds), others)
    exercised += 1


def refusal_taken(after: float) -> Play:
    """A refusal while the person is asked; later, when it was agreed by silence, a cancellation
    is all there is, in both runs."""

    async def play(house: House) -> None:
        await asked(house)
        await at(house, after)
        agreed = any("Voit tulla tai olla tulematta. Hän" in w for w in house.told("maija"))
        await house.say("maija", "peru" if agreed else "2")
        if not agreed:
            await house.say("pekka", "1")
            await house.say("maija", "1")

    return play


def test_the_property_was_exercised() -> None:
    print(f"{exercised} moments of a refusal")
    assert exercised in (0, 12)

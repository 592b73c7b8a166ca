"""Nobody can infer who was shut out of a request, or that anybody was (S5).

Two runs that differ only in that are the same to the group and to everybody who was asked in
neither, to the second, over the days that follow, whatever they try; and so is what is counted. A
search that is private from the beginning looks to them as if nobody had asked.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.domain.names import BIRDS
from bot.domain.outcome import Call, Count, Outcome, Timer
from commands import COMMANDS
from commands.given import Given, to_group
from commands.table import Step, Table
from storage.database import Transaction
from tests.house import PEOPLE, TUESDAY, House
from tests.privacy.test_two_runs import TRIED, Heard, heard_by

FACILITATORS = ("sari", "pekka", "aino", "kalle")
#: everybody whom somebody might keep out, as they are named in words, and their digit of the menu
SHUT = {"aino": "Ainolle", "kalle": "Kallelle", "pekka": "Pekalle", "sari": "Sarille"}
DIGITS = {"aino": "1", "kalle": "2", "pekka": "3", "sari": "4"}
EVERYBODY = (*FACILITATORS, "minna", "tarja")
#: what a curious colleague may write, in private and in the group
CURIOUS = ("avoimet", "ohje", "tietoni", "kuormani", "kuka näkee", "peru", "taulu", "kiitos")


@dataclass(frozen=True)
class Asking:
    """How somebody asks, and who must not know. *late*: so many seconds after the group was
    asked; *takes* says yes to the first offer, all others no, or nothing."""

    shut: tuple[str, ...]
    takes: str
    in_words: bool = False
    late: float | None = None
    silent: bool = False


def _said(asking: Asking) -> list[str]:
    """What the person writes until those who remain are asked."""
    names = " eikä ".join(SHUT[person] for person in asking.shut)
    if asking.in_words:
        return [f"ei {names}"] if asking.late is not None else [f"purku, ei {names}", "2"]
    digits = " ".join(DIGITS[person] for person in asking.shut)
    return ["5", digits, "2"]


async def _ask(house: House, asking: Asking) -> None:
    if asking.late is not None:
        await house.say("maija", "purku")
        await house.say("maija", "2")
        await house.wait_until(TUESDAY + timedelta(seconds=asking.late))
    elif not asking.in_words:
        await house.say("maija", "purku")
    for words in _said(asking):
        await house.say("maija", words)
    for _ in FACILITATORS:
        offered = _whom_it_is_offered_to(house)
        if offered == asking.takes:
            await house.say(offered, "1")
            await house.say("maija", "1")
            return
        if offered is None:
            return
        if asking.silent:
            await house.wait(timedelta(minutes=4, seconds=1))
        else:
            await house.say(offered, "2")


def _whom_it_is_offered_to(house: House) -> str | None:
    keys = {person.address: key for key, person in PEOPLE.items()}
    offers = [keys[e.to] for e in house.network.said if "Tästä ei puhuta ryhmässä" in e.words]
    return offers[-1] if offers else None


async def _curious(house: House, people: Sequence[str]) -> None:
    for person in people:
        for words in CURIOUS:
            await house.say(person, words)
            await house.say(person, f"!{words}", group=True)
            await house.wait(timedelta(seconds=10))
        for bird in TRIED[::5]:
            await house.say(person, f"otan {bird}")
            await house.say(person, f"pidetty {bird}", group=True)
            await house.wait(timedelta(seconds=10))


@dataclass
class Run:
    """What others heard, who was asked in private, and what was counted."""

    heard: Heard
    asked: frozenset[str]
    counts: list[tuple[object, ...]]


def _counts(tx: Transaction) -> list[tuple[object, ...]]:
    return sorted(tuple(row) for row in tx.rows("SELECT * FROM counts"))


async def run(asking: Asking | None, *, watching: Sequence[str], table: Table = COMMANDS) -> Run:
    """Days of it, with those *watching* trying everything at the same moments in every run. The
    holder says that they have talked, and another colleague asks and is served in the group."""
    with tempfile.TemporaryDirectory() as directory:
        async with House(Path(directory), facilitators=FACILITATORS, table=table) as house:
            if asking is not None:
                await _ask(house, asking)
            await house.wait_until(TUESDAY + timedelta(hours=1))
            await _curious(house, watching)
            await house.wait_until(TUESDAY + timedelta(hours=4))
            if asking is not None:
                for words in ("pidetty", "1 10", "1", "0"):
                    await house.say(asking.takes, words)
                await house.say("maija", "3")
            await house.wait_until(TUESDAY + timedelta(days=1))
            await house.say("tarja", "purku")
            await house.say("tarja", "2")
            await house.say("tarja", "peru")
            await house.wait_until(TUESDAY + timedelta(days=3))
            await _curious(house, watching)
            # Until nothing is left of any of it.
            await house.wait_until(TUESDAY + timedelta(days=16))
            keys = {person.address: key for key, person in PEOPLE.items()}
            asked = frozenset(
                keys[e.to]
                for e in house.network.said
                if "Tästä ei puhuta ryhmässä" in e.words or "odottaa ottajaa" in e.words
            )
            return Run(
                heard_by(house, EVERYBODY),
                asked,
                await house.database.run(_counts),
            )


def of_the_others(run: Run, others: Sequence[str]) -> Heard:
    heard = [each for each in run.heard if each[0] in others or each[0] == "#group"]
    # A bird is picked by chance, and rests for a while; which one is free tells nothing.
    birds = re.compile("|".join(BIRDS["fi"]), re.IGNORECASE)
    return [(to, at, birds.sub("…", words), edits) for to, at, words, edits in heard]


async def differs(one: Asking, other: Asking, *, table: Table = COMMANDS) -> list[str]:
    """In what the two runs differ to those who were asked in neither."""
    involved = {one.takes, other.takes}
    watching = [p for p in EVERYBODY if p not in involved]
    runs = [await run(each, watching=watching, table=table) for each in (one, other)]
    others = [p for p in watching if p not in runs[0].asked | runs[1].asked]
    found = []
    if of_the_others(runs[0], others) != of_the_others(runs[1], others):
        found.append("heard")
    if runs[0].counts != runs[1].counts:
        found.append("counts")
    return found


# ------------------------------------------------------------ the properties

exercised = 0
_SLOW = settings(
    max_examples=5,
    phases=[Phase.explicit, Phase.generate],
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@st.composite
def pairs(draw: st.DrawFn, *, late: bool) -> tuple[Asking, Asking]:
    """Two ways to ask that differ only in who is shut out, and in how that is said."""
    takes = draw(st.sampled_from(FACILITATORS))
    others = [person for person in FACILITATORS if person != takes]
    seconds = round(draw(st.floats(min_value=2, max_value=500)), 1) if late else None
    silent = draw(st.booleans())

    def one() -> Asking:
        shut = draw(st.lists(st.sampled_from(others), min_size=1, unique=True))
        in_words = True if late else draw(st.booleans())
        return Asking(tuple(shut), takes, in_words, seconds, silent)

    return one(), one()


@_SLOW
@given(pair=pairs(late=False))
async def test_who_was_shut_out_is_the_same_to_all_who_were_not_asked(
    pair: tuple[Asking, Asking],
) -> None:
    global exercised
    assert await differs(*pair) == []
    exercised += 1


@_SLOW
@given(pair=pairs(late=True))
async def test_said_late_it_is_the_same_too(pair: tuple[Asking, Asking]) -> None:
    global exercised
    assert await differs(*pair) == []
    exercised += 1


def test_the_properties_were_exercised() -> None:
    print(f"{exercised} pairs of exclusions")
    assert exercised in (0, 10)


@pytest.mark.parametrize("in_words", [False, True], ids=["by the menu", "in words"])
async def test_a_search_in_private_looks_as_if_nobody_had_asked(in_words: bool) -> None:
    asking = Asking(("aino", "kalle"), "sari", in_words)
    watching = [person for person in EVERYBODY if person not in ("sari", "pekka")]
    with_it = await run(asking, watching=watching)
    without = await run(None, watching=watching)
    assert with_it.asked == {"sari", "pekka"}
    heard = of_the_others(with_it, watching)
    assert heard == of_the_others(without, watching)
    # Of the colleague who asks in the group on the next day everybody hears.
    assert any("🐦" in words for to, _, words, _ in heard if to == "#group")


async def test_said_late_it_looks_like_a_request_that_was_taken_back() -> None:
    watching = ("aino", "minna", "tarja", "kalle")

    async def heard(words: str, directory: Path) -> Heard:
        async with House(directory, facilitators=FACILITATORS) as house:
            await house.say("sari", "!taulu", group=True)
            await house.say("maija", "purku")
            await house.wait(timedelta(minutes=3))
            await house.say("maija", words)
            await house.wait_until(TUESDAY + timedelta(hours=1))
            await _curious(house, watching)
            await house.wait_until(TUESDAY + timedelta(days=2))
            await _curious(house, watching)
            return heard_by(house, (*watching, "pekka") if words == "peru" else watching)

    with tempfile.TemporaryDirectory() as folder:
        taken_back = await heard("peru", Path(folder, "1"))
        # Sari and Pekka are asked one by one, and say nothing.
        by_words = await heard("Aino ei saa tietää, eikä Minna eikä Kalle", Path(folder, "2"))
        by_menu = await heard("5", Path(folder, "3"))
    kept = [each for each in taken_back if each[0] in (*watching, "#group")]
    assert kept == by_words
    assert kept == by_menu


# ------------------------------------------------------------ planted leaks


def _leaking(leak: str) -> Table:
    """The table with one handler that lets slip who must not know."""

    def slip(given: Given, outcome: Outcome) -> Outcome:
        hidden = [case for case in outcome.cases if case.hidden and len(case.excluded) > 1]
        if not hidden:
            return outcome
        if leak == "count":
            return outcome + Outcome(counts=(Count("excluded"),))
        said = to_group(given.workplace, "settled-told-group", hidden[0])
        if leak == "text":
            return outcome + Outcome(messages=(said,))
        later = Timer("leak", given.now + timedelta(minutes=7), Call("leak", hidden[0].name))
        return outcome + Outcome(timers=(later,))

    def whom(given: Given, tx: Transaction) -> Outcome:
        """Let it slip."""
        return slip(given, COMMANDS.handler(given.call.command)(given, tx))

    def later(given: Given, tx: Transaction) -> Outcome:
        """Let it slip later, by the number of messages."""
        case = given.case(tx)
        return Outcome(messages=(to_group(given.workplace, "settled-told-group", case),))

    slipping = {"exclude", "need-without"}
    steps = tuple(
        replace(step, handler=whom) if step.name in slipping else step
        for step in COMMANDS._steps.values()
    )
    return Table(COMMANDS.commands, (*steps, Step("leak", later)))


@pytest.mark.parametrize(
    ("leak", "seen"), [("text", "heard"), ("timing", "heard"), ("count", "counts")]
)
@pytest.mark.parametrize("in_words", [False, True], ids=["by the menu", "in words"])
async def test_a_planted_leak_is_seen(leak: str, seen: str, in_words: bool) -> None:
    one = Asking(("aino",), "pekka", in_words)
    other = Asking(("aino", "kalle"), "pekka", in_words)
    assert seen in await differs(one, other, table=_leaking(leak))

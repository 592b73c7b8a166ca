"""Who may do what: every person, in every room, with every command, while a case is somebody
else's. Whoever has no part in it changes nothing, and learns nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.domain.case import Case, State
from bot.domain.chat import Heard, Members
from commands import COMMANDS
from storage import cases
from tests.house import FACILITATORS, GROUP, LOCALIZATION, PEOPLE, House
from tests.privacy import lives
from tests.privacy.stage import all_words, person_at

Life = Callable[[House], Awaitable[None]]


#: kalle is nobody's; minna coordinates; tarja is the safety representative; aino the principal
#: and a facilitator; pekka a facilitator
WITHOUT_A_PART = ("kalle", "tarja", "minna", "aino", "pekka")
COMMAND_WORDS = {
    command.name: LOCALIZATION.words(f"command-{command.name}", "fi")[0]
    for command in COMMANDS.commands
}


async def says(house: House, person: str, words: str, *, group: bool = False) -> None:
    """Say it, however much was said in the last minute."""
    house.dispatcher._floods._recent.clear()
    await house.say(person, words, group=group)


async def _case(house: House) -> Case | None:
    """Maija's, or the only one there is."""
    live = await house.database.run(cases.live, "koivuranta")
    own = [case for case in live if case.requester == PEOPLE["maija"]] or live
    return own[0] if own else None


def _seen(case: Case | None) -> tuple[object, ...]:
    """What nobody else may change of a case."""
    assert case is not None
    return case.state, case.holder, case.requester, case.slot, case.excluded, case.held_at


async def sari_holds(house: House) -> None:
    """Pekka and the others know the bird, and that it is taken."""
    await lives.agreed(house)


async def sari_has_talked(house: House) -> None:
    await lives.held_and_the_bot_asks(house)


async def sari_thinks_about_it(house: House) -> None:
    await lives.provisional(house)


@pytest.mark.parametrize("in_group", [False, True], ids=["in private", "in the group"])
@pytest.mark.parametrize("life", [sari_holds, sari_has_talked, sari_thinks_about_it])
async def test_nobody_without_a_part_in_a_case_changes_it_or_learns_of_whom_it_is(
    life: Life, in_group: bool, tmp_path: Path
) -> None:
    said_by_bot = {"help", "what-read", "open", "live-board"}
    if life is sari_has_talked:
        # The bird means nothing any more, so they ask anew.
        said_by_bot.add("need")
    for person in WITHOUT_A_PART:
        async with House(tmp_path / person) as house:
            await life(house)
            before = _seen(await _case(house))
            for name, word in COMMAND_WORDS.items():
                for words in (word, f"!purku {word} kuovi" if in_group else f"{word} kuovi"):
                    said = len(house.network.said)
                    await says(house, person, words, group=in_group)
                    assert _seen(await _case(house)) == before, f"{person}: {words}"
                    for entry in house.network.said[said:]:
                        read = all_words(entry)
                        assert "Maija" not in read and "maija" not in read
                        # Nobody else hears of the trying.
                        assert person_at(entry.to) in (person, None), words
                        if person_at(entry.to) is None:
                            assert entry.to == GROUP and name in said_by_bot
                # What they asked for themselves is taken back, and their question with it.
                await says(house, person, "unohda minut")


@pytest.mark.parametrize("in_group", [False, True], ids=["in private", "in the group"])
async def test_the_person_who_asks_may_take_it_back_but_not_be_their_own_holder(
    in_group: bool, tmp_path: Path
) -> None:
    for name, word in COMMAND_WORDS.items():
        if name in ("cancel", "forget-me", "enough", "language", "languages", "need"):
            continue
        async with House(tmp_path / name) as house:
            await lives.agreed(house)
            before = _seen(await _case(house))
            for words in (word, f"{word} kuovi"):
                await house.say("maija", words, group=in_group)
                assert _seen(await _case(house)) == before, words


async def test_a_facilitator_does_not_take_their_own_case(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("sari", "purku")
        await house.say("sari", "1")
        for in_group in (False, True):
            await house.say("sari", "otan kuovi", group=in_group)
            await house.say("sari", "otan", group=in_group)
        await house.react("sari")
        case = await _case(house)
        assert case is not None and case.state is State.OPEN and case.holder is None


@pytest.mark.parametrize("person", ["kalle", "tarja", "sari"])
@pytest.mark.parametrize("in_group", [False, True], ids=["in private", "in the group"])
async def test_whoever_is_not_in_the_group_now_takes_no_case(
    person: str, in_group: bool, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await lives.open_(house)
        # Sari was in the group when she read of the case, and has left.
        staying = tuple(PEOPLE[key] for key in FACILITATORS if key != "sari")
        group = Members(chat=GROUP, people=staying)
        await house.dispatcher.receive(Heard(network="test", members=(group,)))
        await house.say(person, "otan kuovi", group=in_group)
        await house.say(person, "otan", group=in_group)
        await house.react(person)
        case = await _case(house)
        assert case is not None and case.state is State.OPEN and case.holder is None


async def test_whoever_left_takes_nothing_that_was_offered_before(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.open_in_private(house)
        staying = tuple(PEOPLE[key] for key in FACILITATORS if key != "pekka")
        group = Members(chat=GROUP, people=staying)
        await house.dispatcher.receive(Heard(network="test", members=(group,)))
        await house.say("pekka", "1")
        case = await _case(house)
        assert case is not None and case.holder is None
        assert not any("Maija" in words or "B2" in words for words in house.told("pekka"))


@pytest.mark.parametrize("in_group", [False, True], ids=["in private", "in the group"])
@pytest.mark.parametrize(
    "life",
    [
        lives.unasked,
        lives.asking_whom_to_exclude,
        lives.open_in_private,
        lives.claimed_in_private,
    ],
    ids=lambda life: life.__name__,
)
async def test_a_case_of_which_the_group_does_not_know_is_answered_like_a_bird_that_flew(
    life: Life, in_group: bool, tmp_path: Path
) -> None:
    """The words about a bird that there is are the words about Tiira, which there is not."""
    for person in ("sari", "aino", "minna", "tarja", "kalle"):
        async with House(tmp_path / person) as house:
            await life(house)
            case = await _case(house)
            assert case is not None
            before = _seen(case)
            for word in COMMAND_WORDS.values():
                answers = []
                for bird in (case.name, "Tiira"):
                    said = len(house.network.said)
                    await says(house, person, f"{word} {bird.casefold()}", group=in_group)
                    new = house.network.said[said:]
                    answers.append([(e.to, all_words(e).replace(bird, "…"), e.edits) for e in new])
                    await says(house, person, "unohda minut")
                assert answers[0] == answers[1], f"{person}: {word}"
                assert _seen(await _case(house)) == before

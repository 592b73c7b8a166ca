"""Nothing about a person outlives its time: fourteen days, or the word of the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.case import LIFE, State
from bot.domain.chat import Delivery, Heard, Members
from bot.localization import Localization
from bot.transports import Undelivered
from storage import cases
from tests.house import FACILITATORS, GROUP, PEOPLE, House
from tests.privacy import lives
from tests.privacy.lives import LIVES, Life
from tests.privacy.stage import (
    CANARIES,
    all_links,
    canaries_instead_of_people,
    keys_of,
    links_of,
    whole_content,
)

every_life = pytest.mark.parametrize("life", LIVES, ids=[life.__name__ for life in LIVES])
FOURTEEN_DAYS = timedelta(days=14)


async def states(house: House) -> set[State]:
    return {case.state for case in await house.database.run(cases.live, "koivuranta")}


async def is_forgotten(house: House, person: str) -> None:
    """There is no link, no key but the standing ones, and no word of or about the person.

    What a facilitator is asked that is about no case is theirs, and stays for a day; so do their
    own numbers, for eight weeks.
    """
    assert await links_of(house, person) == {}
    others: dict[str, str] = {}
    for facilitator in FACILITATORS:
        others |= await links_of(house, facilitator)
    theirs = {key for key in others if key.startswith(("talk:", "load:"))}
    assert {key for _, key in await all_links(house)} == {"house", *theirs}
    assert set(await keys_of(house)) == {"house", "index", "install", *theirs}
    content = repr(await house.database.run(whole_content))
    assert PEOPLE[person].address.uri not in content
    assert PEOPLE[person].name not in content


async def test_the_lives_meet_every_state_that_is_not_an_end(tmp_path: Path) -> None:
    met: set[State] = set()
    for number, life in enumerate(LIVES):
        async with House(tmp_path / str(number)) as house:
            await life(house)
            met |= await states(house)
    assert met == {state for state, moves in LIFE.items() if moves}


# ------------------------------------------------------------ fourteen days


@every_life
async def test_an_abandoned_case_is_forgotten_after_fourteen_days(
    life: Life, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        began = house.now()
        await life(house)
        last = house.now() if State.HELD in await states(house) else began
        await house.wait_until(last + FOURTEEN_DAYS + timedelta(minutes=1))
        await house.dispatcher.tidy()
        await is_forgotten(house, "maija")


@every_life
async def test_a_case_is_forgotten_at_the_start_if_the_bot_was_away_on_day_fourteen(
    life: Life, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await life(house)
        house.jump(house.now() + FOURTEEN_DAYS + timedelta(hours=20))
        await house.restart()
        await house.dispatcher.tidy()
        await is_forgotten(house, "maija")


async def test_a_second_talk_does_not_prolong_the_first(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.held_and_asks_again(house)
        first = [key for key in await keys_of(house) if key.startswith("case:")]
        assert len(first) == 2
        await house.wait(FOURTEEN_DAYS + timedelta(minutes=1))
        assert not [key for key in await keys_of(house) if key.startswith("case:")]


async def test_what_cannot_be_delivered_is_forgotten_after_fourteen_days(tmp_path: Path) -> None:
    async with House(tmp_path) as house:

        def fail(delivery: Delivery) -> None:
            if delivery.to == PEOPLE["sari"].address:
                raise Undelivered("no-chat", permanent=True)

        house.network.fail = fail
        await lives.agreed_by_name(house)
        await house.wait(FOURTEEN_DAYS + timedelta(minutes=1))
        await house.dispatcher.tidy()
        # Later words to Sari still wait for a human; none of them is about a person.
        assert await links_of(house, "maija") == {}
        assert not [key for key in await keys_of(house) if key.startswith("case:")]
        assert PEOPLE["maija"].name not in repr(await house.database.run(whole_content))


# ------------------------------------------------------------ asked once more, much later


async def test_of_a_case_nothing_but_an_address_and_a_language_waits_for_a_check(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        await lives.agreed_to_be_asked_again(house)
        await house.wait(timedelta(days=1))
        assert not [key for key in await keys_of(house) if key.startswith("case:")]
        (key,) = await links_of(house, "maija")
        assert key.startswith("errand:")
        content = await house.database.run(whole_content)
        # What is left is Sari's own.
        assert all(row["key"].startswith("talk:") for row in content["questions"])
        assert content["outbox"] == []
        calls = {command: args for command, _, args in (t["sealed"] for t in content["timers"])}
        assert calls.keys() == {"check", "end-errand"}
        assert calls["check"].keys() == {"errand", "at", "person", "due", "language", "weeks"}
        assert calls["end-errand"].keys() == {"errand", "at"}
        assert PEOPLE["maija"].name not in repr(content)
        assert "Kuovi" not in repr(content["timers"])


@pytest.mark.parametrize("answers", [(), ("2",), ("0",), ("1", "2"), ("3", "2"), ("1",), ("hmm",)])
async def test_no_address_outlives_the_weeks_question_unless_another_is_agreed(
    answers: tuple[str, ...], tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await lives.asked_after_a_week(house)
        assert "mitä sinulle kuuluu" in house.told("maija")[-1]
        for answer in answers:
            await house.say("maija", answer)
        if answers == ("2",):
            assert "112" in house.told("maija")[-1]
            await house.say("maija", "peru")
        if answers in (("2",), ("0",), ("1", "2"), ("3", "2")):
            # Answered to the end, it is forgotten at once; else in the evening of that day.
            await is_forgotten(house, "maija")
        await house.wait(timedelta(hours=13))
        await is_forgotten(house, "maija")
        before = len(house.told("maija"))
        await house.wait(timedelta(days=40))
        assert house.told("maija")[before:] == []


@pytest.mark.parametrize("answer", [None, "1", "2", "3", "0"])
async def test_no_address_outlives_the_last_question(answer: str | None, tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        began = house.now()
        await lives.agreed_to_be_asked_a_last_time(house)
        (first,) = await links_of(house, "maija")
        before = len(house.told("maija"))
        await house.wait(timedelta(days=21))
        assert len(house.told("maija")) == before + 1
        assert await links_of(house, "maija") != {} and first.startswith("errand:")
        if answer is not None:
            await house.say("maija", answer)
        if answer == "2":
            await house.say("maija", "peru")
        if answer is not None:
            await is_forgotten(house, "maija")
        await house.wait(timedelta(hours=13))
        await is_forgotten(house, "maija")
        assert house.now() - began < timedelta(days=29)
        before = len(house.told("maija"))
        await house.wait(timedelta(days=40))
        assert house.told("maija")[before:] == []


async def test_each_question_has_a_key_of_its_own(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.asked_after_a_week(house)
        (first,) = await links_of(house, "maija")
        await house.say("maija", "1")
        await house.say("maija", "1")
        (second,) = await links_of(house, "maija")
        assert second != first and first not in await keys_of(house)


async def test_a_check_for_a_workplace_that_has_gone_is_forgotten(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.agreed_to_be_asked_again(house)
        await house.wait(timedelta(days=1))
        house.workplaces = (replace(house.workplaces[0], id="another"),)
        await house.restart()
        before = len(house.told("maija"))
        await house.wait(timedelta(days=12))
        assert await links_of(house, "maija") == {}
        assert not any("kuuluu" in words for words in house.told("maija")[before:])


async def test_a_check_that_has_not_left_goes_with_its_errand(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.agreed_to_be_asked_again(house)

        def fail(delivery: Delivery) -> None:
            raise Undelivered("unreachable")

        house.network.fail = fail
        await house.wait(timedelta(days=6))
        assert PEOPLE["maija"].address.uri in repr(await house.database.run(whole_content))
        await house.wait(timedelta(hours=13))
        assert PEOPLE["maija"].address.uri not in repr(await house.database.run(whole_content))
        assert await links_of(house, "maija") == {}


# ------------------------------------------------------------ "unohda minut"


@every_life
async def test_whoever_wants_to_be_forgotten_is_forgotten_at_once(
    life: Life, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await life(house)
        await house.say("maija", "unohda minut")
        await is_forgotten(house, "maija")


@every_life
async def test_nobody_is_written_to_about_a_case_that_was_forgotten(
    life: Life, tmp_path: Path
) -> None:
    async with House(tmp_path) as house:
        await life(house)
        await house.say("maija", "unohda minut")
        before = len(house.told("maija"))
        await house.wait(timedelta(days=3))
        assert house.told("maija")[before:] == []


async def test_a_name_that_has_not_left_is_withdrawn_with_the_case(
    tmp_path: Path, monkeypatch: Any
) -> None:
    canaries_instead_of_people(monkeypatch)
    async with House(tmp_path) as house:
        away = True

        def fail(delivery: Delivery) -> None:
            if away and delivery.to == PEOPLE["sari"].address:
                raise Undelivered("unreachable")

        house.network.fail = fail
        await lives.agreed_by_name(house)
        name = CANARIES["maija"].name
        assert name in repr(await house.database.run(whole_content))
        await house.say("maija", "unohda minut")
        assert name not in repr(await house.database.run(whole_content))
        away = False
        await house.restart()
        assert house.told("sari")
        assert not any(name in words for words in house.told("sari"))


# ------------------------------------------------------------ the facilitators


async def test_whoever_leaves_the_group_leaves_nothing_behind(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        assert await links_of(house, "sari")
        staying = tuple(PEOPLE[key] for key in FACILITATORS if key != "sari")
        group = Members(chat=GROUP, people=staying)
        await house.dispatcher.receive(Heard(network="test", members=(group,)))
        assert await links_of(house, "sari") == {}
        assert PEOPLE["sari"].address.uri not in repr(await house.database.run(whole_content))
        assert len(await all_links(house)) == len(staying)
        # And is known again on coming back.
        everybody = Members(chat=GROUP, people=tuple(PEOPLE[key] for key in FACILITATORS))
        await house.dispatcher.receive(Heard(network="test", members=(everybody,)))
        assert len(await all_links(house)) == len(FACILITATORS)


@pytest.mark.parametrize("word", ["unohda minut", "peru"])
async def test_the_holder_hears_of_the_next_day_once_whenever_the_person_is_forgotten(
    tmp_path: Path, word: str
) -> None:
    """Also where the network would show it twice, which tells the moment of the word."""
    for number, hours in enumerate((0, 2, 4, 8)):
        async with House(tmp_path / str(number), drops_repeats=False) as house:
            await lives.asked_the_next_morning(house)
            await house.wait(timedelta(hours=hours))
            await house.say("maija", word)
            await house.wait(timedelta(days=2))
            assert sum("huominen on hoidettu" in words for words in house.told("sari")) == 1


# ------------------------------------------------------------ keys and faults


async def test_a_fault_half_way_destroys_no_key_and_leaves_no_link(
    tmp_path: Path, monkeypatch: Any
) -> None:
    async with House(tmp_path) as house:
        await lives.claimed(house)
        before = await keys_of(house), sorted(await all_links(house))
        render = Localization.render

        def failing(self: Localization, message: Any, language: str) -> Any:
            if message.text.id in ("cancel-told", "need-heard"):
                raise ValueError
            return render(self, message, language)

        monkeypatch.setattr(Localization, "render", failing)
        await house.say("maija", "peru")
        await house.say("kalle", "purku")
        assert "Viite:" in house.told("maija")[-1] and "Viite:" in house.told("kalle")[-1]
        assert (await keys_of(house), sorted(await all_links(house))) == before
        monkeypatch.undo()
        await house.say("maija", "peru")
        await is_forgotten(house, "maija")

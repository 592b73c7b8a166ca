"""What becomes of a follow-up of which nobody knows whether it reached the person (R-O4): it is
never sent twice, and where no sign of it comes, a human being is asked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.case import State
from bot.transports import Unsure
from storage import cases, outbox, timers
from tests.doubts import (
    HOUR,
    MAIJA,
    MINUTE,
    STEPS,
    Died,
    always,
    dies,
    dies_at,
    ends_in_death,
    entries,
    in_outbox,
    once,
    opened,
    takes,
)
from tests.house import ADMIN, TUESDAY, House
from tests.privacy import lives


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """The school's house on a network that shows what is sent twice."""
    async with opened(tmp_path, monkeypatch, admins=(ADMIN,)) as house:
        yield house


async def asked_in_doubt(
    house: House, *, shown: bool = True, by: BaseException | None = None
) -> None:
    """It is the next morning, and whether the question reached Maija is not known."""
    await lives.held_and_the_bot_asks(house)
    fail = once(MAIJA, by or Unsure("no-answer"))
    if shown:
        house.network.fail_after = fail
    else:
        house.network.fail = fail
    del house.network.said[:]
    morning = TUESDAY.replace(hour=6, minute=0) + timedelta(days=1)
    if isinstance(by, Died):
        await dies(house, house.wait_until(morning))
        await house.settle()
    else:
        await house.wait_until(morning)


def slept(house: House) -> int:
    return sum("Saitko nukuttua" in words for words in house.told("maija"))


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize("by", [Unsure("no-answer"), Died()], ids=["unsure", "died"])
async def test_a_question_of_the_next_day_is_never_sent_twice_and_the_holder_is_asked(
    house: House, shown: bool, by: BaseException
) -> None:
    await asked_in_doubt(house, shown=shown, by=by)
    assert slept(house) == shown and house.told("sari") == []
    await house.wait(29 * MINUTE)
    assert house.told("sari") == []
    await house.wait(MINUTE)
    (asked,) = house.told("sari")
    assert "enkä lähetä sitä toista kertaa" in asked and "**1** kysyin" in asked
    assert "aija" not in asked
    for _ in range(3):
        await house.restart()
    await house.wait(timedelta(days=3))
    assert slept(house) == shown
    # Nothing was taken care of, so nobody says so.
    assert not any("huominen on hoidettu" in words for words in house.told("sari"))


async def test_a_receipt_lets_nobody_be_asked(house: House) -> None:
    await asked_in_doubt(house)
    await house.arrive(entries(house, "maija")[0])
    await house.wait(HOUR)
    assert house.told("sari") == []
    # It is an ordinary morning.
    await house.say("maija", "1")
    assert "Hyvä kuulla." in house.told("maija")
    await house.wait(3 * HOUR)
    assert "huominen on hoidettu" in house.told("sari")[-1]


async def test_an_answer_lets_nobody_be_asked(house: House) -> None:
    await asked_in_doubt(house)
    await house.wait(10 * MINUTE)
    await house.say("maija", "2")
    assert "Se on tavallista rankan päivän jälkeen." in house.told("maija")
    await house.wait(HOUR)
    assert house.told("sari") == []
    assert slept(house) == 1


@pytest.mark.parametrize("sign", ["receipt", "answer"])
async def test_a_sign_that_comes_late_is_told_to_the_holder_and_nobody_asks_again(
    house: House, sign: str
) -> None:
    await asked_in_doubt(house)
    await house.wait(31 * MINUTE)
    await house.say("sari", "2")
    if sign == "receipt":
        await house.arrive(entries(house, "maija")[0])
    else:
        await house.say("maija", "1")
    await house.settle()
    assert "Sinun ei tarvitse tehdä mitään" in house.told("sari")[-1]
    told = len(house.told("sari"))
    await house.wait(timedelta(days=2))
    assert slept(house) == 1
    # Neither is the holder reminded in the afternoon to ask once more.
    assert all("kysy vielä" not in words for words in house.told("sari")[told:])


async def test_a_sign_after_the_holder_has_asked_changes_nothing(house: House) -> None:
    await asked_in_doubt(house)
    await house.wait(31 * MINUTE)
    await house.say("sari", "1")
    assert "hoidettu loppuun" in house.told("sari")[-1]
    told = house.told("sari")
    await house.arrive(entries(house, "maija")[0])
    assert house.told("sari") == told
    assert await house.database.run(cases.live, "koivuranta") == []


async def test_a_holder_who_puts_it_off_is_reminded_and_the_bot_never_asks(house: House) -> None:
    await asked_in_doubt(house, shown=False)
    await house.wait(31 * MINUTE)
    await house.say("sari", "2")
    await house.wait(5 * HOUR)
    assert "kysy vielä tänään" in house.told("sari")[-1]
    await house.wait(timedelta(days=1))
    assert slept(house) == 0


async def test_a_night_of_silence_ends_no_case_whose_question_is_in_doubt(house: House) -> None:
    """It died in the morning and was off until the day was over."""
    await asked_in_doubt(house, by=Died())
    # As if it had been off since.
    await house.close()
    house.jump(TUESDAY.replace(hour=19) + timedelta(days=1))
    await house.open()
    await house.settle()
    await house.wait_until(TUESDAY.replace(hour=7) + timedelta(days=2))
    assert any("enkä lähetä sitä toista kertaa" in words for words in house.told("sari"))
    await house.wait(timedelta(days=1))
    assert await house.database.run(cases.live, "koivuranta") == []


async def test_while_the_holder_is_away_for_long_the_coordinator_is_asked(house: House) -> None:
    await lives.held_and_the_bot_asks(house)
    await house.say("sari", "poissa ke-pe")
    house.network.fail_after = once(MAIJA, Unsure("no-answer"))
    await house.wait_until(TUESDAY.replace(hour=7) + timedelta(days=1))
    (asked,) = [words for words in house.told("minna") if "Kuovi" in words]
    assert "Sari H. ei ole nyt paikalla" in asked and "aija" not in asked
    assert not any("enkä lähetä" in words for words in house.told("sari"))


async def test_when_the_holder_has_left_and_no_coordinator_may_know_the_admin_hears_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path, monkeypatch, admins=(ADMIN,)) as house:
        await house.say("maija", "purku")
        await house.say("maija", "5")
        # The coordinator must not know.
        await house.say("maija", "4")
        await house.say("maija", "3")
        await house.say("pekka", "1")
        await house.say("maija", "1")
        await house.wait_until(TUESDAY + timedelta(hours=5))
        for words in ("pidetty", "1 10", "1", "0"):
            await house.say("pekka", words)
        await house.say("maija", "2")
        await house.leave("pekka")
        house.network.fail_after = once(MAIJA, Unsure("no-answer"))
        await house.wait_until(TUESDAY.replace(hour=7) + timedelta(days=1))
        assert slept(house) == 1
        assert not any("enkä lähetä" in words for words in house.told("minna"))
        told = [words for words in house.told("kalle") if "lähtikö yksi kysymys" in words]
        assert len(told) == 1
        for secret in ("Maija", "Pekka", "Minna", "Kuovi"):
            assert secret not in told[0]


async def test_what_is_asked_after_a_week_is_never_sent_twice(house: House) -> None:
    house.network.fail_after = lambda delivery: (
        always(MAIJA, Unsure("no-answer"))(delivery)
        if "Lupasin kysyä vielä kerran" in delivery.words
        else None
    )
    await lives.asked_after_a_week(house)
    await house.wait(HOUR)
    await house.restart()
    asked = [words for words in house.told("maija") if "Lupasin kysyä" in words]
    assert len(asked) == 1
    told = [words for words in house.told("kalle") if "lähtikö yksi kysymys" in words]
    assert len(told) == 1
    assert not any("enkä lähetä" in words for words in house.told("sari"))


async def test_an_answer_after_a_week_shows_that_it_arrived(house: House) -> None:
    house.network.fail_after = lambda delivery: (
        always(MAIJA, Unsure("no-answer"))(delivery)
        if "Lupasin kysyä vielä kerran" in delivery.words
        else None
    )
    await lives.agreed_to_be_asked_again(house)
    while not any("Lupasin kysyä vielä" in words for words in house.told("maija")):
        await house.wait(10 * MINUTE)
    await house.say("maija", "1")
    assert "Hyvä kuulla." in house.told("maija")
    await house.wait(HOUR)
    assert not any("lähtikö yksi kysymys" in words for words in house.told("kalle"))


async def test_whoever_takes_it_back_is_not_asked_about(house: House) -> None:
    await asked_in_doubt(house, shown=False)
    await house.say("maija", "peru")
    await house.wait(HOUR)
    assert not any("enkä lähetä" in words for words in house.told("sari"))
    assert await in_outbox(house) == 0


async def test_something_newer_to_the_person_does_not_send_it_again(house: House) -> None:
    """What is held for somebody leaves before something newer; this never does."""
    await asked_in_doubt(house, shown=False)
    await house.say("maija", "luottamus")
    await house.wait(10 * MINUTE)
    await house.say("maija", "tietoni")
    assert slept(house) == 0
    await house.wait(30 * MINUTE)
    assert any("enkä lähetä" in words for words in house.told("sari"))


async def test_a_case_in_which_the_holder_is_asked_has_no_second_life(house: House) -> None:
    await asked_in_doubt(house, shown=False)
    await house.wait(HOUR)
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.state is State.HELD
    await house.wait(timedelta(days=15))
    assert await house.database.run(cases.live, "koivuranta") == []
    assert await in_outbox(house) == 0
    assert await house.database.run(timers.next_due) is None
    assert (await house.database.run(outbox.standing, house.now())).blocked == {}


async def test_an_errand_whose_day_ended_while_the_bot_was_off_is_told_of(house: House) -> None:
    await lives.agreed_to_be_asked_again(house)
    house.network.fail_after = lambda delivery: (
        always(MAIJA, Died())(delivery) if "Lupasin kysyä vielä kerran" in delivery.words else None
    )
    await ends_in_death(house.wait(timedelta(days=8)))
    house.network.fail_after = takes
    await house.close()
    house.jump(house.now() + timedelta(days=2))
    await house.open()
    await house.settle()
    await house.wait(timedelta(days=1))
    assert sum("Lupasin kysyä vielä" in words for words in house.told("maija")) == 1
    assert sum("lähtikö yksi kysymys" in words for words in house.told("kalle")) == 1


@pytest.mark.parametrize("words", ["kiitos", "ok", "joo"])
async def test_a_word_that_may_be_about_anything_shows_nothing(house: House, words: str) -> None:
    await asked_in_doubt(house, shown=False)
    await house.say("maija", words)
    await house.wait(HOUR)
    assert any("enkä lähetä" in told for told in house.told("sari"))


async def test_the_words_of_an_option_show_that_it_was_read(house: House) -> None:
    await asked_in_doubt(house)
    await house.say("maija", "huonosti")
    await house.wait(HOUR)
    assert house.told("sari") == []


@pytest.mark.parametrize("step", STEPS)
async def test_a_follow_up_survives_a_death_at_every_step_or_a_human_is_asked(
    house: House, step: str
) -> None:
    await lives.held_and_the_bot_asks(house)
    del house.network.said[:]
    morning = TUESDAY.replace(hour=6, minute=0) + timedelta(days=1)
    await dies_at(house, step, house.wait_until(morning))
    for _ in range(3):
        await house.restart()
        await house.wait(20 * MINUTE)
    in_doubt = STEPS[step][2]
    assert slept(house) == (step in ("before the attempt is noted", "after the call"))
    assert any("enkä lähetä" in words for words in house.told("sari")) == in_doubt


async def test_a_sign_looks_to_the_holder_the_same_whatever_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither that there was an answer, nor which, can be read from it."""
    heard = []
    for sign in ("receipt", "1", "2", "0"):
        async with opened(tmp_path / sign, monkeypatch) as house:
            await asked_in_doubt(house)
            await house.wait(31 * MINUTE)
            if sign == "receipt":
                await house.arrive(entries(house, "maija")[0])
            else:
                await house.hear(house.incoming("maija", sign))
            await house.wait_until(TUESDAY + timedelta(days=3))
            heard.append([(e.words, e.at) for e in entries(house, "sari")])
    assert all(each == heard[0] for each in heard)
    assert any("Sinun ei tarvitse tehdä mitään" in words for words, _ in heard[0])


async def test_a_follow_up_that_was_let_go_by_mistake_is_still_not_sent(house: House) -> None:
    """Whatever releases what is held or blocked: the relay itself does not send it again."""
    await asked_in_doubt(house, shown=False)
    await house.database.run(
        lambda tx: tx.execute("UPDATE outbox SET blocked = NULL, id = id + 1000")
    )
    await house.restart()
    await house.wait(MINUTE)
    assert slept(house) == 0

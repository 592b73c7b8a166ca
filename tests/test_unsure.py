"""A network that shows what is sent twice, and calls whose end nobody knows (R-O4): evidence
first; then what does no harm twice is sent again and says so, and a follow-up never is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.domain.case import State
from bot.domain.chat import Address, Arrived, Delivery, Heard
from bot.localization import LANGUAGES
from bot.transports import Undelivered, Unsure
from storage import attempts, cases, outbox, timers
from tests.house import ADMIN, GROUP, LOCALIZATION, PEOPLE, TUESDAY, Entry, House
from tests.privacy import lives

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
MAIJA, SARI = PEOPLE["maija"].address, PEOPLE["sari"].address
AGAIN = "(Uudelleen: tämä on voinut jo tulla kerran.)"

Fail = Callable[[Delivery], None]


@asynccontextmanager
async def opened(
    directory: Path, monkeypatch: pytest.MonkeyPatch, **how: object
) -> AsyncIterator[House]:
    async with House(directory, drops_repeats=False, **how) as house:  # type: ignore[arg-type]
        # Pauses before the next attempt pass as the house's own time does.
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "time", lambda: house.now().timestamp())
        yield house


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """The school's house on a network that shows what is sent twice."""
    async with opened(tmp_path, monkeypatch, admins=(ADMIN,)) as house:
        yield house


class Died(BaseException):
    """The process ended here."""


def takes(delivery: Delivery) -> None:
    """The network works again."""


def once(to: Address, why: BaseException) -> Fail:
    """Of what goes *to* somebody, the first fails."""
    failed: list[str] = []

    def fail(delivery: Delivery) -> None:
        if delivery.to == to and not failed:
            failed.append(delivery.key)
            raise why

    return fail


def always(to: Address, why: BaseException) -> Fail:
    def fail(delivery: Delivery) -> None:
        if delivery.to == to:
            raise why

    return fail


async def dies(house: House, doing: Awaitable[None]) -> None:
    """The process ends while it does that, and is started again; nothing leaves yet."""
    with pytest.raises(BaseException) as died:
        await doing
    assert died.value is not None and _contains_death(died.value), died.value
    house.network.fail = house.network.fail_after = takes
    await house.close()
    await house.open()


def _contains_death(error: BaseException) -> bool:
    if isinstance(error, BaseExceptionGroup):
        return any(_contains_death(each) for each in error.exceptions)
    return isinstance(error, Died)


def entries(house: House, person: str) -> list[Entry]:
    return [entry for entry in house.network.said if entry.to == PEOPLE[person].address]


async def in_outbox(house: House) -> int:
    (number,) = await house.database.run(lambda tx: tx.row("SELECT count(*) FROM outbox"))
    return int(number)


# ------------------------------------------------------------ before and after the call


async def test_the_attempt_is_committed_before_the_call_and_gone_after_it(house: House) -> None:
    seen: list[tuple[object, object]] = []

    async def look() -> None:
        rows = await house.database.run(lambda tx: tx.rows("SELECT began_at, ended_at FROM outbox"))
        seen.extend(rows)

    send = house.network.send

    async def looking(delivery: Delivery) -> str:
        await look()
        return await send(delivery)

    house.network.send = looking  # type: ignore[method-assign]
    await house.say("maija", "purku")
    ((began_at, ended_at),) = seen
    assert began_at is not None and ended_at is None
    assert await in_outbox(house) == 0


async def test_where_repeats_are_dropped_nothing_is_written_before_the_call(
    tmp_path: Path,
) -> None:
    async with House(tmp_path) as house:
        house.network.fail_after = always(MAIJA, Unsure("no-answer"))
        await house.say("maija", "purku")
        ((began_at,),) = await house.database.run(
            lambda tx: tx.rows("SELECT began_at FROM outbox WHERE blocked IS NULL")
        )
        assert began_at is None


# ------------------------------------------------------------ sent again


@pytest.mark.parametrize("was_shown", [False, True])
async def test_a_first_answer_in_doubt_is_sent_again_within_ten_seconds_and_says_so(
    house: House, was_shown: bool
) -> None:
    fail = once(MAIJA, Unsure("no-answer"))
    if was_shown:
        house.network.fail_after = fail
    else:
        house.network.fail = fail
    await house.say("maija", "purku")
    assert len(house.told("maija")) == was_shown
    await house.wait(4 * SECOND)
    (*_, again) = house.told("maija")
    assert len(house.told("maija")) == 1 + was_shown
    assert again.endswith(f"\n{AGAIN}")
    assert again.startswith("Viestisi tuli perille. Oletko turvassa?")
    assert house.now() - TUESDAY <= 10 * SECOND
    await house.wait(HOUR)
    assert sum("Oletko turvassa" in words for words in house.told("maija")) == 1 + was_shown


async def test_what_died_in_the_call_is_sent_again_after_a_wait_for_a_sign(house: House) -> None:
    house.network.fail_after = once(MAIJA, Died())
    await dies(house, house.say("maija", "purku"))
    await house.settle()
    await house.wait(4 * SECOND)
    assert len(house.told("maija")) == 1
    await house.wait(SECOND)
    assert house.told("maija")[1] == f"{house.told('maija')[0]}\n{AGAIN}"


async def test_what_surely_did_not_leave_is_sent_without_a_word_about_it(house: House) -> None:
    house.network.fail = once(MAIJA, Undelivered("network"))
    await house.say("maija", "purku")
    await house.wait(SECOND)
    (told,) = house.told("maija")
    assert AGAIN not in told


async def test_what_once_may_have_left_says_so_however_the_next_attempt_failed(
    house: House,
) -> None:
    house.network.fail_after = once(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    house.network.fail = once(MAIJA, Undelivered("network"))
    await house.wait(5 * SECOND)
    await house.wait(SECOND)
    first, again = house.told("maija")
    assert again == f"{first}\n{AGAIN}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_is_said_in_every_language_at_the_end(language: str) -> None:
    assert LOCALIZATION.said_again(language).startswith("(")


async def test_the_word_is_in_the_readers_language(house: House) -> None:
    await house.say("maija", "kieli svenska")
    house.network.fail_after = once(MAIJA, Unsure("no-answer"))
    await house.say("maija", "hjälp")
    await house.wait(5 * SECOND)
    assert house.told("maija")[-1].endswith(LOCALIZATION.said_again("sv"))


async def test_a_fault_of_the_adapter_may_have_come_after_the_call(house: House) -> None:
    house.network.fail_after = once(MAIJA, ZeroDivisionError())
    await house.say("maija", "purku")
    await house.wait(5 * SECOND)
    assert len(house.told("maija")) == 2


# ------------------------------------------------------------ evidence


async def test_a_receipt_shows_that_it_left_and_answers_find_it(house: House) -> None:
    await house.say("maija", "purku")
    house.network.fail_after = once(GROUP, Unsure("no-answer"))
    await house.say("maija", "2")
    (board,) = [entry for entry in house.network.said if entry.to == GROUP]
    await house.arrive(board, on="pekka")
    assert await in_outbox(house) == 0
    await house.wait(10 * SECOND)
    assert len(house.in_group()) == 1
    # By its name it is claimed, and changed in place.
    await house.react("sari")
    assert "alustavasti sinulla" in house.told("sari")[-1]
    await house.say("sari", "1")
    assert house.network.said[-2].edits == board.id or any(
        entry.edits == board.id for entry in house.network.said
    )


async def test_a_receipt_that_comes_while_the_call_is_under_way_is_remembered(
    house: House,
) -> None:
    send = house.network.send

    async def slow(delivery: Delivery) -> str:
        name = await send(delivery)
        house.network.send = send  # type: ignore[method-assign]
        await house.dispatcher.receive(
            Heard(network="test", arrived=(house.network.receipt(house.network.said[-1], MAIJA),))
        )
        assert name and await in_outbox(house) == 1
        raise Unsure("no-answer")

    house.network.send = slow  # type: ignore[method-assign]
    await house.say("maija", "purku")
    assert await in_outbox(house) == 0
    await house.wait(MINUTE)
    assert len(house.told("maija")) == 1


async def test_a_receipt_heard_before_a_death_in_the_call_counts_after_it(house: House) -> None:
    send = house.network.send

    async def slow(delivery: Delivery) -> str:
        await send(delivery)
        house.network.send = send  # type: ignore[method-assign]
        await house.dispatcher.receive(
            Heard(network="test", arrived=(house.network.receipt(house.network.said[-1], MAIJA),))
        )
        raise Died

    house.network.send = slow  # type: ignore[method-assign]
    await dies(house, house.say("maija", "purku"))
    assert await in_outbox(house) == 0
    await house.wait(MINUTE)
    assert len(house.told("maija")) == 1


async def test_a_digit_shows_that_the_question_arrived(house: House) -> None:
    house.network.fail_after = once(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    await house.say("maija", "2")
    assert "Selvä: välitunnilla" in house.told("maija")[-1]
    await house.wait(MINUTE)
    assert not any(AGAIN in words for words in house.told("maija"))


async def test_the_receipt_of_another_message_shows_nothing(house: House) -> None:
    await house.say("maija", "kiitos")
    (known,) = entries(house, "maija")
    house.network.fail = once(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    # Read only now; its name is known.
    await house.arrive(known)
    await house.arrive(known, on="sari")
    assert await in_outbox(house) == 1
    await house.wait(5 * SECOND)
    assert house.told("maija")[-1].endswith(AGAIN)


async def test_receipts_by_the_ten_thousand_keep_nobody_waiting(house: House) -> None:
    """Anybody may send one, of any moments."""
    house.network.fail_after = once(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    asked = 0

    def count(*_: object) -> None:
        nonlocal asked
        asked += 1

    moment = int(house.now().timestamp() * 1000)
    kalle = PEOPLE["kalle"].address
    arrived = tuple(
        Arrived(
            person=kalle, message=f"me/{sent}", sent_at=datetime.fromtimestamp(sent / 1000, UTC)
        )
        for sent in range(moment - 10_000, moment + 10_000)
    )
    await house.database.run(lambda tx: tx._connection.set_trace_callback(count))
    await house.dispatcher.receive(Heard(network="test", arrived=arrived))
    await house.database.run(lambda tx: tx._connection.set_trace_callback(None))
    assert asked < 100
    assert await in_outbox(house) == 1


async def test_a_mistake_of_ours_with_a_receipt_deafens_nobody(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "all_of", lambda tx, network=None: 1 // 0)
    seen = Arrived(person=MAIJA, message="me/1", sent_at=house.now())
    await house.dispatcher.receive(Heard(network="test", arrived=(seen,)))
    monkeypatch.undo()
    await house.say("maija", "purku")
    assert len(house.told("maija")) == 1


async def test_a_receipt_of_another_moment_or_person_shows_nothing(house: House) -> None:
    house.network.fail_after = once(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    (entry,) = entries(house, "maija")
    await house.arrive(entry, on="sari")
    moment = int(entry.id.removeprefix("me/"))
    for later in (-5_000, 5_000):
        entry.id = f"me/{moment + later}"
        await house.arrive(entry)
    assert await in_outbox(house) == 1


async def test_where_two_fit_nothing_is_concluded(house: House) -> None:
    """Sari is in the group, too: the moment alone does not say which of the two it was."""
    await house.say("maija", "purku")
    await house.say("maija", "2")
    house.network.fail = lambda delivery: always(delivery.to, Died())(delivery)
    await dies(house, house.say("sari", "otan kuovi", group=True))
    tried = await house.database.run(
        lambda tx: tx.rows("SELECT id FROM outbox WHERE began_at IS NOT NULL")
    )
    assert len(tried) >= 2
    board = next(entry for entry in house.network.said if entry.to == GROUP)
    board.id = f"me/{round(house.now().timestamp() * 1000)}"
    await house.dispatcher.receive(
        Heard(network="test", arrived=(house.network.receipt(board, SARI),))
    )
    assert (
        await house.database.run(
            lambda tx: tx.rows("SELECT id FROM outbox WHERE began_at IS NOT NULL")
        )
        == tried
    )
    # Pekka has nothing but the group's.
    await house.dispatcher.receive(
        Heard(network="test", arrived=(house.network.receipt(board, PEOPLE["pekka"].address),))
    )
    assert len(tried) - 1 == len(
        await house.database.run(
            lambda tx: tx.rows("SELECT id FROM outbox WHERE began_at IS NOT NULL")
        )
    )


async def test_evidence_about_what_is_in_no_doubt_changes_nothing(house: House) -> None:
    await house.say("maija", "purku")
    (entry,) = entries(house, "maija")
    await house.arrive(entry)
    entry.id = f"me/{int(entry.id.removeprefix('me/')) + 1}"
    await house.arrive(entry)
    await house.say("maija", "2")
    assert "Selvä: välitunnilla" in house.told("maija")[1]


# ------------------------------------------------------------ order, and whom it holds up


async def test_what_comes_after_a_doubt_waits_five_seconds_and_no_longer(house: House) -> None:
    house.network.fail = once(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    await house.say("maija", "apua")
    assert house.told("maija") == []
    await house.wait(3 * SECOND)
    first, second = house.told("maija")
    assert first.endswith(AGAIN) and "Pyyntösi on jo tallessa" in second


async def test_a_doubt_that_ends_lets_the_next_leave_at_once(house: House) -> None:
    house.network.fail_after = once(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    await house.say("maija", "apua")
    (entry,) = entries(house, "maija")
    await house.arrive(entry)
    assert [AGAIN in words for words in house.told("maija")] == [False, False]


async def test_nobody_else_waits(house: House) -> None:
    house.network.fail = always(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    await house.say("kalle", "purku")
    assert len(house.told("kalle")) == 1


async def test_what_stays_in_doubt_steps_aside_for_ever_longer(house: House) -> None:
    tried: list[float] = []

    def cut(delivery: Delivery) -> None:
        if delivery.to == MAIJA and "Oletko turvassa" in delivery.words:
            tried.append((house.now() - TUESDAY).total_seconds())
            raise Unsure("no-answer")

    house.network.fail = cut
    await house.hear(house.incoming("maija", "luottamus"))
    await house.hear(house.incoming("maija", "purku"))
    for _ in range(60 * 3):
        await house.wait(5 * SECOND)
    assert tried[:3] == [0, 5, 65]
    pauses = [b - a for a, b in pairwise(tried[2:])]
    assert pauses == sorted(pauses) and len(tried) < 10
    # What else is said to them is not held up by it.
    await house.say("maija", "luottamus")
    assert "Kollega" in house.told("maija")[-1]
    house.network.fail = takes
    await house.wait(HOUR)
    assert any("Oletko turvassa" in w and w.endswith(AGAIN) for w in house.told("maija"))


async def test_the_admins_hear_of_a_doubt_that_lasts(house: House) -> None:
    house.network.fail = always(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    await house.wait(HOUR)
    late = [words for words in house.told("kalle") if "ei ole lähtenyt" in words]
    (told,) = late
    assert "aija" not in told


# ------------------------------------------------------------ edits and removals


async def claimed_with(house: House, fail: Fail) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "2")
    house.network.fail = fail
    await house.say("sari", "otan kuovi", group=True)


async def test_an_edit_is_done_again_at_once_and_says_nothing_of_it(house: House) -> None:
    await claimed_with(house, once(GROUP, Unsure("no-answer")))
    assert len(house.in_group()) == 1
    await house.wait(SECOND)
    assert house.in_group()[-1].startswith("🐦 **Kuovi**: hoidossa")
    assert AGAIN not in house.in_group()[-1]


async def test_a_fresh_message_in_place_of_an_edit_is_in_doubt_as_any_other(
    house: House,
) -> None:
    """The edit is refused for ever, and the message that is sent instead is cut off."""
    edit, send = house.network.edit, house.network.send

    async def refuses(delivery: Delivery, message: str) -> str:
        raise Undelivered("too-old", permanent=True)

    async def cut(delivery: Delivery) -> str:
        if delivery.to == GROUP:
            await send(delivery)
            raise Unsure("no-answer")
        return await send(delivery)

    await house.say("maija", "purku")
    await house.say("maija", "2")
    house.network.edit, house.network.send = refuses, cut  # type: ignore[method-assign]
    await house.say("sari", "otan kuovi", group=True)
    house.network.send = send  # type: ignore[method-assign]
    await house.wait(5 * SECOND)
    assert house.in_group()[1:] == [house.in_group()[1], f"{house.in_group()[1]}\n{AGAIN}"]
    house.network.edit = edit  # type: ignore[method-assign]


# ------------------------------------------------------------ a follow-up


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


async def test_what_is_said_before_the_call_is_not_taken_for_it(house: House) -> None:
    """The timer of a chat is told by a message of its own, of which a receipt comes, too."""
    before: list[Entry] = []

    async def tells_timer(to: Address) -> None:
        name = house.network._name()
        delivery = Delivery(key="timer", to=to, words="")
        before.append(Entry(name, to, "", house.now(), None, delivery))
        house.jump(house.now() + timedelta(milliseconds=2))

    # Who is in the group was told in this same millisecond.
    house.jump(house.now() + SECOND)
    house.network.prepare = tells_timer  # type: ignore[method-assign]
    house.network.fail = once(MAIJA, Unsure("no-answer"))
    await house.say("maija", "purku")
    await house.arrive(*before)
    assert await in_outbox(house) == 1
    await house.wait(5 * SECOND)
    assert len(house.told("maija")) == 1


async def test_a_chat_that_cannot_be_prepared_is_written_to_all_the_same(house: House) -> None:
    async def fails(to: Address) -> None:
        raise ZeroDivisionError

    house.network.prepare = fails  # type: ignore[method-assign]
    await house.say("maija", "purku")
    assert len(house.told("maija")) == 1


async def test_an_edit_that_would_be_a_new_message_is_not_hurried(house: House) -> None:
    tried: list[timedelta] = []

    async def anew(delivery: Delivery, message: str) -> str:
        tried.append(house.now() - begun)
        raise Unsure("no-answer", anew=True)

    await house.say("maija", "purku")
    await house.say("maija", "2")
    house.network.edit = anew  # type: ignore[method-assign]
    begun = house.now()
    await house.hear(house.incoming("sari", "otan kuovi", group=True))
    for _ in range(100):
        await house.wait(SECOND)
    assert tried == [0 * SECOND, 5 * SECOND, 65 * SECOND]


async def test_an_errand_whose_day_ended_while_the_bot_was_off_is_told_of(house: House) -> None:
    await lives.agreed_to_be_asked_again(house)
    house.network.fail_after = lambda delivery: (
        always(MAIJA, Died())(delivery) if "Lupasin kysyä vielä kerran" in delivery.words else None
    )
    await _and_die(house.wait(timedelta(days=8)))
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


async def test_a_pause_that_the_network_asks_for_is_kept_in_doubt_too(house: House) -> None:
    house.network.fail_after = once(MAIJA, Unsure("rate-limit", retry_after=100))
    await house.say("maija", "purku")
    await house.wait(90 * SECOND)
    assert sum("Oletko turvassa" in words for words in house.told("maija")) == 1
    assert len([w for w in house.told("kalle") if "rajoittaa" in w]) == 1
    await house.wait(10 * SECOND)
    assert sum("Oletko turvassa" in words for words in house.told("maija")) == 2


# ------------------------------------------------------------ deaths at every step

#: where it dies, what becomes of the call before that, and whether it may have left by then
STEPS = {
    "before the attempt is noted": ("storage.attempts.begin", takes, False),
    "after the call": ("bot.outbox.record_left", takes, True),
    "after a call that was cut off": ("bot.evidence.doubt", always(MAIJA, Unsure("cut")), True),
    "after a call that was refused": (
        "bot.outbox._end_attempt",
        always(MAIJA, Undelivered("network")),
        True,
    ),
}


async def dies_at(house: House, step: str, doing: Awaitable[None]) -> None:
    name, fails, _ = STEPS[step]
    house.network.fail = fails

    def death(*_: object, **__: object) -> None:
        raise Died

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(name, death)
        await _and_die(doing)
    house.network.fail = takes
    await house.close()
    await house.open()
    await house.settle()


async def _and_die(doing: Awaitable[None]) -> None:
    with pytest.raises(BaseException) as died:
        await doing
    assert _contains_death(died.value), died.value


@pytest.mark.parametrize("step", STEPS)
async def test_a_first_answer_survives_a_death_at_every_step(house: House, step: str) -> None:
    await dies_at(house, step, house.say("maija", "purku"))
    await house.wait(6 * SECOND)
    told = house.told("maija")
    assert told and told[-1].endswith(AGAIN) == STEPS[step][2]
    was_shown = step == "after the call"
    assert len(told) == 1 + was_shown
    await house.wait(MINUTE)
    assert house.told("maija") == told and await in_outbox(house) == 0


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


async def test_the_receipt_of_what_left_at_the_same_time_shows_nothing_of_another(
    house: House,
) -> None:
    """The group's message left in the moment in which Sari's was cut off."""
    await house.say("maija", "purku")
    await house.say("maija", "2")
    house.network.fail = once(SARI, Unsure("no-answer"))
    await house.hear(house.incoming("sari", "otan kuovi", group=True))
    board = [entry for entry in house.network.said if entry.to == GROUP][-1]
    assert board.edits is not None
    await house.arrive(board, on="sari")
    assert await in_outbox(house) == 1
    await house.wait(5 * SECOND)
    assert house.told("sari")[-1].endswith(AGAIN)


async def test_what_surely_did_not_leave_cannot_be_answered_yet(house: House) -> None:
    await house.say("maija", "purku")
    house.network.fail = once(MAIJA, Undelivered("network"))
    await house.hear(house.incoming("maija", "2"))
    # The next question waits, and this was about the one before.
    await house.hear(house.incoming("maija", "1"))
    await house.wait(MINUTE)
    assert house.told("maija")[-1].startswith("Etsin sinulle ihmistä.")
    assert not any("Näet ensin, kuka tulisi" in words for words in house.told("maija"))

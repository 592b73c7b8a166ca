"""A network that shows what is sent twice, and calls whose end nobody knows (R-O4): evidence
first; then what does no harm twice is sent again and says so. Of follow-ups:
``test_unsure_follow_ups``."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.domain.chat import Address, Arrived, Delivery, Heard
from bot.localization import LANGUAGES
from bot.transports import Undelivered, Unsure
from storage import attempts
from tests.doubts import (
    AGAIN,
    HOUR,
    MAIJA,
    MINUTE,
    SARI,
    SECOND,
    STEPS,
    Died,
    Fail,
    always,
    dies,
    dies_at,
    entries,
    in_outbox,
    once,
    opened,
    takes,
)
from tests.house import ADMIN, GROUP, LOCALIZATION, PEOPLE, TUESDAY, Entry, House


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """The school's house on a network that shows what is sent twice."""
    async with opened(tmp_path, monkeypatch, admins=(ADMIN,)) as house:
        yield house


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


# ------------------------------------------------------------ around the call


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


async def test_a_pause_that_the_network_asks_for_is_kept_in_doubt_too(house: House) -> None:
    house.network.fail_after = once(MAIJA, Unsure("rate-limit", retry_after=100))
    await house.say("maija", "purku")
    await house.wait(90 * SECOND)
    assert sum("Oletko turvassa" in words for words in house.told("maija")) == 1
    assert len([w for w in house.told("kalle") if "rajoittaa" in w]) == 1
    await house.wait(10 * SECOND)
    assert sum("Oletko turvassa" in words for words in house.told("maija")) == 2


# ------------------------------------------------------------ deaths at every step


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

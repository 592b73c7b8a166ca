"""Deaths, repeats, races and silent networks: nothing is lost, and nothing is said twice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
import structlog

from bot.domain.case import State
from bot.domain.chat import Address, Delivery, Heard
from bot.domain.outcome import Outcome
from bot.outbox import Outbox
from bot.transports import Undelivered
from commands import COMMANDS
from commands.given import Given
from storage import cases, outbox, positions, timers
from storage.database import Transaction
from tests.house import GROUP, LOCALIZATION, PEOPLE, FakeNetwork, House

MAIJA = PEOPLE["maija"].address
MINUTE = timedelta(minutes=1)


class Died(BaseException):
    """The process ended here."""


async def unsent(house: House) -> list[str]:
    """The keys of what waits in the outbox, in order."""
    waiting = await house.database.run(outbox.after, 0)
    return [each.delivery.key for each in waiting]


def shown_keys(house: House) -> list[str]:
    return [entry.delivery.key for entry in house.network.said]


def always(why: BaseException) -> Callable[[Delivery], None]:
    def fail(delivery: Delivery) -> None:
        raise why

    return fail


def to(address: Address, why: Undelivered) -> Callable[[Delivery], None]:
    def fail(delivery: Delivery) -> None:
        if delivery.to == address:
            raise why

    return fail


def takes(delivery: Delivery) -> None:
    """The network works again."""


async def receive(house: House, *incoming: object, position: str | None = None) -> None:
    """Heard and committed; nothing has left yet."""
    await house.dispatcher.receive(
        Heard(network="test", incoming=incoming, position=position)  # type: ignore[arg-type]
    )


# ------------------------------------------------------------ died in between


async def test_what_was_committed_but_not_sent_leaves_after_a_restart(house: House) -> None:
    await receive(house, house.incoming("maija", "purku"))
    waiting = await unsent(house)
    assert waiting and not house.network.said
    await house.restart()
    assert shown_keys(house) == waiting
    assert await unsent(house) == []


async def test_what_was_sent_but_not_noted_is_sent_under_the_same_key_and_shown_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await receive(house, house.incoming("maija", "purku"))
    keys: list[str] = []
    house.network.fail = lambda delivery: keys.append(delivery.key)
    with monkeypatch.context() as patched:
        patched.setattr("bot.outbox.record_left", _dies)
        with pytest.raises(BaseException) as died:
            await house.drain()
    assert _contains_death(died.value)
    assert len(house.told("maija")) == 1
    await house.restart()
    assert len(keys) == 2 and len(set(keys)) == 1
    assert len(house.told("maija")) == 1
    assert await unsent(house) == []


def _dies(*_: object) -> None:
    raise Died


def _contains_death(error: BaseException) -> bool:
    if isinstance(error, BaseExceptionGroup):
        return any(_contains_death(each) for each in error.exceptions)
    return isinstance(error, Died)


async def test_a_network_that_failed_after_it_had_shown_it_shows_it_once(house: House) -> None:
    house.network.fail_after = always(Undelivered("timeout"))
    await house.say("maija", "purku")
    assert len(house.told("maija")) == 1
    assert len(await unsent(house)) == 1
    house.network.fail_after = takes
    await house.wait(MINUTE)
    assert len(house.told("maija")) == 1
    assert await unsent(house) == []


async def test_heard_twice_is_answered_once(house: House) -> None:
    heard = house.incoming("maija", "purku")
    await house.hear(heard)
    await house.hear(heard)
    await house.hear(heard, heard)
    await house.restart()
    await house.hear(heard)
    assert len(house.told("maija")) == 1
    live = await house.database.run(cases.live, "koivuranta")
    assert len(live) == 1


async def test_the_place_is_committed_with_what_was_heard(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-I1: a death before the commit leaves neither; heard again, it is answered once."""
    heard = house.incoming("maija", "purku")
    with monkeypatch.context() as patched:
        patched.setattr("storage.positions.put", _dies)
        with pytest.raises(Died):
            await receive(house, heard, position="7")
    assert await house.database.run(positions.get, "test") is None
    assert await house.database.run(cases.live, "koivuranta") == []
    await house.restart()
    await house.hear(heard, position="7")
    assert await house.database.run(positions.get, "test") == "7"
    assert len(house.told("maija")) == 1
    await house.restart()
    assert await house.database.run(positions.get, "test") == "7"


async def test_a_piece_of_many_is_heard_whole_when_it_died_in_the_middle(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    piece = [house.incoming("maija", "purku")]
    piece += [house.incoming("sari", "höpö höpö", group=True) for _ in range(120)]
    piece += [house.incoming("kalle", "purku")]
    with monkeypatch.context() as patched:
        patched.setattr("storage.positions.put", _dies)
        with pytest.raises(Died):
            await receive(house, *piece, position="1")
    assert await house.database.run(positions.get, "test") is None
    await house.restart()
    await house.hear(*piece, position="1")
    assert len(house.told("maija")) == len(house.told("kalle")) == 1
    assert await house.database.run(positions.get, "test") == "1"


async def test_an_old_piece_with_its_old_place_changes_nothing(house: House) -> None:
    first, second = house.incoming("maija", "purku"), house.incoming("maija", "peru")
    await house.hear(first, position="1")
    await house.hear(second, position="2")
    told = house.told("maija")
    await house.hear(first, position="1")
    assert house.told("maija") == told
    # From the old place the network hands the newer over again; that is nothing new either.
    await house.restart()
    await house.hear(second, position="2")
    assert house.told("maija") == told
    assert await house.database.run(cases.live, "koivuranta") == []


# ------------------------------------------------------------ races


async def test_of_two_claims_in_one_instant_one_wins_and_both_are_answered(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "2")
    claims = [
        house.incoming("pekka", "otan kuovi", group=True),
        house.incoming("sari", "otan kuovi", group=True),
        house.incoming("aino", "otan kuovi"),
    ]
    await house.hear(*claims)
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.state is State.CLAIMED and case.holder == PEOPLE["pekka"]
    for key in ("pekka", "sari", "aino"):
        assert len(house.told(key)) == 1, key
    assert house.told("sari") == house.told("aino") != house.told("pekka")


async def test_two_claims_that_race_through_two_tasks_have_one_winner(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "2")
    keys = ["pekka", "sari", "aino"]
    claims = [receive(house, house.incoming(key, "otan kuovi", group=True)) for key in keys]
    await asyncio.gather(*claims)
    await house.settle()
    answers = [house.told(key) for key in keys]
    assert all(len(told) == 1 for told in answers)
    assert len({told[0] for told in answers}) == 2


async def test_claims_in_a_flurry_of_repeats_are_each_answered_once(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "2")
    claims = [house.incoming(key, "otan kuovi", group=True) for key in ("sari", "pekka")]
    await asyncio.gather(*(receive(house, *claims) for _ in range(10)))
    await house.restart()
    assert [len(house.told(key)) for key in ("sari", "pekka")] == [1, 1]


# ------------------------------------------------------------ a network is silent


async def test_a_silent_destination_holds_up_no_other(house: House) -> None:
    """R-O5: one lane waits, the others go on; in its own lane the order stays."""
    house.network.fail = to(MAIJA, Undelivered("timeout"))
    await house.say("maija", "purku")
    await house.say("maija", "2")
    await house.say("kalle", "purku")
    assert house.told("maija") == []
    assert len(house.told("kalle")) == 1
    assert len(house.in_group()) == 1
    waiting = await unsent(house)
    house.network.fail = takes
    await house.wait(MINUTE)
    assert shown_keys(house)[-2:] == waiting
    assert len(house.told("maija")) == 2


async def test_a_network_that_never_answers_holds_up_no_other(house: House) -> None:
    """It does not even refuse: the call just hangs."""

    class Silent(FakeNetwork):
        async def send(self, delivery: Delivery) -> str:
            await asyncio.Event().wait()
            raise AssertionError

    quiet = Silent(house.now, network="quiet")
    both = {"test": house.network, "quiet": quiet}
    relay = Outbox(
        house.database,
        both,
        clock=house.now,
        tell_admins=house.dispatcher.tell_admins,
        end_removal=house.dispatcher.end_removal,
        said_again=LOCALIZATION.said_again,
    )
    stranger = replace(PEOPLE["maija"], address=Address("quiet:@maija"))
    far = replace(house.incoming("maija", "purku"), sender=stranger, chat=stranger.address)
    await receive(house, far, house.incoming("kalle", "purku"))
    running = asyncio.create_task(relay.relay())
    while not house.told("kalle") or await unsent(house) != await _kept_for(house, "quiet"):
        await house.database.run(lambda tx: None)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert len(await unsent(house)) == 1
    assert not quiet.said


async def _kept_for(house: House, network: str) -> list[str]:
    waiting = await house.database.run(outbox.after, 0)
    return [each.delivery.key for each in waiting if each.network == network]


async def test_a_relay_that_is_woken_in_the_moment_of_its_end_ends(house: House) -> None:
    running = asyncio.create_task(house.outbox.relay())
    house.outbox.wake()
    await house.outbox.idle()
    await asyncio.sleep(0)
    house.outbox.wake()
    running.cancel()
    ended, _ = await asyncio.wait({running}, timeout=1)
    running.cancel()
    assert ended


async def test_the_network_says_when_to_come_back_and_that_is_kept(house: House) -> None:
    tried: list[float] = []

    def limited(delivery: Delivery) -> None:
        if delivery.to == MAIJA:
            tried.append(house.now().timestamp())
            raise Undelivered("rate-limit", retry_after=90)

    house.network.fail = limited
    await house.hear(house.incoming("maija", "purku"))
    for _ in range(200):
        house.jump(house.now() + timedelta(seconds=1))
        await house.drain()
    assert [b - a for a, b in pairwise(tried)] == [90, 90]


async def test_a_long_wait_that_the_network_asks_for_is_kept_and_told_of(
    house: House,
) -> None:
    tried: list[float] = []

    def limited(delivery: Delivery) -> None:
        if delivery.to == MAIJA:
            tried.append(house.now().timestamp())
            raise Undelivered("rate-limit", retry_after=3600)

    house.network.fail = limited
    await house.hear(house.incoming("maija", "purku"))
    await house.drain()
    for minutes in range(1, 60):
        house.jump(house.now() + MINUTE)
        await house.drain()
        # Of the limit they are told at once, of the message that waits after a quarter.
        assert len(house.told("kalle")) == 1 + (minutes >= 15), minutes
    assert len(tried) == 1
    house.jump(house.now() + MINUTE)
    await house.drain()
    assert len(tried) == 2
    assert len(house.told("kalle")) == 2


async def test_without_a_word_from_the_network_each_pause_is_twice_as_long(house: House) -> None:
    tried: list[float] = []

    def cut(delivery: Delivery) -> None:
        if delivery.to == MAIJA:
            tried.append(house.now().timestamp())
            raise Undelivered("timeout")

    house.network.fail = cut
    await house.hear(house.incoming("maija", "purku"))
    for _ in range(1500):
        house.jump(house.now() + timedelta(seconds=1))
        await house.drain()
    pauses = [b - a for a, b in pairwise(tried)]
    assert pauses == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300][: len(pauses)]
    assert len(pauses) >= 11


async def test_after_a_quarter_of_an_hour_the_admins_are_told_once(house: House) -> None:
    house.network.fail = to(MAIJA, Undelivered("timeout"))
    await house.hear(house.incoming("maija", "purku"))
    start = house.now()
    told_at = None
    for _ in range(60):
        house.jump(house.now() + MINUTE)
        await house.drain()
        if told_at is None and house.told("kalle"):
            told_at = house.now()
    assert told_at is not None
    assert told_at - start == timedelta(minutes=15)
    (alarm,) = house.told("kalle")
    assert "aija" not in alarm and "timeout" in alarm


async def test_when_it_leaves_at_last_the_next_trouble_is_told_anew(house: House) -> None:
    for words in ("purku", "?"):
        house.network.fail = to(MAIJA, Undelivered("timeout"))
        await house.hear(house.incoming("maija", words))
        for _ in range(40):
            house.jump(house.now() + MINUTE)
            await house.drain()
        house.network.fail = takes
        house.jump(house.now() + timedelta(minutes=10))
        await house.drain()
    assert len(house.told("kalle")) == 2


async def test_a_network_that_says_no_for_ever_is_not_asked_again(house: House) -> None:
    tried: list[str] = []

    def refuses(delivery: Delivery) -> None:
        if delivery.to == MAIJA:
            tried.append(delivery.key)
            raise Undelivered("no-chat", permanent=True)

    house.network.fail = refuses
    await house.hear(house.incoming("maija", "purku"))
    await house.restart()
    await house.wait(MINUTE)
    assert len(tried) == 1
    assert len(house.told("kalle")) == 1


async def test_a_fault_of_the_networks_library_loses_nothing(house: House) -> None:
    house.network.fail = always(ZeroDivisionError())
    with structlog.testing.capture_logs():
        await house.hear(house.incoming("maija", "purku"))
    house.network.fail = takes
    await house.wait(MINUTE)
    assert len(house.told("maija")) == 1


# ------------------------------------------------------------ our own mistakes


def _stumbles(given: Given, tx: Transaction) -> Outcome:
    raise ZeroDivisionError("Maija")


async def test_a_mistake_is_apologized_for_and_the_next_message_is_heard(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-I4: the place moves on, and the log finds it by the reference."""
    need = COMMANDS.command("need")
    assert need is not None
    heard = house.incoming("maija", "purku")
    with monkeypatch.context() as patched, structlog.testing.capture_logs() as logs:
        patched.setitem(COMMANDS._commands, "need", replace(need, handler=_stumbles))
        await house.hear(heard, house.incoming("kalle", "luottamus"), position="5")
    (apology,) = house.told("maija")
    (failed,) = [each for each in logs if each["event"] == "answer-failed"]
    assert failed["reference"] in apology
    assert "112" in apology
    assert len(house.told("kalle")) == 1
    assert await house.database.run(positions.get, "test") == "5"
    # Mended: the same event stays answered, a new one is heard.
    await house.hear(heard)
    assert len(house.told("maija")) == 1
    assert await house.database.run(cases.live, "koivuranta") == []
    await house.say("maija", "purku")
    assert len(house.told("maija")) == 2


async def test_a_mistake_after_half_of_it_was_written_leaves_nothing_of_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.say("maija", "purku")
    before = await house.database.run(cases.live, "koivuranta")
    put = outbox.put

    def stumbles_once(tx: Transaction, delivery: Delivery, **more: object) -> None:
        patched.undo()
        raise ZeroDivisionError

    with monkeypatch.context() as patched, structlog.testing.capture_logs():
        patched.setattr(outbox, "put", stumbles_once)
        await house.say("maija", "peru")
    assert outbox.put is put
    assert await house.database.run(cases.live, "koivuranta") == before
    assert len(house.told("maija")) == 2
    # The case can be read, goes on, and can be taken back after all.
    await house.wait(3 * MINUTE)
    assert len(house.in_group()) == 1
    await house.say("maija", "peru")
    assert await house.database.run(cases.live, "koivuranta") == []


async def test_in_the_group_a_mistake_is_not_talked_about(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = COMMANDS.command("help")
    assert listed is not None
    with monkeypatch.context() as patched, structlog.testing.capture_logs():
        patched.setitem(COMMANDS._commands, "help", replace(listed, handler=_stumbles))
        await house.say("sari", "!ohje", group=True)
    assert house.network.said == []


async def test_a_timer_whose_call_fails_is_given_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.say("maija", "purku")
    await house.say("kalle", "purku")
    ask = COMMANDS._steps["ask"]
    with monkeypatch.context() as patched, structlog.testing.capture_logs() as logs:
        patched.setitem(COMMANDS._steps, "ask", replace(ask, handler=_stumbles))
        await house.wait(2.5 * MINUTE)
    assert house.in_group() == []
    assert len([each for each in logs if each["event"] == "timer-failed"]) == 2
    await house.wait(15 * MINUTE)
    assert len(house.in_group()) == 2


async def test_one_timer_that_fails_holds_up_no_other(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.say("maija", "purku")
    await house.say("kalle", "purku")
    ask = COMMANDS._steps["ask"]

    def stumbles_for_maija(given: Given, tx: Transaction) -> Outcome:
        if given.case(tx).requester == PEOPLE["maija"]:
            raise ZeroDivisionError
        return ask.handler(given, tx)

    with monkeypatch.context() as patched, structlog.testing.capture_logs():
        patched.setitem(COMMANDS._steps, "ask", replace(ask, handler=stumbles_for_maija))
        await house.wait(5 * MINUTE)
    assert len(house.in_group()) == 1


# ------------------------------------------------------------ timers


async def test_a_case_that_is_taken_back_withdraws_its_unsent_words(house: House) -> None:
    """R-T4: what has not left about a case that is over does not leave any more."""
    house.network.fail = to(MAIJA, Undelivered("timeout"))
    await house.say("maija", "purku")
    await house.say("maija", "2")
    assert len(await unsent(house)) == 2
    await house.say("maija", "peru")
    assert len(await unsent(house)) == 1
    house.network.fail = takes
    await house.wait(timedelta(days=2))
    (farewell,) = house.told("maija")
    assert "Peruttu" in farewell
    assert await house.database.run(timers.next_due) is None


async def test_a_follow_up_is_asked_once_over_any_number_of_restarts(house: House) -> None:
    """R-T2, R-T3: the timer and what it says are one commit."""
    await house.say("maija", "purku")
    await house.say("maija", "2")
    await house.say("sari", "otan kuovi", group=True)
    await house.say("maija", "1")
    await house.say("sari", "pidetty")
    await house.say("maija", "2")
    house.jump(house.now() + timedelta(hours=22))
    await house.close()
    await house.open()
    house.network.said.clear()
    await house.dispatcher.tick()
    assert len(await unsent(house)) == 1
    for _ in range(3):
        await house.restart()
    assert len(house.told("maija")) == 1
    assert len(set(shown_keys(house))) == len(shown_keys(house))


async def test_the_group_is_asked_once_over_any_number_of_restarts(house: House) -> None:
    await house.say("maija", "purku")
    for _ in range(5):
        house.jump(house.now() + MINUTE)
        await house.restart()
    asked = [entry for entry in house.network.said if entry.to == GROUP]
    assert len(asked) == 1


async def test_a_call_that_fails_for_good_is_told_to_the_person_and_to_the_admins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin = PEOPLE["kalle"].address
    async with House(tmp_path, admins=(admin,)) as house:
        await house.say("maija", "purku")
        ask = COMMANDS._steps["ask"]
        with monkeypatch.context() as patched, structlog.testing.capture_logs():
            patched.setitem(COMMANDS._steps, "ask", replace(ask, handler=_stumbles))
            await house.wait(60 * MINUTE)
        assert "Jokin meni minulta vikaan" in house.told("maija")[-1]
        assert "Viite:" in house.told("kalle")[-1]


@pytest.mark.parametrize("steps", range(8))
async def test_an_outbox_that_is_woken_and_told_to_end_in_one_moment_ends(
    house: House, steps: int
) -> None:
    running = asyncio.create_task(house.outbox.relay())
    await house.outbox.idle()
    for _ in range(3):
        await house.database.run(lambda tx: None)
    house.outbox.wake()
    for _ in range(steps):
        await asyncio.sleep(0)
    running.cancel()
    done, _ = await asyncio.wait({running}, timeout=10)
    assert done

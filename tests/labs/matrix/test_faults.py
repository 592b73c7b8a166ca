"""The Matrix adapter on a line that fails, and what the human saw of it."""

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable

import pytest

from bot.transports import Undelivered, patience
from bot.transports.matrix import MatrixFault, listening
from tests.labs.human import Human, until
from tests.labs.matrix.conftest import Ear
from tests.labs.proxy import (
    BAD_GATEWAY,
    CLAIM,
    JOIN,
    QUERY,
    SEND,
    SOFT_LOG_OUT,
    SYNC,
    TO_DEVICE,
    UNAVAILABLE,
    UNKNOWN_TOKEN,
    Proxy,
    Rule,
    cuts_short,
    does_it_and_hangs_up,
    hangs_up,
    later,
    says_nothing,
    too_fast,
)


@pytest.fixture
def bot(ear: Callable[..., Ear], proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> Ear:
    """An adapter on the line. Its patience with silence is short, that tests may be."""
    monkeypatch.setattr(listening, "_LONG_POLL", 1.0)
    monkeypatch.setattr(listening, "_FIRST_SYNC", 3.0)
    monkeypatch.setattr(patience, "_LONGEST_PAUSE", 2.0)
    made = ear()
    made.configuration["homeserver"] = proxy.url
    return made


async def chat_with(person: Human, bot: Ear) -> str:
    """Their private room; each has already heard the other in it."""
    room = await person.open_chat(bot.user)
    await person.sees_in(room, bot.user)
    await person.say(room, "hei")
    await bot.hears("hei")
    await bot.send(person.user, "Hei.")
    await person.reads("Hei.", room=room)
    return room


Maija = tuple[Human, str]


@pytest.fixture
async def maija(bot: Ear, human: Callable[..., Awaitable[Human]]) -> Maija:
    """She and her chat with the bot, that runs."""
    await bot.start()
    person = await human("maija")
    return person, await chat_with(person, bot)


def tries(rule: Rule) -> list[float]:
    """When it struck. A line that was kept and found closed is opened anew at once."""
    apart = itertools.pairwise([0.0, *rule.struck])
    return [now for before, now in apart if now - before > 0.1]


FAULTS = {
    "502 html": BAD_GATEWAY,
    "503 json": UNAVAILABLE,
    "closed": hangs_up,
    "cut short": cuts_short,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_what_is_said_while_the_line_is_bad_is_heard_once_it_is_good(
    fault, bot, maija, proxy
):
    person, room = maija
    with proxy.does(fault, SYNC) as rule:
        await until(lambda: rule.struck, "the line is bad")
        await person.say(room, "purku")
        # Three waits say enough of the pace: it slows down from about one a second.
        await until(lambda: len(tries(rule)) >= 4, "the bot tries again")
        assert bot.words() == ["hei"]
    await bot.hears("purku")
    assert bot.words() == ["hei", "purku"]
    waits = [after - before for before, after in itertools.pairwise(tries(rule))]
    assert min(waits) > 0.7
    assert sum(waits) / len(waits) > 1


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_what_the_bot_says_while_the_line_is_bad_is_read_once_it_is_good(
    fault, bot, maija, proxy
):
    person, room = maija
    words = bot.delivery(person.user, "Viestisi tuli perille.")
    with proxy.does(fault, SEND):
        with pytest.raises(Undelivered) as refusal:
            await bot.deliver(words)
        assert not refusal.value.permanent
    await bot.delivers(words)
    await bot.send(person.user, "Loppu.")
    await person.reads("Loppu.")
    assert person.lines(room, bot.user) == ["Hei.", "Viestisi tuli perille.", "Loppu."]


async def test_a_message_that_arrived_without_the_bot_knowing_is_read_once(bot, maija, proxy):
    person, room = maija
    words = bot.delivery(person.user, "Viestisi tuli perille.")
    with proxy.does(does_it_and_hangs_up, SEND):
        for _ in range(2):
            with pytest.raises(Undelivered, match="network"):
                await bot.deliver(words)
    message = await bot.deliver(words)
    assert message == (await person.reads("tuli perille")).key
    await bot.send(person.user, "Loppu.")
    await person.reads("Loppu.")
    assert person.lines(room, bot.user) == ["Hei.", "Viestisi tuli perille.", "Loppu."]
    assert person.unreadable == []


async def test_a_homeserver_that_was_killed_is_found_again(bot, maija, synapse):
    person, room = maija
    words = bot.delivery(person.user, "Viestisi tuli perille.")
    await asyncio.to_thread(synapse.kill)
    with pytest.raises(Undelivered, match="network") as refusal:
        await bot.deliver(words)
    assert not refusal.value.permanent
    await asyncio.to_thread(synapse.start)
    await person.say(room, "jälkeen")
    await bot.hears("jälkeen")
    await bot.delivers(words)
    await person.reads("tuli perille")
    assert person.lines(room, bot.user) == ["Hei.", "Viestisi tuli perille."]


@pytest.mark.parametrize("fault", [UNKNOWN_TOKEN, SOFT_LOG_OUT], ids=["for good", "softly"])
@pytest.mark.parametrize("which", ["", SEND], ids=["everywhere", "seen by a send first"])
async def test_who_was_logged_out_says_so_and_does_not_log_in(fault, which, bot, maija, proxy):
    person, _ = maija
    asked = len(proxy.asked)
    with proxy.does(fault, which), pytest.raises(Undelivered):
        await bot.send(person.user, "Hei vielä.")
    with proxy.does(fault), pytest.raises(MatrixFault, match="does not know the bot's log-in"):
        await bot.ends()
    asked = proxy.asked[asked:]
    assert len(asked) < 8
    assert not any("/login" in each for each in asked)


async def test_a_first_sync_into_a_black_hole_is_asked_again(bot, maija, proxy):
    person, room = maija
    await bot.stop()
    await person.say(room, "purku")
    with proxy.does(says_nothing, f"{SYNC}.*full_state=true") as rule:
        starting = asyncio.create_task(bot.start())
        await until(lambda: len(rule.struck) >= 2, "asked again")
    await starting
    await bot.hears("purku")


async def test_a_black_hole_under_way_is_left_behind(bot, maija, proxy, monkeypatch):
    person, room = maija
    monkeypatch.setattr(listening, "_GRACE", 1.0)
    with proxy.does(says_nothing, SYNC) as rule:
        await until(lambda: rule.struck, "the line is dead")
        await person.say(room, "purku")
        await until(lambda: len(rule.struck) >= 2, "asked again")
    await bot.hears("purku")
    assert bot.words() == ["hei", "purku"]


async def test_the_time_that_a_busy_homeserver_asks_for_is_given_to_it(bot, maija, proxy):
    person, room = maija
    with proxy.does(too_fast(2500), SYNC, most=2) as rule:
        await until(lambda: rule.struck, "the homeserver is busy")
        await person.say(room, "purku")
        await bot.hears("purku")
    first, second = rule.struck
    assert 2.4 < second - first < 4
    assert time.monotonic() - second > 2.4


async def test_a_send_that_was_too_fast_tells_for_how_long_to_wait(bot, maija, proxy):
    person, _ = maija
    words = bot.delivery(person.user, "Viestisi tuli perille.")
    with proxy.does(too_fast(2500), SEND) as rule:
        with pytest.raises(Undelivered, match="rate-limit") as refusal:
            await bot.deliver(words)
        assert refusal.value.retry_after == 2.5
        assert not refusal.value.permanent
    assert len(rule.struck) == 1  # waiting is the outbox's
    await bot.deliver(words)
    await person.reads("tuli perille")


async def test_300_messages_while_away_and_some_unreadable_are_heard_once_in_order(bot, maija):
    person, room = maija
    await bot.stop()
    said = [f"viesti {number}" for number in range(300)]
    unreadable = {7, 150, 299}
    for number, words in enumerate(said):
        if number in unreadable:
            await person.say_unreadably(room)
        else:
            await person.say(room, words)
    await person.say(room, "loppu")
    await bot.start()
    await bot.hears("loppu")
    kept = [words for number, words in enumerate(said) if number not in unreadable]
    assert bot.words() == ["hei", *kept, "loppu"]
    assert bot.unreadable() == len(unreadable)


async def test_a_chat_whose_sends_hang_holds_up_no_other_and_keeps_its_order(
    bot, maija, human, proxy
):
    person, _ = maija
    sari = await human("sari")
    await chat_with(sari, bot)
    with proxy.does(says_nothing, f"{SEND}.*/slow"), proxy.does(later(1), f"{SEND}.*/late"):
        hanging = asyncio.create_task(bot.send(person.user, "Ensin.", key="slow"))
        await until(lambda: any("/slow" in each for each in proxy.asked), "it hangs")
        second = asyncio.create_task(bot.send(person.user, "Sitten.", key="late"))
        await bot.send(sari.user, "Sinulle heti.")
        await sari.reads("Sinulle heti.")
        assert not hanging.done() and not second.done()
        hanging.cancel()
        await second
    await person.reads("Sitten.")


async def test_keys_that_hang_for_one_room_hold_up_no_other(bot, maija, human, proxy):
    person, _ = maija
    sari = await human("sari")
    await human("maija", account=person.account)
    chat = await chat_with(sari, bot)
    for which in (CLAIM, TO_DEVICE):
        with proxy.does(says_nothing, which, most=1) as rule:
            hanging = asyncio.create_task(bot.send(person.user, f"Hidas {which}."))
            await until(lambda rule=rule: rule.struck, "keys hang")
            await sari.say(chat, which)
            await bot.hears(which)
            await bot.send(sari.user, f"Sinulle {which}.")
            await sari.reads(f"Sinulle {which}.")
            assert not hanging.done()
            hanging.cancel()


async def test_devices_that_nobody_tells_of_hold_up_no_other(bot, maija, human, proxy):
    person, _ = maija
    sari = await human("sari")
    chat = await chat_with(sari, bot)
    with proxy.does(says_nothing, QUERY) as rule:
        await human("maija", account=person.account)
        await until(lambda: rule.struck, "her new phone is asked for")
        await sari.say(chat, "purku")
        await bot.hears("purku")
        await bot.send(sari.user, "Viestisi tuli perille.")
        await sari.reads("tuli perille")


async def test_a_door_that_does_not_open_holds_up_no_other(bot, maija, human, proxy):
    person, room = maija
    sari = await human("sari")
    with proxy.does(says_nothing, JOIN, most=1) as rule:
        other = await sari.open_chat(bot.user)
        await until(lambda: rule.struck, "the bot is at the door")
        await person.say(room, "purku")
        await bot.hears("purku")
        await bot.send(person.user, "Viestisi tuli perille.")
        await person.reads("tuli perille")
    assert not sari.has_with_them(other, bot.user)

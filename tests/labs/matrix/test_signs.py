"""What people see of the bot beside its words: read marks, and that it is writing."""

import asyncio

import pytest

from bot.transports import Undelivered
from bot.transports.matrix import listening
from tests.labs.human import until
from tests.labs.proxy import SEND, later, says_nothing, too_fast

TYPING = "PUT .*/typing/"
MARK = "POST .*/receipt/"


@pytest.fixture
def bot(ear, proxy, monkeypatch):
    monkeypatch.setattr(listening, "_LONG_POLL", 1.0)
    made = ear()
    made.configuration["homeserver"] = proxy.url
    return made


@pytest.fixture
async def maija(bot, human):
    """She and her chat with the bot, that runs."""
    await bot.start()
    person = await human("maija")
    room = await person.open_chat(bot.user)
    await person.sees_in(room, bot.user)
    await person.say(room, "hei")
    await bot.hears("hei")
    await bot.send(person.user, "Hei.")
    await person.reads("Hei.")
    return person, room


def asked(proxy, part: str) -> int:
    return sum(part in each for each in proxy.asked)


async def test_what_was_stored_is_marked_as_read_and_nothing_else(bot, maija):
    person, room = maija
    bot.deaf = True
    key = await person.say(room, "purku")
    await until(lambda: bot.refused, "it cannot be stored")
    assert person.marks.get((room, bot.user)) != key
    bot.deaf = False
    await bot.hears("purku")
    await until(lambda: person.marks.get((room, bot.user)) == key, "it is marked")


async def test_what_cannot_be_read_is_not_marked_by_what_comes_after_it(bot, maija, proxy):
    person, room = maija
    await until(lambda: (room, bot.user) in person.marks, "what was heard is marked")
    before, marks = person.marks[room, bot.user], asked(proxy, "/receipt/")
    await person.say_unreadably(room)
    await person.say(room, "purku")
    await bot.hears("purku")
    other = await person.open_chat(bot.user)
    await person.sees_in(other, bot.user)
    last = await person.say(other, "toisaalla")
    await until(lambda: person.marks.get((other, bot.user)) == last, "elsewhere it is marked")
    assert person.marks[room, bot.user] == before
    assert asked(proxy, "/receipt/") == marks + 1


async def test_marks_come_in_one_for_many_and_hold_up_nothing(bot, maija, proxy):
    person, room = maija
    await until(lambda: (room, bot.user) in person.marks, "what was heard is marked")
    with proxy.does(says_nothing, MARK, most=1) as rule:
        for number in range(5):
            await person.say(room, f"viesti {number}")
        await until(lambda: rule.struck, "a mark hangs")
        await person.say(room, "purku")
        await bot.hears("purku")
        await bot.send(person.user, "Viestisi tuli perille.")
        await person.reads("tuli perille")
    assert len(rule.struck) < 3


async def test_who_waits_only_a_moment_sees_nobody_write(bot, maija, proxy):
    person, room = maija
    for number in range(3):
        await person.say(room, f"{number}")
        await bot.hears(f"{number}")
        await bot.send(person.user, f"Selvä {number}.")
        await person.reads(f"Selvä {number}.")
    assert asked(proxy, "/typing/") == 0


async def test_who_waits_longer_sees_the_bot_write_until_it_has_said_it(bot, maija, proxy):
    person, room = maija
    with proxy.does(later(2.5), SEND):
        sending = asyncio.create_task(bot.send(person.user, "Viestisi tuli perille."))
        await until(lambda: (room, (bot.user,)) in person.writers, "the bot is seen to write")
        assert not sending.done()
        await sending
    await until(lambda: person.writers[-1] == (room, ()), "no more")
    assert asked(proxy, "/typing/") == 2


async def test_the_bot_is_seen_to_write_while_a_busy_homeserver_makes_it_wait(bot, maija, proxy):
    person, room = maija
    words = bot.delivery(person.user, "Viestisi tuli perille.")
    with proxy.does(too_fast(2000), SEND), pytest.raises(Undelivered):
        await bot.deliver(words)
    await until(lambda: (room, (bot.user,)) in person.writers, "the bot is seen to write")
    await bot.deliver(words)
    await until(lambda: person.writers[-1] == (room, ()), "no more")


async def test_a_sign_that_cannot_be_shown_is_no_trouble(bot, maija, proxy):
    person, room = maija
    with proxy.does(says_nothing, TYPING), proxy.does(later(2.5), SEND):
        await bot.send(person.user, "Viestisi tuli perille.")
        await person.reads("tuli perille")
    await person.say(room, "kiitos")
    await bot.hears("kiitos")

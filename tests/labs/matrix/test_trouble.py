"""The Matrix adapter when things are not as they should be."""

import asyncio

import pytest

from bot.domain.chat import Why
from bot.transports import Undelivered
from tests.labs.human import until
from tests.labs.matrix.rooms import private_chat


@pytest.fixture
def bot(ear):
    return ear()


async def test_a_message_whose_key_comes_late_is_heard_even_over_a_restart(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    async with maija.keys_on_the_way():
        key = await maija.say(room, "purku")
        await until(lambda: bot.unreadable(), "the bot has seen what it cannot read")
        place = bot.position
        await maija.react(room, key, "🆘")
        await bot.hears(None, reaction="🆘")
        assert bot.position == place
        await bot.restart()
    await bot.hears("purku", private=True)
    await until(lambda: bot.position != place, "the place moves on")


@pytest.fixture
def impatient(monkeypatch):
    """Minutes pass at once."""
    monkeypatch.setattr("bot.transports.matrix.unreadable._TOLD_AFTER", 0.0)
    monkeypatch.setattr("bot.transports.matrix.unreadable._PLACE_WAITS", 0.0)
    monkeypatch.setattr("bot.transports.matrix.listening._LONG_POLL", 0.5)


async def test_what_stays_unreadable_is_told_once_and_heard_when_its_key_comes(
    bot, human, impatient
):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    async with maija.keys_on_the_way():
        key = await maija.say(room, "purku")
        told = await bot.fails_to_hear(key, why=Why.UNREADABLE, private=True)
        assert (told.chat.local, told.sender.address.local) == (room, maija.user)
        file = bot.directory / "unreadable.json"
        await until(lambda: "true" in file.read_text(), "the telling is noted")
        await bot.restart()
        place = bot.position
        await maija.react(room, key, "🆘")
        await bot.hears(None, reaction="🆘")
        assert bot.position != place
        assert key in file.read_text()
        assert "maija" not in file.read_text()
    heard = await bot.hears("purku", private=True)
    assert heard.key == key
    assert [each.key for each in bot.unheard] == [key]
    await until(lambda: (bot.directory / "unreadable.json").read_text() == "[]", "nothing is kept")


async def test_an_unreadable_message_in_the_group_is_told_as_the_group_s(bot, human, impatient):
    sari = await human("sari")
    room = await sari.open_group()
    bot.groups.add(room)
    await bot.start()
    await sari.invite(room, bot.user)
    await sari.sees_in(room, bot.user)
    async with sari.keys_on_the_way():
        key = await sari.say(room, "!otan")
        told = await bot.fails_to_hear(key, why=Why.UNREADABLE, private=False)
        assert told.chat.local == room


async def test_a_file_of_unreadable_messages_that_is_damaged_stops_nothing(bot, human):
    bot.directory.mkdir()
    (bot.directory / "unreadable.json").write_text('[["!room", "$event"')
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "purku")
    await bot.hears("purku")


async def test_a_bot_whose_keys_were_used_up_while_away_can_still_be_written_to(
    bot, human, synapse
):
    await bot.start()
    device, token = synapse.devices(bot.account)[0], synapse.log_in(synapse.register("otto"))
    await bot.stop()
    claim = {"one_time_keys": {bot.user: {device: "signed_curve25519"}}}
    path = "/_matrix/client/v3/keys/claim"
    for _ in range(55):
        assert synapse.ask("POST", path, claim, token=token)["one_time_keys"]
    kaisa = await human("kaisa")
    await kaisa.knows_device_of(bot.user)
    await bot.start()
    room = await private_chat(kaisa, bot)
    await kaisa.say(room, "purku")
    await bot.hears("purku")
    assert synapse.one_time_keys(bot.token) > 40


async def test_somebody_without_a_device_is_told_when_they_have_one(bot, human, synapse):
    await bot.start()
    otto = synapse.register("otto")
    words = bot.delivery(otto.user, "Hei Otto.", may_open=True)
    for _ in range(2):
        with pytest.raises(Undelivered, match="no-device") as refusal:
            await bot.deliver(words)
        assert not refusal.value.permanent
    person = await human("otto", account=otto)
    room = await person.invited(bot.user)
    await person.join(room)
    await bot.delivers(words)
    assert (await person.reads("Hei Otto.")).room == room


async def test_a_new_phone_reads_what_is_sent_next(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "hei")
    await bot.hears("hei")
    await bot.send(maija.user, "Ensin.")
    phone = await human("maija", account=maija.account)
    await bot.send(maija.user, "Sitten.")
    await phone.reads("Sitten.")


async def test_a_phone_that_could_not_get_the_key_reads_on_when_it_can(bot, human):
    await bot.start()
    maija = await human("maija")
    phone = await human("maija", account=maija.account, unreachable=True)
    room = await private_chat(maija, bot)
    await maija.say(room, "hei")
    await bot.hears("hei")
    first = await bot.send(maija.user, "Ensin.")
    await maija.reads("Ensin.")
    await until(lambda: first in phone.unreadable, "the phone gets what it cannot read")
    await phone.become_reachable()
    await bot.send(maija.user, "Sitten.")
    await maija.reads("Sitten.")
    await phone.reads("Sitten.")


async def test_what_could_not_be_stored_is_handed_over_again(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    bot.deaf = True
    await maija.say(room, "purku")
    await until(lambda: bot.refused, "the piece was refused")
    bot.deaf = False
    await bot.hears("purku")


async def test_a_cry_of_somebody_who_has_left_since_is_heard(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await bot.stop()
    await maija.say(room, "apua")
    await maija.leave_room(room)
    await bot.start()
    await bot.hears("apua", private=True)


async def test_a_person_who_left_the_chat_gets_a_new_one(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "purku")
    await bot.hears("purku")
    await maija.leave_room(room)
    await until(lambda: not bot.knows_chat_with(maija.user), "the bot sees her leave")
    await bot.send(maija.user, "Hei.", may_open=True)
    assert await maija.invited(bot.user) != room


async def test_a_bot_that_was_thrown_out_of_the_group_says_so(bot, human):
    sari = await human("sari")
    room = await sari.open_group()
    bot.groups.add(room)
    await bot.start()
    await sari.invite(room, bot.user)
    await until(lambda: room in bot.members, "the bot sees the group")
    await bot.send(room, "Hei.")
    await sari.throw_out(room, bot.user)
    with pytest.raises(Undelivered, match="not-in-room") as refusal:
        while True:
            await bot.send(room, "Vielä.")
    assert not refusal.value.permanent


async def test_a_homeserver_that_went_away_is_found_again(bot, human, synapse):
    await bot.start()
    maija = await human("maija")
    room = await private_chat(maija, bot)
    await maija.say(room, "ennen")
    await bot.hears("ennen")
    await asyncio.to_thread(synapse.stop)
    with pytest.raises(Undelivered, match="network") as refusal:
        await bot.send(maija.user, "Hei.", key="k")
    assert not refusal.value.permanent
    await asyncio.to_thread(synapse.start)
    await maija.say(room, "jälkeen")
    await bot.hears("jälkeen")
    await bot.send(maija.user, "Hei.", key="k")
    await maija.reads("Hei.")
    assert maija.lines(room, bot.user) == ["Hei."]

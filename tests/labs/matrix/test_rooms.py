"""Which room is whose, and what a third person in a private chat gets to see: nothing."""

from urllib.parse import quote

import pytest

from bot.domain.chat import News, Why
from bot.transports import Undelivered
from tests.labs.human import Human, until
from tests.labs.matrix.rooms import group_of, private_chat
from tests.labs.synapse import SERVER


@pytest.fixture
def bot(ear):
    return ear()


async def talked_in(person: Human, bot) -> str:
    """A private chat in which something was said."""
    room = await private_chat(person, bot)
    await person.say(room, "hei")
    await bot.hears("hei", private=True)
    return room


def chats_of(bot, synapse) -> dict[str, list[str]]:
    """The account's rooms as clients show them under its people."""
    path = f"/_matrix/client/v3/user/{quote(bot.user)}/account_data/m.direct"
    try:
        return synapse.ask("GET", path, token=bot.token)
    except OSError:
        return {}


async def test_a_third_person_in_a_chat_reads_nothing_and_a_new_chat_is_opened(bot, human):
    await bot.start()
    maija, sari = await human("maija"), await human("sari")
    room = await talked_in(maija, bot)
    await maija.invite(room, sari.user)
    await until(lambda: not bot.is_private(room), "the bot sees Sari")
    await sari.join(room)
    # She has come to us: she is not written to first, whatever the house says.
    await bot.send(maija.user, "Sari voisi tulla.")
    other = await maija.invited(bot.user)
    assert other != room
    await maija.join(other)
    await bot.send(maija.user, "Sovittu.")
    await maija.reads("Sovittu.", room=other)
    await bot.send(room, "Kirjoita minulle kahden.", for_all_eyes=True)
    await sari.reads("Kirjoita minulle kahden.")
    assert sari.lines(room, bot.user) == ["Kirjoita minulle kahden."]


async def test_when_the_third_has_left_the_chat_is_the_two_s_again(bot, human):
    await bot.start()
    maija, sari = await human("maija"), await human("sari")
    room = await talked_in(maija, bot)
    await maija.invite(room, sari.user)
    await until(lambda: not bot.is_private(room), "the bot sees Sari")
    await maija.throw_out(room, sari.user)
    await until(lambda: bot.is_private(room), "the bot sees that she is gone")
    await maija.say(room, "purku")
    await bot.hears("purku", private=True)
    await bot.send(maija.user, "Viestisi tuli perille.")
    assert (await maija.reads("tuli perille")).room == room


async def test_a_deaf_bot_asks_who_is_in_the_room_before_it_speaks(bot, human, monkeypatch):
    await bot.start()
    maija, sari = await human("maija"), await human("sari")
    room = await talked_in(maija, bot)
    await bot.go_deaf()
    await maija.invite(room, sari.user)
    await sari.join(room)
    monkeypatch.setattr("bot.transports.matrix.rooms._OLD", 0.0)
    monkeypatch.setattr("bot.transports.matrix.sending._UNTIL_ROOM_IS_SEEN", 0.1)
    with pytest.raises(Undelivered, match="network"):
        await bot.send(maija.user, "Sari voisi tulla.", key="k")
    await bot.restart()
    await bot.delivers(bot.delivery(maija.user, "Sari voisi tulla.", key="k"))
    other = await maija.invited(bot.user)
    assert sari.lines(room, bot.user) == maija.lines(room, bot.user) == []
    assert other != room


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("m.room.join_rules", {"join_rule": "public"}),
        ("m.room.history_visibility", {"history_visibility": "world_readable"}),
    ],
)
async def test_a_room_that_others_may_read_is_not_private(kind, content, bot, human):
    await bot.start()
    maija = await human("maija")
    room = await talked_in(maija, bot)
    await maija.set_state(room, kind, content)
    await until(lambda: not bot.is_private(room), "the bot sees that the room is open")
    await bot.send(maija.user, "Sari voisi tulla.")
    assert await maija.invited(bot.user) != room
    assert maija.lines(room, bot.user) == []


async def test_what_must_go_goes_also_from_a_chat_that_a_third_has_come_into(bot, human):
    await bot.start()
    maija, sari = await human("maija"), await human("sari")
    room = await talked_in(maija, bot)
    message = await bot.send(maija.user, "Sari voisi tulla.")
    await maija.reads("Sari voisi tulla.")
    await maija.invite(room, sari.user)
    await until(lambda: not bot.is_private(room), "the bot sees Sari")
    await bot.redact(maija.user, message, "k")
    await until(lambda: maija.lines(room, bot.user) == [], "it is gone")


async def test_chats_are_marked_as_such_and_preferred_also_after_a_restart(bot, human, synapse):
    await bot.start()
    maija, sari = await human("maija"), await human("sari")
    chat = await talked_in(maija, bot)
    await bot.send(sari.user, "Hei.", may_open=True)
    opened = await sari.invited(bot.user)
    marked = {maija.user: [chat], sari.user: [opened]}
    await until(lambda: chats_of(bot, synapse) == marked, "both rooms are marked")

    other = await maija.open_group(bot.user)
    await maija.sees_in(other, bot.user)
    await bot.restart()
    await bot.send(maija.user, "Hei Maija.")
    assert (await maija.reads("Hei Maija.")).room == chat
    assert chats_of(bot, synapse) == marked

    # Where she speaks is a chat, too, and there she waits for the answer.
    await maija.say(other, "täällä")
    await bot.hears("täällä", private=True)
    await bot.send(maija.user, "Kuulen.")
    assert (await maija.reads("Kuulen.")).room == other
    marked[maija.user].append(other)
    await until(lambda: chats_of(bot, synapse) == marked, "the third room is marked")
    await maija.throw_out(other, bot.user)
    marked[maija.user].remove(other)
    await until(lambda: chats_of(bot, synapse) == marked, "the mark is gone")


async def test_nothing_private_leaves_into_a_room_that_is_nobody_s(bot, human):
    await bot.start()
    maija, sari = await human("maija"), await human("sari")
    crowd = await maija.open_group(bot.user, sari.user)
    plain = await maija.open_chat(bot.user, encrypted=False)
    for room in (crowd, plain):
        await maija.sees_in(room, bot.user)
        await until(lambda room=room: bot.knows(room), "the bot sees the room")
        with pytest.raises(Undelivered) as refusal:
            await bot.send(room, "Kuovi: kuka ehtii?")
        assert refusal.value.permanent
        await bot.send(room, "Kirjoita minulle kahden.", for_all_eyes=True)
        await maija.reads("Kirjoita minulle kahden.", room=room)
        assert maija.lines(room, bot.user) == ["Kirjoita minulle kahden."]


async def test_unencrypted_rooms_are_used_where_the_operator_does_without(bot, human):
    bot.configuration["unencrypted"] = True
    maija, sari = await human("maija"), await human("sari")
    group = await sari.open_chat(direct=False, encrypted=False)
    bot.groups.add(group)
    await bot.start()
    await sari.invite(group, bot.user)
    await until(lambda: group in bot.members, "the bot sees the group")
    await sari.say(group, "!purku avoimet")
    assert (await bot.hears("!purku avoimet")).chat.local == group
    await bot.send(group, "Ei avoimia.")
    assert not (await sari.reads("Ei avoimia.")).decrypted

    room = await maija.open_chat(bot.user, encrypted=False)
    await maija.sees_in(room, bot.user)
    await maija.say(room, "purku")
    assert (await bot.hears("purku")).private
    await bot.send(maija.user, "Viestisi tuli perille.")
    assert (await maija.reads("tuli perille")).room == room
    assert sari.lines(group, bot.user) == ["Ei avoimia."]


async def test_somebody_of_another_server_may_be_let_in_by_name(bot, human):
    maija, otto = await human("maija"), await human("otto")
    bot.configuration |= {"allow_servers": ("example.fi",), "allow_people": {maija.user}}
    await bot.start()
    stranger = await otto.open_chat(bot.user)
    room = await private_chat(maija, bot)
    await maija.say(room, "purku")
    await bot.hears("purku")
    assert not otto.has_with_them(stranger, bot.user)
    assert SERVER in otto.user


async def test_what_is_said_where_a_third_hears_it_is_not_heard_but_told(bot, human):
    await bot.start()
    maija, sari = await human("maija"), await human("sari")
    room = await talked_in(maija, bot)
    await maija.invite(room, sari.user)
    await until(lambda: not bot.is_private(room), "the bot sees Sari")
    cry = await maija.say(room, "apua")
    told = await bot.fails_to_hear(cry, why=Why.NOT_PRIVATE, private=True)
    assert (told.chat.local, told.sender.address.local) == (room, maija.user)
    assert told.sender.name == "Maija"
    await bot.send(room, "Kirjoita minulle kahden.", for_all_eyes=True)
    await maija.reads("kahden")
    await maija.say(room, "konetta", msgtype="m.notice")
    last = await maija.say(room, "no niin")
    await bot.fails_to_hear(last)
    assert bot.words() == ["hei"]
    assert [each.key for each in bot.unheard] == [cry, last]


async def test_what_is_said_without_encryption_is_not_heard_but_told(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await maija.open_chat(bot.user, encrypted=False)
    await maija.sees_in(room, bot.user)
    cry = await maija.say(room, "apua")
    told = await bot.fails_to_hear(cry, why=Why.NOT_ENCRYPTED, private=True)
    assert (told.chat.local, told.sender.address.local) == (room, maija.user)
    # She has come to us, so an encrypted chat may be opened with her.
    await bot.send(maija.user, "Kirjoita minulle tänne.")
    other = await maija.invited(bot.user)
    assert other != room
    await maija.join(other)
    await maija.sees_in(other, bot.user)
    await maija.say(other, "purku")
    await bot.hears("purku", private=True)
    assert bot.words() == ["purku"]


async def test_a_chat_that_begins_with_three_is_not_heard_from_its_first_words(bot, human):
    await bot.start()
    maija, sari = await human("maija"), await human("sari")
    await maija.knows_device_of(bot.user)
    room = await maija.open_chat(bot.user, sari.user)
    cry = await maija.say(room, "apua")
    await bot.fails_to_hear(cry, why=Why.NOT_PRIVATE, private=True)
    assert bot.words() == []


async def test_in_a_group_that_is_nobody_s_it_says_so_once_and_answers_who_speaks_to_it(bot, human):
    await bot.start()
    maija, sari = await human("maija"), await human("sari")
    room = await maija.open_group(sari.user)
    await sari.join(room)
    await maija.say(room, "ennen sitä")
    await maija.invite(room, bot.user)
    await sari.sees_in(room, bot.user)
    (came,) = await until(lambda: bot.unheard, "the bot tells that it came")
    assert (came.chat.local, came.sender.address.local) == (room, maija.user)
    assert (came.why, came.private) == (Why.JUST_CAME, False)

    await sari.say(room, "mitä kuuluu")
    to_bot = {"m.mentions": {"user_ids": [bot.user]}}
    mention = await sari.say(room, "Purku apua", **to_bot)
    command = await maija.say(room, "!purku")
    await bot.fails_to_hear(mention, private=False)
    await bot.fails_to_hear(command, private=False)
    assert [each.key for each in bot.unheard] == [came.key, mention, command]
    assert bot.words() == []
    await bot.restart()
    last = await maija.say(room, "!purku")
    await bot.fails_to_hear(last)
    assert len(bot.unheard) == 4


async def test_a_group_that_throws_the_bot_out_is_lost_once_until_it_is_back(bot, human):
    sari, maija = await human("sari"), await human("maija")
    room = await group_of(bot, sari)
    await sari.throw_out(room, bot.user)
    await until(lambda: bot.lost == [room], "the group is lost")
    await talked_in(maija, bot)
    await bot.restart()
    await maija.open_chat(bot.user)
    await until(lambda: len(bot.rooms()) == 2, "the bot has come to her twice")
    assert bot.lost == [room]

    bot.members.clear()
    await sari.invite(room, bot.user)
    await until(lambda: room in bot.members, "the bot is back")
    await sari.sees_in(room, bot.user)
    await sari.say(room, "!avoimet")
    await bot.hears("!avoimet", private=False)
    await bot.send(room, "Ei avoimia.")
    await sari.reads("Ei avoimia.", room=room)
    assert bot.lost == [room]


async def test_a_group_that_was_lost_while_the_bot_was_away_is_found_out_at_the_start(bot, human):
    sari = await human("sari")
    room = await group_of(bot, sari)
    await bot.stop()
    await sari.throw_out(room, bot.user)
    bot.position = None  # so that no sync tells of it
    await bot.start()
    await until(lambda: bot.lost == [room], "the group is lost")


async def test_a_group_that_never_invited_the_bot_is_not_lost(bot, human):
    sari, maija = await human("sari"), await human("maija")
    bot.groups.add(await sari.open_group())
    await bot.start()
    await talked_in(maija, bot)
    assert bot.lost == []


async def test_a_group_without_encryption_is_neither_heard_nor_written_to(bot, human):
    sari = await human("sari")
    room = await sari.open_chat(direct=False, encrypted=False)
    bot.groups.add(room)
    await bot.start()
    await sari.invite(room, bot.user)
    await until(lambda: bot.notices, "the operator is told")
    await sari.sees_in(room, bot.user)
    await sari.say(room, "otan kuovi")
    command = await sari.say(room, "!otan kuovi")
    told = await bot.fails_to_hear(command, why=Why.NOT_ENCRYPTED, private=False)
    assert told.chat.local == room
    with pytest.raises(Undelivered, match="not-encrypted"):
        await bot.send(room, "Kuovi: kuka ehtii?")
    assert sari.lines(room, bot.user) == []
    assert bot.words() == []
    assert [each.key for each in bot.unheard] == [command]
    assert [each.news for each in bot.notices].count(News.NOT_ENCRYPTED) == 1

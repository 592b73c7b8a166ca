"""The group's room is replaced by a newer one, or by what only looks like it."""

import pytest

from bot.domain.chat import News, Why
from bot.transports import Undelivered
from tests.labs.human import Human, until
from tests.labs.matrix.rooms import group_of


@pytest.fixture
def bot(ear):
    return ear()


async def comes_along(bot, group: str, room: str, *people: Human) -> None:
    """All are invited by the first into the new *room* of the *group*, and come."""
    first, *others = people
    for person in others:
        await first.invite(room, person.user)
        await person.join(room)
    bot.members.pop(group, None)
    await first.invite(room, bot.user)
    for person in people:
        await person.sees_in(room, bot.user)
    await until(lambda: group in bot.members, "the bot sees the group in its new room")


def replaced(bot) -> list[str]:
    return [each.key for each in bot.notices if each.news is News.ROOM_REPLACED]


@pytest.mark.parametrize(("old", "new"), [("10", "11"), ("11", "12"), ("12", "12")])
async def test_a_group_is_followed_into_its_new_room(old, new, bot, human):
    sari, pekka = await human("sari"), await human("pekka")
    group = await group_of(bot, sari, pekka, version=old)
    await sari.set_power(group, bot.user, 50)
    asked = await bot.send(group, "🐦 Kuovi: kuka ehtii?")
    await pekka.reads("kuka ehtii?", room=group)

    room = await sari.upgrade(group, new)
    await comes_along(bot, group, room, sari, pekka)
    assert len(replaced(bot)) == 1
    assert {person.name for person in bot.members[group].people} == {"Sari", "Pekka"}
    await pekka.say(room, "!otan kuovi")
    heard = await bot.hears("!otan kuovi", private=False)
    assert heard.chat.local == group

    # The board is where the people are, and from then on it is changed in place.
    board = await bot.edit(group, asked, "🐦 Kuovi: hoidossa.")
    assert board != asked
    assert (await pekka.reads("hoidossa")).room == room
    assert await bot.edit(group, board, "🐦 Kuovi: sovittu.") == board
    await pekka.reads("sovittu")
    assert pekka.lines(room, bot.user) == ["🐦 Kuovi: sovittu."]
    await bot.redact(group, asked, "remove-1")
    await until(lambda: pekka.lines(group, bot.user) == [], "the old board is gone")

    await bot.restart()
    await sari.say(room, "!avoimet")
    assert (await bot.hears("!avoimet")).chat.local == group
    assert await bot.edit(group, board, "🐦 Kuovi: pidetty.") == board
    await bot.send(group, "Ei avoimia.")
    await pekka.reads("Ei avoimia.", room=room)
    assert pekka.lines(room, bot.user) == ["🐦 Kuovi: pidetty.", "Ei avoimia."]
    await bot.redact(group, board, "remove-2")
    await until(lambda: pekka.lines(room, bot.user) == ["Ei avoimia."], "the board is gone")
    assert len(replaced(bot)) == 1
    assert bot.lost == []


async def test_several_upgrades_while_the_bot_was_away(bot, human):
    sari = await human("sari")
    group = await group_of(bot, sari, version="10")
    await sari.say(group, "!ennen")
    await bot.hears("!ennen")
    await bot.stop()
    await sari.say(group, "!vanhassa")
    second = await sari.upgrade(group, "11")
    await sari.invite(second, bot.user)
    third = await sari.upgrade(second, "12")
    await sari.invite(third, bot.user)
    await bot.start()
    await bot.hears("!vanhassa", private=False)
    await sari.sees_in(third, bot.user)
    await sari.say(third, "!uudessa")
    assert (await bot.hears("!uudessa")).chat.local == group
    await bot.send(group, "Täällä.")
    assert (await sari.reads("Täällä.")).room == third
    await bot.restart()
    await bot.send(group, "Yhä täällä.")
    assert (await sari.reads("Yhä täällä.")).room == third


async def test_what_is_said_before_the_bot_comes_along_is_heard_and_what_it_says_waits(bot, human):
    sari = await human("sari")
    group = await group_of(bot, sari)
    room = await sari.upgrade(group, "12")
    await until(lambda: bot.replacement_of(group) == room, "the bot sees the tombstone")
    with pytest.raises(Undelivered, match="room-replaced") as refusal:
        await bot.send(group, "Kuka ehtii?", key="k")
    assert not refusal.value.permanent
    await bot.stop()
    await sari.invite(room, bot.user)
    await until(lambda: sari.has_in(room, bot.user), "the invitation is seen")
    await sari.say(room, "!avoimet")
    await bot.start()
    assert (await bot.hears("!avoimet", private=False)).chat.local == group
    await bot.delivers(bot.delivery(group, "Kuka ehtii?", key="k"))
    assert (await sari.reads("Kuka ehtii?")).room == room


async def test_nobody_without_power_leads_the_group_away(bot, human):
    sari, pekka = await human("sari"), await human("pekka")
    group = await group_of(bot, sari, pekka)
    levels = {"users_default": 0, "state_default": 0, "events": {}}
    await sari.set_state(group, "m.room.power_levels", levels)
    room = await pekka.open_group(bot.user, sari.user, instead_of=group)
    await pekka.set_state(group, "m.room.tombstone", {"body": "pois", "replacement_room": room})
    await until(lambda: bot.replacement_of(group) == room, "the bot sees the tombstone")
    await until(lambda: bot.unheard, "the bot has come, in vain")
    await pekka.say(room, "salaa")
    await sari.say(group, "!avoimet")
    await bot.hears("!avoimet")
    await bot.send(group, "Kuka ehtii?")
    assert (await sari.reads("Kuka ehtii?")).room == group
    assert bot.words() == ["!avoimet"]
    assert replaced(bot) == []
    assert {each.why for each in bot.unheard} == {Why.JUST_CAME}


async def test_a_room_that_does_not_point_back_is_not_followed(bot, human):
    sari = await human("sari")
    group = await group_of(bot, sari)
    room = await sari.open_group(bot.user)
    await sari.sees_in(room, bot.user)
    await sari.set_state(group, "m.room.tombstone", {"body": "pois", "replacement_room": room})
    await until(lambda: bot.replacement_of(group) == room, "the bot sees the tombstone")
    await sari.say(group, "!avoimet")
    assert (await bot.hears("!avoimet")).chat.local == group
    await bot.send(group, "Kuka ehtii?")
    assert (await sari.reads("Kuka ehtii?")).room == group
    assert replaced(bot) == []


async def test_a_chat_that_is_upgraded_goes_on_in_its_new_room(bot, human):
    await bot.start()
    maija = await human("maija")
    old = await maija.open_chat(bot.user, version="11")
    await maija.sees_in(old, bot.user)
    await maija.say(old, "purku")
    await bot.hears("purku", private=True)
    room = await maija.upgrade(old, "12")
    await maija.invite(room, bot.user)
    await maija.sees_in(room, bot.user)
    await until(lambda: bot.is_private(room), "the bot sees the new room")
    await bot.send(maija.user, "Milloin?")
    assert (await maija.reads("Milloin?")).room == room
    await maija.say(room, "nyt")
    await bot.hears("nyt", private=True)

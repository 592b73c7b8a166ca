"""The adapter, and people who use Element and exclude insecure devices."""

import shutil

import pytest

from bot.domain.chat import News
from bot.transports.matrix import MatrixConfiguration, MatrixFault
from bot.transports.matrix.identity import renew_recovery_key, set_up
from tests.labs.speaking import until


@pytest.fixture
def bot(ear):
    return ear()


def configured(bot, **changes) -> MatrixConfiguration:
    return MatrixConfiguration(**(bot.configuration | changes))


async def has_chat(person, bot) -> str:
    room = await person.open_chat(bot.user)
    await person.sees_in(room, bot.user)
    return room


async def can_talk(person, bot, room: str, words: str) -> None:
    """Both ways, and Element warns of nothing."""
    await person.say(room, words)
    await bot.hears(words)
    await bot.delivers(bot.delivery(person.user, f"Luin: {words}"))
    line = await person.reads(f"Luin: {words}", room=room)
    assert (line.decrypted, line.shield, line.shield_reason) == (True, "NONE", None)


def unreadable_of(person, bot) -> list[str]:
    return [each.why for each in person.unreadable.values() if each.sender == bot.user]


async def test_who_excludes_insecure_devices_talks_with_the_bot(bot, element):
    await bot.start()
    maija = await element("maija")
    room = await has_chat(maija, bot)
    await can_talk(maija, bot, room, "purku")
    pekka = await element("pekka", strict=False)
    await can_talk(pekka, bot, await has_chat(pekka, bot), "heti")
    (device,) = (await maija.devices_of(bot.user)).values()
    assert device["signed"]
    assert unreadable_of(maija, bot) == unreadable_of(pekka, bot) == []


async def test_a_bot_that_nothing_vouches_for_is_deaf_and_mute_to_them(bot, element):
    """What all of this is for; and a bot whose identity is made elsewhere later is heard."""
    owner = await element("purku", bot.account)
    await bot.start()
    (notice,) = await until(lambda: bot.notices, "a notice")
    assert notice.news is News.NOT_CONFIRMED

    maija = await element("maija")
    room = await maija.open_chat(bot.user)
    await until(lambda: bot.knows_chat_with(maija.user), "the bot has the chat")
    await maija.say(room, "purku")
    await until(bot.unreadable, "a message that the bot cannot read")
    await bot.send(maija.user, "Luin.")
    assert await maija.cannot_read(bot.user) == "UNSIGNED_SENDER_DEVICE"
    pekka = await element("pekka", strict=False)
    room_of_pekka = await pekka.open_chat(bot.user)
    await until(lambda: bot.knows_chat_with(pekka.user), "the bot has the chat")
    await pekka.say(room_of_pekka, "apua")
    await bot.hears("apua")
    await bot.send(pekka.user, "Luin.")
    line = await pekka.reads("Luin.", room=room_of_pekka)
    assert (line.shield, line.shield_reason) == ("RED", "UNSIGNED_DEVICE")

    await bot.stop()
    bot.configuration["recovery_key"] = await owner.set_up_recovery()
    await bot.start()
    await until_signed(maija, bot)
    await can_talk(maija, bot, room, "vielä kerran")


async def until_signed(person, bot) -> None:
    device = bot.device
    while not (await person.devices_of(bot.user)).get(device, {}).get("signed"):
        await person.knows_device_of(bot.user)


async def test_our_recovery_key_confirms_the_operator_s_element(bot, element):
    made = await set_up(configured(bot))
    await bot.start()
    operator = await element("operator", bot.account, recovery_key=made.recovery_key)
    assert await operator.is_verified()
    assert (await operator.devices_of(bot.user))[made.device]["verified"]
    maija = await element("maija")
    await can_talk(maija, bot, await has_chat(maija, bot), "purku")


async def test_a_new_recovery_key_opens_for_element_and_the_old_one_no_more(bot, element):
    old = (await set_up(configured(bot))).recovery_key
    new = (await renew_recovery_key(configured(bot))).recovery_key
    with pytest.raises(AssertionError, match="not the account's recovery key"):
        await element("operator", bot.account, recovery_key=old)
    assert await (await element("again", bot.account, recovery_key=new)).is_verified()


async def test_an_identity_made_in_element_is_taken_by_its_recovery_key(bot, element, ear):
    operator = await element("operator", bot.account)
    key = await operator.set_up_recovery()
    wrong = await (await element("otto")).set_up_recovery()
    bot.configuration["recovery_key"] = wrong
    with pytest.raises(MatrixFault, match="recovery key does not open the identity"):
        await bot.start()
        await bot.ends()
    await bot.stop()

    bot.configuration["recovery_key"] = key
    await bot.start()
    assert bot.notices == []
    assert (await operator.devices_of(bot.user))[bot.device]["verified"]
    maija = await element("maija")
    await can_talk(maija, bot, await has_chat(maija, bot), "purku")
    assert not await maija.warns_of(bot.user)


async def test_a_lost_store_heals_and_people_read_on_without_a_warning(bot, element, synapse):
    await bot.start()
    maija, pekka = await element("maija"), await element("pekka", strict=False)
    rooms = [await has_chat(person, bot) for person in (maija, pekka)]
    for person, room in zip((maija, pekka), rooms, strict=True):
        await can_talk(person, bot, room, f"ennen {person.user}")
    before = bot.device
    await bot.stop()
    for lost in bot.directory.glob("*.db"):
        lost.unlink()
    await maija.say(rooms[0], "kesken kaiken")
    await bot.start()
    assert bot.device != before
    assert [notice.news for notice in bot.notices] == [News.NEW_DEVICE]
    for person, room in zip((maija, pekka), rooms, strict=True):
        await until_signed(person, bot)
        await can_talk(person, bot, room, f"jälkeen {person.user}")
        assert unreadable_of(person, bot) == []
        assert not await person.warns_of(bot.user)
    assert synapse.devices(bot.account) == [bot.device]


async def test_a_lost_folder_is_made_anew_with_the_recovery_key(bot, element):
    key = (await set_up(configured(bot))).recovery_key
    await bot.start()
    maija = await element("maija")
    room = await has_chat(maija, bot)
    await can_talk(maija, bot, room, "ennen")
    await bot.stop()
    shutil.rmtree(bot.directory)
    bot.configuration["recovery_key"] = key
    await bot.start()
    await until_signed(maija, bot)
    await can_talk(maija, bot, room, "jälkeen")
    assert not await maija.warns_of(bot.user)
    assert unreadable_of(maija, bot) == []


async def test_what_is_said_in_the_breath_of_the_invitation_is_heard(bot, element):
    """Element gives its keys to those who are invited, too."""
    await bot.start()
    maija = await element("maija")
    room = await maija.open_chat(bot.user)
    await maija.say(room, "purku")
    await bot.hears("purku")
    await can_talk(maija, bot, room, "heti")


async def test_a_new_device_of_a_person_reads_what_comes_next(bot, element):
    await bot.start()
    maija = await element("maija")
    key = await maija.set_up_recovery()
    room = await has_chat(maija, bot)
    await can_talk(maija, bot, room, "purku")
    tablet = await element("tablet", maija.account, recovery_key=key)
    await tablet.sees_in(room, bot.user)
    await can_talk(tablet, bot, room, "tabletilta")
    await maija.reads("Luin: tabletilta", room=room)
    assert set(unreadable_of(tablet, bot)) <= {"HISTORICAL_MESSAGE_NO_KEY_BACKUP"}


async def test_edits_reactions_threads_and_removals_of_element_are_understood(bot, element):
    sari, pekka = await element("sari"), await element("pekka")
    group = await sari.open_group(pekka.user)
    await pekka.join(group)
    bot.groups.add(group)
    await bot.start()
    await sari.invite(group, bot.user)
    for person in (sari, pekka):
        await person.sees_in(group, bot.user)
    await until(lambda: group in bot.members, "the bot knows the group")
    board = await bot.send(group, "🐦 Kuovi")
    await sari.reads("🐦 Kuovi")

    thumb = await sari.react(group, board, "👍🏽")
    heard = await bot.hears(None, reply_to=board, taken_back=False)
    assert (heard.reaction, heard.sender.address.local) == ("👍🏽", sari.user)
    await sari.take_back(group, thumb)
    assert (await bot.hears(None, taken_back=True)).sender.address.local == sari.user
    said = await pekka.reply(group, board, "otsn")
    await bot.hears("otsn", reply_to=board)
    await pekka.edit(group, said, "otan")
    await bot.hears("otan", edits=said)
    await pekka.say_in_thread(group, board, "ehdin")
    await bot.hears("ehdin", thread=board)
    await bot.edit(group, board, "🐦 Kuovi: hoidossa")
    for person in (sari, pekka):
        line = await person.reads("🐦 Kuovi: hoidossa", room=group)
        assert (line.edits, line.shield, line.decrypted) == (1, "NONE", True)

    await sari.set_power(group, bot.user, 50)
    slip = await sari.say(group, "Lauri löi")
    await bot.hears("Lauri löi")
    await pekka.reads("Lauri löi")
    await bot.redact(group, slip, "key")
    for person in (sari, pekka):
        await until(lambda who=person: slip not in who.screen, "the slip is gone")
    assert unreadable_of(sari, bot) == unreadable_of(pekka, bot) == []

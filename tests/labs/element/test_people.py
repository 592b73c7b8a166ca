"""The people with Element themselves: what they see of each other, without the bot."""

import pytest


async def has_chat(one, other) -> str:
    room = await one.open_chat(other.user)
    await other.join(await other.invited(one.user))
    await one.sees_in(room, other.user)
    return room


async def test_an_edit_is_seen_in_place_and_what_is_taken_back_goes(element):
    maija, sari = await element("maija"), await element("sari")
    room = await has_chat(maija, sari)
    message = await maija.say(room, "hei")
    line = await sari.reads("hei")
    assert (line.decrypted, line.shield, line.shield_reason) == (True, "NONE", None)
    await maija.edit(room, message, "hei taas")
    await sari.reads("hei taas")
    await maija.take_back(room, message)
    answer = await maija.say_in_thread(room, message, "poissa")
    assert (await sari.reads("poissa")).thread == message
    await sari.reply(room, answer, "kiitos")
    assert (await maija.reads("kiitos")).reply_to == answer
    assert [change.doing for change in sari.changes if change.sender == maija.user] == [
        "says",
        "edits",
        "removes",
        "says",
    ]
    assert sari.lines(room, maija.user) == ["poissa"]


async def test_an_unsigned_device_is_excluded_or_warned_of(element):
    maija = await element("maija", signed=False, strict=False)
    sari, pekka = await element("sari"), await element("pekka", strict=False)
    room = await has_chat(maija, sari)
    await maija.invite(room, pekka.user)
    await pekka.join(await pekka.invited(maija.user))
    await maija.sees_in(room, pekka.user)
    await maija.say(room, "hei")
    assert await sari.cannot_read(maija.user) == "UNSIGNED_SENDER_DEVICE"
    line = await pekka.reads("hei")
    assert (line.shield, line.shield_reason) == ("RED", "UNSIGNED_DEVICE")
    await sari.say(room, "kuka?")
    assert await maija.cannot_read(sari.user) == "MEGOLM_KEY_WITHHELD_FOR_UNVERIFIED_DEVICE"


async def test_a_recovery_key_confirms_a_new_device_of_the_account(element):
    maija = await element("maija")
    key = await maija.set_up_recovery()
    again = await element("again", maija.account, recovery_key=key)
    assert await again.is_verified()
    other = await (await element("pekka")).set_up_recovery()
    with pytest.raises(AssertionError, match="not the account's recovery key"):
        await element("wrong", maija.account, recovery_key=other)
    third = await element("third", maija.account, signed=False)
    assert not await third.is_verified()

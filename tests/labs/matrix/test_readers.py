"""Whose devices can read what the bot says (R-C7)."""

import pytest

from bot.transports import Undelivered
from bot.transports.matrix import readers
from bot.transports.matrix.configuration import Devices
from bot.transports.matrix.cross_signing import Identity
from tests.labs.human import Human, until
from tests.labs.matrix.rooms import group_of

KEYS = "/_matrix/client/v3/keys"


@pytest.fixture
def bot(ear):
    return ear()


@pytest.fixture(autouse=True)
def no_time_to_confirm(monkeypatch):
    monkeypatch.setattr(readers, "_UNTIL_TOLD", 0.0)


class Owner:
    """Somebody's identity, with which they confirm devices as Element does."""

    def __init__(self, synapse, person: Human) -> None:
        self._synapse = synapse
        self._identity = Identity.new()
        public = self._identity.public(person.user)
        synapse.ask("POST", f"{KEYS}/device_signing/upload", public, token=person.token)

    def confirm(self, *devices: Human) -> None:
        for device in devices:
            query = {"device_keys": {device.user: [device.device]}}
            known = self._synapse.ask("POST", f"{KEYS}/query", query, token=device.token)
            keys = known["device_keys"][device.user][device.device]
            signed = {device.user: {device.device: self._identity.vouch(keys)}}
            answer = self._synapse.ask(
                "POST", f"{KEYS}/signatures/upload", signed, token=device.token
            )
            assert not answer["failures"]


async def chat_with(bot, person: Human) -> str:
    room = await person.open_chat(bot.user)
    await person.sees_in(room, bot.user)
    await person.say(room, "hei")
    await bot.hears("hei", private=True)
    return room


async def sees_what_it_cannot_read(device: Human, message: str) -> None:
    await until(lambda: message in device.unreadable, "the device gets what it cannot read")


async def knows(bot, changed: int) -> None:
    """Wait until the bot has asked anew for people's devices."""
    await until(lambda: bot.queries() > changed, "the bot asks for devices again")


async def test_a_member_who_confirms_devices_is_read_on_those_alone(bot, human, synapse):
    sari = await human("sari")
    laptop = await human("sari", account=sari.account)
    owner = Owner(synapse, sari)
    owner.confirm(sari)
    room = await group_of(bot, sari)
    await laptop.sees_in(room, bot.user)
    await laptop.say(room, "hei")  # so that the bot could write to it
    await bot.hears("hei")
    message = await bot.send(room, "Kuka ehtii?")
    await sari.reads("Kuka ehtii?")
    await sees_what_it_cannot_read(laptop, message)
    (notice,) = await until(lambda: laptop.withheld, "the reason")
    assert notice["code"] == "m.unverified"
    assert notice["room_id"] == room
    assert notice["session_id"] and notice["sender_key"]
    (doubted,) = await until(lambda: bot.doubted, "the bot tells of the device")
    assert doubted.person.local == sari.user
    for secret in (sari.user, laptop.device, sari.user.partition(":")[0]):
        assert secret not in doubted.key

    await bot.send(room, "Kuka ehtii nyt?")
    await sari.reads("Kuka ehtii nyt?")
    before = bot.queries()
    owner.confirm(laptop)
    await knows(bot, before)
    await bot.send(room, "Ja nyt?")
    await laptop.reads("Ja nyt?")
    await sari.reads("Ja nyt?")
    assert len(laptop.withheld) == 1
    assert bot.doubted == [doubted]


async def test_a_doubted_device_has_the_same_name_for_ever(bot, human, synapse):
    sari = await human("sari")
    await human("sari", account=sari.account)
    Owner(synapse, sari).confirm(sari)
    await group_of(bot, sari)
    (doubted,) = await until(lambda: bot.doubted, "the bot tells of the device")
    await bot.restart()
    assert await until(lambda: bot.doubted[1:], "it tells again") == [doubted]


async def test_there_is_time_to_confirm_a_new_device(bot, human, synapse, monkeypatch):
    monkeypatch.setattr(readers, "_UNTIL_TOLD", 3600.0)
    sari = await human("sari")
    laptop = await human("sari", account=sari.account)
    owner = Owner(synapse, sari)
    owner.confirm(sari)
    room = await group_of(bot, sari)
    message = await bot.send(room, "Kuka ehtii?")
    await sees_what_it_cannot_read(laptop, message)
    before = bot.queries()
    owner.confirm(laptop)
    await knows(bot, before)
    monkeypatch.setattr(readers, "_UNTIL_TOLD", 0.0)
    await sari.say(room, "hei")
    await bot.hears("hei")
    await bot.restart()
    await bot.send(room, "Ja nyt?")
    await laptop.reads("Ja nyt?")
    assert bot.doubted == []


async def test_a_member_who_confirms_nothing_is_read_everywhere(bot, human):
    sari = await human("sari")
    laptop = await human("sari", account=sari.account)
    room = await group_of(bot, sari)
    await bot.send(room, "Kuka ehtii?")
    for device in (sari, laptop):
        await device.reads("Kuka ehtii?")
    assert bot.doubted == []


async def test_whoever_begins_to_confirm_shuts_the_other_devices_out(bot, human, synapse):
    sari = await human("sari")
    laptop = await human("sari", account=sari.account)
    room = await group_of(bot, sari)
    await bot.send(room, "Kuka ehtii?")
    await laptop.reads("Kuka ehtii?")
    before = bot.queries()
    Owner(synapse, sari).confirm(sari)
    await knows(bot, before)
    message = await bot.send(room, "Ja nyt?")
    await sari.reads("Ja nyt?")
    await sees_what_it_cannot_read(laptop, message)


async def test_an_identity_that_vouches_for_other_devices_counts_from_the_next_message(
    bot, human, synapse
):
    sari = await human("sari")
    laptop = await human("sari", account=sari.account)
    Owner(synapse, sari).confirm(sari)
    room = await group_of(bot, sari)
    await bot.send(room, "Kuka ehtii?")
    await sari.reads("Kuka ehtii?")
    before = bot.queries()
    replace_identity(synapse, sari, laptop)
    await knows(bot, before)
    message = await bot.send(room, "Ja nyt?")
    await laptop.reads("Ja nyt?")
    await sees_what_it_cannot_read(sari, message)


def replace_identity(synapse, person: Human, device: Human) -> None:
    """*person* makes a new identity, with the password, and confirms *device*."""
    path, new = f"{KEYS}/device_signing/upload", Identity.new()
    public = new.public(person.user)
    asked = synapse.refuses("POST", path, public, token=device.token)
    proof = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": person.user},
        "password": person.account.password,
        "session": asked["session"],
    }
    synapse.ask("POST", path, {**public, "auth": proof}, token=device.token)
    owner = Owner.__new__(Owner)
    owner._synapse, owner._identity = synapse, new
    owner.confirm(device)


async def test_a_member_is_read_in_private_as_in_the_group(bot, human, synapse):
    sari = await human("sari")
    laptop = await human("sari", account=sari.account)
    Owner(synapse, sari).confirm(sari)
    await group_of(bot, sari)
    await chat_with(bot, sari)
    message = await bot.send(sari.user, "Kuovi on sinun.")
    await sari.reads("Kuovi on sinun.")
    await sees_what_it_cannot_read(laptop, message)


async def test_somebody_in_need_reads_the_bot_on_every_device(bot, human, synapse):
    sari, maija = await human("sari"), await human("maija")
    laptop = await human("maija", account=maija.account)
    Owner(synapse, maija).confirm(maija)
    await group_of(bot, sari)
    await chat_with(bot, maija)
    await bot.send(maija.user, "Viestisi tuli perille.")
    for device in (maija, laptop):
        await device.reads("Viestisi tuli perille.")
    assert bot.doubted == []


async def test_only_confirmed_devices_means_so_for_everybody(bot, human, synapse):
    bot.configuration["devices"] = Devices.ONLY_CONFIRMED
    sari, maija = await human("sari"), await human("maija")
    room = await group_of(bot, sari)
    message = await bot.send(room, "Kuka ehtii?")
    await sees_what_it_cannot_read(sari, message)
    await until(lambda: bot.doubted, "the bot tells of the device")
    await chat_with(bot, maija)
    with pytest.raises(Undelivered, match="no-device"):
        await bot.send(maija.user, "Viestisi tuli perille.")
    before = bot.queries()
    Owner(synapse, maija).confirm(maija)
    await knows(bot, before)
    await bot.send(maija.user, "Viestisi tuli perille.")
    await maija.reads("Viestisi tuli perille.")
    assert {doubted.person.local for doubted in bot.doubted} == {sari.user}


async def test_all_devices_means_all(bot, human, synapse):
    bot.configuration["devices"] = Devices.ALL
    sari = await human("sari")
    laptop = await human("sari", account=sari.account)
    Owner(synapse, sari).confirm(sari)
    room = await group_of(bot, sari)
    await bot.send(room, "Kuka ehtii?")
    for device in (sari, laptop):
        await device.reads("Kuka ehtii?")
    assert bot.doubted == []


async def test_another_device_of_the_bot_reads_nothing_of_it(bot, human):
    await bot.start()
    operator = await human("operator", account=bot.account)
    maija = await human("maija")
    await chat_with(bot, maija)
    message = await bot.send(maija.user, "Viestisi tuli perille.")
    await maija.reads("Viestisi tuli perille.")
    await sees_what_it_cannot_read(operator, message)
    assert operator.withheld == []


async def test_nio_gives_keys_to_nobody_by_itself(bot, human, monkeypatch):
    await bot.start()
    maija = await human("maija")
    room = await chat_with(bot, maija)

    async def forget_to_share(self, room, reader):
        pass

    words = bot.delivery(maija.user, "Viestisi tuli perille.")
    with monkeypatch.context() as broken:
        broken.setattr("bot.transports.matrix.sharing.Sharing.share", forget_to_share)
        with pytest.raises(Undelivered, match="encryption") as refusal:
            await bot.deliver(words)
        assert not refusal.value.permanent
    await bot.deliver(words)
    assert (await maija.reads("Viestisi tuli perille.")).room == room

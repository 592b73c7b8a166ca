"""Whatever of the matrix folder is lost, the bot goes on as a device that people's apps trust,
or says what to do; and never as the same device with other keys."""

import pytest

from bot.domain.chat import News
from bot.transports.matrix import MatrixFault
from tests.labs.human import until
from tests.labs.matrix.test_trust import is_confirmed, master_of

SESSION = "bot.transports.matrix.session"


@pytest.fixture
def bot(ear):
    return ear()


async def chat(bot, human):
    maija = await human("maija")
    room = await maija.open_chat(bot.user)
    await maija.sees_in(room, bot.user)
    await maija.say(room, "hei")
    await bot.hears("hei")
    return maija, room


def remove_store(bot):
    (store,) = bot.directory.glob("*.db")
    store.unlink()


def damage_store(bot):
    (store,) = bot.directory.glob("*.db")
    store.write_bytes(b"damaged" * 1000)


def empty_store(bot):
    (store,) = bot.directory.glob("*.db")
    store.write_bytes(b"")


def damage_store_key(bot):
    (bot.directory / "pickle.key").write_text("damaged")


def make_store_key_unreadable(bot):
    (bot.directory / "pickle.key").write_bytes(b"\xff\xfe")


def remove_store_key(bot):
    (bot.directory / "pickle.key").unlink()


def remove_session(bot):
    (bot.directory / "session.json").unlink()


def damage_session(bot):
    (bot.directory / "session.json").write_text("{")


def remove_all_but_the_identity(bot):
    for path in bot.directory.iterdir():
        if path.name != "cross_signing.json":
            path.unlink()


KEEPS_ITS_TOKEN = [
    remove_store,
    damage_store,
    empty_store,
    damage_store_key,
    make_store_key_unreadable,
    remove_store_key,
]
LOSES_ITS_TOKEN = [remove_session, damage_session, remove_all_but_the_identity]


@pytest.mark.parametrize("lose", KEEPS_ITS_TOKEN + LOSES_ITS_TOKEN, ids=lambda lose: lose.__name__)
async def test_with_a_password_lost_keys_heal_by_a_new_device(lose, bot, human, synapse):
    await bot.start()
    maija, room = await chat(bot, human)
    before, master = synapse.devices(bot.account), master_of(synapse, bot)
    await bot.stop()
    lose(bot)

    await bot.start()
    (now,) = set(synapse.devices(bot.account)) - set(before)
    if lose in KEEPS_ITS_TOKEN:
        assert synapse.devices(bot.account) == [now]
    assert is_confirmed(synapse, bot)
    assert master_of(synapse, bot) == master
    (notice,) = await until(lambda: bot.notices, "a notice")
    assert (notice.news, notice.key) == (News.NEW_DEVICE, now)
    assert [path.name for path in bot.directory.glob("*.db")] == [f"{bot.user}_{now}.db"]

    await maija.knows_device_of(bot.user, now)
    await maija.say(room, "purku")
    await bot.hears("purku")
    await bot.send(maija.user, "Viestisi tuli perille.")
    await maija.reads("Viestisi tuli perille.")

    await bot.restart()
    assert now in synapse.devices(bot.account)
    assert await until(lambda: bot.notices[1:], "the same notice") == [notice]


PLACES = {
    "the new device has a name": (f"{SESSION}.write_private", 1, "after"),
    "the old store is gone": (f"{SESSION}._sweep", 1, "after"),
    "logged in, the token is not kept": (f"{SESSION}.write_private", 3, "before"),
    "the token is kept": (f"{SESSION}.write_private", 3, "after"),
    "the old device is logged out": (f"{SESSION}.ask", 1, "after"),
}


@pytest.mark.parametrize(("place", "times", "when"), PLACES.values(), ids=PLACES)
async def test_healing_that_was_cut_short_goes_on(place, times, when, bot, human, synapse):
    await bot.start()
    maija, room = await chat(bot, human)
    (before,) = synapse.devices(bot.account)
    await bot.stop()
    damage_store_key(bot)
    await bot.dies(place, times, when)

    await bot.start()
    (now,) = synapse.devices(bot.account)
    assert now != before
    assert is_confirmed(synapse, bot)
    (notice,) = await until(lambda: bot.notices, "a notice")
    assert (notice.news, notice.key) == (News.NEW_DEVICE, now)
    await maija.knows_device_of(bot.user, now)
    await maija.say(room, "purku")
    await bot.hears("purku")


async def test_a_first_log_in_is_no_news(bot):
    await bot.start()
    await bot.restart()
    assert bot.notices == []


async def test_without_a_password_lost_keys_are_said_plainly(bot, synapse):
    await bot.start()
    await bot.stop()
    remove_store(bot)
    bot.configuration["password"] = None
    with pytest.raises(MatrixFault, match="Set PURKU_MATRIX__PASSWORD"):
        await bot.start()
    bot.configuration["password"] = bot.account.password
    await bot.stop()
    await bot.start()
    assert is_confirmed(synapse, bot)


@pytest.mark.parametrize("lose", KEEPS_ITS_TOKEN, ids=lambda lose: lose.__name__)
async def test_with_a_token_lost_keys_need_a_token_of_a_new_device(lose, bot, human, synapse):
    token = synapse.log_in(bot.account)
    bot.configuration |= {"user": "", "password": None, "access_token": token}
    await bot.start()
    before, master = synapse.devices(bot.account), master_of(synapse, bot)
    await bot.stop()
    lose(bot)
    for _ in range(2):
        with pytest.raises(MatrixFault, match="Make a new access token with a new device"):
            await bot.start()
        await bot.stop()
    assert synapse.devices(bot.account) == before

    bot.configuration["access_token"] = synapse.log_in(bot.account)
    await bot.start()
    (now,) = synapse.devices(bot.account)
    assert [now] != before
    assert is_confirmed(synapse, bot)
    assert master_of(synapse, bot) == master
    (notice,) = await until(lambda: bot.notices, "a notice")
    assert (notice.news, notice.key) == (News.NEW_DEVICE, now)
    await chat(bot, human)


async def test_with_a_token_a_lost_session_is_found_again(bot, synapse):
    token = synapse.log_in(bot.account)
    bot.configuration |= {"password": None, "access_token": token}
    await bot.start()
    (before,) = synapse.devices(bot.account)
    await bot.stop()
    remove_session(bot)
    await bot.start()
    assert synapse.devices(bot.account) == [before]
    assert bot.notices == []


async def test_a_new_token_of_the_same_device_changes_nothing_else(bot, synapse):
    bot.configuration |= {"password": None, "access_token": synapse.log_in(bot.account)}
    await bot.start()
    devices = synapse.devices(bot.account)
    await bot.stop()
    again = {"device_id": devices[0]}
    bot.configuration["access_token"] = synapse.log_in(bot.account, **again)
    await bot.start()
    assert synapse.devices(bot.account) == devices
    assert bot.notices == []

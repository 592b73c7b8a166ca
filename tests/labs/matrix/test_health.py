"""What ``doctor`` can read of the Matrix end while the bot runs."""

import stat
from datetime import UTC, datetime, timedelta

import pytest

from bot.transports.matrix import health
from tests.labs.human import until


@pytest.fixture
def bot(ear):
    return ear()


@pytest.fixture(autouse=True)
def written_at_once(monkeypatch):
    monkeypatch.setattr(health, "_PAUSE", 0.0)


async def withhold(bot, person, synapse, code: object, number: int) -> None:
    """*person*'s app tells the bot that it keeps a key from it."""
    (device,) = synapse.devices(bot.account)
    content = {"algorithm": "m.megolm.v1.aes-sha2", "code": code, "room_id": "!r:lab.test"}
    path = f"/_matrix/client/v3/sendToDevice/m.room_key.withheld/{number}"
    messages = {"messages": {bot.user: {device: content}}}
    synapse.ask("PUT", path, messages, token=person.token)


async def test_withheld_keys_are_counted_by_reason_over_restarts(bot, human, synapse):
    assert health.read(bot.directory) == health.Health()
    await bot.start()
    maija = await human("maija")
    codes = ["m.unverified", "m.no_olm", "m.unverified", "@maija:lab.test", None, ["m.no_olm"]]
    for number, code in enumerate(codes):
        await withhold(bot, maija, synapse, code, number)
    counted = {"m.unverified": 2, "m.no_olm": 1, "other": 3}
    await until(lambda: health.read(bot.directory).withheld == counted, "all are counted")
    await bot.restart()
    await withhold(bot, maija, synapse, "m.unverified", 9)
    counted["m.unverified"] = 3
    await until(lambda: health.read(bot.directory).withheld == counted, "one more is counted")
    assert maija.user.partition(":")[0] not in (bot.directory / "health.json").read_text()


async def test_the_last_good_sync_and_whether_the_device_is_confirmed_are_told(bot):
    before = datetime.now(UTC)
    await bot.start()
    now = await until(lambda: health.read(bot.directory).synced_at, "a sync is noted")
    assert before <= now <= before + timedelta(seconds=60)
    assert health.read(bot.directory).is_confirmed is True
    assert stat.S_IMODE((bot.directory / "health.json").stat().st_mode) == 0o600


async def test_a_device_that_is_not_confirmed_is_told(bot, ear):
    other = ear(bot.account)
    await other.start()
    await other.stop()
    await bot.start()
    await until(lambda: health.read(bot.directory).is_confirmed is False, "it is noted")


async def test_what_cannot_be_read_is_counted(bot, human):
    await bot.start()
    maija = await human("maija")
    room = await maija.open_chat(bot.user)
    await maija.sees_in(room, bot.user)
    async with maija.keys_on_the_way():
        await maija.say(room, "purku")
        await until(lambda: health.read(bot.directory).unreadable == 1, "it is counted")
    await bot.hears("purku")
    await maija.say(room, "kiitos")
    await until(lambda: health.read(bot.directory).unreadable == 0, "nothing is left")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"synced_at": 1}', '{"other": 1}'])
def test_a_damaged_file_tells_nothing(tmp_path, text):
    (tmp_path / "health.json").write_text(text)
    assert health.read(tmp_path) == health.Health()

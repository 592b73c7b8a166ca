"""The lab itself: what it promises to the tests that build on it."""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.labs.signal.client import CallRefused, Client
from tests.labs.signal.lab import TITLE, SignalLab
from tests.labs.speaking import until


def spooled(lab: SignalLab) -> list[dict]:
    """What the bot's daemon has written of what people said."""
    lines = map(json.loads, lab.bot.spool.read_text().splitlines())
    said = (line["envelope"].get("dataMessage", {}) for line in lines)
    return [each for each in said if not each.get("reaction") and each.get("timestamp")]


def words(lab: SignalLab) -> list[str | None]:
    return [each["message"] for each in spooled(lab)]


async def test_people_talk_with_the_bot_and_in_the_group(signal_lab):
    lab = await signal_lab("maija", "sari", "pekka", "minna")
    maija, sari, pekka = lab["maija"], lab["sari"], lab["pekka"]
    bot = await Client.open(lab.bot.socket)

    await maija.say(lab.bot.uuid, "purku")
    await until(lambda: words(lab) == ["purku"], "it is in the spool")
    await bot.call("send", recipient=[maija.uuid], message="Kuulin.")
    assert (await maija.reads("Kuulin.")).room == lab.bot.uuid

    await bot.call("send", groupId=lab.group, message="Kuka ehtii?")
    line = await sari.reads("Kuka ehtii?", room=lab.group)
    await pekka.reads("Kuka ehtii?", room=lab.group)
    assert maija.lines(lab.group, lab.bot.uuid) == []

    said = await sari.reply(lab.group, line.key, "Minä ehid")
    assert (await pekka.reads("Minä ehid")).reply_to == line.key
    await sari.edit(lab.group, said, "Minä ehdin")
    await sari.edit(lab.group, said, "Minä ehdin kyllä")
    assert (await pekka.reads("ehdin kyllä")).edits == 2
    reaction = await pekka.react(lab.group, said, "👍")
    await pekka.take_back(lab.group, reaction)
    given = [await sari.receives_reaction(), await sari.receives_reaction(taken_back=True)]
    assert [each["targetSentTimestamp"] for each in given] == [sari.newest(said)] * 2
    await sari.take_back(lab.group, said)
    await until(lambda: said not in pekka.screen, "it is gone")
    await bot.close()


async def test_what_has_no_words_can_be_said_too(signal_lab):
    lab = await signal_lab("maija")
    bot = await Client.open(lab.bot.socket)
    await lab["maija"].send_voice(lab.bot.uuid)
    await lab["maija"].send_sticker(lab.bot.uuid)
    voice, sticker = await until(lambda: spooled(lab)[1:] and spooled(lab), "both are heard")
    assert voice["attachments"][0]["contentType"] == "audio/ogg"
    assert sticker["sticker"]
    await bot.close()


async def test_nothing_is_received_without_a_client_and_everything_with_one(signal_lab):
    lab = await signal_lab("maija")
    maija = lab["maija"]
    await maija.say(lab.bot.uuid, "Yksi")
    await lab.bot.kill()
    await maija.say(lab.bot.uuid, "Kaksi")
    assert await lab.waits_for(lab.bot) == 2
    await lab.bot.start()
    assert await lab.waits_for(lab.bot) == 2
    bot = await Client.open(lab.bot.socket)
    await lab.is_empty_for(lab.bot)
    await until(lambda: words(lab) == ["Yksi", "Kaksi"], "both came, in their order")
    await bot.close()
    assert await lab.bot.stop() == 0


async def test_a_phone_that_is_off_gets_it_later(signal_lab):
    lab = await signal_lab("sari")
    bot, sari = await Client.open(lab.bot.socket), lab["sari"]
    await sari.stop()
    await bot.call("send", recipient=[sari.uuid], message="Kuuletko?")
    await sari.start()
    await sari.reads("Kuuletko?")
    await bot.close()


async def test_the_server_fails_as_it_is_told(signal_lab):
    lab = await signal_lab("maija")
    bot, maija = await Client.open(lab.bot.socket), lab["maija"]

    async def send(text: str):
        return await bot.call("send", recipient=[maija.uuid], message=text)

    await lab.rule(to=maija, status=429, count=-1)
    with pytest.raises(CallRefused) as refused:
        await send("Ei mene")
    assert refused.value.code == -5
    await lab.ask("clear")

    asked = {"token": "lab", "options": ["captcha"]}
    await lab.rule(to=maija, status=428, body=json.dumps(asked), count=-1)
    with pytest.raises(CallRefused) as refused:
        await send("Ei mene tämäkään")
    [result] = refused.value.data["response"]["results"]
    assert (refused.value.code, result["token"]) == (-5, "lab")
    await bot.call("submitRateLimitChallenge", challenge="lab", captcha="good")
    await send("Perillä")
    await maija.reads("Perillä")

    await lab.rule(to=maija, effect="lose")
    await send("Kukaan ei saa tätä")
    await send("Perillä taas")
    await maija.reads("Perillä taas")
    assert not any("Kukaan" in line for line in maija.lines(lab.bot.uuid, lab.bot.uuid))

    await lab.rule(to=lab.bot, effect="corrupt")
    await maija.say(lab.bot.uuid, "Tämä rikkoutuu")
    await until(lambda: '"exception"' in lab.bot.spool.read_text(), "it is broken")
    assert words(lab) == []

    await lab.rule(to=maija, delay=0.5)
    await lab.ask("drop", number=lab.bot.number)
    await send("Hitaasti")
    await maija.reads("Hitaasti")
    await bot.close()


async def test_the_network_goes_and_comes_back(signal_lab):
    lab = await signal_lab("maija")
    bot, maija = await Client.open(lab.bot.socket), lab["maija"]
    await maija.say(lab.bot.uuid, "Yksi")
    await until(lambda: words(lab) == ["Yksi"], "it is heard")
    await lab.network(up=False)
    await lab.bot.kill()
    await lab.network(up=True)
    await lab.bot.start()
    bot = await Client.open(lab.bot.socket)
    await maija.say(lab.bot.uuid, "Kaksi")
    await until(lambda: words(lab) == ["Yksi", "Kaksi"], "it is heard")
    await bot.close()


async def test_an_envelope_that_nobody_sent_comes(signal_lab):
    lab = await signal_lab("maija")
    bot = await Client.open(lab.bot.socket)
    await lab.ask("inject", number=lab.bot.number, kind=1, source=lab["maija"].number, content="AA")
    await until(lambda: '"exception"' in lab.bot.spool.read_text(), "it is told of")
    await bot.close()


async def test_a_group_has_a_timer_and_other_members_and_loses_the_bot(signal_lab):
    lab = await signal_lab("sari", "pekka", "minna", members=["sari", "pekka"], timer=3600)
    bot, sari, minna = await Client.open(lab.bot.socket), lab["sari"], lab["minna"]

    async def group():
        [found] = await bot.call("listGroups")
        return found

    assert (await group())["name"] == TITLE
    await bot.call("send", groupId=lab.group, message="Kuka ehtii?")
    assert (await sari.reads("Kuka ehtii?")).expires_in == 3600
    assert minna.screen == {}

    await lab.change_group(["sari", "minna"], timer=60)
    assert {each["uuid"] for each in (await group())["members"]} == {
        lab.bot.uuid,
        sari.uuid,
        minna.uuid,
    }
    await bot.call("send", groupId=lab.group, message="Entä nyt?")
    assert (await minna.reads("Entä nyt?")).expires_in == 60
    assert lab["pekka"].lines(lab.group, lab.bot.uuid) == ["Kuka ehtii?"]

    await lab.change_group(announcements_only=True)
    with pytest.raises(CallRefused):
        await sari.say(lab.group, "Saanko puhua?")

    await lab.put_bot_out()
    assert not (await group())["isMember"]
    with pytest.raises(CallRefused):
        await bot.call("send", groupId=lab.group, message="Olen ulkona")
    await lab.change_group(announcements_only=False)
    await bot.call("send", groupId=lab.group, message="Olen täällä taas")
    await sari.reads("täällä taas")
    await bot.close()


async def test_messages_of_two_may_disappear(signal_lab):
    lab = await signal_lab("maija")
    bot, maija = await Client.open(lab.bot.socket), lab["maija"]
    await maija.set_timer(lab.bot.uuid, 300)
    await maija.say(lab.bot.uuid, "purku")
    await until(lambda: "purku" in words(lab), "it is heard")
    await bot.call("send", recipient=[maija.uuid], message="Kuulin.")
    assert (await maija.reads("Kuulin.")).expires_in == 300
    await bot.close()


async def test_a_new_phone_has_other_keys_and_the_same_number(signal_lab):
    lab = await signal_lab("maija", "sari")
    bot, sari = await Client.open(lab.bot.socket), lab["sari"]
    await sari.say(lab.group, "Vanha")
    await until(lambda: words(lab) == ["Vanha"], "it is heard")
    [before] = await bot.call("listIdentities", number=sari.uuid)
    await lab.reinstall("sari")
    await sari.say(lab.bot.uuid, "Uusi")
    await until(lambda: words(lab) == ["Vanha", "Uusi"], "the new one is heard")
    [now] = await bot.call("listIdentities", number=sari.uuid)
    assert now["fingerprint"] != before["fingerprint"]
    await bot.call("send", groupId=lab.group, message="Tervetuloa takaisin")
    await sari.reads("takaisin")
    await bot.close()


async def test_an_account_may_be_none_any_more(signal_lab):
    lab = await signal_lab()
    bot = await Client.open(lab.bot.socket)
    await lab.ask("settings", refuse_login=True)
    await lab.ask("drop", number=lab.bot.number)
    await until(lambda: not lab.bot.is_running, "the daemon has ended")
    await bot.close()


async def test_a_new_phone_may_be_asked_for_a_captcha(signal_lab):
    lab = await signal_lab("maija")
    await lab.ask("settings", captcha=True)
    with pytest.raises(ExceptionGroup) as refused:
        await lab.reinstall("maija")
    assert "Captcha" in str(refused.value.exceptions[0])


async def test_its_processes_die_with_their_test(signal_lab, tmp_path: Path):
    """Also when it is killed."""
    code = (
        "import asyncio, os, pathlib, sys\n"
        "from tests.labs.signal.host import Host\n"
        "host = Host(pathlib.Path(sys.argv[1]))\n"
        "ones = [host.spawn('sleeps', ['sleep', '600']) for _ in range(2)]\n"
        "print(*(one.pid for one in ones), flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    killed = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", code, tmp_path),
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    )
    told, _ = await killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    pids = list(map(int, told.split()))
    assert len(pids) == 2

    def all_gone() -> bool:
        return not any(os.path.exists(f"/proc/{pid}/exe") for pid in pids)

    await until(all_gone, "they are gone")

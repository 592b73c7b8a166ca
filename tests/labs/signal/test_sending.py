"""What real people see of what the bot says, changes and takes out; and what it is told when they
see nothing."""

import asyncio
import json
from datetime import timedelta

import pytest

from bot.domain.chat import Address
from bot.transports import Undelivered, Unsure
from bot.transports.signal.account import examine
from bot.transports.signal.challenge import Challenge
from bot.transports.signal.names import group
from bot.transports.signal.roster import Standing
from tests.labs.signal.daemon import AS_BOT
from tests.labs.signal.lab import TITLE
from tests.labs.signal.person import key
from tests.labs.signal.voice import Voice
from tests.labs.speaking import until


def seen(person, words):
    """The data message that contains *words*, as a person's phone got it."""
    for frame in person.frames:
        said = (frame["envelope"].get("editMessage") or frame["envelope"]).get("dataMessage") or {}
        if words in (said.get("message") or ""):
            return said
    return None


def screen_name(lab, name):
    """How our message *name* is called on people's phones."""
    return key(lab.bot.uuid, int(name.removeprefix("me/")))


async def test_people_read_our_words_in_their_styles(signal_lab, tmp_path):
    lab = await signal_lab("sari", "maija")
    async with Voice(lab, tmp_path) as bot:
        await bot.says("🐦 **Kuovi**: kuka ehtii? Vastaa *otan kuovi*.", quiet=False)
        line = await lab["sari"].reads("🐦 Kuovi: kuka ehtii? Vastaa otan kuovi.", room=lab.group)
        styles = seen(lab["sari"], "Kuovi")["textStyles"]
        assert {(each["style"], each["start"], each["length"]) for each in styles} == {
            ("BOLD", 3, 5),
            ("ITALIC", 29, 10),
        }
        name = await bot.says("Viestisi tuli perille.", "maija")
        line = await lab["maija"].reads("perille")
        assert line.key == screen_name(lab, name)


async def test_a_long_text_arrives_whole(signal_lab, tmp_path):
    lab = await signal_lab("maija")
    async with Voice(lab, tmp_path) as bot:
        words = "".join(f"{number}: äiti. " for number in range(400))
        await bot.says(words, "maija")
        # 0.13.19 shows 2000 bytes, and has the rest beside them.
        [attached] = (await until(lambda: seen(lab["maija"], "0: äiti"), "it came"))["attachments"]
        assert attached["contentType"] == "text/x-signal-plain"
        assert attached["size"] == len(words.encode())


async def test_people_see_what_is_answered(signal_lab, tmp_path):
    lab = await signal_lab("sari", "pekka")
    sari, pekka = lab["sari"], lab["pekka"]
    async with Voice(lab, tmp_path) as bot:
        theirs = await sari.say(lab.group, "otan kuovi")
        await until(lambda: bot.heard("otan kuovi"), "we hear her")
        ours = await bot.says("Kuovi: Sari.", reply_to=theirs)
        assert (await pekka.reads("Kuovi: Sari.")).reply_to == theirs
        await bot.says("Kuovi on hoidossa.", reply_to=ours)
        assert (await pekka.reads("hoidossa")).reply_to == screen_name(lab, ours)


async def test_a_change_takes_the_place_of_the_message_and_is_what_people_react_to(
    signal_lab, tmp_path
):
    lab = await signal_lab("sari", "pekka")
    sari = lab["sari"]
    async with Voice(lab, tmp_path) as bot:
        name = first = await bot.says("Kuovi: kuka ehtii?")
        await sari.reads("kuka ehtii")
        for words in ("Kuovi: Sari ottaa.", "🐦 **Kuovi**: hoidossa."):
            name = await bot.changes(name, words)
        line = await sari.reads("hoidossa")
        assert (line.key, line.edits) == (screen_name(lab, first), 2)
        assert seen(sari, "hoidossa")["textStyles"][0]["style"] == "BOLD"

        await sari.react(lab.group, line.key, "👍")

        def reactions():
            said = (frame["envelope"].get("dataMessage") or {} for frame in bot.frames)
            return [each["reaction"] for each in said if each.get("reaction")]

        [reaction] = await until(reactions, "we hear it")
        assert f"me/{reaction['targetSentTimestamp']}" == name


async def test_after_a_day_a_new_message_quotes_the_old_one(signal_lab, tmp_path):
    lab = await signal_lab("sari")
    async with Voice(lab, tmp_path) as bot:
        first = await bot.says("Kuovi: kuka ehtii?")
        bot.later = timedelta(hours=25)
        await bot.changes(first, "Kuovi: hoidossa.")
        line = await lab["sari"].reads("hoidossa")
        assert line.reply_to == screen_name(lab, first) and line.edits == 0
        assert lab["sari"].screen[screen_name(lab, first)].edits == 0


async def test_what_was_changed_ten_times_goes_on_in_a_new_message(signal_lab, tmp_path):
    lab = await signal_lab("sari")
    sari = lab["sari"]
    async with Voice(lab, tmp_path) as bot:
        name = first = await bot.says("Avoinna 0.")
        for number in range(1, 11):
            name = await bot.changes(name, f"Avoinna {number}.")
        tenth = await sari.reads("Avoinna 10.")
        assert (tenth.key, tenth.edits) == (screen_name(lab, first), 10)
        following = name = await bot.changes(name, "Avoinna 11.")
        line = await sari.reads("Avoinna 11.")
        assert (line.key, line.reply_to) == (screen_name(lab, following), tenth.key)
        name = await bot.changes(name, "Avoinna 12.")
        await sari.reads("Avoinna 12.")
        assert sari.lines(lab.group, lab.bot.uuid) == ["Avoinna 10.", "Avoinna 12."]


async def test_what_we_said_can_be_taken_out_and_again(signal_lab, tmp_path):
    lab = await signal_lab("sari", "maija")
    sari, maija = lab["sari"], lab["maija"]
    async with Voice(lab, tmp_path) as bot:
        first = await bot.says("Kuovi: kuka ehtii?")
        await sari.reads("kuka ehtii")
        second = await bot.changes(first, "Kuovi: Sari.")
        await sari.reads("Kuovi: Sari.")
        # Again, as after a crash.
        for name in (first, second, first):
            await bot.sending.redact(group(lab.group), name, "k")
        await until(lambda: not sari.lines(lab.group, lab.bot.uuid), "it is gone")
        private = await bot.says("Viestisi tuli perille.", "maija")
        await maija.reads("perille")
        await bot.sending.redact(bot.to("maija"), private, "k")
        await until(lambda: not maija.lines(lab.bot.uuid, lab.bot.uuid), "it is gone")


async def test_private_messages_disappear_as_configured_and_as_people_wish(signal_lab, tmp_path):
    lab = await signal_lab("maija", "sari", "minna", members=["sari"])
    maija, sari, minna = lab["maija"], lab["sari"], lab["minna"]
    async with Voice(lab, tmp_path, disappear_after=timedelta(weeks=1)) as bot:
        await maija.say(lab.bot.uuid, "purku")
        await until(lambda: bot.heard("purku"), "we hear her")
        await bot.says("Viestisi tuli perille.", "maija")
        assert (await maija.reads("perille")).expires_in == 604_800
        # Whom we have not heard yet, too.
        await bot.says("Olet hetipurkaja.", "minna")
        assert (await minna.reads("hetipurkaja")).expires_in == 604_800
        # What she turns off stays off. (As a phone signal-cli does not take the other's first
        # timer for its own, so she has one of her own to turn off.)
        await maija.set_timer(lab.bot.uuid, 60)
        await maija.set_timer(lab.bot.uuid, 0)
        await maija.say(lab.bot.uuid, "kiitos")
        await until(lambda: bot.heard("kiitos"), "we hear her")
        await bot.says("Olepa hyvä.", "maija")
        assert (await maija.reads("Olepa")).expires_in == 0
        # A shorter one of theirs is kept.
        await sari.set_timer(lab.bot.uuid, 300)
        await sari.say(lab.bot.uuid, "hei")
        await until(lambda: bot.heard("hei"), "we hear her")
        await bot.says("Hei Sari.", "sari")
        assert (await sari.reads("Hei Sari.")).expires_in == 300


async def test_in_a_group_with_a_timer_our_messages_follow_it(signal_lab, tmp_path):
    lab = await signal_lab("sari", timer=3600)
    async with Voice(lab, tmp_path) as bot:
        first = await bot.says("Kuovi: kuka ehtii?")
        assert (await lab["sari"].reads("kuka ehtii")).expires_in == 3600
        await bot.changes(first, "Kuovi: hoidossa.")
        await lab["sari"].reads("hoidossa")
        assert seen(lab["sari"], "hoidossa")["expiresInSeconds"] == 3600


async def test_a_server_that_refuses_is_told_of_in_its_own_way(signal_lab, tmp_path):
    lab = await signal_lab("maija", "sari", "pekka")
    maija = lab["maija"]
    async with Voice(lab, tmp_path) as bot:
        for status, reason, permanent in [
            (429, "rate-limit", False),
            (503, "network", False),
            (404, "unregistered", True),
        ]:
            await lab.rule(to=maija, status=status, count=-1)
            with pytest.raises(Undelivered) as refused:
                await bot.says("Ei mene.", "maija")
            assert (refused.value.reason, refused.value.permanent) == (reason, permanent)
            assert not isinstance(refused.value, Unsure)
            await lab.ask("clear")

        asked = json.dumps({"token": "lab", "options": ["captcha"]})
        await lab.rule(to=maija, status=428, body=asked, headers={"Retry-After": "3600"}, count=-1)
        with pytest.raises(Undelivered) as refused:
            await bot.says("Ei mene tämäkään.", "maija")
        assert (refused.value.reason, refused.value.retry_after) == ("captcha", 3600)
        token = Challenge(tmp_path).token()
        await bot.rpc.call("submitRateLimitChallenge", challenge=token, captcha="good")
        await lab.ask("clear")
        await bot.says("Perillä.", "maija")
        await maija.reads("Perillä.")
        assert Challenge(tmp_path).token() is None
        assert maija.lines(lab.bot.uuid, lab.bot.uuid) == ["Perillä."]

        # One of a group is enough.
        await lab.rule(to=lab["sari"], status=429, count=-1)
        await bot.says("Kuka ehtii?")
        await lab["pekka"].reads("Kuka ehtii?")


async def test_what_fails_while_the_network_is_away_is_in_doubt(signal_lab, tmp_path):
    """Once it arrived 15 s after the network was back: the daemon had given up, and the kernel had
    not."""
    lab = await signal_lab("maija")
    async with Voice(lab, tmp_path) as bot:
        await bot.says("Ennen.", "maija")
        await lab["maija"].reads("Ennen.")
        await lab.network(up=False)
        with pytest.raises(Unsure):
            await bot.says("Katkolla.", "maija")
        await lab.network(up=True)
        await bot.says("Jälkeen.", "maija")
        await lab["maija"].reads("Jälkeen.")


async def test_of_a_daemon_that_dies_nobody_knows_what_it_has_sent(signal_lab, tmp_path):
    lab = await signal_lab("maija")
    async with Voice(lab, tmp_path) as bot, asyncio.TaskGroup() as tasks:
        await lab.rule(to=lab["maija"], effect="silent", count=-1)

        async def say():
            with pytest.raises(Unsure):
                await bot.says("Saitko nukuttua?", "maija")

        tasks.create_task(say())
        # She has it, and no answer of the server tells.
        await lab["maija"].reads("nukuttua")
        await lab.bot.kill()


async def test_the_groups_are_told_of_as_they_change(signal_lab, tmp_path):
    lab = await signal_lab("sari", "pekka", "minna", members=["sari", "pekka"])

    def members(heard):
        [told] = heard.members
        assert told.chat == group(lab.group) and not told.welcome_first
        return {each.address for each in told.people}, {each.name for each in told.people}

    def addresses(*names):
        return {Address(f"signal:{lab[name].uuid}") for name in names}

    async with Voice(lab, tmp_path) as bot:
        heard = await bot.groups.look()
        # They are known by name before they have written a word.
        assert members(heard) == (addresses("sari", "pekka"), {"Sari H.", "Pekka L."})
        bot.groups.handed_over(heard)
        await lab.change_group(["sari", "minna"])
        told = members(await bot.groups.look())
        assert told == (addresses("sari", "minna"), {"Sari H.", "Minna K."})
        await lab.put_bot_out()
        with pytest.raises(Undelivered) as refused:
            await bot.says("Kuuleeko kukaan?")
        assert (refused.value.reason, refused.value.permanent) == ("not-in-group", False)


async def test_the_account_is_examined(signal_lab, tmp_path):
    lab = await signal_lab("sari")
    async with Voice(lab, tmp_path) as bot:
        account = await examine(bot.rpc, bot.configuration)
        assert (account.version, account.uuid) == ("0.13.19", lab.bot.uuid)
        assert account.is_right_account and account.is_reached
        known = account.group(lab.group)
        assert (known.name, known.standing) == (TITLE, Standing.MEMBER)
        assert known.people == (lab["sari"].uuid,)


async def test_a_new_phone_speaks_with_another_identity(signal_lab, tmp_path):
    lab = await signal_lab("sari")
    sari = lab["sari"]
    async with Voice(lab, tmp_path) as bot:
        assert await bot.people.identity(sari.uuid) is None
        await sari.say(lab.bot.uuid, "vanha")
        await until(lambda: bot.heard("vanha"), "we hear her")
        before = await bot.people.identity(sari.uuid)
        assert before == await bot.people.identity(sari.uuid)
        await lab.reinstall("sari")
        await sari.say(lab.bot.uuid, "uusi")
        await until(lambda: bot.heard("uusi"), "we hear her")
        assert await bot.people.identity(sari.uuid) not in (None, before)
        await bot.says("Hei, uusi puhelin.", "sari")
        await sari.reads("uusi puhelin")


async def test_whoever_has_a_new_phone_is_answered_also_by_a_daemon_that_doubts(
    signal_lab, tmp_path, monkeypatch
):
    doubting = (("-o", "json"), AS_BOT[1])
    monkeypatch.setattr("tests.labs.signal.lab.AS_BOT", doubting)
    lab = await signal_lab("maija")
    async with Voice(lab, tmp_path) as bot:
        await bot.says("Vanha puhelin.", "maija")
        await lab["maija"].reads("Vanha puhelin.")
        await lab.reinstall("maija")
        await bot.says("Uusi puhelin.", "maija")
        await lab["maija"].reads("Uusi puhelin.")

"""What the daemon is asked to say, and what becomes of it."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import structlog

from bot.domain.chat import Address, Delivery
from bot.transports import Undelivered, Unsure
from bot.transports.signal.challenge import Challenge
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.groups import Groups
from bot.transports.signal.names import group, person
from bot.transports.signal.people import People
from bot.transports.signal.rpc import CallFailed, NoAnswer
from bot.transports.signal.sending import EDITS_FILE, Sending
from bot.transports.signal.timers import Timers
from tests.transports.recorded import one
from tests.transports.signal_rpc import ScriptedRpc

NUMBER = "+358401000001"
ALICE = "aaaaaaaa-0000-4000-8000-000000000002"
GROUP = "NAJvAquFGBlkB/fLu7nVtwGM203Fjl7nujQs/mWoJ6o="
STRAY = "C9AdCZ31oS4D9FtgEpOO6RE0Y7m6zoQmFQAZOGwDE6Q="
BEGAN = 1_795_283_000_000
HOUR, DAY = 3_600_000, 86_400_000

GROUPS = one("outage", "outage: listGroups (local)").answer


class Bot:
    """Sends by a daemon that names messages by its clock."""

    def __init__(self, directory, **answers):
        self.now = BEGAN
        usual = {
            "send": self._sent,
            "remoteDelete": self._sent,
            "listGroups": GROUPS,
            "listContacts": [],
            "listIdentities": [],
        }
        self.rpc = ScriptedRpc(**usual | answers)
        self.configuration = SignalConfiguration(
            account=NUMBER,
            endpoint="unix:///socket",
            spool=Path("spool"),
            directory=directory,
            groups=frozenset({GROUP}),
        )
        self.start()

    def start(self, wanted=None):
        people = People(self.rpc)
        groups = Groups(self.rpc, self.configuration, people)
        timers = Timers(self.rpc, people, wanted)
        self.sending = Sending(self.rpc, self.configuration, groups, timers, now=lambda: self.now)

    def _sent(self, params):
        self.now += 1
        result = {"recipientAddress": {"uuid": ALICE}, "type": "SUCCESS"}
        return {"timestamp": self.now, "results": [result]}

    async def says(self, words="Hei.", to=None, **how):
        delivery = Delivery(key="k", to=to or person(ALICE), words=words, **how)
        return await self.sending.send(delivery)

    async def changes(self, message, words="hoidossa", **how):
        delivery = Delivery(key="k", to=group(GROUP), words=words, **how)
        return await self.sending.edit(delivery, message)

    @property
    def last(self):
        return self.rpc.of("send")[-1]


@pytest.fixture
def bot(tmp_path):
    return Bot(tmp_path)


async def test_a_person_is_written_to_by_uuid(bot):
    assert await bot.says("Soita **112**.") == f"me/{BEGAN + 1}"
    assert bot.last == {"recipient": [ALICE], "message": "Soita 112.", "textStyle": ["6:3:BOLD"]}


async def test_a_group_is_written_to_by_its_id_and_rings_only_where_it_has_to(bot):
    await bot.says(to=group(GROUP), quiet=False)
    assert bot.last == {"groupId": GROUP, "message": "Hei."}
    await bot.says(to=group(GROUP), quiet=True)
    assert bot.last == {"groupId": GROUP, "message": "Hei.", "noUrgent": True}


async def test_what_is_said_to_a_person_always_rings(bot):
    await bot.says(quiet=True)
    assert "noUrgent" not in bot.last


@pytest.mark.parametrize(
    ("reply_to", "author", "moment"),
    [(f"{ALICE}/{BEGAN}", ALICE, BEGAN), (f"me/{BEGAN}", NUMBER, BEGAN)],
)
async def test_an_answer_quotes_without_the_words(bot, reply_to, author, moment):
    await bot.says(to=group(GROUP), reply_to=reply_to, thread="of another network")
    quote = {key: value for key, value in bot.last.items() if key.startswith("quote")}
    assert quote == {"quoteAuthor": author, "quoteTimestamp": moment, "quoteMessage": ""}


@pytest.mark.parametrize("reply_to", ["$event", "me/", f"{ALICE}/17", ""])
async def test_what_is_no_message_here_is_not_quoted(bot, reply_to):
    await bot.says(reply_to=reply_to)
    assert not any(key.startswith("quote") for key in bot.last)


@pytest.mark.parametrize("words", ["", "  \n"])
async def test_nothing_is_never_sent(bot, words):
    with pytest.raises(Undelivered) as refused:
        await bot.says(words)
    assert (refused.value.reason, refused.value.permanent) == ("empty", True)
    assert bot.rpc.calls == []


async def test_in_groups_that_are_not_ours_only_what_all_may_read_is_said(bot):
    with pytest.raises(Undelivered) as refused:
        await bot.says(to=group(STRAY))
    assert (refused.value.reason, refused.value.permanent) == ("not-ours", True)
    await bot.says(to=group(STRAY), for_all_eyes=True)
    assert bot.last["groupId"] == STRAY


async def test_halves_of_signs_do_not_reach_the_daemon(bot):
    await bot.says("a\ud83d")
    assert bot.last["message"] == "a�"


@pytest.mark.parametrize("times", [1, 5])
async def test_a_message_is_changed_under_its_newest_name(bot, times):
    name = first = await bot.says(to=group(GROUP))
    for _ in range(times):
        before, name = name, await bot.changes(name)
        assert bot.last["editTimestamp"] == int(before.removeprefix("me/"))
        assert name != first and bot.last["message"] == "hoidossa"


async def test_whoever_knows_an_old_name_changes_the_newest_version(bot):
    first = await bot.says(to=group(GROUP))
    second = await bot.changes(first)
    await bot.changes(first)
    assert bot.last["editTimestamp"] == int(second.removeprefix("me/"))


async def test_after_a_day_a_new_message_quotes_the_old_one(bot):
    first = await bot.says(to=group(GROUP))
    bot.now += 20 * HOUR
    second = await bot.changes(first)
    assert "editTimestamp" in bot.last
    bot.now += 4 * HOUR
    # A restart in between changes nothing.
    bot.start()
    third = await bot.changes(second)
    assert "editTimestamp" not in bot.last
    assert bot.last["quoteTimestamp"] == int(second.removeprefix("me/"))
    assert bot.last["quoteAuthor"] == NUMBER
    # That one is young again.
    await bot.changes(third)
    assert bot.last["editTimestamp"] == int(third.removeprefix("me/"))


async def test_the_eleventh_change_is_a_new_message(bot):
    name = await bot.says(to=group(GROUP))
    for _ in range(10):
        name = await bot.changes(name)
        assert "editTimestamp" in bot.last
    await bot.changes(name)
    assert "editTimestamp" not in bot.last


async def test_of_every_version_of_ours_the_newest_is_known(bot):
    """But of a message that goes on in a new one: that is another."""
    versions = [await bot.says(to=group(GROUP))]
    for _ in range(10):
        versions.append(await bot.changes(versions[-1]))
    following = await bot.changes(versions[-1])
    known = [bot.sending.named_now(each) for each in (*versions, following)]
    assert known == [versions[-1]] * 11 + [following]
    assert bot.sending.named_now(f"{ALICE}/7") == f"{ALICE}/7"


async def test_a_change_that_is_refused_for_good_is_a_new_message(bot):
    name = await bot.says()
    usual = bot.rpc.answers["send"]
    bot.rpc.answers["send"] = lambda params: (
        CallFailed("send", -1) if "editTimestamp" in params else usual(params)
    )
    await bot.sending.edit(Delivery(key="k", to=person(ALICE), words="nyt"), name)
    assert bot.last["quoteTimestamp"] == int(name.removeprefix("me/"))


async def test_a_change_that_may_succeed_later_is_not_said_anew(bot):
    name = await bot.says(to=group(GROUP))
    bot.rpc.answers["send"] = NoAnswer("send", was_sent=True)
    with pytest.raises(Unsure):
        await bot.changes(name)
    assert len(bot.rpc.of("send")) == 2


async def test_of_changes_only_moments_of_two_days_are_kept(bot, tmp_path):
    for _ in range(3):
        await bot.changes(await bot.says(to=group(GROUP)))
        bot.now += 47 * HOUR
    kept = json.loads((tmp_path / EDITS_FILE).read_text())
    assert len(kept) == 2 and all(at >= BEGAN for versions in kept for at in versions)


@pytest.mark.parametrize("odd", ["", "{", "[1]", '[["x"]]', "null"])
async def test_changes_that_were_forgotten_stop_nothing(tmp_path, odd):
    (tmp_path / EDITS_FILE).write_text(odd)
    bot = Bot(tmp_path)
    await bot.changes(await bot.says(to=group(GROUP)))
    assert "editTimestamp" in bot.last


async def test_our_own_message_is_taken_out_in_its_newest_version(bot):
    first = await bot.says(to=group(GROUP))
    second = await bot.changes(first)
    await bot.sending.redact(group(GROUP), first, "k")
    newest = int(second.removeprefix("me/"))
    assert bot.rpc.of("remoteDelete") == [{"groupId": GROUP, "targetTimestamp": newest}]
    # Again, as after a crash.
    await bot.sending.redact(group(GROUP), first, "k")


async def test_nobody_elses_message_can_be_taken_out(bot):
    for message in (f"{ALICE}/{BEGAN}", "$event"):
        with pytest.raises(Undelivered) as refused:
            await bot.sending.redact(group(GROUP), message, "k")
        assert (refused.value.reason, refused.value.permanent) == ("no-right", True)
    assert bot.rpc.calls == []


async def test_phones_would_not_take_out_what_is_older_than_two_days(bot):
    name = await bot.says()
    bot.now += 2 * DAY - HOUR
    await bot.sending.redact(person(ALICE), name, "k")
    bot.now += HOUR
    with pytest.raises(Undelivered) as refused:
        await bot.sending.redact(person(ALICE), name, "k")
    assert (refused.value.reason, refused.value.permanent) == ("too-old", True)


async def test_of_a_removal_without_an_answer_nobody_knows(bot):
    name = await bot.says()
    bot.rpc.answers["remoteDelete"] = NoAnswer("remoteDelete", was_sent=True)
    with pytest.raises(Unsure):
        await bot.sending.redact(person(ALICE), name, "k")


LIMITED = one("whole_groups", "sync_to_own_device_429_direct").answer
ALONE = one("account", "listDevices").answer[:1]
LINKED = one("account", "listDevices").answer
NOBODY_TELLS = CallFailed("listDevices", -3)


@pytest.mark.parametrize(
    ("phones", "is_unsure"), [(ALONE, False), (LINKED, True), (NOBODY_TELLS, True), ({}, False)]
)
async def test_with_a_linked_phone_a_refusal_may_have_been_meant_for_that_one(
    tmp_path, phones, is_unsure
):
    bot = Bot(tmp_path, send=LIMITED, listDevices=phones)
    for _ in range(2):
        with pytest.raises(Undelivered) as refused:
            await bot.says()
        assert refused.value.reason == "rate-limit"
        assert isinstance(refused.value, Unsure) == is_unsure
    # What is known is not asked again.
    assert len(bot.rpc.of("listDevices")) == (2 if phones is NOBODY_TELLS else 1)


@pytest.mark.parametrize(
    ("answer", "to"),
    [
        (one("whole_groups", "all_members_429_group").answer, group(GROUP)),
        (one("send_failures", "http_428_proof_required_1to1").answer, None),
        (one("send_failures", "http_404_1to1").answer, None),
    ],
)
async def test_other_refusals_are_meant_for_those_they_name(tmp_path, answer, to):
    bot = Bot(tmp_path, send=answer, listDevices=LINKED)
    with pytest.raises(Undelivered) as refused:
        await bot.says(to=to)
    assert not isinstance(refused.value, Unsure) and bot.rpc.of("listDevices") == []


async def test_a_group_that_refuses_says_why(tmp_path):
    bot = Bot(tmp_path, send=one("account", "send_group_announcement_only").answer)
    announcements = "IPzKUYbvkVV/Rw86czvEv3JWsrqhTQ3v96jfAkWeSOc="
    bot.configuration = replace(bot.configuration, groups=frozenset({announcements}))
    bot.start()
    with pytest.raises(Undelivered) as refused:
        await bot.says(to=group(announcements))
    assert (refused.value.reason, refused.value.permanent) == ("admins-only", False)


async def test_a_captcha_is_kept_for_the_operator_until_signal_lets_us_send(tmp_path):
    bot = Bot(tmp_path, send=one("send_failures", "http_428_proof_required_1to1").answer)
    challenge = Challenge(tmp_path)
    with structlog.testing.capture_logs() as lines:
        for _ in range(2):
            with pytest.raises(Undelivered) as refused:
                await bot.says()
            assert (refused.value.reason, refused.value.retry_after) == ("captcha", 3600)
            assert challenge.token() == "chal-token-123"
    assert [each["event"] for each in lines] == ["captcha"]
    assert "chal-token-123" not in str(lines)
    bot.rpc.answers["send"] = one("account", "send_success_1to1").answer
    await bot.says()
    assert challenge.token() is None


async def test_a_group_that_was_reached_in_part_has_been_told(tmp_path):
    bot = Bot(tmp_path, send=one("send_failures", "http_428_group_one_of_two").answer)
    with structlog.testing.capture_logs() as lines:
        assert await bot.says(to=group(GROUP))
    [line] = [each for each in lines if each["event"] == "not-reached"]
    assert (line["reason"], line["count"]) == ("captcha", 1)
    assert Challenge(tmp_path).token() == "chal-token-123"


async def test_the_timer_of_a_private_chat_is_set_before_the_first_word(bot):
    bot.rpc.answers["updateContact"] = {}
    bot.start(timedelta(weeks=1))
    await bot.says()
    await bot.says()
    methods = [method for method, _ in bot.rpc.calls]
    assert methods == ["listContacts", "updateContact", "send", "send"]
    await bot.says(to=group(GROUP))
    assert [method for method, _ in bot.rpc.calls][4:] == ["send"]


async def test_the_timer_is_set_before_the_attempt_is_noted(bot):
    bot.rpc.answers["updateContact"] = {}
    bot.start(timedelta(weeks=1))
    await bot.sending.prepare(person(ALICE))
    await bot.sending.prepare(group(GROUP))
    assert [method for method, _ in bot.rpc.calls] == ["listContacts", "updateContact"]
    await bot.says()
    assert [method for method, _ in bot.rpc.calls][2:] == ["send"]


async def test_whoever_has_a_new_phone_is_answered_also_by_a_daemon_that_doubts(tmp_path):
    doubts = one("new_phone", "identity_changed_send_1to1").answer
    bot = Bot(tmp_path, send=doubts)
    knows = bot._sent

    def trust(params):
        bot.rpc.answers["send"] = knows
        return {}

    bot.rpc.answers["trust"] = trust
    await bot.says()
    assert bot.rpc.of("trust") == [{"recipient": ALICE, "trustAllKnownKeys": True}]
    assert len(bot.rpc.of("send")) == 2


async def test_a_doubt_that_stays_is_told(tmp_path):
    doubts = one("new_phone", "identity_changed_send_1to1").answer
    bot = Bot(tmp_path, send=doubts)
    with pytest.raises(Undelivered) as refused:
        await bot.says()
    assert (refused.value.reason, refused.value.permanent) == ("identity", False)
    assert len(bot.rpc.of("send")) == 2


class Slow(ScriptedRpc):
    """Answers when it is told to, and counts who waits."""

    def __init__(self, **answers):
        super().__init__(**answers)
        self.go = asyncio.Event()

    async def call(self, method, *, within=30.0, **params):
        answer = await super().call(method, within=within, **params)
        await self.go.wait()
        return answer


async def test_one_message_at_a_time_leaves_for_one_chat_and_none_holds_up_another(bot):
    bot.rpc = Slow(**bot.rpc.answers)
    bot.start()
    tasks = [
        asyncio.create_task(bot.says(words, to=to))
        for words, to in [("1", None), ("2", None), ("3", Address("signal:other")), ("4", None)]
    ]
    async with asyncio.timeout(10):
        for _ in range(100):
            await asyncio.sleep(0)
        assert [each["message"] for each in bot.rpc.of("send")] == ["1", "3"]
        bot.rpc.go.set()
        await asyncio.gather(*tasks)
    assert [each["message"] for each in bot.rpc.of("send")] == ["1", "3", "2", "4"]

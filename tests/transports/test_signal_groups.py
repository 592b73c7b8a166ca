"""Who is in the groups, as far as a daemon's answers prove it."""

import asyncio
from pathlib import Path

import pytest

from bot.domain.chat import Address, News
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.groups import Groups
from bot.transports.signal.names import group
from bot.transports.signal.people import People
from bot.transports.signal.rpc import CallFailed, NoAnswer
from tests.transports.recorded import one
from tests.transports.signal_rpc import ScriptedRpc

NUMBER = "+358401000001"
ALICE, CAROL = "aaaaaaaa-0000-4000-8000-000000000002", "aaaaaaaa-0000-4000-8000-000000000003"
RECORDED = {each["id"]: each for each in one("outage", "outage: listGroups (local)").answer}
FACILITATORS = "NAJvAquFGBlkB/fLu7nVtwGM203Fjl7nujQs/mWoJ6o="
ANNOUNCEMENTS = "IPzKUYbvkVV/Rw86czvEv3JWsrqhTQ3v96jfAkWeSOc="
NOT_IN = "C9AdCZ31oS4D9FtgEpOO6RE0Y7m6zoQmFQAZOGwDE6Q="
INVITED = "x1lr2JxZ4jwplHBhhzNHmF1tiEBtNsaXl5Nwj1dzCGI="
WIPED = "hOJWcwVI+LoJBpsiPszBM/WZ+YJ+3HCE+JIeSnDNnkw="

IN = RECORDED[FACILITATORS]
OUT = RECORDED[NOT_IN] | {"id": FACILITATORS}
GONE = RECORDED[WIPED] | {"id": FACILITATORS}
SILENCE = NoAnswer("listGroups", was_sent=True)
MINUTE = 60.0


class Watched:
    """Groups whose clock goes on by a minute a look, and whose changes are handed over; of several
    looks it tells the first change."""

    def __init__(self, *configured, **answers):
        configured = configured or [FACILITATORS]
        known = {"listIdentities": [], "listContacts": [], "listGroups": list(RECORDED.values())}
        self.rpc = ScriptedRpc(**known | answers)
        self.now = 0.0
        configuration = SignalConfiguration(
            account=NUMBER,
            endpoint="unix:///socket",
            spool=Path("spool"),
            directory=Path("signal"),
            groups=frozenset(filter(None, configured)),
        )
        self.groups = Groups(self.rpc, configuration, People(self.rpc), now=lambda: self.now)

    async def looks(self, answer=None, *, times=1):
        if answer is not None:
            self.rpc.answers["listGroups"] = answer
        first = None
        for _ in range(times):
            self.now += MINUTE
            heard = await self.groups.look()
            if heard is not None:
                self.groups.handed_over(heard)
                first = first or heard
        return first


async def test_a_group_is_told_of_at_once_and_then_only_when_it_changes():
    watched = Watched()
    [told] = (await watched.looks()).members
    assert told.chat == group(FACILITATORS)
    assert {each.address for each in told.people} == {
        Address(f"signal:{ALICE}"),
        Address(f"signal:{CAROL}"),
    }
    assert not told.welcome_first
    assert await watched.looks(times=3) is None
    less = IN | {"members": [each for each in IN["members"] if each["uuid"] != CAROL]}
    [told] = (await watched.looks([less])).members
    assert [each.address.local for each in told.people] == [ALICE]


async def test_where_no_group_is_configured_none_is_asked_for():
    watched = Watched(None)
    assert await watched.looks(times=60) is None
    assert watched.rpc.calls == []


async def test_twice_an_hour_the_daemon_is_to_ask_signal():
    watched = Watched()
    await watched.looks(times=95)
    asked = [each for each in watched.rpc.of("listGroups") if each]
    assert asked == [{"groupId": [FACILITATORS]}] * 3


async def test_members_have_the_names_of_their_profiles_when_these_are_known():
    watched = Watched()
    assert {each.name for each in (await watched.looks()).members[0].people} == {""}
    alice = {"uuid": ALICE, "profile": {"givenName": "Alice"}}
    watched.rpc.answers["listContacts"] = [alice]
    [told] = (await watched.looks()).members
    assert {each.name for each in told.people} == {"Alice", ""}


async def test_what_was_not_handed_over_is_told_again():
    watched = Watched()
    first = await watched.groups.look()
    again = await watched.groups.look()
    assert first == again and first.members


async def test_a_group_is_lost_after_ten_minutes_that_say_so():
    watched = Watched()
    await watched.looks()
    assert await watched.looks([OUT], times=10) is None
    assert (await watched.looks()).lost == (group(FACILITATORS),)
    assert await watched.looks(times=20) is None


@pytest.mark.parametrize(
    "nothing",
    [
        [GONE],
        [IN | {"members": []}],
        [IN | {"members": None}],
        SILENCE,
        CallFailed("listGroups", -3),
    ],
)
async def test_a_wiped_group_and_a_failed_call_prove_nothing(nothing):
    watched = Watched()
    await watched.looks()
    assert await watched.looks(nothing, times=100) is None


async def test_one_answer_after_long_silence_proves_nothing():
    watched = Watched()
    await watched.looks()
    await watched.looks([OUT])
    await watched.looks(SILENCE, times=60)
    assert await watched.looks([OUT], times=3) is None
    assert (await watched.looks()).lost


async def test_a_group_that_shows_itself_meanwhile_was_never_lost():
    watched = Watched()
    await watched.looks()
    await watched.looks([OUT], times=9)
    assert await watched.looks([IN]) is None
    assert await watched.looks([OUT], times=10) is None


@pytest.mark.parametrize("answer", [[], [RECORDED[INVITED] | {"id": FACILITATORS}]])
async def test_a_group_that_we_cannot_get_into_is_lost_too(answer):
    watched = Watched(updateGroup=CallFailed("updateGroup", -1))
    await watched.looks(answer, times=10)
    assert (await watched.looks()).lost == (group(FACILITATORS),)


async def test_back_in_the_group_its_members_are_told_though_they_are_the_same():
    watched = Watched()
    await watched.looks()
    await watched.looks([OUT], times=11)
    [told] = (await watched.looks([IN])).members
    assert told.chat == group(FACILITATORS)
    assert await watched.looks(times=3) is None


async def test_an_invitation_into_a_configured_group_is_accepted_at_once():
    watched = Watched(INVITED)
    joined = RECORDED[INVITED] | {"isMember": True, "pendingMembers": []}

    def accept(params):
        watched.rpc.answers["listGroups"] = [joined]
        return {}

    watched.rpc.answers["updateGroup"] = accept
    [told] = (await watched.looks()).members
    assert watched.rpc.of("updateGroup") == [{"groupId": INVITED}]
    assert told.chat == group(INVITED)


async def test_other_groups_are_never_joined_or_told_of():
    watched = Watched(updateGroup={})
    heard = await watched.looks()
    assert [each.chat for each in heard.members] == [group(FACILITATORS)]
    assert watched.rpc.of("updateGroup") == []


async def test_a_group_in_which_we_may_not_write_is_told_of_once():
    watched = Watched(ANNOUNCEMENTS)
    heard = await watched.looks()
    assert [each.news for each in heard.notices] == [News.MAY_NOT_WRITE] and heard.members
    assert await watched.looks(times=3) is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (ANNOUNCEMENTS, "admins-only"),
        (NOT_IN, "not-in-group"),
        (INVITED, "only-invited"),
        (WIPED, "network"),
        (FACILITATORS, "group-refused"),
        ("AAAA", "unknown-group"),
    ],
)
async def test_why_nothing_can_be_said(name, reason):
    assert await Watched().groups.why_refused(name) == reason


async def test_where_the_daemon_is_silent_nobody_knows_why_nothing_can_be_said():
    assert await Watched(listGroups=SILENCE).groups.why_refused(FACILITATORS) == "network"


async def test_watching_looks_at_once_and_whenever_something_happened():
    watched = Watched()
    told = asyncio.Queue()
    task = asyncio.create_task(watched.groups.watch(told.put))
    async with asyncio.timeout(10):
        assert (await told.get()).members
        watched.rpc.answers["listGroups"] = [IN | {"members": IN["members"][:2]}]
        watched.groups.wake()
        assert (await told.get()).members
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_what_the_house_could_not_take_is_not_taken_for_told():
    watched = Watched()

    async def refuse(heard):
        raise OSError

    with pytest.raises(OSError):
        await watched.groups.watch(refuse)
    assert (await watched.groups.look()).members

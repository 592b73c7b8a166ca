"""Whose account the daemon serves, and what it knows of groups."""

from pathlib import Path

import pytest

from bot.transports.signal.account import examine, identify
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.roster import Own, Standing, read
from bot.transports.signal.rpc import CallFailed, NoAnswer
from tests.transports.recorded import one
from tests.transports.signal_rpc import ScriptedRpc

NUMBER, UUID = "+358401000001", "aaaaaaaa-0000-4000-8000-000000000001"
ALICE, CAROL = "aaaaaaaa-0000-4000-8000-000000000002", "aaaaaaaa-0000-4000-8000-000000000003"
FACILITATORS = "NAJvAquFGBlkB/fLu7nVtwGM203Fjl7nujQs/mWoJ6o="
ANNOUNCEMENTS = "IPzKUYbvkVV/Rw86czvEv3JWsrqhTQ3v96jfAkWeSOc="
NOT_IN = "C9AdCZ31oS4D9FtgEpOO6RE0Y7m6zoQmFQAZOGwDE6Q="
INVITED = "x1lr2JxZ4jwplHBhhzNHmF1tiEBtNsaXl5Nwj1dzCGI="
DISAPPEARING = "mAftn2Q3kA+Nnz12PqfJ5bYP5uBRGvIAPmHDe8wEM/o="
WIPED = "hOJWcwVI+LoJBpsiPszBM/WZ+YJ+3HCE+JIeSnDNnkw="

IDENTITIES = one("account", "listIdentities").answer
GROUPS = one("outage", "outage: listGroups (local)").answer


def settings(account=NUMBER):
    return SignalConfiguration(
        account=account,
        endpoint="unix:///run/signal-cli/socket",
        spool=Path("/run/signal-cli/spool.jsonl"),
        directory=Path("signal"),
    )


def identities(params):
    asked = params.get("number")
    return [each for each in IDENTITIES if asked in (None, each["number"], each["uuid"])]


def daemon(**answers):
    """As the real one answers that serves one account."""
    usual = {
        "version": {"version": "0.13.19"},
        "listIdentities": identities,
        "listDevices": one("account", "listDevices").answer,
        "listGroups": GROUPS,
    }
    return ScriptedRpc(**usual | answers)


async def test_the_daemon_of_our_account_is_known_by_its_own_identity():
    account = await examine(daemon(), settings())
    assert (account.version, account.uuid) == ("0.13.19", UUID)
    assert account.is_registered and account.is_right_account and account.is_reached
    assert account.group(FACILITATORS).name == "Fasilitaattorit"
    assert account.group("nobody's") is None


async def test_a_daemon_of_another_account_is_not_ours_though_it_knows_our_number():
    others = "+358401000003"
    account = await examine(daemon(), settings(account=others))
    assert account.is_registered and not account.is_right_account
    assert account.groups == () and account.uuid is None


async def test_a_daemon_of_many_accounts_tells_which_they_are():
    many = daemon(listAccounts=[{"number": "+358401999999"}, {"number": NUMBER}])
    assert await identify(many, NUMBER) == Own(NUMBER, UUID)
    assert await identify(many, "+358401000003") == Own("+358401999999")


async def test_a_daemon_of_no_account_says_so():
    account = await examine(daemon(listAccounts=[], listIdentities=[]), settings())
    assert not account.is_registered and not account.is_right_account


async def test_an_account_that_the_servers_do_not_answer_is_known_all_the_same():
    account = await examine(daemon(listDevices=CallFailed("listDevices", -3)), settings())
    assert account.is_right_account and not account.is_reached


async def test_a_silent_daemon_is_no_wrong_account():
    with pytest.raises(NoAnswer):
        await examine(daemon(listAccounts=NoAnswer("listAccounts", was_sent=True)), settings())


@pytest.mark.parametrize(
    ("group", "standing", "people", "may_write", "disappears_after"),
    [
        (FACILITATORS, Standing.MEMBER, {ALICE, CAROL}, True, 0),
        (ANNOUNCEMENTS, Standing.MEMBER, {ALICE}, False, 0),
        (DISAPPEARING, Standing.MEMBER, {ALICE}, True, 3600),
        (INVITED, Standing.INVITED, {ALICE}, True, 0),
        (NOT_IN, Standing.OUT, {ALICE, CAROL}, True, 0),
        (WIPED, Standing.WIPED, set(), True, 0),
    ],
)
def test_what_we_are_to_a_group(group, standing, people, may_write, disappears_after):
    found = next(each for each in read(GROUPS, Own(NUMBER)) if each.id == group)
    assert (found.standing, set(found.people)) == (standing, people)
    assert (found.may_write, found.disappears_after) == (may_write, disappears_after)


def test_among_the_members_we_are_known_by_uuid_where_the_number_is_hidden():
    nobodys = Own("+358400000000", ALICE)
    found = next(each for each in read(GROUPS, nobodys) if each.id == ANNOUNCEMENTS)
    assert found.people == (UUID,)
    # Alice is its admin.
    assert found.may_write


@pytest.mark.parametrize("answer", [None, {}, [None, {}, {"id": 1}, {"id": ""}]])
def test_an_odd_answer_names_no_groups(answer):
    assert read(answer, Own(NUMBER)) == []


def test_an_odd_group_is_one_that_we_know_nothing_of():
    odd = {"id": "g", "name": None, "members": {}, "pendingMembers": [None], "admins": None}
    [found] = read([odd | {"messageExpirationTime": "x"}], Own(NUMBER))
    assert found.standing is Standing.WIPED and found.people == ()

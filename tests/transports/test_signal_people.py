"""Names, identities and timers of people, as the daemon keeps them."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.chat import Arrived
from bot.transports.signal.names import person
from bot.transports.signal.people import People
from bot.transports.signal.rpc import CallFailed, NoAnswer
from bot.transports.signal.timers import Timers
from tests.transports.recorded import one
from tests.transports.signal_rpc import ScriptedRpc

ALICE, CAROL = "aaaaaaaa-0000-4000-8000-000000000002", "aaaaaaaa-0000-4000-8000-000000000003"
CONTACTS = one("account", "listContacts").answer
IDENTITIES = one("account", "listIdentities").answer
WEEK = timedelta(weeks=1)
SILENT = NoAnswer("listContacts", was_sent=True)


def contact(uuid, **what):
    return {"uuid": uuid, "messageExpirationTime": 0, "profileSharing": False} | what


async def test_people_are_called_what_their_profile_says():
    people = People(ScriptedRpc(listContacts=CONTACTS))
    await people.learn([ALICE])
    assert people.name(ALICE) == "Alice Virtanen"


async def test_nobody_is_called_by_what_we_might_have_named_them():
    named = contact(ALICE, name="Alli", givenName="Alli", profile={"givenName": "Alice"})
    people = People(ScriptedRpc(listContacts=[named]))
    await people.learn([ALICE])
    assert people.name(ALICE) == "Alice"


async def test_what_the_daemon_knows_by_itself_is_asked_for_first():
    rpc = ScriptedRpc(listContacts=CONTACTS)
    await People(rpc).learn([ALICE])
    assert rpc.of("listContacts") == [{"allRecipients": True}]


async def test_signal_is_asked_once_for_names_that_are_not_known():
    def asked(params):
        return [contact(CAROL, profile={"givenName": "Carol"})] if "recipient" in params else []

    rpc = ScriptedRpc(listContacts=asked)
    people = People(rpc)
    await people.learn([CAROL, ALICE])
    assert people.name(CAROL) == "Carol" and people.name(ALICE) == ""
    await people.learn([CAROL, ALICE])
    assert [each["recipient"] for each in rpc.of("listContacts") if "recipient" in each] == [
        [CAROL, ALICE]
    ]


def profile(name, *, read):
    return {"givenName": name, "lastUpdateTimestamp": read}


class Profiles:
    """A daemon that gets so many profiles at a time, and has none by itself; without a name are
    those in *nameless*. *asked* are all whom it has asked Signal for."""

    def __init__(self, at_a_time, nameless=()):
        self.at_a_time = at_a_time
        self.asked = []
        self._nameless = nameless

    def __call__(self, params):
        if "recipient" not in params:
            return []
        asked = params["recipient"]
        self.asked.append(asked)
        return [
            contact(each, profile=profile(self._name(each), read=1_800_000_000_000))
            if place < self.at_a_time
            else contact(each, profile=profile(None, read=0))
            for place, each in enumerate(asked)
        ]

    def _name(self, uuid):
        return None if uuid in self._nameless else f"Nimi {uuid}"


async def test_signal_is_asked_again_for_those_whose_profile_did_not_come():
    daemon = Profiles(1)
    people = People(ScriptedRpc(listContacts=daemon))
    await people.learn(["u1", "u2", "u3"])
    assert daemon.asked == [["u1", "u2", "u3"], ["u2", "u3"], ["u3"]]
    assert [people.name(each) for each in ("u1", "u2", "u3")] == ["Nimi u1", "Nimi u2", "Nimi u3"]


async def test_who_has_no_name_in_a_profile_is_not_asked_for_again():
    daemon = Profiles(5, nameless=("u1",))
    people = People(ScriptedRpc(listContacts=daemon))
    await people.learn(["u1"])
    await people.learn(["u1"])
    assert daemon.asked == [["u1"]]


async def test_for_profiles_that_never_come_signal_is_asked_a_few_times_and_once_at_a_time():
    daemon = Profiles(0)
    people = People(ScriptedRpc(listContacts=daemon))
    for times in range(1, 4):
        await people.learn(["u1", "u2"])
        assert len(daemon.asked) == times
    for _ in range(50):
        await people.learn(["u1", "u2"])
    assert len(daemon.asked) == 10


async def test_a_daemon_that_did_not_answer_is_asked_again_another_time():
    rpc = ScriptedRpc(listContacts=SILENT)
    people = People(rpc)
    await people.learn(["u1"])
    assert len(rpc.of("listContacts")) == 2
    rpc.answers["listContacts"] = Profiles(1)
    await people.learn(["u1"])
    assert people.name("u1") == "Nimi u1"


async def test_the_newest_name_that_a_message_tells_is_theirs():
    people = People(ScriptedRpc())
    people.note(ALICE, "Alice")
    people.note(ALICE, " Alice V. ")
    people.note(ALICE, "")
    assert people.name(ALICE) == "Alice V."


@pytest.mark.parametrize(
    "answer", [SILENT, CallFailed("listContacts", -3), None, [None, {}, {"uuid": None}]]
)
async def test_a_daemon_that_tells_nothing_names_nobody(answer):
    people = People(ScriptedRpc(listContacts=answer))
    await people.learn([ALICE])
    assert people.name(ALICE) == ""


async def test_names_of_strangers_push_out_the_oldest():
    people = People(ScriptedRpc())
    for number in range(6000):
        people.note(f"u{number}", "Nimi")
    assert people.name("u0") == "" and people.name("u5999") == "Nimi"


async def test_an_identity_names_the_newest_keys_and_nothing_else():
    alices = [each for each in IDENTITIES if each["uuid"] == ALICE]
    before = await People(ScriptedRpc(listIdentities=alices)).identity(ALICE)
    newer = alices[0] | {"fingerprint": "05 aa", "addedTimestamp": 2_000_000_000_000}
    after = await People(ScriptedRpc(listIdentities=[newer, *alices])).identity(ALICE)
    again = await People(ScriptedRpc(listIdentities=[*alices, newer])).identity(ALICE)
    assert before and after and before != after == again
    assert alices[0]["fingerprint"] not in before and ALICE not in before


@pytest.mark.parametrize("answer", [SILENT, CallFailed("x", -1), [], [{"fingerprint": None}]])
async def test_an_identity_that_nobody_tells_is_not_known(answer):
    assert await People(ScriptedRpc(listIdentities=answer)).identity(ALICE) is None


async def set_timer(contacts, wanted=WEEK):
    rpc = ScriptedRpc(listContacts=contacts, updateContact={})
    timers = Timers(rpc, People(rpc), wanted)
    await timers.set(ALICE)
    await timers.set(ALICE)
    return rpc.of("updateContact")


@pytest.mark.parametrize("contacts", [[], [contact(ALICE)], [contact(ALICE.upper())]])
async def test_a_chat_gets_its_timer_before_the_first_word(contacts):
    assert await set_timer(contacts) == [{"recipient": ALICE, "expiration": 604_800}]


async def test_a_timer_that_is_longer_is_shortened():
    [call] = await set_timer([contact(ALICE, messageExpirationTime=2_000_000)])
    assert call["expiration"] == 604_800


@pytest.mark.parametrize(
    "known",
    [
        contact(ALICE, messageExpirationTime=604_800),
        # They have chosen a shorter one.
        contact(ALICE, messageExpirationTime=3600),
        # We have spoken here: if there is no timer, somebody has turned it off.
        contact(ALICE, profileSharing=True),
    ],
)
async def test_a_chat_that_has_its_timer_keeps_it(known):
    assert await set_timer([known]) == []


async def test_without_a_wish_no_timer_is_touched():
    rpc = ScriptedRpc(listContacts=[])
    await Timers(rpc, People(rpc), None).set(ALICE)
    assert rpc.calls == []


async def test_a_timer_that_could_not_be_set_is_tried_again():
    rpc = ScriptedRpc(listContacts=SILENT)
    timers = Timers(rpc, People(rpc), WEEK)
    await timers.set(ALICE)
    assert rpc.of("updateContact") == []
    rpc.answers |= {"listContacts": [], "updateContact": CallFailed("updateContact", -3)}
    await timers.set(ALICE)
    rpc.answers["updateContact"] = {}
    await timers.set(ALICE)
    assert len(rpc.of("updateContact")) == 2


def receipt(uuid, sent):
    return Arrived(person=person(uuid), message=f"me/{sent}", sent_at=datetime.now(UTC))


def milliseconds():
    return time.time_ns() // 1_000_000


async def test_the_receipt_of_a_timer_is_no_evidence_of_a_message():
    updates = []
    rpc = ScriptedRpc(listContacts=[], updateContact=lambda params: updates.append(milliseconds()))
    timers = Timers(rpc, People(rpc), WEEK)
    before = milliseconds() - 1
    await timers.set(ALICE)
    after = milliseconds() + 1
    [update] = updates
    assert not timers.is_evidence(receipt(ALICE, update))
    assert timers.is_evidence(receipt(CAROL, update))
    assert timers.is_evidence(receipt(ALICE, before)) and timers.is_evidence(receipt(ALICE, after))


async def test_a_timer_that_was_not_answered_may_still_be_on_its_way():
    silent = NoAnswer("updateContact", was_sent=True)
    rpc = ScriptedRpc(listContacts=[], updateContact=silent)
    timers = Timers(rpc, People(rpc), WEEK)
    await timers.set(ALICE)
    assert not timers.is_evidence(receipt(ALICE, milliseconds() + 60_000))
    rpc.answers["updateContact"] = {}
    await timers.set(ALICE)
    assert timers.is_evidence(receipt(ALICE, milliseconds() + 60_000))

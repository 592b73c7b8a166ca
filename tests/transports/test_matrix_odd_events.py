"""What odd and forged events do to the adapter: nothing."""

import copy
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nio
import pytest
import pytest_asyncio
from nio.crypto import OlmDevice

from bot.domain.chat import Heard
from bot.transports.matrix.client import Client
from bot.transports.matrix.direct import Direct
from bot.transports.matrix.groups import Groups
from bot.transports.matrix.hearing import Hearing
from bot.transports.matrix.keys import Keys
from bot.transports.matrix.odd import Sync
from bot.transports.matrix.readers import Readers
from bot.transports.matrix.rooms import Rooms
from bot.transports.matrix.sharing import Sharing
from bot.transports.matrix.signs import Signs
from bot.transports.matrix.store import Store
from bot.transports.matrix.unreadable import Unreadable
from bot.transports.matrix.upgrades import Upgrades

BOT, MAIJA, SARI = "@purku:lab.test", "@maija:lab.test", "@sari:lab.test"
CHAT = "!chat:lab.test"
HELLO = ("m.room.message", {"msgtype": "m.text", "body": "hei"})


def event(kind: str, content: object, *, sender: str = MAIJA, **more: object) -> dict:
    about = {"event_id": f"${id(content)}", "origin_server_ts": 1, "sender": sender}
    return {**about, "type": kind, "content": content, **more}


def state(kind: str, content: object, key: str = "", **more) -> dict:
    return event(kind, content, state_key=key, **more)


def member(person: str, membership: str, **more: object) -> dict:
    return state("m.room.member", {"membership": membership, **more}, person, sender=person)


class Adapter:
    """The half of the adapter that hears, with nobody to ask."""

    def __init__(self, directory: Path) -> None:
        config = nio.AsyncClientConfig(store=Store, store_sync_tokens=False)
        self.client = Client("https://lab.test", BOT, store_path=str(directory), config=config)
        self.client.restore_login(BOT, "PURKU", "token")
        Keys(self.client)
        direct, groups = Direct(self.client), Groups((), directory / "groups.json")
        self.rooms = Rooms(self.client, groups, direct)
        self.hearing = Hearing(
            self.client,
            self.rooms,
            groups,
            Upgrades(self.client, self.rooms, groups),
            Unreadable(self.client, directory / "unreadable.json"),
            Signs(self.client),
        )

    async def syncs(
        self, *timeline: object, since: str | None = "s1", gap: str | None = None, **parts: object
    ) -> Heard:
        limited = {"limited": True, "prev_batch": gap} if gap else {}
        joined = {CHAT: {"timeline": {"events": list(timeline), **limited}}}
        given = {"next_batch": "s2", "rooms": {"join": joined}, **parts}
        response = Sync.from_dict(copy.deepcopy(given))
        assert isinstance(response, nio.SyncResponse)
        self.client.next_batch = ""
        await self.client.receive_response(response)
        return await self.hearing.heard(response, since)

    def encrypted(self, inner: object, sender: str = MAIJA) -> dict:
        """*inner* as *sender* encrypts it, whose room key we have."""
        olm: Any = self.client.olm
        olm.create_outbound_group_session(CHAT)
        session = olm.outbound_group_sessions.pop(CHAT)
        session.mark_as_shared()
        content = {
            "algorithm": "m.megolm.v1.aes-sha2",
            "sender_key": olm.account.identity_keys["curve25519"],
            "ciphertext": session.encrypt(json.dumps(inner)),
            "session_id": session.id,
            "device_id": "PHONE",
        }
        return event("m.room.encrypted", content, sender=sender)


@pytest_asyncio.fixture
async def adapter(tmp_path):
    made = Adapter(tmp_path)
    await made.syncs(
        state("m.room.encryption", {"algorithm": "m.megolm.v1.aes-sha2"}),
        member(BOT, "join"),
        member(MAIJA, "join"),
        since=None,
    )
    assert made.rooms.private_with(MAIJA) == [CHAT]
    yield made
    await made.client.close()
    made.client.store.database.close()


async def test_what_was_said_encrypted_is_heard(adapter):
    inner = {"type": "m.room.message", "content": {"msgtype": "m.text", "body": "purku"}}
    heard = await adapter.syncs(adapter.encrypted(inner))
    assert [incoming.words for incoming in heard.incoming] == ["purku"]


async def test_what_stands_in_a_message_does_not_change_who_is_in_the_room(adapter):
    await adapter.syncs(member(SARI, "invite"))
    gone = {"type": "m.room.member", "state_key": SARI, "content": {"membership": "leave"}}
    await adapter.syncs(adapter.encrypted(gone, SARI))
    assert adapter.rooms.private_with(MAIJA) == []
    assert adapter.client.rooms[CHAT].users.keys() == {BOT, MAIJA, SARI}


@pytest.mark.parametrize(
    "given",
    [
        {"session_id": ""},
        {"sender_key": ""},
        {"ciphertext": "nonsense"},
    ],
)
async def test_an_odd_encrypted_message_stops_nothing(given, adapter):
    content = {
        "algorithm": "m.megolm.v1.aes-sha2",
        "ciphertext": "AwgA",
        "sender_key": "k",
        "session_id": "s",
        "device_id": "PHONE",
    }
    heard = await adapter.syncs(event("m.room.encrypted", content | given), event(*HELLO))
    assert [incoming.words for incoming in heard.incoming] == ["hei"]


@pytest.mark.parametrize("inner", [[], None, 5, {"type": 5}, {"type": "m.reaction"}])
async def test_an_odd_message_inside_an_encrypted_one_stops_nothing(inner, adapter):
    heard = await adapter.syncs(adapter.encrypted(inner), event(*HELLO))
    assert [incoming.words for incoming in heard.incoming] == ["hei"]


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("m.key.verification.mac", {"transaction_id": [], "mac": {}, "keys": "k"}),
        ("m.room.encrypted", {"type": 0, "body": "nonsense"}),
        ("m.room.encrypted", {"type": 1, "body": "nonsense"}),
        ("m.room.encrypted", {"type": 1}),
        ("m.room.encrypted", {}),
    ],
)
async def test_an_odd_message_to_the_device_stops_nothing(kind, content, adapter):
    if kind == "m.room.encrypted":
        ours = adapter.client.olm.account.identity_keys["curve25519"]
        content = {
            "algorithm": "m.olm.v1.curve25519-aes-sha2",
            "sender_key": ours,
            "ciphertext": {ours: content},
        }
    odd = {"type": kind, "sender": MAIJA, "content": content}
    heard = await adapter.syncs(event(*HELLO), to_device={"events": [odd]})
    assert [incoming.words for incoming in heard.incoming] == ["hei"]


async def test_an_odd_invitation_or_stamp_stops_nothing(adapter):
    odd = {"type": "m.room.member", "state_key": BOT, "sender": SARI, "content": {}, "unsigned": 0}
    joined = {CHAT: {"timeline": {"events": [event(*HELLO), {}, 5, member(SARI, "join")]}}}
    joined[CHAT]["timeline"]["events"][-1]["origin_server_ts"] = "never"
    invited = {"!other:lab.test": {"invite_state": {"events": [odd]}}}
    heard = await adapter.syncs(rooms={"join": joined, "invite": invited})
    # And whoever has an odd stamp is in the room all the same.
    assert not adapter.rooms.is_private(CHAT)
    assert heard.position == "s2"


def device(user: str, *, ed25519: object, curve25519: object, **more: object) -> dict:
    return {
        "user_id": user,
        "device_id": "PHONE",
        "algorithms": [],
        "keys": {"ed25519:PHONE": ed25519, "curve25519:PHONE": curve25519},
        "signatures": {user: {"ed25519:PHONE": "nonsense"}},
        **more,
    }


def own_device(adapter: Adapter) -> dict:
    """A device whose signature is good: ours, as if it were another's."""
    olm: Any = adapter.client.olm
    own = device(MAIJA, **olm.account.identity_keys)
    del own["signatures"]
    return {**own, "signatures": {MAIJA: {"ed25519:PHONE": olm.sign_json(own)}}}


@pytest.mark.parametrize(
    "odd",
    [
        {"PHONE": device(SARI, ed25519="nonsense", curve25519="nonsense")},
        {"PHONE": device(SARI, ed25519=5, curve25519="nonsense")},
        {"PHONE": {"device_id": "PHONE", "algorithms": [], "keys": {}}},
        {"PHONE": {}},
        [],
    ],
)
async def test_somebodys_odd_device_leaves_everybody_elses_alone(odd, adapter, monkeypatch):
    given = {"device_keys": {SARI: odd, MAIJA: {"PHONE": own_device(adapter)}}}

    async def send(response_class, *_):
        answer = response_class.from_dict(given)
        await adapter.client.receive_response(answer)
        return answer

    monkeypatch.setattr(adapter.client, "_send", send)
    adapter.client.olm.users_for_key_query |= {SARI, MAIJA}
    await adapter.client.keys_query()
    store = adapter.client.device_store
    assert [each.id for each in store.active_user_devices(MAIJA)] == ["PHONE"]
    assert not list(store.active_user_devices(SARI))
    assert adapter.client.olm.users_for_key_query.isdisjoint({SARI, MAIJA})


@pytest.mark.parametrize("key", ["nonsense", "A" * 43, 5])
async def test_somebodys_odd_one_time_key_leaves_everybody_elses_alone(key, adapter):
    olm: Any = adapter.client.olm
    await adapter.client.receive_response(
        nio.KeysQueryResponse({MAIJA: {"PHONE": own_device(adapter)}}, {})
    )
    good = {"key": olm.account.identity_keys["curve25519"]}
    for each in (odd := {"key": key}), good:
        each["signatures"] = {MAIJA: {"ed25519:PHONE": olm.sign_json({"key": each["key"]})}}
    for keys in (odd, good):
        claimed = {SARI: {"PHONE": {}}, MAIJA: {"PHONE": {"signed_curve25519:A": keys}}}
        await adapter.client.receive_response(nio.KeysClaimResponse(claimed, {}))
    assert olm.session_store.get(olm.account.identity_keys["curve25519"])


async def test_a_room_whose_history_cannot_be_read_is_left_with_a_gap(adapter, monkeypatch):
    monkeypatch.setattr("bot.transports.matrix.history._LONGEST", 0.01)
    asked = []

    async def room_messages(*_, **__):
        asked.append("page")
        raise TimeoutError

    async def joined_rooms():
        asked.append("rooms")

    monkeypatch.setattr(adapter.client, "room_messages", room_messages)
    monkeypatch.setattr(adapter.client, "joined_rooms", joined_rooms)
    heard = await adapter.syncs(event(*HELLO), gap="p1")
    assert [incoming.words for incoming in heard.incoming] == ["hei"]
    assert [missed.private for missed in heard.missed] == [True]
    assert asked == ["page", "rooms"] * 2
    assert (await adapter.syncs(gap="p1")).missed == ()


async def test_a_full_disk_stops_nothing_but_the_place(adapter, tmp_path, monkeypatch):
    def write(*_):
        raise OSError("no space left")

    monkeypatch.setattr("bot.transports.matrix.unreadable.write_private", write)
    content = {**adapter.encrypted({})["content"], "session_id": "unknown"}
    heard = await adapter.syncs(event("m.room.encrypted", content), event(*HELLO))
    assert [incoming.words for incoming in heard.incoming] == ["hei"]
    assert heard.position is None


async def test_a_device_with_the_name_of_ours_keeps_nobody_from_writing(adapter, monkeypatch):
    olm: Any = adapter.client.olm
    copy_cat = OlmDevice(MAIJA, "PURKU", olm.account.identity_keys)
    readers = Readers({(MAIJA, "PURKU"): copy_cat}, {}, frozenset())

    async def nothing(*_, **__):
        return None

    for name in ("keys_query", "query"):
        monkeypatch.setattr(adapter.client, name, nothing)
    adapter.client.device_store.add(copy_cat)
    adapter.client.rooms[CHAT].members_synced = True
    monkeypatch.setattr(Sharing, "_without_session", lambda *_: {})
    monkeypatch.setattr(Sharing, "_has_session", lambda *_: True)
    await Sharing(adapter.client, SimpleNamespace(readers=lambda _: readers)).share(CHAT, None)
    assert olm.outbound_group_sessions[CHAT].shared

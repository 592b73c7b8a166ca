"""Which devices their owner has confirmed, by the signatures that a homeserver shows."""

import copy

import pytest
from nio.crypto import OlmDevice

from bot.transports.matrix.client import Client
from bot.transports.matrix.cross_signing import Identity

MAIJA, OTTO = "@maija:example.fi", "@otto:example.fi"


def device(user: str = MAIJA, name: str = "PHONE", **keys: str) -> dict:
    return {
        "user_id": user,
        "device_id": name,
        "algorithms": [],
        "keys": {
            f"ed25519:{name}": keys.get("ed25519", f"{name}-ed25519"),
            f"curve25519:{name}": keys.get("curve25519", f"{name}-curve25519"),
        },
    }


def answer(identity: Identity, *devices: dict, user: str = MAIJA) -> dict:
    public = identity.public(user)
    return {
        "device_keys": {user: {each["device_id"]: each for each in devices}},
        "master_keys": {user: public["master_key"]},
        "self_signing_keys": {user: public["self_signing_key"]},
        "failures": {},
    }


async def confirmed(given: dict, monkeypatch, *, asked: dict | None = None) -> bool:
    """Whether Maija's phone counts as confirmed when a homeserver answers so."""
    client = Client("https://example.fi", "@purku:example.fi")

    async def send(response_class, *_):
        return response_class.from_dict(given)

    monkeypatch.setattr(client, "_send", send)
    client.access_token = "token"
    monkeypatch.setattr(Client, "users_for_key_query", {MAIJA})
    await client.keys_query()
    keys = {"ed25519": "PHONE-ed25519", "curve25519": "PHONE-curve25519"}
    return client.is_confirmed(OlmDevice(MAIJA, "PHONE", asked or keys))


async def test_a_device_that_its_owners_identity_has_signed_is_confirmed(monkeypatch):
    identity = Identity.new()
    given = answer(identity, identity.vouch(device()))
    assert await confirmed(given, monkeypatch)


async def test_a_device_with_other_keys_under_the_name_is_not(monkeypatch):
    identity = Identity.new()
    given = answer(identity, identity.vouch(device()))
    for other in ("ed25519", "curve25519"):
        keys = {"ed25519": "PHONE-ed25519", "curve25519": "PHONE-curve25519", other: "other"}
        assert not await confirmed(given, monkeypatch, asked=keys)


def _unsigned(given):
    del given["device_keys"][MAIJA]["PHONE"]["signatures"]


def _changed(given):
    given["device_keys"][MAIJA]["PHONE"]["algorithms"] = ["m.other"]


def _no_identity(given):
    del given["master_keys"]


def _no_self_signing_key(given):
    del given["self_signing_keys"]


def _self_signing_key_that_the_master_never_signed(given):
    del given["self_signing_keys"][MAIJA]["signatures"]


def _other_master(given):
    given["master_keys"][MAIJA] = Identity.new().public(MAIJA)["master_key"]


def _identity_of_another(given):
    other = Identity.new().public(OTTO)
    given["master_keys"][MAIJA] = other["master_key"]
    given["self_signing_keys"][MAIJA] = other["self_signing_key"]


def _misplaced_device(given):
    given["device_keys"][MAIJA]["PHONE"]["device_id"] = "LAPTOP"


def _nonsense(given):
    given["master_keys"] = given["self_signing_keys"] = []


def _nonsense_keys(given):
    given["master_keys"][MAIJA]["keys"] = given["self_signing_keys"][MAIJA]["keys"] = {"x": 1}


FORGERIES = [
    _unsigned,
    _changed,
    _no_identity,
    _no_self_signing_key,
    _self_signing_key_that_the_master_never_signed,
    _other_master,
    _identity_of_another,
    _misplaced_device,
    _nonsense,
    _nonsense_keys,
]


@pytest.mark.parametrize("forge", FORGERIES, ids=lambda forge: forge.__name__.strip("_"))
async def test_what_the_identity_has_not_signed_is_not_confirmed(forge, monkeypatch):
    identity = Identity.new()
    given = copy.deepcopy(answer(identity, identity.vouch(device())))
    forge(given)
    assert not await confirmed(given, monkeypatch)

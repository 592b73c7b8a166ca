"""Signatures against the examples of Matrix's specification, and an identity of our own."""

import json
import stat

import pytest

from bot.transports.matrix import cross_signing
from bot.transports.matrix.cross_signing import Identity
from bot.transports.matrix.signing import SigningKey, canonical, decoded, is_signed

# Appendices of the specification: "Signing JSON", test vectors of the signing key and of
# canonical JSON.
SEED = decoded("YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1")
USER = "@purku:example.fi"


@pytest.mark.parametrize(
    ("thing", "signature"),
    [
        (
            {},
            "K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMt"
            "TdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ",
        ),
        (
            {"one": 1, "two": "Two"},
            "KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4s"
            "L53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw",
        ),
    ],
)
def test_json_is_signed_as_the_specification_has_it(thing, signature):
    key = SigningKey(SEED)
    assert key.public == "XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI"
    assert key.sign(thing) == signature
    assert key.sign({**thing, "unsigned": {"age": 1}, "signatures": {}}) == signature


@pytest.mark.parametrize(
    ("thing", "written"),
    [
        ({"b": "2", "a": "1"}, '{"a":"1","b":"2"}'),
        ({"本": 2, "日": 1}, '{"日":1,"本":2}'),
        ({"a": None, "b": [True, "\n"]}, '{"a":null,"b":[true,"\\n"]}'),
    ],
)
def test_canonical_json_is_that_of_the_specification(thing, written):
    assert canonical(thing).decode() == written


def test_an_identity_vouches_for_its_keys_and_for_a_device():
    identity = Identity.new()
    public = identity.public(USER)
    master, signing = identity.master.public, identity.self_signing.public
    assert public["master_key"]["keys"] == {f"ed25519:{master}": master}
    for usage in ("self_signing", "user_signing"):
        key = public[f"{usage}_key"]
        assert key["usage"] == [usage]
        assert is_signed(key, USER, master)
        assert not is_signed(key, USER, signing)
    device = identity.vouch({"user_id": USER, "device_id": "PURKU", "keys": {}})
    assert is_signed(device, USER, signing)
    assert not is_signed({**device, "device_id": "OTHER"}, USER, signing)
    assert not is_signed(device, "@other:example.fi", signing)
    assert not is_signed(device, USER, Identity.new().self_signing.public)


@pytest.mark.parametrize(
    "thing", [{}, {"signatures": None}, {"signatures": {USER: []}}, {"signatures": {USER: {}}}]
)
def test_what_has_not_the_shape_of_a_signature_is_none(thing):
    assert not is_signed(thing, USER, Identity.new().master.public)
    assert not is_signed({"signatures": {USER: {"ed25519:?": "?"}}}, USER, "?")


def test_an_identity_is_kept_whole_and_for_nobody_else(tmp_path):
    identity = Identity.new()
    cross_signing.keep(tmp_path, identity)
    path = tmp_path / "cross_signing.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert cross_signing.load(tmp_path).secrets() == identity.secrets()
    assert all(len(decoded(seed)) == 32 for seed in json.loads(path.read_text()).values())


@pytest.mark.parametrize("text", ["", "{", "{}", "[]", '{"m.cross_signing.master": 1}'])
def test_a_damaged_identity_is_none(tmp_path, text):
    (tmp_path / "cross_signing.json").write_text(text)
    assert cross_signing.load(tmp_path) is None


def test_no_traceback_shows_a_private_key():
    identity = Identity.new()
    assert not any(seed in repr(identity) for seed in identity.secrets().values())

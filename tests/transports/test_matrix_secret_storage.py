"""The recovery key and what it opens, against keys that other clients made."""

import pytest

from bot.transports.matrix import secret_storage
from bot.transports.matrix.secret_storage import WrongKey
from bot.transports.matrix.signing import decoded

# Known pairs of mautrix (Go) and of libolm's example, in public tests of several clients.
LIBOLM = "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu gUMN UE4d"
LIBOLM_KEY = bytes.fromhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
MAUTRIX = "EsTE s92N EtaX s2h6 VQYF 9Kao tHYL mkyL GKMh isZb KJ4E tvoC"
MAUTRIX_ABOUT = {
    "algorithm": "m.secret_storage.v1.aes-hmac-sha2",
    "iv": "xxkTK0L4UzxgAFkQ6XPwsw",
    "mac": "MEhooO0ZhFJNxUhvRMSxBnJfL20wkLgle3ocY0ee/eA",
}
OTHER = "EsUC xSxt XJgQ dz19 8WBZ rHdE GZo7 ybsn EFmG Y5HY MDAG GNWe"
OTHER_ABOUT = {
    "algorithm": "m.secret_storage.v1.aes-hmac-sha2",
    "iv": "O0BOvTqiIAYjC+RMcyHfWw==",
    "mac": "7k6OruQlWg0UmQjxGZ0ad4Q6DdwkgnoI7G6X3IjBYtI=",
}
MASTER = {
    "iv": "BpKP9nQJTE9jrsAssoxPqQ==",
    "ciphertext": "fNRiiiidezjerTgV+G6pUtmeF3izzj5re/mVvY0hO2kM6kYGrxLuIu2ej80=",
    "mac": "/gWGDGMyOLmbJp+aoSLh5JxCs0AdS6nAhjzpe+9G2Q0=",
}
MASTER_SEED = bytes.fromhex("68f97fd1922eecf6b82bb890d24d0652984e7a1d703b9e867b7ebaf7feb95b6f")


def test_a_recovery_key_is_written_as_other_clients_write_it():
    assert secret_storage.written(LIBOLM_KEY) == LIBOLM
    assert secret_storage.read(LIBOLM) == LIBOLM_KEY


@pytest.mark.parametrize(
    "typed", [LIBOLM.replace(" ", ""), f"  {LIBOLM}\n", LIBOLM.replace(" ", "\n")]
)
def test_spaces_do_not_matter_in_a_recovery_key(typed):
    assert secret_storage.read(typed) == LIBOLM_KEY


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "salasana",
        LIBOLM.replace("EsTc", "EsTd"),
        LIBOLM[:-1] + "e",
        LIBOLM[:-5],
        LIBOLM + " EsTc",
        LIBOLM.replace("1", "l").replace("W", "0"),
        "ä" * 48,
    ],
)
def test_a_mistyped_recovery_key_is_known_for_one(typed):
    with pytest.raises(WrongKey):
        secret_storage.read(typed)


def test_a_key_is_known_by_its_description():
    mautrix, other = secret_storage.read(MAUTRIX), secret_storage.read(OTHER)
    assert secret_storage.fits(mautrix, MAUTRIX_ABOUT)
    assert secret_storage.fits(other, OTHER_ABOUT)
    assert not secret_storage.fits(mautrix, OTHER_ABOUT)
    assert not secret_storage.fits(other, MAUTRIX_ABOUT)
    assert not secret_storage.fits(other, {**OTHER_ABOUT, "algorithm": "m.another"})
    assert not secret_storage.fits(other, {})
    assert secret_storage.fits(other, secret_storage.description(other))
    assert not secret_storage.fits(mautrix, secret_storage.description(other))


def test_what_another_client_stored_can_be_read():
    key = secret_storage.read(MAUTRIX)
    secret = secret_storage.decrypt(key, "m.cross_signing.master", MASTER).decode()
    assert decoded(secret) == MASTER_SEED


@pytest.mark.parametrize(
    ("key", "name", "stored"),
    [
        (OTHER, "m.cross_signing.master", MASTER),
        (MAUTRIX, "m.cross_signing.self_signing", MASTER),
        (MAUTRIX, "m.cross_signing.master", {**MASTER, "ciphertext": MASTER["mac"]}),
        (MAUTRIX, "m.cross_signing.master", {**MASTER, "iv": "?"}),
        (MAUTRIX, "m.cross_signing.master", {}),
    ],
)
def test_what_a_key_does_not_open_stays_closed(key, name, stored):
    with pytest.raises(WrongKey):
        secret_storage.decrypt(secret_storage.read(key), name, stored)


def test_a_secret_comes_out_as_it_went_in_and_never_looks_the_same_twice():
    key = secret_storage.read(OTHER)
    first, second = (secret_storage.encrypt(key, "m.name", b"secret") for _ in range(2))
    assert first["ciphertext"] != second["ciphertext"]
    for sealed in (first, second):
        assert secret_storage.decrypt(key, "m.name", sealed) == b"secret"

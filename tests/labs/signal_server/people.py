"""What others may know of somebody: keys, profile, the certificate they send with."""

from __future__ import annotations

import hmac

from tests.labs.signal_server.accounts import DEVICE
from tests.labs.signal_server.exchange import NOT_FOUND, Call, Reply, milliseconds
from tests.labs.signal_server.sealed import sender_certificate
from tests.labs.signal_server.state import State
from tests.labs.signal_server.wire import from_base64, to_base64

_TWO_WEEKS = 14 * 24 * 3600 * 1000


async def count_keys(state: State, call: Call) -> Reply:
    keys = call.account.kept.keys[call.query.get("identity", "aci")]
    return Reply(body={"count": len(keys.one_time), "pqCount": len(keys.kyber)})


async def store_keys(state: State, call: Call) -> Reply:
    keys, new = call.account.kept.keys[call.query.get("identity", "aci")], call.json()
    keys.signed = new.get("signedPreKey") or keys.signed
    keys.last_resort = new.get("pqLastResortPreKey") or keys.last_resort
    keys.one_time = new.get("preKeys") or keys.one_time
    keys.kyber = new.get("pqPreKeys") or keys.kyber
    return Reply()


async def hand_out_keys(state: State, call: Call, service_id: str, device: str) -> Reply:
    found = state.accounts.find(service_id)
    if found is None or device not in ("*", str(DEVICE)):
        return NOT_FOUND
    kept, kind = found[0].kept, found[1]
    about = {"deviceId": DEVICE, "registrationId": kept.registration_ids[kind]}
    devices = [about | kept.keys[kind].hand_out()]
    return Reply(body={"identityKey": kept.identity_keys[kind], "devices": devices})


async def store_profile(state: State, call: Call) -> Reply:
    call.account.kept.profile = call.json()
    return Reply()


async def show_profile(state: State, call: Call, service_id: str, version: str | None) -> Reply:
    """Its name only to those who know the profile key, and with it the *version*."""
    found = state.accounts.find(service_id)
    if found is None:
        return NOT_FOUND
    kept, kind = found[0].kept, found[1]
    shown = kept.profile if version and kept.profile.get("version") == version else {}
    proof = kept.access_key and to_base64(
        hmac.digest(from_base64(kept.access_key), bytes(32), "sha256")
    )
    return Reply(
        body={
            "identityKey": kept.identity_keys[kind],
            "uuid": kept.aci,
            "name": shown.get("name"),
            "about": shown.get("about"),
            "aboutEmoji": shown.get("aboutEmoji"),
            "avatar": None,
            "unidentifiedAccess": proof,
            "unrestrictedUnidentifiedAccess": False,
            "capabilities": {"storage": True, "storageServiceRecordKeys": True, "spqr": False},
            "badges": [],
        }
    )


async def certify_sender(state: State, call: Call) -> Reply:
    kept = call.account.kept
    certificate = sender_certificate(
        state.signer,
        state.certificate,
        aci=kept.aci,
        device=DEVICE,
        identity_key=from_base64(kept.identity_keys["aci"]),
        expires=milliseconds() + _TWO_WEEKS,
        number=kept.number if call.query.get("includeE164") != "false" else None,
    )
    return Reply(body={"certificate": to_base64(certificate)})

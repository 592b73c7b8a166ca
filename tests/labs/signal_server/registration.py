"""Becoming somebody: sessions, captcha, the code, the account."""

from __future__ import annotations

import uuid
from typing import Any

from tests.labs.signal_server.accounts import DEVICE, Account, Kept, Keys, invented
from tests.labs.signal_server.exchange import NOT_FOUND, Call, Reply, milliseconds
from tests.labs.signal_server.state import State

CODE = "123456"
CAPTCHA = "good"


async def open_session(state: State, call: Call) -> Reply:
    session = {"id": uuid.uuid4().hex, "allowed": not state.settings.captcha, "verified": False}
    state.sessions[session["id"]] = session
    return _told(session)


async def see_session(state: State, call: Call, name: str) -> Reply:
    return _told(state.sessions[name]) if name in state.sessions else NOT_FOUND


async def change_session(state: State, call: Call, name: str) -> Reply:
    if name not in state.sessions:
        return NOT_FOUND
    session = state.sessions[name]
    session["allowed"] = call.json().get("captcha") == CAPTCHA
    return _told(session, 200 if session["allowed"] else 403)


async def ask_code(state: State, call: Call, name: str) -> Reply:
    return await see_session(state, call, name)


async def tell_code(state: State, call: Call, name: str) -> Reply:
    if name in state.sessions:
        state.sessions[name]["verified"] = call.json().get("code") == CODE
    return await see_session(state, call, name)


def _told(session: dict[str, Any], status: int = 200) -> Reply:
    return Reply(
        status,
        {
            "id": session["id"],
            "nextSms": 0,
            "nextCall": 0,
            "nextVerificationAttempt": None,
            "allowedToRequestCode": session["allowed"],
            "requestedInformation": [] if session["allowed"] else ["captcha"],
            "verified": session["verified"],
        },
    )


async def register(state: State, call: Call) -> Reply:
    """Also anew: the former phone is cut off, and what waited for it is gone."""
    request = call.json()
    session = state.sessions.get(request.get("sessionId") or "", {})
    if call.login is None or not session.get("verified"):
        return Reply(401)
    number, password = call.login
    kept = Kept(
        number=number,
        aci=invented("a", number),
        pni=invented("b", number),
        password=password,
        identity_keys={kind: request[f"{kind}IdentityKey"] for kind in ("aci", "pni")},
        registration_ids=_registration_ids(request["accountAttributes"]),
        keys={
            kind: Keys(request[f"{kind}SignedPreKey"], request[f"{kind}PqLastResortPreKey"])
            for kind in ("aci", "pni")
        },
    )
    before = state.accounts.add(kept)
    for socket in before.sockets if before else ():
        await socket.close(code=4401)
    names = _names(state.accounts[number])
    return Reply(body={**names, "storageCapable": False, "reregistration": before is not None})


async def set_attributes(state: State, call: Call) -> Reply:
    attributes, kept = call.json(), call.account.kept
    kept.registration_ids = _registration_ids(attributes)
    kept.access_key = attributes.get("unidentifiedAccessKey")
    return Reply()


def _registration_ids(attributes: dict[str, Any]) -> dict[str, int]:
    return {"aci": attributes["registrationId"], "pni": attributes.get("pniRegistrationId")}


async def tell_names(state: State, call: Call) -> Reply:
    return Reply(body=_names(call.account))


def _names(account: Account) -> dict[str, Any]:
    return {"uuid": account.kept.aci, "pni": account.kept.pni, "number": account.number}


async def list_devices(state: State, call: Call) -> Reply:
    now = milliseconds()
    device = {"id": DEVICE, "name": None, "created": now, "lastSeen": now}
    return Reply(body={"devices": [device]})

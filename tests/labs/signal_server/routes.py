"""Which request is answered by what."""

from __future__ import annotations

import re
import traceback
from collections.abc import Awaitable, Callable

from tests.labs.signal_server import messages, people, registration
from tests.labs.signal_server.exchange import NOT_FOUND, Call, Reply
from tests.labs.signal_server.state import State


async def nothing(state: State, call: Call, *_: str) -> Reply:
    return Reply()


#: verb, path, answer, whether one must be logged in
ROUTES: tuple[tuple[str, str, Callable[..., Awaitable[Reply]], bool], ...] = (
    ("GET", "/v1/keepalive", nothing, False),
    ("POST", "/v1/verification/session", registration.open_session, False),
    ("GET", "/v1/verification/session/([^/]+)", registration.see_session, False),
    ("PATCH", "/v1/verification/session/([^/]+)", registration.change_session, False),
    ("POST", "/v1/verification/session/([^/]+)/code", registration.ask_code, False),
    ("PUT", "/v1/verification/session/([^/]+)/code", registration.tell_code, False),
    ("POST", "/v1/registration", registration.register, False),
    ("GET", "/v1/accounts/whoami", registration.tell_names, True),
    ("PUT", "/v1/accounts/attributes", registration.set_attributes, True),
    ("PUT", "/v1/accounts/name", nothing, True),
    ("GET", "/v1/devices", registration.list_devices, True),
    ("GET", "/v2/keys", people.count_keys, True),
    ("PUT", "/v2/keys", people.store_keys, True),
    ("GET", "/v2/keys/([^/]+)/([^/]+)", people.hand_out_keys, False),
    ("PUT", "/v1/profile", people.store_profile, True),
    ("GET", "/v1/profile/([^/]+)(?:/([^/]+))?(?:/.+)?", people.show_profile, False),
    ("GET", "/v1/certificate/delivery", people.certify_sender, True),
    ("PUT", "/v1/challenge", messages.solve_challenge, True),
    ("PUT", "/v1/messages/([^/]+)", messages.send, False),
    ("GET", "/v4/attachments/form/upload", messages.offer_upload, True),
    ("POST", "/attachments/([^/]+)", messages.begin_upload, False),
    ("HEAD", "/attachments/([^/]+)/upload", messages.resume_upload, False),
    ("PATCH", "/attachments/([^/]+)/upload", messages.upload, False),
    ("GET", "/attachments/([^/]+)", messages.download, False),
)


async def answer(state: State, call: Call) -> Reply:
    """By a rule of the tests if one fits."""
    rule = next((each for each in state.rules if each.fits(call)), None)
    reply = await rule.answer(call) if rule else None
    reply = reply or await _answer(state, call)
    if call.path != "/v1/keepalive":
        who = call.account.number if call.account else "-"
        state.note("request", who=who, verb=call.verb, target=call.target, status=reply.status)
    return reply


async def _answer(state: State, call: Call) -> Reply:
    for verb, pattern, answered, needs_login in ROUTES:
        if verb == call.verb and (match := re.fullmatch(pattern, call.path)):
            if needs_login and call.account is None:
                return Reply(401)
            try:
                return await answered(state, call, *match.groups())
            except Exception:
                traceback.print_exc()
                return Reply(500)
    return NOT_FOUND

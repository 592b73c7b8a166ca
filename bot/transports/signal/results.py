"""What an answer of ``send`` means: it is with people, or why not (SIGNAL.md, section 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.transports import Undelivered, Unsure
from bot.transports.signal.rpc import CallFailed, NoAnswer

#: of a call that is refused in good order; where there was only silence the daemon gives up after
#: ten seconds, or four times ten, and what it has written to a dead line may still arrive when
#: the line comes back: seen 15 s after its NETWORK_FAILURE
_REFUSED_WITHIN = 3.0

#: they have a new phone, and the daemon was told to doubt such
NEW_KEYS = "identity"

#: the worst first: where nobody of a group was reached, one has to stand for all
_REASONS = {
    "captcha": "captcha",
    "RATE_LIMIT_FAILURE": "rate-limit",
    "NETWORK_FAILURE": "network",
    "IDENTITY_FAILURE": NEW_KEYS,
    "INVALID_PRE_KEY_FAILURE": "prekey",
    "UNREGISTERED_FAILURE": "unregistered",
}
_WORST = tuple(_REASONS.values())

#: to a group, and the daemon has said why in words that name it
GROUP_REFUSED = "group-refused"

_CODES = {-3: "network", -4: NEW_KEYS, -5: "rate-limit"}
_USER_ERROR = -1
#: the call was never carried out
_MALFORMED = (-32600, -32601, -32602, -32700)


@dataclass(frozen=True, slots=True)
class Sent:
    """It has left. *timestamp* names it. *failed*: how many of a group were not reached, by
    reason; their share is not sent again, for the others would read it twice."""

    timestamp: int
    failed: Mapping[str, int] = field(default_factory=dict)


def read(answer: Any, *, to_group: bool, seconds: float) -> Sent | Undelivered:
    """What *answer*, the result or exception of a call that took *seconds*, tells."""
    match answer:
        case NoAnswer(was_sent=True):
            return Unsure("no-answer")
        case NoAnswer():
            return Undelivered("no-daemon")
        case CallFailed(response={"results": [_, *_]}) as failed:
            return _nobody(failed.response["results"], to_group=to_group, seconds=seconds)
        case CallFailed() as failed:
            return _refused(failed.code, to_group=to_group, seconds=seconds)
        case {"timestamp": int(timestamp), "results": list(results)}:
            return _sent(timestamp, results, to_group=to_group, seconds=seconds)
    return Unsure("odd-answer")


def challenge(answer: Any) -> str | None:
    """What Signal wants to have answered by a human before we may go on sending."""
    response = answer.response if isinstance(answer, CallFailed) else answer
    results = response.get("results") if isinstance(response, dict) else None
    for each in results if isinstance(results, list) else ():
        if isinstance(each, dict) and isinstance(each.get("token"), str) and each["token"]:
            return str(each["token"])
    return None


def _sent(
    timestamp: int, results: list[Any], *, to_group: bool, seconds: float
) -> Sent | Undelivered:
    failed = Counter(filter(None, map(_reason, results)))
    if results and failed.total() == len(results):
        return _nobody(results, to_group=to_group, seconds=seconds)
    # No results at all: we are alone in the group.
    return Sent(timestamp, failed)


def _nobody(results: list[Any], *, to_group: bool, seconds: float) -> Undelivered:
    reason = min((_reason(each) or "network" for each in results), key=_WORST.index)
    if reason == "network" and seconds > _REFUSED_WITHIN:
        return Unsure(reason)
    # Members come and go; a group is never gone for good.
    permanent = reason == "unregistered" and not to_group
    return Undelivered(reason, permanent=permanent, retry_after=_retry_after(results))


def _refused(code: int, *, to_group: bool, seconds: float) -> Undelivered:
    if code == _USER_ERROR:
        # To a group: we are not in it, or only its admins may write. Either can change.
        return Undelivered(GROUP_REFUSED) if to_group else Undelivered("refused", permanent=True)
    if code in _MALFORMED:
        return Undelivered("refused")
    reason = _CODES.get(code)
    if reason is None or (reason == "network" and seconds > _REFUSED_WITHIN):
        return Unsure(reason or "unexpected")
    return Undelivered(reason)


def _reason(result: Any) -> str | None:
    """Why one recipient did not get it; ``None`` if they did."""
    if not isinstance(result, dict):
        return "network"
    kind = result.get("type")
    if kind == "SUCCESS":
        return None
    if kind == "RATE_LIMIT_FAILURE" and result.get("token"):
        return "captcha"
    if kind == "UNREGISTERED_FAILURE" and not _is_known(result.get("recipientAddress")):
        # Where people cannot be looked up, nobody seems to be there.
        return "network"
    return _REASONS.get(str(kind), "network")


def _is_known(recipient: Any) -> bool:
    return isinstance(recipient, dict) and isinstance(recipient.get("uuid"), str)


def _retry_after(results: list[Any]) -> float | None:
    asked = [each.get("retryAfterSeconds") for each in results if isinstance(each, dict)]
    return max((float(each) for each in asked if isinstance(each, int | float)), default=None)

"""Asking the homeserver: patience, and what its refusals mean."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import aiohttp
import nio
import structlog

from bot.transports import Undelivered
from bot.transports.matrix.configuration import MatrixFault
from bot.transports.patience import pauses

log = structlog.get_logger()

T = TypeVar("T")

#: a cut line, a proxy's page instead of an answer, an answer cut short
Trouble = (aiohttp.ClientError, TimeoutError, OSError, UnicodeDecodeError)

#: seconds that one ordinary request may take
REQUEST = 30.0

_LOGGED_OUT = ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_USER_DEACTIVATED")


async def patiently(ask: Callable[[], Awaitable[T]], *, limit: float = REQUEST) -> T:
    """Ask until there is an answer that asking again would not change.

    Raises ``MatrixFault`` when the homeserver does not know our log-in any more.
    """
    for pause in pauses():
        try:
            async with asyncio.timeout(limit):
                answer = await ask()
        except Trouble:
            reason, asked = "network", None
        else:
            refuse_if_logged_out(answer)
            if not is_temporary(answer):
                return answer
            reason, asked = "refused", retry_after(answer)
        seconds = asked or pause
        log.warning("waiting", network="matrix", reason=reason, seconds=round(seconds, 1))
        await asyncio.sleep(seconds)
    raise AssertionError("the pauses never end")


def refuse_if_logged_out(answer: object) -> None:
    if isinstance(answer, nio.ErrorResponse) and answer.status_code in _LOGGED_OUT:
        raise logged_out()


def logged_out() -> MatrixFault:
    return MatrixFault(
        "The homeserver does not know the bot's log-in any more (it was logged out, or its "
        "account closed). The bot does not log in again by itself. To give it a new device: "
        "stop it, move its matrix folder away, and call purkubotti init with the recovery key at "
        "hand.",
        name="logged-out",
    )


def is_temporary(answer: object) -> bool:
    if not isinstance(answer, nio.ErrorResponse):
        return False
    status = http_status(answer)
    # Without an error code it was not a homeserver that spoke, but something in front of it.
    return status == 429 or status >= 500 or not answer.status_code


def http_status(answer: nio.Response) -> int:
    return getattr(answer.transport_response, "status", 0)


def retry_after(answer: object) -> float | None:
    milliseconds = getattr(answer, "retry_after_ms", None)
    return milliseconds / 1000 if milliseconds else None


def undelivered(answer: nio.ErrorResponse) -> Undelivered:
    """What a refused request means to the outbox."""
    if http_status(answer) == 429 or answer.status_code == "M_LIMIT_EXCEEDED":
        return Undelivered("rate-limit", retry_after=retry_after(answer))
    if is_temporary(answer) or answer.status_code in _LOGGED_OUT:
        return Undelivered("server")
    if answer.status_code == "M_TOO_LARGE":
        return Undelivered("too-large", permanent=True)
    return Undelivered("forbidden", permanent=True)

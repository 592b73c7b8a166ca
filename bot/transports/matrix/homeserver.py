"""Whether a homeserver answers at an address, asked without any account."""

from __future__ import annotations

import contextlib
import email.utils
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp

_LIMIT = aiohttp.ClientTimeout(total=10)
_VERSIONS = "/_matrix/client/versions"
_WELL_KNOWN = "/.well-known/matrix/client"


@dataclass(frozen=True, slots=True)
class Reached:
    """*address*: where the homeserver answered. *seconds*: how long that took. *time*: what
    time it is there, to the second."""

    address: str
    seconds: float
    time: datetime | None


async def find(address: str) -> Reached | None:
    """The homeserver at *address*, or the one that *address* names as its own."""
    async with aiohttp.ClientSession(timeout=_LIMIT) as session:
        if reached := await _reach(session, address.rstrip("/")):
            return reached
        named = await _get(session, address.rstrip("/") + _WELL_KNOWN)
        base = _inner(named[0], "m.homeserver").get("base_url") if named else None
        if not isinstance(base, str) or not base.startswith(("https://", "http://")):
            return None
        return await _reach(session, base.rstrip("/"))


async def _reach(session: aiohttp.ClientSession, address: str) -> Reached | None:
    began = time.monotonic()
    answer = await _get(session, address + _VERSIONS)
    if answer is None or not isinstance(answer[0].get("versions"), list):
        return None
    there = None
    with contextlib.suppress(TypeError, ValueError):
        there = email.utils.parsedate_to_datetime(answer[1])
    return Reached(address, time.monotonic() - began, there)


async def _get(session: aiohttp.ClientSession, url: str) -> tuple[dict[str, Any], str] | None:
    """The JSON at *url*, and the time of the answer."""
    try:
        async with session.get(url) as answer:
            content = json.loads(await answer.read())
            if answer.status == 200 and isinstance(content, dict):
                return content, answer.headers.get("Date", "")
    # ValueError: what came is no JSON, or *url* no address.
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        pass
    return None


def _inner(content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    inner = content.get(name)
    return inner if isinstance(inner, dict) else {}

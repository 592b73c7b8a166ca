"""Requests that nio has no words for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import nio

from bot.transports.matrix.network import REQUEST, refuse_if_logged_out


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """What the homeserver itself answered, yes or no."""

    status: int
    content: Mapping[str, Any]

    @property
    def is_good(self) -> bool:
        return self.status < 300

    @property
    def error(self) -> str:
        return str(self.content.get("errcode", ""))


def bare_client(homeserver: str) -> nio.AsyncClient:
    """A client that keeps nothing and can decrypt nothing."""
    return nio.AsyncClient(
        homeserver.rstrip("/"),
        config=nio.AsyncClientConfig(
            encryption_enabled=False, max_limit_exceeded=0, max_timeouts=0, request_timeout=REQUEST
        ),
    )


async def ask(
    client: nio.AsyncClient, method: str, path: str, body: object = None, *, token: str = ""
) -> Answer:
    """Ask for *path* of the client's API, as whoever has *token* (else as ourselves).

    Raises ``Trouble`` where the homeserver did not answer, or means to answer later.
    """
    reply = await client.send(
        method,
        f"/_matrix/client/v3/{path}",
        None if body is None else json.dumps(body),
        {
            "Authorization": f"Bearer {token or client.access_token}",
            "Content-Type": "application/json",
        },
    )
    try:
        content = json.loads(await reply.read())
    except ValueError:
        content = None
    if reply.status == 429 or reply.status >= 500 or not isinstance(content, dict):
        raise ConnectionError("the homeserver has no answer now")
    answer = Answer(reply.status, content)
    if not token:
        refuse_if_logged_out(nio.ErrorResponse("", answer.error))
    return answer


def within(content: Mapping[str, Any], *names: str) -> Mapping[str, Any]:
    """What stands in *content* under one name after the other; nothing, if it does not."""
    for name in names:
        inner = content.get(name)
        content = inner if isinstance(inner, dict) else {}
    return content

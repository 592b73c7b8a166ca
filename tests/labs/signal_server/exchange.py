"""A request and its answer, whether over HTTPS or through a websocket."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.labs.signal_server.accounts import Account

FOR_EVER = 24 * 3600.0


@dataclass
class Call:
    """*target* is path and query. *account*: who is logged in. *effect*: what a rule does to it."""

    verb: str
    target: str
    body: bytes
    account: Account | None
    login: tuple[str, str] | None = None
    effect: str | None = None

    @property
    def path(self) -> str:
        return urlsplit(self.target).path.rstrip("/")

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    status: int = 200
    body: Any = b""
    headers: dict[str, str] = field(default_factory=dict)

    def content(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()

    def all_headers(self) -> dict[str, str]:
        kind = {} if isinstance(self.body, bytes) else {"Content-Type": "application/json"}
        return kind | self.headers


NOT_FOUND = Reply(404)


def milliseconds() -> int:
    """Now, as Signal counts time."""
    return int(time.time() * 1000)

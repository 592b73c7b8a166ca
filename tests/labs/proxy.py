"""A way to the homeserver that fails as it is told to."""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

import aiohttp
from aiohttp import web
from yarl import URL

HandOn = Callable[[web.BaseRequest], Awaitable[web.Response]]
Fault = Callable[["Line", web.BaseRequest], Awaitable[web.StreamResponse]]

SYNC = r"GET .*/sync"
SEND = r"PUT .*/send/m\."
CLAIM = r"POST .*/keys/claim"
QUERY = r"POST .*/keys/query"
JOIN = r"POST .*/join"
TO_DEVICE = r"PUT .*/sendToDevice/"


@dataclass(eq=False)
class Rule:
    """One fault, for the requests that *which* (``METHOD /path``) finds in."""

    which: re.Pattern[str]
    fault: Fault
    #: when it has struck (``time.monotonic``)
    struck: list[float] = field(default_factory=list)
    most: int | None = None
    #: so many are spared first
    passes: int = 0

    def fits(self, asked: str) -> bool:
        if len(self.struck) == self.most or not self.which.search(asked):
            return False
        self.passes -= 1
        return self.passes < 0


class Line:
    """A port of its own, on which requests are answered by *hand_on*, but for those that a rule
    finds."""

    def __init__(self, hand_on: HandOn) -> None:
        #: what the homeserver answers, whole
        self.hand_on = hand_on
        self.url = ""
        self.asked: list[str] = []
        self._rules: list[Rule] = []
        self._runner: web.ServerRunner | None = None

    async def open(self) -> None:
        # A client that has gone takes its request with it, as it would without us.
        server = web.Server(self._handle, handler_cancellation=True)
        self._runner = web.ServerRunner(server, shutdown_timeout=0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def close(self) -> None:
        await self._runner.cleanup()

    @contextlib.contextmanager
    def does(
        self, fault: Fault, which: str = "", *, most: int | None = None, passes: int = 0
    ) -> Iterator[Rule]:
        """Within, requests that *which* finds meet *fault*, at *most* so many of them; the first
        of them, *passes* many, are spared."""
        rule = Rule(re.compile(which), fault, most=most, passes=passes)
        self._rules.insert(0, rule)
        try:
            yield rule
        finally:
            self._rules.remove(rule)

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        asked = f"{request.method} {request.raw_path}"
        self.asked.append(asked)
        for rule in self._rules:
            if rule.fits(asked):
                rule.struck.append(time.monotonic())
                return await rule.fault(self, request)
        try:
            return await self.hand_on(request)
        except aiohttp.ClientError:
            return _hang_up(request)


class Proxy(Line):
    """Hands requests on to *upstream*."""

    def __init__(self, upstream: str) -> None:
        super().__init__(self._ask_upstream)
        self.upstream = upstream
        self._session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        self._session = aiohttp.ClientSession(
            auto_decompress=False, connector=aiohttp.TCPConnector(limit=0)
        )
        await super().open()

    async def close(self) -> None:
        await super().close()
        await self._session.close()

    async def _ask_upstream(self, request: web.BaseRequest) -> web.Response:
        headers = {n: v for n, v in request.headers.items() if n.lower() not in _OF_THE_LINE}
        async with self._session.request(
            request.method,
            # As it was asked: names of rooms are quoted, and stay so.
            URL(self.upstream + request.raw_path, encoded=True),
            headers=headers,
            data=await request.read(),
        ) as answer:
            body = await answer.read()
            kept = {n: v for n, v in answer.headers.items() if n.lower() not in _OF_THE_LINE}
            return web.Response(status=answer.status, headers=kept, body=body)


def answers(status: int, body: str, kind: str = "application/json") -> Fault:
    """An answer that is not the homeserver's."""

    async def fault(line: Line, request: web.BaseRequest) -> web.StreamResponse:
        return web.Response(status=status, text=body, content_type=kind)

    return fault


def later(seconds: float) -> Fault:
    """The homeserver's answer, so much later."""

    async def fault(line: Line, request: web.BaseRequest) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return await line.hand_on(request)

    return fault


async def hangs_up(line: Line, request: web.BaseRequest) -> web.StreamResponse:
    """The line is closed."""
    return _hang_up(request)


async def says_nothing(line: Line, request: web.BaseRequest) -> web.StreamResponse:
    """A black hole: no answer ever, and the homeserver does not hear of it."""
    await asyncio.Event().wait()
    raise AssertionError


async def does_it_and_hangs_up(line: Line, request: web.BaseRequest) -> web.StreamResponse:
    """The homeserver does what it was asked, and nobody gets to know."""
    await line.hand_on(request)
    return _hang_up(request)


async def cuts_short(line: Line, request: web.BaseRequest) -> web.StreamResponse:
    """Half of the homeserver's answer, and then the line is closed."""
    answer = await line.hand_on(request)
    body = bytes(answer.body)
    cut = web.StreamResponse(
        status=answer.status, headers={**answer.headers, "Content-Length": str(len(body))}
    )
    await cut.prepare(request)
    await cut.write(body[: len(body) // 2])
    return _hang_up(request)


BAD_GATEWAY = answers(502, "<html><body><h1>502 Bad Gateway</h1></body></html>", "text/html")
UNAVAILABLE = answers(503, '{"errcode": "M_UNKNOWN", "error": "Overloaded"}')
UNKNOWN_TOKEN = answers(401, '{"errcode": "M_UNKNOWN_TOKEN", "error": "Unknown token"}')
SOFT_LOG_OUT = answers(
    401, '{"errcode": "M_UNKNOWN_TOKEN", "error": "Expired", "soft_logout": true}'
)


def too_fast(milliseconds: int) -> Fault:
    body = f'{{"errcode": "M_LIMIT_EXCEEDED", "error": "", "retry_after_ms": {milliseconds}}}'
    return answers(429, body)


#: headers of one line and not of what goes over it
_OF_THE_LINE = ("host", "connection", "content-length", "transfer-encoding", "keep-alive")


def _hang_up(request: web.BaseRequest) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()

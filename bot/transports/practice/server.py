"""Serves the practice page to one browser on this machine, and to nobody else."""

from __future__ import annotations

import asyncio
import hmac
import json
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from bot.transports.practice.chat import GROUP
from bot.transports.practice.stage import LANGUAGES, Stage
from bot.transports.practice.view import (
    entry_for_page,
    later,
    next_morning,
    page_words,
    present_for_page,
    stage_for_page,
)

LOOPBACK = "127.0.0.1"
PAGE = Path(__file__).parent / "page"
FILES = {
    "": ("index.html", "text/html"),
    "style.css": ("style.css", "text/css"),
    "phone.css": ("phone.css", "text/css"),
    "app.js": ("app.js", "text/javascript"),
    "phone.js": ("phone.js", "text/javascript"),
    "message.js": ("message.js", "text/javascript"),
    "when.js": ("when.js", "text/javascript"),
    "hints.js": ("hints.js", "text/javascript"),
    "dom.js": ("dom.js", "text/javascript"),
    "bird.svg": ("bird.svg", "image/svg+xml"),
}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
#: nobody types more than this in one go; the rest of a longer message would only be noise
LONGEST = 64 * 1024
#: how often the page is told of a change of plans that nobody could see, in seconds
LOOK = 3.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


async def serve(stage: Stage, *, port: int = 0, ready: Callable[[str], None]) -> None:
    """Serve *stage* on loopback until cancelled. Port 0: a free one.

    *ready* is told the address once it can be opened. The token in it works once; afterwards
    the browser that used it is known by its cookie. Raises ``OSError`` if the port is taken.
    """
    page = PracticePage(stage)
    runner = web.AppRunner(page.application(), access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        site = web.TCPSite(runner, LOOPBACK, port)
        await site.start()
        page.port = runner.addresses[0][1]
        ready(f"http://{LOOPBACK}:{page.port}/?token={page.token}")
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


class PracticePage:
    """The page, its files and its sockets."""

    def __init__(self, stage: Stage) -> None:
        self.port = 0
        self.token: str | None = secrets.token_urlsafe(24)
        self._session = secrets.token_urlsafe(32)
        self._stage = stage
        self._sockets: set[web.WebSocketResponse] = set()
        #: one change of the clock, or of everything, at a time
        self._turning = asyncio.Lock()

    def application(self) -> web.Application:
        app = web.Application(middlewares=[self._guard])
        app.router.add_get("/socket", self._socket)
        app.router.add_get("/{name:[a-z.]*}", self._file)
        app.on_shutdown.append(self._close_all)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Only our own page in the one browser that had the token, by our own name.

        The name guards against a foreign site whose name was made to point to this machine,
        the origin against one that opens our socket.
        """
        origin = request.headers.get("Origin")
        if request.host not in (f"{LOOPBACK}:{self.port}", f"localhost:{self.port}"):
            response: web.StreamResponse = _plain("", status=403)
        elif origin is not None and origin != f"http://{request.host}":
            response = _plain("", status=403)
        elif "token" in request.query and request.path == "/":
            response = self._exchange(request.query["token"])
        elif not self._is_known(request):
            response = _plain(page_words(self._stage.language)["page-start-again"], status=403)
        else:
            try:
                response = await handler(request)
            except web.HTTPException as error:
                response = _plain(error.reason, status=error.status)
        if not response.prepared:
            response.headers.update(HEADERS)
        return response

    def _exchange(self, token: str) -> web.Response:
        """The token for a cookie, once."""
        if self.token is None or not _same(token, self.token):
            return _plain(page_words(self._stage.language)["page-start-again"], status=403)
        self.token = None
        response = web.Response(status=303, headers={"Location": "/"})
        response.set_cookie(self._cookie, self._session, path="/", httponly=True, samesite="Strict")
        return response

    @property
    def _cookie(self) -> str:
        # Cookies know no ports: two practice pages on one machine would take each other's.
        return f"purkubotti-{self.port}"

    def _is_known(self, request: web.Request) -> bool:
        return _same(request.cookies.get(self._cookie, ""), self._session)

    async def _file(self, request: web.Request) -> web.Response:
        if request.match_info["name"] not in FILES:
            raise web.HTTPNotFound
        name, kind = FILES[request.match_info["name"]]
        words = (PAGE / name).read_text(encoding="utf-8")
        return web.Response(text=words, content_type=kind, charset="utf-8")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        # A browser always says where a socket comes from; whoever does not is no browser.
        if "Origin" not in request.headers:
            raise web.HTTPForbidden
        socket = web.WebSocketResponse(max_msg_size=LONGEST)
        socket.headers.update(HEADERS)
        await socket.prepare(request)
        self._sockets.add(socket)
        try:
            async with asyncio.TaskGroup() as tasks:
                telling = tasks.create_task(self._tell(socket))
                await self._obey(socket)
                telling.cancel()
        finally:
            self._sockets.discard(socket)
        return socket

    async def _tell(self, socket: web.WebSocketResponse) -> None:
        """First everything, then whatever changes."""
        journal = self._stage.transport.journal
        told = journal.revision
        entries = [entry_for_page(entry) for entry in journal.since(0)]
        present = await present_for_page(self._stage)
        with suppress(ConnectionError):
            await socket.send_json(
                {"kind": "all", **stage_for_page(self._stage), "entries": entries, **present}
            )
            while True:
                # Not wait_for: at a change in the moment of its end it would not end.
                with suppress(TimeoutError):
                    async with asyncio.timeout(LOOK):
                        await journal.changed_after(told)
                before, present = present, await present_for_page(self._stage)
                entries = [entry_for_page(entry) for entry in journal.since(told)]
                told = journal.revision
                if entries or present != before | {"now": present["now"]}:
                    await socket.send_json({"kind": "some", "entries": entries, **present})

    async def _obey(self, socket: web.WebSocketResponse) -> None:
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            try:
                wish = json.loads(message.data)
                await self._do(socket, wish)
            except (ValueError, LookupError, TypeError):
                # Not from our page, or from one that is older than this workplace.
                await socket.close(code=WSCloseCode.POLICY_VIOLATION)

    async def _do(self, socket: web.WebSocketResponse, wish: dict[str, Any]) -> None:
        people = {part.key: part.person for part in self._stage.cast}
        transport = self._stage.transport
        match wish:
            case {"do": "say", "as": key, "chat": chat, "words": str() | None as words}:
                where = GROUP if chat == "group" else people[chat].address
                transport.say(people[key], where, words, wish.get("replyTo"))
            case {"do": "react", "as": key, "message": str() as id, "emoji": str() as emoji}:
                transport.react(people[key], id, emoji)
            case {"do": "move", "to": str() as where}:
                await self._move(socket, where)
            case {"do": "begin", "language": language} if language in LANGUAGES:
                async with self._turning:
                    await self._stage.begin_again(language)
                # Whoever is connected comes back at once and is told everything.
                await self._close_all()
            case _:
                raise ValueError("not a wish of the page")

    async def _move(self, socket: web.WebSocketResponse, where: str) -> None:
        async with self._turning:
            match where:
                case "next":
                    moment = await self._stage.next_due()
                case "morning":
                    moment = next_morning(self._stage).astimezone(UTC)
                case _ if where.isdecimal():
                    moment = self._stage.now() + timedelta(minutes=min(int(where), 24 * 60))
                case _:
                    moment = later(self._stage, where)
            if moment is not None:
                await self._stage.move_to(moment)
        present = await present_for_page(self._stage)
        for each in list(self._sockets):
            with suppress(ConnectionError):
                await each.send_json(
                    {"kind": "some", "entries": [], **present, "moved": each is socket}
                )

    async def _close_all(self, _: web.Application | None = None) -> None:
        for socket in list(self._sockets):
            await socket.close(code=WSCloseCode.SERVICE_RESTART)


def _plain(words: str, status: int) -> web.Response:
    return web.Response(text=words, status=status, headers=HEADERS)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())

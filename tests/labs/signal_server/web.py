"""How requests come in: over HTTPS, or through the websocket by which messages are pushed."""

from __future__ import annotations

import asyncio
import base64
import contextlib

from aiohttp import WSMsgType, web

from tests.labs.signal_server import messages, wire
from tests.labs.signal_server.accounts import Account
from tests.labs.signal_server.exchange import Call
from tests.labs.signal_server.routes import answer
from tests.labs.signal_server.state import State

_LARGEST = 200_000_000


class Door:
    def __init__(self, state: State) -> None:
        self._state = state

    def application(self) -> web.Application:
        application = web.Application(client_max_size=_LARGEST)
        application.router.add_get("/v1/websocket/", self._websocket)
        application.router.add_route("*", "/{path:.*}", self._https)
        return application

    async def _https(self, request: web.Request) -> web.Response:
        login = _login(request)
        account = self._state.accounts.log_in(login)
        call = Call(request.method, request.path_qs, await request.read(), account, login)
        reply = await answer(self._state, call)
        return web.Response(status=reply.status, body=reply.content(), headers=reply.all_headers())

    async def _websocket(self, request: web.Request) -> web.StreamResponse:
        """Of somebody who is logged in, or of anybody who only asks."""
        login = _login(request)
        account = self._state.accounts.log_in(login)
        who = account.number if account else "-"
        if login and (account is None or self._state.settings.refuse_login):
            self._state.note("refused", who=login[0])
            return web.Response(status=403)
        if login and self._state.settings.too_old:
            return web.Response(status=499)
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        self._state.note("connected", who=who)
        if account:
            account.sockets.append(socket)
            await messages.push(self._state, account, socket)
            await socket.send_bytes(
                wire.request("PUT", "/api/v1/queue/empty", None, next(self._state.numbers))
            )
        try:
            await self._converse(socket, account)
        finally:
            if account:
                account.sockets.remove(socket)
            self._state.note("disconnected", who=who)
        return socket

    async def _converse(self, socket: web.WebSocketResponse, account: Account | None) -> None:
        answers: set[asyncio.Task[None]] = set()
        async for message in socket:
            if message.type is not WSMsgType.BINARY:
                continue
            frame = wire.fields(message.data)
            if frame[1] == 1:
                task = asyncio.create_task(self._answer(socket, account, frame[2]))
                answers.add(task)
                task.add_done_callback(answers.discard)
            elif account:
                messages.acknowledge(self._state, account, wire.fields(frame[3])[1])
        for task in answers:
            task.cancel()

    async def _answer(
        self, socket: web.WebSocketResponse, account: Account | None, asked: bytes
    ) -> None:
        request = wire.fields(asked)
        call = Call(request[1].decode(), request[2].decode(), request.get(3, b""), account)
        reply = await answer(self._state, call)
        with contextlib.suppress(ConnectionError):
            await socket.send_bytes(
                wire.response(request[4], reply.status, reply.content(), reply.all_headers())
            )


def _login(request: web.Request) -> tuple[str, str] | None:
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    if kind != "Basic":
        return None
    user, _, password = base64.b64decode(value).decode().partition(":")
    return user, password

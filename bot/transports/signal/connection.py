"""The one connection to the daemon: calls go out on it, and as long as it is held the daemon
receives for us.

It is opened when the bot can work, and held for good. Nothing ever connects to see whether it
can: a client that comes and leaves at once may leave the daemon deaf (SIGNAL.md, 4.3). For the
same reason it is not let go before the daemon has begun to receive.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import socket
import struct
import time
from collections.abc import Callable, Iterator
from typing import Any

import structlog

from bot.transports.patience import pauses
from bot.transports.signal.endpoint import Endpoint
from bot.transports.signal.lines import Garbled, Lines
from bot.transports.signal.names import NETWORK
from bot.transports.signal.rpc import CallFailed, NoAnswer

log = structlog.get_logger()

#: seconds after which the daemon has begun to receive, where that cannot be seen
SETTLED = 0.5
_CONNECT = 10.0
#: a connection that held so long was a good one
_GOOD = 5.0
#: longer strings make the daemon close the connection without a word; ours are much shorter
_LONGEST_STRING = 1_000_000
#: bytes that wait to be taken by the daemon; more, and it does not read at all
_MOST_WAITING = 4_000_000

_CODE_UNKNOWN = -32603


class Connection:
    """Calls methods of the daemon at *endpoint*, as ``Rpc`` promises. Run ``hold`` in a task; it
    connects once ``connect`` was called.

    *news* is called when the daemon tells something by itself: with how many messages it says to
    have received; *opened* when there is a connection anew.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        news: Callable[[int], None],
        opened: Callable[[], None],
        *,
        pauses: Callable[[], Iterator[float]] = pauses,
    ) -> None:
        self._endpoint = endpoint
        self._news = news
        self._tell_opened = opened
        self._pauses = pauses
        self._link: _Link | None = None
        self._wanted = asyncio.Event()
        self._opened = asyncio.Event()
        #: how many connections there have been
        self.count = 0

    @property
    def is_open(self) -> bool:
        return self._link is not None

    @property
    def peer(self) -> int | None:
        """The process at the other end, where the kernel knows it."""
        return self._link.peer if self._link else None

    async def opened(self) -> None:
        """Return when there is a connection."""
        await self._opened.wait()

    async def hold(self) -> None:
        """Have a connection, and another when it is lost, until cancelled."""
        attempts = self._pauses()
        while True:
            await self._wanted.wait()
            began = time.monotonic()
            try:
                async with asyncio.timeout(_CONNECT):
                    link = await self._endpoint.connect(lambda: _Link(self._news))
            except PermissionError:
                reason = "no-right"
            except (OSError, TimeoutError):
                reason = "no-daemon"
            else:
                reason = await self._hold(link)
            if time.monotonic() - began > _GOOD:
                attempts = self._pauses()
            if self._wanted.is_set():
                seconds = next(attempts)
                log.warning("waiting", network=NETWORK, reason=reason, seconds=round(seconds, 1))
                await asyncio.sleep(seconds)

    def connect(self) -> None:
        """Be connected from now on, as far as that can be."""
        self._wanted.set()

    async def leave(self) -> None:
        """Let go of the connection, so that the daemon stops receiving, until ``connect``."""
        self._wanted.clear()
        await self._let_go()

    async def renew(self) -> None:
        """Let go of this connection; another is opened."""
        await self._let_go()

    async def call(self, method: str, *, within: float = 30.0, **params: Any) -> Any:
        link = self._link
        if link is None:
            raise NoAnswer(method, was_sent=False)
        return await link.call(method, params, within)

    async def _hold(self, link: _Link) -> str:
        self._link = link
        self.count += 1
        self._opened.set()
        self._tell_opened()
        try:
            return await asyncio.shield(link.lost)
        finally:
            await self._let_go()
            self._link = None
            self._opened.clear()

    async def _let_go(self) -> None:
        link = self._link
        if link is None or link.lost.done():
            return
        await asyncio.sleep(max(0.0, link.opened_at + SETTLED - time.monotonic()))
        link.close("left")
        await asyncio.wait({link.lost})


class _Link(asyncio.Protocol):
    """One connection, from its beginning to its end. *lost* tells why it ended, in a word."""

    def __init__(self, news: Callable[[int], None]) -> None:
        self._news = news
        self._lines = Lines()
        self._calls: dict[int, asyncio.Future[Any]] = {}
        self._ids = itertools.count(1)
        self._transport: asyncio.Transport | None = None
        self._why = ""
        self.opened_at = time.monotonic()
        self.lost: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self.peer: int | None = None

    # ------------------------------------------------------------ asyncio's

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self.peer = _peer(transport.get_extra_info("socket"))

    def data_received(self, data: bytes) -> None:
        passed, received = self._lines.passed, self._lines.received
        try:
            for answer in self._lines.feed(data):
                self._answer(answer)
        except Garbled:
            self.close("garbled")
        if self._lines.passed != passed:
            self._news(self._lines.received - received)

    def eof_received(self) -> None:
        self._why = self._why or "ended"

    def connection_lost(self, exc: Exception | None) -> None:
        calls, self._calls = self._calls, {}
        for answer in calls.values():
            answer.cancel()
        if not self.lost.done():
            self.lost.set_result(self._why or "cut")

    # ------------------------------------------------------------ ours

    def close(self, why: str) -> None:
        self._why = self._why or why
        if self._transport is not None:
            # What it has not taken yet it shall not take: nobody would hear the answer.
            self._transport.abort()

    async def call(self, method: str, params: dict[str, Any], within: float) -> Any:
        assert self._transport is not None
        if self._why or self._transport.is_closing():
            raise NoAnswer(method, was_sent=False)
        if self._transport.get_write_buffer_size() > _MOST_WAITING:
            raise NoAnswer(method, was_sent=False)
        number = next(self._ids)
        request = {"jsonrpc": "2.0", "id": number, "method": method, "params": _plain(params)}
        line = json.dumps(request, ensure_ascii=False).encode() + b"\n"
        answer = self._calls[number] = asyncio.get_running_loop().create_future()
        self._transport.write(line)
        try:
            await asyncio.wait({answer}, timeout=within)
        finally:
            self._calls.pop(number, None)
        if not answer.done() or answer.cancelled():
            raise NoAnswer(method, was_sent=True)
        return _result(method, answer.result())

    def _answer(self, answer: Any) -> None:
        if not isinstance(answer, dict):
            raise Garbled
        number = answer.get("id")
        if number is None and "error" in answer:
            # The daemon could not read what we wrote, or says so of a line that was cut.
            log.error("call-unread", network=NETWORK)
            return
        waiting = self._calls.get(number) if isinstance(number, int) else None
        if waiting is not None and not waiting.done():
            waiting.set_result(answer)


def _result(method: str, answer: dict[str, Any]) -> Any:
    if "error" not in answer:
        return answer.get("result")
    error = answer["error"] if isinstance(answer["error"], dict) else {}
    code, data = error.get("code"), error.get("data")
    response = data.get("response") if isinstance(data, dict) else None
    raise CallFailed(method, code if isinstance(code, int) else _CODE_UNKNOWN, response)


def _plain(value: Any) -> Any:
    """*value* with strings that the daemon can take: half a surrogate pair would break its
    answers, and those of others."""
    if isinstance(value, str):
        value = value[:_LONGEST_STRING]
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_plain(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in value]
    return value


def _peer(connected: socket.socket | None) -> int | None:
    if connected is None or connected.family != socket.AF_UNIX:
        return None
    shape = struct.Struct("3i")
    pid, _, _ = shape.unpack(
        connected.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, shape.size)
    )
    return int(pid) or None

"""What tests may do: one JSON object a line on a unix socket, one answer a line.

``{"do": NAME, …}`` is answered by ``{"result": …}`` or ``{"error": …}``. People are named by
their phone numbers.
"""

from __future__ import annotations

import asyncio
import fcntl
import json
import socket
import struct
from typing import Any

from tests.labs.signal_server import messages
from tests.labs.signal_server.accounts import Queued
from tests.labs.signal_server.exchange import milliseconds
from tests.labs.signal_server.rules import Rule
from tests.labs.signal_server.state import Settings, State
from tests.labs.signal_server.wire import from_base64

LINE = 2**26
_GET_FLAGS, _SET_FLAGS, _IS_UP = 0x8913, 0x8914, 1


class Control:
    def __init__(self, state: State) -> None:
        self._state = state

    async def converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            asked = json.loads(line)
            try:
                done = await getattr(self, f"do_{asked.pop('do')}")(**asked)
                answer = {"result": done}
            except Exception as error:
                answer = {"error": f"{type(error).__name__}: {error}"}
            writer.write(json.dumps(answer).encode() + b"\n")
            await writer.drain()
        writer.close()

    async def do_rule(self, **rule: Any) -> None:
        """See ``Rule``; the newest goes first."""
        self._state.rules.insert(0, Rule(**rule))

    async def do_clear(self) -> None:
        """Forget all rules, and put the settings back."""
        self._state.rules.clear()
        self._state.settings = Settings()

    async def do_settings(self, **settings: bool) -> None:
        """See ``Settings``."""
        self._state.settings = Settings(**{**vars(self._state.settings), **settings})

    async def do_network(self, up: bool) -> None:
        set_loopback(up)

    async def do_drop(self, number: str) -> None:
        """Close their websockets."""
        for each in list(self._state.accounts[number].sockets):
            await each.close(code=1001)

    async def do_sockets(self, number: str) -> int:
        """How many websockets of theirs are open."""
        return len(self._state.accounts[number].sockets)

    async def do_queue(self, number: str) -> list[dict[str, int]]:
        """What they have not acknowledged, the oldest first."""
        queue = self._state.accounts[number].queue
        return [{"kind": each.kind, "timestamp": each.timestamp} for each in queue]

    async def do_inject(
        self,
        number: str,
        kind: int,
        source: str | None = None,
        content: str | None = None,
        timestamp: int = 0,
    ) -> None:
        """Deliver an envelope of that *kind*, with this *content* (base64), as if the *source*
        had sent it."""
        account, timestamp = self._state.accounts[number], timestamp or milliseconds()
        envelope = messages.envelope_for(
            account.kept.aci,
            kind,
            timestamp,
            None if content is None else from_base64(content),
            source=self._state.accounts[source] if source else None,
        )
        await messages.deliver(self._state, account, Queued(envelope, kind, timestamp))

    async def do_events(self, since: int = 0) -> list[dict[str, Any]]:
        """What happened, without the first *since*: requests, pushes, acknowledgements."""
        return self._state.events[since:]

    async def do_save(self) -> list[dict[str, Any]]:
        """All accounts, as the server can be started with."""
        return self._state.accounts.save()


def set_loopback(up: bool) -> None:
    """Take this network namespace's only interface up, or down."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        asked = fcntl.ioctl(any_socket, _GET_FLAGS, struct.pack("16sH14x", b"lo", 0))
        flags = struct.unpack("16sH14x", asked)[1]
        flags = flags | _IS_UP if up else flags & ~_IS_UP
        fcntl.ioctl(any_socket, _SET_FLAGS, struct.pack("16sH14x", b"lo", flags))

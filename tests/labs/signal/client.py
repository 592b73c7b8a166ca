"""A connection to signal-cli's socket, as the people of a lab use it."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

_LINE = 2**26


class CallRefused(Exception):
    """signal-cli answered with an error."""

    def __init__(self, method: str, error: dict[str, Any]) -> None:
        super().__init__(f"{method}: {error['code']} {error['message']}")
        self.code: int = error["code"]
        self.data: Any = error.get("data")


class Client:
    """Calls, and *hear* of everything that is received."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        hear: Callable[[dict[str, Any]], None],
    ) -> None:
        self._writer = writer
        self._hear = hear
        self._numbers = itertools.count(1)
        self._calls: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._reading = asyncio.create_task(self._read(reader))

    @classmethod
    async def open(
        cls, socket: Path, hear: Callable[[dict[str, Any]], None] = lambda frame: None
    ) -> Client:
        return cls(*await asyncio.open_unix_connection(socket, limit=_LINE), hear)

    async def call(self, method: str, **params: Any) -> Any:
        if self._reading.done():
            raise ConnectionError("signal-cli has gone")
        number = next(self._numbers)
        answer = self._calls[number] = asyncio.get_running_loop().create_future()
        request = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        self._writer.write(json.dumps(request).encode() + b"\n")
        answered = await answer
        if "error" in answered:
            raise CallRefused(method, answered["error"])
        return answered.get("result")

    async def close(self) -> None:
        self._writer.close()
        self._reading.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._reading

    async def _read(self, reader: asyncio.StreamReader) -> None:
        try:
            while line := await reader.readline():
                told = json.loads(line)
                if told.get("method") == "receive":
                    self._hear(told["params"])
                elif call := self._calls.pop(told.get("id"), None):
                    call.set_result(told)
        except ConnectionError:
            pass
        finally:
            for call in self._calls.values():
                if not call.done():
                    call.set_exception(ConnectionError("signal-cli has gone"))

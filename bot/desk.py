"""Where a command of the operator meets the running bot, which alone may touch its database: a
socket in the folder of its data. Whoever may open that folder may ask."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

import structlog

from storage import backups
from storage.database import UNWRITTEN, Database, DatabaseFault

log = structlog.get_logger()

_NAME = "bot.sock"
#: a wish is one line; nothing longer is read
_LONGEST = 4096
#: so many seconds an answer is awaited
_PATIENCE = 600.0

Answer = dict[str, Any]


class NobodyThere(Exception):
    """No bot runs on that folder."""


class Resume(Protocol):
    """Sends what was held after a restore, or takes it as sent."""

    async def __call__(self, *, sends: bool) -> int: ...


async def backup(database: Database, directory: Path, now: datetime) -> Answer:
    """Make a backup beside the data, where the bot may write."""
    made, counted = await backups.make(database, backup_folder(directory), now)
    return {"file": str(made.file), "cases": counted.cases, "rows": counted.rows}


def backup_folder(directory: Path) -> Path:
    return directory / "backups"


class Desk:
    """Run ``serve`` in a task."""

    def __init__(
        self, database: Database, directory: Path, resume: Resume, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._directory = directory
        self._resume = resume
        self._clock = clock
        self._busy = asyncio.Lock()
        #: set when it can be asked
        self.is_open = asyncio.Event()

    async def serve(self) -> None:
        """Do what is asked until cancelled. Where there can be no socket, people are answered all
        the same."""
        try:
            with _within(self._directory) as path:
                server = await asyncio.start_unix_server(self._answer, path, limit=_LONGEST)
                os.chmod(path, 0o600)
        except OSError as trouble:
            log.error("no-desk", exc_info=trouble)
            return
        self.is_open.set()
        async with server:
            await server.serve_forever()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Whoever asked may have gone, or may ask for more than there is room for.
        with contextlib.suppress(ConnectionError, ValueError):
            wish = await reader.readline()
            async with self._busy:
                answer = await self._do(wish)
            writer.write(json.dumps(answer).encode() + b"\n")
            await writer.drain()
            writer.close()

    async def _do(self, wish: bytes) -> Answer:
        try:
            match json.loads(wish):
                case {"do": "backup"}:
                    return await backup(self._database, self._directory, self._clock())
                case {"do": "resume", "sends": bool(sends)}:
                    return {"count": await self._resume(sends=sends)}
        except DatabaseFault as fault:
            return {"fault": str(fault)}
        except UNWRITTEN as trouble:
            log.error("desk-failed", exc_info=trouble)
            return {"fault": f"The disk did not take it: {trouble}."}
        except ValueError:
            pass
        return {"fault": "The running bot does not know that. Is it of another release?"}


def ask(directory: Path, wish: Answer) -> Answer:
    """What the running bot answers. Raises ``NobodyThere``."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as asking:
        asking.settimeout(_PATIENCE)
        try:
            with _within(directory) as path:
                asking.connect(path)
        except (FileNotFoundError, ConnectionRefusedError):
            raise NobodyThere from None
        asking.sendall(json.dumps(wish).encode() + b"\n")
        with asking.makefile("rb") as reading:
            told = reading.readline()
    if not told:
        return {"fault": "The bot ended before it answered."}
    answer: Answer = json.loads(told)
    return answer


@contextmanager
def _within(directory: Path) -> Iterator[str]:
    """The socket's path by way of the folder: a path of its own may be too long for a socket."""
    folder = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{_NAME}"
    finally:
        os.close(folder)

"""The process in which people use Element: one for many, JSON lines in and out."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.labs.element.installation import installed
from tests.labs.speaking import PATIENCE

_PROGRAMME = Path(__file__).with_name("people.mjs")
#: what is said on one line: a long message, many times over
_LONGEST = 2**22

Sees = Callable[[dict[str, Any]], None]


class Stack:
    """Node with ``people.mjs``. What it writes aside goes into the file *log*."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._numbers = itertools.count(1)
        self._asked: dict[int, asyncio.Future[Any]] = {}
        self._seers: dict[str, Sees] = {}
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Raises ``LabMissing`` where there is no Node and none can be had."""
        node, packages = installed()
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(str(node), str(_PROGRAMME), str(packages)),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                limit=_LONGEST,
            )
        self._reading = asyncio.create_task(self._read())

    async def stop(self) -> None:
        if self._process is not None:
            self._process.stdin.close()
            async with asyncio.timeout(PATIENCE):
                await self._process.wait()
            await self._reading

    def enter(self, person: str, sees: Sees) -> None:
        """From now on, what *person* sees is handed to *sees*."""
        self._seers[person] = sees

    async def wish(self, person: str, wish: str, **how: Any) -> Any:
        number = next(self._numbers)
        answer = self._asked[number] = asyncio.get_running_loop().create_future()
        line = {"id": number, "person": person, "wish": wish, "with": how}
        self._process.stdin.write(json.dumps(line).encode() + b"\n")
        # The programme has its own patience, and can say what it waited for.
        async with asyncio.timeout(2 * PATIENCE):
            return await answer

    async def _read(self) -> None:
        async for line in self._process.stdout:
            said = json.loads(line)
            if "sees" in said:
                self._seers[said["person"]](said["sees"])
                continue
            answer = self._asked.pop(said["id"])
            if answer.done():
                continue
            if "trouble" in said:
                answer.set_exception(AssertionError(said["trouble"]))
            else:
                answer.set_result(said["answer"])
        for answer in self._asked.values():
            answer.cancel("the people's process has ended")

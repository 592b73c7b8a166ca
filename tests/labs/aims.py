"""When a process that talks with a homeserver is killed: at any moment, or aimed at one."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

from aiohttp import web

from tests.labs.proxy import CLAIM, JOIN, QUERY, SEND, SYNC, TO_DEVICE, Fault, Line

ANY = ""
WHO = r"GET .*/account/whoami"
UPLOAD = r"POST .*/keys/upload"
#: what is worth aiming at, the more often named the more often aimed at
TARGETS = (SEND, SEND, SEND, SYNC, SYNC, TO_DEVICE, TO_DEVICE, QUERY, CLAIM, UPLOAD, WHO, JOIN, ANY)
#: of a request: before the server has done it, before it says so, and after it has said so
CAME, DONE, SAID = "came", "done", "said"

#: seconds; lives are counted in requests rather than in time, so that a slow machine gives them as
#: much to do as a quick one
_FIRST, _LAST = 0.001, 0.3
_SOONEST, _LATEST = 1e-6, 5e-3
#: a life has so many requests at most
_MOST = 40
#: after so long without a request it waits for somebody to say something
_QUIET = 0.4
#: it never begins to ask
_STUCK = 10.0


class Aims:
    """*line*: what the victim talks through, and nobody else."""

    def __init__(self, line: Line, chance: random.Random) -> None:
        self._line = line
        self._chance = chance

    async def strike(self, kill: Callable[[], None]) -> str:
        """*kill* once, within a short life; tells what was aimed at."""
        chance = self._chance
        if chance.random() < 0.25:
            # As often in the first millisecond of a life as in its last tenth of a second.
            await asyncio.sleep(_spread(chance, _FIRST, _LAST))
            kill()
            return "a moment"
        which, nth = chance.choice(TARGETS), chance.choice((1, 1, 2, 3))
        if which == ANY:
            nth = chance.randint(1, _MOST)
        phase = chance.choice((CAME, DONE, SAID))
        struck = asyncio.Event()
        delay = chance.choice((0.0, _spread(chance, _SOONEST, _LATEST)))

        def shoot() -> None:
            _wait(delay)
            kill()
            struck.set()

        with self._line.does(_at(phase, shoot), which, most=1, passes=nth - 1):
            if not await self._is_struck(struck):
                kill()
                phase = "not met"
        return f"{which or 'any'}, {phase}"

    async def _is_struck(self, struck: asyncio.Event) -> bool:
        """Wait until it is; or until the victim is quiet, or has asked for enough."""
        born = seen = len(self._line.asked)
        limit = time.monotonic() + _STUCK
        while not struck.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(struck.wait(), _QUIET)
            now = len(self._line.asked)
            is_quiet = now == seen and (now > born or time.monotonic() > limit)
            if is_quiet or now - born > _MOST:
                break
            seen = now
        return struck.is_set()


def sometimes(chance: random.Random, how_often: float, *faults: Fault) -> Fault:
    """Any of the *faults*, so often; else the server answers as it does."""

    async def fault(line: Line, request: web.BaseRequest) -> web.StreamResponse:
        if chance.random() < how_often:
            return await chance.choice(faults)(line, request)
        return await line.hand_on(request)

    return fault


def _at(phase: str, shoot: Callable[[], None]) -> Fault:
    async def came(line: Line, request: web.BaseRequest) -> web.StreamResponse:
        shoot()
        return await line.hand_on(request)

    async def done(line: Line, request: web.BaseRequest) -> web.StreamResponse:
        answer = await line.hand_on(request)
        shoot()
        return answer

    async def said(line: Line, request: web.BaseRequest) -> web.StreamResponse:
        answer = await line.hand_on(request)
        with suppress(ConnectionResetError):
            await answer.prepare(request)
            await answer.write_eof()
        shoot()
        return answer

    phases: dict[str, Callable[[Line, web.BaseRequest], Awaitable[web.StreamResponse]]]
    phases = {CAME: came, DONE: done, SAID: said}
    return phases[phase]


def _wait(seconds: float) -> None:
    """Too short a time for a sleep; the victim works on meanwhile, on another core."""
    limit = time.perf_counter() + seconds
    while time.perf_counter() < limit:
        pass


def _spread(chance: random.Random, least: float, most: float) -> float:
    return least * (most / least) ** chance.random()

"""A visit to the daemon: what its files, the kernel, and it itself tell of it.

It connects once at most, and only where nothing can be lost by it: from then on the daemon
fetches what people write, so somebody has to note it. It does not leave before the daemon has
begun to receive (SIGNAL.md, 4.3).
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from typing import NoReturn

from bot.transports.signal import account, examination
from bot.transports.signal.account import Account
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.connection import Connection
from bot.transports.signal.endpoint import Endpoint
from bot.transports.signal.examination import Door, Examination, Spool
from bot.transports.signal.rpc import CallFailed, NoAnswer

#: a daemon that has not begun to receive by then does not
_BEGINS = 2.0
_OFTEN = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """*is_silent*: it was asked, and did not answer as signal-cli does. *account*: what it
    answered; ``None`` also where it was not asked."""

    outside: Examination
    account: Account | None = None
    is_silent: bool = False


async def look(configuration: SignalConfiguration, *, visit: bool = True) -> Seen:
    """See how the daemon is. *visit*: it is asked, too, where that does no harm."""
    outside = examination.examine(configuration)
    if not visit or not is_harmless(outside):
        return Seen(outside=outside)
    try:
        async with visiting(configuration) as daemon:
            told = await account.examine(daemon, configuration)
            process = outside.process
            if process is None and daemon.peer is not None:
                process = examination.seen(daemon.peer, configuration.spool)
            if process is not None:
                process = replace(process, receives=await _begins(process.number))
            outside = replace(outside, door=_now(outside.door), process=process)
    except (NoAnswer, CallFailed):
        return Seen(outside=outside, is_silent=True)
    # Nobody was there, or we may not.
    except OSError:
        door = Door.DESERTED if outside.door is Door.THERE else outside.door
        return Seen(outside=replace(outside, door=door))
    return Seen(outside=outside, account=told)


def is_harmless(outside: Examination) -> bool:
    """Whether nothing that people write is lost when somebody connects now."""
    if outside.door in (Door.ABSENT, Door.NO_SOCKET, Door.CLOSED):
        return False
    process = outside.process
    if process is not None and (process.receives or process.mode == "on-start"):
        return True
    if outside.spool not in (Spool.GOOD, Spool.OPEN):
        return False
    return process is None or (process.writes_json and process.feeds is not False)


@contextlib.asynccontextmanager
async def visiting(configuration: SignalConfiguration) -> AsyncIterator[Connection]:
    """A connection that is held until the daemon has begun to receive. Raises ``OSError``."""
    daemon = Connection(Endpoint.read(configuration.endpoint), lambda: None, pauses=lambda: _Once())
    holding = asyncio.ensure_future(daemon.hold())
    opening = asyncio.ensure_future(daemon.opened())
    try:
        await asyncio.wait({holding, opening}, return_when=asyncio.FIRST_COMPLETED)
        if holding.done():
            raise ConnectionError
        yield daemon
        await daemon.leave()
    finally:
        for task in (holding, opening):
            task.cancel()
        await asyncio.gather(holding, opening, return_exceptions=True)


class _Once(Iterator[float]):
    """No second attempt."""

    def __next__(self) -> NoReturn:
        raise ConnectionError


async def _begins(number: int) -> bool | None:
    """Whether it receives, now that somebody is connected."""
    limit = time.monotonic() + _BEGINS
    while True:
        begun = examination.receives(number)
        if begun is not False or time.monotonic() >= limit:
            return begun
        await asyncio.sleep(_OFTEN)


def _now(door: Door) -> Door:
    # Somebody was there after all.
    return Door.THERE if door is Door.DESERTED else door

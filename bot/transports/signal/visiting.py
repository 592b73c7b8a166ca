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

from bot.transports.signal import account, examination, process
from bot.transports.signal.account import Account
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.connection import Connection
from bot.transports.signal.endpoint import Endpoint
from bot.transports.signal.examination import Door, Examination, Spool
from bot.transports.signal.rpc import CallFailed, NoAnswer

#: a daemon that has not begun to receive by then does not
_BEGINS = 2.0
#: deaf, it has threads that are born and die
_APART = 0.1


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
            number = process.find(daemon.peer, configuration.account)
            at_work = examination.seen(number, configuration.spool) if number else None
            if at_work is not None:
                at_work = replace(at_work, receives=await _begins(at_work.number))
            outside = replace(outside, door=_now(outside.door), process=at_work)
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
    at_work = outside.process
    if at_work is not None and (at_work.receives or at_work.mode == "on-start"):
        return True
    if outside.spool not in (Spool.GOOD, Spool.OPEN):
        return False
    return at_work is None or (at_work.writes_json and at_work.feeds is not False)


@contextlib.asynccontextmanager
async def visiting(configuration: SignalConfiguration) -> AsyncIterator[Connection]:
    """A connection that is held until the daemon has begun to receive. Raises ``OSError``."""
    endpoint = Endpoint.read(configuration.endpoint)
    daemon = Connection(endpoint, lambda _: None, lambda: None, pauses=_Once)
    daemon.connect()
    holding = asyncio.ensure_future(daemon.hold())
    opening = asyncio.ensure_future(daemon.opened())
    try:
        await asyncio.wait({holding, opening}, return_when=asyncio.FIRST_COMPLETED)
        if holding.done():
            raise ConnectionError
        yield daemon
    finally:
        # The connection sees to it that it is not let go of too early.
        for task in (holding, opening):
            task.cancel()
        await asyncio.gather(holding, opening, return_exceptions=True)


class _Once(Iterator[float]):
    """No second attempt."""

    def __next__(self) -> NoReturn:
        raise ConnectionError


async def _begins(number: int) -> bool | None:
    """Whether it receives, now that somebody is connected, and goes on."""
    limit = time.monotonic() + _BEGINS
    while True:
        before = process.receiving(number)
        if before is None:
            return None
        await asyncio.sleep(_APART)
        if before & (process.receiving(number) or frozenset()):
            return True
        if time.monotonic() >= limit:
            return False


def _now(door: Door) -> Door:
    # Somebody was there after all.
    return Door.THERE if door is Door.DESERTED else door

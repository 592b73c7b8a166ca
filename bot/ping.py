"""The outgoing sign of life: an address that is called while all is well.

Whoever owns the address tells the operator when the calls end. So nobody on this machine has to
notice that this machine is gone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import aiohttp
import structlog

log = structlog.get_logger()

#: at most so often
EVERY = 60.0
#: how soon it is seen that all is well again
_LOOK = 5.0
_LIMIT = aiohttp.ClientTimeout(total=10)


class Ping:
    """Run ``run`` in a task. Nothing that happens to a call disturbs anybody, and the address is
    written down nowhere: who knows it could call in our place."""

    def __init__(self, address: str, is_well: Callable[[], bool]) -> None:
        self._address = address
        self._is_well = is_well

    async def run(self) -> None:
        """Call until cancelled."""
        async with aiohttp.ClientSession(timeout=_LIMIT) as session:
            while True:
                if self._is_well():
                    await self._call(session)
                    await asyncio.sleep(EVERY)
                else:
                    await asyncio.sleep(_LOOK)

    async def _call(self, session: aiohttp.ClientSession) -> None:
        try:
            async with session.get(self._address) as answer:
                status = answer.status
        # ValueError: an address that the library finds odd, after a redirection, say.
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            log.warning("ping-failed", reason="network")
            return
        if status >= 400:
            log.warning("ping-failed", status=status)

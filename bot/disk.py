"""Whether there is room on the disk, and who is told.

While there is little, the admins know it; where there is none, what people write waits where they
wrote it, and is answered when there is room again (RELIABILITY.md, R-S2).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

import structlog

from bot.domain.chat import Text
from storage.ballast import Ballast

log = structlog.get_logger()


class TellAdmins(Protocol):
    """Says it to whoever keeps the bot running, each *cause* once."""

    async def __call__(self, text: Text, cause: str) -> None: ...


class Disk:
    """Looks after the *ballast* and tells the admins, when it gets short of room and when there
    is room again."""

    def __init__(
        self, ballast: Ballast, tell_admins: TellAdmins, clock: Callable[[], datetime]
    ) -> None:
        self._ballast = ballast
        self._tell_admins = tell_admins
        self._clock = clock
        self._is_short = False

    async def look(self, *, may_write: bool) -> None:
        """See how it is; while nothing *may* be *written*, nobody can be told."""
        is_ready = await asyncio.to_thread(self._ballast.take_on)
        is_short = not is_ready or self._ballast.is_short()
        if is_short == self._is_short or not may_write:
            return
        text_id = "admin-disk-full" if is_short else "admin-disk-room"
        await self._tell_admins(Text(text_id), f"{text_id}|{self._clock().isoformat()}")
        self._is_short = is_short
        log.error("disk-full") if is_short else log.info("disk-has-room")

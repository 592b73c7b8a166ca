"""The alarm clock. The calendar of the bot is the table of timers; this only rings."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

#: the longest sleep: a clock that was set, or a machine that slept, is noticed within it (R-T5)
LONGEST = timedelta(seconds=30)

#: how often it is tidied
TIDIED = timedelta(hours=6)

Tick = Callable[[], Awaitable[datetime | None]]


def utc_now() -> datetime:
    return datetime.now(UTC)


class MovableClock:
    """The practice clock: it runs as a clock does, and can be moved forward."""

    def __init__(self, start: datetime, real: Callable[[], datetime] = utc_now) -> None:
        self._real = real
        self._ahead = start - real()

    def __call__(self) -> datetime:
        return self._real() + self._ahead

    def move_to(self, moment: datetime) -> None:
        """Show *moment* (UTC) now, unless it has passed; time does not go back."""
        self._ahead = max(self._ahead, moment - self._real())


class AlarmClock:
    """Rings when the next timer is due, and calls *tick*, which says when the next one is.

    *clock* is what the house takes for the time. The bell waits by the loop's own clock, which
    nobody can set (R-T5). APScheduler waits by the machine's: it only has the house tidied, every
    six hours.
    """

    def __init__(
        self, tick: Tick, tidy: Callable[[], Awaitable[None]], clock: Callable[[], datetime]
    ) -> None:
        self._tick = tick
        self._tidy = tidy
        self._clock = clock
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """There may be a new timer: look again."""
        self._woken.set()

    async def run(self) -> None:
        """Ring until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            # Where there are many workplaces it takes a while, and somebody waits for the bell.
            tasks.create_task(self._keep_tidy(), name="tidy")
            tasks.create_task(self._ring(), name="bell")

    async def _keep_tidy(self) -> None:
        await self._tidy()
        scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
        )
        scheduler.add_job(self._tidy, "interval", seconds=TIDIED.total_seconds(), id="tidy")
        scheduler.start()
        try:
            await asyncio.Event().wait()
        finally:
            scheduler.shutdown(wait=False)

    async def _ring(self) -> None:
        while True:
            self._woken.clear()
            due = await self._tick()
            wait = LONGEST if due is None else min(due - self._clock(), LONGEST)
            # Not wait_for: woken and cancelled in one moment, it forgets that it was cancelled.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(max(wait, timedelta(0)).total_seconds()):
                    await self._woken.wait()

"""The alarm clock. The calendar of the bot is the table of timers; this only rings."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

#: the longest sleep: a clock that was set, or a machine that slept, is noticed within it (R-T5)
_LONGEST = timedelta(seconds=30)

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

    *clock* is what the house takes for the time; APScheduler only waits.
    """

    def __init__(
        self, tick: Tick, tidy: Callable[[], Awaitable[None]], clock: Callable[[], datetime]
    ) -> None:
        self._tick = tick
        self._tidy = tidy
        self._clock = clock
        self._woken = asyncio.Event()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
        )

    def wake(self) -> None:
        """There may be a new timer: look again."""
        self._woken.set()

    async def run(self) -> None:
        """Ring until cancelled."""
        self._scheduler.add_job(self._tidy, "interval", hours=6, id="tidy")
        self._scheduler.start()
        await self._tidy()
        try:
            while True:
                self._woken.clear()
                due = await self._tick()
                wait = _LONGEST if due is None else min(due - self._clock(), _LONGEST)
                self._scheduler.add_job(
                    self._woken.set,
                    "date",
                    run_date=utc_now() + max(wait, timedelta(0)),
                    id="alarm",
                    replace_existing=True,
                )
                await self._woken.wait()
        finally:
            self._scheduler.shutdown(wait=False)

"""The alarm clock: it rings in time, and looks at the time again and again (R-T5)."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot import clock
from bot.clock import AlarmClock, utc_now


async def test_it_looks_at_the_time_every_half_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that is set forward, or a machine that slept, must not be noticed hours later."""
    assert timedelta(seconds=1) <= clock.LONGEST <= timedelta(seconds=30)
    monkeypatch.setattr(clock, "LONGEST", timedelta(milliseconds=20))
    looked, often = 0, asyncio.Event()

    async def tick() -> datetime:
        nonlocal looked
        looked += 1
        if looked == 3:
            often.set()
        return utc_now() + timedelta(hours=8)

    async def tidy() -> None: ...

    ringing = asyncio.create_task(AlarmClock(tick, tidy, utc_now).run())
    try:
        async with asyncio.timeout(10):
            await often.wait()
    finally:
        ringing.cancel()
        await asyncio.wait({ringing})

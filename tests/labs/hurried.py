"""What makes a process of the product live by a clock that a test moves."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import bot.app
import bot.clock
from bot.steady_clock import SteadyClock
from bot.transports import Receive, Transport
from tests.labs.moved import MovedClock, heard_at


def hurry(transport: type[Transport], clock: MovedClock) -> None:
    """The house's time is that of the *clock*; what the network tells of the time is moved as
    much as the clock was then."""
    listen = transport.listen

    async def listen_in_time(self: Transport, receive: Receive, position: str | None) -> None:
        async def hear(heard) -> None:
            await receive(heard_at(heard, clock.moved))

        await listen(self, hear, position)

    transport.listen = listen_in_time

    def seconds() -> float:
        # The time that is skipped has passed: a jump of the clock alone would be doubted (R-T5).
        return clock().timestamp()

    assert bot.app.SteadyClock is SteadyClock and bot.clock.LONGEST, "they have other names now"
    bot.app.SteadyClock = partial(SteadyClock, clock, seconds)
    # It looks at the clock so often though nothing rings.
    bot.clock.LONGEST = timedelta(seconds=0.1)

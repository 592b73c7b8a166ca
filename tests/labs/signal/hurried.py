"""The whole product on Signal, with a clock that a test moves:
``python -m … CLOCK [PLACE TIMES when [once-heard]] run --config FILE``

CLOCK is the file of ``moved.MovedClock``. What Signal tells of the time is moved as much as the
clock was then. Beside it stands all that was read from the spool, in ``READ``. A daemon that dies
again and again is not waited for as long as usual.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import bot.app
import bot.clock
import bot.transports.patience
from bot.__main__ import main
from bot.domain.chat import Heard
from bot.transports import Receive
from bot.transports.signal import SignalTransport
from bot.transports.signal.spool import Line, Spool
from tests.labs.dying import doom
from tests.labs.moved import MovedClock

READ = "read"


def hurry(clock: MovedClock) -> None:
    listen = SignalTransport.listen

    async def listen_in_time(self: SignalTransport, receive: Receive, position: str | None) -> None:
        async def hear(heard: Heard) -> None:
            await receive(_moved(clock, heard))

        await listen(self, hear, position)

    SignalTransport.listen = listen_in_time
    bot.app.utc_now = clock
    # It looks at the clock so often though nothing rings.
    bot.clock._LONGEST = timedelta(seconds=0.1)
    bot.transports.patience._LONGEST_PAUSE = 4.0


def witness(place: Path) -> None:
    """What is read from the spool is copied to *place* before anybody can let go of it."""
    read = Spool.read

    def read_and_copy(self: Spool) -> list[Line]:
        lines = read(self)
        if lines:
            with place.open("ab") as copy:
                copy.writelines(line.text + b"\n" for line in lines)
        return lines

    Spool.read = read_and_copy


def _moved(clock: MovedClock, heard: Heard) -> Heard:
    return replace(
        heard,
        incoming=tuple(replace(each, at=clock.moved(each.at)) for each in heard.incoming),
        unheard=tuple(replace(each, at=clock.moved(each.at)) for each in heard.unheard),
        arrived=tuple(replace(each, sent_at=clock.moved(each.sent_at)) for each in heard.arrived),
    )


if __name__ == "__main__":
    clock = Path(sys.argv.pop(1))
    hurry(MovedClock(clock))
    witness(clock.with_name(READ))
    if sys.argv[1] != "run":
        sys.argv[1:] = doom(sys.argv[1:])
    main(prog_name="purkubotti")

"""The whole product on Signal, with a clock that a test moves:
``python -m … CLOCK [PLACE TIMES when [once-heard]] run --config FILE``

CLOCK is the file of ``moved.MovedClock``. Beside it stands all that was read from the spool, in
``READ``. A daemon that dies again and again is not waited for as long as usual.
"""

from __future__ import annotations

import sys
from pathlib import Path

import bot.transports.patience
from bot.__main__ import main
from bot.transports.signal import SignalTransport
from bot.transports.signal.spool import Line, Spool
from tests.labs.dying import doom
from tests.labs.hurried import hurry
from tests.labs.moved import MovedClock

READ = "read"


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


if __name__ == "__main__":
    clock = Path(sys.argv.pop(1))
    hurry(SignalTransport, MovedClock(clock))
    bot.transports.patience._LONGEST_PAUSE = 4.0
    witness(clock.with_name(READ))
    if sys.argv[1] != "run":
        sys.argv[1:] = doom(sys.argv[1:])
    main(prog_name="purkubotti")

"""The whole product on Matrix, with a clock that a test moves:
``python -m … CLOCK run --config FILE``. CLOCK is the file of ``moved.MovedClock``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bot.__main__ import start
from bot.transports.matrix import MatrixTransport
from tests.labs.hurried import hurry
from tests.labs.moved import MovedClock

if __name__ == "__main__":
    hurry(MatrixTransport, MovedClock(Path(sys.argv.pop(1))))
    start()

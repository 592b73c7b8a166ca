"""The adapter as a process that is killed at one place: ``python -m … PLACE TIMES when``.

The place is told as ``dying.die_at`` takes it.
"""

import asyncio
import json
import sys
from pathlib import Path

from bot.transports.matrix import MatrixConfiguration, MatrixTransport
from tests.labs.dying import die_at


async def nobody_hears(heard) -> None:
    pass


if __name__ == "__main__":
    die_at(sys.argv[1], int(sys.argv[2]), sys.argv[3])
    configuration = json.load(sys.stdin)
    configuration["directory"] = Path(configuration["directory"])
    transport = MatrixTransport(MatrixConfiguration(**configuration))
    asyncio.run(transport.listen(nobody_hears, None))

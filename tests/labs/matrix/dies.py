"""The adapter as a process that is killed at one place: ``python -m … PLACE TIMES when``.

PLACE is ``module.function`` or ``module:Class.method``; the process dies *before* or *after*
the TIMES-th call of it.
"""

import asyncio
import inspect
import json
import os
import signal
import sys
from pathlib import Path
from pkgutil import resolve_name

from bot.transports.matrix import MatrixConfiguration, MatrixTransport


def die_at(place: str, times: int, when: str) -> None:
    owner, _, name = place.rpartition(".")
    holder = resolve_name(owner)
    original = getattr(holder, name)
    calls = 0

    def reached() -> bool:
        nonlocal calls
        calls += 1
        return calls == times

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    async def doomed_later(*arguments, **named):
        last = reached()
        if last and when == "before":
            die()
        result = await original(*arguments, **named)
        if last:
            die()
        return result

    def doomed(*arguments, **named):
        last = reached()
        if last and when == "before":
            die()
        result = original(*arguments, **named)
        if last:
            die()
        return result

    later = inspect.iscoroutinefunction(inspect.unwrap(original))
    setattr(holder, name, doomed_later if later else doomed)


async def nobody_hears(heard) -> None:
    pass


if __name__ == "__main__":
    die_at(sys.argv[1], int(sys.argv[2]), sys.argv[3])
    configuration = json.load(sys.stdin)
    configuration["directory"] = Path(configuration["directory"])
    transport = MatrixTransport(MatrixConfiguration(**configuration))
    asyncio.run(transport.listen(nobody_hears, None))

"""The product as a process is killed again and again, at any moment and at chosen ones, while
people ask, claim in one moment, answer, and are asked next morning.

    python -m tests.labs.homeserver.kills --kills 500 --seed 20261122 --jobs 2

Our own homeserver (which never forgets a transaction id), people with nio in encrypted rooms, a
clock that is moved from one day to the next; now and then the server refuses, is cut short, or
does what it was asked and says nothing. It prints what was lost and what came twice: every number
of them must be 0.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import AsyncExitStack
from pathlib import Path

from tests.labs.aims import sometimes
from tests.labs.homeserver.server import Homeserver
from tests.labs.human import Human
from tests.labs.matrix.killing import LOADED, MatrixTally, kill
from tests.labs.proxy import (
    UNAVAILABLE,
    Line,
    cuts_short,
    does_it_and_hangs_up,
    hangs_up,
    too_fast,
)
from tests.labs.zygote import Zygote
from tests.watch import QUICK

#: seconds in which an answer comes where nobody is killed
PATIENCE = 10.0
#: how often a request fails, by itself
FAULTS = 0.01
#: a school lives through so many; then there is another one
A_SCHOOL = 500


async def kills_in_a_school(
    folder: Path, *, kills: int, seed: int, tell: Callable[[MatrixTally], None]
) -> MatrixTally:
    chance = random.Random(seed)
    async with AsyncExitStack() as stack:
        zygote = stack.enter_context(Zygote(*LOADED))
        server = Homeserver()
        line = Line(server.hand_on)
        for way in (server, line):
            await way.open()
            stack.push_async_callback(way.close)
        faults = (UNAVAILABLE, too_fast(50), hangs_up, does_it_and_hangs_up, cuts_short)
        stack.enter_context(line.does(sometimes(chance, FAULTS, *faults)))

        async def comes(name: str) -> Human:
            person = Human(server.url, server.register(name), folder / name)
            stack.push_async_callback(person.leave)
            await person.arrive()
            return person

        tally = await kill(
            *(comes, server.register, line, folder / "product"),
            kills=kills,
            chance=chance,
            launch=zygote.launch,
            patience=PATIENCE,
            tell=tell,
            ledger=server.ledger,
        )
    return tally


def a_school(kills: int, seed: int, began: float) -> MatrixTally:
    """For a process of its own."""
    # People's nio and our server have something to say of every line that a kill cuts.
    logging.disable()

    def tell(tally: MatrixTally) -> None:
        told = (f"{time.time() - began:.0f} s, seed {seed}", *tally.lines())
        print(*told, sep="\n  ", flush=True)

    with tempfile.TemporaryDirectory(prefix="purku-kills-", dir=QUICK) as folder:
        return asyncio.run(kills_in_a_school(Path(folder), kills=kills, seed=seed, tell=tell))


def run(kills: int, *, seed: int, jobs: int) -> MatrixTally:
    """So many kills in schools side by side. One that fails alone fails again by its own seed, as
    far as its timing is the same."""
    began, whole = time.time(), MatrixTally()
    size = min(A_SCHOOL, -(-kills // jobs))
    sizes = [min(size, kills - done) for done in range(0, kills, size)]
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn")) as pool:
        schools = [pool.submit(a_school, each, seed + n, began) for n, each in enumerate(sizes)]
        for n, school in enumerate(schools):
            try:
                tally = school.result()
            except BaseException as end:
                end.add_note(f"seed {seed + n}, {sizes[n]} kills; all so far: {whole.lines()}")
                raise
            if not tally.is_clean:
                print(f"NOT CLEAN: --kills {sizes[n]} --seed {seed + n} --jobs 1", flush=True)
            whole.add(tally)
    return whole


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--kills", type=int, default=500)
    options.add_argument("--seed", type=int, default=20261122)
    options.add_argument("--jobs", type=int, default=2)
    given = options.parse_args()
    began = time.monotonic()
    tally = run(given.kills, seed=given.seed, jobs=given.jobs)
    print(tally.report())
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = spent.ru_utime + spent.ru_stime
    print(f"{time.monotonic() - began:.0f} s, {cpu:.0f} s of a core, seed {given.seed}")
    sys.exit(not tally.is_clean)


if __name__ == "__main__":
    main()

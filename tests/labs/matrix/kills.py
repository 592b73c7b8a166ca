"""As ``tests.labs.homeserver.kills``, on a real Synapse:

python -m tests.labs.matrix.kills --kills 200 --seed 20261122
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path

from tests.labs.human import Human
from tests.labs.matrix.killing import LOADED, MatrixTally, kill
from tests.labs.proxy import Proxy
from tests.labs.synapse import Synapse
from tests.labs.zygote import Zygote

#: seconds in which an answer comes where nobody is killed; a server in a process of its own is
#: slower
PATIENCE = 30.0


async def kills_at(
    synapse: Synapse,
    folder: Path,
    *,
    kills: int,
    seed: int,
    tell: Callable[[MatrixTally], None] = lambda _: None,
) -> MatrixTally:
    """What came of so many kills of a product in a school of its own at *synapse*."""
    async with AsyncExitStack() as stack:
        zygote = stack.enter_context(Zygote(*LOADED))
        line = Proxy(synapse.url)
        await line.open()
        stack.push_async_callback(line.close)

        async def comes(name: str) -> Human:
            person = Human(synapse.url, synapse.register(name), folder / name)
            stack.push_async_callback(person.leave)
            await person.arrive()
            return person

        return await kill(
            *(comes, synapse.register, line, folder / "product"),
            kills=kills,
            chance=random.Random(seed),
            launch=zygote.launch,
            patience=PATIENCE,
            tell=tell,
        )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=20261122)
    given = options.parse_args()
    began = time.monotonic()
    logging.disable()

    def tell(tally: MatrixTally) -> None:
        print(f"{time.monotonic() - began:.0f} s", *tally.lines(), sep="\n  ", flush=True)

    with tempfile.TemporaryDirectory(prefix="purku-kills-") as folder:
        synapse = Synapse(Path(folder, "synapse"))
        synapse.start()
        try:
            tally = asyncio.run(
                kills_at(synapse, Path(folder), kills=given.kills, seed=given.seed, tell=tell)
            )
        finally:
            synapse.stop()
    print(tally.report())
    print(f"{time.monotonic() - began:.0f} s, seed {given.seed}")
    sys.exit(not tally.is_clean)


if __name__ == "__main__":
    main()

"""From a person's word to the bot's answer on their screen, decrypted: the product as a process
against a bare echo as a process, in rounds by turns, on one Synapse.

    .venv/bin/python -m tests.benchmarks.matrix_latency
"""

from __future__ import annotations

import asyncio
import os
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import nio

from tests.labs.human import PATIENCE, Human
from tests.labs.matrix.product import ROOT, Product, resident
from tests.labs.synapse import Synapse

ROUNDS, EACH = 10, 10
_WITH_ACCESS_LOG = """
version: 1
formatters: {plain: {format: "%(message)s"}}
handlers:
  console: {class: logging.StreamHandler}
  file: {class: logging.FileHandler, filename: access.log, formatter: plain}
loggers: {synapse.access: {level: INFO, handlers: [file], propagate: false}}
root: {level: ERROR, handlers: [console]}
"""
_REQUEST = re.compile(r'\{(@[^}|]+)[^}]*\}.*"(?:GET|PUT|POST) /_matrix/client/\w+/([a-z_]+)')


class Stopwatch:
    """Somebody in a chat with one bot, with a hand on the watch."""

    def __init__(self, human: Human, bot: str) -> None:
        self._human = human
        self._bot = bot
        self._room = ""
        self._answered: asyncio.Future[float] | None = None
        human._client.add_event_callback(self._see, nio.RoomMessageText)
        human._client.add_event_callback(self._see, nio.RoomMessageNotice)

    async def begin(self) -> None:
        self._room = await self._human.open_chat(self._bot)
        await self._human.sees_in(self._room, self._bot)
        # The first message of a chat carries the keys of both; it is not counted.
        await self.says("peru")

    async def says(self, words: str) -> float:
        """Seconds from the saying to the answer."""
        self._answered = asyncio.get_running_loop().create_future()
        began = time.perf_counter()
        await self._human.say(self._room, words)
        async with asyncio.timeout(PATIENCE):
            return await self._answered - began

    def _see(self, room: nio.MatrixRoom, event: nio.RoomMessage) -> None:
        is_answer = room.room_id == self._room and event.sender == self._bot
        if is_answer and self._answered and not self._answered.done():
            assert event.decrypted
            self._answered.set_result(time.perf_counter())


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        synapse = Synapse(here / "synapse")
        (here / "synapse" / "log.yaml").write_text(_WITH_ACCESS_LOG)
        synapse.start()
        try:
            await _measure(synapse, here)
        finally:
            synapse.stop()


async def _measure(synapse: Synapse, here: Path) -> None:
    people: list[Human] = []

    async def human(name: str) -> Human:
        person = Human(synapse.url, synapse.register(name), here / name)
        people.append(person)
        await person.arrive()
        return person

    sari = await human("sari")
    group = await sari.open_group()
    product = Product(synapse.url, synapse.register("purku"), group, sari.user, here / "product")
    echo_account = synapse.register("echo")
    (here / "echo").mkdir()
    echo = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.benchmarks.echo", synapse.url),
        *(echo_account.user, echo_account.password, str(here / "echo")),
        cwd=ROOT,
    )
    await product.start()
    try:
        await product.is_ready()
        await sari.invite(group, product.user)
        # One a round: the product hears thirty messages a minute of one person.
        pairs = []
        for number in range(ROUNDS):
            maija = await human(f"maija{number}")
            pair = Stopwatch(maija, product.user), Stopwatch(maija, echo_account.user)
            for watch in pair:
                await watch.begin()
            pairs.append(pair)
        await asyncio.sleep(2)  # what the beginning left to do
        access = here / "synapse" / "access.log"
        before = access.stat().st_size
        load = os.getloadavg()[0]
        ours: list[float] = []
        theirs: list[float] = []
        for with_product, with_echo in pairs:
            for _ in range(EACH):
                ours.append(await with_product.says("purku"))
                await with_product.says("peru")
            for _ in range(EACH):
                theirs.append(await with_echo.says("purku"))
                await with_echo.says("peru")
        requests = _requests(access.read_bytes()[before:].decode())
        print(f"load at the beginning {load:.1f}, at the end {os.getloadavg()[0]:.1f}")
        answers = 2 * len(ours)
        _report("product", ours, product.resident(), requests[product.user], answers)
        _report("bare echo", theirs, resident(echo.pid), requests[echo_account.user], answers)
        ratio = statistics.median(ours) / statistics.median(theirs)
        print(f"ratio of medians {ratio:.2f}")
        print(f"SIGTERM: the product ended in {await product.stop():.2f} s")
    finally:
        await product.close()
        echo.kill()
        await echo.wait()
        for person in people:
            await person.leave()


def _requests(log: str) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for user, what in _REQUEST.findall(log):
        found.setdefault(user, Counter())[what] += 1
    return found


def _report(
    name: str, seconds: list[float], memory: float, requests: Counter[str], answers: int
) -> None:
    p = [1000 * value for value in statistics.quantiles(seconds, n=100, method="inclusive")]
    print(
        f"{name:10} p50 {p[49]:6.1f} ms   p95 {p[94]:6.1f} ms   p99 {p[98]:6.1f} ms   "
        f"n {len(seconds)}   resident {memory:.0f} MiB"
    )
    told = ", ".join(f"{what} {number}" for what, number in requests.most_common())
    print(f"{'':10} {requests.total()} requests for {answers} answers: {told}")


if __name__ == "__main__":
    asyncio.run(main())

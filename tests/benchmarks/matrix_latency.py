"""From a person's word to the bot's answer on their screen, decrypted: the product against the
least that three libraries let a bot be, in one run on one Synapse, in rounds by turns.

    .venv/bin/python -m tests.benchmarks.matrix_latency

The product runs in an environment of what it needs and no more. Environments are installed
into the cache the first time. Then each bot's homeserver answers 503 for a while.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import statistics
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import nio

from tests.labs.cache import python_with
from tests.labs.human import PATIENCE, Human, until
from tests.labs.matrix.product import ROOT, Product, resident
from tests.labs.proxy import UNAVAILABLE, Proxy
from tests.labs.synapse import Account, Synapse

#: so often has everybody their turn; so many people; and so many commands each in a turn
ROUNDS, PEOPLE, EACH = 3, 10, 10
#: the product hears thirty messages in this time of one person
A_MINUTE = 65.0
#: seconds for which a homeserver answers 503
UNWILLING = 15.0
#: the longest that a bot waits for something to happen, in seconds
LONG_POLL = 60.0

NIO = "matrix-nio[e2e]==0.26.0"
#: name, module under ``echoes``, packages; what a library forgets for encryption is beside it
ECHOES = (
    ("bare nio", "nio_echo", (NIO,)),
    ("smbl", "smbl_echo", ("simplematrixbotlib==2.13.1", NIO)),
    ("mautrix", "mautrix_echo", ("mautrix[encryption]==0.21.1", "aiosqlite==0.22.1", "asyncpg")),
)
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
_TICKS = os.sysconf("SC_CLK_TCK")


class Echo:
    """An echo as a process."""

    def __init__(self, module: str, python: Path, url: str, account: Account, folder: Path):
        folder.mkdir(parents=True)
        self.user = account.user
        self.process: asyncio.subprocess.Process | None = None
        words = (url, account.user, account.password, str(folder))
        self._command = (str(python), "-m", f"tests.benchmarks.echoes.{module}", *words)
        self._log = folder / "log"

    async def start(self) -> None:
        with self._log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *self._command, cwd=ROOT, stdout=log, stderr=log
            )

    async def close(self) -> None:
        if self.process and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()

    def log_lines(self) -> list[str]:
        return self._log.read_text("utf-8").splitlines()


@dataclass
class Bot:
    name: str
    process: Echo | Product
    watches: list[Stopwatch] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    cpu: float = 0.0
    commands: int = 0
    idle: float = 0.0

    @property
    def id(self) -> int:
        return self.process.process.pid

    async def takes_a_turn(self, person: int) -> None:
        watch, before = self.watches[person], _cpu(self.id)
        for _ in range(EACH):
            self.seconds.append(await watch.says("purku"))
            await watch.says("peru")
        self.cpu += _cpu(self.id) - before
        self.commands += 2 * EACH


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
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._answered - began
        except TimeoutError:
            raise SystemExit(f"{self._bot} has not answered to {words!r}") from None

    def _see(self, room: nio.MatrixRoom, event: nio.RoomMessage) -> None:
        is_answer = room.room_id == self._room and event.sender == self._bot
        if is_answer and self._answered and not self._answered.done():
            assert event.decrypted
            self._answered.set_result(time.perf_counter())


class Stage:
    """A Synapse, and whoever is on it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pythons = {name: python_with(f"echo-{module}", *packages)
                         for name, module, packages in ECHOES}  # fmt: skip
        lock = ROOT / "requirements.lock"
        name = f"product-{hashlib.sha256(lock.read_bytes()).hexdigest()[:12]}"
        self._products = python_with(name, "-r", str(lock))
        self.synapse = Synapse(folder / "synapse")
        (folder / "synapse" / "log.yaml").write_text(_WITH_ACCESS_LOG)
        self.people: list[Human] = []

    @property
    def access_log(self) -> Path:
        return self._folder / "synapse" / "access.log"

    async def human(self, name: str) -> Human:
        person = Human(self.synapse.url, self.synapse.register(name), self._folder / name)
        self.people.append(person)
        await person.arrive()
        return person

    async def product(self, url: str, name: str) -> Product:
        sari = await self.human(f"sari-{name}")
        group = await sari.open_group()
        account = self.synapse.register("purku")
        product = Product(url, account, group, sari.user, self._folder / name)
        product.python = self._products
        await sari.invite(group, product.user)
        return product

    async def bots(self, urls: list[str], name: str) -> list[Bot]:
        """The product and every echo, not started."""
        bots = [Bot("product", await self.product(urls[0], f"{name}-product"))]
        for url, (title, module, _) in zip(urls[1:], ECHOES, strict=True):
            account, folder = self.synapse.register("echo"), self._folder / f"{name}-{module}"
            bots.append(Bot(title, Echo(module, self._pythons[title], url, account, folder)))
        return bots


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        stage.synapse.start()
        try:
            await _answers(stage)
            await _unwilling(stage)
        finally:
            for person in stage.people:
                await person.leave()
            stage.synapse.stop()


async def _answers(stage: Stage) -> None:
    bots = await stage.bots([stage.synapse.url] * (1 + len(ECHOES)), "answers")
    try:
        for bot in bots:
            await bot.process.start()
        await bots[0].process.is_ready()
        await asyncio.sleep(15)  # what a beginning leaves to do
        for bot in bots:
            if bot.process.process.returncode is not None:
                raise SystemExit("\n".join(map(str, bot.process.log_lines()[-20:])))
            bot.idle = resident(bot.id)
        for number in range(PEOPLE):
            maija = await stage.human(f"maija{number}")
            for bot in bots:
                bot.watches.append(Stopwatch(maija, bot.process.user))
                await bot.watches[-1].begin()
        await asyncio.sleep(2)
        before, load = stage.access_log.stat().st_size, os.getloadavg()[0]
        last_turn = [0.0] * PEOPLE
        for turn in range(ROUNDS):
            for person in range(PEOPLE):
                await asyncio.sleep(last_turn[person] + A_MINUTE - time.monotonic())
                last_turn[person] = time.monotonic()
                # Whoever comes first this time comes last the next.
                for bot in bots if (turn + person) % 2 else bots[::-1]:
                    await bot.takes_a_turn(person)
        requests = _requests(stage.access_log.read_bytes()[before:].decode())
        print(f"load at the beginning {load:.1f}, at the end {os.getloadavg()[0]:.1f}")
        for bot in bots:
            _report(bot, requests[bot.process.user])
        _compare(bots)
        print(f"SIGTERM: the product ended in {await bots[0].process.stop():.2f} s")
    except SystemExit:
        for bot in bots:
            print(bot.name, bot.process.user, *bot.process.log_lines()[-20:], sep="\n")
        raise
    finally:
        for bot in bots:
            await bot.process.close()


async def _unwilling(stage: Stage) -> None:
    proxies = [Proxy(stage.synapse.url) for _ in range(1 + len(ECHOES))]
    for proxy in proxies:
        await proxy.open()
    bots = await stage.bots([proxy.url for proxy in proxies], "unwilling")
    for bot, proxy in zip(bots, proxies, strict=True):
        await bot.process.start()
        try:
            await until(lambda asked=proxy.asked: _syncs(asked), f"{bot.name} is up")
            await asyncio.sleep(5)
            with proxy.does(UNAVAILABLE) as rule:
                # Not before it is met: long polls last for a while.
                await until(lambda rule=rule: rule.struck, "it is met", LONG_POLL)
                await asyncio.sleep(UNWILLING)
                print(f"{bot.name:10} {len(rule.struck) / UNWILLING:7.1f} requests/s at 503")
        finally:
            await bot.process.close()
            await proxy.close()


def _syncs(asked: list[str]) -> bool:
    return sum("/sync" in each for each in asked) >= 2


def _requests(log: str) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for user, what in _REQUEST.findall(log):
        found.setdefault(user, Counter())[what] += 1
    return found


def _cpu(process: int) -> float:
    """Seconds of processor that it has used."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / _TICKS


def _percentiles(bot: Bot) -> list[float]:
    return [1000 * v for v in statistics.quantiles(bot.seconds, n=100, method="inclusive")]


def _report(bot: Bot, requests: Counter[str]) -> None:
    p = _percentiles(bot)
    print(
        f"{bot.name:10} p50 {p[49]:6.1f} ms   p95 {p[94]:6.1f} ms   p99 {p[98]:6.1f} ms   "
        f"n {len(bot.seconds)}   CPU {1000 * bot.cpu / bot.commands:5.2f} ms a command   "
        f"idle {bot.idle:.0f} MiB, at the end {resident(bot.id):.0f} MiB"
    )
    told = ", ".join(f"{what} {number}" for what, number in requests.most_common())
    print(f"{'':10} {requests.total()} requests for {bot.commands} answers: {told}")


def _compare(bots: list[Bot]) -> None:
    product, bare = bots[0], bots[1]
    ours, theirs = _percentiles(product), _percentiles(bare)
    print(
        f"product / bare nio: p50 {ours[49] / theirs[49]:.2f} (goal 1.15)   "
        f"p99 {ours[98] / theirs[98]:.2f} (goal 1.30)   "
        f"idle memory {product.idle / bare.idle:.2f} (goal 1.30)"
    )
    others = ", ".join(
        f"{product.cpu / bot.cpu * bot.commands / product.commands:.2f} of {bot.name}'s"
        for bot in bots[1:]
    )
    print(f"CPU a command: {others} (goal: less than each)")


if __name__ == "__main__":
    asyncio.run(main())

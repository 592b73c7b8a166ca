"""A whole country in one process: commands a second, and what a year of cases costs; a hundred
thousand follow-ups at once; memory; how soon it hears.

    .venv/bin/python -m tests.benchmarks.load [--small | --tiny] [--on DIRECTORY] [part …]

The network takes no time. The data is written once, into the cache (``nation.py`` says what it
is); every part works on a copy of it, under ``--on``, in a process of its own. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import os
import pstats
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import count, cycle
from pathlib import Path

from bot.apart import apart
from bot.domain.workplace import Workplace
from bot.plan import Plan
from storage.moments import to_text
from tests.benchmarks.floor import Statements, recorded, replayed
from tests.benchmarks.lives import TEAM, World, facilitator, live, world
from tests.benchmarks.nation import MORNING, NOW, Size, build, configuration
from tests.labs.cache import ready

SIZES = {
    "tiny": Size(workplaces=50, past=10_000, follow_ups=1_000),
    "small": Size(workplaces=500, past=100_000, follow_ups=10_000),
    "whole": Size(workplaces=5_000, past=1_000_000, follow_ups=100_000),
}
#: what is measured at each concurrency lasts so long, in seconds
LASTS = 10.0
#: lives by turns in the country and in one that has only begun
TURNS = 40
#: while all follow-ups are due, somebody asks something so often, in seconds
PROBED_EVERY = 0.05


# ---------------------------------------------------------------- the data


Places = tuple[Workplace, ...]


def places(many: int) -> Places:
    """The workplaces, read as ``purkubotti run`` reads them."""

    def read() -> Plan:
        from bot.settings import load, plan

        with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
            file.write(configuration(many))
            file.flush()
            return plan(load(Path(file.name)))

    return apart(read).workplaces


def data(size: Size, workplaces: Places) -> Path:
    """The tables of a country of that size, from the cache."""

    def install(place: Path) -> None:
        began = time.perf_counter()
        asyncio.run(build(place, size, workplaces))
        say(f"{size.name} was written in {time.perf_counter() - began:.0f} s")

    return ready(size.name, install)


@dataclass(frozen=True)
class Bench:
    """What is measured, and where; *young*: the same country, when it had only begun."""

    size: Size
    on: Path
    workplaces: Places

    @property
    def young(self) -> Size:
        return replace(self.size, past=1_000, follow_ups=100)

    @contextmanager
    def copy(self, size: Size | None = None) -> Iterator[Path]:
        with tempfile.TemporaryDirectory(dir=self.on, prefix="load-") as folder:
            shutil.copytree(data(size or self.size, self.workplaces), folder, dirs_exist_ok=True)
            yield Path(folder)

    @asynccontextmanager
    async def country(self, size: Size | None = None) -> AsyncIterator[World]:
        with self.copy(size) as folder:
            async with world(folder, self.workplaces, NOW) as here:
                yield here


# ---------------------------------------------------------------- the parts


async def start(bench: Bench) -> None:
    """From an open directory to the first thing that is heard, and what it takes of memory."""
    configured = _resident()
    with bench.copy() as folder:
        room = sum(file.stat().st_size for file in folder.iterdir()) / 2**20
        async with world(folder, bench.workplaces, NOW) as here:
            say(f"start to listening       {here.started_in:8.2f} s   (database of {room:.0f} MiB)")
            heard = await here.hear(facilitator(0, 0), "apua")
            say(f"first word heard after   {here.started_in + heard:8.2f} s")
            await here.settle()
            say(
                f"memory: {configured:.0f} MiB with the programme and the workplaces loaded, "
                f"{_resident():.0f} listening, {_peak():.0f} at most"
            )


async def commands(bench: Bench) -> None:
    """Commands a second, everything that they lead to included."""
    async with bench.country() as here:
        turns = Counter[int]()
        for at_once in (1, 64, 1000):
            await _throughput(here, min(at_once, len(here.workplaces)), turns)
        say(f"memory {_resident():.0f} MiB, {_peak():.0f} at most")


async def _throughput(here: World, at_once: int, turns: Counter[int]) -> None:
    """People live through cases *at_once*; *turns*: how often they did so already, by workplace."""
    took: list[float] = []
    sent, until = here.network.sent, time.perf_counter() + LASTS

    async def people(number: int) -> None:
        for place in cycle(range(number, len(here.workplaces), at_once)):
            if time.perf_counter() >= until:
                return
            turns[place] += 1
            await live(here, place, turns[place], took.append)

    began, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*map(people, range(at_once)))
    await here.settle()
    seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    say(
        f"{at_once:5} at once: {len(took) / seconds:7.0f} commands/s   {_quantiles(took)}   "
        f"{(here.network.sent - sent) / len(took):.1f} messages and "
        f"{1e6 * cpu / len(took):.0f} µs of CPU a command"
    )


async def ratio(bench: Bench) -> None:
    """The same commands where a thousand cases are past, by turns."""
    took: dict[str, list[float]] = {"begun": [], "country": []}
    async with bench.country(bench.young) as begun, bench.country() as whole:
        for turn in range(TURNS):
            for name, here in (("begun", begun), ("country", whole)):
                await live(here, turn, 0, took[name].append if turn else lambda seconds: None)
                await here.settle()
    say(f"1,000 past cases:        {_quantiles(took['begun'])}")
    say(f"{bench.size.past:,} past cases:    {_quantiles(took['country'])}")
    halves = [statistics.median(each) for each in took.values()]
    tails = [_quantile(each, 0.99) for each in took.values()]
    say(f"ratio: p50 {halves[1] / halves[0]:.2f}, p99 {tails[1] / tails[0]:.2f}")


async def floor(bench: Bench) -> None:
    """The same statements in raw SQLite."""
    statements: Statements = []
    took: list[float] = []
    with bench.copy() as raw:
        async with bench.country() as here:
            await recorded(here, statements)
            began = time.perf_counter()
            for place in range(TURNS):
                await live(here, place, 0, took.append)
                await here.settle()
            seconds = time.perf_counter() - began
        least = replayed(raw, statements)
    say(
        f"{len(statements) / len(took):.0f} statements a command with all it leads to: "
        f"{1e3 * least / len(took):.2f} ms in raw SQLite, {1e3 * seconds / len(took):.2f} ms in "
        f"the product, {seconds / least:.1f} times as much"
    )


async def due(bench: Bench) -> None:
    """All follow-ups at once."""
    async with bench.country() as here:
        await here.hear(facilitator(0, 0), "apua")
        await here.settle()
        here.clock.move_to(MORNING)
        sent, began, cpu = here.network.sent, time.perf_counter(), time.process_time()
        late: list[float] = []
        waits: list[float] = []
        asked = asyncio.create_task(_until(here, _NONE_DUE, began))
        watching = [
            asyncio.create_task(_see_stalls(late)),
            asyncio.create_task(_ask_meanwhile(here, waits)),
        ]
        here.board.alarm.wake()
        in_outbox = await asked
        for each in watching:
            each.cancel()
        say(
            f"{bench.size.follow_ups:,} due: in the outbox after {in_outbox:.1f} s; others' "
            f"commands waited {_quantiles(waits)}, {1e3 * max(waits):.0f} ms at most; "
            f"the loop was late by {1e3 * _quantile(late, 0.999):.0f} ms in 999 of 1,000, "
            f"{1e3 * max(late):.0f} at most"
        )
        gone = await _until(here, _NONE_WAITS, began)
        cpu = time.process_time() - cpu
        say(
            f"all {here.network.sent - sent:,} had left after {gone:.1f} s; "
            f"{1e6 * cpu / bench.size.follow_ups:.0f} µs of CPU each; "
            f"memory {_peak():.0f} MiB at most"
        )


async def _until(here: World, look: str, began: float) -> float:
    """Seconds from *began* until a *look* finds nothing."""
    while True:
        await asyncio.sleep(0.05)
        if not await here.database.run(lambda tx: tx.row(look, (to_text(MORNING),))):
            return time.perf_counter() - began


_NONE_DUE = "SELECT 1 FROM timers WHERE due_at <= ? LIMIT 1"
_NONE_WAITS = (
    "SELECT 1 FROM outbox WHERE blocked IS NULL AND held_until IS NULL AND ?1 IS NOT NULL LIMIT 1"
)


async def _see_stalls(late: list[float]) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(0.001)
        late.append(time.perf_counter() - began - 0.001)


async def _ask_meanwhile(here: World, waits: list[float]) -> None:
    for number in count():
        await asyncio.sleep(PROBED_EVERY)
        place = number % len(here.workplaces)
        waits.append(await here.hear(facilitator(place, number % TEAM), "avoimet"))


async def profile(bench: Bench) -> None:
    """Where the time of a command goes, in the database's thread, where all of it is decided."""
    async with bench.country() as here:
        await live(here, 0, 0, lambda seconds: None)
        await here.settle()
        for words in ("purku", "1", "avoimet", "apua"):
            say(f"{await _statements(here, words):7} statements for {words!r} and what it leads to")
        watched = cProfile.Profile()
        took: list[float] = []
        await here.database._in_thread(watched.enable)
        for number in range(1, 21):
            await live(here, number, 0, took.append)
        await here.settle()
        await here.database._in_thread(watched.disable)
        stats = pstats.Stats(watched)
        say(f"{len(took)} commands with all they led to, profiled:")
        _by_room(stats, len(took))
        stats.sort_stats("cumulative").print_stats(45)


async def _statements(here: World, words: str) -> int:
    """How many statements both files are asked, for one word of somebody who has no case."""
    seen: Counter[str] = Counter()
    for connection in (here.database._connection._conn, here.database._vault._file):
        await here.database._in_thread(connection.set_trace_callback, lambda _: seen.update("s"))
    await here.hear(facilitator(len(here.workplaces) - 1, 5), words)
    await here.settle()
    for connection in (here.database._connection._conn, here.database._vault._file):
        await here.database._in_thread(connection.set_trace_callback, None)
    return seen["s"]


def _by_room(stats: pstats.Stats, many: int) -> None:
    rooms: Counter[str] = Counter()
    for (file, _, name), (_, _, own, _, _) in stats.stats.items():  # type: ignore[attr-defined]
        room = "/".join(Path(file).parts[-2:]) if file != "~" else name
        rooms[room] += own
    for room, own in rooms.most_common(25):
        say(f"  {1e6 * own / many:7.0f} µs a command   {room}")


PARTS: dict[str, Callable[[Bench], Coroutine[None, None, None]]] = {
    "start": start,
    "commands": commands,
    "ratio": ratio,
    "floor": floor,
    "due": due,
    "profile": profile,
}


# ---------------------------------------------------------------- saying it


def _quantile(times: list[float], part: float) -> float:
    return sorted(times)[min(int(len(times) * part), len(times) - 1)]


def _quantiles(times: list[float]) -> str:
    return (
        f"p50 {1e3 * statistics.median(times):6.1f} ms  p99 {1e3 * _quantile(times, 0.99):6.1f} ms"
    )


def _resident() -> float:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 2**20


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def say(words: str) -> None:
    print(words, flush=True)


def _part(name: str, size: Size, on: Path) -> None:
    began = time.perf_counter()
    workplaces = places(size.workplaces)
    say(f"configuration read in {time.perf_counter() - began:.2f} s")
    bench = Bench(size, on, workplaces)
    for each in (size, bench.young):
        data(each, workplaces)
    asyncio.run(PARTS[name](bench))


def main() -> None:
    told = argparse.ArgumentParser()
    told.add_argument("--small", dest="size", action="store_const", const="small", default="whole")
    told.add_argument("--tiny", dest="size", action="store_const", const="tiny")
    told.add_argument("--on", type=Path, default=Path(tempfile.gettempdir()))
    told.add_argument("parts", nargs="*", choices=[*PARTS, []])
    given = told.parse_args()
    size = SIZES[given.size]
    if len(given.parts) == 1:
        with suppress(KeyboardInterrupt):
            _part(given.parts[0], size, given.on)
        return
    say(
        f"{size.workplaces:,} workplaces, {size.facilitators:,} facilitators, {size.past:,} past "
        f"cases, {size.follow_ups:,} open follow-ups; load {os.getloadavg()[0]:.1f}"
    )
    for part in given.parts or [each for each in PARTS if each != "profile"]:
        say(f"--- {part}")
        again = [sys.executable, "-m", "tests.benchmarks.load", part, f"--on={given.on}"]
        again += [f"--{given.size}"] if given.size != "whole" else []
        subprocess.run(again, check=True)


if __name__ == "__main__":
    main()

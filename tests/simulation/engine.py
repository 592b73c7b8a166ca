"""One seed, one history: the world around the house, and what is counted in it."""

from __future__ import annotations

import asyncio
import hashlib
import os
import random
import shutil
import sqlite3
import tempfile
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
import structlog

import bot.clock
import bot.dispatcher
import bot.outbox
import bot.switchboard
import storage.database
import storage.vault
from bot.domain.chat import Address, Heard, Incoming
from bot.listening import Listening
from storage import positions
from storage.database import Transaction
from tests.disk import why_not
from tests.house import LOCALIZATION, Entry
from tests.simulation import cast, disk
from tests.simulation.ledger import Ledger
from tests.simulation.life import Life
from tests.simulation.network import Network
from tests.simulation.people import People
from tests.simulation.trouble import Troubles
from tests.simulation.watching import Watching
from tests.simulation.wheel import Wheel
from tests.watch import QUICK

WEEK = timedelta(weeks=1)
#: nobody begins anything in the last weeks: what was agreed to ends in them
_QUIET_END = timedelta(days=45)
#: a talk may be wished for on the first day after the longest holidays
_LONGEST_WAIT = timedelta(days=150)
_CANARIES = (cast.CANARY.encode(), cast.CANARY.lower().encode())
WHY_NOT = why_not()
_AGAIN = tuple(LOCALIZATION.said_again(each) for each in ("fi", "sv", "en", "nb"))


@dataclass
class Result:
    """A history that was played: its *seed*, what it is known by, what was counted, and, if it
    broke a promise, which, and what came before."""

    seed: int
    hash: str
    weeks: float
    seen: Counter[str]
    violation: str | None = None
    story: list[str] = field(default_factory=list)


class World:
    """Everything that one seed decides."""

    def __init__(
        self,
        seed: int,
        weeks: float,
        root: Path,
        *,
        density: float,
        deaths: float,
        roughness: float,
    ) -> None:
        self.seed, self.roughness, self._deaths = seed, roughness, deaths
        self._root = root
        # What people do, what the networks do and what kills have each their own chance.
        self.chance, self.weather, self.doom = (
            Random(f"{seed}|{what}") for what in ("people", "weather", "doom")
        )
        self.loop = Wheel()
        self.scene = cast.Scene(self.chance)
        self.start = self.scene.start
        self.workplaces = self.scene.workplaces
        self.admins, self.removes_own = self.scene.admins, self.scene.removes_own
        self.addresses = dict(self.scene.addresses)
        self.length = timedelta(weeks=weeks)
        self.end = self.start + self.length
        self.last_wish = self.end - min(_QUIET_END, self.length / 2)
        self.seen: Counter[str] = Counter()
        self.story: deque[str] = deque(maxlen=60)
        self._hash = hashlib.sha256()
        self._troubles: list[tuple[datetime, datetime]] = []
        self.ledger = Ledger(
            self.now,
            lambda since: self.trouble_in(since, self.now()) is not None,
            self.judging,
            self.who_said,
        )
        self.watch = Watching(self.workplaces, self.ledger, self.now, self.trouble_in, cast.CANARY)
        self.networks = {
            name: Network(self, name, drops_repeats=drops)
            for name, drops in self.scene.networks.items()
        }
        #: what the clock on the wall is ahead of the other
        self.offset = timedelta(0)
        self.people = People(self, density)
        self._troubles_to_come = Troubles(self)
        self.life: Life | None = None
        self.violation: BaseException | None = None
        #: what had happened when it was broken
        self.tale: list[str] = []
        self._over = asyncio.Event()

    # ------------------------------------------------------------ time

    def now(self) -> datetime:
        return self.start + timedelta(seconds=round(self.loop.time(), 6)) + self.offset

    def counts(self, what: str) -> None:
        self.seen[what] += 1

    def trouble(self, seconds: float, what: str) -> None:
        """Something goes wrong from now on for so long."""
        self.seen[f"trouble: {what}"] += 1
        now = self.now()
        self._add_trouble(now, now + timedelta(seconds=seconds))

    def _add_trouble(self, since: datetime, until: datetime) -> None:
        if self._troubles and since <= self._troubles[-1][1]:
            first, last = self._troubles.pop()
            since, until = min(first, since), max(last, until)
        self._troubles.append((since, until))

    def trouble_in(self, since: datetime, until: datetime) -> datetime | None:
        """When the last trouble ended that was felt in that time."""
        found = None
        for first, last in reversed(self._troubles):
            if first <= until and last >= since:
                return last
            if last < since - timedelta(days=30):
                break
        return found

    # ------------------------------------------------------------ what happens

    def tell(self, line: str) -> None:
        self._hash.update(line.encode())
        self.story.append(f"{self.now():%Y-%m-%d %H:%M:%S} {line}")

    def point(self, what: str) -> None:
        assert self.life is not None
        self.life.point(what)

    def died(self, what: str) -> None:
        self.seen["crashes"] += 1
        self.seen[f"died {what}"] += 1
        self.tell(f"— dies {what}")

    def swept(self, directory: Path) -> None:
        """What another process finds says nobody's name."""
        if self.seen["crashes"] % 8:
            return
        self.seen["files swept for names"] += 1
        with self.judging():
            for each in directory.iterdir():
                content = each.read_bytes()
                assert not any(name in content for name in _CANARIES), f"a name in {each.name}"

    def began(self, database: Any) -> None:
        """A process has opened its files."""
        self._conn = database._connection._conn
        self._vault = database._vault
        ((number,),) = self._conn.execute("PRAGMA application_id").fetchall()
        self.ledger.began(number)
        self.look()

    def received(self, heard: Heard) -> None:
        self.look()

    def look(self) -> None:
        """What must hold after each step holds."""
        if self.life is not None and not self.life.is_dead:
            with self.judging():
                tx = Transaction(self._conn, self._vault)
                self.watch.look(tx)
                for network in self.networks.values():
                    self._nothing_passed_over(tx, network)

    def _nothing_passed_over(self, tx: Transaction, network: Network) -> None:
        """What stands before the place that is committed has been heard (R-I1)."""
        place = int(positions.get(tx, network.network) or 0)
        for each in network.log[network.looked_at : place]:
            if isinstance(each, Incoming):
                name = f"{network.network}|{each.key}"
                assert name in self.ledger.heard, "something was said, and is passed over"
        network.looked_at = max(network.looked_at, place)

    def shown(self, entry: Entry) -> None:
        network = self.networks[entry.to.network]
        self.seen["messages"] += 1
        with self.judging():
            self.tell(f"{entry.delivery.key[:6]} → {entry.to.local}: {entry.words}")
            self.ledger.shown(entry, network.drops_repeats, lambda words: words.endswith(_AGAIN))
            self.watch.read(entry)
            self.people.read(entry, self.watch.notes[entry.delivery.key])

    def who_said(self, network: str, event: str) -> Address | None:
        """Who wrote that in private; ``None`` if it is no words, or none of theirs."""
        incoming = self.networks[network].heard.get(event) if network in self.networks else None
        if incoming is None or not incoming.private or incoming.words is None:
            return None
        return incoming.sender.address

    def readers(self, to: Address) -> list[Address]:
        return self.people.readers(to)

    @contextmanager
    def judging(self) -> Iterator[None]:
        """A promise that is broken here ends the history."""
        try:
            yield
        except Exception as broken:
            self._breaks(broken)

    def _breaks(self, broken: BaseException) -> None:
        if self.violation is None:
            self.violation = broken
            self.tale = list(self.story)
        self._over.set()

    # ------------------------------------------------------------ the history

    async def play(self) -> None:
        self.people.begin()
        self._troubles_to_come.begin()
        self.loop.call_at(self.length.total_seconds(), self._see_whether_over)
        living = asyncio.ensure_future(self._live())
        over = asyncio.ensure_future(self._over.wait())
        await asyncio.wait({living, over}, return_when=asyncio.FIRST_COMPLETED)
        over.cancel()
        if living.done():
            living.result()
        living.cancel()
        await asyncio.wait({living})
        if self.violation is None:
            with self.judging():
                self.watch.finish()
                self.ledger.at_the_end()
                for network in self.networks.values():
                    assert network.looked_at == len(network.log), "not all that was said is heard"

    def _see_whether_over(self) -> None:
        """What waits for the end of long holidays is waited for."""
        is_open = any(not case.is_over for case in self.watch.cases.values())
        if is_open and self.now() < self.end + _LONGEST_WAIT:
            self.loop.call_later(WEEK.total_seconds(), self._see_whether_over)
        else:
            self._over.set()

    async def _live(self) -> None:
        """One process after another, on the files of the one before."""
        number = 0
        (self._root / "life0").mkdir()
        while True:
            here, heir = (self._root / f"life{n}" for n in (number, number + 1))
            power = bool(self._deaths) and WHY_NOT is None and self.doom.random() < 0.15
            self.life = Life(self, here, heir, self._fuse(), power=power)
            try:
                await self.life.run()
            except Exception as fault:
                self._breaks(fault)
                return
            number += 1
            pause = self._pause()
            now = self.now()
            self._add_trouble(now, now + timedelta(seconds=pause + 90))
            await asyncio.sleep(pause)
            self.tell("— begins again")

    def _fuse(self) -> int:
        if not self._deaths or self.now() > self.end - WEEK:
            return 10**9
        return 1 + int(self.doom.expovariate(self._deaths))

    def _pause(self) -> float:
        """How long it is until it is started again."""
        luck = self.doom.random()
        if luck < 0.9:
            return 1 + self.doom.random() * 10
        if luck < 0.98:
            return self.doom.uniform(20, 900)
        return self.doom.uniform(1800, 30 * 3600)

    def result(self) -> Result:
        broken = None
        if self.violation is not None:
            broken = f"{type(self.violation).__name__}: {self.violation}"
        weeks = (self.now() - self.start) / WEEK
        self.seen.update(self.watch.seen)
        self.seen.update(self.ledger.counts)
        self.seen["requests"] += len(self.watch.cases)
        return Result(self.seed, self._hash.hexdigest(), weeks, self.seen, broken, self.tale)


def simulate(
    seed: int,
    weeks: float = 26,
    *,
    density: float = 1.0,
    deaths: float = 1 / 1000,
    roughness: float = 1.0,
) -> Result:
    """Play the history of *seed*. *density*: how much people want; *deaths*: how likely the
    process dies at each point at which it may; *roughness*: how often networks fail."""
    root = Path(tempfile.mkdtemp(prefix="purkubotti-simulation-", dir=QUICK))
    try:
        with _seeded(seed) as patch:
            world = World(seed, weeks, root, density=density, deaths=deaths, roughness=roughness)
            _put_on(world, patch)
            asyncio.set_event_loop(world.loop)
            try:
                world.loop.run_until_complete(world.play())
            finally:
                asyncio.set_event_loop(None)
                world.loop.close()
            return world.result()
    finally:
        shutil.rmtree(root, ignore_errors=True)


@contextmanager
def _seeded(seed: int) -> Iterator[pytest.MonkeyPatch]:
    """Chance comes from the seed, for the house, too."""
    before = random.getstate()
    house = Random(f"{seed}|house")
    random.seed(f"{seed}|pauses")
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "urandom", house.randbytes)
            yield patch
    finally:
        random.setstate(before)


def _put_on(world: World, patch: pytest.MonkeyPatch) -> None:
    """Let the house live in the *world*: its files, its time, what it says and decides."""
    opened = sqlite3.connect

    def connect(file: Any, *args: Any, **more: Any) -> Any:
        life = world.life
        if life is None or str(life.directory) not in str(file):
            return opened(file, *args, **more)
        connection = opened(file, *args, **more, factory=disk.Connection)
        connection.life = life
        connection.is_house = Path(str(file)).name == "purkubotti.db"
        life.connections.append(connection)
        return connection

    async def hop(file: Path, **more: Any) -> disk.Hop:
        return disk.Hop(connect(file, **more), world.life, lambda: asyncio.sleep(0))

    patch.setattr(sqlite3, "connect", connect)
    patch.setattr(storage.database.aiosqlite, "connect", hop)
    # What a start reads from the package is the same for every life.
    patch.setattr(bot.switchboard, "Localization", lambda: LOCALIZATION)
    patch.setattr(bot.dispatcher, "Listening", _Listenings())
    # They look for what nobody woke them for, so that they can be seen to live, and so that a
    # clock that was set is noticed; the troubles wake the alarm themselves.
    patch.setattr(bot.clock, "LONGEST", WEEK)
    patch.setattr(bot.clock.AlarmClock, "_keep_tidy", _keep_tidy)
    patch.setattr(bot.clock.AlarmClock, "_keep_tidy", _keep_tidy)
    patch.setattr(bot.outbox, "_LONGEST_SLEEP", 1e9)
    world.ledger.put_on(patch)
    world.watch.put_on_recorder(patch)
    structlog.configure(processors=[_judged(world)], cache_logger_on_first_use=False)


async def _keep_tidy(alarm: bot.clock.AlarmClock) -> None:
    """As the bot does, whose APScheduler has no virtual time."""
    while True:
        await alarm._tidy()
        await asyncio.sleep(bot.clock.TIDIED.total_seconds())


async def _keep_tidy(alarm: Any) -> None:
    """APScheduler goes by the machine's own clock. Once a day is a fourth of what the bot does."""
    while True:
        await alarm._tidy()
        await asyncio.sleep(24 * 3600)


class _Listenings:
    """What listens keeps nothing of what it hears, so one listens for all lives."""

    def __init__(self) -> None:
        self._found: Listening | None = None

    def __call__(self, *of: Any) -> Listening:
        self._found = self._found or Listening(*of)
        return self._found


def _judged(world: World) -> Any:
    def judge(logger: Any, method: str, event: dict[str, Any]) -> Any:
        if method == "error" and event.get("event") not in _EXPECTED:
            with world.judging():
                trouble = event.get("exc_info")
                if isinstance(trouble, BaseException):
                    raise trouble
                raise AssertionError(f"logged as an error: {event.get('event')}")
        with world.judging():
            words = f"{event} {event.get('exc_info')!r} {event.get('exc_info')}"
            assert cast.CANARY not in words, f"a name in the log: {event.get('event')}"
        raise structlog.DropEvent

    return judge


#: what is logged as an error and is none of the house
_EXPECTED = {"captcha", "deaf"}

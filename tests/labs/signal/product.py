"""The whole product as a process at the lab's daemon, and a school that uses it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.transports.signal.daemon import RESTART_FILE
from tests.labs.configuration import school
from tests.labs.moved import MovedClock
from tests.labs.signal.hurried import READ
from tests.labs.signal.lab import SignalLab
from tests.labs.signal.person import SignalPerson
from tests.labs.speaking import PATIENCE, Line, until

ROOT = Path(__file__).parents[3]
ZONE = ZoneInfo("Europe/Helsinki")
#: a slow machine takes some seconds to begin
_BEGIN = 60.0
_END = 10.0
_SENT_AT = re.compile(rb'"timestamp":(\d+)')

_CONFIGURATION = """
[signal]
account = "{account}"
endpoint = "{endpoint}"
spool = "{spool}"

[admin]
people = ["signal:{admin}"]
"""


class Product:
    """``python -m bot run`` at the lab's daemon, with a clock that can be moved. May be killed
    and started again; so may the daemon, which comes back as under a service manager."""

    def __init__(self, lab: SignalLab, folder: Path, *, coordinator: str, admin: str) -> None:
        folder.mkdir(parents=True)
        self.lab = lab
        self.data = folder / "data"
        self.log = folder / "log"
        self.clock = MovedClock(folder / "clock")
        self.process: asyncio.subprocess.Process | None = None
        self.config = folder / "config.toml"
        self.config.write_text(
            _CONFIGURATION.format(
                account=lab.bot.number,
                endpoint=lab.bot.endpoint,
                spool=lab.bot.spool,
                admin=lab[admin].uuid,
            )
            + school(f"signal:group.{lab.group}", f"signal:{lab[coordinator].uuid}"),
            encoding="utf-8",
        )
        self._clock_file = folder / "clock"
        self._read = folder / READ
        #: when those messages were sent that a daemon had acknowledged when it was killed, and not
        #: written down
        self._died_with_daemon: set[int] = set()
        self._readies = 0
        #: how often the bot has asked that the daemon be started afresh
        self.restarts = 0
        self._manager: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()

    async def start(self, *dies: str) -> None:
        """Start it; with *dies* (as ``dying.doom`` takes them) as one that kills itself there."""
        self._manager = self._manager or asyncio.create_task(self._manage())
        self._readies = self._times_ready()
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.labs.signal.hurried", str(self._clock_file)),
                *dies,
                *("run", "--config", str(self.config)),
                cwd=ROOT,
                env={**os.environ},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    async def is_ready(self) -> None:
        await until(self._is_ready, "the product is ready", _BEGIN)

    async def died(self) -> None:
        """Wait until it has killed itself."""
        async with asyncio.timeout(_BEGIN):
            assert await self.process.wait() == -signal.SIGKILL, self._last_words()

    async def kill(self) -> None:
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()

    async def stop(self) -> float:
        """Tell it to stop; returns how many seconds that took."""
        began = time.monotonic()
        self.process.terminate()
        async with asyncio.timeout(_END):
            assert await self.process.wait() == 0, self._last_words()
        return time.monotonic() - began

    async def close(self) -> None:
        if self._manager is not None:
            self._manager.cancel()
        if self.process is not None:
            await self.kill()

    async def kill_daemon(self) -> None:
        """It dies as by -9, and is started again."""
        async with self._turn:
            await self.lab.bot.kill()
            self._died_with_daemon |= await self._acknowledged() - self._written()
            await self.lab.bot.start()

    def is_written(self, message: str) -> bool:
        """Whether the daemon has written it into the spool, from where nothing may be lost."""
        return _sent_at(message) in self._written()

    def died_with_daemon(self, message: str) -> bool:
        """Whether it was lost between the daemon's word to Signal that it has it, and the line in
        the spool: the gap that no client can close (SIGNAL.md, section 1). Whoever reads no answer
        writes again (R-I5)."""
        return _sent_at(message) in self._died_with_daemon - self._written()

    def _written(self) -> set[int]:
        # The spool first: what is let go of meanwhile was copied before.
        spool = self.lab.bot.spool
        text = spool.read_bytes() + (self._read.read_bytes() if self._read.exists() else b"")
        return {int(sent) for sent in _SENT_AT.findall(text)}

    async def _acknowledged(self) -> set[int]:
        """By the daemon that has just died, or one before it."""
        number, limit = self.lab.bot.number, time.monotonic() + PATIENCE
        # Until its line is closed the server may not have read its last words.
        while await self.lab.ask("sockets", number=number):
            assert time.monotonic() < limit, "a dead daemon's line stays open"
            await asyncio.sleep(0.02)
        events = await self.lab.ask("events")
        return {
            event["timestamp"]
            for event in events
            if (event["event"], event.get("who")) == ("ack", number)
        }

    async def _manage(self) -> None:
        """What ``systemd/signal-cli-restart.path`` does."""
        wish = self.lab.bot.socket.parent / RESTART_FILE
        while True:
            await asyncio.sleep(0.1)
            if wish.exists():
                wish.unlink()
                self.restarts += 1
                async with self._turn:
                    await self.lab.bot.stop()
                    await self.lab.bot.start()

    def log_lines(self) -> list[dict[str, Any]]:
        """Every line of the log; whatever is no JSON fails."""
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]

    def _times_ready(self) -> int:
        return self.log.read_text("utf-8").count('"ready"') if self.log.exists() else 0

    def _is_ready(self) -> bool:
        assert self.process.returncode is None, self._last_words()
        return self._times_ready() > self._readies

    def _last_words(self) -> str:
        return self.log.read_text("utf-8")[-2000:]


@dataclass
class School:
    """Sari's group with Pekka and Minna, and the product in it; Maija is outside."""

    product: Product
    lab: SignalLab

    @property
    def bot(self) -> str:
        return self.lab.bot.uuid

    @property
    def group(self) -> str:
        return self.lab.group

    @property
    def sari(self) -> SignalPerson:
        return self.lab["sari"]

    @property
    def pekka(self) -> SignalPerson:
        return self.lab["pekka"]

    @property
    def minna(self) -> SignalPerson:
        return self.lab["minna"]

    @property
    def facilitators(self) -> tuple[SignalPerson, SignalPerson, SignalPerson]:
        return self.sari, self.pekka, self.minna

    def bird_in(self, words: str) -> str:
        return name_in(words)

    async def say(self, person: SignalPerson, words: str) -> str:
        return await person.say(self.bot, words)

    async def reads(self, person: SignalPerson, words: str, *, times: int = 1) -> Line:
        return await person.reads(words, room=self.bot, times=times)

    async def bird(self, number: int = 1) -> Line:
        """The group's message about the case of that *number*, however it stands now."""
        return await self.sari.reads("🐦", room=self.group, times=number)

    def transcript(self, person: SignalPerson) -> list[str]:
        """What the bot has said to *person* in private, from the top."""
        return person.lines(self.bot, self.bot)


@asynccontextmanager
async def opened(lab: SignalLab, folder: Path) -> AsyncIterator[School]:
    """A Tuesday morning at school; the facilitators have written to the bot."""
    product = Product(lab, folder, coordinator="minna", admin="minna")
    product.clock.move_to(next_tuesday())
    try:
        await product.start()
        await product.is_ready()
        school = School(product, lab)
        for person in (school.sari, school.pekka, school.minna):
            await school.say(person, "?")
            await school.reads(person, "Olen botti")
        yield school
    finally:
        await product.close()


def next_tuesday() -> datetime:
    now = datetime.now(ZONE)
    day = now + timedelta(days=(1 - now.weekday()) % 7 or 7)
    return day.replace(hour=10, minute=38, second=0, microsecond=0)


def _sent_at(message: str) -> int:
    return int(message.rpartition("/")[2])


def name_in(words: str) -> str:
    """The bird in the group's message."""
    return re.match(r"🐦 (\w+)", words)[1]

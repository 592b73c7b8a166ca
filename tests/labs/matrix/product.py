"""The whole product as a process on the lab's Synapse, and a school that uses it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from tests.labs.configuration import school
from tests.labs.human import Human, Line, until
from tests.labs.moved import MovedClock
from tests.labs.synapse import SERVER, Account

ROOT = Path(__file__).parents[3]
#: an end of the product that was not asked for should be prompt too
_END = 10.0

_CONFIGURATION = """
[matrix]
homeserver = "{url}"
user = "{user}"
allow_servers = ["{server}"]
"""


class Process(Protocol):
    pid: int

    @property
    def returncode(self) -> int | None: ...

    def kill(self) -> None: ...

    def terminate(self) -> None: ...

    async def wait(self) -> int: ...


#: as ``Zygote.launch``
Launch = Callable[..., Awaitable[Process]]


class Product:
    """``python -m bot run`` with data of its own. May be killed and started again."""

    def __init__(
        self,
        url: str,
        account: Account,
        group: str,
        coordinator: str,
        folder: Path,
        *,
        launch: Launch | None = None,
        clock: Path | None = None,
    ) -> None:
        """*launch*: how its process comes to life. With the file of a *clock* it lives by that
        (``moved.MovedClock``)."""
        folder.mkdir(parents=True)
        self.python = Path(sys.executable)
        self._launch = launch or self._begin
        self.clock = MovedClock(clock) if clock else None
        self._clock_file = clock
        self.account = account
        self.folder = folder
        self.data = folder / "data"
        self.log = folder / "log"
        self.process: Process | None = None
        self._config = folder / "config.toml"
        self._config.write_text(
            _CONFIGURATION.format(url=url, user=account.user, server=SERVER)
            + school(f"matrix:{group}", f"matrix:{coordinator}"),
            encoding="utf-8",
        )
        #: how long the log was when its present life began
        self._began = 0

    @property
    def user(self) -> str:
        return self.account.user

    @property
    def device(self) -> str:
        return str(json.loads((self.data / "matrix" / "session.json").read_text())["device"])

    async def start(self, *dies: str) -> None:
        """Start it; with *dies* (as doomed.py takes them) as one that kills itself there."""
        module = ("tests.labs.doomed", *dies) if dies else ("bot",)
        if self._clock_file:
            assert not dies, "no one place is aimed at where the clock is moved"
            module = ("tests.labs.matrix.hurried", str(self._clock_file))
        self.log.touch()
        self._began = self.log.stat().st_size
        self.process = await self._launch(
            *(*module, "run", "--config", str(self._config)),
            environment={"PURKU_MATRIX__PASSWORD": self.account.password},
            log=self.log,
        )

    async def _begin(
        self, module: str, *arguments: str, environment: Mapping[str, str], log: Path
    ) -> Process:
        with log.open("ab") as output:
            return await asyncio.create_subprocess_exec(
                *(self.python, "-m", module, *arguments),
                cwd=ROOT,
                env={**os.environ, **environment},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )

    async def is_ready(self) -> None:
        await until(self._is_ready, "the product is ready")

    async def died(self) -> None:
        """Wait until it has killed itself."""
        async with asyncio.timeout(30):
            assert await self.process.wait() == -signal.SIGKILL

    async def kill(self) -> None:
        self.process.kill()
        await self.process.wait()

    async def stop(self) -> float:
        """Tell it to stop; returns how many seconds that took."""
        began = time.monotonic()
        self.process.terminate()
        async with asyncio.timeout(_END):
            assert await self.process.wait() == 0
        return time.monotonic() - began

    async def close(self) -> None:
        if self.process and self.process.returncode is None:
            await self.kill()

    def log_lines(self) -> list[dict[str, Any]]:
        """Every line of the log; whatever is no JSON fails."""
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]

    def resident(self) -> float:
        """Its memory, in MiB."""
        return resident(self.process.pid)

    def _is_ready(self) -> bool:
        with self.log.open("rb") as log:
            log.seek(self._began)
            told = log.read()
        assert self.process.returncode is None, told.decode()[-2000:]
        return b'"ready"' in told


def resident(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024


@dataclass
class School:
    """Sari's encrypted group with Pekka and Minna, perhaps others, and the product in it."""

    product: Product
    facilitators: tuple[Human, ...]
    group: str
    #: everybody's private room with the bot, by user id
    chats: dict[str, str]
    #: how many of the bot's lines were compared, by user id
    read: dict[str, int] = field(default_factory=dict)

    @property
    def bot(self) -> str:
        return self.product.user

    @property
    def sari(self) -> Human:
        return self.facilitators[0]

    @property
    def pekka(self) -> Human:
        return self.facilitators[1]

    @property
    def minna(self) -> Human:
        return self.facilitators[2]

    def bird_in(self, words: str) -> str:
        """The bird in the group's message of these *words*."""
        return re.match(r"🐦 (\w+)", words)[1]

    def chat(self, person: Human) -> str:
        return self.chats[person.user]

    async def say(self, person: Human, words: str) -> str:
        return await person.say(self.chat(person), words)

    async def reads(self, person: Human, words: str, *, times: int = 1) -> Line:
        return await person.reads(words, room=self.chat(person), times=times)

    async def comes(self, person: Human) -> None:
        """*person*, who has no part in the house, opens a chat with the bot."""
        room = await person.open_chat(self.bot)
        await person.sees_in(room, self.bot)
        self.chats[person.user] = room

    async def bird(self, number: int = 1) -> Line:
        """The group's message about the case of that *number*, however it stands now."""
        return await self.sari.reads("🐦", room=self.group, times=number)

    def transcript(self, person: Human) -> list[str]:
        """What the bot has said to *person* in private, from the top."""
        return person.lines(self.chat(person), self.bot)


async def open_school(product: Product, *facilitators: Human) -> School:
    """The group is there; the bot comes, and opens a chat with each of its members."""
    school = School(product, facilitators, group_of(product), {})
    await school.sari.invite(school.group, product.user)
    for person in facilitators:
        room = await person.invited(product.user)
        await person.join(room)
        school.chats[person.user] = room
        await school.reads(person, "Olen botti")
        await person.sees_in(room, product.user)
        await person.sees_in(school.group, product.user)
    return school


def group_of(product: Product) -> str:
    config = (product.folder / "config.toml").read_text()
    return re.search(r'group = "matrix:(.*)"', config)[1]

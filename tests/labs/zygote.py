"""A process that has loaded the product, and forks off whole processes of it.

A fork has no second of imports before it; all else it does as ``python -m MODULE ARGUMENT …`` does.
Each of them is a process of its own, and can be killed as such. They end when their parent ends.

    python -m tests.labs.zygote MODULE …    (which to load; talks on standard input and output)
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import runpy
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from tests.labs.speaking import until

ROOT = Path(__file__).parents[2]


class Forked:
    """A process, with what the labs ask of ``asyncio.subprocess.Process``."""

    def __init__(self, zygote: Zygote, pid: int) -> None:
        self.pid = pid
        self._zygote = zygote
        self._returncode: int | None = None

    @property
    def returncode(self) -> int | None:
        if self._returncode is None:
            self._returncode = self._zygote.ask("look", pid=self.pid)
        return self._returncode

    def kill(self) -> None:
        self._tell(signal.SIGKILL)

    def terminate(self) -> None:
        self._tell(signal.SIGTERM)

    def _tell(self, number: int) -> None:
        # Its number is nobody else's until its parent has seen it end.
        if self._returncode is None:
            os.kill(self.pid, number)

    async def wait(self) -> int:
        (status,) = await until(self._ended, "the process ends", pause=0.001)
        return status

    def _ended(self) -> tuple[int] | None:
        return None if self.returncode is None else (self.returncode,)


class Zygote:
    """Start it with ``with Zygote(…) as zygote``."""

    def __init__(self, *modules: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.labs.zygote", *modules],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Zygote:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.stdin.close()
        self._process.wait()

    async def launch(
        self, module: str, *arguments: str, environment: Mapping[str, str], log: Path
    ) -> Forked:
        """As ``python -m MODULE ARGUMENT …``; what it writes goes to the *log*."""
        about = {"environment": dict(environment), "log": str(log)}
        return Forked(self, self.ask("fork", module=module, arguments=arguments, **about))

    def ask(self, what: str, **about: Any) -> Any:
        self._process.stdin.write(json.dumps({"what": what, **about}).encode() + b"\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def _serve(modules: Sequence[str]) -> None:
    for module in modules:
        importlib.import_module(module)
    gc.freeze()
    living: set[int] = set()
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["what"] == "fork":
            told = os.fork() or _live(asked)
            living.add(told)
        else:
            told = _look(asked["pid"])
            if told is not None:
                living.discard(asked["pid"])
        print(json.dumps(told), flush=True)
    for pid in living:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def _look(pid: int) -> int | None:
    found, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if found else None


def _live(asked: Mapping[str, Any]) -> NoReturn:
    """The whole life of a fork."""
    status = 1
    try:
        log = os.open(asked["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for to, of in ((0, nothing), (1, log), (2, log)):
            os.dup2(of, to)
        os.environ.update(asked["environment"])
        sys.argv = [asked["module"], *asked["arguments"]]
        try:
            runpy.run_module(asked["module"], run_name="__main__", alter_sys=True)
            status = 0
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(status)


if __name__ == "__main__":
    _serve(sys.argv[1:])

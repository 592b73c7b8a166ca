"""A copy of the checkout, in which one bug after the other is planted and looked for."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tests.mutants.mutant import HERE, Mutant
from tests.watch import QUICK

#: seconds within which a bug must have been found
LIMIT = 60.0
#: what is no part of the programme, and what a compiler is just writing
_LEFT_OUT = shutil.ignore_patterns(".*", "*.pyc.*", "node_modules")
#: a planted text that does not run at all is no bug that anybody has to find
_NO_PROGRAMME = ("SyntaxError", "IndentationError", "NameError", "ImportError")


class NotRun(Exception):
    """The finders could not be run; the text says why."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A *test* that failed, and the *kind* of exception it failed with."""

    test: str
    kind: str


@dataclass(frozen=True, slots=True)
class Run:
    """What became of some finders. *failure*: the first of them; *late*: they did not end."""

    seconds: float
    failure: Failure | None
    late: bool = False

    @property
    def is_found(self) -> bool:
        return self.failure is not None and self.seconds <= LIMIT


class Copy:
    """A copy of the checkout in a folder of its own; the checkout is only read."""

    def __init__(self, root: Path) -> None:
        self.root = root / "copy"
        self._report = root / "report.json"
        # Short, for the sockets that tests make have names of a hundred letters at most.
        self._scratch = root / "t"
        self._moments = count(1)
        shutil.copytree(HERE, self.root, ignore=_LEFT_OUT, copy_function=_copied)

    @contextmanager
    def planted(self, mutant: Mutant) -> Iterator[None]:
        """The copy has the bug for as long as this lasts. Raises ``Moved``."""
        texts = mutant.planted(self.root)
        before = {file: (file.read_bytes(), file.stat()) for file in texts}
        try:
            for file, text in texts.items():
                file.write_text(text, "utf-8")
                # Two bugs of one length in one second would else be taken for the same.
                moment = before[file][1].st_mtime + next(self._moments)
                os.utime(file, (moment, moment))
            yield
        finally:
            for file, (content, stat) in before.items():
                file.write_bytes(content)
                os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    def run(self, nodes: Sequence[str], *, limit: float = LIMIT) -> Run:
        """Run those tests until one fails. Raises ``NotRun``."""
        self._report.unlink(missing_ok=True)
        began = time.monotonic()
        arguments = ["-m", "tests.mutants.inside", str(self._report), str(self._scratch), *nodes]
        said = self._said(arguments, limit)
        seconds = time.monotonic() - began
        if said is None:
            return Run(seconds, None, late=True)
        return Run(seconds, self._failure(said))

    def simulate(self, seconds: float) -> Run:
        """Let the simulator play one history after another for so long, or until one breaks a
        promise."""
        began = time.monotonic()
        for seed in count():
            left = seconds - (time.monotonic() - began)
            arguments = ["-m", "tests.simulation", f"--replay={seed}"]
            said = self._said(arguments, left) if left > 0 else None
            took = time.monotonic() - began
            if said is None:
                return Run(took, None, late=True)
            if "BROKEN: " in said:
                return Run(took, Failure(f"the simulator with seed {seed}", "AssertionError"))
        raise AssertionError("seeds never end")

    def _said(self, arguments: Sequence[str], limit: float) -> str | None:
        """What a Python with those *arguments* says in the copy; ``None`` if it does not end."""
        running = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root), "PYTHONSAFEPATH": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            said, _ = running.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            return None
        finally:
            _end(running)
            shutil.rmtree(self._scratch, ignore_errors=True)
        return said.decode("utf-8", "replace")

    def _failure(self, said: str) -> Failure | None:
        try:
            report: Mapping[str, str] = json.loads(self._report.read_text("utf-8"))
        except FileNotFoundError:
            raise NotRun(f"The tests could not be run:\n{said[-3000:]}") from None
        if "broken" in report:
            raise NotRun(f"{report['broken']}\n{said[-3000:]}")
        if "test" not in report:
            return None
        if report["kind"] in _NO_PROGRAMME:
            raise NotRun(f"With the bug in it the text is no programme any more ({report['kind']})")
        return Failure(report["test"], report["kind"])


@contextmanager
def copied() -> Iterator[Copy]:
    """A copy, for as long as this lasts."""
    with tempfile.TemporaryDirectory(prefix="mutants-", dir=QUICK) as folder:
        yield Copy(Path(folder))


def _copied(here: str, there: str) -> None:
    # Somebody may be working here: what is gone by now was nobody's source.
    if Path(here).exists():
        shutil.copy2(here, there)


def _end(running: subprocess.Popen[bytes]) -> None:
    """It and whatever it has started."""
    with suppress(ProcessLookupError):
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()

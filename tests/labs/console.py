"""A terminal with somebody at it: what a command prints, and what is typed."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0


class Console:
    """``python -m bot`` with *arguments*, at a terminal of its own."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self._ours, theirs = pty.openpty()
        clean = {name: it for name, it in os.environ.items() if not name.startswith("PURKU_")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", *arguments],
            cwd=ROOT,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**clean, "COLUMNS": "400", **environment},
            start_new_session=True,
            # Whoever runs the tests in the background has a deaf ear for it, and children inherit.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        os.close(theirs)
        #: everything that was on the screen
        self.screen = ""
        self._seen = 0

    def __enter__(self) -> Console:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._ours)

    def reads(self, words: str) -> None:
        """Wait until *words* are on the screen, below what was waited for before."""
        limit = time.monotonic() + _PATIENCE
        while (at := self.screen.find(words, self._seen)) < 0:
            assert time.monotonic() < limit, f"{words!r} is not in:\n{self.screen[self._seen :]}"
            if not self._more():
                raise AssertionError(f"ended without {words!r}:\n{self.screen}")
        self._seen = at + len(words)

    def answers(self, question: str, answer: str) -> None:
        self.reads(question)
        os.write(self._ours, f"{answer}\n".encode())

    def ends(self) -> int:
        """Wait until it has ended; returns its exit status."""
        limit = time.monotonic() + _PATIENCE
        while self._more():
            assert time.monotonic() < limit, self.screen
        return self.process.wait(_PATIENCE)

    def ends_by_ctrl_c(self) -> int:
        """As ``ends``. It is pressed again where it came just before a question was listened at,
        and not while what has said its good-bye (a dash) ends: that may take longer."""
        limit = time.monotonic() + _PATIENCE
        before = said = self.screen
        self.process.send_signal(signal.SIGINT)
        while self._more():
            assert time.monotonic() < limit, self.screen
            is_silent = self.screen == said  # for a whole turn
            if is_silent and "–" not in self.screen.removeprefix(before):
                self.process.send_signal(signal.SIGINT)
            said = self.screen
        return self.process.wait(_PATIENCE)

    def _more(self) -> bool:
        """Take in what is there; ``False`` at the end."""
        ready, *_ = select.select([self._ours], [], [], 1)
        if not ready:
            return self.process.poll() is None
        # A terminal whose other end is closed is an input error on Linux.
        with contextlib.suppress(OSError):
            if piece := os.read(self._ours, 4096):
                self.screen += piece.decode("utf-8", "replace").replace("\r\n", "\n")
                return True
        return False

"""A clock that a test moves from outside the process.

Its file says how far ahead the clock was from which moment on; so what a network tells of the
time, before or after it was moved, is moved as much as the clock was then.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import utc_now
from bot.domain.chat import Heard


def heard_at(heard: Heard, at: Callable[[datetime], datetime]) -> Heard:
    """*heard*, with every moment in it as *at* says."""
    return replace(
        heard,
        incoming=tuple(replace(each, at=at(each.at)) for each in heard.incoming),
        left=tuple(replace(each, at=at(each.at)) for each in heard.left),
        arrived=tuple(replace(each, sent_at=at(each.sent_at)) for each in heard.arrived),
        missed=tuple(replace(each, before=at(each.before)) for each in heard.missed),
        unheard=tuple(replace(each, at=at(each.at)) for each in heard.unheard),
    )


class MovedClock:
    """Shows the time as *file* says; without it, the machine's."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read = 0
        #: from when on (by the machine's clock) it was how far ahead
        self._since: list[float] = []
        self._ahead: list[float] = []

    def __call__(self) -> datetime:
        return self.moved(utc_now())

    def moved(self, at: datetime) -> datetime:
        """The moment *at* of the machine's clock, as this one showed it."""
        self._look()
        place = bisect.bisect(self._since, at.timestamp()) - 1
        return at if place < 0 else at + timedelta(seconds=self._ahead[place])

    def move_to(self, moment: datetime) -> None:
        """Show *moment* from now on, in every process that looks at the file; time does not go
        back."""
        ahead = max((moment - utc_now()).total_seconds(), (self() - utc_now()).total_seconds())
        with self._file.open("a") as file:
            file.write(f"{utc_now().timestamp()!r} {ahead!r}\n")

    def _look(self) -> None:
        size = self._file.stat().st_size if self._file.exists() else 0
        if size == self._read:
            return
        lines = [line.split() for line in self._file.read_text().splitlines() if " " in line]
        self._since = [float(since) for since, _ in lines]
        self._ahead = [float(ahead) for _, ahead in lines]
        self._read = size

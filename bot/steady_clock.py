"""The clock of the house: the machine's, for as long as it goes as time goes (R-T5).

When the machine's clock has jumped by more than ten minutes, the house goes on by its own count
of the seconds that have passed, in which nothing is early, late or in the night for that. So what
was promised is kept, and what is promised now is as true as before. It takes up the machine's
clock again when something keeps that right (NTP), when it agrees with the count again, or when
somebody who keeps the bot running says that it is right.

A jump of less than that is believed: what is due may be given so much too early.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot import machine

#: the machine's clock may differ by so much from what has passed
_JUMP = timedelta(minutes=10)
#: so long before it was last seen it may be at a start
_BACK = timedelta(minutes=2)


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class _Count:
    """It was *moment* when *at* seconds had passed. *may_be_later*: it is a start, and nobody
    knows how long the bot was off."""

    moment: datetime
    at: float
    may_be_later: bool = False


class SteadyClock:
    """*wall* is the machine's clock; *elapsed* counts the seconds that pass, also while the
    machine sleeps; *was_set_right* says whether something has set the clock right within the last
    so many of them, ``None`` where that cannot be known."""

    def __init__(
        self,
        wall: Callable[[], datetime] = _now,
        elapsed: Callable[[], float] = machine.since_boot,
        was_set_right: Callable[[float], bool | None] = machine.was_clock_set_right,
    ) -> None:
        self._wall = wall
        self._elapsed = elapsed
        self._was_set_right = was_set_right
        self._count = _Count(wall(), elapsed())
        self._doubted_at: float | None = None

    def __call__(self) -> datetime:
        """What the time is, by the clock or by the count."""
        wall, counted = self._wall(), self._counted()
        return counted if self._is_doubtful(wall, counted) else wall

    def shown(self) -> datetime:
        """What the machine's clock shows."""
        return self._wall()

    def begin(self, seen: datetime, *, in_doubt: bool) -> None:
        """When the bot was last there it was *seen*, and the clock was *in_doubt* or not."""
        if in_doubt:
            self._count = _Count(seen, self._elapsed())
        elif self._wall() < seen - _BACK:
            # Time does not go back; it is that at least.
            self._count = _Count(seen, self._elapsed(), may_be_later=True)

    def look(self) -> float | None:
        """For how many seconds the clock has been in doubt; ``None`` if it is not. To be called
        again and again: small changes are followed."""
        wall, now = self._wall(), self._elapsed()
        if not self._is_doubtful(wall, self._counted()):
            self.believe()
            return None
        if self._doubted_at is None:
            self._doubted_at = now
        # At a start it may have been set right at any time since the machine was started.
        since = now if self._count.may_be_later else now - self._doubted_at
        if self._was_set_right(since):
            self.believe()
            return None
        return now - self._doubted_at

    def believe(self) -> None:
        """The machine's clock is right."""
        self._count = _Count(self._wall(), self._elapsed())
        self._doubted_at = None

    def _counted(self) -> datetime:
        return self._count.moment + timedelta(seconds=self._elapsed() - self._count.at)

    def _is_doubtful(self, wall: datetime, counted: datetime) -> bool:
        if self._count.may_be_later:
            return wall < counted - _BACK
        return abs(wall - counted) > _JUMP

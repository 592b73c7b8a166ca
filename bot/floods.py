"""Who writes faster than a person in need would."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from bot.domain.chat import Address, Incoming

#: so many messages in a minute somebody may send before we read more slowly
_MANY = 30
_MINUTE = timedelta(minutes=1)
#: somebody, in one chat: what they say in a lively group must not stifle their own cry
_Voice = tuple[Address, Address]


class Floods:
    """In memory only: a restart forgets who wrote much, and nothing else."""

    def __init__(self) -> None:
        self._recent: dict[_Voice, deque[datetime]] = {}
        self._told: dict[_Voice, datetime] = {}

    def is_flooding(self, incoming: Incoming, now: datetime) -> bool:
        """Whether the sender writes faster than a person in need would; the first is heard."""
        if len(self._recent) > 10_000:
            self._recent = {a: d for a, d in self._recent.items() if d and now - d[-1] < _MINUTE}
            self._told = {a: at for a, at in self._told.items() if now - at < _MINUTE}
        times = self._recent.setdefault(_voice(incoming), deque(maxlen=_MANY + 1))
        while times and now - times[0] > _MINUTE:
            times.popleft()
        times.append(now)
        return len(times) > _MANY

    def is_first_of_flood(self, incoming: Incoming, now: datetime) -> bool:
        """Whether the sender is to be told, which they are once a minute."""
        told_at = self._told.get(_voice(incoming))
        if told_at is not None and now - told_at < _MINUTE:
            return False
        self._told[_voice(incoming)] = now
        return True


def _voice(incoming: Incoming) -> _Voice:
    return incoming.sender.address, incoming.chat

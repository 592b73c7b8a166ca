"""An event loop in which no time passes: where nothing can be done, it is later at once."""

from __future__ import annotations

import asyncio
import selectors
from typing import Any


class Stalled(BaseException):
    """Nothing will ever happen again: somebody waits for what nobody does."""


class _Selector(selectors.BaseSelector):
    """Nothing is ever ready to be read; the loop's next moment comes instead."""

    def __init__(self) -> None:
        self._files: dict[Any, selectors.SelectorKey] = {}
        self.loop: Wheel

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        number = fileobj if isinstance(fileobj, int) else fileobj.fileno()
        key = self._files[fileobj] = selectors.SelectorKey(fileobj, number, events, data)
        return key

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        return self._files.pop(fileobj)

    def get_map(self) -> Any:
        return self._files

    def get_key(self, fileobj: Any) -> selectors.SelectorKey:
        return self._files[fileobj]

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None:
            raise Stalled
        if timeout > 0:
            self.loop.turn()
        return []


class Wheel(asyncio.SelectorEventLoop):
    """``time()`` is the seconds since the history began. The same things are done in the same
    order every time."""

    def __init__(self) -> None:
        self._seconds = 0.0
        selector = _Selector()
        selector.loop = self
        super().__init__(selector)
        self._clock_resolution = 1e-6

    def time(self) -> float:
        return self._seconds

    def turn(self) -> None:
        """On to the next moment for which something is planned."""
        self._seconds = max(self._seconds, self._scheduled[0]._when)

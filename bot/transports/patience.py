"""How long to wait before trying again."""

from __future__ import annotations

import random
from collections.abc import Iterator

_LONGEST_PAUSE = 30.0


def pauses() -> Iterator[float]:
    """Seconds to wait after each failure in a row; with jitter, so bots do not march in step."""
    pause = 1.0
    while True:
        yield pause * random.uniform(0.75, 1.25)
        pause = min(pause * 2, _LONGEST_PAUSE)

"""What the workplace could mend, as its leaders and safety representatives may read it (E6).

The holder of a talk ticks themes of a menu, and each is counted. Once a month those are released
behind which there are enough talks that no leader was told of before; the others wait, and are
added to what the next month brings.

How many are enough: FEATURES.md asks for three talks behind a release, DESIGN.md hides parts under
five. Both hold here, theme by theme. A theme is named only if three talks lie behind it: were it
enough that three lie behind the whole list, it would tell what a single one was about. And its
number is said from five on, rounded down to five: three and four read alike.

Nothing is found by subtraction: what was released once is never counted again, so no talk lies
behind two releases. With sums that grow, from three to four, the difference would be one talk.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain import counts

#: of each theme: what has been released of it
RELEASED: Mapping[str, str] = dict(zip(counts.THEMES, counts.RELEASED, strict=True))
#: so many talks lie behind a theme that is released
FEWEST = 3
_STEP = 5


def batch(counted: Mapping[str, int], released: Mapping[str, int]) -> dict[str, int]:
    """How many talks lie behind each theme that is released now, from what was *counted* in the
    months that are over and *released* before; empty if none is."""
    waiting = {
        theme: counted.get(theme, 0) - released.get(mark, 0) for theme, mark in RELEASED.items()
    }
    return {theme: number for theme, number in waiting.items() if number >= FEWEST}


def said(number: int) -> int:
    """The number that is told: at least so many; 0 where none is."""
    return number // _STEP * _STEP

"""Our light markup as Signal wants it: plain words, and where in them which style is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.transports.markup import STRONG, TYPED


@dataclass(frozen=True, slots=True)
class Style:
    """*start* and *length* count UTF-16 units, as phones do."""

    start: int
    length: int
    name: str

    def __str__(self) -> str:
        return f"{self.start}:{self.length}:{self.name}"


@dataclass(frozen=True, slots=True, repr=False)
class Styled:
    words: str
    styles: tuple[Style, ...] = ()


def styled(words: str) -> Styled:
    """*words* without marks, and styles in their place."""
    strong, strengths = _unmark(_clean(words), STRONG)
    text, typed = _unmark(strong, TYPED)
    moved = _Removed(strong, TYPED)
    ranges = [(moved.place(start), moved.place(end), "BOLD") for start, end in strengths]
    ranges += [(start, end, "ITALIC") for start, end in typed]
    styles = (
        Style(_units(text[:start]), _units(text[start:end]), name)
        for start, end, name in sorted(ranges)
        if start < end
    )
    return Styled(text, tuple(styles))


def _clean(words: str) -> str:
    """Without halves of surrogate pairs; two halves that belong together become one sign."""
    units = words.encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "replace")


class _Removed:
    """Where things are after the marks of *pattern* have gone from *text*."""

    def __init__(self, text: str, pattern: re.Pattern[str]) -> None:
        self._marks = [
            mark
            for match in pattern.finditer(text)
            for mark in ((match.start(), match.start(1)), (match.end(1), match.end()))
        ]

    def place(self, at: int) -> int:
        return at - sum(min(at, end) - start for start, end in self._marks if start < at)


def _unmark(text: str, pattern: re.Pattern[str]) -> tuple[str, list[tuple[int, int]]]:
    """*text* without the marks of *pattern*, and what was between them."""
    removed = _Removed(text, pattern)
    places = [
        (removed.place(match.start(1)), removed.place(match.end(1)))
        for match in pattern.finditer(text)
    ]
    return pattern.sub(r"\1", text), places


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

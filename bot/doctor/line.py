"""One thing that was looked at, and how it is."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from bot.settings import Words


class State(enum.Enum):
    GOOD = "good"
    #: something that cannot be seen from here, and how to see to it
    HINT = "hint"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Line:
    state: State
    #: of its sentence; empty if it is one of ``check``
    id: str
    text: str


def marked(line: Line, words: Words) -> str:
    """A line as the terminal shows it; its meaning is in a word."""
    return words.say(f"doctor-mark-{line.state.value}", what=line.text)

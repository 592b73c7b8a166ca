"""What is counted: numbers by workplace, month and kind, never rows about people.

The kinds are all there are; the schema knows no other.
"""

from __future__ import annotations

from bot.domain.outcome import Count

HELD = "held"
PARTICIPANTS = "participants"
MINUTES = "minutes"
REFERRED = "referred"
ENDS = ("cancelled", "declined", "not-come", "settled-otherwise")
THEMES = ("theme-premises", "theme-staffing", "theme-instructions", "theme-other")

KINDS = (HELD, PARTICIPANTS, MINUTES, REFERRED, *ENDS, *THEMES)


def session(people: int, minutes: int) -> tuple[Count, ...]:
    """One session that took place."""
    return (Count(HELD), Count(PARTICIPANTS, people), Count(MINUTES, minutes))

"""What is counted: numbers by workplace, month and kind, never rows about people.

The kinds are all there are; the schema knows no other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.domain.outcome import Count

#: more than this is a slip of the finger, not a session
MOST_PEOPLE, MOST_MINUTES = 60, 240

HELD = "held"
PARTICIPANTS = "participants"
MINUTES = "minutes"
REFERRED = "referred"
ENDS = ("cancelled", "declined", "not-come", "settled-otherwise")
THEMES = ("theme-premises", "theme-staffing", "theme-instructions", "theme-other")
#: of these: what leaders and safety representatives have been told, in the order of the themes
RELEASED = tuple(f"released-{theme}" for theme in THEMES)

#: of those that were held: the ones that never reached the group
LOGGED = "logged"

KINDS = (HELD, LOGGED, PARTICIPANTS, MINUTES, REFERRED, *ENDS, *THEMES, *RELEASED)


def people_and_minutes(numbers: Sequence[int]) -> tuple[int, int] | None:
    """Two numbers as they are typed, or the minutes alone; ``None`` if that was no session."""
    if len(numbers) not in (1, 2):
        return None
    people, minutes = numbers if len(numbers) == 2 else (1, numbers[0])
    is_possible = 1 <= people <= MOST_PEOPLE and 1 <= minutes <= MOST_MINUTES
    return (people, minutes) if is_possible else None


def session(people: int, minutes: int) -> tuple[Count, ...]:
    """One session that took place."""
    return (Count(HELD), Count(PARTICIPANTS, people), Count(MINUTES, minutes))


def logged(people: int, minutes: int) -> tuple[Count, ...]:
    """One session that somebody held without the group; of unknown length with 0 *minutes*."""
    return (Count(LOGGED), *session(people, minutes))


def taken_back(counted: Sequence[Count], at: datetime) -> tuple[Count, ...]:
    """What was counted by mistake, then."""
    return tuple(Count(each.kind, -each.number, at) for each in counted)

"""What a facilitator has carried: how often they were asked in private, and how many talks they
have held, by days. It says nothing of any case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

#: nothing of it is kept longer
KEPT = timedelta(weeks=8)
_WEEK = timedelta(weeks=1)
#: the last day on which somebody was asked, how often on it, and how often in all
Turn = tuple[date, int, int]
#: of somebody who was never asked
NEVER: Turn = (date.min, 0, 0)


@dataclass(frozen=True, slots=True)
class Borne:
    """One day's share: so many times asked in private, so many talks held."""

    asked: int = 0
    held: int = 0

    def __add__(self, other: Borne) -> Borne:
        return Borne(max(self.asked + other.asked, 0), max(self.held + other.held, 0))


@dataclass(frozen=True, slots=True)
class Load:
    """All that somebody has carried, by the day of work to which it belongs."""

    days: Mapping[date, Borne] = field(default_factory=dict)

    def with_share(self, day: date, borne: Borne) -> Load:
        """With *borne* added to that day; a negative share takes back what was noted."""
        days = {**self.days, day: self.days.get(day, Borne()) + borne}
        return Load({each: share for each, share in days.items() if share != Borne()})

    def kept_on(self, today: date) -> Load:
        """Without what is eight weeks old."""
        return Load({day: share for day, share in self.days.items() if day > today - KEPT})

    def between(self, first: date, before: date) -> Borne:
        """The sum from *first* on, up to the day *before* which it ends."""
        shares = (share for day, share in self.days.items() if first <= day < before)
        return sum(shares, Borne())

    def this_week(self, today: date) -> Borne:
        """The sum since Monday."""
        return self.between(week_of(today), today + timedelta(days=1))

    def last_week(self, today: date) -> Borne:
        """The sum of the week before this one."""
        return self.between(week_of(today) - _WEEK, week_of(today))

    def whole_weeks(self, today: date) -> Borne:
        """The sum of what is kept of the weeks that are over."""
        return self.kept_on(today).between(date.min, week_of(today))

    def total(self, today: date) -> Borne:
        """The sum of all that is kept."""
        return self.kept_on(today).between(date.min, today + timedelta(days=1))

    def turn(self) -> Turn:
        """For sorting: who was asked longest ago comes first, then who was asked least."""
        asked = {day: share.asked for day, share in self.days.items() if share.asked}
        last = max(asked, default=date.min)
        return last, asked.get(last, 0), sum(asked.values())

    def is_full(self, today: date, weekly: int) -> bool:
        """Whether they have held *weekly* talks this week, and others come first."""
        return self.this_week(today).held >= weekly


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())

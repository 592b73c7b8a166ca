"""How a timetable is said, "ma 8-10, ti ja ke 9.15–12", and hours by themselves, "17-8"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time

from bot.domain.timetable import Lesson, Misread, Timetable
from bot.domain.workplace import Span
from bot.time_words.reading import Reading

_CLOCK = re.compile(r"([0-9]{1,2})(?:[.:]([0-9]{2}))?\.?|([0-9]{2})([0-9]{2})")
_SIGNS = frozenset({",", ";", ".", "•", "&", ":"})
_DAYS = ("weekday", "weekday-short", "weekdays")
_PM, _NOON = 2, 12


class Weeks:
    """The timetable, or the hours, that all words of a reading are."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._end = len(reading.tokens)

    def week(self) -> Timetable | Misread:
        """Every day with all its hours."""
        days: set[int] = set()
        lessons: list[Lesson] = []
        place, has_hours = self._past_signs(0), True
        while place < self._end:
            named = self._days(place)
            if named is not None:
                days = named[0] if has_hours else days | named[0]
                place, has_hours = self._past_signs(named[1]), False
                continue
            hours = self._hours(place)
            if isinstance(hours, Misread):
                return hours
            if not days:
                return Misread.NO_DAY
            span, after = hours
            if span.until == time(0):
                return Misread.NO_CLOCK
            lessons += [Lesson(day, span) for day in sorted(days)]
            place, has_hours = self._past_signs(after), True
        if not has_hours:
            return Misread.NO_HOURS
        return tuple(sorted(lessons)) if lessons else Misread.UNCLEAR

    def hours(self) -> Span | Misread:
        """One stretch of the day."""
        found = self._hours(self._past_signs(0))
        if isinstance(found, Misread):
            return found
        span, end = found
        return span if self._past_signs(end) == self._end else Misread.UNCLEAR

    # ------------------------------------------------------------ days

    def _days(self, place: int) -> tuple[set[int], int] | None:
        """A day, or from one to another: "ma–pe"."""
        first = self._day(place)
        if first is None:
            return None
        for middle in self._reading.ends(first[1], "dash", "to-range"):
            last = self._day(middle)
            if last is not None:
                length = (last[0] - first[0]) % 7
                return {(first[0] + step) % 7 for step in range(length + 1)}, last[1]
        return {first[0]}, first[1]

    def _day(self, place: int) -> tuple[int, int] | None:
        found = [(each.end, each.value - 1) for each in self._reading.lexemes(place, *_DAYS)]
        return (max(found)[1], max(found)[0]) if found else None

    # ------------------------------------------------------------ hours

    def _hours(self, place: int) -> tuple[Span, int] | Misread:
        first = self._clock(place)
        if first is None or isinstance(first, Misread):
            return first or Misread.UNCLEAR
        minutes, end, half = first
        for middle in self._reading.ends(end, "dash", "to-range"):
            last = self._clock(middle)
            if isinstance(last, Misread):
                return last
            if last is not None:
                until, after, last_half = last
                if not half and last_half == _PM and minutes + _NOON * 60 < until:
                    minutes += _NOON * 60
                return Span(_time(minutes), _time(until)), after
        return Misread.UNCLEAR

    def _clock(self, place: int) -> tuple[int, int, int] | Misread | None:
        """The minutes of the day that a clock names, its end, and which half of the day it says."""
        for start in (*self._reading.ends(place, "sign", "from"), place):
            match = _CLOCK.fullmatch(self._reading.digits(start))
            if match is None:
                continue
            hour, minute = int(match[1] or match[3]), int(match[2] or match[4] or 0)
            half, end = self._half(start + 1)
            if half:
                if not 1 <= hour <= _NOON:
                    return Misread.NO_CLOCK
                hour = hour % _NOON + (_NOON if half == _PM else 0)
            if hour * 60 + minute > 24 * 60 or minute > 59:
                return Misread.NO_CLOCK
            return hour * 60 + minute, end, half
        return None

    def _half(self, place: int) -> tuple[int, int]:
        """am or pm behind a clock."""
        found = [(each.end, each.value) for each in self._reading.lexemes(place, "meridiem")]
        return (max(found)[1], max(found)[0]) if found else (0, place)

    def _past_signs(self, place: int) -> int:
        """Where the next day or hour may begin."""
        while place < self._end:
            end = max(self._idle(place), default=place)
            if end == place:
                return place
            place = end
        return place

    def _idle(self, place: int) -> Iterator[int]:
        if self._reading.text(place) in _SIGNS:
            yield place + 1
        yield from self._reading.ends(place, "and", "filler", "on-day")


def _time(minutes: int) -> time:
    """Midnight is the end of a day, too."""
    return time(minutes // 60 % 24, minutes % 60)

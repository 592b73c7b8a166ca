"""How a day is said: near days, weekdays, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.time_words.lengths import Lengths
from bot.time_words.meaning import Day, Here
from bot.time_words.reading import Reading

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_NUMBER = re.compile(r"([0-9]{1,2})(\.?)")
_DAY_MONTH = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(\.?)")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4}))?")
_DAY_MONTH_YEAR = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4}|[0-9]{2})\.?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_YEAR = re.compile(r"(20[0-9]{2})\.?")
#: a date without a year that passed so lately may be a slip
_LATELY = timedelta(days=92)
_MORNING = 5
#: further ahead nobody plans
_YEARS = 3
#: no day, but always
_ALWAYS = (24, 7)


class Days:
    """The days that stand in a reading."""

    def __init__(self, reading: Reading, here: Here) -> None:
        self._reading = reading
        self._here = here
        self._lengths = Lengths(reading)

    def at(self, place: int) -> Iterator[tuple[Day, int]]:
        """Every day that begins at *place*, and its end."""
        yield from self._near(place)
        yield from self._ahead(place)
        for start in self._reading.past(place, "on-day"):
            for day, end in self._weekdays(start):
                yield day, end
                yield from self._of_next_week(day, end)
                yield from self._with_date(day, end)
            yield from self.dates(start)
            yield from self._of_month(start)

    def _near(self, place: int) -> Iterator[tuple[Day, int]]:
        today = self._here.today
        for lexeme in self._reading.lexemes(place, "day", "day-slip"):
            first = today + (lexeme.value - 1) * _DAY
            # Who is awake at one in the night may call the coming day tomorrow.
            is_sure = lexeme.kind == "day" and (first == today or self._here.local.hour >= _MORNING)
            yield Day(first, is_sure=is_sure, case=lexeme.case), lexeme.end
        for lexeme in self._reading.lexemes(place, "feast"):
            month, number = divmod(lexeme.value, 100)
            yield self.dated(number, month), lexeme.end

    def _ahead(self, place: int) -> Iterator[tuple[Day, int]]:
        """ "viikon päästä", "in two days"."""
        reading = self._reading
        for start in reading.ends(place, "in"):
            for length in self._lengths.days(start):
                yield self._after(length.days, is_sure=length.is_sure), length.end
        for length in self._lengths.days(place):
            for end in reading.ends(length.end, "in-after"):
                yield self._after(length.days, is_sure=length.is_sure), end

    def _after(self, days: int, *, is_sure: bool) -> Day:
        return Day(self._here.today + days * _DAY, is_sure=is_sure)

    # ------------------------------------------------------------ weekdays

    def _weekdays(self, place: int) -> Iterator[tuple[Day, int]]:
        yield from self._named(place)
        for lexeme in self._reading.lexemes(place, "next"):
            for day, end in self._named(lexeme.end):
                if _agree(lexeme.case, day.case):
                    yield self._next_week(day, is_certain=False), end
        for end in self._reading.ends(place, "this"):
            yield from self._named(end)
        for end in self._reading.ends(place, "week-of"):
            for day, after in self._named(end):
                yield self._next_week(day, is_certain=True), after

    def _named(self, place: int) -> Iterator[tuple[Day, int]]:
        for lexeme in self._reading.lexemes(place, "weekday", "weekday-short"):
            is_short = lexeme.kind == "weekday-short"
            yield self._coming(lexeme.value - 1, lexeme.case, is_short=is_short), lexeme.end

    def _coming(self, weekday: int, case: str, *, is_short: bool) -> Day:
        today = self._here.today
        ahead = (weekday - today.weekday()) % 7
        return Day(
            today + ahead * _DAY,
            case=case,
            weekday=weekday,
            is_todays=ahead == 0,
            is_short=is_short,
        )

    def weekday(self, weekday: int) -> Day:
        """The next day of that name."""
        return self._coming(weekday, "", is_short=False)

    def _next_week(self, day: Day, *, is_certain: bool) -> Day:
        """ "next Friday" may be the coming one; the Friday of next week is not."""
        assert day.first is not None and day.weekday is not None
        monday = self._here.today - self._here.today.weekday() * _DAY + _WEEK
        first = monday + day.weekday * _DAY
        coming = day.first + _WEEK if day.is_todays else day.first
        is_sure = is_certain or first == coming
        return replace(day, first=first, is_sure=is_sure, is_todays=False, weekday=None)

    def _of_next_week(self, day: Day, end: int) -> Iterator[tuple[Day, int]]:
        if day.weekday is not None:
            for after in self._reading.ends(end, "week-of"):
                yield self._next_week(day, is_certain=True), after

    def _with_date(self, day: Day, end: int) -> Iterator[tuple[Day, int]]:
        """ "ke 18.11.", "Friday the 11th"; a date of another weekday is asked about."""
        if day.weekday is None:
            return
        for start in self._reading.past(self._reading.past_comma(end), "on-day"):
            for dated, after in (*self.dates(start), *self._of_month(start)):
                fits = dated.first is not None and dated.first.weekday() == day.weekday
                yield replace(dated, is_sure=dated.is_sure and fits, is_loose=False), after

    # ------------------------------------------------------------ dates

    def dates(self, place: int) -> Iterator[tuple[Day, int]]:
        """Every date that begins at *place*, and its end."""
        yield from self._written(place)
        reading = self._reading
        for number, end in self.ordinals(place):
            for start in reading.past(end, "of"):
                for month in reading.lexemes(start, "month"):
                    yield from self._with_year(number, month.value, month.end)
                for after in reading.ends(start, "month-next"):
                    today = self._here.today
                    year, month_before = divmod(today.year * 12 + today.month, 12)
                    yield self.dated(number, month_before + 1, year), after
        for month in reading.lexemes(place, "month"):
            for start in reading.past(month.end, "on-day"):
                for number, end in self.ordinals(start):
                    yield from self._with_year(number, month.value, end)

    def _with_year(self, number: int, month: int, end: int) -> Iterator[tuple[Day, int]]:
        yield self.dated(number, month), end
        start = self._reading.past_comma(end)
        match = _YEAR.fullmatch(self._reading.digits(start))
        if match and self._is_near(int(match[1])):
            yield self.dated(number, month, int(match[1])), start + 1

    def _written(self, place: int) -> Iterator[tuple[Day, int]]:
        """ "24.12.", "24.12.2026", "17/11", "2026-12-24"."""
        written, end = self._reading.digits(place), place + 1
        if match := _DAY_MONTH.fullmatch(written):
            number, month = int(match[1]), int(match[2])
            is_whole = bool(match[3])
            # "9.30." ends a sentence; "12.45" is a clock.
            if month <= 12 or (is_whole and (number > 24 or month > 59)):
                day = self.dated(number, month)
                is_loose = not is_whole and (number <= 24 or len(match[2]) == 1)
                if is_whole or day.first is not None:
                    yield (
                        replace(day, is_sure=day.is_sure and is_whole, is_loose=is_loose),
                        end,
                    )
        elif match := _DAY_MONTH_YEAR.fullmatch(written):
            year = int(match[3]) if len(match[3]) == 4 else 2000 + int(match[3])
            if self._is_near(year):
                yield self.dated(int(match[1]), int(match[2]), year), end
        elif match := _SLASHED.fullmatch(written):
            slashed = self._slashed(int(match[1]), int(match[2]), match[3])
            if slashed is not None:
                yield slashed, end
        elif (match := _ISO.fullmatch(written)) and self._is_near(int(match[1])):
            yield self.dated(int(match[3]), int(match[2]), int(match[1])), end

    def _slashed(self, number: int, month: int, year: str | None) -> Day | None:
        """ "17/11"; "1/5" may be the fifth of January, or a part of five."""
        if (number, month) == _ALWAYS or (year and not self._is_near(int(year))):
            return None
        day = self.dated(number, month, int(year) if year else None)
        if day.first is None:
            return None
        is_sure = day.is_sure and (number > 12 or number == month)
        return replace(day, is_sure=is_sure, is_loose=number <= 12)

    def _is_near(self, year: int) -> bool:
        """Whether somebody may speak of that *year* here."""
        return -1 <= year - self._here.today.year <= _YEARS

    def ordinals(self, place: int) -> Iterator[tuple[int, int]]:
        """Numbers as a day of a month has them: "24", "24.", "24:e", "24th"."""
        match = _NUMBER.fullmatch(self._reading.digits(place))
        if match:
            yield int(match[1]), place + 1
            for end in self._reading.ends(place + 1, "day-suffix"):
                yield int(match[1]), end

    def _of_month(self, place: int) -> Iterator[tuple[Day, int]]:
        """ "the 15th", "den 15.", "20. päivä": the next day of that number."""
        reading = self._reading
        match = _NUMBER.fullmatch(reading.digits(place))
        if match is None or not 1 <= int(match[1]) <= 31:
            return
        is_ordinal = bool(match[2]) and any(
            end == place
            for start in (place - 1, place - 2)
            for end in reading.ends(start, "on-day")
        )
        ends = [place + 1] if is_ordinal else list(reading.ends(place + 1, "day-suffix"))
        for end in ends:
            yield Day(self._next_numbered(int(match[1])), is_numbered=True), end

    def _next_numbered(self, number: int) -> date:
        day = self._here.today
        while day.day != number:
            day += _DAY
        return day

    def dated(self, number: int, month: int, year: int | None = None) -> Day:
        """The next day of that date; without *year* one that has just passed is asked about."""
        if year is not None:
            return Day(_date(year, month, number))
        today = self._here.today
        this_year = _date(today.year, month, number)
        if (month, number) >= (today.month, today.day):
            return Day(this_year)
        first = _date(today.year + 1, month, number)
        has_just_passed = this_year is not None and today - this_year <= _LATELY
        return Day(first, is_sure=not has_just_passed, is_rolled=True)


def _agree(one: str, other: str) -> bool:
    """Whether two words of a language with cases belong together: "ensi maanantaina"."""
    return not one or not other or one == other or {one, other} == {"essive", ""}


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None

"""How a stretch of days is said: "ma–ke", "ensi viikon", "until Friday"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.spoken import Impossible, SpokenDays
from bot.time_words.days import Days
from bot.time_words.lengths import Lengths
from bot.time_words.meaning import Day, Here
from bot.time_words.reading import Reading

_DAY = timedelta(days=1)
_SUNDAY = 6
#: a longer stretch may have been said the wrong way round
_LONGEST = timedelta(days=120)
Stretch = tuple[SpokenDays | Impossible, int]


class Stretches:
    """The stretches of days that stand in a reading."""

    def __init__(self, reading: Reading, here: Here) -> None:
        self._reading = reading
        self._here = here
        self._days = Days(reading, here)
        self._lengths = Lengths(reading)

    def at(self, place: int) -> Iterator[Stretch]:
        """Every stretch that begins at *place*, and its end."""
        yield from self._single(place)
        yield from self._from_to(place)
        yield from self._listed(place)
        yield from self._until(place)
        yield from self._weeks(place)
        yield from self._long(place)

    def _single(self, place: int) -> Iterator[Stretch]:
        for day, end in self._days.at(place):
            if day.case in ("", "essive", "genitive"):
                yield _whole(day), end

    # ------------------------------------------------------------ from and until

    def _from_to(self, place: int) -> Iterator[Stretch]:
        reading = self._reading
        for start in reading.past(place, "from"):
            for first, end in self._days.at(start):
                for last, after in self._lasts(first.case, end):
                    found = self._between(first, last)
                    if found is not None:
                        yield from ((found, then) for then in reading.past(after, "until-after"))
            # the "5." of "5.–9.12."
            for number, end in self._days.ordinals(start):
                for last, after in self._lasts("", end):
                    found = _of_one_month(number, last)
                    if found is not None:
                        yield found, after

    def _lasts(self, case: str, place: int) -> Iterator[tuple[Day, int]]:
        """The days that a stretch can end with; "huomisesta perjantaihin" has nothing between."""
        if case == "elative":
            yield from (
                (day, end) for day, end in self._days.at(place) if day.case in ("", "illative")
            )
        for middle in self._reading.ends(place, "dash", "to-range"):
            yield from self._days.at(middle)

    def _between(self, one: Day, other: Day) -> SpokenDays | Impossible | None:
        if one.first is None or other.first is None:
            return Impossible.DAY
        if one.is_numbered and not other.is_numbered and other.weekday is None:
            return None
        return self._ordered(one, one.first, other, other.first)

    def _ordered(self, one: Day, first: date, other: Day, last: date) -> SpokenDays | None:
        today = self._here.today
        is_sure = one.is_sure and other.is_sure
        if other.weekday is not None:
            last = first + (other.weekday - first.weekday()) % 7 * _DAY
            if one.weekday is not None:
                if one.weekday == other.weekday:
                    return None
                # "ke–ma", and "ma–ke" said on a Tuesday.
                is_under_way = one.weekday < today.weekday() <= other.weekday
                is_sure = is_sure and one.weekday < other.weekday and not is_under_way
        if last < first and one.is_rolled:
            earlier = _year_on(first, -1)
            first = earlier if earlier is not None and earlier <= last else first
        if last < first:
            later = _year_on(last, 1)
            if later is None or later < first:
                return None
            last = later
        return _days(first, last, is_sure=is_sure)

    def _listed(self, place: int) -> Iterator[Stretch]:
        """ "to ja pe", "ma, ti ja ke": days that follow each other."""
        for day, end in self._days.at(place):
            if day.first is not None:
                yield from self._more(day.first, day.first, day.is_sure, end)

    def _more(self, first: date, last: date, is_sure: bool, place: int) -> Iterator[Stretch]:
        reading = self._reading
        starts = {*reading.ends(place, "and"), reading.past_comma(place)} - {place}
        for start in starts:
            for day, end in self._days.at(start):
                if day.first == last + _DAY:
                    both = is_sure and day.is_sure
                    yield SpokenDays(first, day.first, both), end
                    yield from self._more(first, day.first, both, end)

    def _until(self, place: int) -> Iterator[Stretch]:
        reading = self._reading
        for until in reading.lexemes(place, "until", "until-whole"):
            for day, end in self._days.at(until.end):
                yield self._to(day, is_whole=until.kind == "until-whole"), end
        for day, end in self._days.at(place):
            if day.case in ("", "illative"):
                for after in reading.ends(end, "until-after"):
                    yield self._to(day, is_whole=True), after

    def _to(self, day: Day, *, is_whole: bool) -> SpokenDays | Impossible:
        """From today; "until Friday" may leave the Friday out."""
        if day.first is None:
            return Impossible.DAY
        found = _whole(day)
        assert isinstance(found, SpokenDays)
        if found.last < self._here.today:
            return replace(found, is_sure=False)
        return _days(self._here.today, found.last, is_sure=found.is_sure and is_whole)

    # ------------------------------------------------------------ weeks and lengths

    def _weeks(self, place: int) -> Iterator[Stretch]:
        today, reading = self._here.today, self._reading
        monday = today - today.weekday() * _DAY
        for end in reading.ends(place, "week-next"):
            yield SpokenDays(monday + 7 * _DAY, monday + 13 * _DAY), end
        for end in reading.ends(place, "week-this"):
            yield SpokenDays(today, monday + _SUNDAY * _DAY), end
        for end in reading.ends(place, "rest-of-day"):
            yield SpokenDays(today, today), end
        for end in reading.ends(place, "weekend"):
            yield SpokenDays(max(today, monday + 5 * _DAY), monday + _SUNDAY * _DAY), end
        for start in reading.ends(place, "week-number"):
            for number, end in reading.numbers(start):
                found = self._week(number)
                if found is not None:
                    yield found, end

    def _week(self, number: int) -> SpokenDays | Impossible | None:
        """The next week of that number; in which years there is a fifty-third is known."""
        if not 1 <= number <= 53:
            return Impossible.DAY
        year = self._here.today.isocalendar().year
        for candidate in (year, year + 1):
            try:
                monday = date.fromisocalendar(candidate, number, 1)
            except ValueError:
                continue
            if monday + _SUNDAY * _DAY >= self._here.today:
                return SpokenDays(monday, monday + _SUNDAY * _DAY)
        return Impossible.DAY

    def _long(self, place: int) -> Iterator[Stretch]:
        """ "viikon", "for two weeks", which begin today; "next three days" may not."""
        today = self._here.today
        for start in self._reading.past(place, "duration"):
            for length in self._lengths.days(start):
                last = today + (length.days - 1) * _DAY
                yield SpokenDays(today, last, length.is_sure), length.end
        for start in self._reading.ends(place, "next-days"):
            for length in self._lengths.days(start):
                days = SpokenDays(today + _DAY, today + length.days * _DAY, is_sure=False)
                yield days, length.end


def _whole(day: Day) -> SpokenDays | Impossible:
    """One day; of today's name, the one a week on, but asked."""
    if day.first is None:
        return Impossible.DAY
    first = day.first + 7 * _DAY if day.is_todays else day.first
    return SpokenDays(first, first, day.is_sure and not day.is_todays)


def _of_one_month(number: int, last: Day) -> SpokenDays | Impossible | None:
    """From the day of that number to a later day of the same month."""
    if last.first is None:
        return Impossible.DAY
    if last.weekday is not None or not 1 <= number <= last.first.day:
        return None
    return _days(last.first.replace(day=number), last.first, is_sure=last.is_sure)


def _days(first: date, last: date, *, is_sure: bool) -> SpokenDays:
    return SpokenDays(first, last, is_sure and last - first <= _LONGEST)


def _year_on(day: date, years: int) -> date | None:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return None

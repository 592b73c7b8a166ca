"""How long from now: "puolen tunnin", "en halvtimme", "two weeks"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.time_words.reading import Reading

_LONGEST = timedelta(days=14)
_MOST_DAYS = 400


@dataclass(frozen=True, slots=True)
class Length:
    """A length of real time, or of whole days; "a couple" is not sure."""

    time: timedelta | None
    days: int
    end: int
    is_sure: bool = True


class Lengths:
    """The lengths that stand in a reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def at(self, place: int) -> Iterator[Length]:
        """Every length that begins at *place*."""
        yield from self._times(place)
        yield from self.days(place)

    def days(self, place: int) -> Iterator[Length]:
        """Lengths of whole days."""
        for lexeme in self._reading.lexemes(place, "unit-day-one"):
            yield Length(None, lexeme.value, lexeme.end)
        for amount, end, is_sure in self._amounts(place):
            for lexeme in self._reading.lexemes(end, "unit-day"):
                days = round(amount * lexeme.value)
                if days == amount * lexeme.value and 1 <= days <= _MOST_DAYS:
                    yield Length(None, days, lexeme.end, is_sure)

    def _times(self, place: int) -> Iterator[Length]:
        for minutes, end, is_sure in self._minutes(place):
            yield from _length(minutes, end, is_sure=is_sure)
            # "1h30m", "an hour and 15 minutes"
            for then in self._reading.past(end, "plus"):
                for number, after in self._reading.numbers(then):
                    for unit in self._reading.lexemes(after, "unit"):
                        if unit.value == 1 and minutes % 60 == 0:
                            yield from _length(minutes + number, unit.end, is_sure=is_sure)

    def _minutes(self, place: int) -> Iterator[tuple[float, int, bool]]:
        for lexeme in self._reading.lexemes(place, "unit-whole", "unit-one"):
            yield lexeme.value, lexeme.end, True
        for amount, end, is_sure in self._amounts(place):
            for unit in self._reading.lexemes(end, "unit"):
                yield amount * unit.value, unit.end, is_sure

    def _amounts(self, place: int) -> Iterator[tuple[float, int, bool]]:
        reading = self._reading
        for number, end in reading.numbers(place):
            yield number, end, True
            yield from ((number + 0.5, then, True) for then in reading.ends(end, "and-half"))
        for decimal, end in reading.decimals(place):
            yield decimal, end, True
        for end in reading.ends(place, "pair"):
            yield 2, end, False


def _length(minutes: float, end: int, *, is_sure: bool) -> Iterator[Length]:
    time = timedelta(minutes=minutes)
    if timedelta() < time <= _LONGEST:
        yield Length(time, 0, end, is_sure)

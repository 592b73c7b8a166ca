"""How a clock is said: in digits, in words, by its quarters and halves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.time_words.meaning import Clock
from bot.time_words.reading import Reading

_HOUR_MINUTE = re.compile(r"([0-9]{1,2})([.:])([0-9]{2})(\.?)")
_HOUR = re.compile(r"([0-9]{1,2})(\.?)")
_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})")
_AM = 1
_PLACE = 2
#: minutes that are said without "minutes"
_ROUND = (5, 10, 15, 20, 25)


@dataclass(frozen=True, slots=True)
class _Hour:
    """The hour that a quarter or a half is counted from."""

    hour: int
    is_exact: bool
    case: str
    end: int
    is_digits: bool = False


class Clocks:
    """The clocks that stand in a reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def at(self, place: int) -> Iterator[tuple[Clock, int]]:
        """Every clock that begins at *place*, and its end."""
        reading = self._reading
        starts = [(place, 0), *((sign.end, sign.value) for sign in reading.lexemes(place, "sign"))]
        for after_sign, sign in starts:
            for start in reading.past(after_sign, "exactly"):
                for plain, end in self._plain(start, is_signed=bool(sign)):
                    # "at two schools": the sign is a word of places, too.
                    is_hour = plain.minute == 0 and not plain.is_written_out
                    clock = replace(plain, is_open=True) if sign == _PLACE and is_hour else plain
                    for halved, after in self._halved(clock, end):
                        yield halved, after
                        yield from ((halved, then) for then in reading.ends(after, "exactly"))

    def _plain(self, place: int, *, is_signed: bool) -> Iterator[tuple[Clock, int]]:
        yield from self._digits(place, is_signed=is_signed)
        yield from self._words(place, is_signed=is_signed)
        yield from self._halves(place)
        yield from self._to_and_past(place, is_signed=is_signed)
        for lexeme in self._reading.lexemes(place, "noon"):
            yield (
                Clock(
                    12, is_exact=True, is_spoken=True, case=lexeme.case, is_sure=lexeme.value == 1
                ),
                lexeme.end,
            )
        for lexeme in self._reading.lexemes(place, "midnight"):
            yield Clock(24, is_exact=True, is_spoken=True, case=lexeme.case), lexeme.end

    # ------------------------------------------------------------ digits

    def _digits(self, place: int, *, is_signed: bool) -> Iterator[tuple[Clock, int]]:
        written = self._reading.digits(place)
        if self._reading.is_stuck(place + 1):
            for end in self._reading.ends(place + 1, "zeroes"):
                clock = _of_digits(written.rstrip("."), is_signed=True)
                if clock is not None:
                    yield replace(clock, is_sure=False), end
        clock = _of_digits(written, is_signed=is_signed)
        if clock is None:
            return
        yield clock, place + 1
        for lexeme in self._reading.lexemes(place + 1, "suffix"):
            yield replace(clock, case=lexeme.case), lexeme.end

    def _halved(self, clock: Clock, end: int) -> Iterator[tuple[Clock, int]]:
        """*clock*, and what "o'clock" and "pm" make of it."""
        reading = self._reading
        yield clock, end
        for after in reading.ends(end, "sign-after"):
            yield replace(clock, stands=True, is_open=False), after
        for lexeme in reading.lexemes(end, "meridiem"):
            is_letter = len(reading.text(end)) == 1 and lexeme.end == end + 1
            if is_letter and not reading.is_stuck(end):
                continue
            hour = clock.hour
            if lexeme.value == _AM and hour > 12:
                continue
            if 1 <= hour <= 12:
                hour = hour % 12 + (0 if lexeme.value == _AM else 12)
            yield (
                replace(
                    clock,
                    hour=hour,
                    is_exact=True,
                    has_half=True,
                    stands=True,
                    is_open=False,
                    is_sure=clock.is_sure or clock.is_bare,
                    is_bare=False,
                ),
                lexeme.end,
            )

    # ------------------------------------------------------------ words

    def _words(self, place: int, *, is_signed: bool) -> Iterator[tuple[Clock, int]]:
        """ "kahdelta", "klockan två"; "two thirty"."""
        for lexeme in self._reading.lexemes(place, "hour"):
            clock = Clock(
                lexeme.value,
                is_exact=lexeme.value > 12,
                is_spoken=True,
                stands=is_signed or lexeme.case == "ablative",
                case=lexeme.case,
                is_open=not is_signed,
            )
            yield clock, lexeme.end
            if lexeme.case:
                continue
            for count in self._reading.lexemes(lexeme.end, "count"):
                if not count.case:
                    yield (
                        replace(clock, minute=count.value, stands=True, is_sure=is_signed),
                        count.end,
                    )

    def _halves(self, place: int) -> Iterator[tuple[Clock, int]]:
        """ "puoli kolme" and "halv tre" are half past two; "half two" may be either."""
        for half in self._reading.lexemes(place, "half-to"):
            for hour in self._hours(half.end):
                if hour.hour <= 12:
                    case = hour.case or half.case
                    yield _spoken((hour.hour * 60 - 30), is_exact=False, case=case), hour.end
        for half in self._reading.lexemes(place, "half-past", "half-past-short"):
            for hour in self._hours(half.end):
                clock = _spoken(hour.hour * 60 + 30, is_exact=hour.is_exact, case="")
                yield replace(clock, is_sure=half.kind == "half-past"), hour.end

    def _to_and_past(self, place: int, *, is_signed: bool) -> Iterator[tuple[Clock, int]]:
        """ "varttia vaille kolme", "tio över två", "fem i halv tre"."""
        reading = self._reading
        amounts = [(15, end) for end in reading.ends(place, "quarter")]
        for number, end in reading.numbers(place):
            if 1 <= number <= 29:
                amounts += [(number, after) for after in reading.ends(end, "minutes")]
            if number in _ROUND:
                amounts.append((number, end))
        for amount, end in amounts:
            for way in reading.lexemes(end, "to", "past"):
                minutes = amount if way.kind == "past" else -amount
                for hour in self._hours(way.end):
                    # "10 to 2" could be a stretch.
                    is_stretch = hour.is_digits and way.kind == "to" and bool(reading.digits(place))
                    total = hour.hour * 60 + minutes
                    # "viittä yli viiden" is no genitive of a clock.
                    case = "" if hour.case == "genitive" else hour.case
                    clock = _spoken(total, is_exact=hour.is_exact, case=case)
                    yield replace(clock, is_sure=is_signed or not is_stretch), hour.end
                for half in reading.ends(way.end, "half-to"):
                    for hour in self._hours(half):
                        if hour.hour <= 12:
                            total = hour.hour * 60 - 30 + minutes
                            yield _spoken(total, is_exact=False, case=hour.case), hour.end

    def _hours(self, place: int) -> Iterator[_Hour]:
        reading = self._reading
        for lexeme in reading.lexemes(place, "hour"):
            yield _Hour(lexeme.value, lexeme.value > 12, lexeme.case, lexeme.end)
        for lexeme in reading.lexemes(place, "noon", "midnight"):
            yield _Hour(12 if lexeme.kind == "noon" else 24, True, lexeme.case, lexeme.end)
        match = _HOUR.fullmatch(reading.digits(place))
        if match and not match[2] and 1 <= int(match[1]) <= 24:
            hour = int(match[1])
            yield _Hour(hour, hour > 12, "", place + 1, is_digits=True)


def _of_digits(written: str, *, is_signed: bool) -> Clock | None:
    """ "12.45", "9:30", "9", "0930". Without a sign, what may be a day or a number is left
    alone, or asked about."""
    if match := _HOUR_MINUTE.fullmatch(written):
        hour, minute = int(match[1]), int(match[3])
        is_padded = match[1].startswith("0") or hour == 0
        clock = Clock(hour, minute, is_exact=is_padded or hour > 12, is_written_out=True)
        if is_signed or match[2] == ":":
            return clock
        could_be_day = 1 <= hour <= 31 and 1 <= minute <= 12
        if could_be_day and (match[4] or not clock.exists):
            return None
        if match[4] and hour > 24:
            return None  # "32.12." is no day, but was meant as one
        # "9.05" is no way to write a day, "09.05" and "9.10" are.
        is_day_too = could_be_day and (minute >= 10 or len(match[1]) == 2)
        return replace(clock, is_sure=not is_day_too, is_bare=True)
    if match := _HOUR.fullmatch(written):
        hour = int(match[1])
        if not is_signed and (match[2] or hour > 24):
            return None
        is_exact = hour > 12 or match[1].startswith("0")
        return Clock(hour, is_exact=is_exact, stands=is_signed, is_open=not is_signed)
    match = _TOGETHER.fullmatch(written)
    if match:
        clock = Clock(int(match[1]), int(match[2]), is_exact=True, stands=is_signed)
        # "after 2030" may be a year.
        return replace(clock, is_sure=is_signed, is_open=not is_signed) if clock.exists else None
    return None


def _spoken(minutes: int, *, is_exact: bool, case: str) -> Clock:
    """The clock so many minutes after midnight, on a dial of twelve hours if not *is_exact*."""
    hour, minute = divmod(minutes % (24 * 60), 60)
    if not is_exact and hour == 0:
        hour = 12
    return Clock(hour, minute, is_exact=is_exact, is_spoken=True, case=case)

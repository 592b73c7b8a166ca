"""How a time is said: a moment, a bound, a stretch of clocks, a length from now.

The grammar is free of recursion, and every reading of the words is found; where they differ,
the person is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from bot.domain.spoken import Bound, Impossible, SpokenTime
from bot.time_words import meaning
from bot.time_words.clocks import Clocks
from bot.time_words.days import Days
from bot.time_words.lengths import Lengths
from bot.time_words.meaning import Clock, Day, Here, Moment
from bot.time_words.reading import Reading

#: cases of a time that is a time by itself: "kahdelta", "maanantaina"
_PLAIN = frozenset({"", "ablative", "essive"})
#: words before a bound, and the cases that they ask for; no case always fits
_BEFORE_IT = {
    "before": (Bound.BEFORE, {"partitive"}),
    "latest": (Bound.BEFORE, _PLAIN),
    "after": (Bound.AFTER, _PLAIN),
    "from": (Bound.AFTER, _PLAIN | {"elative"}),
    "not-before": (Bound.AFTER, {"partitive"}),
    "around": (Bound.AT, _PLAIN),
}
#: words after it
_BEHIND_IT = {
    "by-after": (Bound.BEFORE, {"illative"}),
    "after-after": (Bound.AFTER, {"genitive"}),
    "from-after": (Bound.AFTER, {"elative", "ablative"}),
    "around-after": (Bound.AT, {"genitive"}),
}
#: words that say "may be it": the person is asked
_DOUBTFUL = frozenset({"around", "around-after", "not-before"})
#: a day that is named with these still counts, or already
_INCLUSIVE = frozenset({"latest", "by-after", "from", "from-after", "not-before"})


@dataclass(frozen=True, slots=True)
class Found:
    """A time, and where it ends. *is_open*: a noun may follow and change it. *is_faint*: too
    little to be taken out of longer words. *is_bare*: in them it could be a price. *is_short*: the
    abbreviation of its weekday is a word, too: "to", "on"."""

    time: SpokenTime | Impossible
    end: int
    is_open: bool = False
    is_faint: bool = False
    is_bare: bool = False
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A moment, and where it ends."""

    moment: Moment
    end: int
    is_open: bool = False

    @property
    def is_faint(self) -> bool:
        day, clock = self.moment.day, self.moment.clock
        if clock is not None:
            return False
        return day is None or self.moment.part is not None or day.is_short or day.is_loose

    @property
    def is_bare(self) -> bool:
        moment = self.moment
        return moment.clock is not None and moment.clock.is_bare and moment.day is None


class Phrases:
    """The times that stand in a reading."""

    def __init__(self, reading: Reading, here: Here) -> None:
        self._reading = reading
        self._here = here
        self._clocks = Clocks(reading)
        self._days = Days(reading, here)
        self._lengths = Lengths(reading)

    def at(self, place: int) -> Iterator[Found]:
        """Every time that begins at *place*."""
        yield from self._alone(place)
        yield from self._relative(place)
        yield from self._bounded(place)
        yield from self._stretches(place)
        yield from self._until(place)

    # ------------------------------------------------------------ one moment

    def _alone(self, place: int) -> Iterator[Found]:
        for piece in self._moments(place, _PLAIN):
            day = piece.moment.day
            is_day = piece.moment.clock is None and piece.moment.part is None
            if is_day and day is not None and (day.is_loose or day.is_short):
                continue
            found = meaning.said(piece.moment, self._here)
            is_short = day is not None and day.is_short
            yield Found(found, piece.end, piece.is_open, piece.is_faint, piece.is_bare, is_short)

    def _moments(self, place: int, cases: Set[str], *, is_bound: bool = False) -> Iterator[_Piece]:
        """Day, part of the day and clock in the orders in which people say them. *is_bound*:
        after "before" also "two" and "2" are clocks."""
        for clock, end in self._fitting_clocks(place, cases):
            moment = Moment(clock=clock)
            if clock.stands or is_bound:
                yield _Piece(moment, end, clock.is_open)
            for days in self._day_parts(self._reading.past_comma(end), _PLAIN):
                joined = _joined(moment, days.moment, is_bound=is_bound)
                if joined is not None:
                    yield _Piece(joined, days.end)
        for days in self._day_parts(place, cases if is_bound else _PLAIN):
            yield days
            comma = self._reading.past_comma(days.end)
            for start in self._reading.past(comma, "joint"):
                for clock, end in self._fitting_clocks(start, cases):
                    joined = _joined(days.moment, Moment(clock=clock), is_bound=is_bound)
                    if joined is None:
                        continue
                    yield _Piece(joined, end, clock.is_open)
                    for part, after in self._parts(end):
                        halved = joined.joined(Moment(part=part))
                        if halved is not None:
                            yield _Piece(halved, after)

    def _fitting_clocks(self, place: int, cases: Set[str]) -> Iterator[tuple[Clock, int]]:
        for clock, end in self._clocks.at(place):
            if not clock.case or clock.case in cases:
                yield clock, end

    def _day_parts(self, place: int, cases: Set[str]) -> Iterator[_Piece]:
        """A day, a part of one, or both."""
        reading, today = self._reading, self._here.today
        for day, end in self._days.at(place):
            if day.case and day.case not in cases:
                continue
            yield _Piece(Moment(day), end)
            for part, after in self._parts(reading.past_comma(end)):
                yield _Piece(Moment(day, part), after)
            for lexeme in reading.lexemes(end, "part-after-day"):
                yield _Piece(Moment(day, lexeme.value), lexeme.end)
        for part, end in self._parts(place):
            yield _Piece(Moment(part=part), end)
            for day, after in self._days.at(reading.past_comma(end)):
                if not day.case or day.case in _PLAIN:
                    yield _Piece(Moment(day, part), after)
        for ahead, kind in enumerate(("today-part", "tomorrow-part")):
            for lexeme in reading.lexemes(place, kind):
                day = Day(today.fromordinal(today.toordinal() + ahead))
                yield _Piece(Moment(day, lexeme.value), lexeme.end)
        for kind, part in (("morning", 1), ("afternoon", 4), ("evening", 5)):
            for lexeme in reading.lexemes(place, f"weekday-{kind}"):
                yield _Piece(Moment(self._days.weekday(lexeme.value - 1), part), lexeme.end)

    def _parts(self, place: int) -> Iterator[tuple[int, int]]:
        for lexeme in self._reading.lexemes(place, "part"):
            yield lexeme.value, lexeme.end

    # ------------------------------------------------------------ lengths

    def _relative(self, place: int) -> Iterator[Found]:
        """ "tunnin päästä", "in 20 minutes"; "within an hour"."""
        reading = self._reading
        for lexeme in reading.lexemes(place, "in", "inside"):
            yield from self._so_long(lexeme.end, lexeme.kind, ())
        yield from self._so_long(place, "", ("in-after", "inside-after"))

    def _so_long(self, place: int, kind: str, after: tuple[str, ...]) -> Iterator[Found]:
        for length in self._lengths.at(place):
            ends = [(kind, length.end)]
            if after:
                ends = [(e.kind, e.end) for e in self._reading.lexemes(length.end, *after)]
            for way, end in ends:
                if length.time is None:
                    continue
                bound = Bound.BEFORE if way.startswith("inside") else Bound.AT
                at = self._here.later(length.time)
                yield Found(SpokenTime(at, bound, is_sure=length.is_sure), end)

    # ------------------------------------------------------------ bounds

    def _bounded(self, place: int) -> Iterator[Found]:
        yield from self._bounded_from(place, None)
        for days in self._day_parts(place, _PLAIN):
            start = self._reading.past_comma(days.end)
            yield from self._bounded_from(start, days.moment)

    def _bounded_from(self, place: int, given: Moment | None) -> Iterator[Found]:
        """A bound at *place*, of the day that was *given* before it."""
        reading = self._reading
        for lexeme in reading.lexemes(place, *_BEFORE_IT):
            bound, cases = _BEFORE_IT[lexeme.kind]
            for piece in self._moments(lexeme.end, cases, is_bound=True):
                yield from self._bound(piece, lexeme.kind, bound, piece.end, given)
        for piece in self._bound_moments(place):
            for lexeme in reading.lexemes(piece.end, *_BEHIND_IT):
                bound, cases = _BEHIND_IT[lexeme.kind]
                if not _fits(piece.moment, cases):
                    continue
                yield from self._bound(piece, lexeme.kind, bound, lexeme.end, given)
                if given is None and piece.moment.clock is not None:
                    for days in self._day_parts(lexeme.end, _PLAIN):
                        yield from self._bound(piece, lexeme.kind, bound, days.end, days.moment)

    def _bound_moments(self, place: int) -> Iterator[_Piece]:
        cases = frozenset().union(*(cases for _, cases in _BEHIND_IT.values()))
        yield from self._moments(place, cases | _PLAIN, is_bound=True)

    def _bound(
        self, piece: _Piece, kind: str, bound: Bound, end: int, given: Moment | None
    ) -> Iterator[Found]:
        moment = piece.moment
        if given is not None:
            if moment.clock is None:
                return
            joined = given.joined(moment)
            if joined is None:
                return
            moment = joined
        if moment.clock is None and (moment.day is None or self._is_hour_too(piece)):
            return
        inclusive = kind in _INCLUSIVE
        found = meaning.bounded(moment, bound, self._here, inclusive=inclusive)
        if isinstance(found, SpokenTime) and kind in _DOUBTFUL:
            found = replace(found, is_sure=False)
        is_open = piece.is_open and end == piece.end
        yield Found(found, end, is_open, is_faint=moment.clock is None and piece.is_faint)

    def _is_hour_too(self, piece: _Piece) -> bool:
        """Whether an abbreviation of a weekday is an hour in the same language: "før to"."""
        day = piece.moment.day
        return day is not None and day.is_short and any(self._reading.ends(piece.end - 1, "hour"))

    # ------------------------------------------------------------ stretches

    def _stretches(self, place: int) -> Iterator[Found]:
        yield from self._stretches_from(place, Moment())
        for days in self._day_parts(place, _PLAIN):
            yield from self._stretches_from(self._reading.past_comma(days.end), days.moment)

    def _stretches_from(self, place: int, given: Moment) -> Iterator[Found]:
        for start, last, end, is_firm in self._two_clocks(place):
            moment = Moment(clock=start).joined(given)
            if moment is None:
                continue
            has_day = moment.day is not None and not moment.day.is_short
            if is_firm or has_day:
                yield self._stretch(moment, last, end, is_firm=is_firm)
            if given == Moment():
                for days in self._day_parts(self._reading.past_comma(end), _PLAIN):
                    both = moment.joined(days.moment)
                    if both is not None and (is_firm or days.moment.part is not None):
                        yield self._stretch(both, last, days.end, is_firm=True)

    def _stretch(self, start: Moment, last: Clock, end: int, *, is_firm: bool) -> Found:
        found = meaning.stretch(start, last, self._here)
        if isinstance(found, SpokenTime) and not is_firm:
            found = replace(found, is_sure=False)
        is_open = last.is_open and not (start.clock is not None and start.clock.stands)
        return Found(found, end, is_open)

    def _two_clocks(self, place: int) -> Iterator[tuple[Clock, Clock, int, bool]]:
        """Two clocks with a stretch between them; not firm, if they may be mere numbers."""
        reading = self._reading
        for start in reading.ends(place, "between"):
            yield from self._pairs(start, ("and", "dash"), is_said=True)
        for start in reading.ends(place, "from"):
            yield from self._pairs(start, ("to-range", "dash"), is_said=True)
        yield from self._pairs(place, ("to-range", "dash"), is_said=False)
        for first, last, end, _ in self._pairs(place, ("and",), is_said=True):
            yield from ((first, last, after, True) for after in reading.ends(end, "between-after"))
        yield from self._between_bounds(place)
        # "kahdesta kolmeen"
        for first, end in self._clocks.at(place):
            if first.case == "elative":
                for last, after in self._clocks.at(end):
                    if last.case == "illative":
                        yield first, last, after, True

    def _pairs(
        self, place: int, middles: tuple[str, ...], *, is_said: bool
    ) -> Iterator[tuple[Clock, Clock, int, bool]]:
        reading = self._reading
        for first, end in self._clocks.at(place):
            for middle in reading.ends(end, *middles):
                for last, after in self._clocks.at(middle):
                    # "12.30 to 2", "3–4 pm": one of them is a clock, so both are.
                    is_firm = is_said or first.stands or last.has_half
                    yield _unmistaken(first), _unmistaken(last), after, is_firm

    def _between_bounds(self, place: int) -> Iterator[tuple[Clock, Clock, int, bool]]:
        """ "efter 9.30 men före 11"."""
        reading = self._reading
        for first, end in self._bounds(place, ("after", "from"), ("after-after", "from-after")):
            for start in reading.ends(reading.past_comma(end), "but"):
                for last, after in self._bounds(
                    start, ("before", "latest", "until"), ("by-after",)
                ):
                    yield first, last, after, True

    def _bounds(
        self, place: int, before: tuple[str, ...], behind: tuple[str, ...]
    ) -> Iterator[tuple[Clock, int]]:
        for start in self._reading.ends(place, *before):
            yield from self._clocks.at(start)
        for clock, end in self._clocks.at(place):
            yield from ((clock, after) for after in self._reading.ends(end, *behind))

    def _until(self, place: int) -> Iterator[Found]:
        """ "klo 14 asti", "until five": from now."""
        reading = self._reading
        for start in reading.ends(place, "until", "until-whole"):
            for piece in self._moments(start, _PLAIN, is_bound=True):
                yield from self._from_now(piece, piece.end)
        for piece in self._moments(place, _PLAIN | {"illative"}, is_bound=True):
            if _fits(piece.moment, {"illative"}):
                yield from (
                    found
                    for end in reading.ends(piece.end, "until-after")
                    for found in self._from_now(piece, end)
                )

    def _from_now(self, piece: _Piece, end: int) -> Iterator[Found]:
        if piece.moment.clock is None:
            return
        found = meaning.said(piece.moment, self._here)
        is_open = piece.is_open and end == piece.end
        if isinstance(found, Impossible):
            yield Found(found, end, is_open, is_faint=True)
        elif found.at > self._here.minute():
            until = SpokenTime(self._here.minute(), until=found.at, is_sure=found.is_sure)
            # "I have a lesson until two" is no time to come.
            yield Found(until, end, is_open, is_faint=True)


def _joined(one: Moment, other: Moment, *, is_bound: bool) -> Moment | None:
    """Day and clock together. A number is no clock beside an abbreviation ("to 9"), and beside a
    day it is asked about."""
    both = one.joined(other)
    if both is None or both.clock is None or both.clock.stands or is_bound or both.part is not None:
        return both if both is None else _sure_of_clock(both)
    if both.day is not None and both.day.is_short:
        return None
    return replace(both, is_sure=False)


def _sure_of_clock(moment: Moment) -> Moment:
    """Beside a day "9.10" is a clock, and no day."""
    if moment.clock is None or moment.day is None:
        return moment
    return replace(moment, clock=_unmistaken(moment.clock))


def _unmistaken(clock: Clock) -> Clock:
    return replace(clock, is_sure=True, is_bare=False) if clock.is_bare else clock


def _fits(moment: Moment, cases: Set[str]) -> bool:
    """Whether what was said last has one of the *cases*, or none."""
    case = moment.clock.case if moment.clock else moment.day.case if moment.day else ""
    return not case or case in cases

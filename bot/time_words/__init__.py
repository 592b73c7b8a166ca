"""Times in words, in four languages at once: a closed grammar, in which every word is understood
or the whole is not.

``lexicon`` and ``bot/locales/times`` hold the words, ``clocks``, ``days``, ``lengths``,
``stretches``, ``weeks`` and ``phrases`` how they are put together, ``meaning`` what they mean now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.domain.spoken import Impossible, SpokenDays, SpokenTime
from bot.domain.timetable import Misread, Timetable
from bot.domain.workplace import Span
from bot.localization import LANGUAGES
from bot.time_words.lexicon import Lexicon
from bot.time_words.meaning import Here
from bot.time_words.phrases import Found, Phrases
from bot.time_words.reading import Reading
from bot.time_words.stretches import Stretches
from bot.time_words.tokens import Token, composed, tokens_of
from bot.time_words.weeks import Weeks

#: no time is longer in words; in a message more tokens are not looked at
_MOST_TOKENS = 24
_MOST_IN_MESSAGE = 400
#: no phrase of a lexicon has more tokens
_MOST_IN_PHRASE = 8
_ENDS = frozenset({".", "!", "?", ",", ";", ")", "…"})
_BEGINS = frozenset({"(", ","})
#: words of the lexicon that say nothing of a time they stand beside
_IDLE = frozenset(
    {"filler", "and", "but", "plus", "one", "of", "joint", "on-day", "exactly", "pair", "in"}
    | {"duration", "changes", "measures"}
)
_IDLE_BEHIND = _IDLE | {"to", "until", "to-range"}


class TimeWords:
    """Understands times in words. Built once."""

    def __init__(self) -> None:
        self._lexicons = [Lexicon(language) for language in LANGUAGES]

    def time(self, words: str, now: datetime, zone: ZoneInfo) -> SpokenTime | Impossible | None:
        """The time that *words* are as a whole; none if any token is not understood, or they
        are no time. Of two things that they may mean it is one, and not sure."""
        tokens = tokens_of(composed(words))
        here = Here(now, zone)
        found = [
            found.time
            for reading in self._readings(tokens)
            for place, ends in _wholes(reading)
            for found in Phrases(reading, here).at(place)
            if found.end in ends
        ]
        time = _one_time(found)
        return _asked(time) if _is_question(tokens) else time

    def days(self, words: str, now: datetime, zone: ZoneInfo) -> SpokenDays | Impossible | None:
        """The stretch of days that *words* are as a whole; none if any token is not understood,
        or they are none."""
        tokens = tokens_of(composed(words))
        here = Here(now, zone)
        found = [
            days
            for reading in self._readings(tokens)
            for place, ends in _wholes(reading)
            for days, end in Stretches(reading, here).at(place)
            if end in ends
        ]
        days = _one_stretch(found)
        if isinstance(days, SpokenDays) and _is_question(tokens):
            return replace(days, is_sure=False)
        return days

    def week(self, words: str) -> Timetable | Misread:
        """The timetable that *words* are as a whole, or why they are none."""
        return _agreed([weeks.week() for weeks in self._weeks(words)])

    def hours(self, words: str) -> Span | Misread:
        """The stretch of a day that *words* are as a whole, or why they are none."""
        return _agreed([weeks.hours() for weeks in self._weeks(words)])

    def _weeks(self, words: str) -> Iterator[Weeks]:
        # "8-10,12-14" are two stretches: a comma is no part of a clock here.
        tokens = tokens_of(composed(words).replace(",", ", "))
        if len(tokens) <= _MOST_IN_MESSAGE:
            yield from (Weeks(Reading(tokens, lexicon)) for lexicon in self._lexicons)

    def within(
        self, words: str, now: datetime, zone: ZoneInfo
    ) -> tuple[SpokenTime | Impossible | None, str]:
        """The one time that stands in longer *words*, and the words that are left of them.

        A day without a clock is never sure here: "perjantaina oli rankkaa". None, and all the
        words, if there is no time or more than one, or if what stands beside it could make it
        another: "ei klo 13", "eilen klo 13", "12.30 euroa".
        """
        words = composed(words)
        tokens = tokens_of(words)
        if len(tokens) > _MOST_IN_MESSAGE:
            return None, words
        here = Here(now, zone)
        spans: dict[tuple[int, int], list[tuple[Reading, Found]]] = {}
        for reading in self._told(tokens):
            if _has_stretch(reading, here):
                return None, words
            for start, found in _longest(reading, here):
                spans.setdefault((start, found.end), []).append((reading, found))
        outer = [span for span in spans if not _is_inside_another(span, spans)]
        if len(outer) != 1:
            return None, words
        (span,) = outer
        if self._is_changed(tokens, span, spans[span]):
            return None, words
        time = _one_time([found.time for _, found in spans[span]])
        is_day = isinstance(time, SpokenTime) and not time.has_clock
        if is_day or _is_question(tokens) or any(found.is_short for _, found in spans[span]):
            time = _asked(time)
        return time, _without(words, tokens[span[0]].start, tokens[span[1] - 1].end)

    def _is_changed(
        self,
        tokens: Sequence[Token],
        span: tuple[int, int],
        found: Sequence[tuple[Reading, Found]],
    ) -> bool:
        """Whether what stands around a time could make it another, or none."""
        start, end = span
        around = [place for place in range(len(tokens)) if not start <= place < end]
        for reading, time in found:
            if any(self._changes(reading, place) for place in around):
                return True
            if _touches_before(reading, start) or _touches_behind(reading, end):
                return True
            if any(reading.ends(end, "measures")) or (
                time.is_open and _could_be_noun(reading, end)
            ):
                return True
        return False

    def _changes(self, reading: Reading, place: int) -> bool:
        """Whether a "not", a "yesterday" or an "or" stands there: in the time's own language, or
        in one of the others, if the word is none in its own."""
        if any(reading.ends(place, "changes")):
            return True
        if reading.lexicon.at(reading.tokens, place):
            return False
        return any(
            lexeme.kind == "changes"
            for lexicon in self._lexicons
            for lexeme in lexicon.at(reading.tokens, place)
        )

    def _readings(self, tokens: Sequence[Token]) -> Iterator[Reading]:
        if len(tokens) <= _MOST_TOKENS:
            yield from self._told(tokens)

    def _told(self, tokens: Sequence[Token]) -> Iterator[Reading]:
        """Each language that may find a time in them: most of what people say has none."""
        readings = (Reading(tokens, lexicon) for lexicon in self._lexicons)
        return (reading for reading in readings if reading.may_tell())


# ------------------------------------------------------------ the whole words


def _wholes(reading: Reading) -> Iterator[tuple[int, frozenset[int]]]:
    """Where a time may begin and end so that the rest is only what people say around one."""
    ends = frozenset(
        end for end in range(1, len(reading.tokens) + 1) if _is_idle(reading, end, _ENDS)
    )
    for start in range(len(reading.tokens)):
        if start in _idle_to(reading, 0, _BEGINS):
            yield start, ends


def _is_idle(reading: Reading, place: int, signs: frozenset[str]) -> bool:
    return len(reading.tokens) in _idle_to(reading, place, signs)


def _idle_to(reading: Reading, place: int, signs: frozenset[str]) -> set[int]:
    """Every place that is reached from *place* over signs and words around a time."""
    reached, waiting = {place}, [place]
    while waiting:
        start = waiting.pop()
        ends = set(reading.ends(start, "filler"))
        if reading.text(start) in signs:
            ends.add(start + 1)
        waiting += ends - reached
        reached |= ends
    return reached


def _is_question(tokens: Sequence[Token]) -> bool:
    return any(token.text == "?" for token in tokens)


def _asked(time: SpokenTime | Impossible | None) -> SpokenTime | Impossible | None:
    return replace(time, is_sure=False) if isinstance(time, SpokenTime) else time


def _one_time(found: Iterable[SpokenTime | Impossible]) -> SpokenTime | Impossible | None:
    """What all readings come to: if they differ, the surest, and not sure."""
    all_found = list(found)
    times = [time for time in all_found if isinstance(time, SpokenTime)]
    if not times:
        return next(iter(all_found), None)
    best = max(times, key=lambda time: time.is_sure)
    others = {replace(time, is_sure=True) for time in times}
    return best if len(others) == 1 else replace(best, is_sure=False)


def _one_stretch(found: Iterable[SpokenDays | Impossible]) -> SpokenDays | Impossible | None:
    all_found = list(found)
    stretches = [days for days in all_found if isinstance(days, SpokenDays)]
    if not stretches:
        return next(iter(all_found), None)
    best = max(stretches, key=lambda days: days.is_sure)
    others = {replace(days, is_sure=True) for days in stretches}
    return best if len(others) == 1 else replace(best, is_sure=False)


_Said = TypeVar("_Said", Timetable, Span)


def _agreed(found: Sequence[_Said | Misread]) -> _Said | Misread:
    """What all languages that understand it come to; else the clearest fault."""
    read = [each for each in found if not isinstance(each, Misread)]
    if read:
        return read[0] if all(each == read[0] for each in read) else Misread.UNCLEAR
    faults = [each for each in found if isinstance(each, Misread) and each is not Misread.UNCLEAR]
    return faults[0] if faults else Misread.UNCLEAR


# ------------------------------------------------------------ longer words


def _longest(reading: Reading, here: Here) -> Iterator[tuple[int, Found]]:
    """From every place the longest times that begin there."""
    phrases = Phrases(reading, here)
    for start in range(len(reading.tokens)):
        found = [time for time in phrases.at(start) if not _is_too_little(time)]
        longest = max((time.end for time in found), default=0)
        yield from ((start, time) for time in found if time.end == longest)


def _has_stretch(reading: Reading, here: Here) -> bool:
    """Whether some of the words are several days, whose ends are no times."""
    stretches = Stretches(reading, here)
    return any(
        isinstance(days, SpokenDays) and days.first < days.last
        for start in range(len(reading.tokens))
        for days, _ in stretches.at(start)
    )


def _is_too_little(found: Found) -> bool:
    return found.is_faint or (found.is_bare and found.time is Impossible.CLOCK)


def _is_inside_another(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in spans)


def _touches_before(reading: Reading, start: int) -> bool:
    """Whether a number or another word about time stands before a time, which was not
    understood. "ryhmä 6 klo 13" has a number before a clock, and is clear."""
    written = reading.text(start - 1)
    is_count = written.isdigit() and not reading.text(start)[0].isdigit()
    if written[:1].isdigit() and not is_count:
        return True
    return any(
        lexeme.end >= start and lexeme.kind not in _IDLE
        for back in range(1, _MOST_IN_PHRASE)
        for lexeme in reading.lexicon.at(reading.tokens, start - back)
    )


def _touches_behind(reading: Reading, end: int) -> bool:
    """The same behind it: "kl 13 på kansliet" is clear."""
    kinds = {lexeme.kind for lexeme in reading.lexicon.at(reading.tokens, end)}
    return reading.text(end)[:1].isdigit() or not kinds <= _IDLE_BEHIND


def _could_be_noun(reading: Reading, end: int) -> bool:
    """Whether something follows of which there could be two: "at two schools"."""
    is_over = end >= len(reading.tokens) or reading.text(end) in _ENDS
    return not is_over and not any(reading.ends(end, "filler", "in", "on-day"))


def _without(words: str, start: int, end: int) -> str:
    """*words* without what stands from *start* to *end*."""
    before, after = words[:start].rstrip(), words[end:].lstrip()
    if not before:
        return after.lstrip("".join(_ENDS)).strip()
    if after[:1] in _ENDS:
        return f"{before}{after}"
    return f"{before} {after}".strip()

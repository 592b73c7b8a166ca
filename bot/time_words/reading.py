"""One language's look at some words: which lexemes and numbers stand where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.time_words.lexicon import Lexeme, Lexicon
from bot.time_words.tokens import Token

_NUMBER = re.compile(r"[0-9]{1,3}")
_DECIMAL = re.compile(r"([0-9]{1,2})[.,]([0-9]{1,2})")
#: what may be written onto a number: "20min", "2pm", "15th"
_ONTO_A_NUMBER = frozenset({"unit", "unit-day", "meridiem", "sign-after", "day-suffix", "zeroes"})
#: what a number may be written onto: "klo13", "1h30m"
_UNDER_A_NUMBER = frozenset({"sign", "unit", "week-number"})


class Reading:
    """Words in one language. A place is the number of a token; what is found ends before one."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self._found: dict[int, tuple[Lexeme, ...]] = {}

    def may_tell(self) -> bool:
        """Whether a word about time, or a number that is more than digits, stands anywhere:
        without one nothing here is a time, or a stretch of days."""
        return any(
            (token.is_number and not token.text.isdigit()) or self.lexicon.at(self.tokens, place)
            for place, token in enumerate(self.tokens)
        )

    def lexemes(self, place: int, *kinds: str) -> Iterator[Lexeme]:
        """What begins at *place* and is of one of the *kinds*."""
        if place not in self._found:
            self._found[place] = self._look(place)
        yield from (lexeme for lexeme in self._found[place] if lexeme.kind in kinds)

    def _look(self, place: int) -> tuple[Lexeme, ...]:
        found = self.lexicon.at(self.tokens, place)
        if found and self.tokens[place].is_stuck and self._is_number(place - 1):
            return tuple(lexeme for lexeme in found if lexeme.kind in _ONTO_A_NUMBER)
        return found

    def ends(self, place: int, *kinds: str) -> Iterator[int]:
        """Where the lexemes of *kinds* that begin at *place* end."""
        yield from (lexeme.end for lexeme in self.lexemes(place, *kinds))

    def past(self, place: int, *kinds: str) -> Iterator[int]:
        """*place*, and where the reading can go on if one of *kinds* is there."""
        yield place
        yield from self.ends(place, *kinds)

    def past_comma(self, place: int) -> int:
        return place + 1 if self.text(place) == "," else place

    def text(self, place: int) -> str:
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    def digits(self, place: int) -> str:
        """The number at *place* as it is written, or nothing."""
        if not self._is_number(place):
            return ""
        if self.tokens[place].is_stuck and not self._carries(place - 1):
            return ""
        return self.tokens[place].text

    def _is_number(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].is_number

    def _carries(self, place: int) -> bool:
        return any(found.kind in _UNDER_A_NUMBER for found in self.lexicon.at(self.tokens, place))

    def is_stuck(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].is_stuck

    def numbers(self, place: int) -> Iterator[tuple[int, int]]:
        """Whole numbers at *place*, in digits or words, and their ends."""
        if _NUMBER.fullmatch(self.digits(place)):
            yield int(self.digits(place)), place + 1
        seen = set()
        for lexeme in self.lexemes(place, "hour", "count", "one"):
            found = (lexeme.value, lexeme.end)
            if found not in seen:
                seen.add(found)
                yield found

    def decimals(self, place: int) -> Iterator[tuple[float, int]]:
        """ "1,5" at *place*."""
        match = _DECIMAL.fullmatch(self.digits(place))
        if match:
            yield float(f"{match[1]}.{match[2]}"), place + 1

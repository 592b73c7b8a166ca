"""The words of one language that the grammar of times knows; they stand in
``bot/locales/times/<language>.ftl``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import FluentSerializer

from bot.time_words.tokens import Token, composed, tokens_of

_VALUED = re.compile(r"([0-9]+) (.+)")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What some tokens are: *value* is the number of an hour, a weekday, a month …; *case* the
    grammatical case in a language that has them; the tokens end before *end*."""

    kind: str
    case: str
    value: int
    end: int


class Lexicon:
    """Finds the lexemes that begin at a token."""

    def __init__(self, language: str) -> None:
        source = (files("bot") / "locales" / "times" / f"{language}.ftl").read_text("utf-8")
        #: first token → the rest of the phrase, and what it is
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, str, int]]] = {}
        self.kinds: set[str] = set()
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, ast.Message):
                self._learn(entry)

    def _learn(self, entry: ast.Message) -> None:
        kind, _, case = entry.id.name.partition("_")
        self.kinds.add(kind)
        listed = FluentSerializer().serialize_entry(entry).partition("=")[2]
        for place, item in enumerate(listed.split(","), start=1):
            valued = _VALUED.fullmatch(item.strip())
            value = int(valued[1]) if valued else place
            for phrase in (valued[2] if valued else item.strip()).split("|"):
                # The dash that stands for an empty place; the sign itself is a kind.
                if phrase == "-" and kind != "dash":
                    continue
                first, *rest = (token.text for token in tokens_of(composed(phrase)))
                known = self._phrases.setdefault(first, [])
                if ((tuple(rest), kind, case, value)) not in known:
                    known.append((tuple(rest), kind, case, value))

    def at(self, tokens: Sequence[Token], place: int) -> tuple[Lexeme, ...]:
        """Every lexeme that begins at *place*."""
        if not 0 <= place < len(tokens):
            return ()
        found = []
        for rest, kind, case, value in self._phrases.get(tokens[place].text, ()):
            end = place + 1 + len(rest)
            if tuple(token.text for token in tokens[place + 1 : end]) == rest:
                found.append(Lexeme(kind, case, value, end))
        return tuple(found)

    def words(self) -> frozenset[str]:
        """Every token that some phrase has in it."""
        return frozenset(
            token
            for first, phrases in self._phrases.items()
            for rest, *_ in phrases
            for token in (first, *rest)
        )

"""Words cut into tokens, for the grammar of times: linear in their length."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_TOKEN = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"  # a day as computers write it
    r"|[0-9]+(?:[.:,/][0-9]+)*\.?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\S"
)
#: people without the keys type a, o, a
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "å": "a", "’": "'"})


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """A number with what is written into it, a word, or a sign; *start* and *end* are places in
    the words. *is_stuck*: a word and a number without a space between ("2pm", "7B")."""

    text: str
    start: int
    end: int
    is_number: bool
    is_stuck: bool


def plain(word: str) -> str:
    """*word* as words are compared: small letters, without the dots of ä, ö and å."""
    return word.casefold().translate(_PLAIN)


def composed(words: str) -> str:
    """*words* with every letter and its mark as one character."""
    return unicodedata.normalize("NFC", words)


def tokens_of(words: str) -> tuple[Token, ...]:
    """The tokens of *words*, which are :func:`composed`."""
    found: list[Token] = []
    for match in _TOKEN.finditer(words):
        text = match.group()
        is_number = "0" <= text[0] <= "9"
        before = found[-1] if found else None
        is_stuck = (
            before is not None
            and before.end == match.start()
            and (is_number or text[0].isalpha())
            and (before.is_number != is_number)
            and (before.is_number or before.text[0].isalpha())
        )
        found.append(Token(plain(text), match.start(), match.end(), is_number, is_stuck))
    return tuple(found)

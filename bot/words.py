"""Words before anything is known of what they mean: cleaned, compared, and looked up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping

from bot.domain.chat import Address, Person
from bot.localization import LANGUAGES, Localization

#: more than this nobody types in need; the rest is not looked at
_LONGEST = 4000
_LONGEST_NAME = 60
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
#: by language
Negations = Mapping[str, frozenset[str]]


def clean(words: str) -> str:
    """Without what cannot be seen: controls, direction marks, piles of combining marks."""
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", words[:_LONGEST]):
        category = unicodedata.category(letter)
        if letter in "\n\t\r":
            kept.append(" ")
        elif category == "Mn" and letter != "\ufe0f":
            marks += 1
            if marks <= 3:
                kept.append(letter)
        elif category in ("Cc", "Cf", "Co", "Cs", "Cn") or letter == "\ufe0f":
            continue
        else:
            marks = 0
            kept.append(letter)
    # What stood between a letter and its mark is gone: they are one letter now.
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def named(person: Person) -> Person:
    """*person* with a name that is safe to show: no marks, no tricks, not too long; somebody
    without one is called by the address, or where that is no name for people, by its end."""
    name = clean(person.name).replace("*", "").strip()[:_LONGEST_NAME].strip()
    return Person(person.address, name or _name_of(person.address))


def _name_of(address: Address) -> str:
    if _UUID.fullmatch(address.local):
        return f"{address.network.capitalize()} {address.local[-4:]}"
    return address.local


def normal(words: str) -> str:
    """For comparing: lower case, no punctuation but a lone question mark, single spaces."""
    words = words.casefold().replace("’", "'")
    if set(words.replace(" ", "")) == {"?"}:
        return "?"
    return " ".join(re.sub(r"[^\w\s'🆘👍✅✋🙋]", " ", words).split())


def emoji_of(reaction: str) -> str:
    """A reaction without skin tone, gender and variation selectors."""
    bare, _, _ = reaction.strip().partition("\u200d")
    kept = (c for c in bare if c not in "\ufe0e\ufe0f" and not 0x1F3FB <= ord(c) <= 0x1F3FF)
    return "".join(kept)


CLAIMING = frozenset("👍✋🙋✅")


def crisis_in(words: str, phrases: Mapping[str, Iterable[str]]) -> str | None:
    """The language of the first crisis phrase in *words*; a false alarm is harmless."""
    bare = f" {normal(clean(words))} "
    for language, known in phrases.items():
        for phrase in known:
            if f" {normal(phrase)}" in bare:
                return language
    return None


def all_words(localization: Localization, message_id: str) -> frozenset[str]:
    """The phrases under *message_id* in all languages, for comparing."""
    return frozenset(
        normal(word) for language in LANGUAGES for word in localization.words(message_id, language)
    )


def negations(localization: Localization) -> Negations:
    """The words that turn a sentence round, each language for itself: "en" is one in Finnish,
    and "one" in Swedish."""
    return {
        language: frozenset(map(normal, localization.words("words-negation", language)))
        for language in LANGUAGES
    }


def is_negated(known: Negations, tokens: Collection[str]) -> bool:
    """Whether a "not" of any language is among *tokens*."""
    return any(words & set(tokens) for words in known.values())

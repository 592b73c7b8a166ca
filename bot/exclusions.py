"""Who must not know of a request, as people say it: *purku, ei Aino*, *inte min chef*; and who is
wished for: *purku mieluiten Sarin kanssa*."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bot.domain.chat import Address, Person
from bot.localization import LANGUAGES, Localization
from bot.people import meant_by
from bot.words import all_words, clean, normal

#: longer than this is no list of people but a story
_MOST_WORDS = 60
#: so many words after a "not" may be a name that is not known
_LONGEST_NAME = 3
_SHORTEST_STEM = 3
_LONGEST_ENDING = 4

#: those who may be meant; asked for only where a word may be a name
People = Callable[[], Sequence[Person]]


@dataclass(frozen=True, slots=True, repr=False)
class Exclusion:
    """Who must not know. *is_plain*: every word of it was understood, and means one person."""

    people: tuple[Address, ...] = ()
    leaders: bool = False
    coordinators: bool = False
    is_plain: bool = False

    def to_args(self) -> dict[str, Any]:
        return {
            "people": [address.uri for address in self.people],
            "leaders": self.leaders,
            "coordinators": self.coordinators,
            "plain": self.is_plain,
        }


@dataclass(slots=True, repr=False)
class _Found:
    """What the words name, and what of them is not understood."""

    people: dict[Address, None]
    leaders: bool = False
    coordinators: bool = False
    rest: tuple[str, ...] = ()

    @property
    def is_anybody(self) -> bool:
        return bool(self.people) or self.leaders or self.coordinators

    def exclusion(self) -> Exclusion:
        is_plain = self.is_anybody and not self.rest
        return Exclusion(tuple(self.people), self.leaders, self.coordinators, is_plain)


class ExclusionWords:
    """Understands in all languages at once who must not know. Built once from the locales.

    Where it is not sure it says so, and the person is asked: a name that was overheard would be
    told everything.
    """

    def __init__(self, localization: Localization) -> None:
        except_ = all_words(localization, "words-except")
        self._except = frozenset(word for word in except_ if " " not in word)
        self._except_phrases = except_ - self._except
        self._secret = all_words(localization, "words-secret")
        self._leader = tuple(all_words(localization, "words-leader"))
        self._coordinator = tuple(all_words(localization, "words-coordinator"))
        self._with = all_words(localization, "words-with")
        self._cry = all_words(localization, "words-cry")
        self._no_name = all_words(localization, "words-no-name")
        self._fillers = all_words(localization, "words-filler")
        towards = all_words(localization, "words-towards")
        self._lists = all_words(localization, "words-and") | self._fillers | towards
        self._beside = self._lists | all_words(localization, "words-beside-exclusion")
        self._asking = frozenset(
            word
            for language in LANGUAGES
            for phrase in localization.words("command-need", language)
            for word in normal(phrase).split()
        )

    def parted(self, words: str) -> tuple[str, str]:
        """What stands before the first "not", and the rest: "purku klo 13", "mutta ei Ainolle"."""
        spoken = words.split()
        first = next((n for n, word in enumerate(spoken) if normal(word) in self._except), None)
        if first is None:
            return words, ""
        while first and normal(spoken[first - 1]) in self._beside:
            first -= 1
        return " ".join(spoken[:first]), " ".join(spoken[first:])

    def within(
        self, words: str, people: People, coordinator: str = "", *, asks: bool
    ) -> Exclusion | None:
        """Who must not know, by what somebody writes; ``None`` if nothing is said of it.

        *asks*: they ask for a talk in the same words, so that a short "not" with a word that is
        no other may be a name. *coordinator* is the coordinator's name.
        """
        tokens = normal(clean(words)).split()[:_MOST_WORDS]
        said = f" {' '.join(tokens)} "
        is_secret = any(f" {phrase} " in said for phrase in self._secret)
        first = next((n for n, token in enumerate(tokens) if token in self._except), None)
        is_unwilling = any(f" {phrase} " in said for phrase in self._except_phrases)
        if is_secret or is_unwilling:
            # "Aino ei saa tietää": the name may stand before the "not".
            found = self._named(tokens, people, coordinator, self._beside | self._except)
            if found.is_anybody or is_secret:
                return found.exclusion()
        if first is None:
            return None
        after = tokens[first + 1 :]
        found = self._named(after, people, coordinator, self._beside | self._except)
        if found.is_anybody:
            return found.exclusion()
        return found.exclusion() if asks and self._may_be_name(tokens[:first], found.rest) else None

    def _may_be_name(self, before: Sequence[str], rest: Sequence[str]) -> bool:
        """Whether the words behind a "not" may be somebody whom the bot does not know."""
        # "jag kan inte andas": it is what they can that they write of.
        if any(token not in self._beside | self._asking for token in before):
            return False
        if before and before[-1] in self._fillers:
            return False
        return 0 < len(rest) <= _LONGEST_NAME and not set(rest) & self._no_name

    def listed(self, words: str, people: People, coordinator: str = "") -> Exclusion | None:
        """Those whom the words name and nothing else, as an answer to who must not know."""
        tokens = normal(clean(words)).split()[:_MOST_WORDS]
        found = self._named(tokens, people, coordinator, self._lists)
        return found.exclusion() if found.is_anybody and not found.rest else None

    def wished(self, words: str, people: People) -> tuple[Address, ...]:
        """Whom somebody wishes to talk with, if every word says so; else nobody. "Help with Sari"
        may be about what Sari did."""
        tokens = normal(clean(words)).split()[:_MOST_WORDS]
        if not set(tokens) & self._with or set(tokens) & (self._cry | self._except):
            return ()
        found = self._named(tokens, people, "", self._lists | self._with)
        is_sure = not (found.rest or found.leaders or found.coordinators)
        return tuple(found.people) if is_sure else ()

    def _named(
        self,
        tokens: Sequence[str],
        people: People,
        coordinator: str,
        beside: frozenset[str],
    ) -> _Found:
        found, rest, skip = _Found({}), [], False
        for token, following in pairwise((*tokens, "")):
            if skip:
                skip = False
                continue
            if token.startswith(self._leader):
                found.leaders = True
                continue
            name = normal(coordinator).split()[:1]
            if token.startswith(self._coordinator) or (name and _is_form_of(token, name[0])):
                found.coordinators = True
                continue
            if token in beside or token in self._asking:
                continue
            # "Pekka L:lle", "Sari Hyvönen": a second word may say which of them.
            both = _meant([token, following], people()) if following else []
            meant = both or _meant([token], people())
            skip = bool(both)
            if len(meant) == 1:
                found.people[meant[0].address] = None
            else:
                rest.append(token)
                for person in meant:
                    found.people[person.address] = None
        found.rest = tuple(rest)
        return found


def _meant(tokens: Sequence[str], people: Sequence[Person]) -> list[Person]:
    """Those with that name, in whatever case it stands: *Ainoa*, *Sarin*, *Ainos*."""
    found = meant_by(tokens, people)
    if found or len(tokens) > 1:
        return found
    return [
        person
        for person in people
        if any(_is_form_of(tokens[0], part) for part in normal(person.name).split()[:1])
    ]


def _is_form_of(token: str, name: str) -> bool:
    """Whether *token* is the *name* with an ending."""
    is_long = len(name) >= _SHORTEST_STEM
    return token == name or (
        is_long and token.startswith(name) and len(token) - len(name) <= _LONGEST_ENDING
    )

"""Which command a person's words are, and which case, numbers and languages stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.domain.case import When
from bot.domain.chat import Text
from bot.domain.names import is_named
from bot.localization import LANGUAGES, Localization
from bot.words import all_words, clean, is_negated, negations, normal
from commands.table import Table

_MOST_WORDS = 60
#: so many words has the longest command that numbers, days or a name follow
_LONGEST_PHRASE = 4
#: "10", "-5", "10min"; not "10.30", which is no number of anything
_NUMBER = re.compile(r"([-−–]?)(\d{1,6})([^\W\d_]*)")
_SOS = "🆘"


@dataclass(frozen=True, slots=True, repr=False)
class Meant:
    """A command, as it was understood. *certain*: not merely a near word."""

    command: str
    language: str | None = None
    case: str | None = None
    args: Mapping[str, Any] = field(default_factory=dict)
    certain: bool = True
    #: what followed a command that takes more than hearing alone can understand
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Requested:
    """What was asked for in the group beside a time. *form*: ``one``, ``call`` or ``group``."""

    when: When | None = None
    form: str | None = None
    #: for about how many a group session is
    people: int | None = None


class Hearing:
    """Understands words in all languages at once. Built once from the locales and the table."""

    def __init__(self, localization: Localization, table: Table) -> None:
        self._table = table
        self._phrases: dict[str, dict[str, set[str]]] = {}
        for command in table.commands:
            for language in LANGUAGES:
                for phrase in localization.words(f"command-{command.name}", language):
                    by_command = self._phrases.setdefault(normal(phrase), {})
                    by_command.setdefault(command.name, set()).add(language)
        self._everyday = {command.name for command in table.commands if command.is_everyday}
        self._fillers = all_words(localization, "words-filler")
        self._and = all_words(localization, "words-and")
        self._towards = all_words(localization, "words-towards")
        self._claiming = all_words(localization, "words-claiming")
        self._minutes = all_words(localization, "words-minutes")
        self._people = all_words(localization, "words-people")
        self._about = all_words(localization, "words-about")
        self._negations = negations(localization)
        self._languages = {
            normal(word): language
            for language in LANGUAGES
            for word in localization.words("words-language", language)
        }
        self._forms = {
            normal(word): form
            for form in ("one", "call", "group")
            for word in all_words(localization, f"words-form-{form}")
        }
        self._menu = {
            normal(localization.label(Text(f"when-{when.value}"), language)): when
            for when in When
            if when is not When.NAMED
            for language in LANGUAGES
        }

    # ------------------------------------------------------------ commands

    def command(
        self, words: str, cases: Sequence[str] = (), *, nearly: bool = False
    ) -> Meant | None:
        """The command that *words* are, or are near to; ``None`` if they are none.

        *cases* are the names that may be meant; *nearly*: also with a slip of the finger.
        """
        words = clean(words)
        if _SOS in words:
            return Meant("need")
        with_numbers = self.with_numbers(words)
        if with_numbers:
            return with_numbers
        followed = self._followed(words, cases, nearly=nearly)
        if followed is not None:
            return followed
        tokens = normal(words).split()[:_MOST_WORDS]
        if not tokens:
            return None
        whole = self.whole(words, cases, nearly=nearly)
        if whole is not None:
            return whole
        case, tokens = _take_case(tokens, cases, nearly=nearly)
        with_languages = self._with_languages(tokens)
        if with_languages:
            return with_languages
        return (
            self._claim_at_hour(tokens, case)
            or self._need_within(tokens)
            or self._nearly_with_numbers(tokens)
            or self._near(" ".join(tokens), case)
        )

    def _followed(self, words: str, cases: Sequence[str], *, nearly: bool) -> Meant | None:
        """A command at the beginning of what is said, after which days, hours or a name come;
        a word of asking anywhere in it weighs more, unless any words may follow."""
        spoken = words.split()[:_MOST_WORDS]
        begins = 0
        while begins < len(spoken) and normal(spoken[begins]) in self._fillers:
            begins += 1
        for start in dict.fromkeys((0, begins)):
            for end in range(min(start + _LONGEST_PHRASE, len(spoken)), start, -1):
                found = self._phrases.get(normal(" ".join(spoken[start:end])), {})
                command = self._table.command(next(iter(found), ""))
                if command is not None and command.takes_words:
                    return self._meant(found, None, ())
                if command is None or not command.is_followed:
                    if found and end == len(spoken):
                        # The whole is a command: "poissa viikko".
                        return None
                    continue
                case, rest = None, " ".join(spoken[end:])
                if command.takes_person:
                    case, tokens = _take_case(normal(rest).split(), cases, nearly=nearly)
                    rest = " ".join(t for t in tokens if t not in self._fillers | self._towards)
                asks = self._need_within(normal(words).split())
                return asks or replace(self._meant(found, case, ()), rest=rest)
        return None

    def whole(self, words: str, cases: Sequence[str] = (), *, nearly: bool = False) -> Meant | None:
        """The command that *words* are with every one of them understood; else ``None``."""
        tokens = normal(clean(words)).split()
        case, tokens = _take_case(tokens[: _MOST_WORDS + 1], cases, nearly=nearly)
        if len(tokens) > _MOST_WORDS:
            return None
        for phrase in self._readings(tokens):
            found = self._phrases.get(phrase)
            if found:
                return self._meant(found, case, ())
        return None

    def request(self, words: str) -> Requested | None:
        """What is asked for in the group, if every word of *words* is understood; the time that
        was named is not among them."""
        tokens = normal(words).split()[:_MOST_WORDS]
        if (session := self._session(tokens)) is not None:
            return session
        forms = {self._forms[token] for token in tokens if token in self._forms}
        label = " ".join(token for token in tokens if not self._is_asking(token))
        when = self._menu.get(label)
        if (label and when is None) or len(forms) > 1:
            return None
        return Requested(when, next(iter(forms), None))

    def count_of_group(self, words: str) -> tuple[str, str] | None:
        """*words* without the number of people right behind the word for a group session, and that
        number; ``None`` if there is none. What comes next may be a time: "6 huomenna klo 9"."""
        spoken = words.split()
        for place in range(1, min(len(spoken), _LONGEST_PHRASE + 2)):
            number = spoken[place].rstrip(",")
            before = normal(" ".join(spoken[:place])).split()
            if number.isdigit() and self._session(before) is not None:
                return " ".join((*spoken[:place], *spoken[place + 1 :])), number
        return None

    def _session(self, tokens: Sequence[str]) -> Requested | None:
        """A group session, for about so many; ``None`` if anything else is said."""
        numbers = [token for token in tokens if token.isdigit() and len(token) <= 4]
        people = self._people | self._about | self._fillers
        rest = [token for token in tokens if token not in numbers and token not in people]
        asked = [token for token in rest if "need" not in self._phrases.get(token, {})]
        is_session = any(
            "group-session" in self._phrases.get(" ".join(said), {}) for said in (rest, asked)
        )
        if not is_session or len(numbers) > 1:
            return None
        return Requested(None, "group", int(numbers[0]) if numbers else None)

    def _is_asking(self, token: str) -> bool:
        needs = "need" in self._phrases.get(token, {})
        return needs or token in self._fillers or token in self._forms

    def _claim_at_hour(self, tokens: list[str], case: str | None) -> Meant | None:
        """``otan kuovi 13``: an hour by itself."""
        hours = [token for token in tokens if token.isdigit() and len(token) <= 2]
        rest = [token for token in tokens if token not in hours]
        if case is None or len(hours) != 1:
            return None
        for phrase in self._readings(rest):
            found = self._phrases.get(phrase, {})
            if "claim" in found:
                meant = self._meant({"claim": found["claim"]}, case, ())
                return replace(meant, args={"hour": int(hours[0])})
        return None

    def asks(self, words: str) -> set[str]:
        """The languages in which there is a word of asking in them, with a "not" or without."""
        said = f" {normal(clean(words))} "
        spoken = (
            found["need"]
            for phrase, found in self._phrases.items()
            if "need" in found and f" {phrase} " in said
        )
        return set().union(*spoken)

    def names_any(self, words: str, cases: Sequence[str]) -> bool:
        """Whether one of *cases* is named."""
        tokens = normal(words).split()[:_MOST_WORDS]
        return any(is_named(token, name.split()[0]) for token in tokens for name in cases)

    def claims(self, words: str, cases: Sequence[str]) -> str | None:
        """The case that somebody seems to claim in words of their own: *otan kuovin, pääsen
        kohta*. It may be no claim, so they are asked."""
        case, tokens = _take_case(normal(clean(words)).split()[:_MOST_WORDS], cases, nearly=True)
        if case is None or "?" in words or is_negated(self._negations, set(tokens)):
            return None
        said = f" {' '.join(tokens)} "
        return case if any(f" {phrase} " in said for phrase in self._claiming) else None

    def _readings(self, tokens: list[str]) -> Iterable[str]:
        """The words as they are, then without what people say around a command."""
        yield " ".join(tokens)
        kept = [token for token in tokens if token not in self._fillers]
        yield " ".join(kept)

    def _meant(
        self,
        found: Mapping[str, set[str]],
        case: str | None,
        languages: tuple[str, ...],
        *,
        numbers: Sequence[str] = (),
        certain: bool = True,
    ) -> Meant:
        name, spoken = next(iter(found.items()))
        args: dict[str, Any] = {}
        if languages:
            args["languages"] = list(languages)
        if numbers:
            args |= self._numbers_in(numbers)
        language = next(iter(spoken)) if len(spoken) == 1 else None
        return Meant(name, language, case, args, certain)

    def _with_languages(self, tokens: list[str]) -> Meant | None:
        """``kieli svenska``, ``kielet suomi ja ruotsi``, or just ``svenska``."""
        languages = tuple(self._languages[t] for t in tokens if t in self._languages)
        if not languages:
            return None
        rest = [t for t in tokens if t not in self._languages]
        bare = [t for t in rest if t not in self._fillers]
        if not bare and len(languages) == 1:
            return Meant("language", languages[0], args={"languages": list(languages)})
        found = self._phrases.get(" ".join(rest)) or self._phrases.get(" ".join(bare))
        if not found:
            return None
        command = self._table.command(next(iter(found)))
        if command is None or not command.takes_languages:
            return None
        return self._meant(found, None, languages)

    def with_numbers(self, words: str) -> Meant | None:
        """``kirjaa 10 min``, ``kirjaa 2 15``: a command that takes numbers, and what follows."""
        parts = re.sub(r"(?<!\d)[,:;]|[,:;](?!\d)", " ", words.casefold()).split()[:_MOST_WORDS]
        while parts and normal(parts[0]) in self._fillers:
            parts = parts[1:]
        for length in range(min(len(parts), _LONGEST_PHRASE), 0, -1):
            found = self._phrases.get(normal(" ".join(parts[:length])), {})
            spoken = self._taking_numbers(found)
            if spoken:
                return self._meant(spoken, None, (), numbers=parts[length:])
            if found:
                # "pakki peru kiuru" begins with a longer command than "pakki".
                return None
        return None

    def _nearly_with_numbers(self, tokens: list[str]) -> Meant | None:
        """``kirja 10``: a slip of the finger before a number."""
        if not any(token.isdigit() for token in tokens[1:]):
            return None
        near = self._near(tokens[0], None)
        return near if near and self._taking_numbers({near.command: set()}) else None

    def _taking_numbers(self, found: Mapping[str, set[str]]) -> Mapping[str, set[str]]:
        commands = {name: self._table.command(name) for name in found}
        return {n: found[n] for n, command in commands.items() if command and command.takes_numbers}

    def _numbers_in(self, parts: Sequence[str]) -> dict[str, Any]:
        """The numbers, people before minutes, and whether there were words of another kind. A
        minus counts: "-5" is not 5."""
        numbers: list[int] = []
        units: dict[int, str] = {}
        others = False
        for part in parts:
            found = _NUMBER.fullmatch(part.strip("().!?"))
            unit = found[3] if found else normal(part)
            if found:
                numbers.append(-int(found[2]) if found[1] else int(found[2]))
            if unit in self._minutes | self._people:
                units[len(numbers) - 1] = "minutes" if unit in self._minutes else "people"
            elif unit and unit not in self._fillers | self._and | self._about:
                others = True
        if len(numbers) == 2 and "people" in (units.get(1), units.get(-1)):
            numbers.reverse()
        elif len(numbers) == 1 and units.get(0) == "people":
            numbers.append(0)
        return {"numbers": numbers, "other_words": others}

    def _need_within(self, tokens: list[str]) -> Meant | None:
        """A word of asking inside a sentence; with a "not" of its language in it, it is no
        certain request."""
        for token in tokens:
            spoken = self._phrases.get(token, {}).get("need", set())
            certain = {tag for tag in spoken if not self._negations[tag] & set(tokens)}
            if certain:
                return self._meant({"need": certain}, None, ())
        return None

    def _near(self, words: str, case: str | None) -> Meant | None:
        """The nearest command within a slip or two of the finger."""
        best: tuple[int, str] | None = None
        folded = _fold(words)
        for phrase, commands in self._phrases.items():
            if commands.keys() <= self._everyday:
                continue
            limit = 1 if len(phrase) <= 4 else 2
            if len(phrase) < 3 or abs(len(phrase) - len(folded)) > limit:
                continue
            distance = _slips(folded, _fold(phrase))
            if distance <= limit and (best is None or distance < best[0]):
                best = (distance, phrase)
        if best is None:
            return None
        found = self._phrases[best[1]]
        # A clear typo of a cry is a cry, and of thanks no matter; of anything else we ask.
        certain = "need" in found or "thanks" in found
        return self._meant(found, case, (), certain=certain)


def _take_case(
    tokens: list[str], cases: Sequence[str], *, nearly: bool
) -> tuple[str | None, list[str]]:
    for means in (is_named, _is_nearly) if nearly else (is_named,):
        for name in cases:
            for token in tokens:
                if means(token, name.split()[0]):
                    return name, [other for other in tokens if other != token]
    return None, tokens


def _is_nearly(word: str, name: str) -> bool:
    """A bird with a slip of the finger: *kuvoi*."""
    near = len(word) >= 4 and abs(len(word) - len(name)) <= 1
    return near and _slips(_fold(word), _fold(name.casefold())) <= 1


def _slips(typed: str, meant: str) -> int:
    # Loaded by the first slip: it weighs 3 MiB, and most people make none.
    from rapidfuzz.distance import OSA

    return OSA.distance(typed, meant)


def _fold(words: str) -> str:
    """ä and å are often typed as a, ö and ø as o."""
    return words.translate(str.maketrans("äåöøæ", "aaooa"))

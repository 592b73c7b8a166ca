"""What an answer makes of the question it is given to: digits, a yes or no, words of an option."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.domain.chat import Text
from bot.domain.outcome import Call, Kind, Meaning, Option, Question
from bot.hearing import Meant
from bot.localization import LANGUAGES, Localization
from bot.words import all_words, clean, is_negated, negations, normal
from storage.questions import Asked

_CLOCK = re.compile(r"\b(?:(?:klo|kl|at|kello)\.?\s*)?(\d{1,2})[.:](\d{2})\b(?!\.\d)")
_CLOCK_SIGN = re.compile(r"\b(?:klo|kello|kl|klockan|klokka|klokken|at)\s+\d")
_DIGITS = re.compile(r"\d+")
_MINUS = re.compile(r"(?<!\w)[-−–]\d")
#: the options by which somebody's name is told: no stray word may choose them
_TELLING = ("decide-visit", "decide-visit-proposer", "decide-face")


class Answers:
    """Understands answers in all languages at once. Built once from the locales."""

    def __init__(self, localization: Localization) -> None:
        self._labels = localization
        self._yes = all_words(localization, "words-yes")
        self._no = all_words(localization, "words-no")
        self._now = all_words(localization, "words-now")
        self._and = all_words(localization, "words-and")
        self._visit = all_words(localization, "words-visit")
        self._fillers = all_words(localization, "words-filler")
        self._negations = negations(localization)

    def call(self, asked: Asked, words: str, meant: Meant | None) -> Call | None:
        """The call that *words* make of the question; ``None`` if they are no answer to it."""
        question = asked.question
        if asked.is_open:
            exact = self.exact(question, words)
            if exact is not None:
                return _chosen(asked, (int(exact),))
        are_digits = question.kind is not Kind.NUMBERS
        numbers = self.digits(words) if are_digits else self.amounts(words)
        is_command = meant is not None and meant.certain and meant.command != "thanks"
        if numbers is not None and not is_command:
            if not asked.is_open:
                return Call("late-answer")
            return _numbered(asked, numbers)
        if is_command and meant is not None and not self._is_label(asked, words, meant.case):
            return _claiming(asked) if meant.command == "claim" and not meant.case else None
        if not asked.is_open:
            return None
        if question.kind is Kind.SOME:
            several = self.several(question, words)
            return _chosen(asked, several) if several else None
        digit = self.choice(question, words)
        return None if digit is None else _chosen(asked, (int(digit),))

    def _is_label(self, asked: Asked, words: str, case: str | None) -> bool:
        """Whether the words stand in an option: then they answer, rather than command; not if
        they name a *case* that the option is not about."""
        if asked.is_open and asked.question.kind is Kind.SOME:
            return case is None and bool(self.several(asked.question, words))
        digit = self.choice(asked.question, words) if asked.is_open else None
        if digit is None:
            return False
        option = _option(asked.question.numbered().options, digit)
        return case is None or option.call.case == case

    def digits(self, words: str) -> tuple[int, ...] | None:
        """The numbers that choose options, if *words* are those and little else: "3 2", "2 ei";
        not "klo 2", nor "en pääse 2"."""
        bare = normal(words)
        first = re.split(r"\d", bare, maxsplit=1)[0]
        if _CLOCK_SIGN.search(bare) or is_negated(self._negations, set(first.split())):
            return None
        return self._numbers(bare)

    def _numbers(self, bare: str) -> tuple[int, ...] | None:
        """The numbers in what is numbers and little else: "1 hlö 12 min"."""
        found = _DIGITS.findall(bare)
        letters = re.sub(r"[\d\s]", "", bare)
        if not found or len(found) > 20 or any(len(f) > 6 for f in found):
            return None
        longest = max((len(word) for word in re.findall(r"[^\W\d]+", bare)), default=0)
        if len(letters) > 14 * len(found) or longest > 11:
            return None
        return tuple(int(number) for number in found)

    def amounts(self, words: str) -> tuple[int, ...] | None:
        """The same where they are no digits of options: "-5" is less than nothing."""
        found = self._numbers(normal(words))
        is_less = found is not None and _MINUS.search(words) is not None
        return tuple(-number for number in found or ()) if is_less else found

    def choice(self, question: Question, words: str) -> str | None:
        """The digit of the option that *words* name: a yes or no, or words of its label."""
        bare = normal(clean(words))
        if not bare:
            return None
        for option in question.options:
            if any(bare == said for said in self._labels_of(option.label)):
                return option.digit
            if bare in self._now and option.label.id == "when-now":
                return option.digit
            if bare in self._visit and option.label.id in _TELLING:
                return option.digit
        kept = " ".join(token for token in bare.split() if token not in self._fillers)
        for meaning, known in ((Meaning.YES, self._yes), (Meaning.NO, self._no)):
            if bare in known or kept in known:
                return next((o.digit for o in question.options if o.meaning is meaning), None)
        if question.kind is not Kind.ONE:
            return None
        tokens = set(bare.split()) - self._fillers or set(bare.split())
        options = [option for option in question.options if self._may_choose(option, words)]
        fitting = [
            option.digit
            for option in options
            if any(tokens <= set(said.split()) for said in self._labels_of(option.label))
        ]
        if not fitting and len(tokens) <= 3:
            # A name stands in any case: "Rantalassa".
            fitting = [option.digit for option in options if self._is_named(option, tokens)]
        if not fitting and len(tokens) <= 3 and not is_negated(self._negations, tokens):
            fitting = [
                option.digit
                for option in options
                if any(_share(tokens, said) for said in self._labels_of(option.label))
            ]
        return fitting[0] if len(fitting) == 1 and max(map(len, tokens)) >= 3 else None

    def _may_choose(self, option: Option, words: str) -> bool:
        """Whether a few words of an option are enough: a name is told only to whoever says "to
        me", and never because somebody asks who will come."""
        if option.label.id not in _TELLING:
            return True
        bare = f" {normal(clean(words))} "
        return "?" not in words and any(f" {phrase} " in bare for phrase in self._visit)

    def _is_named(self, option: Option, tokens: Iterable[str]) -> bool:
        if option.label.id != "plain":
            return False
        known = {word for said in self._labels_of(option.label) for word in said.split()}
        return any(_begins_alike(token, word) for token in tokens for word in known)

    def exact(self, question: Question, words: str) -> str | None:
        """The digit of the option that *words* are, letter by letter, or whose clock they are."""
        bare, is_clock = normal(clean(words)), _CLOCK.search(words) is not None
        fitting = [
            option.digit
            for option in question.options
            if any(
                bare == said or (is_clock and f" {bare} " in f" {said} ")
                for said in self._labels_of(option.label)
            )
        ]
        return fitting[0] if bare and len(fitting) == 1 else None

    def several(self, question: Question, words: str) -> tuple[int, ...]:
        """The digits of the options whose words are named: "Aino ja Sari"."""
        tokens = set(normal(clean(words)).split()) - self._fillers - self._and
        labels = {
            option.digit: {t for said in self._labels_of(option.label) for t in said.split()}
            for option in question.options
        }
        named = {t: [d for d, known in labels.items() if _names(t, known)] for t in tokens}
        # A name that is not understood, or a "not", could turn the answer into its opposite.
        if not all(named.values()) or is_negated(self._negations, tokens):
            return ()
        return tuple(sorted({int(digit) for digits in named.values() for digit in digits}))

    def is_yes_or_no(self, words: str) -> bool:
        return normal(clean(words)) in self._yes | self._no

    def _labels_of(self, label: Text) -> Iterable[str]:
        for language in LANGUAGES:
            yield normal(self._labels.label(label, language))


def _numbered(asked: Asked, numbers: tuple[int, ...]) -> Call:
    """An answer in digits; one that the question does not have is asked again."""
    question = asked.question.numbered()
    if question.kind is Kind.NUMBERS:
        assert question.answer is not None
        return with_args(question.answer, numbers=list(numbers))
    digits = {option.digit for option in question.options}
    values = sorted(int(digit) for digit in digits)
    outside = Call("out-of-range", None, {"least": values[0], "most": values[-1]})
    allowed = digits | ({"0"} if question.kind is Kind.SOME else set())
    if question.kind is Kind.ONE and (len(numbers) != 1 or str(numbers[0]) not in allowed):
        return outside
    if any(str(number) not in allowed for number in numbers):
        return outside
    return _chosen(asked, numbers)


def _chosen(asked: Asked, numbers: tuple[int, ...]) -> Call:
    question = asked.question.numbered()
    if question.kind is Kind.SOME:
        assert question.answer is not None
        return with_args(question.answer, chosen=list(numbers))
    return _option(question.options, str(numbers[0])).call


def _claiming(asked: Asked) -> Call | None:
    """The option by which a case is claimed: "otan" says yes to an offer."""
    calls = (option.call for option in asked.question.options)
    return next((call for call in calls if asked.is_open and call.command == "claim"), None)


def _option(options: Sequence[Option], digit: str) -> Option:
    return next(option for option in options if option.digit == digit)


def with_args(call: Call, **args: object) -> Call:
    """The same call with these arguments, too."""
    return Call(call.command, call.case, {**call.args, **args})


def _names(token: str, known: set[str]) -> bool:
    """Whether *token* is one of the *known* words, or a name with an ending: *Sarille*."""
    return any(
        token == word or (len(word) >= 4 and token.startswith(word) and len(token) - len(word) <= 4)
        for word in known
    )


def _begins_alike(token: str, name: str) -> bool:
    """Whether *token* is the *name* in some case; the stem may change: *Koivurannassa*."""
    known = len(name) - 3
    return known >= 4 and token[:known] == name[:known] and abs(len(token) - len(name)) <= 4


def _share(tokens: set[str], said: str) -> bool:
    """Whether a word of some length stands in both: "next break", "at break time"."""
    return any(len(token) >= 4 for token in tokens & set(said.split()))

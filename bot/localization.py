"""Texts become words here: Fluent bundles, one file a language, and how a language writes time."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import time, timedelta
from importlib.resources import files
from typing import Any

from babel import Locale, localedata
from babel.dates import format_date, format_time
from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.runtime.types import fluent_number
from fluent.syntax import FluentParser, ast

from bot.domain.chat import Audience, Choice, Day, Moment, Text, Texts, Value
from bot.domain.outcome import Message

LANGUAGES = ("fi", "sv", "en", "nb")
_LOCALES = {"fi": "fi", "sv": "sv_FI", "en": "en_GB", "nb": "nb"}
#: what ``_LOCALES`` take over from
_PARENTS = ("root", "sv", "en", "en_001", "no")
#: what a locale knows that none of our texts says: most of it
_NEVER_SAID = (
    "compact_currency_formats", "compact_decimal_formats", "compound_unit_patterns",
    "currency_names", "currency_names_plural", "datetime_skeletons", "interval_formats",
    "languages", "meta_zones", "scripts", "territories", "time_zones", "unit_display_names",
    "unit_patterns", "variants",
)  # fmt: skip
#: pieces of texts, which any text may carry
PART = "part"


class Localization:
    """Renders texts in any of the languages, and knows the words that people may type.

    Raises ``ValueError`` when a text is said to an audience that it is not declared for, which
    is a mistake of ours.
    """

    def __init__(self) -> None:
        _forget_what_is_never_said()
        self._bundles: dict[str, FluentBundle] = {}
        self._locales = {tag: Locale.parse(name) for tag, name in _LOCALES.items()}
        #: message id → the audience of its section
        self.audiences: dict[str, str] = {}
        for tag in LANGUAGES:
            source = (files("bot") / "locales" / f"{tag}.ftl").read_text(encoding="utf-8")
            bundle = FluentBundle(
                [_LOCALES[tag].replace("_", "-")],
                functions={
                    "LOWER": _lower,  # type: ignore[dict-item]
                    "CLOCK": self._clock_function(tag),
                    "TIME": self._time_function(tag),
                },
                use_isolating=False,
            )
            resource = _parsed(source)
            bundle.add_resource(resource)
            self._bundles[tag] = bundle
            self.audiences.update(_sections(resource))

    # ------------------------------------------------------------ texts

    def render(self, message: Message, language: str) -> tuple[str, tuple[Choice, ...]]:
        """The words of *message*, its options among them, and the options by themselves."""
        words = self.text(message.text, language, message.audience)
        if message.question is None:
            return words, ()
        choices = tuple(
            Choice(option.digit, self.text(option.label, language, message.audience))
            for option in message.question.numbered().options
        )
        after = self._attribute(message.text, "after", language, message.audience)
        options = "  ".join(f"**{choice.digit}** {choice.label}" for choice in choices)
        return "\n".join(part for part in (words, options, after) if part), choices

    def text(self, text: Text, language: str, audience: Audience) -> str:
        """One text in words, for one audience."""
        message_id, _, attribute = text.id.partition(".")
        self._hold_to(message_id, audience)
        if attribute:
            return self._attribute(Text(message_id, text.values), attribute, language, audience)
        message = self._bundles[language].get_message(message_id)
        return self._format(message.value, text.values, language, audience)

    def label(self, text: Text, language: str) -> str:
        """The words of an option, to be compared with what a person typed; shown to nobody."""
        return self.text(text, language, Audience(self._addressed(text)))

    def said_again(self, language: str) -> str:
        """What stands at the end of a message that its reader may have had before."""
        return self._plain("said-again", language)

    def _addressed(self, text: Text) -> str:
        declared = self.audiences[text.id.partition(".")[0]]
        return Audience.REQUESTER.value if declared == PART else declared

    def _attribute(self, text: Text, name: str, language: str, audience: Audience) -> str:
        pattern = self._bundles[language].get_message(text.id).attributes.get(name)
        return "" if pattern is None else self._format(pattern, text.values, language, audience)

    def _format(
        self, pattern: Any, values: Mapping[str, Value], language: str, audience: Audience
    ) -> str:
        given = {name: self._value(value, language, audience) for name, value in values.items()}
        words, errors = self._bundles[language].format_pattern(pattern, given)
        if errors:
            # Their words could hold a value.
            raise ValueError("a text could not be put into words")
        return str(words).strip()

    def _hold_to(self, message_id: str, audience: Audience) -> None:
        declared = self.audiences[message_id]
        allowed = {PART, audience.value, "commands"}
        if audience not in (Audience.GROUP, Audience.POOL, Audience.ROOM):
            allowed.add(Audience.ANYBODY.value)
        if audience is Audience.ANYBODY:
            allowed.add(Audience.REQUESTER.value)
        if declared not in allowed:
            raise ValueError(f"{message_id} is declared for {declared}, not {audience.value}")

    # ------------------------------------------------------------ values

    def _value(self, value: Value, language: str, audience: Audience) -> Any:
        if isinstance(value, Text):
            return self.text(value, language, audience)
        if isinstance(value, Texts):
            return self._several(value, language, audience)
        if isinstance(value, Moment):
            return self._moment((value,), language)
        if isinstance(value, Day):
            return self._day(value, language)
        if isinstance(value, int):
            # People type back what they read: "1234", never "1 234".
            return fluent_number(value, useGrouping=False)
        return isolated(value)

    def _several(self, texts: Texts, language: str, audience: Audience) -> str:
        moments = [item for item in texts.items if isinstance(item, Moment)]
        if moments and len({m.at.astimezone(m.zone).date() for m in moments}) == 1:
            return self._moment(tuple(moments), language, texts.joined)
        items = [str(self._value(item, language, audience)) for item in texts.items]
        if texts.joined == "lines":
            return "\n".join(items)
        if texts.joined == "comma":
            return ", ".join(items)
        return self._list(items, language, texts.joined)

    def _list(self, items: list[str], language: str, joined: str) -> str:
        style: Any = "or" if joined == "or" else "standard"
        return format_list(items, style=style, locale=self._locales[language])

    def _moment(self, moments: tuple[Moment, ...], language: str, joined: str = "or") -> str:
        """A moment, or several of one day, as somebody reads it now."""
        first = moments[0]
        locals_ = [m.at.astimezone(m.zone) for m in moments]
        pattern = self._plain("format-clock", language)
        clocks = [
            format_time(local.time(), pattern, locale=self._locales[language]) for local in locals_
        ]
        clock = self._list(clocks, language, joined)
        day, today = locals_[0].date(), first.now.astimezone(first.zone).date()
        if day == today:
            return self._plain("moment-today", language, clock=clock)
        if day == today + timedelta(days=1):
            return self._plain("moment-tomorrow", language, clock=clock)
        near = today < day < today + timedelta(days=7)
        form = self._plain("format-weekday" if near else "format-date", language)
        name = format_date(day, form, locale=self._locales[language])
        return self._plain("moment-day", language, day=name, clock=clock)

    def _day(self, day: Day, language: str) -> str:
        """A day with its date, and with the year where that is another one."""
        if day.dated:
            pattern = self._plain("format-date-alone", language)
            return format_date(day.day, pattern, locale=self._locales[language])
        form = "format-date" if day.day.year == day.today.year else "format-date-year"
        pattern = self._plain(form, language)
        return format_date(day.day, pattern, locale=self._locales[language])

    def _clock_function(self, language: str) -> Any:
        def clock(given: Any) -> str:
            """ "08:00" as the language says it: "8"."""
            at = time.fromisoformat(str(given))
            pattern = self._plain("format-clock", language)
            if not at.minute and language != "en":
                pattern = pattern.split("m")[0].rstrip(".:")
            return format_time(at, pattern, locale=self._locales[language])

        return clock

    def _time_function(self, language: str) -> Any:
        def exact(given: Any) -> str:
            """ "08:00" as the end of a time that is given to the minute: "8.00"."""
            at, pattern = time.fromisoformat(str(given)), self._plain("format-clock", language)
            return format_time(at, pattern, locale=self._locales[language])

        return exact

    def _plain(self, message_id: str, language: str, **values: str) -> str:
        bundle = self._bundles[language]
        pattern: Any = bundle.get_message(message_id).value
        words, _ = bundle.format_pattern(pattern, values)
        return str(words)

    # ------------------------------------------------------------ words people type

    def words(self, message_id: str, language: str) -> tuple[str, ...]:
        """The phrases under *message_id*: of ``command-…`` its ``.words``."""
        message = self._bundles[language].get_message(message_id)
        pattern: Any = message.attributes.get("words", message.value)
        words, _ = self._bundles[language].format_pattern(pattern, {})
        return tuple(word.strip() for word in str(words).split(","))


def sections(source: str) -> dict[str, str]:
    """Every message id of a locale, and the section it stands in: an audience, ``part``,
    ``formats`` or ``commands``."""
    return _sections(_parsed(source))


def _parsed(source: str) -> ast.Resource:
    # Where in the file each part of a sentence stood is half of what would be kept.
    return FluentParser(with_spans=False).parse(source)


def _sections(resource: ast.Resource) -> dict[str, str]:
    found, section = {}, ""
    for entry in resource.body:
        if isinstance(entry, ast.GroupComment):
            section = str(entry.content).removeprefix("Audience:").strip().lower()
        elif isinstance(entry, ast.Message):
            found[entry.id.name] = section
    return found


def _forget_what_is_never_said() -> None:
    """Babel keeps all that it knows of a locale; most of that nobody here ever asks it."""
    for name in (*_PARENTS, *_LOCALES.values()):
        known = localedata.load(name)
        for part in _NEVER_SAID:
            known.pop(part, None)


def _lower(value: Any) -> str:
    return str(value).lower()


def isolated(value: str) -> str:
    """A *value* that is written from right to left, between marks that keep what stands around it
    in its place: else the digit of the next option would be read before it. What people type back
    is heard without the marks."""
    is_other_way = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in value)
    return f"\u2068{value}\u2069" if is_other_way else value

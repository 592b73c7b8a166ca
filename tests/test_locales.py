"""The four languages: the same texts in each, words that mean one thing, and nothing on a lock
screen that others should not read."""

from __future__ import annotations

import ast as python
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_expression

from bot.domain.chat import Audience, Day, Moment, Text, Texts, Value
from bot.domain.names import BIRDS
from bot.hearing import Hearing
from bot.localization import LANGUAGES, PART, Localization, sections
from bot.time_words import TimeWords
from bot.words import clean, normal
from commands import COMMANDS
from tests.house import HELSINKI, TUESDAY

LOCALIZATION = Localization()
HEARING = Hearing(LOCALIZATION, COMMANDS)
TIMES = TimeWords()
TYPED_IN_GROUP = "!purku"

#: the first answer to a person who has just written may say what it is an answer to
FIRST_ANSWERS = re.compile(r"need-heard|sign-heard|where-asked|still-here")
_LOCK_SCREEN = 80
#: what a lock screen must not show: the debrief, who gives one, the word to type, violence
TELLTALE = {
    "fi": re.compile(r"purk[ua]|puru[ns]|väkival|uhka|hyökkä", re.I),
    "sv": re.compile(r"avlast|debrief|kamratst|våld|\bhot(et|ad|ade)?\b", re.I),
    "en": re.compile(r"debrief|peer support|defus|violen|threat|attack", re.I),
    "nb": re.compile(r"kollegasamtale|kollegastøtte|\bsamtale\b|avlast|debrief|vold|truss", re.I),
}

MACHINERY = re.compile(
    r"\b(virhe\w*|bugi\w*|tietokan\w*|palvelin\w*|tuntematon|kelvoton|komento ei"
    r"|fel|felmeddelande|ogiltig\w*|okänt?|databas\w*|servern?"
    r"|errors?|invalid|unknown|failed|database|server|timeout"
    r"|feil|feilmelding|ugyldig\w*|ukjent|tjeneren?|null)\b",
    re.I,
)
INEXACT = re.compile(
    r"\b(pian|hetken kuluttua|kohtapuoliin|snart|strax|om ett ögonblick|soon|shortly"
    r"|in a moment|straks|om litt|om et øyeblikk|om en liten stund)\b",
    re.I,
)


# ------------------------------------------------------------ the files


def _source(language: str) -> str:
    return (Path("bot/locales") / f"{language}.ftl").read_text("utf-8")


def _messages(language: str) -> dict[str, ast.Message]:
    body = FluentParser().parse(_source(language)).body
    return {entry.id.name: entry for entry in body if isinstance(entry, ast.Message)}


MESSAGES = {language: _messages(language) for language in LANGUAGES}
OTHERS = tuple(language for language in LANGUAGES if language != "fi")


def _nodes(node: object) -> Iterator[ast.BaseNode]:
    if isinstance(node, list):
        for item in node:
            yield from _nodes(item)
    elif isinstance(node, ast.BaseNode):
        yield node
        for inner in vars(node).values():
            yield from _nodes(inner)


def _values_of(message: ast.Message) -> set[str]:
    return {n.id.name for n in _nodes(message) if isinstance(n, ast.VariableReference)}


def _references(message: ast.Message) -> set[str]:
    """The texts that stand in it whole; ``command-….say`` is a word only."""
    return {
        n.id.name
        for n in _nodes(message)
        if isinstance(n, ast.MessageReference) and n.attribute is None
    }


def _patterns(message: ast.Message) -> Iterator[str]:
    """Its sentences as they are written: placeables stand as ``{…}``."""
    for pattern in (message.value, *(a.value for a in message.attributes)):
        yield "".join(
            e.value
            if isinstance(e, ast.TextElement)
            else "{" + serialize_expression(e.expression) + "}"
            for e in (pattern.elements if pattern else ())
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_parses_without_junk(language: str) -> None:
    body = FluentParser().parse(_source(language)).body
    assert [entry.content for entry in body if isinstance(entry, ast.Junk)] == []
    ids = [entry.id.name for entry in body if isinstance(entry, ast.Message)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_texts_in_the_same_sections(language: str) -> None:
    assert list(sections(_source(language)).items()) == list(sections(_source("fi")).items())


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_has_the_same_parts_and_values(language: str) -> None:
    for text_id, finnish in MESSAGES["fi"].items():
        message = MESSAGES[language][text_id]
        attributes = [[a.id.name for a in m.attributes] for m in (message, finnish)]
        assert attributes[0] == attributes[1], text_id
        assert _values_of(message) == _values_of(finnish), text_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_to_type_comes_from_the_commands(language: str) -> None:
    # "*otan*" in a sentence would stay behind when the word changes.
    for text_id, message in MESSAGES[language].items():
        for words in _patterns(message):
            for typed in re.findall(r"\*([^*]+)\*", words.replace("**", "")):
                is_time = TIMES.time(typed, TUESDAY, HELSINKI) or TIMES.days(
                    typed, TUESDAY, HELSINKI
                )
                assert "{" in typed or is_time or re.fullmatch(r"[\d ]+|\?|!purku", typed), text_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_value_is_inflected(language: str) -> None:
    for text_id, message in MESSAGES[language].items():
        for words in _patterns(message):
            assert not re.search(r"\}\**(?:['’]\w|:\w|\w)", words), text_id


# ------------------------------------------------------------ what the programme uses


def _written(tree: python.AST) -> Iterator[python.Constant | python.JoinedStr]:
    inner = {id(v) for n in python.walk(tree) if isinstance(n, python.JoinedStr) for v in n.values}
    for node in python.walk(tree):
        if isinstance(node, python.JoinedStr) or (
            isinstance(node, python.Constant)
            and isinstance(node.value, str)
            and id(node) not in inner
        ):
            yield node


def _as_pattern(node: python.Constant | python.JoinedStr) -> str:
    """A regular expression of what the string can be."""
    if isinstance(node, python.Constant):
        return re.escape(str(node.value))
    parts = (
        re.escape(str(p.value)) if isinstance(p, python.Constant) else "[a-z-]+"
        for p in node.values
    )
    return "".join(parts)


SOURCES = [
    *Path("commands").glob("*.py"),
    *(f for f in Path("bot").glob("*.py")),
    *Path("bot/domain").glob("*.py"),
]
TREES = {file: python.parse(file.read_text("utf-8")) for file in SOURCES}
#: the functions that take the id of a text, and where
_TAKES = {
    "Text": 0,
    "Refused": 0,
    "to_giver": 1,
    "to_requester": 1,
    "to_holder": 1,
    "to_facilitator": 1,
    "to_coordinator": 1,
    "to_safety": 1,
    "to_leader": 1,
    "to_group": 1,
    # of offers and reports
    "_to_giver": 1,
    "_answer": 1,
    "_answer_asked": 2,
    "_to_reporter": 1,
    "propose": 2,
    "agreed": 2,
}
#: the variables that hold one
_HOLDS = {"text_id", "label", "state"}


def _ids_asked_for() -> Iterator[tuple[str, str]]:
    for file, tree in TREES.items():
        for node in python.walk(tree):
            found: list[python.expr] = []
            if isinstance(node, python.Call) and isinstance(node.func, python.Name):
                at = _TAKES.get(node.func.id)
                found = node.args[at : at + 1] if at is not None else []
            elif isinstance(node, python.Assign):
                names = {t.id for t in node.targets if isinstance(t, python.Name)}
                found = [node.value] if names & _HOLDS else []
            for expression in found:
                if isinstance(expression, python.IfExp):
                    found += [expression.body, expression.orelse]
                elif isinstance(expression, python.JoinedStr) or (
                    isinstance(expression, python.Constant) and isinstance(expression.value, str)
                ):
                    yield f"{file}:{expression.lineno}", _as_pattern(expression)


def test_every_text_that_is_asked_for_exists() -> None:
    known = [*MESSAGES["fi"], *(f"{text_id}.say" for text_id in MESSAGES["fi"])]
    asked = list(_ids_asked_for())
    assert len(asked) > 100
    missing = [
        (where, pattern)
        for where, pattern in asked
        if not any(re.fullmatch(pattern, text_id) for text_id in known)
    ]
    assert missing == []


def test_no_text_is_left_over() -> None:
    whole: set[str] = set()
    ends: set[str] = set()
    for tree in TREES.values():
        for node in _written(tree):
            pattern = _as_pattern(node)
            if pattern.startswith(re.escape("-")):
                ends.add(pattern)
            elif len(pattern.replace("[a-z-]+", "")) >= 4 and len(pattern) < 60:
                whole.add(pattern)
    beginnings = f"(?:{'|'.join(sorted(whole))})"
    endings = f"(?:{'|'.join(sorted(ends))})*"
    used = re.compile(beginnings + endings)
    referred = set().union(*(_references(message) for message in MESSAGES["fi"].values()))
    left = [i for i in MESSAGES["fi"] if i not in referred and not used.fullmatch(i)]
    assert left == []


# ------------------------------------------------------------ what people type


def _phrases() -> dict[str, dict[str, set[str]]]:
    """Phrase, as it is compared → command → languages."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for command in COMMANDS.commands:
        for language in LANGUAGES:
            for phrase in LOCALIZATION.words(f"command-{command.name}", language):
                found[normal(phrase)][command.name].add(language)
    return found


def test_no_phrase_means_two_commands_in_any_language() -> None:
    assert {p: dict(c) for p, c in _phrases().items() if len(c) > 1} == {}


def test_no_phrase_vanishes_when_it_is_compared() -> None:
    assert "" not in _phrases()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_is_what_is_typed_first(language: str) -> None:
    for command in COMMANDS.commands:
        said = LOCALIZATION.text(
            Text(f"command-{command.name}.say"), language, Audience.FACILITATOR
        )
        first = LOCALIZATION.words(f"command-{command.name}", language)[0]
        assert said == first, command.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_listed_twice(language: str) -> None:
    for text_id in MESSAGES[language]:
        if text_id.startswith(("command-", "words-")):
            words = [normal(word) for word in LOCALIZATION.words(text_id, language)]
            assert len(words) == len(set(words)), text_id


@pytest.mark.parametrize("mine", LANGUAGES)
def test_a_language_has_its_name_in_all_languages(mine: str) -> None:
    known = {normal(word) for word in LOCALIZATION.words("words-language", mine)}
    for language in LANGUAGES:
        assert normal(_say(Text(f"language-{mine}"), language)) in known
    for other in set(LANGUAGES) - {mine}:
        assert not known & {normal(word) for word in LOCALIZATION.words("words-language", other)}


def test_yes_is_not_no() -> None:
    def all_of(text_id: str) -> set[str]:
        return {
            normal(word) for language in LANGUAGES for word in LOCALIZATION.words(text_id, language)
        }

    assert not all_of("words-yes") & all_of("words-no")
    assert not all_of("words-negation") & all_of("words-filler")
    for word in all_of("words-filler"):
        assert " " not in word, word


@pytest.mark.parametrize(
    ("words", "command", "language"),
    [
        ("apua", "need", "fi"),
        ("Purku!", "need", "fi"),
        ("otan kuovin", "claim", "fi"),
        ("purku on pidetty", "held", "fi"),
        ("hjälp", "need", "sv"),
        ("Hjälp mig", "need", "sv"),
        ("hjälp mig förstå", "help", "sv"),
        ("Jag behöver en avlastning", "need", "sv"),
        ("jag behöver prata", "need", "sv"),
        ("jag tar kuovi", "claim", None),
        ("jag tar den", "claim", "sv"),
        ("jag avstår från kuovi", "hand-back", "sv"),
        ("samtalet är hållet", "held", "sv"),
        ("jag ångrar mig", "cancel", "sv"),
        ("byt språk till svenska", None, None),
        ("språk svenska", "language", None),
        ("på svenska", "language", None),
        ("help", "help", "en"),
        ("help me", "need", "en"),
        ("Please help me", "need", "en"),
        ("debrief please", "need", "en"),
        ("I need a debrief", "need", "en"),
        ("I’ll take it", "claim", "en"),
        ("I'll take curlew", "claim", "en"),
        ("take kuovi", "claim", "en"),
        ("I hand back", "hand-back", "en"),
        ("the debrief was held", "held", "en"),
        ("I don't need it", "cancel", "en"),
        ("cancel please", "cancel", "en"),
        ("in English", "language", "en"),
        ("hjelp", "need", "nb"),
        ("hjelp meg", "need", "nb"),
        ("hjelpetekst", "help", "nb"),
        ("jeg trenger en samtale", "need", "nb"),
        ("kollegastøtte", "need", "nb"),
        ("jeg tar den", "claim", "nb"),
        ("jeg gir fra meg kuovi", "hand-back", "nb"),
        ("samtalen er holdt", "held", "nb"),
        ("avbryt", "cancel", None),
        ("takk for hjelpen", "thanks", "nb"),
        ("tack för hjälpen", "thanks", "sv"),
        ("?", "help", None),
    ],
)
def test_what_people_write_is_understood(
    words: str, command: str | None, language: str | None
) -> None:
    meant = HEARING.command(words, ("Kuovi", "Curlew"))
    if command is None:
        assert meant is None or not meant.certain
        return
    assert meant is not None
    assert meant.command == command
    assert meant.certain
    if language is not None:
        assert meant.language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_understands_its_own_words(language: str) -> None:
    for command in COMMANDS.commands:
        for phrase in LOCALIZATION.words(f"command-{command.name}", language):
            meant = HEARING.command(phrase)
            assert meant is not None
            assert (meant.command, meant.certain) == (command.name, True), phrase


# ------------------------------------------------------------ everything said aloud

ZONE = ZoneInfo("Europe/Helsinki")
#: the Tuesday of the reference conversations
NOW = datetime(2026, 11, 17, 10, 38, tzinfo=ZONE).astimezone(UTC)


def _at(days: int, hour: int, minute: int) -> Moment:
    local = datetime(2026, 11, 17, hour, minute, tzinfo=ZONE) + timedelta(days=days)
    return Moment(local.astimezone(UTC), NOW, ZONE)


_LATER = Day(date(2026, 11, 20), NOW.date())


_LESSON = Text(
    "lesson-day",
    {"number": 0, "hours": Text("lesson-hours", {"from": "08:00", "until": "09:45"})},
)


def _values(language: str) -> dict[str, Value]:
    """Something true to life for every value that a text can have."""
    bird = BIRDS[language][0]
    health = Text("contact-phone", {"name": "Työterveys", "phone": "000 123 4567"})
    line = Text("contact-phone", {"name": "Kriisipuhelin", "phone": "09 2525 0111"})
    promise = _at(0, 10, 50)
    return {
        "at": _at(0, 11, 15),
        "ask": _at(6, 8, 0),
        "promise": promise,
        "until": _at(14, 10, 38),
        "slots": Texts((_at(0, 11, 15), _at(0, 12, 45)), "or"),
        "when": Text("when-break"),
        "holder": "Sari H.",
        "colleague": "Pekka L.",
        "requester": "Maija M.",
        "name": "Sari H.",
        "words": "Sari H.",
        "phone": "050 000 0001",
        "case": bird,
        "bird": bird,
        "address": "@purku:example.fi",
        "asks": Text("notice-asks-when"),
        "cases": Texts(BIRDS[language][:2], "and"),
        "place": "pikkuneuvottelu B2",
        "workplace": "Koivuranta",
        "bag": "työkahvila",
        "emergency": "112",
        "numbers": Texts((health, line), "comma"),
        "support": health,
        "contact": health,
        "contacts": Text(
            "lines-of-contacts",
            {
                "lines": Texts((Text("contact-always", {"contact": line}),), "lines"),
                "checked": Day(date(2026, 11, 3), NOW.date(), dated=True),
            },
        ),
        "checked": Day(date(2026, 11, 3), NOW.date(), dated=True),
        "line": Text("contact-always", {"contact": line}),
        "lines": Texts((Text("data-member"), Text("data-asker-nobody")), "lines"),
        "stands": Text("stands-open", {"promise": promise}),
        "link": "https://ilmoitus.example.fi",
        "language": Text(f"language-{language}"),
        "languages": Texts((Text("language-fi"), Text("language-sv")), "and"),
        "meant": Text("command-held.say"),
        "number": 2,
        "theme": Text("theme-staffing"),
        "rest": Text("offering-in-private"),
        "year": 2026,
        "percent": 95,
        "accepted": 10,
        "declined": 5,
        "days": Texts((Day(NOW.date(), NOW.date()),), "and"),
        "minutes": 12,
        "least": 0,
        "most": 4,
        "people": 60,
        "opens": _at(1, 8, 0),
        "shown": _at(1, 8, 0).with_date(),
        "counted": _at(0, 11, 15),
        "until_clock": "16:00",
        "from": "08:00",
        "since": _at(0, 9, 58),
        "network": "matrix",
        "hours": Text("hours-span", {"from": "17:00", "until": "08:00"}),
        "lesson": _LESSON,
        "lessons": Texts((_LESSON,), "comma"),
        "asked": 2,
        "asked_total": 7,
        "held": 3,
        "held_total": 11,
        "total": 11,
        "reason": "no-answer",
        "reference": "a1b2c3d4",
        "clock": "10.50",
        "slot": Text("slot-span", {"at": _at(0, 13, 0), "clock": "14:00"}),
        "leaders": Texts(("Sari H.", "Pekka L."), "and"),
        "taken": 1,
        "seats": 2,
        "fewest": 2,
        "day": "ma",
        "dates": Text("days-span", {"first": Day(date(2026, 11, 18), NOW.date()), "last": _LATER}),
        "first": Day(date(2026, 11, 18), NOW.date()),
        "last": _LATER,
    }


def _audience(text_id: str) -> Audience:
    declared = LOCALIZATION.audiences[text_id.partition(".")[0]]
    return Audience.REQUESTER if declared in (PART, "commands") else Audience(declared)


#: parts of which "until" is a clock
_CLOCKED = ("lesson-hours", "hours-span", "free-break")


def _say(text: Text, language: str, **instead: Value) -> str:
    text_id, _, _ = text.id.partition(".")
    values = {**_values(language), **text.values}
    if text_id == "slot-span":
        values["clock"] = "14:00"
    if text_id in ("contact-open", *_CLOCKED):
        values["until"] = values["until_clock"]
    wanted = _values_with_references(text_id)
    given = {name: value for name, value in {**values, **instead}.items() if name in wanted}
    if text_id == "data-told":
        given["lines"] = Texts((Text("data-request", {"until": values["until"]}),), "lines")
    if text_id in ("help-told", "help-all", "explain-commands"):
        usages = COMMANDS.usages()["facilitator"]
        given["lines"] = Texts(tuple(usage.text for usage in usages), "lines")
    if text_id.startswith(("open-told", "board-told")):
        taken = Text("open-line-taken", {"case": values["case"], "at": values["at"]})
        given["lines"] = Texts((taken, Text("open-asks", {"number": 2})), "lines")
    if text_id.startswith(("offering-asked", "offering-now")):
        given["lines"] = Texts((Text("offering-bird", {"case": values["case"]}),), "comma")
    audience = _audience(text_id)
    if text_id == "data-told" or LOCALIZATION.audiences[text_id] == Audience.ANYBODY.value:
        audience = Audience.ANYBODY
    return LOCALIZATION.text(Text(text.id, given), language, audience)


def _values_with_references(text_id: str) -> set[str]:
    message = MESSAGES["fi"][text_id]
    inner = (_values_with_references(r) for r in _references(message))
    return _values_of(message).union(*inner)


def spoken(language: str) -> Iterator[tuple[str, str]]:
    """Every text of a language and its afterword, put into words."""
    for text_id, message in MESSAGES[language].items():
        if text_id.startswith(("format-", "words-")):
            continue
        yield text_id, _say(Text(text_id), language)
        for attribute in message.attributes:
            if attribute.id.name == "after":
                yield f"{text_id}.after", _say(Text(f"{text_id}.after"), language)


SPOKEN = {language: dict(spoken(language)) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_said(language: str) -> None:
    for text_id, words in SPOKEN[language].items():
        assert words, text_id
        assert clean(words), text_id
        for scrap in ("{", "}", "??", "None", "..", " ,", " .", "  ", "****", "* *"):
            assert scrap not in words, (text_id, words)
        assert words.replace("**", "").count("*") % 2 == 0, text_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workplace_without_a_bag_is_not_told_of_one(language: str) -> None:
    for text_id in ("meeting-point", "meeting-visit", "meeting-call"):
        words = _say(Text(text_id), language, bag="")
        assert "  " not in words
        assert all(line.strip() for line in words.splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_voice_is_calm_and_exact(language: str) -> None:
    for text_id, words in SPOKEN[language].items():
        assert "!" not in words.replace(TYPED_IN_GROUP, ""), text_id
        assert not INEXACT.search(words), (text_id, words)
        if LOCALIZATION.audiences[text_id.partition(".")[0]] != Audience.ADMIN.value:
            assert not MACHINERY.search(words), (text_id, words)


def _is_seen_on_a_lock_screen(text_id: str) -> bool:
    declared = LOCALIZATION.audiences[text_id]
    return declared not in (Audience.GROUP.value, PART, "formats", "commands")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lock_screen_tells_nothing(language: str) -> None:
    told = {
        text_id
        for text_id, words in SPOKEN[language].items()
        if "." not in text_id
        and _is_seen_on_a_lock_screen(text_id)
        and not FIRST_ANSWERS.match(text_id)
        and TELLTALE[language].search(words.replace("*", "")[:_LOCK_SCREEN])
    }
    assert told == set()


def test_the_words_of_the_commands_are_the_telltale_ones() -> None:
    # Otherwise the test above would look for the wrong words.
    for language in LANGUAGES:
        said = LOCALIZATION.text(Text("command-need.say"), language, Audience.REQUESTER)
        assert TELLTALE[language].search(said)


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_stayed_in_finnish(language: str) -> None:
    alike = {
        text_id
        for text_id, words in SPOKEN[language].items()
        if words == SPOKEN["fi"][text_id]
        and LOCALIZATION.audiences[text_id.partition(".")[0]] != PART
    }
    assert alike <= {"talk-holder"}


# ------------------------------------------------------------ clocks and days


@pytest.mark.parametrize(
    ("language", "today", "tomorrow", "weekday", "far", "two"),
    [
        (
            "fi",
            "klo 8.05",
            "huomenna klo 8.05",
            "ma klo 8.05",
            "pe 4.12. klo 8.05",
            "klo 11.15 tai 12.45",
        ),
        (
            "sv",
            "kl. 8.05",
            "i morgon kl. 8.05",
            "på måndag kl. 8.05",
            "fredag den 4 december kl. 8.05",
            "kl. 11.15 eller 12.45",
        ),
        (
            "en",
            "08:05",
            "08:05 tomorrow",
            "08:05 on Monday",
            "08:05 on Friday 4 December",
            "11:15 or 12:45",
        ),
        (
            "nb",
            "kl. 08.05",
            "i morgen kl. 08.05",
            "på mandag kl. 08.05",
            "fredag 4. desember kl. 08.05",
            "kl. 11.15 eller 12.45",
        ),
    ],
)
def test_a_moment_reads_as_the_language_has_it(
    language: str, today: str, tomorrow: str, weekday: str, far: str, two: str
) -> None:
    def read(value: Value) -> str:
        return LOCALIZATION.text(Text("plain-moment", {"at": value}), language, Audience.REQUESTER)

    moments = (_at(0, 8, 5), _at(1, 8, 5), _at(6, 8, 5), _at(17, 8, 5))
    assert [read(moment) for moment in moments] == [today, tomorrow, weekday, far]
    assert read(Texts((_at(0, 11, 15), _at(0, 12, 45)), "or")) == two


@pytest.mark.parametrize(
    ("language", "until", "opens", "checked"),
    [
        ("fi", "klo 16 asti", "huomenna klo 8.00", "3.11.2026"),
        ("sv", "kl. 16", "i morgon kl. 8.00", "3.11.2026"),
        ("en", "16:00", "at 08:00 tomorrow", "3 November 2026"),
        ("nb", "kl. 16", "i morgen kl. 08.00", "3.11.2026"),
    ],
)
def test_opening_hours_read_as_the_language_has_them(
    language: str, until: str, opens: str, checked: str
) -> None:
    assert _say(Text("contact-open", {"until_clock": "16:00"}), language).endswith(until)
    assert _say(Text("contact-closed"), language).endswith(opens)
    assert f"{checked})" in _say(Text("number-old"), language)
    assert f"{opens})" in _say(Text("talk-health-closed"), language)


def test_the_promise_is_a_clock_in_every_language() -> None:
    for language in LANGUAGES:
        for text_id, message in MESSAGES[language].items():
            if "promise" in _values_of(message):
                said = SPOKEN[language][text_id] + SPOKEN[language].get(f"{text_id}.after", "")
                assert re.search(r"10[.:]50", said), text_id


def test_the_sections_of_the_files_stand_in_one_order() -> None:
    def order(language: str) -> list[str]:
        names = list(sections(_source(language)).values())
        return [names[0], *(later for earlier, later in pairwise(names) if later != earlier)]

    assert {tuple(order(language)) for language in LANGUAGES} == {tuple(order("fi"))}

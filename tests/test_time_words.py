"""The grammar of times in words: every row of two tables, and what holds for any words."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain.chat import Moment
from bot.domain.spoken import Bound, Impossible, SpokenDays, SpokenTime
from bot.localization import LANGUAGES, Localization
from bot.time_words import TimeWords
from bot.time_words.lexicon import Lexicon
from bot.time_words.tokens import tokens_of

HELSINKI = ZoneInfo("Europe/Helsinki")
GRAMMAR = TimeWords()
NOW = datetime(2026, 11, 17, 8, 38, tzinfo=UTC)
#: the first was written by somebody who had not seen the grammar, the second with it
TABLES = ("time_phrases.txt", "time_phrases_own.txt")


@dataclass(frozen=True)
class Row:
    """One line of a table: what a phrase means, and when it is said."""

    where: str
    phrase: str
    now: datetime
    expected: str


def rows() -> list[Row]:
    found = []
    for table in TABLES:
        lines = (Path("tests") / table).read_text("utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            if line and not line.startswith("#"):
                language, phrase, now, expected, source = line.split("\t")
                assert language in {"fi", "sv", "en", "nb"} and source
                at = datetime.strptime(now, "%Y-%m-%d %H.%M").replace(tzinfo=HELSINKI)
                found.append(Row(f"{table}:{number}", phrase, at.astimezone(UTC), expected))
    return found


ROWS = rows()


def clock(at: datetime) -> str:
    return f"{at.astimezone(HELSINKI):%Y-%m-%d %H.%M}"


def told(found: SpokenTime | SpokenDays | Impossible | None) -> str:
    """A result as the tables write it."""
    if found is None:
        return "none"
    if isinstance(found, Impossible):
        return f"impossible {found.value}"
    doubt = "" if found.is_sure else " ?"
    if isinstance(found, SpokenDays):
        return f"days {found.first}..{found.last}{doubt}"
    if found.until is not None:
        return f"from {clock(found.at)} until {clock(found.until)}{doubt}"
    if not found.has_clock:
        day = found.at.astimezone(HELSINKI).date()
        kind = "day" if found.bound is Bound.AT else f"{found.bound.value} day"
        return f"{kind} {day}{doubt}"
    return f"{found.bound.value} {clock(found.at)}{doubt}"


def understood(row: Row) -> str:
    if row.expected.startswith("days "):
        return told(GRAMMAR.days(row.phrase, row.now, HELSINKI))
    at = GRAMMAR.time(row.phrase, row.now, HELSINKI)
    days = GRAMMAR.days(row.phrase, row.now, HELSINKI)
    if row.expected.startswith("day ") and at is None and isinstance(days, SpokenDays):
        # Two letters are no time, but they are a day of absence.
        assert days.first == days.last
        return f"day {days.first}{'' if days.is_sure else ' ?'}"
    if row.expected in {"none", "impossible day"} and at is None:
        return told(days)
    return told(at)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.where} {row.phrase}")
def test_it_is_understood_as_a_careful_colleague_would(row):
    assert understood(row) == row.expected


def test_a_length_is_of_real_time_and_rounded_up_to_the_minute():
    now = datetime(2026, 11, 17, 8, 38, 20, tzinfo=UTC)
    found = GRAMMAR.time("puolen tunnin päästä", now, HELSINKI)
    assert found == SpokenTime(datetime(2026, 11, 17, 9, 9, tzinfo=UTC))


# ------------------------------------------------------------ longer words

NOON_ISH = datetime(2026, 11, 17, 10, 38, tzinfo=HELSINKI).astimezone(UTC)


@pytest.mark.parametrize(
    ("words", "expected", "left"),
    [
        ("otan kuovin klo 13", "at 2026-11-17 13.00", "otan kuovin"),
        ("otan kuovin 12.45", "at 2026-11-17 12.45", "otan kuovin"),
        ("Otan kuovin, pääsen klo 13.", "at 2026-11-17 13.00", "Otan kuovin, pääsen"),
        ("otan kuovin puolen tunnin päästä", "at 2026-11-17 11.08", "otan kuovin"),
        ("otan kuovin huomenna klo 9, sopiiko", "at 2026-11-18 09.00", "otan kuovin, sopiiko"),
        ("pääsetkö klo 13?", "at 2026-11-17 13.00 ?", "pääsetkö?"),
        ("ryhmä 6 klo 13", "at 2026-11-17 13.00", "ryhmä 6"),
        ("luokka 204 klo 12.45", "at 2026-11-17 12.45", "luokka 204"),
        (
            "tarvitaan ennen kahta, Lauri 7B:stä löi",
            "before 2026-11-17 14.00",
            "tarvitaan, Lauri 7B:stä löi",
        ),
        ("jag tar en paus kl 13", "at 2026-11-17 13.00", "jag tar en paus"),
        ("kl 13 på kansliet", "at 2026-11-17 13.00", "på kansliet"),
        ("tar kuovi i morgen før to", "before 2026-11-18 14.00", "tar kuovi"),
        ("I'll take curlew at 2 pm", "at 2026-11-17 14.00", "I'll take curlew"),
        # An abbreviation is a word of another language, too.
        ("I need to 14.30", "at 2026-11-19 14.30 ?", "I need"),
        ("at 9 in the staff room", "at 2026-11-18 09.00 ?", "in the staff room"),
        ("klo 13-14 käy", "from 2026-11-17 13.00 until 2026-11-17 14.00", "käy"),
        ("viimeistään klo 14, kiitos", "before 2026-11-17 14.00", "kiitos"),
        ("otan kuovin perjantaina", "day 2026-11-20 ?", "otan kuovin"),
        ("tule klo 25", "impossible clock", "tule"),
    ],
)
def test_the_one_time_in_longer_words_is_found(words, expected, left):
    found, rest = GRAMMAR.within(words, NOON_ISH, HELSINKI)
    assert (told(found), rest) == (expected, left)


@pytest.mark.parametrize(
    "words",
    [
        "ei klo 13",
        "en pääse klo 13",
        "klo 13 ei käy",
        "not at 1",
        "I can't make it at 2 pm",
        "inte kl 13",
        "kl 13 går ikke",
        "eilen klo 13",
        "i går kl 13",
        "klo 13 tai 14",
        "jag kommer kl 9 eller 10",
        "klo 13 ja klo 14",
        "maksoi 12.30 euroa",
        "versio 25.80",
        "kolmelta oppilaalta",
        "tule ennen kahta oppilasta",
        "after 2 lessons",
        "at 2 schools",
        "at one of the schools",
        "I have a lesson until 2",
        "olen tunnilla klo 13 asti",
        "I am busy after 2",
        "olen varattu klo 13",
        "kl 13 elever",
        "viittä vaille klo 9",
        "tule 24. klo 9",
        "soita 09 2525 0111",
        "I need to talk",
        "aamulla oli rankkaa",
        "12.45 7",
        "otan kuovin",
        "till och med fredag",
        "ensi viikolla, klo 13",
        "pois huomisesta perjantaihin",
        "",
    ],
)
def test_no_time_is_taken_out_of_words_that_could_change_it(words):
    assert GRAMMAR.within(words, NOON_ISH, HELSINKI) == (None, words)


# ------------------------------------------------------------ any words

_LEXICONS = [Lexicon(language) for language in LANGUAGES]
_KNOWN = sorted({word for lexicon in _LEXICONS for word in lexicon.words()})
_WRITTEN = st.one_of(
    st.integers(0, 99).map(str),
    st.integers(0, 2400).map(str),
    st.builds("{}.{:02}".format, st.integers(0, 32), st.integers(0, 61)),
    st.builds("{}:{:02}".format, st.integers(0, 25), st.integers(0, 61)),
    st.builds("{}.{}.".format, st.integers(0, 32), st.integers(0, 13)),
    st.builds("{}/{}".format, st.integers(0, 32), st.integers(0, 13)),
    st.sampled_from([*".,:;-–/?!()", "t", "1,5", "24.", "7B"]),
)
_TOKENS = st.one_of(st.sampled_from(_KNOWN), _WRITTEN)
#: words as people may write them: any text, or words of the lexicons in any order
ANY_WORDS = st.one_of(
    st.text(max_size=60),
    st.lists(_TOKENS, max_size=7).map(" ".join),
    st.lists(_TOKENS, max_size=7).map("".join),
)
ZONES = st.sampled_from([ZoneInfo(f"Europe/{city}") for city in ("Helsinki", "Stockholm", "Oslo")])
NOWS = st.datetimes(datetime(2024, 1, 1), datetime(2044, 12, 31), timezones=st.just(UTC))


HAS_YEAR = re.compile(r"20[0-9]{2}|\.[0-9]{2}")


def is_utc(at: datetime) -> bool:
    return at.utcoffset() == timedelta(0)


@settings(max_examples=300, deadline=None)
@given(words=ANY_WORDS, now=NOWS, zone=ZONES)
def test_any_words_are_borne(words, now, zone):
    today = now.astimezone(zone).date()
    for found in (GRAMMAR.time(words, now, zone), GRAMMAR.within(words, now, zone)[0]):
        if isinstance(found, SpokenTime):
            assert is_utc(found.at)
            assert found.until is None or (is_utc(found.until) and found.until > found.at)
            # Of what has been, only a clock of today ("today at 9") and a date with its year can
            # be named.
            assert found.at.astimezone(zone).date() >= today or HAS_YEAR.search(words)
    days = GRAMMAR.days(words, now, zone)
    if isinstance(days, SpokenDays):
        assert days.first <= days.last
        assert days.last >= today or HAS_YEAR.search(words)


@settings(max_examples=300, deadline=None)
@given(
    sign=st.sampled_from(["klo ", "kl ", "kl. ", "at ", "klokka "]),
    hour=st.integers(0, 24),
    minute=st.integers(0, 59),
    now=NOWS,
    zone=ZONES,
)
def test_a_clock_by_itself_is_still_to_come(sign, hour, minute, now, zone):
    for words in (f"{sign}{hour}", f"{sign}{hour}.{minute:02}"):
        found = GRAMMAR.time(words, now, zone)
        if isinstance(found, SpokenTime):
            assert now - timedelta(minutes=1) < found.at <= now + timedelta(hours=25)
        else:
            assert found is Impossible.CLOCK


UNKNOWN = st.sampled_from(["kissa", "fågel", "pupil", "elev", "xyzzy", "ei", "not", "7B", "+358"])
TIMES = [row for row in ROWS if row.expected != "none"]


@settings(max_examples=300, deadline=None)
@given(row=st.sampled_from(TIMES), token=UNKNOWN, data=st.data())
def test_a_token_that_is_not_understood_anywhere_makes_it_no_time(row, token, data):
    words = row.phrase.split()
    place = data.draw(st.integers(0, len(words)))
    phrase = " ".join([*words[:place], token, *words[place:]])
    # "ei ennen kahta" is a phrase of the grammar.
    assume(not (token in {"ei", "not"} and place == 0))
    assert GRAMMAR.time(phrase, row.now, HELSINKI) is None
    assert GRAMMAR.days(phrase, row.now, HELSINKI) is None


@settings(max_examples=150, deadline=None)
@given(row=st.sampled_from(TIMES), before=st.sampled_from(["otan kuovin", "curlew:", "jag tar"]))
def test_in_longer_words_a_time_is_the_same_or_none(row, before):
    alone = GRAMMAR.time(row.phrase, row.now, HELSINKI)
    found, _ = GRAMMAR.within(f"{before} {row.phrase}", row.now, HELSINKI)
    if isinstance(found, SpokenTime) and found.is_sure:
        assert found == alone


# ------------------------------------------------------------ the way back

LOCALIZATION = Localization()


@settings(max_examples=300, deadline=None)
@given(
    language=st.sampled_from(LANGUAGES),
    now=NOWS,
    ahead=st.integers(1, 250 * 24 * 60),
    zone=ZONES,
)
def test_a_moment_as_the_bot_writes_it_is_understood_again(language, now, ahead, zone):
    now = now.replace(second=0, microsecond=0)
    at = now + timedelta(minutes=ahead)
    written = LOCALIZATION._moment((Moment(at, now, zone),), language)
    local = at.astimezone(zone)
    if local.fold:
        at -= timedelta(hours=1)
    found = GRAMMAR.time(written, now, zone)
    assert isinstance(found, SpokenTime), written
    assert (found.bound, found.has_clock, found.until) == (Bound.AT, True, None)
    if found.at != at:
        # "klo 2.30" is asked about: it may be the afternoon's.
        assert not found.is_sure and language in {"fi", "sv"} and 1 <= local.hour <= 6, written
        assert found.at.astimezone(zone).replace(tzinfo=None) == local.replace(
            tzinfo=None, fold=0
        ) + timedelta(hours=12)


@pytest.mark.parametrize(
    ("words", "now", "expected"),
    [
        ("klo 03.30", "2026-03-29 00.10", "impossible clock"),
        ("su klo 03.30", "2026-03-24 10.00", "impossible clock"),
        ("klo 03.30", "2026-03-29 09.00", "at 2026-03-30 03.30 ?"),
        ("klo 03.30", "2026-10-25 00.10", "at 2026-10-25 03.30 ?"),
    ],
)
def test_clock_changes(words, now, expected):
    at = datetime.strptime(now, "%Y-%m-%d %H.%M").replace(tzinfo=HELSINKI).astimezone(UTC)
    found = GRAMMAR.time(words, at, HELSINKI)
    assert told(found) == expected
    if isinstance(found, SpokenTime) and found.at.astimezone(HELSINKI).month == 10:
        assert found.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


# ------------------------------------------------------------ the lexicons


def test_what_is_not_looked_at_is_no_time(monkeypatch):
    """Words in which nothing is about time are not read; if they were, nothing would be found."""
    words = [word for row in ROWS for word in row.phrase.split()]
    chance = Random(7)
    said = [
        " ".join(
            chance.choice(words) if chance.random() < 0.3 else str(chance.randint(0, 2030))
            for _ in range(chance.randint(1, 4))
        )
        for _ in range(300)
    ]
    said = [each for each in [*said, "1", "12 30", "otan kuovi", "1, 2 3"] if not _is_read(each)]
    assert len(said) > 30
    monkeypatch.setattr("bot.time_words.reading.Reading.may_tell", lambda reading: True)
    for each in said:
        assert GRAMMAR.time(each, NOW, HELSINKI) is None
        assert GRAMMAR.days(each, NOW, HELSINKI) is None
        assert GRAMMAR.within(each, NOW, HELSINKI)[0] is None


def _is_read(words: str) -> bool:
    return any(True for _ in GRAMMAR._told(tokens_of(words)))


def test_every_word_of_the_lexicons_is_of_a_kind_that_the_grammar_asks_for():
    source = "".join(file.read_text("utf-8") for file in Path("bot/time_words").glob("*.py"))
    kinds = {kind for lexicon in _LEXICONS for kind in lexicon.kinds}
    composed_names = {f"weekday-{part}" for part in ("morning", "afternoon", "evening")}
    assert {kind for kind in kinds - composed_names if f'"{kind}"' not in source} == set()


@pytest.mark.parametrize(
    "words",
    ["1" * 4000, "1." * 2000, "2 " * 2000, "klo " * 1000, "fem i halv tre " * 100, "ja " * 1300],
    ids=lambda words: words[:10],
)
def test_the_longest_words_are_read_at_once(words):
    began = time.perf_counter()
    GRAMMAR.time(words, NOON_ISH, HELSINKI)
    GRAMMAR.days(words, NOON_ISH, HELSINKI)
    GRAMMAR.within(words, NOON_ISH, HELSINKI)
    assert time.perf_counter() - began < 5

"""The grammar of times in words: every row of two tables, and what holds for any words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.spoken import Bound, Impossible, SpokenDays, SpokenTime
from bot.time_words import TimeWords

HELSINKI = ZoneInfo("Europe/Helsinki")
GRAMMAR = TimeWords()
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
    time = GRAMMAR.time(row.phrase, row.now, HELSINKI)
    days = GRAMMAR.days(row.phrase, row.now, HELSINKI)
    if row.expected.startswith("day ") and time is None and isinstance(days, SpokenDays):
        # Two letters are no time, but they are a day of absence.
        assert days.first == days.last
        return f"day {days.first}{'' if days.is_sure else ' ?'}"
    if row.expected == "none" and time is None:
        return told(days)
    return told(time)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.where} {row.phrase}")
def test_it_is_understood_as_a_careful_colleague_would(row):
    assert understood(row) == row.expected

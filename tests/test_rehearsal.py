"""The practice workplace: where its days begin, and which of them are free."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.rehearsal import Rehearsal


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 11, 3), date(2026, 11, 3)),
        (date(2026, 11, 4), date(2026, 11, 10)),
        (date(2025, 12, 18), date(2025, 12, 30)),  # the morning after would be Christmas Eve
        (date(2024, 12, 23), date(2025, 1, 7)),  # two holidays in a row
    ],
)
def test_the_practice_begins_on_a_tuesday_with_a_working_day_after_it(
    tmp_path: Path, today: date, first: date
):
    stage = Rehearsal(tmp_path, "fi", today=today)
    assert stage.now().astimezone(stage.zone).date() == first
    assert stage.holiday(first) is None


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("fi", "Loppiainen"),
        ("sv", "Trettondag"),
        ("en", "Epiphany"),
        ("nb", "Epiphany"),
    ],
)
def test_a_holiday_is_called_by_its_name(tmp_path: Path, language: str, name: str):
    stage = Rehearsal(tmp_path, language)
    assert stage.holiday(date(2027, 1, 6)) == name
    assert stage.holiday(date(2027, 1, 7)) is None

"""What is a place, and by when whoever asks for cover hears of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.cover import place_in, told_at
from tests.house import TUESDAY


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("204", "204"),
        ("luokka 204", "luokka 204"),
        ("3B:n  luokka", "3B:n luokka"),
        ("K3-12", "K3-12"),
        ("osasto 5 taukohuone", "osasto 5 taukohuone"),
        ("pihan portti.", "pihan portti"),
        ("Café d'Or", "Café d'Or"),
        ("مكتب", "مكتب"),
        ("", None),
        ("   ", None),
        ("204, Maija hakattiin", None),
        ("204 Maija voi huonosti", None),
        ("204 (itku)", None),
        ("204\nitku tuli", "204 itku tuli"),
        ("204!", None),
        ("*204*", None),
        ("@room", None),
        ("😭", None),
        ("kolmannenkerroksenneuvottelu", None),
        ("https://example.fi/x?y", None),
    ],
)
def test_a_place_is_a_few_words(words: str, place: str | None) -> None:
    assert place_in(words) == place


@pytest.mark.parametrize(
    ("ahead", "before"), [(1, 1), (2, 1), (3, 1), (9, 3), (30, 10), (90, 30), (600, 30)]
)
def test_it_is_told_early_enough_to_find_somebody_else(ahead: int, before: int) -> None:
    starts_at = TUESDAY + timedelta(minutes=ahead)
    told = told_at(TUESDAY, starts_at)
    assert TUESDAY < told <= starts_at
    assert told == max(starts_at - timedelta(minutes=before), told)
    assert told.second == 0


def test_it_is_told_at_the_start_where_no_full_minute_is_left() -> None:
    asked_at = TUESDAY + timedelta(seconds=30)
    starts_at = TUESDAY + timedelta(minutes=1)
    assert told_at(asked_at, starts_at) == starts_at

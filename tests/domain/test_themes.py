"""What is released of the themes, over all that can come up (E6)."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import counts, themes

TILAT, MIEHITYS, OHJEET, MUU = counts.THEMES
#: what was ticked after each talk of a month
MONTH = st.lists(st.sets(st.sampled_from(counts.THEMES)), max_size=12)


@pytest.mark.parametrize(
    ("counted", "released", "batch"),
    [
        ({}, {}, {}),
        ({TILAT: 2}, {}, {}),
        ({TILAT: 3}, {}, {TILAT: 3}),
        # three talks, and each about something else: it would tell what one of them was about
        ({TILAT: 1, MIEHITYS: 1, OHJEET: 1}, {}, {}),
        ({TILAT: 3, MIEHITYS: 2}, {}, {TILAT: 3}),
        # one more than was released
        ({TILAT: 4}, {"released-theme-premises": 3}, {}),
        # three, and then three
        ({TILAT: 6}, {"released-theme-premises": 3}, {TILAT: 3}),
    ],
)
def test_what_is_released(
    counted: dict[str, int], released: dict[str, int], batch: dict[str, int]
) -> None:
    assert themes.batch(counted, released) == batch


def test_numbers_are_said_from_five_on_in_fives() -> None:
    said = {number: themes.said(number) for number in (3, 4, 5, 9, 10, 14, 15)}
    assert said == {3: 0, 4: 0, 5: 5, 9: 5, 10: 10, 14: 10, 15: 15}


@given(st.lists(MONTH, max_size=24))
def test_no_release_tells_of_fewer_than_three_talks_or_of_any_talk_twice(
    months: list[list[set[str]]],
) -> None:
    counted: Counter[str] = Counter()
    released: Counter[str] = Counter()
    #: of each theme, the talks behind it of which nobody has been told
    waiting: dict[str, set[tuple[int, int]]] = {theme: set() for theme in counts.THEMES}
    for month, talks in enumerate(months):
        for number, ticked in enumerate(talks):
            counted.update(ticked)
            for theme in ticked:
                waiting[theme].add((month, number))
        batch = themes.batch(counted, released)
        for theme, number in batch.items():
            assert number == len(waiting[theme]) >= 3
            assert themes.said(number) <= number
            waiting[theme].clear()
        for theme in counts.THEMES:
            assert len(waiting[theme]) < 3
        released.update({themes.RELEASED[theme]: number for theme, number in batch.items()})
        for theme, mark in themes.RELEASED.items():
            assert released[mark] + len(waiting[theme]) == counted[theme]

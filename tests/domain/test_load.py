"""What a facilitator has carried, by days and weeks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.domain.load import NEVER, Borne, Load, week_of

#: a Tuesday
TODAY = date(2026, 11, 17)
MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 15)


def load(*held_on: date) -> Load:
    carried = Load()
    for day in held_on:
        carried = carried.with_share(day, Borne(held=1))
    return carried


@pytest.mark.parametrize(
    ("days", "this_week", "last_week", "whole_weeks", "total"),
    [
        ((), 0, 0, 0, 0),
        ((TODAY,), 1, 0, 0, 1),
        ((MONDAY, TODAY, TODAY), 3, 0, 0, 3),
        ((SUNDAY,), 0, 1, 1, 1),
        ((MONDAY - timedelta(weeks=1), SUNDAY, MONDAY), 1, 2, 2, 3),
        ((MONDAY - timedelta(days=8),), 0, 0, 1, 1),
        # Eight weeks ago is forgotten, a day less is not.
        ((TODAY - timedelta(weeks=8),), 0, 0, 0, 0),
        ((TODAY - timedelta(days=55),), 0, 0, 1, 1),
    ],
)
def test_talks_are_counted_by_weeks(
    days: tuple[date, ...], this_week: int, last_week: int, whole_weeks: int, total: int
) -> None:
    carried = load(*days)
    found = [
        share.held
        for share in (
            carried.this_week(TODAY),
            carried.last_week(TODAY),
            carried.whole_weeks(TODAY),
            carried.total(TODAY),
        )
    ]
    assert found == [this_week, last_week, whole_weeks, total]


def test_a_week_begins_on_monday() -> None:
    assert week_of(MONDAY) == MONDAY == week_of(date(2026, 11, 22))
    assert week_of(SUNDAY) == date(2026, 11, 9)


def test_so_many_talks_in_a_week_are_enough() -> None:
    carried = load(MONDAY, TODAY, TODAY, SUNDAY)
    assert carried.is_full(TODAY, 3) and not carried.is_full(TODAY, 4)
    assert not load(SUNDAY, SUNDAY, SUNDAY).is_full(TODAY, 3)


def test_what_was_taken_back_leaves_nothing() -> None:
    carried = load(TODAY).with_share(TODAY, Borne(held=-1))
    assert carried == Load()
    # Nor less than nothing, where it is forgotten already.
    assert Load().with_share(TODAY, Borne(held=-1)) == Load()


def test_the_turn_is_the_last_day_of_being_asked() -> None:
    carried = load(TODAY)
    assert carried.turn() == NEVER
    for day in (SUNDAY, MONDAY, MONDAY):
        carried = carried.with_share(day, Borne(asked=1))
    assert carried.turn() == (MONDAY, 2, 3)


def test_only_days_are_kept_and_no_longer_than_eight_weeks() -> None:
    carried = load(TODAY - timedelta(weeks=8), TODAY)
    assert carried.kept_on(TODAY) == load(TODAY)

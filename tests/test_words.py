"""Words before anything is known of what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words import slips


@pytest.mark.parametrize(
    ("typed", "meant", "number"),
    [
        ("purku", "purku", 0),
        ("purkku", "purku", 1),
        ("puku", "purku", 1),
        ("purju", "purku", 1),
        ("pukru", "purku", 1),
        ("upkru", "purku", 2),
        ("ca", "abc", 3),  # what has changed places is not touched again
        ("", "purku", 5),
    ],
)
def test_a_slip_is_a_letter_or_two_that_changed_places(typed, meant, number):
    assert slips(typed, meant) == number


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_slips_are_the_same_both_ways_and_never_more_than_letters(one, other):
    assert slips(one, other) == slips(other, one) <= max(len(one), len(other))
    assert (slips(one, other) == 0) == (one == other)

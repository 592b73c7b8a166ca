"""Killed at any moment and at chosen ones, the product loses nothing and says nothing twice.

``python -m tests.labs.homeserver.kills`` does the same, and prints as it goes.
"""

import pytest

from tests.labs.homeserver.kills import run

SEED = 20261122


def _assert_clean(kills: int) -> None:
    tally = run(kills, seed=SEED, jobs=2)
    print(tally.report())
    assert tally.kills == kills
    assert tally.requests and tally.follow_ups == tally.requests
    assert tally.is_clean, tally.report()


@pytest.mark.timeout(1800)
def test_killed_five_hundred_times_nothing_is_lost_and_nothing_comes_twice():
    _assert_clean(500)


@pytest.mark.nightly
@pytest.mark.timeout(6 * 3600)
def test_killed_ten_thousand_times_nothing_is_lost_and_nothing_comes_twice():
    _assert_clean(10_000)

"""As ``tests.labs.homeserver.test_kills``, on a real Synapse; some by day are in
``test_product.py``."""

import pytest

from tests.labs.matrix.kills import kills_at


@pytest.mark.nightly
@pytest.mark.timeout(2 * 3600)
async def test_killed_two_hundred_times_nothing_is_lost_and_nothing_comes_twice(synapse, tmp_path):
    tally = await kills_at(synapse, tmp_path, kills=200, seed=20261122)
    print(tally.report())
    assert tally.kills == 200
    assert tally.is_clean, tally.report()

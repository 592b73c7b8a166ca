"""Histories of the whole house in a world where everything goes wrong: none breaks a promise.

``python -m tests.simulation`` plays others, for as long as one likes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter

import pytest

from tests.simulation.engine import Result, simulate

#: in these histories these occur many times; a simulator in which nothing happens finds nothing
_EXERCISED = {
    "crashes": 300,
    "power losses": 20,
    "files swept for names": 30,
    "words that were answered": 800,
    "requests": 80,
    "messages": 1500,
    "said again, and said so": 5,
    "promises kept": 50,
    "ended: left": 1500,
}


@pytest.mark.parametrize("half", [0, 1])
def test_no_history_breaks_a_promise(half: int) -> None:
    """A fixed number of them; two halves, for two cores."""
    seen: Counter[str] = Counter()
    for seed in range(half, 12, 2):
        result = simulate(seed, weeks=26)
        assert result.violation is None, told(result)
        seen.update(result.seen)
    hardly = {what: seen[what] for what, least in _EXERCISED.items() if seen[what] < least}
    assert not hardly, f"hardly exercised: {hardly}"


@pytest.mark.nightly
@pytest.mark.timeout(6 * 3600)
def test_three_hundred_years_and_fifty_thousand_crashes() -> None:
    played = subprocess.run(
        [sys.executable, "-m", "tests.simulation", "--years", "300", "--seed", "1000"],
        capture_output=True,
        text=True,
        check=False,
    )
    print(played.stdout)
    assert played.returncode == 0, played.stdout[-8000:]
    crashes = re.search(r"(\d+) crashes$", played.stdout, re.MULTILINE)
    assert crashes is not None and int(crashes[1]) >= 50_000


def test_one_seed_is_one_history() -> None:
    """Whatever order Python's sets come in."""
    code = "from tests.simulation.engine import simulate; print(simulate(9, weeks=10).hash)"
    hashes = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(hashes) == 1
    assert simulate(10, weeks=2).hash not in hashes


def told(result: Result) -> str:
    """What broke, what came before, and how to see it again."""
    again = f"python -m tests.simulation --replay {result.seed}"
    return "\n".join([*result.story, f"{result.violation}: {again}"])

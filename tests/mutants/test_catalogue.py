"""The bugs as they stand: each still applies, has somebody to find it, and is found."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mutants.__main__ import verdict
from tests.mutants.catalogue import MUTANTS
from tests.mutants.copies import Copy, copied
from tests.mutants.mutant import HERE, Moved, Mutant


def test_there_are_bugs_of_every_kind_and_no_two_of_one_name() -> None:
    assert len(MUTANTS) >= 40
    assert [name for name, times in Counter(m.name for m in MUTANTS).items() if times > 1] == []


def test_every_bug_still_applies_and_has_a_finder_that_exists() -> None:
    """Quick, so that whoever moves a text, or names a test anew, hears of it at once."""
    faults = []
    for mutant in MUTANTS:
        try:
            mutant.planted()
        except Moved as moved:
            faults.append(f"{mutant.name}: {moved}")
        for finder in mutant.lost_finders():
            faults.append(f"{mutant.name}: there is no {finder} any more. Who finds it now?")
    assert not faults, "\n".join(faults)


def test_every_bug_leaves_a_programme(tmp_path: Path) -> None:
    """A bug is a wrong thing done, and not a name that is not there: anything would find that."""
    for number, mutant in enumerate(MUTANTS):
        for file, text in mutant.planted().items():
            if file.suffix == ".py":
                (tmp_path / f"{number}_{file.name}").write_text(text, "utf-8")
    rules = "--select=F821,F823,E9"
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", rules, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def copy() -> Iterator[Copy]:
    with copied() as made:
        yield made


def _by_day_or_night() -> Iterator[object]:
    """Every third of them by day; at night all."""
    for number, mutant in enumerate(MUTANTS):
        marks = pytest.mark.nightly if number % 3 else ()
        yield pytest.param(mutant, id=mutant.name, marks=marks)


@pytest.mark.parametrize("mutant", list(_by_day_or_night()))
def test_the_bug_is_found(mutant: Mutant, copy: Copy) -> None:
    """Without it the same tests pass: the suite runs them, too."""
    given = verdict(mutant, copy)
    print(given.line)
    assert given.seconds is not None, given.line


def test_the_checkout_is_read_and_never_written(copy: Copy) -> None:
    mutant = MUTANTS[0]
    (file,) = mutant.planted()
    before = file.read_bytes()
    with copy.planted(mutant):
        there = copy.root / file.relative_to(HERE)
        assert file.read_bytes() == before != there.read_bytes()
    assert there.read_bytes() == before

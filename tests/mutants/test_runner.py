"""``python -m tests.mutants`` itself: it says what was found, what survived, and what to mend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.mutants.__main__ import chosen, main, run, verdict
from tests.mutants.catalogue import MUTANTS
from tests.mutants.copies import Copy, NotRun, copied
from tests.mutants.mutant import Moved, Mutant, Patch

QUICK = "domain/test_calling.py::test_whoever_must_not_know_is_never_asked"
FOUND = Mutant(
    "found",
    "S5",
    "Somebody who must not know is asked.",
    (
        Patch(
            "bot/domain",
            "closed = {case.requester.address, *case.excluded, *case.offered, *case.spared}",
            "closed = {case.requester.address, *case.offered, *case.spared}",
        ),
    ),
    (QUICK,),
)
#: whoever was in it themselves is asked; but the finder asks about something else
UNSEEN = replace(
    FOUND,
    name="unseen",
    patches=(
        replace(
            FOUND.patches[0],
            wrong="closed = {case.requester.address, *case.excluded, *case.offered}",
        ),
    ),
)
MOVED = replace(FOUND, name="moved", patches=(Patch("bot/domain", "no such text", ""),))
BROKEN = replace(FOUND, name="broken", patches=(replace(FOUND.patches[0], wrong="closed = {"),))


@pytest.fixture(scope="module")
def copy() -> Iterator[Copy]:
    with copied() as made:
        yield made


def test_it_says_who_found_it_and_the_score(capsys: pytest.CaptureFixture[str]) -> None:
    assert run((FOUND,), jobs=1) == 0
    said = capsys.readouterr().out
    assert "found: found by test_whoever_must_not_know_is_never_asked in " in said
    assert "1 of 1 found, slowest " in said


def test_one_that_survives_is_told_with_what_is_missing(copy: Copy) -> None:
    given = verdict(UNSEEN, copy)
    assert given.seconds is None
    assert "SURVIVED, its finders are content" in given.line and "Write the test" in given.line


def test_a_finder_that_does_not_end_has_found_nothing(
    copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, limit = copy.run, 0.05
    monkeypatch.setattr(copy, "run", lambda nodes: go(nodes, limit=limit))
    assert "nobody has said so within" in verdict(FOUND, copy).line


def test_a_text_that_has_moved_is_told_with_how_to_mend_it(copy: Copy) -> None:
    line = verdict(MOVED, copy).line
    assert "MOVED" in line and "'no such text' is not there any more" in line
    assert "Put the bug into the text as it is now" in line


def test_a_text_that_is_there_twice_is_no_place() -> None:
    with pytest.raises(Moved, match=r"is there \d+ times"):
        Patch("bot/domain", "from __future__", "").file()


def test_what_is_no_programme_any_more_is_not_taken_for_found(copy: Copy) -> None:
    assert "NOT RUN" in verdict(BROKEN, copy).line


def test_a_finder_that_is_not_there_is_not_taken_for_one_that_failed(copy: Copy) -> None:
    with pytest.raises(NotRun):
        copy.run(["tests/test_nothing.py::test_nothing"])


def test_a_finder_that_fails_without_the_bug_finds_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The bug is in the copy from the beginning.
    made = Copy.__init__

    def ill(copy: Copy, *args: object) -> None:
        made(copy, *args)  # type: ignore[arg-type]
        for file, text in FOUND.planted(copy.root).items():
            file.write_text(text, "utf-8")

    monkeypatch.setattr(Copy, "__init__", ill)
    assert run((UNSEEN,), jobs=1) == 1
    assert "fails without any bug, so it can find none" in capsys.readouterr().out


def test_some_are_chosen_by_a_word_and_a_wrong_word_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert {m.name for m in chosen(["no inbox"])} == {"no inbox"}
    assert chosen([]) == list(MUTANTS)
    with pytest.raises(SystemExit, match="no bug named nonsense"):
        chosen(["nonsense"])
    assert main(["--list", "no inbox"]) == 0
    assert capsys.readouterr().out.startswith("no inbox (R-I2): ")

"""``python -m tests.mutants [NAME …] [--jobs 2]``: plant each bug, and see who finds it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from queue import SimpleQueue

from tests.mutants.catalogue import MUTANTS
from tests.mutants.copies import LIMIT, Copy, NotRun, copied
from tests.mutants.mutant import Moved, Mutant

#: without any bug all that is asked for may take so long, in seconds
_HEALTHY = 1800.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a bug: *line* says it; *seconds* until it was found, ``None`` if it was
    not."""

    line: str
    seconds: float | None


def verdict(mutant: Mutant, copy: Copy, *, by_simulator: bool = False) -> Verdict:
    """Plant it in the *copy*, and let its finders look; or the simulator alone."""
    try:
        with copy.planted(mutant):
            run = copy.simulate(LIMIT) if by_simulator else copy.run(mutant.nodes())
    except Moved as moved:
        return Verdict(f"{mutant.name}: MOVED. {moved}", None)
    except NotRun as broken:
        return Verdict(f"{mutant.name}: NOT RUN. {broken}", None)
    if run.failure is not None and run.is_found:
        by = f"found by {run.failure.test} in {run.seconds:.1f} s"
        return Verdict(f"{mutant.name}: {by}", run.seconds)
    why = f"nobody has said so within {LIMIT:.0f} s" if run.late else "its finders are content"
    return Verdict(
        f"{mutant.name}: SURVIVED, {why}. {mutant.story} ({mutant.breaks}) Write the test that "
        "sees it, and name it beside the bug in tests/mutants/catalogue.",
        None,
    )


def chosen(names: Sequence[str], among: Sequence[Mutant] = MUTANTS) -> Sequence[Mutant]:
    """Those whose names have one of the words in them; without *names*, all."""
    found = [m for m in among if not names or any(name in m.name for name in names)]
    unknown = [name for name in names if not any(name in m.name for m in among)]
    if unknown:
        raise SystemExit(f"There is no bug named {', '.join(unknown)}. --list shows them all.")
    return found


def unwell(mutants: Iterable[Mutant], copy: Copy) -> str | None:
    """What is wrong without any bug; ``None`` if every finder is content then."""
    nodes = list(dict.fromkeys(node for mutant in mutants for node in mutant.nodes()))
    try:
        run = copy.run(nodes, limit=_HEALTHY)
    except NotRun as broken:
        return str(broken)
    if run.failure is not None:
        return f"{run.failure.test} fails without any bug, so it can find none. Mend it first."
    return None if not run.late else "Without any bug the tests do not end."


def ill_simulated(copy: Copy) -> str | None:
    """The same of the simulator."""
    run = copy.simulate(LIMIT)
    if run.failure is None:
        return None
    return f"{run.failure.test} finds something without any bug. Mend that first."


def run(mutants: Sequence[Mutant], jobs: int, *, by_simulator: bool = False) -> int:
    """Plant all of them, so many at a time; print, and return the exit status."""
    with ExitStack() as stack:
        copies: SimpleQueue[Copy] = SimpleQueue()
        first = stack.enter_context(copied())
        # Begun before all others, this also leaves them a copy that is compiled.
        trouble = ill_simulated(first) if by_simulator else unwell(mutants, first)
        if trouble is not None:
            print(trouble)
            return 1
        print("Without any bug nothing is found.", flush=True)
        for copy in (first, *(stack.enter_context(copied()) for _ in range(jobs - 1))):
            copies.put(copy)

        def judged(mutant: Mutant) -> Verdict:
            copy = copies.get()
            try:
                given = verdict(mutant, copy, by_simulator=by_simulator)
            finally:
                copies.put(copy)
            print(given.line, flush=True)
            return given

        with ThreadPoolExecutor(jobs) as pool:
            verdicts = list(pool.map(judged, mutants))
    found = [each.seconds for each in verdicts if each.seconds is not None]
    slowest = f", slowest {max(found):.0f} s" if found else ""
    print(f"{len(found)} of {len(verdicts)} found{slowest}.")
    return 0 if len(found) == len(verdicts) else 1


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="a word of its name; else all")
    parser.add_argument("--jobs", type=int, default=2, help="so many at a time")
    parser.add_argument(
        "--simulator", action="store_true", help="who is found by tests.simulation alone"
    )
    parser.add_argument("--list", action="store_true", help="only say which there are")
    given = parser.parse_args(arguments)
    mutants = chosen(given.names)
    if given.list:
        for mutant in mutants:
            print(f"{mutant.name} ({mutant.breaks}): {mutant.story}")
        return 0
    return run(mutants, max(1, given.jobs), by_simulator=given.simulator)


if __name__ == "__main__":
    sys.exit(main())

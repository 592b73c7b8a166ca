"""Play histories until told to stop, and say what has been found.

``python -m tests.simulation [--years N | --seconds S] [--seed K] [--jobs J] [--replay SEED]``.
A history that breaks a promise is told, with the command that plays it again; then the exit
status is 1.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import count

from tests.simulation.engine import Result, simulate

WEEKS = 26
_A_YEAR = 365.25 / 7
_LINE = 10.0


def main() -> int:
    asked = _asked()
    if asked.replay is not None:
        result = simulate(asked.replay, asked.weeks)
        _tell(result)
        return 1 if result.violation else 0
    return _play(asked)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("--years", type=float, help="stop after so many simulated years")
    parser.add_argument("--seconds", type=float, help="stop after so long")
    parser.add_argument("--seed", type=int, default=0, help="begin with this one")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--weeks", type=float, default=WEEKS, help="of one history")
    parser.add_argument("--replay", type=int, metavar="SEED", help="play that history again")
    return parser.parse_args()


def _play(asked: argparse.Namespace) -> int:
    total: Counter[str] = Counter()
    weeks, began, told_at, broken = 0.0, time.monotonic(), time.monotonic(), 0
    with multiprocessing.Pool(asked.jobs) as pool:
        for result in pool.imap_unordered(_one, _seeds(asked)):
            total.update(result.seen)
            weeks += result.weeks
            if result.violation:
                broken += 1
                _tell(result)
            seconds, years = time.monotonic() - began, weeks / _A_YEAR
            is_over = (asked.years is not None and years >= asked.years) or (
                asked.seconds is not None and seconds >= asked.seconds
            )
            if is_over or time.monotonic() - told_at >= _LINE:
                print(line(total, years, broken, seconds), flush=True)
                told_at = time.monotonic()
            if is_over:
                pool.terminate()
                break
    for what, number in sorted(total.items()):
        print(f"{number:9} {what}")
    return 1 if broken else 0


def _seeds(asked: argparse.Namespace) -> Iterator[tuple[int, float]]:
    return ((seed, asked.weeks) for seed in count(asked.seed))


def _one(what: tuple[int, float]) -> Result:
    return simulate(*what)


def line(total: Counter[str], years: float, broken: int, seconds: float) -> str:
    """The figures in one line."""
    a_year = {what: total[what] / max(years, 0.01) for what in ("requests", "messages")}
    return (
        f"{years:.1f} years, {total['crashes']} crashes, {total['power losses']} power losses, "
        f"{total['points']} points to die at, {total['messages']} messages "
        f"({a_year['messages']:.0f} a year), {total['requests']} requests "
        f"({a_year['requests']:.0f} a year), {broken} violations; "
        f"{years / seconds * 60:.1f} years a minute"
    )


def _tell(result: Result) -> None:
    print(f"seed {result.seed}, {result.weeks:.1f} weeks, {result.hash}")
    if result.violation:
        print(*result.story, sep="\n")
        print(f"BROKEN: {result.violation}")
        print(f"again: python -m tests.simulation --replay {result.seed}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

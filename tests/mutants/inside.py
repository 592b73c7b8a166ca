"""Runs finders inside a copy: ``python -m tests.mutants.inside REPORT SCRATCH TEST …``.

What failed first is written to REPORT as JSON; an empty object says that nothing did.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot


class Noting:
    """Notes the first failure; a test that could not even begin shows nothing about the bug."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self.run = 0

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Iterator[None]:
        report = yield
        if call.when == "call" and not report.skipped:
            self.run += 1
        if report.failed and call.excinfo is not None and not self.found:
            kind = call.excinfo.typename
            if call.when == "call":
                self.found = {"test": item.name, "kind": kind}
            else:
                self.found = {"broken": f"{item.name} could not {call.when}: {kind}"}
        return report


def main(report: str, scratch: str, *nodes: str) -> int:
    here = Path.cwd()
    assert Path(bot.__file__).is_relative_to(here), "this is not the copy"
    noting = Noting()
    status = pytest.main(
        ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", f"--basetemp={scratch}", *nodes],
        plugins=[noting],
    )
    found = noting.found
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        found = {"broken": "pytest could not collect the tests."}
    elif not noting.run and not found:
        found = {"broken": "Every one of the tests was skipped, so they can find nothing here."}
    Path(report).write_text(json.dumps(found), "utf-8")
    return int(status)


if __name__ == "__main__":
    status = main(*sys.argv[1:])
    sys.stdout.flush()
    # A test that failed may have left a database open, whose thread nobody would end.
    os._exit(status)

"""What the tests of privacy share."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
import structlog

from bot import log
from storage.database import Database
from tests.privacy.stage import canaries_instead_of_people


@pytest.fixture
def canaries(monkeypatch: pytest.MonkeyPatch) -> None:
    canaries_instead_of_people(monkeypatch)


@pytest.fixture
def logged(capfd: pytest.CaptureFixture[str]) -> Callable[[], str]:
    """Log as the programme does, but everything; what was logged, and what else came out on
    stderr and stdout, since the last look."""
    stream = io.StringIO()
    log.configure(stream)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG))
    logging.getLogger().setLevel(logging.DEBUG)

    def look() -> str:
        captured = capfd.readouterr()
        lines = stream.getvalue()
        stream.seek(0)
        stream.truncate()
        return lines + captured.err + captured.out

    return look


@pytest.fixture(autouse=True)
def _nobody_waits_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written is the same; only the power may not fail during these tests."""
    prepare = Database._prepare

    def quickly(self: Database, keys: Path) -> None:
        prepare(self, keys)
        self._connection._conn.execute("PRAGMA synchronous = OFF")
        self._vault._file.execute("PRAGMA synchronous = OFF")

    monkeypatch.setattr(Database, "_prepare", quickly)

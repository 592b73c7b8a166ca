"""What the tests of privacy share."""

from __future__ import annotations

import io
import logging
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
import structlog

from bot import log
from tests.privacy.stage import canaries_instead_of_people


@pytest.fixture
def canaries(monkeypatch: pytest.MonkeyPatch) -> None:
    canaries_instead_of_people(monkeypatch)


@pytest.fixture
def logged(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], str]]:
    """Log as the programme does, but everything; what was logged, and what else came out on
    stderr and stdout, since the last look."""
    root = logging.getLogger()
    handlers, level, tells = root.handlers[:], root.level, logging.raiseExceptions
    for place, hook in [(sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")]:
        monkeypatch.setattr(place, hook, getattr(place, hook))
    stream = io.StringIO()
    log.configure(stream)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG))
    root.setLevel(logging.DEBUG)

    def look() -> str:
        captured = capfd.readouterr()
        lines = stream.getvalue()
        stream.seek(0)
        stream.truncate()
        return lines + captured.err + captured.out

    yield look
    logging.captureWarnings(False)
    structlog.reset_defaults()
    root.handlers[:], logging.raiseExceptions = handlers, tells
    root.setLevel(level)

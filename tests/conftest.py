"""The house that most tests begin with, a log that is nobody's, and what is left for the night."""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog

from tests.house import ADMIN, House


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--nightly", action="store_true", help="also what takes a night: long simulations, kills"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What takes a night is left out, and said to be, unless it was asked for."""
    if config.getoption("--nightly"):
        return
    by_day: list[pytest.Item] = []
    by_night: list[pytest.Item] = []
    for item in items:
        (by_night if item.get_closest_marker("nightly") else by_day).append(item)
    config.hook.pytest_deselected(items=by_night)
    items[:] = by_day


@pytest.fixture(autouse=True)
def _log_is_as_before() -> Iterator[None]:
    """A test that logs as the programme does, or is as silent, leaves nothing of it to others."""
    root = logging.getLogger()
    handlers, level, raises = root.handlers[:], root.level, logging.raiseExceptions
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook
    yield
    structlog.reset_defaults()
    logging.captureWarnings(False)
    root.handlers[:], logging.raiseExceptions = handlers, raises
    root.setLevel(level)
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """The school's house, with somebody who keeps it running."""
    async with House(tmp_path, admins=(ADMIN,)) as opened:
        # Pauses before the next attempt pass as the house's own time does.
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "time", lambda: opened.now().timestamp())
        yield opened

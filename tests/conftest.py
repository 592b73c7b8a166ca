"""The house that most tests begin with."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house import ADMIN, House


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """The school's house, with somebody who keeps it running."""
    async with House(tmp_path, admins=(ADMIN,)) as opened:
        # Pauses before the next attempt pass as the house's own time does.
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "time", lambda: opened.now().timestamp())
        yield opened

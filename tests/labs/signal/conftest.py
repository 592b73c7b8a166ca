"""Labs of Signal, each with a server and people of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.labs.cache import LabMissing
from tests.labs.signal.kit import Kit
from tests.labs.signal.lab import SignalLab
from tests.labs.signal.rehearsal import rehearsed


@pytest.fixture(scope="session")
def signal_kit() -> Kit:
    """Java and signal-cli; installs them the first time."""
    try:
        return rehearsed()
    except LabMissing as missing:
        pytest.skip(f"LAB SKIPPED: {missing}")


@pytest_asyncio.fixture
async def signal_lab(
    signal_kit: Kit, tmp_path: Path
) -> AsyncIterator[Callable[..., Awaitable[SignalLab]]]:
    """Makes a lab: ``lab = await signal_lab("maija", "sari")``, see ``SignalLab``."""
    async with AsyncExitStack() as stack:

        async def make(*people: str, **how: Any) -> SignalLab:
            lab = SignalLab(signal_kit, tmp_path / "signal", people, **how)
            try:
                return await stack.enter_async_context(lab)
            except LabMissing as missing:
                pytest.skip(f"LAB SKIPPED: {missing}")

        yield make

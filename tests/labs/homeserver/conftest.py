"""Here our own homeserver takes the place of Synapse."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.labs.homeserver.server import Homeserver
from tests.labs.matrix.journey import opened
from tests.labs.matrix.product import School


@pytest_asyncio.fixture
async def synapse() -> AsyncIterator[Homeserver]:
    """The people of the labs come here."""
    server = Homeserver()
    await server.open()
    yield server
    await server.close()


@pytest_asyncio.fixture
async def school(human, synapse: Homeserver, tmp_path: Path) -> AsyncIterator[School]:
    async with opened(human, synapse, tmp_path / "product") as school:
        yield school

"""Labs: real servers. What cannot be had here is skipped aloud."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import pytest
import pytest_asyncio

from tests.labs.cache import LabMissing
from tests.labs.element.human import ElementHuman
from tests.labs.element.stack import Stack
from tests.labs.human import Human
from tests.labs.proxy import Proxy
from tests.labs.synapse import Account, Synapse, installed


@pytest.fixture(scope="session")
def synapse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """A running homeserver, the same for all tests; every test has people of its own."""
    try:
        installed()
    except LabMissing as missing:
        pytest.skip(f"LAB SKIPPED: {missing}")
    server = Synapse(tmp_path_factory.mktemp("synapse"))
    server.start()
    yield server
    server.stop()


@pytest_asyncio.fixture
async def proxy(synapse: Synapse) -> AsyncIterator[Proxy]:
    """A line to the homeserver that fails when it is told to."""
    line = Proxy(synapse.url)
    await line.open()
    yield line
    await line.close()


@pytest_asyncio.fixture
async def human(synapse: Synapse, tmp_path) -> AsyncIterator[Callable[..., Awaitable[Human]]]:
    """Makes people: ``maija = await human("maija")``, logged in and listening."""
    people: list[Human] = []

    async def make(
        name: str, account: Account | None = None, *, unreachable: bool = False
    ) -> Human:
        account = account or synapse.register(name)
        person = Human(synapse.url, account, tmp_path / f"{name}-{len(people)}")
        people.append(person)
        await person.arrive(unreachable=unreachable)
        return person

    yield make
    for person in people:
        await person.leave()


@pytest_asyncio.fixture
async def element(
    synapse: Synapse, tmp_path
) -> AsyncIterator[Callable[..., Awaitable[ElementHuman]]]:
    """Makes people with Element: ``maija = await element("maija")``, logged in and listening.

    They have an identity of their own and exclude devices that their owner has not confirmed;
    *strict* and what ``arrive`` takes make it otherwise.
    """
    stack = Stack(tmp_path / "element.log")
    people: list[ElementHuman] = []

    async def make(
        name: str, account: Account | None = None, *, strict: bool = True, **arriving: Any
    ) -> ElementHuman:
        account = account or synapse.register(name)
        label = f"{name}-{len(people)}"
        person = ElementHuman(stack, synapse.url, account, label, strict=strict)
        people.append(person)
        await person.arrive(**arriving)
        return person

    try:
        await stack.start()
    except LabMissing as missing:
        pytest.skip(f"LAB SKIPPED: {missing}")
    yield make
    for person in people:
        await person.leave()
    await stack.stop()

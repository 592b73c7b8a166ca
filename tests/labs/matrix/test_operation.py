"""What an operator sees of the product on a real Synapse: how it ends, and what it says."""

import asyncio
import json
import os
import socket
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot import health
from tests.labs.human import until
from tests.labs.matrix.product import ROOT, Product
from tests.labs.synapse import Synapse


@pytest.fixture
def own_synapse(synapse: Synapse, tmp_path: Path) -> Iterator[Synapse]:
    """A homeserver that a test may stop for good."""
    server = Synapse(tmp_path / "synapse")
    server.start()
    yield server
    server.stop()


@pytest_asyncio.fixture
async def product(tmp_path: Path) -> AsyncIterator[Callable[[Synapse], Product]]:
    """Makes the product, for a group that need not be there."""
    made: list[Product] = []

    def make(synapse: Synapse) -> Product:
        account = synapse.register("purku")
        made.append(
            Product(
                synapse.url, account, "!group:lab.test", "@minna:lab.test", tmp_path / "product"
            )
        )
        return made[-1]

    yield make
    for each in made:
        await each.close()


async def ends(product: Product) -> list[str]:
    """Wait until it has ended by itself with status 1; returns what it said in plain words."""
    async with asyncio.timeout(30):
        assert await product.process.wait() == 1
    return [line for line in product.log.read_text("utf-8").splitlines() if line[:1] != "{"]


async def start_impatient(product: Product, deaf: float, **environment: str) -> None:
    with product.log.open("ab") as log:
        product.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.labs.matrix.impatient", str(deaf)),
            *("run", "--config", str(product.folder / "config.toml")),
            cwd=ROOT,
            env={**os.environ, "PURKU_MATRIX__PASSWORD": product.account.password, **environment},
            stdout=log,
            stderr=log,
        )


async def test_a_bot_whose_homeserver_went_away_ends_and_says_so(own_synapse, product, tmp_path):
    bot = product(own_synapse)
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(address)
        manager.setblocking(False)
        # Longer than a long poll: an answer is due within it.
        await start_impatient(bot, 25, NOTIFY_SOCKET=address, WATCHDOG_USEC="60000000")
        await bot.is_ready()
        heard = ""

        def is_told(word: str) -> bool:
            nonlocal heard
            try:
                heard += manager.recv(200).decode() + "\n"
            except BlockingIOError:
                return False
            return word in heard

        await until(lambda: is_told("WATCHDOG=1"), "the service manager hears that it lives")
        await asyncio.to_thread(own_synapse.stop)
        async with asyncio.timeout(60):
            assert await bot.process.wait() == 1
    (said,) = [line for line in bot.log.read_text("utf-8").splitlines() if line[:1] != "{"]
    assert said.startswith("No good answer from matrix for")
    assert health.read(bot.data).silent["matrix"] >= 25


async def test_a_token_that_was_revoked_is_asked_about_once_a_start(synapse, product):
    bot = product(synapse)
    await bot.start()
    await bot.is_ready()
    device = bot.device
    synapse.log_out_everywhere(bot.account)
    (said,) = await ends(bot)
    assert "does not know the bot's log-in any more" in said
    for _ in range(2):
        await bot.start()
        lines = await ends(bot)
        assert lines[-1] == said
    # The password was there all the time, and no new device was made with it.
    assert bot.device == device
    assert synapse.devices(bot.account) == []
    assert json.loads((bot.data / "matrix" / "session.json").read_text())["token"]

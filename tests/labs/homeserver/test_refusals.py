"""What the homeserver refuses now, and would not refuse later."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.labs.homeserver.server import Homeserver
from tests.labs.matrix.journey import asks, opened
from tests.labs.proxy import TO_DEVICE, UNAVAILABLE, Fault, Line, too_fast


@pytest.mark.parametrize("refuses", [UNAVAILABLE, too_fast(50)], ids=["503", "429"])
async def test_a_homeserver_that_has_no_time_for_a_key_does_not_log_the_bot_out(
    human, synapse: Homeserver, tmp_path: Path, refuses: Fault
):
    """nio takes a refused key for a soft log-out: the bot ended, and told its operator to make a
    new device."""
    line = Line(synapse.hand_on)
    await line.open()
    way = SimpleNamespace(url=line.url, register=synapse.register)
    try:
        async with opened(human, way, tmp_path / "product") as school:
            maija = await human("maija")
            await school.comes(maija)
            await school.product.kill()
            await school.product.start()
            await school.product.is_ready()
            with line.does(refuses, TO_DEVICE, most=2) as rule:
                await asks(school, maija)
            assert len(rule.struck) == 2
            assert school.product.process.returncode is None
    finally:
        await line.close()

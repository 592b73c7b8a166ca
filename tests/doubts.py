"""Ways for a test to leave it in doubt whether something has left: a network that shows what is
sent twice, calls that are cut off, a process that dies in the middle."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Address, Delivery
from bot.transports import Undelivered, Unsure
from tests.house import PEOPLE, Entry, House

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
MAIJA, SARI = PEOPLE["maija"].address, PEOPLE["sari"].address
AGAIN = "(Uudelleen: tämä on voinut jo tulla kerran.)"

Fail = Callable[[Delivery], None]


@asynccontextmanager
async def opened(
    directory: Path, monkeypatch: pytest.MonkeyPatch, **how: object
) -> AsyncIterator[House]:
    async with House(directory, drops_repeats=False, **how) as house:  # type: ignore[arg-type]
        # Pauses before the next attempt pass as the house's own time does.
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "time", lambda: house.now().timestamp())
        yield house


class Died(BaseException):
    """The process ended here."""


def takes(delivery: Delivery) -> None:
    """The network works again."""


def once(to: Address, why: BaseException) -> Fail:
    """Of what goes *to* somebody, the first fails."""
    failed: list[str] = []

    def fail(delivery: Delivery) -> None:
        if delivery.to == to and not failed:
            failed.append(delivery.key)
            raise why

    return fail


def always(to: Address, why: BaseException) -> Fail:
    def fail(delivery: Delivery) -> None:
        if delivery.to == to:
            raise why

    return fail


#: where it dies, what becomes of the call before that, and whether it may have left by then
STEPS = {
    "before the attempt is noted": ("storage.attempts.begin", takes, False),
    "after the call": ("bot.outbox.record_left", takes, True),
    "after a call that was cut off": ("bot.evidence.doubt", always(MAIJA, Unsure("cut")), True),
    "after a call that was refused": (
        "bot.outbox._end_attempt",
        always(MAIJA, Undelivered("network")),
        True,
    ),
}


async def dies(house: House, doing: Awaitable[None]) -> None:
    """The process ends while it does that, and is started again; nothing leaves yet."""
    await ends_in_death(doing)
    house.network.fail = house.network.fail_after = takes
    await house.close()
    await house.open()


async def dies_at(house: House, step: str, doing: Awaitable[None]) -> None:
    """The same, at one of the *STEPS*; what can leave then leaves."""
    name, fails, _ = STEPS[step]
    house.network.fail = fails

    def death(*_: object, **__: object) -> None:
        raise Died

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(name, death)
        await ends_in_death(doing)
    house.network.fail = takes
    await house.close()
    await house.open()
    await house.settle()


async def ends_in_death(doing: Awaitable[None]) -> None:
    """Nobody is there any more to start it again."""
    with pytest.raises(BaseException) as died:
        await doing
    assert is_death(died.value), died.value


def is_death(error: BaseException) -> bool:
    if isinstance(error, BaseExceptionGroup):
        return any(is_death(each) for each in error.exceptions)
    return isinstance(error, Died)


def entries(house: House, person: str) -> list[Entry]:
    return [entry for entry in house.network.said if entry.to == PEOPLE[person].address]


async def in_outbox(house: House) -> int:
    (number,) = await house.database.run(lambda tx: tx.row("SELECT count(*) FROM outbox"))
    return int(number)

"""Regular work is done at its moments, once, over restarts and downtime."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path

from bot.domain import calendar
from bot.domain.outcome import Count, Outcome
from bot.domain.workplace import Workplace
from commands import COMMANDS
from commands.given import Given
from commands.table import Step, Table
from storage.database import Transaction
from tests.house import TUESDAY, House

_NOON = time(12)


def _next_noon(workplace: Workplace, now: datetime) -> datetime | None:
    day = calendar.day_of(workplace, now)
    noon = calendar.at(workplace, day, _NOON)
    return noon if noon > now else calendar.at(workplace, day + timedelta(days=1), _NOON)


def _at_noon(given: Given, tx: Transaction) -> Outcome:
    """Count."""
    assert datetime.fromisoformat(given.args["due"]) <= given.now
    return Outcome(counts=(Count("noon"),))


TABLE = Table(
    COMMANDS.commands,
    (*COMMANDS._steps.values(), Step("at-noon", _at_noon, next_at=_next_noon)),
)


async def _noons(house: House) -> int:
    row = await house.database.run(lambda tx: tx.row("SELECT sum(number) FROM counts"))
    return (row and row[0]) or 0


async def test_it_is_done_once_a_day_over_restarts(tmp_path: Path) -> None:
    async with House(tmp_path, regular=True, table=TABLE) as house:
        assert await _noons(house) == 0
        for day in range(3):
            await house.wait_until(TUESDAY + timedelta(days=day, hours=2))
            await house.restart()
            assert await _noons(house) == day + 1


async def test_what_was_due_while_the_bot_was_off_is_done_once(tmp_path: Path) -> None:
    async with House(tmp_path, regular=True, table=TABLE) as house:
        await house.close()
        house._now += timedelta(days=3)
        await house.open()
        await house.settle()
        assert await _noons(house) == 1


async def test_it_is_done_every_day_of_a_bot_that_is_never_restarted(tmp_path: Path) -> None:
    """A start sees that it waits; between two starts it has to see to that itself."""
    async with House(tmp_path, regular=True, table=TABLE) as house:
        await house.wait_until(TUESDAY + timedelta(days=2, hours=2))
        assert await _noons(house) == 3

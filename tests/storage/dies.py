"""What ``test_database.py`` kills: a process that writes one transaction after another, and says
the number of each when it is on disk."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from bot.domain.case import Case, Move
from bot.domain.outcome import Call, Timer
from storage import cases, timers
from storage.database import Database, Transaction
from tests.house import PEOPLE, TUESDAY


def case(number: int) -> Case:
    return Case(
        id=str(number),
        name=f"Kuovi {number}",
        workplace="koivuranta",
        requester=PEOPLE["maija"],
        language="fi",
        opened_at=TUESDAY + timedelta(seconds=number),
    )


def message(number: int) -> str:
    """The key of what is said about a case; it goes when that has left."""
    return f"message:{number}"


def write(tx: Transaction, number: int) -> None:
    """A case begins, with a timer of its own and one under a key that goes earlier; the one
    before the last ends."""
    begun = case(number)
    cases.save(tx, begun, TUESDAY)
    timers.put(tx, Timer("ask", TUESDAY, Call("ask", begun.name)), cases.key_of(begun.id))
    timers.put(tx, Timer("say", TUESDAY, Call("say")), tx.vault.new(message(number)))
    if number > 1:
        timers.clear(tx, message(number - 1), "say")
        tx.vault.doom(message(number - 1))
    if number > 2:
        cases.save(tx, case(number - 2).end(Move.CANCEL), TUESDAY)


async def _write_on(directory: Path, say: Connection, number: int) -> None:
    database = await Database.open(directory)
    while True:
        await database.run(write, number)
        say.send(number)
        number += 1


def write_on(directory: Path, say: Connection, first: int) -> None:
    """Write until killed."""
    asyncio.run(_write_on(directory, say, first))

"""Nobody is named by what is printed of what the house holds: in a traceback, a task, a message
of somebody else's library."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from bot.domain.chat import Delivery
from bot.domain.outcome import Outcome
from storage import cases, outbox
from storage.database import Transaction
from tests.house import PEOPLE, House

_WORDS = "omat sanani"


def _names(*but: str) -> list[str]:
    people = [person for key, person in PEOPLE.items() if key not in but]
    return [each for p in people for each in (p.name, p.name.split()[0], p.address.local)]


def _named(thing: object) -> list[str]:
    told = f"{thing} {thing!r} {[thing]!r}".casefold()
    return [each for each in (*_names(), _WORDS) if each.casefold() in told]


async def test_nobody_is_named_by_what_is_printed_of_them(tmp_path: Path) -> None:
    held: list[Any] = [*PEOPLE.values(), *(person.address for person in PEOPLE.values())]
    async with House(tmp_path) as house:
        record = house.dispatcher._recorder.record

        def noted(tx: Transaction, outcome: Outcome, *args: Any) -> None:
            held.extend([outcome, *outcome.cases, *outcome.messages, *outcome.timers])
            record(tx, outcome, *args)
            held.extend(outbox.after(tx, 0))
            held.extend(cases.live(tx, "koivuranta"))

        house.dispatcher._recorder.record = noted  # type: ignore[method-assign]
        for person, words in (
            ("maija", f"purku {_WORDS}"),
            ("maija", "3"),
            ("sari", "otan kuovi"),
            ("maija", "1"),
            ("sari", "pidetty"),
            ("maija", "2"),
        ):
            held.append(house.incoming(person, words))
            await house.say(person, words)
        held += [entry.delivery for entry in house.network.said]
    assert len(held) > 60
    assert [(type(each), names) for each in held if (names := _named(each))] == []


async def test_no_task_is_named_after_anybody(house: House) -> None:
    """asyncio prints the name of a task that failed, and of one that is left over."""
    seen: set[str] = set()

    def sends(delivery: Delivery) -> None:
        seen.update(task.get_name() for task in asyncio.all_tasks())

    house.network.fail = sends
    await house.say("maija", "purku")
    await house.say("maija", "2")
    await house.say("sari", "otan kuovi", group=True)
    assert any("outbox" in name for name in seen)
    assert [name for name in seen for each in _names() if each.casefold() in name.casefold()] == []

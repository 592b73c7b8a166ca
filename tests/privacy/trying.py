"""Everybody of a workplace and of its neighbour, in every chat, with every command, while a case
is in some stage of its life: what came of each, without anything having happened."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.domain.chat import Address, Heard, Members, Person, Refused
from bot.domain.outcome import Message, Outcome
from commands import COMMANDS
from commands.given import Given
from commands.table import Table
from storage.database import Transaction
from tests.house import GROUP, KOIVURANTA, PEOPLE, ROOM, House
from tests.privacy import lives

#: the roles of the table, and who of the cast has each; Aino is no facilitator here
ROLES = {
    "nobody": "olli",
    "requester": "maija",
    "holder": "sari",
    "facilitator": "pekka",
    "coordinator": "minna",
    "leader": "aino",
    "safety": "tarja",
    "neighbour": "nelli",
    "admin": "kalle",
}
NEWCOMERS = {
    "olli": Person(Address("test:@olli"), "Olli O."),
    "nelli": Person(Address("test:@nelli"), "Nelli N."),
}
NEIGHBOUR = replace(
    KOIVURANTA,
    id="rantala",
    name="Rantala",
    group=Address("test:!rantala"),
    coordinators=(),
    leaders=(),
    safety=(),
)
CHATS = {"private": None, "group": GROUP, "other room": ROOM}


async def hidden(house: House) -> None:
    """Maija has said that Minna must not know; Pekka and Sari are asked one by one."""
    await lives.asking_whom_to_exclude(house)
    await house.say("maija", "Minna")
    await house.say("maija", "3")


async def hidden_and_held(house: House) -> None:
    """Sari has it, and nobody else knows."""
    await hidden(house)
    await house.say("pekka", "2")
    await house.say("sari", "1")


async def met(house: House) -> None:
    """The agreed time has come."""
    await lives.agreed(house)
    await house.wait(timedelta(hours=4, minutes=30))


#: a stage of the case's life, and how it comes there; Sari is its holder where it has one
LIVES: dict[str, Callable[[House], Awaitable[None]]] = {
    "open": lives.open_,
    "held by another": lives.claimed,
    "agreed": lives.agreed,
    "met": met,
    "after the talk": lives.held_and_the_bot_asks,
    "hidden": hidden,
    "hidden, held": hidden_and_held,
}


@dataclass
class Came:
    """What came of some words: calls that were answered, refusals, and what was decided."""

    done: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def messages(self) -> Iterator[Message]:
        for outcome in self.outcomes:
            yield from outcome.messages


class _TakenBack(Exception):
    """None of it happened."""


class _AtHome(House):
    """Whoever is asked where they work says at once that it is the first."""

    async def say(self, person: str, words: str | None, **more: Any) -> None:
        await super().say(person, words, **more)
        told = self.told(person)
        if told and "Missä olet töissä" in told[-1]:
            await super().say(person, "1")


class _Listed(Table):
    """The table, with a list of what it answered."""

    came: Came

    def answer(self, given: Given, tx: Transaction) -> Outcome:
        try:
            outcome = super().answer(given, tx)
        except Refused as refused:
            self.came.refused.append(refused.text.id)
            raise
        self.came.done.append(given.call.command)
        return outcome


class Tried:
    """A house in which things are tried, and then have not happened."""

    def __init__(self, house: House, table: _Listed) -> None:
        self.house, self._table = house, table
        recorder = house.dispatcher._recorder
        record = recorder.record

        def noted(tx: Transaction, outcome: Outcome, *more: Any) -> None:
            self._table.came.outcomes.append(outcome)
            record(tx, outcome, *more)

        recorder.record = noted  # type: ignore[method-assign]

    async def say(self, person: str, words: str, chat: str) -> Came:
        """What comes of somebody saying that there."""
        came = self._table.came = Came()
        incoming = self.house.incoming(person, words)
        place = CHATS[chat]
        if place is not None:
            incoming = replace(incoming, chat=place, private=False)
        self.house.dispatcher._floods._recent.clear()

        def try_it(tx: Transaction) -> None:
            self.house.dispatcher._write_heard(tx, "test", (incoming,), None)
            raise _TakenBack

        with suppress(_TakenBack):
            await self.house.database.run(try_it)
        return came


@asynccontextmanager
async def trying(directory: Path, life: str) -> AsyncIterator[Tried]:
    """A house in which a case of Maija's is in that stage. The newcomers must be in ``PEOPLE``."""
    home = replace(
        KOIVURANTA,
        coordinators=(PEOPLE["minna"].address,),
        leaders=(PEOPLE["aino"].address,),
        safety=(PEOPLE["tarja"].address,),
        neighbours=("rantala",),
    )
    table = _Listed(COMMANDS.commands, tuple(COMMANDS._steps.values()))
    table.came = Came()
    house = _AtHome(
        directory,
        workplaces=(home, NEIGHBOUR),
        admins=(PEOPLE["kalle"].address,),
        facilitators=("sari", "pekka"),
        table=table,
    )
    async with house:
        near = Members(chat=NEIGHBOUR.group, people=(PEOPLE["nelli"],))
        await house.dispatcher.receive(Heard(network="test", members=(near,)))
        await house.settle()
        await LIVES[life](house)
        yield Tried(house, table)

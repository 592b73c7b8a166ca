"""Emergency mode: the database cannot be read, so nothing can be noted; whoever writes is told whom
to call (RELIABILITY.md, R-S4).

It runs on a fresh database that is forgotten when it ends. The damaged one is not touched: when it
is restored, the networks' places are where they were, and what people wrote is heard.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from bot.admins import Admins
from bot.domain.chat import (
    Address,
    Audience,
    Heard,
    Incoming,
    Members,
    Person,
    Text,
    Unheard,
    Value,
)
from bot.domain.outcome import Message, Outcome
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from bot.floods import Floods
from bot.localization import Localization
from bot.outbox import Outbox
from bot.parts import Parts
from bot.recording import Cause, Recorder
from bot.transports import Transport
from commands.given import emergency, people_to_call
from storage import inbox, members
from storage.database import Database, Transaction
from storage.outbox import Removing

log = structlog.get_logger()

#: what is older than this when it begins may have been answered before; nobody knows
_FRESH = timedelta(minutes=2)
_HOUR = timedelta(hours=1)


class Emergency:
    """Answers every private message with whom to call; in a group, one line to the first who gives
    a command there. Tells the *admins* once. *database*: an empty one."""

    def __init__(
        self,
        database: Database,
        transports: Mapping[str, Transport],
        workplaces: Sequence[Workplace],
        *,
        clock: Callable[[], datetime],
        admins: Sequence[Address] = (),
        prefix: str = "!purku",
    ) -> None:
        self._database = database
        self._transports = transports
        self._workplaces = Workplaces(workplaces)
        self._groups = {workplace.group: workplace for workplace in workplaces}
        self._clock = clock
        self._since = clock() - _FRESH
        self._prefix = prefix.casefold()
        self._floods = Floods()
        self._parts = Parts(self._workplaces)
        localization = Localization()
        self._recorder = Recorder(localization, self._parts, admins=admins)
        self._admins = Admins(admins, self._recorder, self._workplaces.first, clock)
        self.outbox = Outbox(
            database,
            transports,
            clock=clock,
            tell_admins=self.tell_admins,
            end_removal=_nothing_to_remove,
            said_again=localization.said_again,
        )

    async def run(self) -> None:
        """Tell the admins, then listen and answer until cancelled."""
        await self.begin()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.outbox.relay(), name="outbox")
            for transport in self._transports.values():
                # The place is in the damaged file; what is old is told by its moment.
                listening = transport.listen(self.receive, None)
                tasks.create_task(listening, name=transport.network)

    async def begin(self) -> None:
        log.error("emergency")
        await self.outbox.begin()
        await self.tell_admins(Text("admin-emergency"), "emergency")

    async def receive(self, heard: Heard) -> None:
        """Tell whoever has just written whom to call, once for each message."""
        await self._database.run(self._write, heard)
        self.outbox.wake()

    async def tell_admins(self, text: Text, cause: str, but_on: str | None = None) -> None:
        await self._database.run(self._admins.write, text, cause, but_on)
        self.outbox.wake()

    async def tell_deaf(self, network: str, since: datetime) -> None:
        """Nobody can be told more than that they should call."""

    async def tell_heard(self, network: str, until: datetime) -> None:
        """As little."""

    def _write(self, tx: Transaction, heard: Heard) -> None:
        for group in heard.members:
            self._note(tx, group)
        for incoming in heard.incoming:
            if self._may_answer(tx, heard.network, incoming):
                self._answer(tx, heard.network, incoming)
        for unheard in heard.unheard:
            if unheard.private and self._is_first_of_hour(tx, heard.network, unheard):
                self._tell(tx, unheard.sender, f"{heard.network}|unheard|{unheard.key}")

    def _note(self, tx: Transaction, group: Members) -> None:
        """Who is where: each is told whom to call there."""
        workplace = self._groups.get(group.chat)
        if workplace is not None:
            members.replace(tx, workplace.id, group.people, welcome_first=True)

    def _may_answer(self, tx: Transaction, network: str, incoming: Incoming) -> bool:
        """Whether they have just said something, and not far too much."""
        now = self._clock()
        is_said = incoming.words is not None and incoming.edits is None
        if not is_said or incoming.at < self._since:
            return False
        if not inbox.is_first(tx, network, incoming.key, now):
            return False
        return not self._floods.is_flooding(incoming, now)

    def _answer(self, tx: Transaction, network: str, incoming: Incoming) -> None:
        if incoming.private:
            self._tell(tx, incoming.sender, f"{network}|{incoming.key}")
            return
        workplace = self._groups.get(incoming.chat)
        is_command = (incoming.words or "").casefold().startswith(self._prefix)
        if workplace is None or not is_command:
            return
        if inbox.is_first(tx, network, f"emergency|{workplace.id}", self._clock()):
            message = Message(
                to=workplace.group,
                audience=Audience.GROUP,
                text=Text("emergency-told-group"),
                language=workplace.language,
            )
            cause = Cause(f"{network}|{incoming.key}", self._clock(), incoming.sender.address)
            self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)

    def _is_first_of_hour(self, tx: Transaction, network: str, unheard: Unheard) -> bool:
        hour = int(self._clock().timestamp() // _HOUR.total_seconds())
        name = f"unheard|{unheard.sender.address.uri}|{hour}"
        return unheard.at >= self._since and inbox.is_first(tx, network, name, self._clock())

    def _tell(self, tx: Transaction, person: Person, name: str) -> None:
        now, address = self._clock(), person.address
        workplace = self._parts.workplace_of(tx, address)
        # Whose coordinator would it be?
        is_known = len(self._workplaces) == 1 or self._parts.has_part(tx, address)
        values: dict[str, Value] = {
            "numbers": people_to_call(workplace, now, coordinator=is_known),
            "emergency": emergency(workplace),
        }
        message = Message(
            to=address, audience=Audience.ANYBODY, text=Text("emergency-told", values)
        )
        cause = Cause(name, now, address)
        self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)


async def _nothing_to_remove(removing: Removing, reason: str | None) -> None:
    """On a fresh database nothing waits to be removed."""

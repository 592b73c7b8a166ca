"""The whole bot but its networks, wired by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.clock import AlarmClock
from bot.dispatcher import Dispatcher
from bot.domain.chat import Address
from bot.domain.workplace import Workplace
from bot.localization import Localization
from bot.outbox import Outbox
from bot.quarantine import Quarantine
from bot.transports import Transport
from commands import COMMANDS
from storage import positions
from storage.database import Database


class Switchboard:
    """Database, dispatcher, outbox relay and alarm clock, and the networks between them."""

    def __init__(
        self,
        database: Database,
        transports: Mapping[str, Transport],
        places: Sequence[Workplace],
        *,
        clock: Callable[[], datetime],
        admins: Sequence[Address] = (),
        pick: Callable[[int], int] | None = None,
        prefix: str = "!purku",
        removes_own: bool = False,
        addresses: Mapping[str, str] | None = None,
        quarantine: Quarantine | None = None,
    ) -> None:
        self.database = database
        self._transports = transports
        localization = Localization()
        self.dispatcher = Dispatcher(
            database,
            localization,
            COMMANDS,
            places,
            clock=clock,
            wake=self._wake,
            admins=admins,
            pick=pick,
            prefix=prefix,
            removes_own=removes_own,
            addresses=addresses,
            quarantine=quarantine,
        )
        self.alarm = AlarmClock(self.dispatcher.tick, self.dispatcher.tidy, clock)
        self.outbox = Outbox(
            database,
            transports,
            clock=clock,
            tell_admins=self.dispatcher.tell_admins,
            end_removal=self.dispatcher.end_removal,
            said_again=localization.said_again,
            waits_until=self.dispatcher.waits_until,
            changed=self.alarm.wake,
        )

    def _wake(self) -> None:
        self.outbox.wake()
        self.alarm.wake()

    async def run(self) -> None:
        """Listen, send and ring until cancelled."""
        await self.dispatcher.begin()
        forgetful = {name for name, each in self._transports.items() if not each.drops_repeats}
        await self.dispatcher.see_whether_restored(forgetful)
        await self.outbox.begin()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.outbox.relay(), name="outbox")
            tasks.create_task(self.alarm.run(), name="alarm")
            for transport in self._transports.values():
                place = await self.database.run(positions.get, transport.network)
                listening = transport.listen(self.dispatcher.receive, place)
                tasks.create_task(listening, name=transport.network)

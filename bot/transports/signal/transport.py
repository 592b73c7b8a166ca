"""The Signal end of the port."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

import structlog

from bot.domain.chat import Address, Delivery, Heard
from bot.transports import Receive, Undelivered
from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.connection import Connection
from bot.transports.signal.daemon import Watch
from bot.transports.signal.endpoint import Endpoint
from bot.transports.signal.groups import Groups
from bot.transports.signal.listening import Listening
from bot.transports.signal.names import NETWORK
from bot.transports.signal.people import People
from bot.transports.signal.room import Room
from bot.transports.signal.sending import Sending
from bot.transports.signal.spool import Spool
from bot.transports.signal.timers import Timers

log = structlog.get_logger()

_UNTIL_READY = 30.0


@dataclass(frozen=True, slots=True)
class _Parts:
    connection: Connection
    spool: Spool
    listening: Listening
    watch: Watch
    groups: Groups
    sending: Sending


class SignalTransport:
    """Signal, through a signal-cli that runs beside us.

    What may have left is not known by a key: ``send`` raises ``Unsure`` where it cannot know.
    Each change of a message gives it a name of its own, by which people react to it from then on.
    """

    network = NETWORK
    drops_repeats = False

    def __init__(self, configuration: SignalConfiguration) -> None:
        self._configuration = configuration
        self._endpoint = Endpoint.read(configuration.endpoint)
        self._parts: _Parts | None = None
        self._ready = asyncio.Event()
        self._began = time.monotonic()

    def silent_for(self) -> float:
        if self._parts is None:
            return time.monotonic() - self._began
        return self._parts.watch.silent_for()

    async def listen(self, receive: Receive, position: str | None) -> None:
        """Connect to the daemon for as long as this runs, and hand on what it receives. Raises
        ``SignalFault``. There is no *position*: ``spool.py`` says why."""
        parts = self._parts = self._parts or self._open()

        async def tell(heard: Heard) -> None:
            await parts.listening.insist(receive, heard)

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(parts.connection.hold(), name="connection")
            tasks.create_task(parts.watch.watch(), name="watch")
            tasks.create_task(parts.listening.listen(receive), name="spool")
            await parts.connection.opened()
            log.info("ready", network=NETWORK)
            self._ready.set()
            tasks.create_task(parts.groups.watch(tell), name="groups")

    async def prepare(self, to: Address) -> None:
        if self._parts is not None and self._ready.is_set():
            await self._parts.sending.prepare(to)

    async def send(self, delivery: Delivery) -> str:
        """Send, and return the name of the message; or raise ``Undelivered``."""
        parts = await self._until_ready()
        name = await parts.sending.send(delivery)
        parts.watch.reached()
        return name

    async def edit(self, delivery: Delivery, message: str) -> str:
        return await (await self._until_ready()).sending.edit(delivery, message)

    async def redact(self, chat: Address, message: str, key: str) -> None:
        await (await self._until_ready()).sending.redact(chat, message, key)

    async def close(self) -> None:
        """Let go of the spool; the connection was let go of when ``listen`` was cancelled."""
        self._ready.clear()
        if self._parts is not None:
            self._parts.spool.close()
            self._parts = None

    def _open(self) -> _Parts:
        configuration = self._configuration
        spool = Spool(configuration.spool)
        room = Room(spool, configuration.directory)

        def news(received: int) -> None:
            listening.wake()
            if received:
                watch.told()

        def opened() -> None:
            groups.wake()

        connection = Connection(self._endpoint, news, opened)
        people = People(connection)
        groups = Groups(connection, configuration, people)
        timers = Timers(connection, people, configuration.disappear_after)
        watch = Watch(
            connection,
            spool,
            room,
            account=configuration.account,
            directory=configuration.directory,
            beside=(self._endpoint.path or configuration.spool).parent,
            began=self._began,
        )
        sending = Sending(connection, configuration, groups, timers)
        listening = Listening(
            spool,
            room,
            people,
            account=configuration.account,
            groups=configuration.groups,
            received=watch.received,
            unread=watch.unread,
            group_changed=groups.wake,
            is_evidence=timers.is_evidence,
            named_now=sending.named_now,
        )
        return _Parts(connection, spool, listening, watch, groups, sending)

    async def _until_ready(self) -> _Parts:
        try:
            async with asyncio.timeout(_UNTIL_READY):
                await self._ready.wait()
        except TimeoutError:
            raise Undelivered("not-ready") from None
        if self._parts is None:
            raise Undelivered("not-ready")
        return self._parts

"""The Matrix end of the port."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass

import structlog

from bot.domain.chat import Address, Delivery, News
from bot.transports import Receive, Undelivered
from bot.transports.matrix.configuration import MatrixConfiguration
from bot.transports.matrix.confirming import Confirmation
from bot.transports.matrix.direct import Direct
from bot.transports.matrix.groups import GROUPS_FILE, Groups
from bot.transports.matrix.health import HealthFile
from bot.transports.matrix.hearing import Hearing
from bot.transports.matrix.invitations import Invitations
from bot.transports.matrix.keys import Keys
from bot.transports.matrix.listening import Listening
from bot.transports.matrix.notices import Notices
from bot.transports.matrix.readers import Policy
from bot.transports.matrix.rooms import NETWORK, Rooms
from bot.transports.matrix.sending import Sending
from bot.transports.matrix.session import Session, open_session
from bot.transports.matrix.sharing import Sharing
from bot.transports.matrix.signs import Signs
from bot.transports.matrix.unreadable import Unreadable
from bot.transports.matrix.upgrades import Upgrades
from bot.transports.matrix.upkeep import Upkeep

log = structlog.get_logger()

_UNTIL_READY = 30.0


@dataclass(frozen=True, slots=True)
class _Parts:
    session: Session
    listening: Listening
    sending: Sending
    direct: Direct


class MatrixTransport:
    """Matrix. Rooms without encryption are neither heard nor written to, but by configuration.

    Reactions and replies name the first version of an edited message, so ``edit`` returns the
    name it was given; but what stands in a room that was replaced is said anew in the new one.
    """

    network = NETWORK
    drops_repeats = True

    def __init__(self, configuration: MatrixConfiguration) -> None:
        self._configuration = configuration
        self._parts: _Parts | None = None
        self._ready = asyncio.Event()
        self._began = time.monotonic()

    def silent_for(self) -> float:
        heard_at = self._parts.listening.heard_at if self._parts else self._began
        return time.monotonic() - heard_at

    async def listen(self, receive: Receive, position: str | None) -> None:
        """Log in if need be, and hand on what is heard. Raises ``MatrixFault``."""
        if self._parts is None:
            self._parts = await self._open()
        await self._parts.direct.read()
        await self._parts.listening.listen(receive, position)

    async def prepare(self, to: Address) -> None:
        """Nothing has to be said before."""

    async def send(self, delivery: Delivery) -> str:
        return await (await self._sending()).send(delivery)

    async def edit(self, delivery: Delivery, message: str) -> str:
        return await (await self._sending()).edit(delivery, message)

    async def redact(self, chat: Address, message: str, key: str) -> None:
        """Needs the room's power level for ``redact``."""
        await (await self._sending()).redact(chat.local, message, key)

    async def close(self) -> None:
        """Let go of the connection and of the store."""
        self._ready.clear()
        if self._parts is not None:
            await self._parts.session.close()
            self._parts = None

    async def _open(self) -> _Parts:
        session = await open_session(self._configuration)
        client = session.client
        configuration, direct = self._configuration, Direct(client)
        groups = Groups(configuration.groups, configuration.directory / GROUPS_FILE)
        rooms = Rooms(client, groups, direct, unencrypted=configuration.unencrypted)
        policy, signs = Policy(client, rooms, configuration.devices), Signs(client)
        sending = Sending(client, rooms, groups, Sharing(client, policy), signs)

        async def synced() -> None:
            if not self._ready.is_set():
                log.info("ready", network=NETWORK, count=len(client.rooms))
                self._ready.set()
            await sending.synced()

        notices = Notices()
        if session.is_new_device:
            notices.add(News.NEW_DEVICE, str(client.device_id))
        late = Unreadable(client, configuration.directory / "unreadable.json")
        health = HealthFile(configuration.directory, late.__len__)
        confirmation = Confirmation(client, configuration, notices, health)
        upkeep = Upkeep(Keys(client), confirmation, policy, notices, health)
        invitations = Invitations(client, configuration, direct)
        hearing = Hearing(client, rooms, groups, Upgrades(client, rooms, groups), late, signs)
        listening = Listening(client, hearing, upkeep, invitations, direct, signs, synced)
        return _Parts(session, listening, sending, direct)

    async def _sending(self) -> Sending:
        try:
            async with asyncio.timeout(_UNTIL_READY):
                await self._ready.wait()
        except TimeoutError:
            raise Undelivered("not-ready") from None
        if self._parts is None:
            raise Undelivered("not-ready")
        return self._parts.sending

"""What the account needs after each sync, and what is to be told of it."""

from __future__ import annotations

import nio

from bot.domain.chat import Heard
from bot.transports.matrix.confirming import Confirmation
from bot.transports.matrix.health import HealthFile
from bot.transports.matrix.keys import Keys
from bot.transports.matrix.notices import Notices
from bot.transports.matrix.readers import Policy
from bot.transports.matrix.rooms import NETWORK


class Upkeep:
    def __init__(
        self,
        keys: Keys,
        confirmation: Confirmation,
        policy: Policy,
        notices: Notices,
        health: HealthFile,
    ) -> None:
        self._keys = keys
        self._confirmation = confirmation
        self._policy = policy
        self._notices = notices
        self._health = health

    def note(self, response: nio.SyncResponse) -> None:
        """Count what *response* tells of how we are."""
        self._health.synced(response)

    async def keep_up(self, response: nio.SyncResponse) -> None:
        """See to our keys and to our device's confirmation. What fails is done after the next
        sync. Raises ``MatrixFault``."""
        await self._keys.keep_up(response)
        if self._keys.are_published:
            await self._confirmation.seek()

    def take_news(self) -> Heard | None:
        """What has to be told, each once; to be handed over before anything else is."""
        notices, doubted = self._notices.take(), self._policy.take_doubted()
        if notices or doubted:
            return Heard(network=NETWORK, notices=notices, doubted=doubted)
        return None

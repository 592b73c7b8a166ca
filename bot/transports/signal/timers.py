"""How long private messages stay on the phones; each chat's own timer, which may be changed by
either of the two in it."""

from __future__ import annotations

import math
import time
from datetime import timedelta

import structlog

from bot.domain.chat import Arrived
from bot.transports.signal.names import NETWORK, Name
from bot.transports.signal.people import People
from bot.transports.signal.rpc import CallFailed, NoAnswer, Rpc

log = structlog.get_logger()

_WITHIN = 15.0


class Timers:
    """What is said in a chat follows its timer by itself: the daemon sees to that. *wanted* is set
    before the first thing that we say there, unless it is shorter already; whoever changes it
    afterwards may."""

    def __init__(self, rpc: Rpc, people: People, wanted: timedelta | None) -> None:
        self._rpc = rpc
        self._people = people
        self._wanted = None if wanted is None else wanted // timedelta(seconds=1)
        self._seen: set[str] = set()
        #: between which moments the timer of a chat was set, in milliseconds
        self._set: dict[str, tuple[float, float]] = {}

    async def set(self, uuid: str) -> None:
        """See to the timer of the chat with *uuid*; what is to be said there waits for no timer
        that cannot be set."""
        if self._wanted is None or uuid in self._seen:
            return
        contact = await self._people.contact(uuid)
        if contact is None:
            return
        self._seen.add(uuid)
        # Whom we have answered once knows our profile.
        if contact.get("profileSharing") is True:
            return
        present = contact.get("messageExpirationTime")
        if isinstance(present, int) and 0 < present <= self._wanted:
            return
        began = _now()
        self._set[uuid] = began, math.inf
        params = {"recipient": uuid, "expiration": self._wanted}
        try:
            await self._rpc.call("updateContact", within=_WITHIN, **params)
            self._set[uuid] = began, _now()
        except (CallFailed, NoAnswer):
            self._seen.discard(uuid)
            log.warning("timer-not-set", network=NETWORK)

    def is_evidence(self, arrived: Arrived) -> bool:
        """Whether a receipt is of something that we said: phones give one for a timer, too, and
        it shows of no message that it has left."""
        began, ended = self._set.get(arrived.person.local, (math.inf, math.inf))
        return not began <= Name.read(arrived.message).sent <= ended


def _now() -> float:
    return time.time_ns() // 1_000_000

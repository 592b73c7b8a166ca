"""The relay: what waits in the outbox leaves, in order for each destination, until it has left.

What is to be removed from a chat waits in the same row: it is done when its turn comes.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import random
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.domain.chat import Address, Left, Text, Value
from bot.domain.outcome import Removal
from bot.transports import Transport, Undelivered
from storage import outbox, questions, sent, timers
from storage.database import Database, Transaction
from storage.outbox import Removing, Waiting

log = structlog.get_logger()

#: a destination that has failed for so long is told to the admin
_ALARM = timedelta(minutes=15)
_MINUTE = timedelta(minutes=1)
_LONGEST_PAUSE = 300.0
#: it looks so often though nobody woke it, so that it can be seen to live
_LONGEST_SLEEP = 30.0
#: a network that asks for more than this is asked again all the same
_DAY = 86_400.0


class Tell(Protocol):
    """How the relay says something to the admins: through the one writer."""

    async def __call__(self, text: Text, cause: str) -> None: ...


class EndRemoval(Protocol):
    """How the relay hands the end of a removal to the one writer, which forgets it.

    *reason* is the network's word for why it can never be done; ``None``: it has been done.
    """

    async def __call__(self, removing: Removing, reason: str | None) -> None: ...


@dataclass(slots=True)
class _Lane:
    """What waits for one destination; one thing at a time leaves, the oldest first (R-O5)."""

    waiting: deque[Waiting | Removing] = field(default_factory=deque)
    attempts: int = 0
    failing_since: datetime | None = None
    failing: Undelivered | None = None
    alarmed: bool = False
    not_before: float = 0.0
    busy: bool = False


class Outbox:
    """Sends what the dispatcher has written. Run ``relay`` in a task; call ``wake`` after a
    commit.

    *random_part* spreads retries; a test gives a constant.
    """

    def __init__(
        self,
        database: Database,
        transports: Mapping[str, Transport],
        *,
        clock: Callable[[], datetime],
        tell_admins: Tell,
        end_removal: EndRemoval,
        changed: Callable[[], None] = lambda: None,
        random_part: Callable[[], float] = random.random,
    ) -> None:
        self._database = database
        self._transports = transports
        self._clock = clock
        self._tell_admins = tell_admins
        self._end_removal = end_removal
        self._changed = changed
        self._random = random_part
        self._lanes: dict[Address, _Lane] = {}
        self._loaded = 0
        self._passed_at = time.monotonic()
        self._woken = asyncio.Event()
        self._idle = asyncio.Event()

    def wake(self) -> None:
        """There may be something new to send."""
        self._idle.clear()
        self._woken.set()

    async def idle(self) -> None:
        """Return when everything that can leave has left."""
        await self._idle.wait()

    def passed(self) -> float:
        """Seconds since it last looked for something to send."""
        return time.monotonic() - self._passed_at

    async def relay(self) -> None:
        """Send until cancelled."""
        async with asyncio.TaskGroup() as group:
            while True:
                self._woken.clear()
                pause = await self._start_ready(group)
                self._passed_at = time.monotonic()
                if not self._woken.is_set() and not any(a.busy for a in self._lanes.values()):
                    self._idle.set()
                # Not wait_for: woken and cancelled in one moment, it forgets that it was cancelled.
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(min(pause, _LONGEST_SLEEP)):
                        await self._woken.wait()

    # ------------------------------------------------------------ lanes

    async def _start_ready(self, group: asyncio.TaskGroup) -> float:
        """Start a task for every lane that can send; return how long until the next could."""
        await self._load()
        for lane in tuple(self._lanes.values()):
            if lane.waiting and not lane.busy:
                await self._tell_if_late(lane)
            if self._is_ready(lane):
                lane.busy = True
                group.create_task(self._empty(lane), name="outbox-lane")
        now = asyncio.get_running_loop().time()
        pauses = [
            min(lane.not_before - now, self._alarm_in(lane))
            for lane in self._lanes.values()
            if lane.waiting and not lane.busy
        ]
        return max(0.0, min(pauses, default=math.inf))

    def _is_ready(self, lane: _Lane) -> bool:
        now = asyncio.get_running_loop().time()
        return bool(lane.waiting) and not lane.busy and lane.not_before <= now

    async def _load(self) -> None:
        for waiting in await self._database.run(outbox.after, self._loaded):
            self._loaded = waiting.id
            self._lanes.setdefault(waiting.to, _Lane()).waiting.append(waiting)
        for address in [a for a, lane in self._lanes.items() if not lane.waiting and not lane.busy]:
            del self._lanes[address]

    async def _empty(self, lane: _Lane) -> None:
        try:
            while lane.waiting:
                if not await self._send(lane, lane.waiting[0]):
                    return
                lane.waiting.popleft()
        finally:
            lane.busy = False
            self.wake()

    # ------------------------------------------------------------ one message

    async def _send(self, lane: _Lane, waiting: Waiting | Removing) -> bool:
        """Send, or remove, one; ``False`` if it has to wait."""
        plan = await self._database.run(_plan, waiting)
        if plan is None:
            return True
        transport = self._transports.get(waiting.network)
        try:
            if transport is None:
                raise Undelivered("network-not-configured", permanent=True)
            message = await _leave(transport, waiting, plan)
        except Undelivered as undelivered:
            return await self._undelivered(lane, waiting, undelivered)
        except Exception as trouble:
            # A network's library may fail in ways of its own; the message stays.
            log.error("send-failed", network=waiting.network, exc_info=trouble)
            return await self._undelivered(lane, waiting, Undelivered("trouble"))
        lane.attempts, lane.failing_since, lane.alarmed, lane.not_before = 0, None, False, 0.0
        if isinstance(waiting, Removing):
            await self._end_removal(waiting, None)
        else:
            await self._database.run(_record_sent, waiting, message, self._clock())
        self._changed()
        return True

    async def _undelivered(
        self, lane: _Lane, waiting: Waiting | Removing, why: Undelivered
    ) -> bool:
        log.warning(
            "undelivered",
            network=waiting.network,
            key=waiting.key,
            reason=why.reason,
            attempts=lane.attempts + 1,
        )
        if why.permanent and isinstance(waiting, Removing):
            await self._end_removal(waiting, why.reason)
            return True
        if why.permanent:
            await self._database.run(outbox.block, waiting.id, why.reason)
            await self._tell(Text("admin-blocked", self._values(waiting, why)), waiting, "blocked")
            return True
        if why.reason == "rate-limit":
            await self._tell_of_limit(waiting.network)
        lane.attempts += 1
        pause = 2.0 ** min(lane.attempts - 1, 10) * (1 + self._random() / 4)
        pause = min(pause, _LONGEST_PAUSE)
        if why.retry_after is not None:
            pause = min(max(why.retry_after, 0.0), _DAY)
        lane.not_before = asyncio.get_running_loop().time() + pause
        now = self._clock()
        lane.failing_since = lane.failing_since or now
        lane.failing = why
        await self._tell_if_late(lane)
        return False

    async def _tell_of_limit(self, network: str) -> None:
        """Once a day: somebody can lift it."""
        text = Text("admin-rate-limit", {"network": network})
        await self._tell_admins(text, f"rate-limit|{network}|{self._clock().date()}")

    def _alarm_in(self, lane: _Lane) -> float:
        """Seconds until the admins are to be told that nothing leaves."""
        if lane.failing_since is None or lane.alarmed:
            return math.inf
        return (lane.failing_since + _ALARM - self._clock()).total_seconds()

    async def _tell_if_late(self, lane: _Lane) -> None:
        """The network may have asked for a longer pause than people can wait for."""
        if lane.failing_since is None or lane.failing is None or self._alarm_in(lane) > 0:
            return
        lane.alarmed = True
        waiting, minutes = lane.waiting[0], (self._clock() - lane.failing_since) // _MINUTE
        values = self._values(waiting, lane.failing) | {"minutes": minutes}
        await self._tell(Text("admin-undelivered", values), waiting, "late")

    def _values(self, waiting: Waiting | Removing, why: Undelivered) -> dict[str, Value]:
        return {"network": waiting.network, "reason": why.reason}

    async def _tell(self, text: Text, waiting: Waiting | Removing, what: str) -> None:
        await self._tell_admins(text, f"{what}|{waiting.key}")


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a waiting message leaves: as a new one, or by changing the *board*."""

    board: str | None


def _plan(tx: Transaction, waiting: Waiting | Removing) -> _Plan | None:
    """``None`` if it was withdrawn meanwhile."""
    if not outbox.is_waiting(tx, waiting.id):
        return None
    if isinstance(waiting, Removing):
        return _Plan(None)
    if waiting.board and not waiting.fresh and waiting.case_key is not None:
        return _Plan(sent.board(tx, waiting.case_key))
    return _Plan(None)


async def _leave(transport: Transport, waiting: Waiting | Removing, plan: _Plan) -> str:
    """Let it leave by *transport*; return the network's name of the message."""
    if isinstance(waiting, Removing):
        removal = waiting.removal
        await transport.redact(removal.chat, removal.message, waiting.key)
        return removal.message
    if plan.board is not None:
        try:
            return await transport.edit(waiting.delivery, plan.board)
        except Undelivered as refused:
            if not refused.permanent:
                raise
            # It is too old, or gone: what became of the case is said anew.
            log.info("edit-refused", network=waiting.network, reason=refused.reason)
    return await transport.send(waiting.delivery)


def note_left(tx: Transaction, left: Sequence[Left]) -> list[Removing]:
    """Write down what the network shows to have left, if we died before we could; return the
    removals that it shows to have been done.

    People may have answered it meanwhile, so it must be known before they are heard.
    """
    done = []
    for each in left:
        waiting = outbox.under(tx, each.key)
        if isinstance(waiting, Removing):
            done.append(waiting)
        elif waiting is not None:
            _record_sent(tx, waiting, each.message, each.at)
    return done


def _record_sent(tx: Transaction, waiting: Waiting, message: str, now: datetime) -> None:
    outbox.remove(tx, waiting.id)
    is_live = waiting.case_key is not None and tx.vault.knows(waiting.case_key)
    sent.put(
        tx,
        waiting.network,
        message,
        now=now,
        case_key=waiting.case_key,
        question=waiting.question,
        board=waiting.board,
        own=sent.Own(waiting.to, message, waiting.id) if waiting.own and is_live else None,
    )
    if waiting.own and not is_live:
        _remove_again(tx, waiting, message, now)
    if waiting.question is not None:
        asked = questions.mark_sent(tx, waiting.question, now)
        if asked is not None and asked.question.silence and asked.question.patience:
            # Silence is counted from when the question left.
            timers.move(tx, asked.key, f"silence:{asked.id}", now + asked.question.patience)


def _remove_again(tx: Transaction, waiting: Waiting, message: str, now: datetime) -> None:
    """It left while its case ended: it goes as everything else that was said about it."""
    removal = Removal(chat=waiting.to, message=message, by=waiting.to, is_quiet=True)
    cause = f"own|{waiting.key}"
    key = f"message:{tx.vault.hash('cause', cause).hex()}"
    outbox.put_removal(tx, removal, send_key=tx.vault.send_key(cause, 0), key=key, now=now)

"""The relay: what waits in the outbox leaves, in order for each destination, until it has left.

What is to be removed from a chat waits in the same row: it is done when its turn comes.

Where a network shows what is sent twice, an attempt is committed before the call, and one whose
end is not known leaves its message in doubt (``bot/evidence.py`` says what ends the doubt):

- What is never said twice goes to no network again. Its lane goes on.
- An edit and a removal are done again at once: nobody sees that.
- Everything else is sent again, with a word at its end that says so. Before that a sign that it
  has left is awaited for five seconds. A phone that is on gives it in one; and a first answer
  that was in doubt still comes within its ten seconds (R-I5), a restart of the bot included. For
  so long, and once, what comes after it waits: order is kept where people read two messages as
  one, and a cry is answered five seconds later at the most.
- If the second attempt ends in doubt, too, it steps aside and is tried again after ever longer
  pauses. What is unsure for longer must hold back nobody's answer; if something newer is about
  to be said there, it leaves before that.

A network that wants to know that we are human (R-O8) is left alone: nothing is tried there but
one message an hour, and all of it waits.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import random
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

import structlog

from bot import evidence
from bot.domain.chat import Address, Text, Value
from bot.domain.outcome import Call
from bot.evidence import record_left
from bot.transports import Transport, Undelivered, Unsure
from storage import attempts, instance, outbox, questions, sent
from storage.database import Database, Transaction
from storage.outbox import Removing, Waiting

T = TypeVar("T")

log = structlog.get_logger()

#: so many of the lanes ask the database at once, and so many messages are read in one transaction
_AT_ONCE, _PIECE = 4, 50
#: a destination that has failed for so long is told to the admin
_ALARM = timedelta(minutes=15)
_MINUTE = timedelta(minutes=1)
_LONGEST_PAUSE = 300.0
#: it looks so often though nobody woke it, so that it can be seen to live
_LONGEST_SLEEP = 30.0
#: a network that asks for more than this is asked again all the same
_DAY = 86_400.0
#: so long a sign is awaited that something has left before it is sent again, in seconds
_SIGN = 5.0
#: what was in doubt twice waits for a sign as long as it has been in doubt, within these
_SHORTEST_DOUBT, _LONGEST_DOUBT = timedelta(minutes=1), timedelta(hours=1)
#: the network's word for a riddle that only a human can solve; so long, in seconds, nothing is
#: tried there, for somebody may have solved it
_CAPTCHA, _LONGEST_STOP = "captcha", 3600.0


class Tell(Protocol):
    """How the relay says something to the admins, but not on one network: through the one
    writer."""

    async def __call__(self, text: Text, cause: str, but_on: str | None = None) -> None: ...


class SaidAgain(Protocol):
    """The words, in a language, that stand at the end of what is sent again."""

    def __call__(self, language: str) -> str: ...


class WaitsUntil(Protocol):
    """Until when a question that is not asked in the night waits, by what is done where nobody can
    tell whether it has left; ``None`` if it may leave now."""

    def __call__(self, tx: Transaction, if_unsure: Call) -> datetime | None: ...


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
    #: the first may have left, and a sign of that is awaited
    doubts: bool = False

    def go_on(self) -> None:
        """The first has left, or holds up nobody."""
        self.attempts, self.failing_since, self.alarmed = 0, None, False
        self.not_before, self.doubts = 0.0, False


@dataclass(slots=True)
class _Stop:
    """A network that lets nothing through *until* then; after that one lane finds out whether it
    does, while *is_tried*."""

    until: float
    is_tried: bool = False


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
        said_again: SaidAgain,
        waits_until: WaitsUntil = lambda tx, if_unsure: None,
        changed: Callable[[], None] = lambda: None,
        random_part: Callable[[], float] = random.random,
    ) -> None:
        self._database = database
        self._transports = transports
        self._clock = clock
        self._tell_admins = tell_admins
        self._end_removal = end_removal
        self._said_again = said_again
        self._waits_until = waits_until
        self._changed = changed
        self._random = random_part
        self._lanes: dict[Address, _Lane] = {}
        self._stops: dict[str, _Stop] = {}
        self._loaded = 0
        #: what may have left before we began
        self._doubted: frozenset[int] | None = None
        self._passed_at = time.monotonic()
        self._turns = asyncio.Semaphore(_AT_ONCE)
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

    def may_send(self) -> bool:
        """Whether no network has stopped us until a human has done what it asks for."""
        return not self._stops

    async def begin(self) -> None:
        """What was on its way when we died is in doubt from now on. It is known before anybody
        is heard, and before the clock rings: both may be about it."""
        if self._doubted is None:
            self._doubted = await self._run(evidence.doubt_all, self._clock())

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

    async def _run(self, function: Callable[..., T], *args: Any) -> T:
        """As the database does, but with few others of ours before: when everything leaves at
        once, whoever writes meanwhile must not wait behind all of it (R-T6)."""
        async with self._turns:
            return await self._database.run(function, *args)

    # ------------------------------------------------------------ lanes

    async def _start_ready(self, group: asyncio.TaskGroup) -> float:
        """Start a task for every lane that can send; return how long until the next could."""
        await self._load()
        for number, lane in enumerate(tuple(self._lanes.values())):
            if number % _PIECE == _PIECE - 1:
                # There may be a hundred thousand.
                await asyncio.sleep(0)
            if lane.waiting and not lane.busy:
                await self._tell_if_late(lane)
                await self._see_whether_sign_came(lane)
            if self._is_ready(lane):
                self._try_stop(lane)
                lane.busy = True
                group.create_task(self._empty(lane), name="outbox-lane")
        now = asyncio.get_running_loop().time()
        pauses = [
            min(max(lane.not_before, self._stopped_until(lane)) - now, self._alarm_in(lane))
            for lane in self._lanes.values()
            if lane.waiting and not lane.busy
        ]
        return max(0.0, min(pauses, default=math.inf))

    def _is_ready(self, lane: _Lane) -> bool:
        now = asyncio.get_running_loop().time()
        may_try = bool(lane.waiting) and not lane.busy and lane.not_before <= now
        return may_try and self._stopped_until(lane) <= now

    async def _see_whether_sign_came(self, lane: _Lane) -> None:
        """What has left holds up nobody."""
        if lane.doubts and not await self._run(outbox.is_waiting, lane.waiting[0].id):
            lane.go_on()

    async def _load(self) -> None:
        await self.begin()
        is_more = True
        while is_more:
            some = await self._run(outbox.after, self._loaded, _PIECE)
            is_more = len(some) == _PIECE
            for waiting in some:
                self._loaded = waiting.id
                lane = self._lanes.setdefault(waiting.to, _Lane())
                lane.waiting.append(waiting)
                if waiting.id in (self._doubted or ()):
                    self._await_sign(lane)
        for address in [a for a, lane in self._lanes.items() if not lane.waiting and not lane.busy]:
            del self._lanes[address]

    async def _empty(self, lane: _Lane) -> None:
        network = lane.waiting[0].network
        try:
            while lane.waiting:
                if not await self._send(lane, lane.waiting[0]):
                    return
                lane.waiting.popleft()
                if not lane.waiting or self._is_stopped(lane):
                    return
        finally:
            lane.busy = False
            self._end_try(network)
            self.wake()

    # ------------------------------------------------------------ networks that are stopped

    def _stopped_until(self, lane: _Lane) -> float:
        """Until when nothing may be tried there; 0 if it may be."""
        stop = self._stops.get(lane.waiting[0].network)
        if stop is None:
            return 0.0
        return math.inf if stop.is_tried else stop.until

    def _is_stopped(self, lane: _Lane) -> bool:
        return lane.waiting[0].network in self._stops

    def _try_stop(self, lane: _Lane) -> None:
        """This lane finds out whether the network lets anything through again."""
        stop = self._stops.get(lane.waiting[0].network)
        if stop is not None:
            stop.is_tried = True

    def _end_try(self, network: str) -> None:
        """Where that did not show it, another lane may try."""
        stop = self._stops.get(network)
        if stop is not None:
            stop.is_tried = False

    async def _stop(self, network: str, why: Undelivered) -> None:
        """Nothing leaves there until a human has done what the network asks for, which they are
        told on another network, if they are on one; once a day."""
        pause = _LONGEST_STOP if why.retry_after is None else max(why.retry_after, 0.0)
        until = asyncio.get_running_loop().time() + min(pause, _LONGEST_STOP)
        self._stops[network] = _Stop(until)
        log.error("captcha", network=network)
        cause = f"captcha|{network}|{self._clock().date()}"
        await self._tell_admins(Text("admin-captcha", {"network": network}), cause, network)

    # ------------------------------------------------------------ one message

    async def _send(self, lane: _Lane, waiting: Waiting | Removing) -> bool:
        """Send, or remove, one; ``False`` if it has to wait."""
        transport = self._transports.get(waiting.network)
        shows_repeats = transport is not None and not transport.drops_repeats
        if transport is not None and shows_repeats:
            await self._prepare(transport, waiting)
        began_at = self._clock() if shows_repeats else None
        plan = await self._run(_plan, waiting, self._clock(), began_at, self._waits_until)
        if plan is None:
            lane.doubts = False
            return True
        try:
            if transport is None:
                raise Undelivered("network-not-configured", permanent=True)
            message = await self._leave(transport, waiting, plan)
        except Undelivered as undelivered:
            if shows_repeats and isinstance(undelivered, Unsure):
                return await self._unsure(lane, waiting, plan, undelivered)
            return await self._undelivered(lane, waiting, plan, undelivered)
        except Exception as trouble:
            # A network's library may fail in ways of its own; the message stays.
            log.error("send-failed", network=waiting.network, exc_info=trouble)
            if shows_repeats:
                return await self._unsure(lane, waiting, plan, Unsure("trouble"))
            return await self._undelivered(lane, waiting, plan, Undelivered("trouble"))
        self._stops.pop(waiting.network, None)
        lane.go_on()
        if isinstance(waiting, Removing):
            await self._end_removal(waiting, None)
        else:
            await self._run(record_left, waiting, message, began_at or self._clock())
        self._changed()
        return True

    async def _prepare(self, transport: Transport, waiting: Waiting | Removing) -> None:
        try:
            await transport.prepare(waiting.to)
        except Exception as trouble:
            # What can be done without holds nothing up.
            log.error("prepare-failed", network=waiting.network, exc_info=trouble)

    async def _leave(self, transport: Transport, waiting: Waiting | Removing, plan: _Plan) -> str:
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
                plan.is_seen_twice = True
        delivery = waiting.delivery
        if plan.is_again:
            words = f"{delivery.words}\n{self._said_again(waiting.language)}"
            delivery = replace(delivery, words=words)
        return await transport.send(delivery)

    # ------------------------------------------------------------ nobody can tell

    async def _unsure(
        self, lane: _Lane, waiting: Waiting | Removing, plan: _Plan, why: Unsure
    ) -> bool:
        """It may have left; ``False`` if it has to wait in its lane."""
        log.warning("unsure", network=waiting.network, key=waiting.key, reason=why.reason)
        is_known = await self._run(evidence.doubt, waiting, self._clock())
        self._changed()
        if not is_known and not plan.is_seen_twice and not why.anew:
            return await self._wait(lane, waiting, why)
        if is_known or (isinstance(waiting, Waiting) and waiting.if_unsure is not None):
            lane.go_on()
            return True
        if why.reason == "rate-limit":
            await self._tell_of_limit(waiting.network)
        if not plan.is_again and (why.retry_after or 0.0) <= _SIGN:
            self._await_sign(lane)
            return False
        lane.go_on()
        await self._step_aside(waiting, why)
        return True

    def _await_sign(self, lane: _Lane) -> None:
        lane.doubts = True
        lane.not_before = asyncio.get_running_loop().time() + _SIGN

    async def _step_aside(self, waiting: Waiting | Removing, why: Unsure) -> None:
        now = self._clock()
        wish = timedelta(seconds=min(max(why.retry_after or 0.0, 0.0), _DAY))
        doubted_since = await self._run(_hold_in_doubt, waiting.id, now, wish)
        self._changed()
        if now - doubted_since >= _ALARM:
            # Of several that step aside one is told of, once a day.
            cause = f"doubt|{waiting.network}|{now.date()}"
            await self._tell_admins(self._lateness(waiting, why, doubted_since), cause)

    # ------------------------------------------------------------ it did not leave

    async def _undelivered(
        self, lane: _Lane, waiting: Waiting | Removing, plan: _Plan, why: Undelivered
    ) -> bool:
        log.warning(
            "undelivered",
            network=waiting.network,
            key=waiting.key,
            reason=why.reason,
            attempts=lane.attempts + 1,
        )
        if plan.is_tried:
            await self._run(_end_attempt, waiting, self._clock(), plan.is_again)
        if why.reason == _CAPTCHA:
            await self._stop(waiting.network, why)
            return False
        if why.permanent and isinstance(waiting, Removing):
            await self._end_removal(waiting, why.reason)
            return True
        if why.permanent:
            await self._run(outbox.block, waiting.id, why.reason)
            await self._tell(Text("admin-blocked", self._values(waiting, why)), waiting, "blocked")
            return True
        return await self._wait(lane, waiting, why)

    async def _wait(self, lane: _Lane, waiting: Waiting | Removing, why: Undelivered) -> bool:
        """It is tried again, each time later, and holds up its lane until then."""
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
        waiting = lane.waiting[0]
        text = self._lateness(waiting, lane.failing, lane.failing_since)
        await self._tell(text, waiting, "late")

    def _lateness(self, waiting: Waiting | Removing, why: Undelivered, since: datetime) -> Text:
        values = self._values(waiting, why) | {"minutes": (self._clock() - since) // _MINUTE}
        return Text("admin-undelivered", values)

    def _values(self, waiting: Waiting | Removing, why: Undelivered) -> dict[str, Value]:
        return {"network": waiting.network, "reason": why.reason}

    async def _tell(self, text: Text, waiting: Waiting | Removing, what: str) -> None:
        await self._tell_admins(text, f"{what}|{waiting.key}")


@dataclass(slots=True)
class _Plan:
    """How a waiting message leaves: as a new one, or by changing the *board*."""

    board: str | None
    #: the network shows what is sent twice, and the attempt is committed
    is_tried: bool = False
    #: it may have left before
    is_again: bool = False
    #: what is done now would be seen if it was done before
    is_seen_twice: bool = False


def _plan(
    tx: Transaction,
    waiting: Waiting | Removing,
    now: datetime,
    began_at: datetime | None,
    waits_until: WaitsUntil,
) -> _Plan | None:
    """``None`` if it was withdrawn, has left, or waits for the morning. *began_at*: an attempt
    begins, if the network shows what is sent twice."""
    if not outbox.is_waiting(tx, waiting.id):
        return None
    if isinstance(waiting, Waiting) and instance.has_left(tx, *outbox.names_of(tx, waiting)):
        # After the backup that we came from. By which name nobody knows.
        record_left(tx, waiting, None, now)
        return None
    if isinstance(waiting, Waiting) and waiting.if_unsure is not None:
        morning = waits_until(tx, waiting.if_unsure)
        if morning is not None:
            # What could not leave by day asks nobody in the night.
            attempts.hold(tx, waiting.id, morning)
            return None
    plan = _Plan(_board(tx, waiting))
    if began_at is not None:
        plan.is_tried = True
        plan.is_seen_twice = isinstance(waiting, Waiting) and plan.board is None
        plan.is_again = attempts.began_at(tx, waiting.id) is not None
        if plan.is_again and isinstance(waiting, Waiting) and waiting.if_unsure is not None:
            # However it came here: it is for a human (R-O4).
            return None
        attempts.begin(tx, waiting.id, began_at)
        if isinstance(waiting, Waiting) and waiting.question is not None:
            questions.may_have_left(tx, waiting.question, began_at)
    return plan


def _board(tx: Transaction, waiting: Waiting | Removing) -> str | None:
    if isinstance(waiting, Removing) or waiting.case_key is None:
        return None
    return sent.board(tx, waiting.case_key) if waiting.board and not waiting.fresh else None


def _end_attempt(
    tx: Transaction, waiting: Waiting | Removing, now: datetime, is_again: bool
) -> None:
    """It did not leave now. Whether an earlier attempt let it leave is as unknown as before."""
    if is_again:
        attempts.end(tx, waiting.id, now)
        return
    attempts.undo(tx, waiting.id)
    if isinstance(waiting, Waiting) and waiting.question is not None:
        questions.has_not_left(tx, waiting.question)


def _hold_in_doubt(tx: Transaction, number: int, now: datetime, wish: timedelta) -> datetime:
    """Let it wait for as long as it has been in doubt, and as the network wishes; return since
    when."""
    since = attempts.began_at(tx, number) or now
    pause = max(min(max(now - since, _SHORTEST_DOUBT), _LONGEST_DOUBT), wish)
    attempts.hold(tx, number, now + pause)
    return since

"""Whether the daemon hears for us: it may answer every call and yet have stopped receiving.

Three things have to be so: we are connected, its receive thread lives, and Signal's servers
answer it. ``silent_for`` counts from when the first of them was last seen. A deaf daemon gets a
new connection once; if that does not help it has to be started afresh, which is not ours to do:
the file ``restart`` beside its socket asks the service manager for it.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import structlog

from bot.transports.signal import process
from bot.transports.signal.connection import Connection
from bot.transports.signal.health import Health, write
from bot.transports.signal.names import NETWORK
from bot.transports.signal.room import Room
from bot.transports.signal.rpc import CallFailed, NoAnswer
from bot.transports.signal.spool import Spool

log = structlog.get_logger()

RESTART_FILE = "restart"
#: seconds between two looks
_PAUSE = 1.0
#: seconds within which the daemon begins to receive after we have connected
_BEGINS = 2.0
#: so often it is looked whether it still receives
_LOOKS = 15.0
#: a thread that receives is there in two looks so far apart; one that is born and dies is not
_APART = 0.3
#: so often Signal's servers are asked for, when nothing else shows that they answer
_PROOF, _PROOF_AGAIN = 60.0, 30.0
_ASKING = 25.0
#: seconds after which a restart that was asked for has not come
_RESTART = 60.0
#: seconds within which what the daemon tells of stands in the spool
_SPOOLED, _QUICKER = 10.0, 2.0
_WRITES = 5.0


class Watch:
    """Keeps the connection while there is room to hear, and looks after the daemon. Run ``watch``
    in a task. *receiving* tells the threads that receive, by the process at the other end;
    ``None`` where that cannot be seen. *now* counts seconds, from anywhere;
    at *began* nothing was known yet."""

    def __init__(
        self,
        connection: Connection,
        spool: Spool,
        room: Room,
        *,
        account: str,
        directory: Path,
        beside: Path,
        receiving: Callable[[int | None], frozenset[int] | None] | None = None,
        began: float | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connection = connection
        self._spool = spool
        self._room = room
        self._directory = directory
        self._restart = beside / RESTART_FILE
        self._receiving = receiving or _Looking(account)
        self._now = now
        began = now() if began is None else began
        self._connected_at = self._thread_at = self._reached_at = began
        self._looked_at = self._received_at = self._asked_at = self._wrote_at = -math.inf
        #: when the daemon told of something that does not stand in the spool yet
        self._told_at: float | None = None
        #: by number, the connection whose beginning was looked at
        self._seen = 0
        #: by number, the connection on which Signal's servers were asked for at once
        self._asked_on = 0
        #: a deaf daemon got another connection, once
        self._is_renewed = False
        self._asked_for_restart_at: float | None = None
        self._asking: asyncio.Task[None] | None = None
        self._health = Health()

    # ------------------------------------------------------------ what others tell

    def told(self) -> None:
        """The daemon says on the connection that it has received something; the spool may have
        been quicker."""
        now = self._now()
        if now - self._received_at > _QUICKER:
            self._told_at = self._told_at or now

    def received(self) -> None:
        """Something was read in the spool."""
        self._told_at, self._received_at = None, self._now()
        self.reached()
        self._health = replace(self._health, received_at=datetime.now(UTC))

    def reached(self) -> None:
        """Signal's servers have answered."""
        self._reached_at = self._now()
        self._health = replace(self._health, reached_at=datetime.now(UTC))

    def unread(self, kind: str) -> None:
        """The daemon could not read something; *kind* is its word for why."""
        count = self._health.unread.get(kind, 0) + 1
        self._health = replace(self._health, unread={**self._health.unread, kind: count})

    def silent_for(self) -> float:
        now = self._now()
        if self._connection.is_open:
            self._connected_at = now
        return now - min(self._connected_at, self._thread_at, self._reached_at)

    # ------------------------------------------------------------ looking

    async def watch(self) -> None:
        """Look, again and again, until cancelled. Raises ``SignalFault``."""
        try:
            while True:
                await self._look()
                await asyncio.sleep(_PAUSE)
        finally:
            if self._asking is not None:
                self._asking.cancel()

    async def _look(self) -> None:
        await self._see_to_room()
        if self._connection.is_open:
            await self._see_to_thread()
            if self._asking is None or self._asking.done():
                self._asking = asyncio.create_task(self._ask(), name="asking")
        self._write()

    async def _see_to_room(self) -> None:
        lacks = self._room.lack() or ("spool-silent" if self._is_lost() else "")
        if lacks and lacks != self._health.lacks:
            log.error("no-room", network=NETWORK, reason=lacks)
        self._health = replace(self._health, lacks=lacks)
        if not lacks:
            self._connection.connect()
        else:
            await self._connection.leave()

    async def _see_to_thread(self) -> None:
        is_new = self._connection.count != self._seen
        if not is_new and self._now() - self._looked_at < _LOOKS:
            return
        if is_new:
            # It may be another version.
            self._health = replace(self._health, version="")
        self._seen = self._connection.count
        is_there = await self._is_receiving(_BEGINS if is_new else _APART)
        self._looked_at = self._now()
        if not self._connection.is_open:
            return
        self._health = replace(self._health, is_receiving=is_there)
        if is_there is not False:
            self._thread_at = self._looked_at
            self._is_renewed, self._asked_for_restart_at = False, None
        elif not self._is_renewed:
            log.error("daemon-deaf", network=NETWORK)
            self._is_renewed = True
            await self._connection.renew()
        else:
            self._ask_for_restart()

    async def _is_receiving(self, within: float) -> bool | None:
        """Whether a thread receives, and goes on; it is given so many seconds to begin."""
        for _ in range(math.ceil(within / _APART)):
            before = self._receiving(self._connection.peer)
            if before is None:
                return None
            await asyncio.sleep(_APART)
            if before & (self._receiving(self._connection.peer) or frozenset()):
                return True
        return False

    def _ask_for_restart(self) -> None:
        now = self._now()
        if self._asked_for_restart_at is not None and now - self._asked_for_restart_at < _RESTART:
            return
        self._asked_for_restart_at = now
        log.error("daemon-needs-restart", network=NETWORK)
        try:
            self._restart.touch()
        except OSError:
            log.error("restart-not-asked", network=NETWORK)

    # ------------------------------------------------------------ asking

    async def _ask(self) -> None:
        if not self._health.version:
            with suppress(CallFailed, NoAnswer):
                answer = await self._connection.call("version")
                version = answer.get("version") if isinstance(answer, dict) else None
                self._health = replace(self._health, version=str(version or ""))
        if not self._is_time_to_ask():
            return
        self._asked_at = self._now()
        try:
            # It asks Signal's servers, which ``version`` does not.
            await self._connection.call("listDevices", within=_ASKING)
        except (CallFailed, NoAnswer):
            log.warning("no-proof", network=NETWORK)
        else:
            self.reached()

    def _is_time_to_ask(self) -> bool:
        has_failed = self._asked_at > self._reached_at or self._health.reached_at is None
        if has_failed and self._asked_on != self._connection.count:
            self._asked_on = self._connection.count
            return True
        passed = self._now() - max(self._asked_at, self._reached_at)
        return passed >= (_PROOF_AGAIN if has_failed else _PROOF)

    # ------------------------------------------------------------ telling

    def _is_lost(self) -> bool:
        """Whether the daemon told of something that is not written into the spool; with us gone,
        at least nothing more of it is received in vain."""
        return self._told_at is not None and self._now() - self._told_at >= _SPOOLED

    def _write(self) -> None:
        if self._now() - self._wrote_at < _WRITES:
            return
        self._wrote_at = self._now()
        health = replace(
            self._health,
            at=datetime.now(UTC),
            is_connected=self._connection.is_open,
            waiting=self._spool.size(),
            free=self._spool.free(),
        )
        try:
            write(self._directory, health)
        except OSError:
            # A full disk is told by what needs it more than this.
            log.error("health-not-written", network=NETWORK)


class _Looking:
    """Looks at the daemon's threads."""

    def __init__(self, account: str) -> None:
        self._account = account
        self._process: int | None = None
        self._peer: int | None = None

    def __call__(self, peer: int | None) -> frozenset[int] | None:
        if self._process is None or peer != self._peer:
            self._process, self._peer = process.find(peer, self._account), peer
        found = None if self._process is None else process.receiving(self._process)
        if found is None:
            self._process = None
        return found

"""Whether the bot lives, and who is told.

It is well if every network has given a good answer within ``FRESH`` seconds, the outbox has
looked for something to send within them and no network has stopped it (a captcha, R-O8), and the
disk takes a commit (RELIABILITY.md, R-F3). Only then the operator's address gets its call. What is
stuck or dead cannot give it, so silence is noticed by somebody else.

While the disk is full, the bot waits for room and goes on; it does not end.

One network of several that is silent takes nothing from those on the others: the service manager
goes on getting its sign of life, and people are told on the others, once, within two minutes; and
again when it has been heard for ``STEADY`` seconds.

Where all are silent there is no reason for haste either: a homeserver that is being updated comes
back, and a fresh start would not help. While everything else works, the service manager is asked
for patience. But after ``DEAF`` seconds the bot ends rather than pretends: perhaps a fresh start
does help, and if it does not, nobody is led to believe that there is a bot.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import structlog

from bot import systemd
from bot.disk import Disk
from bot.health import Health
from bot.outbox import Outbox
from bot.transports import Transport
from storage import outbox
from storage.database import Database
from storage.outbox import Standing

log = structlog.get_logger()

#: seconds within which a sign of life counts
FRESH = 90.0
#: seconds without one from any network after which the bot ends
DEAF = 15 * 60.0
#: so many seconds a network that was silent is heard before anybody is told: it may come and go
STEADY = 5 * 60.0
#: how often it looks, if the service manager does not want to hear of it more often
_PAUSE = 30.0
#: how long a commit may take before it counts as not working
_COMMIT = 20.0


class Lifeless(Exception):
    """The bot ends, so that it may be started afresh; its words are for the operator."""


class Bell(Protocol):
    """How people are told of one network on the others: through the one writer, which tells
    nobody twice."""

    async def tell_deaf(self, network: str, since: datetime) -> None: ...

    async def tell_heard(self, network: str, until: datetime) -> None: ...


class Liveness:
    """Looks after the bot. Run ``watch`` in a task."""

    def __init__(
        self,
        database: Database,
        transports: Mapping[str, Transport],
        relay: Outbox,
        directory: Path,
        *,
        bell: Bell,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
        disk: Disk | None = None,
        is_emergency: bool = False,
    ) -> None:
        self._database = database
        self._transports = transports
        self._bell = bell
        self._relay = relay
        self._directory = directory
        self._disk = disk
        self._is_emergency = is_emergency
        self._clock = clock
        self._monotonic = monotonic
        self._began = self._worked_at = monotonic()
        self._well_at: float | None = None
        self._is_patient = False
        #: since when each network has been heard at every look
        self._heard_since: dict[str, float] = {}
        #: the networks of which it is told how they are now; before the start it may be otherwise
        self._told: dict[str, bool] = {}

    def is_well(self) -> bool:
        """Whether it was well when it was last looked at, and that is not long ago."""
        return self._well_at is not None and self._monotonic() - self._well_at < FRESH

    async def watch(self) -> None:
        """Look, again and again, until cancelled. Raises ``Lifeless``."""
        pause = min(_PAUSE, (systemd.watchdog() or _PAUSE * 3) / 3)
        while True:
            await self.look()
            await asyncio.sleep(pause)

    async def look(self) -> None:
        """See how the bot is, write it down, and tell the service manager. Raises ``Lifeless``
        when it has been like dead for too long."""
        standing = await self._commit()
        now = self._monotonic()
        if self._disk is not None:
            await self._disk.look(may_write=standing is not None)
        if standing is None and self._database.waits_for_room:
            self._wait_for_room(now)
            return
        silent = {name: network.silent_for() for name, network in self._transports.items()}
        works = standing is not None and self._relay.passed() < FRESH
        if works:
            self._worked_at = now
        heard = self._heard(silent, now)
        self._tell(works, heard, now)
        if standing is not None:
            self._write(standing, silent, works)
            await self._ring(silent, heard, now)
        self._end_if_lifeless(silent, now)

    def _wait_for_room(self, now: float) -> None:
        """A fresh start would make no room. What people write waits where they wrote it, so that
        the networks seem silent; nobody else is told that all is well."""
        log.error("disk-full")
        self._well_at, self._worked_at, self._began = None, now, now
        systemd.alive()

    def _heard(self, silent: Mapping[str, float], now: float) -> set[str]:
        """The networks that have just given a good answer."""
        # Since the start, too: a bot that begins again and again without ever hearing anything
        # is not alive.
        fresh = min(FRESH, now - self._began)
        return {network for network, seconds in silent.items() if seconds <= fresh}

    def _tell(self, works: bool, heard: Collection[str], now: float) -> None:
        is_well = works and self._relay.may_send() and heard == self._transports.keys()
        self._well_at = now if is_well else None
        if works and (heard or not self._transports):
            if self._is_patient:
                systemd.be_as_patient_as_usual()
                self._is_patient = False
            systemd.alive()
        elif works and not self._is_patient:
            systemd.be_patient(DEAF + 2 * FRESH)
            self._is_patient = True

    async def _ring(self, silent: Mapping[str, float], heard: Collection[str], now: float) -> None:
        """Tell people on the other networks of one that is silent, or is heard again."""
        for network, seconds in silent.items():
            if network in heard:
                since = self._heard_since.setdefault(network, now - seconds)
                if now - since >= STEADY and self._told.get(network) is not True:
                    await self._bell.tell_heard(network, self._clock() - _span(now - since))
                    self._told[network] = True
                continue
            self._heard_since.pop(network, None)
            seconds = min(seconds, now - self._began)
            if seconds >= FRESH and heard and self._told.get(network) is not False:
                log.error("deaf", network=network, seconds=round(seconds))
                await self._bell.tell_deaf(network, self._clock() - _span(seconds))
                self._told[network] = False

    def _end_if_lifeless(self, silent: Mapping[str, float], now: float) -> None:
        seconds = min(min(silent.values(), default=0.0), now - self._began)
        if seconds >= DEAF:
            for network in silent:
                log.error("deaf", network=network, seconds=round(seconds))
            raise Lifeless(
                f"No good answer from {' and '.join(silent)} for {_minutes(seconds)} minutes, so "
                "the bot would only pretend to be there. It ends, to be started afresh. What "
                "people write meanwhile waits where they wrote it. "
                "purkubotti doctor says what is out of reach."
            )
        if now - self._worked_at >= DEAF:
            log.error("lifeless", seconds=round(now - self._worked_at))
            raise Lifeless(
                f"For {_minutes(now - self._worked_at)} minutes the bot could not write to its "
                "database, or not look into it. It ends, to be started afresh. Is the disk full? "
                "purkubotti doctor looks."
            )

    async def _commit(self) -> Standing | None:
        """What stands in the outbox, if the disk takes a commit."""
        try:
            async with asyncio.timeout(_COMMIT):
                if not await self._database.can_commit():
                    return None
                return await self._database.run(outbox.standing, self._clock())
        except TimeoutError:
            return None

    def _write(self, standing: Standing, silent: Mapping[str, float], works: bool) -> None:
        health = Health(
            at=self._clock(),
            process=os.getpid(),
            works=works,
            silent={name: round(seconds, 1) for name, seconds in silent.items()},
            waiting=standing.waiting,
            oldest=standing.oldest,
            blocked=standing.blocked,
            is_emergency=self._is_emergency,
        )
        try:
            health.write(self._directory)
        # It is for whoever asks; nobody waits for it.
        except OSError:
            log.warning("health-unwritten")


def _span(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def _minutes(seconds: float) -> int:
    return int(seconds // 60)

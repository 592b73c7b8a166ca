"""One process, from its start to its death: the bot as ``bot.app`` wires it, on a wheel."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.chat import Heard
from bot.switchboard import Switchboard
from storage.database import Database
from tests.disk import Disk
from tests.platter import Platter, lay_out
from tests.simulation import disk

if TYPE_CHECKING:
    from tests.simulation.engine import World


class Died(BaseException):
    """The process is no more; nothing may catch it."""


class Life:
    """A process on the files of *directory*; it dies at the *fuse*-th point at which it may."""

    def __init__(
        self, world: World, directory: Path, heir: Path, fuse: int, *, power: bool = False
    ) -> None:
        self._world = world
        #: the disk below SQLite, where the power may go or the room end
        self.disk: Disk | None = None
        self._platter = Platter.of(directory) if power else None
        if self._platter is not None:
            self.disk = Disk(directory, skips_syncs=True).__enter__()
            self.disk.record(self._platter)
            if world.doom.random() < 0.5:
                self.disk.die_in(world.doom.randint(1, 400))
        self.directory, self._heir, self._fuse = directory, heir, fuse
        self.is_dead = False
        self.connections: list[disk.Connection] = []
        self._ended = asyncio.Event()
        self._board: Switchboard | None = None

    # ------------------------------------------------------------ where it may die

    @property
    def numbers_commits(self) -> bool:
        return self.disk is not None

    def next_commit(self, last: int) -> int:
        self._world.ledger.began(last)
        return self._world.ledger.begin_commit()

    def point(self, what: str) -> None:
        """It may die here. Whoever is dead does nothing any more."""
        if self.is_dead:
            raise Died
        self._world.seen["points"] += 1
        self._fuse -= 1
        if self._fuse <= 0:
            self.die(what)
            raise Died

    def wrote(self, sql: str) -> None:
        self._world.ledger.wrote(sql)

    def die(self, what: str) -> None:
        """Nothing is kept but the files, as they are now; or, if the power went, what of them
        had been synced, and any part of the rest."""
        self.is_dead = True
        world = self._world
        world.ledger.died()
        world.died(what)
        if self._platter is not None and world.doom.random() < 0.8:
            world.counts("power losses")
            lay_out(self._platter.cut(world.doom), self._heir)
            disk.copy(self.directory, self._heir, but_databases=True)
        else:
            disk.copy(self.directory, self._heir)
        world.swept(self._heir)
        self._ended.set()

    def failed(self) -> None:
        """SQLite could not read or write; if its disk is no more, neither are we."""
        if self.disk is not None and self.disk.is_dead and not self.is_dead:
            self._world.ledger.doubt()
            self.die("within a write")
        if self.is_dead:
            raise Died

    def fill(self) -> bool:
        """There is no more room; ``False`` if nobody watches the disk."""
        if self.disk is None or self.is_dead:
            return False
        self.disk.fill()
        return True

    def empty(self) -> None:
        """There is room again."""
        if self.disk is not None and not self.is_dead:
            self.disk.hold(None)

    # ------------------------------------------------------------ its work

    async def run(self) -> None:
        """Live, until it dies or is told to stop."""
        working = asyncio.ensure_future(self._work())
        ended = asyncio.ensure_future(self._ended.wait())
        try:
            await asyncio.wait({working, ended}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            ended.cancel()
            working.cancel()
            await asyncio.wait({working, ended})
            failed = None if working.cancelled() else working.exception()
            self._bury()
        if failed is not None:
            _only_death(failed)

    def wake(self) -> None:
        """The clock was set: the alarm sees it within half a minute."""
        if self._board is not None:
            asyncio.get_running_loop().call_later(20, self._board.alarm.wake)

    def stop(self) -> None:
        """As SIGTERM: what is under way is let go."""
        self._ended.set()

    def _bury(self) -> None:
        was_dead, self.is_dead = self.is_dead, True
        for each in self.connections:
            each.close()
        if self.disk is not None:
            self.disk.__exit__(None, None, None)
        if not was_dead:
            disk.copy(self.directory, self._heir)
        shutil.rmtree(self.directory)

    async def _work(self) -> None:
        world = self._world
        database = await Database.open(self.directory)
        try:
            board = self._board = Switchboard(
                database,
                world.networks,
                world.workplaces,
                clock=world.now,
                admins=world.admins,
                removes_own=world.removes_own,
                addresses=world.addresses,
            )
            receive = board.dispatcher.receive

            async def received(heard: Heard) -> None:
                await receive(heard)
                world.received(heard)

            board.dispatcher.receive = received  # type: ignore[method-assign]
            world.began(database)
            await board.run()
        finally:
            if not self.is_dead:
                await database.close()


def _only_death(error: BaseException) -> None:
    """Whoever died or was stopped ends so; anything else is a fault."""
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            _only_death(each)
    elif not isinstance(error, (Died, asyncio.CancelledError)):
        raise error

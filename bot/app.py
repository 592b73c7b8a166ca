"""The composition root: settings become objects, and the bot runs until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from bot import log, systemd
from bot.clock import utc_now
from bot.desk import Desk
from bot.disk import Disk
from bot.emergency import Emergency
from bot.liveness import Lifeless, Liveness
from bot.ping import Ping
from bot.plan import CannotStart, Plan
from bot.quarantine import Quarantine
from bot.steady_clock import SteadyClock
from bot.switchboard import Switchboard
from bot.transports import Transport
from storage.ballast import Ballast
from storage.database import Database, DatabaseDamaged, DatabaseFault, held

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.transports.matrix import MatrixConfiguration

#: how long what is under way may take when the bot is told to stop (RELIABILITY.md, R-F4)
_GRACE = 1.5


async def run(plan: Plan) -> None:
    """The bot, until it is told to stop. Raises ``CannotStart`` with what the operator can do."""
    try:
        await _run(plan)
    except DatabaseDamaged as damage:
        await _run_in_emergency(plan, damage)


async def _run(plan: Plan) -> None:
    """Raises ``DatabaseDamaged`` when the database cannot be read, or not any more."""
    database = await _open(plan.data_dir)
    ballast = Ballast(plan.data_dir)
    database.carry(ballast)
    clock, quarantine = SteadyClock(), Quarantine(plan.data_dir)
    try:
        async with _networks_of(plan) as transports:
            board = Switchboard(
                database,
                transports,
                plan.workplaces,
                clock=clock,
                admins=plan.admins,
                prefix=plan.prefix,
                removes_own=plan.removes_own,
                addresses=plan.addresses,
                quarantine=quarantine,
            )
            liveness = Liveness(
                database,
                transports,
                board.outbox,
                plan.data_dir,
                bell=board.dispatcher,
                clock=clock,
                disk=Disk(ballast, board.dispatcher.tell_admins, clock),
            )
            desk = Desk(database, plan.data_dir, board.dispatcher.resume, clock)
            parts = [board.run(), liveness.watch(), desk.serve()]
            if plan.ping:
                parts.append(Ping(plan.ping, liveness.is_well).run())
            systemd.ready()
            await _until_told_to_stop(_together(*parts))
            systemd.stopping()
    finally:
        await database.close()
        quarantine.close()


async def _run_in_emergency(plan: Plan, damage: DatabaseDamaged) -> None:
    """Whoever writes is told whom to call, and the operator's address gets no call (R-S4)."""
    print(damage, file=sys.stderr, flush=True)
    with held(plan.data_dir), tempfile.TemporaryDirectory(prefix="purkubotti-") as folder:
        database = await _open(Path(folder))
        try:
            async with _networks_of(plan) as transports:
                board = Emergency(
                    database,
                    transports,
                    plan.workplaces,
                    clock=utc_now,
                    admins=plan.admins,
                    prefix=plan.prefix,
                )
                liveness = Liveness(
                    database,
                    transports,
                    board.outbox,
                    plan.data_dir,
                    bell=board,
                    clock=utc_now,
                    is_emergency=True,
                )
                systemd.ready()
                systemd.say("emergency: the database cannot be read; purkubotti doctor")
                await _until_told_to_stop(_together(board.run(), liveness.watch()))
                systemd.stopping()
        finally:
            await database.close()


@asynccontextmanager
async def _networks_of(plan: Plan) -> AsyncIterator[dict[str, _Network]]:
    """Those that are planned, until they are not needed any more. What stops them, and is for the
    operator to mend, becomes ``CannotStart``."""
    networks: list[_Network] = []
    faults: list[type[Exception]] = [Lifeless]
    damage: DatabaseDamaged | None = None
    try:
        _open_networks(plan, networks, faults)
        yield {each.network: each for each in networks}
    except* DatabaseDamaged as found:
        damage = DatabaseDamaged(str(_first(found)))
    except* tuple(faults) as found:
        raise CannotStart(str(_first(found))) from None
    finally:
        for network in networks:
            await network.close()
    if damage is not None:
        raise damage


class _Network(Transport, Protocol):
    """One that the bot runs on."""

    async def close(self) -> None:
        """Let go of what it holds."""


def _open_networks(plan: Plan, networks: list[_Network], faults: list[type[Exception]]) -> None:
    """Add the *networks* that are planned, and the *faults* by which each tells the operator what
    to do. Only what is used is loaded: nio alone takes a third of a second."""
    if plan.matrix is not None:
        from bot.transports.matrix import MatrixFault, MatrixTransport

        faults.append(MatrixFault)
        networks.append(MatrixTransport(_matrix_configuration(plan.matrix)))
    if plan.signal is not None:
        from bot.transports.signal import SignalConfiguration, SignalFault, SignalTransport

        faults.append(SignalFault)
        networks.append(SignalTransport(SignalConfiguration(**plan.signal)))


def matrix_configuration(settings: Settings) -> MatrixConfiguration:
    """What the Matrix adapter is told of the *settings*, which have a section for it."""
    from bot.settings import plan

    told = plan(settings).matrix
    assert told is not None
    return _matrix_configuration(told)


def _matrix_configuration(told: Mapping[str, Any]) -> MatrixConfiguration:
    from bot.transports.matrix import Devices, MatrixConfiguration

    return MatrixConfiguration(**{**told, "devices": Devices(told["devices"])})


async def practice(*, port: int, language: str) -> None:
    """The practice page, until it is told to stop."""
    from bot.rehearsal import Rehearsal
    from bot.transports.practice import serve

    def ready(url: str) -> None:
        print(url, flush=True)

    with tempfile.TemporaryDirectory(prefix="purkubotti-") as folder:
        stage = Rehearsal(Path(folder), language)
        try:
            await _until_told_to_stop(_together(stage.run(), serve(stage, port=port, ready=ready)))
        except* OSError as faults:
            why = _first(faults)
            detail = getattr(why, "strerror", None) or "cannot be used"
            raise CannotStart(f"127.0.0.1:{port}: {detail}") from None


async def _together(*parts: Coroutine[Any, Any, None]) -> None:
    """All of them, until one fails."""
    async with asyncio.TaskGroup() as tasks:
        for part in parts:
            tasks.create_task(part)


async def _open(directory: Path) -> Database:
    try:
        return await Database.open(directory)
    except DatabaseDamaged:
        raise
    except DatabaseFault as fault:
        raise CannotStart(str(fault)) from None
    except OSError as fault:
        raise CannotStart(f"{directory}: {fault.strerror}") from None


async def _until_told_to_stop(work: Coroutine[Any, Any, None]) -> None:
    """Run *work* until it ends, or SIGTERM or SIGINT; what is under way is let go within a
    moment, since everything that matters is on disk."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    log.watch(loop)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    working = asyncio.ensure_future(work)
    waiting = asyncio.ensure_future(told.wait())
    try:
        await asyncio.wait({working, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()
            return
        working.cancel()
        await asyncio.wait({working}, timeout=_GRACE)
    finally:
        waiting.cancel()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


def _first(group: BaseExceptionGroup[Any]) -> BaseException:
    """The first of the exceptions in a group of groups."""
    found: BaseException = group
    while isinstance(found, BaseExceptionGroup):
        found = found.exceptions[0]
    return found

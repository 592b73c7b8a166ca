"""One network of several is silent: who reads of it on the others, and that it is heard again.
It is told once, though the bot is started afresh meanwhile; to nobody in the quiet hours but those
who keep it running."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.domain.outcome import Call, Timer
from bot.domain.workplace import Workplace
from storage import networks, timers
from storage.database import Transaction
from storage.moments import to_text
from storage.vault import HOUSE


def note_deaf(
    tx: Transaction, network: str, since: datetime, workplaces: Iterable[Workplace], now: datetime
) -> bool:
    """Write that nothing has been heard from *network* *since* then; ``False`` if it is known."""
    if not networks.lose(tx, network, since):
        return False
    for workplace, kind in _kinds("network-deaf", network, workplaces):
        timers.clear(tx, HOUSE, _kind("network-back", network, workplace))
        call = Call("network-deaf", None, {"at": workplace.id, "network": network})
        timers.put(tx, Timer(kind, now, call))
    return True


def note_heard(
    tx: Transaction, network: str, until: datetime, workplaces: Iterable[Workplace], now: datetime
) -> datetime | None:
    """Write that it is heard again, since *until*; return since when it was not."""
    since = networks.find(tx, network)
    if since is None:
        return None
    for workplace, kind in _kinds("network-deaf", network, workplaces):
        if timers.waiting(tx, HOUSE, kind) is not None:
            # They have slept through it.
            timers.clear(tx, HOUSE, kind)
            continue
        times = {"since": to_text(since), "until": to_text(until)}
        call = Call("network-back", None, {"at": workplace.id, "network": network, **times})
        timers.put(tx, Timer(_kind("network-back", network, workplace), now, call))
    return since


def _kinds(
    command: str, network: str, workplaces: Iterable[Workplace]
) -> Iterator[tuple[Workplace, str]]:
    for workplace in workplaces:
        yield workplace, _kind(command, network, workplace)


def _kind(command: str, network: str, workplace: Workplace) -> str:
    return f"{command}:{network}:{workplace.id}"

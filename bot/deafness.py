"""One network of several is silent: who reads of it on the others, and that it is heard again.
It is told once, though the bot is started afresh meanwhile; to nobody in the quiet hours but those
who keep it running."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from bot.admins import Admins
from bot.domain.chat import Moment, Text, Texts, Value
from bot.domain.outcome import Call, Timer
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from commands.given import coordinator_of
from commands.networks import shown
from storage import networks, timers
from storage.database import Transaction
from storage.moments import to_text
from storage.vault import HOUSE


class Deafness:
    """Writes what becomes of a silent network: here to those who keep the bot running, and by the
    clock to the *workplaces*."""

    def __init__(
        self, admins: Admins, workplaces: Workplaces, clock: Callable[[], datetime]
    ) -> None:
        self._admins = admins
        self._workplaces = workplaces
        self._clock = clock

    def write_deaf(self, tx: Transaction, network: str, since: datetime) -> None:
        """Nothing has come from there *since* then."""
        now = self._clock()
        if not _note_deaf(tx, network, since, self._workplaces, now):
            return
        numbers = tuple(coordinator_of(workplace) for workplace in self._workplaces)
        values: dict[str, Value] = {
            "network": shown(network),
            "minutes": (now - since) // timedelta(minutes=1),
            "numbers": Texts(numbers, joined="comma"),
        }
        self._write_to_reachable(tx, "admin-network-deaf", network, since, values)

    def write_heard(self, tx: Transaction, network: str, until: datetime) -> None:
        """It is heard again, and was silent *until* then."""
        now = self._clock()
        since = _note_heard(tx, network, until, self._workplaces, now)
        if since is not None:
            zone = self._workplaces.first.zone
            values: dict[str, Value] = {
                "network": shown(network),
                "since": Moment(since, now, zone),
                "until": Moment(until, now, zone),
            }
            self._write_to_reachable(tx, "admin-network-back", network, since, values)

    def _write_to_reachable(
        self,
        tx: Transaction,
        text_id: str,
        network: str,
        since: datetime,
        values: Mapping[str, Value],
    ) -> None:
        """What would leave only when it is old news is not said."""
        name = f"{text_id}|{network}|{since.isoformat()}"
        self._admins.write(tx, Text(text_id, values), name, network, *networks.deaf(tx))


def _note_deaf(
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


def _note_heard(
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

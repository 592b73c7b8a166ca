"""What a network tells beside what people say: who is in the groups, and what goes on there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot import membership
from bot.admins import Admins
from bot.domain.chat import Address, Doubted, Members, Notice, Text
from bot.domain.outcome import Call, Timer
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from storage import inbox, members, timers
from storage.database import Transaction


class NetworkNews:
    """Writes it; *groups* and *pools*: the workplaces by their groups, and by their pools."""

    def __init__(
        self,
        workplaces: Workplaces,
        groups: Mapping[Address, Workplace],
        pools: Mapping[Address, Workplace],
        admins: Admins,
        clock: Callable[[], datetime],
    ) -> None:
        self._workplaces = workplaces
        self._groups = groups
        self._pools = pools
        self._admins = admins
        self._clock = clock

    def write_members(self, tx: Transaction, groups: Sequence[Members]) -> None:
        now = self._clock()
        for workplace in membership.note_members(tx, groups, self._groups, now):
            self._tell_of_group(tx, "admin-group-back", workplace, now)
        for workplace in membership.note_pools(tx, groups, self._pools, now):
            self._tell_of_group(tx, "admin-pool-back", workplace, now)

    def write_doubted(self, tx: Transaction, network: str, doubted: Sequence[Doubted]) -> None:
        """Tell a member about each of their devices once (R-C7), not in the night."""
        now = self._clock()
        for each in doubted:
            homes = self._workplaces.those(members.homes(tx, each.person))
            homes = [home for home in homes if members.is_in(tx, home.id, each.person)]
            if not homes or not inbox.is_first(tx, network, f"doubted|{each.key}", now):
                continue
            call = Call("confirm-device", None, {"person": each.person.uri, "at": homes[0].id})
            timers.put(tx, Timer(f"confirm-device:{each.key}", now, call))

    def write_notices(self, tx: Transaction, network: str, notices: Sequence[Notice]) -> None:
        for each in notices:
            if inbox.is_first(tx, network, f"notice|{each.key}", self._clock()):
                text = Text(f"admin-{each.news.value}")
                self._admins.write(tx, text, f"{network}|{each.key}")

    def write_lost(self, tx: Transaction, lost: Sequence[Address]) -> None:
        now = self._clock()
        for workplace in membership.note_lost(tx, lost, self._groups, now):
            self._tell_of_group(tx, "admin-group-lost", workplace, now)
        for workplace in membership.note_pools_lost(tx, lost, self._pools, now):
            self._tell_of_group(tx, "admin-pool-lost", workplace, now)

    def _tell_of_group(
        self, tx: Transaction, text_id: str, workplace: Workplace, now: datetime
    ) -> None:
        text = Text(text_id, {"workplace": workplace.name})
        self._admins.write(tx, text, f"{text_id}|{workplace.id}|{now.isoformat()}")

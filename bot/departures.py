"""What has become of what the bot said: it has left, it has arrived, it was taken away again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import structlog

from bot import evidence
from bot.admins import Admins
from bot.domain.chat import Address, Arrived, Audience, Left, Text
from bot.domain.outcome import Message, Outcome
from bot.domain.workplace import Workplace
from bot.parts import Parts
from bot.recording import Cause, Recorder
from storage import outbox
from storage.database import Transaction
from storage.outbox import Removing

log = structlog.get_logger()


class Departures:
    """Writes it; *groups*: the workplaces by their groups."""

    def __init__(
        self,
        recorder: Recorder,
        parts: Parts,
        admins: Admins,
        groups: Mapping[Address, Workplace],
        clock: Callable[[], datetime],
    ) -> None:
        self._recorder = recorder
        self._parts = parts
        self._admins = admins
        self._groups = groups
        self._clock = clock

    def write_left(self, tx: Transaction, network: str, left: Sequence[Left]) -> None:
        for removing in evidence.note_left(tx, network, left):
            self.write_end_of_removal(tx, removing, None)

    def write_arrived(self, tx: Transaction, network: str, arrived: Sequence[Arrived]) -> None:
        try:
            with tx.attempt():
                evidence.note_arrived(tx, network, arrived, self._groups, self._clock())
        except Exception as trouble:
            # Our mistake: it stays in doubt, and whoever writes is heard all the same (R-I4).
            log.error("arrival-not-noted", network=network, exc_info=trouble)

    def write_end_of_removal(self, tx: Transaction, removing: Removing, reason: str | None) -> None:
        """Tell who wrote the message that it is gone, or, where the network will never do it for
        that *reason*, that they must remove it themselves; once. The admins learn of the latter.
        """
        if not outbox.is_waiting(tx, removing.id):
            return
        outbox.remove(tx, removing.id)
        if removing.removal.is_quiet:
            return
        by = removing.removal.by
        message = Message(
            to=by,
            audience=Audience.FACILITATOR,
            text=Text("remove-told" if reason is None else "remove-impossible"),
        )
        # They are the one who has just asked for it: it does not wait for the morning.
        cause = Cause(f"removal|{removing.key}", self._clock(), by)
        workplace = self._parts.workplace_of(tx, by)
        self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)
        if reason is not None:
            text = Text("admin-no-removal", {"network": removing.network, "reason": reason})
            self._admins.write(tx, text, cause.name)

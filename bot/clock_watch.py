"""What becomes of a clock that has jumped: who is told, and what waits for it (R-T5)."""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog

from bot.admins import Admins
from bot.domain.chat import Moment, Text
from bot.domain.outcome import Call, Option, Question
from bot.domain.workplace import Workplace
from bot.steady_clock import SteadyClock
from storage import clock as row
from storage.clock import Doubt
from storage.database import Transaction

log = structlog.get_logger()

#: how often it is noted what the time is
_NOTED = timedelta(minutes=1)
#: so many seconds somebody has who sets it right, before the admins hear of it
_TOLD = 120.0
#: so many seconds after a start what is due waits for a clock that is right; then those who wait
#: for somebody are not made to wait any longer
_HELD = 600.0


class ClockWatch:
    """Looks after the *clock* of the house. The admins may be at home nowhere: *home* gives them
    its zone."""

    def __init__(self, clock: SteadyClock, admins: Admins, home: Workplace) -> None:
        self._clock = clock
        self._admins = admins
        self._home = home
        self._is_held = False

    def begin(self, tx: Transaction) -> None:
        """Before anybody is heard: was it later already when the bot was last there?"""
        noted = row.get(tx)
        if noted is not None:
            seen, doubt = noted
            self._clock.begin(seen, in_doubt=doubt in (Doubt.DOUBTED, Doubt.TOLD))
        self._is_held = self._clock.look() is not None

    def may_ring(self, tx: Transaction) -> bool:
        """Whether what is due may be given now; to be asked whenever the clock rings. After a
        start with a clock that shows less than was seen already nobody knows whether it is
        night."""
        noted = row.get(tx)
        doubt = Doubt.NONE if noted is None else noted[1]
        seconds = self._clock.look()
        if seconds is not None and doubt is Doubt.BELIEVED:
            self._clock.believe()
            seconds = None
        if seconds is None:
            self._is_held = False
            if doubt is Doubt.TOLD:
                self._admins.write(tx, Text("admin-clock-right"), f"clock-right|{self._clock()}")
            self._note(tx, noted, Doubt.NONE)
            return True
        if doubt is Doubt.NONE:
            log.error("clock-doubted")
            doubt = Doubt.DOUBTED
        if seconds >= _TOLD:
            self._tell(tx)
            doubt = Doubt.TOLD
        self._note(tx, noted, doubt)
        return not (self._is_held and seconds < _HELD)

    def _note(self, tx: Transaction, noted: tuple[datetime, Doubt] | None, doubt: Doubt) -> None:
        """Together with what is due, or once a minute."""
        now = self._clock()
        if noted is None or noted[1] is not doubt or abs(now - noted[0]) >= _NOTED:
            row.put(tx, now, doubt)

    def _tell(self, tx: Transaction) -> None:
        """Every day for as long as it lasts: their answer is heard for a day."""
        now, zone = self._clock(), self._home.zone
        shown = Moment(self._clock.shown(), now, zone).with_date()
        text = Text("admin-clock-doubted", {"shown": shown, "counted": Moment(now, now, zone)})
        question = Question(options=(Option(Text("clock-is-right"), Call("clock-is-right")),))
        self._admins.write(tx, text, f"clock|{now.date()}", question=question)

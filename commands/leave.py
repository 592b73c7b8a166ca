"""Somebody who holds a case has left the facilitators' group (RELIABILITY.md, R-C3)."""

from __future__ import annotations

from bot.domain.outcome import Call, Outcome, Timer
from commands.given import Given
from commands.hand_back import handed_back
from commands.held_case import MET
from storage.database import Transaction


def holder_left(given: Given, tx: Transaction) -> Outcome:
    """Open the case for the others again, and tell the person; nothing is written to whoever
    has left. If the meeting is over, it is asked how it went instead, of a coordinator. Whoever
    is back by now has not left. After the talk nothing changes before the follow-up is due."""
    case = given.case(tx)
    if case.state not in MET or given.may_hold(tx, case.holder):
        return Outcome()
    if case.is_missed(given.now):
        ask = Call("ask-coordinator", case.name)
        return Outcome(timers=(Timer("how-it-went", given.now, ask),))
    return handed_back(given, tx, case)

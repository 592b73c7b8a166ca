"""Somebody who holds a case has left the facilitators' group (RELIABILITY.md, R-C3)."""

from __future__ import annotations

from bot.domain.outcome import Call, Outcome, Timer
from commands.given import Given
from commands.hand_back import left_by
from commands.held_case import MET
from storage.database import Transaction


def holder_left(given: Given, tx: Transaction) -> Outcome:
    """Open the case for the others again, and tell the person; nothing is written to whoever
    has left. If the meeting is over, it is asked how it went instead, of a coordinator. Whoever
    is back by now has not left. After the talk nothing changes before the follow-up is due."""
    case = given.case(tx)
    gone = [person for person in case.seated if not given.may_hold(tx, person)]
    if not (case.state in MET or (case.is_group and case.awaits_talk)) or not gone:
        return Outcome()
    if case.is_missed(given.now):
        if len(gone) < len(case.seated):
            # Somebody who led it too is asked how it went.
            return Outcome()
        ask = Call("ask-coordinator", case.name)
        return Outcome(timers=(Timer("how-it-went", given.now, ask),))
    outcome = Outcome()
    for person in gone:
        outcome += left_by(given, tx, case, person)
        case = outcome.cases[-1]
    return outcome

"""Which case a facilitator means who holds one or several."""

from __future__ import annotations

from bot.domain.case import Case, State
from bot.domain.chat import Refused, Texts
from commands.given import Given
from storage import cases
from storage.database import Transaction


def meant(given: Given, tx: Transaction, *states: State) -> Case:
    """The named case if it is theirs, or the only one they hold (in one of *states*).

    Raises ``Refused`` with what to write instead.
    """
    if given.call.case is not None:
        case = given.case(tx)
        given.must_hold(case)
        return case
    held = cases.held_by(tx, given.by.address)
    wanted = [case for case in held if not states or case.state in states]
    if not wanted:
        raise Refused("refused-none-held")
    if len(wanted) > 1:
        raise Refused("refused-which-held", cases=Texts(tuple(c.name for c in wanted), "and"))
    return wanted[0]

"""Which case a facilitator means who holds one or several."""

from __future__ import annotations

from bot.domain.case import Case, State
from bot.domain.chat import Refused, Texts
from commands.given import Given
from storage import cases
from storage.database import Transaction


def meant(given: Given, tx: Transaction, *states: State, otherwise: State | None = None) -> Case:
    """The named case if it is theirs, or the only one they hold in one of *states*; if none is,
    the only one that is *otherwise*.

    Raises ``Refused`` with what to write instead.
    """
    if given.call.case is not None:
        case = given.named_case(tx)
        given.must_hold(case)
        return case
    held = cases.held_by(tx, given.by.address)
    wanted = [case for case in held if not states or case.state in states]
    wanted = wanted or [case for case in held if case.state is otherwise]
    if not wanted:
        raise Refused("refused-none-held")
    if len(wanted) > 1:
        raise Refused("refused-which-held", cases=Texts(tuple(c.name for c in wanted), "and"))
    return wanted[0]

"""Which case a facilitator means who holds one or several."""

from __future__ import annotations

from bot.domain import calling
from bot.domain.case import Case, Meeting, State
from bot.domain.chat import Refused, Texts
from commands.given import Given
from storage import cases
from storage.cases import NoSuchCase
from storage.database import Transaction

#: somebody has it, and how it went is still to be said
MET = (State.CLAIMED, State.AGREED)
#: an argument of a coordinator's answer, when the holder has not said how it went
FOR_HOLDER = "for_holder"


def meant(given: Given, tx: Transaction) -> Case:
    """The named case if it is theirs, or the only one they hold.

    Raises ``Refused`` with what to write instead.
    """
    if given.call.case is not None:
        case = given.named_case(tx)
        given.must_hold(case)
        return case
    return _only(cases.held_by(tx, given.by.address))


def to_close(given: Given, tx: Transaction) -> Case:
    """The case of which the holder, or a coordinator who was asked for them, says how it went.

    Raises ``Refused`` with what to write instead. What has been said already reads the same
    whatever has become of it since: the holder must not learn that the person has let it go.
    """
    if given.args.get(FOR_HOLDER):
        return _for_holder(given, tx)
    if given.call.case is not None:
        return _named(given, tx, given.call.case)
    held = cases.held_by(tx, given.by.address)
    if not held:
        given.must_be_facilitator(tx)
    held = [_led_alone(given, case) for case in held]
    open_ones = [case for case in held if case.state in MET]
    provisional = [case for case in held if case.is_searching]
    if not open_ones and len(provisional) == 1:
        raise _not_yet(given, provisional[0])
    return _only(open_ones)


def _led_alone(given: Given, case: Case) -> Case:
    """Whoever had one of two seats when its time came, and says how it went, led it alone."""
    if case.state is State.OPEN and given.by in case.seated and case.has_begun(given.now):
        return case.suffice().agree(Meeting.POINT)
    return case


def _only(held: list[Case]) -> Case:
    if not held:
        raise Refused("refused-none-held")
    if len(held) > 1:
        raise Refused("refused-which-held", cases=Texts(tuple(c.name for c in held), "and"))
    return held[0]


def _named(given: Given, tx: Transaction, name: str) -> Case:
    closed = Refused("refused-closed", case=name)
    try:
        case = given.found(tx)
    except NoSuchCase:
        given.must_be_facilitator(tx)
        raise closed from None
    case = _led_alone(given, case)
    if given.by in case.holders and case.state in MET:
        return case
    if case.requester == given.by:
        raise Refused("refused-own-closing", case=name)
    given.must_be_facilitator(tx)
    if not (case.awaits_talk and case.is_in_group):
        raise closed
    raise _not_yet(given, case) if case.is_searching else Refused("refused-others-case", case=name)


def _not_yet(given: Given, case: Case) -> Refused:
    """Of whoever has one of two seats it is not true that nobody has taken it."""
    if given.by in case.seated and case.slot is not None:
        return Refused("refused-seat-early", case=case.name, at=given.moment(case.slot))
    return Refused("refused-unclaimed", case=case.name)


def _for_holder(given: Given, tx: Transaction) -> Case:
    """Without the bird, which a coordinator need not know."""
    closed = Refused("refused-answered")
    assert given.call.case is not None
    try:
        case = cases.get(tx, given.call.case)
    except NoSuchCase:
        raise closed from None
    may_know = given.by.address in calling.coordinators_for(case, given.workplace)
    if case.state not in MET or not may_know:
        raise closed
    return case

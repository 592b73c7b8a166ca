"""Taking a request back, and being forgotten."""

from __future__ import annotations

from bot.domain import follow_up
from bot.domain.case import BY_BOT, Case, Move, State
from bot.domain.chat import Refused, Texts
from bot.domain.outcome import Habit, Outcome
from commands import cover, errands, offering, search
from commands.explain import nothing_open
from commands.follow import tell_later
from commands.given import Given, to_giver, to_holders, to_requester
from storage import cases, covers
from storage.cases import NoSuchCase
from storage.database import Transaction


def cancel(given: Given, tx: Transaction) -> Outcome:
    """One word, no reason, gone at once. After the talk: also what would have come tomorrow."""
    if given.in_group:
        return _in_group(given, tx)
    case = _own(given, tx)
    if case is None:
        return _otherwise_called_off(given, tx) or nothing_open(given)
    text_id = "cancel-told-unsure" if case.unsure else "cancel-told"
    outcome = _taken_back(given, case) + Outcome(messages=(to_requester(case, text_id),))
    if case.state is State.HELD:
        # A reminder is of a talk with somebody else, or of those whom somebody leads.
        outcome += errands.called_off(tx, given.by.address, but=errands.OF_OTHERS)
    return outcome


def _in_group(given: Given, tx: Transaction) -> Outcome:
    """Only what was asked for in the group is taken back there: of anything else the group would
    read who had asked."""
    proposed = [c for c in cases.proposed_by(tx, given.by.address) if c.awaits_talk]
    named = [c for c in proposed if given.call.case in (None, c.name)]
    if len(named) != 1:
        return Outcome(messages=(to_giver(given, "cancel-in-private"),))
    case = named[0]
    return _taken_back(given, case) + Outcome(messages=(to_requester(case, "cancel-told"),))


def _otherwise_called_off(given: Given, tx: Transaction) -> Outcome | None:
    """Cover is not needed, or what was agreed for later is not done; ``None`` if nothing was."""
    if covers.asked_by(tx, given.by.address) is not None:
        return cover.cancel_cover(given, tx)
    called_off = errands.called_off(tx, given.by.address)
    if not called_off.errands_over:
        return None
    return called_off + Outcome(messages=(to_giver(given, "cancel-told-errands"),))


def _own(given: Given, tx: Transaction) -> Case | None:
    """The asker's case. *peru* of somebody who only holds a case is not theirs to give."""
    if given.call.case is not None:
        try:
            case = given.found(tx)
        except NoSuchCase:
            return given.own_case(tx)
        if case.requester == given.by:
            return case
        is_told = case.is_in_group and given.has_part(tx, given.by.address)
        is_known = is_told or given.by in case.holders
        if is_known and not case.is_over_for(given.by):
            raise Refused("refused-not-own", case=case.name)
    own = given.own_case(tx)
    proposed = [c for c in cases.proposed_by(tx, given.by.address) if c.awaits_talk]
    if own is not None or not proposed:
        return own
    if len(proposed) > 1:
        raise Refused("refused-which-proposed", cases=Texts(tuple(c.name for c in proposed), "and"))
    return proposed[0]


def _taken_back(given: Given, case: Case) -> Outcome:
    if case.state is State.HELD:
        # The holder hears tomorrow what they would have heard anyway.
        due = follow_up.due(given.workplace, case.held_at or given.now)
        partner = (tell_later(case, due, case.partner),) if case.partner else ()
        told = [tell_later(case, due), *partner]
        if case.asker in BY_BOT:
            # Who has heard it already does not hear it again: they would learn of this, and when.
            told = [timer for timer in told if timer.due_at > given.now]
        return Outcome(cases=(case.end(Move.FINISH),), timers=tuple(told))
    if case.state is State.NOT_COME:
        return Outcome(cases=(case.end(Move.FINISH),))
    outcome = search.ended(given, case, Move.CANCEL)
    return outcome + Outcome(messages=to_holders(case, "settled-told-holder"))


def forget_me(given: Given, tx: Transaction) -> Outcome:
    """Erase everything that is kept about the person, tomorrow's question too."""
    outcome = Outcome(habits=(Habit(given.by.address, is_forgotten=True),))
    outcome += cover.forgotten(given, tx)
    own = [c for c in cases.of(tx, given.by.address) if c.requester == given.by]
    for case in own:
        outcome += _taken_back(given, case)
    outcome += offering.forgotten(given, tx)
    if given.is_facilitator(tx):
        return outcome + Outcome(messages=(to_giver(given, "forgotten-member"),))
    text_id = "forgotten" if own else "forgotten-nothing"
    if not own and errands.called_off(tx, given.by.address).errands_over:
        text_id = "forgotten-check"
    return outcome + Outcome(messages=(to_giver(given, text_id),))

"""Giving a case back, without saying why."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.case import Case, State
from bot.domain.chat import Person
from bot.domain.outcome import Call, Outcome
from commands import cover, search, seats
from commands.claim import release, released
from commands.given import Given, to_facilitator, to_requester, to_seat
from commands.held_case import meant
from commands.meeting import MEETING
from storage.database import Transaction

#: so long a reaction that is taken back was a slip of the finger
_SLIP = timedelta(minutes=2)


def hand_back(given: Given, tx: Transaction) -> Outcome:
    """Open the case for the others again; nobody is asked why."""
    if given.call.case is None and cover.is_all_that_is_held(given, tx):
        return cover.leave_cover(given, tx)
    case = meant(given, tx)
    if given.by == case.claimant:
        return release(replace(given, call=Call("release", case.name)), tx)
    return _given_back(given, tx, case)


def take_back(given: Given, tx: Transaction) -> Outcome:
    """The reaction by which they had it was taken back. Until it is confirmed, or within two
    minutes, they never had it; after that, they hear that it is theirs."""
    case = given.case(tx)
    if given.by in case.standby:
        standby = tuple(person for person in case.standby if person != given.by)
        return Outcome(cases=(case.with_(standby=standby),))
    is_by_it = given.args.get("undoes") is None or given.args["undoes"] in case.reactions
    if given.by not in case.holders or not is_by_it:
        return Outcome()
    if given.by == case.claimant:
        return released(given, case)
    is_new = case.reacted_at is not None and given.now <= case.reacted_at + _SLIP
    if is_new and (case.state is State.CLAIMED or case.is_group) and case.awaits_talk:
        return _given_back(given, tx, case)
    if not case.awaits_talk:
        return Outcome()
    assert case.slot is not None
    at = given.moment(case.slot)
    return Outcome(messages=(to_seat(given.by, case, "take-back-late", None, at=at),))


def _given_back(given: Given, tx: Transaction, case: Case) -> Outcome:
    told = to_facilitator(given.by.address, "hand-back-told", None, None, bird=case.name)
    return Outcome(messages=(told,)) + left_by(given, tx, case, given.by)


def left_by(given: Given, tx: Transaction, case: Case, holder: Person) -> Outcome:
    """*holder* has it no more: ask the others again."""
    if case.is_group:
        return seats.handed_back(given, tx, case, holder)
    return handed_back(given, tx, case)


def handed_back(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Ask the others again, and tell the person by when they hear of it."""
    name, is_own = given.holder_name(case), case.holder == case.requester
    asked = search.ask_again(given, tx, case.hand_back())
    case = asked.cases[0]
    assert case.promised_at is not None
    promise = given.moment(case.promised_at)
    told = to_requester(case, "hand-back-told-requester", holder=name, promise=promise)
    if is_own and case.asked_at is not None:
        # Whoever asked for somebody else had it themselves.
        told = to_requester(case, "asked", promise=promise)
    return Outcome(messages=(told,), cleared=MEETING) + asked

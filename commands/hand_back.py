"""Giving a case back, without saying why."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.case import Case, State
from bot.domain.outcome import Call, Outcome
from commands import search
from commands.claim import release
from commands.given import Given, to_facilitator, to_requester
from commands.held_case import meant
from commands.meeting import MEETING
from storage.database import Transaction


def hand_back(given: Given, tx: Transaction) -> Outcome:
    """Open the case for the others again; nobody is asked why."""
    case = meant(given, tx)
    if case.state is State.PROVISIONAL:
        return release(replace(given, call=Call("release", case.name)), tx)
    told = to_facilitator(given.by.address, "hand-back-told", None, None, bird=case.name)
    return Outcome(messages=(told,)) + handed_back(given, tx, case)


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

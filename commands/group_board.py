"""How the facilitators, and their coordinators, read of a group session: for about how many, when,
and how many of its seats are taken. Never for whom."""

from __future__ import annotations

from bot.domain.case import Case
from bot.domain.chat import Address, Value
from bot.domain.outcome import Message, Question
from commands.given import Given, to_coordinator, to_group


def searching(given: Given, case: Case, *, fresh: bool = False) -> Message:
    """The group's message of a session with a free seat."""
    return to_group(
        given.workplace,
        "group-asked",
        case,
        fresh=fresh,
        workplace=given.workplace.name,
        people=case.people or 0,
        slots=given.wished(case, lasting=True),
        taken=len(case.seated),
        seats=case.seats,
    )


def full(given: Given, case: Case) -> Message:
    """The same when nobody else is needed."""
    return to_group(given.workplace, "group-full", case, seats=case.seats)


def asked_of_coordinator(given: Given, case: Case, address: Address, question: Question) -> Message:
    """What a coordinator is asked of a session with a free seat."""
    values: dict[str, Value] = {
        "slots": given.wished(case),
        "taken": len(case.seated),
        "seats": case.seats,
    }
    return to_coordinator(
        address, "coordinator-asked-group", question, case.name, bird=case.name, **values
    )

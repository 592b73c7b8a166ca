"""The bot is out of the facilitators' group, and back in it (RELIABILITY.md, R-C6)."""

from __future__ import annotations

from bot.domain.chat import Audience, Text
from bot.domain.outcome import Message, Outcome
from commands import offer_board, waves
from commands.given import Given
from storage import cases, groups
from storage.database import Transaction


def group_lost(given: Given, tx: Transaction) -> Outcome:
    """Tell the coordinators, and whoever waits for an answer from the group; go on without it."""
    if not groups.is_lost(tx, given.workplace.id):
        return Outcome()
    outcome = Outcome()
    if given.facilitators(tx):
        # Before there is anybody in the group it has not been begun.
        outcome = _coordinators_told(given, "coordinator-group-lost")
    for case in cases.live(tx, given.workplace.id):
        waits = case.is_searching and case.is_in_group and case.asked_at is not None
        if waits and not case.unreached and not case.is_given_up(given.now):
            outcome += waves.without_group(given, tx, case)
    return outcome


def group_back(given: Given, tx: Transaction) -> Outcome:
    """Ask the group once more about what is still open, and tell who waits for it."""
    if groups.is_lost(tx, given.workplace.id):
        return Outcome()
    outcome = _coordinators_told(given, "coordinator-group-back")
    for case in cases.live(tx, given.workplace.id):
        if case.waits_for_group and not case.is_given_up(given.now):
            outcome += waves.group_again(given, tx, case)
    return outcome + offer_board.group_again(given, tx)


def _coordinators_told(given: Given, text_id: str) -> Outcome:
    text = Text(text_id, {"workplace": given.workplace.name})
    return Outcome(
        messages=tuple(
            Message(to=address, audience=Audience.COORDINATOR, text=text)
            for address in given.workplace.coordinators
        )
    )

"""Three lines to somebody who has joined the facilitators' group."""

from __future__ import annotations

from bot.domain.chat import Address
from bot.domain.outcome import Outcome
from commands.given import Given, to_facilitator
from storage import members
from storage.database import Transaction


def welcome(given: Given, tx: Transaction) -> Outcome:
    """Open a private chat with a new facilitator, and say what it is for."""
    person = Address(given.args["person"])
    if not members.is_in(tx, given.workplace.id, person):
        return Outcome()
    message = to_facilitator(person, "welcome-told", workplace=given.workplace.name)
    return Outcome(messages=(message,))

"""What is told to members of the facilitators' group unasked, since they are members."""

from __future__ import annotations

from bot.domain.chat import Address
from bot.domain.outcome import Outcome
from commands.given import Given, to_facilitator
from storage import members
from storage.database import Transaction


def welcome(given: Given, tx: Transaction) -> Outcome:
    """Say to a new facilitator what the private chat with them is for; open it, if they have not
    written in it yet."""
    person = Address(given.args["person"])
    if not members.is_in(tx, given.workplace.id, person):
        return Outcome()
    message = to_facilitator(person, "welcome-told", workplace=given.workplace.name)
    return Outcome(messages=(message,))


def confirm_device(given: Given, tx: Transaction) -> Outcome:
    """Tell a facilitator that one of their devices gets nothing to read, and what to do."""
    person = Address(given.args["person"])
    if not members.is_in(tx, given.workplace.id, person):
        return Outcome()
    return Outcome(messages=(to_facilitator(person, "device-doubted-told"),))

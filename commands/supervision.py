"""The facilitators' group is reminded of its work supervision. Nobody answers, nobody counts."""

from __future__ import annotations

from bot.domain import supervision
from bot.domain.chat import Audience, Text, Texts
from bot.domain.outcome import Message, Outcome
from commands.given import Given
from storage.database import Transaction
from storage.moments import from_text


def remind_of_supervision(given: Given, tx: Transaction) -> Outcome:
    """Remind the group once, on the working morning before; later, if the bot was off then."""
    planned = from_text(given.args["due"])
    coming = supervision.to_remind_of(given.workplace, planned, given.now)
    if not coming:
        return Outcome()
    slots = Texts(tuple(given.dated(at) for at in coming), "and")
    reminded = Message(
        to=given.workplace.group,
        audience=Audience.GROUP,
        text=Text("supervision-told", {"slots": slots}),
        language=given.workplace.language,
    )
    return Outcome(messages=(reminded,))

"""Something was said to the bot that it could not hear: nobody is left in silence."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.chat import Address, Audience, Text, Texts, Why
from bot.domain.outcome import Message, Outcome
from commands.given import Given, emergency, numbers_for, people_to_call, to_facilitator, to_giver
from storage.database import Transaction


def unheard(given: Given, tx: Transaction) -> Outcome:
    """Ask the writer to send it again, and say whom they can call now."""
    told = to_giver(
        given, "unheard-told", numbers=_numbers(given, tx), emergency=emergency(given.workplace)
    )
    return Outcome(messages=(told,))


def unheard_empty(given: Given, tx: Transaction) -> Outcome:
    """Say that nothing could be seen in what came, and that one word is enough."""
    # It may be that nobody has written anything.
    return Outcome(messages=(replace(to_giver(given, "unheard-told-empty"), is_quiet=True),))


def unheard_in_group(given: Given, tx: Transaction) -> Outcome:
    """Tell a facilitator in private that what they said in the group was not read; it may have
    been for others."""
    if not given.is_facilitator(tx):
        return Outcome()
    can_read = given.args["why"] == Why.UNREADABLE.value
    text_id = "unheard-told-group" if can_read else "unheard-told-group-closed"
    return Outcome(messages=(to_facilitator(given.by.address, text_id),))


def unheard_in_room(given: Given, tx: Transaction) -> Outcome:
    """Say where others can see it that it is not read there."""
    return _said_in_room(given, "unheard-told-room")


def unheard_among_strangers(given: Given, tx: Transaction) -> Outcome:
    """Say in a room that is nobody's that it is not read, and where the bot can be written to."""
    return _said_in_room(given, "unheard-told-strangers")


def write_here(given: Given, tx: Transaction) -> Outcome:
    """Open a chat for two with whoever wrote where others can see it."""
    told = Message(
        to=given.by.address,
        audience=Audience.ANYBODY,
        text=Text(
            "unheard-told-here",
            {"numbers": _numbers(given, tx), "emergency": emergency(given.workplace)},
        ),
        language=given.language,
        opens=True,
    )
    return Outcome(messages=(told,))


def _said_in_room(given: Given, text_id: str) -> Outcome:
    told = Message(
        to=Address(given.args["room"]),
        audience=Audience.ROOM,
        text=Text(text_id, {"emergency": emergency(given.workplace)}),
        # Not the writer's own: it would tell the others what is known of them.
        language=given.workplace.language,
    )
    return Outcome(messages=(told,))


def _numbers(given: Given, tx: Transaction) -> Texts:
    own = given.own_case(tx)
    # Who must not know may not be answered yet.
    is_unanswered = own is not None and own.hidden and own.asked_at is None
    if own is not None and not is_unanswered:
        return numbers_for(own, given)
    may_name = not is_unanswered and given.by.address not in given.workplace.coordinators
    return people_to_call(given.workplace, given.now, coordinator=may_name)

"""One network of several is silent: what its people are told on the others (S24)."""

from __future__ import annotations

from datetime import timedelta

from bot.domain.chat import Audience, Text, Value
from bot.domain.outcome import Message, Outcome
from commands.given import Given
from storage import networks
from storage.database import Transaction
from storage.moments import from_text

_MINUTE = timedelta(minutes=1)


def network_deaf(given: Given, tx: Transaction) -> Outcome:
    """Tell the group and the coordinators that requests from there do not come through, and what
    to write on the board; nothing, if it is heard again by now."""
    since = networks.deaf(tx).get(given.args["network"])
    if since is None:
        return Outcome()
    return _told(
        given,
        tx,
        "network-deaf",
        minutes=(given.now - since) // _MINUTE,
        name=given.workplace.coordinator_name,
        phone=given.workplace.coordinator_phone,
    )


def network_back(given: Given, tx: Transaction) -> Outcome:
    """Tell them that it is heard again, and how long it was not."""
    since, until = (given.moment(from_text(given.args[each])) for each in ("since", "until"))
    return _told(given, tx, "network-back", since=since, until=until)


def shown(network: str) -> str:
    """The name of a network as people know it."""
    return network.capitalize()


def _told(given: Given, tx: Transaction, text_id: str, **values: Value) -> Outcome:
    """Those of them who can be reached, and are not on that network themselves."""
    network, group = given.args["network"], given.workplace.group
    values["network"], deaf = shown(network), {network, *networks.deaf(tx)}
    messages = tuple(
        Message(
            to=address,
            audience=Audience.COORDINATOR,
            text=Text(f"coordinator-{text_id}", values),
        )
        for address in given.workplace.coordinators
        if address.network not in deaf
    )
    if group.network not in deaf:
        to_group = Message(
            to=group,
            audience=Audience.GROUP,
            text=Text(f"{text_id}-told", values),
            language=given.workplace.language,
        )
        messages = (to_group, *messages)
    return Outcome(messages=messages)

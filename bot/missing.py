"""What could not be heard: which calls it makes, and how often its writer is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from bot.domain.chat import Address, Unheard, Why
from bot.domain.outcome import Call
from storage import inbox
from storage.database import Transaction

#: an hour in steps, since only days are kept of what was heard: nobody is told again in it
_STEP = 300
_STEPS = 12


def calls_for(unheard: Unheard, groups: Collection[Address]) -> Iterator[tuple[Call, Address]]:
    """What to say about it, and who or which room is told no more often than once an hour.
    Nothing about what could not be read in a room of others: it was hardly for us."""
    who, args = unheard.sender.address, {"why": unheard.why.value}
    if unheard.why is Why.EMPTY:
        # Phones send such things by themselves, too; in a group they are for nobody.
        if unheard.private:
            yield Call("unheard-empty"), who
    elif unheard.chat in groups:
        yield Call("unheard-in-group", None, args), who
    elif unheard.why is Why.JUST_CAME:
        yield Call("unheard-among-strangers", None, {"room": unheard.chat.uri}), unheard.chat
    elif unheard.why is not Why.UNREADABLE:
        yield Call("unheard-in-room", None, {"room": unheard.chat.uri}), unheard.chat
        yield Call("write-here"), who
    elif unheard.private:
        yield Call("unheard"), who


def is_first_of_hour(
    tx: Transaction, network: str, call: Call, whom: Address, now: datetime
) -> bool:
    """Whether *whom* has not been told the like within the hour; notes that they are now."""
    step = int(now.timestamp()) // _STEP
    names = [f"told|{call.command}|{whom.uri}|{step - n}" for n in range(_STEPS)]
    if not all(inbox.is_new(tx, network, name) for name in names):
        return False
    inbox.mark(tx, network, names[0], now, "unheard")
    return True

"""Whether what somebody does as a facilitator is theirs to do (S24).

A phone that was set up anew speaks with other keys, and so does one that a thief has set up. The
first phone that a facilitator, or a coordinator, acts with is kept; what they do with another one
is held until a coordinator has said whether it is theirs. Of somebody who asks nothing is looked
at and nothing kept: a cry is heard from whatever phone it comes.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.chat import Address, Incoming, Person
from bot.domain.outcome import Call
from bot.domain.phone import Phone, Trust
from bot.parts import Parts
from bot.reading import Reading
from commands.table import Guard, Shown, Table
from storage import cases, phones
from storage.calls import call_to_json
from storage.cases import NoSuchCase
from storage.database import Transaction

_OF_A_PART = (Shown.FACILITATOR, Shown.COORDINATOR)


class Gate:
    """Lets through what is somebody's to do, and holds the rest."""

    def __init__(self, table: Table, parts: Parts) -> None:
        self._table = table
        self._parts = parts

    def passed(self, tx: Transaction, incoming: Incoming, reading: Reading) -> Reading:
        """The *reading*, or what is done instead while it is held."""
        person, call = incoming.sender, reading.call
        if not self._is_for_others(tx, call, person):
            return reading
        mark = _mark(tx, incoming.identity)
        phone = phones.get(tx, person.address)
        if phone is None:
            if mark is not None and self._parts.acts_for_others(tx, person.address):
                phones.put(tx, Phone(person=person, known=mark))
            return reading
        if mark == phone.known:
            if phone.trust is not Trust.KNOWN:
                phones.put(tx, Phone(person=person, known=mark))
            return reading
        other = mark or phone.other
        is_refused = phone.trust is Trust.REFUSED and other == phone.other
        # Of what the network does not tell us we go on thinking as before.
        if other is None or is_refused:
            return reading
        held = {"mark": other, "call": call_to_json(call), "event": incoming.edits or incoming.key}
        return replace(reading, call=Call("hold", None, held), answered=None, is_understood=True)

    def _is_for_others(self, tx: Transaction, call: Call, person: Person) -> bool:
        """Whether it is done as a facilitator: claims, answers, questions about others' cases."""
        match self._table.guard(call.command):
            case Guard.NEVER:
                return False
            case Guard.ALWAYS:
                return True
            case Guard.UNLESS_ASKING:
                return cases.asked_by(tx, person.address) is None
        command = self._table.command(call.command)
        if command is None:
            return call.case is not None and not _is_own(tx, call.case, person.address)
        return command.shown in _OF_A_PART


def _is_own(tx: Transaction, name: str, person: Address) -> bool:
    try:
        return cases.get(tx, name).requester.address == person
    except NoSuchCase:
        return False


def _mark(tx: Transaction, identity: str | None) -> str | None:
    """What is kept of the keys: it finds them again, and tells them to nobody."""
    return None if identity is None else tx.vault.hash("identity", identity).hex()

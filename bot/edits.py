"""What it means that somebody changes what they have said: it is run anew only if it had not been
understood."""

from __future__ import annotations

from datetime import datetime

from bot.domain.chat import Incoming
from bot.domain.outcome import Call
from bot.reading import Reading
from storage import inbox
from storage.database import Transaction

#: the marks of what was understood, and of what was not for us
UNDERSTOOD, UNCLEAR, NOT_OURS = "answered", "unclear", "not-ours"


def edited(incoming: Incoming, before: str | None, reading: Reading | None) -> Reading | None:
    """What to do about an edit that reads as *reading*; *before* is the mark of what it changes,
    ``None`` if that was never heard."""
    if before is None:
        # In the group it may be of long ago.
        return reading if incoming.private else None
    if before != UNDERSTOOD or reading is None or reading.call.command == "crisis":
        return reading
    if incoming.private:
        return Reading(Call("edited"), reading.workplace, reading.language)
    if reading.call.command == "propose" and reading.call.args.get("more"):
        slip = {"more": True, "event": incoming.edits}
        return Reading(Call("edited-slip", None, slip), reading.workplace, reading.language)
    return None


def mark_before(tx: Transaction, network: str, incoming: Incoming) -> str | None:
    """The mark of what *incoming* changes, if the same person said it: a network may show others'
    edits of it."""
    if incoming.edits is None:
        return None
    return inbox.result(tx, network, _by_author(incoming, incoming.edits))


def mark(
    tx: Transaction,
    network: str,
    incoming: Incoming,
    before: str | None,
    now: datetime,
    result: str,
) -> None:
    """Note how *incoming* was understood, for edits to come. What it changes is not heard any more
    should it come later."""
    original = incoming.edits or incoming.key
    if incoming.edits is not None and before is None and not incoming.private:
        return
    inbox.mark_edited(tx, network, _by_author(incoming, original), now, result)
    if incoming.edits is not None:
        inbox.is_first(tx, network, original, now)
        # A network may name the newest version where it changes once more.
        inbox.mark_edited(tx, network, _by_author(incoming, incoming.key), now, result)


def _by_author(incoming: Incoming, event: str) -> str:
    return f"by|{incoming.sender.address.uri}|{event}"

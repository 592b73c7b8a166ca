"""What it means that somebody changes what they have said: it is run anew only if it had not been
understood."""

from __future__ import annotations

from bot.domain.chat import Incoming
from bot.domain.outcome import Call
from bot.listening import Reading

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

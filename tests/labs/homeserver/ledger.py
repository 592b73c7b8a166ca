"""What was asked of the server, and how often: here "exactly once" is counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

#: a device's request under a name of its own: user, device, path without the name, name
Key = tuple[str, str, str, str]


@dataclass
class Ledger:
    #: what came of each keyed request, for ever
    done: dict[Key, dict[str, str]] = field(default_factory=dict)
    #: how often it was asked for
    asked: Counter[Key] = field(default_factory=Counter)
    #: everything that was ever said, or changed, in a room: event, room, by whom, of which kind
    events: list[tuple[str, str, str, str]] = field(default_factory=list)

    def said_by(self, user: str) -> list[tuple[str, str]]:
        """The names and rooms of the messages of *user*, edits among them."""
        kinds = ("m.room.message", "m.room.encrypted")
        return [
            (event, room)
            for event, room, sender, kind in self.events
            if sender == user and kind in kinds
        ]

    def repeats_of(self, user: str) -> int:
        """How many requests of *user* under a key were repeats."""
        return sum(times - 1 for key, times in self.asked.items() if key[0] == user)

"""What a room is, as its state tells. No socket, no client, no room of nio's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

#: whoever comes in by another was not let in by anybody who is there
_BY_INVITATION = ("invite", "knock")


@dataclass
class Picture:
    """A room's state so far, event by event.

    Read from the events as they came: nio leaves out the ones that it finds odd, and somebody
    with an odd name is in the room all the same.
    """

    #: who has joined or may come in at any moment, ourselves included
    people: set[str] = field(default_factory=set)
    join_rule: str = "invite"
    history: str = "shared"
    #: the room that has taken this one's place, as somebody in it says
    replaced_by: str = ""

    @classmethod
    def of(cls, state: Iterable[Mapping[str, Any]]) -> Picture:
        picture = cls()
        for event in state:
            picture.note(event)
        return picture

    def note(self, event: Mapping[str, Any]) -> None:
        """Take in *event*; what is no state, or makes no sense, changes nothing."""
        key, content = event.get("state_key"), event.get("content")
        if not isinstance(key, str) or not isinstance(content, dict):
            return
        match event.get("type"), key:
            case "m.room.member", person:
                if content.get("membership") in ("join", "invite"):
                    self.people.add(person)
                else:
                    self.people.discard(person)
            case "m.room.join_rules", "":
                self.join_rule = str(content.get("join_rule"))
            case "m.room.history_visibility", "":
                self.history = str(content.get("history_visibility"))
            case "m.room.tombstone", "":
                replacement = content.get("replacement_room")
                self.replaced_by = replacement if isinstance(replacement, str) else ""

    def is_closed(self) -> bool:
        """Whether nobody else reads here, and nobody comes in without being let in."""
        return self.join_rule in _BY_INVITATION and self.history != "world_readable"

    def is_between(self, one: str, other: str) -> bool:
        return self.is_closed() and self.people == {one, other}

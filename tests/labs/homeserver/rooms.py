"""Rooms: what was said in them, and their state."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

#: as Synapse shows it to somebody who is invited
_SHOWN_AT_THE_DOOR = (
    "m.room.create",
    "m.room.join_rules",
    "m.room.encryption",
    "m.room.name",
)
_MODERATOR = 50


@dataclass
class Event:
    """*place* is its place in the server's one stream; *device* and *key*: by which device, under
    which transaction id."""

    place: int
    source: dict[str, Any]
    device: str = ""
    key: str = ""

    @property
    def name(self) -> str:
        return str(self.source["event_id"])

    @property
    def kind(self) -> str:
        return str(self.source["type"])

    @property
    def sender(self) -> str:
        return str(self.source["sender"])

    @property
    def content(self) -> dict[str, Any]:
        content: dict[str, Any] = self.source["content"]
        return content

    def shown_to(self, device: str) -> dict[str, Any]:
        """Only the device that sent it is told under which key."""
        if not self.key or device != self.device:
            return self.source
        unsigned = {**self.source.get("unsigned", {}), "transaction_id": self.key}
        return {**self.source, "unsigned": unsigned}


@dataclass
class Room:
    name: str
    timeline: list[Event] = field(default_factory=list)
    #: the events of the timeline that are state
    changes: list[Event] = field(default_factory=list)
    state: dict[tuple[str, str], Event] = field(default_factory=dict)
    by_name: dict[str, Event] = field(default_factory=dict)

    def add(self, event: Event) -> None:
        key = event.source.get("state_key")
        if key is not None:
            before = self.state.get((event.kind, key))
            if before is not None:
                event.source["unsigned"] = {
                    "prev_content": before.content,
                    "prev_sender": before.sender,
                    "replaces_state": before.name,
                }
            self.state[event.kind, key] = event
            self.changes.append(event)
        event.source["room_id"] = self.name
        self.timeline.append(event)
        self.by_name[event.name] = event

    def content(self, kind: str, key: str = "") -> dict[str, Any]:
        event = self.state.get((kind, key))
        return event.content if event else {}

    # ------------------------------------------------------------ people

    def membership(self, user: str) -> str:
        return str(self.content("m.room.member", user).get("membership", "leave"))

    def people(self, *memberships: str) -> list[str]:
        return [
            key
            for (kind, key), event in self.state.items()
            if kind == "m.room.member" and event.content.get("membership") in memberships
        ]

    def came_at(self, user: str) -> int:
        """The place at which *user*, who is in, came in."""
        place = 0
        membership = "leave"
        for event in self.changes:
            if (event.kind, event.source["state_key"]) == ("m.room.member", user):
                now = event.content.get("membership")
                if now == "join" != membership:
                    place = event.place
                membership = now
        return place

    def may_moderate(self, user: str) -> bool:
        levels = self.content("m.room.power_levels")
        return levels.get("users", {}).get(user, levels.get("users_default", 0)) >= _MODERATOR

    # ------------------------------------------------------------ reading

    def after(self, place: int) -> list[Event]:
        """What came later than *place*."""
        return self.timeline[bisect.bisect_right(self.timeline, place, key=_place) :]

    def back_from(self, place: int) -> Iterator[Event]:
        """What was there at *place*, the newest first."""
        start = bisect.bisect_right(self.timeline, place, key=_place)
        return reversed(self.timeline[:start])

    def state_at(self, place: int) -> list[Event]:
        """The state as it was at *place*."""
        state: dict[tuple[str, str], Event] = {}
        for event in self.changes[: bisect.bisect_right(self.changes, place, key=_place)]:
            state[event.kind, event.source["state_key"]] = event
        return list(state.values())

    def at_the_door(self, user: str) -> list[Mapping[str, Any]]:
        """What somebody who is invited sees of the room."""
        invitation = self.state["m.room.member", user]
        shown = [self.state[kind, ""] for kind in _SHOWN_AT_THE_DOOR if (kind, "") in self.state]
        shown += filter(None, [self.state.get(("m.room.member", invitation.sender))])
        parts = ("type", "state_key", "sender", "content")
        return [{part: event.source[part] for part in parts} for event in (*shown, invitation)]

    def edits_of(self, message: str) -> list[Event]:
        relation = {"rel_type": "m.replace", "event_id": message}
        return [
            event
            for event in self.timeline
            if relation.items() <= event.content.get("m.relates_to", {}).items()
        ]


def _place(event: Event) -> int:
    return event.place

"""Rooms that were replaced by newer ones: which replacement is the rightful one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

import nio
import structlog

from bot.transports.matrix.groups import Groups
from bot.transports.matrix.network import patiently
from bot.transports.matrix.rooms import Rooms

log = structlog.get_logger()

State = Iterable[Mapping[str, Any]]

#: whoever moves the group has at least a moderator's power, even where a room asks for less
_MODERATOR = 50


class Upgrades:
    """A group moves where its moderators move it, as soon as we are in the new room."""

    def __init__(self, client: nio.AsyncClient, rooms: Rooms, groups: Groups) -> None:
        self._client = client
        self._rooms = rooms
        self._groups = groups
        self._refused: set[tuple[str, str]] = set()

    async def follow(self) -> list[str]:
        """Follow the groups that have moved, over several rooms if need be; returns them."""
        followed = []
        for group in self._groups:
            while (room := await self._next_room(group)) is not None:
                self._groups.follow(group, room)
                followed.append(group)
        return followed

    async def _next_room(self, group: str) -> str | None:
        old = self._groups.room_of(group) or group
        new = self._rooms.replacement_of(old)
        if new is None or self._rooms.get(new) is None or (old, new) in self._refused:
            return None
        if self._groups.of(new) is not None or not self._rooms.may_be_used(new):
            return None  # it may be encrypted later
        reason = why_not(await self._state(old), await self._state(new), old, new)
        if reason is None:
            return new
        log.error("replacement-refused", network="matrix", reason=reason)
        self._refused.add((old, new))
        return None

    async def _state(self, room: str) -> State:
        answer = await patiently(lambda: self._client.room_get_state(room))
        return answer.events if isinstance(answer, nio.RoomGetStateResponse) else []


def why_not(old_state: State, new_state: State, old: str, new: str) -> str | None:
    """Why the room *new* does not rightly take the place of *old*; ``None``: it does.

    A homeserver should have refused a tombstone of somebody without the power for it; but
    the group's words go where this says.
    """
    tombstone = _find(old_state, "m.room.tombstone")
    if _content(tombstone).get("replacement_room") != new:
        return "no-tombstone"
    if power(old_state, tombstone.get("sender")) < _needed(old_state, "m.room.tombstone"):
        return "no-power"
    predecessor = _content(_find(new_state, "m.room.create")).get("predecessor")
    if not isinstance(predecessor, dict) or predecessor.get("room_id") != old:
        return "no-predecessor"
    return None


def power(state: State, person: object) -> float:
    """How much power *person* has, by the rules of the room's version: from 12 on, creators
    have no number, and can do everything."""
    create = _find(state, "m.room.create")
    levels = _content(_find(state, "m.room.power_levels"))
    version = str(_content(create).get("room_version"))
    if version.isdecimal() and int(version) >= 12:
        more = _content(create).get("additional_creators")
        if person == create.get("sender") or (isinstance(more, list) and person in more):
            return math.inf
    elif not levels and person == create.get("sender"):
        return 100
    users = levels.get("users")
    own = users.get(person) if isinstance(users, dict) else None
    return number(own if own is not None else levels.get("users_default"), 0)


def _needed(state: State, kind: str) -> float:
    levels = _content(_find(state, "m.room.power_levels"))
    events = levels.get("events")
    own = events.get(kind) if isinstance(events, dict) else None
    return max(_MODERATOR, number(own if own is not None else levels.get("state_default"), 50))


def _find(state: State, kind: str) -> Mapping[str, Any]:
    found = (e for e in state if e.get("type") == kind and e.get("state_key") == "")
    return next(found, {})


def _content(event: Mapping[str, Any]) -> Mapping[str, Any]:
    content = event.get("content")
    return content if isinstance(content, dict) else {}


def number(value: object, default: float) -> float:
    """The power that *value* stands for."""
    # Old rooms may have numbers in words.
    try:
        return int(value)  # type: ignore[call-overload, no-any-return]
    except (TypeError, ValueError):
        return default

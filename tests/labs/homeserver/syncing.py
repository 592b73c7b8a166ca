"""What a device is told when it asks for what is new."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.labs.homeserver.devices import Device
from tests.labs.homeserver.rooms import Event, Room

if TYPE_CHECKING:
    from tests.labs.homeserver.server import Homeserver

_USUAL = 10  # Synapse's


@dataclass(frozen=True)
class Wish:
    """A device's request, as it reads *since* when, and how much of it."""

    device: Device
    since: int | None
    full_state: bool
    limit: int
    #: the kinds of events wanted of timelines and of account data; ``None``: all
    kinds: tuple[str, ...] | None
    account_data: tuple[str, ...] | None

    @classmethod
    def of(cls, device: Device, asked: Mapping[str, str], most: int) -> Wish:
        given = asked.get("filter", "")
        wanted = json.loads(given) if given.startswith("{") else {}
        timeline = wanted.get("room", {}).get("timeline", {})
        kinds, data = timeline.get("types"), wanted.get("account_data", {}).get("types")
        return cls(
            device,
            place_of(asked["since"]) if asked.get("since") else None,
            asked.get("full_state") == "true",
            min(timeline.get("limit", _USUAL), most),
            None if kinds is None else tuple(kinds),
            None if data is None else tuple(data),
        )


def answer(server: Homeserver, wish: Wish) -> tuple[dict[str, Any], bool]:
    """What *wish* is told, and whether it is worth telling now."""
    device, since = wish.device, wish.since or 0
    user = server.users[device.user]
    joined, invited, left = {}, {}, {}
    for room in server.rooms.values():
        match room.membership(device.user):
            case "join":
                told = _joined(room, wish)
                if told is not None:
                    joined[room.name] = told
            case "invite" if room.state["m.room.member", device.user].place > since:
                invited[room.name] = {"invite_state": {"events": room.at_the_door(device.user)}}
            case _ if wish.since is not None:
                mine = room.state.get(("m.room.member", device.user))
                if mine is not None and mine.place > since:
                    left[room.name] = _left(room, mine, wish)
    inbox = [event for place, event in device.inbox if place > since]
    data = [
        {"type": kind, "content": content}
        for kind, (place, content) in user.account_data.items()
        if place > since and (wish.account_data is None or kind in wish.account_data)
    ]
    changed = _changed(server, wish) if wish.since is not None else []
    told = {
        "next_batch": token(server.place),
        "rooms": {"join": joined, "invite": invited, "leave": left},
        "to_device": {"events": inbox},
        "account_data": {"events": data},
        "device_lists": {"changed": changed, "left": []},
        "device_one_time_keys_count": device.counts(),
        "device_unused_fallback_key_types": ["signed_curve25519"]
        if device.fallback_is_unused
        else [],
    }
    return told, bool(joined or invited or left or inbox or data or changed)


def _joined(room: Room, wish: Wish) -> dict[str, Any] | None:
    since = wish.since
    is_new = since is not None and room.came_at(wish.device.user) > since
    start = None if is_new else since
    events = room.after(start or 0)
    if wish.kinds is not None:
        events = [event for event in events if event.kind in wish.kinds]
    if not events and not wish.full_state and start is not None:
        return None
    shown = events[len(events) - wish.limit :] if len(events) > wish.limit else events
    limited = is_new or len(shown) < len(events)
    first = (shown[0].place if shown else room.timeline[-1].place + 1) - 1
    if wish.full_state or start is None:
        state = room.state_at(first)
    else:
        state = [event for event in room.state_at(first) if event.place > start]
    device = wish.device.name
    return {
        "state": {"events": _shown(state, device)},
        "timeline": {
            "events": _shown(shown, device),
            "limited": limited,
            "prev_batch": token(first),
        },
        "summary": {},
        "ephemeral": {"events": []},
        "account_data": {"events": []},
        "unread_notifications": {},
    }


def _left(room: Room, mine: Event, wish: Wish) -> dict[str, Any]:
    events = [event for event in room.after(wish.since or 0) if event.place <= mine.place]
    shown = events[-wish.limit :]
    return {
        "state": {"events": []},
        "timeline": {
            "events": _shown(shown, wish.device.name),
            "limited": len(shown) < len(events),
            "prev_batch": token(shown[0].place - 1),
        },
    }


def _changed(server: Homeserver, wish: Wish) -> list[str]:
    """Whose devices have changed, or whom one has come to share a room with."""
    me, since = wish.device.user, wish.since or 0
    rooms = [room for room in server.rooms.values() if room.membership(me) == "join"]
    changed = {
        person
        for room in rooms
        for person in room.people("join")
        if server.users[person].changed_at > since
        or room.state["m.room.member", person].place > since
        or room.came_at(me) > since
    }
    return sorted(changed)


def _shown(events: list[Event], device: str) -> list[dict[str, Any]]:
    return [event.shown_to(device) for event in events]


def token(place: int) -> str:
    return f"s{place}"


def place_of(given: str) -> int:
    return int(given.removeprefix("s"))

"""Making rooms, coming into them and leaving; and their state."""

from __future__ import annotations

import secrets
from typing import Any

from tests.labs.homeserver.rooms import Room
from tests.labs.homeserver.routes import Asked, Refused, Routes
from tests.labs.synapse import SERVER

VERSION = "10"

ROUTES = Routes()


@ROUTES.on("POST", "createRoom")
def create_room(asked: Asked) -> Any:
    server, me, body = asked.server, asked.me, asked.body
    room = Room(f"!{secrets.token_urlsafe(12)}:{SERVER}")
    server.rooms[room.name] = room
    invited = body.get("invite", [])
    trusted = body.get("preset") == "trusted_private_chat"
    powers = {person: 100 for person in (me, *(invited if trusted else ()))}

    def state(kind: str, content: dict[str, Any], key: str = "") -> None:
        server.add(room, me, kind, content, state_key=key)

    state("m.room.create", {"room_version": VERSION, "creator": me})
    server.change_membership(room, me, me, "join")
    state("m.room.power_levels", {"users": powers, "users_default": 0})
    state("m.room.join_rules", {"join_rule": "invite"})
    state("m.room.history_visibility", {"history_visibility": "shared"})
    for event in body.get("initial_state", []):
        state(event["type"], event["content"], event.get("state_key", ""))
    about = {"is_direct": True} if body.get("is_direct") else {}
    for person in invited:
        server.change_membership(room, me, person, "invite", **about)
    return {"room_id": room.name}


@ROUTES.on("GET", "joined_rooms")
def joined_rooms(asked: Asked) -> Any:
    return {"joined_rooms": [room.name for room in asked.rooms()]}


@ROUTES.on("POST", r"(?:join/*|rooms/*/join)")
def join(asked: Asked, name: str) -> Any:
    room = asked.server.rooms.get(name)
    membership = room.membership(asked.me) if room else "leave"
    if room is None or membership not in ("invite", "join"):
        raise Refused(403, "M_FORBIDDEN")
    if membership == "invite":
        asked.server.change_membership(room, asked.me, asked.me, "join")
    return {"room_id": name}


@ROUTES.on("POST", r"rooms/*/invite")
def invite(asked: Asked, room: str) -> Any:
    inside, person = asked.room(room), asked.user(asked.body["user_id"]).name
    if inside.membership(person) != "leave":
        raise Refused(403, "M_FORBIDDEN")
    asked.server.change_membership(inside, asked.me, person, "invite")
    return {}


@ROUTES.on("POST", r"rooms/*/leave")
def leave(asked: Asked, room: str) -> Any:
    asked.server.change_membership(asked.room(room), asked.me, asked.me, "leave")
    return {}


@ROUTES.on("POST", r"rooms/*/kick")
def kick(asked: Asked, room: str) -> Any:
    inside = asked.moderated(room)
    asked.server.change_membership(inside, asked.me, asked.body["user_id"], "leave")
    return {}


@ROUTES.on("GET", r"rooms/*/joined_members")
def joined_members(asked: Asked, room: str) -> Any:
    people = asked.room(room).people("join")
    names = {person: asked.user(person).displayname for person in people}
    return {"joined": {person: {"display_name": name} for person, name in names.items()}}


@ROUTES.on("GET", r"rooms/*/state")
def whole_state(asked: Asked, room: str) -> Any:
    return [event.source for event in asked.room(room).state.values()]


@ROUTES.on("GET", r"rooms/*/state/*(?:/*)?")
def one_state(asked: Asked, room: str, kind: str, key: str = "") -> Any:
    event = asked.room(room).state.get((kind, key))
    if event is None:
        raise Refused(404, "M_NOT_FOUND")
    return event.content


@ROUTES.on("PUT", r"rooms/*/state/*(?:/*)?")
def change_state(asked: Asked, room: str, kind: str, key: str = "") -> Any:
    inside = asked.moderated(room)
    return {"event_id": asked.server.add(inside, asked.me, kind, asked.body, state_key=key).name}

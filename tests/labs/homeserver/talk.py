"""Saying, taking back, and reading what was said."""

from __future__ import annotations

from itertools import islice
from typing import Any

from tests.labs.homeserver.rooms import Event, Room
from tests.labs.homeserver.routes import Asked, Refused, Routes
from tests.labs.homeserver.syncing import place_of, token

_PAGE = 10

ROUTES = Routes()


@ROUTES.on("PUT", r"rooms/*/send/*/*")
def send(asked: Asked, room: str, kind: str, key: str) -> Any:
    inside = asked.room(room)

    def do() -> dict[str, str]:
        return {"event_id": _say(asked, inside, kind, asked.body, key).name}

    return asked.once(f"rooms/{room}/send/{kind}", key, do)


@ROUTES.on("PUT", r"rooms/*/redact/*/*")
def redact(asked: Asked, room: str, message: str, key: str) -> Any:
    inside = asked.room(room)
    gone = inside.by_name.get(message)
    if gone is None:
        raise Refused(404, "M_NOT_FOUND")
    if gone.sender != asked.me and not inside.may_moderate(asked.me):
        raise Refused(403, "M_FORBIDDEN")

    def do() -> dict[str, str]:
        gone.content.clear()
        content = {**asked.body, "redacts": message}
        redaction = _say(asked, inside, "m.room.redaction", content, key, redacts=message)
        gone.source["unsigned"] = {"redacted_because": redaction.source}
        return {"event_id": redaction.name}

    return asked.once(f"rooms/{room}/redact/{message}", key, do)


def _say(
    asked: Asked, room: Room, kind: str, content: dict[str, Any], key: str, **more: Any
) -> Event:
    return asked.server.add(room, asked.me, kind, content, device=asked.by.name, key=key, **more)


@ROUTES.on("GET", r"rooms/*/event/*")
def one_event(asked: Asked, room: str, name: str) -> Any:
    event = asked.room(room).by_name.get(name)
    if event is None:
        raise Refused(404, "M_NOT_FOUND")
    return event.shown_to(asked.by.name)


@ROUTES.on("GET", r"rooms/*/messages")
def messages(asked: Asked, room: str) -> Any:
    inside, query = asked.room(room), asked.query
    start = place_of(query["from"]) if query.get("from") else asked.server.place
    end = place_of(query["to"]) if query.get("to") else 0
    page = list(islice(inside.back_from(start), int(query.get("limit", _PAGE))))
    chunk = [event for event in page if event.place > end]
    told = {"start": token(start), "chunk": [e.shown_to(asked.by.name) for e in chunk]}
    if chunk:
        told["end"] = token(chunk[-1].place - 1)
    return told


@ROUTES.on("GET", r"rooms/*/relations/*(?:/*)?(?:/*)?")
def relations(asked: Asked, room: str, name: str, *_: str) -> Any:
    edits = asked.room(room).edits_of(name)
    return {"chunk": [event.shown_to(asked.by.name) for event in reversed(edits)]}


@ROUTES.on("POST", r"rooms/*/receipt/*/*")
@ROUTES.on("PUT", r"rooms/*/typing/*")
@ROUTES.on("POST", r"rooms/*/read_markers")
def shown_to_nobody(asked: Asked, room: str, *_: str) -> Any:
    asked.room(room)
    return {}

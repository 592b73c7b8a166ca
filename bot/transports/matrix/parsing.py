"""What a Matrix event says: from its JSON, to words. No socket, no client, no room."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.domain.chat import Left

_REPLY_FALLBACK = re.compile(r"\A(?:> ?.*\n)+\n?")
_HTML_REPLY_FALLBACK = re.compile(r"<mx-reply>.*</mx-reply>", re.DOTALL)

#: what clients and servers say to each other, or to themselves
_NOT_SAID_BY_PEOPLE = ("m.notice", "m.server_notice", "m.key.verification.request")

_LAST_MOMENT = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp() * 1000)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Said:
    """Something a person said or did in a room; the fields as in ``Incoming``."""

    key: str
    sender: str
    at: datetime
    words: str | None = None
    reaction: str | None = None
    reply_to: str | None = None
    taken_back: bool = False
    undoes: str | None = None
    mentions_bot: bool = False
    edits: str | None = None
    thread: str | None = None


def said(event: Mapping[str, Any], me: str) -> Said | None:
    """What a person says with *event*, or ``None``: our own, a machine's, a state."""
    key, sender = _string(event.get("event_id")), _string(event.get("sender"))
    if not key or not sender or sender == me or "state_key" in event:
        return None
    content = _mapping(event.get("content"))
    relation = _mapping(content.get("m.relates_to"))
    at = moment(event)
    match event.get("type"):
        case "m.reaction" if relation.get("rel_type") == "m.annotation":
            emoji, message = _string(relation.get("key")), _string(relation.get("event_id"))
            if not emoji or not message:
                return None
            return Said(key=key, sender=sender, at=at, reaction=emoji, reply_to=message)
        case "m.sticker":
            return Said(
                key=key,
                sender=sender,
                at=at,
                reply_to=_reply_to(relation),
                thread=_thread(relation),
            )
        case "m.room.message":
            edits = None
            if relation.get("rel_type") == "m.replace":
                # What stands beside the new content is only for clients that know no edits.
                content, edits = _mapping(content.get("m.new_content")), relation.get("event_id")
                relation = _mapping(content.get("m.relates_to"))
                if not _string(edits):
                    return None
            kind = _string(content.get("msgtype"))
            if not kind or kind in _NOT_SAID_BY_PEOPLE:
                return None  # no kind: it has been redacted
            reply_to = _reply_to(relation)
            return Said(
                key=key,
                sender=sender,
                at=at,
                words=_words(kind, content, is_reply=reply_to is not None),
                reply_to=reply_to,
                mentions_bot=_mentions(content, me),
                edits=edits,
                thread=_thread(relation),
            )
        case "m.room.redaction" if gone := undone(event):
            return Said(key=key, sender=sender, at=at, taken_back=True, undoes=gone)
    return None


def left(event: Mapping[str, Any], me: str) -> Left | None:
    """The delivery of ours that *event* is; ``None`` if it is none. A homeserver shows the key
    only to the device that sent under it."""
    key = _string(_mapping(event.get("unsigned")).get("transaction_id"))
    message = _string(event.get("event_id"))
    if not key or not message or event.get("sender") != me:
        return None
    relation = _mapping(_mapping(event.get("content")).get("m.relates_to"))
    if relation.get("rel_type") == "m.replace":
        message = _string(relation.get("event_id")) or message
    return Left(key=key, message=message, at=moment(event))


def undone(event: Mapping[str, Any]) -> str | None:
    """The name of the event that *event* takes back, if it takes one back."""
    if event.get("type") != "m.room.redaction":
        return None
    inside = _string(_mapping(event.get("content")).get("redacts"))
    return inside or _string(event.get("redacts")) or None  # outside before room version 11


def moment(event: Mapping[str, Any]) -> datetime:
    """When *event* happened, by its server; a nonsensical time becomes the nearest possible."""
    stamp = event.get("origin_server_ts")
    milliseconds = stamp if isinstance(stamp, int) else 0
    return datetime.fromtimestamp(min(max(milliseconds, 0), _LAST_MOMENT) / 1000, UTC)


def membership(event: Mapping[str, Any], person: str) -> tuple[str, str] | None:
    """*person*'s membership before and after *event*, or ``None`` if it tells nothing of it."""
    if event.get("type") != "m.room.member" or event.get("state_key") != person:
        return None
    before = _mapping(_mapping(event.get("unsigned")).get("prev_content"))
    after = _mapping(event.get("content"))
    return _string(before.get("membership")) or "leave", _string(after.get("membership"))


def came_in(event: Mapping[str, Any], me: str) -> str | None:
    """Who invited us, if *event* is our coming in and tells it."""
    if membership(event, me) not in (("invite", "join"), ("leave", "join")):
        return None
    # No part of the protocol, but homeservers say it.
    by = _string(_mapping(event.get("unsigned")).get("prev_sender"))
    return by if by != me else None


def server_of(user: str) -> str:
    """The server part of a user id."""
    return user.partition(":")[2]


def _words(kind: str, content: Mapping[str, Any], *, is_reply: bool) -> str | None:
    body = _string(content.get("body"))
    if kind in ("m.text", "m.emote"):
        return _REPLY_FALLBACK.sub("", body) if is_reply else body
    name = content.get("filename")
    # A picture may carry words of its own; without a file name the body is only its name.
    return body if isinstance(name, str) and body and body != name else None


def _reply_to(relation: Mapping[str, Any]) -> str | None:
    if relation.get("rel_type") == "m.thread" and relation.get("is_falling_back", False):
        # A plain line in a thread points at whatever came before it, for old clients' sake;
        # what it answers is the head of the thread.
        return _string(relation.get("event_id")) or None
    return _string(_mapping(relation.get("m.in_reply_to")).get("event_id")) or None


def _thread(relation: Mapping[str, Any]) -> str | None:
    if relation.get("rel_type") != "m.thread":
        return None
    return _string(relation.get("event_id")) or None


def _mentions(content: Mapping[str, Any], me: str) -> bool:
    if "m.mentions" not in content:  # clients older than the field
        plain = _REPLY_FALLBACK.sub("", _string(content.get("body")))
        html = _HTML_REPLY_FALLBACK.sub("", _string(content.get("formatted_body")))
        return me in plain or me in html
    people = _mapping(content["m.mentions"]).get("user_ids")
    return isinstance(people, list) and me in people


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""

"""The bot's rooms and people as its operator should know of them; only looked at.

Nothing here syncs: a sync with the bot's token would take from the bot what was sent to its
device.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import nio

from bot.transports.matrix.asking import ask, within
from bot.transports.matrix.configuration import MatrixConfiguration
from bot.transports.matrix.identity import visiting
from bot.transports.matrix.network import Trouble

#: versions of rooms in which whoever made the room has power without being listed
_CREATORS_STAND_ABOVE = 12
_NUMBER = (int, float)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A configured group. *may_remove*: the bot has the right to remove others' messages.
    *people*: members besides the bot."""

    is_joined: bool
    is_encrypted: bool = False
    may_remove: bool = False
    people: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """*unknown*: those of the people asked about whom their homeserver does not know."""

    groups: Mapping[str, Group]
    unknown: frozenset[str]


async def examine(configuration: MatrixConfiguration, people: Collection[str]) -> Examination:
    """Raises ``MatrixFault`` where there is no log-in, and ``OSError`` when the homeserver does
    not answer."""
    async with visiting(configuration) as client:
        who = await ask(client, "GET", "account/whoami")
        user = str(who.content.get("user_id"))
        groups = {room: await _group(client, room, user) for room in sorted(configuration.groups)}
        unknown = [person for person in sorted(people) if await _is_unknown(client, person)]
    return Examination(groups=groups, unknown=frozenset(unknown))


async def _group(client: nio.AsyncClient, room: str, user: str) -> Group:
    members = await ask(client, "GET", f"rooms/{quote(room)}/joined_members")
    people = members.content.get("joined")
    if not members.is_good or not isinstance(people, dict) or user not in people:
        return Group(is_joined=False)
    encryption = await _state(client, room, "m.room.encryption")
    levels = await _state(client, room, "m.room.power_levels")
    made = await _state(client, room, "m.room.create", "?format=event")
    return Group(
        is_joined=True,
        is_encrypted="algorithm" in encryption,
        may_remove=_may_remove(levels, made, user),
        people=len(people) - 1,
    )


async def _state(
    client: nio.AsyncClient, room: str, kind: str, query: str = ""
) -> Mapping[str, Any]:
    answer = await ask(client, "GET", f"rooms/{quote(room)}/state/{kind}/{query}")
    return answer.content if answer.is_good else {}


def _may_remove(levels: Mapping[str, Any], made: Mapping[str, Any], user: str) -> bool:
    if _stands_above(made, user):
        return True

    def level(value: object, otherwise: float) -> float:
        return value if isinstance(value, _NUMBER) else otherwise

    own = level(within(levels, "users").get(user), level(levels.get("users_default"), 0))
    # Taking a message out is itself an event, which may need more than ordinary ones.
    events = within(levels, "events")
    sending = level(events.get("m.room.redaction"), level(levels.get("events_default"), 0))
    return own >= max(level(levels.get("redact"), 50), sending)


def _stands_above(made: Mapping[str, Any], user: str) -> bool:
    content = within(made, "content")
    version = str(content.get("room_version", "1"))
    if not version.isdecimal() or int(version) < _CREATORS_STAND_ABOVE:
        return False
    others = content.get("additional_creators")
    return user == made.get("sender") or (isinstance(others, list) and user in others)


async def _is_unknown(client: nio.AsyncClient, person: str) -> bool:
    try:
        answer = await ask(client, "GET", f"profile/{quote(person)}")
    # Another homeserver, which is away now.
    except Trouble:
        return False
    return answer.status == 404

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
from bot.transports.matrix.groups import GROUPS_FILE, Groups
from bot.transports.matrix.identity import visiting
from bot.transports.matrix.network import Trouble
from bot.transports.matrix.upgrades import number, power

_LEVELS = "m.room.power_levels"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A configured group, in whatever room it is now. *may_remove*: the bot has the right to
    remove others' messages. *people*: members besides the bot."""

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
        known = Groups(configuration.groups, configuration.directory / GROUPS_FILE)
        groups = {name: await _group(client, known.room_of(name) or name, user) for name in known}
        unknown = [person for person in sorted(people) if await _is_unknown(client, person)]
    return Examination(groups=groups, unknown=frozenset(unknown))


async def _group(client: nio.AsyncClient, room: str, user: str) -> Group:
    members = await ask(client, "GET", f"rooms/{quote(room)}/joined_members")
    people = members.content.get("joined")
    if not members.is_good or not isinstance(people, dict) or user not in people:
        return Group(is_joined=False)
    encryption = await _state(client, room, "m.room.encryption")
    levels = await _state(client, room, _LEVELS)
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
    own = power([made, {"type": _LEVELS, "state_key": "", "content": levels}], user)
    # Taking a message out is itself an event, which may need more than ordinary ones.
    events = within(levels, "events")
    sending = number(events.get("m.room.redaction"), number(levels.get("events_default"), 0))
    return own >= max(number(levels.get("redact"), 50), sending)


async def _is_unknown(client: nio.AsyncClient, person: str) -> bool:
    try:
        answer = await ask(client, "GET", f"profile/{quote(person)}")
    # Another homeserver, which is away now.
    except Trouble:
        return False
    return answer.status == 404

"""Who is in a conversation, and how what was said is compared where networks are real."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tests.conversation import Conversation
from tests.house import NAMES, POOLED


def people_of(conversation: Conversation) -> list[str]:
    """Everybody who speaks, is spoken to, or is in the group or the cover pool."""
    found = dict.fromkeys([*conversation.facilitators, *pool_of(conversation)])
    for line in conversation.lines:
        if match := re.match(r"^[@#~%](\w+) (\w+)", line):
            found |= dict.fromkeys(name for name in match.groups() if name in NAMES)
    return list(found)


def pool_of(conversation: Conversation) -> list[str]:
    """Everybody who is in the room of the cover pool, if there is one."""
    if conversation.workplace.cover is None:
        return []
    spoken = (re.match(r"^%pool (\w+)", line) for line in conversation.lines)
    return list(
        dict.fromkeys([*POOLED, *(each[1] for each in spoken if each and each[1] in NAMES)])
    )


def by_chat(transcript: Iterable[str]) -> list[str]:
    """With the bot's words ordered by chat between whatever makes it speak: on a real network
    nothing tells in which of two chats it speaks first."""
    ordered: list[str] = []
    said: list[str] = []
    for line in [*transcript, ""]:
        if re.match(r"^[@#~%]\w+ bot", line):
            said.append(line)
            continue
        ordered += sorted(said, key=lambda each: each.split()[0])
        ordered.append(line)
        said = []
    return ordered[:-1]


def with_restarts(lines: Iterable[str]) -> list[str]:
    """A crash before everything that a person says or does."""
    found: list[str] = []
    for line in lines:
        spoken = not line.startswith("-- ") and line.split()[1] not in ("bot", "bot>")
        found += ["-- restart", line] if spoken else [line]
    return found

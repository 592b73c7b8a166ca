"""A group as the daemon tells of it (``listGroups``)."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


class Standing(enum.Enum):
    """What we are to a group."""

    MEMBER = "member"
    #: somebody has invited us, and we have not come yet
    INVITED = "invited"
    OUT = "out"
    #: it has no name, or nobody is in it though we are: what the daemon knew of it is gone until it
    #: can ask again, so neither its members nor their absence proves anything (SIGNAL.md, 4.5)
    WIPED = "wiped"


@dataclass(frozen=True, slots=True)
class Own:
    """Who we are. *uuid* is ``None`` where the daemon has not told."""

    number: str
    uuid: str | None = None

    def is_in(self, people: Iterable[Any]) -> bool:
        """Whether we are one of *people*, as the daemon writes them."""
        return any(self.is_it(each) for each in people)

    def is_it(self, person: Any) -> bool:
        if not isinstance(person, dict):
            return False
        uuid = person.get("uuid")
        is_named = isinstance(uuid, str) and uuid.lower() == self.uuid
        return is_named or person.get("number") == self.number


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Roster:
    """*people* are the uuids of the members besides us. *may_write*: not only its admins may, or
    we are one. *disappears_after*: seconds for which its messages can be read; 0 for ever."""

    id: str
    name: str
    standing: Standing
    people: tuple[str, ...] = ()
    may_write: bool = True
    disappears_after: int = 0


def read(answer: Any, own: Own) -> list[Roster]:
    """The groups in an *answer* of ``listGroups``."""
    found = answer if isinstance(answer, list) else []
    return [_roster(raw, own) for raw in found if isinstance(raw, dict) and _text(raw.get("id"))]


def _roster(raw: dict[str, Any], own: Own) -> Roster:
    admins_only = raw.get("permissionSendMessage") == "ONLY_ADMINS"
    timer = raw.get("messageExpirationTime")
    return Roster(
        id=raw["id"],
        name=_text(raw.get("name")),
        standing=_standing(raw, own),
        people=tuple(
            each["uuid"].lower()
            for each in _list(raw.get("members"))
            if isinstance(each, dict) and _text(each.get("uuid")) and not own.is_it(each)
        ),
        may_write=not admins_only or own.is_in(_list(raw.get("admins"))),
        disappears_after=timer if isinstance(timer, int) else 0,
    )


def _standing(raw: dict[str, Any], own: Own) -> Standing:
    if raw.get("isMember") is True:
        # Where we are there is at least one.
        return Standing.MEMBER if _list(raw.get("members")) else Standing.WIPED
    if own.is_in(_list(raw.get("pendingMembers"))):
        return Standing.INVITED
    return Standing.OUT if _text(raw.get("name")) else Standing.WIPED


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []

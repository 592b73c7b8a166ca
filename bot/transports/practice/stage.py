"""What the page needs of the house behind it."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.domain.chat import Person
from bot.transports.practice.chat import PracticeTransport

#: the languages the page and the workplace can be in
LANGUAGES = ("fi", "sv", "en", "nb")


class Role(enum.StrEnum):
    """What somebody is to the workplace; the page has a word for each."""

    COLLEAGUE = "colleague"
    FACILITATOR = "facilitator"
    #: is a facilitator too
    PRINCIPAL = "principal"
    COORDINATOR = "coordinator"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody with a phone on the page. *in_group*: may be oneself in the group."""

    person: Person
    role: Role
    in_group: bool = False

    @property
    def key(self) -> str:
        return self.person.address.local


@dataclass(frozen=True, slots=True)
class Situation:
    """How things stand, for what the page suggests next and which buttons still wait.

    *waiting* are the messages whose question is open. *state* is that of the request of the
    first in the cast, for themselves or for others, ``None`` when there is none; *asked*: the
    group can see it. *holders* are the keys of whoever has it or a seat of it, *slot* is the
    time of the meeting, of a group session its end.
    """

    waiting: frozenset[str] = frozenset()
    state: str | None = None
    asked: bool = False
    holders: Sequence[str] = ()
    slot: datetime | None = None


class Stage(Protocol):
    """One practice workplace: its people, its chats, and a clock that runs and can be moved."""

    #: a new one after every ``begin_again``
    transport: PracticeTransport
    #: in the order of the phones
    cast: Sequence[Part]
    workplace: str
    language: str
    zone: ZoneInfo

    def now(self) -> datetime:
        """The present on the stage, in UTC."""

    def holiday(self, day: date) -> str | None:
        """What people call that public holiday; ``None`` of any other day."""

    async def next_due(self) -> datetime | None:
        """When the bot will do its next thing by itself."""

    async def situation(self) -> Situation:
        """How things stand, once everything that was said has left."""

    async def move_to(self, moment: datetime) -> None:
        """Let time pass; everything due on the way happens at its own time. Never backwards."""

    async def begin_again(self, language: str) -> None:
        """Fresh data, the first morning, and the workplace in *language*."""

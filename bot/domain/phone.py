"""Which phone a facilitator speaks with, and what is held while it is not known to be theirs."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime

from bot.domain.chat import Person
from bot.domain.outcome import Held


class Trust(enum.Enum):
    """Whether somebody is who they were."""

    #: they speak with the phone that is known
    KNOWN = "known"
    #: with another one; it has been asked whether that is theirs
    ASKED = "asked"
    #: nobody has said so in time: they are as somebody who is not in the group, and may still be
    #: confirmed
    UNANSWERED = "unanswered"
    #: somebody has said that it is not theirs
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Phone:
    """What is kept of the phone of a facilitator, or a coordinator: a mark of its keys.

    *other* is the mark of the phone that they have spoken with since, *held* what they did with
    it as a facilitator, the oldest first.
    """

    person: Person
    trust: Trust = Trust.KNOWN
    known: str
    other: str | None = None
    asked_at: datetime | None = None
    held: tuple[Held, ...] = ()

    def __repr__(self) -> str:
        return f"Phone({self.trust.value})"

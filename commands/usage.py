"""A line of help, and when it is worth reading."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from bot.domain.chat import Text


class Fits(enum.Enum):
    """When a line of help stands in the short list; of the last, also in that of everything."""

    ALWAYS = "always"
    #: somebody is being searched for in the group
    WHILE_OPEN = "while open"
    #: the reader has a case, and the talk is still to come, or to be told of
    WHILE_HELD = "while held"
    #: the reader has taken an offer, and is to say what was answered
    WHILE_OFFERING = "while offering"
    #: only in the list of everything
    NEVER = "never"
    #: the workplace has a cover pool
    WITH_POOL = "with a pool"


@dataclass(frozen=True, slots=True)
class Usage:
    """What to type, and what it does. *in_group*: also there."""

    text: Text
    fits: Fits
    in_group: bool

"""What was heard, as it was understood."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.outcome import Call
from bot.domain.workplace import Workplace
from storage.questions import Asked


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """The call that was meant, where, in which language, and the question that it answers."""

    call: Call
    workplace: Workplace
    language: str
    answered: Asked | None = None
    #: it was a command or an answer
    is_understood: bool = True
    #: only somebody who has read the question answers it so
    shows_arrival: bool = False

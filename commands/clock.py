"""Whether the clock of the machine is right, as those who keep the bot running say."""

from __future__ import annotations

from bot.domain.outcome import Outcome
from commands.given import Given, to_giver
from storage.database import Transaction


def clock_is_right(given: Given, tx: Transaction) -> Outcome:
    """The house goes by it from now on."""
    return Outcome(messages=(to_giver(given, "clock-believed-told"),), clock_is_right=True)

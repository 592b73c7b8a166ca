"""Cover without a reason: somebody takes over for some minutes, and nobody is told why.

It is about no case, and nothing links it with one: who needs it for a talk asks as all others do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.chat import Address, Person

#: how long a cover may be, in minutes
SHORTEST, LONGEST = 5, 60
#: a place is a few words; in more there would be a story
_MOST_WORDS, _MOST_LETTERS = 3, 24
_PLACE = re.compile(r"[^\W_][\w :/.'’-]*")
#: whoever asks hears of nobody so long before it begins, or sooner if it begins before long
_TOLD_BEFORE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Cover:
    """One wish for cover, from the asking until it is over. Never changed: a move returns the
    next one. All moments are UTC."""

    id: str
    workplace: str
    asker: Address
    #: the asker's
    language: str
    #: in the asker's own words; kept until it is over, and no longer
    place: str
    starts_at: datetime
    minutes: int
    #: the pool has been asked
    is_asked: bool = False
    #: who comes
    taker: Person | None = None
    #: the network's name of the reaction by which they have it
    reaction: str = ""

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def waits(self) -> bool:
        """The pool has been asked, and nobody comes yet."""
        return self.is_asked and self.taker is None

    def asked(self) -> Cover:
        return replace(self, is_asked=True, taker=None, reaction="")

    def taken(self, by: Person, reaction: str) -> Cover:
        return replace(self, taker=by, reaction=reaction)

    def given_back(self) -> Cover:
        """Nobody comes any more, and the pool is to be asked again."""
        return replace(self, is_asked=False, taker=None, reaction="")


def place_in(words: str) -> str | None:
    """The place that *words* are; ``None`` for more than a place has."""
    place = " ".join(words.split()).rstrip(".")
    is_short = len(place) <= _MOST_LETTERS and len(place.split()) <= _MOST_WORDS
    return place if is_short and _PLACE.fullmatch(place) else None


def told_at(asked_at: datetime, starts_at: datetime) -> datetime:
    """By when whoever asks hears that somebody comes, or that nobody does: early enough to find
    somebody in another way, and on a full minute."""
    before = min(_TOLD_BEFORE, (starts_at - asked_at) / 3)
    told = (starts_at - before).replace(second=0, microsecond=0)
    return told if told > asked_at else starts_at

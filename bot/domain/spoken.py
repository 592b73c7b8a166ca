"""A time that somebody named in words, once it has been understood."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


class Bound(enum.Enum):
    """How a named time is meant."""

    #: "klo 13", "puolen tunnin päästä"
    AT = "at"
    #: "ennen kahta": that moment is already too late
    BEFORE = "before"
    #: "klo 14 jälkeen": not sooner than that moment
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class SpokenTime:
    """A moment (UTC) as it was named.

    Without *has_clock* a whole day was named, and *at* is its first moment in the speaker's
    zone. *until* (UTC) is the end of a stretch: "klo 12–13". If not *is_sure*, the words could
    have meant another time as well: the person is asked before it counts.
    """

    at: datetime
    bound: Bound = Bound.AT
    has_clock: bool = True
    until: datetime | None = None
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class SpokenDays:
    """A stretch of days in the speaker's zone, both ends included: "ma–ke", "huomenna".

    If not *is_sure*, the person is asked before it counts ("ke–ma").
    """

    first: date
    last: date
    is_sure: bool = True


class Impossible(enum.Enum):
    """Words that name a time which does not exist."""

    #: "klo 25"
    CLOCK = "clock"
    #: "31.2."
    DAY = "day"


def time_to_args(time: SpokenTime | Impossible) -> dict[str, Any]:
    """As JSON can hold it among the arguments of a call."""
    if isinstance(time, Impossible):
        return {"impossible": time.value}
    return {
        "at": time.at.isoformat(),
        "bound": time.bound.value,
        "has_clock": time.has_clock,
        "until": time.until.isoformat() if time.until else None,
        "is_sure": time.is_sure,
    }


def time_from_args(args: Mapping[str, Any]) -> SpokenTime | Impossible:
    """What ``time_to_args`` made into arguments."""
    if "impossible" in args:
        return Impossible(args["impossible"])
    return SpokenTime(
        at=datetime.fromisoformat(args["at"]),
        bound=Bound(args["bound"]),
        has_clock=args["has_clock"],
        until=datetime.fromisoformat(args["until"]) if args["until"] else None,
        is_sure=args["is_sure"],
    )

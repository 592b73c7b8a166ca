"""An offer and its life: of every safety report somebody is offered a talk, and may say no.

::

            take                 accept, decline
    OPEN ────────▶ TAKEN ───────────────────────▶ ACCEPTED, DECLINED
     │ ▲            │ ▲                                │
     │ └─ give back─┘ └───────── correct ──────────────┘
     └──────────── accept, decline ───────────────▶

    Whoever offers at once need not take it first. From every state it ends as TAKEN_BACK if the
    report itself was taken back, so that the numbers stay true.

Whom it concerns is told face to face. The offer does not know it, nor does anybody learn from it
who answered what: once it is over, the facilitator who had it is forgotten, too, and so is whoever
reported.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain import calendar
from bot.domain.chat import Person, Refused
from bot.domain.workplace import Workplace


class State(enum.Enum):
    #: nobody has it
    OPEN = "open"
    #: a facilitator has it, and is to offer
    TAKEN = "taken"
    #: it was offered, and a talk is wished
    ACCEPTED = "accepted"
    #: it was offered, and the answer was no
    DECLINED = "declined"
    #: there was no such report after all
    TAKEN_BACK = "taken-back"


class Move(enum.Enum):
    TAKE = "take"
    GIVE_BACK = "give-back"
    ACCEPT = "accept"
    DECLINE = "decline"
    CORRECT = "correct"
    TAKE_BACK = "take-back"


_ANSWERED = {
    Move.ACCEPT: State.ACCEPTED,
    Move.DECLINE: State.DECLINED,
    Move.TAKE_BACK: State.TAKEN_BACK,
}
_OFFERED = {Move.CORRECT: State.TAKEN, Move.TAKE_BACK: State.TAKEN_BACK}

LIFE: Mapping[State, Mapping[Move, State]] = {
    State.OPEN: {Move.TAKE: State.TAKEN, **_ANSWERED},
    State.TAKEN: {Move.GIVE_BACK: State.OPEN, **_ANSWERED},
    State.ACCEPTED: _OFFERED,
    State.DECLINED: _OFFERED,
    State.TAKEN_BACK: {},
}

#: more reports than this at once are a slip of the finger
MOST = 20
#: so soon after a report the same may have been meant
AGAIN = timedelta(minutes=10)
#: so long an offer that is over can still be corrected or taken back
LASTS = timedelta(days=14)
#: on these working days after it was shown the group is reminded, or whoever has it
_REMINDED_ON = (1, 3, 5)
#: then the coordinators hear of it, and so often again
_TOLD_FROM, _TOLD_EVERY = 7, 5


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Offer:
    """One offer. Never changed: a move returns the next one. All moments are UTC."""

    id: str
    name: str
    workplace: str
    reported_at: datetime
    #: the group's one message in which it stands, with those that were reported together
    batch: str
    #: who reported, and will say face to face whom it concerns; ``None`` if they are forgotten
    reporter: Person | None
    state: State = State.OPEN
    #: the facilitator who has it
    holder: Person | None = None
    taken_at: datetime | None = None
    #: when the group first read of it; ``None`` before
    shown_at: datetime | None = None
    #: it is open, and the group has yet to read so
    unread: bool = True
    #: when it was offered, or its report taken back
    ended_at: datetime | None = None

    def __repr__(self) -> str:
        return f"Offer({self.name!r}, {self.state.value})"

    @property
    def is_offered(self) -> bool:
        return self.state in (State.ACCEPTED, State.DECLINED)

    @property
    def is_over(self) -> bool:
        return self.is_offered or self.state is State.TAKEN_BACK

    def take(self, by: Person, now: datetime) -> Offer:
        return self._move(Move.TAKE, holder=by, taken_at=now)

    def give_back(self) -> Offer:
        return self._move(Move.GIVE_BACK, holder=None, taken_at=None, unread=True)

    def show(self, now: datetime) -> Offer:
        """The group reads how it stands."""
        return replace(self, shown_at=self.shown_at or now, unread=False)

    def answer(self, *, accepted: bool, now: datetime) -> Offer:
        """It was offered."""
        return self._end(Move.ACCEPT if accepted else Move.DECLINE, now)

    def correct(self, by: Person, now: datetime) -> Offer:
        """It was not, or the answer was another one: it is theirs again."""
        return self._move(Move.CORRECT, holder=by, taken_at=now, ended_at=None)

    def take_back(self, now: datetime) -> Offer:
        return self._end(Move.TAKE_BACK, now)

    def without(self, person: Person) -> Offer:
        """The same, if that is what *person* wants, without them as the one who reported."""
        return replace(self, reporter=None) if self.reporter == person else self

    def _end(self, move: Move, now: datetime) -> Offer:
        """Whoever had it, and whoever reported, are forgotten."""
        return self._move(
            move, holder=None, taken_at=None, reporter=None, unread=False, ended_at=now
        )

    def _move(self, move: Move, **changes: Any) -> Offer:
        if move not in LIFE[self.state]:
            raise Refused("refused-offering-over", case=self.name)
        return replace(self, state=LIFE[self.state][move], **changes)


def number_of(numbers: Sequence[int]) -> int | None:
    """How many reports the *numbers* that somebody wrote mean; ``None`` for none, for two, and
    for what no day brings."""
    return numbers[0] if len(numbers) == 1 and 1 <= numbers[0] <= MOST else None


def reminds(workplace: Workplace, since: datetime, now: datetime) -> bool:
    """Whether on this working morning somebody is to be reminded of what has waited *since* then:
    on the next, and then on every other, three times."""
    return _working_days(workplace, since, now) in _REMINDED_ON


def tells_coordinator(workplace: Workplace, since: datetime, now: datetime) -> bool:
    """Whether on this working morning the coordinators are to hear that it still waits."""
    days = _working_days(workplace, since, now) - _TOLD_FROM
    return days >= 0 and days % _TOLD_EVERY == 0


def _working_days(workplace: Workplace, since: datetime, now: datetime) -> int:
    """How many working days have begun after the day of *since*, today included."""
    first, today = calendar.day_of(workplace, since), calendar.day_of(workplace, now)
    days = (first + timedelta(days=n) for n in range(1, (today - first).days + 1))
    return sum(1 for day in days if calendar.is_working_day(workplace, day))


def days_waiting(workplace: Workplace, offer: Offer, now: datetime) -> int:
    """For how many days it has waited, as people count them."""
    today: date = calendar.day_of(workplace, now)
    return (today - calendar.day_of(workplace, offer.reported_at)).days

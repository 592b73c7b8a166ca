"""A case and its life.

::

                react            confirm
        OPEN ──────────▶ PROVISIONAL ──▶ CLAIMED ──agree──▶ AGREED
         │ ▲ ◀──release─────┘              │ ▲ │              │ │
         │ └──────────hand back────────────┘ │ └─────hold──┐  │ │
         │ └──────────hand back──────────────┼─────────────┼──┘ │ hold
         └────────claim, suffice─────────────┘             ▼    ▼
                                                            HELD ──finish──▶ DONE

    Handed over to a colleague it stays CLAIMED, or HELD; from AGREED it is CLAIMED again, and
    the person decides anew.

    Before it is held it may also end: from OPEN and PROVISIONAL as CANCELLED or
    SETTLED_OTHERWISE, and once somebody has it as DECLINED, REFERRED or NOT_COME, too.

    A refusal ends the case for the one who was refused exactly as a cancellation would
    (SETTLED_OTHERWISE); the search goes on in private as another case with another name, so
    that nobody can tell the two apart.

    NOT_COME waits for the one kind word of the next day, then finishes. In every other end,
    and at DONE, the link between person and case is destroyed.

A group session has two seats, and is searched for until both are taken::

        OPEN 0/2 ──sit──▶ OPEN 1/2 ──claim, confirm──▶ CLAIMED 2/2 ──agree──▶ AGREED 2/2
            ▲ ◀──rise──────┘  ▲  └──suffice──▶ CLAIMED 1/1 ──agree──▶ AGREED 1/1      │
            └───hand back─────┴───────────────hand back───────────────────────────────┘

    The last seat is agreed in the same breath: whoever asked decides nothing about who leads.
    A seat may also be taken while a reaction to the other is being confirmed, given up, or
    handed over; whoever has the other one keeps it.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.chat import Address, Person, Refused


class State(enum.Enum):
    #: nobody has it
    OPEN = "open"
    #: somebody reacted; asked in private whether that meant a claim
    PROVISIONAL = "provisional"
    #: a facilitator has it; the person who asks decides
    CLAIMED = "claimed"
    #: the two will meet
    AGREED = "agreed"
    #: they have talked; the follow-up is to come
    HELD = "held"
    #: carried to its end
    DONE = "done"
    #: the person who asked took it back
    CANCELLED = "cancelled"
    #: the person did not want a talk after all
    DECLINED = "declined"
    #: guided onward to professional help
    REFERRED = "referred"
    #: the holder waited and nobody came
    NOT_COME = "not-come"
    #: it ended in some other way, or nobody could be found
    SETTLED_OTHERWISE = "settled-otherwise"


class Move(enum.Enum):
    REACT = "react"
    CONFIRM = "confirm"
    RELEASE = "release"
    #: a seat is taken, and another is still free
    SIT = "sit"
    #: a seat is given up, and another was still free
    RISE = "rise"
    #: the seats that are taken are enough
    SUFFICE = "suffice"
    CLAIM = "claim"
    AGREE = "agree"
    HAND_BACK = "hand-back"
    HAND_OVER = "hand-over"
    HOLD = "hold"
    FINISH = "finish"
    CANCEL = "cancel"
    DECLINE = "decline"
    REFER = "refer"
    MISS = "miss"
    SETTLE = "settle"


_TAKEN = {
    Move.HAND_BACK: State.OPEN,
    # The person decides anew.
    Move.HAND_OVER: State.CLAIMED,
    Move.HOLD: State.HELD,
    Move.CANCEL: State.CANCELLED,
    Move.DECLINE: State.DECLINED,
    Move.REFER: State.REFERRED,
    Move.MISS: State.NOT_COME,
    Move.SETTLE: State.SETTLED_OTHERWISE,
}

LIFE: Mapping[State, Mapping[Move, State]] = {
    State.OPEN: {
        Move.REACT: State.PROVISIONAL,
        Move.SIT: State.OPEN,
        Move.RISE: State.OPEN,
        Move.HAND_OVER: State.OPEN,
        Move.SUFFICE: State.CLAIMED,
        Move.CLAIM: State.CLAIMED,
        Move.CANCEL: State.CANCELLED,
        Move.SETTLE: State.SETTLED_OTHERWISE,
    },
    State.PROVISIONAL: {
        Move.CONFIRM: State.CLAIMED,
        Move.RELEASE: State.OPEN,
        Move.SIT: State.PROVISIONAL,
        Move.RISE: State.PROVISIONAL,
        Move.HAND_OVER: State.PROVISIONAL,
        Move.CANCEL: State.CANCELLED,
        Move.SETTLE: State.SETTLED_OTHERWISE,
    },
    State.CLAIMED: {Move.AGREE: State.AGREED, **_TAKEN},
    State.AGREED: _TAKEN,
    State.HELD: {Move.HAND_OVER: State.HELD, Move.FINISH: State.DONE},
    State.NOT_COME: {Move.FINISH: State.DONE},
    State.DONE: {},
    State.CANCELLED: {},
    State.DECLINED: {},
    State.REFERRED: {},
    State.SETTLED_OTHERWISE: {},
}


class When(enum.Enum):
    """What the person asks for."""

    NOW = "now"
    BREAK = "break"
    AFTER = "after"
    EVENING = "evening"
    #: at a time in words of their own
    NAMED = "named"


class Form(enum.Enum):
    """For whom it is."""

    #: for one person, with one facilitator
    ONE = "one-to-one"
    #: for several who were there, with two facilitators
    GROUP = "group"


#: so many facilitators lead it
SEATS: Mapping[Form, int] = {Form.ONE: 1, Form.GROUP: 2}


class Meeting(enum.Enum):
    """How the two find each other."""

    #: the holder waits at a place; who comes is not told
    POINT = "point"
    #: the holder comes to the person, whose name was told with their consent
    VISIT = "visit"
    #: the holder calls the person, whose name was told with their consent
    CALL = "call"


class Asker(enum.Enum):
    """Who may ask the next day how the night was."""

    HOLDER = "holder"
    BOT = "bot"
    #: the bot, already on the day without work that comes before
    BOT_SOONER = "bot-sooner"
    NOBODY = "nobody"


#: the bot asks, on either day
BY_BOT = (Asker.BOT, Asker.BOT_SOONER)
#: so long after the time of a meeting a new cry is a new request
_MISSED = timedelta(minutes=30)


#: what no longer counts once it is taken
_AS_TAKEN: Mapping[str, object] = {"standby": (), "assumed": False, "doubted": False}


def _seats(people: tuple[Person, ...]) -> dict[str, Person | None]:
    """The seats in the order in which they are taken."""
    holder, partner = (*people, None, None)[:2]
    return {"holder": holder, "partner": partner}


def replayed(moves: Iterable[Move]) -> State:
    """The state that these moves lead to, by the table. Raises ``KeyError`` for others."""
    state = State.OPEN
    for move in moves:
        state = LIFE[state][move]
    return state


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Case:
    """A wish for a debrief, of one person or for a group, from the asking to the end. Never
    changed: a move returns the next case. All moments are UTC."""

    id: str
    name: str
    workplace: str
    requester: Person
    #: the requester's
    language: str
    opened_at: datetime
    state: State = State.OPEN
    #: every move that was made, so that the state can be checked against the table (R-C2)
    moves: tuple[Move, ...] = ()
    #: of the reader's own words (S2): was it meant as a request?
    unsure: bool = False
    #: asked on somebody's behalf: the requester is the proposer, and no more
    is_proposed: bool = False
    #: the proposer tells the holder whom it is about, and the holder asks that person themselves
    face_to_face: bool = False
    #: the language that is wished for the talk, if not the requester's own
    talk_language: str = ""
    #: who is wished for: they are asked first, in private
    wished: tuple[Address, ...] = ()
    form: Form = Form.ONE
    #: for about how many a group session is, if that was said
    people: int | None = None
    #: so many facilitators are to lead it
    seats: int = 1
    #: somebody must not know: nothing is said in the group, the others are asked one by one
    hidden: bool = False
    #: a wish to be contacted at once
    urgent: bool = False
    when: When = When.NOW
    #: the times that were asked for, earliest first
    slots: tuple[datetime, ...] = ()
    #: "before two": the talk is wished for sooner than that
    before: datetime | None = None
    #: the time that is proposed or agreed
    slot: datetime | None = None
    place: str = ""
    meeting: Meeting = Meeting.POINT
    #: the facilitators' group has been asked, and so knows the name
    is_in_group: bool = False
    #: when the group's message of it was begun
    shown_at: datetime | None = None
    #: the group could not be asked, or does not see any more that it was
    unreached: bool = False
    #: the neighbours' facilitators are asked, one by one; of a claimed case: one of them has it
    is_lent: bool = False
    #: when the facilitators were first asked
    asked_at: datetime | None = None
    #: when the person is told that nobody was found
    deadline: datetime | None = None
    #: how many promised words have been given since the case was last opened
    promises: int = 0
    #: the next promised word; ``None`` when the person has had enough of them
    promised_at: datetime | None = None
    excluded: tuple[Address, ...] = ()
    #: who has been asked in private, in this order
    offered: tuple[Address, ...] = ()
    #: who is not asked for it again: they were in what happened themselves
    spared: tuple[Address, ...] = ()
    #: who came second while a reaction was being confirmed
    standby: tuple[Person, ...] = ()
    #: the facilitator who has it, or is just saying whether they take it; of a group session the
    #: one in the first seat
    holder: Person | None = None
    #: the same of the second seat; nobody sits there unless somebody sits in the first
    partner: Person | None = None
    #: of a group session: the time to which people may have been invited
    invited_to: datetime | None = None
    #: the network's names of the reactions by which the holder has it, and when it began
    reactions: tuple[str, ...] = ()
    reacted_at: datetime | None = None
    #: the person was silent, so the holder waits; every answer is still open to them
    assumed: bool = False
    #: the holder has been asked whether they still have it, and has not answered
    doubted: bool = False
    #: the coordinators have been asked
    escalated: bool = False
    held_at: datetime | None = None
    asker: Asker | None = None

    def __repr__(self) -> str:
        return f"Case({self.name!r}, {self.state.value})"

    @property
    def is_over(self) -> bool:
        return not LIFE[self.state]

    @property
    def spoken(self) -> str:
        """The language of the talk."""
        return self.talk_language or self.language

    @property
    def awaits_talk(self) -> bool:
        """The talk is still to come."""
        return self.is_searching or self.state in (State.CLAIMED, State.AGREED)

    def is_over_for(self, person: Person) -> bool:
        """Whether it reads to *person* as a case that is over. After the talk it is the business
        of the one who asked, and of the holder if it is theirs to ask: so nobody can tell that
        the bot asks from that nobody does, or that nobody came."""
        if self.is_over or person == self.requester:
            return self.is_over
        if self.state is State.HELD:
            return person not in self.holders or self.asker in BY_BOT
        return self.state is State.NOT_COME

    def has_begun(self, now: datetime) -> bool:
        """The time of the meeting has come."""
        return self.slot is not None and self.slot <= now

    def is_missed(self, now: datetime) -> bool:
        """The agreed time has long passed, and nobody has said how it went."""
        return self.slot is not None and not self.is_searching and now > self.slot + _MISSED

    def is_given_up(self, now: datetime) -> bool:
        """Nobody was found for the day that was wished, and the person knows."""
        return self.is_searching and self.deadline is not None and self.deadline <= now

    @property
    def is_searching(self) -> bool:
        """Nobody has it for certain yet, or not everybody whom it needs."""
        return self.state in (State.OPEN, State.PROVISIONAL)

    @property
    def waits_for_group(self) -> bool:
        """The group is to be asked afresh when it can be reached."""
        return self.is_searching and self.unreached and self.asked_at is not None

    @property
    def is_group(self) -> bool:
        return self.form is Form.GROUP

    @property
    def holders(self) -> tuple[Person, ...]:
        """Whoever has a seat, or is just saying whether they take one."""
        return tuple(person for person in (self.holder, self.partner) if person is not None)

    @property
    def claimant(self) -> Person | None:
        """Whoever is just saying whether they take it, or a seat of it."""
        return self.holders[-1] if self.state is State.PROVISIONAL else None

    @property
    def seated(self) -> tuple[Person, ...]:
        """Whoever has a seat for certain."""
        return self.holders[:-1] if self.state is State.PROVISIONAL else self.holders

    @property
    def has_free_seat(self) -> bool:
        """Somebody else may still take it, or a seat of it."""
        return self.is_searching and len(self.holders) < self.seats

    def beside(self, person: Person) -> Person | None:
        """Whoever leads the session together with *person*."""
        return next((other for other in self.seated if other != person), None)

    def with_(self, **changes: object) -> Case:
        """The same case with other details; the state changes by moves only."""
        assert "state" not in changes
        return replace(self, **changes)  # type: ignore[arg-type]

    def react(self, by: Person) -> Case:
        """Keep the case, or a seat of it, for somebody who may have meant to claim it."""
        self._refuse_own(by)
        self._refuse_second_seat(by)
        return self._move(Move.REACT, **_seats((*self.holders, by)))

    def had_by(self, reaction: str, at: datetime) -> Case:
        """The holder has it by this *reaction*, which they may take back."""
        reactions, begun = (*self.reactions, reaction), self.reacted_at or at
        return replace(self, reactions=reactions, reacted_at=begun)

    def claim(self, by: Person, slot: datetime | None) -> Case:
        """Take the case, or a seat of it; the first gets it. A provisional one is confirmed by
        its own."""
        self._refuse_own(by)
        if by == self.claimant:
            if len(self.holders) < self.seats:
                return self.release().claim(by, slot)
            return self._move(Move.CONFIRM, slot=slot, **_AS_TAKEN)
        self._refuse_second_seat(by)
        if len(self.holders) + 1 < self.seats:
            return self._move(Move.SIT, slot=slot, **_seats((*self.holders, by)))
        if self.claimant is not None and self.has_free_seat:
            # Whoever is still thinking about it thinks about the last seat now.
            return self._move(Move.SIT, slot=slot, **_seats((*self.seated, by, self.claimant)))
        return self._move(Move.CLAIM, slot=slot, **_seats((*self.seated, by)), **_AS_TAKEN)

    def suffice(self) -> Case:
        """Whoever has taken a seat leads the session alone."""
        if not self.holders:
            raise Refused("refused-moved", case=self.name)
        return self._move(Move.SUFFICE, seats=len(self.holders), **_AS_TAKEN)

    def release(self) -> Case:
        return self._move(Move.RELEASE, **_seats(self.seated), reactions=(), reacted_at=None)

    def agree(self, meeting: Meeting) -> Case:
        return self._move(Move.AGREE, meeting=meeting, doubted=False)

    def hand_back(self, by: Person | None = None) -> Case:
        """Open again for the others; a promise begins anew. Of a group session the seat that
        *by* has, and no other; its time stays as long as somebody was told of it."""
        by = by or self.holder
        if by is None or by not in self.seated:
            raise Refused("refused-moved", case=self.name)
        left = tuple(person for person in self.seated if person != by)
        move = Move.RISE if self.is_searching else Move.HAND_BACK
        is_known = self.state is State.AGREED or self.invited_to is not None
        was_told = self.is_group and (bool(left) or is_known)
        return self._move(
            move,
            **_seats((*left, self.claimant) if self.claimant else left),
            seats=SEATS[self.form],
            slot=self.slot if was_told else None,
            slots=(self.slot,) if was_told and self.slot else self.slots,
            promises=0,
            offered=(*self.offered, by.address),
            is_lent=False,
            meeting=Meeting.POINT,
            doubted=False,
            reactions=(),
            reacted_at=None,
        )

    def hand_over(self, to: Person, by: Person | None = None) -> Case:
        """A colleague has it, or the seat that *by* had, from now on. What the person has agreed
        to was not this meeting."""
        self._refuse_own(to)
        self._refuse_second_seat(to)
        by = by or self.holder
        if by is None or by not in self.seated:
            raise Refused("refused-moved", case=self.name)
        seats = _seats(tuple(to if person == by else person for person in self.holders))
        if self.state is State.HELD:
            return self._move(Move.HAND_OVER, **seats)
        meeting = Meeting.CALL if self.meeting is Meeting.CALL else Meeting.POINT
        return self._move(
            Move.HAND_OVER,
            **seats,
            offered=(*self.offered, by.address),
            is_lent=False,
            meeting=meeting,
            assumed=False,
            doubted=False,
            reactions=(),
            reacted_at=None,
        )

    def hold(self, at: datetime) -> Case:
        return self._move(Move.HOLD, held_at=at)

    def end(self, move: Move) -> Case:
        return self._move(move)

    def may(self, move: Move) -> bool:
        return move in LIFE[self.state]

    def _refuse_own(self, by: Person) -> None:
        if by == self.requester and not self.is_proposed:
            raise Refused("refused-own-case", case=self.name)

    def _refuse_second_seat(self, by: Person) -> None:
        if by in self.holders:
            raise Refused("refused-moved", case=self.name)

    def _move(self, move: Move, **changes: object) -> Case:
        to = LIFE[self.state].get(move)
        if to is None:
            raise Refused("refused-moved", case=self.name)
        moves = (*self.moves, move)
        return replace(self, state=to, moves=moves, **changes)  # type: ignore[arg-type]

"""What is asked of the bot, and what should come of it: calls, questions, timers, outcomes."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.domain.chat import Address, Audience, Person, Text
from bot.domain.workplace import Days, Span

if TYPE_CHECKING:
    from bot.domain.case import Case
    from bot.domain.cover import Cover
    from bot.domain.load import Borne
    from bot.domain.offer import Offer
    from bot.domain.phone import Phone
    from bot.domain.timetable import Timetable


@dataclass(frozen=True, slots=True, repr=False)
class Call:
    """A command with arguments, about a case or about nothing; a person or the clock gives it.

    *args* are what JSON can hold.
    """

    command: str
    case: str | None = None
    args: Mapping[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"Call({self.command!r}, …)"


class Kind(enum.Enum):
    """How a question is answered."""

    #: one of the options
    ONE = "one"
    #: several of the options: "3 2"
    SOME = "some"
    #: numbers: "1 12"
    NUMBERS = "numbers"


class Meaning(enum.Enum):
    """What an option is in everyday words, beside its digit and its label."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True, repr=False)
class Option:
    """One answer, and the call it makes."""

    label: Text
    call: Call
    digit: str = ""
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Question:
    """What a person is asked. Its answers are calls; so is silence.

    *answer* is the call of a ``SOME`` or ``NUMBERS`` question: the digits come as
    ``args["chosen"]``, or the numbers as ``args["numbers"]``. *time* is the call of a time in
    words, which comes as ``args["time"]`` (``spoken.time_to_args``). *silence* is given once
    when *patience* has passed since the question left; the question stays answerable until a
    newer one is asked or its case has ended.
    """

    options: tuple[Option, ...] = ()
    kind: Kind = Kind.ONE
    answer: Call | None = None
    time: Call | None = None
    silence: Call | None = None
    patience: timedelta | None = None

    def numbered(self) -> Question:
        """With a digit on every option: 1, 2, 3 … where none is set."""
        numbered, count = [], 0
        for option in self.options:
            digit = option.digit
            if not digit:
                count += 1
                digit = str(count)
            numbered.append(Option(option.label, option.call, digit, option.meaning))
        return replace(self, options=tuple(numbered))


@dataclass(frozen=True, slots=True, repr=False)
class Errand:
    """What was agreed with one *person* to be done later, about no case: to remind, to ask once.

    It has a key of its own. When it is over the key is destroyed, and with it the link to the
    person, what they were asked, and what has not left.
    """

    id: str
    person: Address


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Message:
    """A text to somebody, before it has a language.

    *board*: the group's one message about a case, edited in place; *fresh* begins a new one.
    *language*: ``None`` is the reader's own. *errand* is the id of the errand that it is about.
    *opens*: a private chat may be opened with its reader, who has just written to the bot
    elsewhere, whatever their part. *is_quiet*: it need not ring. *if_unsure*: it is never said
    twice; where nobody can tell whether it has left, the clock gives that call after half an
    hour, and again with ``args["arrived"]`` if a sign comes later that it had. It is about a case
    or an errand, and no board.
    """

    to: Address
    audience: Audience
    text: Text
    language: str | None = None
    case: str | None = None
    errand: str | None = None
    question: Question | None = None
    board: bool = False
    fresh: bool = False
    opens: bool = False
    is_quiet: bool = False
    if_unsure: Call | None = None

    def __repr__(self) -> str:
        return f"Message({self.text.id!r}, …)"


@dataclass(frozen=True, slots=True, repr=False)
class Timer:
    """A call that the clock will give at *due_at* (UTC). One of a *kind* for each case, or for
    each *errand*, which begins with its first timer."""

    kind: str
    due_at: datetime
    call: Call
    errand: Errand | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """Something that is counted and never listed: by workplace, month and kind."""

    kind: str
    number: int = 1
    #: when it happened, if not now
    at: datetime | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Habit:
    """What a person wants the bot to keep about them. What is ``None`` stays as it was."""

    person: Address
    #: the first is for reading
    languages: tuple[str, ...] | None = None
    #: the days on which they are not asked
    absences: tuple[Days, ...] | None = None
    #: the day on which they have said that they are on site
    on_site: date | None = None
    #: their own timetable; empty: none any more
    lessons: Timetable | None = None
    #: their own quiet hours; empty: none any more
    quiet: tuple[Span, ...] | None = None
    #: nothing of all this is kept any longer
    is_forgotten: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Share:
    """What a facilitator has *borne* on a day of work: noted as their load."""

    person: Address
    day: date
    borne: Borne


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Removal:
    """A message in a *chat*, to be taken out of it.

    *message* is the network's name of it. *by* wrote it: they are told in private when it is
    gone, or that they must remove it themselves. *is_quiet*: it is the bot's own, in the chat
    with *by*, and nobody is told.
    """

    chat: Address
    message: str
    by: Address
    is_quiet: bool = False

    def __repr__(self) -> str:
        return "Removal(…)"


@dataclass(frozen=True, slots=True, repr=False)
class Held:
    """A *call* that somebody gave and that was not carried out yet; *event* is the network's name
    of what gave it."""

    by: Person
    call: Call
    event: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Outcome:
    """What should come of a call. ``recording`` writes it, and nothing else does.

    *cleared* names kinds of timers of *cases* that are no longer wanted; *errands_over* are the
    ids of errands that have been done, or are not wanted any more. *to_admins* is told to everybody
    who keeps the bot running. *resumed* are held calls that are given now, after all the rest.
    *unasked* are the numbers of questions that are asked no more: what has not left does not leave.
    *clock_is_right*: somebody who keeps the bot running says so.
    """

    cases: tuple[Case, ...] = ()
    messages: tuple[Message, ...] = ()
    timers: tuple[Timer, ...] = ()
    cleared: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    habits: tuple[Habit, ...] = ()
    shares: tuple[Share, ...] = ()
    covers: tuple[Cover, ...] = ()
    errands_over: tuple[str, ...] = ()
    removals: tuple[Removal, ...] = ()
    to_admins: tuple[Text, ...] = ()
    phones: tuple[Phone, ...] = ()
    resumed: tuple[Held, ...] = ()
    unasked: tuple[int, ...] = ()
    offers: tuple[Offer, ...] = ()
    clock_is_right: bool = False

    def __add__(self, other: Outcome) -> Outcome:
        """Both, *other* after this one; of one case the later state counts."""
        later = {case.id for case in other.cases}
        return Outcome(
            cases=tuple(c for c in self.cases if c.id not in later) + other.cases,
            messages=self.messages + other.messages,
            timers=self.timers + other.timers,
            cleared=self.cleared + other.cleared,
            counts=self.counts + other.counts,
            habits=self.habits + other.habits,
            shares=self.shares + other.shares,
            covers=self.covers + other.covers,
            errands_over=self.errands_over + other.errands_over,
            removals=self.removals + other.removals,
            to_admins=self.to_admins + other.to_admins,
            phones=self.phones + other.phones,
            resumed=self.resumed + other.resumed,
            unasked=self.unasked + other.unasked,
            offers=self.offers + other.offers,
            clock_is_right=self.clock_is_right or other.clock_is_right,
        )

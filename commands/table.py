"""The shape of the command table; the table itself is in ``commands/__init__.py``."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.chat import Text
from bot.domain.outcome import Outcome
from bot.domain.workplace import Part, Workplace
from commands.given import Given
from commands.usage import Fits, Usage
from storage.database import Transaction

#: after this a promised word is news, and waits for the morning like all news
_LATE = timedelta(minutes=15)

Handler = Callable[[Given, Transaction], Outcome]
NextAt = Callable[[Workplace, datetime], datetime | None]


class Shown(enum.Enum):
    """In whose list of commands it stands."""

    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"
    LEADER = "leader"
    SAFETY = "safety"
    ANYBODY = "anybody"
    #: understood, but nobody needs to be told
    NOBODY = "nobody"


class Guard(enum.Enum):
    """Whether it is held when it comes from another phone than the one that is known (S24)."""

    #: a command that stands in the list of facilitators or coordinators is, and so is a step that
    #: is about the case of somebody else
    BY_ITS_PART = "by its part"
    #: it tells, or decides, what only the owner of the phone may
    ALWAYS = "always"
    #: it says nothing of a case, and changes nothing
    NEVER = "never"
    #: whoever asks for a talk is told how that stands; to anybody else it may tell what they hold
    UNLESS_ASKING = "unless asking"


@dataclass(frozen=True, slots=True)
class Command:
    """Something people can write. Its words are in the locales, under ``command-<name>``."""

    name: str
    handler: Handler
    shown: Shown = Shown.ANYBODY
    #: whoever has none of these parts is refused; empty: what is refused, the handler says
    only_for: tuple[Part, ...] = ()
    #: it may be followed by a bird's name
    takes_case: bool = False
    #: it may also be said in the facilitators' group
    in_group: bool = False
    #: a time in words may stand beside it
    takes_time: bool = False
    #: it is followed by languages
    takes_languages: bool = False
    #: it is followed by numbers
    takes_numbers: bool = False
    #: it may be followed by days
    takes_days: bool = False
    #: it may be followed by days of the week with hours
    takes_week: bool = False
    #: it may be followed by hours
    takes_hours: bool = False
    #: it is followed by a place and a time
    takes_place: bool = False
    #: it may be followed by a colleague's name
    takes_person: bool = False
    #: whatever follows it is neither understood nor kept, a word of asking neither
    takes_words: bool = False
    #: its words are too common to be heard from anybody but a facilitator, or misspelt
    is_everyday: bool = False
    #: whether another phone may say it
    guard: Guard = Guard.BY_ITS_PART
    #: when it stands in the short list of help; ``None``: always, but of the facilitators', who
    #: have so many, never
    fits: Fits | None = None

    @property
    def is_followed(self) -> bool:
        """Whether more may stand behind it than hearing alone can understand."""
        return (
            self.takes_days
            or self.takes_week
            or self.takes_hours
            or self.takes_person
            or self.takes_place
        )

    @property
    def usage(self) -> Usage:
        by_list = Fits.NEVER if self.shown is Shown.FACILITATOR else Fits.ALWAYS
        return Usage(Text(f"command-{self.name}"), self.fits or by_list, self.in_group)

    def is_for(self, shown: Shown) -> bool:
        """Whether it stands in that list of help."""
        return self.shown is shown or shown.value in {part.value for part in self.only_for}


@dataclass(frozen=True, slots=True)
class Step:
    """A call that only a menu or the clock gives.

    *prompt*: somebody waits for it at its minute, so it acts in quiet hours, too, unless it is
    late. *keeps_its_day*: the calendar of follow-ups has chosen its time, also on a day without
    work. *before_meeting*: the same, but only if the two are to meet before the morning.
    *silent*: it says nothing, so it acts at any time. The others wait for the morning.
    *next_at*: it is the regular work of every workplace, given at the moments (UTC) that this
    says of one, after the moment given; ``None`` for a workplace that has no need of it. What
    was planned comes as ``args["due"]``. *guard*: whether another phone may answer so.
    """

    name: str
    handler: Handler
    prompt: bool = False
    keeps_its_day: bool = False
    before_meeting: bool = False
    silent: bool = False
    next_at: NextAt | None = None
    guard: Guard = Guard.BY_ITS_PART


class Table:
    """Looks calls up; knows the order of help."""

    def __init__(self, commands: tuple[Command, ...], steps: tuple[Step, ...]) -> None:
        self.commands = commands
        self._commands = {command.name: command for command in commands}
        self._steps = {step.name: step for step in steps}
        both = self._commands.keys() & self._steps.keys()
        assert not both, "a call has one handler"

    def handler(self, name: str) -> Handler:
        found = self._commands.get(name) or self._steps[name]
        return found.handler

    def answer(self, given: Given, tx: Transaction) -> Outcome:
        """What comes of a call. Raises ``Refused`` if it is not the giver's to give."""
        name = given.call.command
        command = self._commands.get(name)
        if command is not None and command.only_for:
            given = given.where_a_part(tx, command.only_for)
        return self.handler(name)(given, tx)

    def command(self, name: str) -> Command | None:
        return self._commands.get(name)

    def guard(self, name: str) -> Guard:
        """Whether a call is held that comes from another phone."""
        found = self._commands.get(name) or self._steps[name]
        return found.guard

    def may_act_in_quiet_hours(self, name: str, late: timedelta, *, meets: bool) -> bool:
        """Whether a call that is so *late* may act; *meets*: its two meet before the morning."""
        step = self._steps[name]
        waited_for = step.prompt or (step.before_meeting and meets)
        return step.silent or (waited_for and late < _LATE)

    def keeps_its_day(self, name: str) -> bool:
        return self._steps[name].keeps_its_day

    def silent(self) -> frozenset[str]:
        """The calls by which nobody hears anything."""
        return frozenset(step.name for step in self._steps.values() if step.silent)

    def unawaited(self) -> frozenset[str]:
        """The calls that nobody waits for: the silent ones, and the regular work."""
        return self.silent() | {step.name for step in self.regular()}

    def regular(self) -> tuple[Step, ...]:
        """The regular work of every workplace."""
        return tuple(step for step in self._steps.values() if step.next_at is not None)

    def names(self) -> set[str]:
        return self._commands.keys() | self._steps.keys()

    def usages(self) -> Mapping[str, tuple[Usage, ...]]:
        """The lines of help by whose they are (``Shown``), in the order of the table. What several
        parts may say stands in the list of each."""
        return {
            shown.value: tuple(each.usage for each in self.commands if each.is_for(shown))
            for shown in Shown
            if shown is not Shown.NOBODY
        }

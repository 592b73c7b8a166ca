"""Commands as people write them: which one is meant, whether it may be theirs, and its call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import birds
from bot.cover_words import CoverWords
from bot.domain.chat import Address, Incoming
from bot.domain.names import BIRDS
from bot.domain.outcome import Call
from bot.domain.spoken import Impossible, SpokenTime, time_to_args
from bot.domain.workplace import Part, Workplace
from bot.domain.workplaces import Workplaces
from bot.hearing import Hearing, Meant
from bot.localization import Localization
from bot.own_hours import OwnHours
from bot.parts import Parts
from bot.people import meant_by
from bot.time_words import TimeWords
from commands import offer_words
from commands.given import UNKNOWN
from commands.table import Shown, Table
from storage import members
from storage.database import Transaction


class CommandWords:
    """Turns words into calls of the command table."""

    def __init__(
        self,
        localization: Localization,
        table: Table,
        workplaces: Workplaces,
        *,
        hearing: Hearing,
        times: TimeWords,
        parts: Parts,
    ) -> None:
        self._table = table
        self._workplaces = workplaces
        self._hearing = hearing
        self._times = times
        self._parts = parts
        self._own_hours = OwnHours(localization, times)
        self._covers = CoverWords(localization, times)

    def meant(
        self,
        words: str,
        names: Sequence[str],
        at: datetime,
        workplace: Workplace,
        *,
        nearly: bool = True,
    ) -> Meant | None:
        """The command that is meant, with the time that was named beside it."""
        time, rest = time_beside(self._times, self._hearing, words, at, workplace)
        if time is not None:
            timed = self._hearing.whole(rest, names, nearly=nearly)
            timed = timed or self._hearing.with_numbers(rest)
            command = self._table.command(timed.command) if timed else None
            if timed is not None and command is not None and command.takes_time:
                return replace(timed, args={**timed.args, "time": time_to_args(time)})
        meant = self._hearing.command(words, names, nearly=nearly)
        if meant is not None and "hour" in meant.args:
            # "otan kuovi 13": beside a bird it can only be an hour.
            time = self._times.time(f"klo {meant.args['hour']}", at, workplace.zone)
            assert time is not None
            return replace(meant, args={"time": time_to_args(time)})
        return meant

    def of_any_bird(self, words: str, at: datetime, workplace: Workplace) -> Meant | None:
        """A command with a bird of which nothing is known: no case has it, or one that nobody
        may learn of. All of them are heard alike, so that nobody can find out by trying."""
        every = BIRDS[workplace.language]
        meant = self.meant(words, every, at, workplace, nearly=False)
        return None if is_unclear(meant) or meant is None or meant.case is None else meant

    def may_lack_bird(self, meant: Meant | None) -> bool:
        """Whether what seems to be a name may be a bird of which nothing is known."""
        command = self._table.command(meant.command) if meant else None
        return bool(meant and meant.rest and command and command.takes_person and not meant.case)

    def may_mean(self, tx: Transaction, meant: Meant, person: Address) -> bool:
        """A near word is not taken for a command of the facilitators by anybody else, whose
        words may be a cry; nor is a command with words beside it that are none of its own."""
        command = self._table.command(meant.command)
        if command is not None and command.only_for and meant.args.get("other_words"):
            # Of anybody else it may be a cry: "vakava tilanne luokassa".
            return bool(self._workplaces.where_one_of(person, command.only_for))
        if command is not None and (command.is_everyday or command.only_for):
            return self._parts.has_part(tx, person)
        if command is not None and command.takes_week and not self._parts.has_part(tx, person):
            # "tunnit menivät pieleen" may be a cry.
            return meant.certain and "wrong" not in self._own_hours.args(command, meant.rest)
        for_all = command is not None and command.shown is not Shown.FACILITATOR
        is_clear = meant.certain and not meant.args.get("other_words")
        return is_clear or for_all or self._parts.has_part(tx, person)

    def is_others(self, meant: Meant) -> bool:
        """Whether that is a command of some part: the number in it answers no question."""
        command = self._table.command(meant.command)
        return meant.certain and command is not None and bool(command.only_for)

    def call(self, tx: Transaction, meant: Meant, incoming: Incoming, workplace: Workplace) -> Call:
        about_offer = self.about_offer(tx, meant, incoming, workplace)
        if about_offer is not None:
            return about_offer
        command, args = self._table.command(meant.command), dict(meant.args)
        if command is not None and command.takes_days:
            return Call(meant.command, None, self._days(meant.rest, incoming.at, workplace))
        if command is not None and (command.takes_week or command.takes_hours) and meant.certain:
            return Call(meant.command, None, self._own_hours.args(command, meant.rest))
        if command is not None and command.takes_place:
            asked = self._covers.asked(meant.rest, incoming.at, workplace.zone)
            return Call(meant.command, None, asked)
        if not birds.may_know(tx, meant.case, incoming.sender.address, self._workplaces):
            args[UNKNOWN] = True
        if command is not None and command.takes_person and meant.rest:
            found = meant_by(meant.rest.split(), members.of(tx, workplace.id))
            args["to"] = [person.address.uri for person in found]
        elif not meant.certain:
            return Call("suggest", meant.case, {"command": meant.command, "args": args})
        elif command is not None and command.only_for:
            args |= self._where_it_is_theirs(incoming.sender.address, command.only_for, workplace)
        return Call(meant.command, meant.case, args)

    def about_offer(
        self,
        tx: Transaction,
        meant: Meant,
        incoming: Incoming,
        workplace: Workplace,
        batch: str | None = None,
    ) -> Call | None:
        """The call about an offer, if one is meant."""
        if not meant.certain:
            return None
        said = offer_words.Said(
            command=meant.command,
            bird=meant.case,
            by=incoming.sender.address,
            at=incoming.at,
            workplace=workplace,
            batch=batch,
        )
        return offer_words.call_for(tx, said, self._workplaces)

    def _where_it_is_theirs(
        self, person: Address, parts: Sequence[Part], workplace: Workplace
    ) -> dict[str, str]:
        """The workplace in which somebody has one of *parts*, if it is not that one."""
        theirs = self._workplaces.where_one_of(person, parts)
        return {} if not theirs or workplace in theirs else {"at": theirs[0].id}

    def _days(self, words: str, now: datetime, workplace: Workplace) -> dict[str, Any]:
        """The days that are named in *words*, or what is wrong with them; nothing for none."""
        if not words:
            return {}
        days = self._times.days(words, now, workplace.zone)
        if days is None:
            return {"wrong": "unclear"}
        if isinstance(days, Impossible):
            return {"wrong": "impossible"}
        first, last = days.first.isoformat(), days.last.isoformat()
        return {"first": first, "last": last, "sure": days.is_sure}


def time_beside(
    times: TimeWords, hearing: Hearing, words: str, at: datetime, workplace: Workplace
) -> tuple[SpokenTime | Impossible | None, str]:
    """The one time that stands in *words*, and the rest; a number of people is none."""
    counted = hearing.count_of_group(words)
    if counted is not None:
        others, number = counted
        time, rest = times.within(others, at, workplace.zone)
        if time is not None:
            return time, f"{rest} {number}"
    return times.within(words, at, workplace.zone)


def is_unclear(meant: Meant | None) -> bool:
    """Whether it is no command, or only near to one."""
    return meant is None or not meant.certain

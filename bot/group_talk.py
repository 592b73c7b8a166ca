"""What is said in the facilitators' group, as far as it is said to us."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import birds
from bot.command_words import CommandWords, is_unclear, time_beside
from bot.domain.case import Case
from bot.domain.chat import Incoming
from bot.domain.outcome import Call
from bot.domain.spoken import time_to_args
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from bot.hearing import Hearing, Meant
from bot.reading import Reading
from bot.time_words import TimeWords
from bot.words import CLAIMING, clean, crisis_in, emoji_of
from commands import offer_words
from commands.given import UNKNOWN
from commands.table import Table
from storage import cases, sent
from storage.database import Transaction

#: what is asked for in the group goes on with the writer in private
_ASKING = ("need", "group-session")
#: what stands between the parts of a request
_PARTS = re.compile(r"[,;!?]+|(?<!\bkl)(?<!\bklo)\.\s+|\s[-–—]\s", re.IGNORECASE)


class GroupTalk:
    """Turns what was said in the group into a call. It reads the database and writes nothing."""

    def __init__(
        self,
        table: Table,
        workplaces: Workplaces,
        prefix: str,
        *,
        hearing: Hearing,
        times: TimeWords,
        commands: CommandWords,
    ) -> None:
        self._table = table
        self._workplaces = workplaces
        self._prefix = prefix.casefold()
        self._hearing = hearing
        self._times = times
        self._commands = commands

    def read(self, tx: Transaction, incoming: Incoming, workplace: Workplace) -> Reading | None:
        language = workplace.language
        about = None
        if incoming.reply_to is not None:
            about = sent.about(tx, workplace.group.network, incoming.reply_to)
        case = self.case_about(tx, workplace, about.case_key if about else None)
        if case is not None and not (case.is_in_group or (about and about.is_current)):
            # A network may let anybody reply to a moment, and so to what was said in private.
            case = None
        batch = offer_words.batch_under(tx, workplace, about.case_key if about else None)
        if incoming.reaction is not None:
            is_current = about is not None and about.is_current
            return self._reaction_in_group(incoming, workplace, case, batch, is_current)
        words = clean(incoming.words or "")
        is_command, rest = self._without_prefix(words)
        live = birds.in_group(tx, workplace)
        meant = self._commands.meant(rest, live, incoming.at, workplace, nearly=False)
        if is_unclear(meant):
            meant = self._commands.of_any_bird(rest, incoming.at, workplace) or meant
        is_ours = is_command or incoming.mentions_bot
        if is_ours and crisis_in(rest, workplace.crisis_words):
            return Reading(Call("crisis"), workplace, language)
        asks = meant is None or (meant.certain and meant.command in _ASKING)
        is_asked = meant is not None or words.casefold().startswith(self._prefix)
        if is_ours and asks and is_asked and not self._hearing.names_any(rest, live):
            request = self._requested(rest, incoming.at, workplace)
            return Reading(Call("propose", None, request), workplace, language)
        if meant is None or not meant.certain:
            claimed = self._hearing.claims(rest, live)
            if claimed is not None:
                react = Meant("react", case=claimed)
                about_offer = self._commands.about_offer(tx, react, incoming, workplace)
                return Reading(about_offer or Call("react", claimed), workplace, language)
        is_for_us = is_command or case or batch or incoming.mentions_bot
        if not is_for_us and not (meant and meant.case in live):
            return None
        if meant is None or not meant.certain:
            # Group talk that names a bird is no command; only what was said to us is answered.
            if not is_command and not incoming.mentions_bot:
                return None
            return Reading(Call("help"), workplace, language, is_understood=False)
        command = self._table.command(meant.command)
        if command is None or not command.in_group:
            return None
        named = meant.case or (case.name if case and command.takes_case else None)
        about_offer = self._commands.about_offer(
            tx, replace(meant, case=named), incoming, workplace, batch
        )
        if about_offer is not None:
            return Reading(about_offer, workplace, language)
        args = dict(meant.args)
        if not birds.may_know(tx, named, incoming.sender.address, self._workplaces):
            args[UNKNOWN] = True
        return Reading(Call(meant.command, named, args), workplace, language)

    def _requested(self, words: str, at: datetime, workplace: Workplace) -> dict[str, Any]:
        """What is asked for in the group, as arguments. A part between two marks counts only if
        every word of it is understood; *more* was written if one is not. A time in there may be
        about something else, so it is *unclear*."""
        args: dict[str, Any] = {}
        for part in filter(None, map(str.strip, _PARTS.split(words))):
            time, rest = time_beside(self._times, self._hearing, part, at, workplace)
            request = self._hearing.request(rest)
            if request is None or (time is not None and ("time" in args or request.when)):
                args["more"] = True
                names_time = time is not None or self._may_name_time(part, at, workplace)
                args["unclear"] = args.get("unclear") or names_time
                continue
            if time is not None:
                args["time"] = time_to_args(time)
            if request.when is not None:
                args["when"] = request.when.value
            if request.form is not None:
                args["form"] = request.form
            if request.people is not None:
                args["people"] = request.people
        return args

    def _may_name_time(self, part: str, at: datetime, workplace: Workplace) -> bool:
        """Whether a word or a number in there may be about when."""
        return any(
            self._times.time(word, at, workplace.zone) or self._times.days(word, at, workplace.zone)
            for word in part.split()
        ) or any(letter.isdigit() for letter in part)

    def _reaction_in_group(
        self,
        incoming: Incoming,
        workplace: Workplace,
        case: Case | None,
        batch: str | None,
        is_current: bool,
    ) -> Reading | None:
        if not is_current or emoji_of(incoming.reaction or "") not in CLAIMING:
            return None
        if batch is not None:
            args = {"batch": batch, "at": workplace.id}
            return Reading(Call("which-offer", None, args), workplace, workplace.language)
        if case is None:
            return None
        return Reading(Call("react", case.name), workplace, workplace.language)

    def case_about(
        self, tx: Transaction, workplace: Workplace, case_key: str | None
    ) -> Case | None:
        if case_key is None:
            return None
        # After the talk the group's message is about nothing any more.
        found = (c for c in cases.live(tx, workplace.id) if cases.key_of(c.id) == case_key)
        return next((c for c in found if c.awaits_talk), None)

    def _without_prefix(self, words: str) -> tuple[bool, str]:
        """``!purku otan kuovi`` and ``!otan kuovi`` alike are said to us."""
        lowered = words.casefold()
        if lowered.startswith(self._prefix):
            return True, words[len(self._prefix) :].strip()
        if lowered.startswith("!"):
            return True, words[1:].strip()
        return False, words

"""Reading what was heard in the light of what is known: is it for us, and which call is it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot import birds
from bot.answers import Answers, with_args
from bot.cover_words import CoverWords
from bot.domain.case import Case
from bot.domain.chat import Address, Incoming, Person
from bot.domain.names import BIRDS
from bot.domain.outcome import Call, Kind, Meaning, Question
from bot.domain.phone import Trust
from bot.domain.spoken import Impossible, SpokenTime, time_to_args
from bot.domain.workplace import Part, Workplace
from bot.exclusions import Exclusion, ExclusionWords
from bot.hearing import Hearing, Meant
from bot.localization import Localization
from bot.own_hours import OwnHours
from bot.people import meant_by
from bot.pool import Pool
from bot.time_words import TimeWords
from bot.words import CLAIMING, clean, crisis_in, emoji_of
from commands import offer_words
from commands.given import UNKNOWN
from commands.table import Shown, Table
from storage import cases, errands, habits, members, phones, questions, sent
from storage.database import Transaction
from storage.questions import Asked
from storage.sent import About

#: the calls that ask about a time that is not sure
_ASKED_BACK = ("choose-when", "correct-time")
#: what is asked for in the group goes on with the writer in private
_ASKING = ("need", "group-session")
#: a number that is an hour rather than a digit of a menu
_HOUR = re.compile(r"(?:1\d|2[0-3])\.?")

#: what stands between the parts of a request
_PARTS = re.compile(r"[,;!?]+|(?<!\bkl)(?<!\bklo)\.\s+|\s[-–—]\s", re.IGNORECASE)


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


class Listening:
    """Turns what was heard into a call. It reads the database and writes nothing."""

    def __init__(
        self,
        localization: Localization,
        table: Table,
        workplaces: Sequence[Workplace],
        prefix: str,
    ) -> None:
        self._hearing = Hearing(localization, table)
        self._answers = Answers(localization)
        self._exclusions = ExclusionWords(localization)
        self._times = TimeWords()
        self._own_hours = OwnHours(localization, self._times)
        self._covers = CoverWords(localization, self._times)
        self._pool = Pool(self._hearing, prefix)
        self._pools = {w.cover.group: w for w in workplaces if w.cover is not None}
        self._table = table
        self._workplaces = tuple(workplaces)
        self._prefix = prefix.casefold()

    def read(self, tx: Transaction, incoming: Incoming, group: Workplace | None) -> Reading | None:
        """The call that *incoming* makes; ``None`` if it is not for us."""
        pool = self._pools.get(incoming.chat)
        if pool is not None and not incoming.private:
            return self._read_pool(tx, incoming, pool)
        if incoming.taken_back:
            return self._read_taken_back(tx, incoming, group)
        if incoming.private:
            return self._read_private(tx, incoming)
        return self._read_group(tx, incoming, group) if group is not None else None

    def _read_pool(
        self, tx: Transaction, incoming: Incoming, workplace: Workplace
    ) -> Reading | None:
        call = self._pool.read(tx, incoming, workplace)
        if call is None:
            return None
        return Reading(call, workplace, self._language(tx, incoming.sender.address, workplace))

    def _read_taken_back(
        self, tx: Transaction, incoming: Incoming, group: Workplace | None
    ) -> Reading | None:
        """A reaction by which a case was taken, or a question answered, is there no more. After a
        restart only its name is known; then, and of a message, all else is silently let go."""
        person = incoming.sender.address
        workplace = group or self.workplace_of(tx, person)
        if group is None and not incoming.private:
            return None
        undone = {"undoes": incoming.undoes}
        for case in cases.of(tx, person):
            if incoming.undoes in case.reactions:
                language = self._language(tx, person, workplace)
                return Reading(Call("take-back", case.name, undone), workplace, language)
        if incoming.reply_to is None or emoji_of(incoming.reaction or "") not in CLAIMING:
            return None
        about = sent.about(tx, incoming.chat.network, incoming.reply_to)
        if incoming.private:
            return self._answer_taken_back(tx, incoming, workplace, about)
        case_about = self._case_about(tx, workplace, about.case_key if about else None)
        if about is None or case_about is None or not about.is_current:
            return None
        return Reading(Call("take-back", case_about.name, undone), workplace, workplace.language)

    def _answer_taken_back(
        self, tx: Transaction, incoming: Incoming, workplace: Workplace, about: About | None
    ) -> Reading | None:
        """Of what was asked by the message that the reaction stood on."""
        person = incoming.sender.address
        asked = questions.put_to(tx, person, about.question) if about and about.question else None
        if asked is None or asked.is_open:
            return None
        language = self._language(tx, person, workplace, None, asked.language)
        return Reading(Call("edited", None, {"reaction": True}), workplace, language)

    # ------------------------------------------------------------ people

    def has_part(self, tx: Transaction, person: Address) -> bool:
        """Whether somebody is a facilitator or has a role."""
        return self._part_of(tx, person) is not None

    def workplace_of(self, tx: Transaction, person: Address) -> Workplace:
        """The workplace of somebody's part, else of their case, else the first."""
        part = self._part_of(tx, person)
        if part is not None:
            return part
        own = cases.asked_by(tx, person)
        if own is not None:
            return next((w for w in self._workplaces if w.id == own.workplace), self._workplaces[0])
        return self._workplaces[0]

    def _part_of(self, tx: Transaction, person: Address) -> Workplace | None:
        for workplace in self._workplaces:
            roles = (*workplace.coordinators, *workplace.leaders, *workplace.safety)
            if person in roles or members.is_in_room(tx, workplace.id, person):
                # Who is refused is as anybody.
                is_refused = phones.trust(tx, person) is Trust.REFUSED
                return None if is_refused else workplace
        return None

    def acts_for_others(self, tx: Transaction, person: Address) -> bool:
        """Whether somebody is a facilitator or a coordinator, whoever speaks with their phone."""
        return any(
            person in workplace.coordinators or members.is_in_room(tx, workplace.id, person)
            for workplace in self._workplaces
        )

    def language_for(self, tx: Transaction, person: Address) -> str:
        """What to write in to somebody whose words are not known."""
        return self._language(tx, person, self.workplace_of(tx, person))

    def _language(
        self,
        tx: Transaction,
        person: Address,
        workplace: Workplace,
        spoken: str | None = None,
        asked_in: str | None = None,
    ) -> str:
        """What to answer in: an own choice, the open case, the words just used, the question
        that they answer, the group's."""
        chosen = habits.languages(tx, person)
        if chosen:
            return chosen[0]
        own = cases.asked_by(tx, person)
        if own is not None:
            return own.language
        return spoken or asked_in or workplace.language

    # ------------------------------------------------------------ in private

    def _read_private(self, tx: Transaction, incoming: Incoming) -> Reading | None:
        person = incoming.sender.address
        workplace = self.workplace_of(tx, person)
        if incoming.reaction is not None:
            return self._reaction_in_private(tx, incoming, workplace)
        words = clean(incoming.words or "")
        alarmed = crisis_in(words, workplace.crisis_words) if words else None
        if alarmed:
            language = self._language(tx, person, workplace, alarmed)
            return Reading(Call("crisis"), workplace, language)
        names = birds.known_to(tx, person, workplace)
        meant = self._command(words, names, incoming.at, workplace) if words else None
        if (_is_unclear(meant) or self._may_lack_bird(meant)) and self.has_part(tx, person):
            meant = self._of_any_bird(words, incoming.at, workplace) or meant
        is_others = False
        if meant is not None and not self._may_mean(tx, meant, person):
            is_others, meant = self._is_others(meant), None
        asked = self._asked(tx, incoming)
        without = self._without_whom(tx, incoming, words, meant, asked, workplace)
        if without is not None:
            return without
        spoken = meant.language if meant else None
        asked_in = asked.language if asked else None
        language = self._language(tx, person, workplace, spoken, asked_in)
        answer = self._time_for(tx, incoming, words, meant, asked, workplace) if words else None
        if asked is not None and words and not is_others:
            answer = answer or self._answers.call(asked, words, meant)
        if answer is not None:
            is_in_range = answer.command != "out-of-range"
            is_answered = asked is not None and asked.is_open and is_in_range
            answered = asked if is_answered else None
            return Reading(
                answer,
                workplace,
                language,
                answered,
                is_understood=is_in_range,
                shows_arrival=answered is not None and self._is_sure(incoming, words, answered),
            )
        if meant is not None:
            call = self._call(tx, meant, incoming, workplace)
            return Reading(call, workplace, language, is_understood=meant.certain)
        call = Call("late-answer")
        if asked is not None or not self._is_late(tx, incoming, words):
            call = self._not_understood(tx, incoming, words, asked)
        return Reading(call, workplace, language, is_understood=False)

    def _without_whom(
        self,
        tx: Transaction,
        incoming: Incoming,
        words: str,
        meant: Meant | None,
        asked: Asked | None,
        workplace: Workplace,
    ) -> Reading | None:
        """A request, or a word about one's own, that says who must not know of it."""
        if not words or (meant is not None and meant.certain and meant.command != "need"):
            return None
        person = incoming.sender.address
        own, spoken = cases.asked_by(tx, person), self._hearing.asks(words)
        # A "not" behind a time is about somebody, and not about the time.
        before, behind = self._exclusions.parted(words)
        time, rest = self._times.within(before, incoming.at, workplace.zone)
        rest = f"{rest} {behind}"
        is_asked = asked is not None and asked.is_open and _asks_whom_not(asked)
        found = self._shut_out(tx, person, rest, workplace, own, asks=bool(spoken), only=is_asked)
        if found is None:
            return self._with_whom(tx, incoming, rest, time, own, workplace, spoken)
        has_own = own is not None and own.awaits_talk
        # From anybody without a part it is a request, whatever else they wrote.
        if not (spoken or has_own) and self.has_part(tx, person):
            return None
        args = found.to_args()
        if time is not None:
            args["time"] = time_to_args(time)
        said_in = next(iter(spoken)) if len(spoken) == 1 else None
        language = self._language(tx, person, workplace, said_in, asked.language if asked else None)
        answered = asked if is_asked else None
        about = None
        if asked is not None and is_asked and asked.question.answer is not None:
            about = asked.question.answer.case
        elif own is None and not spoken:
            # Whoever asks for somebody else says it of that.
            proposed = [c for c in cases.proposed_by(tx, person) if c.is_searching]
            about = proposed[-1].name if proposed else None
        return Reading(Call("need-without", about, args), workplace, language, answered)

    def _with_whom(
        self,
        tx: Transaction,
        incoming: Incoming,
        words: str,
        time: SpokenTime | Impossible | None,
        own: Case | None,
        workplace: Workplace,
        spoken: set[str],
    ) -> Reading | None:
        """A new request that says with whom."""
        person = incoming.sender.address
        if not spoken or (own is not None and own.awaits_talk):
            return None
        wished = self._exclusions.wished(words, self._people_for(tx, person, workplace, own))
        if not wished:
            return None
        args: dict[str, Any] = {"wished": [address.uri for address in wished]}
        if time is not None:
            args["time"] = time_to_args(time)
        said_in = next(iter(spoken)) if len(spoken) == 1 else None
        language = self._language(tx, person, workplace, said_in)
        return Reading(Call("need", None, args), workplace, language)

    def _people_for(
        self, tx: Transaction, person: Address, workplace: Workplace, own: Case | None
    ) -> tuple[Person, ...]:
        """The facilitators whom *person* may mean: of all workplaces where theirs is not known."""
        is_known = own is not None or self.has_part(tx, person)
        places = (workplace,) if is_known else self._workplaces
        people = {p.address: p for place in places for p in members.of(tx, place.id)}
        people.pop(person, None)
        return tuple(people.values())

    def _shut_out(
        self,
        tx: Transaction,
        person: Address,
        words: str,
        workplace: Workplace,
        own: Case | None,
        *,
        asks: bool,
        only: bool,
    ) -> Exclusion | None:
        """Those who must not know; *only*: just that was asked."""
        among = self._people_for(tx, person, workplace, own)
        name = workplace.coordinator_name
        listed = self._exclusions.listed(words, among, name) if only else None
        return listed or self._exclusions.within(words, among, name, asks=asks)

    def _is_sure(self, incoming: Incoming, words: str, asked: Asked) -> bool:
        """Whether that is surely an answer to it: thanks and a yes may have been about anything."""
        if incoming.reply_to is not None or self._answers.digits(words) is not None:
            return True
        return self._answers.exact(asked.question, words) is not None

    def _command(
        self,
        words: str,
        names: Sequence[str],
        at: datetime,
        workplace: Workplace,
        *,
        nearly: bool = True,
    ) -> Meant | None:
        """The command that is meant, with the time that was named beside it."""
        time, rest = self._times.within(words, at, workplace.zone)
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

    def _time_for(
        self,
        tx: Transaction,
        incoming: Incoming,
        words: str,
        meant: Meant | None,
        asked: Asked | None,
        workplace: Workplace,
    ) -> Call | None:
        """The call that a time in words makes: of a question that may be answered so, else of
        the person's own search."""
        if meant is not None and meant.certain:
            return None
        call = None
        if asked is not None and asked.is_open:
            if asked.question.kind is not Kind.ONE:
                return None
            if self._answers.exact(asked.question, words) is not None:
                return None
            call = asked.question.time
        call = call or self._wish_of(tx, incoming.sender.address)
        if call is None:
            return None
        time = self._times.time(words, incoming.at, workplace.zone)
        if time is None and call.command in _ASKED_BACK and _HOUR.fullmatch(words):
            # "13" is no digit of the menu; it is asked whether it is an hour.
            hour = self._times.time(f"klo {words.strip('.')}", incoming.at, workplace.zone)
            time = replace(hour, is_sure=False) if isinstance(hour, SpokenTime) else None
        return None if time is None else with_args(call, time=time_to_args(time))

    def _wish_of(self, tx: Transaction, person: Address) -> Call | None:
        """What a time means for somebody for whom a colleague is being searched."""
        own = cases.asked_by(tx, person)
        if own is not None and own.is_searching and own.asked_at is not None:
            return Call("choose-when", own.name)
        ordered = [c for c in cases.proposed_by(tx, person) if c.is_group and c.is_searching]
        is_plain = own is None and len(ordered) == 1
        return Call("group-time", ordered[0].name) if is_plain else None

    def _may_mean(self, tx: Transaction, meant: Meant, person: Address) -> bool:
        """A near word is not taken for a command of the facilitators by anybody else, whose
        words may be a cry; nor is a command with words beside it that are none of its own."""
        command = self._table.command(meant.command)
        if command is not None and command.only_for and meant.args.get("other_words"):
            # Of anybody else it may be a cry: "vakava tilanne luokassa".
            return any(w.roles_of(person) & set(command.only_for) for w in self._workplaces)
        if command is not None and (command.is_everyday or command.only_for):
            return self.has_part(tx, person)
        if command is not None and command.takes_week and not self.has_part(tx, person):
            # "tunnit menivät pieleen" may be a cry.
            return meant.certain and "wrong" not in self._own_hours.args(command, meant.rest)
        for_all = command is not None and command.shown is not Shown.FACILITATOR
        is_clear = meant.certain and not meant.args.get("other_words")
        return is_clear or for_all or self.has_part(tx, person)

    def _is_others(self, meant: Meant) -> bool:
        """Whether that is a command of some part: the number in it answers no question."""
        command = self._table.command(meant.command)
        return meant.certain and command is not None and bool(command.only_for)

    def _asked(self, tx: Transaction, incoming: Incoming) -> Asked | None:
        """The question that an answer is to: the one replied to, or the newest that had been
        sent when the answer was given."""
        person = incoming.sender.address
        if incoming.reply_to is not None:
            about = sent.about(tx, person.network, incoming.reply_to)
            if about is not None and about.question is not None:
                # A network may let anybody reply to a moment, and so to what others were asked.
                return questions.put_to(tx, person, about.question)
        known = questions.to(tx, person)
        for asked in known:
            if asked.sent_at is not None and asked.sent_at <= incoming.at:
                return asked
        # Two machines' clocks may differ by seconds: what is still open was meant.
        return next((asked for asked in known if asked.is_open), None)

    def _is_late(self, tx: Transaction, incoming: Incoming, words: str) -> bool:
        """Whether digits reply to a question that is no longer kept."""
        if incoming.reply_to is None or self._answers.digits(words) is None:
            return False
        about = sent.about(tx, incoming.sender.address.network, incoming.reply_to)
        return about is not None and about.question is not None

    def _not_understood(
        self, tx: Transaction, incoming: Incoming, words: str, asked: Asked | None
    ) -> Call:
        person = incoming.sender.address
        own, has_part = cases.asked_by(tx, person), self.has_part(tx, person)
        is_asked = asked is not None and asked.is_open
        if own is not None and (own.awaits_talk or is_asked):
            return Call("not-understood")
        proposed = cases.proposed_by(tx, person)
        if is_asked and asked is not None and proposed:
            sessions = [c for c in proposed if c.is_group and cases.key_of(c.id) == asked.key]
            return Call("not-understood", sessions[0].name if sessions else None)
        if asked is not None and is_asked and errands.is_key(asked.key):
            return Call("check-not-understood")
        if asked is not None and is_asked and _offers_a_talk(asked.question):
            return Call("how-unclear")
        is_doubted = has_part and phones.trust(tx, person) is not Trust.KNOWN
        if has_part and (is_asked or is_doubted or cases.held_by(tx, person)):
            return Call("not-understood")
        if self._is_late_answer(words, has_part):
            return Call("late-answer")
        # From anybody else it may be a cry.
        return Call("sign")

    def _is_late_answer(self, words: str, has_part: bool) -> bool:
        """A lone digit, or a yes or no of somebody with a part: an answer to what is gone."""
        if words.isdigit() and len(words) == 1:
            return True
        return has_part and self._answers.is_yes_or_no(words)

    def _reaction_in_private(
        self, tx: Transaction, incoming: Incoming, workplace: Workplace
    ) -> Reading | None:
        """A 👍 on a question means yes, where yes is meant by an option."""
        if incoming.reply_to is None:
            return None
        if emoji_of(incoming.reaction or "") not in CLAIMING:
            return None
        person = incoming.sender.address
        about = sent.about(tx, person.network, incoming.reply_to)
        asked = questions.put_to(tx, person, about.question) if about and about.question else None
        if asked is None or not asked.is_open:
            return None
        language = self._language(tx, person, workplace, None)
        for option in asked.question.numbered().options:
            if option.meaning is Meaning.YES:
                call = with_args(option.call, reaction=incoming.key)
                return Reading(call, workplace, language, asked, shows_arrival=True)
        return None

    def _of_any_bird(self, words: str, at: datetime, workplace: Workplace) -> Meant | None:
        """A command with a bird of which nothing is known: no case has it, or one that nobody
        may learn of. All of them are heard alike, so that nobody can find out by trying."""
        every = BIRDS[workplace.language]
        meant = self._command(words, every, at, workplace, nearly=False)
        return None if _is_unclear(meant) or meant is None or meant.case is None else meant

    def _may_lack_bird(self, meant: Meant | None) -> bool:
        """Whether what seems to be a name may be a bird of which nothing is known."""
        command = self._table.command(meant.command) if meant else None
        return bool(meant and meant.rest and command and command.takes_person and not meant.case)

    def _call(
        self, tx: Transaction, meant: Meant, incoming: Incoming, workplace: Workplace
    ) -> Call:
        about_offer = self._about_offer(tx, meant, incoming, workplace)
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

    def _about_offer(
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
        theirs = (w for w in (workplace, *self._workplaces) if w.roles_of(person) & set(parts))
        found = next(theirs, workplace)
        return {} if found is workplace else {"at": found.id}

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

    # ------------------------------------------------------------ in the group

    def _read_group(
        self, tx: Transaction, incoming: Incoming, workplace: Workplace
    ) -> Reading | None:
        language = workplace.language
        about = None
        if incoming.reply_to is not None:
            about = sent.about(tx, workplace.group.network, incoming.reply_to)
        case = self._case_about(tx, workplace, about.case_key if about else None)
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
        meant = self._command(rest, live, incoming.at, workplace, nearly=False)
        if _is_unclear(meant):
            meant = self._of_any_bird(rest, incoming.at, workplace) or meant
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
                about_offer = self._about_offer(tx, react, incoming, workplace)
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
        about_offer = self._about_offer(tx, replace(meant, case=named), incoming, workplace, batch)
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
            time, rest = self._times.within(part, at, workplace.zone)
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

    def _case_about(
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


def _asks_whom_not(asked: Asked) -> bool:
    answer = asked.question.answer
    return answer is not None and answer.command == "exclude"


def _offers_a_talk(question: Question) -> bool:
    """Whether somebody was asked how they are, so that any words may be a cry."""
    return any(option.call.command == "own-talk" for option in question.options)


def _is_unclear(meant: Meant | None) -> bool:
    return meant is None or not meant.certain

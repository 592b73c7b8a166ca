"""Reading what was heard in the light of what is known: is it for us, and which call is it?"""

from __future__ import annotations

import re
from dataclasses import replace

from bot import birds
from bot.answers import Answers, with_args
from bot.command_words import CommandWords, is_unclear
from bot.domain.chat import Address, Incoming
from bot.domain.outcome import Call, Kind, Meaning, Question
from bot.domain.phone import Trust
from bot.domain.spoken import SpokenTime, time_to_args
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from bot.group_talk import GroupTalk
from bot.hearing import Hearing, Meant
from bot.localization import Localization
from bot.parts import Parts
from bot.pool import Pool
from bot.reading import Reading
from bot.time_words import TimeWords
from bot.whom import Whom
from bot.words import CLAIMING, clean, crisis_in, emoji_of
from commands.table import Table
from storage import cases, errands, phones, questions, sent
from storage.database import Transaction
from storage.questions import Asked
from storage.sent import About

#: the calls that ask about a time that is not sure
_ASKED_BACK = ("choose-when", "correct-time")
#: a number that is an hour rather than a digit of a menu
_HOUR = re.compile(r"(?:1\d|2[0-3])\.?")


class Listening:
    """Turns what was heard into a call. It reads the database and writes nothing."""

    def __init__(
        self,
        localization: Localization,
        table: Table,
        workplaces: Workplaces,
        prefix: str,
        parts: Parts,
    ) -> None:
        hearing, times = Hearing(localization, table), TimeWords()
        self._answers = Answers(localization)
        self._times = times
        self._parts = parts
        self._commands = CommandWords(
            localization, table, workplaces, hearing=hearing, times=times, parts=parts
        )
        self._whom = Whom(localization, workplaces, hearing=hearing, times=times, parts=parts)
        self._group = GroupTalk(
            table, workplaces, prefix, hearing=hearing, times=times, commands=self._commands
        )
        self._pool = Pool(hearing, prefix)
        self._pools = {w.cover.group: w for w in workplaces if w.cover is not None}

    def read(self, tx: Transaction, incoming: Incoming, group: Workplace | None) -> Reading | None:
        """The call that *incoming* makes; ``None`` if it is not for us."""
        pool = self._pools.get(incoming.chat)
        if pool is not None and not incoming.private:
            return self._read_pool(tx, incoming, pool)
        if incoming.taken_back:
            return self._read_taken_back(tx, incoming, group)
        if incoming.private:
            return self._read_private(tx, incoming)
        return self._group.read(tx, incoming, group) if group is not None else None

    def _read_pool(
        self, tx: Transaction, incoming: Incoming, workplace: Workplace
    ) -> Reading | None:
        call = self._pool.read(tx, incoming, workplace)
        if call is None:
            return None
        return Reading(
            call, workplace, self._parts.language(tx, incoming.sender.address, workplace)
        )

    def _read_taken_back(
        self, tx: Transaction, incoming: Incoming, group: Workplace | None
    ) -> Reading | None:
        """A reaction by which a case was taken, or a question answered, is there no more. After a
        restart only its name is known; then, and of a message, all else is silently let go."""
        person = incoming.sender.address
        workplace = group or self._parts.workplace_of(tx, person)
        if group is None and not incoming.private:
            return None
        undone = {"undoes": incoming.undoes}
        for case in cases.of(tx, person):
            if incoming.undoes in case.reactions:
                language = self._parts.language(tx, person, workplace)
                return Reading(Call("take-back", case.name, undone), workplace, language)
        if incoming.reply_to is None or emoji_of(incoming.reaction or "") not in CLAIMING:
            return None
        about = sent.about(tx, incoming.chat.network, incoming.reply_to)
        if incoming.private:
            return self._answer_taken_back(tx, incoming, workplace, about)
        case_about = self._group.case_about(tx, workplace, about.case_key if about else None)
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
        language = self._parts.language(tx, person, workplace, None, asked.language)
        return Reading(Call("edited", None, {"reaction": True}), workplace, language)

    # ------------------------------------------------------------ in private

    def _read_private(self, tx: Transaction, incoming: Incoming) -> Reading | None:
        person = incoming.sender.address
        workplace = self._parts.workplace_of(tx, person)
        if incoming.reaction is not None:
            return self._reaction_in_private(tx, incoming, workplace)
        words = clean(incoming.words or "")
        alarmed = crisis_in(words, workplace.crisis_words) if words else None
        if alarmed:
            language = self._parts.language(tx, person, workplace, alarmed)
            return Reading(Call("crisis"), workplace, language)
        names = birds.known_to(tx, person, workplace)
        meant = self._commands.meant(words, names, incoming.at, workplace) if words else None
        if (is_unclear(meant) or self._commands.may_lack_bird(meant)) and self._parts.has_part(
            tx, person
        ):
            meant = self._commands.of_any_bird(words, incoming.at, workplace) or meant
        is_others = False
        if meant is not None and not self._commands.may_mean(tx, meant, person):
            is_others, meant = self._commands.is_others(meant), None
        asked = self._asked(tx, incoming)
        without = self._whom.read(tx, incoming, words, meant, asked, workplace)
        if without is not None:
            return without
        spoken = meant.language if meant else None
        asked_in = asked.language if asked else None
        language = self._parts.language(tx, person, workplace, spoken, asked_in)
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
            call = self._commands.call(tx, meant, incoming, workplace)
            return Reading(call, workplace, language, is_understood=meant.certain)
        call = Call("late-answer")
        if asked is not None or not self._is_late(tx, incoming, words):
            call = self._not_understood(tx, incoming, words, asked)
        return Reading(call, workplace, language, is_understood=False)

    def _is_sure(self, incoming: Incoming, words: str, asked: Asked) -> bool:
        """Whether that is surely an answer to it: thanks and a yes may have been about anything."""
        if incoming.reply_to is not None or self._answers.digits(words) is not None:
            return True
        return self._answers.exact(asked.question, words) is not None

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
        own, has_part = cases.asked_by(tx, person), self._parts.has_part(tx, person)
        is_asked = asked is not None and asked.is_open
        if own is not None and not is_asked and self._answers.is_yes_or_no(words):
            # A second click: how things stand, rather than that nobody can read it.
            return Call("late-answer")
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
        language = self._parts.language(tx, person, workplace, None)
        for option in asked.question.numbered().options:
            if option.meaning is Meaning.YES:
                call = with_args(option.call, reaction=incoming.key)
                return Reading(call, workplace, language, asked, shows_arrival=True)
        return None


def _offers_a_talk(question: Question) -> bool:
    """Whether somebody was asked how they are, so that any words may be a cry."""
    return any(option.call.command == "own-talk" for option in question.options)

"""The only writer of the house: an outcome becomes rows, all in the transaction that caused it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count

from bot.domain import calendar
from bot.domain.case import Case, State
from bot.domain.chat import Address, Audience, Delivery, Incoming, Moment, Text, Texts, Value
from bot.domain.outcome import Habit, Kind, Message, Outcome, Question, Removal, Timer
from bot.domain.phone import Trust
from bot.domain.workplace import Workplace
from bot.localization import Localization
from bot.parts import Parts
from commands import live_board
from commands.cover import pool_key
from commands.given import CLOCK
from storage import (
    cases,
    clock,
    counts,
    covers,
    errands,
    groups,
    habits,
    loads,
    offers,
    outbox,
    phones,
    questions,
    sent,
    timers,
)
from storage.cases import NoSuchCase
from storage.database import Transaction
from storage.vault import HOUSE

_HABIT_KEPT = timedelta(days=14)
#: what is said to these may tell of other people's cases
_OF_CASES = (Audience.HOLDER, Audience.FACILITATOR, Audience.COORDINATOR)


@dataclass(frozen=True, slots=True)
class Cause:
    """What led to an outcome. Ids and send keys derive from *name*, so that hearing the same
    again can never say anything twice (R-O2)."""

    name: str
    now: datetime
    #: who has just written; what answers them need not ring
    by: Address | None = None
    #: what they said in a group; what answers it there stands beside it
    said: Incoming | None = None


class Recorder:
    """Writes outcomes. Nothing else in the house writes one."""

    def __init__(
        self,
        localization: Localization,
        parts: Parts,
        *,
        admins: Sequence[Address] = (),
        removes_own: bool = False,
    ) -> None:
        self._localization = localization
        self._parts = parts
        self._admins = tuple(admins)
        self._removes_own = removes_own

    def record(self, tx: Transaction, outcome: Outcome, cause: Cause, workplace: Workplace) -> None:
        """Write what was decided. Nothing else in the house writes it."""
        assert outcome.cases or not outcome.cleared, "timers are cleared of a case"
        number = count()
        for habit in outcome.habits:
            self._record_habit(tx, habit, cause.now)
        for share in outcome.shares:
            if self._parts.acts_for_others(tx, share.person):
                loads.note(tx, share.person, share.day, share.borne)
        # Before anything is said to them: it depends on their phone.
        for phone in outcome.phones:
            phones.put(tx, phone)
        # Their names are sealed under the keys of the cases, which end here.
        own = {
            case.id: sent.take_own(tx, cases.key_of(case.id))
            for case in outcome.cases
            if case.is_over
        }
        for case in outcome.cases:
            for kind in outcome.cleared:
                timers.clear(tx, cases.key_of(case.id), kind)
            cases.save(tx, case, cause.now)
        for offer in outcome.offers:
            offers.save(tx, offer)
        for offered_at in {offer.workplace for offer in outcome.offers}:
            if not offers.waiting(tx, offered_at):
                offers.clear_timers(tx, offered_at)
        by_name = {case.name: case for case in outcome.cases}
        for asked in filter(None, (questions.get(tx, each) for each in outcome.unasked)):
            questions.close(tx, asked.id)
            outbox.unask(tx, asked.key, asked.id)
        for errand in outcome.errands_over:
            errands.end(tx, errand)
        for cover in outcome.covers:
            covers.save(tx, cover)
        for timer in outcome.timers:
            if timer.errand is not None:
                timers.put(tx, timer, errands.begin(tx, timer.errand))
                continue
            key = self.key_for(tx, timer.call.case, by_name)
            if key is not None:
                timers.put(tx, timer, key)
        # What should not stand in a chat goes before anything more is said in it.
        for removal in outcome.removals:
            self._record_removal(tx, removal, cause, number)
        to_admins = [
            Message(to=admin, audience=Audience.ADMIN, text=text)
            for text in outcome.to_admins
            for admin in self._admins
        ]
        for message in (*outcome.messages, *to_admins):
            self._record_message(tx, message, by_name, cause, workplace, number)
        for case in outcome.cases:
            self._let_go_of_own(tx, case, own.get(case.id), outcome, cause, workplace, number)
        if outcome.clock_is_right:
            clock.believe(tx)
        for counted in outcome.counts:
            month = (counted.at or cause.now).astimezone(workplace.zone).strftime("%Y-%m")
            counts.add(tx, workplace.id, month, counted.kind, counted.number)
        self._show_on_board(tx, cause, workplace, number)

    def _show_on_board(
        self, tx: Transaction, cause: Cause, workplace: Workplace, number: Iterator[int]
    ) -> None:
        """The group's live board goes with what has come of it."""
        changed = live_board.changed(tx, workplace, cause.now)
        for timer in changed.timers:
            timers.put(tx, timer)
        for message in changed.messages:
            self._record_message(tx, message, {}, cause, workplace, number)

    def _record_message(
        self,
        tx: Transaction,
        message: Message,
        by_name: dict[str, Case],
        cause: Cause,
        workplace: Workplace,
        number: Iterator[int],
    ) -> None:
        case = _case_named(tx, message.case, by_name) if message.case else None
        if case is not None and message.to == workplace.group and case.workplace != workplace.id:
            # Its own workplace has gone from the configuration; no other group reads of it.
            return
        is_lost = _is_lost(tx, message, workplace)
        if is_lost and not _is_for_later(tx, message, case):
            return
        held_until = _held_until(message, case, cause, workplace)
        about_errand = errands.key_of(message.errand) if message.errand else None
        about = cases.key_of(case.id) if case else about_errand
        if message.board and about is not None and not is_lost:
            overtaken = outbox.take_held_board(tx, message.to, about)
            is_news = case is not None and case.is_searching
            if overtaken and held_until is None and (is_news or not sent.board(tx, about)):
                # It was to be begun fresh in the morning, and still is, as it is now.
                message, held_until = replace(message, fresh=True), overtaken
        if held_until is not None:
            message = replace(message, text=_with_days(message.text))
        asked = None
        if _is_withheld(tx, message):
            if case is not None and not case.is_over and message.question is not None:
                self._record_silence(tx, case, message, held_until or cause.now)
            return
        language = message.language or self._language_for(tx, message)
        if message.question is not None:
            question = message.question.numbered()
            message = replace(message, question=question)
            key = cases.key_of(case.id) if case and not case.is_over else about_errand
            leaves_at = held_until or cause.now
            asked = self._record_question(tx, message.to, question, language, key, cause, leaves_at)
        words, choices = self._localization.render(message, language)
        if held_until is None and not message.board:
            outbox.release_to(tx, message.to)
        send_key = tx.vault.send_key(cause.name, next(number))
        beside = _stands_beside(message, cause)
        outbox.put(
            tx,
            Delivery(
                key=send_key,
                to=message.to,
                words=words,
                choices=choices,
                several=message.question is not None and message.question.kind is Kind.SOME,
                may_open=message.opens or message.audience.may_be_written_first,
                quiet=message.is_quiet or (message.question is None and message.to == cause.by),
                for_all_eyes=message.audience is Audience.ROOM,
                reply_to=beside.key if beside else None,
                thread=beside.thread if beside else None,
            ),
            key=_key_of_words(tx, cause),
            now=cause.now,
            case_key=about,
            question=asked,
            board=message.board,
            fresh=message.fresh,
            names_requester=(
                message.audience is Audience.REQUESTER or "requester" in message.text.values
            ),
            held_until=outbox.UNTIL_FOUND if is_lost else held_until,
            own=self._removes_own and _is_own(message, case),
            language=language,
            if_unsure=message.if_unsure,
        )

    def _let_go_of_own(
        self,
        tx: Transaction,
        case: Case,
        own: Sequence[sent.Own] | None,
        outcome: Outcome,
        cause: Cause,
        workplace: Workplace,
        number: Iterator[int],
    ) -> None:
        """What was said to the person about a case that has been carried to its end, or that they
        took back, goes from their chat, after all that is said now; a last line tells them. Of
        any other end the words stay, with the numbers in them. Where the wish goes on as another
        case, they go with that."""
        if not own:
            return
        after = next((c for c in outcome.cases if _goes_on(case, c)), None)
        if after is not None:
            sent.give_own(tx, cases.key_of(after.id), own)
        if after is not None or case.state not in (State.DONE, State.CANCELLED):
            return
        for each in own:
            removal = Removal(chat=each.chat, message=each.message, by=each.chat, is_quiet=True)
            self._record_removal(tx, removal, cause, number)
        person = case.requester.address
        if cases.asked_by(tx, person) is not None:
            return
        told = Message(
            to=person,
            audience=Audience.REQUESTER,
            text=Text("own-removed-told", {"network": person.network}),
            language=case.language,
            case=case.name,
            is_quiet=True,
        )
        # At the clock's doing it waits for the morning.
        cause = cause if cause.by is not None else replace(cause, by=CLOCK.address)
        self._record_message(tx, told, {case.name: case}, cause, workplace, number)

    def _record_removal(
        self, tx: Transaction, removal: Removal, cause: Cause, number: Iterator[int]
    ) -> None:
        """It is never held for the morning."""
        outbox.put_removal(
            tx,
            removal,
            send_key=tx.vault.send_key(cause.name, next(number)),
            key=_key_of_words(tx, cause),
            now=cause.now,
        )

    def _record_question(
        self,
        tx: Transaction,
        person: Address,
        question: Question,
        language: str,
        key: str | None,
        cause: Cause,
        leaves_at: datetime,
    ) -> int:
        if key is None:
            # A talk without a case has a key of its own, which goes with it.
            key = tx.vault.new(f"talk:{tx.vault.fresh_name()}")
        asked = questions.put(tx, person, key, question, language, cause.now)
        if question.silence is not None and question.patience is not None:
            due_at = leaves_at + question.patience
            timers.put(tx, Timer(silence_of(asked), due_at, question.silence), key)
        return asked

    def _record_silence(
        self, tx: Transaction, case: Case, message: Message, leaves_at: datetime
    ) -> None:
        """What is not said is not answered: what silence leads to comes all the same."""
        question = message.question
        if question is not None and question.silence is not None and question.patience is not None:
            due_at = leaves_at + question.patience
            silence = Timer(f"withheld:{message.text.id}", due_at, question.silence)
            timers.put(tx, silence, cases.key_of(case.id))

    def _record_habit(self, tx: Transaction, habit: Habit, now: datetime) -> None:
        if habit.is_forgotten:
            habits.forget(tx, habit.person)
            loads.forget(tx, habit.person)
            errands.forget(tx, habit.person)
            questions.forget_talks_with(tx, habit.person)
            return
        kept = habits.of(tx, habit.person)
        if habit.languages is not None:
            kept = replace(kept, languages=habit.languages)
        if habit.absences is not None:
            kept = replace(kept, absences=habit.absences)
        if habit.on_site is not None:
            kept = replace(kept, on_site=habit.on_site)
        if habit.lessons is not None:
            kept = replace(kept, lessons=habit.lessons)
        if habit.quiet is not None:
            kept = replace(kept, quiet=habit.quiet)
        has_part = self._parts.has_part(tx, habit.person)
        habits.put(tx, habit.person, kept, None if has_part else now + _HABIT_KEPT)

    def key_for(self, tx: Transaction, name: str | None, by_name: dict[str, Case]) -> str | None:
        """The key under which something about a case is kept; ``None`` when it is over."""
        if name is None:
            return HOUSE
        case = _case_named(tx, name, by_name)
        return None if case is None or case.is_over else cases.key_of(case.id)

    def _language_for(self, tx: Transaction, message: Message) -> str:
        kept = habits.languages(tx, message.to)
        if kept:
            return kept[0]
        return self._parts.workplace_of(tx, message.to).language


def _case_named(tx: Transaction, name: str, by_name: dict[str, Case]) -> Case | None:
    """The case as this outcome leaves it, or as it stands."""
    if name in by_name:
        return by_name[name]
    try:
        return cases.get(tx, name)
    except NoSuchCase:
        return None


def _key_of_words(tx: Transaction, cause: Cause) -> str:
    """The name of the key under which what a cause lets leave is sealed."""
    return f"message:{tx.vault.hash('cause', cause.name).hex()}"


def _stands_beside(message: Message, cause: Cause) -> Incoming | None:
    """What a message in the group is an answer to. The board of a case is read by all, and is
    never hidden in a thread."""
    said = cause.said
    return said if said is not None and said.chat == message.to and not message.board else None


def _is_own(message: Message, case: Case | None) -> bool:
    """Said in private to whoever asks about a case that is not over."""
    is_asker = case is not None and message.to == case.requester.address and not case.is_over
    return is_asker and message.audience is Audience.REQUESTER


def _goes_on(case: Case, other: Case) -> bool:
    """The search that goes on in private."""
    return other.id != case.id and other.hidden and other.requester == case.requester


def _is_lost(tx: Transaction, message: Message, workplace: Workplace) -> bool:
    """Whether it is for a group, or a cover pool, that cannot be reached."""
    if message.to == workplace.group:
        return groups.is_lost(tx, workplace.id)
    is_for_pool = workplace.cover is not None and message.to == workplace.cover.group
    return is_for_pool and groups.is_lost(tx, pool_key(workplace))


def _is_for_later(tx: Transaction, message: Message, case: Case | None) -> bool:
    """Whether a group that is lost is to read it when it is found: what has become of a case of
    which it was asked. What waits for it is asked afresh then, and all else is old. In the room
    of a cover pool what was asked is wiped then."""
    is_wiped = message.audience is Audience.POOL and not message.fresh
    is_of_offers = message.audience is Audience.GROUP and message.board
    if message.errand is not None and (is_of_offers or is_wiped):
        key = errands.key_of(message.errand)
        outbox.drop_board(tx, message.to, key)
        return sent.board(tx, key) is not None
    if not message.board or case is None:
        return False
    key = cases.key_of(case.id)
    outbox.drop_board(tx, message.to, key)
    return not case.waits_for_group and (case.is_searching or sent.board(tx, key) is not None)


def _is_withheld(tx: Transaction, message: Message) -> bool:
    """Whether it would tell of a case on a phone that may be another's."""
    return message.audience in _OF_CASES and phones.trust(tx, message.to) is not Trust.KNOWN


def _held_until(
    message: Message, case: Case | None, cause: Cause, workplace: Workplace
) -> datetime | None:
    """When what somebody did in the quiet hours is told to others: in the morning, unless the
    two are to meet before it. What the clock gives waits by itself."""
    if cause.by in (None, message.to) or message.audience is Audience.ADMIN:
        return None
    if not calendar.is_quiet(workplace, cause.now) or (message.board and not message.fresh):
        return None
    if case is not None and (case.urgent or calendar.is_tonight(workplace, case.slot, cause.now)):
        return None
    return calendar.morning(workplace, cause.now)


def _with_days(text: Text) -> Text:
    """The text with the day beside every time: it may be read in the night or in the morning."""
    return Text(text.id, {name: _with_day(value) for name, value in text.values.items()})


def _with_day(value: Value) -> Value:
    if isinstance(value, Moment):
        return value.with_weekday()
    if isinstance(value, Texts):
        return replace(value, items=tuple(_with_day(item) for item in value.items))
    return _with_days(value) if isinstance(value, Text) else value


def silence_of(question: int) -> str:
    """The kind of the timer that rings when a question meets with silence."""
    return f"silence:{question}"

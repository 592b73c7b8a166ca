"""What was heard becomes a call, the call an outcome; ``recording`` writes it, in the same
transaction with the mark that it was heard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot import edits, evidence, membership, missing, regular
from bot.admins import Admins
from bot.deafness import Deafness
from bot.domain import calendar, follow_up
from bot.domain.case import Case
from bot.domain.chat import (
    Address,
    Arrived,
    Audience,
    Doubted,
    Heard,
    Incoming,
    Left,
    Members,
    Missed,
    Moment,
    Notice,
    Person,
    Refused,
    Text,
    Unheard,
    Why,
)
from bot.domain.outcome import Call, Held, Message, Outcome, Timer
from bot.domain.phone import Trust
from bot.domain.workplace import Workplace
from bot.floods import Floods
from bot.listening import Listening
from bot.localization import Localization
from bot.parts import Parts
from bot.reading import Reading
from bot.recording import Cause, Recorder, silence_of
from bot.trust import Gate
from bot.words import named
from commands.given import CLOCK, UNKNOWN, Given, emergency, people_to_call
from commands.table import Table
from storage import (
    cases,
    habits,
    inbox,
    loads,
    members,
    offers,
    outbox,
    phones,
    positions,
    questions,
    sent,
    timers,
)
from storage.cases import NoSuchCase
from storage.database import Database, Transaction
from storage.outbox import Removing
from storage.timers import Due

log = structlog.get_logger()

#: so many events are written in one transaction
_PIECE = 50
#: so many due calls are given in one transaction
_DUE = 20
#: a call of the clock that failed is given again after each of these
_TRY_AGAIN = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15))
_BLOCKED_KEPT = timedelta(days=14)
_TALK_KEPT = timedelta(days=1)


class Wake(Protocol):
    """Somebody who wants to know that there is something new in the database."""

    def __call__(self) -> None: ...


class Dispatcher:
    """Answers what is heard and gives the calls that are due.

    *addresses*: by network, what people write to to reach the bot. *pick* chooses a bird; ``None``
    lets the cause choose, so that nobody can count cases. *removes_own*: what was said to somebody
    in private about their case is taken out of the chat when it has ended. *wake* is called after
    every commit that may have put something into the outbox or the timers.
    """

    def __init__(
        self,
        database: Database,
        localization: Localization,
        table: Table,
        workplaces: Sequence[Workplace],
        *,
        clock: Callable[[], datetime],
        wake: Wake,
        admins: Sequence[Address] = (),
        pick: Callable[[int], int] | None = None,
        prefix: str = "!purku",
        removes_own: bool = False,
        addresses: Mapping[str, str] | None = None,
    ) -> None:
        self._database = database
        self._table = table
        self._workplaces = tuple(workplaces)
        self._groups = {workplace.group: workplace for workplace in workplaces}
        self._pools = {w.cover.group: w for w in workplaces if w.cover is not None}
        self._clock = clock
        self._wake = wake
        self._pick = pick
        self._floods = Floods()
        self._parts = Parts(self._workplaces)
        self._listening = Listening(localization, table, self._workplaces, prefix, self._parts)
        self._gate = Gate(table, self._parts)
        self._recorder = Recorder(localization, self._parts, admins=admins, removes_own=removes_own)
        self._admins = Admins(admins, self._recorder, self._workplaces[0], clock)
        self._deafness = Deafness(self._admins, self._workplaces, clock)
        self._usages = table.usages()
        self._addresses = dict(addresses or {})

    # ------------------------------------------------------------ what is heard

    async def receive(self, heard: Heard) -> None:
        """Answer what was heard, once, however often it is heard, and note the network's place
        with the last of it."""
        pieces = [
            heard.incoming[start : start + _PIECE]
            for start in range(0, len(heard.incoming), _PIECE)
        ]
        if heard.lost:
            await self._database.run(self._write_lost, heard.lost)
        if heard.members:
            await self._database.run(self._write_members, heard.members)
        if heard.doubted:
            await self._database.run(self._write_doubted, heard.network, heard.doubted)
        if heard.notices:
            await self._database.run(self._write_notices, heard.network, heard.notices)
        if heard.left:
            await self._database.run(self._write_left, heard.left)
        if heard.arrived:
            await self._database.run(self._write_arrived, heard.network, heard.arrived)
        if heard.missed:
            await self._database.run(self._write_missed, heard.network, heard.missed)
        if heard.unheard:
            await self._database.run(self._write_unheard, heard.network, heard.unheard)
        for piece in pieces[:-1]:
            await self._database.run(self._write_heard, heard.network, piece, None)
        last = pieces[-1] if pieces else ()
        await self._database.run(self._write_heard, heard.network, last, heard.position)
        self._wake()

    def _write_heard(
        self,
        tx: Transaction,
        network: str,
        incomings: Sequence[Incoming],
        position: str | None,
    ) -> None:
        for incoming in incomings:
            if inbox.is_new(tx, network, incoming.key):
                self._hear(tx, network, incoming)
        if position is not None:
            positions.put(tx, network, position)

    def _hear(self, tx: Transaction, network: str, incoming: Incoming) -> None:
        now = self._clock()
        incoming = replace(incoming, sender=named(incoming.sender))
        said = None if incoming.private else incoming
        cause = Cause(f"{network}|{incoming.key}", now, incoming.sender.address, said)
        if self._floods.is_flooding(incoming, now):
            inbox.mark(tx, network, incoming.key, now, "limited")
            if self._floods.is_first_of_flood(incoming, now):
                self._say_slow_down(tx, incoming, cause)
            return
        try:
            with tx.attempt():
                before = edits.mark_before(tx, network, incoming)
                result = self._answer(tx, incoming, cause, before)
                edits.mark(tx, network, incoming, before, now, result)
            inbox.mark(tx, network, incoming.key, now, result)
        except Exception as trouble:
            # Our mistake: noted, told with a reference, and the next message is heard (R-I4).
            reference = cause_reference(tx, cause)
            log.error("answer-failed", reference=reference, exc_info=trouble)
            inbox.mark(tx, network, incoming.key, now, "error")
            if incoming.private:
                self._try_to_apologize(tx, incoming.sender.address, cause, reference)

    def _answer(self, tx: Transaction, incoming: Incoming, cause: Cause, before: str | None) -> str:
        """Do what *incoming* asks for; nothing if it is not for us. Return how it was understood;
        *before*: how that was which it changes."""
        reading = self._listening.read(tx, incoming, self._groups.get(incoming.chat))
        if incoming.edits is not None:
            reading = edits.edited(incoming, before, reading)
        if reading is None:
            return edits.NOT_OURS
        reading = self._gate.passed(tx, incoming, reading)
        given = self._given(
            tx,
            reading.call,
            incoming.sender,
            cause,
            workplace=reading.workplace,
            language=reading.language,
            in_group=not incoming.private,
            event=incoming.edits or incoming.key,
        )
        try:
            outcome = self._table.answer(given, tx)
        except Refused as refused:
            # A question that was answered wrongly is still asked.
            self._recorder.record(tx, _refusal(given, refused), cause, given.workplace)
            self._welcome_after(tx, incoming, reading, cause)
            return edits.UNCLEAR
        if reading.answered is not None:
            questions.close(tx, reading.answered.id)
            if reading.shows_arrival:
                evidence.note_answered(tx, reading.answered.id, cause.now)
            timers.clear(tx, reading.answered.key, silence_of(reading.answered.id))
        self._recorder.record(tx, outcome, cause, given.workplace)
        self._resume_all(tx, outcome, cause)
        self._welcome_after(tx, incoming, reading, cause)
        return edits.UNDERSTOOD if reading.is_understood else edits.UNCLEAR

    def _resume_all(self, tx: Transaction, outcome: Outcome, cause: Cause) -> None:
        for number, held in enumerate(outcome.resumed):
            self._resume(tx, held, f"{cause.name}|resumed|{number}", cause.now)

    def _resume(self, tx: Transaction, held: Held, name: str, now: datetime) -> None:
        """Give a call that was held. It rings, for nobody has just written; and in the night it
        is told in the morning."""
        call, by = held.call, held.by.address
        workplace = self._workplace_of(tx, call) if call.case else None
        given = self._given(
            tx,
            call,
            held.by,
            Cause(name, now, CLOCK.address),
            workplace=workplace or self._parts.workplace_of(tx, by),
            language=self._parts.language_for(tx, by),
            event=held.event,
        )
        try:
            outcome = self._table.answer(given, tx)
        except Refused as refused:
            outcome = _refusal(given, refused)
        cause = Cause(name, now, CLOCK.address)
        self._recorder.record(tx, outcome, cause, given.workplace)
        # What was confirmed may have been that another's phone is theirs.
        self._resume_all(tx, outcome, cause)

    def _welcome_after(
        self, tx: Transaction, incoming: Incoming, reading: Reading, cause: Cause
    ) -> None:
        """Whoever may not be welcomed first is when they first write, after what they wrote is
        answered; not while they are asking for somebody themselves."""
        person = incoming.sender.address
        is_in_need = reading.call.command == "crisis" or cases.asked_by(tx, person) is not None
        if not incoming.private or is_in_need:
            return
        place = members.take_unwelcomed(tx, person)
        if place is not None:
            cause = replace(cause, name=f"{cause.name}|welcome")
            self._give_by_clock(tx, membership.welcome(person, place), cause)

    def _given(
        self,
        tx: Transaction,
        call: Call,
        by: Person,
        cause: Cause,
        *,
        workplace: Workplace,
        language: str,
        in_group: bool = False,
        event: str = "",
    ) -> Given:
        number = tx.vault.number(cause.name)
        if (call.case or "at" in call.args) and UNKNOWN not in call.args:
            workplace = self._workplace_of(tx, call) or workplace
        return Given(
            call=call,
            by=by,
            now=cause.now,
            workplace=_with_known(tx, workplace),
            language=language,
            in_group=in_group,
            event=event,
            is_at_home=in_group or self._parts.has_part(tx, by.address),
            fresh_id=f"{number:016x}",
            pick=self._pick or (lambda many: number % many),
            workplaces=self._workplaces,
            admins=self._admins.people,
            bot_address=self._addresses.get(by.address.network, ""),
            usages=self._usages,
        )

    def _say_slow_down(self, tx: Transaction, incoming: Incoming, cause: Cause) -> None:
        workplace = self._parts.workplace_of(tx, incoming.sender.address)
        text = Text("slow-down", {"emergency": emergency(workplace)})
        message = Message(to=incoming.sender.address, audience=Audience.ANYBODY, text=text)
        if incoming.private:
            self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)

    def _try_to_apologize(
        self, tx: Transaction, person: Address, cause: Cause, reference: str
    ) -> None:
        """Even where that fails, the next message is heard."""
        try:
            with tx.attempt():
                self._apologize(tx, person, cause, reference)
        except Exception as trouble:
            log.error("apology-failed", reference=reference, exc_info=trouble)

    def _apologize(self, tx: Transaction, person: Address, cause: Cause, reference: str) -> None:
        workplace = self._parts.workplace_of(tx, person)
        text = Text(
            "apology",
            {
                "numbers": people_to_call(workplace, cause.now, coordinator=False),
                "emergency": emergency(workplace),
                "reference": reference,
            },
        )
        message = Message(to=person, audience=Audience.ANYBODY, text=text)
        self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)

    def _write_missed(self, tx: Transaction, network: str, missed: Sequence[Missed]) -> None:
        """Tell once, where it was, that something may have been missed (R-I3)."""
        now = self._clock()
        for each in missed:
            name = f"missed|{each.chat.uri}|{each.before.isoformat()}"
            workplace = (
                self._groups.get(each.chat)
                or self._pools.get(each.chat)
                or self._parts.workplace_of(tx, each.chat)
            )
            if not inbox.is_new(tx, network, name):
                continue
            inbox.mark(tx, network, name, now, "answered")
            until = Moment(each.before, now, workplace.zone)
            message = Message(
                to=each.chat,
                audience=Audience.ANYBODY if each.private else Audience.GROUP,
                text=Text("missed-told" if each.private else "missed-told-group", {"until": until}),
                language=None if each.private else workplace.language,
            )
            # In the group it waits for the morning; a cry that was missed does not.
            cause = Cause(name, now, None if each.private else CLOCK.address)
            self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)

    def _write_unheard(self, tx: Transaction, network: str, unheard: Sequence[Unheard]) -> None:
        """Tell whoever said something that could not be heard, once an hour each (R-I7). It is
        not noted as heard: should it become readable, it is answered then."""
        now = self._clock()
        for each in unheard:
            name = f"unheard|{each.key}"
            if not inbox.is_new(tx, network, name):
                continue
            cause = Cause(f"{network}|{name}", now)
            try:
                with tx.attempt():
                    self._tell_unheard(tx, network, each, cause)
                inbox.mark(tx, network, name, now, "unheard")
            except Exception as trouble:
                reference = cause_reference(tx, cause)
                log.error("answer-failed", reference=reference, exc_info=trouble)
                inbox.mark(tx, network, name, now, "error")
                if each.private and each.why is Why.UNREADABLE:
                    self._try_to_apologize(tx, each.sender.address, cause, reference)

    def _tell_unheard(self, tx: Transaction, network: str, unheard: Unheard, cause: Cause) -> None:
        for call, whom in missing.calls_for(unheard, self._groups):
            if missing.is_first_of_hour(tx, network, call, whom, cause.now):
                name = f"{cause.name}|{call.command}"
                self._give_unheard(tx, unheard, call, Cause(name, cause.now))

    def _give_unheard(self, tx: Transaction, unheard: Unheard, call: Call, cause: Cause) -> None:
        """What is said to them is asked for by nobody, so it rings, and waits for no morning."""
        by = named(unheard.sender)
        workplace = self._groups.get(unheard.chat) or self._parts.workplace_of(tx, by.address)
        language = self._parts.language_for(tx, by.address)
        given = self._given(tx, call, by, cause, workplace=workplace, language=language)
        outcome = self._table.answer(given, tx)
        self._recorder.record(tx, outcome, cause, workplace)

    # ------------------------------------------------------------ who is in the group

    def _write_members(self, tx: Transaction, groups: Sequence[Members]) -> None:
        now = self._clock()
        for workplace in membership.note_members(tx, groups, self._groups, now):
            self._tell_of_group(tx, "admin-group-back", workplace, now)
        for workplace in membership.note_pools(tx, groups, self._pools, now):
            self._tell_of_group(tx, "admin-pool-back", workplace, now)

    def _write_doubted(self, tx: Transaction, network: str, doubted: Sequence[Doubted]) -> None:
        """Tell a member about each of their devices once (R-C7), not in the night."""
        now = self._clock()
        for each in doubted:
            homes = [w for w in self._workplaces if members.is_in(tx, w.id, each.person)]
            if not homes or not inbox.is_first(tx, network, f"doubted|{each.key}", now):
                continue
            call = Call("confirm-device", None, {"person": each.person.uri, "at": homes[0].id})
            timers.put(tx, Timer(f"confirm-device:{each.key}", now, call))

    def _write_notices(self, tx: Transaction, network: str, notices: Sequence[Notice]) -> None:
        for each in notices:
            if inbox.is_first(tx, network, f"notice|{each.key}", self._clock()):
                text = Text(f"admin-{each.news.value}")
                self._admins.write(tx, text, f"{network}|{each.key}")

    def _write_lost(self, tx: Transaction, lost: Sequence[Address]) -> None:
        now = self._clock()
        for workplace in membership.note_lost(tx, lost, self._groups, now):
            self._tell_of_group(tx, "admin-group-lost", workplace, now)
        for workplace in membership.note_pools_lost(tx, lost, self._pools, now):
            self._tell_of_group(tx, "admin-pool-lost", workplace, now)

    def _tell_of_group(
        self, tx: Transaction, text_id: str, workplace: Workplace, now: datetime
    ) -> None:
        text = Text(text_id, {"workplace": workplace.name})
        self._admins.write(tx, text, f"{text_id}|{workplace.id}|{now.isoformat()}")

    # ------------------------------------------------------------ the clock

    async def tick(self) -> datetime | None:
        """Give every call that is due, in the order of due times; return when the next is."""
        while await self._database.run(self._write_due):
            self._wake()
        return await self._database.run(_next_due)

    def _write_due(self, tx: Transaction) -> int:
        now = self._clock()
        released = outbox.release(tx, now)
        taken = timers.take_due(tx, now, _DUE)
        for due in taken:
            cause = Cause(due.cause, now)
            try:
                with tx.attempt():
                    self._give_due(tx, due, cause)
                    regular.arm_again(tx, due, self._table, self._workplaces, now)
            except Exception as trouble:
                reference = cause_reference(tx, cause)
                log.error("timer-failed", reference=reference, exc_info=trouble)
                self._try_again(tx, due, cause, reference)
        return len(taken) + released

    def _give_due(self, tx: Transaction, due: Due, cause: Cause) -> None:
        call = due.call
        workplace = self._workplace_of(tx, call)
        if workplace is None:
            return
        late = cause.now - due.due_at
        if calendar.is_quiet(workplace, cause.now):
            slot = cases.get(tx, call.case).slot if call.case else None
            meets = calendar.is_tonight(workplace, slot, cause.now)
            if self._table.keeps_its_day(call.command):
                until = follow_up.waits_until(workplace, due.due_at, cause.now)
                if until > cause.now:
                    timers.postpone(tx, due, until, call)
                    return
            elif not self._table.may_act_in_quiet_hours(call.command, late, meets=meets):
                timers.postpone(tx, due, calendar.morning(workplace, cause.now), call)
                return
        self._give_by_clock(tx, call, cause)

    def _give_by_clock(self, tx: Transaction, call: Call, cause: Cause) -> None:
        workplace = self._workplace_of(tx, call)
        if workplace is None:
            return
        given = self._given(
            tx, call, CLOCK, cause, workplace=workplace, language=workplace.language
        )
        try:
            outcome = self._table.answer(given, tx)
        except Refused:
            # The clock does not argue: the case is over, or has gone on without it.
            return
        self._recorder.record(tx, outcome, cause, workplace)

    def _workplace_of(self, tx: Transaction, call: Call) -> Workplace | None:
        """Where a call belongs; ``None`` when its case is over, or its workplace has gone from
        the configuration: it must never be spoken of in another's group."""
        if call.case is None:
            wanted = call.args.get("at", self._workplaces[0].id)
        else:
            try:
                wanted = cases.get(tx, call.case).workplace
            except NoSuchCase:
                return None
        found = next((w for w in self._workplaces if w.id == wanted), None)
        if found is None and call.command in ("expire", "end-errand"):
            return self._workplaces[0]
        if found is None:
            log.error("workplace-gone", command=call.command)
        return found

    def _try_again(self, tx: Transaction, due: Due, cause: Cause, reference: str) -> None:
        """A call that failed by our mistake is given again; the last time, people are told."""
        tries = int(due.call.args.get("tries", 0))
        if tries < len(_TRY_AGAIN):
            call = replace(due.call, args={**due.call.args, "tries": tries + 1})
            timers.postpone(tx, due, cause.now + _TRY_AGAIN[tries], call)
            return
        self._admins.write(tx, Text("admin-trouble", {"reference": reference}), cause.name)
        if due.call.case is not None:
            with suppress(NoSuchCase):
                case = cases.get(tx, due.call.case)
                self._try_to_apologize(tx, case.requester.address, cause, reference)
                self._end_search(tx, case, cause.now)

    def _end_search(self, tx: Transaction, case: Case, now: datetime) -> None:
        """A search that we failed does not stay open for ever."""
        ending = Call("settle-by-clock", case.name)
        workplace = self._workplace_of(tx, ending)
        if case.is_searching and workplace is not None:
            morning = calendar.morning(workplace, now)
            timers.put(tx, Timer("settle", morning, ending), cases.key_of(case.id))

    def waits_until(self, tx: Transaction, if_unsure: Call) -> datetime | None:
        """The morning, in the night of where that question belongs; else ``None``."""
        workplace, now = self._workplace_of(tx, if_unsure), self._clock()
        if workplace is None or not calendar.is_in_night(workplace, now):
            return None
        return calendar.morning(workplace, now)

    # ------------------------------------------------------------ what has left

    def _write_left(self, tx: Transaction, left: Sequence[Left]) -> None:
        for removing in evidence.note_left(tx, left):
            self._write_end_of_removal(tx, removing, None)

    def _write_arrived(self, tx: Transaction, network: str, arrived: Sequence[Arrived]) -> None:
        try:
            with tx.attempt():
                evidence.note_arrived(tx, network, arrived, self._groups, self._clock())
        except Exception as trouble:
            # Our mistake: it stays in doubt, and whoever writes is heard all the same (R-I4).
            log.error("arrival-not-noted", network=network, exc_info=trouble)

    async def end_removal(self, removing: Removing, reason: str | None) -> None:
        """Tell who wrote the message that it is gone, or, where the network will never do it for
        that *reason*, that they must remove it themselves; once. The admins learn of the latter.
        """
        await self._database.run(self._write_end_of_removal, removing, reason)
        self._wake()

    def _write_end_of_removal(
        self, tx: Transaction, removing: Removing, reason: str | None
    ) -> None:
        if not outbox.is_waiting(tx, removing.id):
            return
        outbox.remove(tx, removing.id)
        if removing.removal.is_quiet:
            return
        by = removing.removal.by
        message = Message(
            to=by,
            audience=Audience.FACILITATOR,
            text=Text("remove-told" if reason is None else "remove-impossible"),
        )
        # They are the one who has just asked for it: it does not wait for the morning.
        cause = Cause(f"removal|{removing.key}", self._clock(), by)
        workplace = self._parts.workplace_of(tx, by)
        self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)
        if reason is not None:
            text = Text("admin-no-removal", {"network": removing.network, "reason": reason})
            self._admins.write(tx, text, cause.name)

    # ------------------------------------------------------------ a silent network

    async def tell_deaf(self, network: str, since: datetime) -> None:
        """Tell people on the other networks that nothing has come from this one *since* then."""
        await self._database.run(self._deafness.write_deaf, network, since)
        self._wake()

    async def tell_heard(self, network: str, until: datetime) -> None:
        """Tell whoever was told that it was silent that it was *until* then."""
        await self._database.run(self._deafness.write_heard, network, until)
        self._wake()

    # ------------------------------------------------------------ the admins

    async def tell_admins(self, text: Text, cause: str, but_on: str | None = None) -> None:
        """Tell everybody who keeps the bot running, in private, *but* not on the network of that
        name; each *cause* once."""
        await self._database.run(self._admins.write, text, cause, but_on)
        self._wake()

    # ------------------------------------------------------------ housekeeping

    async def tidy(self) -> None:
        """Forget what has been kept long enough, and see that the regular work will be done."""
        await self._database.run(self._tidy)

    def _tidy(self, tx: Transaction) -> None:
        now = self._clock()
        regular.arm(tx, self._table, self._workplaces, now)
        inbox.forget_old(tx, now)
        sent.forget_old(tx, now)
        cases.forget_names(tx, now)
        offers.forget_old(tx, now, {workplace.id for workplace in self._workplaces})
        phones.forget_held(tx, now - _TALK_KEPT)
        for person in phones.everybody(tx):
            if not self._parts.acts_for_others(tx, person):
                phones.forget(tx, person)
        for person in loads.everybody(tx):
            if not self._parts.acts_for_others(tx, person):
                loads.forget(tx, person)
        loads.forget_old(tx, now.date())
        habits.forget_expired(tx, now)
        # A day is over everywhere once it is over in the last of the zones.
        habits.forget_days(tx, (now - timedelta(days=1)).date())
        questions.forget_talks(tx, now - _TALK_KEPT)
        outbox.forget_blocked(tx, now - _BLOCKED_KEPT)


def _with_known(tx: Transaction, workplace: Workplace) -> Workplace:
    """The workplace, without a coordinator of whom it was asked in vain whether their phone is
    theirs."""
    gone = phones.doubted(tx, Trust.UNANSWERED, Trust.REFUSED)
    kept = tuple(each for each in workplace.coordinators if each not in gone)
    return workplace if kept == workplace.coordinators else replace(workplace, coordinators=kept)


def _refusal(given: Given, refused: Refused) -> Outcome:
    """Why not, and what instead, to whoever gave the call."""
    message = Message(
        to=given.by.address,
        audience=Audience.ANYBODY,
        text=refused.text,
        language=given.language,
    )
    return Outcome(messages=(message,))


def _next_due(tx: Transaction) -> datetime | None:
    """When the clock next has something to do."""
    moments = (timers.next_due(tx), outbox.next_release(tx))
    return min((moment for moment in moments if moment is not None), default=None)


def cause_reference(tx: Transaction, cause: Cause) -> str:
    """Eight letters that find the cause in the log; they tell nothing else."""
    return tx.vault.send_key(cause.name, -1)[:8]

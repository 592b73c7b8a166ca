"""What was heard becomes a call, the call an outcome; ``recording`` writes it, in the same
transaction with the mark that it was heard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

import structlog

from bot import edits, evidence, membership, restored, tidying
from bot.admins import Admins
from bot.apologies import Apologies, cause_reference
from bot.clock_watch import ClockWatch
from bot.deafness import Deafness
from bot.departures import Departures
from bot.domain.chat import Address, Audience, Heard, Incoming, Refused, Text
from bot.domain.outcome import Call, Message, Outcome
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from bot.due_calls import DueCalls, next_due
from bot.floods import Floods
from bot.gaps import Gaps
from bot.giving import Giving, refusal
from bot.listening import Listening
from bot.localization import Localization
from bot.network_news import NetworkNews
from bot.parts import Parts
from bot.quarantine import Quarantine
from bot.reading import Reading
from bot.recording import Cause, Recorder, silence_of
from bot.steady_clock import SteadyClock
from bot.trust import Gate
from bot.words import named
from commands.given import emergency
from commands.table import Table
from storage import cases, inbox, members, positions, questions, timers
from storage.database import Database, Transaction
from storage.outbox import Removing

log = structlog.get_logger()

#: so many events are written in one transaction
_PIECE = 50


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
        quarantine: Quarantine | None = None,
    ) -> None:
        self._database = database
        self._table = table
        self._workplaces = Workplaces(workplaces)
        self._groups = {workplace.group: workplace for workplace in workplaces}
        pools = {w.cover.group: w for w in workplaces if w.cover is not None}
        self._clock = clock
        self._wake = wake
        self._quarantine = quarantine or Quarantine()
        self._floods = Floods()
        self._parts = Parts(self._workplaces)
        self._listening = Listening(localization, table, self._workplaces, prefix, self._parts)
        self._gate = Gate(table, self._parts)
        self._recorder = Recorder(localization, self._parts, admins=admins, removes_own=removes_own)
        self._admins = Admins(admins, self._recorder, self._workplaces.first, clock)
        self._deafness = Deafness(self._admins, self._workplaces, clock)
        # The practice clock, and those of tests, are moved on purpose.
        self._watch = (
            ClockWatch(clock, self._admins, self._workplaces.first)
            if isinstance(clock, SteadyClock)
            else None
        )
        self._giving = Giving(
            table,
            self._workplaces,
            self._parts,
            self._recorder,
            self._admins,
            pick=pick,
            addresses=addresses or {},
        )
        self._apologies = Apologies(self._recorder, self._parts)
        self._due = DueCalls(
            table,
            self._workplaces,
            self._giving,
            self._admins,
            self._apologies,
            self._quarantine,
            clock,
        )
        self._news = NetworkNews(self._workplaces, self._groups, pools, self._admins, clock)
        self._gaps = Gaps(
            table,
            self._groups,
            pools,
            self._giving,
            self._recorder,
            self._parts,
            self._apologies,
            clock,
        )
        self._departures = Departures(
            self._recorder, self._parts, self._admins, self._groups, clock
        )

    # ------------------------------------------------------------ what is heard

    async def receive(self, heard: Heard) -> None:
        """Answer what was heard, once, however often it is heard, and note the network's place
        with the last of it."""
        pieces = [
            heard.incoming[start : start + _PIECE]
            for start in range(0, len(heard.incoming), _PIECE)
        ]
        if heard.lost:
            await self._database.run(self._news.write_lost, heard.lost)
        if heard.members:
            await self._database.run(self._news.write_members, heard.members)
        if heard.doubted:
            await self._database.run(self._news.write_doubted, heard.network, heard.doubted)
        if heard.notices:
            await self._database.run(self._news.write_notices, heard.network, heard.notices)
        if heard.left:
            await self._database.run(self._departures.write_left, heard.network, heard.left)
        if heard.arrived:
            await self._database.run(self._departures.write_arrived, heard.network, heard.arrived)
        if heard.missed:
            await self._database.run(self._gaps.write_missed, heard.network, heard.missed)
        if heard.unheard:
            await self._database.run(self._gaps.write_unheard, heard.network, heard.unheard)
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
            with self._quarantine.under_way(tx, cause.name), tx.attempt():
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
                self._apologies.try_to_write(tx, incoming.sender.address, cause, reference)

    def _answer(self, tx: Transaction, incoming: Incoming, cause: Cause, before: str | None) -> str:
        """Do what *incoming* asks for; nothing if it is not for us. Return how it was understood;
        *before*: how that was which it changes."""
        reading = self._listening.read(tx, incoming, self._groups.get(incoming.chat))
        if incoming.edits is not None:
            reading = edits.edited(incoming, before, reading)
        if reading is None:
            return edits.NOT_OURS
        reading = self._gate.passed(tx, incoming, reading)
        given = self._giving.given(
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
            self._recorder.record(tx, refusal(given, refused), cause, given.workplace)
            self._welcome_after(tx, incoming, reading, cause)
            return edits.UNCLEAR
        if reading.answered is not None:
            questions.close(tx, reading.answered.id)
            if reading.shows_arrival:
                evidence.note_answered(tx, reading.answered.id, cause.now)
            timers.clear(tx, reading.answered.key, silence_of(reading.answered.id))
        self._recorder.record(tx, outcome, cause, given.workplace)
        self._giving.resume_all(tx, outcome, cause)
        self._welcome_after(tx, incoming, reading, cause)
        return edits.UNDERSTOOD if reading.is_understood else edits.UNCLEAR

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
            self._giving.by_clock(tx, membership.welcome(person, place), cause)

    def _say_slow_down(self, tx: Transaction, incoming: Incoming, cause: Cause) -> None:
        workplace = self._parts.workplace_of(tx, incoming.sender.address)
        text = Text("slow-down", {"emergency": emergency(workplace)})
        message = Message(to=incoming.sender.address, audience=Audience.ANYBODY, text=text)
        if incoming.private:
            self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)

    # ------------------------------------------------------------ the clock

    async def begin(self) -> None:
        """To be awaited before anything else, at each start."""
        if self._watch is not None:
            await self._database.run(self._watch.begin)

    async def tick(self) -> datetime | None:
        """Give every call that is due, in the order of due times; return when the next is."""
        while given := await self._database.run(self._write_due):
            self._wake()
        return await self._database.run(next_due) if given is not None else None

    def _write_due(self, tx: Transaction) -> int | None:
        """``None``: what is due is held."""
        if self._watch is not None and not self._watch.may_ring(tx):
            return None
        return self._due.write(tx)

    def waits_until(self, tx: Transaction, if_unsure: Call) -> datetime | None:
        """The morning, in the night of where that question belongs; else ``None``."""
        return self._due.waits_until(tx, if_unsure)

    # ------------------------------------------------------------ what has left

    async def end_removal(self, removing: Removing, reason: str | None) -> None:
        """Tell who wrote the message that it is gone, or, where the network will never do it for
        that *reason*, that they must remove it themselves; once. The admins learn of the latter.
        """
        await self._database.run(self._departures.write_end_of_removal, removing, reason)
        self._wake()

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

    # ------------------------------------------------------------ a backup in our place

    async def see_whether_restored(self, forgetful: Collection[str]) -> None:
        """Before anybody is heard: tell those whom it concerns, once, that a backup was put in
        our place. *forgetful*: the networks that give again nothing that was lost."""
        await self._database.run(self._see_whether_restored, forgetful)

    def _see_whether_restored(self, tx: Transaction, forgetful: Collection[str]) -> None:
        restored.see(
            tx, self._gaps, self._admins, self._workplaces, sorted(forgetful), self._clock()
        )

    async def resume(self, *, sends: bool) -> int:
        """An admin has said what becomes of what was held after that; return how much it was."""
        many = await self._database.run(self._resume, sends)
        self._wake()
        return many

    def _resume(self, tx: Transaction, sends: bool) -> int:
        return restored.resume(tx, self._clock(), sends=sends)

    # ------------------------------------------------------------ housekeeping

    async def tidy(self) -> None:
        """Forget what has been kept long enough, and see that the regular work will be done."""
        now = self._clock()
        await tidying.tidy(self._database, self._table, self._workplaces, self._parts, now)
        await tidying.look_at_cases(self._database, self._admins, now)
        self._wake()
        await tidying.keep_files(self._database, self._clock())

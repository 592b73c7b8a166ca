"""What must hold of a whole history: of what people read, and of what was decided."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.domain import calendar, calling, follow_up
from bot.domain.case import BY_BOT, Asker, Case, Meeting, Move, State, When
from bot.domain.chat import Address, Moment, Text, Texts, Value
from bot.domain.outcome import Outcome
from bot.domain.workplace import Days
from bot.recording import Cause
from tests.behaviour import Saying
from tests.domain import years
from tests.house import PEOPLE, Entry, House
from tests.watch import ASLEEP, PROMISED, Note, Watch

MINUTE = timedelta(minutes=1)
#: words after which nobody waits for anything more about a request
ENDS = {
    "cancel-told",
    "cancel-told-unsure",
    "closed-told",
    "forgotten",
    "forgotten-member",
    "invited-again",
    "let-go-told",
    "settled-told",
    "settled-told-morning",
    "truth-told",
    "truth-told-plain",
    "truth-told-unasked",
}
#: words that say that nobody was found: with numbers, always
TRUTHS = {"truth-told", "truth-told-plain", "truth-told-unasked", "call-impossible"}
#: questions that nobody who is away is asked; those about what they hold themselves may be
NOT_WHEN_AWAY = (
    "offer-asked",
    "on-site-asked",
    "neighbour-asked",
    "window-asked",
    "last-call-asked",
    "coordinator-asked",
    "call-asked",
    "hand-over-question",
    "holder-reminded",
)


@dataclass(frozen=True)
class Chosen:
    """Who may ask, as the person said it of a talk."""

    asker: Asker
    case: Case


class WeekWatch(Watch):
    """Watches a history, and can say at its end whether all of it was as it must be."""

    def __init__(self, house: House) -> None:
        super().__init__(house)
        #: the words that are being heard name a time
        self.has_named_time = False
        self.absences: dict[Address, tuple[Days, ...]] = {}
        self.chosen: dict[str, Chosen] = {}
        self.ended: dict[str, tuple[datetime, bool]] = {}
        self.keeps: set[str] = set()
        #: when each of them was heard
        self.wrote: dict[Address, list[datetime]] = defaultdict(list)

    # ------------------------------------------------------------ as it happens

    def outcome(self, outcome: Outcome, cause: Cause) -> None:
        by_clock = cause.name.startswith("timer:")
        for case in outcome.cases:
            before = self.cases.get(case.id)
            if before is not None and before.is_searching and not by_clock:
                self._first_slot(before, case, cause.now)
            if case.state is State.HELD and case.asker in BY_BOT:
                self.chosen[case.id] = Chosen(case.asker, case)
            elif case.state is State.HELD:
                self.chosen.pop(case.id, None)
            if case.is_over:
                self.ended[case.id] = (cause.now, by_clock)
        super().outcome(outcome, cause)
        for message in outcome.messages:
            if message.text.id == "away-kept":
                self.keeps.add(message.case or "")
            self.seen[f"said: {message.text.id}"] += 1
            if message.text.id == "stale-asked":
                claimed = self.by_name[message.case or ""].state is State.CLAIMED
                assert claimed, "a claim that is agreed went stale"
        for habit in outcome.habits:
            if habit.is_forgotten or habit.absences is not None:
                self.absences[habit.person] = habit.absences or ()

    def _first_slot(self, before: Case, case: Case, now: datetime) -> None:
        """The first of the wished times that can still be kept, unless one was named."""
        if case.state not in (State.CLAIMED, State.AGREED) or self.has_named_time:
            return
        if case.state is State.AGREED and case.meeting is Meeting.CALL:
            # A coordinator who can call now.
            return
        kept = [slot for slot in case.slots if self._can_be_kept(case, slot, now)]
        if kept:
            self.seen["first slots"] += 1
            self.seen["first slots that came after another"] += kept[0] != case.slots[0]
            assert case.slot == kept[0], "the first time that can be kept was passed over"
        assert case.slot is not None and case.slot > now, "a time that has passed"

    def _can_be_kept(self, case: Case, slot: datetime, now: datetime) -> bool:
        if slot < now + 5 * MINUTE and not (case.when is When.EVENING and slot > now):
            return False
        if case.meeting is Meeting.CALL:
            return True
        others = [c for c in self.cases.values() if not c.is_over and c.id != case.id and c.slot]
        near = [c for c in others if c.slot and abs(c.slot - slot) < 15 * MINUTE]
        has_room = any(all(other.place != room for other in near) for room in self._workplace.rooms)
        return has_room and not any(other.holder == case.holder for other in near)

    def after_words(
        self, person: str, saying: Saying, entries: Sequence[Entry], written_at: datetime
    ) -> None:
        """Whoever writes in private reads an answer at once; in the group, whoever asks."""
        self.wrote[PEOPLE[person].address].append(written_at)
        if saying.in_group and not (saying.words or "").startswith("!"):
            return
        read = [entry for entry in entries if entry.to == PEOPLE[person].address]
        self.seen["words that were answered"] += 1
        assert read, f"{saying.words} to {saying.about} was not answered"

    # ------------------------------------------------------------ at the end

    def at_the_end(self) -> None:
        super().at_the_end()
        said = self._house.network.said
        by_person: dict[Address, list[Entry]] = defaultdict(list)
        for entry in said:
            by_person[entry.to].append(entry)
        for entries in by_person.values():
            self._promises_were_kept(entries)
        for entry in said:
            note = self.notes[entry.delivery.key]
            self._not_in_the_quiet_hours(entry, note)
            self._not_while_away(entry, note)
            self._numbers_with_the_truth(entry, note)
        for case in self.cases.values():
            self._has_ended(case, by_person[case.requester.address])
        self._asked_once(said)

    def _promises_were_kept(self, entries: Sequence[Entry]) -> None:
        for number, entry in enumerate(entries):
            for by in _promised(self.notes[entry.delivery.key].message.text):
                self.seen["promised minutes that were read"] += 1
                # The minute that was shown lasts until the next.
                limit = by.replace(second=0, microsecond=0) + MINUTE
                later = entries[number + 1 :]
                if not any(each.at < self._allowed(limit) for each in later):
                    raise AssertionError(f"nothing was read by {by}: {entry.words}")

    def _allowed(self, limit: datetime) -> datetime:
        for gone, back in self.away:
            if gone <= limit and limit - MINUTE <= back:
                late = back + MINUTE
                if years.quiet(self._workplace, back):
                    late = calendar.morning(self._workplace, back) + MINUTE
                return late
        return limit

    def _not_in_the_quiet_hours(self, entry: Entry, note: Note) -> None:
        if not years.quiet(self._workplace, entry.at):
            return
        self.seen["read in the quiet hours"] += 1
        text_id, case = note.message.text.id, note.case
        # Whoever writes reads at once what waited for the morning, too.
        wrote = self.wrote.get(entry.to, ())
        answers = any(timedelta(0) <= entry.at - at < MINUTE for at in wrote)
        # A message of the group that is changed does not ring.
        changes = note.message.board and entry.edits is not None
        if answers or changes or (case is not None and case.urgent):
            return
        if note.by_clock and text_id in PROMISED:
            return
        if case is not None and case.slot is not None:
            # The two meet before the next morning.
            soon = entry.at - timedelta(hours=3) <= case.slot < entry.at + timedelta(hours=13)
            before_work = case.slot < calendar.morning(self._workplace, entry.at)
            if soon and before_work:
                return
        if note.by_clock and self.may_keep_its_day(text_id, case, entry.at):
            self.seen["read on a free day"] += 1
            return
        raise AssertionError(f"{text_id} was read in the quiet hours, at {entry.at}")

    def _not_while_away(self, entry: Entry, note: Note) -> None:
        text_id = note.message.text.id
        if note.message.question is None or not text_id.startswith(NOT_WHEN_AWAY):
            return
        if note.cause.by == entry.to or not note.away:
            return
        assert text_id.startswith("holder-reminded"), f"{text_id} to somebody who is away"
        # Kept by the holder's own word; or it would come too late to be kind.
        kept = note.message.case in self.keeps
        self.seen["holders reminded while away"] += 1
        back = calling.back_at(self._workplace, note.away, entry.at)
        held_at = note.case.held_at if note.case else None
        assert held_at is not None
        due = years.expected_follow_up(self._workplace, held_at)
        too_late = follow_up.is_too_late(self._workplace, due, back)
        assert kept or too_late, "a holder who is away is reminded"

    def _numbers_with_the_truth(self, entry: Entry, note: Note) -> None:
        if note.message.text.id in TRUTHS:
            self.seen["truths"] += 1
            assert re.search(r"\d{2,} ?\d{3,}|112", entry.words), "the truth without a number"

    def _has_ended(self, case: Case, entries: Sequence[Entry]) -> None:
        assert case.is_over, f"{case} has not ended"
        when, by_clock = self.ended[case.id]
        self.seen[f"ended as {case.state.value}"] += 1
        if case.held_at is not None or case.is_proposed or Move.MISS in case.moves:
            return
        met = case.slot is not None and case.slot < when - timedelta(days=13)
        if met and by_clock:
            # Nobody said how the meeting went, and a long holiday outlived the link to the person.
            self.seen["meetings before a long holiday"] += 1
            return
        # It was no talk: the person has read that it is over, or has asked for something else.
        read = [e for e in entries if e.at <= when + MINUTE]
        notes = [self.notes[e.delivery.key] for e in read]
        about = {n.message.text.id for n in notes if n.case is not None and n.case.id == case.id}
        told = about & ENDS or any(
            n.cause.by == case.requester.address and n.cause.now == when for n in notes
        )
        later = {self.notes[e.delivery.key].message.text.id for e in entries if e.at >= when}
        if not told and not by_clock:
            # Decided in the quiet hours by somebody else: read in the morning.
            told = bool(later & ENDS)
        assert told, f"{case} ended without a word to the person"

    def _asked_once(self, said: Sequence[Entry]) -> None:
        """One sleep question for each talk whose person chose the bot, at its time."""
        asked: dict[str, list[Entry]] = defaultdict(list)
        for entry in said:
            note = self.notes[entry.delivery.key]
            if note.message.text.id in ASLEEP and note.case is not None:
                asked[note.case.id].append(entry)
        for case_id, entries in asked.items():
            assert len(entries) == 1, "asked twice how the night was"
            assert case_id in self.chosen, "asked without leave"
        for case_id, chosen in self.chosen.items():
            due = self._due(chosen)
            when, _ = self.ended[case_id]
            entries = asked.get(case_id, [])
            if self._excuses(due) or (not entries and when <= due):
                continue
            self.seen["sleep questions"] += 1
            assert [entry.at for entry in entries] == [due], "not asked at its time"

    def _excuses(self, due: datetime) -> bool:
        return any(gone <= due <= back for gone, back in self.away)

    def _due(self, chosen: Chosen) -> datetime:
        held_at = chosen.case.held_at
        assert held_at is not None
        if chosen.asker is Asker.BOT_SOONER:
            tomorrow = held_at.astimezone(self._workplace.zone).date() + timedelta(days=1)
            return years.local_time(self._workplace, tomorrow, time(10))
        return years.expected_follow_up(self._workplace, held_at)


def _promised(value: Value) -> Iterator[datetime]:
    """The minutes that a text promises, also in its parts."""
    if isinstance(value, Texts):
        for item in value.items:
            yield from _promised(item)
    if isinstance(value, Text):
        for name, part in value.values.items():
            if name == "promise" and isinstance(part, Moment):
                yield part.at
            yield from _promised(part)

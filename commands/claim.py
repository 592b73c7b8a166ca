"""Taking a case, and what follows until the person who asks has decided."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.domain import calendar, calling
from bot.domain.case import Case, Meeting, Move, State, When
from bot.domain.chat import Refused, Text
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question, Timer
from bot.domain.spoken import Bound, Impossible, time_from_args
from bot.domain.workplace import Workplace
from commands import presence, search, waves
from commands.given import Given, to_facilitator, to_group, to_holder, to_requester, to_seat
from commands.meeting import MEETING, agreed, free_room, propose, reminder, watch
from storage import cases
from storage.database import Transaction
from storage.moments import from_text

#: the timers that a claim makes needless
CLAIMED = (*search.SEARCHING, "provisional", "settle", "call")
#: so long before a call the person is reminded that it waits for their word
_BEFORE_CALL = timedelta(minutes=15)
#: and so long after its time they may still give it
_CALLS_WAIT = timedelta(hours=1)
#: so often it is looked whether the holder has said that they still have it
_DOUBT_PASSES = timedelta(minutes=1)


def taken(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Take the talk of two; the first to ask gets it, and the person who asks decides."""
    # Whoever was asked before the person said that they must not know reads that it is over.
    is_shut_out = given.by.address in case.excluded
    if is_shut_out or not (case.state is State.OPEN or case.claimant == given.by):
        return too_late(given, case)
    evening = given.args.get("evening")
    by_call = case.when is When.EVENING or bool(evening or given.args.get("call"))
    # The wish stays what it was: somebody else may still come to meet the person.
    slot, place = named_slot(given, tx, _by_call(case, evening) if evening else case), ""
    if not by_call:
        slot, place = with_room(given, tx, case, slot)
    is_lent = case.is_lent and not given.has_part(tx, given.by.address)
    case = case.claim(given.as_colleague(tx), slot).with_(place=place, is_lent=is_lent)
    case = case.with_(meeting=Meeting.CALL if by_call else Meeting.POINT)
    if "reaction" in given.args:
        case = case.had_by(given.args["reaction"], given.now)
    return _own_taken(given, case) if given.by == case.requester else _claimed(given, tx, case)


def _by_call(case: Case, evening: str) -> Case:
    return case.with_(when=When.EVENING, slots=(from_text(evening),), before=None)


def _own_taken(given: Given, case: Case) -> Outcome:
    """Whoever asked for somebody else takes it: there is nobody to ask whether it suits."""
    told: tuple[Message, ...] = ()
    if case.is_in_group:
        told = (to_group(given.workplace, "claim-told", case),)
    taken = case.with_(promised_at=None).agree(Meeting.POINT)
    return agreed(given, taken, "agreed-point") + Outcome(
        cases=(taken,), messages=told, cleared=CLAIMED
    )


def with_room(given: Given, tx: Transaction, case: Case, slot: datetime) -> tuple[datetime, str]:
    """That time, or the next at which a room and the facilitator are free: two people must not
    be sent to one room. A time that was named is not moved."""
    held = [c for c in cases.held_by(tx, given.by.address) if c.id != case.id]
    if not given.workplace.rooms:
        return slot, ""
    suits = presence.suits(given, tx, given.by.address)
    later = [s for s in case.slots if s > slot]
    steps = [slot + n * calling.APART for n in range(1, 9)]
    next_ones = calendar.other_slots(given.workplace, given.now, slot)
    others = [*later, *steps, *next_ones]
    # Beside their own lessons first; where no such time is left, whoever said yes will manage.
    for at in (slot, *filter(suits, others), *others):
        room = free_room(given, tx, case, at)
        if room is None or any(calling.overlap(given.workplace, c, case, at) for c in held):
            continue
        if "time" in given.args and at != slot:
            raise Refused("refused-taken", at=given.moment(at))
        return at, room
    return slot, given.workplace.rooms[0]


def meant(given: Given, tx: Transaction) -> Case:
    """The case that is meant: the named one, or the only one that is open."""
    if given.args.get("offered"):
        case = given.case(tx)
        if not waves.may_take(given, tx, case):
            raise Refused("refused-not-facilitator")
        return case
    given.must_be_facilitator(tx)
    if given.call.case is not None:
        case = given.case(tx)
        if not case.is_in_group or case.is_over_for(given.by):
            raise Refused("refused-over", case=case.name)
        return case
    found = [c for c in cases.live(tx, given.workplace.id) if c.is_searching and c.is_in_group]
    if not found:
        raise Refused("refused-none-open")
    if len(found) > 1:
        raise Refused("refused-which-case")
    return found[0]


def too_late(given: Given, case: Case) -> Outcome:
    """Stand somebody down kindly who is not the first, or has it already."""
    if given.by in case.holders:
        return Outcome(messages=(to_seat(given.by, case, "claim-yours"),))
    told = _stood_down(given, case)
    if case.state is not State.PROVISIONAL or given.by in case.standby:
        return told
    # Whoever came second is asked if the reaction turns out not to have been a claim.
    return told + Outcome(cases=(case.with_(standby=(*case.standby, given.by)),))


def _stood_down(given: Given, case: Case) -> Outcome:
    if case.hidden or given.args.get("offered"):
        return Outcome(messages=(to_facilitator(given.by.address, "offer-over"),))
    return Outcome(
        messages=(to_facilitator(given.by.address, "claim-late", None, case.name, bird=case.name),)
    )


def named_slot(given: Given, tx: Transaction, case: Case) -> datetime:
    """The time that was named, or the first that can still be kept, beside their own lessons."""
    if "time" not in given.args:
        suits = presence.suits(given, tx, given.by.address)
        return calling.slot_for(given.workplace, case, given.now, suits)
    time = time_from_args(given.args["time"])
    if isinstance(time, Impossible):
        raise Refused("refused-clock" if time is Impossible.CLOCK else "refused-day")
    named = _on_day_of(given.workplace, case, time.at)
    if time.has_clock and time.bound is Bound.BEFORE:
        first = calling.slot_for(given.workplace, case, given.now)
        if first < named:
            return first
    if not time.has_clock or time.bound is not Bound.AT:
        raise Refused("refused-inexact", case=case.name)
    if named < given.now:
        raise Refused("refused-past", at=given.moment(named))
    if calendar.is_quiet(given.workplace, named) and not calendar.is_quiet(
        given.workplace, given.now
    ):
        raise Refused("refused-quiet", at=given.moment(named))
    if not time.is_sure and named == time.at:
        raise Refused("refused-unsure", case=case.name, at=given.moment(named))
    return named


def _on_day_of(workplace: Workplace, case: Case, named: datetime) -> datetime:
    """A clock by itself means the day that the case is about."""
    day = calendar.day_of(workplace, case.slots[0])
    if calendar.day_of(workplace, named) >= day:
        return named
    return calendar.at(workplace, day, named.astimezone(workplace.zone).time())


def _claimed(given: Given, tx: Transaction, case: Case) -> Outcome:
    case = case.with_(promised_at=None)
    messages: tuple[Message, ...] = (propose(given, case, "claim-told-requester"),)
    if case.is_in_group:
        messages = (to_group(given.workplace, "claim-told", case), *messages)
    messages += (told_holder(given, case),)
    return Outcome(
        cases=(case,),
        messages=messages,
        timers=(reminder(given, case, "remind-requester"), *watch(given, case)),
        cleared=CLAIMED,
    )


def told_holder(given: Given, case: Case) -> Message:
    """Tell whoever has taken the case that the person has yet to decide."""
    assert case.slot is not None
    text_id = "offer-accepted" if case.hidden or case.is_lent else "claim-told-holder"
    if not case.place:
        text_id += "-call"
    place = given.place_for_holder(case)
    return to_holder(case, text_id, None, at=given.moment(case.slot), place=place)


# ------------------------------------------------------------ the person is silent


def remind_requester(given: Given, tx: Transaction) -> Outcome:
    """Ask the person once more."""
    case = given.case(tx)
    if case.state is not State.CLAIMED:
        return Outcome()
    return Outcome(
        messages=(propose(given, case, "claim-reminded"),),
        timers=(reminder(given, case, "assume-point"),),
    )


def assume_point(given: Given, tx: Transaction) -> Outcome:
    """The person has not answered: the holder waits, nothing is revealed."""
    case = given.case(tx)
    if case.state is not State.CLAIMED:
        return Outcome()
    assert case.slot is not None
    if case.meeting is Meeting.CALL:
        # A call would reveal who asks, and that never follows from silence.
        again = max(case.slot - _BEFORE_CALL, given.now + calling.ANSWER)
        return Outcome(
            messages=(to_requester(case, "call-waits", holder=given.holder_name(case)),),
            timers=(Timer("decide", again, Call("remind-of-call", case.name)),),
        )
    if case.slot <= given.now:
        slot, place = with_room(given, tx, case, named_slot(given, tx, case))
        case = case.with_(slot=slot, place=place)
        return Outcome(
            cases=(case,),
            messages=(propose(given, case, "claim-reminded"),),
            timers=(reminder(given, case, "assume-point"),),
        )
    return agreed(given, case.with_(assumed=True), "agreed-by-silence")


def remind_of_call(given: Given, tx: Transaction) -> Outcome:
    """Shortly before the call: the person may still say that they want it."""
    case = given.case(tx)
    if case.state is not State.CLAIMED:
        return Outcome()
    assert case.slot is not None
    if case.doubted:
        # The holder is just saying whether they still have it.
        again = given.now + _DOUBT_PASSES
        return Outcome(timers=(Timer("decide", again, Call("remind-of-call", case.name)),))
    over = max(case.slot, given.now) + _CALLS_WAIT
    return Outcome(
        messages=(propose(given, case, "claim-reminded"),),
        timers=(Timer("decide", over, Call("call-unanswered", case.name)),),
    )


def call_unanswered(given: Given, tx: Transaction) -> Outcome:
    """The person has not said that they may be called: ask the others again while the day
    lasts, else end it."""
    case = given.case(tx)
    if case.state is not State.CLAIMED:
        return Outcome()
    told = to_holder(case, "settled-told-holder")
    day_lasts = case.deadline is not None and given.now < case.deadline
    if not day_lasts:
        return search.ended(given, case, Move.SETTLE) + Outcome(
            messages=(told, to_requester(case, "settled-told"))
        )
    asked = search.ask_again(given, tx, case.hand_back())
    case = asked.cases[0]
    assert case.promised_at is not None
    again = to_requester(case, "asked", promise=given.moment(case.promised_at))
    return Outcome(messages=(told, again), cleared=MEETING) + asked


# ------------------------------------------------------------ a reaction


def react(given: Given, tx: Transaction) -> Outcome:
    """A 👍 may have meant "seen": keep the case for them, and ask in private."""
    given.must_be_facilitator(tx)
    case = given.case(tx)
    if case.state is not State.OPEN:
        return too_late(given, case)
    case = case.react(given.as_colleague(tx)).had_by(given.event, given.now)
    question = meant_it(case)
    return Outcome(
        cases=(case,),
        messages=(
            to_facilitator(given.by.address, "react-asked", question, case.name, bird=case.name),
        ),
        timers=(
            Timer(
                "provisional",
                given.now + calling.CONFIRMATION,
                Call("release-by-clock", case.name),
            ),
        ),
    )


def meant_it(case: Case, by: Mapping[str, str] | None = None) -> Question:
    """Whether a reaction was a claim; *by* names one of which the case does not know yet."""
    return Question(
        options=(
            Option(Text("react-yes"), Call("claim", case.name, by or {}), meaning=Meaning.YES),
            Option(Text("react-no"), Call("release", case.name), meaning=Meaning.NO),
            Option(Text("react-involved"), Call("release", case.name, {"spared": True})),
        )
    )


def release(given: Given, tx: Transaction) -> Outcome:
    """It was not a claim; nothing is said in the group. Whoever was in what happened themselves
    is not asked for it again."""
    case = given.case(tx)
    thanks = Outcome(messages=(to_facilitator(given.by.address, "offer-declined-told"),))
    if given.args.get("spared") and case.is_searching:
        case = case.with_(spared=(*case.spared, given.by.address))
        thanks += Outcome(cases=(case,))
    if given.by != case.claimant:
        return thanks
    return thanks + released(given, case)


def release_by_clock(given: Given, tx: Transaction) -> Outcome:
    """Not confirmed within three minutes: free again, without a word in the group."""
    case = given.case(tx)
    return released(given, case) if case.state is State.PROVISIONAL else Outcome()


def released(given: Given, case: Case) -> Outcome:
    """Free again, without a word in the group."""
    # In the night nobody is asked; they may still take it by its name.
    standby = () if calendar.is_quiet(given.workplace, given.now) else case.standby
    case = case.release().with_(standby=())
    question = Question(
        options=(
            Option(Text("offer-yes"), Call("claim", case.name), meaning=Meaning.YES),
            Option(Text("offer-no"), Call("thank", case.name), meaning=Meaning.NO),
        )
    )
    return Outcome(
        cases=(case,),
        messages=tuple(
            to_facilitator(person.address, "standby-asked", question, case.name, bird=case.name)
            for person in standby
        ),
        cleared=("provisional",),
    )


def thank(given: Given, tx: Transaction) -> Outcome:
    """A no is a complete answer."""
    return Outcome(messages=(to_facilitator(given.by.address, "offer-declined-told"),))

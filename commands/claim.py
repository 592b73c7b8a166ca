"""Taking a case, and what follows until the person who asks has decided."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.domain import calendar, calling
from bot.domain.case import Case, Meeting, Move, State, When
from bot.domain.chat import Refused, Text
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question, Timer
from commands import search
from commands.given import Given, to_facilitator, to_group, to_holder, to_requester
from commands.meeting import agreed, propose, reminder
from storage import cases
from storage.database import Transaction

#: a person who wants a call has so long from its beginning to say so
_CALLS_WAIT = timedelta(hours=1, minutes=30)


def claim(given: Given, tx: Transaction) -> Outcome:
    """Take a case; the first to ask gets it, and the person who asks decides."""
    given.must_be_facilitator(tx)
    case = _meant(given, tx)
    own_provisional = case.state is State.PROVISIONAL and case.holder == given.by
    if not (case.state is State.OPEN or own_provisional):
        return _too_late(given, case)
    slot = _slot(given, case)
    case = case.claim(given.by, slot)
    return _claimed(given, tx, case)


def _meant(given: Given, tx: Transaction) -> Case:
    """The case that is meant: the named one, or the only one that is open."""
    if given.call.case is not None:
        case = given.case(tx)
        if not case.is_in_group and not given.args.get("offered"):
            raise Refused("refused-over", case=case.name)
        return case
    found = [c for c in cases.live(tx, given.workplace.id) if c.is_searching and c.is_in_group]
    if not found:
        raise Refused("refused-none-open")
    if len(found) > 1:
        raise Refused("refused-which-case")
    return found[0]


def _too_late(given: Given, case: Case) -> Outcome:
    if case.holder == given.by:
        return Outcome(messages=(to_holder(case, "claim-yours"),))
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


def _slot(given: Given, case: Case) -> datetime:
    """The time that was named, or the first that can still be kept."""
    clock = given.args.get("clock")
    if clock is None:
        return calling.slot_for(given.workplace, case, given.now)
    hour, minute = clock
    if hour > 23 or minute > 59:
        raise Refused("refused-time")
    base = max(case.slots[0], given.now)
    day = calendar.day_of(given.workplace, base)
    named = calendar.at(given.workplace, day, time(hour, minute))
    if named < given.now:
        raise Refused("refused-past", at=given.moment(named))
    return named


def _claimed(given: Given, tx: Transaction, case: Case) -> Outcome:
    by_call = case.when is When.EVENING or bool(given.args.get("call"))
    place = "" if by_call else _free_room(given, tx, case)
    meeting = Meeting.CALL if by_call else Meeting.POINT
    case = case.with_(place=place, meeting=meeting, promised_at=None)
    messages: tuple[Message, ...] = (propose(given, case, "claim-told-requester"),)
    if not case.hidden:
        messages = (to_group(given.workplace, "claim-told", case), *messages)
        messages += (_told_holder(given, case, "claim-told-holder"),)
    else:
        messages += (_told_holder(given, case, "offer-accepted"),)
    return Outcome(
        cases=(case,),
        messages=messages,
        timers=(reminder(given, case, "remind-requester"),),
        cleared=(*search.SEARCHING, "provisional", "settle", "call"),
    )


def _told_holder(given: Given, case: Case, text_id: str) -> Message:
    assert case.slot is not None
    if not case.place:
        text_id += "-call"
    return to_holder(case, text_id, None, at=given.moment(case.slot), place=case.place)


def _free_room(given: Given, tx: Transaction, case: Case) -> str:
    """A quiet room that no other case has at that time."""
    taken = {
        other.place
        for other in cases.live(tx, given.workplace.id)
        if other.slot == case.slot and other.id != case.id
    }
    rooms = given.workplace.rooms
    return next((room for room in rooms if room not in taken), rooms[0] if rooms else "")


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
    if case.meeting is Meeting.CALL:
        # A call would reveal who asks, and that never follows from silence.
        assert case.slot is not None
        over = case.slot + _CALLS_WAIT
        return Outcome(
            messages=(to_requester(case, "call-waits", holder=given.holder_name(case)),),
            timers=(Timer("decide", over, Call("settle-unanswered", case.name)),),
        )
    return agreed(given, case.agree(Meeting.POINT), "agreed-by-silence")


def settle_unanswered(given: Given, tx: Transaction) -> Outcome:
    """The evening is over, and the person has not said that they may be called."""
    case = given.case(tx)
    if case.state is not State.CLAIMED:
        return Outcome()
    return search.ended(given, case, Move.SETTLE) + Outcome(
        messages=(
            to_holder(case, "settled-told-holder"),
            to_requester(case, "settled-told"),
        )
    )


# ------------------------------------------------------------ a reaction


def react(given: Given, tx: Transaction) -> Outcome:
    """A 👍 may have meant "seen": keep the case for them, and ask in private."""
    given.must_be_facilitator(tx)
    case = given.case(tx)
    if case.state is not State.OPEN:
        return _too_late(given, case)
    case = case.react(given.by)
    question = Question(
        options=(
            Option(Text("react-yes"), Call("claim", case.name), meaning=Meaning.YES),
            Option(Text("react-no"), Call("release", case.name), meaning=Meaning.NO),
            Option(Text("react-involved"), Call("release", case.name)),
        )
    )
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


def take_back(given: Given, tx: Transaction) -> Outcome:
    """The reaction was taken back before it was confirmed: it was not a claim."""
    case = given.case(tx)
    if case.state is not State.PROVISIONAL or case.holder != given.by:
        return Outcome()
    return _released(given, case)


def release(given: Given, tx: Transaction) -> Outcome:
    """It was not a claim; nothing is said in the group."""
    case = given.case(tx)
    thanks = Outcome(messages=(to_facilitator(given.by.address, "offer-declined-told"),))
    if case.state is not State.PROVISIONAL or case.holder != given.by:
        return thanks
    return thanks + _released(given, case)


def release_by_clock(given: Given, tx: Transaction) -> Outcome:
    """Not confirmed within three minutes: free again, without a word in the group."""
    case = given.case(tx)
    return _released(given, case) if case.state is State.PROVISIONAL else Outcome()


def _released(given: Given, case: Case) -> Outcome:
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

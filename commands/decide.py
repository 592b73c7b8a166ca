"""The person who asks decides: it suits, somebody else, another time, "come to me"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain import calendar, calling, wish
from bot.domain.case import Case, Meeting, State, When
from bot.domain.chat import Address, Moment, Refused, Text
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question
from bot.domain.spoken import time_from_args
from commands import cover, presence, search
from commands.explain import situation
from commands.given import CLOCK, Given, to_facilitator, to_group, to_holder, to_requester
from commands.meeting import agreed, free_room, propose, reminder, told_requester, watch
from storage.database import Transaction
from storage.moments import from_text, to_text

#: a coordinator who says that they can call does so within this time
_CALLS_WITHIN = timedelta(minutes=30)

#: so long the holder has to say whether another time suits
_HOLDER_ANSWERS = timedelta(minutes=10)


def agree(given: Given, tx: Transaction) -> Outcome:
    """The two will meet as the person wishes; a name is told only in the ways that say so."""
    case = given.case(tx)
    if case.state is not State.CLAIMED or (case.assumed and case.is_missed(given.now)):
        return Outcome(messages=(situation(given, tx, case),))
    meeting = Meeting(given.args["meeting"])
    if case.assumed and meeting is Meeting.POINT:
        # The holder waits already, with the card; only the person learns anything new.
        return told_requester(given, case.agree(meeting), "agreed-point")
    return agreed(given, case.agree(meeting), f"agreed-{meeting.value}") + _cover(given, case)


def _cover(given: Given, case: Case) -> Outcome:
    """Where the workplace has a cover pool, whoever is to leave their work for the talk is asked
    whether they need somebody."""
    if (
        case.is_proposed
        or case.is_group
        or case.slot is None
        or not cover.is_offered(given, case.slot)
    ):
        return Outcome()
    return Outcome(messages=(to_requester(case, "cover-offered", cover.question(case.slot)),))


def refuse(given: Given, tx: Transaction) -> Outcome:
    """Somebody else, please. For everybody else the case ends as if it had been taken back;
    the search goes on in private under another name."""
    case = given.case(tx)
    if case.state is not State.CLAIMED:
        return Outcome(messages=(situation(given, tx, case),))
    return refused(given, tx, case)


def refused(given: Given, tx: Transaction, case: Case, others: Iterable[Address] = ()) -> Outcome:
    """The same; *others* must not know of it, either."""
    assert case.holder is not None
    excluded = dict.fromkeys((*case.excluded, case.holder.address, *others))
    successor = search.in_private(given, tx, case, excluded=tuple(excluded))
    asked = search.ask_again(given, tx, successor)
    promise = asked.cases[0].promised_at
    assert promise is not None
    return (
        search.withdrawn(given, case)
        + Outcome(
            messages=(to_requester(successor, "refuse-told", promise=given.moment(promise)),),
            timers=(search.expiry(successor),),
        )
        + asked
    )


def promise_call(given: Given, tx: Transaction) -> Outcome:
    """The coordinator can call; the person has said that the name may be told for that."""
    case = given.case(tx)
    if not case.is_searching or given.by.address not in given.workplace.coordinators:
        return Outcome(messages=(to_facilitator(given.by.address, "offer-over"),))
    taken = case.claim(given.by, given.now + _CALLS_WITHIN).with_(place="", meeting=Meeting.CALL)
    told: tuple[Message, ...] = ()
    if case.is_in_group:
        told = (to_group(given.workplace, "claim-told", case),)
    return Outcome(messages=told, cleared=("call", "settle", *search.SEARCHING)) + agreed(
        given, taken.agree(Meeting.CALL), "agreed-call-now", "meeting-call-now"
    )


# ------------------------------------------------------------ another time


def other_time(given: Given, tx: Transaction) -> Outcome:
    """Offer the next times of the workplace at which neither of the two has a lesson of which
    they have told. Only the person reads them, so that their own timetable tells nobody else."""
    case = given.case(tx)
    if case.state is not State.CLAIMED:
        return Outcome(messages=(situation(given, tx, case),))
    assert case.slot is not None
    both = (given.by.address, *(holder.address for holder in case.holders))
    suiting = [presence.suits(given, tx, person) for person in both]
    times = calendar.other_slots(
        given.workplace, given.now, case.slot, lambda at: all(suits(at) for suits in suiting)
    )
    options = [
        Option(
            Text("plain-moment", {"at": given.moment(at)}),
            Call("propose-time", case.name, {"at": to_text(at)}),
        )
        for at in times
        if not given.workplace.rooms or free_room(given, tx, case, at)
    ]
    options.append(Option(Text("decide-other-person"), Call("refuse", case.name)))
    question = Question(options=tuple(options), time=Call("propose-time", case.name))
    return Outcome(
        messages=(to_requester(case, "other-time-asked", question),),
        timers=(reminder(given, case, "remind-requester"),),
    )


def propose_time(given: Given, tx: Transaction) -> Outcome:
    """Ask the holder whether the other time suits."""
    case = given.case(tx)
    if case.state is not State.CLAIMED:
        return Outcome(messages=(situation(given, tx, case),))
    at = _proposed(given, tx, case)
    if at == case.slot:
        return Outcome(messages=(propose(given, case, "claim-told-requester"),))
    moment = Moment(at, given.now, given.workplace.zone)
    question = Question(
        options=(
            Option(
                Text("time-suits"),
                Call("accept-time", case.name, {"at": to_text(at)}),
                meaning=Meaning.YES,
            ),
            Option(Text("time-does-not"), Call("reject-time", case.name), meaning=Meaning.NO),
        ),
        silence=Call("reject-time", case.name, {"asked": _holder_uri(case)}),
        patience=_HOLDER_ANSWERS,
    )
    told_by = given.now + _HOLDER_ANSWERS
    is_near = all(calendar.is_tonight(given.workplace, slot, given.now) for slot in (case.slot, at))
    if not is_near and any(calendar.is_quiet(given.workplace, t) for t in (given.now, told_by)):
        # The holder is asked in the morning, or the answer is read then.
        told_by = calendar.morning(given.workplace, given.now) + _HOLDER_ANSWERS
    return Outcome(
        cases=(case.with_(doubted=False),),
        messages=(
            to_requester(
                case,
                "time-asked-told",
                at=moment,
                holder=given.holder_name(case),
                promise=given.moment(told_by),
            ),
            to_holder(case, "time-asked", question, at=moment),
        ),
        cleared=("decide", "stale"),
    )


def _proposed(given: Given, tx: Transaction, case: Case) -> datetime:
    """The time that was chosen, or named in words; it is shown back as it was understood.

    Raises ``Refused`` for a time at which the two cannot meet.
    """
    if "time" not in given.args:
        return from_text(given.args["at"])
    time = time_from_args(given.args["time"])
    wished = wish.in_words(given.workplace, time, given.now, given.now)
    if wished.when is When.EVENING:
        raise Refused("refused-quiet", at=given.moment(wished.slots[0]))
    others = tuple(slot for slot in wished.slots if slot != case.slot)
    for at in others or wished.slots:
        if not given.workplace.rooms or free_room(given, tx, case, at):
            return at
    raise Refused("refused-room", at=given.moment(wished.slots[0]))


def accept_time(given: Given, tx: Transaction) -> Outcome:
    """The other time suits both."""
    case = given.case(tx)
    given.must_hold(case)
    if case.state is not State.CLAIMED:
        return Outcome(messages=(to_holder(case, "claim-yours"),))
    at = from_text(given.args["at"])
    room = free_room(given, tx, case, at)
    if room is None and given.workplace.rooms:
        return reject_time(given, tx)
    case = case.with_(slot=at, place=room or "")
    return agreed(given, case.agree(Meeting.POINT), "agreed-point")


def reject_time(given: Given, tx: Transaction) -> Outcome:
    """The other time does not suit the holder, or they have not answered."""
    case = given.case(tx)
    thanks: tuple[Message, ...] = ()
    if given.by != CLOCK:
        thanks = (to_facilitator(given.by.address, "offer-declined-told"),)
    if case.state is not State.CLAIMED:
        return Outcome(messages=thanks)
    if given.args.get("asked", _holder_uri(case)) != _holder_uri(case):
        return Outcome(messages=thanks)  # somebody else has the case now
    assert case.slot is not None
    slot = (
        calling.slot_for(given.workplace, case, given.now) if case.slot < given.now else case.slot
    )
    case = case.with_(slot=slot)
    return Outcome(
        cases=(case,),
        messages=(propose(given, case, "time-impossible"), *thanks),
        timers=(reminder(given, case, "remind-requester"), *watch(given, case)),
    )


def _holder_uri(case: Case) -> str:
    assert case.holder is not None
    return case.holder.address.uri

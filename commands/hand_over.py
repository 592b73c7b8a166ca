"""Asking a colleague, in private, to take over a case: before the talk, or its follow-up.

The colleague may be the one who asks, or somebody who must not know. They are not asked then,
and the holder hears, after the same ten minutes, the same as after silence.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.domain import calendar, calling, follow_up, group_session
from bot.domain.case import Case, Meeting, Move, State
from bot.domain.chat import Person, Refused, Text, Value
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question, Timer
from commands import presence
from commands.given import Given, to_facilitator, to_seat
from commands.held_case import meant
from commands.meeting import watch
from storage import cases, members, timers
from storage.database import Transaction

#: more names than these are not read in a menu
_MOST = 9


def hand_over(given: Given, tx: Transaction) -> Outcome:
    """Ask a colleague to take one's case; the group does not hear of it."""
    case = meant(given, tx)
    if given.by == case.claimant:
        raise Refused("refused-unconfirmed", case=case.name)
    if not case.may(Move.HAND_OVER):
        raise Refused("refused-moved", case=case.name)
    if case.awaits_talk and case.is_missed(given.now):
        raise Refused("refused-met", case=case.name)
    named = given.args.get("to")
    if named == [given.by.address.uri]:
        return Outcome(messages=(to_seat(given.by, case, "claim-yours"),))
    others = [person for person in members.of(tx, case.workplace) if person != given.by]
    beside = tuple(person for person in case.holders if person != given.by)

    def may_sit(person: Person) -> bool:
        is_able = group_session.may_sit(given.workplace, beside, person.address)
        return person not in beside and is_able

    absent = presence.away(given, tx, [person.address for person in others])
    here = [person for person in others if person.address not in absent and may_sit(person)]
    if named is None:
        return _menu(given, case, "hand-over-whom", here)
    found = [person for person in others if person.address.uri in named]
    if not found:
        return _menu(given, case, "hand-over-not-found", here)
    if len(found) > 1:
        return _menu(given, case, "hand-over-which", found)
    (to,) = found
    if not may_sit(to):
        return _menu(given, case, "hand-over-beside", here, colleague=to.name)
    if to.address in absent:
        return _menu(given, case, "hand-over-away", here, colleague=to.name)
    return _ask(given, tx, case, to)


def _menu(
    given: Given, case: Case, text_id: str, people: Sequence[Person], **values: Value
) -> Outcome:
    """Let the holder choose whom to ask."""
    if not people:
        return Outcome(messages=(to_seat(given.by, case, "hand-over-nobody"),))
    # Whoever goes away is asked about one follow-up after the other.
    args = {"then": given.args["then"]} if "then" in given.args else {}
    options = [
        Option(
            Text("plain", {"words": person.name}),
            Call("hand-over-to", case.name, {**args, "to": [person.address.uri]}),
        )
        for person in people[:_MOST]
    ]
    options.append(
        Option(Text("answer-no"), Call("thank", case.name), digit="0", meaning=Meaning.NO)
    )
    question = Question(options=tuple(options))
    return Outcome(messages=(to_seat(given.by, case, text_id, question, **values),))


def _ask(given: Given, tx: Transaction, case: Case, to: Person) -> Outcome:
    # Whoever looks for a colleague has not fallen silent.
    stale = watch(given, case, again=True) if case.doubted else ()
    case = case.with_(doubted=False)
    pending = _pending(tx, case)
    if pending is not None and pending.call.args["to"] == to.address.uri:
        told = _told_of(given, case, "hand-over-already", to, pending.due_at)
        return Outcome(cases=(case,), messages=(told,), timers=stale)
    told_by = _answers_by(given, case)
    names = {"to": to.address.uri, "name": to.name, "holder": given.by.address.uri}
    asked = Outcome(
        cases=(case,),
        messages=(_told_of(given, case, "hand-over-asked", to, told_by),),
        timers=(
            Timer("hand-over", told_by, Call("hand-over-unanswered", case.name, names)),
            *stale,
        ),
    )
    is_closed = to.address in case.excluded or (to == case.requester and not case.is_proposed)
    if is_closed:
        return asked
    return asked + Outcome(messages=(_question(given, tx, case, to),))


def _told_of(given: Given, case: Case, text_id: str, to: Person, told_by: datetime) -> Message:
    """The holder hears by when they are told what the colleague has answered."""
    return to_seat(given.by, case, text_id, None, colleague=to.name, promise=given.moment(told_by))


def _answers_by(given: Given, case: Case) -> datetime:
    """What is asked in the quiet hours, or answered in them, leaves in the morning, unless the
    two meet before it."""
    by = given.now + calling.HOLDER_ANSWERS
    if case.urgent or calendar.is_tonight(given.workplace, case.slot, given.now):
        return by
    if calendar.is_quiet(given.workplace, given.now) or calendar.is_quiet(given.workplace, by):
        return calendar.morning(given.workplace, given.now) + calling.HOLDER_ANSWERS
    return by


def _question(given: Given, tx: Transaction, case: Case, to: Person) -> Message:
    """What the colleague is asked. The name of a search in private is told only to who has it."""
    assert case.slot is not None
    values: dict[str, Value] = {"colleague": given.name_of(given.by)}
    if case.state is State.HELD:
        text_id = "hand-over-question-follow-up"
        values["at"] = given.moment(asked_at(given, tx, case))
    else:
        text_id = "hand-over-question"
        if case.meeting is Meeting.CALL:
            text_id = "hand-over-question-call"
        else:
            values["place"] = case.place or Text("group-no-room")
        values["at"] = given.moment(case.slot)
    if case.hidden:
        text_id += "-hidden"
    else:
        values["bird"] = case.name
    question = Question(
        options=(
            Option(Text("offer-yes"), Call("take-over", case.name), meaning=Meaning.YES),
            Option(Text("offer-no"), Call("decline-over", case.name), meaning=Meaning.NO),
        )
    )
    return to_facilitator(to.address, text_id, question, case.name, **values)


def asked_at(given: Given, tx: Transaction, case: Case) -> datetime:
    """When the holder is to be reminded of the follow-up; somebody else half an hour from now,
    if the holder has been already."""
    waiting = timers.waiting(tx, cases.key_of(case.id), "follow-up")
    return waiting.due_at if waiting else follow_up.later_today(given.workplace, given.now)


# ------------------------------------------------------------ the answer


def _pending(tx: Transaction, case: Case) -> Timer | None:
    """The silence of whoever has been asked to take *case* over, as long as they may answer;
    ``None`` if nobody has."""
    waiting = timers.waiting(tx, cases.key_of(case.id), "hand-over")
    if waiting is None:
        return None
    holder = _asking(case, waiting.call)
    return None if holder is None or case.is_over_for(holder) else waiting


def _asking(case: Case, call: Call) -> Person | None:
    """Whoever wants to hand it over, if they still have it."""
    found = (p for p in case.holders if p.address.uri == call.args["holder"])
    return next(found, None)


def asking(tx: Transaction, case: Case) -> Person:
    """Whoever has asked the colleague who has just said yes."""
    waiting = _pending(tx, case)
    holder = _asking(case, waiting.call) if waiting else None
    assert holder is not None, "somebody was asked to take it over"
    return holder


def is_asked(given: Given, tx: Transaction, case: Case) -> bool:
    """Whether the giver has been asked to take *case* over, and may still answer."""
    asked = _pending(tx, case)
    return asked is not None and asked.call.args["to"] == given.by.address.uri


def decline_over(given: Given, tx: Transaction) -> Outcome:
    """A no needs no reason; the holder hears it at once."""
    thanks = Outcome(messages=(to_facilitator(given.by.address, "offer-declined-told"),))
    case = given.case(tx)
    if not is_asked(given, tx, case):
        return thanks
    return thanks + _declined(case, asking(tx, case), given.by.name)


def hand_over_unanswered(given: Given, tx: Transaction) -> Outcome:
    """The colleague has not answered, or could not be asked: it stays with the holder."""
    case = given.case(tx)
    holder = _asking(case, given.call)
    return Outcome() if holder is None else _declined(case, holder, given.args["name"])


def _declined(case: Case, holder: Person, name: str) -> Outcome:
    told = to_seat(holder, case, "hand-over-declined", None, colleague=name)
    return Outcome(cases=(case,), messages=(told,), cleared=("hand-over",))

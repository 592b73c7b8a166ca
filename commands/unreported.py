"""Nobody has said how a meeting went: who is asked, and when it is let go (S19)."""

from __future__ import annotations

from datetime import datetime

from bot.domain import calendar, calling
from bot.domain.case import Case, Move
from bot.domain.chat import Address, Text
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question, Timer
from commands import presence, search
from commands.given import Given, to_coordinator, to_holders, to_requester, to_seat
from commands.held_case import FOR_HOLDER, MET, to_close
from storage.database import Transaction

#: so often the holder is asked before a coordinator is
_ASKS = 3


def ask_how_it_went(given: Given, tx: Transaction) -> Outcome:
    """Ask the holder how it went, while people are at work: half an hour after the meeting,
    then in the mornings. Nobody is nagged for ever: after three times it is the coordinator's."""
    case = given.case(tx)
    if case.state not in MET:
        return Outcome()
    later = presence.holder_back_at(given, tx, case) or _work_begins(given)
    if later is not None:
        return Outcome(timers=(Timer("how-it-went", later, given.call),))
    asked = int(given.args.get("asked", 0))
    following = Call("ask-coordinator", case.name)
    if asked + 1 < _ASKS:
        following = Call("ask-how-it-went", case.name, {"asked": asked + 1})
    question = _question(case, {}, {"asked": asked})
    days = _days_open(given, case)
    if days:
        told = to_holders(case, "how-it-went-again", question, number=days)
    else:
        told = to_holders(case, "how-it-went", question)
    return Outcome(messages=told, timers=(_in_the_morning(given, following),))


def ask_coordinator(given: Given, tx: Transaction) -> Outcome:
    """The holder has not answered: the coordinators who may know of the case are asked, and
    whatever one of them says ends it as if the holder had. Else it is let go."""
    case = given.case(tx)
    if case.state not in MET:
        return Outcome()
    begins = _work_begins(given)
    if begins is not None:
        return Outcome(timers=(Timer("how-it-went", begins, given.call),))
    holders = {holder.address for holder in case.holders}
    # A case in private is there because of a refusal or an exclusion, which nobody may infer.
    may_know = calling.coordinators_for(case, given.workplace) if case.is_in_group else ()
    asked = tuple(
        _to_coordinator(given, case, address) for address in may_know if address not in holders
    )
    if not asked:
        return let_go(given, tx)
    return Outcome(messages=asked, timers=(_in_the_morning(given, Call("let-go", case.name)),))


def let_go(given: Given, tx: Transaction) -> Outcome:
    """Nobody has said how it went: the person is told the truth, and the case ends."""
    case = given.case(tx)
    if case.state not in MET:
        return Outcome()
    told: tuple[Message, ...] = ()
    if not case.is_proposed:
        told = (to_requester(case, "let-go-told"),)
    told += tuple(
        to_seat(holder, case, "let-go-told-holder")
        for holder in case.holders
        if given.may_hold(tx, holder)
    )
    return search.ended(given, case, Move.SETTLE) + Outcome(messages=told)


def not_yet(given: Given, tx: Transaction) -> Outcome:
    """It goes on: whoever said so is asked again when work next begins, and it is no silence."""
    case = to_close(given, tx)
    if given.args.get(FOR_HOLDER):
        timer = _in_the_morning(given, Call("ask-coordinator", case.name))
        at = given.moment(timer.due_at)
        told = to_coordinator(given.by.address, "not-yet-told-coordinator", None, case.name, at=at)
        return Outcome(messages=(told,), timers=(timer,))
    again = Call("ask-how-it-went", case.name, {"asked": given.args.get("asked", 0)})
    timer = _in_the_morning(given, again)
    told = to_seat(given.by, case, "not-yet-told", None, at=given.moment(timer.due_at))
    return Outcome(messages=(told,), timers=(timer,))


def _work_begins(given: Given) -> datetime | None:
    """When to ask instead, if people are not at work now."""
    begins = calendar.morning(given.workplace, given.now)
    if calendar.is_working(given.workplace, given.now):
        return None
    # Where the quiet hours last into the work, or over it, the morning is as good as it gets.
    return begins if calendar.is_working(given.workplace, begins) else None


def _in_the_morning(given: Given, call: Call) -> Timer:
    return Timer("how-it-went", calendar.morning(given.workplace, given.now), call)


def _days_open(given: Given, case: Case) -> int:
    assert case.slot is not None
    today = calendar.day_of(given.workplace, given.now)
    return (today - calendar.day_of(given.workplace, case.slot)).days


def _question(case: Case, args: dict[str, bool], later: dict[str, int]) -> Question:
    def ends(command: str) -> Call:
        return Call(command, case.name, args)

    return Question(
        options=(
            Option(Text("went-held"), ends("held"), meaning=Meaning.YES),
            Option(Text("went-declined"), ends("declined")),
            Option(Text("went-referred"), ends("referred")),
            Option(Text("went-settled"), ends("settled")),
            Option(Text("went-not-come"), ends("not-come")),
            Option(
                Text("went-not-yet"),
                Call("not-yet", case.name, {**args, **later}),
                meaning=Meaning.NO,
            ),
        )
    )


def _to_coordinator(given: Given, case: Case, address: Address) -> Message:
    return to_coordinator(
        address,
        "how-it-went-coordinator",
        _question(case, {FOR_HOLDER: True}, {}),
        case.name,
        bird=case.name,
        number=_days_open(given, case),
        holder=given.holder_name(case),
    )

"""The search for a facilitator: asking the group or one by one, the promise clock, the truth."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.domain import calendar, calling, follow_up
from bot.domain.case import SEATS, Case, Move
from bot.domain.chat import Text
from bot.domain.outcome import Call, Count, Meaning, Message, Option, Outcome, Question, Timer
from commands import waves
from commands.explain import nothing_open, situation
from commands.given import (
    CLOCK,
    Given,
    numbers_for,
    people_to_call,
    to_coordinator,
    to_facilitator,
    to_group,
    to_holders,
    to_requester,
    to_seat,
)
from storage import cases
from storage.database import Transaction

#: so long a coordinator has to say whether they can call
_CALL_BACK = timedelta(minutes=15)
#: the timer of the first asking
ASKING = "ask"
#: the timers of a search that has found nobody for the day
GIVEN_UP = ("settle", "call")
#: the timers of a search; a claim clears them
SEARCHING = (ASKING, "promise", "deadline", *waves.KINDS)


def asking(case: Case, plan: calling.Plan, given: Given) -> Timer:
    """When the facilitators are asked if nothing else is answered."""
    ask_at = plan.ask_at if plan.is_night else given.now + calling.BEFORE_ASKING
    return Timer(ASKING, ask_at, Call("ask", case.name, {"morning": plan.is_night}))


def ask_by_clock(given: Given, tx: Transaction) -> Outcome:
    """Ask the facilitators: the two minutes, or the night, are over."""
    case = given.case(tx)
    if case.asked_at is not None or not case.is_searching:
        return Outcome()
    asked = _begin(given, tx, case, fresh=bool(given.args.get("again")))
    case = asked.cases[0]
    if case.unreached:
        # The person has just been told that, and by when they hear more.
        return asked
    assert case.promised_at is not None
    text_id = "asked-hidden" if case.hidden else "asked"
    if given.args.get("morning"):
        text_id += "-morning"
    return asked + Outcome(
        messages=(to_requester(case, text_id, promise=given.moment(case.promised_at)),)
    )


def ask(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Ask who can best take *case*: the group, or one by one where somebody must not know."""
    return _begin(given, tx, case, fresh=False)


def ask_again(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Ask anew, for a case that was held and is open again; in the night, wait for the
    morning."""
    plan = calling.plan(given.workplace, given.now)
    if not plan.is_night or case.urgent:
        return _begin(given, tx, case, fresh=True)
    # What the group reads of it stays as it is until then.
    waiting = case.with_(asked_at=None, is_in_group=False, promises=0, promised_at=plan.promised_at)
    again = Call("ask", case.name, {"again": True, "morning": True})
    return Outcome(cases=(waiting,), timers=(Timer("ask", plan.ask_at, again),))


def _begin(given: Given, tx: Transaction, case: Case, *, fresh: bool) -> Outcome:
    slot = calling.slot_for(given.workplace, case, given.now)
    slots = tuple(s for s in case.slots if s >= slot) or (slot,)
    promise = case.promised_at
    if promise is None or promise <= given.now:
        promise = calling.first_promise(given.workplace, given.now)
        if not case.urgent:
            promise = calling.by_day(given.workplace, promise, given.now)
    case = case.with_(
        asked_at=given.now, slots=slots, promises=0, promised_at=promise, escalated=False
    )
    case = case.with_(deadline=calling.deadline(given.workplace, case, given.now))
    assert case.deadline is not None
    begun = Outcome(
        cases=(case,),
        timers=(
            # Before the promised word, which tells that it was done.
            Timer("escalate", promise, Call("escalate", case.name)),
            Timer("promise", promise, Call("keep-promise", case.name)),
            Timer("deadline", case.deadline, Call("tell-truth", case.name)),
        ),
    )
    return begun + waves.first(given, tx, case, fresh=fresh)


def in_private(given: Given, tx: Transaction, case: Case, **changes: Any) -> Case:
    """The same wish as another case with another name, which the group never sees. So nobody
    who knew the first can tell what became of it."""
    values: dict[str, Any] = {
        "workplace": case.workplace,
        "requester": case.requester,
        "language": case.language,
        "opened_at": case.opened_at,
        "is_proposed": case.is_proposed,
        "face_to_face": case.face_to_face,
        "talk_language": case.talk_language,
        "wished": case.wished,
        "form": case.form,
        "people": case.people,
        "seats": SEATS[case.form],
        "urgent": case.urgent,
        "when": case.when,
        "slots": tuple(s for s in case.slots if s > given.now) or case.slots,
        "before": case.before,
        "excluded": case.excluded,
        "offered": case.offered,
        "spared": case.spared,
        **changes,
    }
    name = given.name_for_case(tx, private=True)
    return Case(id=given.fresh_id, name=name, hidden=True, **values)


def expiry(case: Case) -> Timer:
    """Whatever happens, the link between person and case is destroyed then."""
    return Timer("expire", case.opened_at + follow_up.LINK_LIVES, Call("expire", case.name))


# ------------------------------------------------------------ the promise


def keep_promise(given: Given, tx: Transaction) -> Outcome:
    """Write at the promised minute, also when there is no news."""
    case = given.case(tx)
    if not case.is_searching or case.promised_at is None:
        return Outcome()
    kept = case.promises + 1
    promise = calling.next_promise(given.workplace, kept, given.now)
    if case.deadline is not None and promise >= case.deadline:
        promise = case.deadline
    case = case.with_(promises=kept, promised_at=promise)
    outcome = Outcome(
        cases=(case,), timers=(Timer("promise", promise, Call("keep-promise", case.name)),)
    )
    if promise == case.deadline:
        # The truth is told at that very minute; one word is enough.
        outcome = Outcome(cases=(case,), cleared=("promise",))
    if case.asked_at is None:
        return outcome + Outcome(messages=(_promised(given, case, "promise-unasked"),))
    text_id = "promise-kept"
    if case.unreached:
        text_id = "promise-kept-unreached"
        if not waves.are_others_asked(given, tx, case):
            text_id += "-alone"
    elif case.seated:
        text_id = "promise-kept-seat"
    elif case.promises == 1 and case.escalated and waves.coordinators(given, tx, case):
        text_id = "promise-kept-coordinator"
    elif case.is_lent:
        text_id = "promise-kept-neighbours"
    elif case.hidden and waves.next_one(given, tx, case) is None:
        text_id = "promise-kept-all-asked"
    return outcome + Outcome(messages=(_promised(given, case, text_id),))


def _promised(given: Given, case: Case, text_id: str) -> Message:
    assert case.promised_at is not None
    numbers = numbers_for(case, given)
    if case.asked_at is None:
        numbers = people_to_call(given.workplace, given.now, coordinator=False)
    return to_requester(case, text_id, promise=given.moment(case.promised_at), numbers=numbers)


def enough(given: Given, tx: Transaction) -> Outcome:
    """Keep searching without the promised words in between."""
    case = given.own_case(tx)
    if case is None or not case.is_searching:
        ordered = [c for c in cases.proposed_by(tx, given.by.address) if c.is_searching]
        case = ordered[0] if ordered else None
    if case is None:
        return nothing_open(given)
    case = case.with_(promised_at=None)
    if case.asked_at is None:
        told = situation(given, tx, case)
        return Outcome(cases=(case,), messages=(told,), cleared=("promise",))
    return Outcome(
        cases=(case,), messages=(to_requester(case, "enough-told"),), cleared=("promise",)
    )


# ------------------------------------------------------------ the truth


def tell_truth(given: Given, tx: Transaction) -> Outcome:
    """Say that nobody was found today, with numbers; offer the coordinator's call."""
    case = given.case(tx)
    if not case.is_searching:
        return Outcome()
    coordinators = waves.coordinators(given, tx, case)
    numbers = numbers_for(case, given)
    over = calendar.morning(given.workplace, given.now)
    case = case.with_(promised_at=None)
    question, text_id = None, "truth-told-plain"
    if case.is_group:
        text_id = "truth-told-group"
    elif case.asked_at is None:
        # Who must not know was never answered; it may be the coordinator.
        text_id = "truth-told-unasked"
        numbers = people_to_call(given.workplace, given.now, coordinator=False)
    elif coordinators:
        text_id = "truth-told"
        question = Question(
            options=(
                Option(Text("truth-call-me"), Call("ask-for-call", case.name), meaning=Meaning.YES),
                Option(Text("answer-no"), Call("settle", case.name), meaning=Meaning.NO),
            )
        )
    return Outcome(
        cases=(case,),
        messages=(
            to_requester(case, text_id, question, numbers=numbers),
            *(to_seat(person, case, "seat-not-filled") for person in case.seated),
        ),
        # Until the morning somebody may still take it; then it ends by itself.
        timers=(Timer("settle", over, Call("settle-by-clock", case.name)),),
        cleared=("promise", "deadline", "alone", *waves.KINDS),
    )


def ask_for_call(given: Given, tx: Transaction) -> Outcome:
    """The person wants the coordinator's call; ask the coordinator first, without a name."""
    case = given.case(tx)
    coordinators = waves.coordinators(given, tx, case)
    if not case.is_searching or not coordinators:
        return Outcome(messages=(to_requester(case, "no-thanks-told"),))
    if calendar.is_quiet(given.workplace, given.now):
        # Nobody is woken; the numbers of those who answer now are given at once.
        numbers = people_to_call(given.workplace, given.now, coordinator=False)
        return Outcome(messages=(to_requester(case, "call-not-at-night", numbers=numbers),))
    question = Question(
        options=(
            Option(Text("call-yes"), Call("promise-call", case.name), meaning=Meaning.YES),
            Option(Text("call-no"), Call("cannot-call", case.name), meaning=Meaning.NO),
        )
    )
    told_by = given.now + _CALL_BACK
    return Outcome(
        cases=(case,),
        messages=(
            to_requester(case, "call-asked-told", promise=given.moment(told_by)),
            *(to_coordinator(c, "call-asked", question, case.name) for c in coordinators),
        ),
        timers=(Timer("call", told_by, Call("cannot-call", case.name)),),
    )


def cannot_call(given: Given, tx: Transaction) -> Outcome:
    """The coordinator cannot call, or has not answered by the promised minute."""
    case = given.case(tx)
    thanks: tuple[Message, ...] = ()
    if given.by != CLOCK:
        thanks = (to_facilitator(given.by.address, "offer-declined-told"),)
    if not case.is_searching:
        return Outcome(messages=thanks)
    if given.by != CLOCK and len(waves.coordinators(given, tx, case)) > 1:
        # Another one may still say yes; the promised minute decides.
        return Outcome(messages=thanks)
    numbers = people_to_call(given.workplace, given.now, coordinator=False)
    return Outcome(
        cases=(case,),
        messages=(to_requester(case, "call-impossible", numbers=numbers), *thanks),
        cleared=("call",),
    )


def settle(given: Given, tx: Transaction) -> Outcome:
    """End a search that found nobody; the group's message ends as in every other case."""
    case = given.case(tx)
    if not case.may(Move.SETTLE):
        return Outcome()
    text_id = "settled-told-morning" if given.by == CLOCK else "settled-told"
    if case.is_group and given.by == CLOCK:
        text_id = "settled-told-morning-group"
    return ended(given, case, Move.SETTLE) + Outcome(messages=(to_requester(case, text_id),))


def withdrawn(given: Given, case: Case) -> Outcome:
    """The end, for all who knew of it, of a case whose search goes on in private."""
    over = ended(given, case, Move.SETTLE)
    told = to_holders(case, "settled-told-holder")
    # It is not counted: the wish is still open.
    return Outcome(cases=over.cases, messages=(*over.messages, *told))


def ended(given: Given, case: Case, move: Move) -> Outcome:
    """The end of a case before it was held. In the group an open one reads the same whatever
    the end was, and one that was taken stays as it is."""
    over = case.end(move)
    messages: tuple[Message, ...] = ()
    if case.is_searching and case.is_in_group:
        messages = (to_group(given.workplace, "settled-told-group", case),)
    return Outcome(cases=(over,), messages=messages, counts=(Count(over.state.value),))

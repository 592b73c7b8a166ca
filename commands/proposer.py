"""A facilitator asks in the group, for somebody else or for themselves (S7). Nothing of what
they wrote is repeated; who it is for never goes through the bot."""

from __future__ import annotations

from typing import Any

from bot.domain import calling, wish
from bot.domain.case import Case, State, When
from bot.domain.chat import Refused, Text
from bot.domain.outcome import (
    Call,
    Meaning,
    Message,
    Option,
    Outcome,
    Question,
    Removal,
    Timer,
)
from bot.domain.spoken import SpokenTime, time_from_args
from commands import search
from commands.explain import situation
from commands.given import Given, emergency, numbers_for, to_facilitator, to_requester
from commands.meeting import propose as propose_meeting
from commands.need import ASKING, new_case
from storage import cases
from storage.database import Transaction


def propose(given: Given, tx: Transaction) -> Outcome:
    """Ask the group at once, with no other text than the bird, the form and the time; the rest
    goes on with the writer in private."""
    given.must_be_facilitator(tx)
    if given.args.get("form") == "group":
        return Outcome(messages=(_group_session(given),))
    earlier = [c for c in cases.proposed_by(tx, given.by.address) if c.is_searching]
    if earlier and not given.args.get("another"):
        return Outcome(messages=(_another(given, earlier[-1]),))
    plan = calling.plan(given.workplace, given.now)
    case = new_case(given, tx, plan).with_(is_proposed=True)
    case, is_plain = _wished(given, case, plan)
    begun = Outcome(timers=(search.expiry(case),))
    if plan.is_night:
        again = Call("ask", case.name, {"morning": True})
        begun += Outcome(cases=(case,), timers=(Timer(ASKING, plan.ask_at, again),))
        told = to_requester(
            case,
            "proposal-told-night",
            bird=case.name,
            emergency=emergency(given.workplace),
            ask=given.moment(plan.ask_at),
            promise=given.moment(plan.promised_at),
            numbers=numbers_for(case, given),
        )
    else:
        begun += search.ask(given, tx, case)
        case = begun.cases[0]
        assert case.promised_at is not None
        told = to_requester(
            case,
            "proposal-told",
            bird=case.name,
            emergency=emergency(given.workplace),
            when=given.wished(case),
            promise=given.moment(case.promised_at),
        )
    unclear = () if is_plain else (to_requester(case, "proposal-time-unclear"),)
    return begun + Outcome(messages=(told, *unclear, _next_question(given, case)))


def _wished(given: Given, case: Case, plan: calling.Plan) -> tuple[Case, bool]:
    """The case with the time that was named; and whether the time was plain."""
    when = When(given.args["when"]) if "when" in given.args else None
    if given.args.get("form") == "call":
        when = When.EVENING
    if when is not None:
        wished = wish.from_menu(given.workplace, when, plan.ask_at)
    elif "time" in given.args:
        time = time_from_args(given.args["time"])
        try:
            wished = wish.in_words(given.workplace, time, plan.ask_at)
        except Refused:
            return case, False
        if isinstance(time, SpokenTime) and not time.is_sure:
            return case, False
    else:
        return case, not given.args.get("unclear")
    named = case.with_(when=wished.when, slots=wished.slots, before=wished.before)
    return named, True


def _group_session(given: Given) -> Message:
    values = {"name": given.workplace.coordinator_name, "phone": given.workplace.coordinator_phone}
    return to_facilitator(given.by.address, "proposal-group-session", None, None, **values)


def _another(given: Given, earlier: Case) -> Message:
    """A second click, or a second person in need? Only the writer knows."""
    args: dict[str, Any] = {**given.args, "another": True, "event": given.event}
    question = Question(
        options=(
            Option(Text("answer-yes"), Call("propose", None, args), meaning=Meaning.YES),
            Option(Text("answer-no"), Call("thank", earlier.name), meaning=Meaning.NO),
        )
    )
    return to_facilitator(given.by.address, "proposal-another", question, None, bird=earlier.name)


def _next_question(given: Given, case: Case) -> Message:
    if not given.args.get("more"):
        return _for_whom(case)
    event = given.args.get("event") or given.event
    question = Question(
        options=(
            Option(
                Text("slip-remove"),
                Call("remove-slip", case.name, {"event": event}),
                meaning=Meaning.YES,
            ),
            Option(Text("slip-self"), Call("keep-slip", case.name), meaning=Meaning.NO),
        )
    )
    return to_requester(case, "proposal-slip", question)


def _for_whom(case: Case) -> Message:
    question = Question(
        options=(
            Option(Text("proposal-other"), Call("for-another", case.name)),
            Option(Text("proposal-self"), Call("for-me", case.name)),
        ),
        time=Call("choose-when", case.name),
    )
    return to_requester(case, "proposal-for-whom", question)


def remove_slip(given: Given, tx: Transaction) -> Outcome:
    """Remove the writer's message from the group, on their word."""
    case = given.case(tx)
    removal = Removal(chat=given.workplace.group, message=given.args["event"], by=given.by.address)
    return Outcome(messages=(_for_whom(case),), removals=(removal,))


def keep_slip(given: Given, tx: Transaction) -> Outcome:
    """The writer removes it themselves."""
    return Outcome(messages=(_for_whom(given.case(tx)),))


def for_another(given: Given, tx: Transaction) -> Outcome:
    """It is for somebody else: the writer carries the time and the place."""
    return Outcome(messages=(to_requester(given.case(tx), "proposal-for-another"),))


def for_me(given: Given, tx: Transaction) -> Outcome:
    """It is for the writer: from now on like any request of their own."""
    case = given.case(tx)
    own = given.own_case(tx)
    if own is not None and own.awaits_talk:
        return Outcome(messages=(situation(given, tx, own, heard=True),))
    if case.holder == given.by:
        raise Refused("refused-own-case", case=case.name)
    case = case.with_(is_proposed=False)
    told = Outcome(cases=(case,), messages=(to_requester(case, "proposal-for-me"),))
    if case.state is State.CLAIMED:
        return told + Outcome(messages=(propose_meeting(given, case, "claim-told-requester"),))
    return told + Outcome(messages=(situation(given, tx, case),))

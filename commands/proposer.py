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
)
from bot.domain.spoken import SpokenTime, time_from_args
from commands import group_session, search
from commands.explain import situation
from commands.given import (
    Given,
    emergency,
    numbers_for,
    to_facilitator,
    to_giver,
    to_requester,
)
from commands.meeting import propose as propose_meeting
from commands.need import new_case
from commands.when import as_wished, changed_later, unsure
from storage import cases
from storage.database import Transaction


def propose(given: Given, tx: Transaction) -> Outcome:
    """Ask the group at once, with no other text than the bird, the form and the time; the rest
    goes on with the writer in private."""
    given.must_be_facilitator(tx)
    if given.args.get("form") == "group":
        ordered = group_session.order(given, tx)
        # What is still to be asked about the session comes after it.
        about = next((case for case in ordered.cases if case.asked_at is None), None)
        return ordered + Outcome(messages=_slip(given, about))
    earlier = [c for c in cases.proposed_by(tx, given.by.address) if c.is_searching]
    if earlier and not given.args.get("another"):
        return Outcome(messages=(_another(given, earlier[-1]),))
    plan = calling.plan(given.workplace, given.now)
    case = new_case(given, tx, plan).with_(is_proposed=True)
    case, is_plain = _wished(given, case, plan)
    begun = Outcome(timers=(search.expiry(case),))
    if plan.is_night:
        begun += Outcome(cases=(case,), timers=(search.asking(case, plan, given),))
        told = to_requester(
            case,
            "proposal-told-night",
            bird=case.name,
            emergency=emergency(given.workplace),
            when=given.wished(case),
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
    return begun + Outcome(messages=(told, *unclear, *_next_question(given, case)))


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
            wished = wish.in_words(given.workplace, time, plan.ask_at, given.now)
        except Refused:
            return case, False
        if isinstance(time, SpokenTime) and not time.is_sure:
            return case, False
    else:
        return case, not given.args.get("unclear")
    return as_wished(case, wished), True


def _another(given: Given, earlier: Case) -> Message:
    """A second click, or a second person in need? Only the writer knows."""
    args: dict[str, Any] = {**given.args, "another": True, "event": given.event}
    slip = {"more": given.args.get("more"), "event": given.event}
    question = Question(
        options=(
            Option(Text("answer-yes"), Call("propose", None, args), meaning=Meaning.YES),
            Option(Text("answer-no"), Call("no-other", None, slip), meaning=Meaning.NO),
        )
    )
    return to_facilitator(given.by.address, "proposal-another", question, None, bird=earlier.name)


def no_other(given: Given, tx: Transaction) -> Outcome:
    """It was the same request once more; what slipped into it may be removed all the same."""
    told = to_facilitator(given.by.address, "proposal-no-other")
    return Outcome(messages=_slip(given) or (told,))


def edited_slip(given: Given, tx: Transaction) -> Outcome:
    """A request that was already made has more in it now: it is not made again, and what slipped
    into it may be removed."""
    given.must_be_facilitator(tx)
    return Outcome(messages=_slip(given))


# ------------------------------------------------------------ what the writer is asked


def _next_question(given: Given, case: Case) -> tuple[Message, ...]:
    return _slip(given, case) or (_for_whom(case),)


def _slip(given: Given, case: Case | None = None) -> tuple[Message, ...]:
    """Whether to remove what was written beside the request, if anything was. About a *case*,
    the question for whom it is comes after it."""
    if not given.args.get("more"):
        return ()
    name = case.name if case else None
    slip = {"more": True, "event": given.args.get("event") or given.event}
    question = Question(
        options=(
            Option(Text("slip-remove"), Call("remove-slip", name, slip), meaning=Meaning.YES),
            Option(Text("slip-self"), Call("keep-slip", name), meaning=Meaning.NO),
        ),
        time=Call("correct-time", name, slip) if name else None,
    )
    if case is None:
        return (to_giver(given, "proposal-slip", question),)
    return (to_requester(case, "proposal-slip", question),)


def _for_whom(case: Case) -> Message:
    question = Question(
        options=(
            Option(Text("proposal-other"), Call("for-another", case.name)),
            Option(Text("proposal-self"), Call("for-me", case.name)),
        ),
        time=Call("correct-time", case.name),
    )
    return to_requester(case, "proposal-for-whom", question)


def correct_time(given: Given, tx: Transaction) -> Outcome:
    """Note the time that the writer names; what they were asked is asked once more."""
    case = given.case(tx)
    if case.is_group:
        return group_session.choose_time(given, tx)
    if not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    plan = calling.plan(given.workplace, given.now)
    time = time_from_args(given.args["time"])
    wished = wish.in_words(given.workplace, time, plan.ask_at, given.now)
    if isinstance(time, SpokenTime) and not time.is_sure:
        return unsure(given, case, wished)
    case = as_wished(case, wished)
    if case.asked_at is None:
        told = to_requester(case, "when-changed", slots=given.wished(case))
        return Outcome(cases=(case,), messages=(told, *_next_question(given, case)))
    changed = changed_later(given, case)
    return changed + Outcome(messages=_next_question(given, case))


def remove_slip(given: Given, tx: Transaction) -> Outcome:
    """Remove the writer's message from the group, on their word."""
    asked = _after_slip(given, given.case(tx)) if given.call.case else ()
    removal = Removal(chat=given.workplace.group, message=given.args["event"], by=given.by.address)
    return Outcome(messages=asked, removals=(removal,))


def keep_slip(given: Given, tx: Transaction) -> Outcome:
    """The writer removes it themselves."""
    if given.call.case is None:
        return Outcome(messages=(to_facilitator(given.by.address, "offer-declined-told"),))
    return Outcome(messages=_after_slip(given, given.case(tx)))


def _after_slip(given: Given, case: Case) -> tuple[Message, ...]:
    return group_session.asked(given, case) if case.is_group else (_for_whom(case),)


def for_another(given: Given, tx: Transaction) -> Outcome:
    """It is for somebody else: the writer carries the time and the place."""
    return Outcome(messages=(to_requester(given.case(tx), "proposal-for-another"),))


def for_me(given: Given, tx: Transaction) -> Outcome:
    """It is for the writer: from now on like any request of their own."""
    case = given.case(tx)
    own = given.own_case(tx)
    if own is not None and own.awaits_talk:
        return Outcome(messages=(situation(given, tx, own, heard=True),))
    if given.by in case.holders:
        raise Refused("refused-own-case", case=case.name)
    case = case.with_(is_proposed=False)
    told = Outcome(cases=(case,), messages=(to_requester(case, "proposal-for-me"),))
    if case.state is State.CLAIMED:
        return told + Outcome(messages=(propose_meeting(given, case, "claim-told-requester"),))
    return told + Outcome(messages=(situation(given, tx, case),))

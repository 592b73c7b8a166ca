"""A claim that nobody has agreed to goes stale: the holder is asked, and the others, if need be.

A case that is agreed does not bounce. Before the meeting its holder is only reminded.
"""

from __future__ import annotations

from bot.domain import calling
from bot.domain.case import Case, Meeting, State
from bot.domain.chat import Text, Value
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question
from commands import seats
from commands.given import Given, to_facilitator, to_holder, to_holders
from commands.hand_back import hand_back, handed_back
from commands.meeting import watch
from storage.database import Transaction


def check_claim(given: Given, tx: Transaction) -> Outcome:
    """Ask the holder of a claim that is not agreed whether they still have it."""
    case = given.case(tx)
    if case.state is not State.CLAIMED:
        return Outcome()
    assert case.slot is not None and case.holder is not None
    if case.slot <= given.now + calling.HOLDER_ANSWERS:
        # It is too late to find somebody else for that time.
        return Outcome()
    holder = {"holder": case.holder.address.uri}
    question = Question(
        options=(
            Option(Text("stale-yes"), Call("keep-claim", case.name), meaning=Meaning.YES),
            Option(Text("stale-no"), Call("drop-claim", case.name), meaning=Meaning.NO),
        ),
        silence=Call("bounce-claim", case.name, holder),
        patience=calling.HOLDER_ANSWERS,
    )
    asked = to_holder(case, "stale-asked", question, at=given.moment(case.slot))
    return Outcome(cases=(case.with_(doubted=True),), messages=(asked,))


def keep_claim(given: Given, tx: Transaction) -> Outcome:
    """They still have it; or it has gone on without them, and they are told how things stand."""
    case = given.case(tx)
    if case.holder != given.by:
        return Outcome(messages=(_gone(given, case),))
    if case.state is not State.CLAIMED:
        return Outcome(messages=(to_holder(case, "claim-yours"),))
    assert case.slot is not None
    return Outcome(
        cases=(case.with_(doubted=False),),
        messages=(to_holder(case, "stale-kept", None, at=given.moment(case.slot)),),
        timers=watch(given, case, again=True),
        cleared=("stale",),
    )


def drop_claim(given: Given, tx: Transaction) -> Outcome:
    """They cannot: open for the others again, if it was still theirs."""
    if given.case(tx).holder == given.by:
        return hand_back(given, tx)
    return Outcome(messages=(to_facilitator(given.by.address, "offer-declined-told"),))


def _gone(given: Given, case: Case) -> Message:
    if case.state is State.OPEN and case.is_in_group:
        return to_facilitator(given.by.address, "stale-late", None, case.name, bird=case.name)
    return to_facilitator(given.by.address, "offer-over")


def bounce_claim(given: Given, tx: Transaction) -> Outcome:
    """Ten minutes of silence: open for the others again, without reproach."""
    case = given.case(tx)
    if case.state is not State.CLAIMED or not case.doubted or case.holder is None:
        return Outcome()
    holder = case.holder.address
    if given.args["holder"] != holder.uri or case.has_begun(given.now):
        return Outcome()
    told = to_facilitator(holder, "stale-told", None, None, bird=case.name)
    return Outcome(messages=(told,)) + handed_back(given, tx, case)


def remind_of_meeting(given: Given, tx: Transaction) -> Outcome:
    """Remind the holder of a meeting that was agreed a while ago; nothing is asked."""
    case = given.case(tx)
    if case.state is not State.AGREED:
        return Outcome()
    assert case.slot is not None
    values: dict[str, Value] = {"at": given.moment(case.slot)}
    if case.meeting is Meeting.POINT:
        values["place"] = given.place_for_holder(case)
    if case.is_group:
        values["place"] = seats.place(case)
    return Outcome(messages=to_holders(case, f"before-{case.meeting.value}", None, **values))

"""Nobody can tell whether a question of the days after has left (R-O4): it is never asked twice,
and a human is asked instead.

From this the holder learns what they else cannot tell: that the bot asks the person, and not
nobody. That is the price, in a case as rare as a machine that dies in the middle of a call and a
phone that gives no sign for half an hour. The alternatives cost more: asked twice, the person
sees a machine that does not listen on the worst morning to show one; asked by nobody, they wait
for a word that was promised. So the holder reads as little as can be: that a message may not have
come, not what it asks, nor on which day; and once a sign comes, that there is nothing to be done,
be it a phone that was switched on or an answer. A coordinator, in the holder's absence, learns no
more of the person than the bird, and of a search in private nothing. Of what was agreed with one
person alone, weeks later, nobody else knows at all: then the admin hears that it happened.
"""

from __future__ import annotations

from datetime import datetime

from bot.domain import calling, follow_up
from bot.domain.case import Asker, Case, State
from bot.domain.outcome import Call, Outcome, Timer
from commands import presence
from commands.errands import unsure_told
from commands.follow import asked_face_to_face
from commands.given import Given, to_coordinator, to_holder
from storage import cases, questions, timers
from storage.database import Transaction


def follow_up_unsure(given: Given, tx: Transaction) -> Outcome:
    """Ask the holder to see whether the message came; in their absence a coordinator who may
    know of the case. If there is nobody, the admin hears of it without a name."""
    case = given.case(tx)
    if case.state is not State.HELD:
        return Outcome()
    if given.args.get("arrived"):
        return _not_needed(given, tx, case)
    if not given.may_hold(tx, case.holder):
        return _without_holder(given, case)
    back, due = presence.holder_back_at(given, tx, case), datetime.fromisoformat(given.args["due"])
    if back is None:
        # It is the holder's now.
        case = case.with_(asker=Asker.HOLDER)
        asked = to_holder(case, "holder-unsure", asked_face_to_face(case))
        return Outcome(cases=(case,), messages=(asked,), timers=(_over(given, given.now),))
    if not follow_up.is_too_late(given.workplace, due, back):
        again = Timer(timers.UNSURE, back, given.call)
        return Outcome(timers=(again, _over(given, back)))
    return _without_holder(given, case)


def _over(given: Given, at: datetime) -> Timer:
    """The case lives until the end of that day."""
    return Timer("finish", follow_up.over(given.workplace, at), Call("finish", given.call.case))


def _without_holder(given: Given, case: Case) -> Outcome:
    # A case in private is there because of a refusal or an exclusion, which nobody may infer.
    may_know = calling.coordinators_for(case, given.workplace) if case.is_in_group else ()
    told = tuple(
        to_coordinator(
            address,
            "coordinator-unsure",
            None,
            case.name,
            bird=case.name,
            holder=given.holder_name(case),
        )
        for address in may_know
        if case.holder is None or address != case.holder.address
    )
    if told:
        return Outcome(messages=told)
    return Outcome(to_admins=(unsure_told(case.requester.address.network),))


def _not_needed(given: Given, tx: Transaction, case: Case) -> Outcome:
    """A sign came after all. A holder who has been asked is told; nobody asks in their place."""
    if case.asker is not Asker.HOLDER:
        return Outcome()
    told = (to_holder(case, "holder-unsure-over"),) if _is_asked(tx, case) else ()
    # A reminder in the afternoon would ask the person again.
    by_bot = case.with_(asker=Asker.BOT)
    return Outcome(cases=(by_bot,), messages=told, cleared=("follow-up",))


def _is_asked(tx: Transaction, case: Case) -> bool:
    """Whether the holder was told that it is theirs, and has not said that it is done."""
    key = cases.key_of(case.id)
    if timers.waiting(tx, key, "follow-up") is not None:
        return True
    assert case.holder is not None
    asked = questions.to(tx, case.holder.address)
    return any(each.key == key and each.is_open for each in asked)


def check_unsure(given: Given, tx: Transaction) -> Outcome:
    """What was agreed is between the bot and one person, so only the admin hears of it."""
    if given.args.get("arrived"):
        return Outcome()
    return Outcome(to_admins=(unsure_told(given.args["network"]),))

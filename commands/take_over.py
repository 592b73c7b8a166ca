"""Taking over a colleague's case: before the talk the person decides anew; of a follow-up the
person says whether the colleague may ask it."""

from __future__ import annotations

from bot.domain import calling
from bot.domain.case import BY_BOT, Asker, Case, Meeting, State
from bot.domain.chat import Address, Moment, Person, Text
from bot.domain.outcome import Call, Message, Option, Outcome, Question
from commands.claim import told_holder, with_room
from commands.given import Given, to_facilitator, to_holder, to_requester
from commands.hand_over import is_asked
from commands.meeting import MEETING, agreed, propose, reminder, watch
from storage import cases, timers
from storage.database import Transaction


def take_over(given: Given, tx: Transaction) -> Outcome:
    """Take a colleague's case, in time; nobody's name is told by that."""
    given.must_be_facilitator(tx)
    case = given.case(tx)
    if not is_asked(given, tx, case):
        return Outcome(messages=(to_facilitator(given.by.address, "offer-over"),))
    if case.state is not State.HELD:
        return _meeting(given, tx, case)
    if case.asker in BY_BOT:
        return _taken(given, case)
    return _passed(given, tx, case) if case.is_proposed else _ask_leave(given, tx, case)


def _meeting(given: Given, tx: Transaction, case: Case) -> Outcome:
    """The person sees who would come instead, and decides as after a claim."""
    assert case.holder is not None
    before, name = case.holder.address, given.holder_name(case)
    case = case.hand_over(given.by)
    if case.has_begun(given.now):
        slot, place = with_room(given, tx, case, calling.slot_for(given.workplace, case, given.now))
        case = case.with_(slot=slot, place=place)
    told = _told_before(given, case, before)
    if case.requester == given.by:
        # Asked on somebody's behalf: there is nobody else to ask whether it suits.
        taken = agreed(given, case.agree(Meeting.POINT), "agreed-point")
        return Outcome(messages=(told,), cleared=MEETING) + taken
    return Outcome(
        cases=(case,),
        messages=(
            propose(given, case, "hand-over-told-requester", colleague=name),
            told_holder(given, case),
            told,
        ),
        timers=(reminder(given, case, "remind-requester"), *watch(given, case)),
        cleared=MEETING,
    )


def _told_before(given: Given, case: Case, before: Address) -> Message:
    return to_facilitator(
        before, "hand-over-done", None, None, bird=case.name, colleague=given.by.name
    )


def _taken(given: Given, case: Case) -> Outcome:
    """The bot asks, as the person has chosen; only who hears that it was done changes."""
    assert case.holder is not None
    before = case.holder.address
    case = case.hand_over(given.by)
    return Outcome(
        cases=(case,),
        messages=(to_holder(case, "claim-yours"), _told_before(given, case, before)),
        cleared=("hand-over",),
    )


def _due(given: Given, tx: Transaction, case: Case) -> Moment:
    """When the holder is to be reminded, or now if they have been."""
    waiting = timers.waiting(tx, cases.key_of(case.id), "follow-up")
    return given.moment(waiting.due_at if waiting else given.now)


def _ask_leave(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Only the person's yes lets somebody else ask; without it, it stays with the holder."""
    colleague = {"to": given.by.address.uri, "name": given.by.name}
    options = (
        Option(Text("colleague-may"), Call("let-colleague-ask", case.name, colleague)),
        Option(Text("colleague-bot"), Call("choose-asker", case.name, {"asker": "bot"})),
        Option(Text("asker-nobody"), Call("choose-asker", case.name, {"asker": "nobody"})),
    )
    asked = to_requester(
        case,
        "colleague-asked",
        Question(options=options),
        holder=given.holder_name(case),
        colleague=given.by.name,
        at=_due(given, tx, case),
    )
    return Outcome(
        cases=(case,),
        messages=(
            asked,
            to_facilitator(given.by.address, "hand-over-thanks"),
            to_holder(case, "hand-over-leave-asked", None, colleague=given.by.name),
        ),
        cleared=("hand-over",),
    )


def let_colleague_ask(given: Given, tx: Transaction) -> Outcome:
    """The person lets the colleague ask; the holder tells them face to face whom."""
    case = given.case(tx)
    if case.state is not State.HELD or case.asker in BY_BOT:
        return Outcome()
    colleague = Person(Address(given.args["to"]), given.args["name"])
    told = to_requester(
        case, "asker-told-holder", None, holder=colleague.name, at=_due(given, tx, case)
    )
    return Outcome(messages=(told,)) + _follow_up_over(given, tx, case, colleague)


def _passed(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Asked on somebody's behalf: only the holder knows who it was, and asks them for leave."""
    return _follow_up_over(given, tx, case, given.by)


def _follow_up_over(given: Given, tx: Transaction, case: Case, to: Person) -> Outcome:
    assert case.holder is not None
    before, name = case.holder.address, given.holder_name(case)
    text_id = "follow-up-passed-proposed" if case.is_proposed else "follow-up-passed"
    told = to_facilitator(before, text_id, None, None, bird=case.name, colleague=to.name)
    case = case.hand_over(to).with_(asker=Asker.HOLDER)
    at = _due(given, tx, case)
    return Outcome(
        cases=(case,),
        messages=(to_holder(case, "follow-up-yours", None, colleague=name, at=at), told),
        cleared=("hand-over",),
    )

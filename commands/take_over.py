"""Taking over a colleague's case: before the talk the person decides anew; of a follow-up the
person says whether the colleague may ask it."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import calling, follow_up, group_session
from bot.domain.case import Asker, Case, Meeting, State
from bot.domain.chat import Address, Person, Text
from bot.domain.outcome import Call, Message, Option, Outcome, Question, Timer
from commands import seats
from commands.claim import told_holder, with_room
from commands.explain import late_answer, situation
from commands.given import Given, to_facilitator, to_holder, to_requester, to_seat
from commands.hand_over import asked_at, asking, is_asked
from commands.meeting import MEETING, agreed, propose, reminder, watch
from storage import cases, timers
from storage.database import Transaction


def take_over(given: Given, tx: Transaction) -> Outcome:
    """Take a colleague's case, in time; nobody's name is told by that."""
    given.must_be_facilitator(tx)
    case = given.case(tx)
    if all(case.is_over_for(holder) for holder in case.holders or (given.by,)):
        # The person has said that the bot asks; it reads as if nobody did.
        return late_answer(given, tx)
    if not is_asked(given, tx, case):
        return Outcome(messages=(to_facilitator(given.by.address, "offer-over"),))
    if case.is_group:
        return _seat(given, tx, case)
    if case.state is not State.HELD:
        return _meeting(given, tx, case)
    return _passed(given, tx, case) if case.is_proposed else _ask_leave(given, tx, case)


def _meeting(given: Given, tx: Transaction, case: Case) -> Outcome:
    """The person sees who would come instead, and decides as after a claim."""
    assert case.holder is not None
    before, name = case.holder.address, given.holder_name(case)
    case = case.hand_over(given.as_colleague(tx))
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


def _seat(given: Given, tx: Transaction, case: Case) -> Outcome:
    """A seat of a group session changes hands; whoever has the other one stays, and hears it, and
    so does whoever asked, if they know the names already."""
    before, was_agreed = asking(tx, case), case.state is State.AGREED
    others = tuple(person for person in case.holders if person != before)
    if given.by in others or not group_session.may_sit(given.workplace, others, given.by.address):
        # They have taken the other seat meanwhile, or somebody new has.
        return Outcome(messages=(to_facilitator(given.by.address, "offer-over"),))
    case = case.hand_over(given.as_colleague(tx), before)
    told: tuple[Message, ...] = (_told_before(given, case, before.address),)
    if case.state is State.HELD:
        at = given.moment(asked_at(given, tx, case))
        name = given.name_of(before)
        yours = to_seat(given.by, case, "follow-up-yours", None, colleague=name, at=at)
        # Whoever had it may have been reminded already.
        remind = Call("follow-up", case.name, {"due": at.at.isoformat(), "again": True})
        is_waiting = timers.waiting(tx, cases.key_of(case.id), "follow-up") is not None
        later = () if is_waiting else (Timer("follow-up", at.at, remind),)
        passed = Outcome(cases=(case,), messages=(yours, *told), timers=later)
        return passed + Outcome(cases=(case,), cleared=("hand-over",))
    if not was_agreed:
        yours = to_seat(
            given.by, case, "seat-told", None, slot=given.session(case), place=seats.place(case)
        )
        return Outcome(cases=(case,), messages=(yours, *told), cleared=("hand-over",))
    case = case.agree(Meeting.POINT)
    told += tuple(
        to_seat(p, case, "seat-partner-changed", None, colleague=given.name_of(given.by))
        for p in others
    )
    leaders = to_requester(
        case,
        "group-leaders-told",
        None,
        leaders=given.leaders(case),
        slot=given.session(case),
        place=seats.place(case),
    )
    cards = seats.for_leader(given, case, given.by)
    return Outcome(cases=(case,), messages=(*cards, leaders, *told), cleared=("hand-over",))


def _told_before(given: Given, case: Case, before: Address) -> Message:
    return to_facilitator(
        before, "hand-over-done", None, case.name, bird=case.name, colleague=given.by.name
    )


def _ask_leave(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Only the person's yes lets somebody else ask; without it, it stays with the holder."""
    colleague = {"to": given.by.address.uri, "name": given.by.name}
    options = [Option(Text("colleague-may"), Call("let-colleague-ask", case.name, colleague))]
    if follow_up.due(given.workplace, case.held_at or given.now) > given.now:
        # Later the holder has been reminded already, and the bot does not ask, too.
        by_bot = Call("choose-asker", case.name, {"asker": "bot"})
        options.append(Option(Text("colleague-bot"), by_bot))
    by_nobody = Call("choose-asker", case.name, {"asker": "nobody"})
    options.append(Option(Text("asker-nobody"), by_nobody))
    asked = to_requester(
        case,
        "colleague-asked",
        Question(options=tuple(options)),
        holder=given.holder_name(case),
        colleague=given.by.name,
        at=given.moment(asked_at(given, tx, case)),
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
    """The person lets the colleague ask; the holder tells them face to face whom. If the
    colleague has left the group meanwhile, it stays with the holder."""
    case = given.case(tx)
    assert case.holder is not None
    if case.is_over_for(case.holder):
        return Outcome(messages=(situation(given, tx, case),))
    colleague = Person(Address(given.args["to"]), given.args["name"])
    is_gone = not given.may_hold(tx, colleague)
    name = given.holder_name(case) if is_gone else colleague.name
    at = given.moment(asked_at(given, tx, case))
    told = Outcome(messages=(to_requester(case, "asker-told-holder", None, holder=name, at=at),))
    if not is_gone:
        return told + _follow_up_over(given, tx, case, colleague)
    return told + Outcome(
        messages=(to_holder(case, "hand-over-declined", None, colleague=colleague.name),)
    )


def _passed(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Asked on somebody's behalf: only the holder knows who it was, and asks them for leave."""
    return _follow_up_over(given, tx, case, given.by)


def _follow_up_over(given: Given, tx: Transaction, case: Case, to: Person) -> Outcome:
    assert case.holder is not None
    before, name = case.holder.address, given.holder_name(case)
    text_id = "follow-up-passed-proposed" if case.is_proposed else "follow-up-passed"
    told = to_facilitator(before, text_id, None, case.name, bird=case.name, colleague=to.name)
    case, at = case.hand_over(to).with_(asker=Asker.HOLDER), asked_at(given, tx, case)
    # Whether or not the one before has been reminded already; the day is not over before that.
    remind = Call("follow-up", case.name, {"due": at.isoformat(), "again": True})
    yours = to_holder(case, "follow-up-yours", None, colleague=name, at=given.moment(at))
    passed = Outcome(cases=(case,), messages=(yours, told), cleared=("hand-over",))
    waiting = timers.waiting(tx, cases.key_of(case.id), "follow-up")
    if waiting:
        # What was settled about the absence of the one before is nothing to the colleague.
        args = {key: waiting.call.args[key] for key in waiting.call.args.keys() - {"kept", "told"}}
        theirs = replace(waiting, call=replace(waiting.call, args=args))
        return passed + Outcome(timers=(theirs,))
    return passed + Outcome(
        cases=(case,), timers=(Timer("follow-up", at, remind),), cleared=("finish",)
    )

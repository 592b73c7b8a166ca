"""The meeting of two: proposing it to the person who asks, and settling it."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain import calling, follow_up
from bot.domain.case import Case, Meeting, State
from bot.domain.chat import Text, Value
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question, Timer
from commands.given import Given, emergency, phone, to_holder, to_requester
from storage import cases
from storage.database import Transaction

#: so long before a meeting its holder is reminded, if it was agreed longer before it than that
_BEFORE, _REMINDED = timedelta(minutes=15), timedelta(minutes=30)
#: the timers of a meeting that is to come
MEETING = ("decide", "how-it-went", "stale", "before", "hand-over")


def propose(given: Given, case: Case, text_id: str, **values: Value) -> Message:
    """Show the person who would come, when and where; nobody knows yet who they are."""
    assert case.holder is not None and case.slot is not None
    options: tuple[Option, ...]
    time = None
    if case.meeting is Meeting.CALL:
        options = (
            Option(
                Text("decide-call"),
                Call("agree", case.name, {"meeting": "call"}),
                meaning=Meaning.YES,
            ),
            Option(Text("decide-other-person"), Call("refuse", case.name), meaning=Meaning.NO),
        )
        text_id += "-call"
    elif case.face_to_face:
        time = Call("propose-time", case.name)
        options = (
            Option(
                Text("decide-face"),
                Call("agree", case.name, {"meeting": "visit"}),
                meaning=Meaning.YES,
            ),
            Option(Text("decide-other-person"), Call("refuse", case.name), meaning=Meaning.NO),
            Option(Text("decide-other-time"), Call("other-time", case.name)),
        )
    else:
        time = Call("propose-time", case.name)
        options = (
            Option(
                Text("decide-yes"),
                Call("agree", case.name, {"meeting": "point"}),
                meaning=Meaning.YES,
            ),
            Option(Text("decide-other-person"), Call("refuse", case.name), meaning=Meaning.NO),
            Option(Text("decide-other-time"), Call("other-time", case.name)),
            Option(
                Text("decide-visit-proposer" if case.is_proposed else "decide-visit"),
                Call("agree", case.name, {"meeting": "visit"}),
            ),
        )
    return to_requester(
        case,
        text_id,
        Question(options=options, time=time),
        holder=given.holder_name(case),
        at=given.moment(case.slot),
        place=case.place,
        **values,
    )


def free_room(given: Given, tx: Transaction, case: Case, at: datetime) -> str | None:
    """A quiet room that no other case has at that time; ``None`` if all are taken."""
    others = [c for c in cases.live(tx, given.workplace.id) if c.id != case.id]
    taken = {other.place for other in others if calling.overlap(given.workplace, other, case, at)}
    return next((room for room in given.workplace.rooms if room not in taken), None)


def reminder(given: Given, case: Case, call: str) -> Timer:
    """Five minutes later, or sooner if the meeting is near."""
    assert case.slot is not None
    patience = min(calling.ANSWER, max((case.slot - given.now) / 3, calling.SHORTEST_ANSWER))
    return Timer("decide", given.now + patience, Call(call, case.name))


def watch(given: Given, case: Case, *, again: bool = False) -> tuple[Timer, ...]:
    """A claim that nobody agrees to is asked about after a while."""
    assert case.slot is not None
    at = calling.doubted_at(given.now, case.slot, again=again)
    return (Timer("stale", at, Call("check-claim", case.name)),) if at else ()


def told_requester(given: Given, case: Case, text_id: str) -> Outcome:
    """Tell the person what was agreed."""
    assert case.slot is not None
    told = to_requester(
        case,
        text_id,
        None,
        holder=given.holder_name(case),
        at=given.moment(case.slot),
        place=case.place,
    )
    if case.state is not State.AGREED:
        return Outcome(cases=(case,), messages=(told,), cleared=("decide",))
    # What is agreed does not bounce; a while before it the holder is only reminded.
    before: tuple[Timer, ...] = ()
    if case.slot - given.now > _REMINDED:
        call = Call("remind-of-meeting", case.name)
        before = (Timer("before", case.slot - _BEFORE, call),)
    return Outcome(cases=(case,), messages=(told,), timers=before, cleared=("decide", "stale"))


def agreed(given: Given, case: Case, text_id: str, meeting: str = "") -> Outcome:
    """Tell both, give the holder the card, and ask later how it went."""
    assert case.slot is not None
    ask_how = case.slot + follow_up.AFTER_MEETING
    begun = Outcome(cases=(case,), cleared=("decide",))
    if case.holder != case.requester:
        begun = told_requester(given, case, text_id)
    return begun + Outcome(
        messages=for_holder(given, case, meeting),
        timers=(Timer("how-it-went", ask_how, Call("ask-how-it-went", case.name)),),
    )


def further_support(given: Given) -> Value:
    """Whom the card names for when it is heavy."""
    health = given.workplace.contact("occupational-health")
    if health is None:
        return Text("card-no-contact")
    return phone(given.workplace, health, given.now)


def for_holder(given: Given, case: Case, meeting: str = "") -> tuple[Message, Message]:
    """The meeting that was agreed, and the card, for whoever holds the case."""
    assert case.holder is not None and case.slot is not None
    values: dict[str, Value] = {
        "at": given.moment(case.slot),
        "place": given.place_for_holder(case),
    }
    card = "card-urgent" if case.urgent else "card"
    support = further_support(given)
    urgent: dict[str, Value] = {}
    if case.urgent:
        urgent["emergency"] = emergency(given.workplace)
    revealed: dict[str, Value] = {}
    if case.meeting is not Meeting.POINT:
        revealed["requester"] = case.requester.name
    bag: Value = Text("card-bag", {"bag": given.workplace.bag}) if given.workplace.bag else ""
    if case.meeting is Meeting.CALL:
        bag = ""
    meeting = meeting or f"meeting-{case.meeting.value}"
    if case.face_to_face and case.meeting is not Meeting.CALL:
        meeting += "-face"
    if case.holder == case.requester:
        # Whoever asked for somebody else has taken it: they know whom they meet.
        about = to_holder(case, "meeting-own", None, at=values["at"], bag=bag)
    else:
        about = to_holder(case, meeting, None, bag=bag, **values, **revealed)
    return about, to_holder(case, card, None, support=support, **urgent)

"""The seats of a group session: taking one, giving one back, and whether one leader is enough
(S8). Whoever asked decides nothing about who leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import calling, follow_up, group_session
from bot.domain.case import Case, Meeting, State
from bot.domain.chat import Person, Refused, Text, Value
from bot.domain.outcome import Call, Message, Outcome, Timer
from commands import claim as claiming
from commands import group_board, search, waves
from commands.given import Given, phone, to_facilitator, to_requester, to_seat
from commands.meeting import MEETING
from storage import cases
from storage.database import Transaction

#: so long before a session its leaders are reminded, if it was agreed longer before it than that
_BEFORE, _REMINDED = timedelta(minutes=15), timedelta(minutes=30)
#: the coordinators are not asked the same twice in so short a time
_APART = timedelta(minutes=20)


def claim(given: Given, tx: Transaction) -> Outcome:
    """Take a case, or a seat of a group session; the first to ask gets it."""
    case = claiming.meant(given, tx)
    if not case.is_group:
        return claiming.taken(given, tx, case)
    # Whoever was asked before somebody said that they must not know reads that it is over.
    is_shut_out = given.by.address in case.excluded
    is_theirs_to_take = given.by == case.claimant or case.has_free_seat
    if is_shut_out or given.by in case.seated or not is_theirs_to_take:
        return claiming.too_late(given, case)
    if not _may_sit(given, case):
        return _needs_experience(given, case)
    slot, place = _when_and_where(given, tx, case)
    is_lent = case.is_lent and not given.has_part(tx, given.by.address)
    case = case.claim(given.as_colleague(tx), slot).with_(
        place=place, slots=(slot,), is_lent=is_lent
    )
    if "reaction" in given.args:
        case = case.had_by(given.args["reaction"], given.now)
    return one_more_sought(given, tx, case) if case.is_searching else led(given, case)


def react(given: Given, tx: Transaction) -> Outcome:
    """A 👍 may have meant "seen": keep the case, or a seat of it, for them, and ask in private.
    While another is being asked so, the last seat is kept for nobody: the first yes gets it."""
    case = given.case(tx)
    if not case.is_group:
        return claiming.react(given, tx)
    given.must_be_facilitator(tx)
    if given.by in case.holders or not case.has_free_seat:
        return claiming.too_late(given, case)
    if not _may_sit(given, case):
        return _needs_experience(given, case)
    if case.state is State.OPEN:
        return claiming.react(given, tx)
    question = claiming.meant_it(case, {"reaction": given.event})
    asked = to_facilitator(given.by.address, "seat-wanted", question, case.name, bird=case.name)
    return Outcome(messages=(asked,))


def _may_sit(given: Given, case: Case) -> bool:
    others = tuple(person for person in case.holders if person != given.by)
    return group_session.may_sit(given.workplace, others, given.by.address)


def _needs_experience(given: Given, case: Case) -> Outcome:
    """Nobody else learns of it."""
    told = to_facilitator(given.by.address, "seat-for-experienced", None, None, bird=case.name)
    return Outcome(messages=(told,))


def _when_and_where(given: Given, tx: Transaction, case: Case) -> tuple[datetime, str]:
    """The first who takes a seat settles the time; whoever comes second comes then."""
    if not case.seated or case.slot is None or case.has_begun(given.now):
        return claiming.with_room(given, tx, case, claiming.named_slot(given, tx, case))
    if "time" in given.args and claiming.named_slot(given, tx, case) != case.slot:
        raise Refused("refused-seat-time", case=case.name, at=given.moment(case.slot))
    held = [c for c in cases.held_by(tx, given.by.address) if c.id != case.id]
    busy = [c for c in held if calling.overlap(given.workplace, c, case, case.slot)]
    if busy:
        raise Refused("refused-seat-busy", case=busy[0].name, at=given.moment(case.slot))
    return case.slot, case.place


def one_more_sought(given: Given, tx: Transaction, case: Case) -> Outcome:
    """A seat is taken, and the search for the other goes on."""
    told = to_seat(given.by, case, "seat-told", None, slot=given.session(case), place=place(case))
    sought = Outcome(
        cases=(case,),
        messages=(*_board(given, case), told),
        timers=(_enough_timer(given, case),),
        cleared=() if case.claimant else ("provisional",),
    )
    if case.hidden and case.state is State.OPEN:
        return sought + waves.offer(given, tx, case)
    return sought


def led(given: Given, case: Case) -> Outcome:
    """Nobody else is needed, so the session is agreed: tell everybody when, where and with whom,
    and give whoever asked a text to invite with. Names of those who come are not needed."""
    slot = case.slot
    assert slot is not None
    are_invited = case.invited_to == slot
    case = case.agree(Meeting.POINT).with_(promised_at=None, invited_to=slot)
    where: dict[str, Value] = {"slot": given.session(case), "place": place(case)}
    leaders: dict[str, Value] = {"bird": case.name, "leaders": given.leaders(case)}
    asker: tuple[Message, ...]
    if are_invited:
        asker = (to_requester(case, "group-leaders-told", None, **leaders, **where),)
    else:
        asker = (
            to_requester(case, "group-agreed", None, **leaders, **where),
            to_requester(case, "group-invitation", None, minutes=_minutes(given), **where),
        )
    ends = group_session.ends(given.workplace, slot)
    ask_how = Call("ask-how-it-went", case.name)
    timers = [Timer("how-it-went", ends + follow_up.AFTER_MEETING, ask_how)]
    if slot - given.now > _REMINDED:
        remind = Call("remind-of-meeting", case.name)
        timers.append(Timer("before", slot - _BEFORE, remind))
    board = (group_board.full(given, case),) if case.is_in_group else ()
    cards = tuple(m for person in case.seated for m in for_leader(given, case, person))
    return Outcome(
        cases=(case,),
        messages=(*board, *asker, *cards),
        timers=tuple(timers),
        cleared=(*claiming.CLAIMED, "alone"),
    )


def for_leader(given: Given, case: Case, person: Person) -> tuple[Message, Message]:
    """The session and the card, for somebody who leads it."""
    other = case.beside(person)
    values: dict[str, Value] = {"slot": given.session(case), "place": place(case)}
    if other is not None:
        values["colleague"] = given.name_of(other)
    bag: Value = Text("card-bag", {"bag": given.workplace.bag}) if given.workplace.bag else ""
    health = given.workplace.contact("occupational-health")
    support: Value = (
        phone(given.workplace, health, given.now) if health else Text("card-no-contact")
    )
    text_id = "group-meeting" if other is not None else "group-meeting-alone"
    return (
        to_seat(person, case, text_id, None, bag=bag, **values),
        to_seat(person, case, "card-group", None, support=support, minutes=_minutes(given)),
    )


def place(case: Case) -> Value:
    """Where it is; where the workplace has no rooms of its own, that is agreed on the spot."""
    return case.place or Text("group-no-room")


def _minutes(given: Given) -> int:
    return int(given.workplace.group_session.length.total_seconds() // 60)


def _board(given: Given, case: Case) -> tuple[Message, ...]:
    return (waves.board(given, case),) if case.is_in_group else ()


# ------------------------------------------------------------ a seat is free again


def handed_back(given: Given, tx: Transaction, case: Case, holder: Person) -> Outcome:
    """*holder* has no seat any more; whoever has the other one keeps it. Of a session to which
    people may have been invited the group is asked afresh, and whoever asked for it hears by when
    they hear more."""
    are_invited = case.invited_to is not None
    case = case.hand_back(holder)
    if not are_invited:
        freed = Outcome(
            cases=(case,),
            messages=_board(given, case),
            cleared=() if case.seated else ("alone",),
        )
        is_asked_in_private = case.hidden and case.state is State.OPEN
        return freed + waves.offer(given, tx, case) if is_asked_in_private else freed
    if case.has_begun(given.now):
        slot = group_session.next_time(given.workplace, case, given.now)
        case = case.with_(slot=slot if case.seated else None, slots=(slot,))
    asked = search.ask_again(given, tx, case)
    case = asked.cases[0]
    assert case.promised_at is not None
    name, promise = given.name_of(holder), given.moment(case.promised_at)
    told = (
        to_requester(case, "group-hand-back-told", None, holder=name, promise=promise),
        *(to_seat(p, case, "seat-partner-left", None, colleague=name) for p in case.seated),
    )
    timers = (_enough_timer(given, case),) if case.slot is not None else ()
    cleared = (*MEETING, *search.SEARCHING)
    return Outcome(messages=told, cleared=cleared) + asked + Outcome(timers=timers)


# ------------------------------------------------------------ is one enough?


def _enough_timer(given: Given, case: Case) -> Timer:
    assert case.slot is not None
    at = group_session.enough_asked_at(case.slot, given.now)
    first_word = case.promised_at
    if not case.escalated and first_word is not None and abs(first_word - at) < _APART:
        # The coordinators are asked at the first promised word; nobody is asked twice in a row.
        return _give_up_timer(case.slot, max(first_word, given.now), case)
    return Timer("alone", at, Call("ask-if-enough", case.name))


def _give_up_timer(slot: datetime, asked_at: datetime, case: Case) -> Timer:
    at = group_session.given_up_at(slot, asked_at)
    return Timer("alone", at, Call("give-up-time", case.name))


def ask_if_enough(given: Given, tx: Transaction) -> Outcome:
    """The session is near, and a seat is free: ask the coordinators whether one leader is enough,
    or whether they take the other seat."""
    case = given.case(tx)
    if case.state is State.PROVISIONAL:
        return Outcome(timers=(_after_confirmation(given),))
    if case.state is not State.OPEN or case.slot is None:
        return Outcome()
    return Outcome(
        messages=waves.coordinators_asked(given, tx, case),
        timers=(_give_up_timer(case.slot, given.now, case),),
    )


def enough_leaders(given: Given, tx: Transaction) -> Outcome:
    """A coordinator has said that one leader is enough; who is alone hears it, and may say no."""
    case = given.case(tx)
    is_coordinator = given.by.address in calling.coordinators_for(case, given.workplace)
    if not is_coordinator or not group_session.may_lead_alone(given.workplace, case):
        return Outcome(messages=(to_facilitator(given.by.address, "offer-over"),))
    thanks = to_facilitator(given.by.address, "seat-enough-told")
    return Outcome(messages=(thanks,)) + _alone(given, case)


def give_up_time(given: Given, tx: Transaction) -> Outcome:
    """There are not leaders enough for that time, or none at all any more. If people have been
    invited to it, one leads it alone where that may be; else there is another time today, and all
    who wait for it hear it; or there is none, and they hear that."""
    case = given.case(tx)
    if case.state is State.PROVISIONAL:
        return Outcome(timers=(_after_confirmation(given),))
    if case.state is not State.OPEN or case.slot is None:
        return Outcome()
    are_invited = case.invited_to == case.slot
    if are_invited and group_session.may_lead_alone(given.workplace, case):
        return _alone(given, case)
    slot = group_session.time_after(given.workplace, case.slot)
    if slot is None:
        return search.tell_truth(given, tx)
    by_holder = replace(given, by=case.seated[0]) if case.seated else given
    slot, room = claiming.with_room(by_holder, tx, case, slot)
    case = case.with_(slot=slot, slots=(slot,), place=room)
    values: dict[str, Value] = {"slot": given.session(case), "place": place(case)}
    return Outcome(
        cases=(case,),
        messages=(
            *_board(given, case),
            to_requester(case, "group-moved-told", None, slot=values["slot"]),
            *(to_seat(person, case, "seat-moved", None, **values) for person in case.seated),
        ),
        timers=(_enough_timer(given, case),),
    )


def _after_confirmation(given: Given) -> Timer:
    return Timer("alone", given.now + calling.CONFIRMATION, given.call)


def _alone(given: Given, case: Case) -> Outcome:
    return led(given, case.suffice())

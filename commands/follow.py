"""The next day (SAFER step 5): who asks, what becomes of the answer, and the end of the case."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import calendar, follow_up
from bot.domain.case import BY_BOT, Asker, Case, Move, State
from bot.domain.chat import Address, Person, Text
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question, Timer
from commands import check_in, presence
from commands.given import (
    Given,
    health_option,
    numbers_for,
    to_facilitator,
    to_holder,
    to_requester,
    to_seat,
)
from commands.numbers import afterwards
from storage import cases, questions, timers
from storage.cases import NoSuchCase
from storage.database import Transaction
from storage.questions import Asked

#: so often it is looked whether a question that could not leave has left
_NOT_LEFT = timedelta(hours=1)


def tell_later(case: Case, due: datetime, partner: Person | None = None) -> Timer:
    """The holder hears the same, at the same time, whatever the person chose or answered; so does
    the *partner* of a group session. The timer stands by itself: the case may be gone by then."""
    holder = partner or case.holder
    assert holder is not None
    args = {
        "holder": holder.address.uri,
        "bird": case.name,
        "at": case.workplace,
        "in_group": case.is_in_group,
    }
    kind = f"told:{case.id}:partner" if partner else f"told:{case.id}"
    return Timer(kind, due + follow_up.TOLD_AFTER, Call("tell-handled", None, args))


def report_link(given: Given, tx: Transaction) -> Outcome:
    """The person has not said who may ask; the link to the report comes all the same, once. What
    becomes of their request they have not been told then, either."""
    case = given.case(tx)
    if case.asker is not None:
        return Outcome()
    text_id = "report-told-unanswered" if given.args.get("unanswered") else "report-told"
    return Outcome(messages=report(given, case, text_id))


def report(given: Given, case: Case, text_id: str = "report-told") -> tuple[Message, ...]:
    """The link to the report, and whom the person may turn to afterwards."""
    link, contacts = given.workplace.report_url, afterwards(given, case)
    told = [to_requester(case, text_id, link=link)] if link else []
    if contacts is not None:
        told.append(to_requester(case, "afterwards-told", contacts=contacts))
    return tuple(told)


# ------------------------------------------------------------ the next morning


def ask_next_day(given: Given, tx: Transaction) -> Outcome:
    """Ask the person, or remind the holder; too late to be kind, it is left to the holder."""
    case = given.case(tx)
    if case.state is not State.HELD:
        return Outcome()
    due = datetime.fromisoformat(given.args["due"])
    over = Timer("finish", follow_up.over(given.workplace, given.now), Call("finish", case.name))
    if case.asker in BY_BOT and not follow_up.is_too_late(given.workplace, due, given.now):
        return Outcome(
            messages=(_slept_asked(given, tx, case),),
            timers=(over, tell_later(case, given.now)),
        )
    if case.is_group:
        return _leaders_reminded(given, tx, case, over)
    if not given.may_hold(tx, case.holder):
        told = (to_requester(case, "holder-left-told", holder=given.holder_name(case)),)
        # Whoever proposed it asked for somebody else, and is not the one to be told.
        return Outcome(cases=(case.end(Move.FINISH),), messages=() if case.is_proposed else told)
    back = None if given.args.get("kept") else presence.holder_back_at(given, tx, case)
    # Whoever is away is reminded on their return. If that is too late to be kind, it is better
    # that they are reminded on the day, and can hand it over, than that nobody is.
    if back is not None and not follow_up.is_too_late(given.workplace, due, back):
        moved = _told_moved(given, case, back)
        return Outcome(messages=moved, timers=(Timer("follow-up", back, given.call),))
    is_again = given.args.get("again") or not calendar.is_morning(given.workplace, given.now)
    text_id = "holder-reminded-again" if is_again else "holder-reminded"
    if case.asker in BY_BOT:
        # It is too late for that: it is the holder's now.
        case = case.with_(asker=Asker.HOLDER)
    reminded = to_holder(case, text_id, asked_face_to_face(case))
    return Outcome(cases=(case,), messages=(reminded,), timers=(over,))


def _leaders_reminded(given: Given, tx: Transaction, case: Case, over: Timer) -> Outcome:
    """Nobody knows who came to a group session but who led it: both are reminded to ask those
    whom they meet. Whoever asked for it is not asked how they slept; they may not have been there.
    The one who wants to be reminded in the afternoon is, and the other left in peace."""
    only = given.args.get("only")
    leaders = [p for p in case.holders if only in (None, p.address.uri) and given.may_hold(tx, p)]
    here = [p for p in leaders if presence.back_at(given, tx, p.address) is None]
    if not leaders:
        return Outcome(cases=(case.end(Move.FINISH),))
    is_again = given.args.get("again") or not calendar.is_morning(given.workplace, given.now)
    text_id = "holder-reminded-group-again" if is_again else "holder-reminded-group"
    question = asked_face_to_face(case)
    # Where both are away it is better that they are reminded than that nobody is.
    told = tuple(to_seat(person, case, text_id, question) for person in here or leaders)
    return Outcome(cases=(case,), messages=told, timers=(over,))


def asked_face_to_face(case: Case) -> Question:
    """What a holder is asked who is to ask the person."""
    return Question(
        options=(
            Option(Text("holder-asked"), Call("finish-by-holder", case.name), meaning=Meaning.YES),
            Option(Text("holder-later"), Call("remind-afternoon", case.name), meaning=Meaning.NO),
        )
    )


def _told_moved(given: Given, case: Case, back: datetime) -> tuple[Message, ...]:
    """The person has been told another day, and waits for it; not if they know already that the
    holder cannot, nor if they asked for somebody else."""
    if case.is_proposed or given.args.get("told"):
        return ()
    holder, at = given.holder_name(case), given.moment(back)
    return (to_requester(case, "reminder-moved", None, holder=holder, at=at),)


def ask_on_free_day(given: Given, tx: Transaction) -> Outcome:
    """Ask on the day without work that the person has chosen; after a long break of ours, on
    the next working day after all. Everything else comes as if that had been chosen: from
    nothing can the holder tell the day, or whether it was answered."""
    case = given.case(tx)
    if case.state is not State.HELD or case.held_at is None:
        return Outcome()
    usual = follow_up.due(given.workplace, case.held_at)
    last = datetime.fromisoformat(given.args["due"]) + follow_up.LATE_ON_FREE_DAY
    if given.now > last or not follow_up.is_kind_on_free_day(given.workplace, given.now):
        call = Call("follow-up", case.name, {"due": usual.isoformat()})
        return Outcome(timers=(Timer("follow-up", usual, call),))
    over = follow_up.over(given.workplace, usual)
    return Outcome(
        messages=(_slept_asked(given, tx, case),),
        timers=(Timer("finish", over, Call("finish", case.name)), tell_later(case, usual)),
    )


def _slept_asked(given: Given, tx: Transaction, case: Case) -> Message:
    """Nobody is asked it twice."""
    if_unsure = Call("follow-up-unsure", case.name, {"due": given.now.isoformat()})
    return replace(_slept_words(given, tx, case), if_unsure=if_unsure)


def _slept_words(given: Given, tx: Transaction, case: Case) -> Message:
    """Nothing can be passed on to a holder who has left the group."""
    if not given.may_hold(tx, case.holder):
        return to_requester(case, "slept-asked-alone", _slept_question(case))
    text_id = (
        "slept-asked" if calendar.is_morning(given.workplace, given.now) else "slept-asked-later"
    )
    holder = given.holder_name(case)
    wish = Option(Text("slept-contact", {"holder": holder}), Call("wish-contact", case.name))
    return to_requester(case, text_id, _slept_question(case, wish), holder=holder)


def _slept_question(case: Case, *wish: Option) -> Question:
    return Question(
        options=(
            Option(
                Text("slept-well"), Call("slept", case.name, {"how": "well"}), meaning=Meaning.YES
            ),
            Option(
                Text("slept-badly"), Call("slept", case.name, {"how": "badly"}), meaning=Meaning.NO
            ),
            *wish,
            Option(Text("answer-no-thanks"), Call("no-thanks", case.name), digit="0"),
        )
    )


def slept(given: Given, tx: Transaction) -> Outcome:
    """The answer about sleep is neither kept nor told; offer somebody to talk with."""
    case = given.case(tx)
    holder = Text("talk-holder", {"holder": given.holder_name(case)})
    wish = (Option(holder, Call("wish-contact", case.name)),)
    options = (
        *(wish if given.may_hold(tx, case.holder) else ()),
        *health_option(given, Call("talk-health", case.name)),
        Option(Text("answer-not-now"), Call("talk-not-now", case.name), meaning=Meaning.NO),
    )
    return Outcome(
        messages=(
            to_requester(case, f"slept-told-{given.args['how']}"),
            to_requester(case, "talk-asked", Question(options=options)),
        )
    )


def talk_health(given: Given, tx: Transaction) -> Outcome:
    """The person calls themselves; nothing is kept."""
    case = given.case(tx)
    told = Outcome(messages=(to_requester(case, "talk-health-told"),))
    return told + check_in.asked_consent(given, tx, case)


def wish_contact(given: Given, tx: Transaction) -> Outcome:
    """The one answer that is passed on: the person wishes that the holder gets in touch."""
    case = given.case(tx)
    if case.state is not State.HELD:
        return Outcome()
    consent = check_in.asked_consent(given, tx, case)
    if not given.may_hold(tx, case.holder):
        name, numbers = given.holder_name(case), numbers_for(case, given)
        told = to_requester(case, "contact-impossible", None, holder=name, numbers=numbers)
        return Outcome(messages=(told,)) + consent
    back = presence.holder_back_at(given, tx, case)
    # Nobody who is away can be held to today.
    wished = to_holder(case, "contact-wished" if back is None else "contact-wished-back")
    is_quiet = calendar.is_quiet(given.workplace, given.now)
    if back is None and (not is_quiet or case.urgent):
        told = to_requester(case, "contact-told", holder=given.holder_name(case))
        return Outcome(messages=(told, wished)) + consent
    # The holder may read it only when work begins for them, so until then others may be needed.
    told = to_requester(
        case,
        "contact-told-later",
        None,
        holder=given.holder_name(case),
        at=given.moment(back or calendar.morning(given.workplace, given.now)),
        numbers=numbers_for(case, given),
    )
    return Outcome(messages=(told, wished)) + consent


def talk_not_now(given: Given, tx: Transaction) -> Outcome:
    """Not now: some react only later, and may be asked once more."""
    case = given.case(tx)
    told = Outcome(messages=(to_requester(case, "no-thanks-told"),))
    return told + check_in.asked_consent(given, tx, case)


def no_thanks(given: Given, tx: Transaction) -> Outcome:
    """A no thanks is a complete answer: nothing more is asked."""
    case = given.case(tx)
    return Outcome(messages=(to_requester(case, "no-thanks-told"),))


def remind_afternoon(given: Given, tx: Transaction) -> Outcome:
    """Remind the holder once more, four hours later."""
    case = given.case(tx)
    given.must_hold(case)
    later = follow_up.afternoon(given.workplace, given.now)
    args = {"due": given.now.isoformat(), "again": True}
    if case.is_group:
        args["only"] = given.by.address.uri
    return Outcome(
        messages=(to_seat(given.by, case, "holder-later-told", at=given.moment(later)),),
        timers=(Timer("follow-up", later, Call("follow-up", case.name, args)),),
    )


def finish_by_holder(given: Given, tx: Transaction) -> Outcome:
    """The holder has asked face to face; the case is done. Whoever led a session with them hears
    it, and may still ask those whom they meet."""
    case = given.case(tx)
    given.must_hold(case)
    other = case.beside(given.by)
    told = [to_seat(given.by, case, "finished-told")]
    if other is not None:
        name = given.name_of(given.by)
        told.append(to_seat(other, case, "finished-by-partner", None, colleague=name))
    return Outcome(cases=(case.end(Move.FINISH),), messages=tuple(told))


def finish(given: Given, tx: Transaction) -> Outcome:
    """The day of the follow-up is over, answered or not: the link is destroyed."""
    case = given.case(tx)
    doubt = timers.waiting(tx, cases.key_of(case.id), timers.UNSURE)
    if doubt is not None:
        # Somebody is still to be asked whether the question has left.
        over = follow_up.over(given.workplace, max(doubt.due_at, given.now))
        return Outcome(timers=(Timer("finish", over, given.call),))
    asked = _not_left(tx, case)
    if asked is not None and case.held_at is not None:
        # The network has let nothing through: nobody was asked, so it is the holder's now.
        due = follow_up.due(given.workplace, case.held_at)
        reminder = Call("follow-up", case.name, {"due": due.isoformat()})
        return Outcome(
            cases=(case.with_(asker=Asker.HOLDER),),
            timers=(Timer("follow-up", given.now, reminder),),
            unasked=(asked.id,),
        )
    return Outcome(cases=(case.end(Move.FINISH),)) if case.may(Move.FINISH) else Outcome()


def _not_left(tx: Transaction, case: Case) -> Asked | None:
    """The question of the next day, if the bot asks it and it has surely not left yet."""
    if case.asker not in BY_BOT:
        return None
    for asked in questions.to(tx, case.requester.address):
        is_slept = any(each.call.command == "slept" for each in asked.question.options)
        if is_slept and asked.key == cases.key_of(case.id):
            return asked if asked.is_open and asked.sent_at is None else None
    return None


def tell_handled(given: Given, tx: Transaction) -> Outcome:
    """Tell the holder that the next day has been taken care of; never what was answered."""
    holder = Address(given.args["holder"])
    if not given.may_hold(tx, Person(holder)) or _is_left_to(given, tx, holder):
        return Outcome()
    with suppress(NoSuchCase):
        case = cases.get(tx, given.args["bird"])
        if case.holder == Person(holder) and _not_left(tx, case) is not None:
            # Nothing has been taken care of yet.
            later = Timer(f"told:{case.id}", given.now + _NOT_LEFT, given.call)
            return Outcome(timers=(later,))
    message = to_facilitator(holder, "handled-told", bird=given.args["bird"])
    return Outcome(messages=(message,))


def _is_left_to(given: Given, tx: Transaction, holder: Address) -> bool:
    """Whether nothing has been taken care of after all: the holder was asked to see to it."""
    try:
        case = cases.get(tx, given.args["bird"])
    except NoSuchCase:
        return False
    return case.asker is Asker.HOLDER and case.holder == Person(holder)


def expire(given: Given, tx: Transaction) -> Outcome:
    """Fourteen days at the latest, or as many after a holiday that lasted longer: whatever is
    still open is let go, and the link destroyed."""
    case = given.case(tx)
    until = follow_up.kept_until(case, given.now)
    if until > given.now:
        return Outcome(timers=(Timer("expire", until, given.call),))
    for move in (Move.FINISH, Move.SETTLE):
        if case.may(move):
            return Outcome(cases=(case.end(move),))
    raise AssertionError("a live case can always end")

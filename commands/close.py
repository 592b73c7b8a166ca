"""How a case went: held, nobody came, or it ended in another way. Only numbers are kept."""

from __future__ import annotations

from bot.domain import counts, follow_up
from bot.domain.case import Case, Move, State
from bot.domain.chat import Audience, Refused, Text, Value
from bot.domain.outcome import Call, Count, Kind, Meaning, Message, Option, Outcome, Question, Timer
from commands import load, need, search
from commands.asker import who_may_ask
from commands.given import (
    Given,
    emergency,
    to_coordinator,
    to_requester,
    to_seat,
)
from commands.held_case import FOR_HOLDER, to_close
from commands.how_are_you import after_talk
from commands.meeting import MEETING
from commands.numbers import contacts_now
from storage import cases
from storage.database import Transaction


def held(given: Given, tx: Transaction) -> Outcome:
    """The session took place; ask for two numbers, and ask the person who may ask tomorrow."""
    case = to_close(given, tx)
    case = case.hold(follow_up.talked_at(case.slot, given.now))
    assert case.held_at is not None
    expires = case.held_at + follow_up.LINK_LIVES
    talk = Outcome(
        cases=(case,),
        timers=(Timer("expire", expires, Call("expire", case.name)),),
        cleared=MEETING,
        shares=tuple(load.held(given, each.address, case.held_at) for each in case.seated),
    )
    after = after_talk(given, tx, case.seated, case.held_at)
    told = Outcome(messages=_told_beside(given, case))
    return after + _counted(given, tx, case) + talk + told + who_may_ask(given, case)


def _counted(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Ask the holder for the numbers; a coordinator was not there and does not know them."""
    if given.args.get(FOR_HOLDER):
        messages = _thanks(given, tx, case, "closing-thanks")
        return Outcome(messages=messages, counts=(Count(counts.HELD), Count(counts.PARTICIPANTS)))
    numbers = Question(kind=Kind.NUMBERS, answer=_about("session-numbers", case.name))
    text_id = "held-told-group" if case.is_group else "held-told"
    return Outcome(messages=(_to_closer(given, text_id, numbers),))


def _told_beside(given: Given, case: Case) -> tuple[Message, ...]:
    """Whoever led it together with the giver need not say how it went, too."""
    other = case.beside(given.by)
    if not case.is_group or other is None or given.by not in case.holders:
        return ()
    return (to_seat(other, case, "closed-by-partner", None, colleague=given.name_of(given.by)),)


# ------------------------------------------------------------ the holder's numbers


# These questions stand by themselves: whether the person has let go of the case meanwhile must
# not be seen from whether the holder may still answer.


def _about(command: str, bird: str, **args: str) -> Call:
    return Call(command, None, {"bird": bird, **args})


def _to_closer(
    given: Given, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    return Message(
        to=given.by.address, audience=Audience.HOLDER, text=Text(text_id, values), question=question
    )


def session_numbers(given: Given, tx: Transaction) -> Outcome:
    """Count the session; the numbers are not kept with the case."""
    bird, read = given.args["bird"], counts.people_and_minutes(given.args["numbers"])
    if read is None:
        raise Refused("refused-numbers", people=counts.MOST_PEOPLE, minutes=counts.MOST_MINUTES)
    question = Question(
        options=(
            Option(Text("referral-none"), _about("referral", bird), meaning=Meaning.NO),
            Option(Text("referral-health"), _about("referral", bird, to="occupational-health")),
            Option(Text("referral-other"), _about("referral", bird, to="other")),
        )
    )
    return Outcome(
        messages=(_to_closer(given, "referral-asked", question),),
        counts=counts.session(*read),
    )


def referral(given: Given, tx: Transaction) -> Outcome:
    """Count a referral, and give the person the numbers, with who answers now."""
    bird = given.args["bird"]
    themes = ("premises", "staffing", "instructions", "other")
    question = Question(
        kind=Kind.SOME,
        options=(
            *(Option(Text(f"theme-{theme}"), _about("themes", bird)) for theme in themes),
            Option(Text("answer-no"), _about("themes", bird), digit="0", meaning=Meaning.NO),
        ),
        answer=_about("themes", bird),
    )
    outcome = Outcome(messages=(_to_closer(given, "themes-asked", question),))
    if given.args.get("to") is None:
        return outcome
    outcome += Outcome(counts=(Count(counts.REFERRED),))
    # Also if the bot is to ask, which the holder does not see.
    told = [c for c in cases.of(tx, given.by.address) if c.name == bird and given.by in c.holders]
    return outcome + Outcome(messages=tuple(m for c in told for m in _numbers_to_call(given, c)))


def _numbers_to_call(given: Given, case: Case) -> tuple[Message, ...]:
    """For the person who was referred; a proposer does not learn of it."""
    if case.is_proposed:
        return ()
    numbers = to_requester(
        case,
        "referral-told",
        contacts=contacts_now(given),
        emergency=emergency(given.workplace),
    )
    return (numbers,)


def themes(given: Given, tx: Transaction) -> Outcome:
    """Count what the workplace could mend; not by case, and never in words."""
    chosen = [digit for digit in given.args.get("chosen", ()) if digit]
    if any(digit > len(counts.THEMES) for digit in chosen):
        raise Refused("refused-digit", least=0, most=len(counts.THEMES))
    return Outcome(
        messages=(_to_closer(given, "closing-thanks", case=given.args["bird"]),),
        counts=tuple(Count(counts.THEMES[digit - 1]) for digit in sorted(set(chosen))),
    )


# ------------------------------------------------------------ other ends


def not_come(given: Given, tx: Transaction) -> Outcome:
    """Nobody came, which anybody may do; one kind word the next day, and no more."""
    own = given.own_case(tx)
    met = [c for c in cases.held_by(tx, given.by.address) if c.has_begun(given.now)]
    if own is not None and own.awaits_talk and not met:
        # It is the one who asked that waited in vain: a cry, and the search begins anew.
        return need.again(given, tx) if own.has_begun(given.now) else need.need(given, tx)
    case = to_close(given, tx)
    if not case.has_begun(given.now):
        assert case.slot is not None
        raise Refused("refused-early", case=case.name, at=given.moment(case.slot))
    over = case.end(Move.MISS)
    if case.is_proposed:
        # Nothing is said to the proposer: to come or not to come is nobody else's business.
        return Outcome(
            cases=(over.end(Move.FINISH),),
            messages=_thanks(given, tx, case, "not-come-told"),
            counts=(Count(State.NOT_COME.value),),
        )
    due = follow_up.due(given.workplace, given.now)
    return Outcome(
        cases=(over,),
        messages=_thanks(given, tx, case, "not-come-told"),
        timers=(Timer("invite", due, Call("invite-again", case.name)),),
        cleared=MEETING,
        counts=(Count(State.NOT_COME.value),),
    )


def invite_again(given: Given, tx: Transaction) -> Outcome:
    """Say once that the door is open; then the link is destroyed."""
    case = given.case(tx)
    return Outcome(cases=(case.end(Move.FINISH),), messages=(to_requester(case, "invited-again"),))


def declined(given: Given, tx: Transaction) -> Outcome:
    """The person did not want a talk after all: a complete answer."""
    return _close(given, tx, Move.DECLINE)


def referred(given: Given, tx: Transaction) -> Outcome:
    """The person was guided onward instead."""
    case = to_close(given, tx)
    if not case.has_begun(given.now):
        assert case.slot is not None
        raise Refused("refused-early-referral", case=case.name, at=given.moment(case.slot))
    told = _numbers_to_call(given, case)
    closed = _close(given, tx, Move.REFER)
    return Outcome(messages=told, counts=(Count(counts.REFERRED),)) + closed


def settled(given: Given, tx: Transaction) -> Outcome:
    """It was settled in some other way."""
    return _close(given, tx, Move.SETTLE)


def _close(given: Given, tx: Transaction, move: Move) -> Outcome:
    case = to_close(given, tx)
    # A referral has its own count.
    ended = search.ended(given, case, move)
    if move is Move.REFER:
        ended = Outcome(cases=ended.cases, messages=ended.messages)
    told = _thanks(given, tx, case, "closing-thanks")
    if not case.is_proposed:
        # How it went is not the proposer's business.
        told += (to_requester(case, "closed-told"),)
    return ended + Outcome(messages=told)


def _thanks(given: Given, tx: Transaction, case: Case, text_id: str) -> tuple[Message, ...]:
    """To whoever said how it went; if it was a coordinator, the holder is told, too."""
    if not given.args.get(FOR_HOLDER):
        return (to_seat(given.by, case, text_id), *_told_beside(given, case))
    thanks = to_coordinator(given.by.address, "closing-thanks-coordinator", None, case.name)
    holders = (holder for holder in case.holders if given.may_hold(tx, holder))
    return (thanks, *(to_seat(holder, case, "closed-for-holder") for holder in holders))

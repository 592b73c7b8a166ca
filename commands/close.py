"""How a case went: held, nobody came, or it ended in another way. Only numbers are kept."""

from __future__ import annotations

from datetime import timedelta

from bot.domain import calendar, counts, follow_up
from bot.domain.case import Asker, Case, Move, State
from bot.domain.chat import Refused, Text, Texts, Value
from bot.domain.outcome import Call, Count, Kind, Meaning, Option, Outcome, Question, Timer
from commands import search
from commands.given import Given, emergency, phone, to_holder, to_requester
from commands.held_case import meant
from storage.database import Transaction

_MET = (State.CLAIMED, State.AGREED)
_ASKS = 3
#: so long the person has to say who may ask, before the link to the report comes by itself
_REPORT_AFTER = timedelta(minutes=30)
#: more than this is a slip of the finger, not a session
_MOST_PEOPLE, _MOST_MINUTES = 60, 240


def held(given: Given, tx: Transaction) -> Outcome:
    """The session took place; ask for two numbers, and ask the person who may ask tomorrow."""
    case = meant(given, tx, *_MET, otherwise=State.HELD)
    if case.state is State.HELD:
        return Outcome(messages=(to_holder(case, "held-already"),))
    if case.state is State.PROVISIONAL:
        raise Refused("refused-moved", case=case.name)
    case = case.hold(given.now)
    due = follow_up.due(given.workplace, given.now)
    numbers = Question(kind=Kind.NUMBERS, answer=Call("session-numbers", case.name))
    return Outcome(
        cases=(case,),
        messages=(
            to_holder(case, "held-told", numbers),
            to_requester(
                case,
                "asker-asked",
                _asker_question(given, case),
                holder=given.holder_name(case),
                at=given.moment(due),
            ),
        ),
        timers=(
            Timer("follow-up", due, Call("follow-up", case.name, {"due": due.isoformat()})),
            Timer("report", given.now + _REPORT_AFTER, Call("report-link", case.name)),
            Timer("expire", given.now + follow_up.LINK_LIVES, Call("expire", case.name)),
        ),
        cleared=("decide", "how-it-went"),
    )


def _asker_question(given: Given, case: Case) -> Question:
    holder = given.holder_name(case)
    return Question(
        options=(
            Option(
                Text("asker-holder", {"holder": holder}),
                Call("choose-asker", case.name, {"asker": Asker.HOLDER.value}),
            ),
            Option(Text("asker-bot"), Call("choose-asker", case.name, {"asker": Asker.BOT.value})),
            Option(
                Text("asker-nobody"),
                Call("choose-asker", case.name, {"asker": Asker.NOBODY.value}),
                meaning=Meaning.NO,
            ),
        )
    )


# ------------------------------------------------------------ the holder's numbers


def session_numbers(given: Given, tx: Transaction) -> Outcome:
    """Count the session; the numbers are not kept with the case."""
    case = given.case(tx)
    numbers = given.args["numbers"]
    people, minutes = (numbers[0], numbers[1]) if len(numbers) > 1 else (1, numbers[0])
    if not (1 <= people <= _MOST_PEOPLE and 1 <= minutes <= _MOST_MINUTES):
        raise Refused("refused-numbers", people=_MOST_PEOPLE, minutes=_MOST_MINUTES)
    question = Question(
        options=(
            Option(Text("referral-none"), Call("referral", case.name), meaning=Meaning.NO),
            Option(
                Text("referral-health"), Call("referral", case.name, {"to": "occupational-health"})
            ),
            Option(Text("referral-other"), Call("referral", case.name, {"to": "other"})),
        )
    )
    return Outcome(
        messages=(to_holder(case, "referral-asked", question),),
        counts=counts.session(people, minutes),
    )


def referral(given: Given, tx: Transaction) -> Outcome:
    """Count a referral, and give the person the numbers, with who answers now."""
    case = given.case(tx)
    themes = ("premises", "staffing", "instructions", "other")
    question = Question(
        kind=Kind.SOME,
        options=(
            *(Option(Text(f"theme-{theme}"), Call("themes", case.name)) for theme in themes),
            Option(Text("answer-no"), Call("themes", case.name), digit="0", meaning=Meaning.NO),
        ),
        answer=Call("themes", case.name),
    )
    outcome = Outcome(messages=(to_holder(case, "themes-asked", question),))
    if given.args.get("to") is None:
        return outcome
    return outcome + Outcome(
        messages=(
            to_requester(
                case,
                "referral-told",
                contacts=Text("lines-of-contacts", {"lines": _contacts(given)}),
                emergency=emergency(given.workplace),
            ),
        ),
        counts=(Count(counts.REFERRED),),
    )


def _contacts(given: Given) -> Value:
    local = given.now.astimezone(given.workplace.zone)
    lines: list[Value] = []
    for kind in ("occupational-health", "victim-support", "urgent-care", "crisis-line"):
        contact = given.workplace.contact(kind)
        if contact is None:
            continue
        if contact.hours is None:
            state = "contact-always"
        else:
            state = "contact-open" if calendar.is_open(contact.hours, local) else "contact-closed"
        hours: dict[str, Value] = {}
        if contact.hours is not None:
            hours = {
                "from": contact.hours.span.start.strftime("%H:%M"),
                "until": contact.hours.span.until.strftime("%H:%M"),
            }
        lines.append(Text(state, {"contact": phone(contact), **hours}))
    return Texts(tuple(lines), joined="lines")


def themes(given: Given, tx: Transaction) -> Outcome:
    """Count what the workplace could mend; not by case, and never in words."""
    case = given.case(tx)
    chosen = [digit for digit in given.args.get("chosen", ()) if digit]
    if any(digit > len(counts.THEMES) for digit in chosen):
        raise Refused("refused-digit", most=len(counts.THEMES))
    return Outcome(
        messages=(to_holder(case, "closing-thanks"),),
        counts=tuple(Count(counts.THEMES[digit - 1]) for digit in sorted(set(chosen))),
    )


# ------------------------------------------------------------ other ends


def not_come(given: Given, tx: Transaction) -> Outcome:
    """Nobody came, which anybody may do; one kind word the next day, and no more."""
    case = meant(given, tx, *_MET)
    over = case.end(Move.MISS)
    due = follow_up.due(given.workplace, given.now)
    return Outcome(
        cases=(over,),
        messages=(to_holder(case, "not-come-told"),),
        timers=(Timer("invite", due, Call("invite-again", case.name)),),
        cleared=("decide", "how-it-went"),
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
    case = meant(given, tx, *_MET)
    told = to_requester(
        case,
        "referral-told",
        contacts=Text("lines-of-contacts", {"lines": _contacts(given)}),
        emergency=emergency(given.workplace),
    )
    closed = _close(given, tx, Move.REFER)
    return Outcome(messages=(told,), counts=(Count(counts.REFERRED),)) + closed


def settled(given: Given, tx: Transaction) -> Outcome:
    """It was settled in some other way."""
    return _close(given, tx, Move.SETTLE)


def _close(given: Given, tx: Transaction, move: Move) -> Outcome:
    case = meant(given, tx, *_MET)
    # A referral has its own count.
    ended = search.ended(given, case, move)
    if move is Move.REFER:
        ended = Outcome(cases=ended.cases, messages=ended.messages)
    return ended + Outcome(
        messages=(
            to_holder(case, "closing-thanks"),
            to_requester(case, "closed-told"),
        )
    )


# ------------------------------------------------------------ carried to the end


def ask_how_it_went(given: Given, tx: Transaction) -> Outcome:
    """Half an hour after the meeting: how did it go?"""
    case = given.case(tx)
    if case.state is not State.AGREED:
        return Outcome()
    asked = int(given.args.get("asked", 0)) + 1
    question = Question(
        options=(
            Option(Text("went-held"), Call("held", case.name), meaning=Meaning.YES),
            Option(Text("went-not-come"), Call("not-come", case.name)),
            Option(Text("went-declined"), Call("declined", case.name)),
            Option(Text("went-not-yet"), Call("not-yet", case.name), meaning=Meaning.NO),
        )
    )
    outcome = Outcome(messages=(to_holder(case, "how-it-went", question),))
    if asked >= _ASKS:
        return outcome
    again = Timer(
        "how-it-went",
        calendar.morning(given.workplace, given.now),
        Call("ask-how-it-went", case.name, {"asked": asked}),
    )
    return outcome + Outcome(timers=(again,))


def not_yet(given: Given, tx: Transaction) -> Outcome:
    """It goes on; the holder says when it is over."""
    case = given.case(tx)
    return Outcome(messages=(to_holder(case, "not-yet-told"),))

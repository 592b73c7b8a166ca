"""Some react only later: asking once more after a week, and after four, each if the person has
said yes to it (F6). The case has ended long since; what is kept is an address and a language."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import calendar, follow_up
from bot.domain.case import Case, State
from bot.domain.chat import Address, Audience, Text, Value
from bot.domain.outcome import Call, Errand, Meaning, Message, Option, Outcome, Question, Timer
from commands import need
from commands.errands import CHECK, agreed, end_call, is_wanted
from commands.given import Given, health_option, to_giver, to_requester
from storage import cases, errands, habits
from storage.database import Transaction
from storage.moments import from_text, to_text

#: nobody is asked again sooner after an answer
_APART = timedelta(days=3)
_WEEK, _FOUR_WEEKS = 1, 4


# ------------------------------------------------------------ the first consent


def asked_consent(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Ask once whether the bot may ask again a week after the talk."""
    if case.state is not State.HELD or _awaits_check(tx, case.requester.address):
        return Outcome()
    today = calendar.day_of(given.workplace, given.now)
    talk = calendar.day_of(given.workplace, case.held_at or given.now)
    from_day = max(talk, today + _APART - timedelta(weeks=_WEEK))
    due = follow_up.after_weeks(given.workplace, from_day, _WEEK)
    question = Question(
        options=(
            Option(
                Text("answer-yes"),
                Call("agree-to-check", case.name, {"due": to_text(due)}),
                meaning=Meaning.YES,
            ),
            Option(Text("answer-no"), Call("decline-check", case.name), meaning=Meaning.NO),
        )
    )
    at = given.dated(due)
    return Outcome(messages=(to_requester(case, "check-consent-asked", question, at=at),))


def agree_to_check(given: Given, tx: Transaction) -> Outcome:
    """Keep the address, apart from the case, until that day."""
    case, due = given.case(tx), from_text(given.args["due"])
    told = to_requester(case, "check-agreed", at=given.dated(due))
    return Outcome(messages=(told,), timers=_check(given, due, case.language, _WEEK))


def decline_check(given: Given, tx: Transaction) -> Outcome:
    """A no is a complete answer; nothing is kept."""
    return Outcome(messages=(to_requester(given.case(tx), "check-declined"),))


def _check(given: Given, due: datetime, language: str, weeks: int) -> tuple[Timer, ...]:
    return agreed(given, given.by.address, CHECK, due, language=language, weeks=weeks)


def _awaits_check(tx: Transaction, person: Address) -> bool:
    return any(waiting.call.command == CHECK for waiting in errands.of(tx, person))


# ------------------------------------------------------------ the day


def check(given: Given, tx: Transaction) -> Outcome:
    """Ask the person how they are, unless they have a request open, or it is days late."""
    person, errand = Address(given.args["person"]), given.args["errand"]
    is_late = given.now > follow_up.last_moment(given.workplace, from_text(given.args["due"]))
    if is_late or not is_wanted(given, tx) or cases.asked_by(tx, person) is not None:
        return Outcome(errands_over=(errand,))
    args = {name: given.args[name] for name in ("errand", "at", "due", "language", "weeks")}
    options = [
        Option(Text("check-well"), Call("checked-well", None, args), meaning=Meaning.YES),
        Option(Text("check-talk"), Call("checked-talk", None, args)),
        *health_option(given, Call("checked-health", None, args)),
        Option(
            Text("answer-no-thanks"), Call("checked-no", None, args), digit="0", meaning=Meaning.NO
        ),
    ]
    chosen = habits.languages(tx, person)
    asked = Message(
        to=person,
        audience=Audience.REQUESTER,
        text=Text("check-asked"),
        language=chosen[0] if chosen else given.args["language"],
        errand=errand,
        question=Question(options=tuple(options)),
        # Nobody is asked it twice.
        if_unsure=Call("check-unsure", None, {"at": args["at"], "network": person.network}),
    )
    ends = follow_up.over(given.workplace, given.now)
    forgotten = Timer("end", ends, end_call(given.args), Errand(errand, person))
    return Outcome(messages=(asked,), timers=(forgotten,))


def checked_well(given: Given, tx: Transaction) -> Outcome:
    """Nothing is kept of the answer."""
    return Outcome(messages=(to_giver(given, "slept-told-well"),)) + _afterwards(given)


def checked_health(given: Given, tx: Transaction) -> Outcome:
    """The person calls themselves; nothing is kept."""
    return Outcome(messages=(to_giver(given, "talk-health-told"),)) + _afterwards(given)


def checked_talk(given: Given, tx: Transaction) -> Outcome:
    """A request like any other, which has a follow-up of its own."""
    return Outcome(errands_over=(given.args["errand"],)) + need.need(_there(given), tx)


def checked_no(given: Given, tx: Transaction) -> Outcome:
    """A no thanks is a complete answer, and the end of it."""
    return _ended(given, "no-thanks-told")


def _ended(given: Given, text_id: str, **values: Value) -> Outcome:
    return Outcome(
        messages=(to_giver(given, text_id, None, **values),),
        errands_over=(given.args["errand"],),
    )


def _afterwards(given: Given) -> Outcome:
    """After the week's question ask whether there may be one more; after the last forget."""
    args = given.args
    if args["weeks"] != _WEEK:
        return _ended(given, "check-told-last")
    there = _there(given)
    first = calendar.day_of(there.workplace, from_text(args["due"]))
    due = follow_up.after_weeks(there.workplace, first, _FOUR_WEEKS - _WEEK)
    again = {**args, "due": to_text(due)}
    question = Question(
        options=(
            Option(
                Text("answer-yes"), Call("agree-to-last-check", None, again), meaning=Meaning.YES
            ),
            Option(Text("answer-no"), Call("decline-last-check", None, again), meaning=Meaning.NO),
        )
    )
    asked = to_giver(given, "check-again-asked", question, at=there.dated(due))
    return Outcome(messages=(replace(asked, errand=args["errand"]),))


def agree_to_last_check(given: Given, tx: Transaction) -> Outcome:
    """Keep the address under a new key, until the last time."""
    due, there = from_text(given.args["due"]), _there(given)
    told = _ended(given, "check-agreed", at=there.dated(due))
    return told + Outcome(timers=_check(there, due, given.language, _FOUR_WEEKS))


def decline_last_check(given: Given, tx: Transaction) -> Outcome:
    """A no is a complete answer; nothing is kept."""
    return _ended(given, "check-declined")


def check_not_understood(given: Given, tx: Transaction) -> Outcome:
    """An answer in words of their own is neither kept nor taken for a request."""
    return Outcome(messages=(to_giver(given, "check-not-understood"),))


def _there(given: Given) -> Given:
    """At the workplace where it was agreed."""
    found = given.workplaces.get(given.args["at"])
    return replace(given, workplace=found) if found else given

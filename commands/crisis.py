"""Words that mean danger to life (S16): numbers first, a human if wanted, nothing kept."""

from __future__ import annotations

from bot.domain import calendar
from bot.domain.chat import Text, Value
from bot.domain.outcome import Call, Meaning, Option, Outcome, Question
from commands import exclude, need
from commands.explain import stands
from commands.given import Given, always, emergency, phone, to_giver
from storage.database import Transaction


def crisis(given: Given, tx: Transaction) -> Outcome:
    """Give the numbers that help; offer a colleague unless it is night or one is on the way."""
    line = given.workplace.contact("crisis-line")
    values: dict[str, Value] = {"emergency": emergency(given.workplace), "line": ""}
    if line is not None:
        say = phone if line.hours else always
        values["line"] = say(given.workplace, line, given.now)
    own = given.own_case(tx)
    if own is not None and own.awaits_talk and not own.is_searching:
        told = to_giver(given, "crisis-told-stands", None, stands=stands(given, own), **values)
        return Outcome(messages=(told,))
    if calendar.is_night(given.workplace, given.now):
        return Outcome(messages=(to_giver(given, "crisis-told", None, **values),))
    question = Question(
        options=(
            Option(Text("answer-yes"), Call("need-urgent"), meaning=Meaning.YES),
            Option(Text("answer-no"), Call("thanks"), meaning=Meaning.NO),
        )
    )
    return Outcome(messages=(to_giver(given, "crisis-asked", question, **values),))


def need_urgent(given: Given, tx: Transaction) -> Outcome:
    """Ask the facilitators to get in touch at once; no reason is given to anybody."""
    if calendar.is_night(given.workplace, given.now):
        # The question was asked by day; at night there are the numbers.
        return crisis(given, tx)
    own = given.own_case(tx)
    if own is None or not own.awaits_talk or own.is_missed(given.now):
        return need.open_urgent(given, tx)
    if not own.is_searching or own.urgent:
        return need.need(given, tx)
    if own.hidden and own.asked_at is None:
        # Who must not know comes before everything.
        own = own.with_(urgent=True)
        message = exclude.question(given, tx, own, "exclude-asked")
        return Outcome(cases=(own,), messages=(message,))
    return need.make_urgent(given, tx, own)

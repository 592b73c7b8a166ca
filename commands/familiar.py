"""Somebody familiar, or not (A9). The bot does not know who knows whom; so the person names who
is wished for, and sees in every case who would come before anybody learns who they are."""

from __future__ import annotations

from bot.domain.case import Case, State
from bot.domain.chat import Address, Refused, Text, Texts
from bot.domain.outcome import Call, Kind, Message, Option, Outcome, Question
from commands import waves
from commands.explain import situation
from commands.given import Given, to_requester
from storage.database import Transaction


def wish_for_whom(given: Given, tx: Transaction) -> Outcome:
    """Ask who would be the familiar one."""
    case = given.case(tx)
    if not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    closed = (case.requester.address, *case.excluded)
    people = [p for p in given.facilitators(tx) if p.address not in closed]
    if not people:
        return Outcome(messages=(to_requester(case, "familiar-told"),))
    question = Question(
        kind=Kind.SOME,
        options=tuple(
            Option(Text("plain", {"words": p.name}), Call("wish-for", case.name)) for p in people
        ),
        # The order of the options is kept with the question: the group may change meanwhile.
        answer=Call("wish-for", case.name, {"people": [p.address.uri for p in people]}),
    )
    return Outcome(messages=(to_requester(case, "familiar-asked", question),))


def wish_for(given: Given, tx: Transaction) -> Outcome:
    """Ask those who are named in private: before the others if nobody has been asked, else as
    well."""
    case = given.case(tx)
    if not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    offered, chosen = given.args["people"], [n for n in given.args["chosen"] if n]
    if any(number > len(offered) for number in chosen):
        raise Refused("refused-digit", least=0, most=len(offered))
    wished = tuple(Address(offered[number - 1]) for number in sorted(set(chosen)))
    if not wished:
        return Outcome(messages=(to_requester(case, "familiar-told"),))
    return _wished(given, tx, case.with_(wished=wished))


def _wished(given: Given, tx: Transaction, case: Case) -> Outcome:
    if case.asked_at is None:
        return Outcome(cases=(case,), messages=(told(given, tx, case, "familiar-told-first"),))
    late = told(given, tx, case, "familiar-told-also")
    if case.hidden:
        is_next = case.state is State.OPEN and not set(case.wished) <= set(case.offered)
        asked = waves.offer(given, tx, case) if is_next else Outcome()
        return Outcome(cases=(case,), messages=(late,)) + asked
    return Outcome(cases=(case,), messages=(late, *waves.ask_also(given, tx, case)))


def told(given: Given, tx: Transaction, case: Case, text_id: str) -> Message:
    """Whom the bot understood: only the person who named them reads it."""
    names = [p.name for p in given.facilitators(tx) if p.address in case.wished]
    return to_requester(case, text_id, people=Texts(tuple(names), "and"))


def wish_for_stranger(given: Given, tx: Transaction) -> Outcome:
    """Ask the neighbours, too, where they lend somebody; else say what can be done."""
    case = given.case(tx)
    if not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    can_be_lent = bool(waves.lenders(given)) and not case.is_given_up(given.now)
    # Of a search in private the workplace's own are asked first: nobody asks them else.
    is_known = case.is_in_group and not case.is_lent
    if not (can_be_lent and is_known and case.state is State.OPEN):
        return Outcome(messages=(to_requester(case, "stranger-told"),))
    asked = waves.offer(given, tx, case.with_(is_lent=True))
    return Outcome(messages=(to_requester(case, "stranger-told-neighbours"),)) + asked

"""Somebody must not know: nothing is said in the group, the others are asked one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bot.domain import calling
from bot.domain.case import Case
from bot.domain.chat import Address, Refused, Text, Texts, Value
from bot.domain.outcome import Call, Kind, Message, Option, Outcome, Question, Timer
from commands import search
from commands.explain import situation
from commands.given import Given, people_to_call, to_requester
from commands.group_session import time_asked
from commands.need import asked_urgently
from commands.when import when_question
from storage import members
from storage.database import Transaction


def exclude_whom(given: Given, tx: Transaction) -> Outcome:
    """Say nothing in the group from now on, and ask who must not know. Whatever the group has
    read by then ends as in every other case."""
    case = given.case(tx)
    if case.hidden or not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    return ask_whom(given, tx, case)


def ask_whom(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Ask who must not know of the wish; until then it is offered to nobody any more."""
    hidden = search.in_private(given, tx, case)
    text_id = "exclude-asked-late" if case.is_in_group else "exclude-asked"
    return search.withdrawn(given, case) + asked(given, tx, hidden, text_id)


def asked(given: Given, tx: Transaction, hidden: Case, text_id: str, **values: Value) -> Outcome:
    """A request of which nobody hears before the person has said who must not know."""
    deadline = calling.deadline(given.workplace, hidden, given.now)
    return Outcome(
        cases=(hidden,),
        messages=(question(given, tx, hidden, text_id, **values),),
        timers=(
            search.expiry(hidden),
            Timer("deadline", deadline, Call("tell-truth", hidden.name)),
        ),
    )


def question(given: Given, tx: Transaction, case: Case, text_id: str, **values: Value) -> Message:
    """Who must not know? The options are the facilitators, the coordinator, the leaders."""
    others = [p for p in given.facilitators(tx) if p != case.requester]
    options = [Option(_named(given, p.address, p.name), Call("exclude", case.name)) for p in others]
    known = {p.address for p in others} | {case.requester.address}
    outsiders = [c for c in given.workplace.coordinators if c not in known]
    if outsiders:
        options.append(
            Option(
                Text("exclude-coordinator", {"name": given.workplace.coordinator_name}),
                Call("exclude", case.name),
            )
        )
    if given.workplace.leaders:
        options.append(Option(Text("exclude-leaders"), Call("exclude", case.name)))
    asked = Question(
        kind=Kind.SOME,
        options=tuple(options),
        # The order of the options is kept with the question: the group may change meanwhile.
        answer=Call(
            "exclude",
            case.name,
            {
                "people": [p.address.uri for p in others],
                "outsiders": [c.uri for c in outsiders],
            },
        ),
        # Whom it is about never follows from silence.
        silence=None if text_id == "exclude-reminded" else Call("exclude-remind", case.name),
        patience=calling.BEFORE_ASKING,
    )
    return to_requester(case, text_id, asked, **values)


def _named(given: Given, address: Address, name: str) -> Text:
    if address in given.workplace.leaders:
        return Text("exclude-leader", {"name": name})
    return Text("plain", {"words": name})


def exclude_remind(given: Given, tx: Transaction) -> Outcome:
    """Ask once more who must not know; nobody is asked before."""
    case = given.case(tx)
    if case.asked_at is not None or not case.is_searching:
        return Outcome()
    promise = calling.first_promise(given.workplace, given.now)
    case = case.with_(promised_at=promise)
    message = question(
        given,
        tx,
        case,
        "exclude-reminded",
        promise=given.moment(promise),
        # It may be the coordinator who must not know.
        numbers=people_to_call(given.workplace, given.now, coordinator=False),
    )
    return Outcome(
        cases=(case,),
        messages=(message,),
        timers=(Timer("promise", promise, Call("keep-promise", case.name)),),
    )


def exclude(given: Given, tx: Transaction) -> Outcome:
    """Note who must not know, sealed, and go on with the question of when."""
    case = given.case(tx)
    if case.asked_at is not None or not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    options = [[uri] for uri in given.args["people"]]
    if given.args["outsiders"]:
        options.append(list(given.args["outsiders"]))
    options.append([leader.uri for leader in given.workplace.leaders])
    chosen = [digit for digit in given.args["chosen"] if digit]
    if any(digit > len(options) for digit in chosen):
        raise Refused("refused-digit", least=0, most=len(options))
    excluded = {uri for digit in chosen for uri in options[digit - 1]}
    return shut_out(given, tx, case, map(Address, excluded))


def shut_out(given: Given, tx: Transaction, case: Case, people: Iterable[Address]) -> Outcome:
    """Note that these *people* must not know, before anybody has been asked."""
    case = without(case, people)
    told = told_whom(given, tx, case)
    if case.urgent:
        return Outcome(messages=(told,)) + asked_urgently(given, tx, case)
    plan = calling.plan(given.workplace, given.now)
    if plan.is_night:
        case = case.with_(promised_at=plan.promised_at)
    if case.is_group:
        asked = time_asked(given, case)
    else:
        when = when_question(case.name, plan.is_night, with_exclusion=False)
        asked = to_requester(case, "when-asked", when)
    return Outcome(
        cases=(case,),
        messages=(told, asked),
        timers=(search.asking(case, plan, given),),
        cleared=("promise",),
    )


def without(case: Case, people: Iterable[Address]) -> Case:
    """The case of which these *people*, too, must not know."""
    uris = sorted({address.uri for address in (*case.excluded, *people)})
    return case.with_(excluded=tuple(map(Address, uris)))


def told_whom(given: Given, tx: Transaction, case: Case) -> Message:
    """Whom the bot understood: only the person who named them reads it."""
    people = named(given, tx, case.excluded)
    if people is None:
        return to_requester(case, "exclude-told-none")
    return to_requester(case, "exclude-told", people=people)


def named(given: Given, tx: Transaction, excluded: Collection[Address]) -> Texts | None:
    """The *excluded*, by name, for the person who named them; ``None`` if none of them is known,
    here or in another workplace."""
    known = {person.address: person.name for person in given.facilitators(tx)}
    elsewhere = [members.homes(tx, address) for address in excluded if address not in known]
    for workplace in given.workplaces.those(home for homes in elsewhere for home in homes):
        for person in members.of(tx, workplace.id):
            known.setdefault(person.address, person.name)
    names: list[Value] = [name for address, name in known.items() if address in excluded]
    if any(c in excluded and c not in known for c in given.workplace.coordinators):
        names.append(given.workplace.coordinator_name)
    if any(one in excluded and one not in known for one in given.workplace.leaders):
        names.append(Text("exclude-leaders"))
    return Texts(tuple(names), "and") if names else None

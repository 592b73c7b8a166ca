"""Who is asked first, in private, before the group: those whom the person wishes for, or who
speak their language. Nobody reads why: in the group either would tell who asks."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain import calling
from bot.domain.case import Case, When
from bot.domain.chat import Person
from bot.domain.outcome import Call, Outcome, Question, Timer
from commands.given import Given, to_facilitator
from storage import habits, members
from storage.database import Transaction


def are_first(given: Given, tx: Transaction, case: Case) -> bool:
    """Whether some are asked alone: so many minutes pass then, whatever they answer, and also
    when they cannot be asked today. So the person learns of nobody that they said no."""
    if case.is_group:
        return False
    return bool(case.wished) or bool(_speakers(tx, case, members.of(tx, given.workplace.id), given))


def asked(
    given: Given, tx: Transaction, case: Case, free: Iterable[Person], question: Question
) -> Outcome:
    """Ask those of the *free* ones at once; the group when their minutes are over."""
    everybody = list(free)
    people = [person for person in everybody if person.address in case.wished]
    if not case.wished:
        people = _speakers(tx, case, everybody, given)
    asked_at = given.now + calling.ALONE
    text_id = "first-asked-call" if case.when is When.EVENING else "first-asked"
    slots, at = given.wished(case), given.moment(asked_at)
    return Outcome(
        cases=(case,),
        messages=tuple(
            to_facilitator(person.address, text_id, question, case.name, slots=slots, ask=at)
            for person in people
        ),
        timers=(Timer("group", asked_at, Call("ask-group", case.name)),),
    )


def _speakers(tx: Transaction, case: Case, people: Iterable[Person], given: Given) -> list[Person]:
    """Those who have said that they speak the language of the talk, where the group speaks
    another; everybody is taken to speak that of the group."""
    if case.spoken == given.workplace.language:
        return []
    return [
        person
        for person in people
        if person.address != case.requester.address
        and case.spoken in habits.languages(tx, person.address)
    ]


def spoken_here(given: Given, tx: Transaction) -> tuple[str, ...]:
    """The languages in which a talk can be had, the group's first."""
    others = {
        language
        for person in given.facilitators(tx)
        for language in habits.languages(tx, person.address)
    }
    return (given.workplace.language, *sorted(others - {given.workplace.language}))

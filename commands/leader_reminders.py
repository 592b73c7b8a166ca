"""What a leader asks to be reminded of: nothing is kept of anybody, nor of what happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain import calendar, follow_up
from bot.domain.chat import Address, Audience, Text, Value
from bot.domain.outcome import Message, Outcome, Question, Timer
from bot.domain.workplace import Part
from commands.errands import DUTY, PLAN, agreed, is_wanted
from commands.given import Given
from storage import errands, questions
from storage.database import Transaction
from storage.moments import from_text

#: who may ask for which
MAY_ASK: Mapping[str, tuple[Part, ...]] = {
    PLAN: (Part.LEADER, Part.COORDINATOR),
    DUTY: (Part.LEADER, Part.SAFETY, Part.COORDINATOR),
}
#: the answers to the questions about reminders
_AGREED_BY = frozenset(("plan-reminders", "agree-to-duty"))


def to_asker(
    given: Given, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    """An answer in the language of whoever has just asked; of no case, since none is theirs."""
    return Message(
        to=given.by.address,
        audience=Audience.LEADER,
        text=Text(text_id, values),
        language=given.language,
        question=question,
    )


def is_asked(tx: Transaction, person: Address) -> bool:
    """Whether the question that is open to *person* is one about reminders."""
    for asked in questions.to(tx, person):
        if asked.is_open:
            calls = [option.call for option in asked.question.options]
            answer = asked.question.answer
            return any(c.command in _AGREED_BY for c in (calls if answer is None else [answer]))
    return False


def remind(given: Given, tx: Transaction, command: str, moments: Iterable[datetime]) -> Outcome:
    """Remind whoever has asked at those *moments*: once a day, whatever was asked before."""
    outcome = Outcome()
    waiting = [w for w in errands.of(tx, given.by.address) if w.call.command == command]
    for place, due in enumerate(sorted(set(moments))):
        day = calendar.day_of(given.workplace, due)
        is_again = [w for w in waiting if calendar.day_of(given.workplace, w.due_at) == day]
        outcome += Outcome(
            timers=_errand(given, command, due, place),
            errands_over=tuple(each.errand for each in is_again),
        )
    return outcome


def _errand(given: Given, command: str, due: datetime, place: int) -> tuple[Timer, ...]:
    # Each has a name of its own, and so a key.
    each = replace(given, fresh_id=f"{given.fresh_id}.{place}")
    return agreed(each, given.by.address, command, due, language=given.language)


def remind_of_plan(given: Given, tx: Transaction) -> Outcome:
    """Remind a leader to ask how it goes."""
    return _reminded(given, tx, PLAN, "plan-reminded")


def remind_of_duty(given: Given, tx: Transaction) -> Outcome:
    """Remind somebody of the list that they were given; not of what happened."""
    return _reminded(given, tx, DUTY, "duty-reminded")


def _reminded(given: Given, tx: Transaction, command: str, text_id: str) -> Outcome:
    """If they still have that part, and it is not days late."""
    person = Address(given.args["person"])
    over = Outcome(errands_over=(given.args["errand"],))
    is_late = given.now > follow_up.last_moment(given.workplace, from_text(given.args["due"]))
    may_ask = given.workplace.roles_of(person) & set(MAY_ASK[command])
    if is_late or not may_ask or not is_wanted(given, tx):
        return over
    reminded = Message(
        to=person,
        audience=Audience.LEADER,
        text=Text(text_id),
        language=given.args["language"],
    )
    return over + Outcome(messages=(reminded,))

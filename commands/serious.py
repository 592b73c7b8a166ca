"""A serious accident: what the employer must do at once (S17). The bot tells it, and notifies
nobody itself."""

from __future__ import annotations

from bot.domain import calendar, follow_up
from bot.domain.chat import Day, Text, Texts, Value
from bot.domain.outcome import Call, Meaning, Option, Outcome, Question
from bot.domain.workplace import Contact
from commands.errands import DUTY
from commands.given import Given, emergency, phone
from commands.leader_reminders import MAY_ASK, remind, to_asker
from commands.numbers import with_hours
from storage.database import Transaction
from storage.moments import from_text, to_text

#: country → the lines after first aid: what is said, and of which kind of number
_DUTIES = {
    "FI": (
        ("serious-at-once", "police"),
        ("serious-at-once", "labour-inspection"),
        ("serious-ten-days", "insurance"),
        ("serious-told-too", "safety"),
    ),
    "NO": (
        ("serious-at-once", "police"),
        ("serious-next-day", "labour-inspection"),
        ("serious-in-writing", "safety"),
    ),
}
#: where the duties are not known: only numbers that the workplace has itself
_ELSEWHERE = ("police", "labour-inspection", "insurance", "safety")
_TOLD = {"FI": "serious-told-fi", "NO": "serious-told-no"}


def serious(given: Given, tx: Transaction) -> Outcome:
    """What to do and whom to tell, in order, with the numbers; and one reminder, if wanted."""
    due = follow_up.duty_due(given.workplace, given.now)
    country = given.workplace.country
    lines: list[Value] = [Text("serious-aid", {"phone": emergency(given.workplace)})]
    if country in _DUTIES:
        lines += [Text(line, {"contact": _whom(given, kind)}) for line, kind in _DUTIES[country]]
    else:
        found = [kind for kind in _ELSEWHERE if given.workplace.contact(kind)]
        lines += [Text("serious-told-too", {"contact": _whom(given, kind)}) for kind in found]
    numbered = tuple(
        Text("line-numbered", {"number": place, "line": line})
        for place, line in enumerate(lines, 1)
    )
    question = Question(
        options=(
            Option(
                Text("answer-yes"),
                Call("agree-to-duty", None, {"due": to_text(due)}),
                meaning=Meaning.YES,
            ),
            Option(Text("answer-no"), Call("decline-duty"), digit="0", meaning=Meaning.NO),
        )
    )
    told = to_asker(
        given,
        _TOLD.get(country, "serious-told"),
        question,
        lines=Texts(numbered, "lines"),
        at=given.moment(due),
    )
    return Outcome(messages=(told,))


def _whom(given: Given, kind: str) -> Text:
    """Somebody to tell: with the number, the day of its check and its hours, where it has any."""
    contact = given.workplace.contact(kind)
    if contact is None:
        return Text(f"word-{kind}")
    spoken = _dated(given, contact)
    return spoken if contact.hours is None else with_hours(given, contact, spoken)


def _dated(given: Given, contact: Contact) -> Text:
    today = calendar.day_of(given.workplace, given.now)
    if contact.verified_on is None or contact.is_old(today):
        return phone(given.workplace, contact, given.now)
    checked = Day(contact.verified_on, today, dated=True)
    number = Text("number-checked", {"phone": contact.phone, "checked": checked})
    return Text("contact-phone", {"name": contact.name, "phone": number})


def agree_to_duty(given: Given, tx: Transaction) -> Outcome:
    """Remind them once, at that time or, if they answer later, at the next fit one."""
    given = given.where_a_part(tx, MAY_ASK[DUTY])
    due = from_text(given.args["due"])
    if due <= given.now:
        due = follow_up.duty_due(given.workplace, given.now)
    told = to_asker(given, "duty-agreed", at=given.moment(due))
    return Outcome(messages=(told,)) + remind(given, tx, DUTY, (due,))


def decline_duty(given: Given, tx: Transaction) -> Outcome:
    """A no is a complete answer; nothing is kept."""
    return Outcome(messages=(to_asker(given, "leader-not-reminded"),))

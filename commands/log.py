"""Most talks never reach the group (S13): they are counted, without a name and without a case,
and whoever held one is reminded to ask the next day."""

from __future__ import annotations

from datetime import date, datetime

from bot.domain import calendar, counts, follow_up
from bot.domain.chat import Address, Day, Refused, Text, Texts
from bot.domain.outcome import Call, Kind, Meaning, Message, Option, Outcome, Question
from commands import load, presence
from commands.errands import REMINDER, agreed, is_wanted, put_off
from commands.given import Given, to_facilitator
from commands.how_are_you import after_talk
from storage import errands
from storage.database import Transaction
from storage.moments import from_text, to_text


def log(given: Given, tx: Transaction) -> Outcome:
    """Count a talk that never reached the group; nobody's name is needed."""
    given.must_be_facilitator(tx)
    numbers, other_words = given.args.get("numbers"), given.args.get("other_words", False)
    read = counts.people_and_minutes(numbers) if numbers else None
    if read is not None:
        return _logged(given, tx, *read, "log-told-words" if other_words else "log-told")
    if other_words:
        return _asked(given, "log-asked-words")
    return _asked(given, "log-asked-again" if numbers else "log-asked")


def _asked(given: Given, text_id: str) -> Outcome:
    """Nothing is counted yet; a number is enough now."""
    question = Question(kind=Kind.NUMBERS, answer=Call("log-numbers"))
    asked = to_facilitator(
        given.by.address,
        text_id,
        question,
        people=counts.MOST_PEOPLE,
        minutes=counts.MOST_MINUTES,
    )
    return Outcome(messages=(asked,))


def log_numbers(given: Given, tx: Transaction) -> Outcome:
    """Count it with the numbers that were asked for; 0 is a talk of unknown length."""
    given.must_be_facilitator(tx)
    numbers = given.args["numbers"]
    read = (1, 0) if numbers == [0] else counts.people_and_minutes(numbers)
    if read is None:
        raise Refused("refused-log", people=counts.MOST_PEOPLE, minutes=counts.MOST_MINUTES)
    return _logged(given, tx, *read, "log-told")


def _logged(given: Given, tx: Transaction, people: int, minutes: int, text_id: str) -> Outcome:
    first = follow_up.due(given.workplace, given.now)
    second = follow_up.second_time(given.workplace, first)
    day = calendar.day_of(given.workplace, given.now).isoformat()
    times = [
        Option(
            Text("plain-moment", {"at": given.moment(at)}),
            Call("agree-to-reminder", None, {"due": to_text(at), "day": day}),
            meaning=Meaning.YES if at is first else None,
        )
        for at in (first, second)
        if at is not None
    ]
    wrong = {"people": people, "minutes": minutes, "counted": to_text(given.now)}
    question = Question(
        options=(
            *times,
            Option(Text("answer-no"), Call("no-reminder"), meaning=Meaning.NO),
            Option(Text("log-wrong"), Call("undo-log", None, wrong)),
        )
    )
    told = to_facilitator(given.by.address, text_id, question, None, people=people, minutes=minutes)
    logged = Outcome(
        messages=(told,),
        counts=counts.logged(people, minutes),
        shares=(load.held(given, given.by.address, given.now),),
    )
    return after_talk(given, tx, (given.by,), given.now) + logged


def undo_log(given: Given, tx: Transaction) -> Outcome:
    """It was logged by mistake: the numbers are as they were."""
    counted = counts.logged(given.args["people"], given.args["minutes"])
    at = from_text(given.args["counted"])
    return Outcome(
        messages=(to_facilitator(given.by.address, "log-undone"),),
        counts=counts.taken_back(counted, at),
        shares=(load.not_held(given, given.by.address, at),),
    )


# ------------------------------------------------------------ the reminder


def agree_to_reminder(given: Given, tx: Transaction) -> Outcome:
    """Remind the facilitator at that time. One reminder a morning, for all talks before it."""
    due, days = from_text(given.args["due"]), [given.args["day"]]
    if due <= given.now:
        # It is answered so late that the time has passed.
        due = follow_up.later_today(given.workplace, given.now)
    on = calendar.day_of(given.workplace, due)
    replaced = [
        waiting
        for waiting in errands.of(tx, given.by.address)
        if waiting.call.command == REMINDER
        and calendar.day_of(given.workplace, waiting.due_at) == on
    ]
    for waiting in replaced:
        days = [*waiting.call.args["days"], *days]
    return Outcome(
        messages=(_agreed(given, due, len(days)),),
        timers=agreed(given, given.by.address, REMINDER, due, days=days),
        errands_over=tuple(waiting.errand for waiting in replaced),
    )


def _agreed(given: Given, due: datetime, number: int) -> Message:
    return to_facilitator(
        given.by.address, "reminder-agreed", None, None, at=given.moment(due), number=number
    )


def no_reminder(given: Given, tx: Transaction) -> Outcome:
    """A no is a complete answer; the talk stays counted."""
    return Outcome(messages=(to_facilitator(given.by.address, "reminder-declined"),))


def remind_of_talks(given: Given, tx: Transaction) -> Outcome:
    """Remind whoever held the talks, if they still are a facilitator and it is not days late."""
    person, days = Address(given.args["person"]), given.args["days"]
    due = from_text(given.args["due"])
    over = Outcome(errands_over=(given.args["errand"],))
    is_late = given.now > follow_up.last_moment(given.workplace, due)
    if is_late or not is_wanted(given, tx) or not given.has_part(tx, person):
        return over
    back = presence.back_at(given, tx, person)
    if back is not None and back <= follow_up.last_moment(given.workplace, due):
        # Whoever is away is reminded on their return, if that is not too late to be kind.
        return Outcome(timers=(put_off(given, back),))
    today = calendar.day_of(given.workplace, given.now)
    held_on = sorted({date.fromisoformat(day) for day in days})
    is_yesterday = [(today - day).days for day in held_on] == [1]
    return over + Outcome(
        messages=(
            to_facilitator(
                person,
                "reminded-of-yesterday" if is_yesterday else "reminded-of-days",
                _reminder_question(days),
                None,
                number=len(days),
                days=Texts(tuple(Day(day, today) for day in held_on), "and"),
            ),
        )
    )


def _reminder_question(days: list[str]) -> Question:
    return Question(
        options=(
            Option(Text("holder-asked"), Call("asked-shortly"), meaning=Meaning.YES),
            Option(
                Text("holder-later"), Call("remind-later", None, {"days": days}), meaning=Meaning.NO
            ),
            Option(Text("reminder-more"), Call("support-card")),
        )
    )


def asked_shortly(given: Given, tx: Transaction) -> Outcome:
    """They have asked; nothing is kept."""
    return Outcome(messages=(to_facilitator(given.by.address, "reminder-done"),))


def remind_later(given: Given, tx: Transaction) -> Outcome:
    """Remind them once more, four hours later."""
    later, days = follow_up.afternoon(given.workplace, given.now), given.args["days"]
    return Outcome(
        messages=(_agreed(given, later, len(days)),),
        timers=agreed(given, given.by.address, REMINDER, later, days=days),
    )

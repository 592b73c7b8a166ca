"""Those who lead others who were in it: what to do now, and a plan for the days to come (S18).

Of the people, and of what happened, nothing is asked, and nothing kept."""

from __future__ import annotations

from bot.domain import follow_up
from bot.domain.chat import Text, Texts, Value
from bot.domain.outcome import Call, Kind, Meaning, Option, Outcome, Question
from commands.errands import PLAN
from commands.given import Given, emergency, phone
from commands.leader_reminders import MAY_ASK, remind, to_asker
from storage.database import Transaction

#: how the times of ``follow_up.PLANNED`` are asked about
_LABELS = ("plan-day", "plan-three-days", "plan-week", "plan-three-weeks")


def leader(given: Given, tx: Transaction) -> Outcome:
    """The five things to see to at once; nothing is kept."""
    return Outcome(messages=(to_asker(given, "leader-told", numbers=_of_serious(given)),))


def _of_serious(given: Given) -> Value:
    """Who is to know at once when it is serious."""
    items: list[Value] = []
    for kind in ("labour-inspection", "police"):
        contact = given.workplace.contact(kind)
        if contact is not None:
            items.append(phone(given.workplace, contact, given.now))
        elif given.workplace.country:
            items.append(Text(f"word-{kind}"))
    if not items:
        return Text("contact-emergency", {"phone": emergency(given.workplace)})
    return Texts(tuple(items), "and")


def plan(given: Given, tx: Transaction) -> Outcome:
    """Four things to agree on with whoever it is about, and when to be reminded; the answers to
    the four are not kept. The times may stand beside the word: ``plan 1 3``."""
    numbers, other_words = given.args.get("numbers") or [], given.args.get("other_words", False)
    is_chosen = numbers and all(0 <= number <= len(_LABELS) for number in numbers)
    if is_chosen and not other_words:
        return _agreed(given, tx, numbers)
    question = Question(
        kind=Kind.SOME,
        options=(
            *(Option(Text(label), Call("plan-reminders")) for label in _LABELS),
            Option(Text("answer-no"), Call("plan-reminders"), digit="0", meaning=Meaning.NO),
        ),
        answer=Call("plan-reminders"),
    )
    asked = to_asker(given, "plan-asked-words" if other_words else "plan-asked", question)
    return Outcome(messages=(asked,))


def plan_reminders(given: Given, tx: Transaction) -> Outcome:
    """Remind the leader at the times that were chosen; no answer is lost, and a no is one."""
    given = given.where_a_part(tx, MAY_ASK[PLAN])
    return _agreed(given, tx, given.args["chosen"])


def _agreed(given: Given, tx: Transaction, chosen: list[int]) -> Outcome:
    moments = {
        follow_up.planned(given.workplace, given.now, follow_up.PLANNED[digit - 1])
        for digit in chosen
        if digit
    }
    if not moments:
        return Outcome(messages=(to_asker(given, "leader-not-reminded"),))
    dates = Texts(tuple(given.moment(each) for each in sorted(moments)), "and")
    told = to_asker(given, "plan-agreed", dates=dates)
    return Outcome(messages=(told,)) + remind(given, tx, PLAN, moments)


def learning(given: Given, tx: Transaction) -> Outcome:
    """The four questions for when things are calm again; what comes of them stays outside the
    bot."""
    return Outcome(messages=(to_asker(given, "learning-told"),))

"""A facilitator is a person, too (S15): on the day of a talk they are asked how they are, may talk
with somebody themselves, or rest for a week. What they answer is kept nowhere; a rest is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from bot.domain import calendar, calling, care
from bot.domain.chat import Address, Person, Text
from bot.domain.load import Borne
from bot.domain.outcome import Call, Errand, Meaning, Option, Outcome, Question, Timer
from bot.domain.workplace import Workplace
from commands import away, exclude, need, presence, search, waves
from commands.errands import HOW_ARE_YOU, is_wanted
from commands.explain import situation
from commands.given import Given, emergency, to_facilitator, to_giver, to_requester
from commands.when import when_question
from storage import cases, errands, loads, members
from storage.database import Transaction
from storage.moments import to_text

#: a talk of their own was held so lately that whoever was in it is not asked first
_LATELY = timedelta(days=1)


def after_talk(given: Given, tx: Transaction, people: Sequence[Person], at: datetime) -> Outcome:
    """They have held a talk then: tell them if others are asked first for the rest of the week,
    and ask them later today how they are."""
    outcome = Outcome()
    for number, each in enumerate(people):
        outcome += _told_of_week(given, tx, each.address, at)
        outcome += _asked_later(given, tx, each.address, f"{given.fresh_id}{number:02}")
    return outcome


def _told_of_week(given: Given, tx: Transaction, person: Address, at: datetime) -> Outcome:
    """Once, with the talk by which the week is full."""
    today, weekly = presence.work_day(given), given.workplace.weekly_talks
    before = loads.of(tx, person)
    now = before.with_share(calendar.work_day(given.workplace, at), Borne(held=1))
    if before.is_full(today, weekly) or not now.is_full(today, weekly):
        return Outcome()
    return Outcome(messages=(to_facilitator(person, "week-full-told", number=weekly),))


def _asked_later(given: Given, tx: Transaction, person: Address, name: str) -> Outcome:
    """Ask them how they are, once a day however many talks they hold."""
    home = _home(given, tx, person)
    due = care.due(home, given.now)
    if due is None:
        return Outcome()
    day = calendar.day_of(home, due)
    if any(each.call.args.get("on") == day.isoformat() for each in errands.of(tx, person)):
        return Outcome()
    errand = Errand(name, person)
    about = {"errand": errand.id, "at": home.id, "on": day.isoformat()}
    held_on = calendar.work_day(home, given.now).isoformat()
    ask = {**about, "person": person.uri, "due": to_text(due), "held_on": held_on}
    # It is kept until that day is over, so that nobody is asked twice on it.
    forget = Call("end-errand", None, {**about, "of": HOW_ARE_YOU})
    return Outcome(
        timers=(
            Timer("do", due, Call(HOW_ARE_YOU, None, ask), errand),
            Timer("end", calendar.at(home, day + timedelta(days=1), time(0)), forget, errand),
        )
    )


def _home(given: Given, tx: Transaction, person: Address) -> Workplace:
    """Where they are a facilitator: whoever was lent is asked by the hours of their own."""
    if given.has_part(tx, person):
        return given.workplace
    lenders = (each for each in waves.lenders(given) if members.is_in(tx, each.id, person))
    return next(lenders, given.workplace)


def how_are_you(given: Given, tx: Transaction) -> Outcome:
    """Ask, if they still are a facilitator, are not away or in quiet hours of their own, do not
    ask for somebody themselves, and the day is not over."""
    person = Address(given.args["person"])
    day = calendar.day_of(given.workplace, given.now)
    is_its_day = day.isoformat() == given.args["on"]
    absent = presence.away(given, tx, [person]) | presence.quiet(given, tx, [person])
    is_here = given.has_part(tx, person) and not absent
    own = cases.asked_by(tx, person)
    is_asking = own is not None and own.awaits_talk
    if is_asking or not (is_its_day and is_here and is_wanted(given, tx)):
        return Outcome(errands_over=(given.args["errand"],))
    held_on = date.fromisoformat(given.args["held_on"])
    is_today = care.is_about_today(given.workplace, held_on, given.now)
    question = Question(
        options=(
            Option(Text("how-are-you-fine"), Call("am-fine"), meaning=Meaning.YES),
            Option(Text("how-are-you-talk"), Call("own-talk")),
            Option(Text("how-are-you-rest"), Call("own-rest")),
        )
    )
    text_id = "how-are-you-asked" if is_today else "how-are-you-asked-later"
    return Outcome(messages=(to_facilitator(person, text_id, question),))


def am_fine(given: Given, tx: Transaction) -> Outcome:
    """Thank them; nothing is kept."""
    return Outcome(messages=(to_facilitator(given.by.address, "how-are-you-fine-told"),))


def how_unclear(given: Given, tx: Transaction) -> Outcome:
    """Words that are no answer may be a cry: offer a talk in plain words. Silence means nothing."""
    question = Question(
        options=(
            Option(Text("answer-yes"), Call("own-talk"), meaning=Meaning.YES),
            Option(Text("answer-not-now"), Call("thanks"), meaning=Meaning.NO),
        )
    )
    number = emergency(given.workplace)
    asked = to_giver(given, "how-are-you-unclear", question, emergency=number)
    return Outcome(messages=(asked,))


# ------------------------------------------------------------ a rest


def rest(given: Given, tx: Transaction) -> Outcome:
    """Ask nothing of a facilitator for a week; what they have in hand is asked about."""
    given.must_be_facilitator(tx)
    days = care.rest(presence.work_day(given), away.next_day(given))
    return away.away_on(given, tx, days)


# ------------------------------------------------------------ a talk of their own


# Who has held a talk today is known in the group; a request that stood there minutes after this
# question would have few possible senders. So it is always looked for in private, one by one.


def own_talk(given: Given, tx: Transaction) -> Outcome:
    """Look for somebody for the facilitator, as for anybody, in private; those of whom it is
    known that they were in today's talk are not asked first."""
    own = given.own_case(tx)
    if own is not None and own.awaits_talk and not own.is_missed(given.now):
        return Outcome(messages=(situation(given, tx, own, heard=True),))
    plan = calling.plan(given.workplace, given.now)
    name = given.name_for_case(tx, private=True)
    # Not among the excluded, whose number the person may read: it would tell whether somebody is
    # still linked with today's talk.
    case = need.new_case(given, tx, plan).with_(name=name, hidden=True, offered=_in_it(given, tx))
    question = when_question(name, plan.is_night, with_exclusion=False)
    question = Question(
        options=(*question.options, Option(Text("when-exclude"), Call("own-exclude", name))),
        time=question.time,
    )
    values = need.night_values(given, case, plan) if plan.is_night else {}
    told = to_requester(
        case,
        "own-talk-heard-night" if plan.is_night else "own-talk-heard",
        question,
        emergency=emergency(given.workplace),
        **values,
    )
    return need.left_behind(given, own) + Outcome(
        cases=(case,),
        messages=(told,),
        timers=(search.asking(case, plan, given), search.expiry(case)),
    )


def _in_it(given: Given, tx: Transaction) -> tuple[Address, ...]:
    """Who asked for the talks that the giver has held today, and held them with the giver."""
    # Also if the bot is to ask, or nobody, which the holder does not see.
    held = [(c, c.held_at) for c in cases.of(tx, given.by.address) if given.by in c.seated]
    lately = [case for case, at in held if at is not None and given.now - at < _LATELY]
    people = {person for case in lately for person in (case.requester, *case.seated)}
    return tuple(sorted(person.address for person in people - {given.by}))


def own_exclude(given: Given, tx: Transaction) -> Outcome:
    """Somebody more must not know: ask who. Nobody is asked before that is answered."""
    case = given.case(tx)
    if case.asked_at is not None or not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    asked = exclude.asked(given, tx, case, "exclude-asked")
    return Outcome(cases=(case,), cleared=(search.ASKING,)) + asked

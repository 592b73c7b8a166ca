"""Asking for a group session (S8): about how many, and when. Nothing else is asked, and nobody's
name; whoever asks may be one of those who were there, or their leader."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

from bot.domain import calendar, calling, group_session
from bot.domain.case import SEATS, Case, Form, When
from bot.domain.chat import Refused, Text, Value
from bot.domain.outcome import Call, Kind, Meaning, Message, Option, Outcome, Question
from bot.domain.spoken import SpokenTime, time_from_args
from bot.domain.workplace import Workplace
from commands import search, waves
from commands.explain import situation
from commands.given import Given, emergency, numbers_for, to_giver, to_requester
from commands.need import must_say_where, new_case
from commands.when import changed_later
from storage import cases
from storage.database import Transaction
from storage.moments import from_text, to_text


def order(given: Given, tx: Transaction) -> Outcome:
    """Note the wish for a group session at once; about how many and when is asked once each, and
    silence holds nothing up."""
    ordered = [c for c in cases.proposed_by(tx, given.by.address) if c.is_group]
    earlier = [c for c in ordered if c.is_searching]
    if earlier and earlier[-1].people is None and earlier[-1].asked_at is None:
        # It is being asked about, and is said once more.
        return _begun(given, tx, earlier[-1])
    if earlier and not given.args.get("another"):
        return Outcome(messages=(_another(given, earlier[-1]),))
    plan = calling.plan(given.workplace, given.now)
    case = for_several(given, new_case(given, tx, plan).with_(is_proposed=True), given.workplace)
    begun = Outcome(timers=(search.asking(case, plan, given), search.expiry(case)))
    if must_say_where(given):
        return begun + Outcome(cases=(_as_said(given, case),), messages=(_where(given, case),))
    return begun + _begun(given, tx, case)


def for_several(given: Given, case: Case, workplace: Workplace) -> Case:
    """*case* as one for a group, at the times that the workplace offers."""
    ask_at = calling.plan(workplace, given.now).ask_at
    return case.with_(
        form=Form.GROUP,
        seats=SEATS[Form.GROUP],
        when=When.NAMED,
        slots=group_session.slots(workplace, ask_at),
    )


def _another(given: Given, earlier: Case) -> Message:
    """A second click, or a second group? Only whoever asks knows."""
    question = Question(
        options=(
            Option(
                Text("answer-yes"),
                Call("group-other", None, {**given.args, "another": True}),
                meaning=Meaning.YES,
            ),
            Option(Text("answer-no"), Call("group-no-other"), meaning=Meaning.NO),
        )
    )
    return to_giver(given, "group-another", question, case=earlier.name)


def no_other(given: Given, tx: Transaction) -> Outcome:
    """It was the same wish once more."""
    return Outcome(messages=(to_giver(given, "group-no-other"),))


def for_group(given: Given, tx: Transaction) -> Outcome:
    """A request turns out to be for a group: nobody has been asked yet."""
    case = given.case(tx)
    if case.asked_at is not None or not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    case = for_several(given, case, given.workplace).with_(is_proposed=True, unsure=False)
    plan = calling.plan(given.workplace, given.now)
    return Outcome(
        cases=(case,),
        messages=asked(given, case),
        timers=(search.asking(case, plan, given),),
    )


# ------------------------------------------------------------ several workplaces


def _where(given: Given, case: Case) -> Message:
    question = Question(
        options=tuple(
            Option(
                Text("plain", {"words": workplace.name}),
                Call("group-where", case.name, {**given.args, "workplace": workplace.id}),
            )
            for workplace in given.workplaces
        )
    )
    return to_requester(case, "group-where-asked", question, emergency=emergency(given.workplace))


def choose_workplace(given: Given, tx: Transaction) -> Outcome:
    """Move the wish to the workplace that was named, before anybody was asked."""
    case = given.case(tx)
    if case.asked_at is not None or not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    chosen = given.workplaces.get(given.args["workplace"])
    assert chosen is not None
    there, plan = replace(given, workplace=chosen), calling.plan(chosen, given.now)
    case = for_several(there, case, chosen).with_(
        workplace=chosen.id, promised_at=plan.promised_at if plan.is_night else None
    )
    return Outcome(timers=(search.asking(case, plan, there),)) + _begun(there, tx, case)


def _people_said(given: Given) -> int | None:
    people, numbers = given.args.get("people"), given.args.get("numbers", ())
    return numbers[0] if people is None and numbers else people


def _as_said(given: Given, case: Case) -> Case:
    """For so many, and at the time that was named: so it is asked if nothing more is answered."""
    people = _people_said(given)
    if people is not None and group_session.is_possible(people):
        case = case.with_(people=people)
    time = time_from_args(given.args["time"]) if "time" in given.args else None
    if not isinstance(time, SpokenTime) or not time.is_sure:
        return case
    with suppress(Refused):
        # What is wrong with it is said once it is known where.
        return _at(given, case, time)
    return case


# ------------------------------------------------------------ how many, and when


def _begun(given: Given, tx: Transaction, case: Case) -> Outcome:
    people = _people_said(given)
    has_people = people is not None and group_session.is_possible(people)
    trouble: tuple[Message, ...] = ()
    unsure: Case | None = None
    has_time = "time" in given.args
    if has_people:
        case = case.with_(people=people)
    if has_time:
        try:
            time = time_from_args(given.args["time"])
            named = _at(given, case, time)
            has_time = isinstance(time, SpokenTime) and time.is_sure
            case, unsure = (named, None) if has_time else (case, named)
        except Refused as refused:
            # The wish counts all the same; the workplace's own times are shown.
            has_time = False
            trouble = (to_requester(case, refused.text.id, None, **refused.text.values),)
    if has_people and has_time:
        return _complete(given, tx, case, heard=True)
    if has_people and unsure is not None:
        question = _is_it_right(given, unsure)
    elif has_people:
        question = time_asked(given, case)
    else:
        text_id = "group-people-asked" if people is None else "group-people-again"
        question = _people_asked(case, text_id, ask_time=not has_time)
    heard = to_requester(
        case, "group-heard", None, bird=case.name, emergency=emergency(given.workplace)
    )
    # What slipped into a request in the group is asked about first.
    questions = () if given.args.get("more") else (question,)
    return Outcome(cases=(case,), messages=(heard, *trouble, *questions))


def asked(given: Given, case: Case) -> tuple[Message, ...]:
    """What is still to be said of a session before the facilitators are asked."""
    if case.asked_at is not None or not case.is_searching:
        return ()
    if case.people is None:
        return (_people_asked(case, "group-people-asked", ask_time=True),)
    return (time_asked(given, case),)


def _at(given: Given, case: Case, time: Any) -> Case:
    ask_at = calling.plan(given.workplace, given.now).ask_at
    return case.with_(slots=group_session.named(given.workplace, time, ask_at, given.now))


def _people_asked(case: Case, text_id: str, *, ask_time: bool) -> Message:
    answer = Call("group-people", case.name, {"ask_time": ask_time})
    question = Question(kind=Kind.NUMBERS, answer=answer)
    limits: dict[str, Value] = {"fewest": group_session.FEWEST, "most": group_session.MOST}
    return to_requester(case, text_id, question, **limits)


def time_asked(given: Given, case: Case) -> Message:
    """When? A time of the workplace, or one in words."""
    ask_at = calling.plan(given.workplace, given.now).ask_at
    times = [*group_session.slots(given.workplace, ask_at)]
    tomorrow = calendar.morning(given.workplace, max(times))
    if calendar.day_of(given.workplace, tomorrow) > calendar.day_of(given.workplace, times[0]):
        times.append(tomorrow)
    options = [
        Option(
            Text("plain-moment", {"at": given.moment(at)}),
            Call("group-time", case.name, {"at": to_text(at)}),
        )
        for at in times
    ]
    if not case.hidden:
        options.append(Option(Text("when-exclude"), Call("exclude-whom", case.name)))
    question = Question(options=tuple(options), time=Call("group-time", case.name))
    return to_requester(case, "group-time-asked", question)


def choose_people(given: Given, tx: Transaction) -> Outcome:
    """Note about how many come; a slip of the finger is asked about again."""
    case, people = given.case(tx), given.args["numbers"][0]
    if not group_session.is_possible(people):
        raise Refused("refused-people", fewest=group_session.FEWEST, most=group_session.MOST)
    if not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    case = case.with_(people=people)
    if case.asked_at is not None:
        shown = waves.shown_again(given, case) if case.is_in_group else Outcome(cases=(case,))
        told = to_requester(case, "group-people-told", None, number=people)
        return Outcome(cases=(case,), messages=(told,)) + shown
    if given.args["ask_time"]:
        plan = calling.plan(given.workplace, given.now)
        return Outcome(
            cases=(case,),
            messages=(time_asked(given, case),),
            timers=(search.asking(case, plan, given),),
        )
    return _complete(given, tx, case)


def choose_time(given: Given, tx: Transaction) -> Outcome:
    """Note when it suits, and ask the facilitators; once somebody leads it the time stands."""
    case = given.case(tx)
    if not case.is_searching or case.seated:
        return Outcome(messages=(situation(given, tx, case),))
    if "time" in given.args:
        time = time_from_args(given.args["time"])
    else:
        time = SpokenTime(from_text(given.args["at"]))
    case = _at(given, case, time)
    if isinstance(time, SpokenTime) and not time.is_sure:
        return Outcome(messages=(_is_it_right(given, case),))
    if case.asked_at is not None:
        return changed_later(given, case)
    return _complete(given, tx, case)


def _is_it_right(given: Given, case: Case) -> Message:
    right = Call("group-time", case.name, {"at": to_text(case.slots[0])})
    question = Question(
        options=(Option(Text("time-right"), right, meaning=Meaning.YES),),
        time=Call("group-time", case.name),
    )
    return to_requester(case, "time-understood", question, when=given.wished(case))


def _complete(given: Given, tx: Transaction, case: Case, *, heard: bool = False) -> Outcome:
    """All is known: ask the facilitators now, or in the morning."""
    plan = calling.plan(given.workplace, given.now)
    text_id = "group-heard-told" if heard else "group-told"
    values: dict[str, Value] = {"emergency": emergency(given.workplace)} if heard else {}
    if plan.is_night:
        case = case.with_(promised_at=plan.promised_at)
        told = to_requester(
            case,
            f"{text_id}-night",
            None,
            bird=case.name,
            slots=given.wished(case),
            ask=given.moment(plan.ask_at),
            promise=given.moment(plan.promised_at),
            numbers=numbers_for(case, given),
            **values,
        )
        timers = (search.asking(case, plan, given),)
        return Outcome(cases=(case,), messages=(told,), timers=timers)
    asked = search.ask(given, tx, case)
    case = asked.cases[0]
    assert case.promised_at is not None
    promise, slots = given.moment(case.promised_at), given.wished(case)
    told = to_requester(case, text_id, None, bird=case.name, slots=slots, promise=promise, **values)
    return Outcome(messages=(told,), cleared=(search.ASKING,)) + asked

"""Asking for a debrief: one word is enough, and everything after it is optional."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import calendar, calling, wish
from bot.domain.case import Case, Form, Move, State, When
from bot.domain.chat import Address, Refused, Text, Value
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question
from bot.domain.spoken import SpokenTime, time_from_args
from bot.domain.workplace import Workplace
from commands import familiar, search
from commands.explain import situation
from commands.given import Given, emergency, numbers_for, to_requester
from commands.when import as_wished, choose_when, is_it_right, when_question
from storage.database import Transaction


def need(given: Given, tx: Transaction) -> Outcome:
    """Note the request at once; ask the facilitators on the first answer or in two minutes."""
    own = given.own_case(tx)
    if own is not None and own.awaits_talk and not own.is_missed(given.now):
        is_held_back = own.hidden and own.asked_at is None  # who must not know comes first
        if own.is_searching and "time" in given.args and not is_held_back:
            return choose_when(replace(given, call=replace(given.call, case=own.name)), tx)
        return Outcome(messages=(situation(given, tx, own, heard=True),))
    return again(given, tx)


def again(given: Given, tx: Transaction) -> Outcome:
    """A new request, whatever has become of an earlier one."""
    return left_behind(given, given.own_case(tx)) + _open(given, tx, unsure=False)


def left_behind(given: Given, own: Case | None) -> Outcome:
    """What becomes of an earlier request when a new one begins: a talk that was held keeps its
    follow-up, a meeting that was missed ends as in every other case."""
    if own is None or own.state is State.HELD:
        return Outcome()
    if own.state is State.NOT_COME:
        return Outcome(cases=(own.end(Move.FINISH),))
    return search.withdrawn(given, own)


def sign(given: Given, tx: Transaction) -> Outcome:
    """Take what cannot be understood for a request for a human, and ask whether it is one."""
    return left_behind(given, given.own_case(tx)) + _open(given, tx, unsure=True)


def open_urgent(given: Given, tx: Transaction) -> Outcome:
    """A request that the facilitators see at once."""
    case = new_case(given, tx, calling.plan(given.workplace, given.now)).with_(urgent=True)
    begun = left_behind(given, given.own_case(tx)) + Outcome(timers=(search.expiry(case),))
    if must_say_where(given):
        soon = search.asking(case, calling.plan(given.workplace, given.now), given)
        return begun + Outcome(cases=(case,), messages=(where(given, case),), timers=(soon,))
    return begun + asked_urgently(given, tx, case)


def make_urgent(given: Given, tx: Transaction, case: Case) -> Outcome:
    """The open request becomes one that the facilitators see at once."""
    return asked_urgently(given, tx, case.with_(urgent=True, unsure=False, when=When.NOW))


def asked_urgently(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Ask now, and tell the person by when they will hear."""
    case = case.with_(slots=calendar.slots(given.workplace, When.NOW, given.now))
    asked = search.ask(given, tx, case)
    promise = asked.cases[0].promised_at
    assert promise is not None
    told = to_requester(case, "urgent-told", promise=given.moment(promise))
    return Outcome(messages=(told,), cleared=(search.ASKING,)) + asked


def new_case(given: Given, tx: Transaction, plan: calling.Plan, *, private: bool = False) -> Case:
    """A request as it begins; nobody has been asked. *private*: the group will never see it."""
    return Case(
        id=given.fresh_id,
        name=given.name_for_case(tx, private=private),
        hidden=private,
        wished=tuple(map(Address, given.args.get("wished", ()))),
        workplace=given.workplace.id,
        requester=given.by,
        language=given.language,
        opened_at=given.now,
        slots=calendar.slots(given.workplace, When.NOW, plan.ask_at),
        promised_at=plan.promised_at if plan.is_night else None,
    )


def _open(given: Given, tx: Transaction, *, unsure: bool) -> Outcome:
    plan = calling.plan(given.workplace, given.now)
    case = new_case(given, tx, plan).with_(unsure=unsure)
    opened = Outcome(timers=(search.asking(case, plan, given), search.expiry(case)))
    if must_say_where(given) and not unsure:
        return opened + Outcome(cases=(case,), messages=(where(given, case),))
    return opened + _answered(given, tx, case, plan)


def _answered(given: Given, tx: Transaction, case: Case, plan: calling.Plan) -> Outcome:
    """The first answer; and who is asked first, if the person wished for somebody here."""
    here = {person.address for person in given.facilitators(tx)}
    case = case.with_(wished=tuple(address for address in case.wished if address in here))
    answer = _first_answer(given, case, plan)
    if not case.wished:
        return answer
    return answer + Outcome(messages=(familiar.told(given, tx, case, "familiar-told-first"),))


def _first_answer(given: Given, case: Case, plan: calling.Plan) -> Outcome:
    """That it was heard, and when it is about; a time that was named is shown back."""
    told: tuple[Message, ...] = ()
    if "time" in given.args:
        try:
            time = time_from_args(given.args["time"])
            wished = wish.in_words(given.workplace, time, plan.ask_at, given.now)
        except Refused as refused:
            # The request counts all the same; when it is about is asked as always.
            told = (to_requester(case, refused.text.id, None, **refused.text.values),)
        else:
            understood = as_wished(case, wished)
            answer = _named_answer(given, understood, plan)
            # What was not sure counts when the person has said that it is right.
            is_sure = isinstance(time, SpokenTime) and time.is_sure
            return Outcome(cases=(understood if is_sure else case,), messages=(answer,))
    return Outcome(cases=(case,), messages=(_plain_answer(given, case, plan), *told))


def _named_answer(given: Given, case: Case, plan: calling.Plan) -> Message:
    named = Call("choose-when", case.name, {"time": given.args["time"]})
    question = is_it_right(named, with_exclusion=True)
    values = night_values(given, case, plan) if plan.is_night else {}
    return to_requester(
        case,
        "need-heard-named-night" if plan.is_night else "need-heard-named",
        question,
        emergency=emergency(given.workplace),
        when=given.wished(case),
        **values,
    )


def night_values(given: Given, case: Case, plan: calling.Plan) -> dict[str, Value]:
    """When the facilitators are asked, when the person hears, and whom they can call till then."""
    return {
        "ask": given.moment(plan.ask_at),
        "promise": given.moment(plan.promised_at),
        "numbers": numbers_for(case, given),
    }


def _plain_answer(given: Given, case: Case, plan: calling.Plan) -> Message:
    number = emergency(given.workplace)
    if case.unsure:
        question = Question(
            options=(
                Option(Text("answer-yes"), Call("confirm-need", case.name), meaning=Meaning.YES),
                Option(Text("answer-no"), Call("cancel", case.name), meaning=Meaning.NO),
            ),
        )
        text_id = "sign-heard-night" if plan.is_night else "sign-heard"
    elif given.workplace.form == Form.GROUP.value:
        question = _form_question(case)
        text_id = "need-heard-form-night" if plan.is_night else "need-heard-form"
    else:
        question = when_question(case.name, plan.is_night, with_exclusion=True)
        text_id = "need-heard-night" if plan.is_night else "need-heard"
    values = night_values(given, case, plan) if plan.is_night else {}
    return to_requester(case, text_id, question, emergency=number, **values)


def _form_question(case: Case) -> Question:
    """Where people mostly ask for groups: is this for one, or for several?"""
    return Question(
        options=(
            Option(Text("form-one"), Call("ask-when", case.name)),
            Option(Text("form-group"), Call("for-group", case.name)),
            Option(Text("when-exclude"), Call("exclude-whom", case.name)),
        ),
        time=Call("choose-when", case.name),
    )


# ------------------------------------------------------------ several workplaces


def must_say_where(given: Given) -> bool:
    """Whether the bot cannot know for which workplace the giver asks."""
    return len(given.workplaces) > 1 and not given.is_at_home


def where(
    given: Given, case: Case, command: str = "choose-workplace", text_id: str = "where-asked"
) -> Message:
    """Where does the person work? What they wrote beside the request waits in the answers."""

    def chooses(workplace: Workplace) -> Call:
        return Call(command, case.name, {**given.args, "workplace": workplace.id})

    question = Question(
        options=tuple(
            Option(Text("plain", {"words": workplace.name}), chooses(workplace))
            for workplace in given.workplaces
        )
    )
    return to_requester(case, text_id, question, emergency=emergency(given.workplace))


def moved(given: Given, case: Case) -> tuple[Given, Case]:
    """The call and the case at the workplace that the person named."""
    chosen = given.workplaces.get(given.args["workplace"])
    assert chosen is not None
    plan = calling.plan(chosen, given.now)
    return replace(given, workplace=chosen), case.with_(
        workplace=chosen.id,
        slots=calendar.slots(chosen, When.NOW, plan.ask_at),
        promised_at=plan.promised_at if plan.is_night else None,
    )


def choose_workplace(given: Given, tx: Transaction) -> Outcome:
    """Move the case to the workplace that the person named; if another one was asked meanwhile,
    it ends there as in every other case."""
    case = given.case(tx)
    if not case.is_searching or (case.asked_at is not None and _is_at(given, case)):
        return Outcome(messages=(situation(given, tx, case),))
    if case.asked_at is not None:
        return search.withdrawn(given, case) + _opened_there(given, tx)
    there, case = moved(given, case)
    if case.urgent:
        return asked_urgently(there, tx, case)
    plan = calling.plan(there.workplace, given.now)
    return Outcome(timers=(search.asking(case, plan, there),)) + _answered(there, tx, case, plan)


def _is_at(given: Given, case: Case) -> bool:
    return bool(case.workplace == given.args["workplace"])


def _opened_there(given: Given, tx: Transaction) -> Outcome:
    """Silence had meant the first workplace, and it was asked."""
    chosen = given.workplaces.get(given.args["workplace"])
    assert chosen is not None
    there = replace(given, workplace=chosen)
    plan = calling.plan(chosen, given.now)
    case = new_case(there, tx, plan)
    opened = Outcome(timers=(search.asking(case, plan, there), search.expiry(case)))
    return opened + _answered(there, tx, case, plan)


# ------------------------------------------------------------ the optional questions


def confirm_need(given: Given, tx: Transaction) -> Outcome:
    """What could not be understood was a request."""
    case = given.case(tx).with_(unsure=False)
    if case.asked_at is not None:
        return Outcome(messages=(situation(given, tx, case),))
    if must_say_where(given):
        return Outcome(cases=(case,), messages=(where(given, case),))
    plan = calling.plan(given.workplace, given.now)
    question = when_question(case.name, plan.is_night, with_exclusion=True)
    return Outcome(cases=(case,), messages=(to_requester(case, "when-asked", question),))

"""Who must not know, said in words with the request or later: *purku, ei Aino* (S5). What is
plain counts at once; for the rest the menu asks. Nobody is asked before."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import calling, wish
from bot.domain.case import Case, State
from bot.domain.chat import Address, Refused
from bot.domain.outcome import Call, Message, Outcome
from bot.domain.spoken import SpokenTime, time_from_args
from commands import decide, exclude, need, search, waves
from commands.explain import situation
from commands.given import Given, emergency, to_requester
from commands.when import as_wished, is_it_right, when_question
from storage.database import Transaction


def need_without(given: Given, tx: Transaction) -> Outcome:
    """Note who must not know, before anybody is asked, or from now on."""
    own = given.case(tx) if given.call.case else given.own_case(tx)
    if own is None or not own.awaits_talk or own.is_missed(given.now):
        return need.left_behind(given, own) + _opened(given, tx)
    if own.is_searching:
        return _kept_from(given, tx, own)
    is_holder = own.holder is not None and own.holder.address in _people(given)
    if own.state is State.CLAIMED and is_holder:
        return decide.refused(given, tx, own, _people(given))
    return Outcome(messages=(situation(given, tx, own),))


def _people(given: Given) -> tuple[Address, ...]:
    """Whom the words mean in this workplace."""
    people = [Address(uri) for uri in given.args["people"]]
    people += given.workplace.leaders if given.args["leaders"] else ()
    people += given.workplace.coordinators if given.args["coordinators"] else ()
    return tuple(person for person in people if person != given.by.address)


def _is_plain(given: Given, tx: Transaction) -> bool:
    """Whether it is known who is meant; a "boss" is not where nobody leads, nor somebody who has
    left meanwhile."""
    return bool(given.args["plain"]) and exclude.named(given, tx, _people(given)) is not None


# ------------------------------------------------------------ a new request


def _opened(given: Given, tx: Transaction) -> Outcome:
    plan = calling.plan(given.workplace, given.now)
    case = need.new_case(given, tx, plan, private=True)
    if not need.must_say_where(given):
        return _begun(given, case, tx)
    where = need.where(given, case, "choose-workplace-without")
    # Whom the words mean depends on where; so silence is answered, and nobody asked before.
    first = Call("choose-workplace-without", case.name, dict(given.args))
    first = replace(first, args={**first.args, "workplace": given.workplaces.first.id})
    assert where.question is not None
    asked = replace(where.question, silence=first, patience=calling.BEFORE_ASKING)
    return Outcome(
        cases=(case,),
        messages=(replace(where, question=asked),),
        timers=(search.expiry(case),),
    )


def choose_workplace_without(given: Given, tx: Transaction) -> Outcome:
    """Move the case to the workplace that the person named, and note there who must not know."""
    case = given.case(tx)
    if case.asked_at is not None or not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    return _begun(*need.moved(given, case), tx)


def _begun(given: Given, case: Case, tx: Transaction) -> Outcome:
    """The first answer: that it was heard, who is kept out of it, and when it is about."""
    plan = calling.plan(given.workplace, given.now)
    case = case.with_(promised_at=plan.promised_at if plan.is_night else None)
    sure, shown = _timed(given, case, plan)
    if not _is_plain(given, tx):
        number = emergency(given.workplace)
        return exclude.asked(given, tx, sure, "need-heard-exclude", emergency=number)
    case = exclude.without(sure, _people(given))
    people = exclude.named(given, tx, case.excluded)
    assert people is not None, "somebody was named"
    values = need.night_values(given, case, plan) if plan.is_night else {}
    told = to_requester(
        case,
        "need-heard-hidden-night" if plan.is_night else "need-heard-hidden",
        None,
        emergency=emergency(given.workplace),
        people=people,
        **values,
    )
    return Outcome(
        cases=(case,),
        messages=(told, _when(given, case, shown, plan)),
        timers=(search.asking(case, plan, given), search.expiry(case)),
    )


def _timed(given: Given, case: Case, plan: calling.Plan) -> tuple[Case, Case | None]:
    """The case with the time that was named, if that is sure; and as it was understood."""
    if "time" not in given.args:
        return case, None
    time = time_from_args(given.args["time"])
    try:
        wished = wish.in_words(given.workplace, time, plan.ask_at, given.now)
    except Refused:
        return case, None
    understood = as_wished(case, wished)
    is_sure = isinstance(time, SpokenTime) and time.is_sure
    return (understood if is_sure else case), understood


def _when(given: Given, case: Case, shown: Case | None, plan: calling.Plan) -> Message:
    if shown is None:
        question = when_question(case.name, plan.is_night, with_exclusion=False)
        return to_requester(case, "when-asked", question)
    named = Call("choose-when", case.name, {"time": given.args["time"]})
    question = is_it_right(named, with_exclusion=False)
    return to_requester(case, "time-understood", question, when=given.wished(shown))


# ------------------------------------------------------------ said later


def _kept_from(given: Given, tx: Transaction, case: Case) -> Outcome:
    """The search goes on without them; of what the group has read nobody can tell why it ended."""
    is_plain, people = _is_plain(given, tx), _people(given)
    if case.hidden and case.asked_at is None:
        if is_plain:
            return exclude.shut_out(given, tx, case, people)
        return Outcome(messages=(exclude.question(given, tx, case, "exclude-asked"),))
    if not is_plain:
        return exclude.ask_whom(given, tx, case)
    if case.hidden:
        return _kept_from_more(given, tx, exclude.without(case, people))
    hidden = exclude.without(search.in_private(given, tx, case), people)
    ended = search.withdrawn(given, case) + Outcome(timers=(search.expiry(hidden),))
    if case.asked_at is None:
        return ended + exclude.shut_out(given, tx, hidden, ())
    asked = search.ask_again(given, tx, hidden)
    hidden = asked.cases[0]
    assert hidden.promised_at is not None
    names = exclude.named(given, tx, hidden.excluded)
    assert names is not None, "somebody was named"
    promise = given.moment(hidden.promised_at)
    told = to_requester(hidden, "exclude-told-late", people=names, promise=promise)
    return ended + Outcome(messages=(told,)) + asked


def _kept_from_more(given: Given, tx: Transaction, case: Case) -> Outcome:
    """One who has been asked in private already reads nothing more; the next one is asked."""
    told = Outcome(cases=(case,), messages=(exclude.told_whom(given, tx, case),))
    if case.offered and case.offered[-1] in _people(given) and case.state is State.OPEN:
        return told + waves.offer(given, tx, case)
    return told

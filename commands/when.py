"""When the talk is wished for: by the menu or in words, before or after the facilitators are
asked."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import calling, wish
from bot.domain.case import Case, When
from bot.domain.chat import Text, Value
from bot.domain.outcome import Call, Meaning, Option, Outcome, Question, Timer
from bot.domain.spoken import SpokenTime, time_from_args
from bot.domain.wish import Wish
from commands import search, waves
from commands.explain import situation
from commands.given import Given, to_requester
from storage.database import Transaction


def when_question(
    name: str, is_night: bool, *, with_exclusion: bool, with_call: bool = True
) -> Question:
    """The menu of times; one in words is an answer, too."""

    def option(when: When) -> Option:
        label = "when-morning" if is_night and when is When.NOW else f"when-{when.value}"
        return Option(Text(label), Call("choose-when", name, {"when": when.value}))

    left_out = {When.NAMED} if with_call else {When.NAMED, When.EVENING}
    options = [option(when) for when in When if when not in left_out]
    if with_exclusion:
        options.append(Option(Text("when-exclude"), Call("exclude-whom", name)))
    return Question(options=tuple(options), time=Call("choose-when", name))


def choose_when(given: Given, tx: Transaction) -> Outcome:
    """Note when the talk suits; ask the facilitators now, or in the morning."""
    case = given.case(tx)
    if not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    plan = calling.plan(given.workplace, given.now)
    if "time" in given.args:
        time = time_from_args(given.args["time"])
        wished = wish.in_words(given.workplace, time, plan.ask_at, given.now)
        if isinstance(time, SpokenTime) and not time.is_sure:
            return unsure(given, case, wished)
    else:
        wished = wish.from_menu(given.workplace, When(given.args["when"]), plan.ask_at)
    case = as_wished(case, wished).with_(unsure=False)
    if case.asked_at is not None and not case.is_given_up(given.now):
        return changed_later(given, case)
    if plan.is_night:
        case = case.with_(asked_at=None, promises=0, promised_at=plan.promised_at)
        return Outcome(
            cases=(case,),
            messages=(
                to_requester(
                    case,
                    "when-told-night",
                    familiar_question(case),
                    when=_when(given, case),
                    ask=given.moment(plan.ask_at),
                    promise=given.moment(plan.promised_at),
                ),
            ),
            timers=(search.asking(case, plan, given),),
            cleared=search.GIVEN_UP,
        )
    asked = search.ask(given, tx, case)
    case = asked.cases[0]
    promise = case.promised_at
    assert promise is not None
    told = to_requester(
        case,
        "when-told-hidden" if case.hidden else "when-told",
        familiar_question(case),
        when=_when(given, case),
        promise=given.moment(promise),
    )
    return Outcome(messages=(told,), cleared=(search.ASKING, *search.GIVEN_UP)) + asked


def as_wished(case: Case, wished: Wish) -> Case:
    return case.with_(when=wished.when, slots=wished.slots, before=wished.before)


def _when(given: Given, case: Case) -> Value:
    """What was chosen, in the words of the menu; a time that was named is shown back."""
    if "time" in given.args:
        return given.wished(case)
    is_for_morning = case.when is When.NOW and calling.plan(given.workplace, given.now).is_night
    return Text("when-morning" if is_for_morning else f"when-{case.when.value}")


def is_it_right(call: Call, *, with_exclusion: bool) -> Question:
    """Was the time of *call* understood? It may be named anew, too."""
    sure = replace(call, args={**call.args, "time": {**call.args["time"], "is_sure": True}})
    options = [
        Option(Text("time-right"), sure, meaning=Meaning.YES),
        Option(Text("decide-other-time"), Call("ask-when", call.case), meaning=Meaning.NO),
    ]
    if with_exclusion:
        options.append(Option(Text("when-exclude"), Call("exclude-whom", call.case)))
    return Question(options=tuple(options), time=call)


def unsure(given: Given, case: Case, wished: Wish) -> Outcome:
    """It may have meant another time: ask before it counts."""
    may_exclude = case.asked_at is None and not (case.hidden or case.is_proposed)
    call = Call(given.call.command, case.name, given.args)
    question = is_it_right(call, with_exclusion=may_exclude)
    understood = given.wished(as_wished(case, wished))
    return Outcome(messages=(to_requester(case, "time-understood", question, when=understood),))


def ask_when(given: Given, tx: Transaction) -> Outcome:
    """Ask for another time: by the menu, or in words."""
    case = given.case(tx)
    if not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    plan = calling.plan(given.workplace, given.now)
    question = when_question(case.name, plan.is_night, with_exclusion=case.asked_at is None)
    return Outcome(messages=(to_requester(case, "when-asked", question),))


def changed_later(given: Given, case: Case) -> Outcome:
    """The answer came after the facilitators were asked: they read the new time, and the search
    ends with its day."""
    told = to_requester(case, "when-changed", slots=given.wished(case))
    shown = waves.shown_again(given, case) if case.is_in_group else Outcome()
    case = shown.cases[0] if shown.cases else case
    deadline = calling.deadline(given.workplace, case, given.now)
    timers = [Timer("deadline", deadline, Call("tell-truth", case.name))]
    if case.promised_at is not None:
        # It may have been left to the word that would have come at the earlier end.
        timers.append(Timer("promise", case.promised_at, Call("keep-promise", case.name)))
    call = calling.last_call(given.workplace, case, given.now)
    if call is not None:
        timers.append(Timer("last-call", call, Call("last-call", case.name)))
    return Outcome(
        cases=(case.with_(deadline=deadline),),
        messages=(told, *shown.messages),
        timers=tuple(timers),
        cleared=("last-call",),
    )


def familiar_question(case: Case) -> Question | None:
    """Somebody familiar, or not? Whoever asks for somebody else is not asked."""
    if case.is_proposed:
        return None
    return Question(
        options=(
            Option(Text("familiar-yes"), Call("wish-for-whom", case.name)),
            Option(Text("familiar-no"), Call("wish-for-stranger", case.name)),
            Option(Text("familiar-confidentiality"), Call("confidentiality")),
        )
    )

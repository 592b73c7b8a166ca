"""Somebody has noticed a colleague (S6): a text to hand over, or a request on their behalf.

The bot needs no name and never writes first to the one whom it is about; so the same door serves
whoever has no phone, or no language in common with it."""

from __future__ import annotations

from typing import Any

from bot.domain import calling
from bot.domain.case import Case
from bot.domain.chat import Text, Value
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question
from commands import need, preferred, search
from commands.explain import situation
from commands.given import Given, emergency, to_giver, to_requester
from commands.when import when_question
from storage import cases
from storage.database import Transaction


def notice(given: Given, tx: Transaction) -> Outcome:
    """Help whoever has noticed a colleague: a text to hand over, or a request for them."""
    question = Question(
        options=(
            Option(Text("notice-self"), Call("notice-sent")),
            Option(Text("notice-agreed"), Call("notice-ask")),
            Option(Text("notice-face"), Call("notice-ask", None, {"face": True})),
            Option(Text("notice-me"), Call("need")),
        )
    )
    return Outcome(
        messages=(
            to_giver(given, "notice-heard", question, emergency=emergency(given.workplace)),
            _to_hand_over(given),
        )
    )


def _to_hand_over(given: Given) -> Message:
    """The text by itself, so that it can be sent on as it is."""
    if not given.bot_address:
        return to_giver(given, "notice-text-plain")
    return to_giver(given, "notice-text", address=given.bot_address)


def notice_sent(given: Given, tx: Transaction) -> Outcome:
    """The writer hands the text over themselves; the bot waits."""
    return Outcome(messages=(to_giver(given, "notice-sent-told"),))


def notice_ask(given: Given, tx: Transaction) -> Outcome:
    """Ask for somebody else: the proposer carries time and place, or tells face to face whom it
    is about."""
    earlier = [c for c in cases.proposed_by(tx, given.by.address) if c.is_searching]
    if earlier and not given.args.get("another"):
        return Outcome(messages=(_another(given, earlier[-1]),))
    plan = calling.plan(given.workplace, given.now)
    face = bool(given.args.get("face"))
    case = need.new_case(given, tx, plan).with_(is_proposed=True, face_to_face=face)
    begun = Outcome(timers=(search.asking(case, plan, given), search.expiry(case)))
    if need.must_say_where(given):
        where = need.where(given, case, "notice-where", "notice-where-asked")
        return begun + Outcome(cases=(case,), messages=(where,))
    return begun + _language_first(given, tx, case)


def _another(given: Given, earlier: Case) -> Message:
    """A second click, or a second person in need? Only the writer knows."""
    args: dict[str, Any] = {**given.args, "another": True}
    question = Question(
        options=(
            Option(Text("answer-yes"), Call("notice-ask", None, args), meaning=Meaning.YES),
            Option(Text("answer-no"), Call("no-other"), meaning=Meaning.NO),
        )
    )
    return to_giver(given, "notice-another", question, bird=earlier.name)


def notice_where(given: Given, tx: Transaction) -> Outcome:
    """Move the case to the workplace that the proposer named, before anybody was asked."""
    case = given.case(tx)
    if case.asked_at is not None or not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    there, case = need.moved(given, case)
    plan = calling.plan(there.workplace, given.now)
    asking = Outcome(timers=(search.asking(case, plan, there),))
    return asking + _language_first(there, tx, case)


def _language_first(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Where the facilitators have a choice of languages, ask which; then when."""
    languages = preferred.spoken_here(given, tx)
    if len(languages) == 1:
        return Outcome(cases=(case,), messages=(_when(given, case),))
    question = Question(
        options=tuple(
            Option(Text(f"language-{tag}"), Call("notice-language", case.name, {"language": tag}))
            for tag in languages
        )
    )
    return Outcome(cases=(case,), messages=(_first(given, case, "language", question),))


def notice_language(given: Given, tx: Transaction) -> Outcome:
    """Note the language of the talk; those who speak it are asked first, in private."""
    case = given.case(tx)
    if case.asked_at is not None or not case.is_searching:
        return Outcome(messages=(situation(given, tx, case),))
    case = case.with_(talk_language=given.args["language"])
    return Outcome(cases=(case,), messages=(_when_only(given, case),))


def _when(given: Given, case: Case) -> Message:
    return _first(given, case, "when", _when_menu(given, case))


def _when_only(given: Given, case: Case) -> Message:
    return to_requester(case, "notice-when-asked", _when_menu(given, case))


def _when_menu(given: Given, case: Case) -> Question:
    plan = calling.plan(given.workplace, given.now)
    # Who it is about is told face to face, and so never on the phone.
    with_call = not case.face_to_face
    return when_question(case.name, plan.is_night, with_exclusion=True, with_call=with_call)


def _first(given: Given, case: Case, asks: str, question: Question) -> Message:
    """That it was heard, how it goes on, and the first question."""
    text_id = "notice-face-told" if case.face_to_face else "notice-told"
    plan = calling.plan(given.workplace, given.now)
    values: dict[str, Value] = {"asks": Text(f"notice-asks-{asks}")}
    if plan.is_night:
        text_id += "-night"
        values |= {"ask": given.moment(plan.ask_at), "promise": given.moment(plan.promised_at)}
    return to_requester(case, text_id, question, **values)

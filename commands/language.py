"""The languages of a person."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.chat import Refused, Text, Texts
from bot.domain.outcome import Habit, Outcome
from commands.given import Given, to_giver
from storage.database import Transaction


def language(given: Given, tx: Transaction) -> Outcome:
    """Speak the named language with the person from now on; their open case too."""
    chosen = tuple(given.args.get("languages", ()))
    if len(chosen) != 1:
        raise Refused("refused-language")
    outcome = Outcome(habits=(Habit(given.by.address, chosen),))
    own = given.own_case(tx)
    if own is not None:
        outcome += Outcome(cases=(own.with_(language=chosen[0]),))
    told = to_giver(given, "language-told", language=Text(f"language-{chosen[0]}"))
    return outcome + Outcome(messages=(replace(told, language=chosen[0]),))


def languages(given: Given, tx: Transaction) -> Outcome:
    """Note in which languages a facilitator can hold a talk; wishes are met in private."""
    given.must_be_facilitator(tx)
    chosen = tuple(given.args.get("languages", ()))
    if not chosen:
        raise Refused("refused-language")
    names = Texts(tuple(Text(f"language-{tag}") for tag in chosen), "and")
    return Outcome(
        habits=(Habit(given.by.address, chosen),),
        messages=(to_giver(given, "languages-told", languages=names),),
    )

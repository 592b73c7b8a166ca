"""What is agreed with one person to be done later, about no case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.domain import follow_up
from bot.domain.chat import Address, Text
from bot.domain.outcome import Call, Errand, Outcome, Timer
from commands.given import Given
from storage import errands, timers
from storage.database import Transaction
from storage.moments import to_text

#: the calls that do an errand
REMINDER, CHECK, HOW_ARE_YOU = "remind-of-talks", "check", "how-are-you"
PLAN, DUTY = "remind-of-plan", "remind-of-duty"
#: what somebody is reminded of that is about others
OF_OTHERS = frozenset((REMINDER, PLAN, DUTY))


def agreed(
    given: Given, person: Address, command: str, due: datetime, **args: object
) -> tuple[Timer, ...]:
    """Do *command* for *person* at *due*; forget it if that becomes impossible for too long."""
    errand = Errand(given.fresh_id, person)
    about = {"errand": errand.id, "at": given.workplace.id}
    call = Call(command, None, {**about, "person": person.uri, "due": to_text(due), **args})
    last = follow_up.last_moment(given.workplace, due)
    return (
        Timer("do", due, call, errand),
        Timer("end", last, end_call(about), errand),
    )


def put_off(given: Given, until: datetime) -> Timer:
    """The same errand, later."""
    errand = Errand(given.args["errand"], Address(given.args["person"]))
    return Timer("do", until, given.call, errand)


def end_call(about: Mapping[str, object]) -> Call:
    """The call that ends an errand, whatever has become of it."""
    return Call("end-errand", None, {"errand": about["errand"], "at": about["at"]})


def is_wanted(given: Given, tx: Transaction) -> bool:
    """Whether the errand that the call is about has not been ended meanwhile."""
    return errands.is_live(tx, given.args["errand"])


def end_errand(given: Given, tx: Transaction) -> Outcome:
    """Its time is over: nothing is kept of it. Should it not be known whether its question has
    left, the admin hears so now."""
    errand = given.args["errand"]
    doubt = timers.waiting(tx, errands.key_of(errand), timers.UNSURE)
    told = () if doubt is None else (unsure_told(doubt.call.args["network"]),)
    return Outcome(errands_over=(errand,), to_admins=told)


def unsure_told(network: str) -> Text:
    """Nobody can tell whether a question has left that is never asked twice, and there is nobody
    to ask."""
    return Text("admin-follow-up-unsure", {"network": network})


def called_off(tx: Transaction, person: Address, *, but: frozenset[str] = frozenset()) -> Outcome:
    """Whatever was agreed with *person* is not done, *but* the errands of those commands. How they
    are is asked all the same: that they have not asked for."""
    kept = but | {HOW_ARE_YOU}
    called_off = (each for each in errands.of(tx, person) if purpose(each.call) not in kept)
    return Outcome(errands_over=tuple(each.errand for each in called_off))


def purpose(call: Call) -> str:
    """The command that does the errand, or has done it, where its end says so."""
    return str(call.args.get("of", call.command))

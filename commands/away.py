"""Being away and being back, and what becomes of the cases that somebody has meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain import calendar, calling
from bot.domain.case import Asker, Case, State
from bot.domain.chat import Audience, Day, Refused, Text
from bot.domain.outcome import (
    Call,
    Habit,
    Meaning,
    Message,
    Option,
    Outcome,
    Question,
    Timer,
)
from bot.domain.workplace import Days
from commands import hand_over
from commands.given import Given, to_giver, to_holder, to_requester, to_seat
from commands.presence import said_days, said_stretches, today, work_day
from storage import cases, habits, timers
from storage.database import Transaction

#: nobody says longer before than this that they will be away, nor for longer
_LONGEST = timedelta(days=366)


def away(given: Given, tx: Transaction) -> Outcome:
    """Ask nothing of a facilitator on the named days, or for the rest of the day."""
    given.must_be_facilitator(tx)
    wrong = given.args.get("wrong")
    if wrong is not None:
        raise Refused(f"refused-days-{wrong}")
    first, last = _days(given)
    days = Days(max(first, work_day(given)), last)
    _refuse_what_cannot_be(given, Days(first, last))
    if given.args.get("sure", True):
        return away_on(given, tx, days)
    args = {"first": days.first.isoformat(), "last": days.last.isoformat()}
    question = Question(
        options=(
            Option(Text("answer-yes"), Call("be-away", None, args), meaning=Meaning.YES),
            Option(Text("answer-no"), Call("misread-days"), meaning=Meaning.NO),
        )
    )
    return Outcome(
        messages=(to_giver(given, "away-asked", question, dates=said_days(given, days)),)
    )


def _days(given: Given) -> tuple[date, date]:
    """The days that were named; without any, today while people are at work, or the next day
    of work."""
    if "first" in given.args:
        return date.fromisoformat(given.args["first"]), date.fromisoformat(given.args["last"])
    day = next_day(given)
    return day, day


def next_day(given: Given) -> date:
    """The day of the work that goes on, or is the next."""
    if calendar.is_working(given.workplace, given.now):
        return work_day(given)
    day = today(given)
    is_over = calendar.end_of_work(given.workplace, given.now) <= given.now
    if is_over or not calendar.is_working_day(given.workplace, day):
        day = calendar.day_of(given.workplace, calendar.morning(given.workplace, given.now))
    return day


def _refuse_what_cannot_be(given: Given, days: Days) -> None:
    if days.last < work_day(given):
        raise Refused("refused-days-past", dates=said_days(given, days))
    latest = today(given) + _LONGEST
    if days.last > latest:
        raise Refused("refused-days-far", until=Day(latest, today(given)))


def be_away(given: Given, tx: Transaction) -> Outcome:
    """The days were understood rightly."""
    first, last = _days(given)
    _refuse_what_cannot_be(given, Days(first, last))
    return away_on(given, tx, Days(max(first, work_day(given)), last))


def misread_days(given: Given, tx: Transaction) -> Outcome:
    """The days were not what was meant: nothing changes."""
    return Outcome(messages=(to_giver(given, "away-misread"),))


def away_on(given: Given, tx: Transaction, days: Days) -> Outcome:
    """Ask nothing of them on these days, and ask what becomes of what they have in hand."""
    absences = calling.with_absence(habits.of(tx, given.by.address).absences, days)
    held = cases.held_by(tx, given.by.address)
    told = tuple(
        to_seat(given.by, case, "away-holds", None, at=given.moment(case.slot))
        for case in held
        if (case.state in (State.CLAIMED, State.AGREED) or given.by in case.seated)
        and case.awaits_talk
        and case.slot is not None
        and case.slot > given.now
        and _is_then(given, case.slot, days)
    )
    follow_ups = [case.name for case in held if _due(given, tx, case, days) is not None]
    return Outcome(
        habits=(Habit(given.by.address, absences=absences),),
        messages=(_told_away(given, days), *told),
    ) + _ask_about(given, tx, follow_ups)


def _is_then(given: Given, moment: datetime, days: Days) -> bool:
    return any(day in days for day in calendar.days_of(given.workplace, moment))


def _told_away(given: Given, days: Days) -> Message:
    """A shift over midnight has two dates, so whoever named none is told when it ends."""
    is_shift = calendar.is_over_midnight(given.workplace.times.work.span)
    if is_shift and "first" not in given.args and calendar.is_working(given.workplace, given.now):
        until = given.moment(calendar.end_of_work(given.workplace, given.now))
        return to_giver(given, "away-told-shift", until=until)
    return to_giver(given, "away-told", dates=said_days(given, days))


def here(given: Given, tx: Transaction) -> Outcome:
    """Ask a facilitator again; of what is still to come, ask whether they are back from it, too.

    The absence of today is over, or that of the next working day once people have gone home.
    """
    given.must_be_facilitator(tx)
    now = calendar.days_of(given.workplace, given.now)
    absences = habits.of(tx, given.by.address).after(work_day(given)).absences
    ended = tuple(a for a in absences if any(day in a for day in (*now, next_day(given))))
    rest = tuple(a for a in absences if a not in ended)
    if ended and not any(day in absence for absence in ended for day in now):
        habit = Habit(given.by.address, absences=rest)
        told = to_giver(given, "absence-ended", dates=said_stretches(given, ended))
    else:
        habit = Habit(given.by.address, absences=rest, on_site=work_day(given))
        told = to_giver(given, "here-told")
    still = (_asked_about(given, rest),) if rest else ()
    return Outcome(habits=(habit,), messages=(told, *still))


def _asked_about(given: Given, absences: Sequence[Days]) -> Message:
    args = {"days": [[a.first.isoformat(), a.last.isoformat()] for a in absences]}
    question = Question(
        options=(
            Option(Text("answer-yes"), Call("end-absences", None, args), meaning=Meaning.YES),
            Option(Text("answer-no"), Call("keep-absences", None, args), meaning=Meaning.NO),
        )
    )
    return to_giver(given, "absence-asked", question, dates=said_stretches(given, absences))


def _asked(given: Given) -> tuple[Days, ...]:
    stretches = given.args["days"]
    return tuple(Days(date.fromisoformat(a), date.fromisoformat(b)) for a, b in stretches)


def end_absences(given: Given, tx: Transaction) -> Outcome:
    """What was still to come is over, too; with it whatever has been joined to it since."""
    asked = _asked(given)
    absences = habits.of(tx, given.by.address).absences
    ended = [a for a in absences if any(a.first <= b.last and b.first <= a.last for b in asked)]
    rest = tuple(a for a in absences if a not in ended)
    told = to_giver(given, "absence-ended", dates=said_stretches(given, ended or asked))
    return Outcome(habits=(Habit(given.by.address, absences=rest),), messages=(told,))


def keep_absences(given: Given, tx: Transaction) -> Outcome:
    """What is still to come stays as it was."""
    dates = said_stretches(given, _asked(given))
    return Outcome(messages=(to_giver(given, "away-told", dates=dates),))


# ------------------------------------------------------------ a follow-up in those days


def _waiting(given: Given, tx: Transaction, case: Case) -> Timer | None:
    """The reminder of a follow-up that the holder is to make; ``None`` if there is none."""
    if case.state is not State.HELD:
        return None
    return timers.waiting(tx, cases.key_of(case.id), "follow-up")


def _due(given: Given, tx: Transaction, case: Case, days: Days) -> Timer | None:
    waiting = _waiting(given, tx, case)
    return waiting if waiting and _is_then(given, waiting.due_at, days) else None


# These questions stand by themselves. A person who has chosen the bot, or nobody, is not asked
# about at all: the holder must not see which of the two it was.


def _ask_about(given: Given, tx: Transaction, birds: Sequence[str]) -> Outcome:
    """Ask the holder about the first of these follow-ups; the others come after it."""
    for number, bird in enumerate(birds):
        found = _about_waiting(given, tx, bird)
        if found is None:
            continue
        case, waiting = found
        args = {"bird": bird, "then": list(birds[number + 1 :])}
        options = [Option(Text("away-keep"), Call("keep-follow-up", None, args))]
        if not case.is_proposed:
            # Otherwise the bot does not know whom it would ask.
            options.append(Option(Text("away-bot"), Call("let-bot-ask", None, args)))
        options.append(Option(Text("away-pass"), Call("pass-follow-up", None, args)))
        question = Question(options=tuple(options))
        asked = Message(
            to=given.by.address,
            audience=Audience.HOLDER,
            text=Text("away-follow-up", {"case": bird, "at": given.moment(waiting.due_at)}),
            question=question,
        )
        return Outcome(messages=(asked,))
    return Outcome()


def _about_waiting(given: Given, tx: Transaction, bird: str) -> tuple[Case, Timer] | None:
    held = cases.held_by(tx, given.by.address)
    case = next((c for c in held if c.name == bird), None)
    waiting = _waiting(given, tx, case) if case else None
    return (case, waiting) if case and waiting else None


def _then(given: Given, tx: Transaction) -> Outcome:
    return _ask_about(given, tx, given.args["then"])


def _settled(given: Given) -> Outcome:
    """The same whether the person has chosen the bot meanwhile, or nobody."""
    text = Text("away-settled", {"case": given.args["bird"]})
    told = Message(to=given.by.address, audience=Audience.HOLDER, text=text)
    return Outcome(messages=(told,))


def keep_follow_up(given: Given, tx: Transaction) -> Outcome:
    """The holder asks the person all the same, and is reminded of it while away."""
    found = _about_waiting(given, tx, given.args["bird"])
    if found is None:
        return _settled(given) + _then(given, tx)
    case, waiting = found
    args = {**waiting.call.args, "kept": True}
    kept = Timer("follow-up", waiting.due_at, Call("follow-up", case.name, args))
    told = to_seat(given.by, case, "away-kept", None, at=given.moment(waiting.due_at))
    return Outcome(messages=(told,), timers=(kept,)) + _then(given, tx)


def let_bot_ask(given: Given, tx: Transaction) -> Outcome:
    """The holder cannot; the bot may ask in their place only if the person says so."""
    found = _about_waiting(given, tx, given.args["bird"])
    if found is None:
        return _settled(given) + _then(given, tx)
    case, waiting = found
    question = Question(
        options=(
            Option(
                Text("answer-yes"),
                Call("choose-asker", case.name, {"asker": Asker.BOT.value}),
                meaning=Meaning.YES,
            ),
            Option(
                Text("asker-nobody"),
                Call("choose-asker", case.name, {"asker": Asker.NOBODY.value}),
                meaning=Meaning.NO,
            ),
        )
    )
    asked = to_requester(
        case,
        "bot-asks-asked",
        question,
        holder=given.holder_name(case),
        at=given.moment(waiting.due_at),
    )
    # So the person knows that the holder cannot, and hears of it no second time.
    args = {**waiting.call.args, "told": True}
    known = Timer("follow-up", waiting.due_at, Call(waiting.call.command, case.name, args))
    told = (asked, to_holder(case, "bot-asks-told"))
    return Outcome(messages=told, timers=(known,)) + _then(given, tx)


def pass_follow_up(given: Given, tx: Transaction) -> Outcome:
    """The holder would rather have a colleague ask: whom?"""
    found = _about_waiting(given, tx, given.args["bird"])
    if found is None:
        return _settled(given) + _then(given, tx)
    call = Call("hand-over", found[0].name, {"then": given.args["then"]})
    return hand_over.hand_over(replace(given, call=call), tx)


def hand_over_to(given: Given, tx: Transaction) -> Outcome:
    """Ask the colleague who was chosen, and go on to the next follow-up, if there is one."""
    then = _ask_about(given, tx, given.args.get("then", ()))
    return hand_over.hand_over(given, tx) + then

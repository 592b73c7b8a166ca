"""After the talk: who may ask how the night was, and on which day."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.domain import calendar, follow_up
from bot.domain.case import BY_BOT, Asker, Case, Move, State
from bot.domain.chat import Text
from bot.domain.outcome import Call, Meaning, Option, Outcome, Question, Timer
from commands.follow import report, tell_later
from commands.given import Given, to_holder, to_requester
from storage import cases
from storage import timers as timers_of
from storage.database import Transaction

#: so long the person has to say who may ask, before the link to the report comes by itself
_REPORT_AFTER = timedelta(minutes=30)


def who_may_ask(given: Given, case: Case) -> Outcome:
    """Ask the person; whatever they do not say, the holder is reminded in the morning.

    If that morning has passed before anybody told of the talk, nobody is asked a day late in
    the person's name: the holder is reminded, and the person told so, with the way out.
    """
    if case.is_proposed:
        return _known_to_holder(given, case)
    due = _due(given, case)
    if due <= _read_at(given, case):
        return _left_to_holder(given, case)
    remind = Call("follow-up", case.name, {"due": due.isoformat()})
    sooner = _sooner(given, case)
    if sooner is None:
        at, text_id = given.moment(due), "asker-asked"
    else:
        at, text_id = given.dated(due), "asker-asked-days"
    return Outcome(
        messages=(
            to_requester(
                case,
                text_id,
                _question(given, case, due, sooner),
                holder=given.holder_name(case),
                at=at,
            ),
        ),
        timers=(Timer("follow-up", due, remind), _report_link(given, case, unanswered=True)),
    )


def _known_to_holder(given: Given, case: Case) -> Outcome:
    """Asked on somebody's behalf: only the holder knows who it was. They are reminded, and the
    proposer learns nothing."""
    due = _due(given, case)
    if due <= _read_at(given, case):
        due = follow_up.later_today(given.workplace, _read_at(given, case))
    remind = Call("follow-up", case.name, {"due": due.isoformat()})
    known = case.with_(asker=Asker.HOLDER)
    return Outcome(cases=(known,), timers=(Timer("follow-up", due, remind),))


def _left_to_holder(given: Given, case: Case) -> Outcome:
    at = follow_up.later_today(given.workplace, _read_at(given, case))
    call = Call("follow-up", case.name, {"due": at.isoformat(), "again": True})
    told = to_requester(
        case, "asker-left-to-holder", None, holder=given.holder_name(case), at=given.moment(at)
    )
    return Outcome(
        messages=(told,), timers=(Timer("follow-up", at, call), _report_link(given, case))
    )


def _report_link(given: Given, case: Case, **args: bool) -> Timer:
    read_at = _read_at(given, case)
    return Timer("report", read_at + _REPORT_AFTER, Call("report-link", case.name, args))


def _due(given: Given, case: Case) -> datetime:
    return follow_up.due(given.workplace, case.held_at or given.now)


def _sooner(given: Given, case: Case) -> datetime | None:
    """The moment of a day without work that can be offered; it is not if the offer would only
    be read when it has passed."""
    sooner = follow_up.on_free_day(given.workplace, case.held_at or given.now)
    if sooner is None or not follow_up.is_kind_on_free_day(given.workplace, sooner):
        return None
    return sooner if sooner > _read_at(given, case) else None


def _read_at(given: Given, case: Case) -> datetime:
    """When the person reads what is written to them now: at once, unless it is quiet."""
    meets = calendar.is_tonight(given.workplace, case.slot, given.now)
    if case.urgent or meets or not calendar.is_quiet(given.workplace, given.now):
        return given.now
    return calendar.morning(given.workplace, given.now)


def _question(given: Given, case: Case, due: datetime, sooner: datetime | None) -> Question:
    def chooses(asker: Asker) -> Call:
        return Call("choose-asker", case.name, {"asker": asker.value})

    holder = Text("asker-holder", {"holder": given.holder_name(case)})
    by_bot: tuple[Option, ...] = (Option(Text("asker-bot"), chooses(Asker.BOT)),)
    if sooner is not None:
        by_bot = (
            Option(Text("asker-bot-on", {"at": given.dated(due)}), chooses(Asker.BOT)),
            Option(
                Text("asker-bot-sooner", {"at": given.dated(sooner)}), chooses(Asker.BOT_SOONER)
            ),
        )
    return Question(
        options=(
            Option(holder, chooses(Asker.HOLDER)),
            *by_bot,
            Option(Text("asker-nobody"), chooses(Asker.NOBODY), meaning=Meaning.NO),
        )
    )


def choose_asker(given: Given, tx: Transaction) -> Outcome:
    """Note who may ask, and when; nobody: the link is destroyed now."""
    case = given.case(tx)
    if case.state is not State.HELD:
        return Outcome()
    asker, at = Asker(given.args["asker"]), _due(given, case)
    timers: tuple[Timer, ...] = ()
    if asker is Asker.BOT_SOONER:
        sooner = follow_up.on_free_day(given.workplace, case.held_at or given.now)
        sooner = sooner if sooner is not None and sooner > given.now else None
        asker = Asker.BOT if sooner is None else asker
        if sooner is not None:
            at = sooner
            call = Call("follow-up-sooner", case.name, {"due": sooner.isoformat()})
            timers = (Timer("follow-up", sooner, call),)
    text_id = f"asker-told-{asker.value}"
    if asker in BY_BOT and at <= given.now:
        # The holder has been reminded already; nobody asks twice.
        asker, text_id = Asker.HOLDER, "asker-told-late"
    told = [to_requester(case, text_id, holder=given.holder_name(case), at=given.moment(at))]
    # Somebody who answers late, or is asked again because the holder is away, has it already.
    awaits_report = timers_of.waiting(tx, cases.key_of(case.id), "report") is not None
    told += report(given, case) if awaits_report else ()
    if asker is not Asker.HOLDER and timers_of.waiting(tx, cases.key_of(case.id), "hand-over"):
        # A colleague was asked to do it, and the holder awaits a word; it is nobody's now.
        told.append(to_holder(case, "away-settled"))
    if asker is not Asker.NOBODY:
        return Outcome(
            cases=(case.with_(asker=asker),),
            messages=tuple(told),
            timers=timers,
            cleared=("report",) if asker is Asker.HOLDER else ("report", "hand-over"),
        )
    return Outcome(
        cases=(case.end(Move.FINISH),),
        messages=tuple(told),
        timers=(tell_later(case, at),),
    )

"""Answers about the bot itself and about how things stand."""

from __future__ import annotations

from datetime import datetime

from bot.domain import follow_up
from bot.domain.case import Asker, Case, Meeting, State
from bot.domain.chat import Audience, Moment, Text, Texts, Value
from bot.domain.load import Load
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question
from commands import leader_reminders, lists
from commands.errands import CHECK, DUTY, HOW_ARE_YOU, PLAN, REMINDER, purpose
from commands.given import Given, emergency, numbers_for, to_giver, to_requester
from commands.presence import said_stretches, work_day
from commands.timetable import said_hours, said_lessons
from storage import cases, covers, errands, habits, loads, offers, phones, timers
from storage.database import Transaction

_STANDS = {
    State.OPEN: "stands-open",
    State.PROVISIONAL: "stands-open",
    State.CLAIMED: "stands-claimed",
    State.AGREED: "stands-agreed",
    State.HELD: "stands-held",
    State.NOT_COME: "stands-not-come",
}

_KEPT_FOR = {
    REMINDER: "data-reminder",
    CHECK: "data-check",
    PLAN: "data-reminder-leader",
    DUTY: "data-reminder-leader",
    HOW_ARE_YOU: "data-how-are-you",
}


def situation(given: Given, tx: Transaction, case: Case, *, heard: bool = False) -> Message:
    """How the requester's case stands now, in a sentence or two; *heard*: they asked again."""
    return to_requester(
        case,
        "still-here" if heard else "stands-now",
        emergency=emergency(given.workplace),
        stands=stands(given, case),
    )


def stands(given: Given, case: Case) -> Text:
    if case.is_group and case.awaits_talk and not case.is_missed(given.now):
        return _session_stands(given, case)
    values: dict[str, Value] = {}
    text_id = _STANDS[case.state]
    if case.awaits_talk and case.is_missed(given.now):
        assert case.slot is not None
        return Text("stands-missed", {"at": given.moment(case.slot)})
    if case.is_searching:
        is_unanswered = case.hidden and not case.excluded
        if case.asked_at is None and (case.promised_at is None or is_unanswered):
            text_id = "stands-unasked"
        elif case.promised_at is None or case.promised_at <= given.now:
            values["numbers"] = numbers_for(case, given)
            text_id = "stands-open-quiet"
        else:
            values["promise"] = given.moment(case.promised_at)
    elif case.state is State.HELD:
        values["numbers"] = numbers_for(case, given)
    elif case.state in (State.CLAIMED, State.AGREED):
        assert case.slot is not None
        values |= {
            "holder": given.holder_name(case),
            "at": given.moment(case.slot),
            "place": case.place,
        }
        if case.assumed:
            text_id = "stands-agreed"
        elif case.state is State.AGREED and case.meeting is Meeting.VISIT:
            text_id = "stands-agreed-visit"
        elif not case.place:
            text_id += "-call"
    return Text(text_id, values)


def _session_stands(given: Given, case: Case) -> Text:
    if not case.is_searching:
        where = case.place or Text("group-no-room")
        led: dict[str, Value] = {"slot": given.session(case), "place": where}
        return Text("stands-group-agreed", {**led, "leaders": given.leaders(case)})
    seats: dict[str, Value] = {"bird": case.name, "taken": len(case.seated), "seats": case.seats}
    if case.promised_at is None or case.promised_at <= given.now:
        return Text("stands-group-quiet", {**seats, "numbers": numbers_for(case, given)})
    return Text("stands-group", {**seats, "promise": given.moment(case.promised_at)})


def nothing_open(given: Given) -> Outcome:
    return Outcome(messages=(to_giver(given, "nothing-open"),))


def explain(given: Given, tx: Transaction) -> Outcome:
    """Explain the situation the person is in, not a manual."""
    if given.in_group:
        return lists.in_group(given)
    own = given.own_case(tx)
    if own is not None:
        return Outcome(messages=(situation(given, tx, own), to_giver(given, "explain-words")))
    of_parts = lists.short(given, tx)
    if of_parts is not None:
        return of_parts
    ordered = [c for c in cases.proposed_by(tx, given.by.address) if c.awaits_talk]
    if ordered:
        told = tuple(situation(given, tx, case) for case in ordered)
        return Outcome(messages=(*told, to_giver(given, "explain-words")))
    question = Question(
        options=(
            Option(Text("explain-find"), Call("need"), meaning=Meaning.YES),
            Option(Text("familiar-confidentiality"), Call("confidentiality")),
            Option(Text("answer-not-now"), Call("thanks"), meaning=Meaning.NO),
        )
    )
    return Outcome(
        messages=(
            to_giver(
                given,
                "explain-nothing-open",
                question,
                emergency=emergency(given.workplace),
                workplace=given.workplace.name,
            ),
        )
    )


def not_understood(given: Given, tx: Transaction) -> Outcome:
    """Something from a person with an open case, or from a facilitator, that is no command."""
    own = given.own_case(tx) or (given.case(tx) if given.call.case else None)
    if own is not None:
        return Outcome(messages=(to_requester(own, "not-understood", stands=stands(given, own)),))
    if leader_reminders.is_asked(tx, given.by.address):
        return Outcome(messages=(to_giver(given, "leader-words"),))
    proposed = [c for c in cases.proposed_by(tx, given.by.address) if c.awaits_talk]
    if proposed and not given.has_part(tx, given.by.address):
        told = to_requester(proposed[-1], "not-understood-proposer", bird=proposed[-1].name)
        return Outcome(messages=(told,))
    return Outcome(messages=(to_giver(given, "not-understood-facilitator"),))


def edited(given: Given, tx: Transaction) -> Outcome:
    """What was understood is not run again in other words: say how things stand."""
    own, text_id = given.own_case(tx), "edit-told"
    if given.args.get("reaction"):
        text_id = "take-back-told"
    if own is not None:
        return Outcome(messages=(to_requester(own, text_id, stands=stands(given, own)),))
    return Outcome(messages=(to_giver(given, f"{text_id}-plain"),))


def suggest(given: Given, tx: Transaction) -> Outcome:
    """Say which near word may have been meant. It is never run unasked, and it is no question,
    so that what was asked before stays asked."""
    meant = Text(f"command-{given.args['command']}.say")
    return Outcome(messages=(to_giver(given, "suggested", meant=meant),))


def out_of_range(given: Given, tx: Transaction) -> Outcome:
    """A digit that the question does not have; the question stays."""
    least, most = given.args["least"], given.args["most"]
    if least == most:
        return Outcome(messages=(to_giver(given, "refused-digit-only", most=most),))
    return Outcome(messages=(to_giver(given, "refused-digit", least=least, most=most),))


def late_answer(given: Given, tx: Transaction) -> Outcome:
    """An answer to a question that is no longer asked: how things stand now."""
    own = given.own_case(tx)
    if own is not None:
        return Outcome(messages=(situation(given, tx, own),))
    return Outcome(messages=(to_giver(given, "answer-late"),))


def thanks(given: Given, tx: Transaction) -> Outcome:
    """ "Kiitos" and "ok" are just that."""
    return Outcome(messages=(to_giver(given, "thanks-told"),))


def confidentiality(given: Given, tx: Transaction) -> Outcome:
    """Say what is confidential, and the limits of it."""
    return Outcome(messages=(to_giver(given, "confidentiality-told"),))


def who_sees(given: Given, tx: Transaction) -> Outcome:
    """Who may see what, in a few lines."""
    return Outcome(messages=(to_giver(given, "who-sees-told"),))


def what_read(given: Given, tx: Transaction) -> Outcome:
    """What the bot reads in the group, and that it uses no AI."""
    if not given.in_group:
        return Outcome(messages=(to_giver(given, "what-read-told"),))
    message = Message(
        to=given.workplace.group,
        audience=Audience.GROUP,
        text=Text("what-read-told-group"),
        language=given.workplace.language,
    )
    return Outcome(messages=(message,))


def _asked_at(given: Given, case: Case) -> Moment:
    held_at = case.held_at or given.now
    sooner = follow_up.on_free_day(given.workplace, held_at)
    if case.asker is Asker.BOT_SOONER and sooner is not None:
        return given.moment(sooner)
    return given.moment(follow_up.due(given.workplace, held_at))


def _kept_until(tx: Transaction, case: Case) -> datetime:
    """When the link between person and case is destroyed at the latest."""
    expiry = timers.waiting(tx, cases.key_of(case.id), "expire")
    assert expiry is not None, "every case has its end from the beginning"
    return follow_up.kept_until(case, expiry.due_at)


def _covers(given: Given, tx: Transaction) -> list[Value]:
    asked, taken = covers.asked_by(tx, given.by.address), covers.taken_by(tx, given.by.address)
    known = [("data-cover-asked", asked)] if asked else []
    known += [("data-cover-taken", each) for each in taken]
    return [Text(text_id, {"until": given.moment(each.ends_at)}) for text_id, each in known]


def my_data(given: Given, tx: Transaction) -> Outcome:
    """Everything that is kept about the person who asks for it, in plain words."""
    lines: list[Value] = []
    own = given.own_case(tx)
    if own is not None:
        lines.append(Text("data-request", {"until": given.moment(_kept_until(tx, own))}))
        if own.excluded:
            lines.append(Text("data-excluded", {"number": len(own.excluded)}))
        if own.wished:
            lines.append(Text("data-wished", {"number": len(own.wished)}))
        if own.asker is not None:
            lines.append(Text(f"data-asker-{own.asker.value}", {"at": _asked_at(given, own)}))
    for case in cases.proposed_by(tx, given.by.address):
        until = given.moment(_kept_until(tx, case))
        values: dict[str, Value] = {"case": case.name, "until": until}
        lines.append(Text("data-ordered" if case.is_group else "data-proposed", values))
        if case.talk_language:
            spoken = Text(f"language-{case.talk_language}")
            lines.append(Text("data-talk-language", {"language": spoken}))
    kept = habits.of(tx, given.by.address)
    if kept.languages:
        names = Texts(tuple(Text(f"language-{tag}") for tag in kept.languages), "and")
        lines.append(Text("data-languages", {"languages": names}))
    for waiting in errands.of(tx, given.by.address):
        # What has been asked and not answered waits for nothing but its end.
        text_id = _KEPT_FOR.get(purpose(waiting.call), "data-check-asked")
        lines.append(Text(text_id, {"at": given.moment(waiting.due_at)}))
    lines += _covers(given, tx)
    kept = kept.after(work_day(given))
    if kept.absences:
        lines.append(Text("data-away", {"dates": said_stretches(given, kept.absences)}))
    if kept.on_site is not None:
        lines.append(Text("data-on-site"))
    if kept.lessons:
        lines.append(Text("data-lessons", {"lessons": said_lessons(kept.lessons)}))
    if kept.quiet:
        lines.append(Text("data-quiet", {"hours": said_hours(kept.quiet[0])}))
    if loads.of(tx, given.by.address) != Load():
        lines.append(Text("data-load"))
    if phones.get(tx, given.by.address) is not None:
        lines.append(Text("data-phone"))
    if given.by.address in given.workplace.group_session.newcomers:
        lines.append(Text("data-newcomer"))
    if given.is_facilitator(tx):
        lines.append(Text("data-member"))
        held = [c for c in cases.held_by(tx, given.by.address)]
        if held:
            birds: tuple[Value, ...] = tuple(case.name for case in held)
            lines.append(Text("data-holds", {"cases": Texts(birds, "and")}))
    lines += _offers_kept(given, tx)
    if not lines:
        return Outcome(messages=(to_giver(given, "data-none"),))
    return Outcome(messages=(to_giver(given, "data-told", lines=Texts(tuple(lines), "lines")),))


def _offers_kept(given: Given, tx: Transaction) -> list[Text]:
    """What somebody has reported, and what they have taken to offer."""
    kept = offers.of(tx, given.by.address)
    held = [o for o in kept if o.holder == given.by]
    reported = [o for o in kept if o.reporter == given.by]
    found = ((held, "data-offers"), (reported, "data-reports"))
    return [
        Text(text_id, {"cases": Texts(tuple(o.name for o in some), "and")})
        for some, text_id in found
        if some
    ]

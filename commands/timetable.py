"""A person's own hours: the lessons and the quiet hours in which they are not asked, and which
times are left.

A timetable is its owner's. In a small school it tells who somebody is, so that of the person who
asks it serves only themselves: it chooses among the times that they are shown. What the holder is
shown comes from the workplace's breaks and the holder's own lessons, until the two have agreed
that the holder may know the name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain import timetable
from bot.domain.case import Case, Meeting, State
from bot.domain.chat import Refused, Text, Texts, Value
from bot.domain.outcome import Habit, Outcome
from bot.domain.timetable import Free, Timetable, from_clocks, from_rows, to_clocks
from bot.domain.workplace import Span
from commands import held_case
from commands.given import Given, to_facilitator, to_giver
from commands.meeting import free_room
from storage import cases, habits
from storage.database import Transaction

#: more lessons nobody has in a week
_MOST = 60


# ------------------------------------------------------------ lessons


def lessons(given: Given, tx: Transaction) -> Outcome:
    """Keep somebody's own timetable, show it, or forget it."""
    if given.args.get("none"):
        habit = Habit(given.by.address, lessons=())
        return Outcome(habits=(habit,), messages=(to_giver(given, "lessons-none-told"),))
    if "wrong" in given.args:
        raise Refused(f"refused-lessons-{given.args['wrong']}")
    if "lessons" not in given.args:
        kept = habits.of(tx, given.by.address).lessons
        told = to_giver(given, "lessons-kept", lessons=said_lessons(kept)) if kept else None
        return Outcome(messages=(told or to_giver(given, "lessons-asked"),))
    new = from_rows(given.args["lessons"])
    _refuse_what_cannot_be(new)
    text_id = "lessons-told" if given.has_part(tx, given.by.address) else "lessons-told-requester"
    return Outcome(
        habits=(Habit(given.by.address, lessons=new),),
        messages=(to_giver(given, text_id, lessons=said_lessons(new)),),
    )


def _refuse_what_cannot_be(new: Timetable) -> None:
    turned = timetable.backwards(new)
    if turned is not None:
        raise Refused("refused-lessons-backwards", lesson=_said(turned.day, (turned.span,)))
    both = timetable.overlapping(new)
    if both is not None:
        spans = tuple(each.span for each in both)
        raise Refused("refused-lessons-overlap", lesson=_said(both[0].day, spans))
    if len(new) > _MOST:
        raise Refused("refused-lessons-many", number=_MOST)


def said_lessons(told: Timetable) -> Texts:
    """A timetable in words, day by day."""
    days = sorted({each.day for each in told})
    of_days = {day: tuple(each.span for each in told if each.day == day) for day in days}
    return Texts(tuple(_said(day, spans) for day, spans in of_days.items()), "comma")


def _said(day: int, spans: Iterable[Span]) -> Text:
    hours = Texts(tuple(said_hours(span, "lesson-hours") for span in spans), "and")
    return Text("lesson-day", {"number": day, "hours": hours})


def said_hours(span: Span, text_id: str = "hours-span") -> Text:
    """A stretch of the day in words."""
    start, until = to_clocks(span)
    return Text(text_id, {"from": start, "until": until})


# ------------------------------------------------------------ quiet hours


def quiet(given: Given, tx: Transaction) -> Outcome:
    """Ask nothing of a facilitator in their own quiet hours, besides the workplace's; show
    those, or forget them."""
    given.must_be_facilitator(tx)
    if given.args.get("none"):
        habit = Habit(given.by.address, quiet=())
        return Outcome(habits=(habit,), messages=(to_giver(given, "quiet-none-told"),))
    if "wrong" in given.args:
        raise Refused("refused-quiet-hours")
    if "hours" not in given.args:
        kept = habits.of(tx, given.by.address).quiet
        told = to_giver(given, "quiet-kept", hours=said_hours(kept[0])) if kept else None
        return Outcome(messages=(told or to_giver(given, "quiet-asked"),))
    span = from_clocks(given.args["hours"])
    if span.start == span.until:
        raise Refused("refused-quiet-all-day")
    return Outcome(
        habits=(Habit(given.by.address, quiet=(span,)),),
        messages=(to_giver(given, "quiet-told", hours=said_hours(span)),),
    )


# ------------------------------------------------------------ which times are left


def free_times(given: Given, tx: Transaction) -> Outcome:
    """The times that are left for a talk, on the rest of this day of work or on the next: the
    workplace's breaks without the holder's own lessons, and a room. Whose lessons are taken into
    account is not told."""
    given.must_be_facilitator(tx)
    case = _held(given, tx)
    knows_name = case is not None and _knows_name(case)
    own = habits.of(tx, given.by.address).lessons
    if case is not None and knows_name:
        own += habits.of(tx, case.requester.address).lessons
    found = [
        each
        for each in timetable.free_times(given.workplace, own, given.now)
        if _has_room(given, tx, case, each.starts)
    ]
    if not found:
        raise Refused("refused-no-free-time")
    said = [_said_free(given, each, is_first=each is found[0]) for each in found]
    lines = Texts(tuple(said), "comma")
    room = _room(given, tx, case, found[0].starts)
    text_id = "free-told-both" if knows_name else "free-told"
    told = to_facilitator(
        given.by.address,
        text_id,
        None,
        None,
        lines=lines,
        place=Text("free-room", {"place": room}) if room else "",
    )
    return Outcome(messages=(told,))


def _held(given: Given, tx: Transaction) -> Case | None:
    """The case that is meant, or none if nothing is held. Raises ``Refused`` for one of several,
    or of another's."""
    if given.call.case is None and not cases.held_by(tx, given.by.address):
        return None
    return held_case.meant(given, tx)


def _knows_name(case: Case) -> bool:
    """Whether the person has said that the holder may know who they are."""
    is_agreed = case.state in (State.AGREED, State.HELD)
    return is_agreed and case.meeting in (Meeting.VISIT, Meeting.CALL) and not case.assumed


def _room(given: Given, tx: Transaction, case: Case | None, at: datetime) -> str:
    rooms = given.workplace.rooms
    if not rooms:
        return ""
    return (free_room(given, tx, case, at) if case else None) or rooms[0]


def _has_room(given: Given, tx: Transaction, case: Case | None, at: datetime) -> bool:
    return case is None or not given.workplace.rooms or free_room(given, tx, case, at) is not None


def _said_free(given: Given, free: Free, *, is_first: bool) -> Text:
    """The day is said once."""
    at = given.moment(free.starts)
    values: dict[str, Value] = {"at": at if is_first else replace(at, now=at.at)}
    if free.until is None:
        return Text("free-after", values)
    until = free.until.astimezone(given.workplace.zone).strftime("%H:%M")
    return Text("free-break", {**values, "until": until})

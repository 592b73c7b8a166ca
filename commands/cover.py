"""Cover without a reason: the cover pool is asked for some minutes in a place, and nothing else.

It is about no case, whoever asks. What is known of it is kept until it is over, and is wiped from
the room as soon as somebody comes.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain import calendar, cover
from bot.domain.chat import Audience, Moment, Refused, Text, Texts, Value
from bot.domain.cover import Cover
from bot.domain.outcome import Call, Errand, Message, Option, Outcome, Question, Timer
from bot.domain.spoken import Bound, Impossible, SpokenTime, time_from_args
from bot.domain.wish import FURTHEST
from bot.domain.workplace import CoverPool, Workplace
from commands.errands import end_call
from commands.given import Given, to_giver
from storage import cases, covers, groups, offers
from storage.database import Transaction


def pool_key(workplace: Workplace) -> str:
    """What the pool's room is called among the groups that cannot be reached."""
    return f"{workplace.id}/cover"


# ------------------------------------------------------------ asking


def ask_for_cover(given: Given, tx: Transaction) -> Outcome:
    """Ask the cover pool for somebody; nobody is told why, or for whom."""
    with_pool = [workplace for workplace in given.workplaces if workplace.cover]
    chosen = given.args.get("at")
    if chosen is None and not given.is_at_home and len(given.workplaces) > 1 and with_pool:
        return _which_workplace(given, with_pool)
    given = _there(given, chosen)
    if given.workplace.cover is None:
        raise Refused("refused-no-pool")
    if groups.is_lost(tx, pool_key(given.workplace)):
        raise Refused("refused-pool-lost")
    earlier = covers.asked_by(tx, given.by.address)
    if earlier is not None:
        raise Refused("refused-cover-asked", at=_lasting(given, earlier.starts_at))
    wanted = _wanted(given, given.workplace.cover)
    ask_at = given.now
    if calendar.is_quiet(given.workplace, given.now):
        ask_at = calendar.morning(given.workplace, given.now)
    if wanted.starts_at <= ask_at:
        raise Refused("refused-cover-night", at=given.moment(ask_at))
    values = {**_shown(given, wanted), "promise": _told_at(given, wanted, ask_at)}
    if ask_at > given.now:
        told = to_giver(given, "cover-asked-morning", None, ask=given.moment(ask_at), **values)
        asking = Outcome(covers=(wanted,), timers=(_timer(wanted, "ask", ask_at, "ask-pool"),))
    else:
        told = to_giver(given, "cover-asked", None, **values)
        asking = _asked(given, wanted)
    return Outcome(messages=(told,), timers=_ends(wanted)) + asking


def _which_workplace(given: Given, workplaces: list[Workplace]) -> Outcome:
    options = tuple(
        Option(
            Text("plain", {"words": workplace.name}),
            Call("cover", None, {**given.args, "at": workplace.id}),
        )
        for workplace in workplaces
    )
    return Outcome(messages=(to_giver(given, "cover-where", Question(options=options)),))


def _there(given: Given, workplace: str | None) -> Given:
    found = given.workplaces.get(workplace) if workplace else None
    return replace(given, workplace=found) if found else given


def _wanted(given: Given, pool: CoverPool) -> Cover:
    """Raises ``Refused`` for what is no place and time, or a time that cannot be."""
    place, time = given.args.get("place"), given.args.get("time")
    if place is None or (time is None and not given.args.get("now")):
        raise Refused("refused-cover")
    starts_at, until = calendar.five_minutes_up(given.now + calendar.NOTICE), None
    if time is not None:
        starts_at, until = _starts_at(given, time_from_args(time))
    minutes = given.args.get("minutes")
    if minutes is None:
        minutes = pool.minutes if until is None else int((until - starts_at).total_seconds()) // 60
    if not cover.SHORTEST <= minutes <= cover.LONGEST:
        raise Refused("refused-cover-minutes", number=cover.SHORTEST, most=cover.LONGEST)
    return Cover(
        id=given.fresh_id,
        workplace=given.workplace.id,
        asker=given.by.address,
        language=given.language,
        place=place,
        starts_at=starts_at,
        minutes=minutes,
    )


def _starts_at(given: Given, time: SpokenTime | Impossible) -> tuple[datetime, datetime | None]:
    """When it begins, and its end if that was named, too."""
    if isinstance(time, Impossible):
        raise Refused(f"refused-{time.value}")
    if not time.has_clock or time.bound is not Bound.AT:
        raise Refused("refused-cover")
    at = given.moment(time.at)
    if time.at < given.now:
        raise Refused("refused-past", at=at)
    if not time.is_sure:
        # "klo 9" in the afternoon: tomorrow is not for the bot to choose.
        raise Refused("refused-cover-day", at=at)
    if time.at > given.now + FURTHEST:
        raise Refused("refused-far", days=FURTHEST.days)
    if calendar.is_quiet(given.workplace, time.at):
        raise Refused("refused-quiet", at=at)
    return time.at, time.until


def ask_pool(given: Given, tx: Transaction) -> Outcome:
    """The morning has come: ask the pool."""
    wanted = _of_call(given, tx)
    is_late = wanted is None or wanted.is_asked or given.now >= wanted.starts_at
    if wanted is None or is_late or given.workplace.cover is None:
        return Outcome()
    return _asked(given, wanted)


def _asked(given: Given, wanted: Cover) -> Outcome:
    """The pool's room reads where, when and for how long; a message that was there before stays
    wiped, for nobody would see it change."""
    told = _timer(wanted, "told", cover.told_at(given.now, wanted.starts_at), "cover-unanswered")
    message = _to_pool(given, "cover-needed", wanted, fresh=True, **_shown(given, wanted))
    return Outcome(covers=(wanted.asked(),), messages=(message,), timers=(told,))


# ------------------------------------------------------------ taking


def take_cover(given: Given, tx: Transaction) -> Outcome:
    """Come; the first to say so does, and the room reads no more than that."""
    wanted = _of_call(given, tx)
    if wanted is None or given.by == wanted.taker:
        return Outcome()
    if given.by.address == wanted.asker:
        return _to_comer(given, "cover-own")
    if wanted.taker is not None or given.now >= wanted.ends_at:
        return _to_comer(given, "cover-others")
    taken = wanted.taken(given.by, given.event if given.args.get("reaction") else "")
    values = _shown(given, wanted)
    found = _to_asker(
        wanted, "cover-found", colleague=given.by.name, place=wanted.place, at=values["at"]
    )
    return Outcome(
        covers=(taken,), messages=(_to_pool(given, "cover-taken", wanted), found)
    ) + _to_comer(given, "cover-yours", **values)


def which_cover(given: Given, tx: Transaction) -> Outcome:
    """Several are asked for at once, and it was not said which."""
    return _to_comer(given, "cover-which", number=given.args["number"])


def leave_cover(given: Given, tx: Transaction) -> Outcome:
    """Not come after all: the others are asked again, and nobody is asked why."""
    taken = _taken(given, tx)
    if taken is None:
        raise Refused("refused-no-cover")
    return _left(given, taken) + _to_comer(given, "cover-left")


def is_all_that_is_held(given: Given, tx: Transaction) -> bool:
    """Whether the giver comes to cover, and has nothing else that they could give back.

    Raises ``Refused`` where either may be meant: a talk that is agreed is not given up by mistake.
    """
    person = given.by.address
    if not covers.taken_by(tx, person):
        return False
    names = [case.name for case in cases.held_by(tx, person) if case.awaits_talk]
    names += [offer.name for offer in offers.held_by(tx, person)]
    if names:
        raise Refused("refused-or-cover", cases=Texts(tuple(names), "or"))
    return True


def _taken(given: Given, tx: Transaction) -> Cover | None:
    """What the giver comes for: the one that is meant, or the first."""
    taken = covers.taken_by(tx, given.by.address)
    wanted = given.args.get("cover")
    return next((each for each in taken if wanted in (None, each.id)), None)


def _left(given: Given, taken: Cover) -> Outcome:
    assert taken.taker is not None
    given = _there(given, taken.workplace)
    free, name = taken.given_back(), taken.taker.name
    ask_at = given.now
    if calendar.is_quiet(given.workplace, given.now):
        ask_at = calendar.morning(given.workplace, given.now)
    if given.workplace.cover is None or taken.starts_at <= ask_at:
        at = _lasting(given, taken.starts_at)
        late = _to_asker(taken, "cover-left-late", colleague=name, at=at)
        return Outcome(messages=(late,), errands_over=(taken.id,))
    promise = _told_at(given, taken, ask_at)
    told = Outcome(messages=(_to_asker(taken, "cover-left-told", colleague=name, promise=promise),))
    if ask_at > given.now:
        asking = Outcome(covers=(free,), timers=(_timer(free, "ask", ask_at, "ask-pool"),))
        return told + asking
    return told + _asked(given, free)


# ------------------------------------------------------------ ending


def cancel_cover(given: Given, tx: Transaction) -> Outcome:
    """Cover is not needed after all; it is forgotten at once."""
    outcome = cancelled(given, tx)
    if outcome is None:
        raise Refused("refused-no-cover")
    return outcome + Outcome(messages=(to_giver(given, "cover-cancelled"),))


def cancelled(given: Given, tx: Transaction) -> Outcome | None:
    """What the giver asked for is taken back; ``None`` if it was nothing."""
    wanted = covers.asked_by(tx, given.by.address)
    if wanted is None:
        return None
    given = _there(given, wanted.workplace)
    outcome = _over(given, wanted)
    if wanted.taker is not None:
        text = Text("cover-not-needed", {"at": _lasting(given, wanted.starts_at)})
        told = Message(to=wanted.taker.address, audience=Audience.ANYBODY, text=text)
        outcome += Outcome(messages=(told,))
    return outcome


def forgotten(given: Given, tx: Transaction) -> Outcome:
    """Nothing is kept of the giver: what they asked for is taken back, and where they would come
    the others are asked."""
    outcome = cancelled(given, tx) or Outcome()
    for taken in covers.taken_by(tx, given.by.address):
        outcome += _left(given, taken)
    return outcome


def unanswered(given: Given, tx: Transaction) -> Outcome:
    """The promised word: nobody comes yet. It can still be taken back, or found elsewhere."""
    wanted = _of_call(given, tx)
    if wanted is None or wanted.taker is not None or given.now >= wanted.starts_at:
        return Outcome()
    is_lost = groups.is_lost(tx, pool_key(given.workplace))
    cancel = Option(Text("cover-cancel"), Call("cancel-cover"), digit="0")
    told = _to_asker(
        wanted,
        "cover-unreached" if is_lost else "cover-unanswered",
        Question(options=(cancel,)),
        at=_lasting(given, wanted.starts_at),
    )
    return Outcome(messages=(told,))


def begin_cover(given: Given, tx: Transaction) -> Outcome:
    """It is time. If nobody comes, that is said, and the room is asked no longer."""
    wanted = _of_call(given, tx)
    if wanted is None or wanted.taker is not None:
        return Outcome()
    told = _to_asker(wanted, "cover-missed", at=_lasting(given, wanted.starts_at))
    return Outcome(messages=(told,)) + _over(given, wanted)


def end_cover(given: Given, tx: Transaction) -> Outcome:
    """It is over, and nothing is kept of it."""
    wanted = _of_call(given, tx)
    return Outcome() if wanted is None else _over(given, wanted)


def _over(given: Given, wanted: Cover) -> Outcome:
    is_asked = wanted.waits and given.workplace.cover is not None
    messages = (_to_pool(given, "cover-over", wanted),) if is_asked else ()
    return Outcome(messages=messages, errands_over=(wanted.id,))


# ------------------------------------------------------------ beside a talk


def is_offered(given: Given, starts_at: datetime) -> bool:
    """Whether somebody who has agreed to a talk at *starts_at* is asked if they need cover."""
    is_at_work = calendar.is_working(given.workplace, starts_at)
    return given.workplace.cover is not None and is_at_work and starts_at > given.now


def question(starts_at: datetime) -> Question:
    """Do you need cover? Yes asks nobody yet: the person asks in the words that all use."""
    args = {"starts": starts_at.isoformat()}
    return Question(
        options=(
            Option(Text("answer-yes"), Call("explain-cover", None, args)),
            Option(Text("answer-no"), Call("no-cover"), digit="0"),
        )
    )


def explain_cover(given: Given, tx: Transaction) -> Outcome:
    """Say how cover is asked for, with the time that was agreed."""
    at = given.moment(datetime.fromisoformat(given.args["starts"]))
    return Outcome(messages=(to_giver(given, "cover-how", None, at=at),))


def no_cover(given: Given, tx: Transaction) -> Outcome:
    """No cover is needed."""
    return Outcome(messages=(to_giver(given, "cover-not-wanted"),))


# ------------------------------------------------------------ short ways to say it


def _of_call(given: Given, tx: Transaction) -> Cover | None:
    return covers.get(tx, given.args["cover"])


def _timer(wanted: Cover, kind: str, due_at: datetime, command: str) -> Timer:
    call = Call(command, None, {"cover": wanted.id, "at": wanted.workplace})
    return Timer(kind, due_at, call, Errand(wanted.id, wanted.asker))


def _ends(wanted: Cover) -> tuple[Timer, ...]:
    """It ends, also where its workplace has gone from the configuration."""
    gone = end_call({"errand": wanted.id, "at": wanted.workplace})
    return (
        _timer(wanted, "begin", wanted.starts_at, "begin-cover"),
        _timer(wanted, "end", wanted.ends_at, "end-cover"),
        Timer("gone", wanted.ends_at, gone, Errand(wanted.id, wanted.asker)),
    )


def _told_at(given: Given, wanted: Cover, ask_at: datetime) -> Moment:
    return given.moment(cover.told_at(ask_at, wanted.starts_at))


def _lasting(given: Given, at: datetime) -> Moment:
    """As it reads on another day, too."""
    days = (calendar.day_of(given.workplace, each) for each in (at, given.now))
    return given.moment(at) if len(set(days)) == 1 else given.moment(at).with_weekday()


def _shown(given: Given, wanted: Cover) -> dict[str, Value]:
    at = _lasting(given, wanted.starts_at)
    return {"place": wanted.place, "minutes": wanted.minutes, "at": at}


def _to_pool(
    given: Given, text_id: str, about: Cover, *, fresh: bool = False, **values: Value
) -> Message:
    """The room's one message about a cover: begun *fresh*, or wiped in place."""
    assert given.workplace.cover is not None
    return Message(
        to=given.workplace.cover.group,
        audience=Audience.POOL,
        text=Text(text_id, values),
        language=given.workplace.language,
        errand=about.id,
        board=True,
        fresh=fresh,
        is_quiet=not fresh,
    )


def _to_asker(
    wanted: Cover, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    return Message(
        to=wanted.asker,
        audience=Audience.ANYBODY,
        text=Text(text_id, values),
        language=wanted.language,
        question=question,
    )


def _to_comer(given: Given, text_id: str, **values: Value) -> Outcome:
    """In private, to whoever has just written or reacted in the pool's room."""
    told = to_giver(given, text_id, None, **values)
    return Outcome(messages=(replace(told, opens=True),))

"""Who is asked, one wave after the other: those on site, the group, the coordinators, the
neighbours, and everybody once more before the day ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.domain import calendar, calling, group_session
from bot.domain.case import Case, State, When
from bot.domain.chat import Address, Moment, Person, Text, Value
from bot.domain.outcome import Call, Meaning, Message, Option, Outcome, Question, Timer
from bot.domain.workplace import Workplace
from commands import group_board, load, preferred, presence
from commands.given import (
    Given,
    numbers_for,
    to_coordinator,
    to_facilitator,
    to_group,
    to_requester,
)
from storage import groups, habits, members
from storage.database import Transaction
from storage.moments import to_text

#: the timers of the waves
KINDS = ("group", "offer", "after-lesson", "escalate", "neighbours", "window", "last-call")


def first(given: Given, tx: Transaction, case: Case, *, fresh: bool) -> Outcome:
    """Ask the first ones: one by one where somebody must not know, else those who are wished for
    or speak the language, else those on site for as long as the workplace wants it, else the
    group."""
    if case.hidden:
        return _later(given, case) + offer(given, tx, case)
    if preferred.are_first(given, tx, case) and not (fresh or case.urgent):
        free, question = _free(given, tx, case), _offer_question(case)
        return _later(given, case) + preferred.asked(given, tx, case, free, question)
    alone = given.workplace.waves.on_site
    on_site = _on_site(given, tx, case) if alone and not (fresh or case.urgent) else []
    if not on_site:
        asked = _group_asked(given, tx, case, fresh=fresh)
        return _later(given, asked.cases[0]) + asked
    asked_at = given.now + alone
    return _later(given, case) + Outcome(
        cases=(case,),
        messages=_to_each(
            on_site,
            case,
            "on-site-asked-group" if case.is_group else "on-site-asked",
            _offer_question(case),
            slots=given.wished(case),
            ask=given.moment(asked_at),
        ),
        timers=(Timer("group", asked_at, Call("ask-group", case.name)),),
    )


def _later(given: Given, case: Case) -> Outcome:
    """The waves that come by the clock if nobody takes the case."""
    assert case.asked_at is not None
    timers: list[Timer] = []

    def at(kind: str, moment: datetime | None, call: str) -> None:
        if moment is not None and moment > given.now:
            timers.append(Timer(kind, moment, Call(call, case.name)))

    lent = given.workplace.waves.neighbours
    if lent is not None and given.workplace.neighbours:
        at("neighbours", case.asked_at + lent, "ask-neighbours")
    at("window", calling.window_closes(given.workplace, case.opened_at), "ask-in-window")
    at("last-call", calling.last_call(given.workplace, case, case.asked_at), "last-call")
    return Outcome(timers=tuple(timers))


# ------------------------------------------------------------ the group


def ask_group(given: Given, tx: Transaction) -> Outcome:
    """Nobody on site has taken it: ask the group."""
    case = given.case(tx)
    return _group_asked(given, tx, case, fresh=False) if case.state is State.OPEN else Outcome()


def _group_asked(given: Given, tx: Transaction, case: Case, *, fresh: bool) -> Outcome:
    if groups.is_lost(tx, given.workplace.id):
        return without_group(given, tx, case)
    fresh = fresh or _is_out_of_sight(given, case)
    case = case.with_(is_in_group=True, unreached=False, shown_at=given.now)
    return Outcome(cases=(case,), messages=(board(given, case, fresh=fresh),), cleared=("group",))


def without_group(given: Given, tx: Transaction, case: Case) -> Outcome:
    """The group cannot be reached: ask the coordinators now, and tell the person whom they can
    call. The group is asked when it can be."""
    case = case.with_(unreached=True)
    if case.state is State.PROVISIONAL:
        # Somebody is just saying whether they take it.
        return Outcome(cases=(case,))
    text_id = "group-lost-told" if are_others_asked(given, tx, case) else "group-lost-told-alone"
    numbers = numbers_for(case, given)
    told = to_requester(case, text_id, promise=_promise(given, case), numbers=numbers)
    return Outcome(messages=(told,)) + _escalated(given, tx, case)


def are_others_asked(given: Given, tx: Transaction, case: Case) -> bool:
    """Whether there is anybody to ask while the group cannot be."""
    return case.is_lent or bool(coordinators(given, tx, case))


def group_again(given: Given, tx: Transaction, case: Case) -> Outcome:
    """The group can be reached: ask it afresh, once, and tell the person."""
    slot = calling.slot_for(given.workplace, case, given.now)
    case = case.with_(slots=tuple(s for s in case.slots if s >= slot) or (slot,))
    asked = _group_asked(given, tx, case, fresh=True)
    told = to_requester(case, "group-back-told", promise=_promise(given, case))
    return asked + Outcome(messages=(told,))


def _promise(given: Given, case: Case) -> Moment:
    """By when the person hears of it: where they wanted no words in between, at the end."""
    promise = case.promised_at or case.deadline
    assert promise is not None, "whoever asks has been promised a word"
    return given.moment(promise)


def board(given: Given, case: Case, *, fresh: bool = False) -> Message:
    """The group's message of an open case: the bird, the form, the time. Nothing else is known
    there, and of a group session how many lead it."""
    if case.is_group:
        return group_board.searching(given, case, fresh=fresh)
    text_id = "need-asked-urgent" if case.urgent else "need-asked"
    if case.when is When.EVENING and not case.urgent:
        text_id = "need-asked-call"
    return to_group(
        given.workplace,
        text_id,
        case,
        fresh=fresh,
        workplace=given.workplace.name,
        slots=given.wished(case, lasting=True),
    )


def shown_again(given: Given, case: Case) -> Outcome:
    """What is wished has changed: the group's message is changed in place while people still see
    it; after hours, or on another day, an edit would not be noticed, so it is said afresh."""
    if not _is_out_of_sight(given, case):
        return Outcome(messages=(board(given, case),))
    case = case.with_(shown_at=given.now)
    return Outcome(cases=(case,), messages=(board(given, case, fresh=True),))


def _is_out_of_sight(given: Given, case: Case) -> bool:
    return case.shown_at is not None and given.now > case.shown_at + calling.BOARD_IS_SEEN


# ------------------------------------------------------------ one by one


def offer_by_clock(given: Given, tx: Transaction) -> Outcome:
    """Ask the next one; the earlier offer is not withdrawn until somebody has said yes."""
    case = given.case(tx)
    return offer(given, tx, case) if case.state is State.OPEN else Outcome()


def decline_offer(given: Given, tx: Transaction) -> Outcome:
    """A no needs no reason; the next one is asked at once."""
    thanks = Outcome(messages=(to_facilitator(given.by.address, "offer-declined-told"),))
    case = given.case(tx)
    if case.state is not State.OPEN or case.offered[-1:] != (given.by.address,):
        return thanks
    return thanks + offer(given, tx, case)


def offer(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Offer *case* to the next one in private; say neither its name nor why."""
    if max(case.slots, default=given.now) < given.now:
        case = case.with_(slots=(calling.slot_for(given.workplace, case, given.now),))
    person = next_one(given, tx, case)
    if person is None:
        return _nobody_left(given, tx, case)
    case = case.with_(offered=(*case.offered, person.address))
    text_id = "neighbour-asked" if case.is_lent else "offer-asked"
    place = {"workplace": given.workplace.name} if case.is_lent else {}
    if case.is_group:
        text_id += "-group"
    elif case.when is When.EVENING:
        text_id += "-call"
    return Outcome(
        cases=(case,),
        messages=(
            to_facilitator(
                person.address,
                text_id,
                _offer_question(case, Call("decline-offer", case.name)),
                case.name,
                slots=given.wished(case),
                **place,
            ),
        ),
        timers=(Timer("offer", given.now + calling.OFFER, Call("offer", case.name)),),
        shares=(load.asked(given, person.address),),
    )


def _offer_question(case: Case, declined: Call | None = None) -> Question:
    return Question(
        options=(
            Option(
                Text("offer-yes"), Call("claim", case.name, {"offered": True}), meaning=Meaning.YES
            ),
            Option(Text("offer-no"), declined or Call("thank", case.name), meaning=Meaning.NO),
        )
    )


def next_one(given: Given, tx: Transaction, case: Case) -> Person | None:
    """Whom to ask next in private: the workplace's own, or the neighbours' once they are asked."""
    at_home = {person.address for person in given.facilitators(tx)}
    at_home |= set(given.workplace.coordinators)
    for workplace in lenders(given) if case.is_lent else (given.workplace,):
        people = members.of(tx, workplace.id)
        people = [person for person in people if _may_sit(given, case, person)]
        if case.is_lent:
            # Whoever is at home here as well has been asked here.
            people = [person for person in people if person.address not in at_home]
        addresses = [person.address for person in people]
        found = calling.next_to_ask(
            case,
            people,
            workplace,
            {address: habits.languages(tx, address) for address in addresses},
            away=presence.not_now(given, tx, case, addresses),
            on_site=presence.on_site(given, tx, addresses),
            full=load.full(given, tx, addresses),
            turns=load.turns(tx, addresses),
        )
        if found is not None:
            return found
    return None


def _nobody_left(given: Given, tx: Transaction, case: Case) -> Outcome:
    if case.is_lent:
        return Outcome(cases=(case,), cleared=("offer",))
    return _escalated(given, tx, case) + _after_lesson(given, tx, case)


def _after_lesson(given: Given, tx: Transaction, case: Case) -> Outcome:
    """Whoever has a lesson now is asked when it is over, if nobody has taken the case by then."""
    waiting = [p.address for p in _free(given, tx, case) if p.address not in case.offered]
    at = presence.free_again(given, tx, case, waiting)
    if at is None or (case.deadline is not None and at >= case.deadline):
        return Outcome()
    return Outcome(timers=(Timer("after-lesson", at, Call("offer", case.name)),))


# ------------------------------------------------------------ the coordinators


def escalate(given: Given, tx: Transaction) -> Outcome:
    """Nobody has taken the case by the first promise: ask the coordinators."""
    case = given.case(tx)
    if case.state is State.PROVISIONAL:
        return _after_confirmation(given, "escalate")
    # What waits for the morning is asked about from then on.
    is_asked = case.state is State.OPEN and case.asked_at is not None
    return _escalated(given, tx, case) if is_asked else Outcome()


def _after_confirmation(given: Given, kind: str) -> Outcome:
    """Somebody is just saying whether they take it."""
    again = given.now + calling.CONFIRMATION
    return Outcome(timers=(Timer(kind, again, given.call),))


def _escalated(given: Given, tx: Transaction, case: Case) -> Outcome:
    if case.escalated:
        return Outcome(cases=(case,), cleared=("offer", "escalate"))
    asked = coordinators_asked(given, tx, case)
    return Outcome(
        cases=(case.with_(escalated=True),), messages=asked, cleared=("offer", "escalate")
    )


def coordinators_asked(given: Given, tx: Transaction, case: Case) -> tuple[Message, ...]:
    """The question to every coordinator who has not been asked, or has not said no, before."""
    return tuple(
        _to_coordinator(given, case, address)
        for address in coordinators(given, tx, case)
        if address not in case.offered and Person(address) not in case.holders
    )


def coordinators(given: Given, tx: Transaction, case: Case) -> tuple[Address, ...]:
    """The coordinators who may know of the case and are neither away nor in quiet hours of their
    own. Where all are nobody is asked in their place: the search goes on to those who come after
    them."""
    may_know = calling.coordinators_for(case, given.workplace)
    away = presence.away(given, tx, may_know) | presence.quiet(given, tx, may_know)
    return tuple(address for address in may_know if address not in away)


def _to_coordinator(given: Given, case: Case, address: Address) -> Message:
    options = [
        Option(
            Text("coordinator-takes"),
            Call("claim", case.name, {"offered": True}),
            meaning=Meaning.YES,
        ),
        Option(Text("coordinator-cannot"), Call("thank", case.name), meaning=Meaning.NO),
    ]
    if group_session.may_lead_alone(given.workplace, case):
        options.append(Option(Text("coordinator-enough"), Call("enough-leaders", case.name)))
    if not case.is_group:
        by_call = Call("claim", case.name, {"offered": True, "call": True})
        options.append(Option(Text("coordinator-calls"), by_call))
    if given.workplace.neighbours:
        options.append(Option(Text("coordinator-lends"), Call("ask-neighbours", case.name)))
    question = Question(options=tuple(options))
    if case.hidden:
        # The bird would tell whoever knows it from the group that the person said no.
        return to_coordinator(
            address,
            "coordinator-asked-hidden",
            question,
            case.name,
            slots=given.wished(case),
        )
    if case.unreached and case.urgent:
        return to_coordinator(
            address, "coordinator-asked-unreached-urgent", question, case.name, bird=case.name
        )
    if case.unreached:
        slots = given.wished(case)
        return to_coordinator(
            address,
            "coordinator-asked-unreached",
            question,
            case.name,
            bird=case.name,
            slots=slots,
        )
    if case.is_group:
        return group_board.asked_of_coordinator(given, case, address, question)
    assert case.asked_at is not None
    minutes = int((given.now - case.asked_at).total_seconds() // 60)
    return to_coordinator(
        address, "coordinator-asked", question, case.name, bird=case.name, minutes=minutes
    )


# ------------------------------------------------------------ the neighbours


def lenders(given: Given) -> tuple[Workplace, ...]:
    """The neighbours that lend a facilitator, in the order of the configuration."""
    found = map(given.workplaces.get, given.workplace.neighbours)
    return tuple(each for each in found if each is not None)


def may_take(given: Given, tx: Transaction, case: Case) -> bool:
    """Whether the giver is at home here, or lent by a neighbour; checked against the groups as
    they are at this commit."""
    return given.has_part(tx, given.by.address) or (
        case.is_lent
        and any(members.is_in(tx, workplace.id, given.by.address) for workplace in lenders(given))
    )


def ask_neighbours(given: Given, tx: Transaction) -> Outcome:
    """Ask the neighbours' facilitators in private, one by one; the case stays at home."""
    case = given.case(tx)
    told: tuple[Message, ...] = ()
    if given.by.address in given.workplace.coordinators:
        text_id = "neighbours-told" if case.is_searching else "offer-over"
        if case.is_given_up(given.now):
            text_id = "neighbours-late"
        told = (to_facilitator(given.by.address, text_id),)
    if case.state is State.PROVISIONAL:
        return Outcome(messages=told) + _after_confirmation(given, "neighbours")
    if case.state is not State.OPEN or case.is_lent or case.is_given_up(given.now):
        return Outcome(messages=told)
    asked = offer(given, tx, case.with_(is_lent=True))
    return Outcome(messages=told) + asked


# ------------------------------------------------------------ once more before it is late


def ask_in_window(given: Given, tx: Transaction) -> Outcome:
    """The time in which a talk does most good is passing: ask everybody once more, in private."""
    case = given.case(tx)
    if case.state is State.PROVISIONAL:
        return _after_confirmation(given, "window")
    if case.state is not State.OPEN or case.hidden:
        return Outcome()
    window = given.workplace.times.window
    assert window is not None
    ends = given.moment(case.opened_at + window)
    free = _free(given, tx, case)
    return Outcome(messages=_to_each(free, case, "window-asked", _offer_question(case), at=ends))


def last_call(given: Given, tx: Transaction) -> Outcome:
    """The working day ends: ask everybody once more, in private; a call in the evening helps,
    too, before the next sleep."""
    case = given.case(tx)
    if case.state is State.PROVISIONAL:
        return _after_confirmation(given, "last-call")
    if case.state is not State.OPEN:
        return Outcome()
    evening = calendar.slots(given.workplace, When.EVENING, given.now)
    is_today = calendar.day_of(given.workplace, evening[0]) == calendar.day_of(
        given.workplace, given.now
    )
    if case.hidden:
        if not is_today or case.is_group:
            return Outcome()
        # Whoever could not come may be able to call: the same ones once more, one by one.
        return offer(given, tx, case.with_(when=When.EVENING, slots=evening, offered=()))
    options = [
        Option(
            Text("last-call-now"), Call("claim", case.name, {"offered": True}), meaning=Meaning.YES
        ),
        Option(Text("offer-no"), Call("thank", case.name), meaning=Meaning.NO),
    ]
    if is_today and not case.is_group:
        by_call = Call("claim", case.name, {"offered": True, "evening": to_text(evening[0])})
        options.insert(
            1, Option(Text("last-call-evening", {"at": given.moment(evening[0])}), by_call)
        )
    ends = given.moment(calendar.end_of_work(given.workplace, given.now))
    question, free = Question(options=tuple(options)), _free(given, tx, case)
    return Outcome(messages=_to_each(free, case, "last-call-asked", question, at=ends))


def ask_also(given: Given, tx: Transaction, case: Case) -> tuple[Message, ...]:
    """Ask those who are wished for in private, of a case of which others have been asked."""
    wished = [person for person in _free(given, tx, case) if person.address in case.wished]
    slots = given.wished(case)
    return _to_each(wished, case, "also-asked", _offer_question(case), slots=slots)


def _to_each(
    people: Iterable[Person], case: Case, text_id: str, question: Question, **values: Value
) -> tuple[Message, ...]:
    """The same to each of them in private, with the bird of the case."""
    return tuple(
        to_facilitator(person.address, text_id, question, case.name, bird=case.name, **values)
        for person in people
    )


def _free(given: Given, tx: Transaction, case: Case) -> list[Person]:
    """Everybody who may be asked in private. The coordinators have their own question."""
    people = given.facilitators(tx)
    addresses = [person.address for person in people]
    away = presence.away(given, tx, addresses) | presence.quiet(given, tx, addresses)
    closed = {case.requester.address, *case.excluded, *case.spared}
    closed |= {*given.workplace.coordinators, *away}
    return [p for p in people if p.address not in closed and _may_sit(given, case, p)]


def _may_sit(given: Given, case: Case, person: Person) -> bool:
    """Nobody is asked for the second seat who has the first, or may not lead with who has it."""
    if person in case.holders:
        return False
    return group_session.may_sit(given.workplace, case.holders, person.address)


def _on_site(given: Given, tx: Transaction, case: Case) -> list[Person]:
    free = [person for person in _free(given, tx, case) if person.address not in case.offered]
    addresses = [person.address for person in free]
    here = presence.on_site(given, tx, addresses) - presence.in_lesson(given, tx, case, addresses)
    return [person for person in free if person.address in here]

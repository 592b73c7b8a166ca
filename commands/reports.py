"""Safety reports (S10): of every one somebody is offered a talk. The safety representative says
how many there are, never of whom."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import calendar, counts
from bot.domain.chat import Address, Refused, Text, Texts, Value
from bot.domain.names import free_name
from bot.domain.offer import AGAIN, MOST, Offer, State, number_of
from bot.domain.outcome import Call, Kind, Meaning, Message, Option, Outcome, Question, Timer
from bot.domain.workplace import Part, Workplace
from commands import offer_board
from commands.given import Given, to_facilitator, to_giver, to_safety
from storage import cases, groups, offers
from storage import counts as counted
from storage.database import Transaction

#: who may say that there are reports, and that there are not after all
REPORTING = (Part.SAFETY, Part.COORDINATOR)
#: who may know how many were offered a talk
KNOWING = (Part.SAFETY, Part.COORDINATOR, Part.LEADER)


def report(given: Given, tx: Transaction) -> Outcome:
    """Ask the group to offer a talk for each of so many reports, once; without a number that can
    be, ask for it. Of other words nothing is kept."""
    numbers, other_words = given.args.get("numbers") or [], given.args.get("other_words", False)
    if numbers == [0] and not other_words:
        return no_new_reports(given, tx)
    number = None if other_words else number_of(numbers)
    if number is not None:
        return _reported(given, tx, number)
    text_id = "reports-asked-again" if numbers or other_words else "reports-asked"
    question = Question(kind=Kind.NUMBERS, answer=Call("report-number"))
    return Outcome(messages=(_answer(given, text_id, question, most=MOST),))


def report_number(given: Given, tx: Transaction) -> Outcome:
    """The same with the number that was asked for; 0 is none."""
    given.must_have_a_part(tx, REPORTING)
    if given.args["numbers"] == [0]:
        return no_new_reports(given, tx)
    number = number_of(given.args["numbers"])
    if number is None:
        raise Refused("refused-reports", most=MOST)
    return _reported(given, tx, number)


def no_new_reports(given: Given, tx: Transaction) -> Outcome:
    """Nothing is noted."""
    return Outcome(messages=(_answer(given, "reports-none-told"),))


def _reported(given: Given, tx: Transaction, number: int) -> Outcome:
    places = given.workplaces.where_one_of(given.by.address, REPORTING)
    if len(places) > 1 and not given.args.get("chosen"):
        return Outcome(messages=(_answer(given, "reports-where-asked", _where(places, number)),))
    lately = [o for o in offers.at(tx, given.workplace.id) if _is_of_now(given, o)]
    if lately and not given.args.get("new"):
        return Outcome(messages=(_are_they_new(given, number, lately),))
    new = _new_offers(given, tx, number)
    return (
        _told(given, tx, new) + offer_board.shown(given, tx, new, fresh=True) + _begun(given, new)
    )


def _where(places: list[Workplace], number: int) -> Question:
    return Question(
        options=tuple(
            Option(
                Text("plain", {"words": place.name}),
                Call(
                    "report-number",
                    None,
                    {"numbers": [number], "at": place.id, "chosen": True},
                ),
            )
            for place in places
        )
    )


def _is_of_now(given: Given, offer: Offer) -> bool:
    """Reported minutes ago, by whomever: two may report the same."""
    return offer.state is not State.TAKEN_BACK and given.now < offer.reported_at + AGAIN


def _are_they_new(given: Given, number: int, lately: list[Offer]) -> Message:
    args = {"numbers": [number], "new": True, "at": given.workplace.id, "chosen": True}
    question = Question(
        options=(
            Option(Text("reports-new"), Call("report-number", None, args), meaning=Meaning.YES),
            Option(Text("reports-same"), Call("no-new-reports"), meaning=Meaning.NO),
        )
    )
    at = given.moment(max(offer.reported_at for offer in lately))
    return _answer(
        given, "reports-again-asked", question, number=number, at=at, lines=_birds(lately)
    )


def _new_offers(given: Given, tx: Transaction, number: int) -> list[Offer]:
    names: list[str] = []

    def is_taken(name: str) -> bool:
        in_use = cases.is_taken(tx, name, given.now) or offers.is_taken(tx, name)
        return in_use or name in names

    for _ in range(number):
        names.append(free_name(given.workplace.language, is_taken, given.pick))
    return [
        Offer(
            id=f"{given.fresh_id}-{place:02}",
            name=name,
            workplace=given.workplace.id,
            reported_at=given.now,
            batch=given.fresh_id,
            reporter=given.by,
        )
        for place, name in enumerate(names)
    ]


def _begun(given: Given, new: list[Offer]) -> Outcome:
    """They are counted, and somebody is reminded until each has been offered."""
    return Outcome(
        counts=tuple(count for offer in new for count in counts.offer_changes(None, offer)),
        timers=(offer_reminder(given),),
    )


def offer_reminder(given: Given) -> Timer:
    """When work next begins it is looked at who is to be reminded."""
    call = Call("remind-of-offers", None, {"at": given.workplace.id})
    morning = calendar.morning(given.workplace, given.now)
    return Timer(offers.reminding(given.workplace.id), morning, call)


def _told(given: Given, tx: Transaction, new: list[Offer]) -> Outcome:
    """What was noted, and when the group reads it."""
    values: dict[str, Value] = {"number": len(new), "lines": _birds(new), "case": new[0].name}
    text_id = "reports-told"
    if groups.is_lost(tx, given.workplace.id):
        text_id = "reports-told-lost"
    elif calendar.is_quiet(given.workplace, given.now):
        text_id = "reports-told-night"
        values["at"] = given.moment(calendar.morning(given.workplace, given.now))
    return Outcome(messages=(_answer(given, text_id, None, **values),))


# ------------------------------------------------------------ taken back


def take_back(given: Given, tx: Transaction) -> Outcome:
    """There was no such report after all: its offer ends, whatever became of it, and the numbers
    are as if it had never been."""
    name = given.args.get("offer")
    offer = offers.get(tx, name) if name else None
    if offer is not None and not given.parts(tx) & set(REPORTING):
        text_id = "refused-not-own" if offer.holder == given.by else "refused-not-own-report"
        raise Refused(text_id, case=offer.name)
    given.must_have_a_part(tx, REPORTING)
    if name is None:
        raise _which(given, tx)
    if offer is None:
        raise Refused("refused-offering-over", case=name)
    gone = offer.take_back(given.now)
    told = [_answer(given, "reports-taken-back-told", case=offer.name)]
    if offer.holder is not None and offer.holder != given.by:
        settled = "offering-settled-told"
        told.append(to_facilitator(offer.holder.address, settled, None, None, bird=offer.name))
    return Outcome(
        messages=tuple(told), counts=counts.offer_changes(offer, gone)
    ) + offer_board.shown(given, tx, (gone,), fresh=False)


def _which(given: Given, tx: Transaction) -> Refused:
    waiting = offers.waiting(tx, given.workplace.id)
    if not waiting:
        return Refused("refused-no-report")
    return Refused("refused-which-report", lines=_birds(waiting), case=waiting[0].name)


# ------------------------------------------------------------ what the representative hears


def has_it(given: Given, offer: Offer) -> tuple[Message, ...]:
    """Whoever reported hears who has taken it, to tell them face to face whom it concerns."""
    if offer.reporter in (None, offer.holder) or offer.holder is None:
        return ()
    assert offer.reporter is not None
    return (_to_reporter(offer.reporter.address, "reports-taken-told", offer, offer.holder.name),)


def is_free_again(offer: Offer, was_with: str) -> tuple[Message, ...]:
    """And who cannot after all."""
    if offer.reporter is None:
        return ()
    return (_to_reporter(offer.reporter.address, "reports-free-told", offer, was_with),)


def _to_reporter(reporter: Address, text_id: str, offer: Offer, holder: str) -> Message:
    return to_safety(reporter, text_id, None, case=offer.name, holder=holder)


# ------------------------------------------------------------ the offer rate


def offer_rate(given: Given, tx: Transaction) -> Outcome:
    """Of how many reports a talk was offered, this year or in another; small numbers are shown
    to nobody, and the answers only when the year is over and nothing of it changes any more."""
    this_year = calendar.day_of(given.workplace, given.now).year
    numbers = given.args.get("numbers") or [this_year]
    year = numbers[0]
    if len(numbers) > 1 or not 2000 <= year <= this_year:
        raise Refused("refused-year", year=this_year)
    is_open = any(
        calendar.day_of(given.workplace, offer.reported_at).year == year
        for offer in offers.at(tx, given.workplace.id)
    )
    rate = counts.offer_rate(
        counted.of_year(tx, given.workplace.id, year), is_settled=year < this_year and not is_open
    )
    if rate.reports is None or rate.percent is None:
        return Outcome(
            messages=(to_giver(given, "offer-rate-few", None, year=year, most=counts.SMALL),)
        )
    values: dict[str, Value] = {"year": year, "number": rate.reports, "percent": rate.percent}
    if rate.accepted is None or rate.declined is None:
        return Outcome(messages=(to_giver(given, "offer-rate-told", None, **values),))
    values |= {"accepted": rate.accepted, "declined": rate.declined}
    return Outcome(messages=(to_giver(given, "offer-rate-told-answers", None, **values),))


# ------------------------------------------------------------ words


def _birds(of: list[Offer]) -> Texts:
    return Texts(tuple(Text("offering-bird", {"case": offer.name}) for offer in of), "comma")


def _answer(
    given: Given, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    """To whoever gave the call, in the language of their words."""
    told = to_safety(given.by.address, text_id, question, **values)
    return replace(told, language=given.language)

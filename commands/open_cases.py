"""What is open now, as the facilitators' group knows it, and what the reader holds."""

from __future__ import annotations

from bot.domain import calendar, follow_up
from bot.domain.case import Case, State, When
from bot.domain.chat import Audience, Text, Texts, Value
from bot.domain.offer import Offer, days_waiting
from bot.domain.outcome import Message, Outcome
from bot.domain.workplace import Workplace
from commands.given import Given, to_facilitator
from storage import cases, offers, timers
from storage.database import Transaction


def open_cases(given: Given, tx: Transaction) -> Outcome:
    """Say which cases are open, as the group knows them; in private, also what one holds."""
    given.must_be_facilitator(tx)
    if given.in_group and not calendar.is_quiet(given.workplace, given.now):
        return Outcome(messages=(_to_group(given, tx),))
    # In the quiet hours the group is left in peace; in the morning the list would be an old one.
    known = [case for case in in_group(tx, given.workplace) if _may_read(given, case)]
    hidden = [case for case in cases.held_by(tx, given.by.address) if not case.is_in_group]
    text_id, values = _told(given, tx, (*known, *hidden))
    return Outcome(messages=(to_facilitator(given.by.address, text_id, None, None, **values),))


def _to_group(given: Given, tx: Transaction) -> Message:
    text_id, values = _told(given, tx, tuple(in_group(tx, given.workplace)))
    return Message(
        to=given.workplace.group,
        audience=Audience.GROUP,
        text=Text(f"{text_id}-group", values),
        language=given.workplace.language,
    )


def _told(given: Given, tx: Transaction, known: tuple[Case, ...]) -> tuple[str, dict[str, Value]]:
    lines: list[Value] = [line(given, case) for case in known if case.awaits_talk]
    lines += _offers(given, tx)
    number = len(lines)
    asks = _still_to_ask(given, tx)
    if asks:
        lines.append(Text("open-asks", {"number": asks}))
    return (
        "open-told" if number else "open-told-none",
        {"number": number, "lines": Texts(tuple(lines), "lines")},
    )


def _offers(given: Given, tx: Transaction) -> list[Text]:
    """The offers of which the group has read and that nobody has made yet."""
    found = []
    for offer in offers.waiting(tx, given.workplace.id):
        if offer.shown_at is None:
            continue
        found.append(offer_line(given, offer))
    return found


def offer_line(given: Given, offer: Offer) -> Text:
    """One offer, and for how many days it has waited."""
    days = days_waiting(given.workplace, offer, given.now)
    text_id = "open-line-offer"
    if offer.holder is not None:
        is_own = offer.holder == given.by and not given.in_group
        text_id = "open-line-own-offer" if is_own else "open-line-offer-taken"
    return Text(text_id, {"case": offer.name, "number": days})


def in_group(tx: Transaction, workplace: Workplace) -> list[Case]:
    """The cases whose name the group has read and that are not over. One whose search goes on
    in private is over for the group, as a cancelled one is."""
    return [case for case in cases.live(tx, workplace.id) if case.is_in_group]


def _may_read(given: Given, case: Case) -> bool:
    """Whoever asks, or must not know, is left out, a coordinator, too."""
    return given.by != case.requester and given.by.address not in case.excluded


def line(given: Given, case: Case) -> Text:
    """One case. A reaction that is not confirmed is no news for the group."""
    values: dict[str, Value] = {"case": case.name}
    if not case.is_searching:
        assert case.slot is not None
        is_own = given.by in case.holders and not given.in_group
        text_id = "open-line-own" if is_own else "open-line-taken"
        return Text(text_id, {**values, "at": given.moment(case.slot)})
    if case.is_group:
        seats: dict[str, Value] = {"taken": len(case.seated), "seats": case.seats}
        return Text("open-line-seats", {**values, **seats, "slots": given.wished(case)})
    to_come = tuple(slot for slot in case.slots if slot >= given.now)
    if case.urgent:
        return Text("open-line-urgent", values)
    if not to_come:
        return Text("open-line-free", values)
    text_id = "open-line-free-call" if case.when is When.EVENING else "open-line-free-at"
    return Text(text_id, {**values, "slots": given.wished(case.with_(slots=to_come))})


def _still_to_ask(given: Given, tx: Transaction) -> int:
    """How many talks that the group knew of are still to be asked about, whatever the person
    has chosen or taken back since: the number must not tell an answer. So it falls only when
    the morning has come."""
    birds = {
        case.name
        for case in in_group(tx, given.workplace)
        if case.state is State.HELD and case.held_at is not None
        if follow_up.due(given.workplace, case.held_at) > given.now
    }
    for due_at, call in timers.those_of(tx, "tell-handled"):
        is_known = call.args.get("in_group") and call.args.get("at") == given.workplace.id
        if is_known and due_at - follow_up.TOLD_AFTER > given.now:
            birds.add(call.args["bird"])
    return len(birds)

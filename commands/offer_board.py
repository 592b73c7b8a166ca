"""The group's one message about offers that were reported together, changed in place."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain import calendar
from bot.domain.chat import Audience, Text, Texts, Value
from bot.domain.offer import Offer, State, days_waiting
from bot.domain.outcome import Message, Outcome
from commands.given import Given
from storage import offers
from storage.database import Transaction


def shown(given: Given, tx: Transaction, changed: Sequence[Offer], *, fresh: bool) -> Outcome:
    """Write the offers as they have become, and let the group see it: in its message about them,
    or in a *fresh* one. That waits for the morning, with what the group has not read yet."""
    waits = fresh and calendar.is_quiet(given.workplace, given.now)
    outcome = Outcome(offers=tuple(changed))
    for batch in dict.fromkeys(offer.batch for offer in changed):
        together = _together(given, tx, batch, changed)
        if fresh and not waits:
            together = tuple(offer.show(given.now) for offer in together)
            message = _message(given, together, fresh=True)
            outcome += Outcome(offers=together, messages=(message,))
        elif not waits and any(offer.shown_at for offer in together):
            outcome += Outcome(messages=(_message(given, together, fresh=False),))
    return outcome


def group_again(given: Given, tx: Transaction) -> Outcome:
    """The group can be reached again: it reads how all stand that wait."""
    outcome = Outcome()
    for batch in dict.fromkeys(o.batch for o in offers.waiting(tx, given.workplace.id)):
        together = offers.of_batch(tx, given.workplace.id, batch)
        is_open = any(offer.state is State.OPEN for offer in together)
        outcome += shown(given, tx, together, fresh=is_open)
    return outcome


def line(given: Given, offer: Offer) -> Text:
    """How an offer stands, as the group may know it: never what was answered."""
    values: dict[str, Value] = {"case": offer.name}
    if offer.state is not State.OPEN:
        return Text(f"offering-line-{_KNOWN_AS[offer.state]}", values)
    days = days_waiting(given.workplace, offer, given.now)
    return Text("offering-line-open", {**values, "number": days})


_KNOWN_AS = {
    State.TAKEN: "taken",
    State.ACCEPTED: "offered",
    State.DECLINED: "offered",
    State.TAKEN_BACK: "settled",
}


def _together(
    given: Given, tx: Transaction, batch: str, changed: Sequence[Offer]
) -> tuple[Offer, ...]:
    """All that stand in one message, as they have become; of what was taken back before the
    group read of it nothing stands there."""
    kept = {offer.name: offer for offer in offers.of_batch(tx, given.workplace.id, batch)}
    kept |= {offer.name: offer for offer in changed if offer.batch == batch}
    known = (offer for offer in kept.values() if offer.shown_at or not offer.is_over)
    return tuple(sorted(known, key=lambda offer: offer.id))


def _message(given: Given, together: Sequence[Offer], *, fresh: bool) -> Message:
    return Message(
        to=given.workplace.group,
        audience=Audience.GROUP,
        text=_text(given, together),
        language=given.workplace.language,
        errand=together[0].batch,
        board=True,
        fresh=fresh,
    )


def _text(given: Given, together: Sequence[Offer]) -> Text:
    open_ones = [offer for offer in together if offer.state is State.OPEN]
    values: dict[str, Value] = {"workplace": given.workplace.name}
    if not open_ones:
        lines = tuple(line(given, offer) for offer in together)
        return Text("offering-now-none", {**values, "lines": Texts(lines, "lines")})
    values["case"] = open_ones[0].name
    is_new = len(open_ones) == len(together) and all(o.shown_at == given.now for o in together)
    if is_new:
        birds = tuple(Text("offering-bird", {"case": offer.name}) for offer in together)
        number: Value = len(together)
        return Text("offering-asked", {**values, "number": number, "lines": Texts(birds, "comma")})
    lines = tuple(line(given, offer) for offer in together)
    return Text("offering-now", {**values, "lines": Texts(lines, "lines")})

"""What a word means when the bird beside it is the name of an offer, or when it could be one.

Cases and offers have their names from one pool, and people say the same of both: *otan kiuru*,
*luovun kiurusta*, *peru kiuru*.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.chat import Address
from bot.domain.offer import AGAIN, Offer, State
from bot.domain.outcome import Call, Timer
from bot.domain.phone import Trust
from bot.domain.workplace import Workplace
from bot.domain.workplaces import Workplaces
from storage import cases, errands, members, offers, phones
from storage.database import Transaction

#: these are said of offers only
_OF_OFFERS = ("offered", "offered-yes", "offered-no", "take-back-report")
#: what a word that is said of cases means for an offer
_MEANS = {
    "claim": "take-offer",
    "react": "which-offer",
    "hand-back": "give-back-offer",
    "cancel": "cancel-report",
    "declined": "offered-no",
}
#: said of cases, and of offers nothing
_OF_CASES = ("hand-over", "held", "not-come", "referred", "settled")


def known(tx: Transaction, workplace: Workplace) -> list[str]:
    """The names of offers of which the group has read and that still wait."""
    return [offer.name for offer in _read(tx, workplace)]


def open_ones(tx: Transaction, workplace: Workplace) -> list[Offer]:
    """Those of them that nobody has."""
    return [offer for offer in _read(tx, workplace) if offer.state is State.OPEN]


def _read(tx: Transaction, workplace: Workplace) -> list[Offer]:
    return [o for o in offers.waiting(tx, workplace.id) if o.shown_at is not None]


def batch_under(tx: Transaction, workplace: Workplace, key: str | None) -> str | None:
    """The offers that stand in the group's message that was kept under *key*, if any still
    waits."""
    found = (o.batch for o in offers.waiting(tx, workplace.id) if errands.key_of(o.batch) == key)
    return next(found, None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Said:
    """A *command* that was said, with the *bird* beside it; *batch*: as a reply to the group's
    message about these offers."""

    command: str
    bird: str | None
    by: Address
    at: datetime
    workplace: Workplace
    batch: str | None = None


def call_for(tx: Transaction, said: Said, workplaces: Workplaces) -> Call | None:
    """The call about an offer; ``None`` if it is about a case, or about nothing."""
    offer = offers.get(tx, said.bird) if said.bird else None
    if offer is not None and not _may_know(tx, offer, said.by, workplaces):
        offer = None
    if said.command in _OF_OFFERS:
        place = offer.workplace if offer else said.workplace.id
        return Call(said.command, None, {"offer": said.bird, "at": place})
    if offer is not None:
        command = "about-offer" if said.command in _OF_CASES else _MEANS.get(said.command, "")
        args = {"offer": offer.name, "at": offer.workplace, "batch": offer.batch}
        return Call(command, None, args) if command else None
    return None if said.bird else _of_no_bird(tx, said)


def _may_know(tx: Transaction, offer: Offer, person: Address, workplaces: Workplaces) -> bool:
    """Whether somebody may learn that there is such an offer: the group when it has read of it,
    and always whoever may report."""
    home = workplaces.get(offer.workplace)
    if home is None or phones.trust(tx, person) is Trust.REFUSED:
        return False
    if person in (*home.safety, *home.coordinators):
        return True
    return offer.shown_at is not None and members.is_in_room(tx, home.id, person)


def _of_no_bird(tx: Transaction, said: Said) -> Call | None:
    nothing_named = {"offer": None, "at": said.workplace.id}
    if said.command == "claim" and said.batch is not None:
        return Call("take-offer", None, {**nothing_named, "batch": said.batch})
    if said.command == "claim" and open_ones(tx, said.workplace):
        live = cases.live(tx, said.workplace.id)
        searching = any(case.is_searching and case.is_in_group for case in live)
        return Call("which-bird" if searching else "take-offer", None, nothing_named)
    if said.command == "hand-back" and (held := offers.held_by(tx, said.by)):
        return Call("give-back-offer", None, {**nothing_named, "at": held[0].workplace})
    if said.command == "cancel" and _has_just_reported(tx, said.by, said.at):
        return Call("cancel-report", None, nothing_named)
    return None


def _has_just_reported(tx: Transaction, person: Address, now: datetime) -> bool:
    """Whether somebody has nothing else to take back."""
    if any(case.requester.address == person for case in cases.of(tx, person)):
        return False
    reported = (o for o in offers.of(tx, person) if o.reporter and o.reporter.address == person)
    return any(not o.is_over and now < o.reported_at + AGAIN for o in reported)


def holder_left(offer: Offer, person: Address, at: datetime) -> Timer:
    """Whoever has the offer has left, or may not be who they seem: it is looked at then."""
    args = {"offer": offer.name, "person": person.uri, "at": offer.workplace}
    return Timer(f"offer-left:{offer.id}", at, Call("offer-left", None, args))

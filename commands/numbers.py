"""Who can help further, and whether they answer now: the card of the numbers to call."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain import calendar
from bot.domain.case import Case
from bot.domain.chat import Day, Text, Texts, Value
from bot.domain.outcome import Outcome
from bot.domain.phone import Trust
from bot.domain.workplace import Contact
from commands.given import Given, emergency, phone, to_facilitator, to_giver
from storage import phones
from storage.database import Transaction

#: the kinds on the card, in its order, and what is said before the number of some
_ON_CARD = {
    "occupational-health": "",
    "work-supervision": "",
    "victim-support": "contact-after-violence",
    "urgent-care": "contact-urgent-care",
    "crisis-line": "",
}
#: whom the person may turn to afterwards: the three of every workplace
_AFTERWARDS = ("supervisor", "occupational-health", "safety")


def numbers(given: Given, tx: Transaction) -> Outcome:
    """The numbers to call now: a facilitator gets the card for when a short talk is not enough."""
    is_known = phones.trust(tx, given.by.address) is Trust.KNOWN
    if is_known and given.has_part(tx, given.by.address):
        return support_card(given, tx)
    told = to_giver(
        given,
        "referral-told",
        contacts=contacts_now(given),
        emergency=emergency(given.workplace),
    )
    return Outcome(messages=(told,))


def support_card(given: Given, tx: Transaction) -> Outcome:
    """Give the card for when a short talk is not enough, with who can be called now."""
    card = to_facilitator(
        given.by.address,
        "support-card",
        None,
        None,
        contacts=contacts_now(given),
        emergency=emergency(given.workplace),
    )
    return Outcome(messages=(card,))


def contacts_now(given: Given) -> Text:
    """Those who can help further, each with whether they answer now, and when; and since when
    the numbers are known to hold."""
    return _lines(given, _ON_CARD)


def afterwards(given: Given, case: Case) -> Text | None:
    """Whom the person may turn to after the talk: none of a kind of which they have excluded
    somebody, and nothing where the workplace names none but occupational health."""
    kinds = [kind for kind in _AFTERWARDS if not _is_excluded(given, case, kind)]
    named = [kind for kind in kinds if given.workplace.contact(kind) is not None]
    return _lines(given, kinds) if set(named) - {"occupational-health"} else None


def _is_excluded(given: Given, case: Case, kind: str) -> bool:
    people = {"supervisor": given.workplace.leaders, "safety": given.workplace.safety}
    return any(person in case.excluded for person in people.get(kind, ()))


def _lines(given: Given, kinds: Iterable[str]) -> Text:
    found = [given.workplace.contact(kind) for kind in kinds]
    shown = [contact for contact in found if contact is not None]
    if not shown:
        return Text("lines-of-contacts-none")
    lines = tuple(_labelled(contact, answers_now(given, contact)) for contact in shown)
    values: dict[str, Value] = {"lines": Texts(lines, joined="lines")}
    checked = checked_on(given, shown)
    if checked is None:
        return Text("lines-of-contacts-undated", values)
    return Text("lines-of-contacts", {**values, "checked": checked})


def _labelled(contact: Contact, line: Text) -> Text:
    label = _ON_CARD.get(contact.kind)
    return Text(label, {"contact": line}) if label else line


def answers_now(given: Given, contact: Contact) -> Text:
    """A number, with whether somebody answers it now, until when, or from when on."""
    return with_hours(given, contact, phone(given.workplace, contact, given.now))


def with_hours(given: Given, contact: Contact, spoken: Text) -> Text:
    """The same of a number that has been *spoken* already."""
    workplace, hours, now = given.workplace, contact.hours, given.now
    if hours is None:
        return Text("contact-always", {"contact": spoken})
    if not calendar.is_open(workplace, hours, now):
        opens = given.moment(calendar.opens_at(workplace, hours, now))
        return Text("contact-closed", {"contact": spoken, "opens": opens})
    until = calendar.open_until(workplace, hours, now)
    if until is None:
        return Text("contact-always", {"contact": spoken})
    clock = until.astimezone(workplace.zone).strftime("%H:%M")
    return Text("contact-open", {"contact": spoken, "until": clock})


def checked_on(given: Given, contacts: Iterable[Contact]) -> Day | None:
    """The day on which the one was verified that was verified longest ago; what is old, or was
    never verified, is marked where it stands."""
    today = calendar.day_of(given.workplace, given.now)
    days = [
        contact.verified_on
        for contact in contacts
        if contact.verified_on is not None and not contact.is_old(today)
    ]
    return Day(min(days), today, dated=True) if days else None


# ------------------------------------------------------------ numbers that have grown old


def tell_old_numbers(given: Given, tx: Transaction) -> Outcome:
    """Tell the admins which numbers nobody has verified for a year; once a month until mended."""
    workplace, today = given.workplace, calendar.day_of(given.workplace, given.now)
    old = tuple(
        Text("number-of-kind", {"name": each.kind, "contact": phone(workplace, each, given.now)})
        for each in workplace.contacts
        if each.is_old(today)
    )
    if not old:
        return Outcome()
    lines = Texts(old, joined="lines")
    values: dict[str, Value] = {"workplace": workplace.name, "numbers": lines}
    return Outcome(to_admins=(Text("admin-numbers-old", values),))

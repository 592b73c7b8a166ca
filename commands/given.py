"""A call in the hands of a handler, and the short ways to say something to somebody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.domain import calendar, calling, group_session
from bot.domain.case import Case
from bot.domain.chat import Address, Audience, Day, Moment, Person, Refused, Text, Texts, Value
from bot.domain.names import free_name
from bot.domain.outcome import Call, Message, Option, Question
from bot.domain.phone import Trust
from bot.domain.workplace import Contact, Part, Workplace
from bot.domain.workplaces import Workplaces
from commands.usage import Usage
from storage import cases, members, offers, phones
from storage.cases import NoSuchCase
from storage.database import Transaction

#: gives the calls that no person gives
CLOCK = Person(Address("clock:bot"))
#: an argument of a call that names a bird of which the giver may not know
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Given:
    """A call, who gave it, when (UTC), and where.

    *language* is that of the words it was given in, or the giver's. *event* is the network's
    name of the message that gave it, empty for the clock. *pick* chooses one of so many, the
    same for the same cause; *fresh_id* names a new case.
    """

    call: Call
    by: Person
    now: datetime
    workplace: Workplace
    language: str
    in_group: bool = False
    event: str = ""
    #: *workplace* is known to be the giver's own, by their part in it
    is_at_home: bool = False
    fresh_id: str = ""
    pick: Callable[[int], int] = field(default=lambda many: 0)
    #: what people write to, on the giver's network, to reach the bot; empty if that is not known
    bot_address: str = ""
    #: the workplaces of the installation, for somebody who must choose
    workplaces: Workplaces = field(default_factory=Workplaces)
    #: who keeps the bot running
    admins: tuple[Address, ...] = ()
    #: the lines of help by whose they are, which only the table knows
    usages: Mapping[str, tuple[Usage, ...]] = field(default_factory=dict)

    @property
    def args(self) -> Mapping[str, Any]:
        return self.call.args

    def case(self, tx: Transaction) -> Case:
        """The case that the call is about. Raises ``Refused`` if it is over, or none is meant."""
        if self.call.case is None:
            raise Refused("refused-which-case")
        try:
            return self.found(tx)
        except NoSuchCase:
            raise Refused("refused-over", case=self.call.case) from None

    def found(self, tx: Transaction) -> Case:
        """The case of that name. Raises ``NoSuchCase`` if it is over, or not theirs to know."""
        assert self.call.case is not None
        if UNKNOWN in self.args:
            raise NoSuchCase
        return cases.get(tx, self.call.case)

    def named_case(self, tx: Transaction) -> Case:
        """The case that is named, if the giver may know of it; any other bird is answered as one
        whose case is over, whether there is such a case or not."""
        case = self.case(tx)
        is_told = case.is_in_group and self.has_part(tx, self.by.address)
        is_unknown = not is_told and self.by not in (case.requester, *case.holders)
        if is_unknown or case.is_over_for(self.by):
            raise Refused("refused-over", case=case.name)
        return case

    def own_case(self, tx: Transaction) -> Case | None:
        """The case in which the giver asks."""
        return cases.asked_by(tx, self.by.address)

    def moment(self, at: datetime) -> Moment:
        return Moment(at, self.now, self.workplace.zone)

    def dated(self, at: datetime) -> Moment:
        """With the day and the date, for a choice between days."""
        return self.moment(at).with_date()

    def wished(self, case: Case, *, lasting: bool = False) -> Value:
        """The times that were asked for, as the facilitators and the person read them.
        *lasting*: it will still be read on another day, so no "tomorrow"."""
        show = self._lasting_moment if lasting else self.moment
        if case.before is not None and case.before > self.now:
            return self._before(case.before)
        times = (self._from_until(show(at)) if case.is_group else show(at) for at in case.slots)
        return Texts(tuple(times), joined="or")

    def session(self, case: Case) -> Text:
        """The time that a group session has, from when until when."""
        assert case.slot is not None
        return self._from_until(self.moment(case.slot))

    def _from_until(self, begins: Moment) -> Text:
        ends = group_session.ends(self.workplace, begins.at).astimezone(self.workplace.zone)
        return Text("slot-span", {"at": begins, "clock": ends.strftime("%H:%M")})

    def _before(self, limit: datetime) -> Text:
        day, today = (calendar.day_of(self.workplace, at) for at in (limit, self.now))
        if day == today:
            return Text("slots-before", {"at": self.moment(limit)})
        clock = limit.astimezone(self.workplace.zone).strftime("%H:%M")
        return Text("slots-before-day", {"day": Day(day, today), "clock": clock})

    def _lasting_moment(self, at: datetime) -> Moment:
        is_today = calendar.day_of(self.workplace, at) == calendar.day_of(self.workplace, self.now)
        return self.moment(at) if is_today else self.moment(at).with_weekday()

    def name_for_case(self, tx: Transaction, *, private: bool = False) -> str:
        def is_taken(name: str) -> bool:
            return cases.is_taken(tx, name, self.now) or offers.is_taken(tx, name)

        return free_name(self.workplace.language, is_taken, self.pick, private=private)

    def facilitators(self, tx: Transaction) -> list[Person]:
        return members.of(tx, self.workplace.id)

    def is_facilitator(self, tx: Transaction) -> bool:
        """Checked against the group as it is at this commit."""
        return members.is_in(tx, self.workplace.id, self.by.address)

    def may_hold(self, tx: Transaction, person: Person | None) -> bool:
        """Whether somebody is still in the group, or in that of a neighbour, or coordinates."""
        if person is None or person.address in self.workplace.coordinators:
            return person is not None
        groups = (self.workplace.id, *self.workplace.neighbours)
        return any(members.is_in(tx, group, person.address) for group in groups)

    def has_part(self, tx: Transaction, person: Address) -> bool:
        """Whether somebody is a facilitator or a coordinator here; checked against the group as
        it is at this commit."""
        is_coordinator = person in self.workplace.coordinators
        return is_coordinator or members.is_in(tx, self.workplace.id, person)

    def parts(self, tx: Transaction) -> frozenset[Part]:
        """What the giver is here; checked against the group as it is at this commit."""
        roles = self.workplace.roles_of(self.by.address)
        return roles | {Part.FACILITATOR} if self.is_facilitator(tx) else roles

    def must_have_a_part(self, tx: Transaction, parts: Sequence[Part]) -> None:
        """Raises ``Refused`` for somebody who is none of these."""
        if not self.parts(tx) & set(parts):
            raise Refused(f"refused-not-{parts[0].value}")

    def where_a_part(self, tx: Transaction, parts: Sequence[Part]) -> Given:
        """The call, at the first workplace where the giver is one of these: this one before the
        others. Raises ``Refused`` for somebody who is none of them anywhere."""
        is_known = phones.trust(tx, self.by.address) is Trust.KNOWN
        if is_known and not self.parts(tx) & set(parts):
            elsewhere = self.workplaces.where_one_of(self.by.address, parts)
            if elsewhere:
                return replace(self, workplace=elsewhere[0])
        self.must_have_a_part(tx, parts)
        return self

    def must_be_facilitator(self, tx: Transaction) -> None:
        if not self.has_part(tx, self.by.address):
            raise Refused("refused-not-facilitator")

    def must_hold(self, case: Case) -> None:
        if self.by not in case.holders:
            raise Refused("refused-not-holder", case=case.name)

    def place_for_holder(self, case: Case) -> str:
        """Where the two meet; for somebody from the neighbours with the workplace's name."""
        return f"{self.workplace.name}, {case.place}" if case.is_lent and case.place else case.place

    def as_colleague(self, tx: Transaction) -> Person:
        """The giver, by the name that tells them apart from the other facilitators."""
        return next((person for person in self.facilitators(tx) if person == self.by), self.by)

    def holder_name(self, case: Case) -> str:
        """The facilitator's name, as the person who asks may know it."""
        assert case.holder is not None
        return self.name_of(case.holder)

    def name_of(self, holder: Person) -> str:
        return holder.name or self.workplace.coordinator_name

    def leaders(self, case: Case) -> Texts:
        """Who leads a group session, as whoever asked for it may know."""
        return Texts(tuple(self.name_of(holder) for holder in case.seated), joined="and")


def emergency(workplace: Workplace) -> str:
    contact = workplace.contact("emergency")
    return contact.phone if contact else "112"


def number(workplace: Workplace, contact: Contact, now: datetime) -> Value:
    """The number to call, marked where nobody has verified it for a year. The emergency number
    is never marked: it does not change, and a doubt could cost a life."""
    today = calendar.day_of(workplace, now)
    if contact.kind == "emergency" or not contact.is_old(today):
        return contact.phone
    if contact.verified_on is None:
        return Text("number-undated", {"phone": contact.phone})
    checked = Day(contact.verified_on, today, dated=True)
    return Text("number-old", {"phone": contact.phone, "checked": checked})


def phone(workplace: Workplace, contact: Contact, now: datetime) -> Text:
    values = {"name": contact.name, "phone": number(workplace, contact, now)}
    return Text("contact-phone", values)


def always(workplace: Workplace, contact: Contact, now: datetime) -> Text:
    """A number that answers day and night."""
    return Text("contact-always", {"contact": phone(workplace, contact, now)})


def coordinator_of(workplace: Workplace) -> Text:
    """The coordinator's number."""
    values: dict[str, Value] = {
        "name": workplace.coordinator_name,
        "phone": workplace.coordinator_phone,
    }
    return Text("contact-coordinator", values)


def people_to_call(
    workplace: Workplace, now: datetime, *, coordinator: bool, on_call: bool = True
) -> Texts:
    """Whom a person can call *now*: nobody who does not answer then. *coordinator*: they may
    know of the case; *on_call*: also those on the phone list."""
    items: list[Value] = []
    if coordinator and not calendar.is_quiet(workplace, now):
        items.append(coordinator_of(workplace))
    listed = workplace.contacts_of("on-call") if on_call else ()
    standing = (workplace.contact("occupational-health"), workplace.contact("crisis-line"))
    for contact in (*listed, *standing):
        if contact and calendar.is_open(workplace, contact.hours, now):
            say = phone if contact.hours else always
            items.append(say(workplace, contact, now))
    if not items:
        items.append(Text("contact-emergency", {"phone": emergency(workplace)}))
    return Texts(tuple(items), joined="comma")


def health_option(given: Given, call: Call) -> tuple[Option, ...]:
    """Occupational health as an answer, with whether it is open now; none where there is none."""
    health = given.workplace.contact("occupational-health")
    if health is None:
        return ()
    phone_number = number(given.workplace, health, given.now)
    values: dict[str, Value] = {"name": health.name, "phone": phone_number}
    hours = health.hours
    if hours is None or calendar.is_open(given.workplace, hours, given.now):
        return (Option(Text("talk-health-open", values), call),)
    opens = given.moment(calendar.opens_at(given.workplace, hours, given.now))
    return (Option(Text("talk-health-closed", {**values, "opens": opens}), call),)


def numbers_for(case: Case, given: Given) -> Texts:
    """Whom the requester can call now, without a coordinator who must not know; the phone list
    when its wave has come."""
    may_know = calling.may_name_coordinator(case, given.workplace)
    wave = given.workplace.waves.phone_list
    on_call = wave is None or (case.asked_at is not None and case.asked_at + wave <= given.now)
    return people_to_call(given.workplace, given.now, coordinator=may_know, on_call=on_call)


def to_group(
    at: Workplace, text_id: str, about: Case, /, *, fresh: bool = False, **values: Value
) -> Message:
    """The group's one message *about* a case: edited in place, or begun *fresh*."""
    return Message(
        to=at.group,
        audience=Audience.GROUP,
        text=Text(text_id, {"case": about.name, **values}),
        language=at.language,
        case=about.name,
        board=True,
        fresh=fresh,
    )


#: said in other words to somebody who asked on another's behalf
_TO_PROPOSER = frozenset(
    (
        "asked",
        "asked-morning",
        "when-asked",
        "when-told",
        "when-told-hidden",
        "when-told-night",
        "claim-told-requester",
        "claim-told-requester-call",
        "hand-over-told-requester",
        "hand-over-told-requester-call",
        "claim-reminded",
        "claim-reminded-call",
        "time-impossible",
        "time-impossible-call",
        "agreed-point",
        "agreed-call",
        "agreed-by-silence",
    )
)


#: and to a proposer who tells the holder face to face whom it is about
_FACE_TO_FACE = frozenset(
    (
        "claim-told-requester",
        "hand-over-told-requester",
        "claim-reminded",
        "time-impossible",
        "agreed-visit",
        "agreed-by-silence",
    )
)


def to_requester(
    case: Case, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    if case.face_to_face and text_id in _FACE_TO_FACE:
        text_id += "-face"
    elif case.is_proposed and text_id in _TO_PROPOSER:
        text_id += "-proposer"
    return Message(
        to=case.requester.address,
        audience=Audience.REQUESTER,
        text=Text(text_id, values),
        language=case.language,
        case=case.name,
        question=question,
    )


def to_holder(
    case: Case, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    assert case.holder is not None
    return to_seat(case.holder, case, text_id, question, **values)


def to_holders(
    case: Case, text_id: str, question: Question | None = None, **values: Value
) -> tuple[Message, ...]:
    """The same to everybody who has the case, or a seat of it."""
    return tuple(to_seat(holder, case, text_id, question, **values) for holder in case.holders)


def to_seat(
    holder: Person, case: Case, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    """Something for one of those who have the case."""
    return Message(
        to=holder.address,
        audience=Audience.HOLDER,
        text=Text(text_id, {"case": case.name, **values}),
        case=case.name,
        question=question,
    )


def to_facilitator(
    person: Address,
    text_id: str,
    question: Question | None = None,
    case: str | None = None,
    **values: Value,
) -> Message:
    return Message(
        to=person,
        audience=Audience.FACILITATOR,
        text=Text(text_id, values),
        case=case,
        question=question,
    )


def to_safety(
    person: Address, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    """Something for a safety representative; of no case, since none is theirs to know."""
    return Message(
        to=person, audience=Audience.SAFETY, text=Text(text_id, values), question=question
    )


def to_coordinator(
    person: Address,
    text_id: str,
    question: Question | None = None,
    case: str | None = None,
    **values: Value,
) -> Message:
    return Message(
        to=person,
        audience=Audience.COORDINATOR,
        text=Text(text_id, values),
        case=case,
        question=question,
    )


def to_giver(
    given: Given, text_id: str, question: Question | None = None, **values: Value
) -> Message:
    """An answer to whoever gave the call, in private, whatever their part."""
    return Message(
        to=given.by.address,
        audience=Audience.ANYBODY,
        text=Text(text_id, values),
        language=given.language,
        question=question,
    )

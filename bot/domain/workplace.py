"""A workplace as its configuration describes it: people with a role, places, hours, contacts."""

from __future__ import annotations

import enum
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.chat import Address

_A_YEAR = timedelta(days=365)


class Part(enum.Enum):
    """What somebody is in a workplace, beside a person who may ask. One may have several."""

    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"
    LEADER = "leader"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a day in local time. Over midnight when *until* is not after *start*."""

    start: time
    until: time


@dataclass(frozen=True, slots=True)
class Hours:
    """Days of the week (0 is Monday) and the stretch that holds on each of them."""

    days: frozenset[int]
    span: Span


@dataclass(frozen=True, slots=True)
class Days:
    """Days from *first* to *last*, both included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The hours of a workplace, in its own zone."""

    work: Hours
    breaks: tuple[Span, ...] = ()
    #: when talks "after the lessons" begin
    after_lessons: time
    #: evening calls
    evening: Span = Span(time(18), time(20))
    #: nobody has claimed a case: the promised next word, and the coordinator
    first_reminder: timedelta = timedelta(minutes=10)
    follow_up: time = time(8)
    #: the same on a day without work, if the person has chosen such a day
    follow_up_on_free_day: time = time(10)
    #: the same after a talk in the night: not before people who worked then have slept
    follow_up_after_night: time = time(16)
    #: on the day of a talk a facilitator is asked how they are; ``None``: nobody is
    how_are_you: time | None = None
    #: a talk does most good so soon after the request; ``None``: only before the next sleep
    window: timedelta | None = None
    #: public holidays: no work on them
    holidays: Container[date] = frozenset()
    #: stretches in which the workplace is closed
    closed: tuple[Days, ...] = ()
    #: when the coordinators are told of hours in which nobody is there; ``None``: never
    coverage: time | None = time(7, 40)
    #: no initiative of the bot in this stretch; ``None``: open day and night
    quiet: Span | None = Span(time(20), time(7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Waves:
    """Who is asked next, and when, counted from the first asking. The facilitators' group comes
    first, and the coordinators at the first reminder."""

    #: so long only those who have said that they are on site; zero: the group at once
    on_site: timedelta = timedelta(0)
    #: the facilitators of the neighbours; ``None``: only if the coordinator says so
    neighbours: timedelta | None = None
    #: the person is given the whole list of numbers; ``None``: from the beginning
    phone_list: timedelta | None = None


def is_old(verified_on: date | None, today: date) -> bool:
    """Whether what was last verified then may hold no more."""
    return verified_on is None or today - verified_on > _A_YEAR


#: the kinds of numbers that stand on some card
CONTACT_KINDS = frozenset(
    (
        *("occupational-health", "work-supervision", "crisis-line", "victim-support"),
        *("urgent-care", "emergency", "on-call", "supervisor", "safety"),
        *("police", "labour-inspection", "insurance"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSession:
    """A group session of the workplace: when it is, how long, and who leads it."""

    #: not in the first shock: so long after the request at the earliest
    earliest: timedelta = timedelta(minutes=60)
    #: the times that are offered begin within so long of the request
    window: timedelta = timedelta(hours=3)
    #: it lasts so long at the most
    length: timedelta = timedelta(minutes=60)
    #: two lead it, always; else preferably two, and a coordinator may say that one is enough
    must_be_two: bool = False
    #: facilitators who lead a session only together with somebody experienced
    newcomers: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A number to call. *kind*: one of ``CONTACT_KINDS``, or another word of the configuration.
    ``on-call`` is the phone list: people who answer when nobody takes a case."""

    kind: str
    name: str
    phone: str
    #: ``None``: always open
    hours: Hours | None
    #: when it was last known to hold; ``None``: nobody knows
    verified_on: date | None

    def is_old(self, today: date) -> bool:
        """Whether it may hold no more: nobody has verified it for a year."""
        return is_old(self.verified_on, today)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverPool:
    """Those who take over for somebody for a while: a room of their own, in which no case is ever
    spoken of; its members are no facilitators by that."""

    group: Address
    #: how long a cover is if nobody says so
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """One workplace of the installation."""

    id: str
    name: str
    group: Address
    #: of the group: fi, sv, en or nb
    language: str
    zone: ZoneInfo
    #: whose duties a serious accident brings: FI, NO; "" where they are not known
    country: str = ""
    coordinators: tuple[Address, ...]
    #: whom to call when nobody else answers, and the number
    coordinator_name: str
    coordinator_phone: str
    leaders: tuple[Address, ...] = ()
    safety: tuple[Address, ...] = ()
    #: what is asked for here as a rule: "one-to-one", or "group" where people are asked which
    form: str = "one-to-one"
    group_session: GroupSession = GroupSession()
    rooms: tuple[str, ...] = ()
    report_url: str = ""
    #: where the bag with tissues and the door sign is kept; "" when there is none
    bag: str = ""
    times: Times
    waves: Waves = Waves()
    #: ``None``: nobody is asked for cover here
    cover: CoverPool | None = None
    #: ids of the workplaces of this installation that lend a facilitator, by agreement
    neighbours: tuple[str, ...] = ()
    #: when the facilitators' work supervision takes place (UTC)
    supervision: tuple[datetime, ...] = ()
    contacts: tuple[Contact, ...] = ()
    #: words that mean danger to life, by language (S16); approved by occupational health
    crisis_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: whoever has held so many talks in a week is asked in private after the others
    weekly_talks: int = 3

    def roles_of(self, person: Address) -> frozenset[Part]:
        """The parts that the configuration gives somebody; who is a facilitator the group knows."""
        roles = {
            Part.COORDINATOR: self.coordinators,
            Part.LEADER: self.leaders,
            Part.SAFETY: self.safety,
        }
        return frozenset(part for part, people in roles.items() if person in people)

    def contact(self, kind: str) -> Contact | None:
        """The number of that *kind*; the first one where there are several."""
        return next((contact for contact in self.contacts if contact.kind == kind), None)

    def contacts_of(self, kind: str) -> tuple[Contact, ...]:
        """All numbers of that *kind*, in the order of the configuration."""
        return tuple(contact for contact in self.contacts if contact.kind == kind)

"""What people and the bot say to each other: addresses, people, texts, messages."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, tzinfo
from typing import Union


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """Where somebody, or a group, can be reached: ``network:local``.

    ``matrix:@maija:example.fi``, ``matrix:!room``, ``signal:<uuid>``,
    ``signal:group.<base64>``, ``practice:maija``. Hidden in ``repr``, so that no traceback
    and no log line can tell it.
    """

    uri: str

    def __post_init__(self) -> None:
        network, colon, local = self.uri.partition(":")
        if not (network and colon and local):
            raise ValueError("an address is written network:local")

    @property
    def network(self) -> str:
        return self.uri.partition(":")[0]

    @property
    def local(self) -> str:
        return self.uri.partition(":")[2]

    def __repr__(self) -> str:
        return "Address(…)"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes or is written to. Equal when the address is equal."""

    address: Address
    name: str = field(default="", compare=False)

    def __repr__(self) -> str:
        return "Person(…)"


class Audience(enum.Enum):
    """For whose eyes a text is. CONVERSATIONS.md, *Who may see what*."""

    #: the facilitators' group: never a person who asked, an exclusion, a refusal
    GROUP = "group"
    #: the person who asks
    REQUESTER = "requester"
    #: the facilitator who has the case
    HOLDER = "holder"
    #: any facilitator, in private
    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"
    LEADER = "leader"
    SAFETY = "safety"
    #: who keeps the bot running
    ADMIN = "admin"
    #: anybody who writes in private, whatever their part
    ANYBODY = "anybody"
    #: the cover pool's room: a place, a time, and nothing of any case or person
    POOL = "pool"
    #: whoever is in a room that is none of ours: such a text carries nothing but public numbers
    ROOM = "room"

    @property
    def may_be_written_first(self) -> bool:
        """The bot never opens a conversation with staff; with people who have a role it may."""
        return self not in (
            *(Audience.GROUP, Audience.POOL, Audience.ROOM),
            *(Audience.REQUESTER, Audience.ANYBODY),
        )


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of time as a reader meets it: in a zone, and seen from *now*."""

    at: datetime
    now: datetime
    zone: tzinfo

    def with_weekday(self) -> Moment:
        """Read on another day, too: never "today" or "tomorrow"."""
        return replace(self, now=self.at - timedelta(days=2))

    def with_date(self) -> Moment:
        """With the day and the date, for a choice between days."""
        return replace(self, now=self.at - timedelta(days=8))


@dataclass(frozen=True, slots=True)
class Day:
    """A whole day as a reader meets it on the day *today*; *dated*: as it stands in a document,
    with the year and without the weekday."""

    day: date
    today: date
    dated: bool = False


Value = Union[str, int, Moment, Day, "Text", "Texts"]


@dataclass(frozen=True, slots=True, repr=False)
class Text:
    """A sentence that is not yet in any language. *id* stands in every ``locales/*.ftl``."""

    id: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"Text({self.id!r}, …)"


@dataclass(frozen=True, slots=True, repr=False)
class Texts:
    """Several values in a row. *joined*: ``or``, ``and``, ``comma`` or ``lines``."""

    items: tuple[Value, ...]
    joined: str = "and"


class Refused(Exception):
    """Somebody may not, or cannot, do this now; *text* tells them why and what instead."""

    def __init__(self, text_id: str, **values: Value) -> None:
        super().__init__(text_id)
        self.text = Text(text_id, values)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Incoming:
    """One thing that a network heard somebody say or do.

    *key* is the network's own name of the event, unique in the network; by the same name a
    message is replied to, reacted to and removed. *at* (UTC) is when it
    was said, by the network's clock. *words* is ``None`` for a voice message, a picture, a
    sticker; the empty string is an empty message. *reaction* is the emoji of a reaction, and
    *reply_to* the network's name of the message that is replied or reacted to.
    *chat* is the room it was said in, or the sender where it was said in private.
    """

    key: str
    chat: Address
    sender: Person
    at: datetime
    private: bool
    words: str | None = None
    reaction: str | None = None
    reply_to: str | None = None
    #: the reaction was taken back
    taken_back: bool = False
    #: the key of what was taken back; *reaction* and *reply_to* are ``None`` where the network
    #: no longer knows them, and then it may have been anything
    undoes: str | None = None
    mentions_bot: bool = False
    #: the key of the earlier one that these *words* replace
    edits: str | None = None
    #: the network's name of the thread of the group that it stands in
    thread: str | None = None
    #: names the keys that the sender's phone speaks with, where the network tells: another one
    #: means a new phone, or somebody else at it
    identity: str | None = None

    def __repr__(self) -> str:
        return "Incoming(…)"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Members:
    """Who is in a group now (without the bot). Replaces all that was known of the group.

    *welcome_first*: they may be welcomed before they have written to the bot; else it is done
    when they first write.
    """

    chat: Address
    people: tuple[Person, ...]
    welcome_first: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Left:
    """A delivery of ours, as the network shows it: it has left, noted or not.

    *key* is the delivery's; *message* is the name by which people reply and react to it.
    """

    key: str
    message: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Arrived:
    """A message of ours was seen to arrive on the phone of *person*: by a receipt, or because
    they reply or react to it. Evidence that it has left, where the network cannot be asked (R-O4).

    *message* is the name by which people reply and react to it, *sent_at* (UTC) the moment at
    which it left.
    """

    person: Address
    message: str
    sent_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Missed:
    """A chat in which something may have been said that the network cannot give us any more:
    after what we knew, and *before* that moment (UTC). R-I3: it is never passed over silently."""

    chat: Address
    before: datetime
    private: bool


class Why(enum.Enum):
    """Why something that was said to us could not be heard."""

    #: its key has not come (R-I7)
    UNREADABLE = "unreadable"
    #: others are in the room, or may come into it
    NOT_PRIVATE = "not-private"
    NOT_ENCRYPTED = "not-encrypted"
    #: nothing was said yet: *sender* has invited us into a room that is nobody's
    JUST_CAME = "just-came"
    #: nothing could be seen in it: of a kind that our software does not know, or nothing at all
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Unheard:
    """Something that *sender* said and that was not heard. Its words are not known to us.

    *key* is as in ``Incoming``: should it become readable after all, it comes under the same.
    *chat* is the room it was said in; *private*: the room was meant for the two of us. In a room
    that is neither that nor a group only what is said to us is told.
    """

    key: str
    chat: Address
    sender: Person
    at: datetime
    private: bool
    why: Why

    def __repr__(self) -> str:
        return f"Unheard({self.why})"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Doubted:
    """A device of a group's member that its owner has not confirmed, and that gets nothing to
    read (R-C7). *key* names the device for ever."""

    person: Address
    key: str


class News(enum.Enum):
    """What happened to the bot's account, for whoever keeps the bot running. ``admin-`` and the
    value is the text that tells it."""

    #: the device's keys were lost, and a new device has taken its place
    NEW_DEVICE = "new-device"
    #: the account has an identity whose keys we lack, so nothing vouches for our device
    NOT_CONFIRMED = "not-confirmed"
    #: the group's room was replaced by a newer one, and we have followed
    ROOM_REPLACED = "room-replaced"
    #: the configured room is not encrypted, and is neither heard nor written to
    NOT_ENCRYPTED = "not-encrypted"
    #: in the configured group only its admins may write, and we are none
    MAY_NOT_WRITE = "may-not-write"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Some *news*, told once under each *key*."""

    news: News
    key: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Heard:
    """What a network hands over in one piece, in its own order.

    *position* is the network's place after all of it. It is committed with what was heard, so
    a crash hears everything again or nothing (RELIABILITY.md, R-I1).
    """

    network: str
    incoming: tuple[Incoming, ...] = ()
    members: tuple[Members, ...] = ()
    left: tuple[Left, ...] = ()
    arrived: tuple[Arrived, ...] = ()
    missed: tuple[Missed, ...] = ()
    unheard: tuple[Unheard, ...] = ()
    doubted: tuple[Doubted, ...] = ()
    #: groups that we are no longer in (R-C6); ``members`` of one tells that we are back
    lost: tuple[Address, ...] = ()
    notices: tuple[Notice, ...] = ()
    position: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a question as it is shown: what to type, and what it means."""

    digit: str
    #: may be somebody's name
    label: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Delivery:
    """A message in somebody's language, ready to leave.

    *key* never changes over retries and restarts; a network that can drops a repeat under the
    same key (R-O2). *words* carry light markup: ``**strong**`` and ``*what to type*``; they
    already contain the options, which *choices* repeats for networks that have buttons.
    *several* of the choices may be given at once. *to* is a person, a group, or, only
    *for_all_eyes*, some other room. *may_open*: a private chat may be opened if there is none.
    *quiet*: needs no answer. *reply_to* and *thread* are the names of what it answers in a group,
    as ``Incoming`` had them.
    """

    key: str
    to: Address
    words: str
    choices: tuple[Choice, ...] = ()
    several: bool = False
    may_open: bool = False
    quiet: bool = True
    #: it may stand in a room that anybody reads, encrypted or not
    for_all_eyes: bool = False
    reply_to: str | None = None
    thread: str | None = None

    def __repr__(self) -> str:
        return f"Delivery(key={self.key!r}, …)"

"""A whole house for tests: the real dispatcher, storage and outbox; only the network is fake."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import LONGEST
from bot.dispatcher import Dispatcher
from bot.domain.chat import (
    Address,
    Arrived,
    Delivery,
    Heard,
    Incoming,
    Members,
    Person,
    Unheard,
    Why,
)
from bot.domain.workplace import Contact, CoverPool, Hours, Span, Times, Workplace
from bot.localization import Localization
from bot.outbox import Outbox
from bot.quarantine import Quarantine
from bot.steady_clock import SteadyClock
from bot.transports import Undelivered
from commands import COMMANDS
from commands.table import Table
from storage.database import Database

HELSINKI = ZoneInfo("Europe/Helsinki")
#: the Tuesday of the reference conversations
TUESDAY = datetime(2026, 11, 17, 10, 38, tzinfo=HELSINKI).astimezone(UTC)
LOCALIZATION = Localization()

GROUP = Address("test:!group")
#: the cover pool's, where the workplace has one
POOL = Address("test:!pool")
#: who is in it when the bot finds it again
POOLED = ("pekka", "kalle")
#: one that is none of ours
ROOM = Address("test:!room")
NAMES = {
    "maija": "Maija M.",
    "sari": "Sari H.",
    "pekka": "Pekka L.",
    "aino": "Aino V.",
    "minna": "Minna K.",
    "tarja": "Tarja T.",
    "kalle": "Kalle K.",
}
PEOPLE = {key: Person(Address(f"test:@{key}"), name) for key, name in NAMES.items()}
#: the second network, and the group where it is on that one
OTHER, GROUP_ELSEWHERE = "other", Address("other:!group")
#: what people write to to reach the bot
WRITE_TO = "@purku:example.fi"
#: keeps the bot running
ADMIN = PEOPLE["kalle"].address
FACILITATORS = ("sari", "pekka", "aino")

_WEEKDAYS = frozenset(range(5))
KOIVURANTA = Workplace(
    id="koivuranta",
    name="Koivuranta",
    group=GROUP,
    language="fi",
    zone=HELSINKI,
    country="FI",
    coordinators=(PEOPLE["minna"].address,),
    coordinator_name="Minna",
    coordinator_phone="050 000 0001",
    leaders=(PEOPLE["aino"].address,),
    safety=(PEOPLE["tarja"].address,),
    rooms=("pikkuneuvottelu B2",),
    report_url="https://ilmoitus.example.fi",
    bag="työkahvila",
    times=Times(
        work=Hours(_WEEKDAYS, Span(time(8), time(16))),
        breaks=(
            Span(time(9, 45), time(10)),
            Span(time(11, 15), time(11, 30)),
            Span(time(12, 45), time(13)),
        ),
        after_lessons=time(14, 30),
    ),
    contacts=(
        Contact(
            kind="occupational-health",
            name="Työterveys",
            phone="000 123 4567",
            hours=Hours(_WEEKDAYS, Span(time(8), time(16))),
            verified_on=date(2026, 11, 3),
        ),
        Contact(
            kind="crisis-line",
            name="Kriisipuhelin",
            phone="09 2525 0111",
            hours=None,
            verified_on=date(2026, 11, 3),
        ),
    ),
    crisis_words={"fi": ("en jaksa enää elää", "haluan kuolla"), "en": ("want to die",)},
)
#: the same, with a cover pool
WITH_POOL = replace(KOIVURANTA, cover=CoverPool(group=POOL, minutes=15))


#: a reaction that there never was, and what it was to
_NOTHING = ("$nothing", "$nothing")


@dataclass
class Entry:
    """Something that the bot said: to whom, in which words, and whether it changed a message."""

    id: str
    to: Address
    words: str
    at: datetime
    edits: str | None
    delivery: Delivery


@dataclass
class Removed:
    """A message that the bot took out of a chat: its words, and how much the bot had *said*
    before."""

    chat: Address
    words: str
    at: datetime
    said: int


@dataclass
class FakeNetwork:
    """Takes deliveries as a network does. *fail* may raise for a delivery, *fail_after* when it
    was shown, *fail_removal* for a removal. A repeated key is shown once, as on Matrix; or, if the
    network does not *drops_repeats*, again, and each message is named by its moment, an edit, too,
    as on Signal."""

    now: Callable[[], datetime]
    network: str = "test"
    drops_repeats: bool = True
    said: list[Entry] = field(default_factory=list)
    fail: Callable[[Delivery], None] = lambda delivery: None
    fail_after: Callable[[Delivery], None] = lambda delivery: None
    #: what people have written and nobody has removed, by its name
    written: dict[str, str] = field(default_factory=dict)
    removed: list[Removed] = field(default_factory=list)
    fail_removal: Callable[[str], None] = lambda key: None
    _own: list[Entry] = field(default_factory=list)
    #: the bot's own messages that are there no more
    _gone: set[str] = field(default_factory=set)
    #: the groups that the bot is out of
    out_of: set[Address] = field(default_factory=set)
    _by_key: dict[str, str] = field(default_factory=dict)
    _sent: int = 0

    async def listen(self, receive: Any, position: str | None) -> None:
        raise AssertionError("tests hand things to the dispatcher themselves")

    def silent_for(self) -> float:
        return 0.0

    def beside(self, network: str) -> FakeNetwork:
        """A second one; what is said, written and removed stands in the same lists, in order."""
        return FakeNetwork(
            self.now, network, said=self.said, written=self.written, removed=self.removed
        )

    async def prepare(self, to: Address) -> None:
        """Nothing has to be said before."""

    async def send(self, delivery: Delivery) -> str:
        return self._show(delivery, None)

    async def edit(self, delivery: Delivery, message: str) -> str:
        name = self._show(delivery, message)
        return message if self.drops_repeats else name

    async def redact(self, chat: Address, message: str, key: str) -> None:
        self.fail_removal(key)
        words = self.written.pop(message, None)
        own = next((entry for entry in self._own if entry.id == message), None)
        if own is not None and message not in self._gone:
            self._gone.add(message)
            words = own.words
        if words is not None:
            self.removed.append(Removed(chat, words, self.now(), len(self.said)))

    def _show(self, delivery: Delivery, edits: str | None) -> str:
        self.fail(delivery)
        if delivery.to in self.out_of:
            raise Undelivered("not-in-room", permanent=True)
        if delivery.key not in self._by_key or not self.drops_repeats:
            # Two networks may well give the same name to two messages.
            name = self._by_key[delivery.key] = self._name()
            entry = Entry(name, delivery.to, delivery.words, self.now(), edits, delivery)
            self._own.append(entry)
            self.said.append(entry)
        name = self._by_key[delivery.key]
        self.fail_after(delivery)
        return name

    def name_under(self, key: str) -> str:
        """The name of what left under that *key*."""
        return self._by_key[key]

    def _name(self) -> str:
        if self.drops_repeats:
            return f"$bot{len(self._by_key)}"
        # No two messages are sent in one millisecond.
        self._sent = max(self._sent + 1, round(self.now().timestamp() * 1000))
        return f"me/{self._sent}"

    @staticmethod
    def receipt(entry: Entry, person: Address) -> Arrived:
        """What the phone of *person* says when the message is on it."""
        at = datetime.fromtimestamp(int(entry.id.removeprefix("me/")) / 1000, UTC)
        return Arrived(person=person, message=entry.id, sent_at=at)


class House:
    """The product without its networks. ``async with House(tmp_path) as house``.

    *elsewhere* names people, or ``group``, who are on a second network. *welcome_first*: new
    members of the group may be written to before they have written. *tells_phones*: the network
    tells one phone from another. *beside*: who is in the group of the second workplace.
    *regular*: the regular work is done, too. *names*: what some of the cast are called instead.
    *watched*: the bot does not trust its machine's clock blindly; ``skew`` lets that jump, and
    ``is_set_right`` is what the machine says of who keeps it right.
    """

    def __init__(
        self,
        directory: Path,
        *,
        start: datetime = TUESDAY,
        workplaces: Sequence[Workplace] = (KOIVURANTA,),
        admins: Sequence[Address] = (),
        facilitators: Sequence[str] = FACILITATORS,
        beside: Sequence[str] = (),
        pick: Callable[[int], int] | None = lambda many: 0,
        removes_own: bool = False,
        elsewhere: Collection[str] = (),
        welcome_first: bool = True,
        drops_repeats: bool = True,
        tells_phones: bool = False,
        regular: bool = False,
        table: Table = COMMANDS,
        names: Mapping[str, str] | None = None,
        watched: bool = False,
    ) -> None:
        self.directory = directory
        self._is_watched = watched
        #: how much the machine's clock is ahead of the time
        self.skew = timedelta(0)
        self.is_set_right: bool | None = None
        self._elsewhere = frozenset(elsewhere)
        self._welcome_first = welcome_first
        self._tells_phones = tells_phones
        self._is_regular = regular
        self._table = table
        self._names = dict(names or {})
        #: how many phones somebody has had
        self._phones: dict[str, int] = {}
        self.workplaces = tuple(map(self._moved, workplaces))
        self._now = start
        self._admins = self._where_they_are(admins)
        self._pick = pick
        self._removes_own = removes_own
        self._facilitators = facilitators
        self._beside = beside
        self._events = count(1)
        self._unread: dict[str, str] = {}
        #: the name of somebody's last reaction, in private or in the group, and what it was to
        self._reacted: dict[tuple[str, bool], tuple[str, str]] = {}
        #: the name of what somebody said last, in private or in the group
        self._last: dict[tuple[str, bool], str] = {}
        self.network = FakeNetwork(self.now, drops_repeats=drops_repeats)
        self.networks = {"test": self.network}
        if self._elsewhere:
            self.networks[OTHER] = self.network.beside(OTHER)
        self.database: Database
        self.dispatcher: Dispatcher
        self.outbox: Outbox

    async def __aenter__(self) -> House:
        await self.open()
        await self._show_members()
        self.network.said.clear()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def open(self) -> None:
        self.database = await Database.open(self.directory)
        #: the bot's own
        self.clock = self._steady_clock() if self._is_watched else self.now
        self._quarantine = Quarantine(self.directory)
        self.dispatcher = Dispatcher(
            self.database,
            LOCALIZATION,
            self._table,
            self.workplaces,
            clock=self.clock,
            wake=lambda: None,
            admins=self._admins,
            pick=self._pick,
            removes_own=self._removes_own,
            addresses={"test": WRITE_TO, OTHER: WRITE_TO},
            quarantine=self._quarantine,
        )
        self.outbox = Outbox(
            self.database,
            self.networks,
            clock=self.clock,
            tell_admins=self.dispatcher.tell_admins,
            end_removal=self.dispatcher.end_removal,
            said_again=LOCALIZATION.said_again,
            waits_until=self.dispatcher.waits_until,
            random_part=lambda: 0.0,
        )
        await self.dispatcher.begin()
        forgetful = {name for name, each in self.networks.items() if not each.drops_repeats}
        await self.dispatcher.see_whether_restored(forgetful)
        await self.outbox.begin()
        if self._is_regular:
            await self.dispatcher.tidy()

    async def close(self) -> None:
        await self.database.close()
        self._quarantine.close()

    async def restart(self) -> None:
        """As after a crash: nothing is kept but the files."""
        await self.close()
        await self.open()
        await self.settle()

    async def drain(self) -> None:
        """Let everything leave that can leave now, and what that leads to, as the relay would."""
        outbox = self.outbox
        while True:
            async with asyncio.TaskGroup() as lanes:
                await outbox._start_ready(lanes)
            await outbox._load()
            if not any(outbox._is_ready(lane) for lane in outbox._lanes.values()):
                return

    # ------------------------------------------------------------ time

    def now(self) -> datetime:
        """What the time is, whatever any clock shows."""
        return self._now

    def _steady_clock(self) -> SteadyClock:
        return SteadyClock(
            lambda: self._now + self.skew,
            lambda: self._now.timestamp(),
            lambda seconds: self.is_set_right,
        )

    async def settle(self) -> None:
        """Give what is due, and let everything leave."""
        await self.dispatcher.tick()
        await self.drain()

    async def wait(self, span: timedelta) -> None:
        await self.wait_until(self._now + span)

    async def wait_until(self, moment: datetime) -> None:
        """Let time pass: every timer rings at its own time."""
        pause = LONGEST
        while True:
            due = await self.dispatcher.tick()
            await self.drain()
            due = await self.dispatcher.tick()
            if self._is_watched:
                # It looks twice a minute, whether or not anything is due; here ever more rarely.
                next_look, pause = self._now + pause, min(pause * 1.5, timedelta(hours=1))
                due = min(due - (self.clock() - self._now), next_look) if due else next_look
            if due is None or due > moment:
                break
            self._now = max(self._now, due)
        self._now = max(self._now, moment)
        await self.settle()

    def jump(self, moment: datetime) -> None:
        """The bot was away until *moment*."""
        self._now = moment

    async def be_away_until(self, moment: datetime) -> None:
        """As if the bot had been off."""
        self.jump(moment)
        await self.settle()

    # ------------------------------------------------------------ people

    def person(self, key: str) -> Person:
        """Somebody of the cast, where they are."""
        person = PEOPLE[key]
        person = Person(person.address, self._names.get(key, person.name))
        if key not in self._elsewhere:
            return person
        return Person(Address(f"{OTHER}:{person.address.local}"), person.name)

    def _moved(self, workplace: Workplace) -> Workplace:
        """The workplace, with everybody where they are."""
        if not self._elsewhere:
            return workplace
        return replace(
            workplace,
            group=GROUP_ELSEWHERE if "group" in self._elsewhere else workplace.group,
            coordinators=self._where_they_are(workplace.coordinators),
            leaders=self._where_they_are(workplace.leaders),
            safety=self._where_they_are(workplace.safety),
            group_session=replace(
                workplace.group_session,
                newcomers=self._where_they_are(workplace.group_session.newcomers),
            ),
        )

    def _where_they_are(self, addresses: Sequence[Address]) -> tuple[Address, ...]:
        new = {PEOPLE[key].address: self.person(key).address for key in self._elsewhere - {"group"}}
        return tuple(new.get(address, address) for address in addresses)

    async def _show_members(self) -> None:
        """The network says who is in the group."""
        people = tuple(self.person(key) for key in self._facilitators)
        chat = self.workplaces[0].group
        group = Members(chat=chat, people=people, welcome_first=self._welcome_first)
        groups = [group]
        if self._beside:
            chat = self.workplaces[1].group
            groups.append(Members(chat=chat, people=tuple(map(self.person, self._beside))))
        for each in groups:
            await self.dispatcher.receive(Heard(network=each.chat.network, members=(each,)))
        await self.settle()

    def incoming(
        self,
        person: str,
        words: str | None = None,
        *,
        group: bool = False,
        room: Address | None = None,
        key: str | None = None,
        **more: Any,
    ) -> Incoming:
        sender = self.person(person)
        key = key or f"$event{next(self._events)}"
        self._last[person, group] = key
        self.network.written[key] = words or ""
        if self._tells_phones:
            more.setdefault("identity", f"keys {self._phones.get(person, 1)} of {person}")
        return Incoming(
            key=key,
            chat=room or (self.workplaces[0].group if group else sender.address),
            sender=sender,
            at=self._now,
            private=not group and room is None,
            words=words,
            **more,
        )

    async def hear(self, *incoming: Incoming, position: str | None = None) -> None:
        for network in dict.fromkeys(each.chat.network for each in incoming) or ("test",):
            here = tuple(each for each in incoming if each.chat.network == network)
            heard = Heard(network=network, incoming=here, position=position)
            await self.dispatcher.receive(heard)
        await self.drain()

    async def say(
        self, person: str, words: str | None, *, group: bool = False, **more: Any
    ) -> None:
        """Somebody writes, in private or in the group."""
        await self.hear(self.incoming(person, words, group=group, **more))
        self._now += timedelta(seconds=1)

    def change_phone(self, person: str, *, back: bool = False) -> None:
        """Somebody speaks with another phone from now on, or with the one before."""
        self._phones[person] = self._phones.get(person, 1) + (-1 if back else 1)

    def unheard(
        self, person: str, why: Why, *, group: bool = False, key: str | None = None
    ) -> Unheard:
        """Something that *person* says and that cannot be heard: in private, in the group, or in
        a room where others are."""
        sender = self.person(person)
        chat = sender.address if why in (Why.UNREADABLE, Why.EMPTY) else ROOM
        return Unheard(
            key=key or f"$event{next(self._events)}",
            chat=self.workplaces[0].group if group else chat,
            sender=sender,
            at=self._now,
            private=not group,
            why=why,
        )

    async def say_unheard(self, person: str, why: Why, *, group: bool = False) -> None:
        unheard = self.unheard(person, why, group=group)
        self._unread[person] = unheard.key
        network = unheard.chat.network
        await self.dispatcher.receive(Heard(network=network, unheard=(unheard,)))
        await self.settle()
        self._now += timedelta(seconds=1)

    async def edit(self, person: str, words: str, *, group: bool = False, **more: Any) -> None:
        """*person* changes what they said last there."""
        original = self._last[person, group]
        edit = self.incoming(person, words, group=group, edits=original, **more)
        self._last[person, group] = original
        # To be seen it stands where the original stood.
        self.network.written[original] = self.network.written.pop(edit.key)
        await self.hear(edit)
        self._now += timedelta(seconds=1)

    async def say_again(self, person: str, words: str, *, group: bool = False) -> None:
        """What *person* said last and was not heard becomes readable."""
        await self.say(person, words, group=group, key=self._unread.pop(person))

    async def leave(self, person: str) -> None:
        """Somebody leaves the facilitators' group."""
        self._facilitators = [key for key in self._facilitators if key != person]
        await self._show_members()

    async def join(self, person: str) -> None:
        """Somebody comes into the facilitators' group."""
        self._facilitators = [*self._facilitators, person]
        await self._show_members()

    async def lose_group(self) -> None:
        """The bot is put out of the facilitators' group."""
        group = self.workplaces[0].group
        self.networks[group.network].out_of.add(group)
        await self.dispatcher.receive(Heard(network=group.network, lost=(group,)))
        await self.settle()

    async def find_group(self) -> None:
        """The bot is in the group again, and sees who is in it."""
        self.networks[self.workplaces[0].group.network].out_of.clear()
        await self._show_members()

    async def react(self, person: str, emoji: str = "👍", *, taken_back: bool = False) -> None:
        """Somebody reacts to the newest message in the group, or takes that back; without the
        *emoji*, the network knows no more what it was."""
        board = [entry for entry in self.network.said if entry.to == self.workplaces[0].group]
        message = (self.network.drops_repeats and board[-1].edits) or board[-1].id
        await self.hear(self._reaction(person, emoji, message, True, taken_back))
        self._now += timedelta(seconds=1)

    async def say_in_pool(self, person: str, words: str, **more: Any) -> None:
        """Somebody writes in the cover pool's room."""
        await self.say(person, words, room=POOL, **more)

    async def react_in_pool(
        self, person: str, emoji: str = "👍", *, taken_back: bool = False
    ) -> None:
        """Somebody reacts to the newest message in the cover pool's room, or takes that back."""
        newest = [entry for entry in self.network.said if entry.to == POOL][-1]
        message = (self.network.drops_repeats and newest.edits) or newest.id
        # A person reacts in no other room at that moment.
        undoes = self._reacted.get((person, True), _NOTHING)[0] if taken_back else None
        reaction = self.incoming(
            person,
            None,
            room=POOL,
            reaction=None if taken_back else emoji,
            reply_to=None if taken_back else message,
            taken_back=taken_back,
            undoes=undoes,
        )
        self._reacted[person, True] = reaction.key, message
        await self.hear(reaction)
        self._now += timedelta(seconds=1)

    async def lose_pool(self) -> None:
        """The bot is put out of the cover pool's room."""
        self.networks[POOL.network].out_of.add(POOL)
        await self.dispatcher.receive(Heard(network=POOL.network, lost=(POOL,)))
        await self.settle()

    async def find_pool(self) -> None:
        """The bot is in that room again, and sees who is in it."""
        self.networks[POOL.network].out_of.clear()
        shown = Members(chat=POOL, people=tuple(map(self.person, POOLED)))
        await self.dispatcher.receive(Heard(network=POOL.network, members=(shown,)))
        await self.settle()

    async def arrive(self, *entries: Entry, on: str | None = None) -> None:
        """Receipts of messages come, from their reader's phone or that of *on*."""
        arrived = tuple(
            self.network.receipt(entry, PEOPLE[on].address if on else entry.to) for entry in entries
        )
        await self.dispatcher.receive(Heard(network="test", arrived=arrived))
        await self.settle()

    async def react_privately(
        self, person: str, emoji: str = "👍", *, taken_back: bool = False
    ) -> None:
        """The same, to the newest question that they were asked in private."""
        asked = [
            entry.id
            for entry in self.network.said
            if entry.to == self.person(person).address and entry.delivery.choices
        ]
        message = asked[-1] if asked else "$nothing"
        if taken_back:
            _, message = self._reacted.get((person, False), _NOTHING)
        await self.hear(self._reaction(person, emoji, message, False, taken_back))
        self._now += timedelta(seconds=1)

    def _reaction(
        self, person: str, emoji: str, message: str, group: bool, taken_back: bool
    ) -> Incoming:
        undoes = self._reacted.get((person, group), _NOTHING)[0] if taken_back else None
        reaction = self.incoming(
            person,
            None,
            group=group,
            reaction=emoji or None,
            reply_to=message if emoji else None,
            taken_back=taken_back,
            undoes=undoes,
        )
        if not taken_back:
            self._reacted[person, group] = reaction.key, message
        return reaction

    def told(self, person: str) -> list[str]:
        """What the bot wrote to somebody in private."""
        return [e.words for e in self.network.said if e.to == self.person(person).address]

    def in_group(self) -> list[str]:
        return [e.words for e in self.network.said if e.to == self.workplaces[0].group]


def with_workplace(**changes: Any) -> Workplace:
    return replace(KOIVURANTA, **changes)

"""The population: what each does with what they read, by the way they are in that week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import TYPE_CHECKING

from bot.domain.chat import Address, Incoming
from tests.behaviour import Coordinator, Facilitator, Later, Requester, Saying, Somebody, wakes
from tests.house import Entry
from tests.simulation import cast
from tests.simulation.network import Network
from tests.simulation.wishes import Wishes
from tests.watch import Note
from tests.weeks import COORDINATOR_WAYS, FACILITATOR_WAYS, REQUESTER_WAYS

if TYPE_CHECKING:
    from tests.simulation.engine import World

_YEAR = timedelta(days=365)


class People:
    """Everybody of a history."""

    def __init__(self, world: World, density: float) -> None:
        self.world = world
        self._density = density
        self.chance = world.chance
        self._numbers = count(1)
        self.scene = scene = world.scene
        self.named: dict[str, Somebody] = {}
        for name in cast.FACILITATORS:
            self.named[name] = Facilitator(name, self._way(FACILITATOR_WAYS), self._own())
        for name in (*cast.COORDINATORS, *cast.SAFETY):
            self.named[name] = Coordinator(name, self._way(COORDINATOR_WAYS), self._own())
        for name in cast.REQUESTERS:
            self.named[name] = Requester(name, self._way(REQUESTER_WAYS), self._own())
        self._names = {person.address: name for name, person in scene.people.items()}
        self._read: dict[str, list[str]] = defaultdict(list)
        self._wishes = Wishes(self)

    def _way(self, ways: Iterable[str]) -> str:
        return self.chance.choice(list(ways))

    def _own(self) -> Random:
        return Random(self.chance.random())

    # ------------------------------------------------------------ of themselves

    def begin(self) -> None:
        self._wishes.show_members()
        for a_year, does in self._wishes.plan:
            self._plan(a_year, does)

    def show_members(self) -> None:
        self._wishes.show_members()

    def _plan(self, a_year: float, does: Callable[[], None]) -> None:
        """Let it happen so often in a year, mostly by day in the week."""
        world = self.world
        span = (world.last_wish - world.start).total_seconds()
        mean = _YEAR.total_seconds() / (a_year * self._density)
        at = self.chance.expovariate(1 / mean)
        while at < span:
            world.loop.call_at(at, self._by_day, does)
            at += self.chance.expovariate(1 / mean)

    def _by_day(self, does: Callable[[], None]) -> None:
        """Most of it happens at work."""
        hour = self.world.now().astimezone(self.scene.workplaces[0].zone).hour
        if self.chance.random() < 0.75 and not 8 <= hour < 16:
            pause = ((8 - hour) % 24 + self.chance.random() * 7) * 3600
            self.world.loop.call_later(pause, does)
        else:
            does()

    def after(self, span: timedelta, does: Callable[[], None]) -> None:
        self.world.loop.call_later(span.total_seconds(), does)

    def later(self, seconds: float, name: str, saying: Saying, *, pool: bool = False) -> None:
        self.world.loop.call_later(seconds, lambda: self.say(name, saying, pool=pool))

    def network(self, address: Address) -> Network:
        return self.world.networks[address.network]

    # ------------------------------------------------------------ by what they read

    def readers(self, to: Address) -> list[Address]:
        if to == self.scene.group:
            return [self.scene.people[name].address for name in cast.FACILITATORS]
        return [to]

    def has_read(self, name: str) -> list[str]:
        """The network's names of what somebody was told in private."""
        return self._read[name]

    def read(self, entry: Entry, note: Note) -> None:
        """*entry* is on their phones."""
        if entry.to == self.scene.group:
            for name in cast.FACILITATORS:
                person = self.named[name]
                self._react(person, entry.at, person.reads_board(entry, note))
                self._wishes.sees_board(name, entry, note)
            return
        if entry.to == self.scene.pool:
            self._wishes.sees_pool(entry)
            return
        name = self._names.get(entry.to, "")
        self._read[name].append(entry.id)
        if name in self.named:
            self._react(self.named[name], entry.at, self.named[name].reads(entry, note))

    def _react(self, person: Somebody, read_at: datetime, reactions: Iterable[Later]) -> None:
        world = self.world
        for later in reactions:
            at = read_at + later.delay
            hour = at.astimezone(self.scene.workplaces[0].zone).hour
            at = wakes(at, hour, person.chance)
            world.loop.call_later((at - read_at).total_seconds(), self._do, person, later)

    def _do(self, person: Somebody, later: Later) -> None:
        saying = person.answer() if later.answers else later.saying
        if saying is None or not person.may_go_on():
            return
        self.say(person.name, saying)
        if later.answers and person.way == "wrong words" and person.asked is not None:
            again = Later(timedelta(0), answers=True)
            self.world.loop.call_later(60, self._do, person, again)

    # ------------------------------------------------------------ what they say

    def fresh_key(self) -> str:
        return f"$event{next(self._numbers)}"

    def say(
        self, name: str, saying: Saying, *, reply_to: str | None = None, pool: bool = False
    ) -> None:
        """Somebody writes, or reacts, in private, in the group or in the cover pool's room."""
        world, sender = self.world, self.scene.people[name]
        chat = self.scene.group if saying.in_group else sender.address
        if pool:
            assert self.scene.pool is not None
            chat = self.scene.pool
        incoming = Incoming(
            key=self.fresh_key(),
            chat=chat,
            sender=sender,
            at=world.now(),
            private=chat == sender.address,
            words=None if saying.board else saying.words,
            reaction="👍" if saying.board else None,
            reply_to=saying.board or reply_to,
        )
        network = self.network(chat)
        network.written[incoming.key] = saying.words or ""
        where = "" if incoming.private else f" ({chat.local})"
        world.tell(f"{name}{where}: {saying.words or '👍'}")
        world.counts("things said")
        # On its way it may be overtaken, and it may come twice.
        late = 0.1 if world.weather.random() > 0.05 * world.roughness else 5.0
        world.loop.call_later(late * world.weather.random(), network.put, incoming)
        if world.weather.random() < 0.02 * world.roughness:
            world.loop.call_later(world.weather.random() * 100, network.put, incoming)

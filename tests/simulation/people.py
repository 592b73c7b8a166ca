"""The population: what each does with what they read, by the way they are in that week."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import TYPE_CHECKING

from bot.domain.chat import Address, Incoming, Members
from tests.behaviour import Coordinator, Facilitator, Later, Requester, Saying, Somebody, wakes
from tests.house import Entry
from tests.simulation import cast
from tests.simulation.network import Network
from tests.watch import Note
from tests.weeks import COORDINATOR_WAYS, FACILITATOR_WAYS, REQUESTER_WAYS

if TYPE_CHECKING:
    from tests.simulation.engine import World

_YEAR = timedelta(days=365)
#: so many requests a school has in a year at a density of one
_REQUESTS = 45
_ASKS = ("purku", "purku", "purku", "apua", "purku huomenna klo 9", "hmm jotain", "haluan kuolla")
_FOR_ANOTHER = ("!purku", "!purku tarvitaan ennen kahta, Lauri löi", "!purku huomenna klo 9")
_AWAY = ("poissa", "poissa ma-ke", "poissa to-pe", "poissa huomenna", "paikalla")
_GOES_ON = 40


class People:
    """Everybody of a history."""

    def __init__(self, world: World, density: float) -> None:
        self._world = world
        self._density = density
        self._chance = world.chance
        self._numbers = count(1)
        scene = world.scene
        self._scene = scene
        self._people: dict[str, Somebody] = {}
        for name in cast.FACILITATORS:
            self._people[name] = Facilitator(name, self._way(FACILITATOR_WAYS), self._own())
        for name in cast.COORDINATORS:
            self._people[name] = Coordinator(name, self._way(COORDINATOR_WAYS), self._own())
        for name in cast.REQUESTERS:
            self._people[name] = Requester(name, self._way(REQUESTER_WAYS), self._own())
        self._names = {person.address: name for name, person in scene.people.items()}

    def _way(self, ways: Iterable[str]) -> str:
        return self._chance.choice(list(ways))

    def _own(self) -> Random:
        return Random(self._chance.random())

    # ------------------------------------------------------------ of themselves

    def begin(self) -> None:
        self._show_members()
        self._plan(_REQUESTS, self._asks)
        self._plan(15, self._goes_away)

    def _plan(self, a_year: float, what: object) -> None:
        """Let it happen so often in a year, mostly by day in the week."""
        world = self._world
        span = (world.last_wish - world.start).total_seconds()
        mean = _YEAR.total_seconds() / (a_year * self._density)
        at = self._chance.expovariate(1 / mean)
        while at < span:
            world.loop.call_at(at, self._by_day, what)
            at += self._chance.expovariate(1 / mean)

    def _by_day(self, what: object) -> None:
        """Most of it happens at work."""
        world = self._world
        hour = world.now().astimezone(self._scene.workplaces[0].zone).hour
        if self._chance.random() < 0.75 and not 8 <= hour < 16:
            pause = ((8 - hour) % 24 + self._chance.random() * 7) * 3600
            world.loop.call_later(pause, what)
        else:
            what()  # type: ignore[operator]

    def _asks(self) -> None:
        chance = self._chance
        if chance.random() < 0.25:
            name = chance.choice(cast.FACILITATORS)
            self._say(name, Saying(chance.choice(_FOR_ANOTHER), in_group=True))
            return
        name = chance.choice(cast.REQUESTERS)
        person = self._people[name]
        person.way, person.done = chance.choice(REQUESTER_WAYS), 0
        for each in cast.FACILITATORS:
            self._people[each].done = 0
            if chance.random() < 0.2:
                self._people[each].way = chance.choice(FACILITATOR_WAYS)
        self._say(name, Saying(chance.choice(_ASKS)))

    def _goes_away(self) -> None:
        name = self._chance.choice(cast.FACILITATORS)
        self._say(name, Saying(self._chance.choice(_AWAY)))

    def _show_members(self) -> None:
        scene = self._scene
        people = tuple(scene.people[name] for name in cast.FACILITATORS)
        self._network(scene.group).put(Members(chat=scene.group, people=people))

    def _network(self, address: Address) -> Network:
        return self._world.networks[address.network]

    # ------------------------------------------------------------ by what they read

    def readers(self, to: Address) -> list[Address]:
        if to == self._scene.group:
            return [self._scene.people[name].address for name in cast.FACILITATORS]
        return [to]

    def read(self, entry: Entry, note: Note) -> None:
        """*entry* is on their phones."""
        if entry.to == self._scene.group:
            for name in cast.FACILITATORS:
                person = self._people[name]
                self._react(person, entry.at, person.reads_board(entry, note))
            return
        person = self._people.get(self._names.get(entry.to, ""))
        if person is not None:
            self._react(person, entry.at, person.reads(entry, note))

    def _react(self, person: Somebody, read_at: datetime, reactions: Iterable[Later]) -> None:
        world = self._world
        for later in reactions:
            at = read_at + later.delay
            hour = at.astimezone(self._scene.workplaces[0].zone).hour
            at = wakes(at, hour, person.chance)
            world.loop.call_at((at - world.start).total_seconds(), self._do, person, later)

    def _do(self, person: Somebody, later: Later) -> None:
        saying = person.answer() if later.answers else later.saying
        if saying is None or not person.may_go_on():
            return
        self._say(person.name, saying)
        if later.answers and person.way == "wrong words" and person.asked is not None:
            again = Later(timedelta(0), answers=True)
            self._world.loop.call_later(60, self._do, person, again)

    # ------------------------------------------------------------ what they say

    def _say(self, name: str, saying: Saying) -> None:
        world = self._world
        sender = self._scene.people[name]
        chat = self._scene.group if saying.in_group else sender.address
        more = {"reaction": "👍", "reply_to": saying.board} if saying.board else {}
        incoming = Incoming(
            key=f"$event{next(self._numbers)}",
            chat=chat,
            sender=sender,
            at=world.now(),
            private=not saying.in_group,
            words=None if saying.board else saying.words,
            **more,  # type: ignore[arg-type]
        )
        network = self._network(chat)
        network.written[incoming.key] = saying.words or ""
        world.tell(f"{name}{' (group)' if saying.in_group else ''}: {saying.words or '👍'}")
        world.seen["things said"] += 1
        # On its way it may be overtaken, and it may come twice.
        late = 0.1 if world.weather.random() > 0.05 * world.roughness else 5.0
        world.loop.call_later(late * world.weather.random(), network.put, incoming)
        if world.weather.random() < 0.02 * world.roughness:
            world.loop.call_later(world.weather.random() * 100, network.put, incoming)

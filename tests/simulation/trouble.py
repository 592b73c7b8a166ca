"""What goes wrong around the house, and how often in a year: stops, silences, the group lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.simulation.engine import World

_YEAR = timedelta(days=365).total_seconds()
_HOUR = 3600.0


class Troubles:
    """Plans them for a *world*; each has an end."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._chance = world.doom
        self._plan: tuple[tuple[float, Callable[[], None]], ...] = (
            (8, self._stop),
            (10, self._network_down),
            (2, self._group_lost),
            (16, self._disk_full),
            (4, self._clock_set),
        )

    def begin(self) -> None:
        world = self._world
        if not world.roughness:
            return
        span = (world.last_wish - world.start).total_seconds()
        for a_year, does in self._plan:
            mean = _YEAR / a_year / world.roughness
            at = self._chance.expovariate(1 / mean)
            while at < span:
                world.loop.call_at(at, does)
                at += self._chance.expovariate(1 / mean)

    def _stop(self) -> None:
        """The operator starts it anew."""
        world = self._world
        if world.life is not None and not world.life.is_dead:
            world.counts("stops")
            world.tell("— is told to stop")
            world.life.stop()

    def _network_down(self) -> None:
        world = self._world
        network = self._chance.choice(list(world.networks.values()))
        seconds = self._chance.choice((30.0, 300.0, 2 * _HOUR, 9 * _HOUR))
        network.down_until = world.loop.time() + seconds
        world.tell(f"— {network.network} is down for {seconds:.0f} s")
        # The longest pause of the relay, and what waits behind it.
        world.trouble(seconds + 400, "network down")

    def _group_lost(self) -> None:
        """The bot is put out of the group, and invited again."""
        world = self._world
        group = world.scene.group
        network = world.networks[group.network]
        if group in network.out_of:
            return
        network.out_of.add(group)
        network.put(group)
        world.tell("— is put out of the group")
        world.counts("groups lost")
        hours = self._chance.choice((0.05, 3.0, 50.0))
        world.trouble(hours * _HOUR + 90, "out of the group")

        def invited() -> None:
            network.out_of.discard(group)
            world.people.show_members()
            world.tell("— is in the group again")

        world.loop.call_later(hours * _HOUR, invited)

    def _disk_full(self) -> None:
        world, life = self._world, self._world.life
        if life is None or not life.fill():
            return
        seconds = self._chance.choice((5.0, 120.0, 3 * _HOUR))
        world.tell(f"— the disk is full for {seconds:.0f} s")
        world.trouble(seconds + 400, "disk full")
        world.loop.call_later(seconds, life.empty)

    def _clock_set(self) -> None:
        """By less than what R-T5 calls a jump."""
        world = self._world
        world.offset += timedelta(seconds=self._chance.uniform(-100, 100))
        world.tell("— the clock is set")
        world.trouble(400, "clock set")
        if world.life is not None:
            world.life.wake()

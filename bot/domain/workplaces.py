"""All workplaces of the installation, and quick ways to the right one: there may be thousands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from bot.domain.chat import Address
from bot.domain.workplace import Part, Workplace


class Workplaces:
    """The workplaces, in the order of the configuration."""

    def __init__(self, workplaces: Iterable[Workplace] = ()) -> None:
        self._all = tuple(workplaces)
        self._places = {workplace.id: number for number, workplace in enumerate(self._all)}
        self._roles: dict[Address, list[int]] = {}
        for number, each in enumerate(self._all):
            for person in {*each.coordinators, *each.leaders, *each.safety}:
                self._roles.setdefault(person, []).append(number)

    def __iter__(self) -> Iterator[Workplace]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @property
    def first(self) -> Workplace:
        """Where somebody belongs of whom nothing is known."""
        return self._all[0]

    def get(self, id: str) -> Workplace | None:
        """The one of that *id*; ``None`` if it has gone from the configuration."""
        number = self._places.get(id)
        return None if number is None else self._all[number]

    def those(self, ids: Iterable[str]) -> list[Workplace]:
        """Those with these *ids*, in the order of the configuration."""
        known = {self._places[id] for id in ids if id in self._places}
        return [self._all[number] for number in sorted(known)]

    def with_role(self, person: Address) -> list[Workplace]:
        """Where the configuration gives somebody a part."""
        return [self._all[number] for number in self._roles.get(person, ())]

    def where_one_of(self, person: Address, parts: Collection[Part]) -> list[Workplace]:
        """Where the configuration gives somebody one of these *parts*."""
        wanted = frozenset(parts)
        return [each for each in self.with_role(person) if each.roles_of(person) & wanted]

"""The configured groups, wherever their rooms have gone, and whether we are in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import structlog

from bot.transports.files import write_private

log = structlog.get_logger()

#: in the matrix folder
GROUPS_FILE = "groups.json"

_MOST_PLACES = 2000


@dataclass
class _Group:
    #: the oldest, which is the configured one, first; the last is where it is now
    rooms: list[str]
    #: we have been in it, and have not said that we are not any more
    was_in: bool = False
    #: the newest room has not been told of yet
    moved: bool = False


@dataclass
class Groups:
    """The house knows a group by the room that is configured, whatever room it is in now.

    *path* keeps what a restart must not forget. What is given out counts as given when
    ``handed_over`` says so: a crash before gives it out again.
    """

    configured: Iterable[str]
    path: Path
    _groups: dict[str, _Group] = field(init=False)
    _places: dict[str, str] = field(default_factory=dict, init=False)
    _telling: list[tuple[_Group, str]] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        known = _read(self.path)
        self._groups = {name: known.get(name) or _Group([name]) for name in self.configured}

    def __iter__(self) -> Iterator[str]:
        return iter(self._groups)

    def rooms(self) -> list[str]:
        """The rooms that the groups are in now."""
        return [group.rooms[-1] for group in self._groups.values()]

    def of(self, room: str) -> str | None:
        """The group whose room that is, or was."""
        return next((name for name, group in self._groups.items() if room in group.rooms), None)

    def room_of(self, name: str) -> str | None:
        """The room that the group *name* is in now; ``None`` for what is no group of ours."""
        group = self._groups.get(name)
        return group.rooms[-1] if group else None

    def rooms_of(self, name: str) -> list[str]:
        """All rooms that the group has been in, the present one first."""
        return self._groups[name].rooms[::-1]

    def note_place(self, message: str, room: str) -> None:
        """*message* stands in *room*, which is a group's."""
        self._places[message] = room
        if len(self._places) > _MOST_PLACES:
            del self._places[next(iter(self._places))]

    def place_of(self, message: str) -> str | None:
        """Where a message stands, if it was not said too long ago."""
        return self._places.get(message)

    def follow(self, name: str, room: str) -> None:
        group = self._groups[name]
        group.rooms.append(room)
        group.moved = True
        self._save()

    def note_joined(self, rooms: Iterable[str]) -> list[str]:
        """We are in *rooms*; returns the groups that we were in and are not any more."""
        lost, is_new = [], False
        for name, group in self._groups.items():
            is_in = group.rooms[-1] in rooms
            if is_in and not group.was_in:
                group.was_in = is_new = True
            elif group.was_in and not is_in:
                log.error("group-lost", network="matrix")
                self._telling.append((group, "was_in"))
                lost.append(name)
        if is_new:
            self._save()
        return lost

    def moved(self) -> list[str]:
        """The rooms that groups have moved into."""
        moved = [group for group in self._groups.values() if group.moved]
        self._telling += [(group, "moved") for group in moved]
        return [group.rooms[-1] for group in moved]

    def handed_over(self) -> None:
        if self._telling:
            for group, told in self._telling:
                setattr(group, told, False)
            self._telling = []
            self._save()

    def _save(self) -> None:
        groups = {name: asdict(group) for name, group in self._groups.items()}
        try:
            write_private(self.path, json.dumps(groups))
        except OSError:
            # What is known goes on without; a restart would find out anew.
            log.error("groups-not-written", network="matrix")


def _read(path: Path) -> dict[str, _Group]:
    try:
        groups: dict[str, Any] = json.loads(path.read_text())
        return {name: _Group(**group) for name, group in groups.items()}
    except FileNotFoundError:
        return {}
    except (ValueError, TypeError, AttributeError):
        # The configured rooms are known all the same; one that was replaced is followed anew.
        log.error("groups-forgotten", network="matrix")
        return {}

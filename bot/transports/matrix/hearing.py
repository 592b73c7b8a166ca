"""One sync of the homeserver, told as what was heard."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import nio
import structlog
from nio.exceptions import EncryptionError

from bot.domain.chat import Heard, Incoming, Members, Person
from bot.transports.matrix.history import Event, said_since
from bot.transports.matrix.parsing import said
from bot.transports.matrix.rooms import NETWORK, Rooms, address

log = structlog.get_logger()

#: seconds for which the place waits for a key that is still on its way
_PATIENCE = 300.0
_MOST_UNREADABLE = 500
_PIECE = 200


@dataclass
class _Unreadable:
    room: str
    event: nio.MegolmEvent
    since: float = field(default_factory=time.monotonic)


class Hearing:
    def __init__(self, client: nio.AsyncClient, rooms: Rooms) -> None:
        self._client = client
        self._rooms = rooms
        self._unreadable: dict[str, _Unreadable] = {}
        self._moved_at = time.monotonic()

    async def heard(self, response: nio.SyncResponse, since: str | None) -> list[Heard]:
        """What *response* tells, in pieces; the place goes with the last one.

        Without *since* this is our first start: all there is was said before us.
        """
        for name in response.rooms.leave:
            self._left(name)
        spoken = [self._read_late()] if response.to_device_events else []
        members = []
        for name, joined in response.rooms.join.items():
            events = [*joined.state, *joined.timeline.events]
            self._rooms.note(name, events)
            if since is not None:
                spoken.append(await self._spoken(name, joined.timeline, since))
            if self._rooms.is_group(name) and _tell_of_people(events):
                members.append(self._rooms.members(name))
        incoming = _in_order_of_time(spoken)
        position = None if self._waits_for_keys() else response.next_batch
        return _in_pieces(incoming, members, position)

    async def _spoken(self, name: str, timeline: nio.Timeline, since: str) -> list[Incoming]:
        if not timeline.events:
            return []
        if not self._client.rooms[name].encrypted:
            log.warning("matrix room unheard", network=NETWORK, reason="not encrypted")
            return []
        private = self._rooms.is_private(name)
        if not private and not self._rooms.is_group(name):
            log.warning("matrix room unheard", network=NETWORK, reason="neither group nor private")
            return []
        events = await said_since(self._client, name, timeline, since, private=private)
        return list(self._incoming(name, events))

    def _incoming(self, name: str, events: Iterable[Event]) -> Iterable[Incoming]:
        for event in events:
            if isinstance(event, nio.MegolmEvent):
                self._keep(name, event)
                continue
            line = said(event.source, self._client.user_id)
            if line is None:
                continue
            private = self._rooms.is_private(name, line.sender)
            if not private and not self._rooms.is_group(name):
                continue
            person = Person(address(line.sender), self._rooms.name_of(name, line.sender))
            yield Incoming(
                key=line.key,
                chat=person.address if private else address(name),
                sender=person,
                at=line.at,
                private=private,
                words=line.words,
                reaction=line.reaction,
                reply_to=line.reply_to,
                mentions_bot=line.mentions_bot,
            )

    def _keep(self, room: str, event: nio.MegolmEvent) -> None:
        if event.sender == self._client.user_id:
            return
        self._unreadable.setdefault(event.event_id, _Unreadable(room, event))
        if len(self._unreadable) > _MOST_UNREADABLE:
            del self._unreadable[next(iter(self._unreadable))]
        log.warning("matrix unreadable", network=NETWORK, count=len(self._unreadable))

    def _read_late(self) -> list[Incoming]:
        """What has become readable, because its key came after it."""
        read: list[Incoming] = []
        for key, late in list(self._unreadable.items()):
            if self._rooms.get(late.room) is None:
                del self._unreadable[key]
                continue
            try:
                event = self._client.decrypt_event(late.event)
            except EncryptionError:
                continue
            del self._unreadable[key]
            read.extend(self._incoming(late.room, [event]))
        return read

    def _waits_for_keys(self) -> bool:
        """Whether the place should stay, so that a crash does not lose what is unreadable yet.

        It moves at least every few minutes, whatever unreadable things somebody sends.
        """
        now = time.monotonic()
        fresh = any(now - late.since < _PATIENCE for late in self._unreadable.values())
        if fresh and now - self._moved_at < _PATIENCE:
            return True
        self._moved_at = now
        return False

    def _left(self, name: str) -> None:
        if self._rooms.get(name) is None:
            return
        self._rooms.forget(name)
        if self._rooms.is_group(name):
            log.error("matrix group lost", network=NETWORK, reason="removed")


def _tell_of_people(events: Iterable[Event]) -> bool:
    return any(event.source.get("type") == "m.room.member" for event in events)


def _in_order_of_time(rooms: Iterable[Sequence[Incoming]]) -> list[Incoming]:
    """All rooms in one row by the clock; but each in its own order, whatever its clocks say."""
    timed = []
    for lines in rooms:
        latest = None
        for line in lines:
            latest = max(latest, line.at) if latest else line.at
            timed.append((latest, line))
    return [line for _, line in sorted(timed, key=lambda pair: pair[0])]


def _in_pieces(
    incoming: Sequence[Incoming], members: Sequence[Members], position: str | None
) -> list[Heard]:
    """A long row in several transactions: only after the last is everything heard."""
    pieces = [tuple(incoming[i : i + _PIECE]) for i in range(0, len(incoming), _PIECE)]
    first, *rest = pieces or [()]
    heard = [Heard(network=NETWORK, incoming=first, members=tuple(members))]
    heard += [Heard(network=NETWORK, incoming=piece) for piece in rest]
    heard[-1] = replace(heard[-1], position=position)
    return [piece for piece in heard if piece.incoming or piece.members or piece.position]

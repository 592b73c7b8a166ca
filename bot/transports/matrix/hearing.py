"""One sync of the homeserver, told as what was heard."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import nio
import structlog
from nio.exceptions import EncryptionError

from bot.domain.chat import Heard, Incoming, Missed, Person
from bot.transports.matrix.history import Event, History, said_since
from bot.transports.matrix.parsing import Said, left, moment, said
from bot.transports.matrix.rooms import NETWORK, Rooms, address

log = structlog.get_logger()

T = TypeVar("T")

#: seconds for which the place waits for a key that is still on its way
_PATIENCE = 300.0
_MOST_UNREADABLE = 500
_MOST_REACTIONS = 1000


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
        self._reactions: dict[str, Said] = {}
        self._moved_at = time.monotonic()

    async def heard(self, response: nio.SyncResponse, since: str | None) -> Heard:
        """What *response* tells. Without *since* this is our first start: all is from before."""
        self._rooms.seen(response)
        for name in response.rooms.leave:
            self._left(name)
        spoken = [self._read_late()] if response.to_device_events else []
        members, ours, missed = [], [], []
        for name, joined in response.rooms.join.items():
            events = [*joined.state, *joined.timeline.events]
            self._rooms.note(name, events)
            if since is not None:
                history = await self._said(name, joined.timeline, since)
                spoken.append(list(self._incoming(name, history.events)))
                ours += [left(event.source, self._client.user_id) for event in history.events]
                if not history.is_whole:
                    missed.append(self._missed(name, history.events))
            if self._rooms.is_group(name) and _tell_of_people(events):
                members.append(self._rooms.members(name))
        return Heard(
            network=NETWORK,
            incoming=tuple(_in_order_of_time(spoken)),
            members=tuple(members),
            left=tuple(each for each in ours if each),
            missed=tuple(each for each in missed if each),
            position=None if self._waits_for_keys() else response.next_batch,
        )

    def _missed(self, name: str, events: Sequence[Event]) -> Missed | None:
        """Where something may be missing, and before when."""
        before = moment(events[0].source)
        if self._rooms.is_group(name):
            return Missed(chat=address(name), before=before, private=False)
        senders = (event.source.get("sender") for event in events)
        people = (sender for sender in senders if sender != self._client.user_id)
        person = next(people, None)
        return Missed(chat=address(person), before=before, private=True) if person else None

    async def _said(self, name: str, timeline: nio.Timeline, since: str) -> History:
        if reason := self._why_unheard(name):
            if any(self._may_be_said(event) for event in timeline.events):
                log.warning("room-unheard", network=NETWORK, reason=reason)
            return History(())
        private = self._rooms.is_private(name)
        return await said_since(self._client, name, timeline, since, private=private)

    def _why_unheard(self, name: str) -> str | None:
        if not self._rooms.may_be_used(name):
            return "not-encrypted"
        if not self._rooms.is_private(name) and not self._rooms.is_group(name):
            return "not-private"
        return None

    def _may_be_said(self, event: Event) -> bool:
        own = event.source.get("sender") == self._client.user_id
        return not own and "state_key" not in event.source

    def _incoming(self, name: str, events: Iterable[Event]) -> Iterable[Incoming]:
        for event in events:
            if isinstance(event, nio.MegolmEvent):
                self._keep(name, event)
                continue
            line = said(event.source, self._client.user_id)
            if line is not None and line.taken_back:
                line = self._taken_back(line)
            if line is None:
                continue
            if line.reaction and not line.taken_back:
                _remember(self._reactions, line.key, line, most=_MOST_REACTIONS)
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
                taken_back=line.taken_back,
                undoes=line.undoes,
                mentions_bot=line.mentions_bot,
                edits=line.edits,
                thread=line.thread,
            )

    def _taken_back(self, line: Said) -> Said | None:
        """It tells only the name of what is gone; after a restart we know no more of it. What
        somebody else took away, its author did not take back."""
        gone = self._reactions.pop(line.undoes or "", None)
        if gone is None:
            return line
        if gone.sender != line.sender:
            return None
        return replace(line, reaction=gone.reaction, reply_to=gone.reply_to)

    def _keep(self, room: str, event: nio.MegolmEvent) -> None:
        if event.sender == self._client.user_id or event.event_id in self._unreadable:
            return
        late = _Unreadable(room, event)
        _remember(self._unreadable, event.event_id, late, most=_MOST_UNREADABLE)
        log.warning("unreadable", network=NETWORK, count=len(self._unreadable))

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
            log.error("group-lost", network=NETWORK)


def _remember(known: dict[str, T], key: str, value: T, *, most: int) -> None:
    known[key] = value
    if len(known) > most:
        del known[next(iter(known))]


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

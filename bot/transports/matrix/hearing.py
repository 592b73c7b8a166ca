"""One sync of the homeserver, told as what was heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import nio
import structlog

from bot.domain.chat import (
    Heard,
    Incoming,
    Left,
    Missed,
    News,
    Notice,
    Person,
    Unheard,
    Why,
)
from bot.transports.matrix.groups import Groups
from bot.transports.matrix.history import Event, History, said_since, since_we_came
from bot.transports.matrix.parsing import Said, came_in, left, moment, said
from bot.transports.matrix.rooms import NETWORK, Rooms, address
from bot.transports.matrix.signs import Signs
from bot.transports.matrix.unreadable import Unreadable
from bot.transports.matrix.upgrades import Upgrades

log = structlog.get_logger()

T = TypeVar("T")

_MOST_REACTIONS = 1000


@dataclass
class _Piece:
    """What is being told, by kinds."""

    #: one list a room, each in its own order
    spoken: list[list[Incoming]] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    missed: list[Missed] = field(default_factory=list)
    unheard: list[Unheard] = field(default_factory=list)


class Hearing:
    """What people say in the groups and in private is heard.

    Anywhere else it is only told of, as ``Unheard``: whatever is said in a room that was meant
    for two, and elsewhere what is said to the bot; so that nobody speaks to us and is met with
    silence. Where we come into a room that is nobody's, that is told, too: whoever invited us
    should not wait for a word.
    """

    def __init__(
        self,
        client: nio.AsyncClient,
        rooms: Rooms,
        groups: Groups,
        upgrades: Upgrades,
        late: Unreadable,
        signs: Signs,
    ) -> None:
        self._client = client
        self._rooms = rooms
        self._groups = groups
        self._upgrades = upgrades
        self._late = late
        self._signs = signs
        self._reactions: dict[str, Said] = {}
        #: rooms of groups of which was told that they are not encrypted
        self._plain: set[str] = set()

    async def heard(self, response: nio.SyncResponse, since: str | None) -> Heard:
        """What *response* tells. Without *since* this is our first start: all is from before."""
        self._rooms.seen(response)
        self._late.handed_over()
        self._groups.handed_over()
        for name in response.rooms.leave:
            self._rooms.forget(name)
            self._late.forget_room(name)
        for name, joined in response.rooms.join.items():
            self._rooms.note(name, [*joined.state, *joined.timeline.events])
        changed = {self._groups.room_of(name) for name in await self._upgrades.follow()}
        piece = _Piece()
        for name, joined in response.rooms.join.items():
            if since is not None:
                await self._hear(piece, name, joined.timeline, since)
            if _tell_of_people([*joined.state, *joined.timeline.events]):
                changed.add(name)
        for name, event in await self._late.read(response):
            piece.spoken.append(self._told(piece, name, [event]))
        piece.unheard += [self._unheard(*late, Why.UNREADABLE) for late in self._late.due()]
        may_move = self._late.save() and self._late.may_move()
        return Heard(
            network=NETWORK,
            incoming=tuple(_in_order_of_time(piece.spoken)),
            members=tuple(
                self._rooms.members(room) for room in self._groups.rooms() if room in changed
            ),
            left=tuple(piece.left),
            missed=tuple(piece.missed),
            unheard=tuple(piece.unheard),
            lost=tuple(address(name) for name in self._groups.note_joined(self._client.rooms)),
            notices=tuple(self._news()),
            position=response.next_batch if may_move else None,
        )

    def _news(self) -> Iterator[Notice]:
        for room in self._groups.moved():
            yield Notice(news=News.ROOM_REPLACED, key=f"replaced-by {room}")
        for room in self._groups.rooms():
            if self._rooms.get(room) is None or self._rooms.may_be_used(room):
                self._plain.discard(room)
            elif room not in self._plain:
                self._plain.add(room)
                yield Notice(news=News.NOT_ENCRYPTED, key=f"not-encrypted {room}")

    async def _hear(self, piece: _Piece, name: str, timeline: nio.Timeline, since: str) -> None:
        me = self._client.user_id
        if self._why_unheard(name):
            meant_for_two = self._rooms.is_meant_for_two(name)
            events = since_we_came(timeline.events, me, from_invitation=meant_for_two)
            history = History(events)
            piece.unheard += self._come_in_vain(name, events)
        else:
            # Where a group has just moved, its people may have been quicker than we, too.
            invited = self._rooms.is_private(name) or self._groups.of(name) not in (None, name)
            history = await said_since(self._client, name, timeline, since, from_invitation=invited)
        piece.spoken.append(self._told(piece, name, history.events))
        ours = (left(event.source, me) for event in history.events)
        piece.left += [each for each in ours if each]
        if not history.is_whole and (missed := self._missed(name, history.events)):
            piece.missed.append(missed)

    def _missed(self, name: str, events: Sequence[Event]) -> Missed | None:
        """Where something may be missing, and before when."""
        if not events:
            return None
        before = moment(events[0].source)
        if self._rooms.is_group(name):
            return Missed(chat=self._rooms.chat(name), before=before, private=False)
        senders = (event.source.get("sender") for event in events)
        people = (sender for sender in senders if sender != self._client.user_id)
        person = next(people, None)
        return Missed(chat=address(person), before=before, private=True) if person else None

    def _told(self, piece: _Piece, name: str, events: Iterable[Event]) -> list[Incoming]:
        """What people say with *events*. What is not heard goes into *piece*, or nowhere."""
        incoming: list[Incoming] = []
        for event in events:
            line = said(event.source, self._client.user_id)
            why = self._why_unheard(name, event.source.get("sender"))
            if why:
                if self._is_to_us(name, event, line):
                    piece.unheard.append(self._unheard(name, event, why))
            elif isinstance(event, nio.MegolmEvent):
                if event.sender != self._client.user_id:
                    self._late.keep(name, event)
            elif line is not None:
                self._late.arrived(line.key)
                incoming += self._incoming(name, line)
                # A mark says that all before it has been read, too.
                if not self._late.waits_in(name):
                    self._signs.heard(name, line.key)
        return incoming

    def _incoming(self, name: str, line: Said) -> Iterable[Incoming]:
        if line.taken_back:
            gone = self._taken_back(line)
            if gone is None:
                return
            line = gone
        if line.reaction and not line.taken_back:
            _remember(self._reactions, line.key, line, most=_MOST_REACTIONS)
        person = Person(address(line.sender), self._rooms.name_of(name, line.sender))
        private = not self._rooms.is_group(name)
        if private:
            self._rooms.mark_as_chat(name, line.sender)
        else:
            for message in filter(None, (line.key, line.thread)):
                self._groups.note_place(message, name)
        yield Incoming(
            key=line.key,
            chat=person.address if private else self._rooms.chat(name),
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

    def _why_unheard(self, name: str, person: str | None = None) -> Why | None:
        """Why what *person* (or whoever) says in that room is not heard; ``None``: it is."""
        if not self._rooms.is_group(name) and not self._rooms.is_private(name, person):
            return Why.NOT_PRIVATE
        return None if self._rooms.may_be_used(name) else Why.NOT_ENCRYPTED

    def _is_to_us(self, name: str, event: Event, line: Said | None) -> bool:
        """Whether somebody says something to us in a room that is not heard."""
        if not self._rooms.is_group(name) and self._rooms.is_meant_for_two(name):
            ours = event.source.get("sender") == self._client.user_id
            return (isinstance(event, nio.MegolmEvent) and not ours) or (
                line is not None and not line.taken_back
            )
        return line is not None and _is_command(line)

    def _come_in_vain(self, name: str, events: Sequence[Event]) -> list[Unheard]:
        """Told of to whoever invited us into a room that is nobody's."""
        if self._rooms.is_group(name) or self._rooms.is_private(name):
            return []
        me = self._client.user_id
        came = [(event, by) for event in events if (by := came_in(event.source, me))]
        return [self._unheard(name, event, Why.JUST_CAME, by) for event, by in came[-1:]]

    def _unheard(self, name: str, event: Event, why: Why, sender: str = "") -> Unheard:
        sender = sender or event.source["sender"]
        return Unheard(
            key=event.source["event_id"],
            chat=self._rooms.chat(name),
            sender=Person(address(sender), self._rooms.name_of(name, sender)),
            at=moment(event.source),
            private=not self._rooms.is_group(name) and self._rooms.is_meant_for_two(name),
            why=why,
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


def _remember(known: dict[str, T], key: str, value: T, *, most: int) -> None:
    known[key] = value
    if len(known) > most:
        del known[next(iter(known))]


def _is_command(line: Said) -> bool:
    return line.mentions_bot or (line.words or "").startswith("!")


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

"""What stands in the spool, told as what was heard; and let go of once it is in good hands.

A line is punched out when what it says was committed, and not before. So nothing is lost wherever
we are killed, and what is told twice is known by its key.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Protocol

import structlog

from bot.domain.chat import Arrived, Heard, Incoming, Person, Unheard, Why
from bot.transports import Receive
from bot.transports.patience import pauses
from bot.transports.signal import frames
from bot.transports.signal.frames import Ignored, Receipts
from bot.transports.signal.health import kind
from bot.transports.signal.names import NETWORK
from bot.transports.signal.recall import Recall
from bot.transports.signal.room import Room
from bot.transports.signal.spool import Line, Spool

log = structlog.get_logger()

#: seconds between two looks when nobody says that there is something
_NET = 0.25
#: after a word that there is something, it is looked for so often and so long: it is told on the
#: connection and written into the spool in either order
_SOON, _SOON_FOR = 0.003, 0.5
#: seconds until a spool that cannot be read is tried again
_UNREAD = 1.0
#: seconds within which a phone sends again by itself what could not be read
_SENT_AGAIN = 8.0
#: so many times what was heard is not taken before nothing more is received
_REFUSALS = 3


class Acquaintances(Protocol):
    """Who people are, by uuid."""

    def note(self, uuid: str, name: str) -> None:
        """What a frame calls its sender."""

    def name(self, uuid: str) -> str:
        """Empty where it is not known."""

    async def identity(self, uuid: str) -> str | None:
        """As ``Incoming.identity``."""


@dataclass
class _Piece:
    """What a few lines say."""

    incoming: list[Incoming] = field(default_factory=list)
    unheard: list[Unheard] = field(default_factory=list)
    arrived: list[Arrived] = field(default_factory=list)
    #: the lines that say nothing else any more
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Held:
    """What could not be read, until the phone has had time to send it again."""

    unheard: Unheard
    lines: tuple[Line, ...]
    until: float


class Listening:
    """Hands over what the spool tells. *received* is called when it told anything, *unread* with
    the daemon's word for why it could not read something. *is_evidence*: whether a receipt is of
    one of our messages. *named_now*: the name of the newest version of a message, by that of any.
    """

    def __init__(
        self,
        spool: Spool,
        room: Room,
        people: Acquaintances,
        *,
        account: str,
        groups: frozenset[str],
        received: Callable[[], None],
        unread: Callable[[str], None],
        group_changed: Callable[[], None],
        is_evidence: Callable[[Arrived], bool],
        named_now: Callable[[str], str],
    ) -> None:
        self._spool = spool
        self._room = room
        self._people = people
        self._account = account
        self._groups = groups
        self._received = received
        self._unread = unread
        self._group_changed = group_changed
        self._is_evidence = is_evidence
        self._named_now = named_now
        self._recall = Recall()
        self._held: dict[str, _Held] = {}
        self._revisions: dict[str, int] = {}
        self._news = asyncio.Event()
        self._soon_until = 0.0
        self._one_at_a_time = asyncio.Lock()

    def wake(self) -> None:
        """There may be something in the spool."""
        self._news.set()

    async def listen(self, receive: Receive) -> None:
        """Hand everything to *receive*, until cancelled."""
        self._spool.rewind()
        self._held.clear()
        while True:
            await self._read(receive)

    # ------------------------------------------------------------ the spool

    async def _read(self, receive: Receive) -> None:
        try:
            lines = self._spool.read()
        except OSError as trouble:
            log.error("spool-unread", network=NETWORK, exc_info=trouble)
            await asyncio.sleep(_UNREAD)
            return
        piece = self._piece(lines)
        self._add_due(piece)
        await self._hand_over(receive, piece)
        if not lines:
            await self._wait()

    async def _wait(self) -> None:
        """Until there is something in the spool, or it is time to look for it."""
        if self._news.is_set():
            self._news.clear()
            self._soon_until = time.monotonic() + _SOON_FOR
        pause = _SOON if time.monotonic() < self._soon_until else _NET
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await self._news.wait()

    def _piece(self, lines: Iterable[Line]) -> _Piece:
        piece = _Piece()
        for line in lines:
            self._received()
            if not self._waits(piece, line):
                piece.lines.append(line)
        return piece

    def _waits(self, piece: _Piece, line: Line) -> bool:
        """Tell what is in *line*; whether it has to be kept for that."""
        try:
            return any([self._hear(piece, frame, line) for frame in _frames(line)])
        except Exception as trouble:
            # Our mistake. It would come again after every restart, and nobody be heard any more
            # (R-I4); whoever wrote it is answered as for a picture.
            log.error("frame-failed", network=NETWORK, exc_info=trouble)
            text = line.text.decode("utf-8", "replace")
            with suppress(Exception):
                self._hear(piece, frames.outline(text, text), line)
            return False

    def _hear(self, piece: _Piece, frame: object, line: Line) -> bool:
        """What *frame* says is told; or it is held, which keeps its line."""
        match frames.meaning(frame, self._account, self._groups):
            case Incoming() as incoming:
                self._release(piece, incoming.key)
                piece.incoming += self._recall.told(self._to_newest(incoming))
                piece.arrived += frames.seen_by(incoming)
            case Unheard(why=Why.UNREADABLE) as unheard:
                self._unread(kind(frame.get("exception") if isinstance(frame, dict) else None))
                return self._hold(unheard, line)
            case Unheard() as unheard:
                piece.unheard.append(unheard)
            case Receipts(arrived):
                piece.arrived += filter(self._is_evidence, arrived)
            case Ignored.NOBODY:
                self._unread(kind(frame.get("exception") if isinstance(frame, dict) else None))
            case Ignored.GROUP_CHANGE:
                self._group_changed()
            case Ignored.ODD:
                log.warning("frame-odd", network=NETWORK)
        self._note_revision(frame)
        return False

    def _to_newest(self, incoming: Incoming) -> Incoming:
        """A change may come to their phone after they have reacted or replied: what they meant is
        the message, and the house knows it by its newest version."""
        if incoming.reply_to is None:
            return incoming
        return replace(incoming, reply_to=self._named_now(incoming.reply_to))

    def _hold(self, unheard: Unheard, line: Line) -> bool:
        before = self._held.get(unheard.key)
        lines = (*before.lines, line) if before else (line,)
        until = before.until if before else time.monotonic() + _SENT_AGAIN
        self._held[unheard.key] = _Held(unheard, lines, until)
        return True

    def _release(self, piece: _Piece, key: str) -> None:
        """The phone has sent it again."""
        if held := self._held.pop(key, None):
            piece.lines += held.lines

    def _add_due(self, piece: _Piece) -> None:
        now = time.monotonic()
        for key in [key for key, held in self._held.items() if held.until <= now]:
            piece.unheard.append(self._held[key].unheard)
            self._release(piece, key)

    def _note_revision(self, frame: object) -> None:
        told = frames.revision(frame)
        if told is None or told[0] not in self._groups:
            return
        group, revision = told
        if self._revisions.get(group) not in (None, revision):
            self._group_changed()
        self._revisions[group] = revision

    # ------------------------------------------------------------ handing over

    async def _hand_over(self, receive: Receive, piece: _Piece) -> None:
        heard = Heard(
            network=NETWORK,
            incoming=tuple(await self._acquainted(piece.incoming)),
            unheard=tuple(piece.unheard),
            arrived=tuple(piece.arrived),
        )
        if heard != Heard(network=NETWORK):
            await self.insist(receive, heard)
        for line in piece.lines:
            try:
                self._spool.punch(line)
            except OSError as trouble:
                # It is read again after a restart, and known by its key.
                log.error("not-punched", network=NETWORK, exc_info=trouble)

    async def _acquainted(self, incoming: Sequence[Incoming]) -> list[Incoming]:
        """With what the daemon knows of whoever said it."""
        for each in incoming:
            if each.sender.name and not self._people.name(_uuid(each)):
                # Whoever is in a group may be known there by no name until now.
                self._group_changed()
            self._people.note(_uuid(each), each.sender.name)
        uuids = list({_uuid(each) for each in incoming})
        told = await asyncio.gather(*(self._people.identity(uuid) for uuid in uuids))
        identities = dict(zip(uuids, told, strict=True))
        return [
            replace(each, sender=self._known(each.sender), identity=identities[_uuid(each)])
            for each in incoming
        ]

    def _known(self, sender: Person) -> Person:
        return Person(sender.address, sender.name or self._people.name(sender.address.local))

    async def insist(self, receive: Receive, heard: Heard) -> None:
        """Hand *heard* over, however often it takes; one piece at a time."""
        async with self._one_at_a_time:
            for failures, pause in enumerate(pauses(), start=1):
                try:
                    await receive(heard)
                except Exception as error:
                    log.error("not-taken", network=NETWORK, exc_info=error)
                    # What comes now had better wait at Signal, where it is encrypted.
                    self._room.is_refused = failures >= _REFUSALS
                    await asyncio.sleep(pause)
                else:
                    self._room.is_refused = False
                    return


def _uuid(incoming: Incoming) -> str:
    return incoming.sender.address.local


def _frames(line: Line) -> list[object]:
    text = line.text.decode("utf-8", "replace")
    if not line.rest:
        return list(frames.frames(text))
    log.warning("line-too-long", network=NETWORK)
    end = line.rest.decode("utf-8", "replace")
    # Where there was no room for the rest of it, the next one stands at its end.
    glued = [frame for frame in frames.frames(end) if frame is not None]
    return [frames.outline(text, end), *glued]

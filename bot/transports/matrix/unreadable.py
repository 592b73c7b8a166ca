"""What could not be read yet: tried again when a key comes, and told of after a while."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nio
import structlog
from nio.exceptions import EncryptionError

from bot.transports.files import write_private
from bot.transports.matrix.network import Trouble, is_temporary

log = structlog.get_logger()

#: seconds after which the writer is told (R-I7)
_TOLD_AFTER = 60.0
#: seconds for which the place waits for a key that is still on its way
_PLACE_WAITS = 300.0
_KEPT = 7 * 86_400.0
_MOST = 500


@dataclass
class _Late:
    room: str
    #: ``None`` after a restart; the homeserver still has it
    event: nio.MegolmEvent | None = None
    since: float = field(default_factory=time.time)
    told: bool = False
    read: bool = False


class Unreadable:
    """Kept over restarts in *path*: rooms and names of events, nobody's user id.

    Whatever is given out counts as given when ``handed_over`` says so, so that a crash before
    gives it out again.
    """

    def __init__(self, client: nio.AsyncClient, path: Path) -> None:
        self._client = client
        self._path = path
        self._late = _read(path)
        self._is_saved = True
        self._moved_at = time.monotonic()
        #: rooms in which what we have only the name of is asked for again
        self._ask_in = {late.room for late in self._late.values()}
        self._telling: list[str] = []
        self._reading: list[str] = []

    def __len__(self) -> int:
        return len(self._late)

    def waits_in(self, room: str) -> bool:
        """Whether something in *room* cannot be read yet."""
        return any(late.room == room and not late.read for late in self._late.values())

    def keep(self, room: str, event: nio.MegolmEvent) -> None:
        late = self._late.get(event.event_id)
        if late is not None:
            late.event = event
            return
        self._late[event.event_id] = _Late(room, event)
        while len(self._late) > _MOST:
            del self._late[next(iter(self._late))]
        self._is_saved = False
        log.warning("unreadable", network="matrix", count=len(self._late))

    def arrived(self, key: str) -> None:
        """It has come once more, and can be read."""
        if key in self._late:
            self._late[key].read = True
            self._reading.append(key)

    def forget_room(self, room: str) -> None:
        for key in [key for key, late in self._late.items() if late.room == room]:
            self._drop(key)

    def handed_over(self) -> None:
        """What was read and told of is in good hands; what is too old is let go."""
        for key in self._reading:
            self._drop(key)
        for key in self._telling:
            if late := self._late.get(key):
                late.told, self._is_saved = True, False
        self._reading, self._telling = [], []
        limit = time.time() - _KEPT
        for key in [key for key, late in self._late.items() if late.since < limit]:
            self._drop(key)

    async def read(self, response: nio.SyncResponse) -> list[tuple[str, nio.Event]]:
        """What has become readable, with its room: its key was in *response*, or came before
        we could say so."""
        keys = [e for e in response.to_device_events if isinstance(e, _KEYS)]
        self._ask_in |= {key.room_id for key in keys}
        if not keys and not self._ask_in:
            return []
        read = []
        for name, late in list(self._late.items()):
            if late.event is None and late.room in self._ask_in:
                await self._ask_for(name, late)
            if late.event is None or late.read:
                continue
            try:
                event = self._client.decrypt_event(late.event)
            except EncryptionError:
                continue
            late.read = True
            self._reading.append(name)
            read.append((late.room, event))
        self._ask_in = {late.room for late in self._late.values() if self._is_asked_for(late)}
        return read

    def due(self) -> list[tuple[str, nio.MegolmEvent]]:
        """What its writer should be told of now, each once."""
        limit = time.time() - _TOLD_AFTER
        due = []
        for key, late in self._late.items():
            if late.event and not late.told and not late.read and late.since <= limit:
                self._telling.append(key)
                due.append((late.room, late.event))
        return due

    def may_move(self) -> bool:
        """Whether the place may move past everything unreadable. While a key may still be on its
        way it stays; but it moves at least every few minutes, whatever somebody sends."""
        now = time.monotonic()
        limit = time.time() - _PLACE_WAITS
        fresh = any(late.since > limit and not late.read for late in self._late.values())
        if fresh and now - self._moved_at < _PLACE_WAITS:
            return False
        self._moved_at = now
        return True

    def save(self) -> bool:
        """To be called before the place moves, which it may if all is saved."""
        if not self._is_saved:
            rows = [[late.room, key, late.since, late.told] for key, late in self._late.items()]
            try:
                write_private(self._path, json.dumps(rows))
            except OSError:
                log.error("unreadable-not-written", network="matrix")
                return False
            self._is_saved = True
        return True

    def _is_asked_for(self, late: _Late) -> bool:
        return late.event is None and late.room in self._ask_in

    async def _ask_for(self, name: str, late: _Late) -> None:
        try:
            answer = await self._client.room_get_event(late.room, name)
        except Trouble:
            return
        if is_temporary(answer):
            return
        event = getattr(answer, "event", None)
        if not isinstance(event, nio.MegolmEvent):  # it has been removed, or we may not see it
            self._drop(name)
            return
        event.room_id = late.room
        late.event = event

    def _drop(self, key: str) -> None:
        self._late.pop(key, None)
        self._is_saved = False


_KEYS = (nio.RoomKeyEvent, nio.ForwardedRoomKeyEvent)


def _read(path: Path) -> dict[str, _Late]:
    """What was kept; a file that cannot be understood keeps nobody from being heard."""
    try:
        rows: Iterable[Any] = json.loads(path.read_text())
        return {
            str(key): _Late(str(room), None, float(since), told=bool(told))
            for room, key, since, told in rows
        }
    except FileNotFoundError:
        return {}
    except (ValueError, TypeError):
        log.error("unreadable-forgotten", network="matrix")
        return {}

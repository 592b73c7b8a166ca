"""Requests: who asks what, and by which function it is answered."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from tests.labs.homeserver.devices import Device, User
from tests.labs.homeserver.rooms import Room

if TYPE_CHECKING:
    from tests.labs.homeserver.server import Homeserver


class Refused(Exception):
    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


@dataclass(frozen=True)
class Asked:
    """A request, and who asks."""

    server: Homeserver
    device: Device | None
    method: str
    query: dict[str, str]
    body: Any

    @property
    def by(self) -> Device:
        if self.device is None:
            raise Refused(401, "M_UNKNOWN_TOKEN")
        return self.device

    @property
    def me(self) -> str:
        return self.by.user

    def user(self, name: str) -> User:
        found = self.server.users.get(name)
        if found is None:
            raise Refused(404, "M_NOT_FOUND")
        return found

    def room(self, name: str) -> Room:
        """The *room*, in which whoever asks is."""
        room = self.server.rooms.get(name)
        if room is None or room.membership(self.me) != "join":
            raise Refused(403, "M_FORBIDDEN")
        return room

    def rooms(self) -> list[Room]:
        """Those that whoever asks is in."""
        rooms = self.server.rooms.values()
        return [room for room in rooms if room.membership(self.me) == "join"]

    def moderated(self, name: str) -> Room:
        """As ``room``, where whoever asks is a moderator, too."""
        room = self.room(name)
        if not room.may_moderate(self.me):
            raise Refused(403, "M_FORBIDDEN")
        return room

    def once(self, path: str, key: str, do: Callable[[], dict[str, str]]) -> dict[str, str]:
        """*do* it the first time that this device asks for it under that *key*."""
        name = (self.me, self.by.name, path, key)
        ledger = self.server.ledger
        ledger.asked[name] += 1
        if name not in ledger.done:
            ledger.done[name] = do()
        return ledger.done[name]


Answer = Callable[..., Any]

_FRONT = re.compile(r"/_matrix/client/(?:v\d|r0)/")


class Routes:
    """A table of requests: method and path, in which a ``*`` is an argument of the answer."""

    def __init__(self, *others: Routes) -> None:
        self._table: list[tuple[str, re.Pattern[str], Answer]] = []
        for other in others:
            self._table += other._table

    def on(self, method: str, path: str) -> Callable[[Answer], Answer]:
        pattern = re.compile(path.replace("*", "([^/]*)"))

        def note(answer: Answer) -> Answer:
            self._table.append((method, pattern, answer))
            return answer

        return note

    def answer(self, asked: Asked, path: str) -> tuple[Any, int]:
        """The answer and its status."""
        if path == "/_matrix/client/versions":
            return {"versions": ["v1.11"]}, 200
        short, found = _FRONT.subn("", path, count=1)
        try:
            for method, pattern, do in self._table if found else ():
                match = pattern.fullmatch(short)
                if match and method == asked.method:
                    parts = (unquote(part) for part in match.groups() if part is not None)
                    return do(asked, *parts), 200
            raise Refused(404, "M_UNRECOGNIZED")
        except Refused as refused:
            return {"errcode": refused.code, "error": refused.code}, refused.status

"""Which rooms are meant for the bot and one person: the account's ``m.direct``.

It is kept by the homeserver, so it outlives us; and clients show such a room as a chat.
"""

from __future__ import annotations

from typing import Any

import nio
import structlog
from nio.api import Api
from nio.responses import EmptyResponse

from bot.transports.matrix.network import Trouble, http_status, patiently

log = structlog.get_logger()

_KIND = "m.direct"


class Direct:
    def __init__(self, client: nio.AsyncClient) -> None:
        self._client = client
        self._person_of: dict[str, str] = {}
        #: what the homeserver does not know yet: whom a room is meant for, or that it is gone
        self._changed: dict[str, str | None] = {}

    async def read(self) -> None:
        """Ask the homeserver; an account that never had a chat has nothing to tell."""
        answer = await patiently(self._ask)
        if isinstance(answer, nio.DirectRoomsResponse):
            self._person_of = _by_room(answer.rooms)

    async def _ask(self) -> nio.Response:
        answer = await self._client.list_direct_rooms()
        # nio takes a proxy's page for a list without rooms; we would write that back.
        whole = isinstance(answer, nio.ErrorResponse) or http_status(answer) == 200
        return answer if whole else nio.ErrorResponse("")

    def note(self, response: nio.SyncResponse) -> None:
        """Take over what another client of this account has changed."""
        for event in response.account_data_events:
            if isinstance(event, nio.UnknownAccountDataEvent) and event.type == _KIND:
                self._person_of = _by_room(event.content)

    def person_of(self, room: str) -> str | None:
        """Whom *room* is meant for beside us, whoever else may be in it."""
        if room in self._changed:
            return self._changed[room]
        return self._person_of.get(room)

    def add(self, room: str, person: str) -> None:
        if self.person_of(room) is None:
            self._changed[room] = person

    def remove(self, room: str) -> None:
        if self.person_of(room) is not None:
            self._changed[room] = None

    async def keep_up(self) -> None:
        """Tell the homeserver what has changed. What fails is told after the next sync."""
        if not self._changed:
            return
        told = dict(self._changed)
        now = {room: person for room, person in {**self._person_of, **told}.items() if person}
        client = self._client
        path = Api._build_path(["user", client.user_id, "account_data", _KIND])
        try:
            # nio has no way to write it.
            answer = await client._send(EmptyResponse, "PUT", path, Api.to_json(_by_person(now)))
        except Trouble:
            return
        if http_status(answer) != 200:
            log.warning("direct-not-noted", network="matrix", status=http_status(answer))
            return
        self._person_of = now
        self._changed = {room: to for room, to in self._changed.items() if told.get(room) != to}


def _by_room(content: Any) -> dict[str, str]:
    """Turned round; other clients may have written anything."""
    people = content.items() if isinstance(content, dict) else ()
    return {
        room: person
        for person, rooms in people
        if isinstance(rooms, list)
        for room in rooms
        if isinstance(room, str)
    }


def _by_person(rooms: dict[str, str]) -> dict[str, list[str]]:
    people: dict[str, list[str]] = {}
    for room, person in rooms.items():
        people.setdefault(person, []).append(room)
    return people

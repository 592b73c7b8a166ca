"""What was said in a room since we last knew, however much of it the sync left out."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass

import nio
import structlog
from nio.events import BadEventType

from bot.transports.matrix.network import patiently
from bot.transports.matrix.parsing import membership

log = structlog.get_logger()

Event = nio.Event | BadEventType

_PAGE = 100
_MOST_PAGES = 200
_MOST_PAGES_BEFORE_JOINING = 10
#: how often, and for how many seconds, a page is asked for while the homeserver answers others
_ATTEMPTS = 2
_LONGEST = 120.0


@dataclass(frozen=True, slots=True)
class History:
    """Events, oldest first. *is_whole*: nothing is missing between what we knew and these."""

    events: Sequence[Event]
    is_whole: bool = True


async def said_since(
    client: nio.AsyncClient, room: str, timeline: nio.Timeline, since: str, *, from_invitation: bool
) -> History:
    """Every event of *room* that is ours to hear and is newer than *since*.

    Where we came in meanwhile, nothing from before that is ours to hear. In a private room
    that begins with our invitation: many clients invite and send the first words in one go.
    """
    events, is_whole = list(timeline.events), True
    pages = _Pages(client, room, timeline.prev_batch)
    if timeline.limited:
        for _ in range(_MOST_PAGES):
            if pages.at_end or _entrance(events, client.user_id) is not None:
                break
            events[:0] = await pages.turn(until=since)
        else:
            is_whole = False
            log.error("history-too-long", network="matrix", count=len(events))
        is_whole = is_whole and not pages.are_torn
    if _entrance(events, client.user_id) is None:
        return History(events, is_whole)
    if not from_invitation:
        return History(since_we_came(events, client.user_id))
    for _ in range(_MOST_PAGES_BEFORE_JOINING):
        if pages.at_end or _begins_with_us(events, client.user_id):
            break
        events[:0] = await pages.turn(until=None)
    return History(since_we_came(events, client.user_id, from_invitation=True))


def since_we_came(
    events: Sequence[Event], me: str, *, from_invitation: bool = False
) -> Sequence[Event]:
    """*events* from our newest coming in on, if they show it."""
    return events[_entrance(events, me, from_invitation=from_invitation) :]


class _Pages:
    """The room's history, turned back page by page. *are_torn*: what is before is out of reach."""

    def __init__(self, client: nio.AsyncClient, room: str, start: str | None) -> None:
        self._client = client
        self._room = room
        self._start = start
        self.are_torn = False

    @property
    def at_end(self) -> bool:
        return not self._start

    async def turn(self, until: str | None) -> list[Event]:
        answer = await self._ask(until)
        if not isinstance(answer, nio.RoomMessagesResponse):  # we were thrown out meanwhile
            self._start = None
            return []
        self._start = answer.end if answer.chunk else None
        return list(reversed(answer.chunk))

    async def _ask(self, until: str | None) -> nio.Response | None:
        """A homeserver that is away is waited for; one room that it cannot read is not."""
        for _ in range(_ATTEMPTS):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LONGEST):
                    return await patiently(
                        lambda: self._client.room_messages(
                            self._room, self._start, end=until, limit=_PAGE
                        )
                    )
            await patiently(self._client.joined_rooms)
        log.error("history-out-of-reach", network="matrix")
        self.are_torn = True
        return None


def _entrance(events: Sequence[Event], me: str, *, from_invitation: bool = False) -> int | None:
    """Where our newest coming in stands: the join, or the invitation before it."""
    joined = None
    for index in range(len(events) - 1, -1, -1):
        step = membership(events[index].source, me)
        if step is None:
            continue
        before, after = step
        if joined is None:
            if after == "join" and before != "join":
                joined = index
        elif after == "invite":
            return index
        elif after == "leave":
            break
        if joined is not None and not from_invitation:
            break
    return joined


def _begins_with_us(events: Sequence[Event], me: str) -> bool:
    """Whether *events* reach back to our invitation, or to the making of the room."""
    return any(
        event.source.get("type") == "m.room.create"
        or (membership(event.source, me) or ("", ""))[1] == "invite"
        for event in events
    )

"""One sync of the homeserver as what was heard: gaps, and what is not ours to hear.

The labs play the same with a real homeserver; here each rule is alone, and quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nio
import pytest

from bot.domain.chat import Address
from bot.transports.matrix.direct import Direct
from bot.transports.matrix.groups import Groups
from bot.transports.matrix.hearing import Hearing
from bot.transports.matrix.rooms import Rooms
from bot.transports.matrix.signs import Signs
from bot.transports.matrix.unreadable import Unreadable
from bot.transports.matrix.upgrades import Upgrades

BOT, SARI = "@purku:lab.test", "@sari:lab.test"
GROUP = "!group:lab.test"
Event = dict[str, Any]


def said(number: int) -> Event:
    """What Sari said then."""
    return {
        "type": "m.room.message",
        "event_id": f"${number}",
        "sender": SARI,
        "origin_server_ts": 1_795_000_000_000 + number * 1000,
        "content": {"msgtype": "m.text", "body": f"viesti {number}"},
    }


def member(number: int, person: str, membership: str, before: str = "leave") -> Event:
    return {
        "type": "m.room.member",
        "state_key": person,
        "event_id": f"${number}",
        "sender": person,
        "origin_server_ts": 1_795_000_000_000 + number * 1000,
        "content": {"membership": membership},
        "unsigned": {"prev_content": {"membership": before}},
    }


def synced(*events: Event, limited: bool = False, before: str = "p0") -> nio.SyncResponse:
    """*limited*: the homeserver has left out what came earlier."""
    timeline = {"events": list(events), "limited": limited, "prev_batch": before}
    joined = {
        "timeline": timeline,
        "state": {"events": []},
        "ephemeral": {"events": []},
        "account_data": {"events": []},
    }
    answer = nio.SyncResponse.from_dict({"next_batch": "s2", "rooms": {"join": {GROUP: joined}}})
    assert isinstance(answer, nio.SyncResponse)
    return answer


class Client:
    """In the group, whose earlier pages the homeserver has. *away*: it cannot read them."""

    user_id = BOT

    def __init__(self, pages: Sequence[Sequence[Event]] = (), *, away: bool = False) -> None:
        users = {name: SimpleNamespace(user_id=name, display_name=name) for name in (BOT, SARI)}
        for user in users.values():
            user.invited = False
        self.rooms = {GROUP: SimpleNamespace(encrypted=True, users=users)}
        self.pages = pages
        self.away = away
        self.asked: list[tuple[str, str | None]] = []

    async def room_messages(
        self, room: str, start: str, end: str | None, limit: int
    ) -> nio.Response:
        """The page from the place *start* on, newest first, as a homeserver gives it."""
        self.asked.append((start, end))
        if self.away:
            raise TimeoutError
        number = int(start.removeprefix("p"))
        chunk = list(reversed(self.pages[number])) if number < len(self.pages) else []
        told = {"chunk": chunk, "start": start, "end": f"p{number + 1}"}
        return nio.RoomMessagesResponse.from_dict(told, room)

    async def joined_rooms(self) -> nio.Response:
        return nio.JoinedRoomsResponse([GROUP])


def hearing(client: Client, folder: Path) -> Hearing:
    groups = Groups([GROUP], folder / "groups.json")
    rooms = Rooms(client, groups, Direct(client))
    late = Unreadable(client, folder / "unreadable.json")
    return Hearing(client, rooms, groups, Upgrades(client, rooms, groups), late, Signs(client))


async def test_what_a_sync_left_out_is_asked_for(tmp_path: Path) -> None:
    """R-I3: more was said while we were away than one answer holds."""
    client = Client(pages=[[said(3), said(4)], [said(1), said(2)], []])
    heard = await hearing(client, tmp_path).heard(synced(said(5), limited=True), since="s1")
    assert [each.key for each in heard.incoming] == ["$1", "$2", "$3", "$4", "$5"]
    assert {end for _, end in client.asked} == {"s1"}
    assert heard.missed == () and heard.position == "s2"


async def test_a_gap_that_stays_is_told_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-I3: the homeserver answers others, and cannot give us what is missing."""
    monkeypatch.setattr("bot.transports.matrix.history._LONGEST", 0.05)
    client = Client(away=True)
    heard = await hearing(client, tmp_path).heard(synced(said(5), limited=True), since="s1")
    (missed,) = heard.missed
    assert missed.chat == Address(f"matrix:{GROUP}") and not missed.private
    assert [each.key for each in heard.incoming] == ["$5"]
    assert missed.before == heard.incoming[0].at


async def test_what_was_said_before_we_came_is_not_ours(tmp_path: Path) -> None:
    """R-I8: they spoke of anything before there was a bot."""
    response = synced(said(1), member(2, BOT, "join", "invite"), said(3))
    heard = await hearing(Client(), tmp_path).heard(response, since="s1")
    assert [each.key for each in heard.incoming] == ["$3"]


async def test_what_a_page_shows_from_before_we_came_is_not_ours_either(tmp_path: Path) -> None:
    client = Client(pages=[[said(1), member(2, BOT, "join", "invite"), said(3)], [said(0)]])
    heard = await hearing(client, tmp_path).heard(synced(said(4), limited=True), since="s1")
    assert [each.key for each in heard.incoming] == ["$3", "$4"]


async def test_at_the_first_start_all_is_from_before(tmp_path: Path) -> None:
    """R-I8: without a place of ours nothing can be told from what is old."""
    heard = await hearing(Client(), tmp_path).heard(synced(said(1), said(2)), since=None)
    assert heard.incoming == () and heard.position == "s2"

"""The server itself: accounts, rooms, one stream of all that happens, and who waits for it."""

from __future__ import annotations

import asyncio
import json
import secrets
import sys
import time
import uuid
from collections.abc import Callable, Iterable
from typing import Any

from aiohttp import web

from tests.labs.homeserver import accounts, keys, membership, talk
from tests.labs.homeserver.devices import Device, User
from tests.labs.homeserver.ledger import Ledger
from tests.labs.homeserver.rooms import Event, Room
from tests.labs.homeserver.routes import Asked, Routes
from tests.labs.homeserver.syncing import Wish, answer
from tests.labs.proxy import Line
from tests.labs.synapse import SERVER, Account

_LONGEST_POLL = 60.0
_ROUTES = Routes(accounts.ROUTES, keys.ROUTES, membership.ROUTES, talk.ROUTES)


class Homeserver:
    """``lab.test``, in this process. People come in by ``url``; ``Line(server.hand_on)`` is
    another way in, on which there may be faults."""

    def __init__(self) -> None:
        self.users: dict[str, User] = {}
        self.rooms: dict[str, Room] = {}
        self.ledger = Ledger()
        self.place = 0
        #: by user: how much of a room's news one answer tells, though more is wanted
        self.most: dict[str, Callable[[], int]] = {}
        self._by_token: dict[str, Device] = {}
        self._waiting: set[asyncio.Future[None]] = set()
        self._line = Line(self.hand_on)

    # ------------------------------------------------------------ as Synapse

    @property
    def url(self) -> str:
        return self._line.url

    async def open(self) -> None:
        await self._line.open()

    async def close(self) -> None:
        await self._line.close()

    def register(self, name: str) -> Account:
        """A new account; its user id is *name* and something never used before."""
        account = Account(f"@{name}-{uuid.uuid4().hex[:8]}:{SERVER}")
        self.users[account.user] = User(account.user, account.password, name.capitalize())
        return account

    def devices(self, account: Account) -> list[str]:
        return list(self.users[account.user].devices)

    # ------------------------------------------------------------ what happens

    def log_in(self, user: User, device: str | None) -> Device:
        """A *device* that is known keeps its keys, and has a new token."""
        name = device or secrets.token_hex(5).upper()
        known = user.devices.setdefault(name, Device(user.name, name, ""))
        self._by_token.pop(known.token, None)
        known.token = secrets.token_urlsafe(16)
        self._by_token[known.token] = known
        return known

    def log_out(self, device: Device) -> None:
        del self._by_token[device.token]
        user = self.users[device.user]
        del user.devices[device.name]
        self.devices_changed(user)

    def devices_changed(self, user: User) -> None:
        user.changed_at = self.next_place()
        self.wake()

    def add(
        self,
        room: Room,
        sender: str,
        kind: str,
        content: dict[str, Any],
        *,
        state_key: str | None = None,
        device: str = "",
        key: str = "",
        **more: Any,
    ) -> Event:
        source = {
            "event_id": f"${secrets.token_urlsafe(24)}",
            "type": kind,
            "sender": sender,
            "content": content,
            "origin_server_ts": int(time.time() * 1000),
            **({} if state_key is None else {"state_key": state_key}),
            **more,
        }
        event = Event(self.next_place(), source, device, key)
        room.add(event)
        self.ledger.events.append((event.name, room.name, sender, kind))
        self.wake()
        return event

    def change_membership(
        self, room: Room, sender: str, person: str, membership: str, **more: Any
    ) -> None:
        content = {"membership": membership, **more}
        if membership in ("join", "invite"):
            content["displayname"] = self.users[person].displayname
        self.add(room, sender, "m.room.member", content, state_key=person)

    def deliver(self, to: Iterable[Device], event: dict[str, Any]) -> None:
        """*event* goes from a device to others."""
        for device in to:
            device.inbox.append((self.next_place(), event))
        self.wake()

    def next_place(self) -> int:
        self.place += 1
        return self.place

    def wake(self) -> None:
        """Something has happened: whoever waits looks again."""
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)

    # ------------------------------------------------------------ answering

    async def hand_on(self, request: web.BaseRequest) -> web.Response:
        """What the homeserver answers, whole; it has done then what it was asked."""
        text = await request.read()
        device = self._by_token.get(_token(request))
        body = json.loads(text) if text else {}
        asked = Asked(self, device, request.method, dict(request.query), body)
        path = request.raw_path.partition("?")[0]
        if path.endswith("/sync") and device is not None:
            told, status = await self._sync(device, asked.query, request), 200
        else:
            told, status = _ROUTES.answer(asked, path)
        return web.json_response(told, status=status)

    async def _sync(
        self, device: Device, query: dict[str, str], request: web.BaseRequest
    ) -> dict[str, Any]:
        wish = Wish.of(device, query, self.most.get(device.user, _all)())
        if wish.since is not None:
            device.let_go_of(wish.since)
        limit = time.monotonic() + min(float(query.get("timeout", 0)) / 1000, _LONGEST_POLL)
        while True:
            told, is_news = answer(self, wish)
            left = limit - time.monotonic()
            is_gone = request.transport is None or request.transport.is_closing()
            if is_news or wish.full_state or wish.since is None or left <= 0 or is_gone:
                return told
            waiting = asyncio.get_running_loop().create_future()
            self._waiting.add(waiting)
            try:
                await asyncio.wait_for(waiting, left)
            except TimeoutError:
                pass
            finally:
                self._waiting.discard(waiting)


def _all() -> int:
    return sys.maxsize


def _token(request: web.BaseRequest) -> str:
    header = request.headers.get("Authorization", "")
    return header.removeprefix("Bearer ") or request.query.get("access_token", "")

"""A daemon at the socket, for the faults that the real signal-cli does not make when one asks.

It answers as 0.13.19 does for one account (``test_signal_daemon.py`` holds it to what was
recorded), receives as ``--receive-mode on-connection`` does, and writes its spool beside it. What
it is to do wrong is said by ``way``, ``pieces``, ``die``, ``hang``, ``deafen`` and their like.
"""

from __future__ import annotations

import asyncio
import contextlib
import enum
import json
import threading
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, repeat
from pathlib import Path
from typing import Any

NUMBER = "+358401000001"
#: Jackson's longest string; after it the connection is closed without an answer
LONGEST = 20_000_000
_DEEPEST = 1000
_WHOLE = 1 << 30
#: whoever leaves sooner has only looked whether somebody is there
_GLANCE = 0.05


class Way(enum.Enum):
    """What becomes of a call."""

    ANSWERED = enum.auto()
    #: carried out; the answer waits for ``release``
    HELD = enum.auto()
    #: carried out, and never answered
    UNANSWERED = enum.auto()
    #: neither
    FORGOTTEN = enum.auto()
    #: the connection ends before it is carried out
    CUT_BEFORE = enum.auto()
    #: it is carried out, and the connection ends in place of the answer
    CUT_AFTER = enum.auto()
    #: the connection ends in the middle of the answer
    CUT_WITHIN = enum.auto()
    #: half of an answer; the next one is glued to it (a lone surrogate does so)
    BROKEN = enum.auto()


class Refusal(Exception):
    """The daemon's error; *response* stands in its ``data``."""

    def __init__(self, code: int, message: str, response: Any = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.response = response

    def body(self) -> dict[str, Any]:
        data = None if self.response is None else {"response": self.response}
        return {"code": self.code, "message": self.message, "data": data}


@dataclass(frozen=True)
class Call:
    method: str
    params: Mapping[str, Any]

    @property
    def chat(self) -> str | None:
        """The group or the person it is for, if it makes something appear there."""
        if self.method not in ("send", "sendReaction", "remoteDelete"):
            return None
        for name in ("groupId", "recipient"):
            given = self.params.get(name)
            if given:
                return given if isinstance(given, str) else str(given[0])
        return None


@dataclass(frozen=True)
class Sent:
    """Something that has left: people have it, whatever the bot was told."""

    chat: str
    timestamp: int
    params: Mapping[str, Any]

    @property
    def words(self) -> str:
        return str(self.params.get("message"))


@dataclass
class Group:
    name: str | None
    members: Sequence[str]
    is_member: bool = True
    timer: int = 0


@dataclass
class Visit:
    """A connection: how long it lasted, and what was asked in it."""

    began: float
    requests: int = 0
    lasted: float | None = None

    @property
    def was_glance(self) -> bool:
        return self.lasted is not None and (self.lasted < _GLANCE or not self.requests)


@dataclass(eq=False)
class _Client:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    visit: Visit
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Daemon:
    """``async with Daemon(folder) as daemon``: it listens at ``daemon.socket``."""

    def __init__(self, folder: Path, groups: Mapping[str, Group] | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.socket = folder / "socket"
        self.spool = folder / "spool.jsonl"
        self.spool.touch()
        self.groups = dict(groups or {})
        #: whose account it serves
        self.own_number = NUMBER
        #: people, by uuid, and their keys' fingerprint
        self.people: dict[str, str] = {}
        #: the chats' timers, in seconds
        self.timers: dict[str, int] = {}
        #: what becomes of each call; may also raise ``Refusal``
        self.way: Callable[[Call], Way] = lambda call: Way.ANSWERED
        #: where an answer is cut; ``None``: in its middle
        self.last_byte: int | None = None
        #: in pieces of so many bytes the socket and the spool are written
        self.pieces: Iterator[int] = repeat(_WHOLE)
        #: which of the two gets a frame first
        self.spool_first: Callable[[], bool] = lambda: True
        #: what waits at Signal, not acknowledged
        self.at_signal: deque[Mapping[str, Any]] = deque()
        self.calls: list[Call] = []
        self.sent: list[Sent] = []
        #: of these no whole line got into the spool; nobody has them
        self.torn: list[Mapping[str, Any]] = []
        #: every connection there was
        self.visits: list[Visit] = []
        #: the most requests that were in flight to one chat at a time
        self.crowd: Counter[str] = Counter()
        self.held: list[Callable[[], Awaitable[None]]] = []
        self._in_flight: Counter[str] = Counter()
        self._clients: list[_Client] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self._stamps = 0
        self._threads = count()
        self._thread: _Receiver | None = None
        self._wanted = asyncio.Event()
        self._awake = asyncio.Event()
        self._awake.set()
        self._line_left: int | None = None

    async def __aenter__(self) -> Daemon:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.die()

    # ------------------------------------------------------------ life

    async def start(self) -> None:
        self.socket.unlink(missing_ok=True)
        self._awake.set()
        self._line_left = None
        self._server = await asyncio.start_unix_server(
            self._meet, self.socket, limit=2 * LONGEST, **_KEEPS_SOCKET
        )
        self._start(self._receive())

    async def die(self) -> None:
        """As by -9: the socket's file stays, where nobody listens."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        for client in tuple(self._clients):
            self._leave(client)
        self._end_thread()
        me = asyncio.current_task()
        for task in tuple(self._tasks):
            if task is not me:
                task.cancel()
        await asyncio.gather(*(t for t in self._tasks if t is not me), return_exceptions=True)
        self.held.clear()
        self._in_flight.clear()

    def die_in_line(self, written: int) -> None:
        """Die when so many bytes of the next line of the spool are written."""
        self._line_left = written

    def hang(self) -> None:
        """Stand still, as a process that is stopped."""
        self._awake.clear()

    def go_on(self) -> None:
        self._awake.set()

    def deafen(self) -> None:
        """The receive thread has died of an Error: calls are answered, nothing is received."""
        self._end_thread()

    @property
    def is_connected(self) -> bool:
        return bool(self._clients)

    async def release(self, which: int = 0) -> None:
        """Let one of the *held* answers go."""
        await self.held.pop(which)()

    def cut(self) -> None:
        """Close every connection, here and now."""
        for client in tuple(self._clients):
            self._leave(client)

    async def say_to_clients(self, line: bytes) -> None:
        """Write something of our own to every connection."""
        for client in tuple(self._clients):
            await self._write(client, line)

    # ------------------------------------------------------------ receiving

    def say(self, *frames: Mapping[str, Any]) -> None:
        """Somebody writes: it waits at Signal until a client is there. A frame is what a
        notification has for ``params``."""
        self.at_signal.extend(frames)
        self._wanted.set()

    async def _receive(self) -> None:
        while True:
            await self._wanted.wait()
            await self._awake.wait()
            if not self.at_signal or self._thread is None:
                self._wanted.clear()
                continue
            # Acknowledged: from here on nobody else has it.
            params = self.at_signal.popleft()
            try:
                await self._hand_on(params)
            except _Dies:
                await self.die()
                return
            except asyncio.CancelledError:
                # Killed on the way; the spool has it whole, or nobody has.
                if not self.spool.read_bytes().count(_json(params)):
                    self.torn.append(params)
                raise
            await asyncio.sleep(0)

    async def _hand_on(self, params: Mapping[str, Any]) -> None:
        clients = tuple(self._clients)
        first = self.spool_first()
        if first:
            await self._append(params)
        line = {"jsonrpc": "2.0", "method": "receive", "params": params}
        for client in clients:
            await self._write(client, _line(line))
        if not first:
            await self._append(params)

    async def _append(self, params: Mapping[str, Any]) -> None:
        """A line of the spool: JSON and newline in two writes, as Jackson and the writer do."""
        words = _json(params)
        last, self._line_left = self._line_left, None
        with self.spool.open("ab", buffering=0) as spool:
            if last is not None:
                spool.write(words[:last])
                if last < len(words):
                    self.torn.append(params)
                raise _Dies
            for piece in (*self._cut_up(words), b"\n"):
                spool.write(piece)
                await asyncio.sleep(0)

    def _cut_up(self, data: bytes) -> Iterator[bytes]:
        place = 0
        while place < len(data):
            end = place + max(1, next(self.pieces, _WHOLE))
            yield data[place:end]
            place = end

    def _start_thread(self) -> None:
        if self._thread is None:
            self._thread = _Receiver(f"receive-{next(self._threads)}")
            self._wanted.set()

    def _end_thread(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.end()

    # ------------------------------------------------------------ clients

    def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._start(self._attend(reader, writer))

    async def _attend(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # A client that does not read holds up everybody's frames, as in life.
        writer.transport.set_write_buffer_limits(high=0)
        client = _Client(reader, writer, Visit(time.monotonic()))
        self.visits.append(client.visit)
        self._clients.append(client)
        self._start_thread()
        try:
            while line := await reader.readline():
                await self._awake.wait()
                client.visit.requests += 1
                if not await self._read(client, line):
                    break
        except (OSError, ValueError):
            pass
        finally:
            self._leave(client)

    def _leave(self, client: _Client) -> None:
        if client not in self._clients:
            return
        self._clients.remove(client)
        client.visit.lasted = time.monotonic() - client.visit.began
        client.writer.transport.abort()
        if not self._clients:
            self._end_thread()

    async def _write(self, client: _Client, data: bytes) -> None:
        with contextlib.suppress(OSError):
            async with client.lock:
                for piece in self._cut_up(data):
                    client.writer.write(piece)
                    await client.writer.drain()
                    if len(piece) < len(data):
                        await asyncio.sleep(0)

    def _start(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # ------------------------------------------------------------ requests

    async def _read(self, client: _Client, line: bytes) -> bool:
        """Take a *line* as a request; ``False``: the connection ends without a word."""
        try:
            text = line.decode("utf-8").strip()
        except UnicodeDecodeError:
            return False
        if not text:
            await self._write(client, _line(_refused(Refusal(-32700, "Empty input line"))))
            return True
        if len(text) > LONGEST or text.count("{") + text.count("[") > _DEEPEST:
            return False
        try:
            # The second of two objects on a line is lost without a word.
            told, _ = json.JSONDecoder().raw_decode(text)
        except ValueError:
            await self._write(client, _line(_refused(Refusal(-32700, "Unexpected input"))))
            return True
        self._start(self._answer(client, told))
        return True

    async def _answer(self, client: _Client, told: Any) -> None:
        if isinstance(told, list) and told:
            answers = [answer for each in told if (answer := await self._one(client, each))]
            if answers:
                await self._write(client, _line(answers))
            return
        answer = await self._one(client, told)
        if answer:
            await self._write(client, _line(answer))

    async def _one(self, client: _Client, told: Any) -> dict[str, Any] | None:
        """The answer to one request, if it gets one here and now."""
        fault = _fault(told)
        if fault is not None:
            return _refused(fault, _id(told))
        if not isinstance(told.get("method"), str):
            return None  # an answer, from a client
        call = Call(told["method"], told.get("params") or {})
        self.calls.append(call)
        chat = call.chat
        if chat is not None:
            self._in_flight[chat] += 1
            self.crowd[chat] = max(self.crowd[chat], self._in_flight[chat])
        way, answer = await self._carry_out(client, call, told)
        if chat is not None and way is not Way.HELD:
            self._in_flight[chat] -= 1
        if way is Way.ANSWERED:
            return answer if "id" in told else None
        if way is Way.HELD:
            self.held.append(lambda: self._release(client, chat, answer))
        elif way in (Way.CUT_WITHIN, Way.BROKEN):
            data = _line(answer)
            last = len(data) // 2 if self.last_byte is None else self.last_byte
            await self._write(client, data[:last])
        if way in (Way.CUT_BEFORE, Way.CUT_AFTER, Way.CUT_WITHIN):
            self._leave(client)
        return None

    async def _release(self, client: _Client, chat: str | None, answer: dict[str, Any]) -> None:
        if chat is not None:
            self._in_flight[chat] -= 1
        await self._write(client, _line(answer))

    async def _carry_out(
        self, client: _Client, call: Call, told: Mapping[str, Any]
    ) -> tuple[Way, dict[str, Any]]:
        try:
            way = self.way(call)
            if way in (Way.FORGOTTEN, Way.CUT_BEFORE):
                return way, {}
            answer = {"jsonrpc": "2.0", "result": self._result(call), "id": told.get("id")}
        except Refusal as refusal:
            return Way.ANSWERED, _refused(refusal, told.get("id"))
        return way, answer

    def _result(self, call: Call) -> Any:
        if call.method in ("send", "sendReaction", "remoteDelete"):
            return self._send(call)
        answer = getattr(self, f"_{_snake(call.method)}", None)
        if answer is not None:
            return answer(call.params)
        if call.method in _PLAIN:
            return {}
        raise Refusal(-32601, "Method not implemented")

    def _send(self, call: Call) -> dict[str, Any]:
        params = call.params
        if call.chat is None:
            raise Refusal(-1, "No recipients given")
        if call.method == "send" and not (params.get("message") or params.get("attachments")):
            raise Refusal(-1, "Sending empty message is not allowed, either a message, …")
        if call.method != "send" and "targetTimestamp" not in params:
            raise Refusal(-32603, "… is null (NullPointerException)")
        readers = [call.chat]
        if params.get("groupId"):
            group = self.groups.get(call.chat)
            if group is None:
                raise Refusal(-1, f"Group not found: {call.chat}")
            if not group.is_member:
                raise Refusal(-1, f"User is not a member in group: {group.name} ({call.chat})")
            readers = list(group.members)
        self._stamps = max(self._stamps + 1, int(time.time() * 1000))
        self.sent.append(Sent(call.chat, self._stamps, params))
        return self.results(call, self._stamps, dict.fromkeys(readers, "SUCCESS"))

    @staticmethod
    def results(call: Call, timestamp: int, kinds: Mapping[str, str]) -> dict[str, Any]:
        """What is answered to a send: the kind of result of each who should get it."""
        in_group = {"groupId": call.chat} if call.params.get("groupId") else {}
        return {
            "results": [
                {"recipientAddress": _address(uuid), **in_group, "type": kind}
                for uuid, kind in kinds.items()
            ],
            "timestamp": timestamp,
        }

    # methods by their names

    def _version(self, params: Mapping[str, Any]) -> Any:
        return {"version": "0.13.19"}

    def _list_devices(self, params: Mapping[str, Any]) -> Any:
        return [{"id": 1, "name": None, "createdTimestamp": 0, "lastSeenTimestamp": 0}]

    def _list_groups(self, params: Mapping[str, Any]) -> Any:
        wanted = params.get("groupId") or list(self.groups)
        wanted = [wanted] if isinstance(wanted, str) else wanted
        return [_group(name, self.groups[name]) for name in wanted if name in self.groups]

    def _list_identities(self, params: Mapping[str, Any]) -> Any:
        one = params.get("number")
        if one in (None, NUMBER, OWN):
            # With oneself the safety number is twice the same.
            own = [_identity(OWN, self.own_number, "05 85 8f 1c", "70425 45286 " * 2)]
        else:
            own = []
        others = [
            _identity(uuid, None, fingerprint, "41638 55414 70425 45286")
            for uuid, fingerprint in self.people.items()
            if one in (None, uuid)
        ]
        return own + others

    def _list_contacts(self, params: Mapping[str, Any]) -> Any:
        one = params.get("recipient")
        wanted = [one] if isinstance(one, str) else one or list(self.people)
        return [
            {
                **_address(uuid),
                "name": "",
                "messageExpirationTime": self.timers.get(uuid, 0),
                "profile": {"givenName": "Maija", "familyName": "Meikäläinen"},
            }
            for uuid in wanted
        ]

    def _update_contact(self, params: Mapping[str, Any]) -> Any:
        if "expiration" in params:
            self.timers[params["recipient"]] = params["expiration"]
        return {}


_PLAIN = {
    "updateProfile", "updateConfiguration", "updateAccount", "updateGroup", "block", "unblock",
    "trust", "sendReceipt", "sendTyping", "sendMessageRequestResponse", "submitRateLimitChallenge",
}  # fmt: skip

# Python 3.13 removes the socket's file with the server; a killed daemon leaves it.
_KEEPS_SOCKET: dict[str, Any] = (
    {"cleanup_socket": False} if hasattr(asyncio.Server, "close_clients") else {}
)


class _Dies(Exception):
    """Its hour has come, in the middle of a line."""


class _Receiver(threading.Thread):
    """A thread by the name that the real daemon's has, for whoever looks in ``/proc``."""

    def __init__(self, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self._over = threading.Event()
        self._began = threading.Event()
        self.start()
        self._began.wait()

    def run(self) -> None:
        self._place = Path(f"/proc/self/task/{threading.get_native_id()}")
        (self._place / "comm").write_text(self.name)
        self._began.set()
        self._over.wait()

    def end(self) -> None:
        self._over.set()
        self.join()
        # The kernel lets go of it a moment later.
        while self._place.exists():
            time.sleep(0.0001)


def _fault(told: Any) -> Refusal | None:
    """What is wrong with a request before its method is looked at."""
    if not isinstance(told, dict):
        return Refusal(-32600, "invalid request")
    known = {"jsonrpc", "method", "id", "params", "result", "error"}
    if told.get("jsonrpc") != "2.0" or told.keys() - known:
        return Refusal(-32600, "only jsonrpc version 2.0 is supported")
    if isinstance(told.get("id"), (dict, list)):
        return Refusal(-32600, "Problem deserializing property 'id'")
    if "method" not in told and not told.keys() & {"result", "error"}:
        return Refusal(-32600, "method field must be set")
    if not isinstance(told.get("params"), (dict, type(None))):
        return Refusal(-32600, "Problem deserializing property 'params'")
    return None


def _id(told: Any) -> Any:
    given = told.get("id") if isinstance(told, dict) else None
    return None if isinstance(given, (dict, list)) else given


def _refused(refusal: Refusal, id: Any = None) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "error": refusal.body(), "id": id}


def _json(told: Any) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


def _line(told: Any) -> bytes:
    return _json(told) + b"\n"


def _address(uuid: str) -> dict[str, Any]:
    return {"uuid": uuid, "number": None, "username": None}


def _identity(uuid: str, number: str | None, fingerprint: str, safety: str) -> dict[str, Any]:
    return {
        "number": number,
        "uuid": uuid,
        "fingerprint": fingerprint,
        "safetyNumber": safety.strip(),
        "scannableSafetyNumber": "",
        "trustLevel": "TRUSTED_UNVERIFIED",
        "addedTimestamp": 1795281614622,
    }


def _group(name: str, group: Group) -> dict[str, Any]:
    members = [_address(uuid) for uuid in group.members]
    return {
        "id": name,
        "name": group.name,
        "description": None,
        "isMember": group.is_member,
        "isBlocked": False,
        "messageExpirationTime": group.timer,
        "members": [{"number": NUMBER, "uuid": OWN}, *members] if group.name else [],
        "pendingMembers": [],
        "requestingMembers": [],
        "admins": [],
        "banned": [],
        "permissionAddMember": "EVERY_MEMBER",
        "permissionEditDetails": "EVERY_MEMBER",
        "permissionSendMessage": "EVERY_MEMBER",
        "groupInviteLink": None,
    }


#: the bot's own uuid, as in the recorded frames
OWN = "aaaaaaaa-0000-4000-8000-000000000001"


def _snake(method: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in method)

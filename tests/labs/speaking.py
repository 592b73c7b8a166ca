"""What every person in a lab can do, whatever client they have: say, and read their screen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from tests.labs.synapse import Account

#: for a slow machine; whatever comes is not waited for any longer
PATIENCE = 60.0
T = TypeVar("T")


async def until(
    happened: Callable[[], T], what: str, seconds: float = PATIENCE, *, pause: float = 0.02
) -> T:
    """Poll until *happened* gives something true, and return it."""
    limit = time.monotonic() + seconds
    while not (result := happened()):
        assert time.monotonic() < limit, f"not within {seconds:.0f} s: {what}"
        await asyncio.sleep(pause)
    return result


@dataclass
class Line:
    """A message as it stands on the screen: *words* is the newest edit."""

    key: str
    room: str
    sender: str
    words: str
    kind: str
    edits: int = 0
    decrypted: bool = True
    #: the first message of the thread that it stands in
    thread: str | None = None
    #: the message that it replies to
    reply_to: str | None = None
    #: after so many seconds it disappears
    expires_in: int = 0
    #: the warning that Element draws beside it: its colour, and why
    shield: str = "NONE"
    shield_reason: str | None = None


@dataclass(frozen=True)
class Change:
    """Something that happened on a screen: a message came, was edited, or was removed."""

    doing: str
    key: str
    room: str
    sender: str
    words: str


class Reader:
    """Reads what stands on the *screen*."""

    def __init__(self) -> None:
        self.screen: dict[str, Line] = {}
        #: all that has happened on the screen, from the beginning
        self.changes: list[Change] = []

    async def reads(self, words: str, *, room: str | None = None, times: int = 1) -> Line:
        """Wait for a message that contains *words* as it stands now; returns the newest."""
        found = await until(
            lambda: [
                line
                for line in self.screen.values()
                if words in line.words and room in (None, line.room)
            ][times - 1 :],
            f"a message with {words!r}",
        )
        return found[-1]

    def lines(self, room: str, sender: str) -> list[str]:
        """What stands in *room* from *sender* now, from the top."""
        seen = (line for line in self.screen.values() if line.room == room)
        return [line.words for line in seen if line.sender == sender]

    def _appears(self, line: Line) -> None:
        if line.key not in self.screen:
            self.screen[line.key] = line
            self._changes("says", line)

    def _is_edited(self, line: Line, words: str) -> None:
        line.words = words
        line.edits += 1
        self._changes("edits", line)

    def _goes(self, key: str) -> None:
        line = self.screen.pop(key, None)
        if line is not None:
            self._changes("removes", line)

    def _changes(self, doing: str, line: Line) -> None:
        self.changes.append(Change(doing, line.key, line.room, line.sender, line.words))


class Speaker(Reader):
    """Says, answers, edits, reacts on Matrix; and reads."""

    def __init__(self, account: Account) -> None:
        super().__init__()
        self.account = account

    @property
    def user(self) -> str:
        return self.account.user

    async def _send(self, room: str, content: dict[str, Any], kind: str = "m.room.message") -> str:
        raise NotImplementedError

    async def _redact(self, room: str, message: str) -> None:
        raise NotImplementedError

    async def say(self, room: str, words: str, **content: Any) -> str:
        return await self._send(room, {"msgtype": "m.text", "body": words, **content})

    async def reply(self, room: str, message: str, words: str) -> str:
        relation = {"m.in_reply_to": {"event_id": message}}
        return await self.say(room, words, **{"m.relates_to": relation})

    async def say_in_thread(self, room: str, first: str, words: str) -> str:
        """Say it in the thread that begins with the message *first*."""
        relation = {
            "rel_type": "m.thread",
            "event_id": first,
            "is_falling_back": True,
            "m.in_reply_to": {"event_id": first},
        }
        return await self.say(room, words, **{"m.relates_to": relation})

    async def send_voice(self, room: str) -> str:
        voice = {"msgtype": "m.audio", "body": "voice.ogg", "url": "mxc://lab.test/voice"}
        return await self._send(room, voice)

    async def send_sticker(self, room: str) -> str:
        sticker = {"body": "a bird", "url": "mxc://lab.test/sticker", "info": {}}
        return await self._send(room, sticker, "m.sticker")

    async def edit(self, room: str, message: str, words: str) -> str:
        new = {"msgtype": "m.text", "body": words}
        relation = {"rel_type": "m.replace", "event_id": message}
        changes = {"m.new_content": new, "m.relates_to": relation}
        return await self._send(room, {**new, "body": f"* {words}", **changes})

    async def react(self, room: str, message: str, emoji: str) -> str:
        relation = {"rel_type": "m.annotation", "event_id": message, "key": emoji}
        return await self._send(room, {"m.relates_to": relation}, "m.reaction")

    async def take_back(self, room: str, message: str) -> None:
        """Remove an own message or reaction."""
        await self._redact(room, message)

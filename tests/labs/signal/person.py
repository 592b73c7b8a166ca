"""A person with a phone, which is a real signal-cli."""

from __future__ import annotations

import base64
from typing import Any

from tests.labs.signal.client import Client
from tests.labs.signal.daemon import Daemon
from tests.labs.speaking import Line, Reader, until

_VOICE = "data:audio/ogg;filename=voice.ogg;base64," + base64.b64encode(b"OggS" * 50).decode()


def key(author: str, timestamp: int) -> str:
    """By which a message stands on the screens, and rooms of two are named by the other's uuid."""
    return f"{author}/{timestamp}"


class SignalPerson(Reader):
    """Says, answers, edits, reacts, takes back; and reads.

    A *room* is a group's id, or the uuid of the other one. Messages are named UUID/TIMESTAMP after
    their author and when they were first sent, however often they were edited since.
    """

    def __init__(self, daemon: Daemon) -> None:
        super().__init__()
        self.daemon = daemon
        #: all that signal-cli has told, as it told it
        self.frames: list[dict[str, Any]] = []
        self._client: Client | None = None
        #: the first name of a message, by that of each of its edits
        self._first: dict[str, str] = {}
        #: when the newest edit of a message was sent, by its first name
        self._newest: dict[str, int] = {}
        self._timer = 0
        #: own reactions: to what
        self._reactions: dict[str, tuple[str, str]] = {}

    @property
    def number(self) -> str:
        return self.daemon.number

    @property
    def uuid(self) -> str:
        return self.daemon.uuid

    # the phone

    async def start(self) -> None:
        """The phone is on, and receives."""
        await self.daemon.start()
        self._client = await Client.open(self.daemon.socket, self._show)

    async def stop(self) -> None:
        """The phone is off; what is written to it waits."""
        await self._hang_up()
        await self.daemon.stop()

    async def kill(self) -> None:
        await self._hang_up()
        await self.daemon.kill()

    async def leave(self) -> None:
        """Whether the phone is on or off."""
        await self._hang_up()
        if self.daemon.is_running:
            await self.daemon.kill()

    async def _hang_up(self) -> None:
        if self._client:
            await self._client.close()
            self._client = None

    async def call(self, method: str, **params: Any) -> Any:
        """Any call of signal-cli's; raises ``CallRefused``."""
        return await self._client.call(method, **params)

    # saying

    async def say(self, room: str, words: str, **more: Any) -> str:
        """*more*: further parameters of signal-cli's ``send``."""
        sent = await self.call("send", **_to(room), message=words, **more)
        name = key(self.uuid, sent["timestamp"])
        kind = "text" if words else "other"
        self._appears(Line(key=name, room=room, sender=self.uuid, words=words, kind=kind))
        return name

    async def reply(self, room: str, message: str, words: str) -> str:
        author, timestamp = self._place(message)
        quoted = self.screen[message].words
        quote = {"quoteTimestamp": timestamp, "quoteAuthor": author, "quoteMessage": quoted}
        return await self.say(room, words, **quote)

    async def edit(self, room: str, message: str, words: str) -> str:
        """Returns the name of the message; that does not change."""
        _, timestamp = self._place(message)
        sent = await self.call("send", **_to(room), message=words, editTimestamp=timestamp)
        self._is_newer(message, self.uuid, sent["timestamp"], words)
        return message

    async def react(self, room: str, message: str, emoji: str) -> str:
        sent = await self._react(room, message, emoji)
        name = key(self.uuid, sent["timestamp"])
        self._reactions[name] = message, emoji
        return name

    async def take_back(self, room: str, message: str) -> None:
        """Delete an own message for everybody, or take back an own reaction."""
        if message in self._reactions:
            await self._react(room, *self._reactions.pop(message), remove=True)
            return
        _, timestamp = self._place(message)
        await self.call("remoteDelete", **_to(room), targetTimestamp=timestamp)
        self._goes(message)

    async def send_voice(self, room: str) -> str:
        return await self.say(room, "", attachments=[_VOICE])

    async def send_sticker(self, room: str) -> str:
        return await self.say(room, "", sticker=self.daemon.files.sticker())

    async def send_empty(self, room: str) -> None:
        """A message in which nothing can be seen: what another timer looks like to a signal-cli
        before 0.13.21."""
        self._timer += 3600
        await self.set_timer(room, self._timer)

    async def set_timer(self, room: str, seconds: int) -> None:
        """What is said between the two disappears after so long; 0: never."""
        await self.call("updateContact", recipient=room, expiration=seconds)

    async def _react(self, room: str, message: str, emoji: str, **more: Any) -> Any:
        author, timestamp = self._place(message)
        target = {"targetAuthor": author, "targetTimestamp": timestamp}
        return await self.call("sendReaction", **_to(room), emoji=emoji, **target, **more)

    def _place(self, message: str) -> tuple[str, int]:
        """Author and timestamp of a message as it stands now."""
        author, _, first = message.rpartition("/")
        return author, self._newest.get(message, int(first))

    # reading

    async def receives_reaction(self, *, taken_back: bool = False) -> dict[str, Any]:
        """Wait for a reaction of somebody, as signal-cli tells it; returns the newest."""

        def given() -> list[dict[str, Any]]:
            said = (frame["envelope"].get("dataMessage", {}) for frame in self.frames)
            found = [each["reaction"] for each in said if each.get("reaction")]
            return [each for each in found if each["isRemove"] == taken_back]

        return (await until(given, "a reaction"))[-1]

    def newest(self, message: str) -> int:
        """When the newest edit of a message was sent, or the message itself."""
        return self._place(message)[1]

    def _show(self, frame: dict[str, Any]) -> None:
        self.frames.append(frame)
        envelope = frame["envelope"]
        edit = envelope.get("editMessage", {})
        said = edit.get("dataMessage") or envelope.get("dataMessage")
        if not said:
            return
        author, timestamp = envelope["sourceUuid"], said["timestamp"]
        if edit:
            original = self._first_name(author, edit["targetSentTimestamp"])
            self._is_newer(original, author, timestamp, said["message"])
        elif gone := said.get("remoteDelete"):
            self._goes(self._first_name(author, gone["timestamp"]))
        elif said.get("message") or said.get("attachments") or said.get("sticker"):
            quote = said.get("quote")
            self._appears(
                Line(
                    key=key(author, timestamp),
                    room=said.get("groupInfo", {}).get("groupId", author),
                    sender=author,
                    words=said.get("message") or "",
                    kind="text" if said.get("message") else "other",
                    reply_to=self._first_name(quote["authorUuid"], quote["id"]) if quote else None,
                    expires_in=said.get("expiresInSeconds", 0),
                )
            )

    def _first_name(self, author: str, timestamp: int) -> str:
        name = key(author, timestamp)
        return self._first.get(name, name)

    def _is_newer(self, message: str, author: str, timestamp: int, words: str) -> None:
        self._first[key(author, timestamp)] = message
        self._newest[message] = timestamp
        if message in self.screen:
            self._is_edited(self.screen[message], words)

    def forget_everything(self) -> None:
        """As a new phone does."""
        self.screen.clear()
        self._first.clear()
        self._newest.clear()


def _to(room: str) -> dict[str, Any]:
    """A group's id is base64 of 32 bytes; a uuid has no "="."""
    return {"groupId": room} if room.endswith("=") else {"recipient": [room]}

"""A person with Element, as the labs play them. The same as ``Human``, made by other hands."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from tests.labs.element.stack import Stack
from tests.labs.speaking import Line, Speaker, until
from tests.labs.synapse import Account


@dataclass(frozen=True)
class Unreadable:
    """What cannot be read, and *why*, in the SDK's word: ``UNSIGNED_SENDER_DEVICE``, …"""

    room: str
    sender: str
    why: str


class ElementHuman(Speaker):
    """Reads everything, and can say, react, reply, invite and come along when invited.

    *strict*: devices that their owner has not confirmed are excluded; nothing of theirs is
    read, and no key is given to them.
    """

    def __init__(
        self, stack: Stack, url: str, account: Account, name: str, *, strict: bool = True
    ) -> None:
        super().__init__(account)
        #: the messages that cannot be read now, by their names
        self.unreadable: dict[str, Unreadable] = {}
        self.device = ""
        self._stack = stack
        self._url = url
        self._name = name
        self._strict = strict

    async def arrive(self, *, signed: bool = True, recovery_key: str | None = None) -> None:
        """Log in and listen. *signed*: with a new identity, unless a *recovery_key* gives the
        account's own."""
        self._stack.enter(self._name, self._sees)
        arrived = await self._wish(
            "arrive",
            url=self._url,
            user=self.account.user,
            password=self.account.password,
            strict=self._strict,
            signed=signed,
            recoveryKey=recovery_key,
        )
        self.device = arrived["device"]

    async def leave(self) -> None:
        await self._wish("leave")

    # the account's identity

    async def set_up_recovery(self) -> str:
        """Lock the identity's keys away at the homeserver; returns the recovery key."""
        return (await self._wish("setUpRecovery"))["recoveryKey"]

    async def replace_identity(self) -> None:
        await self._wish("replaceIdentity")

    async def devices_of(self, user: str) -> dict[str, dict[str, bool]]:
        """By device: whether its owner has *signed* it, and whether it is *verified* for us.

        Only of people with whom there is a room: Element knows nobody else's.
        """
        return await self._wish("devicesOf", user=user)

    async def is_verified(self) -> bool:
        """Whether this very device is confirmed by the account's identity."""
        return (await self.devices_of(self.user))[self.device]["verified"]

    async def warns_of(self, user: str) -> bool:
        """Whether Element warns that the identity of *user* has changed."""
        return await self._wish("warnsOf", user=user)

    # rooms

    async def open_chat(self, *others: str, direct: bool = True, encrypted: bool = True) -> str:
        """A room with *others* invited; as Element opens a private chat, or a group."""
        return await self._wish("openChat", others=others, direct=direct, encrypted=encrypted)

    async def open_group(self, *others: str) -> str:
        return await self.open_chat(*others, direct=False)

    async def invite(self, room: str, other: str) -> None:
        await self._wish("invite", room=room, other=other)

    async def join(self, room: str) -> None:
        await self._wish("join", room=room)

    async def invited(self, by: str) -> str:
        """Wait for an invitation from *by*; returns the room."""
        return await self._wish("invited", by=by)

    async def sees_in(self, room: str, other: str) -> None:
        """Wait until *other* has joined, and can be written to."""
        await self._wish("seesIn", room=room, other=other)

    async def knows_device_of(self, other: str) -> None:
        """Wait until *other* has a device: a signed one, if they have an identity."""
        await self._wish("knowsDeviceOf", other=other)

    async def throw_out(self, room: str, other: str) -> None:
        await self._wish("throwOut", room=room, other=other)

    async def set_power(self, room: str, other: str, power: int) -> None:
        await self._wish("setPower", room=room, other=other, power=power)

    async def leave_room(self, room: str) -> None:
        await self._wish("leaveRoom", room=room)

    async def upgrade(self, room: str, version: str) -> str:
        """Replace *room* by one of that *version*; returns the new room."""
        return await self._wish("upgrade", room=room, version=version)

    # saying

    async def rename(self, name: str) -> None:
        await self._wish("rename", name=name)

    async def mark_read(self, room: str, message: str) -> None:
        await self._wish("read", room=room, message=message)

    async def send_voice(self, room: str) -> str:
        """As Element records one: locked with a key of its own."""
        lock = {
            "v": "v2",
            "url": "mxc://lab.test/voice",
            "key": {
                "alg": "A256CTR",
                "ext": True,
                "k": secrets.token_urlsafe(32),
                "key_ops": ["encrypt", "decrypt"],
                "kty": "oct",
            },
            "iv": secrets.token_urlsafe(16),
            "hashes": {"sha256": secrets.token_urlsafe(32)},
        }
        voice = {
            "msgtype": "m.audio",
            "body": "Voice message.ogg",
            "file": lock,
            "info": {"duration": 1200, "mimetype": "audio/ogg", "size": 4000},
            "org.matrix.msc3245.voice": {},
        }
        return await self._send(room, voice)

    async def _send(self, room: str, content: dict[str, Any], kind: str = "m.room.message") -> str:
        if kind == "m.room.message":
            content = {"m.mentions": {}, **content}
        return await self._wish("send", room=room, kind=kind, content=content)

    async def _redact(self, room: str, message: str) -> None:
        await self._wish("redact", room=room, message=message)

    # reading

    async def cannot_read(self, sender: str) -> str:
        """Wait for a message of *sender* that cannot be read; returns Element's reason."""

        def reasons() -> list[str]:
            return [each.why for each in self.unreadable.values() if each.sender == sender]

        return (await until(reasons, "a message that cannot be read"))[-1]

    def _sees(self, seen: dict[str, Any]) -> None:
        key = seen["key"]
        self.unreadable.pop(key, None)
        if seen.get("gone"):
            self._goes(key)
        elif "unreadable" in seen:
            self.unreadable[key] = Unreadable(seen["room"], seen["sender"], seen["unreadable"])
        else:
            self._stands(Line(**seen))

    def _stands(self, now: Line) -> None:
        line = self.screen.get(now.key)
        if line is None:
            self._appears(now)
        elif line.edits != now.edits:
            self._is_edited(line, now.words)
        if line is not None:
            for name in ("edits", "shield", "shield_reason", "decrypted"):
                setattr(line, name, getattr(now, name))

    async def _wish(self, wish: str, **how: Any) -> Any:
        return await self._stack.wish(self._name, wish, **how)

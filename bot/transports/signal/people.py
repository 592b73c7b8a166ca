"""What the daemon knows of people: their names, and with which keys their phones speak."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from bot.transports.signal.rpc import CallFailed, NoAnswer, Rpc

#: seconds for what the daemon knows by itself
_WITHIN = 5.0
_FROM_SIGNAL = 30.0
_MOST_NAMES = 5000
#: so often Signal is asked for somebody whose profile does not come
_MOST_QUESTIONS = 10
_IDENTITY_LENGTH = 16


class People:
    """Names are those that people have given themselves. Nothing here is worth waiting for: what
    the daemon does not tell is not known."""

    def __init__(self, rpc: Rpc) -> None:
        self._rpc = rpc
        self._names: dict[str, str] = {}
        self._questions: Counter[str] = Counter()

    def note(self, uuid: str, name: str) -> None:
        """What a frame calls its sender."""
        if name := name.strip():
            self._names.pop(uuid, None)
            self._names[uuid] = name
            while len(self._names) > _MOST_NAMES:
                del self._names[next(iter(self._names))]

    def name(self, uuid: str) -> str:
        """The empty string where it is not known."""
        return self._names.get(uuid, "")

    async def learn(self, uuids: list[str]) -> None:
        """Ask for the names of those of them that are not known."""
        if all(map(self.name, uuids)):
            return
        self._learn(await self._contacts(), uuids)
        before: list[str] = []
        strangers = self._strangers(uuids)
        # Of several profiles the daemon may get only some at a time.
        while strangers and strangers != before:
            before, strangers = strangers, await self._ask_signal(strangers)

    async def contact(self, uuid: str) -> dict[str, Any] | None:
        """What the daemon keeps of *uuid*; empty if nothing, ``None`` if it does not tell."""
        contacts = await self._contacts()
        if contacts is None:
            return None
        return next((each for each in contacts if _uuid(each) == uuid), {})

    async def identity(self, uuid: str) -> str | None:
        """Names the newest keys that *uuid* has spoken with; ``None`` where they are not known."""
        keys = [
            (_number(each.get("addedTimestamp")), fingerprint)
            for each in await self._ask("listIdentities", {"number": uuid}) or ()
            if isinstance(fingerprint := each.get("fingerprint"), str) and fingerprint
        ]
        if not keys:
            return None
        _, newest = max(keys)
        return hashlib.sha256(newest.encode()).hexdigest()[:_IDENTITY_LENGTH]

    async def _ask_signal(self, strangers: list[str]) -> list[str]:
        """Return those of them for whom it is worth asking again."""
        # Asked for by name, the daemon asks Signal, and waits for it.
        params = {"recipient": strangers, "allRecipients": True}
        answer = await self._ask("listContacts", params, _FROM_SIGNAL)
        if answer is None:
            return strangers
        self._learn(answer, strangers)
        unread = {_uuid(contact) for contact in answer if not _is_read(contact)}
        for each in strangers:
            self._questions[each] += 1 if each in unread else _MOST_QUESTIONS
        return self._strangers(strangers)

    def _strangers(self, uuids: list[str]) -> list[str]:
        """Those without a name for whom Signal may still be asked."""
        return [
            each
            for each in uuids
            if not self.name(each) and self._questions[each] < _MOST_QUESTIONS
        ]

    def _learn(self, contacts: list[dict[str, Any]] | None, uuids: list[str]) -> None:
        wanted = set(uuids)
        for contact in contacts or ():
            if (uuid := _uuid(contact)) in wanted:
                self.note(uuid, _name(contact))

    async def _contacts(self) -> list[dict[str, Any]] | None:
        return await self._ask("listContacts", {"allRecipients": True})

    async def _ask(
        self, method: str, params: dict[str, Any], within: float = _WITHIN
    ) -> list[dict[str, Any]] | None:
        try:
            answer = await self._rpc.call(method, within=within, **params)
        except (CallFailed, NoAnswer):
            return None
        found = answer if isinstance(answer, list) else []
        return [each for each in found if isinstance(each, dict)]


def _uuid(contact: dict[str, Any]) -> str:
    return str(contact.get("uuid")).lower()


def _is_read(contact: dict[str, Any]) -> bool:
    """Whether the daemon has seen their profile, whatever stands there."""
    profile = contact.get("profile")
    return isinstance(profile, dict) and _number(profile.get("lastUpdateTimestamp")) > 0


def _name(contact: dict[str, Any]) -> str:
    """As it is in their profile; what we might call them ourselves is none of theirs."""
    profile = contact.get("profile")
    parts = profile if isinstance(profile, dict) else {}
    given, family = parts.get("givenName"), parts.get("familyName")
    return " ".join(each for each in (given, family) if isinstance(each, str) and each)


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0

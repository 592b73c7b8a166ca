"""What a frame of the daemon means: from its JSON, to words. No socket, no file, no clock."""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeGuard

from bot.domain.chat import Address, Arrived, Incoming, Person, Unheard, Why
from bot.transports.signal.names import ME, Name, group, person

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
#: where an object begins; inside a string the quotation mark would have a backslash before it
_OBJECT = re.compile(r'\{"(?:envelope|account|exception|jsonrpc|method|params|subscription)"')
#: a line has no more broken parts than the daemon was killed while writing it
_MOST_PARTS = 20
_MENTIONED = "\ufffc"
#: milliseconds
_LAST_MOMENT = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp() * 1000)
#: what somebody shows or does instead of writing
_WORDLESS = (
    "attachments",
    "contacts",
    "payment",
    "pollCreate",
    "pollTerminate",
    "pollVote",
    "previews",
    "sticker",
    "storyContext",
)
_DUPLICATE = "ProtocolDuplicateMessageException"


class Ignored(enum.Enum):
    """Why a frame is passed over."""

    #: of our own other devices, or our own words come back
    OWN = "own"
    #: in a group that is none of ours
    OTHER_GROUP = "other-group"
    #: a group's name, members or timer have changed, or a call goes on in it
    GROUP_CHANGE = "group-change"
    #: how long messages are kept
    TIMER = "timer"
    TYPING = "typing"
    STORY = "story"
    #: what phones say to each other about a call, beside its beginning
    CALL = "call"
    #: the second copy of what we have
    DUPLICATE = "duplicate"
    #: a message is held up for others to see, or not any more
    PIN = "pin"
    #: it could not be read, and not even who sent it
    NOBODY = "nobody"
    #: of another account of the same daemon
    OTHER_ACCOUNT = "other-account"
    #: no frame that anything is known of
    ODD = "odd"


@dataclass(frozen=True, slots=True)
class Receipts:
    """Messages of ours were seen to arrive."""

    arrived: tuple[Arrived, ...]


Meaning = Incoming | Unheard | Receipts | Ignored


def frames(text: str) -> Iterator[object]:
    """The objects of a line: one, or several where the daemon was killed before a newline. What
    is only a part of one is passed over; a line without any gives ``None``."""
    decoder, place, failed, found = json.JSONDecoder(), 0, 0, False
    while failed < _MOST_PARTS and (begins := _OBJECT.search(text, place)):
        try:
            frame, place = decoder.raw_decode(text, begins.start())
        except (ValueError, RecursionError):
            place, failed = begins.start() + 1, failed + 1
        else:
            found = True
            yield frame
    if not found:
        yield None


def outline(beginning: str, end: str) -> object:
    """A frame with all that can be known of one whose line is too long to read: who sent it, when,
    and where. What it says is a picture to us."""
    sender = re.search(r'"sourceUuid"\s*:\s*"([0-9A-Fa-f-]+)"', beginning)
    sent = re.search(r'"timestamp"\s*:\s*(\d{1,15})\b', beginning)
    received = re.search(r'"serverReceivedTimestamp"\s*:\s*(\d{1,15})\b', beginning)
    ends = f"{beginning}\n{end}"
    is_in_group = re.search(r'"groupInfo"\s*:\s*\{', ends)
    where = re.search(r'"groupInfo"\s*:\s*\{[^{}]*?"groupId"\s*:\s*"([^"]+)"', ends)
    is_said = re.search(r'"(?:dataMessage|editMessage)"\s*:\s*\{', beginning)
    if not (sender and sent and is_said):
        return None
    data: dict[str, Any] = {"attachments": [{}]}
    if is_in_group:
        data["groupInfo"] = {"groupId": where and where[1].replace("\\/", "/")}
    envelope = {"sourceUuid": sender[1], "timestamp": int(sent[1]), "dataMessage": data}
    if received:
        envelope["serverReceivedTimestamp"] = int(received[1])
    return {"envelope": envelope}


def meaning(frame: object, account: str, groups: Collection[str]) -> Meaning:
    """What *frame* means to the bot of this *account*, whose are these *groups*. Whatever it is
    made of, nothing is raised."""
    told = _unwrapped(frame)
    envelope = _mapping(told.get("envelope"))
    sent = envelope.get("timestamp")
    if not envelope or not _is_time(sent):
        return Ignored.ODD
    of = _string(told.get("account"))
    if of != account and of.startswith("+") and account.startswith("+"):
        return Ignored.OTHER_ACCOUNT
    sender = _uuid(envelope.get("sourceUuid")) or _uuid(envelope.get("source"))
    me = _Me(frozenset(name.lower() for name in (account, of) if name))
    if "syncMessage" in envelope or me.is_author(envelope, "source"):
        return Ignored.OWN
    if sender is None:
        return Ignored.NOBODY
    return _Reading(envelope, sender, sent, me, groups).meaning(told)


def seen_by(incoming: Incoming) -> tuple[Arrived, ...]:
    """The message of ours that somebody replies or reacts to: they have it on their phone."""
    name = Name.read(incoming.reply_to) if incoming.reply_to else None
    if name is None or name.author != ME:
        return ()
    seen = Arrived(person=incoming.sender.address, message=str(name), sent_at=_at(name.sent))
    return (seen,)


def revision(frame: object) -> tuple[str, int] | None:
    """The group that *frame* was said in, and its revision: another one than before means that
    somebody has changed it."""
    envelope = _mapping(_unwrapped(frame).get("envelope"))
    data = _data(envelope)
    about = _mapping(data.get("groupInfo"))
    name, number = about.get("groupId"), about.get("revision")
    return (name, number) if isinstance(name, str) and isinstance(number, int) else None


@dataclass(frozen=True, slots=True)
class _Me:
    """The names by which the daemon calls us."""

    names: frozenset[str]

    def is_author(self, about: Mapping[str, Any], author: str) -> bool:
        told = (about.get(key) for key in (author, f"{author}Number", f"{author}Uuid"))
        return any(isinstance(name, str) and name.lower() in self.names for name in told)

    def name(self, about: Mapping[str, Any], author: str, sent: object) -> str | None:
        """The name of somebody's message, as *about* tells it."""
        if not _is_time(sent):
            return None
        if self.is_author(about, author):
            return str(Name(ME, sent))
        uuid = _uuid(about.get(f"{author}Uuid")) or _uuid(about.get(author))
        return str(Name(uuid, sent)) if uuid else None


@dataclass(frozen=True, slots=True)
class _Reading:
    """One envelope whose *sender* is known."""

    envelope: Mapping[str, Any]
    sender: str
    sent: int
    me: _Me
    groups: Collection[str]

    def meaning(self, told: Mapping[str, Any]) -> Meaning:
        envelope = self.envelope
        if any(isinstance(envelope.get(key), dict) for key in ("dataMessage", "editMessage")):
            return self._said()
        if "receiptMessage" in envelope:
            return self._receipts(_mapping(envelope["receiptMessage"]))
        if "typingMessage" in envelope:
            return Ignored.TYPING
        if "storyMessage" in envelope:
            return Ignored.STORY
        if "callMessage" in envelope:
            is_call = bool(_mapping(envelope["callMessage"]).get("offerMessage"))
            return self._incoming(None) if is_call else Ignored.CALL
        if told.get("exception"):
            kind = _mapping(told["exception"]).get("type")
            return Ignored.DUPLICATE if kind == _DUPLICATE else self._unheard(Why.UNREADABLE)
        return Ignored.ODD

    def _said(self) -> Meaning:
        data = _data(self.envelope)
        edit = _mapping(self.envelope.get("editMessage"))
        chat = None
        if data.get("groupInfo") is not None:
            chat = _string(_mapping(data["groupInfo"]).get("groupId"))
            if chat not in self.groups:
                return Ignored.OTHER_GROUP
        words, mentions_bot = self._words(data)
        if data.get("reaction"):
            return self._reaction(_mapping(data["reaction"]), chat)
        if gone := self._gone(data):
            return self._incoming(chat, taken_back=True, undoes=gone)
        if words is None and not any(data.get(kind) for kind in _WORDLESS):
            if data.get("pinMessage") or data.get("unpinMessage"):
                return Ignored.PIN
            if data.get("isExpirationUpdate"):
                return Ignored.TIMER
            return self._unheard(Why.EMPTY) if chat is None else Ignored.GROUP_CHANGE
        quote = _mapping(data.get("quote"))
        edits = edit.get("targetSentTimestamp")
        return self._incoming(
            chat,
            words=words,
            reply_to=self.me.name(quote, "author", quote.get("id")),
            mentions_bot=mentions_bot,
            edits=str(Name(self.sender, edits)) if _is_time(edits) else None,
        )

    def _reaction(self, reaction: Mapping[str, Any], chat: str | None) -> Meaning:
        emoji = _string(reaction.get("emoji"))
        sent = reaction.get("targetSentTimestamp")
        message = self.me.name(reaction, "targetAuthor", sent)
        if not emoji or message is None:
            return Ignored.ODD
        is_gone = reaction.get("isRemove") is True
        return self._incoming(chat, reaction=emoji, reply_to=message, taken_back=is_gone)

    def _gone(self, data: Mapping[str, Any]) -> str | None:
        """The name of the message that is removed, by its author or by one of the admins."""
        own = _mapping(data.get("remoteDelete")).get("timestamp")
        if _is_time(own):
            return str(Name(self.sender, own))
        by_admin = _mapping(data.get("adminDelete"))
        return self.me.name(by_admin, "targetAuthor", by_admin.get("targetSentTimestamp"))

    def _words(self, data: Mapping[str, Any]) -> tuple[str | None, bool]:
        """What is written, with mentions as names, and whether one of them is the bot."""
        words = data.get("message")
        if not isinstance(words, str):
            return None, False
        units = words.encode("utf-16-le", "surrogatepass")
        mentions = [
            each for each in _items(data.get("mentions")) if _is_place(each, len(units) // 2)
        ]
        for each in sorted(mentions, key=lambda each: each["start"], reverse=True):
            start, end = 2 * each["start"], 2 * (each["start"] + each["length"])
            if units[start:end] == _MENTIONED.encode("utf-16-le"):
                name = "" if self._is_me(each) else _spoken_name(each)
                units = units[:start] + name.encode("utf-16-le", "surrogatepass") + units[end:]
        said = units.decode("utf-16-le", "replace").replace(_MENTIONED, "").strip()
        return said, any(self._is_me(each) for each in mentions)

    def _is_me(self, mention: Mapping[str, Any]) -> bool:
        told = (mention.get("uuid"), mention.get("number"))
        return any(isinstance(name, str) and name.lower() in self.me.names for name in told)

    def _receipts(self, receipt: Mapping[str, Any]) -> Receipts:
        times = receipt.get("timestamps")
        return Receipts(
            tuple(
                Arrived(person=person(self.sender), message=str(Name(ME, sent)), sent_at=_at(sent))
                for sent in (times if isinstance(times, list) else ())
                if _is_time(sent)
            )
        )

    def _incoming(self, chat: str | None, **said: Any) -> Incoming:
        return Incoming(
            key=str(Name(self.sender, self.sent)),
            chat=self._chat(chat),
            sender=self._person(),
            at=self._at(),
            private=chat is None,
            **said,
        )

    def _unheard(self, why: Why) -> Unheard:
        return Unheard(
            key=str(Name(self.sender, self.sent)),
            chat=person(self.sender),
            sender=self._person(),
            at=self._at(),
            private=True,
            why=why,
        )

    def _chat(self, chat: str | None) -> Address:
        return person(self.sender) if chat is None else group(chat)

    def _person(self) -> Person:
        return Person(person(self.sender), _string(self.envelope.get("sourceName")))

    def _at(self) -> datetime:
        """When the network had it: a phone's own clock may be wrong."""
        received = self.envelope.get("serverReceivedTimestamp")
        return _at(received if _is_time(received) else self.sent)


def _unwrapped(frame: object) -> Mapping[str, Any]:
    """The part that has the envelope; the daemon wraps it by its ways of receiving."""
    told = _mapping(frame)
    for key in ("params", "result"):
        if "envelope" not in told:
            told = _mapping(told.get(key)) or told
    return told


def _data(envelope: Mapping[str, Any]) -> Mapping[str, Any]:
    edit = _mapping(envelope.get("editMessage"))
    return _mapping(edit.get("dataMessage") or envelope.get("dataMessage"))


def _is_place(mention: Mapping[str, Any], units: int) -> bool:
    start, length = mention.get("start"), mention.get("length")
    if type(start) is not int or type(length) is not int:
        return False
    return start >= 0 and length > 0 and start + length <= units


def _spoken_name(mention: Mapping[str, Any]) -> str:
    name = _string(mention.get("name"))
    is_address = name in (mention.get("uuid"), mention.get("number")) or _uuid(name)
    return "" if is_address else name


def _at(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(min(milliseconds, _LAST_MOMENT) / 1000, UTC)


def _is_time(value: object) -> TypeGuard[int]:
    return type(value) is int and 0 < value < 1 << 53


def _uuid(value: object) -> str | None:
    lowered = value.lower() if isinstance(value, str) else ""
    return lowered if _UUID.fullmatch(lowered) else None


def _items(value: object) -> Iterator[Mapping[str, Any]]:
    return (
        (each for each in value if isinstance(each, dict)) if isinstance(value, list) else iter(())
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _string(value: object) -> str:
    return _whole(value) if isinstance(value, str) else ""


def _whole(text: str) -> str:
    """*text* without halves of letters, which can be written nowhere."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

"""A chat network without a network: everybody is in this process, and a page shows it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.chat import Address, Choice, Delivery, Heard, Incoming, Members, Person
from bot.transports import Receive, Undelivered

GROUP = Address("practice:group")
#: how a person calls the bot by name in the group
MENTION = "@purkubotti"
#: seconds before a piece that could not be received is handed over again
RETRY = 0.2


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Entry:
    """One message as it stands in a chat now. *author* is ``None`` for the bot.

    *revision* is the place of its last change in the order of everything that changed;
    *words* is ``None`` for a voice message. Of one that was *removed* nothing but its place is
    left. *reactions* are pairs of an emoji and whose it is.
    """

    id: str
    chat: Address
    author: Person | None
    at: datetime
    revision: int
    words: str | None
    choices: tuple[Choice, ...] = ()
    #: several of the choices may be given at once
    several: bool = False
    edited: bool = False
    removed: bool = False
    reactions: tuple[tuple[str, Person], ...] = ()
    reply_to: str | None = None


@dataclass(slots=True)
class Journal:
    """All that was said, in order, and what changed since. Read by the page."""

    _entries: dict[str, Entry] = field(default_factory=dict)
    _revision: int = 0
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def revision(self) -> int:
        return self._revision

    def get(self, id: str) -> Entry | None:
        return self._entries.get(id)

    def since(self, revision: int) -> list[Entry]:
        """What is new or changed after *revision*, in the order it was said."""
        return [entry for entry in self._entries.values() if entry.revision > revision]

    def has_chat(self, chat: Address) -> bool:
        return any(entry.chat == chat for entry in self._entries.values())

    async def changed_after(self, revision: int) -> None:
        """Return as soon as there is something newer than *revision*."""
        while self._revision <= revision:
            await self._changed.wait()

    def add(
        self,
        chat: Address,
        author: Person | None,
        at: datetime,
        words: str | None,
        choices: tuple[Choice, ...] = (),
        reply_to: str | None = None,
        several: bool = False,
    ) -> Entry:
        return self._put(
            Entry(
                id=f"m{len(self._entries) + 1}",
                chat=chat,
                author=author,
                at=at,
                revision=0,
                words=words,
                choices=choices,
                several=several,
                reply_to=reply_to,
            )
        )

    def edit(self, entry: Entry, delivery: Delivery) -> None:
        changed = replace(entry, words=delivery.words, choices=delivery.choices)
        self._put(replace(changed, several=delivery.several, edited=True))

    def remove(self, entry: Entry) -> None:
        self._put(
            Entry(
                id=entry.id,
                chat=entry.chat,
                author=entry.author,
                at=entry.at,
                revision=0,
                words="",
                removed=True,
            )
        )

    def set_reactions(self, entry: Entry, reactions: Iterable[tuple[str, Person]]) -> None:
        self._put(replace(entry, reactions=tuple(reactions)))

    def _put(self, entry: Entry) -> Entry:
        self._revision += 1
        entry = replace(entry, revision=self._revision)
        self._entries[entry.id] = entry
        self._changed.set()
        self._changed = asyncio.Event()
        return entry


class PracticeTransport:
    """Fills ``Transport``. Everybody has a private chat with the bot; some are in the group."""

    network = "practice"
    drops_repeats = True

    def __init__(
        self, *, people: Iterable[Person], group: Iterable[Person], now: Callable[[], datetime]
    ) -> None:
        self.journal = Journal()
        self._now = now
        self._people: Mapping[Address, Person] = {person.address: person for person in people}
        self._group = tuple(group)
        self._heard: list[Incoming] = []
        self._something = asyncio.Event()
        self._sent: dict[str, str] = {}

    async def listen(self, receive: Receive, position: str | None) -> None:
        if position is None:
            await self._hand_over(receive, 0, members=(Members(chat=GROUP, people=self._group),))
        place = int(position or 0)
        while True:
            while place < len(self._heard):
                place += 1
                await self._hand_over(receive, place, incoming=(self._heard[place - 1],))
            self._something.clear()
            await self._something.wait()

    async def _hand_over(
        self,
        receive: Receive,
        place: int,
        incoming: tuple[Incoming, ...] = (),
        members: tuple[Members, ...] = (),
    ) -> None:
        heard = Heard(network=self.network, incoming=incoming, members=members, position=str(place))
        while True:
            try:
                return await receive(heard)
            except Exception:  # the port's promise: whatever it was, it is handed over again
                await asyncio.sleep(RETRY)

    def silent_for(self) -> float:
        """There is no network that could fall silent."""
        return 0.0

    async def prepare(self, to: Address) -> None:
        """Nothing has to be said before."""

    async def send(self, delivery: Delivery) -> str:
        if delivery.key in self._sent:
            return self._sent[delivery.key]
        private = delivery.to in self._people
        opened = delivery.may_open or self.journal.has_chat(delivery.to)
        if not (delivery.to == GROUP or (private and opened)):
            raise Undelivered("no-chat", permanent=True)
        entry = self.journal.add(
            delivery.to,
            None,
            self._now(),
            delivery.words,
            delivery.choices,
            several=delivery.several,
        )
        self._sent[delivery.key] = entry.id
        return entry.id

    async def edit(self, delivery: Delivery, message: str) -> str:
        if delivery.key in self._sent:
            return self._sent[delivery.key]
        entry = self.journal.get(message)
        if entry is None or entry.author is not None or entry.chat != delivery.to:
            raise Undelivered("no-message", permanent=True)
        self.journal.edit(entry, delivery)
        self._sent[delivery.key] = message
        return message

    async def redact(self, chat: Address, message: str, key: str) -> None:
        """Here the bot always has the right."""
        entry = self.journal.get(message)
        if entry is not None and entry.chat == chat and not entry.removed:
            self.journal.remove(entry)
            self._heard = [_without_words(one, message) for one in self._heard]

    def say(
        self, person: Person, chat: Address, words: str | None, reply_to: str | None = None
    ) -> None:
        """*person* writes *words*, or speaks where they are ``None``, in a chat of theirs."""
        self._check(person, chat)
        quoted = self.journal.get(reply_to) if reply_to else None
        reply_to = quoted.id if quoted and quoted.chat == chat else None
        entry = self.journal.add(chat, person, self._now(), words, reply_to=reply_to)
        mentions = MENTION in (words or "").casefold()
        self._hear(entry, entry.id, words=words, reply_to=reply_to, mentions_bot=mentions)

    def react(self, person: Person, message: str, emoji: str) -> None:
        """*person* reacts with *emoji*, or takes it back where it stands already."""
        entry = self.journal.get(message)
        if entry is None:
            return
        self._check(person, entry.chat)
        mine = (emoji, person)
        taken_back = mine in entry.reactions
        others = tuple(one for one in entry.reactions if one != mine)
        self.journal.set_reactions(entry, others if taken_back else (*others, mine))
        if entry.author is None:
            self._hear(
                entry,
                f"r{self.journal.revision}",
                by=person,
                reaction=emoji,
                reply_to=message,
                taken_back=taken_back,
            )

    def _check(self, person: Person, chat: Address) -> None:
        mine = chat == person.address and chat in self._people
        if not (mine or (chat == GROUP and person in self._group)):
            raise LookupError("not a chat of this person")

    def _hear(
        self,
        entry: Entry,
        key: str,
        *,
        by: Person | None = None,
        words: str | None = None,
        reaction: str | None = None,
        reply_to: str | None = None,
        taken_back: bool = False,
        mentions_bot: bool = False,
    ) -> None:
        sender = by or entry.author
        assert sender is not None
        self._heard.append(
            Incoming(
                key=key,
                chat=entry.chat,
                sender=sender,
                at=self._now(),
                private=entry.chat != GROUP,
                words=words,
                reaction=reaction,
                reply_to=reply_to,
                taken_back=taken_back,
                mentions_bot=mentions_bot,
            )
        )
        self._something.set()


def _without_words(heard: Incoming, message: str) -> Incoming:
    """What was heard, as it is if *message* has been removed."""
    return replace(heard, words="") if heard.key == message else heard

"""Every conversation, played by canaries: they reach whom they may, and are found nowhere else.

Looked at after every line, not only at the end, and again with faults in handlers, in the
writing and in the network, whose own words carry canaries too.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.domain.chat import Address, Audience, Delivery, Incoming
from bot.domain.outcome import Message
from bot.listening import Listening
from bot.localization import Localization
from commands.given import Given
from commands.table import Table
from storage.database import Transaction
from tests.conversation import Conversation
from tests.house import GROUP, PEOPLE, POOL, ROOM, House
from tests.privacy.stage import (
    ADMIN,
    CANARY,
    CONVERSATIONS,
    FREE_WORDS,
    all_words,
    files_with_canaries,
    house_of,
    person_at,
    steps,
)

#: conversations in which a name is told, by whom and to whom: there the canary must be heard
TOLD_THEIR_NAME = {
    "s03_come_to_me": {("maija", "pekka")},
    "s03_evening_call": {("maija", "sari")},
    "s04_coordinator_calls": {("maija", "minna")},
}
#: the texts in which the person who asks hears that their name was told, because they said so
CONSENTED = frozenset(("agreed-visit", "agreed-visit-face", "agreed-call", "agreed-call-now"))
#: the texts in which whoever asked for cover hears who comes, or does not after all
COMING = frozenset(("cover-found", "cover-left-told", "cover-left-late"))
#: people whose names the person who asks may read: they are public
PUBLIC = frozenset(("sari", "pekka", "aino", "minna"))


def public_in(conversation: Conversation) -> frozenset[str]:
    """The neighbours' facilitators, too."""
    return PUBLIC | frozenset(conversation.settings.get("beside", "").split())


every_conversation = pytest.mark.parametrize(
    "file", CONVERSATIONS, ids=[file.stem for file in CONVERSATIONS]
)


class Watch:
    """Looks at all that there is after every line."""

    def __init__(self, house: House, logged: Callable[[], str]) -> None:
        self._house = house
        self._logged = logged
        self._seen = 0
        self.log = ""

    def look(self, line: str) -> None:
        said = self._house.network.said[self._seen :]
        self._seen = len(self._house.network.said)
        new = self._logged()
        self.log += new
        assert CANARY not in new.casefold(), f"in the log, after {line}"
        assert files_with_canaries(self._house.directory) == [], f"after {line}"
        for entry in said:
            words = all_words(entry).casefold()
            assert FREE_WORDS not in words, f"somebody's words, after {line}"
            assert "osoite" not in words, f"an address, after {line}"
            if entry.to == ADMIN and entry.delivery.choices:
                # The only question to an admin: whose phone has changed.
                names = [PEOPLE[key].name.casefold() for key in PUBLIC]
                words = re.sub("|".join(map(re.escape, names)), "", words)
            if entry.to in (GROUP, POOL, ROOM, ADMIN):
                assert CANARY not in words, f"in a group or to an admin, after {line}"


def reader_at(address: Address) -> str:
    """Who of the cast has that address, or that it is the admin's."""
    return person_at(address) or ("admin" if address == ADMIN else "")


def key_of(name: object) -> str:
    """Who of the cast has that name; the name itself where a conversation has given it anew."""
    return next((key for key, person in PEOPLE.items() if person.name == str(name)), str(name))


def names_read(house: House) -> set[tuple[str, str]]:
    """Whose name was read by whom."""
    found = set()
    for entry in house.network.said:
        reader = reader_at(entry.to) or "group"
        words = all_words(entry).casefold()
        found |= {(key, reader) for key, p in PEOPLE.items() if p.name.casefold() in words}
    return found


class Addressed:
    """Which text went to whom, before it had words."""

    def __init__(self, monkeypatch: Any) -> None:
        self.messages: list[Message] = []
        render = Localization.render

        def rendering(this: Localization, message: Message, language: str) -> Any:
            self.messages.append(message)
            return render(this, message, language)

        monkeypatch.setattr(Localization, "render", rendering)

    def askers(self) -> set[str]:
        """Who asks for a talk."""
        asking = {m.to for m in self.messages if m.audience is Audience.REQUESTER}
        return {person for address in asking if (person := person_at(address))}

    def consented(self) -> set[tuple[str, str]]:
        """Who was told that their name was told, and to whom."""
        return {
            (person_at(m.to) or "", key_of(str(m.text.values["holder"])))
            for m in self.messages
            if m.text.id in CONSENTED
        }

    def facilitators(self) -> set[tuple[str, str]]:
        """Which facilitator a coordinator reads of: they have not said how it went, their
        phone has changed, or it is their number of talks."""
        named = [
            (str(m.text.values["holder"]), m)
            for m in self.messages
            if m.text.id in ("how-it-went-coordinator", "phone-asked", "admin-phone-asked")
        ]
        named += [
            (str(line.values["name"]), m)
            for m in self.messages
            if m.text.id == "loads-told" and m.audience is Audience.COORDINATOR
            for line in m.text.values["lines"].items  # type: ignore[union-attr]
        ]
        return {(key_of(name), reader_at(m.to)) for name, m in named}

    def colleagues(self) -> set[tuple[str, str]]:
        """Which facilitators a facilitator reads of by handing a case over, or taking it."""
        told = set()
        for m in self.messages:
            if m.audience not in (Audience.HOLDER, Audience.FACILITATOR):
                continue
            names = {m.text.values.get("colleague")}
            if m.text.id.startswith("hand-over-") and m.question is not None:
                names |= {option.label.values.get("words") for option in m.question.options}
            told |= {(key_of(str(n)), person_at(m.to) or "") for n in names if n is not None}
        return {(named, reader) for named, reader in told if named in PUBLIC}

    def offering(self) -> set[tuple[str, str]]:
        """Who offers for a safety report, told to whoever reported; and who reported, told to them:
        the two speak face to face."""
        values = {
            "reports-taken-told": "holder",
            "reports-free-told": "holder",
            "offering-yours": "name",
        }
        return {
            (key_of(str(m.text.values[values[m.text.id]])), person_at(m.to) or "")
            for m in self.messages
            if m.text.id in values
        }

    def covering(self) -> set[tuple[str, str]]:
        """Who offered in the cover pool's room, told to whoever asked for cover and to nobody
        else: they must know who comes, and anybody in the pool may, not facilitators alone."""
        asking = {
            m.to for m in self.messages if m.text.id in ("cover-asked", "cover-asked-morning")
        }
        return {
            (key_of(str(m.text.values["colleague"])), person_at(m.to) or "")
            for m in self.messages
            if m.text.id in COMING and m.to in asking
        }

    def known(self) -> set[tuple[str, str]]:
        """Who may read of whom, beside those who ask, who read who would come."""
        among_them = self.facilitators() | self.colleagues() | self.offering()
        return self.consented() | among_them | self.covering()


# ------------------------------------------------------------ as it should go


@every_conversation
async def test_a_canary_reaches_whom_it_may_and_is_found_nowhere_else(
    file: Path, tmp_path: Path, canaries: None, logged: Callable[[], str], monkeypatch: Any
) -> None:
    heard: list[str] = []
    read = Listening.read

    def reading(self: Listening, tx: Transaction, incoming: Incoming, group: Any) -> Any:
        heard.append(incoming.words or "")
        return read(self, tx, incoming, group)

    monkeypatch.setattr(Listening, "read", reading)
    addressed = Addressed(monkeypatch)
    conversation = Conversation.read(file)
    async with house_of(conversation, tmp_path) as house:
        watch = Watch(house, logged)
        async for line in steps(conversation, house):
            watch.look(line)
        # The words did come in, and whoever asked was answered at their address.
        assert any(FREE_WORDS in words for words in heard)
        answered = {person_at(entry.to) for entry in house.network.said}
        assert addressed.askers() and addressed.askers() <= answered
        # Whose name was read, and by whom: what is told is what the person said may be told.
        told = names_read(house)
        assert TOLD_THEIR_NAME.get(file.stem, set()) <= told
        for named, reader in told - addressed.known():
            assert named in public_in(conversation) and reader in addressed.askers(), (
                f"{named}'s name was told to {reader}"
            )


def test_names_are_told_in_conversations_that_exist() -> None:
    assert TOLD_THEIR_NAME.keys() | SHORT <= {file.stem for file in CONVERSATIONS}


def test_a_canary_in_a_file_would_be_found_in_any_spelling(tmp_path: Path) -> None:
    for number, written in enumerate(
        (
            b"test:@zqkanaria-osoite-maija",
            "Maija Zqkanariamaija".encode("utf-16-le"),
            base64.b64encode(b"xx test:@zqkanaria-osoite-maija"),
            base64.b64encode(b"x test:@zqkanaria-osoite-maija"),
            b"test:@zqkanaria-osoite-maija".hex().encode(),
        )
    ):
        (tmp_path / f"{number}.bin").write_bytes(b"\x00\x01" + written + b"\xff")
    assert len(files_with_canaries(tmp_path)) == 5


# ------------------------------------------------------------ with faults


EVERYBODY = " ".join(f"{name} {FREE_WORDS}" for name in ("Zqkanariamaija", CANARY))


def _failing_handlers(monkeypatch: Any, every: int) -> None:
    """Every so many calls the handler fails, after it has read; its words tell everything."""
    numbers = count(1)
    handler = Table.handler

    def failing(self: Table, name: str) -> Any:
        def run(given: Given, tx: Transaction) -> Any:
            outcome = handler(self, name)(given, tx)
            if next(numbers) % every == 0:
                raise ValueError(EVERYBODY, given.by.name, given.by.address.uri)
            return outcome

        return run

    monkeypatch.setattr(Table, "handler", failing)


def _failing_rendering(monkeypatch: Any, every: int) -> None:
    """Every so many messages cannot be put into words: half of the outcome is written then.
    Only the
    apology can, and what the admins are told."""
    numbers = count(1)
    render = Localization.render

    def failing(self: Localization, message: Any, language: str) -> Any:
        can = message.text.id == "apology" or message.audience is Audience.ADMIN
        if not can and next(numbers) % every == 0:
            raise KeyError(f"{EVERYBODY} {message.to.uri} {dict(message.text.values)}")
        return render(self, message, language)

    monkeypatch.setattr(Localization, "render", failing)


#: plays with so few messages that the network would not get to its ninth turn. An odd number,
#: too: it fails both before and after a message left.
SHORT = frozenset(("s18_down",))


def _failing_network(house: House, every: int) -> None:
    """Every so many messages the network's library fails, before or after the message left."""
    numbers = count(1)

    def fail(delivery: Delivery) -> None:
        if next(numbers) % every == 0:
            raise RuntimeError(f"{EVERYBODY} {delivery.to.uri} {delivery.words}")

    house.network.fail = fail
    house.network.fail_after = fail


@every_conversation
async def test_no_fault_makes_a_canary_sing(
    file: Path, tmp_path: Path, canaries: None, logged: Callable[[], str], monkeypatch: Any
) -> None:
    addressed = Addressed(monkeypatch)
    _failing_handlers(monkeypatch, 5)
    _failing_rendering(monkeypatch, 7)
    conversation = Conversation.read(file)
    async with house_of(conversation, tmp_path) as house:
        watch = Watch(house, logged)
        _failing_network(house, 7 if file.stem in SHORT else 9)
        async for line in steps(conversation, house, restless=True):
            watch.look(line)
        events = {json.loads(line)["event"] for line in watch.log.splitlines()}
        assert events & {"answer-failed", "timer-failed"} and "send-failed" in events
        for named, reader in names_read(house) - addressed.known():
            assert named in public_in(conversation) and reader in addressed.askers()

"""The cast with canaries for names and addresses, a house that they play in, and eyes on every
file, line and message that comes of it."""

from __future__ import annotations

import base64
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.domain.chat import Address, Person
from storage.database import Transaction
from tests.conversation import (
    _SPOKEN,
    FOLDER,
    Conversation,
    _pass,
    _speak,
    is_said_by_bot,
)
from tests.house import NAMES, PEOPLE, Entry, House

CONVERSATIONS = sorted(FOLDER.glob("*.txt"))

#: every canary begins so, in whatever case it is written
CANARY = "zqkanaria"
#: what people type beside the words that the bot understands
FREE_WORDS = f"{CANARY}sana"
ADMIN = Address("test:@admin")

CANARIES = {
    key: Person(Address(f"test:@{CANARY}-osoite-{key}"), f"{name.split()[0]} Zqkanaria{key}")
    for key, name in NAMES.items()
}


def canaries_instead_of_people(monkeypatch: Any) -> None:
    """From here on everybody in the house has a canary's name and address."""
    for key, person in CANARIES.items():
        monkeypatch.setitem(PEOPLE, key, person)


def house_of(conversation: Conversation, directory: Path) -> House:
    """The conversation's house, its roles given to the canaries."""
    new = {Address(f"test:@{key}"): person.address for key, person in CANARIES.items()}

    def renamed(addresses: Iterable[Address]) -> tuple[Address, ...]:
        return tuple(new.get(address, address) for address in addresses)

    house = conversation.house(directory)
    house.workplaces = tuple(
        replace(
            place,
            coordinators=renamed(place.coordinators),
            leaders=renamed(place.leaders),
            safety=renamed(place.safety),
        )
        for place in house.workplaces
    )
    house._admins = (ADMIN,)
    return house


async def steps(
    conversation: Conversation, house: House, *, restless: bool = False
) -> AsyncIterator[str]:
    """Play line by line. Whoever asks says more than the bot needs to know. *restless*: what
    a network refused is tried again after every line."""
    for line in conversation.lines:
        if line.startswith("-- "):
            await _pass(house, line[3:])
        else:
            match = _SPOKEN.match(with_free_words(line))
            assert match is not None
            is_reaction = match[4] in (" reacts", " takes back")
            if is_said_by_bot(match) or (is_reaction and not house.in_group()):
                continue
            await _speak(house, match)
        if restless:
            for lane in house.outbox._lanes.values():
                lane.not_before = 0.0
            await house.drain()
        yield line
    for person in ("maija", "sari", "kalle"):
        await house.say(person, f"{FREE_WORDS}, Lauri 7B:stä löi")
        yield f"@{person} {person}> (free words)"


def with_free_words(line: str) -> str:
    """The line, with words of the person's own where the bot understands it all the same."""
    words = line.partition("> ")[2].strip().casefold()
    if words in ("purku", "apua", "en jaksa enää elää", "haluan kuolla", "purkkku"):
        return f"{line} {FREE_WORDS}"
    return line


def person_at(address: Address) -> str | None:
    """Who of the cast has that address, on whichever network."""
    local = address.local
    return next((key for key, person in PEOPLE.items() if person.address.local == local), None)


def all_words(entry: Entry) -> str:
    return "\n".join((entry.words, *(choice.label for choice in entry.delivery.choices)))


# ------------------------------------------------------------ looking for canaries


def disguises(text: str) -> set[bytes]:
    """How *text* could stand in a file: as it is, in capitals, in other encodings."""
    found: set[bytes] = set()
    for spelled in {text, text.lower(), text.upper(), text.capitalize()}:
        raw = spelled.encode()
        found |= {raw, spelled.encode("utf-16-le"), raw.hex().encode(), raw.hex().upper().encode()}
        for shift in range(3):
            # Whole groups of three bytes read the same wherever they stand in base64.
            inner = raw[shift:]
            inner = inner[: len(inner) // 3 * 3]
            if len(inner) >= 6:
                found |= {base64.b64encode(inner), base64.urlsafe_b64encode(inner)}
    return found


_CANARIES = disguises(CANARY)


def files_with_canaries(directory: Path) -> list[str]:
    return files_with(directory, _CANARIES)


def files_with(directory: Path, needles: Iterable[bytes]) -> list[str]:
    needles = tuple(needles)
    return [
        file.name
        for file in sorted(directory.rglob("*"))
        if file.is_file()
        for content in [file.read_bytes()]
        if any(needle in content for needle in needles)
    ]


# ------------------------------------------------------------ looking into the database


async def links_of(house: House, person: str) -> dict[str, str]:
    """Every link from *person* to a key, as the keys file has it."""
    address = PEOPLE[person].address
    return await house.database.run(lambda tx: tx.vault.links(address))


async def all_links(house: House) -> list[tuple[str, str]]:
    """Every row of the table of links: alias and key."""
    return await house.database.run(
        lambda tx: tx.vault._file.execute("SELECT alias, key FROM links").fetchall()
    )


async def keys_of(house: House) -> dict[str, bytes]:
    """Every key that there is."""
    return await house.database.run(lambda tx: tx.vault.contents().keys)


def table_names(tx: Transaction) -> list[str]:
    rows = tx.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
    )
    return sorted(row[0] for row in rows)


def whole_content(tx: Transaction) -> dict[str, list[dict[str, Any]]]:
    """All rows of all tables, every sealed column opened with the keys that there are."""
    places = (
        "case",
        "question",
        "timer",
        "outbox",
        "member",
        "habit",
        "sent",
        "seen",
        "phone",
        "load",
        "offer",
    )
    keys = tx.vault.contents().keys
    content: dict[str, list[dict[str, Any]]] = {}
    for table in table_names(tx):
        cursor = tx.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        rows = []
        for values in cursor.fetchall():
            row = dict(zip(names, values, strict=True))
            for name in ("sealed", "board", "own", "seen"):
                if row.get(name) is not None:
                    row[name] = opened(tx, row[name], keys, places)
            rows.append(row)
        content[table] = rows
    return content


def opened(tx: Transaction, sealed: bytes, keys: Iterable[str], places: Iterable[str]) -> Any:
    """What is in a sealed column, whichever key it is under."""
    for key in keys:
        for place in places:
            with contextlib.suppress(Exception):
                return tx.vault.unseal(key, place, sealed)
    raise AssertionError("a sealed column that no key opens")


@contextlib.contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """A copy of a database, as a thief reads it."""
    connection = sqlite3.connect(file)
    try:
        yield connection
    finally:
        connection.close()

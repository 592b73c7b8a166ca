"""A thief who knows everybody's address and name and every word of the bot.

First with the database and its log, but without the keys; then, when a case is over, with the
keys as they are then and with copies of the database from every moment of the case.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import hmac
import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain import counts
from bot.domain.chat import Address, Person
from bot.domain.names import BIRDS
from bot.localization import LANGUAGES
from commands import COMMANDS
from storage.vault import Contents, Vault
from tests.house import FACILITATORS, LOCALIZATION, PEOPLE, House
from tests.privacy import lives
from tests.privacy.lives import Life
from tests.privacy.stage import files_with, reading

SCHEMA = Path(__file__).parents[2] / "storage" / "migrations" / "0001_first.sql"
#: the columns that AES-GCM protects; the places for which something can be sealed
SEALED = ("sealed", "board", "own", "seen")
PLACES = ("case", "question", "timer", "outbox", "member", "habit", "sent", "seen", "phone")


def stolen(house: House, to: Path) -> Path:
    """The database and its log, without the keys."""
    to.mkdir(parents=True, exist_ok=True)
    for name in ("purkubotti.db", "purkubotti.db-wal"):
        if (house.directory / name).exists():
            shutil.copy(house.directory / name, to / name)
    return to


# ------------------------------------------------------------ what is tried


@functools.cache
def command_words() -> set[str]:
    """Every word that can be typed or that the bot says as a command."""
    words: set[str] = set()
    for language in LANGUAGES:
        for command in COMMANDS.commands:
            words |= set(LOCALIZATION.words(f"command-{command.name}", language))
        for name in ("words-yes", "words-no", "words-language"):
            words |= set(LOCALIZATION.words(name, language))
    schema = SCHEMA.read_text(encoding="utf-8").casefold()
    known = schema + " ".join(counts.KINDS)
    return {word for word in words if len(word) >= 5 and word.casefold() not in known}


def spellings(person: Person) -> Iterator[bytes]:
    uri = person.address.uri
    for text in (uri, person.address.local, uri.casefold(), person.name, f"person|{uri}"):
        for encoding in ("utf-8", "utf-16-le", "latin-1"):
            yield text.encode(encoding, "replace")


def guesses(person: Person, keys: tuple[bytes, ...]) -> Iterator[bytes]:
    """The beginnings of all the hashes that a careless programme would have written."""
    for spelling in spellings(person):
        yield from written(spelling)
        for algorithm in ("md5", "sha1", "sha256", "sha512", "blake2b"):
            yield from written(hashlib.new(algorithm, spelling).digest())
        for key in keys:
            for algorithm in ("sha1", "sha256", "sha512"):
                yield from written(hmac.digest(key, spelling, algorithm))


def written(raw: bytes) -> Iterator[bytes]:
    if len(raw) < 6:
        return
    yield raw[:12]
    yield raw.hex()[:20].encode()
    yield raw.hex()[:20].upper().encode()
    yield base64.b64encode(raw)[:14]
    yield base64.b32encode(raw)[:14]
    yield base64.b32encode(raw)[:14].lower()


CONSTANT_KEYS = (b"", b"\0" * 32, b"purkubotti", b"person", b"house", b"index", b"koivuranta")


@functools.cache
def all_guesses() -> set[bytes]:
    return {guess for person in PEOPLE.values() for guess in guesses(person, CONSTANT_KEYS)}


def values_in(directory: Path) -> bytes:
    """All that stands in any row and is not sealed, after one another: hashes can only be there."""
    with reading(directory / "purkubotti.db") as database:
        tables = database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
        ).fetchall()
        values = []
        for (table,) in tables:
            cursor = database.execute(f"SELECT * FROM {table}")
            names = [column[0] for column in cursor.description]
            for row in cursor:
                values += [v for n, v in zip(names, row, strict=True) if n not in SEALED]
    return b"\0".join(v if isinstance(v, bytes) else str(v).encode() for v in values)


def hits(content: bytes, needles: set[bytes]) -> list[bytes]:
    return [needle for needle in needles if needle in content]


def test_the_thief_would_find_a_plain_hash() -> None:
    uri = PEOPLE["maija"].address.uri
    for careless in (
        uri.encode(),
        hashlib.sha256(uri.encode()).digest()[:16],
        hmac.digest(b"", uri.encode(), "sha256")[:16],
        hashlib.sha256(uri.encode()).hexdigest().encode(),
        base64.b64encode(hmac.digest(b"purkubotti", uri.encode(), "sha256")),
    ):
        assert hits(b"..." + careless + b"...", all_guesses())


# ------------------------------------------------------------ without the keys


async def test_a_thief_without_keys_can_try_no_bird_and_no_message(tmp_path: Path) -> None:
    """Of a hash without a key all that it may be of can be tried: every bird there is, and every
    name that the network has given to a message."""
    async with House(tmp_path / "house") as house:
        for person, words in (("maija", "purku"), ("maija", "3"), ("sari", "otan kuovi")):
            await house.say(person, words)
        names = [f"bird|{bird}" for bird in BIRDS["fi"]]
        names += [f"event|test|{key}" for key in house.network.written]
        names += [f"sent|test|{entry.id}" for entry in house.network.said]
        assert len(names) > 25
        content = values_in(stolen(house, tmp_path / "stolen"))
    tried: set[bytes] = set()
    for name in names:
        for each in (name.encode(), name.partition("|")[2].encode()):
            tried.update(written(each))
            for algorithm in ("md5", "sha1", "sha256", "sha512", "blake2b"):
                tried.update(written(hashlib.new(algorithm, each).digest()))
            for key in CONSTANT_KEYS:
                tried.update(written(hmac.digest(key, each, "sha256")))
    assert hits(content, tried) == []


#: those that no other goes through
WHOLE_LIVES = (
    lives.unsure,
    lives.claimed_in_private,
    lives.open_and_urgent,
    lives.provisional,
    lives.refused,
    lives.another_time,
    lives.handed_back,
    lives.answered_the_next_morning,
    lives.agreed_to_be_asked_a_last_time,
    lives.not_come,
    lives.waiting_for_a_call,
    lives.speaking_swedish,
    lives.cancelled,
)


@pytest.mark.parametrize("life", WHOLE_LIVES, ids=[life.__name__ for life in WHOLE_LIVES])
async def test_a_thief_without_keys_finds_no_name_no_address_and_no_word(
    life: Life, tmp_path: Path
) -> None:
    hashes = all_guesses()
    plain = {spelling for person in PEOPLE.values() for spelling in spellings(person)}
    plain |= {word.encode() for word in command_words()}
    async with House(tmp_path / "house") as house:
        looks = 0

        def look(delivery: Any) -> None:
            # In the middle of sending: the words are still in the outbox.
            nonlocal looks
            looks += 1
            if looks % 3 != 1 and delivery is not None:
                return
            copy = stolen(house, tmp_path / "stolen")
            assert files_with(copy, plain) == []
            assert hits(values_in(copy), hashes) == []

        house.network.fail = look
        await life(house)
        look(None)
        assert looks > 1


Play = Callable[[House], Awaitable[None]]


def shape(directory: Path) -> dict[str, Counter[tuple[Any, ...]]]:
    """What can be seen of the rows: clear values, and how long the sealed ones are. Random
    names are replaced by how often they occur."""
    found: dict[str, Counter[tuple[Any, ...]]] = {}
    with reading(directory / "purkubotti.db") as database:
        tables = database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
        ).fetchall()
        for (table,) in tables:
            cursor = database.execute(f"SELECT * FROM {table}")
            names = [column[0] for column in cursor.description]
            rows = cursor.fetchall()
            often = Counter(value for row in rows for value in row)
            found[table] = Counter(
                tuple(_seen(name, value, often) for name, value in zip(names, row, strict=True))
                for row in rows
            )
    return found


def _seen(name: str, value: Any, often: Counter[Any]) -> Any:
    if isinstance(value, bytes):
        return name, "bytes", len(value)
    if name in ("alias", "key", "case_key", "send_key") and value:
        return name, value.partition(":")[0] if ":" in value else len(value), often[value]
    return name, value


async def shape_after(play: Play, directory: Path) -> dict[str, Counter[tuple[Any, ...]]]:
    async with House(directory / "house") as house:
        await play(house)
        return shape(stolen(house, directory / "stolen"))


LONG = Person(
    Address("test:@" + "maija-kaarina-von-und-zu-" * 3), "Maija-Kaarina von und zu Koivuranta"
)
SHORT = Person(Address("test:@m"), "M")


@pytest.mark.parametrize(
    "life",
    [
        lives.unasked,
        lives.open_in_private,
        lives.claimed,
        lives.refused,
        lives.agreed_by_name,
        lives.held_and_the_bot_asks,
        lives.not_come,
        lives.cancelled,
    ],
    ids=lambda life: life.__name__,
)
async def test_two_databases_with_different_people_look_the_same(
    life: Life, tmp_path: Path, monkeypatch: Any
) -> None:
    shapes = []
    for number, asker in enumerate((SHORT, LONG, PEOPLE["tarja"])):
        monkeypatch.setitem(PEOPLE, "maija", asker)
        shapes.append(await shape_after(life, tmp_path / str(number)))
    assert shapes[0] == shapes[1] == shapes[2]


async def test_two_databases_with_different_holders_look_the_same(tmp_path: Path) -> None:
    def held_by(holder: str) -> Play:
        async def play(house: House) -> None:
            await lives.open_(house)
            await house.say(holder, "otan kuovi", group=True)
            await house.say("maija", "4")

        return play

    shapes = [await shape_after(held_by(p), tmp_path / p) for p in FACILITATORS]
    assert shapes[0] == shapes[1] == shapes[2]


async def test_two_databases_with_different_exclusions_look_the_same(tmp_path: Path) -> None:
    def excluding(digits: str) -> Play:
        async def play(house: House) -> None:
            await lives.asking_whom_to_exclude(house)
            await house.say("maija", digits)
            await house.say("maija", "3")
            await house.wait(timedelta(minutes=3))

        return play

    shapes = [
        await shape_after(excluding(digits), tmp_path / str(number))
        for number, digits in enumerate(("1", "2", "3", "4", "5", "1 2", "0"))
    ]
    assert all(each == shapes[0] for each in shapes)


# ------------------------------------------------------------ with the keys of the end


class Thief:
    """Takes a copy of the database at every message, and the keys at the end."""

    def __init__(self, house: House, directory: Path, monkeypatch: Any) -> None:
        self._house = house
        self._directory = directory
        self.copies: list[Path] = []
        #: every key that there ever was; no thief has them, but the test may look for them
        self.keys: dict[str, bytes] = {}
        write = Vault.write_new

        def writing(vault: Vault) -> None:
            self.keys |= vault._new_keys
            write(vault)

        monkeypatch.setattr(Vault, "write_new", writing)
        house.network.fail = lambda _: self.copy()

    def copy(self) -> None:
        to = self._directory / f"copy{len(self.copies)}"
        self.copies.append(stolen(self._house, to))

    def keys_of_the_end(self) -> tuple[Contents, bytes]:
        """Keys and links, unwrapped with the key of the epoch, which was stolen, too; and all
        bytes of the file, its log and that key's file."""
        raw = b""
        to = self._directory / "keys"
        to.mkdir()
        for name in ("keys.db", "keys.db-wal", "epoch.key"):
            if (self._house.directory / name).exists():
                raw += (self._house.directory / name).read_bytes()
                shutil.copy(self._house.directory / name, to / name)
        vault = Vault(to / "keys.db", to / "epoch.key")
        contents = vault.contents()
        vault.close()
        return contents, raw

    def opened(self, keys: dict[str, bytes]) -> list[tuple[str, str]]:
        """What the keys open in the copies: table and clear words."""
        found = []
        for copy in self.copies:
            with reading(copy / "purkubotti.db") as database:
                for table, sealed in sealed_columns(database):
                    words = unsealed(sealed, keys)
                    if words is not None:
                        found.append((table, words))
        return found


def sealed_columns(database: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    tables = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    for table, sql in tables:
        for column in SEALED:
            if re.search(rf"^\s*{column}\s+BLOB", sql, re.MULTILINE):
                rows = database.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")
                for (sealed,) in rows.fetchall():
                    yield table, sealed


def unsealed(sealed: bytes, keys: dict[str, bytes]) -> str | None:
    for key in keys.values():
        for place in PLACES:
            try:
                return AESGCM(key).decrypt(sealed[:12], sealed[12:], place.encode()).decode()
            except InvalidTag:
                continue
    return None


async def carried_to_the_end(house: House) -> None:
    await lives.asked_the_next_morning(house)
    await house.say("maija", "1")
    await house.wait(timedelta(hours=14))


async def cancelled_with_a_name_told(house: House) -> None:
    await lives.agreed_by_name(house)
    await house.say("maija", "peru")


async def forgotten_after_the_talk(house: House) -> None:
    await lives.held_and_the_bot_asks(house)
    await house.say("maija", "unohda minut")


async def refused_and_taken_back(house: House) -> None:
    await lives.refused(house)
    await house.say("pekka", "1")
    await house.say("maija", "peru")


async def excluded_and_expired(house: House) -> None:
    await lives.claimed_in_private(house)
    await house.wait(timedelta(days=15))


async def asked_after_a_week(house: House) -> None:
    await lives.asked_after_a_week(house)
    await house.say("maija", "1")
    await house.say("maija", "2")


ENDS = (
    carried_to_the_end,
    asked_after_a_week,
    cancelled_with_a_name_told,
    forgotten_after_the_talk,
    refused_and_taken_back,
    excluded_and_expired,
)


@pytest.mark.parametrize("removes_own", [False, True], ids=["", "removes own"])
@pytest.mark.parametrize("end", ENDS, ids=[end.__name__ for end in ENDS])
async def test_the_keys_of_the_end_open_nothing_of_a_case_in_any_older_copy(
    end: Life, removes_own: bool, tmp_path: Path, monkeypatch: Any
) -> None:
    async with House(tmp_path / "house", removes_own=removes_own) as house:
        thief = Thief(house, tmp_path, monkeypatch)
        await end(house)
        await house.dispatcher.tidy()
        contents, raw = thief.keys_of_the_end()
    keys, links = contents.keys, contents.links
    # The copies are worth stealing: with the keys of their day they tell who asks.
    told = thief.opened(keys | thief.keys)
    assert any(table == "cases" and PEOPLE["maija"].address.uri in words for table, words in told)
    assert any(table == "outbox" and PEOPLE["maija"].address.uri in words for table, words in told)
    # With the keys of the end they tell nothing but who is a facilitator, on how many days they
    # have held a talk, and what of their own they were asked.
    opened = thief.opened(keys)
    assert {table for table, _ in opened} <= {"members", "timers", "sent", "questions", "loads"}
    for _, words in opened:
        assert PEOPLE["maija"].address.uri not in words and PEOPLE["maija"].name not in words
    # No key that was destroyed can be dug out of the file or its log.
    destroyed = {name: key for name, key in thief.keys.items() if name not in keys}
    assert len(destroyed) > 5
    assert [name for name, key in destroyed.items() if key in raw] == []
    # Nobody is linked with anything, whoever is tried; and no alias of the case is left.
    index = keys["index"]
    for name, person in PEOPLE.items():
        who = hmac.digest(index, f"person|{person.address.uri}".encode(), "sha256")[:16]
        linked = {key.partition(":")[0] for _, hashed, key in links if hashed == who}
        assert linked <= ({"house", "talk", "load"} if name in FACILITATORS else set())
        assert who not in raw
    assert {key.partition(":")[0] for _, _, key in links} <= {"house", "talk", "load"}

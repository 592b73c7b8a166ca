"""The keys, in a file of their own that backups leave out.

Each case has its key, and so has each small thing that must be unreadable once it is over. The
file also holds every link from a person to such a key: a keyed hash of the address, and a
random *alias* that stands for the person in the database. Destroying a key ends the link in
every copy of the database (RELIABILITY.md, section 3e).

New keys are on disk before what they protect, destroyed ones leave after it; what a crash
leaves over is swept at the next start.

Both stand there wrapped under the key of an epoch (``storage/epochs.py``): keys by AES-GCM, the
hashes of people by one block of AES, so that they can still be looked up. When an epoch has ended,
nothing that was ever written of it can be unwrapped, wherever the disk still has it.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import sqlite3
from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain.chat import Address
from storage.epochs import EpochFile

#: the key of what concerns nobody in particular: the facilitators' list, the programme's timers
HOUSE = "house"
#: new keys, new links, keys that are to be destroyed
Noted = tuple[dict[str, bytes], dict[tuple[bytes, str], str], set[str]]
_NONCE = 12
#: what is sealed is filled up to a multiple of this: its length would tell who it is about
_SMALL, _LARGE = 256, 2048
_SMALL_PLACES = frozenset(("timer", "member", "sent", "seen"))
#: rows of a table
Rows = Sequence[tuple[Any, ...]]
#: so many keys are kept in memory as they were unwrapped; the others are read anew
_READY = 1000
_SCHEMA = """
CREATE TABLE IF NOT EXISTS epoch (number INTEGER NOT NULL, began_on TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS keys (id TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS links (
    alias TEXT PRIMARY KEY, person BLOB NOT NULL, key TEXT NOT NULL, UNIQUE (person, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS links_under ON links (key);
"""


class EpochLost(Exception):
    """The key of the epoch is not in its file."""


@dataclass(frozen=True, slots=True, repr=False)
class Contents:
    """Everything in the keys file, in clear: for a backup of it."""

    keys: dict[str, bytes]
    #: alias, the person's hash, and the key under which they are linked
    links: list[tuple[str, bytes, str]]


class _Wrapping:
    """What wraps keys and hashes in one epoch."""

    def __init__(self, key: bytes) -> None:
        self._keys = AESGCM(hmac.digest(key, b"keys", "sha256"))
        self._people = Cipher(algorithms.AES256(hmac.digest(key, b"people", "sha256")), modes.ECB())

    def wrap(self, name: str, key: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + self._keys.encrypt(nonce, key, name.encode())

    def unwrap(self, name: str, wrapped: bytes) -> bytes:
        return self._keys.decrypt(wrapped[:_NONCE], wrapped[_NONCE:], name.encode())

    def hide(self, hashes: bytes) -> bytes:
        """Hashes of people, one after another: each is one block, and stays one."""
        return self._people.encryptor().update(hashes)

    def rows(self, contents: Contents) -> tuple[Rows, Rows]:
        """The two tables as they stand in the file."""
        hidden = self.hide(b"".join(who for _, who, _ in contents.links))
        keys = [(name, self.wrap(name, key)) for name, key in contents.keys.items()]
        links = [
            (alias, hidden[at * 16 : at * 16 + 16], key)
            for at, (alias, _, key) in enumerate(contents.links)
        ]
        return keys, links

    def show(self, hidden: bytes) -> bytes:
        return self._people.decryptor().update(hidden)


class Vault:
    """Keys and links. Used in the database's thread only. Raises ``EpochLost`` when *epochs* has
    no key that fits."""

    def __init__(self, file: Path, epochs: Path) -> None:
        self._epochs = EpochFile(epochs)
        is_new = not file.exists()
        if is_new:
            file.touch(mode=0o600)
        self._file = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        #: of what is on disk, unwrapped; the one that was used last is the last
        self._ready: OrderedDict[str, bytes] = OrderedDict()
        self._new_keys: dict[str, bytes] = {}
        self._new_links: dict[tuple[bytes, str], str] = {}
        self._doomed: set[str] = set()
        #: of transactions that are written; it could not be done so far
        self._overdue: set[str] = set()
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    @classmethod
    def make(cls, file: Path, epochs: Path, contents: Contents) -> None:
        """Write new files that have these *contents*."""
        vault = cls(file, epochs)
        rows = vault._wrapping.rows(contents)
        vault._in_one(lambda: vault._fill(*rows))
        vault.close()

    def _fill(self, keys: Rows, links: Rows) -> None:
        # Emptied and filled in order: faster than to change each row.
        self._file.execute("DELETE FROM keys")
        self._file.execute("DELETE FROM links")
        self._file.executemany("INSERT INTO keys VALUES (?, ?)", keys)
        self._file.executemany("INSERT INTO links VALUES (?, ?, ?)", links)

    def _prepare(self) -> None:
        self._file.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._file.execute("PRAGMA journal_mode = WAL")
        self._file.execute("PRAGMA synchronous = FULL")
        self._file.execute("PRAGMA secure_delete = ON")
        for statement in _SCHEMA.split(";\n"):
            self._file.execute(statement)
        if self._epoch() is None:
            self._epochs.put(1)
            self._file.execute("INSERT INTO epoch VALUES (1, ?)", (date.min.isoformat(),))
        self._wrapping = self._current()
        self._index = self._standing("index")
        self._install = self._standing("install")
        self._standing(HOUSE)

    def close(self) -> None:
        self._file.close()
        self._epochs.close()

    # ---------------------------------------------------------------- epochs

    def began_on(self) -> date:
        """When the epoch began; of the first one nobody knows."""
        epoch = self._epoch()
        assert epoch is not None
        return epoch[1]

    def begin_epoch(self, today: date) -> int:
        """Wrap everything anew under a new key, and destroy the old one; return how many keys
        there are. Safe against a death anywhere: until the commit the old key holds, from then on
        the new one, and the next start destroys the other."""
        epoch = self._epoch()
        assert epoch is not None
        number = epoch[0] + 1
        new = _Wrapping(self._epochs.put(number))
        contents = self.contents()
        rows = new.rows(contents)

        def write() -> None:
            self._fill(*rows)
            self._file.execute(
                "UPDATE epoch SET number = ?, began_on = ?", (number, today.isoformat())
            )

        try:
            self._in_one(write)
        finally:
            # Whichever it has become.
            self._wrapping = self._current()
        self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return len(contents.keys)

    def contents(self) -> Contents:
        """Everything, unwrapped."""
        rows = self._file.execute("SELECT id, key FROM keys").fetchall()
        links = self._file.execute("SELECT alias, person, key FROM links").fetchall()
        shown = self._wrapping.show(b"".join(hidden for _, hidden, _ in links))
        return Contents(
            {name: self._wrapping.unwrap(name, wrapped) for name, wrapped in rows},
            [
                (alias, shown[at * 16 : at * 16 + 16], key)
                for at, (alias, _, key) in enumerate(links)
            ],
        )

    def _epoch(self) -> tuple[int, date] | None:
        row = self._file.execute("SELECT number, began_on FROM epoch").fetchone()
        return None if row is None else (row[0], date.fromisoformat(row[1]))

    def _current(self) -> _Wrapping:
        """What the rows are wrapped with; any other key is destroyed."""
        epoch = self._epoch()
        assert epoch is not None
        key = self._epochs.key(epoch[0])
        if key is None:
            raise EpochLost
        self._epochs.keep_only(epoch[0])
        return _Wrapping(key)

    # ------------------------------------------------------------------ keys

    def new(self, key: str) -> str:
        """Make a key of that name, unless there is one; return the name."""
        if self._key(key) is None:
            self._new_keys[key] = os.urandom(32)
        self._overdue.discard(key)
        return key

    def knows(self, key: str) -> bool:
        return self._key(key) is not None and key not in self._doomed | self._overdue

    def doom(self, key: str) -> None:
        """Destroy the key, and every link under it, once the transaction is written."""
        self._doomed.add(key)

    def unlink(self, alias: str) -> None:
        """Destroy one link, once the transaction is written."""
        # No key is named like an alias, so the two can be doomed together.
        self._doomed.add(alias)

    def seal(self, key: str, what: str, value: Any) -> bytes:
        """Encrypt a JSON *value*. *what* names its place, so that it fits nowhere else."""
        nonce = os.urandom(_NONCE)
        clear = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        clear += b" " * (-len(clear) % (_SMALL if what in _SMALL_PLACES else _LARGE))
        return nonce + AESGCM(self._must(key)).encrypt(nonce, clear, what.encode())

    def unseal(self, key: str, what: str, sealed: bytes) -> Any:
        clear = AESGCM(self._must(key)).decrypt(sealed[:_NONCE], sealed[_NONCE:], what.encode())
        return json.loads(clear)

    # ----------------------------------------------------------------- links

    def alias(self, person: Address, key: str) -> str:
        """What stands for *person* in rows under *key*; made when there is none."""
        who = self._who(person)
        found = self._new_links.get((who, key))
        if found is None:
            row = self._file.execute(
                "SELECT alias FROM links WHERE person = ? AND key = ?", (who, key)
            ).fetchone()
            found = row[0] if row else None
        if found is None:
            found = self._new_links[who, key] = self.fresh_name()
        self._overdue.discard(found)
        return found

    @staticmethod
    def fresh_name() -> str:
        """A name that says nothing, for an alias or a key."""
        return base64.b32encode(os.urandom(10)).decode().lower()

    def links(self, person: Address) -> dict[str, str]:
        """Every key that *person* is linked with, and the alias under it."""
        who = self._who(person)
        rows = self._file.execute("SELECT key, alias FROM links WHERE person = ?", (who,))
        found = dict(rows.fetchall())
        found.update({key: alias for (w, key), alias in self._new_links.items() if w == who})
        gone = self._doomed | self._overdue
        return {key: alias for key, alias in found.items() if not {key, alias} & gone}

    # ---------------------------------------------------------------- hashes

    def hash(self, what: str, name: str) -> bytes:
        """A keyed hash to look things up by; without the keys file nobody can try names."""
        return self._hash(what, name)

    def send_key(self, cause: str, n: int) -> str:
        """The key of the *n*th message that *cause* led to: the same for ever (R-O2)."""
        digest = hmac.digest(self._install, f"{cause}|{n}".encode(), "sha256")
        return base64.b32encode(digest[:20]).decode().lower()

    def number(self, cause: str) -> int:
        """A number that only this installation derives from *cause*."""
        return int.from_bytes(hmac.digest(self._install, cause.encode(), "sha256")[:8], "big")

    # --------------------------------------------------------- with the writer

    def write_new(self) -> None:
        """Put new keys and links on disk. Called before the database commits."""
        if not self._new_keys and not self._new_links:
            return
        wrapped = [(name, self._wrapping.wrap(name, key)) for name, key in self._new_keys.items()]
        self._in_one(
            lambda: (
                self._file.executemany("INSERT INTO keys VALUES (?, ?)", wrapped),
                self._file.executemany(
                    "INSERT INTO links VALUES (?, ?, ?)",
                    [(alias, who, key) for (who, key), alias in self._new_links.items()],
                ),
            )
        )
        for name, key in self._new_keys.items():
            self._made_ready(name, key)
        self._new_keys.clear()
        self._new_links.clear()

    def destroy_doomed(self) -> None:
        """Destroy what was doomed. Called after the database has committed; what then fails is
        done with what is doomed next."""
        self._overdue |= self._doomed
        self._doomed.clear()
        if not self._overdue:
            return
        self._destroy(self._overdue)
        if any(not key.startswith("message:") for key in self._overdue) or self._all_have_left():
            # What a deleted row leaves in the log would outlive it.
            self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._overdue.clear()

    def forget(self) -> None:
        """The transaction did not happen: neither did its keys."""
        self._new_keys.clear()
        self._new_links.clear()
        self._doomed.clear()

    def noted(self) -> Noted:
        """What the transaction wants so far, for ``go_back_to``."""
        return dict(self._new_keys), dict(self._new_links), set(self._doomed)

    def go_back_to(self, noted: Noted) -> None:
        """A part of the transaction did not happen."""
        self._new_keys, self._new_links, self._doomed = noted

    def keep_only(self, needed: Collection[str], standing_for: Collection[str]) -> int:
        """Sweep keys that nothing needs, and links with the house whose alias stands for nobody;
        return how many there were."""
        known = {row[0] for row in self._file.execute("SELECT id FROM keys")}
        linked = {row[0] for row in self._file.execute("SELECT DISTINCT key FROM links")}
        orphans = (known | linked) - {HOUSE, "index", "install"} - set(needed)
        # All other links end with their key; that of the house is never destroyed.
        of_house = self._file.execute("SELECT alias FROM links WHERE key = ?", (HOUSE,))
        orphans |= {row[0] for row in of_house} - set(standing_for)
        if orphans:
            self._destroy(orphans)
            self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return len(orphans)

    # ---------------------------------------------------------------- private

    def _all_have_left(self) -> bool:
        """Whether no message has a key any more."""
        waiting = "SELECT 1 FROM keys WHERE id >= 'message:' AND id < 'message;' LIMIT 1"
        return self._file.execute(waiting).fetchone() is None

    def _standing(self, key: str) -> bytes:
        if self._key(key) is None:
            self._new_keys[key] = os.urandom(32)
            self.write_new()
        return self._must(key)

    def _key(self, key: str) -> bytes | None:
        if key in self._new_keys:
            return self._new_keys[key]
        if key in self._ready:
            self._ready.move_to_end(key)
            return self._ready[key]
        row = self._file.execute("SELECT key FROM keys WHERE id = ?", (key,)).fetchone()
        if row is None:
            return None
        return self._made_ready(key, self._wrapping.unwrap(key, row[0]))

    def _made_ready(self, name: str, key: bytes) -> bytes:
        self._ready[name] = key
        if len(self._ready) > _READY:
            self._ready.popitem(last=False)
        return key

    def _must(self, key: str) -> bytes:
        found = self._key(key)
        if found is None:
            raise KeyError("a row outlived its key")
        return found

    def _who(self, person: Address) -> bytes:
        return self._wrapping.hide(self._hash("person", person.uri))

    def _hash(self, what: str, name: str) -> bytes:
        return hmac.digest(self._index, f"{what}|{name}".encode(), hashlib.sha256)[:16]

    def _destroy(self, keys: Iterable[str]) -> None:
        rows = [(key,) for key in keys]
        for (key,) in rows:
            self._ready.pop(key, None)
        self._in_one(
            lambda: (
                self._file.executemany("DELETE FROM keys WHERE id = ?", rows),
                self._file.executemany("DELETE FROM links WHERE key = ?1 OR alias = ?1", rows),
            )
        )

    def _in_one(self, write: Any) -> None:
        self._file.execute("BEGIN IMMEDIATE")
        try:
            write()
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")

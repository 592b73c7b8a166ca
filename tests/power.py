"""The power goes in the middle of a history: what must still be there, and what must not.

``Ledger`` notes what the database had acknowledged, and at which operation of the disk;
``looked_through`` opens what a cut left, as the product does, and holds it to that.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from storage.database import Database, Transaction
from storage.vault import HOUSE
from tests.disk import Disk
from tests.platter import Kind, Operation, Platter, lay_out

#: keys that no row has to need
STANDING = frozenset((HOUSE, "index", "install"))
#: all but that which counts the starts
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'instance'"


@dataclass(frozen=True)
class State:
    """All rows as they are once a transaction is written, and the keys that they need."""

    rows: bytes
    keys: dict[str, bytes]


@dataclass
class Ledger:
    """What was acknowledged: after so many operations of the disk this was promised to last."""

    disk: Disk
    at: list[int] = field(default_factory=list)
    states: list[State] = field(default_factory=list)
    history: list[Operation] = field(default_factory=list)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Every transaction of every database is noted meanwhile."""
        whole = Database._whole
        self.disk.record(self.history.append)

        def noted(database: Database, function: Callable[..., Any], args: Any) -> Any:
            found: list[bytes] = []

            def with_look(tx: Transaction, *args: Any) -> Any:
                result = function(tx, *args)
                found.append(rows_of(tx))
                return result

            result = whole(database, with_look, args)
            # Nothing can get in between: this is the database's own thread.
            self.at.append(len(self.history))
            self.states.append(State(found[0], keys_of(database)))
            return result

        Database._whole = noted  # type: ignore[assignment, method-assign]
        try:
            yield
        finally:
            Database._whole = whole  # type: ignore[method-assign]
            self.disk.record(None)

    def allowed(self, cut: int) -> list[State]:
        """The states that a cut after so many operations may leave: what was acknowledged last,
        or what was being written; none while nothing has been promised yet."""
        done = bisect_right(self.at, cut)
        return self.states[done - 1 : done + 1] if done else []


def rows_of(tx: Transaction) -> bytes:
    """A hash of every row of every table."""
    found = hashlib.blake2b(digest_size=16)
    for (table,) in sorted(tx.rows(_TABLES)):
        for row in sorted(map(repr, tx.rows(f'SELECT * FROM "{table}"'))):
            found.update(f"{table}|{row}\n".encode())
    return found.digest()


def keys_of(database: Database) -> dict[str, bytes]:
    """Every key, and under the name of a link whose it is."""
    keys = database._vault._file
    found = dict(keys.execute("SELECT id, key FROM keys"))
    for alias, person, key in keys.execute("SELECT alias, person, key FROM links"):
        found[f"{key}|{alias}"] = person
    return found


class Lost(AssertionError):
    """A cut took, or left, what it must not."""


async def looked_through(directory: Path, allowed: list[State]) -> str:
    """Open what a cut left in *directory*, and say what it was. Raises ``Lost``."""
    opened = await Database.open(directory)
    try:
        rows, is_whole, needed = await opened.run(_read)
        keys = await opened._in_thread(keys_of, opened)
    finally:
        await opened.close()
    if not is_whole:
        raise Lost("the database is damaged")
    if missing := needed - keys.keys():
        raise Lost(f"{len(missing)} rows outlived their key")
    states = [state for state in allowed if state.rows == rows]
    if not states and allowed:
        raise Lost("what was acknowledged is not there, or something is half there")
    names = {name for name in keys if "|" not in name}
    if extra := names - needed - STANDING:
        raise Lost(f"{len(extra)} keys have nothing to protect")
    wanted = {name: key for state in states[-1:] for name, key in state.keys.items()}
    wanted = {name: key for name, key in wanted.items() if name.split("|")[0] in names}
    if states and wanted.items() - keys.items():
        raise Lost("a key or a link is not the one that was acknowledged")
    # A link under the key of a case, of somebody who was about to take it, ends with the case.
    more = keys.keys() - wanted.keys() if states else set()
    if more := {name for name in more if name.startswith(f"{HOUSE}|")}:
        raise Lost(f"{len(more)} people are linked with the house who are in no group")
    if not allowed:
        return "before the first"
    return "as acknowledged" if rows == allowed[0].rows else "one more"


def _read(tx: Transaction) -> tuple[bytes, bool, set[str]]:
    is_whole = tx.row("PRAGMA integrity_check")[0] == "ok"
    needed = set()
    for (table,) in tx.rows(_TABLES):
        columns = {row[1] for row in tx.rows(f'PRAGMA table_info("{table}")')}
        if {"key", "sealed"} <= columns:
            needed |= {
                row[0] for row in tx.rows(f'SELECT key FROM "{table}" WHERE sealed IS NOT NULL')
            }
    return rows_of(tx), is_whole, needed


def cut_everywhere(
    ledger: Ledger, chance: Random, images: int | None
) -> Iterator[tuple[int, Platter]]:
    """Cuts in order, as (after how many operations, the disk then): after each operation; or so
    many *images*, half of them at the end of a transaction, just before, or in its last sync."""
    cuts = list(range(len(ledger.history) + 1))
    if images is not None:
        ends = [at - back for at in ledger.at for back in (0, 1, 2) if at > back]
        cuts = [chance.choice(ends) for _ in range(images // 2)]
        cuts += [chance.randrange(len(ledger.history) + 1) for _ in range(images - len(cuts))]
    platter, done = Platter(), 0
    for cut in sorted(cuts):
        for operation in ledger.history[done:cut]:
            platter(operation)
        done = cut
        yield cut, platter


def _lay_out(files: Mapping[str, bytes], directory: Path, house: Path) -> None:
    """What is left of the *house*. The key of the epoch was on disk before there was any other,
    and no epoch ends in these histories; what the journal knows more of is not looked at."""
    lay_out(files, directory)
    directory.mkdir(exist_ok=True)
    for name in ("epoch.key", "sent.journal"):
        shutil.copy(house / name, directory)


async def lose_power(
    ledger: Ledger, directory: Path, images: int | None, seed: int, *, replay: str
) -> Counter[str]:
    """Cut the power so often (``None``: after each operation), and look through what is left.
    Raises ``Lost`` with the one command, *replay*, that shows it again."""
    seen: Counter[str] = Counter()
    chance = Random(seed)
    for cut, platter in cut_everywhere(ledger, chance, images):
        _lay_out(platter.cut(chance), directory, ledger.disk.directory)
        try:
            seen[await looked_through(directory, ledger.allowed(cut))] += 1
        except (Lost, sqlite3.Error) as why:
            raise Lost(f"{why}: after operation {cut} of seed {seed}; {replay}") from why
        seen["images"] += 1
    seen["operations"], seen["acknowledged"] = len(ledger.history), len(ledger.states)
    seen["syncs"] = sum(each.kind is Kind.SYNC for each in ledger.history)
    return seen

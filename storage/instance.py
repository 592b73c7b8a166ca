"""Which life of the database this is: whether a backup was put in its place, and what is known to
have left after that backup was made (RELIABILITY.md, R-S8)."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from storage.journal import KEPT, Journal
from storage.moments import from_text_or_none, to_text

if TYPE_CHECKING:
    from storage.database import Transaction

#: why what waited in a backup is blocked, where nobody knows whether it has left
RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup was put in our place. *made_at*: what happened later is not in it. *since*: when
    it was first seen. *is_held*: nobody knows what has left meanwhile, and what may have waits
    until an admin says."""

    made_at: datetime | None
    since: datetime | None
    is_held: bool


def begin(connection: sqlite3.Connection, journal: Journal) -> None:
    """Begin an epoch, and see by the last one whether a backup is in our place. What has left
    since it was made counts as left; without a journal what waits in it is held."""
    row = connection.execute("SELECT epoch FROM instance").fetchone()
    last = journal.last_epoch()
    epoch = max(row[0] if row else 0, last or 0) + 1
    if row is None:
        # First the journal: a database that has an epoch, and no journal, was restored.
        journal.begin(epoch)
        connection.execute("INSERT INTO instance (epoch) VALUES (?)", (epoch,))
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if last is None:
            connection.execute("UPDATE instance SET restored = 'held', since = NULL")
            connection.execute("UPDATE outbox SET blocked = ?", (RESTORED,))
        elif row[0] < last:
            connection.execute("UPDATE instance SET restored = 'known', since = NULL")
            connection.executemany(
                "INSERT OR IGNORE INTO has_left VALUES (?)",
                ((name,) for name in journal.since(row[0])),
            )
        connection.execute("UPDATE instance SET epoch = ?", (epoch,))
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    journal.begin(epoch)


def note_backup(connection: sqlite3.Connection, now: datetime) -> None:
    """A copy is about to be made: it knows when."""
    connection.execute("UPDATE instance SET made_at = ?", (to_text(now),))


def outlive_backup(connection: sqlite3.Connection, journal: Journal) -> None:
    """The copy is made: from now on it is older than we are."""
    (epoch,) = connection.execute(
        "UPDATE instance SET epoch = epoch + 1 RETURNING epoch"
    ).fetchone()
    journal.begin(epoch)


def restored(tx: Transaction) -> Restored | None:
    """``None`` if this is the database that always was here."""
    kind, made_at, since = tx.row("SELECT restored, made_at, since FROM instance")
    if kind is None:
        return None
    return Restored(from_text_or_none(made_at), from_text_or_none(since), kind == "held")


def note_seen(tx: Transaction, now: datetime) -> None:
    """It is known now, and people have been told."""
    tx.execute("UPDATE instance SET since = ?", (to_text(now),))


def let_go(tx: Transaction) -> None:
    """What was held is held no longer."""
    tx.execute("UPDATE instance SET restored = 'known' WHERE restored = 'held'")


def has_left(tx: Transaction, *names: str) -> bool:
    """Whether something of one of those *names* left after the backup that we came from."""
    return any(tx.row("SELECT 1 FROM has_left WHERE name = ?", (name,)) for name in names)


def forget_old(tx: Transaction, now: datetime) -> None:
    """So long after a restore nothing leads to what left before it."""
    tx.execute(
        "DELETE FROM has_left WHERE EXISTS (SELECT 1 FROM instance WHERE since < ?)",
        (to_text(now - KEPT),),
    )

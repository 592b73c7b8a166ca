"""The table of questions: what the bot last asked each person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.chat import Address
from bot.domain.outcome import Question
from storage.calls import question_from_json, question_to_json
from storage.database import Transaction
from storage.moments import from_text, to_text


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """A question as it was asked. *sent_at* is ``None`` while it has not left."""

    id: int
    key: str
    question: Question
    #: that it was asked in
    language: str
    sent_at: datetime | None
    is_open: bool


def put(
    tx: Transaction, person: Address, key: str, question: Question, language: str, now: datetime
) -> int:
    """Ask *person*; what they were asked before is closed. Returns the question's number."""
    for alias in tx.vault.links(person).values():
        tx.execute("UPDATE questions SET is_open = 0 WHERE alias = ?", (alias,))
    alias = tx.vault.alias(person, key)
    # A key of its own means that the person has no case: the link begins and ends with it.
    content = [language, question_to_json(question)]
    sealed = tx.vault.seal(key, "question", content)
    cursor = tx.execute(
        "INSERT INTO questions (alias, key, sealed, asked_at, is_open) VALUES (?, ?, ?, ?, 1)",
        (alias, key, sealed, to_text(now)),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def to(tx: Transaction, person: Address) -> list[Asked]:
    """What *person* has been asked and is still kept, newest first."""
    aliases = list(tx.vault.links(person).values())
    marks = ",".join("?" * len(aliases))
    rows = tx.rows(
        "SELECT id, key, sealed, sent_at, is_open FROM questions "
        f"WHERE alias IN ({marks}) ORDER BY id DESC",
        aliases,
    )
    return [_asked(tx, *row) for row in rows]


def get(tx: Transaction, number: int) -> Asked | None:
    row = tx.row("SELECT id, key, sealed, sent_at, is_open FROM questions WHERE id = ?", (number,))
    return None if row is None else _asked(tx, *row)


def put_to(tx: Transaction, person: Address, number: int) -> Asked | None:
    """As ``get``; ``None``, too, if somebody else was asked that."""
    row = tx.row("SELECT alias FROM questions WHERE id = ?", (number,))
    is_theirs = row is not None and row[0] in tx.vault.links(person).values()
    return get(tx, number) if is_theirs else None


def close(tx: Transaction, number: int) -> None:
    """It has been answered."""
    tx.execute("UPDATE questions SET is_open = 0 WHERE id = ?", (number,))


def mark_sent(tx: Transaction, number: int, now: datetime) -> Asked | None:
    """It has left; silence counts from now. ``None`` if it is no longer asked."""
    may_have_left(tx, number, now)
    asked = get(tx, number)
    return asked if asked is not None and asked.is_open else None


def may_have_left(tx: Transaction, number: int, now: datetime) -> None:
    """From now on an answer may be to it."""
    tx.execute(
        "UPDATE questions SET sent_at = coalesce(sent_at, ?) WHERE id = ?", (to_text(now), number)
    )


def left_already(tx: Transaction, number: int, at: datetime) -> None:
    """It had left *at* that moment, if not before."""
    tx.execute("UPDATE questions SET sent_at = min(sent_at, ?) WHERE id = ?", (to_text(at), number))


def has_not_left(tx: Transaction, number: int) -> None:
    """No answer can be to it yet."""
    tx.execute("UPDATE questions SET sent_at = NULL WHERE id = ?", (number,))


def _asked(
    tx: Transaction, number: int, key: str, sealed: bytes, sent_at: str | None, is_open: int
) -> Asked:
    language, question = tx.vault.unseal(key, "question", sealed)
    left = from_text(sent_at) if sent_at else None
    return Asked(number, key, question_from_json(question), language, left, bool(is_open))


def forget_talks_with(tx: Transaction, person: Address) -> None:
    """Drop what *person* was asked that was not about a case, and the link with it."""
    for key in tx.vault.links(person):
        if key.startswith("talk:"):
            tx.execute("DELETE FROM questions WHERE key = ?", (key,))
            tx.execute("DELETE FROM timers WHERE key = ?", (key,))
            tx.vault.doom(key)


def forget_talks(tx: Transaction, before: datetime) -> None:
    """Drop questions that were not about a case, and the link to the person with them."""
    rows = tx.rows(
        "DELETE FROM questions WHERE key > 'talk:' AND key < 'talk;' AND asked_at < ? "
        "RETURNING key",
        (to_text(before),),
    )
    for (key,) in rows:
        tx.execute("DELETE FROM timers WHERE key = ?", (key,))
        tx.vault.doom(key)

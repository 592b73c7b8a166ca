"""The table of what has left, so that replies, reactions and edits find what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.chat import Address
from storage.database import Transaction
from storage.moments import day_of
from storage.vault import HOUSE

_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class About:
    """What a message of ours was about. *is_current*: it is the board of the case, or no board."""

    case_key: str | None
    question: int | None
    is_current: bool


@dataclass(frozen=True, slots=True, repr=False)
class Own:
    """A *message* in the *chat* with whoever asks; of two the higher *number* left later."""

    chat: Address
    message: str
    number: int


def put(
    tx: Transaction,
    network: str,
    message: str,
    *,
    now: datetime,
    case_key: str | None,
    question: int | None,
    board: bool,
    own: Own | None = None,
) -> None:
    """Note *message*. *own*: it was said about the case to whoever asks, and is to go when the
    case has ended."""
    if board:
        tx.execute(
            "UPDATE sent SET board = NULL WHERE case_key = ? AND board IS NOT NULL", (case_key,)
        )
    tx.execute(
        "INSERT INTO sent (message, case_key, question, board, own, sent_on) "
        "VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (message) DO UPDATE SET board = excluded.board, question = excluded.question",
        (
            _hash(tx, network, message),
            case_key,
            question,
            tx.vault.seal(HOUSE, "sent", message) if board else None,
            _sealed(tx, case_key, own) if own and case_key else None,
            day_of(now),
        ),
    )


def about(tx: Transaction, network: str, message: str) -> About | None:
    """What our message of that name was about; ``None`` if it is not ours, or long ago."""
    row = tx.row(
        "SELECT case_key, question, board FROM sent WHERE message = ?",
        (_hash(tx, network, message),),
    )
    return None if row is None else About(row[0], row[1], row[2] is not None)


def board(tx: Transaction, case_key: str) -> str | None:
    """The network's name of the group's message of the case."""
    row = tx.row("SELECT board FROM sent WHERE case_key = ? AND board IS NOT NULL", (case_key,))
    return None if row is None else str(tx.vault.unseal(HOUSE, "sent", row[0]))


def take_own(tx: Transaction, case_key: str) -> list[Own]:
    """What was said about the case to whoever asked, the oldest first; it is not kept."""
    rows = tx.rows("SELECT own FROM sent WHERE case_key = ? AND own IS NOT NULL", (case_key,))
    tx.execute("UPDATE sent SET own = NULL WHERE case_key = ? AND own IS NOT NULL", (case_key,))
    found = [tx.vault.unseal(case_key, "sent", row[0]) for row in rows]
    own = [Own(Address(chat), message, number) for chat, message, number in found]
    return sorted(own, key=lambda each: each.number)


def give_own(tx: Transaction, case_key: str, own: Iterable[Own]) -> None:
    """It was about the same wish, which is another case now."""
    for each in own:
        tx.execute(
            "UPDATE sent SET case_key = ?, own = ? WHERE message = ?",
            (
                case_key,
                _sealed(tx, case_key, each),
                _hash(tx, each.chat.network, each.message),
            ),
        )


def _sealed(tx: Transaction, case_key: str, own: Own) -> bytes:
    return tx.vault.seal(case_key, "sent", [own.chat.uri, own.message, own.number])


def forget_old(tx: Transaction, now: datetime, most: int) -> int:
    """Forget what nobody replies to any more, so much of it at the *most*; return how much."""
    old = "SELECT message FROM sent WHERE sent_on < ? LIMIT ?"
    before = day_of(now - _KEPT)
    return tx.execute(f"DELETE FROM sent WHERE message IN ({old})", (before, most)).rowcount


def _hash(tx: Transaction, network: str, message: str) -> bytes:
    return tx.vault.hash("sent", f"{network}|{message}")

"""The table of what is to leave: written with what caused it, deleted when it has left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.domain.chat import Address, Choice, Delivery
from bot.domain.outcome import Call, Removal
from storage.calls import call_from_json, call_to_json
from storage.database import Transaction
from storage.moments import from_text, to_text

#: what waits for a group that cannot be reached: until it can be
UNTIL_FOUND = datetime(9999, 12, 31, tzinfo=UTC)
#: why what is never said twice is blocked when it may have left
UNSURE = "unsure"


@dataclass(frozen=True, slots=True, repr=False)
class Waiting:
    """A delivery that has not left, and what it is about."""

    id: int
    network: str
    delivery: Delivery
    #: the key of the case it is about
    case_key: str | None
    #: the question that it asks
    question: int | None
    #: the group's one message of the case: edited in place, or begun *fresh*
    board: bool
    fresh: bool
    #: said about the case to whoever asks
    own: bool
    put_at: datetime
    #: that its words are in
    language: str
    #: it is never said twice: what to do where nobody can tell whether it has left
    if_unsure: Call | None

    @property
    def key(self) -> str:
        return self.delivery.key

    @property
    def to(self) -> Address:
        return self.delivery.to


@dataclass(frozen=True, slots=True, repr=False)
class Removing:
    """A removal that has not been done. *key* never changes, as a delivery's does not."""

    id: int
    network: str
    key: str
    removal: Removal

    @property
    def to(self) -> Address:
        return self.removal.chat


@dataclass(frozen=True, slots=True)
class Standing:
    """How much is *waiting* to leave at once, the *oldest* for so many seconds; and how much
    will never leave, by the network's word for why."""

    waiting: int
    oldest: float
    blocked: Mapping[str, int]


def put(
    tx: Transaction,
    delivery: Delivery,
    *,
    key: str,
    now: datetime,
    case_key: str | None,
    question: int | None,
    board: bool,
    fresh: bool,
    names_requester: bool,
    held_until: datetime | None,
    own: bool = False,
    language: str,
    if_unsure: Call | None = None,
) -> None:
    """Put *delivery* in; it leaves at once, or is *held_until* the morning."""
    content = {
        "to": delivery.to.uri,
        "words": delivery.words,
        "choices": [[choice.digit, choice.label] for choice in delivery.choices],
        "several": delivery.several,
        "may_open": delivery.may_open,
        "quiet": delivery.quiet,
        "for_all_eyes": delivery.for_all_eyes,
        "reply_to": delivery.reply_to,
        "thread": delivery.thread,
        "case_key": case_key,
        "question": question,
        "board": board,
        "fresh": fresh,
        "own": own,
        "language": language,
        "if_unsure": call_to_json(if_unsure),
    }
    tx.vault.new(key)
    tx.execute(
        "INSERT INTO outbox (send_key, network, key, sealed, case_key, put_at, held_until) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            delivery.key,
            delivery.to.network,
            key,
            tx.vault.seal(key, "outbox", content),
            case_key if names_requester else None,
            to_text(now),
            to_text(held_until) if held_until else None,
        ),
    )


def put_removal(
    tx: Transaction, removal: Removal, *, send_key: str, key: str, now: datetime
) -> None:
    """Put *removal* in, after what was to leave for that chat before."""
    content = {
        "to": removal.chat.uri,
        "removes": removal.message,
        "by": removal.by.uri,
        "is_quiet": removal.is_quiet,
    }
    tx.vault.new(key)
    tx.execute(
        "INSERT INTO outbox (send_key, network, key, sealed, put_at) VALUES (?, ?, ?, ?, ?)",
        (
            send_key,
            removal.chat.network,
            key,
            tx.vault.seal(key, "outbox", content),
            to_text(now),
        ),
    )


def release(
    tx: Transaction,
    now: datetime,
    waits_until: Callable[[Address], datetime | None] = lambda to: None,
) -> int:
    """Let what was held until now leave, after what left meanwhile; return how many there
    were. What has never been tried is held on where its reader *waits until* a later moment."""
    late = tx.rows(f"{_ROWS} WHERE held_until <= ? AND began_at IS NULL", (to_text(now),))
    for row in late:
        waiting = _waiting(tx, *row)
        until = waits_until(waiting.to)
        if until is not None:
            tx.execute(
                "UPDATE outbox SET held_until = ? WHERE id = ?", (to_text(until), waiting.id)
            )
    return _release(tx, tx.rows(f"{_ROWS} WHERE held_until <= ?", (to_text(now),)))


def release_to(tx: Transaction, person: Address) -> None:
    """Let what is held for *person* leave: something newer is about to be said to them."""
    rows = tx.rows(f"{_ROWS} WHERE held_until <= ?", (to_text(UNTIL_FOUND),))
    _release(tx, [row for row in rows if _waiting(tx, *row).to == person])


def take_held_board(tx: Transaction, group: Address, about: str) -> datetime | None:
    """Drop what is held for the *group* as its message about that case: there is a newer one.
    Return until when it was held."""
    rows = tx.rows(
        f"{_ROWS} WHERE held_until < ? AND network = ?", (to_text(UNTIL_FOUND), group.network)
    )
    until = None
    for each in rows:
        waiting = _waiting(tx, *each)
        if not isinstance(waiting, Waiting) or waiting.to != group or not waiting.board:
            continue
        if waiting.case_key == about:
            until = from_text(
                tx.row("SELECT held_until FROM outbox WHERE id = ?", (waiting.id,))[0]
            )
            remove(tx, waiting.id)
    return until


def set_aside(tx: Transaction, group: Address) -> None:
    """The *group* cannot be reached: keep only what its messages about cases are to become, the
    last of each."""
    seen = set()
    for waiting in _for_group(tx, "id DESC", group):
        if not waiting.board or waiting.case_key is None or waiting.case_key in seen:
            remove(tx, waiting.id)
            continue
        seen.add(waiting.case_key)
        _renumber(tx, waiting.id, UNTIL_FOUND)


def take_up(
    tx: Transaction, group: Address, asked: Collection[str], morning: datetime | None
) -> None:
    """The *group* can be reached again: let leave what was set aside for it, but nothing about
    those that are *asked* afresh. In the night what is begun fresh is held until the *morning*."""
    for waiting in _for_group(tx, "id", group):
        if waiting.case_key in asked:
            remove(tx, waiting.id)
        else:
            _renumber(tx, waiting.id, morning if waiting.fresh else None)


def drop_board(tx: Transaction, group: Address, case_key: str) -> None:
    """What was set aside about the case has been overtaken."""
    for waiting in _for_group(tx, "id", group):
        if waiting.case_key == case_key:
            remove(tx, waiting.id)


def _for_group(tx: Transaction, order: str, group: Address) -> list[Waiting]:
    rows = tx.rows(f"{_ROWS} WHERE network = ? ORDER BY {order}", (group.network,))
    found = [_waiting(tx, *row) for row in rows]
    return [each for each in found if isinstance(each, Waiting) and each.to == group]


_ROWS = "SELECT id, send_key, network, key, sealed, put_at FROM outbox"


def _release(tx: Transaction, rows: Sequence[Any]) -> int:
    # Ordered here: asked for in order, they would be looked for among all that waits.
    for row in sorted(rows):
        waiting = _waiting(tx, *row)
        if (
            isinstance(waiting, Waiting)
            and waiting.question is not None
            and not _is_still_asked(tx, waiting.question)
        ):
            remove(tx, waiting.id)
            continue
        _renumber(tx, waiting.id, None)
    return len(rows)


def _renumber(tx: Transaction, number: int, held_until: datetime | None) -> None:
    """Let it wait anew. A new number, by the table's own count: the relay never looks back, and
    what it has in its hands is there no more."""
    tx.execute("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'outbox'")
    tx.execute(
        "UPDATE outbox SET held_until = ?, blocked = NULL, "
        "id = (SELECT seq FROM sqlite_sequence WHERE name = 'outbox') WHERE id = ?",
        (to_text(held_until) if held_until else None, number),
    )


def _is_still_asked(tx: Transaction, question: int) -> bool:
    row = tx.row("SELECT is_open FROM questions WHERE id = ?", (question,))
    return row is not None and bool(row[0])


def next_release(tx: Transaction) -> datetime | None:
    row = tx.row("SELECT min(held_until) FROM outbox WHERE held_until < ?", (to_text(UNTIL_FOUND),))
    return from_text(row[0]) if row[0] else None


def after(tx: Transaction, number: int, most: int = -1) -> list[Waiting | Removing]:
    """What waits with a higher number, in order: all of it, or so much at the *most*."""
    rows = tx.rows(
        f"{_ROWS} WHERE id > ? AND blocked IS NULL AND held_until IS NULL ORDER BY id LIMIT ?",
        (number, most),
    )
    return [_waiting(tx, *row) for row in rows]


def standing(tx: Transaction, now: datetime) -> Standing:
    waiting, first = tx.row(
        "SELECT count(*), min(put_at) FROM outbox WHERE blocked IS NULL AND held_until IS NULL"
    )
    blocked = tx.rows(
        "SELECT blocked, count(*) FROM outbox WHERE blocked IS NOT NULL GROUP BY blocked"
    )
    oldest = (now - from_text(first)).total_seconds() if first else 0.0
    return Standing(waiting, oldest, dict(blocked))


def under(tx: Transaction, send_key: str) -> Waiting | Removing | None:
    """What waits under that key, if it still does."""
    row = tx.row(f"{_ROWS} WHERE send_key = ? AND blocked IS NULL", (send_key,))
    return None if row is None else _waiting(tx, *row)


def get(tx: Transaction, number: int) -> Waiting | Removing:
    return _waiting(tx, *tx.row(f"{_ROWS} WHERE id = ?", (number,)))


def is_blocked(tx: Transaction, number: int, reason: str) -> bool:
    row = tx.row("SELECT blocked FROM outbox WHERE id = ?", (number,))
    return row is not None and row[0] == reason


def is_waiting(tx: Transaction, number: int) -> bool:
    return tx.row("SELECT 1 FROM outbox WHERE id = ?", (number,)) is not None


def names_of(tx: Transaction, waiting: Waiting) -> tuple[str, ...]:
    """Under which the journal remembers that it has left: what is never said twice also under one
    that does not depend on when it was due."""
    if waiting.if_unsure is None or waiting.case_key is None:
        return (waiting.key,)
    once = tx.vault.send_key(f"once|{waiting.case_key}|{waiting.if_unsure.command}", 0)
    return (waiting.key, once)


def remove(tx: Transaction, number: int) -> None:
    """It has left. The key of its words goes when nothing else is under it."""
    row = tx.row("DELETE FROM outbox WHERE id = ? RETURNING key", (number,))
    if row is not None and not tx.row("SELECT 1 FROM outbox WHERE key = ?", (row[0],)):
        tx.vault.doom(row[0])


def withdraw(tx: Transaction, case_key: str) -> None:
    """What was to go to the person who asks, or names them, no longer leaves."""
    rows = tx.rows("SELECT id FROM outbox WHERE case_key = ?", (case_key,))
    for (number,) in rows:
        remove(tx, number)


def unask(tx: Transaction, case_key: str, question: int) -> None:
    """The *question* about the case no longer leaves."""
    for row in tx.rows(f"{_ROWS} WHERE case_key = ?", (case_key,)):
        waiting = _waiting(tx, *row)
        if isinstance(waiting, Waiting) and waiting.question == question:
            remove(tx, waiting.id)


def block(tx: Transaction, number: int, reason: str) -> None:
    """It will never leave by itself."""
    tx.execute("UPDATE outbox SET blocked = ? WHERE id = ?", (reason, number))


def blocked(tx: Transaction, reason: str) -> list[Waiting | Removing]:
    """What is blocked for that *reason*, in order."""
    return [
        _waiting(tx, *row) for row in tx.rows(f"{_ROWS} WHERE blocked = ? ORDER BY id", (reason,))
    ]


def unblock(tx: Transaction, number: int) -> None:
    """Let it leave after all."""
    _renumber(tx, number, None)


def forget_blocked(tx: Transaction, before: datetime) -> None:
    """Drop what waits for a human, or for a group, since then."""
    rows = tx.rows(
        "SELECT id FROM outbox WHERE blocked IS NOT NULL AND put_at < ?1 "
        "UNION SELECT id FROM outbox WHERE held_until = ?2 AND put_at < ?1",
        (to_text(before), to_text(UNTIL_FOUND)),
    )
    for (number,) in rows:
        remove(tx, number)


def _waiting(
    tx: Transaction, number: int, send_key: str, network: str, key: str, sealed: bytes, put_at: str
) -> Waiting | Removing:
    content = tx.vault.unseal(key, "outbox", sealed)
    if "removes" in content:
        removal = Removal(
            chat=Address(content["to"]),
            message=content["removes"],
            by=Address(content["by"]),
            is_quiet=content["is_quiet"],
        )
        return Removing(number, network, send_key, removal)
    delivery = Delivery(
        key=send_key,
        to=Address(content["to"]),
        words=content["words"],
        choices=tuple(Choice(digit, label) for digit, label in content["choices"]),
        several=content["several"],
        may_open=content["may_open"],
        quiet=content["quiet"],
        for_all_eyes=content["for_all_eyes"],
        reply_to=content["reply_to"],
        thread=content["thread"],
    )
    return Waiting(
        number,
        network,
        delivery,
        content["case_key"],
        content["question"],
        content["board"],
        content["fresh"],
        content["own"],
        from_text(put_at),
        content["language"],
        call_from_json(content["if_unsure"]) if content["if_unsure"] else None,
    )

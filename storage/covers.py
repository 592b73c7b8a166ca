"""The table of covers: each under the key of its errand, and gone with it."""

from __future__ import annotations

from typing import Any

from bot.domain.chat import Address
from bot.domain.cover import Cover
from bot.domain.outcome import Errand
from storage import errands, people
from storage.database import Transaction
from storage.moments import from_text, to_text


def get(tx: Transaction, cover: str) -> Cover | None:
    """The cover of that id; ``None`` if it is over."""
    return under(tx, errands.key_of(cover))


def under(tx: Transaction, key: str) -> Cover | None:
    """The cover whose errand has that *key*; ``None`` if it is over, or none."""
    row = tx.row("SELECT key, sealed FROM covers WHERE key = ?", (key,))
    return None if row is None else _cover(tx, *row)


def live(tx: Transaction, workplace: str) -> list[Cover]:
    """Those that are not over, soonest first."""
    rows = tx.rows("SELECT key, sealed FROM covers WHERE workplace = ?", (workplace,))
    return sorted((_cover(tx, *row) for row in rows), key=lambda cover: cover.starts_at)


def asked_by(tx: Transaction, person: Address) -> Cover | None:
    """The one that *person* asks for; nobody has two."""
    return next((cover for cover in _of(tx, person) if cover.asker == person), None)


def taken_by(tx: Transaction, person: Address) -> list[Cover]:
    """Those for which *person* comes, soonest first."""
    return [c for c in _of(tx, person) if c.taker is not None and c.taker.address == person]


def save(tx: Transaction, cover: Cover) -> None:
    """Write it as it is now. Whoever does not come any more is not linked with it."""
    key = errands.begin(tx, Errand(cover.id, cover.asker))
    before = get(tx, cover.id)
    if before is not None and before.taker not in (None, cover.taker):
        assert before.taker is not None
        tx.vault.unlink(tx.vault.alias(before.taker.address, key))
    if cover.taker is not None:
        tx.vault.alias(cover.taker.address, key)
    tx.execute(
        "INSERT INTO covers (key, workplace, sealed) VALUES (?, ?, ?) "
        "ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed",
        (key, cover.workplace, tx.vault.seal(key, "cover", _to_json(cover))),
    )


def _of(tx: Transaction, person: Address) -> list[Cover]:
    found = (under(tx, key) for key in tx.vault.links(person) if errands.is_key(key))
    return sorted((cover for cover in found if cover), key=lambda cover: cover.starts_at)


def _to_json(cover: Cover) -> dict[str, Any]:
    return {
        "id": cover.id,
        "workplace": cover.workplace,
        "asker": cover.asker.uri,
        "language": cover.language,
        "place": cover.place,
        "starts_at": to_text(cover.starts_at),
        "minutes": cover.minutes,
        "is_asked": cover.is_asked,
        "taker": people.to_row(cover.taker),
        "reaction": cover.reaction,
    }


def _cover(tx: Transaction, key: str, sealed: bytes) -> Cover:
    content = tx.vault.unseal(key, "cover", sealed)
    return Cover(
        **{
            **content,
            "asker": Address(content["asker"]),
            "starts_at": from_text(content["starts_at"]),
            "taker": people.from_row(content["taker"]),
        }
    )

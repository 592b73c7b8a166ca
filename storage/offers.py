"""The table of offers, all of them sealed; those that are over until they cannot be corrected
any more."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from bot.domain.chat import Address
from bot.domain.offer import LASTS, Offer, State
from storage import people, timers
from storage.database import Transaction
from storage.moments import from_text, from_text_or_none, to_text, to_text_or_none
from storage.vault import HOUSE

_KEY = "offer:"


def get(tx: Transaction, name: str) -> Offer | None:
    """The offer of that *name*, over or not; ``None`` if there is none."""
    row = tx.row("SELECT key, sealed FROM offers WHERE name = ?", (_hash(tx, name),))
    return None if row is None else _offer(tx, *row)


def at(tx: Transaction, workplace: str) -> list[Offer]:
    """Every offer of the workplace, over or not, oldest first."""
    rows = tx.rows("SELECT key, sealed FROM offers WHERE workplace = ?", (workplace,))
    return _sorted(_offer(tx, *row) for row in rows)


def waiting(tx: Transaction, workplace: str) -> list[Offer]:
    """Those that nobody has offered yet, oldest first."""
    return [offer for offer in at(tx, workplace) if not offer.is_over]


def of_batch(tx: Transaction, workplace: str, batch: str) -> list[Offer]:
    """Those that stand in one message of the group."""
    return [offer for offer in at(tx, workplace) if offer.batch == batch]


def of(tx: Transaction, person: Address) -> list[Offer]:
    """Every offer that *person* has, or has reported, oldest first."""
    keys = [key for key in tx.vault.links(person) if key.startswith(_KEY)]
    marks = ",".join("?" * len(keys))
    rows = tx.rows(f"SELECT key, sealed FROM offers WHERE key IN ({marks})", keys)
    return _sorted(_offer(tx, *row) for row in rows)


def held_by(tx: Transaction, person: Address) -> list[Offer]:
    """Those that *person* is to offer."""
    return [o for o in of(tx, person) if o.holder is not None and o.holder.address == person]


def is_taken(tx: Transaction, name: str) -> bool:
    """Whether the name is in use, or was until lately."""
    return tx.row("SELECT 1 FROM offers WHERE name = ?", (_hash(tx, name),)) is not None


def save(tx: Transaction, offer: Offer) -> None:
    """Write the offer as it is now, under a key of its own; with the earlier key goes every link
    to people whom it knows no more."""
    forget(tx, offer.name)
    key = tx.vault.new(_KEY + tx.vault.fresh_name())
    for person in (offer.reporter, offer.holder):
        if person is not None:
            tx.vault.alias(person.address, key)
    tx.execute(
        "INSERT INTO offers (name, key, workplace, sealed) VALUES (?, ?, ?, ?)",
        (
            _hash(tx, offer.name),
            key,
            offer.workplace,
            tx.vault.seal(key, "offer", _to_json(offer)),
        ),
    )


def forget(tx: Transaction, name: str) -> None:
    for (key,) in tx.rows("DELETE FROM offers WHERE name = ? RETURNING key", (_hash(tx, name),)):
        tx.vault.doom(key)


def forget_old(tx: Transaction, now: datetime, workplaces: Collection[str]) -> None:
    """Drop those that are over for so long that nobody corrects them, and as old ones of a
    workplace that is none of *workplaces* any more: nobody can make them."""
    for key, sealed in tx.rows("SELECT key, sealed FROM offers"):
        offer = _offer(tx, key, sealed)
        since = offer.ended_at if offer.workplace in workplaces else offer.reported_at
        if since is not None and since + LASTS <= now:
            forget(tx, offer.name)


def clear_timers(tx: Transaction, workplace: str) -> None:
    """Nothing waits to be offered there: nobody has to be reminded."""
    timers.clear(tx, HOUSE, reminding(workplace))


def reminding(workplace: str) -> str:
    """The kind of the timer by which a workplace is reminded."""
    return f"offers:{workplace}"


def _hash(tx: Transaction, name: str) -> bytes:
    return tx.vault.hash("bird", name)


def _sorted(offers: Any) -> list[Offer]:
    return sorted(offers, key=lambda offer: (offer.reported_at, offer.id))


def _offer(tx: Transaction, key: str, sealed: bytes) -> Offer:
    return _from_json(tx.vault.unseal(key, "offer", sealed))


def _to_json(offer: Offer) -> dict[str, Any]:
    return {
        "id": offer.id,
        "name": offer.name,
        "workplace": offer.workplace,
        "reported_at": to_text(offer.reported_at),
        "batch": offer.batch,
        "reporter": people.to_row(offer.reporter),
        "state": offer.state.value,
        "holder": people.to_row(offer.holder),
        "taken_at": to_text_or_none(offer.taken_at),
        "shown_at": to_text_or_none(offer.shown_at),
        "unread": offer.unread,
        "ended_at": to_text_or_none(offer.ended_at),
    }


def _from_json(row: Mapping[str, Any]) -> Offer:
    return Offer(
        id=row["id"],
        name=row["name"],
        workplace=row["workplace"],
        reported_at=from_text(row["reported_at"]),
        batch=row["batch"],
        reporter=people.from_row(row["reporter"]),
        state=State(row["state"]),
        holder=people.from_row(row["holder"]),
        taken_at=from_text_or_none(row["taken_at"]),
        shown_at=from_text_or_none(row["shown_at"]),
        unread=row["unread"],
        ended_at=from_text_or_none(row["ended_at"]),
    )

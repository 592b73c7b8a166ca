"""What was agreed with one person to be done later: timers, and what they ask, under a key of
their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.chat import Address
from bot.domain.outcome import Call, Errand
from storage import outbox
from storage.calls import call_from_json
from storage.database import Transaction
from storage.moments import from_text

_KEY = "errand:"


@dataclass(frozen=True, slots=True, repr=False)
class Waiting:
    """The next call that will be given for an errand."""

    errand: str
    due_at: datetime
    call: Call


def key_of(errand: str) -> str:
    return _KEY + errand


def is_key(key: str) -> bool:
    return key.startswith(_KEY)


def begin(tx: Transaction, errand: Errand) -> str:
    """The errand's key; made, and linked with the person, when there is none."""
    key = tx.vault.new(key_of(errand.id))
    tx.vault.alias(errand.person, key)
    return key


def is_live(tx: Transaction, errand: str) -> bool:
    """Whether it is still wanted."""
    return tx.vault.knows(key_of(errand))


def of(tx: Transaction, person: Address) -> list[Waiting]:
    """The next call of each errand of *person*, soonest first."""
    keys = _agreed_with(tx, person)
    marks = ",".join("?" * len(keys))
    rows = tx.rows(
        f"SELECT key, due_at, sealed FROM timers WHERE key IN ({marks}) ORDER BY due_at, id", keys
    )
    found: dict[str, Waiting] = {}
    for key, due_at, sealed in rows:
        if key not in found:
            call = call_from_json(tx.vault.unseal(key, "timer", sealed))
            found[key] = Waiting(key.removeprefix(_KEY), from_text(due_at), call)
    return list(found.values())


def end(tx: Transaction, errand: str) -> None:
    """It is over: nothing is left of it, and no link to the person."""
    key = key_of(errand)
    tx.execute("DELETE FROM questions WHERE key = ?", (key,))
    tx.execute("DELETE FROM timers WHERE key = ?", (key,))
    tx.execute("DELETE FROM covers WHERE key = ?", (key,))
    outbox.withdraw(tx, key)
    tx.vault.doom(key)


def forget(tx: Transaction, person: Address) -> None:
    """End every errand of *person*."""
    for key in _agreed_with(tx, person):
        end(tx, key.removeprefix(_KEY))


def _agreed_with(tx: Transaction, person: Address) -> list[str]:
    """The keys of what was agreed with *person*. A cover is others' business, too, and ends as
    its own command says."""
    covers = {row[0] for row in tx.rows("SELECT key FROM covers")}
    return [key for key in tx.vault.links(person) if is_key(key) and key not in covers]

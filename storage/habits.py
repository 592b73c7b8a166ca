"""The table of habits: what somebody wants the bot to keep about them, their languages, the days
and hours in which they are not asked, and their timetable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.domain.chat import Address
from bot.domain.timetable import Timetable, from_clocks, from_rows, to_clocks, to_rows
from bot.domain.workplace import Days, Span
from storage.database import Transaction
from storage.moments import to_text

_KEY = "habit:"


@dataclass(frozen=True, slots=True, repr=False)
class Kept:
    """All that is kept about somebody's habits."""

    #: the first is for reading
    languages: tuple[str, ...] = ()
    #: the days on which they are not asked, earliest first
    absences: tuple[Days, ...] = ()
    #: the day on which they have said that they are on site
    on_site: date | None = None
    #: in which they are not asked for a talk that would begin then
    lessons: Timetable = ()
    #: in which they are not asked on any day; one stretch, or none
    quiet: tuple[Span, ...] = ()

    def after(self, day: date) -> Kept:
        """Without what concerns only days before *day*."""
        absences = tuple(absence for absence in self.absences if absence.last >= day)
        on_site = self.on_site if self.on_site and self.on_site >= day else None
        return replace(self, absences=absences, on_site=on_site)


def of(tx: Transaction, person: Address) -> Kept:
    """What *person* wants to be kept; empty if nothing."""
    for key, alias in tx.vault.links(person).items():
        if key.startswith(_KEY):
            row = tx.row("SELECT sealed FROM habits WHERE alias = ?", (alias,))
            if row is not None:
                return _from_json(tx.vault.unseal(key, "habit", row[0]))
    return Kept()


def languages(tx: Transaction, person: Address) -> tuple[str, ...]:
    """The languages *person* asked for, the first for reading; empty if none."""
    return of(tx, person).languages


def put(tx: Transaction, person: Address, kept: Kept, expires_at: datetime | None) -> None:
    """Keep that, and nothing else; *expires_at* (UTC) for people without a part in the
    workplace."""
    forget(tx, person)
    if kept == Kept():
        return
    key = tx.vault.new(_KEY + tx.vault.fresh_name())
    tx.execute(
        "INSERT INTO habits (alias, key, sealed, expires_at) VALUES (?, ?, ?, ?)",
        (
            tx.vault.alias(person, key),
            key,
            tx.vault.seal(key, "habit", _to_json(kept)),
            to_text(expires_at) if expires_at else None,
        ),
    )


def forget(tx: Transaction, person: Address) -> None:
    for key, alias in tx.vault.links(person).items():
        if key.startswith(_KEY):
            tx.execute("DELETE FROM habits WHERE alias = ?", (alias,))
            tx.vault.doom(key)


def forget_expired(tx: Transaction, now: datetime) -> None:
    rows = tx.rows("DELETE FROM habits WHERE expires_at <= ? RETURNING key", (to_text(now),))
    for (key,) in rows:
        tx.vault.doom(key)


def forget_days(tx: Transaction, before: date, after: str, most: int) -> str | None:
    """Drop what concerns only days *before* that one, of so many people at the *most*: those whose
    alias here comes *after* that one. Return the last, ``None`` if there are no more."""
    rows = tx.rows(
        "SELECT alias, key, sealed FROM habits WHERE alias > ? ORDER BY alias LIMIT ?",
        (after, most),
    )
    for alias, key, sealed in rows:
        kept = _from_json(tx.vault.unseal(key, "habit", sealed))
        rest = kept.after(before)
        if rest == Kept():
            tx.execute("DELETE FROM habits WHERE alias = ?", (alias,))
            tx.vault.doom(key)
        elif rest != kept:
            sealed = tx.vault.seal(key, "habit", _to_json(rest))
            tx.execute("UPDATE habits SET sealed = ? WHERE alias = ?", (sealed, alias))
    return max((alias for alias, _, _ in rows), default=None)


def _to_json(kept: Kept) -> dict[str, Any]:
    return {
        "languages": list(kept.languages),
        "absences": [[a.first.isoformat(), a.last.isoformat()] for a in kept.absences],
        "on_site": kept.on_site.isoformat() if kept.on_site else None,
        "lessons": to_rows(kept.lessons),
        "quiet": [to_clocks(span) for span in kept.quiet],
    }


def _from_json(row: Mapping[str, Any]) -> Kept:
    return Kept(
        tuple(row["languages"]),
        tuple(Days(date.fromisoformat(a), date.fromisoformat(b)) for a, b in row["absences"]),
        date.fromisoformat(row["on_site"]) if row["on_site"] else None,
        from_rows(row["lessons"]),
        tuple(from_clocks(clocks) for clocks in row["quiet"]),
    )

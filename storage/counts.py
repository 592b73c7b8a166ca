"""The table of counts: by workplace, month and kind."""

from __future__ import annotations

from collections.abc import Collection

from storage.database import Transaction


def add(tx: Transaction, workplace: str, month: str, kind: str, number: int) -> None:
    """*month* is ``2026-11``, in the workplace's zone. A negative *number* takes back what was
    counted."""
    if number < 0:
        tx.execute(
            "UPDATE counts SET number = number + ? WHERE workplace = ? AND month = ? AND kind = ?",
            (number, workplace, month, kind),
        )
        return
    tx.execute(
        "INSERT INTO counts VALUES (?, ?, ?, ?) "
        "ON CONFLICT (workplace, month, kind) DO UPDATE SET number = number + excluded.number",
        (workplace, month, kind, number),
    )


def before(tx: Transaction, workplace: str, month: str) -> dict[str, int]:
    """The sum of each kind in the months before that one."""
    rows = tx.rows(
        "SELECT kind, sum(number) FROM counts WHERE workplace = ? AND month < ? GROUP BY kind",
        (workplace, month),
    )
    return {kind: number for kind, number in rows}


def in_all(tx: Transaction, workplace: str) -> dict[str, int]:
    """The sum of each kind in all months."""
    rows = tx.rows(
        "SELECT kind, sum(number) FROM counts WHERE workplace = ? GROUP BY kind", (workplace,)
    )
    return {kind: number for kind, number in rows}


def latest(tx: Transaction, workplace: str, kinds: Collection[str]) -> dict[str, int]:
    """What was counted of these *kinds* in the last month in which any was."""
    marks = ",".join("?" * len(kinds))
    of = f"FROM counts WHERE workplace = ? AND kind IN ({marks}) AND number > 0"
    rows = tx.rows(
        f"SELECT kind, number {of} AND month = (SELECT max(month) {of})",
        (workplace, *kinds, workplace, *kinds),
    )
    return {kind: number for kind, number in rows}


def of_year(tx: Transaction, workplace: str, year: int) -> dict[str, int]:
    """What was counted in that year, by kind."""
    rows = tx.rows(
        "SELECT kind, sum(number) FROM counts WHERE workplace = ? AND month GLOB ? GROUP BY kind",
        (workplace, f"{year:04}-*"),
    )
    return dict(rows)

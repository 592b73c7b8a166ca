"""Moments as text: UTC, ISO 8601, always of one length, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime


def to_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def day_of(moment: datetime) -> str:
    """The UTC day, where the moment would tell too much."""
    return moment.astimezone(UTC).date().isoformat()


def from_text(text: str) -> datetime:
    return datetime.fromisoformat(text)


def to_text_or_none(moment: datetime | None) -> str | None:
    return None if moment is None else to_text(moment)


def from_text_or_none(text: str | None) -> datetime | None:
    return None if text is None else from_text(text)

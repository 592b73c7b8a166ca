"""One setting by itself, as somebody types it at a terminal."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.settings import suggestions
from bot.settings.faults import kind_of
from bot.settings.model import (
    Admin,
    Backup,
    ContactSettings,
    Matrix,
    Settings,
    Signal,
    TimesSettings,
    WorkplaceSettings,
)
from bot.settings.words import Words

_SECTIONS: dict[tuple[str, ...], type[BaseModel]] = {
    (): Settings,
    ("matrix",): Matrix,
    ("signal",): Signal,
    ("admin",): Admin,
    ("backup",): Backup,
    ("workplace",): WorkplaceSettings,
    ("workplace", "times"): TimesSettings,
    ("workplace", "contact"): ContactSettings,
}


def what_is_wrong(path: tuple[str, ...], value: Any, words: Words) -> str | None:
    """What keeps *value* from being that of the setting at *path*; ``None`` if nothing does."""
    field = _SECTIONS[path[:-1]].model_fields[path[-1]]
    try:
        TypeAdapter(field.rebuild_annotation()).validate_python(value)
    except ValidationError as trouble:
        kind = kind_of(trouble.errors(include_url=False, include_context=False)[0]["type"])
        values = {"example": suggestions.example(path)}
        if kind == "unknown-zone":
            values["near"] = suggestions.zone(value)
        return words.fault(kind, where=path[-1], values=values, line=None)
    return None

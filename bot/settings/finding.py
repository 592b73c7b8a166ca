"""One thing that is wrong or doubtful, before anybody has put it into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """*id* is a sentence of ``locales/cli``; *path* leads to the setting, from the top."""

    id: str
    path: tuple[str | int, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    line: int | None = None
    is_warning: bool = False

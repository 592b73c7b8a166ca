"""What a running bot is told of its configuration: plain values, and nothing of how they are
read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.domain.chat import Address
from bot.domain.workplace import Workplace


class CannotStart(Exception):
    """Something that the operator mends; its words are for the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """*matrix* and *signal*: the fields of ``MatrixConfiguration`` and ``SignalConfiguration``;
    ``None`` where the bot does without that network."""

    data_dir: Path
    workplaces: tuple[Workplace, ...]
    admins: tuple[Address, ...]
    ping: str | None
    prefix: str
    removes_own: bool = False
    #: by network, what people write to to reach the bot, as they read it
    addresses: Mapping[str, str] = field(default_factory=dict)
    matrix: Mapping[str, Any] | None = field(repr=False)
    signal: Mapping[str, Any] | None = field(default=None, repr=False)

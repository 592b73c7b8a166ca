"""What the real daemon answered, as it was recorded (``signal_recorded/``)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.transports.signal.rpc import CallFailed

_FOLDER = Path(__file__).parent / "signal_recorded"


@dataclass(frozen=True)
class Exchange:
    """*answer*: what a call of it returns, or raises."""

    name: str
    method: str
    params: dict[str, Any]
    seconds: float
    answer: Any


def recorded(file: str) -> list[Exchange]:
    """The exchanges of ``signal_recorded/<file>.json``."""
    found = json.loads((_FOLDER / f"{file}.json").read_text("utf-8"))
    return [
        Exchange(each["name"], each["method"], each["params"], each["seconds"], _answer(each))
        for each in found
    ]


def one(file: str, name: str) -> Exchange:
    return next(each for each in recorded(file) if each.name == name)


def _answer(each: dict[str, Any]) -> Any:
    if "result" in each:
        return each["result"]
    error = each["error"]
    return CallFailed(each["method"], error["code"], (error["data"] or {}).get("response"))

"""Frames as the real daemon writes them, said by whom and when a test wants."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

FRAMES = Path(__file__).parent / "signal_frames"
ALICE, CAROL, DAVE = (f"aaaaaaaa-0000-4000-8000-00000000000{n}" for n in (2, 3, 4))
GROUP = "NAJvAquFGBlkB/fLu7nVtwGM203Fjl7nujQs/mWoJ6o="

#: what somebody in need may send in private besides words
WORDLESS = (
    "attachment_image", "attachment_only_datauri", "view_once", "sticker",
    "contact_share", "poll_unknown_field", "empty_datamessage", "payment",
    "story_reply", "call_offer",
)  # fmt: skip


def frame(name: str) -> dict[str, Any]:
    """What the notification of that fixture has for ``params``."""
    return copy.deepcopy(_read(name))


@cache
def _read(name: str) -> dict[str, Any]:
    params = json.loads((FRAMES / f"{name}.json").read_text("utf-8"))["params"]
    assert isinstance(params, dict)
    return params


@dataclass
class Phones:
    """Gives every frame its moment, later than all before."""

    began: int = 1_795_300_000_000
    #: everything that was sent, in order
    all: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._moments = count(self.began, 7)

    def says(self, person: str, words: str, *, group: bool = False) -> dict[str, Any]:
        said = self.sends(person, "group_text" if group else "direct_text")
        said["envelope"]["dataMessage"]["message"] = words
        return said

    def sends(self, person: str, name: str) -> dict[str, Any]:
        """The frame of that fixture, as it comes when *person* sends it now."""
        sent, at = frame(name), next(self._moments)
        envelope = sent["envelope"]
        envelope |= {"source": person, "sourceUuid": person, "sourceNumber": None}
        envelope |= {"timestamp": at, "serverReceivedTimestamp": at + 3}
        envelope["serverDeliveredTimestamp"] = at + 4
        if "dataMessage" in envelope:
            envelope["dataMessage"]["timestamp"] = at
        return sent


def key(sent: Mapping[str, Any]) -> str:
    """By which it is known once it is heard."""
    envelope = sent["envelope"]
    return f"{envelope['sourceUuid']}/{envelope['timestamp']}"

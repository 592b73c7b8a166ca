"""Rules by which tests have requests answered otherwise."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field

from tests.labs.signal_server.exchange import FOR_EVER, Call, Reply

#: no answer; a message's ciphertext is damaged on its way; it is accepted and never delivered;
#: it is delivered, and its sender gets no answer
EFFECTS = ("hang", "corrupt", "lose", "silent")


@dataclass
class Rule:
    """For requests with *match* (a regular expression) in their path and query, and with this
    *verb*. It holds *count* times; -1 is for ever. First it waits *delay* seconds; then the
    answer is *status*, *body*, *headers*, or there is an *effect* (``EFFECTS``).
    """

    match: str
    verb: str = ""
    count: int = 1
    delay: float = 0.0
    status: int = 0
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    effect: str | None = None

    def __post_init__(self) -> None:
        re.compile(self.match)
        if self.effect not in (None, *EFFECTS):
            raise ValueError(f"no such effect: {self.effect}")

    def fits(self, call: Call) -> bool:
        is_meant = self.verb in ("", call.verb) and re.search(self.match, call.target)
        return bool(self.count and is_meant)

    async def answer(self, call: Call) -> Reply | None:
        """The answer; ``None`` if the request goes on, perhaps with an effect."""
        self.count -= self.count > 0
        call.effect = self.effect
        await asyncio.sleep(FOR_EVER if self.effect == "hang" else self.delay)
        if not self.status:
            return None
        return Reply(self.status, self.body.encode(), dict(self.headers))

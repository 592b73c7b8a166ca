"""Signal's demand that a human solve a captcha before we may send on.

The operator needs its token; it names nobody, and is never logged.
"""

from __future__ import annotations

from pathlib import Path

import structlog

from bot.transports.files import write_private
from bot.transports.signal.names import NETWORK

log = structlog.get_logger()

#: in the signal folder
CHALLENGE_FILE = "challenge"


class Challenge:
    def __init__(self, directory: Path) -> None:
        self._path = directory / CHALLENGE_FILE

    def token(self) -> str | None:
        """What is to be answered, if anything is."""
        try:
            return self._path.read_text().strip() or None
        except OSError:
            return None

    def keep(self, token: str) -> None:
        if token == self.token():
            return
        log.error("captcha", network=NETWORK)
        try:
            write_private(self._path, token)
        except OSError:
            log.error("challenge-not-written", network=NETWORK)

    def is_met(self) -> None:
        """Signal lets us send again."""
        self._path.unlink(missing_ok=True)

"""Calls of the daemon's methods (JSON-RPC 2.0, a line each way; SIGNAL.md, section 2)."""

from __future__ import annotations

from typing import Any, Protocol


class CallFailed(Exception):
    """The daemon answered with an error: its *code* (SIGNAL.md, section 3) and the *response* it
    gave all the same, if it did. The daemon's words are kept out of it: they name people."""

    def __init__(self, method: str, code: int, response: Any = None) -> None:
        super().__init__(f"{method}: {code}")
        self.code = code
        self.response = response


class NoAnswer(Exception):
    """There was no answer. *was_sent*: the call may have been carried out all the same."""

    def __init__(self, method: str, *, was_sent: bool) -> None:
        super().__init__(method)
        self.was_sent = was_sent


class Rpc(Protocol):
    """Calls a method of the daemon."""

    async def call(self, method: str, *, within: float = 30.0, **params: Any) -> Any:
        """Its result. Raises ``CallFailed``, or ``NoAnswer`` after *within* seconds or when the
        connection is lost or not there."""

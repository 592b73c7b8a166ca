"""A daemon whose answers are written down beforehand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.transports.signal.rpc import CallFailed

NO_SUCH_METHOD = -32601

Answer = Callable[[dict[str, Any]], Any]


class ScriptedRpc:
    """Answers a call by what *answers* has under its method: a value, an exception to raise, or
    a function of the parameters that gives either. *calls* are all that were made."""

    def __init__(self, **answers: Any) -> None:
        self.answers = answers
        self.calls: list[tuple[str, dict[str, Any]]] = []

    async def call(self, method: str, *, within: float = 30.0, **params: Any) -> Any:
        self.calls.append((method, params))
        answer = self.answers.get(method, CallFailed(method, NO_SUCH_METHOD))
        if callable(answer):
            answer = answer(params)
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def of(self, method: str) -> list[dict[str, Any]]:
        """The parameters of every call of *method*."""
        return [params for called, params in self.calls if called == method]

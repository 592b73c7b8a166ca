"""Our own mistakes: who has met one is told so with a reference, which finds it in the log."""

from __future__ import annotations

import structlog

from bot.domain.chat import Address, Audience, Text
from bot.domain.outcome import Message, Outcome
from bot.parts import Parts
from bot.recording import Cause, Recorder
from commands.given import emergency, people_to_call
from storage.database import Transaction

log = structlog.get_logger()


class Apologies:
    """Says who helps instead."""

    def __init__(self, recorder: Recorder, parts: Parts) -> None:
        self._recorder = recorder
        self._parts = parts

    def try_to_write(self, tx: Transaction, person: Address, cause: Cause, reference: str) -> None:
        """Tell *person*; even where that fails, the next message is heard."""
        try:
            with tx.attempt():
                self._write(tx, person, cause, reference)
        except Exception as trouble:
            log.error("apology-failed", reference=reference, exc_info=trouble)

    def _write(self, tx: Transaction, person: Address, cause: Cause, reference: str) -> None:
        workplace = self._parts.workplace_of(tx, person)
        text = Text(
            "apology",
            {
                "numbers": people_to_call(workplace, cause.now, coordinator=False),
                "emergency": emergency(workplace),
                "reference": reference,
            },
        )
        message = Message(to=person, audience=Audience.ANYBODY, text=text)
        self._recorder.record(tx, Outcome(messages=(message,)), cause, workplace)


def cause_reference(tx: Transaction, cause: Cause) -> str:
    """Eight letters that find the cause in the log; they tell nothing else."""
    return tx.vault.send_key(cause.name, -1)[:8]

"""What is told to those who keep the bot running."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.domain.chat import Address, Audience, Text
from bot.domain.outcome import Message, Outcome, Question
from bot.domain.workplace import Workplace
from bot.recording import Cause, Recorder
from storage import inbox
from storage.database import Transaction


class Admins:
    """The *people* who keep the bot running, who may be at home nowhere: *home* gives them its
    clock."""

    def __init__(
        self,
        people: Sequence[Address],
        recorder: Recorder,
        home: Workplace,
        clock: Callable[[], datetime],
    ) -> None:
        self.people = tuple(people)
        self._recorder = recorder
        self._home = home
        self._clock = clock

    def write(
        self,
        tx: Transaction,
        text: Text,
        name: str,
        *but_on: str | None,
        question: Question | None = None,
    ) -> None:
        """Tell, or ask, all of them in private, *but* not on those networks; under each *name*
        once."""
        people = [person for person in self.people if person.network not in but_on]
        if not people or not inbox.is_new(tx, "admin", name):
            return
        now = self._clock()
        inbox.mark(tx, "admin", name, now, "answered")
        messages = tuple(
            Message(to=each, audience=Audience.ADMIN, text=text, question=question)
            for each in people
        )
        cause = Cause(f"admin|{name}", now)
        self._recorder.record(tx, Outcome(messages=messages), cause, self._home)

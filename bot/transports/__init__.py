"""The port that every network fills."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from bot.domain.chat import Address, Delivery, Heard

Receive = Callable[[Heard], Awaitable[None]]


class Undelivered(Exception):
    """A message did not leave.

    *permanent*: trying again would not help. *retry_after*: seconds the network asks us to
    wait. *reason* is a word for the log (``rate-limit``, ``no-chat``); never words of a
    person, never an address.
    """

    def __init__(
        self, reason: str, *, permanent: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.permanent = permanent
        self.retry_after = retry_after


class Unsure(Undelivered):
    """It may have left, and the network cannot tell us: the call was cut off, or its answer is
    no answer. Never *permanent*. *anew*: of an edit, that it was to be said as a new message
    instead, which would be seen twice."""

    def __init__(
        self, reason: str, *, retry_after: float | None = None, anew: bool = False
    ) -> None:
        super().__init__(reason, retry_after=retry_after)
        self.anew = anew


class Transport(Protocol):
    """A network. It translates and decides nothing; its foreign types stay inside.

    *drops_repeats*: a second send or edit under the same ``delivery.key`` is not shown to
    anybody. Where it is not so, what may have left is not simply sent again (R-O4): each call
    raises ``Unsure`` where it cannot know, and another ``Undelivered`` only where it surely was not
    carried out. While a call is under way nothing else that gets a receipt is sent to its chat:
    the receipt would be taken for that of the call. ``prepare`` is the place for it.
    """

    network: str
    drops_repeats: bool

    async def listen(self, receive: Receive, position: str | None) -> None:
        """Hand everything heard since *position* to *receive*, one piece at a time.

        Runs until cancelled. The next piece is handed over only after *receive* has returned;
        if it raises, the piece is handed over again.
        """

    def silent_for(self) -> float:
        """Seconds since the network last gave a good answer; 0 where there is none to lose.

        It grows while we are deaf for any reason, our own faults included.
        """

    async def prepare(self, to: Address) -> None:
        """Say to the phones of *to* what they have to know before the next ``send``, and get
        receipts for. Called before each attempt is noted, unless *drops_repeats*."""

    async def send(self, delivery: Delivery) -> str:
        """Send, and return the network's name of the message; or raise ``Undelivered``.

        One send to a destination at a time; the same ``delivery.key`` is never shown twice
        where the network can tell.
        """

    async def edit(self, delivery: Delivery, message: str) -> str:
        """Change our earlier *message* in place; the same promises as ``send``. Where it can be
        changed no more the refusal is permanent, and it will be sent afresh under the same key.

        Returns the name by which people will reply and react to it from now on. Under the same
        ``delivery.key`` it may be done again, which nobody sees.
        """

    async def redact(self, chat: Address, message: str, key: str) -> None:
        """Take a *message*, whoever wrote it, out of *chat*, or raise ``Undelivered``.

        Its words, and those of its earlier and later versions, can then be read by nobody who
        asks the network. What is gone already, or was never there, is success; so *key*, the
        same over retries and restarts, may come again. Where we lack the right the reason is
        ``no-right``, and permanent.
        """

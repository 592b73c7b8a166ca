"""A house behind the page that only echoes: enough to test the page without the product."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from bot.domain.chat import Address, Choice, Delivery, Heard, Incoming, Person
from bot.transports.practice import GROUP, Part, PracticeTransport, Role, Situation

HELSINKI = ZoneInfo("Europe/Helsinki")
FREE = date(2026, 11, 5)
TUESDAY = datetime(2026, 11, 3, 10, 38, tzinfo=HELSINKI)


def _person(key: str, name: str) -> Person:
    return Person(Address(f"practice:{key}"), name)


CAST = (
    Part(_person("maija", "Maija"), Role.COLLEAGUE),
    Part(_person("sari", "Sari H."), Role.FACILITATOR, in_group=True),
    Part(_person("pekka", "Pekka L."), Role.FACILITATOR, in_group=True),
    Part(_person("minna", "Minna K."), Role.COORDINATOR, in_group=True),
    Part(_person("aino", "Aino V."), Role.PRINCIPAL, in_group=True),
)


class EchoStage:
    """Asks a question at the first word of anybody, and posts a case in the group.

    A reaction in the group edits the case. The clock stands still unless it is moved; every
    hour on the hour the bot says what time it is.
    """

    workplace = "Koivurannan koulu"
    zone = HELSINKI

    def __init__(self, language: str = "fi") -> None:
        self.cast = CAST
        self._keys = count(1)
        self._listening: asyncio.Task[None] | None = None
        self._start(language)

    def _start(self, language: str) -> None:
        self.language = language
        self._now = TUESDAY.astimezone(UTC)
        self.transport = PracticeTransport(
            people=[part.person for part in self.cast],
            group=[part.person for part in self.cast if part.in_group],
            now=self.now,
        )

    def now(self) -> datetime:
        return self._now

    def holiday(self, day: date) -> str | None:
        return "vapaapäivä" if day == FREE else None

    async def next_due(self) -> datetime | None:
        return self._now.replace(minute=0) + timedelta(hours=1)

    async def situation(self) -> Situation:
        said = self.transport.journal.since(0)
        waiting = {entry.chat: entry for entry in said if entry.choices}
        for entry in said:
            if entry.author and entry.words in ("1", "2", "2 1"):
                waiting.pop(entry.chat, None)
        board = next((entry for entry in said if entry.chat == GROUP and not entry.author), None)
        holder = board.reactions[0][1] if board and board.edited and board.reactions else None
        return Situation(
            waiting=frozenset(entry.id for entry in waiting.values()),
            state="agreed" if holder else "open" if said else None,
            asked=board is not None,
            holders=(holder.address.local,) if holder else (),
        )

    async def move_to(self, moment: datetime) -> None:
        while (due := await self.next_due()) and due <= moment:
            self._now = due
            await self.bot_says(self.cast[0].person.address, f"Kello on {due:%H}.")
        self._now = moment

    async def begin_again(self, language: str) -> None:
        self._start(language)
        if self._listening:
            self._listening.cancel()

    async def run(self) -> None:
        """Listen until cancelled; a new beginning brings a new transport."""
        async with asyncio.TaskGroup() as tasks:
            while True:
                listening = self.transport.listen(self.receive, None)
                self._listening = tasks.create_task(listening)
                await asyncio.wait({self._listening})

    async def receive(self, heard: Heard) -> None:
        for incoming in heard.incoming:
            await self._answer(incoming)

    async def _answer(self, incoming: Incoming) -> None:
        if incoming.reaction and incoming.reply_to:
            words = "🐦 **Kuovi**: hoidossa. Kiitos kaikille."
            await self.transport.edit(self._delivery(GROUP, words), incoming.reply_to)
        elif incoming.private and incoming.words in ("1", "2", "2 1"):
            await self.bot_says(incoming.chat, "Kirjattu.")
            await self.bot_says(GROUP, "🐦 **Kuovi**: kuka ehtii? Vastaa *otan kuovi* tai 👍.")
        elif incoming.private:
            options = (Choice("1", "kyllä"), Choice("2", "ei"))
            words = "Kuulin. Oikein?\n**1** kyllä **2** ei. Voit myös kirjoittaa *peru*."
            await self.bot_says(incoming.chat, words, options)

    async def bot_says(self, to: Address, words: str, choices: tuple[Choice, ...] = ()) -> str:
        return await self.transport.send(self._delivery(to, words, choices))

    def _delivery(self, to: Address, words: str, choices: tuple[Choice, ...] = ()) -> Delivery:
        key = f"echo-{next(self._keys)}"
        return Delivery(key=key, to=to, words=words, choices=choices, may_open=True)

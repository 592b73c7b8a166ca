"""People's life with the bot, from a request to the next morning, while it is killed; and the
tally of what was lost and what came twice.

It is the same on every network: whoever is in it has a screen, and a school has the chats.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from tests.labs.speaking import until

AGAIN = "(Uudelleen"
ASLEEP = "Saitko nukuttua?"
HUMAN = "en voi tietää, tuliko viestini perille"
#: after this much of the house's time a human is asked (R-O4)
_HALF_AN_HOUR = timedelta(minutes=31)

#: what the bot says to whoever asks, from the request to the plan for tomorrow
ASKED = (
    "Viestisi tuli perille",
    "Selvä: välitunnilla",
    "voisi tulla",
    "Sovittu",
    "Kuka saa kysyä",
    "Kysyn täällä",
    "Jos asiasta kuuluu tehdä ilmoitus",
)
#: and on the next morning
MORNING = (ASLEEP, "Hyvä kuulla")
HELD = (
    "on sinulla",
    "Ole paikalla 5 min ennen",
    "5/5 Sopikaa huomisesta",
    "Montako osallistui?",
    "Ohjattiinko eteenpäin?",
    "Nousiko esiin",
    "Kirjattu: ",
)


@dataclass
class Tally:
    """What came of it all."""

    requests: int = 0
    requests_lost: int = 0
    cases_twice: int = 0
    winners_wrong: int = 0
    answers: int = 0
    answers_lost: int = 0
    twice_marked: int = 0
    twice_unmarked: int = 0
    follow_ups: int = 0
    follow_ups_lost: int = 0
    follow_ups_twice: int = 0
    humans_asked: int = 0
    notes: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        return [
            f"requests: {self.requests}, lost {self.requests_lost}, cases twice "
            f"{self.cases_twice}, winners wrong {self.winners_wrong}",
            f"answers: {self.answers}, lost {self.answers_lost}, twice "
            f"{self.twice_marked + self.twice_unmarked} (marked {self.twice_marked}, unmarked "
            f"{self.twice_unmarked})",
            f"follow-ups: {self.follow_ups}, lost {self.follow_ups_lost}, twice "
            f"{self.follow_ups_twice}, humans asked {self.humans_asked}",
            *self.notes,
        ]


class Killer:
    """Kills again and again, but in times of peace. *patience*: seconds in which an answer comes
    where nobody is killed."""

    def __init__(self, product: Any, patience: float) -> None:
        self.patience = patience
        #: something is about to be said: a good moment
        self.soon = asyncio.Event()
        self.turn = asyncio.Lock()
        self._product = product
        self._awaited = 0
        self._calm = asyncio.Event()
        self._calm.set()

    async def is_war(self) -> None:
        """Wait until it is no time of peace."""
        await self._calm.wait()

    @asynccontextmanager
    async def peace(self) -> AsyncIterator[None]:
        """Within, everything lives: what does not come now, never comes."""
        self._awaited += 1
        self._calm.clear()
        try:
            async with self.turn:
                await self._product.is_ready()
            yield
        finally:
            self._awaited -= 1
            if not self._awaited:
                self._calm.set()

    async def comes(self, happened: Callable[[], object], what: str) -> bool:
        """Whether it happens at all, though there is killing again and again."""
        with suppress(AssertionError):
            await until(happened, what, self.patience)
        if not happened():
            async with self.peace():
                with suppress(AssertionError):
                    await until(happened, what, self.patience)
        return bool(happened())


class Chat:
    """What the bot says to somebody in private, from some moment on; or *since* so many lines."""

    def __init__(self, school: Any, person: Any, killer: Killer, since: int | None = None) -> None:
        self.person = person
        self._school = school
        self._killer = killer
        self._from = len(school.transcript(person)) if since is None else since

    def read(self) -> list[str]:
        """From the beginning."""
        lines: list[str] = self._school.transcript(self.person)
        return lines[self._from :]

    def count(self, part: str) -> int:
        return sum(part in words for words in self.read())

    async def comes(self, part: str) -> bool:
        return await self._killer.comes(lambda: self.count(part), part)


@dataclass(frozen=True)
class Three:
    """Who asks, who takes it, and who wants to take it, too."""

    asker: Any
    holder: Any
    rival: Any


class Day:
    """Everybody's journeys of one day, and its next morning."""

    def __init__(
        self,
        school: Any,
        tally: Tally,
        killer: Killer,
        threes: Iterable[Three],
        journey: type[Journey],
    ) -> None:
        self.school = school
        self.tally = tally
        self.killer = killer
        #: of today's cases
        self.birds: list[str] = []
        self.asking = asyncio.Lock()
        self._from = len(school.sari.changes)
        self._journeys = [journey(self, three) for three in threes]

    def boards(self) -> list[str]:
        """What the bot has begun to say in the group today, in its first words."""
        return [
            change.words
            for change in self.school.sari.changes[self._from :]
            if change.doing == "says"
            and (change.room, change.sender) == (self.school.group, self.school.bot)
        ]

    def new_birds(self) -> list[str]:
        named = [self.school.bird_in(words) for words in self.boards()]
        return [bird for bird in named if bird not in self.birds]

    async def passes(self, day: datetime) -> None:
        clock = self.school.product.clock
        clock.move_to(day)
        async with asyncio.TaskGroup() as tasks:
            for journey in self._journeys:
                tasks.create_task(journey.until_tomorrow())
        morning = (day + timedelta(days=1)).replace(hour=8, minute=0, second=1)
        clock.move_to(morning)
        self.killer.soon.set()
        async with asyncio.TaskGroup() as tasks:
            for journey in self._journeys:
                tasks.create_task(journey.morning())
        missing = [journey for journey in self._journeys if not journey.is_asked]
        if missing:
            clock.move_to(morning + _HALF_AN_HOUR)
            async with asyncio.TaskGroup() as tasks:
                for journey in missing:
                    tasks.create_task(journey.half_an_hour_later())
        await self._afternoon(morning)
        self._ends()

    async def _afternoon(self, morning: datetime) -> None:
        """What comes after the *morning*."""

    def _ends(self) -> None:
        """Count what came twice."""
        for journey in self._journeys:
            for part in ASKED:
                self._count(part, journey.asker.read())
            self._count(f"🐦 {journey.bird}", self.boards())
            asleep = journey.asker.count(ASLEEP)
            self.tally.follow_ups_twice += max(0, asleep - 1)
        self.tally.cases_twice += len(self.new_birds())
        holders = {journey.holder.person: journey.holder for journey in self._journeys}
        held = Counter(journey.holder.person for journey in self._journeys)
        for person, cases in held.items():
            for part in HELD:
                self._count(part, holders[person].read(), cases)

    def _count(self, part: str, said: Sequence[str], times: int = 1) -> None:
        found = [words for words in said if part in words]
        marked = sum(AGAIN in words for words in found)
        again = max(0, len(found) - times)
        self.tally.twice_marked += min(again, marked)
        self.tally.twice_unmarked += again - min(again, marked)
        if again > marked:
            self.note(f"twice, unmarked: {part}")

    def note(self, what: str) -> None:
        self.tally.notes.append(f"{self.school.product.clock():%d.%m. %H:%M:%S} {what}")


class Journey:
    """One who asks, and one who takes it."""

    def __init__(self, day: Day, three: Three) -> None:
        self.day = day
        self.school, self.tally = day.school, day.tally
        self.asker = self._chat(three.asker)
        self.holder = self._chat(three.holder)
        self.rival = self._chat(three.rival)
        self.bird = ""
        self.is_asked = False

    def _chat(self, person: Any) -> Chat:
        return Chat(self.school, person, self.day.killer)

    def is_beyond_reach(self, message: str) -> bool:
        """Whether what somebody said was lost on a way that the bot can do nothing about."""
        return False

    async def until_tomorrow(self) -> None:
        async with self.day.asking:
            await self._ask()
            await self._claim()
        await self._answers(self.asker, "voisi tulla", "1", "Sovittu")
        await self._answers(self.holder, "5/5 Sopikaa huomisesta", "pidetty", "Montako osallistui?")
        await self._answers(self.holder, None, "1 12", "Ohjattiinko eteenpäin?")
        await self._answers(self.holder, None, "1", "Nousiko esiin")
        await self._answers(self.holder, None, "0", "Kirjattu: ")
        await self._answers(self.asker, "Kuka saa kysyä", "2", "Kysyn täällä")
        await self._is_told(self.asker, "Jos asiasta kuuluu tehdä ilmoitus")

    async def _ask(self) -> None:
        self.tally.requests += 1
        if not await self._is_answered(self.asker, "purku", "Viestisi tuli perille"):
            self.day.note("request lost")
            self.tally.requests_lost += 1
            await self._say(self.asker, "purku")
            assert await self.asker.comes("Viestisi tuli perille"), "nothing is heard any more"
        await self._answers(self.asker, None, "2", "Selvä: välitunnilla")
        assert await self._happens(self.day.new_birds, "the group is asked")
        self.bird = self.day.new_birds()[0]
        self.day.birds.append(self.bird)

    async def _claim(self) -> None:
        """Two claim in one moment; one of them gets it, and takes the journey on."""
        words = f"otan {self.bird.lower()}"
        both = (self.holder, self.rival)
        claims = await self._both_claim(both, words)

        def told() -> bool:
            return any(self._is_mine(chat) for chat in both)

        if not await self._happens(told, "somebody gets the case"):
            if all([self.is_beyond_reach(claim) for claim in claims]):
                self._was_beyond_reach(len(claims))
            else:
                self.day.note("claims lost")
                self.tally.answers_lost += 1
            await self._in_group(self.holder, words)
            assert await self._happens(told, "somebody gets the case"), self._everything()
        if self._is_mine(self.holder) and self._is_mine(self.rival):
            self.tally.winners_wrong += 1
        if self._is_mine(self.rival):
            self.holder, self.rival = self.rival, self.holder

    async def _both_claim(self, both: Sequence[Chat], words: str) -> list[str]:
        return await asyncio.gather(*(self._in_group(chat, words) for chat in both))

    def _everything(self) -> str:
        return f"{self.bird}: {self.holder.read()} {self.asker.read()} {self.day.boards()}"

    def _is_mine(self, chat: Chat) -> int:
        return chat.count(f"{self.bird} on sinulla")

    async def morning(self) -> None:
        self.tally.follow_ups += 1
        self.is_asked = await self.asker.comes(ASLEEP)
        if self.is_asked:
            await self._answers(self.asker, None, "1", "Hyvä kuulla")

    async def half_an_hour_later(self) -> None:
        """Nobody knows whether it was asked: it is not asked twice, but a human is."""
        if await self._human_is_asked():
            self.tally.humans_asked += 1
        else:
            self.tally.follow_ups_lost += 1
            self.day.note("follow-up lost")

    async def _human_is_asked(self) -> bool:
        asked = f"{self.bird}: {HUMAN}"

        def is_told() -> bool:
            return any(
                asked in words
                for each in self.school.facilitators
                for words in self.school.transcript(each)
            )

        return await self._happens(is_told, "a human is asked")

    async def _happens(self, happened: Callable[[], object], what: str) -> bool:
        return await self.day.killer.comes(happened, what)

    # ------------------------------------------------------------ words

    async def _answers(self, chat: Chat, asked: str | None, words: str, answer: str) -> None:
        """*words* to what was *asked*, and the *answer* to that."""
        if asked is not None:
            await self._is_told(chat, asked)
        self.tally.answers += 1
        if not await self._is_answered(chat, words, answer):
            self.day.note(f"no answer: {answer}")
            self.tally.answers_lost += 1
            await self._say(chat, words)
            assert await chat.comes(answer), f"never came: {answer}: {chat.read()}"

    async def _is_answered(self, chat: Chat, words: str, answer: str) -> bool:
        """Say *words*, and again where they were beyond reach; whether the *answer* comes."""
        said = await self._say(chat, words)
        while not await chat.comes(answer):
            if not self.is_beyond_reach(said):
                return False
            self._was_beyond_reach(1)
            said = await self._say(chat, words)
        return True

    def _was_beyond_reach(self, messages: int) -> None:
        raise AssertionError("nothing is beyond reach here")

    async def _is_told(self, chat: Chat, part: str) -> None:
        self.tally.answers += 1
        if not await chat.comes(part):
            self.day.note(f"never told: {part}")
            self.tally.answers_lost += 1

    async def _say(self, chat: Chat, words: str) -> str:
        said: str = await self.school.say(chat.person, words)
        return said

    async def _in_group(self, chat: Chat, words: str) -> str:
        said: str = await chat.person.say(self.school.group, words)
        return said

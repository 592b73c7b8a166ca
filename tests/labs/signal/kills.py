"""Bot and daemon are killed at random moments while people ask, claim, and are asked next morning.

    python -m tests.labs.signal.kills --kills 200 --of-daemon 80

Real phones, a real daemon, the whole product as a process, with a clock that is moved from one day
to the next. It counts what was lost and what came twice, and prints it; of the messages, those
that say themselves that they may have come before are counted apart (RELIABILITY.md, R-O4), and so
is what a daemon took with it before anybody could have it (``Product.died_with_daemon``): people
say that again (R-I5).
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from tests.labs.signal.kit import Kit
from tests.labs.signal.lab import SignalLab
from tests.labs.signal.person import SignalPerson
from tests.labs.signal.product import ZONE, Product, School, name_in
from tests.labs.signal.rehearsal import rehearsed
from tests.labs.speaking import until

REQUESTERS = ("maija", "kalle", "tarja")
FACILITATORS = ("sari", "pekka", "minna")

AGAIN = "(Uudelleen"
ASLEEP = "Saitko nukuttua?"
HUMAN = "en voi tietää, tuliko viestini perille"
#: seconds in which an answer comes where nobody is killed; a daemon takes some to begin afresh
PATIENCE = 40.0
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
    """What came of it all. *lost* and *twice* count messages by what they are."""

    of_bot: int = 0
    of_daemon: int = 0
    requests: int = 0
    requests_lost: int = 0
    cases_twice: int = 0
    winners_wrong: int = 0
    answers: int = 0
    answers_lost: int = 0
    #: what people said, lost by the daemon alone (``Product.died_with_daemon``)
    died_with_daemon: int = 0
    twice_marked: int = 0
    twice_unmarked: int = 0
    follow_ups: int = 0
    follow_ups_lost: int = 0
    follow_ups_twice: int = 0
    humans_asked: int = 0
    #: of the daemon, because the bot found it deaf
    restarts: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def kills(self) -> int:
        return self.of_bot + self.of_daemon

    def lines(self) -> list[str]:
        return [
            f"kills: {self.kills} (bot {self.of_bot}, daemon {self.of_daemon})",
            f"requests: {self.requests}, lost {self.requests_lost}, cases twice "
            f"{self.cases_twice}, winners wrong {self.winners_wrong}",
            f"answers: {self.answers}, lost {self.answers_lost}, twice "
            f"{self.twice_marked + self.twice_unmarked} (marked {self.twice_marked}, unmarked "
            f"{self.twice_unmarked})",
            f"follow-ups: {self.follow_ups}, lost {self.follow_ups_lost}, twice "
            f"{self.follow_ups_twice}, humans asked {self.humans_asked}",
            f"said, and died with the daemon: {self.died_with_daemon}",
            f"deaf daemons restarted: {self.restarts}",
            *self.notes,
        ]


class Killer:
    """Kills one of the two, again and again; each comes back at once."""

    def __init__(self, product: Product, tally: Tally, chance: random.Random) -> None:
        #: the next one dies within a quarter of a second, about
        self.soon = asyncio.Event()
        self._product = product
        self._tally = tally
        self._chance = chance
        self._turn = asyncio.Lock()
        self._awaited = 0
        self._calm = asyncio.Event()
        self._calm.set()

    async def run(self, kills: int, of_daemon: int) -> None:
        victims = [self._kill_daemon] * of_daemon + [self._kill_bot] * (kills - of_daemon)
        self._chance.shuffle(victims)
        for kill in victims:
            # At any moment of their lives, also before they are ready.
            longest = self._chance.choice([0.3, 3.0, 10.0])
            self.soon.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._chance.uniform(0.0, longest)):
                    await self.soon.wait()
                    await asyncio.sleep(self._chance.uniform(0.0, 0.25))
            await self._calm.wait()
            async with self._turn:
                await kill()

    @asynccontextmanager
    async def peace(self) -> AsyncIterator[None]:
        """Within, both live: what does not come now, never comes."""
        self._awaited += 1
        self._calm.clear()
        try:
            async with self._turn:
                await self._product.is_ready()
            yield
        finally:
            self._awaited -= 1
            if not self._awaited:
                self._calm.set()

    async def _kill_bot(self) -> None:
        self._tally.of_bot += 1
        await self._product.kill()
        await self._product.start()

    async def _kill_daemon(self) -> None:
        self._tally.of_daemon += 1
        await self._product.kill_daemon()


class Chat:
    """What the bot says to somebody in private, from some moment on."""

    def __init__(self, school: School, person: SignalPerson, killer: Killer) -> None:
        self.person = person
        self._school = school
        self._killer = killer
        self._from = len(school.transcript(person))

    def read(self) -> list[str]:
        """From the beginning."""
        return self._lines()[self._from :]

    def count(self, part: str) -> int:
        return sum(part in words for words in self.read())

    async def comes(self, part: str) -> bool:
        """Whether it comes at all, though both are killed again and again."""
        return await _comes(lambda: self.count(part), part, self._killer)

    def _lines(self) -> list[str]:
        return self._school.transcript(self.person)


async def _comes(happened: Callable[[], object], what: str, killer: Killer) -> bool:
    with suppress(AssertionError):
        await until(happened, what, PATIENCE)
    if not happened():
        async with killer.peace():
            with suppress(AssertionError):
                await until(happened, what, PATIENCE)
    return bool(happened())


class Day:
    """Everybody's journeys of one day, and its next morning."""

    def __init__(self, school: School, tally: Tally, killer: Killer) -> None:
        self.school = school
        self.tally = tally
        self.killer = killer
        #: of today's cases
        self.birds: list[str] = []
        self.asking = asyncio.Lock()
        self._from = len(school.sari.changes)

    def boards(self) -> list[str]:
        """What the bot has begun to say in the group today, in its first words."""
        return [
            change.words
            for change in self.school.sari.changes[self._from :]
            if change.doing == "says"
            and (change.room, change.sender) == (self.school.group, self.school.bot)
        ]

    def new_birds(self) -> list[str]:
        named = [name_in(words) for words in self.boards()]
        return [bird for bird in named if bird not in self.birds]

    async def passes(self, day: datetime) -> None:
        self.school.product.clock.move_to(day)
        pairs = list(zip(REQUESTERS, FACILITATORS, strict=True))
        journeys = [
            Journey(self, self.school.lab[asker], self.school.lab[holder])
            for asker, holder in pairs
        ]
        async with asyncio.TaskGroup() as tasks:
            for journey in journeys:
                tasks.create_task(journey.until_tomorrow())
        morning = (day + timedelta(days=1)).replace(hour=8, minute=0, second=1)
        self.school.product.clock.move_to(morning)
        self.killer.soon.set()
        async with asyncio.TaskGroup() as tasks:
            for journey in journeys:
                tasks.create_task(journey.morning())
        missing = [journey for journey in journeys if not journey.is_asked]
        if missing:
            self.school.product.clock.move_to(morning + _HALF_AN_HOUR)
            async with asyncio.TaskGroup() as tasks:
                for journey in missing:
                    tasks.create_task(journey.half_an_hour_later())
        for journey in journeys:
            journey.ends()


class Journey:
    """One who asks, and one who takes it."""

    def __init__(self, day: Day, asker: SignalPerson, holder: SignalPerson) -> None:
        self.day = day
        self.school, self.tally = day.school, day.tally
        self.asker = Chat(day.school, asker, day.killer)
        self.holder = Chat(day.school, holder, day.killer)
        self.bird = ""
        self.is_asked = False

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
            self._note("request lost")
            self.tally.requests_lost += 1
            await self._say(self.asker, "purku")
            assert await self.asker.comes("Viestisi tuli perille"), "nothing is heard any more"
        await self._answers(self.asker, None, "2", "Selvä: välitunnilla")
        assert await self._happens(self.day.new_birds, "the group is asked")
        self.bird = self.day.new_birds()[0]
        self.day.birds.append(self.bird)

    async def _claim(self) -> None:
        """Two claim in one moment; one of them gets it, and takes the journey on."""
        other = self.school.minna
        if self.holder.person is other:
            other = self.school.sari
        rival = Chat(self.school, other, self.day.killer)
        words = f"otan {self.bird.lower()}"
        claims = [await self._in_group(chat, words) for chat in (self.holder, rival)]

        def told() -> bool:
            mine = self._is_mine(self.holder) + self._is_mine(rival)
            return bool(mine)

        if not await self._happens(told, "somebody gets the case"):
            if all([self._died_with_daemon(claim) for claim in claims]):
                self.tally.died_with_daemon += len(claims)
            else:
                self._note("claims lost")
                self.tally.answers_lost += 1
            await self._in_group(self.holder, words)
            assert await self._happens(told, "somebody gets the case"), self._everything()
        if self._is_mine(self.holder) and self._is_mine(rival):
            self.tally.winners_wrong += 1
        if self._is_mine(rival):
            self.holder = rival

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
            self._note("follow-up lost")

    async def _human_is_asked(self) -> bool:
        asked = f"{self.bird}: {HUMAN}"
        everybody = [self.school.lab[name] for name in FACILITATORS]

        def is_told() -> bool:
            return any(
                asked in words for each in everybody for words in self.school.transcript(each)
            )

        return await self._happens(is_told, "a human is asked")

    async def _happens(self, happened: Callable[[], object], what: str) -> bool:
        return await _comes(happened, what, self.day.killer)

    # ------------------------------------------------------------ words

    async def _answers(self, chat: Chat, asked: str | None, words: str, answer: str) -> None:
        """*words* to what was *asked*, and the *answer* to that."""
        if asked is not None:
            await self._is_told(chat, asked)
        self.tally.answers += 1
        if not await self._is_answered(chat, words, answer):
            self._note(f"no answer: {answer}")
            self.tally.answers_lost += 1
            await self._say(chat, words)
            assert await chat.comes(answer), f"never came: {answer}: {chat.read()}"

    async def _is_answered(self, chat: Chat, words: str, answer: str) -> bool:
        """Say *words*, and again where a daemon took them with it; whether the *answer* comes."""
        said = await self._say(chat, words)
        while not await chat.comes(answer):
            if not self._died_with_daemon(said):
                return False
            self.tally.died_with_daemon += 1
            said = await self._say(chat, words)
        return True

    def _died_with_daemon(self, message: str) -> bool:
        return self.school.product.died_with_daemon(message)

    async def _is_told(self, chat: Chat, part: str) -> None:
        self.tally.answers += 1
        if not await chat.comes(part):
            self._note(f"never told: {part}")
            self.tally.answers_lost += 1

    async def _say(self, chat: Chat, words: str) -> str:
        return await self.school.say(chat.person, words)

    async def _in_group(self, chat: Chat, words: str) -> str:
        return await chat.person.say(self.school.group, words)

    def _note(self, what: str) -> None:
        self.tally.notes.append(f"{self.school.product.clock():%d.%m. %H:%M:%S} {what}")

    # ------------------------------------------------------------ the end

    def ends(self) -> None:
        """Count what came twice."""
        for part in ASKED:
            self._count(part, self.asker.read())
        for part in HELD:
            self._count(part, self.holder.read())
        self._count(f"🐦 {self.bird}", self.day.boards())
        asleep = self.asker.count(ASLEEP)
        self.tally.follow_ups_twice += max(0, asleep - 1)

    def _count(self, part: str, said: Sequence[str]) -> None:
        found = [words for words in said if part in words]
        marked = sum(AGAIN in words for words in found)
        again = max(0, len(found) - 1)
        self.tally.twice_marked += min(again, marked)
        self.tally.twice_unmarked += again - min(again, marked)
        if again > marked:
            self._note(f"twice, unmarked: {part}")


async def kill(
    kit: Kit, folder: Path, *, kills: int, of_daemon: int, seed: int
) -> tuple[Tally, float]:
    """Returns what came of so many kills, and how many seconds they took."""
    tally, chance, began = Tally(), random.Random(seed), time.monotonic()
    people = (*REQUESTERS, *FACILITATORS)
    async with SignalLab(kit, folder / "lab", people, members=FACILITATORS) as lab:
        product = Product(lab, folder / "product", coordinator="minna", admin="minna")
        killing = None
        try:
            tomorrow = datetime.now(ZONE) + timedelta(days=1)
            day = tomorrow.replace(hour=10, minute=38, second=0, microsecond=0)
            product.clock.move_to(day)
            await product.start()
            await product.is_ready()
            school = await met(School(product, lab))
            killer = Killer(product, tally, chance)
            killing = asyncio.create_task(killer.run(kills, of_daemon))
            while not killing.done() or not tally.requests:
                await Day(school, tally, killer).passes(day)
                day += timedelta(days=1)
                print(*tally.lines(), sep="; ", file=sys.stderr, flush=True)
            await killing
        except BaseException:
            print(*tally.lines(), product.log.read_text()[-6000:], sep="\n", file=sys.stderr)
            raise
        finally:
            tally.restarts = product.restarts
            if killing is not None:
                killing.cancel()
            await product.close()
    return tally, time.monotonic() - began


async def met(school: School) -> School:
    """The facilitators have written, so the bot has said what it is for."""
    for name in FACILITATORS:
        await school.say(school.lab[name], "?")
        await school.reads(school.lab[name], "Olen botti")
    return school


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--of-daemon", type=int, default=80)
    options.add_argument("--seed", type=int, default=20261122)
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="purku-kills-") as folder:
        tally, seconds = asyncio.run(
            kill(
                rehearsed(),
                Path(folder),
                kills=given.kills,
                of_daemon=given.of_daemon,
                seed=given.seed,
            )
        )
    print("\n".join(tally.lines()))
    print(f"{seconds:.0f} s, seed {given.seed}")
    sys.exit(bool(tally.requests_lost or tally.follow_ups_lost or tally.follow_ups_twice))


if __name__ == "__main__":
    main()

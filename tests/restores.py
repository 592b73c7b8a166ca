"""Restores of old backups in the middle of a week of people (R-S8): what is said twice?

``python -m tests.restores 150`` plays so many on each network, with the journal and without.
"""

from __future__ import annotations

import asyncio
import heapq
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from bot.domain.chat import Audience, Heard, Incoming, Text
from bot.domain.outcome import Message, Outcome
from bot.recording import Cause
from storage import backups, instance
from storage.database import Transaction
from tests import weeks
from tests.behaviour import Saying
from tests.house import GROUP, TUESDAY, House
from tests.invariants import WeekWatch
from tests.watch import ASLEEP, QUICK, Note
from tests.weeks import REQUESTER_WAYS, History, Week

HOUR = timedelta(hours=1)
#: for so long a homeserver knows what it was sent
_MEMORY = 24 * HOUR
#: people who carry a case through are those to whom something could be said twice
_WAYS = ("at once", "at once", "late", "hands over", "hands back")


@dataclass(frozen=True)
class Loss:
    """The database of *age* hours before is put in its place after so many hours."""

    seed: int
    after: float
    age: float
    #: "journal": it is there; "held": it is not, so what may have left waits; "nothing": nobody
    #: even looks, as if we had neither
    knows: str
    #: as Matrix, which gives everything again, and forgets after a day what it was sent; or as
    #: Signal
    drops_repeats: bool

    def __str__(self) -> str:
        flags = f"{self.after!r} {self.age!r} {self.knows} {self.drops_repeats:d}"
        return f"python -m tests.restores one {self.seed} {flags}"


def loss(seed: int, *, knows: str, drops_repeats: bool) -> Loss:
    chance = Random(seed)
    age = chance.choice((0.2, 2, 6, 12, 24, 36, 48)) * chance.uniform(0.8, 1.0)
    return Loss(seed, age + chance.uniform(1, 60), age, knows, drops_repeats)


def _history(seed: int) -> History:
    chance = Random(seed)
    asks = [
        (round(chance.uniform(0, 100), 2), chance.choice(weeks.REQUESTERS), "purku")
        for _ in range(6)
    ]
    return History(
        start=weeks.STARTS[0],
        weeks=1,
        ways=(
            *(chance.choice(_WAYS) for _ in weeks.FACILITATORS),
            "at once",
            *(chance.choice(REQUESTER_WAYS[:4]) for _ in weeks.REQUESTERS),
        ),
        requests=tuple(sorted(asks)),
        absences=(),
        outage=None,
        seed=seed,
    )


class _Notes(dict[str, Note]):
    """What is said at the start, before anybody looks, is that something may be missed."""

    def __missing__(self, key: str) -> Note:
        text = Text("missed-told")
        message = Message(to=GROUP, audience=Audience.ANYBODY, text=text)
        return Note(message, Cause("missed", TUESDAY), None)


class _Onlooker(WeekWatch):
    """Knows what was said and why, and judges nothing: after a restore people may be told what
    they could be told otherwise, too."""

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self.notes = _Notes()

    def outcome(self, outcome: Outcome, cause: Cause) -> None:
        for case in outcome.cases:
            self.cases[case.id] = self.by_name[case.name] = case

    def after_words(self, *_: Any) -> None: ...

    async def after_each_step(self) -> None: ...


class LostWeek(Week):
    """A week in the middle of which a backup takes the place of the database."""

    def __init__(self, house: House, watch: _Onlooker, history: History, lost: Loss) -> None:
        super().__init__(house, watch, history)
        self._lost = lost
        self._heard: list[Incoming] = []

    async def play(self) -> None:
        lost, house = self._lost, self._house
        await self._play_until(self._start + (lost.after - lost.age) * HOUR)
        self._heard.clear()
        made, _ = await backups.make(house.database, house.directory / "backups", house.now())
        await self._play_until(self._start + lost.after * HOUR)
        await self._restore(made)
        await super().play()

    async def _play_until(self, moment: Any) -> None:
        while True:
            at = min(self._queue[0][0], moment) if self._queue else moment
            if not await self._until(at):
                continue
            if at >= moment:
                return
            _, _, person, later = heapq.heappop(self._queue)
            await self._do(at, person, later)

    async def _hear(self, incoming: Incoming, saying: Saying) -> None:
        self._heard.append(incoming)
        await super()._hear(incoming, saying)

    async def _restore(self, made: backups.Backup) -> None:
        house, heard = self._house, tuple(self._heard)
        await house.close()
        if self._lost.knows != "journal":
            (house.directory / "sent.journal").unlink()
        house.jump(house.now() + timedelta(minutes=20))
        backups.restore(house.directory, made, house.now())
        forgotten = house.now() - _MEMORY
        old = {entry.delivery.key for entry in house.network.said if entry.at < forgotten}
        for key in old & house.network._by_key.keys():
            del house.network._by_key[key]
        begin = instance.begin
        if self._lost.knows == "nothing":
            instance.begin = lambda *_: None
        try:
            await house.open()
        finally:
            instance.begin = begin
        self._watch.put_on(house.dispatcher)
        if self._lost.drops_repeats:
            # The place is older: everything comes again, in one answer.
            await house.dispatcher.receive(Heard(network="test", incoming=heard))
        await house.settle()


async def play(lost: Loss) -> Counter[str]:
    """Play it; count what was said, and what was said twice."""
    with tempfile.TemporaryDirectory(dir=QUICK, prefix="backup-") as folder:
        history = _history(lost.seed)
        house = House(
            Path(folder),
            start=weeks.at_start(history),
            workplaces=(weeks.school(history.start[0]),),
            pick=lambda many: lost.seed % many,
            drops_repeats=lost.drops_repeats,
        )
        loop = asyncio.get_running_loop()
        loop.time = lambda: house.now().timestamp()  # type: ignore[method-assign]
        async with house:
            watch = _Onlooker(house)
            await LostWeek(house, watch, history, lost).play()
            left = await house.database.run(_known_to_have_left, lost.knows)
        return _counted(house, watch, left)


def _known_to_have_left(tx: Transaction, knows: str) -> int:
    is_seen = instance.restored(tx) is not None
    assert is_seen == (knows != "nothing"), "it was not seen that a backup was restored"
    return int(tx.row("SELECT count(*) FROM has_left")[0])


def _counted(house: House, watch: _Onlooker, left: int) -> Counter[str]:
    seen = Counter({"restores": 1, "messages": len(house.network.said), "known to have left": left})
    keys: set[str] = set()
    asked: set[str] = set()
    for entry in house.network.said:
        note = watch.notes.get(entry.delivery.key)
        is_twice = entry.delivery.key in keys
        keys.add(entry.delivery.key)
        seen["twice"] += is_twice
        if note is not None and note.message.text.id in ASLEEP and note.case is not None:
            seen["follow-ups"] += 1
            # One case, one question, whatever it is called in the network.
            seen["follow-ups twice"] += note.case.id in asked
            asked.add(note.case.id)
    return seen


def main(arguments: list[str]) -> None:
    if arguments and arguments[0] == "one":
        seed, after, age, knows, matrix = arguments[1:]
        lost = Loss(int(seed), float(after), float(age), knows, matrix == "1")
        print(dict(asyncio.run(play(lost))))
        return
    many = int(arguments[0]) if arguments else 150
    for drops_repeats in (True, False):
        for knows in ("journal", "held", "nothing"):
            seen: Counter[str] = Counter()
            name = f"{'as Matrix' if drops_repeats else 'as Signal'}, {knows}"
            for seed in range(many):
                lost = loss(seed, knows=knows, drops_repeats=drops_repeats)
                seen.update(asyncio.run(play(lost)))
                if (seed + 1) % 10 == 0 or seed + 1 == many:
                    print(f"{name}: {dict(seen)}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

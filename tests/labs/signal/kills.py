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
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tests.labs.life import Chat, Day, Journey, Killer, Tally, Three
from tests.labs.signal.kit import Kit
from tests.labs.signal.lab import SignalLab
from tests.labs.signal.product import ZONE, Product, School
from tests.labs.signal.rehearsal import rehearsed

REQUESTERS = ("maija", "kalle", "tarja")
FACILITATORS = ("sari", "pekka", "minna")

#: seconds in which an answer comes where nobody is killed; a daemon takes some to begin afresh
PATIENCE = 40.0


PROMISES = """\
Promised, and counted above:
  R-I5  Whoever reads no answer says it again. What a daemon took with it when it died nobody could
        have: it is counted apart, and said again. Of all else that people said, lost 0.
  R-O4  What may have been said before says so ("marked"): twice and unmarked 0. A follow-up is
        never asked twice; where nobody knows whether it was, a human is asked: lost 0, twice 0.
  R-C1  One case a request, one holder a case: cases twice 0, winners wrong 0."""


@dataclass
class SignalTally(Tally):
    """*died_with_daemon*: what people said, lost by the daemon alone
    (``Product.died_with_daemon``)."""

    of_bot: int = 0
    of_daemon: int = 0
    died_with_daemon: int = 0
    #: of the daemon, because the bot found it deaf
    restarts: int = 0

    @property
    def kills(self) -> int:
        return self.of_bot + self.of_daemon

    def lines(self) -> list[str]:
        return [
            f"kills: {self.kills} (bot {self.of_bot}, daemon {self.of_daemon})",
            *super().lines()[:3],
            f"said, and died with the daemon: {self.died_with_daemon}",
            f"deaf daemons restarted: {self.restarts}",
            *self.notes,
        ]

    @property
    def is_kept(self) -> bool:
        """Whether it came out as it is promised."""
        return not any(
            (self.requests_lost, self.answers_lost, self.cases_twice, self.winners_wrong,
             self.twice_unmarked, self.follow_ups_lost, self.follow_ups_twice)
        )  # fmt: skip


class SignalKiller(Killer):
    """Kills one of the two, again and again; each comes back at once."""

    def __init__(self, product: Product, tally: SignalTally, chance: random.Random) -> None:
        super().__init__(product, PATIENCE)
        self._tally = tally
        self._chance = chance

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
            await self.is_war()
            async with self.turn:
                await kill()

    async def _kill_bot(self) -> None:
        self._tally.of_bot += 1
        await self._product.kill()
        await self._product.start()

    async def _kill_daemon(self) -> None:
        self._tally.of_daemon += 1
        await self._product.kill_daemon()


class SignalJourney(Journey):
    """What a daemon took with it is said again (R-I5)."""

    tally: SignalTally

    def is_beyond_reach(self, message: str) -> bool:
        return self.school.product.died_with_daemon(message)

    def _was_beyond_reach(self, messages: int) -> None:
        self.tally.died_with_daemon += messages

    async def _both_claim(self, both: Sequence[Chat], words: str) -> list[str]:
        # One after the other: Minna is everybody's rival, and has one case at a time.
        return [await self._in_group(chat, words) for chat in both]


def threes(lab: SignalLab) -> list[Three]:
    """Everybody's rival is Minna; hers is Sari."""
    return [
        Three(lab[asker], lab[holder], lab["sari" if holder == "minna" else "minna"])
        for asker, holder in zip(REQUESTERS, FACILITATORS, strict=True)
    ]


async def kill(
    kit: Kit, folder: Path, *, kills: int, of_daemon: int, seed: int
) -> tuple[SignalTally, float]:
    """Returns what came of so many kills, and how many seconds they took."""
    tally, chance, began = SignalTally(), random.Random(seed), time.monotonic()
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
            killer = SignalKiller(product, tally, chance)
            killing = asyncio.create_task(killer.run(kills, of_daemon))
            while not killing.done() or not tally.requests:
                await Day(school, tally, killer, threes(lab), SignalJourney).passes(day)
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
    print(PROMISES)
    print(f"{'kept' if tally.is_kept else 'NOT KEPT'}; {seconds:.0f} s, seed {given.seed}")
    sys.exit(not tally.is_kept)


if __name__ == "__main__":
    main()

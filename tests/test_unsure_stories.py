"""Whatever dies, is cut off, arrives late or is answered, in any order, on a network that shows
what is sent twice (R-O4): no follow-up is shown twice, none is lost without a human being asked,
and everything else comes, twice only where nobody could know, and then it says so."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import Awaitable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import structlog
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot import evidence
from bot.domain.chat import Address, Delivery
from bot.transports import Undelivered, Unsure
from storage import outbox
from storage.database import Transaction
from storage.outbox import Waiting
from tests.house import ADMIN, GROUP, LOCALIZATION, PEOPLE, TUESDAY, Entry, House
from tests.privacy import lives
from tests.watch import QUICK

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
AGAIN = LOCALIZATION.said_again("fi")
#: what a human reads who is asked instead
ASKED_INSTEAD = ("enkä lähetä sitä toista kertaa", "lähtikö yksi kysymys")

_FATE = st.sampled_from(
    [
        *["well", "well", "refused"],
        *["cut before", "cut after", "cut after", "died before", "died after", "died after"],
    ]
)
_WAIT = st.sampled_from(
    [SECOND, 4 * SECOND, 6 * SECOND, MINUTE, 5 * MINUTE, 31 * MINUTE, 120 * MINUTE, 900 * MINUTE]
)
_STEPS = st.one_of(
    st.tuples(st.just("wait"), _WAIT),
    st.tuples(st.just("go_wrong"), st.lists(_FATE, min_size=1, max_size=5)),
    st.tuples(st.just("go_wrong"), st.lists(_FATE, min_size=1, max_size=5)),
    st.tuples(st.just("receipt"), st.integers(0, 3), st.sampled_from(["sari", "pekka", "aino"])),
    st.tuples(st.just("answer"), st.sampled_from(["maija", "sari", "pekka"]), st.integers(0, 2)),
    st.tuples(st.just("answer"), st.just("maija"), st.integers(0, 1)),
    st.tuples(
        st.just("say"),
        st.sampled_from(["maija", "kalle"]),
        st.sampled_from(["purku", "luottamus", "kiitos", "tietoni"]),
    ),
    st.tuples(st.just("say"), st.just("sari"), st.sampled_from(["otan kuovi", "pidetty", "ohje"])),
    st.tuples(st.just("claim")),
    st.tuples(st.just("restart")),
    st.tuples(st.just("off"), st.sampled_from([20 * MINUTE, 180 * MINUTE, 840 * MINUTE])),
)
#: how far a case of Maija's has come, and on which day; then it is five minutes to eight
_OPENINGS = {
    "nothing": (None, 0),
    "the next morning": (lives.held_and_the_bot_asks, 1),
    "a week later": (lives.agreed_to_be_asked_again, 7),
}
_ASKED_AT = TUESDAY.replace(hour=6, minute=0)
_STORY = st.tuples(
    st.sampled_from(["the next morning", "a week later", "the next morning", "nothing"]),
    st.lists(_FATE, min_size=1, max_size=4),
    st.lists(_STEPS, min_size=3, max_size=14),
)


class Died(BaseException):
    """The process ended here."""


class Story:
    """One house, what happens in it, and what must hold of it."""

    def __init__(self, house: House, seen: Counter[str]) -> None:
        self._house, self.seen = house, seen
        self._fates: list[str] = []
        self._put: dict[str, bool] = {}
        self._newest: dict[Address, str] = {}
        self._doubted: set[str] = set()
        network = house.network
        network.fail, network.fail_after = self._before, self._after
        network.prepare = self._prepare  # type: ignore[method-assign]

    # ------------------------------------------------------------ the network

    async def _prepare(self, to: Address) -> None:
        """No two calls begin in one millisecond."""
        self._house.jump(self._house.now() + timedelta(milliseconds=5))

    def _before(self, delivery: Delivery) -> None:
        self._fate = self._fates.pop(0) if self._fates else "well"
        self.seen[self._fate] += 1
        if self._fate == "refused":
            raise Undelivered("network")
        if self._fate in ("cut before", "died before"):
            self._doubted.add(delivery.key)
        if self._fate == "cut before":
            raise Unsure("no-answer")
        if self._fate == "died before":
            raise Died
        repeated = [each for each in self._house.network.said if each.delivery.key == delivery.key]
        if repeated:
            assert not self._put[delivery.key], "a follow-up was shown twice"
            self.seen["shown again"] += 1

    def _after(self, delivery: Delivery) -> None:
        if self._fate in ("cut after", "died after"):
            self._doubted.add(delivery.key)
        if self._fate == "cut after":
            raise Unsure("no-answer")
        if self._fate == "died after":
            raise Died

    # ------------------------------------------------------------ what is written

    @contextmanager
    def watched(self) -> Iterator[None]:
        put, left = outbox.put, evidence.record_left

        def puts(tx: Transaction, delivery: Delivery, **how: Any) -> None:
            put(tx, delivery, **how)
            self._put[delivery.key] = how["if_unsure"] is not None
            if how["question"] is not None:
                self._newest[delivery.to] = delivery.key

        def leaves(tx: Transaction, waiting: Waiting, message: str | None, now: Any) -> None:
            shown = {entry.delivery.key for entry in self._house.network.said}
            assert waiting.key in shown, "what never came was taken for arrived"
            left(tx, waiting, message, now)

        with (
            patch("storage.outbox.put", puts),
            patch("bot.outbox.record_left", leaves),
            patch("bot.evidence.record_left", leaves),
        ):
            yield

    # ------------------------------------------------------------ what happens

    async def step(self, kind: str, *given: Any) -> None:
        await self._survive(getattr(self, f"_{kind}")(*given))

    async def _survive(self, doing: Awaitable[None]) -> None:
        """However often it dies, it is started again."""
        try:
            await doing
        except BaseException as end:
            if not _is_death(end):
                raise
            self.seen["deaths"] += 1
            # So are those that were just about to leave elsewhere.
            rows = await self._house.database.run(
                lambda tx: tx.rows("SELECT send_key FROM outbox WHERE began_at IS NOT NULL")
            )
            self._doubted |= {key for (key,) in rows}
            await self._house.close()
            await self._house.open()
            await self._survive(self._house.settle())

    async def _wait(self, span: timedelta) -> None:
        await self._house.wait(span)

    async def _go_wrong(self, fates: list[str]) -> None:
        self._fates += fates

    async def _restart(self) -> None:
        await self._house.restart()

    async def _off(self, span: timedelta) -> None:
        await self._house.close()
        self._house.jump(self._house.now() + span)
        await self._house.open()
        await self._house.settle()

    async def _say(self, person: str, words: str) -> None:
        await self._house.say(person, words)

    async def _claim(self) -> None:
        await self._house.say("sari", "otan kuovi", group=True)

    async def _receipt(self, back: int, member: str) -> None:
        """One of the last messages arrives on a phone."""
        said = self._house.network.said
        if back < len(said):
            entry = said[-1 - back]
            person = PEOPLE[member].address if entry.to == GROUP else entry.to
            self.seen["receipts"] += 1
            await self._house.arrive(entry, on=_key_of(person))

    async def _answer(self, person: str, choice: int) -> None:
        """Somebody answers what they read last, if it is what they were asked last."""
        address = PEOPLE[person].address
        asked = [e for e in self._house.network.said if e.to == address and e.delivery.choices]
        if asked and asked[-1].delivery.key == self._newest[address]:
            choices = asked[-1].delivery.choices
            self.seen["answers"] += 1
            await self._house.say(person, choices[min(choice, len(choices) - 1)].digit)

    # ------------------------------------------------------------ what holds

    async def end(self) -> None:
        """The network is well, and days pass."""
        self._fates.clear()
        await self._restart()
        spans = [*[5 * SECOND] * 3, *[MINUTE] * 6, *[31 * MINUTE] * 4, *[timedelta(hours=9)] * 9]
        for span in spans:
            await self._house.wait(span)
        self._ordinary_words_came()
        await self._follow_ups_came()

    def _ordinary_words_came(self) -> None:
        shown: dict[str, list[Entry]] = {}
        for entry in self._house.network.said:
            shown.setdefault(entry.delivery.key, []).append(entry)
        for key, entries in shown.items():
            for number, entry in enumerate(entries):
                is_marked = entry.words.endswith(AGAIN)
                assert is_marked or entry.edits or number == 0, "shown again without a word"
                assert not is_marked or key in self._doubted, "a word of a repeat without a doubt"
            if len(entries) > 1:
                assert key in self._doubted, "shown twice without a doubt"

    async def _follow_ups_came(self) -> None:
        shown = {entry.delivery.key for entry in self._house.network.said}
        asked = sum(
            any(words in entry.words for words in ASKED_INSTEAD)
            for entry in self._house.network.said
        )
        follow_ups = [key for key, is_once in self._put.items() if is_once]
        # What was only ever refused is let go when its day is over, as on any network.
        lost = [key for key in follow_ups if key not in shown and key in self._doubted]
        self.seen["follow-ups"] += len(follow_ups)
        self.seen["follow-ups in doubt"] += sum(key in self._doubted for key in follow_ups)
        self.seen["humans asked"] += asked
        assert len(lost) <= asked, "a follow-up was lost, and nobody was asked"
        rows = await self._house.database.run(
            lambda tx: tx.rows("SELECT blocked, held_until FROM outbox")
        )
        assert all(blocked == outbox.UNSURE for blocked, _ in rows), rows


def _is_death(error: BaseException) -> bool:
    if isinstance(error, BaseExceptionGroup):
        return any(_is_death(each) for each in error.exceptions)
    return isinstance(error, Died)


def _key_of(address: Address) -> str:
    return next(key for key, person in PEOPLE.items() if person.address == address)


async def _play(
    opening: str, fates: Sequence[str], steps: Sequence[tuple[Any, ...]], seen: Counter[str]
) -> None:
    with (
        tempfile.TemporaryDirectory(dir=QUICK) as folder,
        structlog.testing.capture_logs() as logs,
    ):
        house = House(Path(folder), drops_repeats=False, admins=(ADMIN,))
        loop = asyncio.get_running_loop()
        loop.time = lambda: house.now().timestamp()  # type: ignore[method-assign]
        async with house:
            story = Story(house, seen)
            with story.watched():
                life, days = _OPENINGS[opening]
                if life is not None:
                    await life(house)
                    await house.wait_until(_ASKED_AT + timedelta(days=days, minutes=-5))
                story._fates += fates
                for step in (("wait", 6 * MINUTE), *steps):
                    await story.step(*step)
                await story.end()
        mistakes = [entry for entry in logs if entry["log_level"] == "error"]
        assert not mistakes, mistakes
        seen["stories"] += 1


def test_whatever_dies_or_is_cut_off_no_follow_up_comes_twice_and_nothing_is_lost() -> None:
    seen: Counter[str] = Counter()

    @settings(
        derandomize=True,
        max_examples=120,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_STORY)
    def stories(story: tuple[str, list[str], list[tuple[Any, ...]]]) -> None:
        asyncio.run(_play(*story, seen))

    stories()
    for what, number in sorted(seen.items()):
        print(f"{number:6} {what}")
    for what in ("deaths", "receipts", "shown again", "follow-ups in doubt", "humans asked"):
        assert seen[what] >= 10, f"{what} were hardly exercised"

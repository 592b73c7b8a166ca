"""What holds whatever people, the clock, the network and the power do, in any order.

Hypothesis writes the stories: requesters, facilitators and the coordinator say and do what they
like, time passes in minutes or days, events are heard again, the process dies, the network
fails. ``Watch`` looks at everything that the one writer writes and at all that is shown.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import structlog
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.dispatcher import Cause, Dispatcher
from bot.domain import calendar
from bot.domain.case import Case, State
from bot.domain.chat import Delivery
from bot.domain.outcome import Outcome
from bot.transports import Undelivered
from storage import cases, outbox, timers
from storage.database import Transaction
from storage.vault import HOUSE
from tests.domain.workplaces import local
from tests.house import GROUP, KOIVURANTA, NAMES, House

REQUESTERS = ("maija", "kalle")
FACILITATORS = ("sari", "pekka", "aino")
STARTS = ("2026-11-17 10.38", "2026-11-20 15.00", "2026-11-17 19.30", "2026-03-27 13.00")

#: what the clock may say in the night: words whose minute had been promised
PROMISED = {
    "promise-kept",
    "promise-kept-coordinator",
    "promise-unasked",
    "truth-told",
    "truth-told-plain",
    "call-impossible",
    "time-impossible",
    "time-impossible-call",
    # It follows a talk of the same half hour.
    "report-told",
}

# ------------------------------------------------------------ stories

_DIGITS = st.sampled_from(["1", "2", "3", "4", "5", "0", "3 2", "1 12", "77"])
_ASKS = st.sampled_from(
    [
        None,
        *[
            "purku",
            "apua",
            "peru",
            "?",
            "riittää",
            "kiitos",
            "hmm jotain",
            "luottamus",
            "tietoni",
            "unohda minut",
            "joo",
            "ei",
        ],
        *["kieli svenska", "kieli suomi", "haluan kuolla", ""],
    ]
)
_TAKES = st.sampled_from(
    [
        "otan",
        "otan kuovi",
        "otan tiiran",
        "otan kuovi 12.45",
        "luovun",
        "luovun kuovista",
        "pidetty",
        "joo",
        "en",
        "?",
        "pidetty kuovi",
        "ei tullut",
        "ei halunnut",
        "ohjattu",
        "hoitui muuten",
        "purku",
        "peru",
        "tietoni",
        "kielet suomi ruotsi",
        "unohda minut",
        "kirjaa 10",
        "kirjaa",
    ]
)
_IN_GROUP = st.sampled_from(
    [
        "otan kuovi",
        "otan tiira",
        "!otan",
        "!purku",
        "!luovun kuovista",
        "!ohje",
        "höpö höpö",
        "pidetty kuovi",
        "!purku otan kuovi 12.45",
        "!mitä luet",
        "Kuovi on lintu",
    ]
)
_REQUESTER, _FACILITATOR = st.sampled_from(REQUESTERS), st.sampled_from(FACILITATORS)
_ANYBODY = st.sampled_from([*REQUESTERS, *FACILITATORS, "minna"])
_STEPS = (
    st.tuples(st.just("say"), _REQUESTER, _ASKS),
    st.tuples(st.just("say"), _REQUESTER, st.just("purku")),
    st.tuples(st.just("say"), _ANYBODY, _DIGITS),
    st.tuples(st.just("say"), st.sampled_from([*FACILITATORS, "minna"]), _TAKES),
    st.tuples(st.just("group"), _FACILITATOR, _IN_GROUP),
    st.tuples(st.just("claim"), _FACILITATOR, st.booleans()),
    st.tuples(st.just("react"), _FACILITATOR, st.sampled_from([False, False, True])),
    # Somebody answers what they were asked last; the first options carry a case on.
    st.tuples(st.just("answer"), st.sampled_from([0, 0, 0, 1, 2, 3, 4])),
    st.tuples(st.just("answer"), st.just(0)),
    st.tuples(st.just("close"), st.sampled_from(["pidetty", "pidetty", "ei tullut", "luovun"])),
    st.tuples(st.just("close"), st.just("pidetty")),
    st.tuples(st.just("wait"), st.sampled_from([1, 2, 3, 5, 11, 30, 60, 180])),
    st.tuples(st.just("wait"), st.sampled_from([1, 3, 9, 600, 960, 1440, 3 * 1440])),
    st.tuples(st.just("down"), st.sampled_from([1, 10, 40, 300, 1000, 2 * 1440])),
    st.tuples(st.just("again"), st.integers(0, 40)),
    st.tuples(st.just("restart")),
    st.tuples(st.just("fails"), st.integers(1, 6), st.booleans()),
)
#: how far a case has come when anything may happen
_ASKED = (("say", "maija", "purku"), ("answer", 1))
_CLAIMED = (*_ASKED, ("claim", "sari", True))
_AGREED = (*_CLAIMED, ("answer", 0))
_HELD = (*_AGREED, ("wait", 60), ("close", "pidetty"))
_SHADOWED = (("say", "kalle", "purku"), ("say", "kalle", "5"), ("say", "kalle", "2"))
_OPENING = st.sampled_from([(), _ASKED, _CLAIMED, _AGREED, _HELD, _SHADOWED, _SHADOWED + _AGREED])
_STORY = st.tuples(
    st.sampled_from(STARTS),
    st.builds(
        lambda opening, steps: [*opening, *steps],
        _OPENING,
        st.lists(st.one_of(*_STEPS), min_size=8, max_size=30),
    ),
)


# ------------------------------------------------------------ watching


@dataclass(frozen=True)
class Promise:
    """ "By *by* you will hear from me", said at *made*."""

    case: str
    made: datetime
    by: datetime


class Watch:
    """Sees every outcome that is written, and holds it to what was promised."""

    def __init__(self, house: House) -> None:
        self._house = house
        self.cases: dict[str, Case] = {}
        self.by_name: dict[str, Case] = {}
        self.promises: dict[str, Promise] = {}
        self.seen: Counter[str] = Counter()
        self.deliveries: dict[str, tuple[str, str]] = {}
        self.away: list[tuple[datetime, datetime]] = []

    def put_on(self, dispatcher: Dispatcher) -> None:
        record = dispatcher._recorder.record

        def watched(tx: Transaction, outcome: Outcome, cause: Cause, workplace: Any) -> None:
            self.outcome(outcome, cause)
            record(tx, outcome, cause, workplace)

        dispatcher._recorder.record = watched  # type: ignore[method-assign]

    def outcome(self, outcome: Outcome, cause: Cause) -> None:
        by_clock = cause.name.startswith("timer:")
        in_it = {case.name for case in outcome.cases}
        self._nothing_after_the_end(outcome, in_it)
        if by_clock and calendar.is_quiet(KOIVURANTA, cause.now):
            for message in outcome.messages:
                self.seen["words of the clock in quiet hours"] += 1
                known = self.by_name.get(message.case or "")
                meets = known and calendar.is_tonight(KOIVURANTA, known.slot, cause.now)
                assert meets or message.text.id in PROMISED, f"{message.text.id} in quiet hours"
        for case in outcome.cases:
            self._one_holder(case)
            self._promised(case, outcome, cause.now)
            self.cases[case.id] = self.by_name[case.name] = case
        for message in outcome.messages:
            for promise in tuple(self.promises.values()):
                to_them = message.to == self.cases[promise.case].requester.address
                if to_them and promise.made < cause.now <= promise.by:
                    self.seen["promises kept"] += 1

    def _nothing_after_the_end(self, outcome: Outcome, in_it: set[str]) -> None:
        for message in outcome.messages:
            known = self.by_name.get(message.case or "")
            if known is not None and known.is_over:
                self.seen["words about a case that is over"] += 1
                assert message.case in in_it, f"{message.text.id} after the end"

    def _one_holder(self, case: Case) -> None:
        before = self.cases.get(case.id)
        has_holder = case.state in (State.PROVISIONAL, State.CLAIMED, State.AGREED, State.HELD)
        if not case.is_over:
            assert (case.holder is not None) == (has_holder or case.state is State.NOT_COME)
        if before is not None and before.holder is not None and not case.is_over:
            self.seen["holders"] += 1
            assert case.holder in (before.holder, None), "a seat changed hands in one move"
        if case.holder is not None:
            assert case.holder != case.requester
            assert case.holder.address not in case.excluded

    def _promised(self, case: Case, outcome: Outcome, now: datetime) -> None:
        before = self.promises.pop(case.id, None)
        if case.is_over or not case.is_searching:
            return
        told = any(m.to == case.requester.address for m in outcome.messages)
        if case.promised_at is None:
            assert before is None or told, "a promise was taken back without a word"
            return
        if before is None or case.promised_at != before.by:
            assert told, "a promise was moved without a word"
            self.seen["promises made"] += 1
            at_night = calendar.is_quiet(KOIVURANTA, case.promised_at)
            asks_whom = case.asked_at is None and case.hidden
            assert not at_night or case.urgent or asks_whom, "a promise for the night"
            before = Promise(case.id, now, case.promised_at)
        self.promises[case.id] = before

    def delivery(self, delivery: Delivery) -> None:
        content = (delivery.to.uri, delivery.words)
        assert self.deliveries.setdefault(delivery.key, content) == content, "one key, two words"

    async def after_each_step(self) -> None:
        now = self._house.now()
        live = {case.id: case for case in await self._house.database.run(cases.live, KOIVURANTA.id)}
        for case_id, case in self.cases.items():
            # A request is live, or has ended; the table says the same as the last outcome.
            assert case.is_over == (case_id not in live)
            if case_id in live:
                assert live[case_id].state is case.state
        for promise in self.promises.values():
            if promise.by < now:
                self._excused(promise, now)
        for entry in self._house.network.said:
            if entry.to == GROUP:
                assert not any(name.split()[0] in entry.words for name in NAMES.values())
        keys = [entry.delivery.key for entry in self._house.network.said]
        assert len(keys) == len(set(keys))
        self.seen["steps"] += 1

    def _excused(self, promise: Promise, now: datetime) -> None:
        """A promise that came due while the bot was away, and is news for the morning now."""
        away = [(gone, back) for gone, back in self.away if gone <= promise.by <= back]
        assert away, "a promise was broken"
        _, back = away[0]
        assert calendar.is_quiet(KOIVURANTA, back), "a promise was forgotten"
        assert now <= calendar.morning(KOIVURANTA, back), "a promise was forgotten"
        self.seen["promises of the night that the bot was away"] += 1


# ------------------------------------------------------------ playing

#: no power is cut here, so nothing need reach a disk
_QUICK = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class Story:
    """One house, and what happens in it."""

    def __init__(self, house: House, watch: Watch) -> None:
        self._house, self._watch = house, watch
        self._heard: list[Any] = []
        self._failing, self._after = 0, False
        house.network.fail = self._before_shown
        house.network.fail_after = self._after_shown
        watch.put_on(house.dispatcher)

    def _before_shown(self, delivery: Delivery) -> None:
        self._watch.delivery(delivery)
        self._fail(not self._after)

    def _after_shown(self, delivery: Delivery) -> None:
        self._fail(self._after)

    def _fail(self, now: bool) -> None:
        if now and self._failing:
            self._failing -= 1
            self._watch.seen["failures of the network"] += 1
            raise Undelivered("timeout")

    async def step(self, kind: str, *given: Any) -> None:
        await getattr(self, f"_{kind}")(*given)
        await self._watch.after_each_step()

    async def _hear(self, incoming: Any) -> None:
        self._heard.append(incoming)
        await self._house.hear(incoming)
        self._house.jump(self._house.now() + timedelta(seconds=2))

    async def _say(self, person: str, words: str | None) -> None:
        await self._hear(self._house.incoming(person, words))

    async def _group(self, person: str, words: str) -> None:
        await self._hear(self._house.incoming(person, words, group=True))

    async def _react(self, person: str, taken_back: bool) -> None:
        boards = [entry for entry in self._house.network.said if entry.to == GROUP]
        if boards:
            message = boards[-1].edits or boards[-1].id
            await self._hear(
                self._house.incoming(
                    person,
                    None,
                    group=True,
                    reaction="👍",
                    reply_to=message,
                    taken_back=taken_back,
                )
            )

    async def _claim(self, person: str, in_group: bool) -> None:
        """Of what is open, the oldest is claimed by name."""
        live = await self._house.database.run(cases.live, KOIVURANTA.id)
        names = [case.name for case in live if case.is_searching and not case.hidden]
        if names:
            await self._hear(self._house.incoming(person, f"otan {names[0]}", group=in_group))

    async def _answer(self, choice: int) -> None:
        """The newest of all questions is answered by whoever it was put to."""
        asked = [entry for entry in self._house.network.said if entry.delivery.choices]
        if asked:
            person = asked[-1].to.local.removeprefix("@")
            choices = asked[-1].delivery.choices
            await self._say(person, choices[min(choice, len(choices) - 1)].digit)

    async def _close(self, words: str) -> None:
        """Somebody who holds a case says how it went."""
        live = await self._house.database.run(cases.live, KOIVURANTA.id)
        held = [case for case in live if case.holder is not None]
        if held and held[0].holder is not None:
            person = held[0].holder.address.local.removeprefix("@")
            await self._say(person, f"{words} {held[0].name}")

    async def _wait(self, minutes: int) -> None:
        await self._house.wait(timedelta(minutes=minutes))

    async def _down(self, minutes: int) -> None:
        gone = self._house.now()
        self._house.jump(gone + timedelta(minutes=minutes))
        self._watch.away.append((gone, self._house.now()))
        await self._restart()

    async def _again(self, number: int) -> None:
        if self._heard:
            before = len(self._watch.deliveries)
            await self._house.hear(self._heard[number % len(self._heard)])
            assert len(self._watch.deliveries) == before or self._failing == 0
            self._watch.seen["events heard again"] += 1

    async def _restart(self) -> None:
        await self._house.close()
        await self._house.open()
        self._watch.put_on(self._house.dispatcher)
        await self._house.settle()
        self._watch.seen["restarts"] += 1

    async def _fails(self, times: int, after: bool) -> None:
        self._failing, self._after = times, after

    async def end(self) -> None:
        """Two weeks and a day later nothing is left of anybody."""
        self._failing = 0
        await self._house.wait(timedelta(days=16))
        await self._house.dispatcher.tidy()
        assert await self._house.database.run(outbox.after, 0) == []
        assert await self._house.database.run(cases.live, KOIVURANTA.id) == []
        assert await self._house.database.run(timers.next_due) is None
        keys = await self._house.database.run(_keys)
        assert not {key for key in keys if not key.startswith("habit:")} - {
            HOUSE,
            "index",
            "install",
        }


def _keys(tx: Transaction) -> set[str]:
    return {row[0] for row in tx.vault._file.execute("SELECT id FROM keys")}


async def _play(start: str, steps: Sequence[tuple[Any, ...]], seen: Counter[str]) -> None:
    with (
        tempfile.TemporaryDirectory(dir=_QUICK) as folder,
        structlog.testing.capture_logs() as logs,
    ):
        house = House(Path(folder), start=local(start))
        loop = asyncio.get_running_loop()
        loop.time = lambda: house.now().timestamp()  # type: ignore[method-assign]
        async with house:
            watch = Watch(house)
            story = Story(house, watch)
            for step in steps:
                await story.step(*step)
            await story.end()
            watch.seen["stories"] += 1
            watch.seen["cases"] += len(watch.cases)
            watch.seen["messages shown"] += len(house.network.said)
            for case in watch.cases.values():
                watch.seen[f"ended as {case.state.value}"] += 1
        mistakes = [entry for entry in logs if entry["log_level"] == "error"]
        assert not mistakes, mistakes
        seen.update(watch.seen)


def test_nothing_that_people_the_clock_and_the_network_do_breaks_a_promise() -> None:
    seen: Counter[str] = Counter()

    @settings(
        derandomize=True,
        max_examples=300,
        deadline=None,
        database=None,
        # Every story is told in full; making it shorter would take longer than reading it.
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_STORY)
    def stories(story: tuple[str, list[tuple[Any, ...]]]) -> None:
        asyncio.run(_play(*story, seen))

    stories()
    for what, number in sorted(seen.items()):
        print(f"{number:6} {what}")
    for what in ("cases", "promises made", "promises kept", "holders", "restarts"):
        assert seen[what] >= 50, f"{what} were hardly exercised"
    assert seen["events heard again"] and seen["failures of the network"]

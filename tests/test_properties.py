"""What holds whatever people, the clock, the network and the power do, in any order.

Hypothesis writes the stories: requesters, facilitators and the coordinator say and do what they
like, time passes in minutes or days, events are heard again, the process dies, the network
fails. ``Watch`` looks at everything that the one writer writes and at all that is shown.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import structlog
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.domain.chat import Delivery
from bot.transports import Undelivered
from storage import cases
from tests.domain.workplaces import local
from tests.house import GROUP, KOIVURANTA, PEOPLE, House
from tests.watch import QUICK, Watch, nothing_is_left

REQUESTERS = ("maija", "kalle")
FACILITATORS = ("sari", "pekka", "aino")
STARTS = ("2026-11-17 10.38", "2026-11-20 15.00", "2026-11-17 19.30", "2026-03-27 13.00")

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
        *["purku huomenna klo 9", "ennen kahta", "klo 25", "klo 13", "ma 14.30", "31.2."],
        *["poissa", "kuka näkee", "purku puolen tunnin päästä"],
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
        *["poissa", "poissa ma-ke", "poissa ke-ma", "poissa 31.2.", "paikalla", "avoimet"],
        *[
            "siirrä kuovi pekalle",
            "siirrä sarille",
            "siirrä kuovi ainolle",
            "siirrä kuovi lasselle",
        ],
        *["otan kuovi huomenna klo 9", "otan kuovi ennen kahta", "otan kuovi klo 25", "kirjaa -5"],
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
        *["!purku tarvitaan ennen kahta, Lauri löi", "!purku huomenna klo 9", "!purku klo 25"],
        *["!avoimet", "!kirjaa 10", "otan kuovi huomenna klo 9", "!otan tiira ennen kahta"],
        *["siirrä kuovi pekalle", "!peru kuovi", "peru tiira"],
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
    # Somebody answers what they themselves were asked last.
    st.tuples(st.just("reply"), _ANYBODY, st.integers(0, 4)),
    st.tuples(st.just("group"), _FACILITATOR, st.just("!purku tarvitaan ennen kahta, Lauri löi")),
    st.tuples(st.just("hand_over"), st.integers(0, 2)),
    st.tuples(st.just("say"), _FACILITATOR, st.sampled_from(["poissa", "paikalla"])),
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
_BY_BOT = (*_HELD, ("reply", "maija", 1))
_PROPOSED = (("group", "sari", "!purku tarvitaan ennen kahta, Lauri löi"), ("reply", "sari", 0))
_STALE = (*_ASKED[:1], ("say", "maija", "3"), ("claim", "sari", True), ("wait", 121))
_OPENING = st.sampled_from(
    [
        (),
        _ASKED,
        _CLAIMED,
        _AGREED,
        _HELD,
        _BY_BOT,
        (*_HELD, ("reply", "maija", 2)),
        (*_HELD, ("hand_over", 0)),
        (*_AGREED, ("hand_over", 0), ("reply", "pekka", 0)),
        _PROPOSED,
        (*_PROPOSED, ("claim", "pekka", True), ("reply", "sari", 0)),
        _STALE,
        _SHADOWED,
        _SHADOWED + _AGREED,
    ]
)
_STORY = st.tuples(
    st.sampled_from(STARTS),
    st.builds(
        lambda opening, steps: [*opening, *steps],
        _OPENING,
        st.lists(st.one_of(*_STEPS), min_size=8, max_size=30),
    ),
)


# ------------------------------------------------------------ playing


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

    async def _reply(self, person: str, choice: int) -> None:
        """Somebody answers what they were asked last."""
        address = PEOPLE[person].address
        asked = [e.delivery for e in self._house.network.said if e.to == address]
        choices = [delivery.choices for delivery in asked if delivery.choices]
        if choices:
            await self._say(person, choices[-1][min(choice, len(choices[-1]) - 1)].digit)

    async def _hand_over(self, number: int) -> None:
        """Whoever holds a case asks a colleague to take it."""
        live = await self._house.database.run(cases.live, KOIVURANTA.id)
        held = [case for case in live if case.holder is not None]
        if held and held[0].holder is not None:
            person = held[0].holder.address.local.removeprefix("@")
            others = [colleague for colleague in FACILITATORS if colleague != person]
            words = f"siirrä {held[0].name} {others[number % len(others)]}lle"
            # *siirrä kuovi pekalle*
            await self._say(person, words.replace("pekka", "peka"))

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
        self._failing = 0
        await nothing_is_left(self._house)


async def _play(start: str, steps: Sequence[tuple[Any, ...]], seen: Counter[str]) -> None:
    with (
        tempfile.TemporaryDirectory(dir=QUICK) as folder,
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
            watch.at_the_end()
            watch.seen["stories"] += 1
            watch.seen["cases"] += len(watch.cases)
            watch.seen["messages shown"] += len(house.network.said)
            for case in watch.cases.values():
                watch.seen[f"ended as {case.state.value}"] += 1
                watch.seen["proposals"] += case.is_proposed
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
    for what in ("seats handed over", "the clock, and a case that is agreed", "proposals"):
        assert seen[what] >= 5, f"{what} were hardly exercised"
    assert seen["events heard again"] and seen["failures of the network"]

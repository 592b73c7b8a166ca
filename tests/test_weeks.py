"""Weeks of three facilitators, a coordinator and people who ask, each with any behaviour.

Whatever they do, every request ends in a talk, a cancellation, or a true word at the promised
minute. ``PURKU_WEEKS=3000`` plays so many histories, others each time, instead of the same
hundred; a history that fails is printed, and ``play`` plays it again.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections import Counter
from pathlib import Path

import structlog
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests import weeks
from tests.house import House
from tests.invariants import WeekWatch
from tests.watch import QUICK, nothing_is_left
from tests.weeks import COORDINATOR_WAYS, FACILITATOR_WAYS, REQUESTER_WAYS, History, Week

_MANY = int(os.environ.get("PURKU_WEEKS", "0"))

#: in a hundred histories these occur many times as often; what is rarer has its own transcripts
#: and mutants, for which histories come depends on more than this file
_EXERCISED = {
    "requests": 83,
    "promised minutes that were read": 250,
    "words that were answered": 500,
    "read in the quiet hours": 50,
    "first slots": 25,
    "sleep questions": 8,
    "truths": 10,
    "ended as done": 20,
    "ended as settled-otherwise": 20,
    "said: away-told": 10,
    "said: hand-back-told": 3,
    "said: promise-kept-coordinator": 16,
    "said: proposal-told": 6,
    "said: refuse-told": 5,
}

_HOURS = st.one_of(
    st.sampled_from([0.01, 0.5, 1, 2.5, 4, 5.5, 6.5, 9, 14, 23, 24.5, 47, 72, 98]),
    st.floats(0.01, 150).map(lambda hours: round(hours, 2)),
)
_ASKS = st.sampled_from(
    ["purku", "purku", "purku", "apua", "purku huomenna klo 9", "hmm jotain", "haluan kuolla"]
)
_FOR_ANOTHER = st.sampled_from(
    ["!purku", "!purku tarvitaan ennen kahta, Lauri löi", "!purku huomenna klo 9"]
)
_REQUEST = st.one_of(
    st.tuples(_HOURS, st.sampled_from(weeks.REQUESTERS), _ASKS),
    st.tuples(_HOURS, st.sampled_from(weeks.REQUESTERS), _ASKS),
    st.tuples(_HOURS, st.sampled_from(weeks.FACILITATORS), _FOR_ANOTHER),
)
_ABSENCE = st.tuples(
    st.sampled_from(weeks.FACILITATORS),
    _HOURS,
    st.sampled_from(["poissa", "poissa ma-ke", "poissa to-pe", "poissa huomenna", "paikalla"]),
)
_HISTORY = st.builds(
    History,
    start=st.sampled_from(weeks.STARTS),
    weeks=st.sampled_from([1, 1, 2]),
    ways=st.tuples(
        *[st.sampled_from(FACILITATOR_WAYS)] * len(weeks.FACILITATORS),
        st.sampled_from(COORDINATOR_WAYS),
        *[st.sampled_from(REQUESTER_WAYS)] * len(weeks.REQUESTERS),
    ),
    requests=st.lists(_REQUEST, min_size=2, max_size=6).map(tuple),
    absences=st.lists(_ABSENCE, max_size=4).map(tuple),
    outage=st.one_of(
        st.none(), st.none(), st.tuples(_HOURS, st.sampled_from([2, 20, 90, 600, 1500]))
    ),
    seed=st.integers(0, 10**6),
)


async def _play(history: History, seen: Counter[str]) -> None:
    with (
        tempfile.TemporaryDirectory(dir=QUICK) as folder,
        structlog.testing.capture_logs() as logs,
    ):
        start = weeks.at_start(history)
        school = weeks.school(history.start[0])
        house = House(
            Path(folder), start=start, workplaces=(school,), pick=lambda many: history.seed % many
        )
        loop = asyncio.get_running_loop()
        loop.time = lambda: house.now().timestamp()  # type: ignore[method-assign]
        async with house:
            watch = WeekWatch(house)
            await Week(house, watch, history).play()
            # Whatever was agreed to, a last question four weeks later too, is over by then.
            await nothing_is_left(house)
            mistakes = [entry for entry in logs if entry["log_level"] == "error"]
            assert not mistakes, mistakes
            watch.at_the_end()
        seen.update(watch.seen)
        seen["histories"] += 1
        seen[f"histories of {history.start}"] += 1
        seen["requests"] += len(watch.cases)
        seen["messages read"] += len(house.network.said)


def play(history: History) -> Counter[str]:
    """Play one history by itself: ``play(History(...))`` with what a failure has printed."""
    seen: Counter[str] = Counter()
    asyncio.run(_play(history, seen))
    return seen


def test_every_request_of_a_week_ends_in_a_talk_a_cancellation_or_a_true_word() -> None:
    seen: Counter[str] = Counter()

    @settings(
        derandomize=not _MANY,
        max_examples=_MANY or 100,
        deadline=None,
        database=None,
        print_blob=False,
        # A history is told in full; making it shorter would take longer than reading it.
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(_HISTORY)
    def histories(history: History) -> None:
        seen.update(play(history))

    histories()
    for what, number in sorted(seen.items()):
        print(f"{number:6} {what}")
    hardly = {what: seen[what] for what, least in _EXERCISED.items() if seen[what] < least}
    assert not hardly, f"hardly exercised: {hardly}"

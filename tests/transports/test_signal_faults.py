"""The whole Signal adapter against a daemon that fails, in any order of faults.

Hypothesis writes the stories: people write, in private and in the group; the bot and the daemon
die and come back; the connection is cut, stands still, or brings what is no answer; the house
cannot take what it is given. The frames are genuine; the daemon is ``signal_daemon.Daemon``.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import itertools
import json
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import log
from bot.domain.chat import Delivery, Heard, Incoming, Unheard
from bot.transports import Undelivered, Unsure
from bot.transports.signal import SignalConfiguration, SignalTransport, connection
from bot.transports.signal.connection import Connection
from bot.transports.signal.names import Name, group, person
from tests.transports.signal_daemon import LONGEST, NUMBER, Call, Daemon, Group, Way
from tests.transports.signal_people import ALICE, CAROL, DAVE, GROUP, WORDLESS, Phones, key

PEOPLE = (ALICE, CAROL, DAVE)
#: stands in everything that people write, and may stand nowhere else
CANARY = "kanarialintu"
PATIENCE = 30.0


class Died(BaseException):
    """The process ended here."""


async def until(happened: Callable[[], Any], what: str) -> None:
    limit = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < limit, what
        await asyncio.sleep(0.002)


# ------------------------------------------------------------ the house


@dataclass
class House:
    """Takes what the adapter hears, and keeps it over deaths as a database would."""

    daemon: Daemon
    folder: Path
    #: every key, in the order in which they were heard for the first time
    keys: list[str] = field(default_factory=list)
    heard: dict[str, Incoming | Unheard] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)
    #: what happens to the next pieces: it commits, refuses, or dies before or after the commit
    happens: list[str] = field(default_factory=list)
    deaths: int = 0
    refused: int = 0
    transport: SignalTransport | None = None
    listening: asyncio.Task[None] | None = None

    async def start(self) -> None:
        if self.listening is not None:
            return
        self.transport = SignalTransport(
            SignalConfiguration(
                account=NUMBER,
                endpoint=f"unix://{self.daemon.socket}",
                spool=self.daemon.spool,
                directory=self.folder / "signal",
                groups=frozenset({GROUP}),
            )
        )
        self.listening = asyncio.create_task(self.transport.listen(self.receive, None))
        self.listening.add_done_callback(self._ended)

    async def kill(self) -> None:
        listening, self.listening = self.listening, None
        if listening is None:
            return
        self.deaths += 1
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await self.transport.close()

    def _ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled():
            task.exception()

    @property
    def is_dead(self) -> bool:
        """It has died by itself."""
        return self.listening is not None and self.listening.done()

    async def revive(self) -> None:
        """Begin again if it has died by itself."""
        if self.is_dead:
            if not _is_death(self.listening.exception()):
                self.listening.result()
            await self.kill()
        await self.start()

    async def receive(self, heard: Heard) -> None:
        happens = self.happens.pop(0) if self.happens else "commits"
        if happens == "refuses":
            self.refused += 1
            raise OSError("no room on the disk")
        if happens == "before":
            raise Died
        for each in (*heard.incoming, *heard.unheard):
            self.times[each.key] += 1
            if each.key not in self.heard:
                self.keys.append(each.key)
                self.heard[each.key] = each
        if happens == "after":
            raise Died

    def is_word_of(self, key: str, who: str) -> bool:
        """What could not be heard comes beside it, in an order of its own."""
        return key.startswith(who) and isinstance(self.heard[key], Incoming)


def _is_death(trouble: BaseException | None) -> bool:
    if isinstance(trouble, BaseExceptionGroup):
        return any(_is_death(each) for each in trouble.exceptions)
    return isinstance(trouble, Died)


@contextlib.contextmanager
def impatient() -> Iterator[None]:
    """Pauses that are for people's and machines' sake are short."""
    with ExitStack() as stack:
        at_once = {"pauses": lambda: itertools.repeat(0.002)}
        stack.enter_context(patch.dict(Connection.__init__.__kwdefaults__, at_once))
        for place, value in _SHORT.items():
            stack.enter_context(patch(f"bot.transports.signal.{place}", value))
        yield


_SHORT: dict[str, Any] = {
    "listening.pauses": lambda: itertools.repeat(0.002),
    "listening._NET": 0.01,
    "connection.SETTLED": 0.002,
    "daemon._PAUSE": 0.01,
    "daemon._LOOKS": 0.05,
    "daemon._APART": 0.005,
    "people._WITHIN": 1.0,
    "sending._WITHIN": 1.0,
}


@asynccontextmanager
async def a_house() -> AsyncIterator[House]:
    """A daemon and the adapter at it; afterwards nothing that people wrote is in the log."""
    lines = io.StringIO()
    log.configure(lines)
    with tempfile.TemporaryDirectory() as folder, impatient():
        groups = {GROUP: Group("Fasilitaattorit", (ALICE, CAROL))}
        async with Daemon(Path(folder) / "daemon", groups) as daemon:
            daemon.people |= dict.fromkeys(PEOPLE, "05 67 66 25")
            house = House(daemon, Path(folder))
            try:
                yield house
            finally:
                await house.kill()
    for secret in (CANARY, *PEOPLE, GROUP, NUMBER, "Virtanen", "Fasilitaattorit"):
        assert secret not in lines.getvalue()


# ------------------------------------------------------------ what is heard


@dataclass(frozen=True)
class Says:
    who: int
    name: str

    async def happen(self, house: House, phones: Phones) -> None:
        who = PEOPLE[self.who]
        if self.name == "text":
            frame = phones.says(who, f"purku {CANARY}")
        elif self.name == "group":
            # Dave is not in it.
            frame = phones.says(PEOPLE[self.who % 2], f"!avoimet {CANARY}", group=True)
        else:
            frame = phones.sends(who, self.name)
        phones.all.append(frame)
        house.daemon.say(frame)


@dataclass(frozen=True)
class Passes:
    steps: int

    async def happen(self, house: House, phones: Phones) -> None:
        for _ in range(self.steps):
            await asyncio.sleep(0.001)


@dataclass(frozen=True)
class Fault:
    name: str
    number: int = 0

    async def happen(self, house: House, phones: Phones) -> None:
        daemon = house.daemon
        match self.name:
            case "bot dies":
                await house.kill()
            case "bot starts":
                await house.revive()
            case "daemon dies":
                await daemon.die()
            case "daemon starts":
                await daemon.die()
                await daemon.start()
            case "daemon dies in a line":
                daemon.die_in_line(self.number)
            case "daemon hangs":
                daemon.hang()
            case "daemon goes on":
                daemon.go_on()
            case "connection is cut":
                daemon.cut()
            case "no answer":
                await daemon.say_to_clients(b'{"jsonrpc":"2.0","result":{"vers{"jsonrpc"\n')
            case "no UTF-8":
                await daemon.say_to_clients(b'\xff\xfe"{\n')


_QUIET = ("bot dies", "bot starts", "daemon dies", "daemon starts", "daemon hangs",
          "daemon goes on", "connection is cut", "no answer", "no UTF-8")  # fmt: skip
_STORIES = st.lists(
    st.one_of(
        st.builds(Says, st.integers(0, 2), st.sampled_from(["text", "text", "group", *WORDLESS])),
        st.builds(Passes, st.integers(1, 20)),
        st.builds(Passes, st.integers(10, 20)),
        st.builds(Fault, st.sampled_from(_QUIET)),
        st.builds(Fault, st.just("daemon dies in a line"), st.integers(0, 700)),
    ),
    min_size=10,
    max_size=40,
)
#: what happens to each piece that the house is given
_HAPPENS = st.lists(
    st.sampled_from(["commits", "commits", "refuses", "before", "after"]), max_size=12
)
_PIECES = st.lists(st.integers(1, 300), max_size=30)


async def _plays(
    story: Sequence[Any],
    happens: Sequence[str],
    pieces: Sequence[int],
    spool_first: Sequence[bool],
) -> None:
    async with a_house() as house:
        daemon, phones = house.daemon, Phones()
        house.happens = list(happens)
        daemon.pieces = itertools.chain(pieces, itertools.repeat(1 << 30))
        order = itertools.chain(spool_first, itertools.repeat(True))
        daemon.spool_first = lambda: next(order)
        await house.start()
        await until(lambda: daemon.is_connected or house.is_dead, "the adapter has connected")
        for each in story:
            await each.happen(house, phones)
            if house.is_dead:
                await house.revive()
        # In the end everything works again, and everybody says one thing more.
        house.happens.clear()
        daemon.go_on()
        await daemon.die()
        await daemon.start()
        for who in range(len(PEOPLE)):
            await Says(who, "text").happen(house, phones)

        async def everything_is_heard() -> None:
            while not all(key(each) in house.heard for each in phones.all[-3:]):
                await house.revive()
                await asyncio.sleep(0.002)

        async with asyncio.timeout(PATIENCE):
            await everything_is_heard()
        torn = {key(each) for each in daemon.torn}
        said = [key(each) for each in phones.all if key(each) not in torn]
        assert set(said) <= set(house.keys)
        for who in PEOPLE:
            assert [k for k in said if house.is_word_of(k, who)] == [
                k for k in house.keys if house.is_word_of(k, who) and k not in torn
            ]
        if not house.deaths and not house.refused:
            assert set(house.times.values()) <= {1}


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(_STORIES, _HAPPENS, _PIECES, st.lists(st.booleans(), max_size=10))
def test_everything_that_was_received_is_heard_once_and_in_order(
    story: Sequence[Any],
    happens: Sequence[str],
    pieces: Sequence[int],
    spool_first: Sequence[bool],
) -> None:
    asyncio.run(_plays(story, happens, pieces, spool_first))


# ------------------------------------------------------------ what is said

CHATS = (*(person(each) for each in PEOPLE), group(GROUP))
_LOST = (Way.UNANSWERED, Way.FORGOTTEN, Way.CUT_BEFORE, Way.CUT_AFTER, Way.CUT_WITHIN, Way.BROKEN)
_SENDS = st.lists(
    st.tuples(
        st.integers(0, len(CHATS) - 1),
        st.sampled_from([*[Way.ANSWERED] * 6, *[Way.HELD] * 6, *_LOST]),
    ),
    min_size=1,
    max_size=15,
)


async def _sends(sends: Sequence[tuple[int, Way]], order: Sequence[int]) -> None:
    async with a_house() as house:
        daemon = house.daemon
        ways = {f"{CANARY} {number}": way for number, (_, way) in enumerate(sends)}
        daemon.way = lambda call: ways.get(str(call.params.get("message")), Way.ANSWERED)
        await house.start()
        await until(lambda: daemon.is_connected, "the adapter is ready")

        async def send(number: int) -> str | BaseException:
            delivery = Delivery(
                key=f"{number}", to=CHATS[sends[number][0]], words=f"{CANARY} {number}"
            )
            try:
                return await house.transport.send(delivery)
            except Undelivered as undelivered:
                return undelivered

        async def release() -> None:
            following = itertools.cycle(order or [0])
            while True:
                if daemon.held:
                    await daemon.release(next(following) % len(daemon.held))
                await asyncio.sleep(0)

        releasing = asyncio.create_task(release())
        async with asyncio.timeout(PATIENCE):
            results = await asyncio.gather(*map(send, range(len(sends))))
        releasing.cancel()

        have_left = {each.words: each for each in daemon.sent}
        is_cut = any(way in _CUTS for way in ways.values())
        for number, result in enumerate(results):
            words = f"{CANARY} {number}"
            if isinstance(result, str):
                assert result == str(Name("me", have_left[words].timestamp))
                assert have_left[words].chat in CHATS[sends[number][0]].local
            elif isinstance(result, Unsure):
                assert not result.permanent
                assert ways[words] in _LOST or is_cut
            else:
                # The connection was not there.
                assert words not in have_left and is_cut and not result.permanent
            if ways[words] in _LOST:
                assert not isinstance(result, str)
        assert set(daemon.crowd.values()) <= {1}


_CUTS = (Way.CUT_BEFORE, Way.CUT_AFTER, Way.CUT_WITHIN, Way.BROKEN)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(_SENDS, st.lists(st.integers(0, 20), max_size=10))
def test_every_call_has_its_own_answer_or_none(
    sends: Sequence[tuple[int, Way]], order: Sequence[int]
) -> None:
    asyncio.run(_sends(sends, order))


# ------------------------------------------------------------ one fault at a time


@pytest.fixture
async def house() -> AsyncIterator[House]:
    async with a_house() as opened:
        await opened.start()
        await until(lambda: opened.daemon.is_connected, "the adapter has connected")
        yield opened


async def sends(house: House, words: str = f"Hei {CANARY}") -> str:
    return await house.transport.send(Delivery(key=words, to=CHATS[0], words=words))


async def test_ten_thousand_frames_are_heard_in_their_order(house: House) -> None:
    phones = Phones()
    said = [phones.says(PEOPLE[n % 3], f"{n} {CANARY}") for n in range(10_000)]
    house.daemon.say(*said)
    await until(lambda: len(house.keys) == len(said), "all are heard")
    assert house.keys == [key(each) for each in said]
    assert set(house.times.values()) == {1}
    spool = house.daemon.spool
    await until(lambda: CANARY.encode() not in spool.read_bytes(), "nothing of it is left")
    assert spool.stat().st_blocks * 512 <= 16_384 < spool.stat().st_size


async def test_answers_come_through_a_flood_of_frames(house: House) -> None:
    phones = Phones()
    house.daemon.say(*(phones.says(ALICE, f"{n} {CANARY}") for n in range(3000)))
    names = [await sends(house, f"{n} {CANARY}") for n in range(20)]
    assert names == [str(Name("me", each.timestamp)) for each in house.daemon.sent]
    assert len(house.daemon.visits) == 1


@pytest.mark.parametrize("name", WORDLESS)
async def test_somebody_in_need_who_sends_anything_in_private_is_heard(
    house: House, name: str
) -> None:
    sent = Phones().sends(DAVE, name)
    house.daemon.say(sent)
    await until(lambda: key(sent) in house.heard, f"{name} is heard")


async def test_twenty_megabytes_are_heard_and_hold_up_nobody(house: House) -> None:
    phones = Phones()
    long = phones.says(ALICE, CANARY + "a" * LONGEST)
    short = phones.says(CAROL, f"purku {CANARY}")
    house.daemon.say(long, short)
    await until(lambda: key(short) in house.heard, "the short one is heard")
    assert house.keys == [key(long), key(short)]
    assert await sends(house)


async def test_words_glued_to_what_cannot_be_read_are_heard(house: House) -> None:
    phones = Phones()
    words, broken = phones.says(ALICE, f"purku {CANARY}"), phones.sends(DAVE, "garbage_ciphertext")
    line = json.dumps(words) + json.dumps(broken) + "\n"
    with house.daemon.spool.open("a") as spool:
        spool.write(line)
    await until(lambda: key(words) in house.heard, "the words are heard")


async def test_an_answer_may_end_at_any_byte(house: House) -> None:
    whole = len(json.dumps(Daemon.results(Call("send", {}), 1_795_300_000_000, {ALICE: "SUCCESS"})))
    daemon = house.daemon
    daemon.way = lambda call: Way.CUT_WITHIN if call.chat else Way.ANSWERED
    for daemon.last_byte in range(0, whole, 7):
        with pytest.raises(Unsure):
            await sends(house, f"{daemon.last_byte} {CANARY}")
        await until(lambda: daemon.is_connected, "there is a new connection")
    daemon.way = lambda call: Way.ANSWERED
    assert await sends(house)


async def test_a_daemon_that_stands_still_is_unsure_and_silent_and_goes_on(house: House) -> None:
    house.daemon.hang()
    with pytest.raises(Unsure):
        await sends(house)
    house.daemon.go_on()
    assert await sends(house, f"sitten {CANARY}")


async def test_without_a_daemon_nothing_has_left_and_nobody_is_unsure(house: House) -> None:
    await house.daemon.die()
    await until(lambda: not house.transport._parts.connection.is_open, "it is noticed")
    with pytest.raises(Undelivered) as refused:
        await sends(house)
    assert not isinstance(refused.value, Unsure) and not refused.value.permanent
    await house.daemon.start()
    await until(lambda: house.daemon.is_connected, "it is there again")
    assert await sends(house)


async def test_nobody_only_looks_whether_the_daemon_is_there() -> None:
    # As long as in life: the daemon has begun to receive by then.
    async with a_house() as house:
        with patch("bot.transports.signal.connection.SETTLED", 0.1):
            for _ in range(3):
                await house.start()
                await until(lambda: house.daemon.is_connected, "the adapter has connected")
                await sends(house)
                await house.kill()
                await until(lambda: not house.daemon.is_connected, "it has left")
        assert len(house.daemon.visits) == 3
        assert not [each for each in house.daemon.visits if each.was_glance]


def test_a_daemon_that_is_away_is_asked_for_ever_less_often() -> None:
    waits = list(itertools.islice(connection.pauses(), 8))
    for wait, about in zip(waits, (1, 2, 4, 8, 16, 30, 30, 30), strict=True):
        assert 0.7 * about <= wait <= 1.3 * about

"""What is heard again: after a death, after weeks, after an old copy was put back. It is answered
once, and none of it is forgotten (R-I1, R-I2, R-O1, R-O2)."""

from __future__ import annotations

import shutil
from collections.abc import Awaitable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.chat import Heard, Incoming
from storage import cases, positions
from tests.doubts import Died
from tests.house import House


async def in_need(house: House) -> list[str]:
    """Who asks now, by whose request."""
    live = await house.database.run(cases.live, "koivuranta")
    return [case.requester.address.local.removeprefix("@") for case in live]


async def dies_before(house: House, number: int, piece: list[Incoming]) -> bool:
    """Whether it died before the so-manieth transaction that *piece* takes."""
    run, begun = house.database.run, 0

    async def counted(*args: Any) -> Any:
        nonlocal begun
        begun += 1
        if begun == number:
            raise Died
        return await run(*args)

    house.database.run = counted  # type: ignore[method-assign]
    try:
        await house.dispatcher.receive(Heard(network="test", incoming=tuple(piece), position="1"))
    except Died:
        return True
    finally:
        house.database.run = run  # type: ignore[method-assign]
    return False


@pytest.mark.parametrize("number", range(1, 6))
async def test_the_place_is_never_ahead_of_what_was_heard(house: House, number: int) -> None:
    """Many were in need while we were away. Wherever it dies, the network hands over again what
    came after the place that is on disk, and nobody's request is before it unanswered."""
    piece = [house.incoming("maija", "purku")]
    piece += [house.incoming("sari", "höpö höpö", group=True) for _ in range(70)]
    piece += [house.incoming("tarja", "purku")]
    piece += [house.incoming("sari", "höpö höpö", group=True) for _ in range(70)]
    piece += [house.incoming("kalle", "purku")]
    died = await dies_before(house, number, piece)
    assert died == (number <= 3), "a piece is heard in three transactions"
    await house.restart()
    if await house.database.run(positions.get, "test") is None:
        await house.hear(*piece, position="1")
    assert sorted(await in_need(house)) == ["kalle", "maija", "tarja"]
    for person in ("maija", "tarja", "kalle"):
        assert len(house.told(person)) == 1


@pytest.mark.parametrize("drops_repeats", [True, False])
async def test_a_request_that_is_shown_again_when_its_case_is_over_begins_no_other(
    tmp_path: Path, drops_repeats: bool
) -> None:
    async with House(tmp_path, drops_repeats=drops_repeats) as house:
        heard = house.incoming("maija", "purku")
        await house.hear(heard)
        await house.say("maija", "peru")
        said = len(house.network.said)
        for _ in range(2):
            await house.hear(heard)
            await house.restart()
        assert await in_need(house) == []
        assert len(house.network.said) == said


async def test_what_is_replayed_after_weeks_is_still_known(house: House) -> None:
    """A memory that is shorter than the network's makes a new request of an old one."""
    heard = house.incoming("maija", "purku")
    await house.hear(heard)
    await house.say("maija", "peru")
    for _ in range(4):
        await house.wait(timedelta(days=7))
        await house.dispatcher.tidy()
        await house.hear(heard)
        assert await in_need(house) == []


async def test_all_that_follows_from_a_message_is_one_commit(house: House) -> None:
    """The core of RELIABILITY.md: mark, case, timers, words and place are on disk together, so
    that there is no moment between them to die in."""
    for words in ("purku", "2", "peru"):
        incoming = (house.incoming("maija", words),)
        heard = Heard(network="test", incoming=incoming, position=words)
        commits = _commits(await traced(house, house.dispatcher.receive(heard)))
        (commit,) = commits
        for table in ("inbox", "outbox", "positions"):
            assert any(line.startswith(f"INSERT INTO {table}") for line in commit), table
        await house.drain()


async def traced(house: House, doing: Awaitable[object]) -> list[str]:
    """Every statement that the database runs meanwhile."""
    said: list[str] = []
    connection = house.database._connection._conn
    await house.database.run(lambda tx: connection.set_trace_callback(said.append))
    await doing
    await house.database.run(lambda tx: connection.set_trace_callback(None))
    # The first ends, and the last begins, in the midst of setting that.
    return said[said.index("COMMIT") + 1 : -1]


def _commits(said: list[str]) -> list[list[str]]:
    """What each commit wrote, of those that wrote anything."""
    commits: list[list[str]] = [[]]
    for line in said:
        commits[-1].append(line)
        if line == "COMMIT":
            commits.append([])
    writes = ("INSERT", "UPDATE", "DELETE")
    return [each for each in commits if any(line.startswith(writes) for line in each)]


async def test_of_what_is_due_and_what_follows_there_is_one_commit(house: House) -> None:
    """A timer that was taken in one commit and answered in the next is lost by a death between
    the two: so APScheduler loses its jobs."""
    await house.say("maija", "purku")
    house.jump(house.now() + timedelta(minutes=3))
    said = await traced(house, house.dispatcher.tick())
    commits = _commits(said)
    taken = [any(line.startswith("DELETE FROM timers") for line in each) for each in commits]
    told = [any(line.startswith("INSERT INTO outbox") for line in each) for each in commits]
    assert sum(taken) == 1 and taken == told


async def test_a_key_belongs_to_one_message_whatever_copy_is_put_back(
    house: House, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Keys from the numbers of rows began anew in an old copy: what was new got the key of
    something else, and the network swallowed it. Keys from what was heard are the same for ever,
    so it swallows what is said again, and that alone."""
    old = tmp_path_factory.mktemp("old") / "copy"
    await house.close()
    shutil.copytree(house.directory, old)
    await house.open()
    heard = house.incoming("maija", "purku")
    await house.hear(heard)
    await house.close()
    shutil.rmtree(house.directory)
    shutil.copytree(old, house.directory)
    await house.open()
    await house.say("tarja", "purku")
    await house.hear(heard)
    assert sorted(await in_need(house)) == ["maija", "tarja"]
    assert len(house.told("tarja")) == len(house.told("maija")) == 1

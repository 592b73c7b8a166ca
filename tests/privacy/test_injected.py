"""Whatever fails, and wherever: nobody's name, address or word gets into the log or a file, and
whoever asked is answered, or told with a reference (R-I4)."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import random
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.domain.chat import Choice
from bot.hearing import Meant
from bot.time_words.tokens import Token
from storage import inbox, outbox
from tests.conversation import FOLDER, Conversation
from tests.privacy.injecting import TROUBLES, Count, Injection, Place, Restarts
from tests.privacy.stage import CANARY, house_of, steps
from tests.privacy.test_canary import Watch

#: between them they go through the house: asking, claiming, telling the name, the days after,
#: another phone, cover, safety reports, a group session, two networks, being forgotten
JOURNEYS = (
    "s03_come_to_me",
    "s25_cover",
    "s24_new_phone",
    "s14_week_and_four_weeks",
    "s04_coordinator_calls",
    "s08_group_session",
    "s10_every_report_gets_an_offer",
    "s21_forget_after_the_talk",
    "two_networks",
)
#: for every change the first few
_FEW = 3
#: so many places are tried for every change; each in the nightly run
_TRIED = 40
_SEED = 7


async def play(
    name: str,
    directory: Path,
    logged: Callable[[], str],
    monkeypatch: Any,
    setting: Injection | Count,
) -> None:
    """Play the conversation; once the bot has begun, *setting* is on."""
    conversation = Conversation.read(FOLDER / f"{name}.txt")
    house = house_of(conversation, directory)
    restarts = Restarts(house)
    restarts.put_on(monkeypatch)
    with setting.set():
        async with house:
            setting.is_on = True
            watch = Watch(house, logged)
            async for line in steps(conversation, house, restless=True):
                watch.look(line)
            setting.is_on = False
            await all_is_answered(house, restarts, watch.log)


async def all_is_answered(house: Any, restarts: Restarts, log: str) -> None:
    """Everything that was said is noted as heard; where that was an error, whoever said it in
    private has the reference that is in the log. Nothing waits to leave but what has its hour."""
    logged = {line.get("reference") for line in map(json.loads, log.splitlines())}
    errors = set()
    for heard in restarts.heard:
        for incoming in heard.incoming:
            result = await house.database.run(inbox.result, heard.network, incoming.key)
            assert result is not None, "something was said and is not noted as heard"
            if result == "error" and incoming.private:
                errors.add(incoming.sender.address)
    for person in errors:
        told = " ".join(entry.words for entry in house.network.said if entry.to == person)
        references = set(re.findall(r"(?:Viite|Referens|Reference): (\w+)", told))
        assert references & logged, "an error, and whoever met it was not told"
    standing = await house.database.run(outbox.standing, house.now())
    assert standing.waiting == 0


@pytest.fixture(scope="module")
def reached() -> dict[str, Counter[Place]]:
    """How often each place is reached, by journey."""
    return {}


async def reach(
    reached: dict[str, Counter[Place]], many: int, tmp_path: Path, logged: Any, monkeypatch: Any
) -> dict[Place, tuple[str, int]]:
    """Every place, in the journey that reaches it least often."""
    for name in JOURNEYS[:many]:
        if name not in reached:
            count = Count()
            with monkeypatch.context() as patch:
                await play(name, tmp_path / f"count-{name}", logged, patch, count)
            reached[name] = count.places
    found: dict[Place, tuple[str, int]] = {}
    for name, places in reached.items():
        for place, number in places.items():
            if place not in found or number < found[place][1]:
                found[place] = name, number
    return found


async def inject(
    place: Place, name: str, times: int, directory: Path, logged: Any, monkeypatch: Any
) -> Injection:
    chance = random.Random(f"{_SEED} {place}")
    injection = Injection(place, chance.randint(1, times), chance.choice(TROUBLES)())
    try:
        await play(name, directory, logged, monkeypatch, injection)
    except Exception as trouble:
        trouble.add_note(f"{injection.trouble.__class__.__name__} at {place} in {name}")
        raise
    return injection


async def test_an_exception_anywhere_tells_of_nobody_and_loses_nothing(
    tmp_path: Path,
    canaries: None,
    logged: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
    reached: dict[str, Counter[Place]],
) -> None:
    """A sample, the same for every change; ``--nightly`` tries all."""
    found = await reach(reached, _FEW, tmp_path, logged, monkeypatch)
    assert len(found) > 600
    tried = random.Random(_SEED).sample(sorted(found), _TRIED)
    await try_all(tried, found, tmp_path, logged, monkeypatch)


@pytest.mark.nightly
@pytest.mark.timeout(7200)
async def test_an_exception_at_every_place_tells_of_nobody_and_loses_nothing(
    tmp_path: Path,
    canaries: None,
    logged: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
    reached: dict[str, Counter[Place]],
) -> None:
    found = await reach(reached, len(JOURNEYS), tmp_path, logged, monkeypatch)
    wanted = os.environ.get("PURKU_AT", "")
    tried = [place for place in sorted(found) if wanted in str(place)]
    await try_all(tried, found, tmp_path, logged, monkeypatch)


async def try_all(
    tried: list[Place], found: dict[Place, tuple[str, int]], tmp_path: Path, logged: Any, patch: Any
) -> None:
    done, failed = 0, []
    for number, place in enumerate(tried):
        name, times = found[place]
        directory = tmp_path / str(number)
        try:
            with patch.context() as own:
                injection = await inject(place, name, times, directory, logged, own)
            done += injection.is_done
        except Exception as trouble:
            again = f"PURKU_AT={place} ./run test --nightly {__file__} -k every_place"
            failed.append(f"{trouble}\n{''.join(trouble.__notes__)}\nagain: {again}")
            done += 1
        shutil.rmtree(directory)
    assert failed == [], "\n\n".join(failed)
    # A few are reached in some runs only: caches, what another order of lanes does.
    assert done >= len(tried) * 0.95, f"{done} of {len(tried)} were reached"


# ------------------------------------------------------------ what a traceback could show


async def test_nothing_of_ours_tells_of_anybody_when_it_is_shown(
    tmp_path: Path, canaries: None, logged: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A debugger, ``asyncio``'s debugging and every tool that reports errors print objects. Tasks
    are named by what they do, and of ours none shows whom it is about."""
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0.0
    shown: set[type] = set()
    telling: set[type] = set()
    for name in ("s03_come_to_me", "s24_new_phone", "s25_cover"):
        conversation = Conversation.read(FOLDER / f"{name}.txt")
        async with house_of(conversation, tmp_path / name) as house:
            watch = Watch(house, logged)
            lines = 0
            async for line in steps(conversation, house):
                lines += 1
                if lines % 5:
                    continue
                watch.look(line)
                for task in asyncio.all_tasks():
                    assert CANARY not in repr(task).casefold()
                for each in gc.get_objects():
                    if str(type(each).__module__).startswith(("bot.", "commands.", "storage.")):
                        shown.add(type(each))
                        if CANARY in repr(each).casefold():
                            telling.add(type(each))
    assert telling == set() and len(shown) > 20


def test_words_that_are_being_read_are_not_shown() -> None:
    """A token of them outlived its function, in a traceback that somebody held."""
    reading = (
        Token(CANARY, 0, 9, False, False),
        Meant("hand-over", rest=CANARY),
        Choice("1", CANARY),
    )
    assert CANARY not in repr(reading)

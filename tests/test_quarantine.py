"""What kills the process three starts in a row is not tried again (R-I4), shown with a process that
does die."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.quarantine import Deadly, Quarantine
from storage.database import Transaction
from tests.house import House


def start(directory: Path, how: str) -> subprocess.CompletedProcess[str]:
    """The bot, until it dies or has heard all."""
    command = [sys.executable, "-X", "dev", "-m", "tests.deadly", str(directory), how]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


@pytest.mark.parametrize("how", ["segfault", pytest.param("abort", marks=pytest.mark.nightly)])
def test_what_kills_three_starts_is_told_to_its_writer_and_the_rest_goes_on(
    tmp_path: Path, how: str
) -> None:
    for _ in range(3):
        died = start(tmp_path, how)
        assert died.returncode < 0, died.stderr
        # What a crash leaves on stderr names places in the code, and nobody.
        assert not re.search("kuolettava|maija|kalle", died.stderr, re.IGNORECASE)
    lived = start(tmp_path, how)
    assert lived.returncode == 0, lived.stderr
    told = json.loads(lived.stdout)
    assert (told["result"], told["position"]) == ("error", "later")
    (apology,) = told["told"]["maija"]
    reference = re.search(r"Viite: (\w+)", apology)
    assert reference is not None and reference[1] in lived.stderr and "112" in apology
    # Whoever wrote beside it is answered, once.
    assert len(told["told"]["kalle"]) == 1
    assert json.loads(start(tmp_path, how).stdout)["result"] == "error"


def test_what_the_clock_gives_and_kills_is_given_up_after_three_starts(tmp_path: Path) -> None:
    """Else nothing that is due would ever be given again, to anybody."""
    for _ in range(3):
        assert start(tmp_path, "by the clock").returncode < 0
    lived = start(tmp_path, "by the clock")
    assert lived.returncode == 0, lived.stderr
    told = json.loads(lived.stdout)["told"]
    (alarm,) = told["admin"]
    reference = re.search(r"Viite: (\w+)", alarm)
    assert reference is not None and reference[1] in lived.stderr
    assert any(reference[1] in words for words in told["maija"])


def test_a_crash_leaves_no_picture_of_the_memory() -> None:
    looks = (
        "import resource, bot.__main__ as programme\n"
        "programme.main = lambda **_: print(resource.getrlimit(resource.RLIMIT_CORE))\n"
        "programme.start()"
    )
    done = subprocess.run([sys.executable, "-c", looks], capture_output=True, text=True)
    assert done.stdout == "(0, 0)\n"


#: what a process that died has never left
_never_left = []


def mark(tx: Transaction, quarantine: Quarantine, *causes: str) -> None:
    for cause in causes:
        with quarantine.under_way(tx, cause):
            pass


async def dies_in(house: House, cause: str, *before: str) -> None:
    """A start that ends in the middle of *cause*."""

    def run(tx: Transaction) -> None:
        quarantine = Quarantine(house.directory)
        mark(tx, quarantine, *before)
        under_way = quarantine.under_way(tx, cause)
        under_way.__enter__()
        _never_left.append(under_way)
        quarantine.close()

    await house.database.run(run)


async def is_deadly(house: House, cause: str) -> bool:
    quarantine = Quarantine(house.directory)
    try:
        await house.database.run(mark, quarantine, cause)
    except Deadly:
        return True
    finally:
        quarantine.close()
    return False


async def test_twice_is_not_enough(house: House) -> None:
    for _ in range(2):
        await dies_in(house, "a")
    assert not await is_deadly(house, "a")


async def test_what_went_well_in_between_is_forgiven(house: House) -> None:
    for _ in range(2):
        await dies_in(house, "a")
    assert not await is_deadly(house, "a")
    for _ in range(2):
        await dies_in(house, "a")
    assert not await is_deadly(house, "a")


async def test_three_starts_that_died_of_different_things_doom_nothing(house: House) -> None:
    for cause in ("a", "b", "c", "a", "b"):
        await dies_in(house, cause)
    for cause in ("a", "b", "c"):
        assert not await is_deadly(house, cause)


async def test_what_comes_before_it_each_time_is_not_to_blame(house: House) -> None:
    for _ in range(3):
        await dies_in(house, "a", "before")
    assert not await is_deadly(house, "before")
    assert await is_deadly(house, "a") and await is_deadly(house, "a")


async def test_a_start_that_died_of_nothing_known_does_not_save_it(house: House) -> None:
    for _ in range(3):
        await dies_in(house, "a")
        Quarantine(house.directory).close()
    assert await is_deadly(house, "a")


async def test_the_note_tells_nobody_what_it_was(house: House) -> None:
    await dies_in(house, "test|$event of maija")
    noted = (house.directory / "under-way").read_bytes()
    assert len(noted) > 30 and b"event" not in noted and b"maija" not in noted

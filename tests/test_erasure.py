"""R-S9: what is erased is gone: from the files, from what the file system has freed, and from every
backup once its keys are."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag

from bot.domain.chat import Delivery
from storage import backups
from storage.epochs import EpochFile
from storage.vault import Vault
from tests.house import PEOPLE, House
from tests.privacy import lives
from tests.privacy.stage import files_with
from tests.privacy.test_thief import spellings

DAY = timedelta(days=1)
MAIJA = PEOPLE["maija"]


async def done(house: House) -> None:
    await lives.answered_the_next_morning(house)
    await house.wait(timedelta(hours=14))


async def forgotten(house: House) -> None:
    await lives.held_and_the_bot_asks(house)
    await house.say("maija", "unohda minut")


async def taken_back(house: House) -> None:
    await lives.agreed_by_name(house)
    await house.say("maija", "peru")


ENDS = (done, forgotten, taken_back)


class Keys:
    """Every key that there ever was, and every form in which it was written down."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        #: keys of cases and messages, and of epochs, in clear
        self.data: dict[str, bytes] = {}
        self.epochs: list[bytes] = []
        self.wrapped: dict[bytes, str] = {}
        write, put, destroy = Vault.write_new, EpochFile.put, Vault._destroy

        def writing(vault: Vault) -> None:
            self.data |= vault._new_keys
            write(vault)

        def putting(file: EpochFile, number: int) -> bytes:
            self.epochs.append(put(file, number))
            return self.epochs[-1]

        def destroying(vault: Vault, keys: Any) -> None:
            named = tuple(keys)
            for name in named:
                row = vault._file.execute("SELECT key FROM keys WHERE id = ?", (name,)).fetchone()
                if row:
                    # In its time it can be unwrapped.
                    assert vault._wrapping.unwrap(name, row[0])
                    self.wrapped[row[0]] = name
            destroy(vault, named)

        monkeypatch.setattr(Vault, "write_new", writing)
        monkeypatch.setattr(EpochFile, "put", putting)
        monkeypatch.setattr(Vault, "_destroy", destroying)


def told_of() -> list[bytes]:
    """Who she is, in every way that it could be written."""
    return [each for each in spellings(MAIJA) if len(each) >= 5]


# ------------------------------------------------------------ in the files


@pytest.mark.parametrize("end", ENDS, ids=[end.__name__ for end in ENDS])
async def test_no_file_names_her_at_any_step_and_in_the_end_no_key_is_left(
    end: Callable[[House], Awaitable[None]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys, steps = Keys(monkeypatch), 0
    async with House(tmp_path / "data") as house:

        def look(_: Delivery) -> None:
            nonlocal steps
            steps += 1
            assert not files_with(tmp_path / "data", told_of())
            assert not files_with(tmp_path / "data", list(keys.data.values()))

        house.network.fail = look
        before, _ = await backups.make(house.database, tmp_path / "data" / "backups", house.now())
        await end(house)
        made, _ = await backups.make(house.database, tmp_path / "data" / "backups", house.now())
        await house.dispatcher.tidy()
        look(house.network.said[-1].delivery)
        assert steps > 5 and len(keys.data) > 5
        # The backup of before, which could still be read, is without its keys after a week.
        now = house.now() + 8 * DAY
        await house.database.begin_epoch(now)
        backups.remove_old(tmp_path / "data" / "backups", now, kept=30 * DAY, keys_kept=7 * DAY)
        assert before.keys is not None and not before.keys.exists() and before.file.exists()
        assert not files_with(tmp_path / "data", keys.epochs[:-1])
        look(house.network.said[-1].delivery)
        live = await house.database.run(lambda tx: tx.vault.contents())
        assert not [name for name in live.keys if name.startswith("case:")]
        # Of what was destroyed nothing can be unwrapped with what there is.
        assert keys.wrapped
        for wrapped, name in keys.wrapped.items():
            with pytest.raises(InvalidTag):
                house.database._vault._wrapping.unwrap(name, wrapped)
        assert made.file.exists()


# ------------------------------------------------------------ on the whole device


class NoDevice(Exception):
    """This machine does not let us make a file system."""


@contextmanager
def mounted(folder: Path) -> Iterator[tuple[Path, Path]]:
    """An ext4 file system in a file: where it is mounted, and the file."""
    image, place = folder / "disk", folder / "mounted"
    place.mkdir()
    with image.open("wb") as file:
        file.truncate(48 * 1024 * 1024)
    try:
        _must("mkfs.ext4", "-q", "-F", str(image))
        _must("mount", "-o", "loop,noatime", str(image), str(place))
    except NoDevice as why:
        told = f"the whole device is not searched: {why}; needs root, mkfs.ext4 and loop devices"
        print(f"\nSKIPPED LOUDLY: {told}")
        pytest.skip(told)
    try:
        yield place, image
    finally:
        subprocess.run(["umount", "-l", str(place)], capture_output=True, timeout=60)


def _must(*command: str) -> None:
    if shutil.which(command[0]) is None:
        raise NoDevice(f"{command[0]} is missing")
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if done.returncode:
        raise NoDevice(f"{command[0]}: {done.stderr.strip()[:200]}")


def found(image: Path, needles: Any) -> int:
    """How often any of the *needles* stands anywhere on the device."""
    os.sync()
    content = image.read_bytes()
    return sum(content.count(needle) for needle in needles)


@pytest.mark.parametrize("end", ENDS, ids=[end.__name__ for end in ENDS])
async def test_no_block_of_the_device_names_her_and_what_is_left_of_keys_opens_nothing(
    end: Callable[[House], Awaitable[None]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keys(monkeypatch)
    with mounted(tmp_path) as (place, image):
        # It would be found, though the file is gone.
        canary = os.urandom(32)
        (place / "canary").write_bytes(canary)
        assert found(image, [canary])
        (place / "canary").unlink()
        assert found(image, [canary])
        async with House(place / "data") as house:
            await backups.make(house.database, place / "data" / "backups", house.now())
            await end(house)
            await house.dispatcher.tidy()
            assert found(image, told_of()) == 0
            assert found(image, keys.data.values()) == 0
            leftovers = found(image, keys.wrapped)
            now = house.now() + 8 * DAY
            assert await house.database.begin_epoch(now)
            await backups.make(house.database, place / "data" / "backups", now)
            backups.remove_old(place / "data" / "backups", now, kept=30 * DAY, keys_kept=7 * DAY)
            assert found(image, told_of()) == 0
            assert found(image, keys.data.values()) == 0
            # What is left of wrapped keys was wrapped under these, which are nowhere.
            assert found(image, keys.epochs[-1:]) == 1
            assert found(image, keys.epochs[:-1]) == 0
        print(
            f"\n{end.__name__}: on the device, plain 0, data keys 0 of {len(keys.data)}, wrapped "
            f"keys {leftovers}, keys of epochs that are over 0 of {len(keys.epochs) - 1}"
        )

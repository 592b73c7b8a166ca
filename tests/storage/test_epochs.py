"""The key that wraps all others: after its epoch nothing that was written under it can be read,
and a death anywhere between two epochs loses nothing."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag

from storage import cases, epochs, vault
from storage.database import Database, DatabaseFault
from storage.epochs import EpochFile
from storage.vault import HOUSE, EpochLost, Vault
from tests.house import PEOPLE, TUESDAY, House
from tests.storage import dies
from tests.storage.test_database import fault, filled

MAIJA = PEOPLE["maija"].address
TODAY = date(2026, 11, 17)
#: how much of a slot is on disk when the power fails: whole sectors, and any of them
TORN = ((0, 0), (0, 512), (512, 4096), (0, 4096))


def opened(directory: Path) -> Vault:
    return Vault(directory / "keys.db", directory / "epoch.key")


def furnished(directory: Path) -> None:
    """A few keys and a link."""
    directory.mkdir()
    keys = opened(directory)
    for number in range(5):
        keys.new(f"case:{number}")
    keys.alias(MAIJA, "case:1")
    keys.write_new()
    keys.close()


def live_keys(directory: Path) -> list[bytes]:
    """Whatever can be dug out of the slots."""
    content = (directory / "epoch.key").read_bytes()
    slots = (content[:4096], content[4096:])
    return [slot[16:48] for slot in slots if slot.startswith(epochs._LIVE)]


# ------------------------------------------------------------ what an epoch ends


def test_an_epoch_changes_nothing_but_what_stands_on_the_disk(tmp_path: Path) -> None:
    furnished(tmp_path / "a")
    keys = opened(tmp_path / "a")
    before, links = keys.contents(), keys.links(MAIJA)
    sealed = keys.seal("case:1", "case", {"who": MAIJA.uri})
    send_key = keys.send_key("cause", 1)
    raw = keys._file.execute("SELECT key FROM keys").fetchall()
    assert keys.begin_epoch(TODAY) == len(before.keys) == 8
    assert keys.contents() == before and keys.links(MAIJA) == links and links
    assert keys.unseal("case:1", "case", sealed) == {"who": MAIJA.uri}
    assert keys.send_key("cause", 1) == send_key
    assert not set(raw) & set(keys._file.execute("SELECT key FROM keys").fetchall())
    keys.close()
    again = opened(tmp_path / "a")
    assert again.contents() == before and again.links(MAIJA) == links
    assert again.began_on() == TODAY
    again.close()


def test_what_was_wrapped_in_an_epoch_that_is_over_can_be_unwrapped_by_nothing_left(
    tmp_path: Path,
) -> None:
    """A thief with a copy of the keys file of last week, and everything of this week."""
    furnished(tmp_path / "house")
    (old_key,) = live_keys(tmp_path / "house")
    shutil.copytree(tmp_path / "house", tmp_path / "old")
    keys = opened(tmp_path / "house")
    keys.begin_epoch(TODAY)
    names = list(keys.contents().keys)
    keys.close()
    (new_key,) = live_keys(tmp_path / "house")
    assert new_key != old_key
    for file in (tmp_path / "house").iterdir():
        assert old_key not in file.read_bytes(), f"the old key is in {file.name}"
    shutil.copy(tmp_path / "house" / "epoch.key", tmp_path / "old" / "epoch.key")
    with pytest.raises(EpochLost):
        opened(tmp_path / "old")
    old = EpochFile(tmp_path / "old" / "epoch.key")
    assert old.key(1) is None and old.key(2) == new_key
    old.close()
    # Nor by the new key, tried on every row.
    wrapping = vault._Wrapping(new_key)
    tried = _rows(tmp_path / "old")
    assert {name for name, _ in tried} == set(names)
    for name, wrapped in tried:
        with pytest.raises(InvalidTag):
            wrapping.unwrap(name, wrapped)


def _rows(directory: Path) -> list[tuple[str, bytes]]:
    file = sqlite3.connect(directory / "keys.db")
    rows = file.execute("SELECT id, key FROM keys").fetchall()
    file.close()
    return rows


def test_no_key_and_no_link_stands_anywhere_in_clear(tmp_path: Path) -> None:
    furnished(tmp_path / "a")
    keys = opened(tmp_path / "a")
    contents = keys.contents()
    raw = b"".join(file.read_bytes() for file in (tmp_path / "a").iterdir())
    keys.close()
    assert [name for name, key in contents.keys.items() if key in raw] == []
    assert [alias for alias, who, _ in contents.links if who in raw] == []


# ------------------------------------------------------------ death at every step


def _dies_at(directory: Path, step: int, torn: tuple[int, int]) -> None:
    """Begin an epoch, and end at the *step*: a write to the file of epochs, of which only a part
    arrives; the order to keep it; or a statement to the file of keys."""
    steps = iter(range(10_000))
    pwrite, fsync = os.pwrite, os.fsync
    keys = opened(directory)

    def counted(what: str) -> None:
        if next(steps) == step:
            os._exit(9)

    def half(descriptor: int, content: bytes, at: int) -> int:
        if next(steps) == step:
            first, last = torn
            pwrite(descriptor, content[first:last], at + first)
            os._exit(9)
        return pwrite(descriptor, content, at)

    def kept(descriptor: int) -> None:
        counted("fsync")
        fsync(descriptor)

    os.pwrite, os.fsync = half, kept
    keys._file.set_trace_callback(counted)
    keys.begin_epoch(TODAY)
    os._exit(0)


@pytest.mark.parametrize("torn", TORN, ids=lambda torn: f"{torn[0]}-{torn[1]}")
def test_a_death_at_any_step_of_a_new_epoch_loses_no_key_and_leaves_one(
    tmp_path: Path, torn: tuple[int, int]
) -> None:
    furnished(tmp_path / "good")
    keys = opened(tmp_path / "good")
    before, links = keys.contents(), keys.links(MAIJA)
    keys.close()
    ended: list[int] = []
    fork = multiprocessing.get_context("fork")
    while 0 not in ended:
        house = tmp_path / str(len(ended))
        shutil.copytree(tmp_path / "good", house)
        dying = fork.Process(target=_dies_at, args=(house, len(ended), torn))
        dying.start()
        dying.join()
        ended.append(dying.exitcode or 0)
        keys = opened(house)
        assert keys.contents() == before, f"died at step {len(ended) - 1}"
        assert keys.links(MAIJA) == links
        assert len(live_keys(house)) == 1, f"two keys after a death at step {len(ended) - 1}"
        # And the next week comes.
        keys.begin_epoch(TODAY + timedelta(days=7))
        assert keys.contents() == before
        keys.close()
        shutil.rmtree(house)
    assert set(ended) == {9, 0} and len(ended) > 20


# ------------------------------------------------------------ once a week


async def test_an_epoch_lasts_a_week(tmp_path: Path) -> None:
    house = await Database.open(tmp_path)
    assert await house.begin_epoch(TUESDAY)
    assert not await house.begin_epoch(TUESDAY + timedelta(days=6))
    assert await house.begin_epoch(TUESDAY + timedelta(days=7))
    assert not await house.begin_epoch(TUESDAY + timedelta(days=13))
    # A clock that was wrong, and is right again.
    assert await house.begin_epoch(TUESDAY)
    await house.close()


async def test_tidying_begins_an_epoch_and_a_case_goes_on_in_it(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        before = live_keys(tmp_path)
        await house.dispatcher.tidy()
        assert live_keys(tmp_path) != before
        (case,) = await house.database.run(cases.live, "koivuranta")
        assert case.requester.address == MAIJA
        await house.restart()
        (case,) = await house.database.run(cases.live, "koivuranta")
        assert case.requester.address == MAIJA


async def test_a_disk_that_takes_no_new_epoch_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with House(tmp_path) as house:
        await house.say("maija", "purku")
        with monkeypatch.context() as patched:
            patched.setattr(EpochFile, "put", _is_full)
            await house.dispatcher.tidy()
        await house.say("maija", "1")
        await house.restart()
        assert len(await house.database.run(cases.live, "koivuranta")) == 1
        await house.dispatcher.tidy()
        assert len(await house.database.run(cases.live, "koivuranta")) == 1


def _is_full(*_: object) -> bytes:
    raise OSError(28, "No space left on device")


# ------------------------------------------------------------ what is kept in memory


def test_few_keys_are_kept_ready_and_none_that_was_destroyed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vault, "_READY", 3)
    furnished(tmp_path / "a")
    keys = opened(tmp_path / "a")
    for number in (0, 1, 2, 3, 4, 3):
        assert keys.knows(f"case:{number}")
    assert list(keys._ready) == ["case:2", "case:4", "case:3"]
    keys.doom("case:3")
    keys.destroy_doomed()
    assert "case:3" not in keys._ready and not keys.knows("case:3")
    keys.close()


def test_what_did_not_happen_leaves_no_key_ready(tmp_path: Path) -> None:
    furnished(tmp_path / "a")
    keys = opened(tmp_path / "a")
    keys.new("case:new")
    keys.forget()
    assert not keys.knows("case:new") and "case:new" not in keys._ready
    assert keys.knows(HOUSE)
    keys.close()


# ------------------------------------------------------------ the file is gone, or of another time


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"\0" * 8192),
        lambda file: file.write_bytes(file.read_bytes()[:40]),
    ],
    ids=["gone", "empty", "zeros", "cut"],
)
async def test_keys_without_the_key_of_their_epoch_are_left_as_they_are(
    tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    await filled(tmp_path)
    file = tmp_path / "epoch.key"
    kept = file.read_bytes()
    harm(file)
    sentence = await fault(tmp_path)
    assert "epoch.key" in sentence and "Nothing was changed" in sentence
    file.write_bytes(kept)
    house = await Database.open(tmp_path)
    assert len(await house.run(cases.live, "koivuranta")) == 29
    await house.close()


async def test_the_key_of_another_epoch_is_refused(tmp_path: Path) -> None:
    await filled(tmp_path)
    old = (tmp_path / "keys.db").read_bytes()
    house = await Database.open(tmp_path)
    await house.begin_epoch(TUESDAY)
    await house.close()
    (tmp_path / "keys.db").write_bytes(old)
    with pytest.raises(DatabaseFault, match=r"epoch\.key"):
        await Database.open(tmp_path)


async def test_nobody_else_may_read_the_file(tmp_path: Path) -> None:
    await filled(tmp_path)
    assert (tmp_path / "epoch.key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("step", [0, 1, 2])
async def test_a_first_start_that_dies_on_the_way_is_no_damage(
    tmp_path: Path, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, done = EpochFile._write, []

    def dying(file: EpochFile, number: int, content: bytes) -> None:
        if len(done) == step:
            raise KeyboardInterrupt
        done.append(number)
        write(file, number, content)

    with monkeypatch.context() as patched:
        patched.setattr(EpochFile, "_write", dying)
        with pytest.raises(KeyboardInterrupt):
            await Database.open(tmp_path)
    house = await Database.open(tmp_path)
    await house.run(dies.write, 1)
    await house.close()

"""A backup in the place of the database (R-S8): what has left is not said again, people in need
are answered, and what nobody can know waits for an admin."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.chat import Delivery, Heard
from bot.transports import Undelivered
from storage import backups, cases, outbox
from storage.backups import Backup
from storage.database import DatabaseFault
from storage.journal import Journal
from tests import restores
from tests.house import ADMIN, FACILITATORS, PEOPLE, House
from tests.privacy import lives

MAIJA = PEOPLE["maija"].address


async def backed_up(house: House) -> Backup:
    made, _ = await backups.make(house.database, house.directory / "backups", house.now())
    return made


async def lost(house: House, made: Backup, *, journal: bool = True) -> None:
    """The machine is lost, and the backup restored."""
    await house.close()
    if not journal:
        (house.directory / "sent.journal").unlink()
    backups.restore(house.directory, made, house.now())
    await house.open()
    await house.settle()


def said_twice(house: House) -> list[str]:
    keys = Counter(entry.delivery.key for entry in house.network.said)
    return [key for key, times in keys.items() if times > 1]


# ------------------------------------------------------------ many


@pytest.mark.parametrize("drops_repeats", [True, False], ids=["as Matrix", "as Signal"])
def test_nothing_is_said_twice_after_a_restore_with_the_journal(drops_repeats: bool) -> None:
    seen: Counter[str] = Counter()
    for seed in range(2):
        lost = restores.loss(seed, knows="journal", drops_repeats=drops_repeats)
        one = asyncio.run(restores.play(lost))
        assert not one["twice"] and not one["follow-ups twice"], f"{one}: {lost}"
        seen += one
    assert seen["known to have left"] > 20 and seen["messages"] > 100


@pytest.mark.nightly
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("drops_repeats", [True, False], ids=["as Matrix", "as Signal"])
def test_nothing_is_said_twice_in_150_restores(drops_repeats: bool) -> None:
    for seed in range(150):
        lost = restores.loss(seed, knows="journal", drops_repeats=drops_repeats)
        one = asyncio.run(restores.play(lost))
        assert not one["twice"] and not one["follow-ups twice"], f"{one}: {lost}"


def test_who_knows_nothing_says_things_twice() -> None:
    """What the others find can happen."""
    losses = [restores.loss(seed, knows="nothing", drops_repeats=True) for seed in range(3)]
    assert sum(asyncio.run(restores.play(lost))["twice"] for lost in losses)


# ------------------------------------------------------------ with the journal


def asked_how_they_slept(house: House) -> int:
    return sum("Saitko nukuttua" in words for words in house.told("maija"))


@pytest.mark.parametrize("drops_repeats", [True, False], ids=["as Matrix", "as Signal"])
async def test_a_morning_that_was_asked_about_is_not_asked_about_again(
    tmp_path: Path, drops_repeats: bool
) -> None:
    async with House(tmp_path, drops_repeats=drops_repeats) as house:
        await lives.held_and_the_bot_asks(house)
        made = await backed_up(house)
        await house.wait(timedelta(hours=20))
        assert asked_how_they_slept(house) == 1
        house.network._by_key.clear()
        await lost(house, made)
        assert asked_how_they_slept(house) == 1 and said_twice(house) == []
        # It is still known that it was asked, and what she answers is understood.
        house.network.said.clear()
        await house.say("maija", "1")
        assert not any("En ymmärtänyt" in words for words in house.told("maija"))
        await house.wait(timedelta(hours=20))
        assert await house.database.run(cases.live, "koivuranta") == []


async def test_words_after_the_backup_are_heard_again_and_answered_once(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        made = await backed_up(house)
        asked = house.incoming("maija", "purku")
        await house.hear(asked)
        answer = house.told("maija")[-1]
        house.network._by_key.clear()
        await lost(house, made)
        assert await house.database.run(cases.live, "koivuranta") == []
        await house.dispatcher.receive(Heard(network="test", incoming=(asked,)))
        await house.settle()
        assert len(await house.database.run(cases.live, "koivuranta")) == 1
        assert house.told("maija").count(answer) == 1 and said_twice(house) == []
        # And whatever she says now is new.
        await house.say("maija", "3")
        assert len(house.in_group()) == 1


async def test_a_backup_that_somebody_copied_in_by_hand_is_recognized(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.held_and_the_bot_asks(house)
        made = await backed_up(house)
        await house.wait(timedelta(hours=20))
        house.network._by_key.clear()
        await house.close()
        (tmp_path / "purkubotti.db").write_bytes(made.file.read_bytes())
        await house.open()
        await house.settle()
        assert asked_how_they_slept(house) == 1


async def test_the_same_backup_can_be_restored_twice(tmp_path: Path) -> None:
    async with House(tmp_path, drops_repeats=False) as house:
        await lives.held_and_the_bot_asks(house)
        made = await backed_up(house)
        await lost(house, made)
        await house.wait(timedelta(hours=20))
        await lost(house, made)
        assert asked_how_they_slept(house) == 1


async def test_an_ordinary_start_is_no_restore(tmp_path: Path) -> None:
    async with House(tmp_path, drops_repeats=False, admins=(ADMIN,)) as house:
        await lives.claimed(house)
        await backed_up(house)
        house.network.said.clear()
        for _ in range(3):
            await house.restart()
        assert house.network.said == []


# ------------------------------------------------------------ who is told


@pytest.mark.parametrize("drops_repeats", [True, False], ids=["as Matrix", "as Signal"])
async def test_those_whose_words_are_lost_for_good_are_told(
    tmp_path: Path, drops_repeats: bool
) -> None:
    async with House(tmp_path, drops_repeats=drops_repeats, admins=(ADMIN,)) as house:
        await lives.agreed(house)
        made = await backed_up(house)
        house.network.said.clear()
        await lost(house, made)
        for person in ("maija", "sari"):
            line = [words for words in house.told(person) if words.startswith("Olin poissa")]
            assert len(line) == (0 if drops_repeats else 1)
        assert len(house.in_group()) == (0 if drops_repeats else 1)
        assert house.told("pekka") == []
        (told,) = house.told("kalle")
        assert "varmuuskopiosta" in told
        house.network.said.clear()
        await house.restart()
        assert house.network.said == []


# ------------------------------------------------------------ without the journal


def no_network(delivery: Delivery) -> None:
    raise Undelivered("network")


@pytest.mark.parametrize("sends", [True, False], ids=["--send", "--skip"])
async def test_without_the_journal_an_admin_decides_what_becomes_of_the_old(
    tmp_path: Path, sends: bool
) -> None:
    async with House(tmp_path, drops_repeats=False, admins=(ADMIN,)) as house:
        await lives.held_and_the_bot_asks(house)
        made = await backed_up(house)
        await house.wait(timedelta(hours=20))
        house.network.said.clear()
        await lost(house, made, journal=False)
        await house.wait(timedelta(hours=1))
        assert asked_how_they_slept(house) == 0
        assert "purkubotti resume" in house.told("kalle")[0]
        # Whoever is in need now is answered as ever.
        await house.say("tarja", "purku")
        assert house.told("tarja")
        assert await house.dispatcher.resume(sends=sends) > 0
        await house.settle()
        assert asked_how_they_slept(house) == (1 if sends else 0)
        asked_holder = any("tuliko viestini perille" in words for words in house.told("sari"))
        assert asked_holder or sends
        assert await house.dispatcher.resume(sends=sends) == 0


async def test_what_waited_in_the_backup_is_held_without_the_journal(tmp_path: Path) -> None:
    async with House(tmp_path, drops_repeats=False) as house:
        house.network.fail = no_network
        await house.say("maija", "purku")
        made = await backed_up(house)
        house.network.fail = lambda delivery: None
        await lost(house, made, journal=False)
        assert all(words.startswith("Olin poissa") for words in house.told("maija"))
        assert await house.database.run(lambda tx: outbox.blocked(tx, "restored"))
        await house.dispatcher.resume(sends=True)
        await house.drain()
        assert any("Viestisi tuli perille" in words for words in house.told("maija"))


async def test_whoever_waits_for_a_colleague_is_not_silenced(tmp_path: Path) -> None:
    async with House(tmp_path, drops_repeats=False) as house:
        await lives.open_(house)
        made = await backed_up(house)
        await house.wait(timedelta(minutes=8))
        house.network.said.clear()
        await lost(house, made, journal=False)
        await house.wait(timedelta(hours=3))
        told = [words for words in house.told("maija") if not words.startswith("Olin poissa")]
        assert told


# ------------------------------------------------------------ putting it in place


def files(directory: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(directory)): file.read_bytes()
        for file in directory.rglob("*")
        if file.is_file() and file.name != "bot.lock"
    }


async def test_what_was_there_is_put_away_and_never_removed(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        made = await backed_up(house)
        await lives.claimed(house)
        await house.close()
        before = {
            name: (tmp_path / name).read_bytes()
            for name in ("purkubotti.db", "keys.db", "epoch.key")
        }
        away = backups.restore(tmp_path, made, house.now())
        assert away is not None
        assert {name: (away / name).read_bytes() for name in before} == before
        assert backups.put_away_in(tmp_path) == [away]
        await house.open()


@pytest.mark.parametrize("harm", ["running", "no keys", "cut", "other keys", "newer"])
async def test_what_cannot_be_restored_changes_nothing(tmp_path: Path, harm: str) -> None:
    async with House(tmp_path) as house:
        await lives.claimed(house)
        made = await backed_up(house)
        assert made.keys is not None
        if harm == "running":
            with pytest.raises(DatabaseFault, match="Stop it first"):
                backups.restore(tmp_path, made, house.now())
            return
        await house.close()
        if harm == "no keys":
            backups.forget_keys(made.keys)
            made = backups.named(made.file)
        elif harm == "cut":
            made.file.write_bytes(made.file.read_bytes()[:9000])
        elif harm == "other keys":
            made.keys.write_bytes(made.keys.read_bytes()[:-1] + b"?")
        else:
            content = bytearray(made.file.read_bytes())
            content[60:64] = (99).to_bytes(4, "big")
            made.file.write_bytes(content)
        before = files(tmp_path)
        with pytest.raises(DatabaseFault):
            backups.restore(tmp_path, made, house.now())
        assert files(tmp_path) == before
        await house.open()


async def test_a_death_while_restoring_is_mended_by_restoring_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with House(tmp_path) as house:
        await lives.claimed(house)
        made = await backed_up(house)
        await house.close()
        rename, deaths = Path.rename, 0
        for step in range(20):
            done = iter(range(100))

            def dying(file: Path, to: Path, step: int = step, done: Any = done) -> Path:
                if next(done) == step:
                    raise KeyboardInterrupt
                return rename(file, to)

            with monkeypatch.context() as patched:
                patched.setattr(Path, "rename", dying)
                try:
                    backups.restore(tmp_path, made, house.now() + timedelta(seconds=step))
                except KeyboardInterrupt:
                    deaths += 1
                    # The bot refuses what is half there, or it is whole.
                    with contextlib.suppress(DatabaseFault):
                        await house.open()
                        assert len(await house.database.run(cases.live, "koivuranta")) == 1
                        await house.close()
                    continue
            break
        assert deaths >= 3
        await house.open()
        assert len(await house.database.run(cases.live, "koivuranta")) == 1


# ------------------------------------------------------------ the journal


def test_the_journal_remembers_for_ninety_days_and_is_never_half(tmp_path: Path) -> None:
    file, today = tmp_path / "sent.journal", date(2026, 11, 17)
    journal = Journal(file)
    journal.begin(1)
    for day in range(100):
        letters = f"{day:03}".translate(str.maketrans("0123456789", "abcdefghij"))
        journal.note([f"name{letters}x"], today + timedelta(days=day))
    journal.begin(2)
    journal.note(["newestname"], today + timedelta(days=100))
    before = list(journal.since(1))
    assert len(before) == 101 and journal.last_epoch() == 2
    journal.forget_old(today + timedelta(days=100))
    assert list(journal.since(1)) == before[10:]
    assert list(journal.since(2)) == ["newestname"] and journal.last_epoch() == 2
    journal.note(["anothername"], today + timedelta(days=100))
    journal.close()
    # Torn by a power loss: the last line is no name, and the next one is.
    file.write_bytes(file.read_bytes()[:-4])
    journal = Journal(file)
    journal.note(["thenextname"], today)
    assert list(journal.since(2))[-1] == "thenextname"
    assert file.stat().st_mode & 0o077 == 0


async def test_the_journal_holds_names_that_tell_nothing(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.claimed(house)
        content = (tmp_path / "sent.journal").read_text()
        for key in FACILITATORS:
            assert PEOPLE[key].address.local not in content
        lines = content.split()
        assert {line for line in lines if len(line) == 32}
        assert all(re.fullmatch(r"[a-z2-7]{32}|epoch|day|\d+|\d{4}-\d\d-\d\d", x) for x in lines)

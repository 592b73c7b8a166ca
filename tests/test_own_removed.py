"""What the bot said to somebody about their case goes from the chat when it has ended, where the
operator wants it so."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Address, Audience, Delivery, Heard, Text
from bot.transports import Undelivered
from storage.database import Transaction
from tests.house import ADMIN, LOCALIZATION, PEOPLE, House
from tests.privacy import lives
from tests.privacy.stage import files_with

MAIJA = PEOPLE["maija"].address
MINUTE = timedelta(minutes=1)
LAST = "Poistin tästä keskustelusta sen, mitä olin sinulle kirjoittanut."


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    async with House(tmp_path, admins=(ADMIN,), removes_own=True) as opened:
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "time", lambda: opened.now().timestamp())
        yield opened


def left_to_read(house: House, person: str) -> list[str]:
    """What still stands in somebody's chat of what the bot wrote."""
    address = PEOPLE[person].address
    said = [entry for entry in house.network.said if entry.to == address]
    return [entry.words for entry in said if entry.id not in house.network._gone]


def gone_from(house: House) -> set[Address]:
    return {gone.chat for gone in house.network.removed}


async def own_names(house: House) -> int:
    def count(tx: Transaction) -> int:
        return int(tx.row("SELECT count(*) FROM sent WHERE own IS NOT NULL")[0])

    return await house.database.run(count)


# ------------------------------------------------------------ when


async def test_after_a_cancellation_only_the_last_words_stay(house: House) -> None:
    await lives.agreed(house)
    await house.say("maija", "peru")
    first, last = left_to_read(house, "maija")
    assert first.startswith("Peruttu") and last.startswith(LAST)
    assert gone_from(house) == {MAIJA}
    assert await own_names(house) == 0


async def test_after_the_follow_up_they_go_quietly_and_nobody_is_woken(house: House) -> None:
    await lives.asked_the_next_morning(house)
    await house.say("maija", "1")
    await house.say("maija", "3")
    assert gone_from(house) == set()
    await house.wait(timedelta(days=2))
    stays = left_to_read(house, "maija")
    assert stays[-1].startswith(LAST)
    assert not any("Saitko nukuttua" in words for words in stays)
    entry = next(e for e in house.network.said if e.words.startswith(LAST))
    assert 7 <= (entry.at + timedelta(hours=2)).hour < 20
    assert entry.delivery.quiet
    assert gone_from(house) == {MAIJA}


async def test_of_a_search_that_found_nobody_the_numbers_stay(house: House) -> None:
    await lives.open_(house)
    await house.wait(timedelta(hours=22))
    assert house.network.removed == []
    assert any("09 2525 0111" in words for words in left_to_read(house, "maija"))
    assert await own_names(house) == 0


async def test_a_wish_that_goes_on_in_private_goes_with_its_end(house: House) -> None:
    await lives.refused(house)
    assert house.network.removed == []
    await house.say("pekka", "1")
    await house.say("maija", "peru")
    first, last = left_to_read(house, "maija")
    assert first.startswith("Peruttu") and last.startswith(LAST)
    # What the facilitators read of it is theirs.
    assert gone_from(house) == {MAIJA}


async def test_a_new_cry_is_not_answered_with_that_line(house: House) -> None:
    await lives.not_come(house)
    await house.wait(timedelta(hours=3))
    await house.say("maija", "purku")
    assert not any(words.startswith(LAST) for words in house.told("maija"))
    assert left_to_read(house, "maija")[-1].startswith("Viestisi tuli perille")


async def test_it_is_off_unless_the_operator_wants_it(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await lives.agreed(house)
        assert await own_names(house) == 0
        await house.say("maija", "peru")
        assert house.network.removed == []
        assert not any(words.startswith(LAST) for words in house.told("maija"))


# ------------------------------------------------------------ how


async def test_the_last_words_come_at_once_and_do_not_wait_for_the_removals(house: House) -> None:
    await lives.agreed(house)
    said = len(house.network.said)
    await house.say("maija", "peru")
    told = [e for e in house.network.said[said:] if e.to == MAIJA]
    assert told[0].words.startswith("Peruttu")
    first_gone = min(gone.said for gone in house.network.removed)
    assert first_gone > house.network.said.index(told[0])


async def test_the_oldest_goes_first(house: House) -> None:
    await lives.agreed(house)
    told = house.told("maija")
    await house.say("maija", "peru")
    assert [gone.words for gone in house.network.removed] == told


@pytest.mark.parametrize("language", ["fi", "sv", "en", "nb"])
def test_on_signal_no_more_is_claimed_than_phones_allow(language: str) -> None:
    def told(network: str) -> str:
        text = Text("own-removed-told", {"network": network})
        return LOCALIZATION.text(text, language, Audience.REQUESTER)

    # For two days they take out what we have said.
    word = {"fi": "kahden", "sv": "två", "en": "two", "nb": "to "}[language]
    assert word in told("signal") and word not in told("matrix")


async def test_that_it_cannot_be_done_is_told_to_nobody(house: House) -> None:
    await lives.agreed(house)

    def refuses(key: str) -> None:
        raise Undelivered("no-right", permanent=True)

    house.network.fail_removal = refuses
    await house.say("maija", "peru")
    await house.settle()
    assert house.told("kalle") == []
    assert not any("poistaa viestiäsi ryhmästä" in words for words in house.told("maija"))
    assert await house.database.run(lambda tx: tx.rows("SELECT id FROM outbox")) == []


async def test_what_leaves_while_the_case_ends_goes_too(house: House) -> None:
    await house.say("maija", "purku")

    def slow(delivery: Delivery) -> None:
        if "Kysyn nyt" in delivery.words:
            raise Undelivered("timeout")

    # The network shows it, and its answer is lost until the case has ended.
    house.network.fail_after = slow
    await house.say("maija", "3")
    (waiting,) = [
        each for lane in house.outbox._lanes.values() for each in lane.waiting if each.to == MAIJA
    ]
    shown = next(e for e in house.network.said if "Kysyn nyt" in e.words)
    house.network.fail_after = lambda delivery: None
    cancelled = house.incoming("maija", "peru")
    await house.dispatcher.receive(Heard(network="test", incoming=(cancelled,)))
    await house.database.run(_note_sent, waiting, shown.id, house.now())
    await house.restart()
    assert [words[:7] for words in left_to_read(house, "maija")] == ["Peruttu", LAST[:7]]


def _note_sent(tx: Transaction, waiting: object, message: str, now: object) -> None:
    from bot.evidence import record_left

    record_left(tx, waiting, message, now)  # type: ignore[arg-type]


async def test_a_death_in_the_middle_leaves_nothing_behind(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lives.agreed(house)
    before = len(left_to_read(house, "maija"))

    class Died(BaseException):
        pass

    tries = 0

    def dies(key: str) -> None:
        nonlocal tries
        tries += 1
        if tries == 3:
            raise Died

    house.network.fail_removal = dies
    with pytest.raises(BaseExceptionGroup) as died:
        await house.say("maija", "peru")
    assert died.value.subgroup(Died)
    assert before > 3 and len(left_to_read(house, "maija")) > 2
    house.network.fail_removal = lambda key: None
    await house.restart()
    assert len(left_to_read(house, "maija")) == 2


# ------------------------------------------------------------ what is kept for it


async def test_the_names_are_sealed_under_the_case_and_gone_with_it(house: House) -> None:
    await lives.open_(house)
    kept = await own_names(house)
    assert kept > 1
    await house.say("maija", "peru")
    assert await own_names(house) == 0
    assert files_with(house.directory, {MAIJA.uri.encode()}) == []

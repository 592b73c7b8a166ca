"""A network that wants to know whether we are human (R-O8): nothing is tried there but one message
an hour, nothing is lost, and whoever can solve it is told elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Address, Audience, Delivery, Text
from bot.localization import LANGUAGES
from bot.transports import Undelivered
from storage import outbox
from tests.house import ADMIN, LOCALIZATION, OTHER, TUESDAY, House

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
KALLE_ELSEWHERE = Address(f"{OTHER}:@kalle")


class Riddle:
    """The network, until somebody has *solved* it; *tried*: when, and for whom."""

    def __init__(self, house: House, retry_after: float | None = 86_400) -> None:
        self._house = house
        self._retry_after = retry_after
        self.solved = False
        self.tried: list[tuple[timedelta, Address]] = []

    def __call__(self, delivery: Delivery) -> None:
        if not self.solved:
            self.tried.append((self._house.now() - TUESDAY, delivery.to))
            raise Undelivered("captcha", retry_after=self._retry_after)


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """With an admin on each of two networks; the first shows what is sent twice."""
    admins = (ADMIN, KALLE_ELSEWHERE)
    async with House(tmp_path, admins=admins, drops_repeats=False, elsewhere=("tarja",)) as opened:
        loop = asyncio.get_running_loop()
        monkeypatch.setattr(loop, "time", lambda: opened.now().timestamp())
        yield opened


async def minutes(house: House, number: int) -> None:
    for _ in range(number):
        house.jump(house.now() + MINUTE)
        await house.settle()


async def test_one_refusal_stops_all_that_would_leave_there(house: House) -> None:
    riddle = house.network.fail = Riddle(house)
    await house.say("maija", "purku")
    for person in ("kalle", "sari", "pekka"):
        await house.say(person, "purku")
    await minutes(house, 59)
    assert len(riddle.tried) == 1
    await minutes(house, 125)
    # One message finds out, each hour, and not one of everybody.
    assert len(riddle.tried) == 4
    assert house.network.said == [e for e in house.network.said if e.to == KALLE_ELSEWHERE]


async def test_what_waits_leaves_in_order_once_it_is_solved(house: House) -> None:
    riddle = house.network.fail = Riddle(house)
    await house.say("maija", "purku")
    await house.say("kalle", "purku")
    await house.say("maija", "2")
    assert house.told("maija") == house.told("kalle") == []
    riddle.solved = True
    await minutes(house, 61)
    told = house.told("maija")
    assert told[0].startswith("Viestisi tuli perille") and told[1].startswith("Selvä")
    assert house.told("kalle")[0].startswith("Viestisi tuli perille")
    # It surely had not left, so nothing is said of a repeat.
    assert not any("Uudelleen" in words for words in (*told, *house.told("kalle")))
    waiting = await house.database.run(outbox.standing, house.now())
    assert waiting.waiting == 0


async def test_a_network_that_asks_for_less_is_tried_when_it_says(house: House) -> None:
    riddle = house.network.fail = Riddle(house, retry_after=600)
    await house.say("maija", "purku")
    await minutes(house, 9)
    assert len(riddle.tried) == 1
    await minutes(house, 2)
    assert len(riddle.tried) == 2


async def test_a_restart_is_a_sign_that_it_may_be_solved(house: House) -> None:
    riddle = house.network.fail = Riddle(house)
    await house.say("maija", "purku")
    riddle.solved = True
    await house.restart()
    assert len(house.told("maija")) == 1


async def test_the_admins_are_told_on_the_other_network_once_a_day(house: House) -> None:
    riddle = house.network.fail = Riddle(house)
    await house.say("maija", "purku")
    await minutes(house, 180)
    told = [entry for entry in house.network.said if "captcha" in entry.words]
    (entry,) = told
    assert entry.to == KALLE_ELSEWHERE
    assert "purkubotti doctor" in entry.words and "aija" not in entry.words
    for _ in range(24):
        await minutes(house, 60)
    told = [entry for entry in house.network.said if "captcha" in entry.words]
    assert [each.to for each in told] == [KALLE_ELSEWHERE] * 2
    # Where it is of no use any more it was not even kept.
    riddle.solved = True
    await minutes(house, 61)
    told = [entry for entry in house.network.said if "captcha" in entry.words]
    assert len(told) == 2


async def test_another_network_goes_on(house: House) -> None:
    house.network.fail = Riddle(house)
    await house.say("maija", "purku")
    await house.dispatcher.tell_admins(Text("admin-new-device"), "new")
    await house.drain()
    assert any(entry.to == KALLE_ELSEWHERE for entry in house.network.said)


async def test_what_is_refused_for_another_reason_lets_the_next_find_out(house: House) -> None:
    """The first that is tried is to somebody who is there no more."""
    riddle = house.network.fail = Riddle(house)
    await house.say("maija", "purku")
    await house.say("kalle", "purku")

    def gone(delivery: Delivery) -> None:
        if delivery.to.local == "@maija":
            raise Undelivered("unregistered", permanent=True)

    assert len(riddle.tried) == 1
    house.network.fail = gone
    await minutes(house, 61)
    assert house.told("kalle")[0].startswith("Viestisi tuli perille")
    blocked = [w for w in house.told("kalle") if "unregistered" in w]
    assert "vastaanottaja ei ole enää tavoitettavissa" in blocked[0]


async def test_a_withdrawn_message_leaves_the_finding_out_to_another(house: House) -> None:
    house.network.fail = Riddle(house)
    await house.say("maija", "purku")
    await house.say("kalle", "purku")
    await house.say("maija", "peru")
    house.network.fail = lambda delivery: None
    await minutes(house, 61)
    assert house.told("kalle")[0].startswith("Viestisi tuli perille")
    assert "Peruttu" in house.told("maija")[-1]


@pytest.mark.parametrize("network", ["signal", "matrix"])
def test_the_words_for_a_limit_fit_the_network(network: str) -> None:
    for language in LANGUAGES:
        words = LOCALIZATION.text(
            Text("admin-rate-limit", {"network": network}), language, Audience.ADMIN
        )
        assert ("override_ratelimit" in words) == (network == "matrix")
        assert ("doctor" in words) == (network == "signal")

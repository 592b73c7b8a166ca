"""What the networks tell of themselves: members of their devices, admins of the account; once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Delivery, Doubted, Heard, News, Notice
from bot.transports import Undelivered
from tests.house import ADMIN, PEOPLE, House

SARI = PEOPLE["sari"].address
DAY = timedelta(days=1)


async def doubts(house: House, *devices: Doubted) -> None:
    await house.dispatcher.receive(Heard(network="test", doubted=devices))
    await house.settle()


async def notices(house: House, *given: Notice) -> None:
    await house.dispatcher.receive(Heard(network="test", notices=given))
    await house.settle()


# ------------------------------------------------------------ a device


async def test_a_member_is_told_of_each_device_once(house: House) -> None:
    phone = Doubted(person=SARI, key="sari|PHONE")
    await doubts(house, phone, phone)
    await house.restart()
    await doubts(house, phone)
    (told,) = house.told("sari")
    assert "Vahvista se" in told
    # Heard of every week for months, it is no news.
    for _ in range(12):
        await house.wait(7 * DAY)
        await house.dispatcher.tidy()
        await doubts(house, phone)
    assert len(house.told("sari")) == 1
    await doubts(house, Doubted(person=SARI, key="sari|LAPTOP"))
    assert len(house.told("sari")) == 2


async def test_whoever_is_no_member_is_not_written_to(house: House) -> None:
    device = Doubted(person=PEOPLE["maija"].address, key="maija|PHONE")
    await doubts(house, device)
    assert house.network.said == []


async def test_nobody_is_woken_for_a_device(house: House) -> None:
    house.jump(house.now() + timedelta(hours=12))
    await doubts(house, Doubted(person=SARI, key="sari|PHONE"))
    assert house.told("sari") == []
    await house.leave("sari")
    await doubts(house, Doubted(person=PEOPLE["pekka"].address, key="pekka|PHONE"))
    await house.wait(timedelta(hours=12))
    # Whoever has left by the morning is not written to any more.
    assert house.told("sari") == [] and len(house.told("pekka")) == 1


async def test_it_tells_nothing_of_any_case(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "1")
    await doubts(house, Doubted(person=SARI, key="sari|PHONE"))
    assert "Kuovi" not in house.told("sari")[-1]


# ------------------------------------------------------------ the account


@pytest.mark.parametrize("news", list(News), ids=lambda news: news.value)
async def test_the_admins_are_told_once_under_each_key(house: House, news: News) -> None:
    for _ in range(3):
        await notices(house, Notice(news=news, key="first"))
        await house.restart()
        await house.wait(20 * DAY)
        await house.dispatcher.tidy()
    assert len(house.told("kalle")) == 1
    await notices(house, Notice(news=news, key="second"))
    assert len(house.told("kalle")) == 2


async def test_without_admins_nothing_is_said(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await notices(house, Notice(news=News.NEW_DEVICE, key="first"))
        assert house.network.said == []


# ------------------------------------------------------------ the limit


async def test_a_limit_is_told_once_a_day_with_what_lifts_it(house: House) -> None:
    def slow(delivery: Delivery) -> None:
        if delivery.to != ADMIN:
            raise Undelivered("rate-limit", retry_after=60)

    house.network.fail = slow
    await house.say("maija", "purku")
    await house.say("kalle", "kiitos")
    for _ in range(5):
        await house.wait(timedelta(minutes=2))
    told = [words for words in house.told("kalle") if "override_ratelimit" in words]
    assert len(told) == 1
    await house.wait(DAY)
    told = [words for words in house.told("kalle") if "override_ratelimit" in words]
    assert len(told) == 2


async def test_other_trouble_is_no_limit(house: House) -> None:
    def slow(delivery: Delivery) -> None:
        if delivery.to != ADMIN:
            raise Undelivered("timeout")

    house.network.fail = slow
    await house.say("maija", "purku")
    await house.wait(timedelta(minutes=2))
    assert house.told("kalle") == []

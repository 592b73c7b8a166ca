"""People on two networks. Whole conversations between them are in ``test_conversations.py``; here
is what must not be taken for the same on both."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.chat import Address, Heard, Incoming, Person
from storage import cases, habits
from tests.house import OTHER, PEOPLE, House


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path, elsewhere=["maija", "kalle"]) as opened:
        yield opened


def elsewhere(person: str) -> Person:
    """The same human, with an account on the other network."""
    here = PEOPLE[person]
    return Person(Address(f"{OTHER}:{here.address.local}"), here.name)


async def says(house: House, sender: Person, words: str, **more: object) -> None:
    incoming = house.incoming("maija", words)
    incoming = replace(incoming, sender=sender, chat=sender.address, **more)  # type: ignore[arg-type]
    await house.hear(incoming)


def told(house: House, address: Address) -> list[str]:
    return [entry.words for entry in house.network.said if entry.to == address]


async def hears(house: House, incoming: Incoming) -> None:
    heard = Heard(network=incoming.chat.network, incoming=(incoming,))
    await house.dispatcher.receive(heard)
    await house.drain()


async def test_two_messages_may_have_the_same_name_on_two_networks(house: House) -> None:
    await hears(house, house.incoming("maija", "purku", key="the same"))
    await hears(house, house.incoming("tarja", "purku", key="the same"))
    assert len(await house.database.run(cases.live, "koivuranta")) == 2
    assert len(house.told("maija")) == len(house.told("tarja")) == 1


async def test_a_reaction_is_to_the_message_of_its_own_network(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "1")
    board = next(e for e in house.network.said if e.to == house.workplaces[0].group)
    for _ in range(4):
        await house.say("maija", "luottamus")
    assert any(e.id == board.id for e in house.network.said if e.to.network == OTHER)
    await house.say("sari", None, group=True, reaction="👍", reply_to=board.id)
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.holder == PEOPLE["sari"]


async def test_a_facilitator_is_one_on_the_network_of_the_group(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "1")
    sari = elsewhere("sari")
    for words in ("pidetty", "avoimet", "luovun"):
        await says(house, sari, words)
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.holder is None
    assert not any("Kuovi:" in words or "auki," in words for words in told(house, sari.address))
    # There she is anybody, and is heard as anybody.
    await says(house, sari, "purku")
    assert told(house, sari.address)[-1].startswith("Viestisi tuli perille.")
    assert len(await house.database.run(cases.live, "koivuranta")) == 2


async def test_what_is_kept_of_somebody_on_one_network_is_not_known_on_the_other(
    house: House,
) -> None:
    await house.say("sari", "kieli svenska")
    there = elsewhere("sari").address
    assert await house.database.run(habits.languages, PEOPLE["sari"].address) == ("sv",)
    assert await house.database.run(habits.languages, there) == ()


async def test_the_prefix_a_mention_and_a_reply_are_heard_in_a_group_elsewhere(
    tmp_path: Path,
) -> None:
    async with House(tmp_path, elsewhere=["group", "sari", "pekka", "aino"]) as house:
        await house.say("maija", "purku")
        await house.say("maija", "1")
        (board,) = [e for e in house.network.said if e.to == house.workplaces[0].group]
        await house.say("sari", "!purku avoimet", group=True)
        assert "Kuovi" in house.in_group()[-1] and house.in_group()[-1].startswith("Avoinna 1")
        await house.say("pekka", "avoimet", group=True, mentions_bot=True)
        assert len(house.in_group()) == 3
        await house.say("sari", "otan", group=True, reply_to=board.id)
        assert "hoidossa" in house.in_group()[-1]
        assert house.told("maija")[-1].startswith("**Sari H.** voisi tulla")


async def test_what_slipped_into_a_group_elsewhere_is_removed_there(tmp_path: Path) -> None:
    async with House(tmp_path, elsewhere=["group", "sari", "pekka", "aino"]) as house:
        await house.say("sari", "!purku tarvitaan, Lauri löi", group=True)
        await house.say("sari", "1")
        (removed,) = house.network.removed
        assert removed.chat == house.workplaces[0].group and removed.chat.network == OTHER
        assert "Poistin viestisi ryhmästä." in house.told("sari")

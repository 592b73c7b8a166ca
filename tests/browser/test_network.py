"""The chat network behind the page keeps the promises of every network."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from bot.domain.chat import Address, Choice, Delivery, Heard, Person
from bot.transports import Transport, Undelivered
from bot.transports.practice import GROUP, PracticeTransport

MAIJA = Person(Address("practice:maija"), "Maija")
SARI = Person(Address("practice:sari"), "Sari H.")
NOW = datetime(2026, 11, 3, 8, 38, tzinfo=UTC)


@pytest.fixture
def network() -> PracticeTransport:
    return PracticeTransport(people=(MAIJA, SARI), group=(SARI,), now=lambda: NOW)


def test_it_fills_the_port(network: PracticeTransport):
    port: Transport = network
    assert port.network == "practice"


async def test_who_is_in_the_group_is_heard_first_and_then_what_is_said(network):
    network.say(MAIJA, MAIJA.address, "purku")
    network.say(SARI, GROUP, "huomenta @Purkubotti")
    members, cry, mention = await _heard(network, 3)
    assert members.members[0].people == (SARI,)
    assert cry.incoming[0].private and cry.incoming[0].chat == MAIJA.address
    assert mention.incoming[0].mentions_bot and mention.incoming[0].chat == GROUP


async def test_after_a_restart_only_what_came_since_is_heard(network):
    for words in ("yksi", "kaksi"):
        network.say(MAIJA, MAIJA.address, words)
    _, first, _ = await _heard(network, 3)
    (again,) = await _heard(network, 1, first.position)
    assert again.incoming[0].words == "kaksi"


async def test_what_could_not_be_received_is_handed_over_again(network):
    network.say(MAIJA, MAIJA.address, "purku")
    heard = await _heard(network, 3, "0", fails=2)
    assert [piece.incoming[0].key for piece in heard] == ["m1", "m1", "m1"]


async def test_the_same_key_is_shown_once(network):
    first = await network.send(_delivery("k1", SARI.address, "Hei."))
    assert await network.send(_delivery("k1", SARI.address, "Hei.")) == first
    assert await network.edit(_delivery("k2", SARI.address, "Hei taas."), first) == first
    await network.send(_delivery("k3", SARI.address, "Lisää."))
    await network.edit(_delivery("k2", SARI.address, "Hei taas."), first)
    edited, more = network.journal.since(0)
    assert (edited.words, edited.edited, more.words) == ("Hei taas.", True, "Lisää.")


async def test_a_chat_is_opened_only_where_it_may_be(network):
    unopened = Delivery(key="k1", to=MAIJA.address, words="Hei.")
    with pytest.raises(Undelivered) as refused:
        await network.send(unopened)
    assert refused.value.permanent
    network.say(MAIJA, MAIJA.address, "purku")
    assert await network.send(unopened)


async def test_a_reaction_and_its_taking_back_are_both_heard(network):
    message = await network.send(_delivery("k1", GROUP, "🐦 Kuovi"))
    network.react(SARI, message, "👍")
    network.react(SARI, message, "👍")
    assert network.journal.since(0)[0].reactions == ()
    given, taken = (piece.incoming[0] for piece in await _heard(network, 2, "0"))
    assert (given.reaction, given.reply_to, given.taken_back) == ("👍", message, False)
    assert (taken.reaction, taken.reply_to, taken.taken_back) == ("👍", message, True)
    assert given.key != taken.key


async def test_what_is_removed_leaves_no_word_behind(network):
    network.say(SARI, GROUP, "Lauri 7B:stä löi")
    for key in ("k1", "k1", "k2"):
        await network.redact(GROUP, "m1", key)
    await network.redact(GROUP, "m9", "k3")
    (entry,) = network.journal.since(1)
    assert (entry.words, entry.removed, entry.author, entry.revision) == ("", True, SARI, 2)
    (heard,) = await _heard(network, 1, "0")
    assert heard.incoming[0].words == ""


async def test_only_what_stands_in_the_chat_is_removed_from_it(network):
    network.say(MAIJA, MAIJA.address, "purku")
    await network.redact(GROUP, "m1", "k1")
    assert network.journal.since(0)[0].words == "purku"


async def test_nobody_speaks_where_they_are_not(network):
    for person, chat in ((MAIJA, GROUP), (MAIJA, SARI.address)):
        with pytest.raises(LookupError):
            network.say(person, chat, "hei")
    assert network.journal.since(0) == []


async def _heard(
    network: PracticeTransport, pieces: int, position: str | None = None, fails: int = 0
) -> list[Heard]:
    heard: list[Heard] = []
    enough = asyncio.Event()

    async def receive(piece: Heard) -> None:
        heard.append(piece)
        if len(heard) >= pieces:
            enough.set()
        if len(heard) <= fails:
            raise RuntimeError

    listening = asyncio.create_task(network.listen(receive, position))
    await asyncio.wait_for(enough.wait(), 10)
    listening.cancel()
    return heard


def _delivery(key: str, to: Address, words: str) -> Delivery:
    choices = (Choice("1", "kyllä"),)
    return Delivery(key=key, to=to, words=words, choices=choices, may_open=True)

"""A facilitator's phone is another one (S24): what is kept of it, for how long, what is held, and
what nobody else can tell. The conversations are ``s24_*.txt``."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.phone import Phone, Trust
from storage import cases, phones
from tests.house import ADMIN, GROUP, PEOPLE, House, with_workplace
from tests.privacy.stage import files_with

SARI = PEOPLE["sari"].address


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path, tells_phones=True) as opened:
        yield opened


async def kept(house: House, person: str = "sari") -> Phone | None:
    return await house.database.run(phones.get, PEOPLE[person].address)


async def asks(house: House, answer: str = "1") -> None:
    await house.say("maija", "purku")
    await house.say("maija", answer)


async def test_of_somebody_who_asks_nothing_is_kept_whoever_they_are(house: House) -> None:
    for person in ("maija", "sari", "minna"):
        for words in ("purku", "3", "?", "luottamus", "en jaksa enää elää", "peru", "unohda minut"):
            house.change_phone(person)
            await house.say(person, words)
    assert await house.database.run(phones.some, "", 9) == {}
    assert not any("puhelime" in words for words in house.told("minna"))


async def test_what_is_kept_is_a_mark_that_nobody_can_read_or_guess(house: House) -> None:
    await house.say("sari", "avoimet")
    phone = await kept(house)
    assert phone == Phone(person=PEOPLE["sari"], known=phone.known if phone else "")
    identity = house.incoming("sari", "").identity
    assert identity is not None and identity not in phone.known
    needles = [identity.encode(), phone.known.encode(), bytes.fromhex(phone.known)]
    assert files_with(house.directory, needles) == []


async def test_it_goes_with_whoever_leaves_the_group(house: House) -> None:
    await house.say("sari", "avoimet")
    await house.say("pekka", "avoimet")
    await house.leave("sari")
    assert await kept(house) is None and await kept(house, "pekka") is not None
    links = await house.database.run(lambda tx: tx.vault.links(SARI))
    assert links == {}


async def test_it_goes_with_a_coordinator_who_coordinates_no_more(tmp_path: Path) -> None:
    async with House(tmp_path, tells_phones=True) as house:
        await house.say("minna", "avoimet")
        await house.dispatcher.tidy()
        assert await kept(house, "minna") is not None
        house.workplaces = (with_workplace(coordinators=(PEOPLE["tarja"].address,)),)
        await house.restart()
        await house.dispatcher.tidy()
        assert await kept(house, "minna") is None


async def test_where_the_network_tells_no_phones_nobody_is_asked(tmp_path: Path) -> None:
    async with House(tmp_path) as house:
        await asks(house)
        await house.say("sari", "otan kuovi", group=True)
        assert await kept(house) is None
        assert "hoidossa" in house.in_group()[-1]


async def test_what_is_held_outlives_a_restart(house: House) -> None:
    await house.say("sari", "avoimet")
    await asks(house)
    house.change_phone("sari")
    await house.say("sari", "otan kuovi", group=True)
    await house.restart()
    await house.say("minna", "1")
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.holder == PEOPLE["sari"]
    phone = await kept(house)
    assert phone is not None and phone.trust is Trust.KNOWN and phone.held == ()


async def test_what_can_be_done_no_more_is_told(house: House) -> None:
    await house.say("sari", "avoimet")
    await asks(house)
    house.change_phone("sari")
    await house.say("sari", "otan kuovi", group=True)
    await house.say("maija", "peru")
    await house.say("minna", "1")
    assert "Kuovi on jo päättynyt" in house.told("sari")[-1]


async def test_no_more_than_a_few_acts_are_held_and_none_twice(house: House) -> None:
    await house.say("sari", "avoimet")
    house.change_phone("sari")
    for words in ("avoimet", "avoimet", "poissa", "paikalla", "ohje", "kirjaa 10", "kirjaa 20"):
        await house.say("sari", words)
    phone = await kept(house)
    assert phone is not None
    held = [each.call.command for each in phone.held]
    assert held == ["open", "away", "here", "help", "log"]


async def test_what_nobody_can_confirm_any_more_is_not_held(house: House) -> None:
    await house.say("sari", "avoimet")
    house.change_phone("sari")
    await house.say("sari", "avoimet")
    await house.wait(timedelta(hours=23))
    await house.dispatcher.tidy()
    phone = await kept(house)
    assert phone is not None and phone.trust is Trust.UNANSWERED and len(phone.held) == 1
    # Asked again, it is about what they do now.
    await house.say("sari", "poissa")
    phone = await kept(house)
    assert phone is not None and [each.call.command for each in phone.held] == ["away"]
    await house.wait(timedelta(hours=25))
    await house.dispatcher.tidy()
    phone = await kept(house)
    assert phone is not None and phone.held == () and phone.other is not None


async def test_a_third_phone_is_asked_about_anew_and_carries_out_only_its_own(
    house: House,
) -> None:
    await house.say("sari", "avoimet")
    await asks(house)
    house.change_phone("sari")
    await house.say("sari", "otan kuovi", group=True)
    house.change_phone("sari")
    await house.say("sari", "avoimet")
    assert sum("Vaihtoiko" in words for words in house.told("minna")) == 2
    await house.say("minna", "1")
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert case.holder is None


async def test_who_is_refused_is_asked_about_again_only_with_yet_another_phone(
    house: House,
) -> None:
    await house.say("sari", "avoimet")
    house.change_phone("sari")
    await house.say("sari", "avoimet")
    await house.say("minna", "0")
    told = len(house.told("minna"))
    await house.say("sari", "avoimet")
    assert "vain ryhmän jäsen" in house.told("sari")[-1]
    assert len(house.told("minna")) == told
    house.change_phone("sari")
    await house.say("sari", "avoimet")
    assert "Vaihtoiko" in house.told("minna")[-1]


async def test_a_coordinator_who_is_refused_coordinates_nothing(tmp_path: Path) -> None:
    async with House(tmp_path, tells_phones=True, admins=[ADMIN]) as house:
        await house.say("minna", "avoimet")
        house.change_phone("minna")
        await house.say("minna", "avoimet")
        await house.say("kalle", "0")
        told = len(house.told("minna"))
        await asks(house)
        await house.wait(timedelta(minutes=13))
        # Nobody is said to have been asked who was not.
        assert house.told("maija")[-1].startswith("Kukaan ei ole vielä vastannut. Etsin yhä.")
        assert len(house.told("minna")) == told


async def others_read(directory: Path, *, claims: bool) -> list[tuple[object, str, object]]:
    """All that a whole day says to anybody but Sari and the coordinator."""
    async with House(directory, tells_phones=True) as house:
        await house.say("sari", "avoimet")
        await asks(house, "3")
        house.change_phone("sari")
        if claims:
            await house.say("sari", "otan kuovi", group=True)
            await house.react("sari")
        else:
            await house.wait(timedelta(seconds=2))
        await house.wait(timedelta(hours=24))
        private = (SARI, PEOPLE["minna"].address)
        return [(e.to, e.words, e.at) for e in house.network.said if e.to not in private]


async def test_neither_the_group_nor_who_asks_can_tell_that_a_claim_is_held(
    tmp_path: Path,
) -> None:
    silent = await others_read(tmp_path / "silent", claims=False)
    assert silent == await others_read(tmp_path / "claims", claims=True)
    assert GROUP in {to for to, _, _ in silent}


async def test_nothing_of_a_case_is_said_to_a_phone_in_question_and_time_goes_on(
    house: House,
) -> None:
    await asks(house, "3")
    await house.say("sari", "otan kuovi", group=True)
    house.change_phone("sari")
    await house.say("sari", "avoimet")
    before = len(house.told("sari"))
    # The holder would be asked whether another time suits, and has ten minutes to answer.
    await house.say("maija", "klo 13")
    assert len(house.told("sari")) == before
    await house.wait(timedelta(minutes=11))
    assert "Se aika ei käynyt" in house.told("maija")[-1]
    assert len(house.told("sari")) == before


async def test_their_own_request_stays_answerable_meanwhile(house: House) -> None:
    await asks(house, "3")
    await house.say("sari", "otan kuovi", group=True)
    house.change_phone("sari")
    await house.say("sari", "avoimet")
    await house.say("sari", "purku")
    await house.say("maija", "klo 13")
    await house.say("sari", "3")
    assert house.told("sari")[-1].startswith("Selvä: tuntien jälkeen")


async def test_nobody_in_question_is_asked_to_take_a_case(house: House) -> None:
    await house.say("pekka", "avoimet")
    house.change_phone("pekka")
    await house.say("pekka", "avoimet")
    for words in ("purku", "5", "0", "1"):
        await house.say("maija", words)
    # Pekka would have been the first, and Sari after four minutes.
    assert any("Tästä ei puhuta ryhmässä" in words for words in house.told("sari"))


@pytest.mark.parametrize("answer", ["1", "0"])
async def test_whoever_may_have_stolen_one_phone_vouches_for_no_other(
    tmp_path: Path, answer: str
) -> None:
    async with House(tmp_path, tells_phones=True, admins=[ADMIN]) as house:
        await house.say("minna", "avoimet")
        await house.say("sari", "avoimet")
        house.change_phone("sari")
        house.change_phone("minna")
        await house.say("sari", "avoimet")
        before = len(house.told("sari"))
        await house.say("minna", answer)
        phone = await kept(house)
        assert phone is not None and phone.trust is Trust.ASKED
        assert house.told("kalle")[-1].startswith("Vaihtoiko **Minna K.** puhelimen?")
        # It is hers: what she said counts.
        await house.say("kalle", "1")
        phone = await kept(house)
        assert phone is not None
        assert phone.trust is (Trust.KNOWN if answer == "1" else Trust.REFUSED)
        said = house.told("sari")[before:]
        assert any("Avoinna ei ole nyt mitään." in words for words in said) is (answer == "1")

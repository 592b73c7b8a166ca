"""Offers for safety reports: what the conversations of S10 cannot show."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Heard, Members
from bot.domain.offer import Offer
from storage import counts, offers
from tests.house import HELSINKI, KOIVURANTA, PEOPLE, TUESDAY, House, with_workplace

YEAR_END = datetime(2026, 12, 30, 10, tzinfo=HELSINKI).astimezone(UTC)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as opened:
        yield opened


async def counted(house: House, workplace: str = "koivuranta") -> dict[tuple[str, str], int]:
    """What is counted, by month and kind; what is nothing is left out."""
    rows = await house.database.run(
        lambda tx: tx.rows(
            "SELECT month, kind, number FROM counts WHERE workplace = ? AND number > 0",
            (workplace,),
        )
    )
    return {(month, kind): number for month, kind, number in rows}


async def all_offers(house: House, workplace: str = "koivuranta") -> list[Offer]:
    return await house.database.run(offers.at, workplace)


# ------------------------------------------------------------ the group's message


async def reply(house: House, person: str, words: str) -> None:
    """To the newest message in the group."""
    board = [e for e in house.network.said if e.to == KOIVURANTA.group][-1]
    to = board.edits or board.id
    await house.hear(house.incoming(person, words, group=True, reply_to=to))


async def test_a_reply_to_a_message_about_two_is_asked_about_and_to_one_is_a_claim(
    house: House,
) -> None:
    await house.say("tarja", "pakki 2")
    await reply(house, "sari", "otan")
    assert house.told("sari")[-1].startswith("Minkä otat?")
    await house.say("sari", "1")
    await reply(house, "pekka", "otan")
    first, second = await all_offers(house)
    assert (first.holder, second.holder) == (PEOPLE["sari"], PEOPLE["pekka"])


async def test_a_reply_names_the_one_that_is_meant(house: House) -> None:
    await house.say("tarja", "pakki 2")
    await reply(house, "sari", "otan tiiran")
    first, second = await all_offers(house)
    assert (first.holder, second.holder) == (None, PEOPLE["sari"])


async def test_an_answer_in_the_group_counts_and_is_better_given_in_private(house: House) -> None:
    await house.say("tarja", "pakki 1")
    before = len(house.in_group())
    await house.say("sari", "!tarjottu kuovi ei", group=True)
    assert "silloin ryhmä ei näe sitä" in house.told("sari")[-1]
    assert [words.count("tarjottu") for words in house.in_group()[before:]] == [1]
    assert (await counted(house))["2026-11", "offers-declined"] == 1


async def test_a_thumb_on_a_message_about_nothing_open_says_nothing(house: House) -> None:
    await house.say("tarja", "pakki 1")
    await house.say("sari", "otan kuovi", group=True)
    said = len(house.network.said)
    await house.react("pekka")
    assert len(house.network.said) == said


async def test_twenty_reports_have_twenty_names_and_none_is_that_of_a_case(house: House) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "2")
    await house.say("tarja", "pakki 20")
    names = [offer.name for offer in await all_offers(house)]
    assert len(set(names)) == 20 and "Kuovi" not in names
    await house.say("kalle", "purku")
    await house.say("kalle", "2")
    assert not any(f"**{name}**: kahden" in house.in_group()[-1] for name in names)


# ------------------------------------------------------------ the numbers


async def test_an_offer_is_counted_in_the_month_of_its_report(tmp_path: Path) -> None:
    start = datetime(2026, 11, 30, 14, tzinfo=HELSINKI).astimezone(UTC)
    async with House(tmp_path, start=start) as house:
        await house.say("tarja", "pakki 3")
        await house.wait_until(datetime(2026, 12, 2, 10, tzinfo=HELSINKI).astimezone(UTC))
        await house.say("sari", "tarjottu kuovi kyllä")
        await house.say("sari", "tarjottu tiira ei")
        assert await counted(house) == {
            ("2026-11", "reports"): 3,
            ("2026-11", "offered"): 2,
            ("2026-11", "offers-accepted"): 1,
            ("2026-11", "offers-declined"): 1,
        }
        for bird in ("kuovi", "tiira"):
            await house.say("tarja", f"peru {bird}")
        assert await counted(house) == {("2026-11", "reports"): 1}


async def test_what_was_counted_wrongly_is_counted_anew(house: House) -> None:
    await house.say("tarja", "pakki 1")
    await house.say("sari", "tarjottu kuovi ei")
    await house.say("sari", "1")
    assert await counted(house) == {("2026-11", "reports"): 1}
    await house.say("sari", "1")
    assert (await counted(house))["2026-11", "offers-accepted"] == 1


@pytest.mark.parametrize("words", ["kiitos", "ok", "selvä", "👍", "en ehdi kyllä nyt mitenkään"])
async def test_thanks_is_nobodys_answer(house: House, words: str) -> None:
    await house.say("tarja", "pakki 1")
    await house.say("sari", "otan kuovi")
    await house.say("sari", "tarjottu")
    await house.say("sari", words)
    assert await counted(house) == {("2026-11", "reports"): 1}


async def test_the_answers_of_a_year_are_shown_when_nothing_of_it_changes_any_more(
    tmp_path: Path,
) -> None:
    async with House(tmp_path, start=YEAR_END) as house:
        await house.say("tarja", "pakki 11")
        names = [offer.name.casefold() for offer in await all_offers(house)]
        for number, name in enumerate(names[:-1]):
            house.dispatcher._floods._recent.clear()
            await house.say("sari", f"tarjottu {name} {'ei' if number % 2 else 'kyllä'}")
        for month, day in ((1, 15), (2, 15)):
            # One still waits: whoever looks before and after its answer would know it.
            await house.wait_until(datetime(2027, month, day, 10, tzinfo=HELSINKI).astimezone(UTC))
            await house.dispatcher.tidy()
            await house.say("tarja", "tarjottu-osuus 2026")
            assert "noin 10, tarjottu 90 %" in house.told("tarja")[-1]
            assert "kiitos vastasi" not in house.told("tarja")[-1]
        await house.say("sari", f"tarjottu {names[-1]} kyllä")
        await house.say("tarja", "tarjottu-osuus 2026")
        assert "tarjottu 100 %" in house.told("tarja")[-1]
        assert "kiitos vastasi" not in house.told("tarja")[-1]
        await house.wait_until(datetime(2027, 3, 15, 10, tzinfo=HELSINKI).astimezone(UTC))
        await house.dispatcher.tidy()
        for person in ("tarja", "minna", "aino"):
            await house.say(person, "tarjottu-osuus 2026")
            assert "halusi noin 5, ei kiitos vastasi noin 5" in house.told(person)[-1]
        await house.say("tarja", "tarjottu-osuus")
        assert house.told("tarja")[-1].startswith("Vuosi 2027: ilmoituksia on alle 5.")


# ------------------------------------------------------------ people


async def test_two_representatives_who_report_the_same_are_asked(tmp_path: Path) -> None:
    both = with_workplace(safety=(PEOPLE["tarja"].address, PEOPLE["kalle"].address))
    async with House(tmp_path, workplaces=(both,)) as house:
        await house.say("tarja", "pakki 2")
        await house.say("kalle", "pakki 2")
        assert "Ovatko nämä 2 uusia niiden lisäksi?" in house.told("kalle")[-1]
        await house.say("kalle", "2")
        assert len(await all_offers(house)) == 2
        # Whichever of them may take one back; whoever takes it hears which of them reported.
        await house.say("kalle", "peru kuovi")
        await house.say("sari", "otan tiira")
        assert "Tarja T. kertoo" in house.told("sari")[-1]
        assert "Sari H. tarjoaa" in house.told("tarja")[-1]
        assert "Sari" not in "".join(house.told("kalle"))


RANTALA = replace(
    KOIVURANTA,
    id="rantala",
    name="Rantala",
    group=replace(KOIVURANTA.group, uri="test:!rantala"),
    coordinators=(),
)


async def test_a_representative_of_two_workplaces_says_of_which(tmp_path: Path) -> None:
    async with House(tmp_path, workplaces=(KOIVURANTA, RANTALA)) as house:
        await house.say("tarja", "pakki 2")
        assert house.told("tarja")[-1].startswith("Mistä työpaikasta on kyse?")
        await house.say("tarja", "2")
        assert await all_offers(house) == []
        assert len(await all_offers(house, "rantala")) == 2
        assert (await counted(house, "rantala"))["2026-11", "reports"] == 2
        assert house.network.said[-1].to == RANTALA.group
        await house.say("tarja", "peru kuovi")
        assert (await counted(house, "rantala"))["2026-11", "reports"] == 1


async def test_whoever_is_a_facilitator_here_and_a_representative_there_reports_there(
    tmp_path: Path,
) -> None:
    here = with_workplace(safety=())
    async with House(tmp_path, workplaces=(here, RANTALA), facilitators=("sari", "tarja")) as house:
        await house.say("tarja", "pakki 1")
        assert len(await all_offers(house, "rantala")) == 1
        # The other group's facilitators take it, and nobody of this one.
        await house.say("sari", "otan kuovi")
        (offer,) = await all_offers(house, "rantala")
        assert offer.holder is None
        near = Members(chat=RANTALA.group, people=(PEOPLE["pekka"],))
        await house.dispatcher.receive(Heard(network="test", members=(near,)))
        await house.say("pekka", "otan kuovi")
        (offer,) = await all_offers(house, "rantala")
        assert offer.holder == PEOPLE["pekka"]


async def test_from_another_phone_nothing_is_taken_before_it_is_known_to_be_theirs(
    tmp_path: Path,
) -> None:
    async with House(tmp_path, tells_phones=True) as house:
        await house.say("tarja", "pakki 3")
        await house.say("sari", "otan kuovi")
        house.change_phone("sari")
        for words in ("otan tiira", "tarjottu kuovi ei"):
            await house.say("sari", words)
        first, second, _ = await all_offers(house)
        assert first.holder == PEOPLE["sari"] and not first.is_over and second.holder is None
        await house.say("minna", "1")
        first, second, _ = await all_offers(house)
        assert first.is_offered and second.holder == PEOPLE["sari"]


async def test_what_somebody_has_is_free_when_their_phone_is_not_theirs(tmp_path: Path) -> None:
    async with House(tmp_path, tells_phones=True) as house:
        await house.say("tarja", "pakki 1")
        await house.say("sari", "otan kuovi")
        house.change_phone("sari")
        await house.say("sari", "tarjottu kuovi ei")
        await house.say("minna", "0")
        await house.wait(timedelta(minutes=1))
        (offer,) = await all_offers(house)
        assert offer.holder is None and not offer.is_over


async def test_whoever_is_away_is_asked_when_they_are_back(house: House) -> None:
    await house.say("tarja", "pakki 1")
    await house.say("sari", "otan kuovi")
    await house.say("sari", "poissa ke")
    await house.say("sari", "1")
    said = len(house.told("sari"))
    await house.wait_until(datetime(2026, 11, 18, 12, tzinfo=HELSINKI).astimezone(UTC))
    assert not any("odottaa yhä tarjousta" in words for words in house.told("sari")[said:])
    await house.wait_until(datetime(2026, 11, 20, 12, tzinfo=HELSINKI).astimezone(UTC))
    assert "odottaa yhä tarjousta" in house.told("sari")[-1]


# ------------------------------------------------------------ faults


async def test_a_crash_loses_no_report(house: House) -> None:
    await house.say("tarja", "pakki 2")
    await house.say("sari", "otan kuovi", group=True)
    await house.restart()
    await house.say("sari", "tarjottu ei")
    await house.say("pekka", "otan tiira")
    first, second = await all_offers(house)
    assert first.is_offered and second.holder == PEOPLE["pekka"]


async def test_a_holiday_is_no_day_to_be_reminded_on(tmp_path: Path) -> None:
    times = replace(KOIVURANTA.times, holidays=frozenset({date(2026, 11, 18)}))
    async with House(tmp_path, workplaces=(with_workplace(times=times),)) as house:
        await house.say("tarja", "pakki 1")
        said = len(house.in_group())
        await house.wait_until(datetime(2026, 11, 19, 7, tzinfo=HELSINKI).astimezone(UTC))
        assert len(house.in_group()) == said
        await house.wait_until(datetime(2026, 11, 19, 9, tzinfo=HELSINKI).astimezone(UTC))
        assert len(house.in_group()) == said + 1


async def test_sums_of_a_year_are_of_that_year(house: House) -> None:
    def put(tx: object) -> dict[str, int]:
        for month, number in (("2025-12", 3), ("2026-01", 4), ("2026-12", 5), ("2027-01", 6)):
            counts.add(tx, "koivuranta", month, "reports", number)  # type: ignore[arg-type]
        return counts.of_year(tx, "koivuranta", 2026)  # type: ignore[arg-type]

    assert await house.database.run(put) == {"reports": 9}
    assert house.now() == TUESDAY

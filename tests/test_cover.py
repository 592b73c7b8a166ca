"""Cover without a reason, where a conversation in a file cannot go: two at once, a network that
names every edit anew, several covers or workplaces, and time in which the bot is off."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat import Address, Heard
from bot.domain.workplace import CoverPool, Workplace
from storage import covers, errands
from storage.database import Transaction
from tests.house import KOIVURANTA, LOCALIZATION, PEOPLE, POOL, TUESDAY, WITH_POOL, House

NEEDED = "Tarvitaan 15 min tuuraus: **204**, klo 12.45. Kuka ehtii? Vastaa *otan* tai 👍."
TAKEN = "Tuuraus järjestyi. Kiitos kaikille."
OVER = "Tuurausta ei enää tarvita. Kiitos kaikille."


def _house(directory: Path, **more: object) -> House:
    return House(directory, workplaces=(WITH_POOL,), **more)  # type: ignore[arg-type]


def _in_pool(house: House) -> list[str]:
    return [entry.words for entry in house.network.said if entry.to == POOL]


def _kept(tx: Transaction) -> list[object]:
    """Whatever is left of any cover: rows, timers, links."""
    links = [
        key
        for person in PEOPLE.values()
        for key in tx.vault.links(person.address)
        if errands.is_key(key)
    ]
    rows = tx.rows("SELECT key FROM covers UNION SELECT key FROM timers WHERE key LIKE 'errand:%'")
    return [*rows, *links]


async def test_of_two_at_once_the_first_comes_and_the_other_is_thanked(tmp_path: Path) -> None:
    async with _house(tmp_path) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        asked = house.network.said[-1].id
        await house.hear(
            house.incoming("pekka", None, room=POOL, reaction="✋", reply_to=asked),
            house.incoming("kalle", None, room=POOL, reaction="👍", reply_to=asked),
        )
        assert house.told("maija")[-1].startswith("**Pekka L.** tulee")
        assert house.told("kalle") == ["Toinen ehti ottaa tuurauksen. Kiitos, että olit valmis."]
        assert _in_pool(house) == [NEEDED, TAKEN]


async def test_a_second_click_says_nothing_more(tmp_path: Path) -> None:
    async with _house(tmp_path) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        await house.react_in_pool("pekka")
        said = len(house.network.said)
        await house.react_in_pool("pekka", "✅")
        await house.say_in_pool("pekka", "otan")
        assert len(house.network.said) == said
        await house.say("maija", "tuuraus 204 klo 12.45")
        assert house.told("maija")[-1].startswith("Olet jo pyytänyt tuurausta, klo 12.45.")


@pytest.mark.parametrize("drops_repeats", [True, False], ids=["matrix", "signal"])
async def test_the_message_of_now_is_the_one_that_counts(
    drops_repeats: bool, tmp_path: Path
) -> None:
    async with _house(tmp_path, drops_repeats=drops_repeats) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        first = [entry for entry in house.network.said if entry.to == POOL][-1].id
        await house.react_in_pool("pekka")
        await house.say_in_pool("pekka", "luovun")
        assert _in_pool(house) == [NEEDED, TAKEN, NEEDED]
        late = house.incoming("kalle", None, room=POOL, reaction="👍", reply_to=first)
        await house.hear(late)
        assert _in_pool(house) == [NEEDED, TAKEN, NEEDED]
        await house.react_in_pool("kalle")
        assert _in_pool(house)[3:] == [TAKEN]


@pytest.mark.parametrize(
    ("begins", "emoji", "comes"), [("👍", "👍", False), ("👍", "😀", True), ("otan", "👍", True)]
)
async def test_a_reaction_taken_back_may_be_known_only_by_what_it_stands_on(
    begins: str, emoji: str, comes: bool, tmp_path: Path
) -> None:
    """As on Signal, where it moves to the message as it was changed; whoever said it in words
    still comes."""
    async with _house(tmp_path, drops_repeats=False) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        if begins == "otan":
            await house.say_in_pool("pekka", begins)
        else:
            await house.react_in_pool("pekka", begins)
        assert _in_pool(house) == [NEEDED, TAKEN]
        changed = [entry for entry in house.network.said if entry.to == POOL][-1].id
        await house.hear(
            house.incoming(
                "pekka", None, room=POOL, reaction=emoji, reply_to=changed, taken_back=True
            )
        )
        assert _in_pool(house) == [NEEDED, TAKEN] + [NEEDED] * (not comes)


async def test_whoever_says_only_that_they_come_is_asked_where_if_there_are_several(
    tmp_path: Path,
) -> None:
    async with _house(tmp_path) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        await house.say("tarja", "tuuraus K3 klo 13")
        of_tarja = house.network.said[-1].id
        await house.say_in_pool("pekka", "otan")
        assert house.told("pekka")[-1].startswith("Tuurauksia on auki 2.")
        await house.say_in_pool("pekka", "otan", reply_to=of_tarja)
        assert house.told("tarja")[-1].startswith("**Pekka L.** tulee: K3")
        await house.say_in_pool("kalle", "otan")
        assert house.told("maija")[-1].startswith("**Kalle K.** tulee: 204")


@pytest.mark.parametrize("hours", [3, 12, 23])
@pytest.mark.parametrize("is_taken", [True, False])
async def test_nothing_is_left_of_it_though_the_bot_was_off_at_its_end(
    hours: int, is_taken: bool, tmp_path: Path
) -> None:
    async with _house(tmp_path) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        if is_taken:
            await house.react_in_pool("pekka")
        assert await house.database.run(_kept)
        await house.close()
        house.jump(TUESDAY + timedelta(hours=hours))
        await house.open()
        await house.settle()
        assert _in_pool(house)[-1] == (TAKEN if is_taken else OVER)
        assert await house.database.run(_kept) == []
        missed = [words for words in house.told("maija") if words.startswith("Kukaan ei ehtinyt")]
        # In the night nobody is told that nobody came at noon.
        assert len(missed) == (not is_taken and hours != 12)


async def test_it_ends_though_its_workplace_has_gone_from_the_configuration(
    tmp_path: Path,
) -> None:
    async with _house(tmp_path) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        house.workplaces = (replace(WITH_POOL, id="haapala", group=Address("test:!other")),)
        await house.restart()
        await house.wait_until(TUESDAY + timedelta(hours=3))
        assert await house.database.run(_kept) == []


@pytest.mark.parametrize("after", ["tuuraus", "unohda minut", "peru tuuraus", "peru"])
async def test_taken_back_it_is_gone_and_whoever_would_come_is_told(
    after: str, tmp_path: Path
) -> None:
    async with _house(tmp_path) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        await house.react_in_pool("kalle")
        await house.say("maija", after)
        is_gone = after != "tuuraus"
        told = house.told("kalle")[-1].startswith("Tuurausta ei enää tarvita, klo 12.45")
        assert told == is_gone
        assert (await house.database.run(_kept) == []) == is_gone


async def test_a_pool_that_goes_from_the_configuration_is_written_to_no_more(
    tmp_path: Path,
) -> None:
    async with _house(tmp_path) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        house.workplaces = (replace(WITH_POOL, cover=None),)
        await house.restart()
        await house.wait_until(TUESDAY + timedelta(hours=3))
        assert _in_pool(house) == [NEEDED]
        assert house.told("maija")[-1].startswith("Kukaan ei ehtinyt")
        assert await house.database.run(_kept) == []


async def test_with_several_workplaces_it_is_asked_once_where(tmp_path: Path) -> None:
    other = Address("test:!other-pool")
    haapala = replace(
        WITH_POOL,
        id="haapala",
        name="Haapala",
        group=Address("test:!other"),
        cover=CoverPool(group=other, minutes=10),
    )
    async with House(tmp_path, workplaces=(WITH_POOL, haapala)) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        assert house.told("maija")[-1].startswith("Missä olet töissä?")
        await house.say("maija", "2")
        (asked,) = [entry for entry in house.network.said if entry.to == other]
        assert asked.words == NEEDED.replace("15 min", "10 min")
        assert _in_pool(house) == []


async def test_while_nobody_comes_words_that_are_not_understood_are_a_request_for_a_human(
    tmp_path: Path,
) -> None:
    async with _house(tmp_path) as house:
        await house.say("maija", "tuuraus 204 klo 12.45")
        await house.wait_until(TUESDAY + timedelta(hours=1, minutes=40))
        assert "**0** peru tuuraus" in house.told("maija")[-1]
        await house.say("maija", "en tiedä mitä teen")
        assert "Etsinkö sinulle hetipurkajan?" in house.told("maija")[-1]


async def test_members_of_the_room_are_written_down_nowhere(tmp_path: Path) -> None:
    async with _house(tmp_path) as house:
        await house.lose_pool()
        await house.find_pool()
        await house.dispatcher.receive(Heard(network="test"))
        known = await house.database.run(lambda tx: tx.vault.links(PEOPLE["kalle"].address))
        assert known == {} and house.told("kalle") == []
        assert await house.database.run(lambda tx: covers.live(tx, "koivuranta")) == []


@pytest.mark.parametrize("workplace", [WITH_POOL, KOIVURANTA], ids=["with a pool", "without"])
async def test_help_names_it_only_where_somebody_can_be_asked(
    workplace: Workplace, tmp_path: Path
) -> None:
    async with House(tmp_path, workplaces=(workplace,)) as house:
        await house.say("maija", LOCALIZATION.words("command-all-commands", "fi")[0])
        is_named = "*tuuraus 204 klo 12.45*" in house.told("maija")[-1]
        assert is_named == (workplace.cover is not None)

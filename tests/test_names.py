"""Names of all kinds: in a sentence, in a menu, and as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.chat import Address, Audience, Person, Text
from bot.localization import isolated
from bot.transports.markup import as_html
from bot.words import named
from tests.house import LOCALIZATION, House

ARABIC = "محمد"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Sari H.", "Sari H."),
        ("", "@x"),
        ("  \n\t ", "@x"),
        ("\u200b\u200d", "@x"),
        ("**Sari**", "Sari"),
        ("Sari\n**1** kyllä", "Sari 1 kyllä"),
        ("*1* kyllä", "1 kyllä"),
        ("\u202eiraS", "iraS"),
        ("🦊", "🦊"),
        (ARABIC, ARABIC),
        ("Anna Maria de la Cruz", "Anna Maria de la Cruz"),
        ("Z" * 500, "Z" * 60),
        ("Z\u0301\u0301\u0301\u0301\u0301\u0301", "Ź\u0301\u0301\u0301"),
    ],
)
def test_a_name_is_shown_without_what_could_deceive(name: str, shown: str) -> None:
    assert named(Person(Address("test:@x"), name)).name == shown


@pytest.mark.parametrize("name", ["<b>Sari</b>", "Sari & <script>", "[Sari](https://x.example)"])
def test_a_name_is_no_markup_on_any_page(name: str) -> None:
    words = LOCALIZATION.text(Text("plain", {"words": name}), "fi", Audience.REQUESTER)
    assert words == name
    assert "<" not in as_html(words).replace("<br>", "")


def test_a_name_from_right_to_left_leaves_what_stands_around_it_in_its_place() -> None:
    assert isolated(ARABIC) == f"\u2068{ARABIC}\u2069"
    assert isolated("שרה K.") == "\u2068שרה K.\u2069"
    for name in ("Sari H.", "🦊", "Åsa", "1 kyllä", ""):
        assert isolated(name) == name


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (ARABIC, ARABIC),
        (ARABIC, f"\u2068{ARABIC}\u2069"),
        ("Anna Maria de la Cruz", "annalle"),
        ("Anna Maria de la Cruz", "anna cruzille"),
        ("Kuovi", "kuoville"),
        ("Otan Olli", "otan ollille"),
        ("Pekka (ei ma)", "pekalle"),
        ("O'Neill <b>", "o'neill"),
    ],
)
async def test_whoever_is_called_that_can_be_asked_to_take_a_case(
    name: str, words: str, tmp_path: Path
) -> None:
    async with House(tmp_path, names={"pekka": name}) as house:
        await house.say("maija", "purku")
        await house.say("maija", "3")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("maija", "1")
        await house.say("sari", f"siirrä kuovi {words}")
        assert any("pyytää sinua ottamaan" in told for told in house.told("pekka"))


@pytest.mark.parametrize("name", ["🦊", "1 kyllä", "Kuovi", "kyllä", "ei", "", "3", "peru", ARABIC])
async def test_whoever_is_called_that_can_be_chosen_by_the_digit(name: str, tmp_path: Path) -> None:
    """And so can everybody else, whatever the one is called."""
    async with House(tmp_path, names={"pekka": name}) as house:
        await house.say("maija", "purku")
        await house.say("maija", "3")
        await house.say("sari", "otan kuovi", group=True)
        await house.say("maija", "1")
        await house.say("sari", "siirrä kuovi")
        (menu,) = [e for e in house.network.said if "Kenelle siirrän" in e.words]
        for key in ("pekka", "aino"):
            address = house.person(key).address
            shown = isolated(named(house.person(key)).name)
            people = [choice for choice in menu.delivery.choices if choice.digit != "0"]
            (digit,) = [choice.digit for choice in people if choice.label == shown]
            before = len(house.network.said)
            await house.say("sari", "siirrä kuovi")
            await house.say("sari", digit)
            asked = {e.to for e in house.network.said[before:] if "pyytää sinua" in e.words}
            assert asked == {address}
            await house.say(key, "2")

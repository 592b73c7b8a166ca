"""The page's own words, and the words of the bot as the page shows them."""

from __future__ import annotations

import re

import pytest

from bot.domain.chat import Choice
from bot.transports.practice import LANGUAGES
from bot.transports.practice.server import PAGE
from bot.transports.practice.view import LOCALES, around_options, page_words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_words_with_the_same_values(language: str):
    ours, theirs = page_words("fi"), page_words(language)
    assert theirs.keys() == ours.keys()
    for id, words in theirs.items():
        assert _values(words) == _values(ours[id]), id
        assert "!" not in words, id


def test_every_word_is_used_and_every_used_word_exists():
    source = "".join(path.read_text() for path in (*PAGE.iterdir(), PAGE.parent / "server.py"))
    for id in page_words("fi"):
        assert re.search(rf"\b{id}\b", source) or id.startswith("role-"), id
    used = re.findall(r'text\("([a-z-]+)"\)|data-text="([a-z-]+)"', source)
    assert {one or other for one, other in used} <= page_words("fi").keys()


def test_options_that_are_buttons_are_not_repeated_in_the_words():
    choices = (Choice("1", "heti"), Choice("2", "huomenna klo 9"))
    around = ("Milloin?", "Voit perua.")
    line = "Milloin? **1** heti **2** huomenna klo 9. Voit perua."
    assert around_options(line, choices) == around
    lines = "Milloin?\n**1** heti\n**2** huomenna klo 9\nVoit perua."
    assert around_options(lines, choices) == around


def test_words_stay_whole_where_an_option_is_not_found():
    words = "Milloin? **1** heti **2** joskus"
    choices = (Choice("1", "heti"), Choice("2", "huomenna"))
    assert around_options(words, choices) == (words, "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("ask", "need"), ("held", "held"), ("cancel", "cancel"), ("report", "report")],
)
def test_the_words_that_the_page_suggests_are_those_of_the_bot(
    language: str, ours: str, theirs: str
):
    source = (LOCALES.parent / f"{language}.ftl").read_text(encoding="utf-8")
    said = re.search(rf"^command-{theirs} =.*\n +\.say = (.+)$", source, re.MULTILINE)
    assert said is not None
    assert page_words(language)[f"word-{ours}"] == said[1]


def _values(words: str) -> set[str]:
    return set(re.findall(r"\{\$(\w+)\}", words))

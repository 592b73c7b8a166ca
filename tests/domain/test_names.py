"""Birds: unique by three letters, free, and telling nobody how many there are."""

from __future__ import annotations

import random

import pytest

from bot.domain.names import BIRDS, free_name, is_named


@pytest.mark.parametrize("language", BIRDS)
def test_no_two_birds_share_their_first_three_letters(language: str) -> None:
    heads = [bird.casefold()[:3] for bird in BIRDS[language]]
    assert len(set(heads)) == len(heads) >= 30


@pytest.mark.parametrize(
    ("word", "bird"),
    [
        ("kuovin", "Kuovi"),
        ("kuovista", "Kuovi"),
        ("peipon", "Peippo"),
        ("variksen", "Varis"),
        ("harakan", "Harakka"),
        ("storspoven", "Storspov"),
        ("curlew", "Curlew"),
        ("storspoven", "Storspove"),
    ],
)
def test_an_inflected_name_still_means_the_bird(word: str, bird: str) -> None:
    assert is_named(word, bird)


def test_every_name_is_free_when_it_is_given_however_many_there_are() -> None:
    taken: set[str] = set()
    chance = random.Random(7)
    for _ in range(2000):
        name = free_name("fi", taken.__contains__, chance.randrange)
        assert name not in taken
        taken.add(name)


def test_a_name_is_found_in_a_few_looks_however_many_are_taken() -> None:
    taken: set[str] = set()
    chance = random.Random(7)
    looks = 0

    def is_taken(name: str) -> bool:
        nonlocal looks
        looks += 1
        return name in taken

    for _ in range(2000):
        taken.add(free_name("fi", is_taken, chance.randrange))
    assert looks / 2000 < 120


def test_private_searches_have_birds_of_their_own() -> None:
    public = {free_name("fi", lambda name: False, lambda many, n=n: n % many) for n in range(99)}
    private = {
        free_name("fi", lambda name: False, lambda many, n=n: n % many, private=True)
        for n in range(99)
    }
    assert not public & private
    assert public | private == set(BIRDS["fi"])

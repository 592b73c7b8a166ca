"""Whatever people, machines and pranksters send: somebody is answered, and nothing breaks."""

from __future__ import annotations

import time
import tracemalloc
import unicodedata
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import structlog
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.answers import Answers
from bot.domain.chat import Address, Person, Text
from bot.domain.outcome import Call, Kind, Option, Question
from bot.hearing import Hearing
from bot.words import clean, crisis_in, emoji_of, normal
from commands import COMMANDS
from storage import cases
from tests.house import LOCALIZATION, House

HEARING = Hearing(LOCALIZATION, COMMANDS)
ANSWERS = Answers(LOCALIZATION)
MINUTE = timedelta(minutes=1)
SEEN = settings(derandomize=True, max_examples=400, deadline=None, database=None)

RTL = "\u202epurku\u202c"
ZALGO = "p" + "\u0335\u0322\u031b\u0328" * 50 + "urku"
STRANGE = {
    "a million letters": "a" * 1_000_000,
    "a million lines": "\n" * 1_000_000,
    "a million words": "purku " * 170_000,
    "a million digits": "1" * 1_000_000,
    "a million brackets": "(" * 1_000_000,
    "a million clock times": "12.45 " * 170_000,
    "empty": "",
    "nothing at all": None,
    "only spaces": " \t\n ",
    "only emoji": "😭😭😭",
    "only controls": "\x00\x01\x02\x1b[2J\x7f",
    "only marks": "\u0301\u0302\u0303",
    "right to left": RTL,
    "zalgo": ZALGO,
    "html": "<script>alert('x')</script><b>hei</b>&amp;",
    "markup": "**hei** *purku* [x](javascript:alert(1)) `koodi`",
    "fluent": '{ $case } { command-need.say } { "x" }',
    "sql": "'; DROP TABLE cases; --",
    "half a pair": "\ud83d purku \udc4d",
    "not a character": "\ufffe\uffff\U0010ffff",
    "a number of 400 digits": "4" * 400,
    "a superscript": "²",
    "digits of another script": "٣",
    "a very small number": "-1",
    "a fraction": "1.5",
    "a formula": "1e308",
    "a joined family": "👨‍👩‍👧‍👦",
}


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    async with House(tmp_path) as opened:
        yield opened


# ------------------------------------------------------------ a whole house


@pytest.mark.parametrize("words", STRANGE.values(), ids=list(STRANGE))
async def test_strange_words_from_anybody_are_answered(house: House, words: str | None) -> None:
    with structlog.testing.capture_logs() as logs:
        begun = time.perf_counter()
        for person in ("maija", "sari", "minna"):
            await house.say(person, words)
            assert house.told(person), person
        await house.say("sari", words, group=True)
        await house.say("sari", f"!purku {words}", group=True)
        await house.say("kalle", "purku")
        for _ in range(3):
            # As an answer to a question, too, and to what comes after it.
            await house.say("kalle", words)
        assert time.perf_counter() - begun < 5
    assert not [entry for entry in logs if entry["log_level"] == "error"]
    repeated = [entry.words for entry in house.network.said if words and len(words) > 3]
    assert not any(words and words in said for said in repeated), "a person's words were repeated"


async def test_a_cry_stays_a_cry_under_disguise(house: House) -> None:
    for words in ("p\u200bu\u200brku", "PURKU!!!", "purku\x00", "\u2066purku\u2069", "🆘", ZALGO):
        await house.say("maija", words)
        assert len(house.told("maija")) == 1, ascii(words)
        assert "112" in house.told("maija")[0]
        await house.say("maija", "peru")
        house.network.said.clear()


async def test_a_cry_at_the_beginning_of_a_very_long_message_is_heard(house: House) -> None:
    await house.say("maija", "purku " + "ja sitten " * 100_000)
    assert "112" in house.told("maija")[0]
    assert len(await house.database.run(cases.live, "koivuranta")) == 1


async def test_a_name_full_of_tricks_does_no_harm(house: House) -> None:
    tricky = house.incoming("maija", "purku")
    name = "\u202e<b>Maija</b>\n\n**112** { $x }" * 200
    await house.hear(replace(tricky, sender=replace(tricky.sender, name=name)))
    await house.say("maija", "1")
    assert len(house.told("maija")) == 2
    assert not any("aija" in words for words in house.in_group())


@pytest.mark.parametrize("reaction", ["👍🏿", "👎", "", "a" * 10_000, "\u202e", "👍👍", "\ud83d"])
async def test_strange_reactions_break_nothing(house: House, reaction: str) -> None:
    await house.say("maija", "purku")
    await house.say("maija", "1")
    with structlog.testing.capture_logs() as logs:
        await house.react("sari", reaction)
        await house.react("kalle", reaction)
    assert not [entry for entry in logs if entry["log_level"] == "error"]
    (case,) = await house.database.run(cases.live, "koivuranta")
    assert (case.holder is not None) == (reaction == "👍🏿")


async def test_a_reply_to_what_is_not_ours_is_heard_as_words(house: House) -> None:
    await house.hear(house.incoming("maija", "purku", reply_to="$nobody:" + "x" * 10_000))
    assert "112" in house.told("maija")[0]


# ------------------------------------------------------------ floods


async def test_ten_thousand_messages_of_one_sender_hold_up_nobody(house: House) -> None:
    """The first was a cry; others write in between; all of it within ten seconds."""
    flood = [house.incoming("maija", "purku")]
    flood += [house.incoming("maija", f"viesti {number}") for number in range(9_999)]
    begun = time.perf_counter()
    tracemalloc.start()
    for start in range(0, len(flood), 100):
        await house.hear(*flood[start : start + 100])
        if start == 5_000:
            await house.say("kalle", "purku")
            assert len(house.told("kalle")) == 1
            await house.say("kalle", "1")
        house.jump(house.now() + timedelta(milliseconds=100))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.perf_counter() - begun < 60
    assert most < 50_000_000
    told = house.told("maija")
    assert "112" in told[0]
    slowed = [words for words in told if "paljon" in words]
    assert len(told) <= 35, "nobody reads that many"
    assert len(slowed) == 1
    assert told[-1] != told[0]
    live = await house.database.run(cases.live, "koivuranta")
    assert len(live) == 2
    # The cry goes its way, and so does the other's.
    await house.wait(3 * MINUTE)
    assert len(house.in_group()) == 2


async def test_whoever_floods_is_told_at_most_once_a_minute(house: House) -> None:
    for _ in range(5):
        house.network.said.clear()
        await house.hear(*[house.incoming("maija", "viesti") for _ in range(200)])
        first = len(house.told("maija"))
        house.jump(house.now() + timedelta(seconds=10))
        await house.hear(*[house.incoming("maija", "viesti") for _ in range(200)])
        assert len(house.told("maija")) == first
        house.jump(house.now() + 2 * MINUTE)


async def test_after_the_flood_the_sender_is_heard_again(house: House) -> None:
    await house.hear(*[house.incoming("maija", "viesti") for _ in range(500)])
    house.jump(house.now() + 2 * MINUTE)
    house.network.said.clear()
    await house.say("maija", "peru")
    assert len(house.told("maija")) == 1
    assert await house.database.run(cases.live, "koivuranta") == []


async def test_talk_in_the_group_does_not_stifle_a_cry(house: House) -> None:
    """After a pause of the bot a lively group is heard at once: that is no flood of hers."""
    await house.hear(
        *[house.incoming("sari", "kahvia?", group=True) for _ in range(300)],
        house.incoming("sari", "purku"),
    )
    assert len(house.told("sari")) == 1
    assert len(await house.database.run(cases.live, "koivuranta")) == 1


async def test_many_senders_at_once_are_each_answered(house: House) -> None:
    cries = []
    for number in range(300):
        sender = Person(Address(f"test:@stranger{number}"), "X")
        cry = house.incoming("maija", "purku")
        cries.append(replace(cry, sender=sender, chat=sender.address))
    await house.hear(*cries)
    answered = {entry.to for entry in house.network.said}
    assert len(answered) == 300
    names = [case.name for case in await house.database.run(cases.live, "koivuranta")]
    assert len(set(names)) == 300


# ------------------------------------------------------------ the hearing by itself


_ANY = st.one_of(
    st.text(max_size=80),
    st.text(
        alphabet=st.sampled_from("purku otan12345.0,-!?äö\u0301\u200d\ufe0f👍🆘²٣\n"), max_size=60
    ),
    st.lists(
        st.sampled_from(["otan", "kuovi", "kuovin", "en", "12.45", "1", "99:99", "purku", "kieli"]),
        max_size=12,
    ).map(" ".join),
)
_LABELS = (Text("answer-yes"), Text("answer-no"), Text("plain", {"words": "Sari H."}))
_QUESTIONS = [
    Question(
        kind=kind, options=tuple(Option(label, Call("thanks")) for label in _LABELS)
    ).numbered()
    for kind in Kind
]


@SEEN
@given(_ANY)
@example("a\u200d\u0301")
@example("\u1e9b\u0323\u0307")
@example("\ud800")
def test_cleaning_once_is_enough(words: str) -> None:
    cleaned = clean(words)
    assert clean(cleaned) == cleaned
    for letter in cleaned:
        assert unicodedata.category(letter) not in ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
    assert cleaned == cleaned.strip() and "  " not in cleaned


@SEEN
@given(_ANY)
def test_no_words_are_too_strange_to_be_heard(words: str) -> None:
    meant = HEARING.command(words, ["Kuovi", "Västäräkki 2", "Kuovi 2"])
    if meant is not None:
        assert meant.command in COMMANDS.names()
        assert meant.case in (None, "Kuovi", "Västäräkki 2", "Kuovi 2")
    ANSWERS.is_yes_or_no(words)
    assert emoji_of(words) is not None
    assert normal(normal(words)) == normal(words)
    crisis_in(words, {"fi": ("en jaksa enää elää",)})


@SEEN
@given(_ANY)
def test_digits_are_few_and_small(words: str) -> None:
    numbers = ANSWERS.digits(words)
    assert numbers is None or (
        0 < len(numbers) <= 20 and all(0 <= number < 1_000_000 for number in numbers)
    )


@SEEN
@given(_ANY, st.sampled_from(_QUESTIONS))
def test_a_choice_is_one_of_the_options(words: str, question: Question) -> None:
    chosen = ANSWERS.choice(question, words)
    assert chosen is None or chosen in {option.digit for option in question.options}


def test_piles_of_marks_are_cut_down() -> None:
    assert len(clean(ZALGO)) <= len("purku") + 4
    assert clean(RTL) == "purku"
    assert clean("hei\x1b[31mpurku\x00") == "hei[31mpurku"
    assert clean("rivi\r\nrivi") == "rivi rivi"


def test_a_very_long_text_takes_no_longer_than_a_short_one() -> None:
    for words in ("a" * 10**6, "12.45" * 10**5, "1 " * 10**5, "klo " * 10**5, "é\u0301" * 10**5):
        begun = time.perf_counter()
        HEARING.command(words, ["Kuovi"])
        ANSWERS.digits(clean(words))
        assert time.perf_counter() - begun < 1

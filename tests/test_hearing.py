"""What is understood, in four languages, with endings and slips of the finger; and what is not."""

from __future__ import annotations

import pytest

from bot.answers import Answers
from bot.domain.chat import Text
from bot.domain.names import BIRDS, is_named
from bot.domain.outcome import Call, Kind, Meaning, Option, Question
from bot.domain.spoken import SpokenTime
from bot.hearing import Hearing, Meant
from bot.localization import LANGUAGES
from bot.time_words import TimeWords
from bot.words import emoji_of, normal
from commands import COMMANDS
from tests.house import HELSINKI, LOCALIZATION, TUESDAY, House

HEARING = Hearing(LOCALIZATION, COMMANDS)
ANSWERS = Answers(LOCALIZATION)
TIMES = TimeWords()
FINNISH = ["Kuovi", "Tiira", "Peippo", "Varis", "Harakka", "Lokki", "Haukka", "Kurki"]
ALL_BIRDS = [name for language in LANGUAGES for name in BIRDS[language]]


def heard(words: str, cases: list[str] | None = None) -> Meant | None:
    return HEARING.command(words, FINNISH if cases is None else cases)


# ------------------------------------------------------------ asking


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("purku", "fi"),
        ("Purku!", "fi"),
        ("hetipurkua", "fi"),
        ("apua", "fi"),
        ("APUA!!!", "fi"),
        ("tarvitsen apua heti", "fi"),
        ("hei, tarvitsisin purkua", "fi"),
        ("debrief please", "en"),
        ("I need a debrief", "en"),
        ("avlastning", "sv"),
        ("hjälp!", "sv"),
        ("jag behöver avlastning", "sv"),
        ("kollegastøtte", "nb"),
        ("jeg trenger kollegastøtte", "nb"),
    ],
)
def test_a_word_in_any_language_is_a_request(words: str, language: str) -> None:
    meant = heard(words)
    assert meant is not None and meant.certain
    assert (meant.command, meant.language) == ("need", language)


@pytest.mark.parametrize(
    "words",
    [
        *[
            "purkku",
            "purkkku",
            "puku",
            "prku",
            "urku",
            "purkuu",
            "prukuu",
            "puurku",
            "pukru",
            "apuaa",
        ],
        *["aapua", "apu a", "hetipurkuu", "hetipukru", "debreif", "debrif", "debrieff"],
        *["avlasning", "avlastnig", "avlasting", "kollegastotte", "kollegastøte", "hjalp", "🆘"],
    ],
)
def test_a_slip_in_a_cry_is_still_a_cry(words: str) -> None:
    meant = heard(words)
    assert meant is not None and meant.certain
    assert meant.command == "need"


async def test_whatever_a_cry_looks_like_somebody_is_asked(house_path: House) -> None:
    """What is too far from a word is asked about, and searched for all the same."""
    for words in ("auttakaaaa", "pikku", "xyzzy", "purq", "en tiedä mitä tehdä"):
        await house_path.say("maija", words)
        assert "112" in house_path.told("maija")[0], words
        await house_path.say("maija", "peru")
        house_path.network.said.clear()


@pytest.fixture
async def house_path(tmp_path):  # type: ignore[no-untyped-def]
    async with House(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    "words",
    [
        *["en tarvitse purkua", "ei tarvitse", "peru purku", "I don't need a debrief"],
        *["jag behöver inte avlastning", "jeg trenger ikke samtale", "ei purkua kiitos"],
    ],
)
def test_a_request_with_a_not_in_it_is_none(words: str) -> None:
    meant = heard(words)
    assert meant is None or meant.command != "need" or not meant.certain


# ------------------------------------------------------------ taking and giving back


@pytest.mark.parametrize(
    ("words", "command", "case"),
    [
        ("otan", "claim", None),
        ("Otan!", "claim", None),
        ("mä otan", "claim", None),
        ("otan sen", "claim", None),
        ("voin ottaa", "claim", None),
        ("otan kuovi", "claim", "Kuovi"),
        ("otan kuovin", "claim", "Kuovi"),
        ("mä otan kuovin", "claim", "Kuovi"),
        ("Kuovin otan", "claim", "Kuovi"),
        ("otan tiiran", "claim", "Tiira"),
        ("otan peipon", "claim", "Peippo"),
        ("otan variksen", "claim", "Varis"),
        ("otan harakan", "claim", "Harakka"),
        ("otan lokin", "claim", "Lokki"),
        ("otan haukan", "claim", "Haukka"),
        ("otan kurjen", "claim", "Kurki"),
        ("luovun kuovista", "hand-back", "Kuovi"),
        ("luovun peiposta", "hand-back", "Peippo"),
        ("luovun variksesta", "hand-back", "Varis"),
        ("luovun harakasta", "hand-back", "Harakka"),
        ("pidetty kuovi", "held", "Kuovi"),
        ("kuovi pidetty", "held", "Kuovi"),
        ("ei tullut kuovi", "not-come", "Kuovi"),
        ("kuovi: ei halunnut", "declined", "Kuovi"),
        ("kuovi ohjattu eteenpäin", "referred", "Kuovi"),
        ("kuovi hoitui muuten", "settled", "Kuovi"),
    ],
)
def test_facilitators_speak_finnish_as_it_is_spoken(
    words: str, command: str, case: str | None
) -> None:
    meant = heard(words)
    assert meant is not None and meant.certain
    assert (meant.command, meant.case, meant.language) == (command, case, "fi")


@pytest.mark.parametrize(
    ("words", "command", "case"),
    [
        ("I'll take curlew", "claim", "Curlew"),
        ("I’ll take the curlew", "claim", "Curlew"),
        ("i take curlew", "claim", "Curlew"),
        ("hand back the curlew", "hand-back", "Curlew"),
        ("curlew held", "held", "Curlew"),
        ("jag tar storspov", "claim", "Storspov"),
        ("jag tar storspoven", "claim", "Storspov"),
        ("jag avstår från storspoven", "hand-back", "Storspov"),
        ("storspoven hållen", "held", "Storspov"),
        ("jag tar tärnan", "claim", "Tärna"),
        ("jeg tar kråka", "claim", "Kråke"),
        ("jeg tar måka", "claim", "Måke"),
        ("jeg gir fra meg kråka", "hand-back", "Kråke"),
        ("kråka ble holdt", "held", "Kråke"),
        ("jeg tar gjøken", "claim", "Gjøk"),
    ],
)
def test_facilitators_speak_their_own_language(words: str, command: str, case: str) -> None:
    meant = heard(words, [case])
    assert meant is not None and meant.certain
    assert (meant.command, meant.case) == (command, case)


def test_norwegian_and_swedish_share_a_bird() -> None:
    for words, name in (("jag tar storspoven", "Storspov"), ("jeg tar storspoven", "Storspove")):
        meant = heard(words, [name])
        assert meant is not None and (meant.command, meant.case) == ("claim", name)


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("otan kuovi 12.45", "12.45"),
        ("otan kuovi klo 12.45", "12.45"),
        ("otan kuovin klo 11:05", "11.05"),
        ("12.45 otan kuovi", "12.45"),
        ("otan kuovin kello 14.30", "14.30"),
    ],
)
def test_a_time_may_stand_beside_the_bird(words: str, clock: str) -> None:
    time, rest = TIMES.within(words, TUESDAY, HELSINKI)
    assert isinstance(time, SpokenTime)
    assert f"{time.at.astimezone(HELSINKI):%H.%M}" == clock
    meant = HEARING.whole(rest, FINNISH)
    assert meant is not None and (meant.command, meant.case) == ("claim", "Kuovi")


# ------------------------------------------------------------ slips


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("otna kuovi", "claim"),
        ("otsn kuovi", "claim"),
        ("ottan kuovin", "claim"),
        ("oan kuovi", "claim"),
        ("louvun kuovista", "hand-back"),
        ("luovunn kuovista", "hand-back"),
        ("luovn", "hand-back"),
        ("pidety", "held"),
        ("pdietty kuovi", "held"),
        ("luotamus", "confidentiality"),
        ("luottams", "confidentiality"),
        ("tietoin", "my-data"),
        ("kietoni", "my-data"),
        ("riitää", "enough"),
        ("unoda minut", "forget-me"),
        ("unohda mniut", "forget-me"),
        ("cancle", "cancel"),
        ("avbrty", "cancel"),
        ("förtroend", "confidentiality"),
        ("fortrolighett", "confidentiality"),
    ],
)
def test_a_slip_in_another_word_is_asked_about_and_never_done(words: str, command: str) -> None:
    meant = heard(words)
    assert meant is not None
    assert (meant.command, meant.certain) == (command, False)


@pytest.mark.parametrize("command", [command.name for command in COMMANDS.commands])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_heard_as_its_own_command(command: str, language: str) -> None:
    for phrase in LOCALIZATION.words(f"command-{command}", language):
        meant = heard(phrase, [])
        assert meant is not None and meant.command == command and meant.certain, phrase
        shouted = heard(f"  {phrase.upper()}!", [])
        if phrase not in ("?",) and normal(phrase.upper()) == normal(phrase):
            assert shouted == meant, phrase


# ------------------------------------------------------------ what is nothing


@pytest.mark.parametrize(
    "words",
    [
        "otan kahvia",
        "kuka ottaa kahvia",
        "lapsi kuoli eilen",
        "kuovi on kaunis lintu",
        "näin kuovin pellolla",
        "huomenta kaikille",
        "tiirailin ikkunasta",
        "kokous alkaa klo 13.00",
        "otan huomenna vapaata",
        "oletteko nähneet Saria?",
        "jag tar bussen",
        "I take the bus",
        "jeg tar bussen",
    ],
)
def test_talk_is_no_certain_command(words: str) -> None:
    meant = heard(words)
    assert meant is None or not meant.certain


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("otan varmaan", "claim"),
        ("otan kuolema", "claim"),
        ("Harmi, ei tullut", "not-come"),
        ("otan lokakuussa", "claim"),
        ("otan peiton", "claim"),
        ("otan kiukun", "claim"),
    ],
)
def test_an_everyday_word_is_no_bird(words: str, command: str) -> None:
    """ "Harmi, ei tullut" in the group closed the case of Harakka."""
    meant = heard(words, [*FINNISH, "Kiuru"])
    assert meant is None or (meant.case is None and (meant.command == command))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bird_is_called_by_its_own_name_only(language: str) -> None:
    birds = BIRDS[language]
    for name in birds:
        assert [other for other in birds if is_named(name, other)] == [name]
        numbered = heard(f"{name} {COMMANDS.commands[1].name}", [name])
        assert numbered is None or numbered.case in (None, name)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        *[("kuovin", "Kuovi"), ("kuovista", "Kuovi"), ("kuoville", "Kuovi"), ("tiirasta", "Tiira")],
        *[("peipolle", "Peippo"), ("peippoa", "Peippo"), ("varista", "Varis")],
        *[("naakan", "Naakka"), ("telkän", "Telkkä"), ("västäräkistä", "Västäräkki")],
        *[("närhen", "Närhi"), ("räyskästä", "Räyskä"), ("sinitiaisen", "Sinitiainen")],
        *[("riekon", "Riekko"), ("pyyn", "Pyy"), ("pyystä", "Pyy"), ("rastaan", "Rastas")],
        *[("joutsenesta", "Joutsen"), ("satakielestä", "Satakieli"), ("metson", "Metso")],
        *[("leppälinnun", "Leppälintu"), ("töyhtöhyypästä", "Töyhtöhyyppä")],
        *[("punatulkusta", "Punatulkku"), ("pöllöstä", "Pöllö"), ("kurjesta", "Kurki")],
        *[("tärnan", "Tärna"), ("lärkan", "Lärka"), ("göken", "Gök"), ("måsen", "Mås")],
        *[("kråkan", "Kråka"), ("svanen", "Svan"), ("duvan", "Duva"), ("blåmesen", "Blåmes")],
        *[("curlew's", "Curlew"), ("terns", "Tern"), ("finches", "Finch"), ("owl's", "Owl")],
        *[("måka", "Måke"), ("ugla", "Ugle"), ("vipa", "Vipe"), ("terna", "Terne")],
        *[("linerla", "Linerle"), ("hauken", "Hauk"), ("skjæra", "Skjære"), ("kaia", "Kaie")],
    ],
)
def test_an_inflected_name_is_the_same_bird(word: str, name: str) -> None:
    assert is_named(word, name)


async def test_group_talk_moves_nothing(house_path: House) -> None:
    house = house_path
    await house.say("maija", "purku")
    await house.say("maija", "2")
    house.network.said.clear()
    for words in (
        "otan kahvia",
        "Kuovi on kaunis lintu",
        "kuolema tuli kylään",
        "apua, tulostin on rikki",
        "purku alkaa työmaalla",
        "kiitos kaikille",
        "peru kokous",
        "1",
        "joo",
        "ok",
        "?",
        "ohje tulee perässä",
        "unohda minut",
        "otan varmaan lomaa",
    ):
        await house.say("pekka", words, group=True)
        assert house.network.said == [], words


# ------------------------------------------------------------ answers


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("1", (1,)),
        ("1.", (1,)),
        (" 2 ", (2,)),
        ("3 2", (3, 2)),
        ("3,2", (3, 2)),
        ("3 ja 2", (3, 2)),
        ("1 12", (1, 12)),
        ("1 hlö 12 min", (1, 12)),
        ("12 minuuttia", (12,)),
        ("vastaan 2", (2,)),
        ("0", (0,)),
        ("007", (7,)),
    ],
)
def test_numbers_with_little_else_are_an_answer(words: str, numbers: tuple[int, ...]) -> None:
    assert ANSWERS.digits(words) == numbers


@pytest.mark.parametrize(
    "words",
    ["", "yksi", "soita 0501234567890 minulle", "4" * 400, "ovi 12B:n luona on rikki ja lattialla"],
)
def test_other_numbers_are_none(words: str) -> None:
    assert ANSWERS.digits(words) is None


def _question() -> Question:
    return Question(
        options=(
            Option(Text("answer-yes"), Call("thanks"), meaning=Meaning.YES),
            Option(Text("answer-no"), Call("thanks"), meaning=Meaning.NO),
            Option(Text("plain", {"words": "Sari kasvokkain"}), Call("thanks")),
        )
    ).numbered()


@pytest.mark.parametrize(
    ("words", "digit"),
    [
        *[("kyllä", "1"), ("joo", "1"), ("yes", "1"), ("ja", "1"), ("👍", "1"), ("Joo!", "1")],
        *[("ei", "2"), ("no", "2"), ("nej", "2"), ("nei", "2"), ("ei kiitos", "2")],
        *[("sari", "3"), ("kasvokkain", "3"), ("Sari kasvokkain", "3")],
        *[("pekka", None), ("", None), ("???", None), ("ehkä", None)],
    ],
)
def test_words_work_beside_digits(words: str, digit: str | None) -> None:
    assert ANSWERS.choice(_question(), words) == digit


def test_of_several_nothing_is_chosen_by_a_word_that_fits_two() -> None:
    options = tuple(
        Option(Text("plain", {"words": words}), Call("thanks")) for words in ("Sari H.", "Sari L.")
    )
    question = Question(kind=Kind.ONE, options=options).numbered()
    assert ANSWERS.choice(question, "sari") is None
    assert ANSWERS.choice(question, "sari l") == "2"


@pytest.mark.parametrize("tone", ["", "🏻", "🏽", "🏿", "\ufe0f"])
def test_a_thumb_of_any_colour_is_a_thumb(tone: str) -> None:
    assert emoji_of(f"👍{tone}") == "👍"


@pytest.mark.parametrize(
    ("words", "command", "languages"),
    [
        ("kieli svenska", "language", ["sv"]),
        ("kieli ruotsi", "language", ["sv"]),
        ("språk finska", "language", ["fi"]),
        ("language english", "language", ["en"]),
        ("språk norsk", "language", ["nb"]),
        ("kielet suomi ruotsi", "languages", ["fi", "sv"]),
    ],
)
def test_a_language_may_be_named_in_any_other(
    words: str, command: str, languages: list[str]
) -> None:
    meant = heard(words)
    assert meant is not None
    assert (meant.command, meant.args.get("languages")) == (command, languages)

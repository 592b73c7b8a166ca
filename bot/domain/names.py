"""Names of birds, which are the names of cases.

In every language no two names share their first three letters, so that an inflected name
(*otan tiiran*, *luovun kuovista*) still means one case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

_LISTS = {
    "fi": """
        Kuovi Tiira Kiuru Peippo Varis Harakka Lokki Haukka Joutsen Naakka Rastas Sorsa
        Telkkä Västäräkki Pöllö Kurki Närhi Räyskä Sinitiainen Sepelkyyhky Viklo Kaakkuri
        Mustavaris Urpiainen Punatulkku Järripeippo Leppälintu Hippiäinen Töyhtöhyyppä
        Satakieli Metso Riekko Pyy Uivelo Isokoskelo Fasaani Pikkuvarpunen
    """,
    "sv": """
        Storspov Tärna Lärka Bofink Kråka Skata Mås Hök Svan Kaja Trast Gräsand Knipa
        Sädesärla Gök Uggla Nötskrika Duva Vipa Gluttsnäppa Lom Råka Domherre Rödstjärt
        Näktergal Tjäder Ripa Järpe Salskrake Fasan Pilfink Blåmes Talgoxe Ejder
    """,
    "en": """
        Curlew Tern Lark Finch Crow Magpie Gull Hawk Swan Jackdaw Thrush Mallard Goldeneye
        Wagtail Cuckoo Owl Heron Jay Pigeon Lapwing Sandpiper Loon Rook Bullfinch Redstart
        Nightingale Grouse Ptarmigan Smew Pheasant Sparrow Wren Eider Kestrel Dunlin
    """,
    "nb": """
        Storspove Terne Lerke Bokfink Kråke Skjære Måke Hauk Svane Kaie Trost Gressand
        Kvinand Linerle Gjøk Ugle Trane Nøtteskrike Due Vipe Gluttsnipe Lom Dompap Rødstjert
        Nattergal Tiur Rype Jerpe Lappfiskand Fasan Pilfink Blåmeis Ærfugl Havørn Isfugl
    """,
}
BIRDS: Mapping[str, tuple[str, ...]] = {tag: tuple(birds.split()) for tag, birds in _LISTS.items()}

Pick = Callable[[int], int]


#: these many of the list, from its end, are for searches that go on in private: which birds the
#: group gets to see must not depend on whether somebody was refused
_RESERVED = 10
_VOWELS = "aeiouyäöåæø"


def free_name(
    language: str, is_taken: Callable[[str], bool], pick: Pick, *, private: bool = False
) -> str:
    """A name that no live case has. *pick* chooses one of so many.

    When every bird is taken, a bird gets a number ("Kuovi 2").
    """
    birds = BIRDS[language][-_RESERVED:] if private else BIRDS[language][:-_RESERVED]
    name = _first_free(birds, is_taken, pick)
    spread, number = 8, 2
    while name is None:
        # The number is picked, too: counted up, it would tell how many cases there are.
        number = max(number + 1, 2 + pick(spread)) if spread > 8 else 2 + pick(spread)
        name = _first_free([f"{bird} {number}" for bird in birds], is_taken, pick)
        spread *= 2
    return name


def _first_free(names: Sequence[str], is_taken: Callable[[str], bool], pick: Pick) -> str | None:
    """The picked one of *names*, or the next after it that is free; ``None`` if all are taken."""
    start = pick(len(names))
    turned = (*names[start:], *names[:start])
    return next((name for name in turned if not is_taken(name)), None)


def is_named(word: str, name: str) -> bool:
    """Whether a *word* that somebody typed, inflected or not, means the case of that *name*;
    everyday words that begin alike (*varmaan*, *harmi*) do not."""
    word, stem = word.casefold(), name.casefold()
    if word == stem:
        return True
    # Finnish stems change at their end (peippo, peipon; varis, variksen; kurki, kurjen), and
    # endings are at most six letters long. A short name may change its last vowel (måke, måka).
    word, stem = _with_weak_stops(word), _with_weak_stops(stem)
    known = max(3, min(4, len(stem) - (stem[-1] in _VOWELS)))
    longest = 6 if known == 4 else 3
    return word[:known] == stem[:known] and abs(len(word) - len(stem)) <= longest


def _with_weak_stops(word: str) -> str:
    for strong, weak in (("kk", "k"), ("pp", "p"), ("tt", "t"), ("rj", "rk")):
        word = word.replace(strong, weak)
    return word

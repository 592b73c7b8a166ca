"""Which colleagues are meant by a name with an ending: *Pekalle*, *till Aino*, *Pekka L:lle*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.chat import Person

#: what stands behind a name in Finnish: to whom, or whose
_ENDINGS = ("lle", "n")
#: the strong consonants of Finnish before an ending, and what they become
_WEAK = (
    *(("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("mp", "mm")),
    *(("lt", "ll"), ("rt", "rr"), ("t", "d"), ("p", "v"), ("k", "")),
)
_VOWELS = frozenset("aeiouyäöå")


def meant_by(tokens: Sequence[str], people: Iterable[Person]) -> list[Person]:
    """The *people* whose first or full name the *tokens* are, all of them, as typed in lower
    case without punctuation."""
    # "Pekka L:lle" comes as three.
    words = [word for word in tokens if word not in ("lle", "ille")]
    return [
        person
        for person in people
        if words and _is_named(words, [_folded(part) for part in _parts(person.name)])
    ]


def _is_named(words: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the *words* are the first name, or all of them parts of the whole name."""
    if not parts or not _is_part(_folded(words[0]), parts[0]):
        return False
    return all(any(_is_part(_folded(word), part) for part in parts) for word in words)


def _parts(name: str) -> list[str]:
    return "".join(c if c.isalnum() or c == "'" else " " for c in name.casefold()).split()


def _is_part(word: str, part: str) -> bool:
    # Of a second name people often give the first letter only.
    return word in _forms(part) or (len(part) == 1 and word.startswith(part))


def _forms(name: str) -> set[str]:
    """The name as it is, and with its endings."""
    return {name} | {stem + ending for stem in _stems(name) for ending in _ENDINGS}


def _stems(name: str) -> set[str]:
    """What a name may be before an ending; a form that no Finn would use does no harm."""
    if name[-1:] not in _VOWELS:
        stems = {name + "i", name + "e"}
        if name.endswith("nen"):
            stems.add(name[:-3] + "se")
        if name.endswith("s"):
            stems |= {name[:-1] + "kse", name[:-1] + name[-2:-1]}
        return stems
    body, vowel = name[:-1], name[-1]
    bodies = {body}
    for strong, weak in _WEAK:
        if body.endswith(strong):
            bodies.add(body.removesuffix(strong) + weak)
            break
    # Koski, Koskelle
    vowels = (vowel, "e") if vowel == "i" else (vowel,)
    return {each + end for each in bodies for end in vowels}


def _folded(word: str) -> str:
    """å, ä and ö are often typed as a and o."""
    return word.translate(str.maketrans("äåöøæ", "aaooa"))

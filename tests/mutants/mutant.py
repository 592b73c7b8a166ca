"""A planted bug: what is wrong with it, the patches that plant it, and who must find it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: the checkout
HERE = Path(__file__).resolve().parent.parent.parent
#: where the bugs are planted
PRODUCT = ("bot", "commands", "storage")
_KINDS = (".py", ".sql", ".ftl")


class Moved(Exception):
    """A patch no longer applies; the text says how to mend that."""


@dataclass(frozen=True, slots=True)
class Patch:
    """*wrong* stands where the product has *right*, which it has exactly once: in the file, or
    the folder, *where*. A folder, because texts move from one room to the next."""

    where: str
    right: str
    wrong: str

    def file(self, root: Path = HERE) -> Path:
        """The file that has the text. Raises ``Moved``."""
        found = [(file, text.count(self.right)) for file, text in _texts(root, self.where)]
        having = [(file, times) for file, times in found if times]
        if [times for _, times in having] != [1]:
            times = sum(times for _, times in having)
            is_there = "is not there any more" if not times else f"is there {times} times"
            first = self.right.strip().splitlines()[0]
            raise Moved(
                f"In {self.where} the text that begins with {first!r} {is_there}. Put the bug "
                "into the text as it is now."
            )
        return having[0][0]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A bug of that *name*. *breaks*: the rule of RELIABILITY.md; *story*: what it does to people.
    *finders* are tests, named from the folder of tests on; one of them has to fail."""

    name: str
    breaks: str
    story: str
    patches: tuple[Patch, ...]
    finders: tuple[str, ...]

    def planted(self, root: Path = HERE) -> Mapping[Path, str]:
        """The files below *root* that the bug is in, and how they read with it. Raises
        ``Moved``."""
        texts: dict[Path, str] = {}
        for patch in self.patches:
            file = patch.file(root)
            text = texts.get(file) or file.read_text("utf-8")
            texts[file] = text.replace(patch.right, patch.wrong)
        return texts

    def nodes(self) -> tuple[str, ...]:
        """The finders as pytest knows them."""
        return tuple(f"tests/{finder}" for finder in self.finders)

    def lost_finders(self, root: Path = HERE) -> Sequence[str]:
        """The finders that there are no more."""
        return [each for each in self.finders if not _is_test(root / "tests", each)]


def _is_test(tests: Path, finder: str) -> bool:
    file, _, name = finder.partition("::")
    return (tests / file).is_file() and name.partition("[")[0] in _tests_in(tests / file)


@cache
def _tests_in(file: Path) -> frozenset[str]:
    return frozenset(
        node.name
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def _texts(root: Path, where: str) -> Iterator[tuple[Path, str]]:
    place = root / where
    if place.is_file():
        yield place, place.read_text("utf-8")
        return
    for file in sorted(place.rglob("*")):
        if file.suffix in _KINDS:
            yield file, file.read_text("utf-8")

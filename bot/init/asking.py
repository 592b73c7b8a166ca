"""Whom ``init`` talks with, and how it asks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.settings import Words, what_is_wrong


class Terminal(Protocol):
    """Whom ``init`` talks with."""

    def say(self, text: str = "") -> None: ...

    def ask(self, question: str, *, default: str = "", hidden: bool = False) -> str:
        """One line; an empty one gives the *default*. *hidden*: what is typed is not shown."""


@dataclass(frozen=True, slots=True)
class Question:
    """*id* is that of its words; *path* leads to the setting that it asks for."""

    id: str
    path: tuple[str, ...]
    #: from what was typed to what the file says; ``None`` is asked again
    form: Callable[[str], object] = str
    may_be_empty: bool = False


def language(terminal: Terminal) -> Words:
    while True:
        given = terminal.ask("Kieli, språk, language: fi, sv, en, nb", default="fi").strip()
        if what_is_wrong(("language",), given, Words("en")) is None:
            return Words(given)


def asked(terminal: Terminal, words: Words, question: Question, default: str) -> object:
    while True:
        given = terminal.ask(words.say(question.id), default=default).strip()
        if not given and question.may_be_empty:
            return ""
        value = question.form(given)
        if value is None:
            continue
        wrong = what_is_wrong(question.path, value, words)
        if wrong is None:
            return value
        terminal.say(wrong)


def identifier(name: str) -> str:
    """A short and lasting name in plain letters."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    words = "".join(sign if sign.isalnum() else " " for sign in plain).split()
    return "-".join(words)[:40].strip("-") or "workplace"

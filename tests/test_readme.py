"""README.md cannot lie: its commands are the table's, and what it points to exists."""

from __future__ import annotations

import os
import re
from pathlib import Path

from bot.localization import LANGUAGES, Localization
from commands import COMMANDS
from commands.table import Shown

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BEGIN, _END = "<!-- commands -->\n", "<!-- /commands -->"
_WHO = {Shown.ANYBODY: "anybody", Shown.FACILITATOR: "facilitators"}


def _table() -> str:
    localization = Localization()
    rows = ["| " + " | ".join((*LANGUAGES, "who", "in the group", "what it does")) + " |"]
    rows.append("|" + "---|" * (len(LANGUAGES) + 3))
    for command in COMMANDS.commands:
        if command.shown is Shown.NOBODY:
            continue
        said = [f"`{_first_word(localization, command.name, tag)}`" for tag in LANGUAGES]
        docstring = (command.handler.__doc__ or "").strip()
        what = " ".join(docstring.split())
        where = "yes" if command.in_group else ""
        rows.append("| " + " | ".join((*said, _WHO[command.shown], where, what)) + " |")
    return "\n".join(rows) + "\n"


def _first_word(localization: Localization, name: str, language: str) -> str:
    return localization.words(f"command-{name}", language)[0]


def test_the_readme_lists_exactly_the_commands_of_the_table() -> None:
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(_BEGIN)
    listed, after = rest.split(_END)
    if os.environ.get("PURKU_WRITE"):
        README.write_text(before + _BEGIN + _table() + _END + after, encoding="utf-8")
        listed = _table()
    assert listed == _table()


def test_what_the_readme_points_to_exists() -> None:
    text = README.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", text)
    assert len(links) >= 8
    missing = [link for link in links if not link.startswith("http") and not (ROOT / link).exists()]
    assert not missing


def test_every_handler_says_in_one_sentence_what_it_does() -> None:
    for name in COMMANDS.names():
        docstring = COMMANDS.handler(name).__doc__
        assert docstring, name
        assert docstring.strip().endswith((".", "?")), name

"""README.md cannot lie: its commands are the table's, and what it points to exists."""

from __future__ import annotations

import os
import re
from pathlib import Path

from bot import liveness
from bot.__main__ import main
from bot.init import rate_limit_call
from bot.localization import LANGUAGES, Localization
from bot.settings.suggestions import _sections
from commands import COMMANDS
from commands.table import Shown

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BEGIN, _END = "<!-- commands -->\n", "<!-- /commands -->"
_WHO = {
    Shown.ANYBODY: "anybody",
    Shown.FACILITATOR: "facilitators",
    Shown.COORDINATOR: "coordinators",
    Shown.LEADER: "leaders",
    Shown.SAFETY: "safety representatives",
}


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


def _text() -> str:
    return README.read_text(encoding="utf-8")


def test_the_commands_that_the_readme_tells_an_operator_to_call_exist() -> None:
    told = set(re.findall(r"purkubotti ([a-z]+)\b", _text())) - {"is", "looks"}
    assert {"init", "check", "doctor", "run"} <= told
    assert told <= set(main.commands), told - set(main.commands)


def test_the_call_that_lifts_the_rate_limit_is_the_one_that_init_prints() -> None:
    assert rate_limit_call("https://matrix.example.fi", "@purku:example.fi") in _text()


def test_the_settings_that_the_readme_names_exist() -> None:
    names = {name for section in _sections().values() for name in section}
    told = {"allow_servers", "allow_people", "devices", "data_dir", "ping", "disappear_after"}
    assert all(f"`{name}`" in _text() or f"`{name} = " in _text() for name in told)
    assert told <= names


def test_the_times_of_the_service_are_those_of_the_unit_and_of_the_bot() -> None:
    unit = (ROOT / "systemd" / "purkubotti.service").read_text(encoding="utf-8")
    words = " ".join(_text().split())
    assert "for three minutes" in words and "WatchdogSec=3min" in unit
    assert "After 15 minutes" in words and liveness.DEAF == 15 * 60
    assert "from five seconds to five minutes" in words
    assert "RestartSec=5\n" in unit and "RestartMaxDelaySec=5min" in unit

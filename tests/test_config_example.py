"""``config.example.toml`` is the manual of the settings: complete, true, and loadable."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter
from pydantic_core import PydanticUndefined

from bot.settings import faults, load
from bot.settings.model import (
    Admin,
    Backup,
    ContactSettings,
    CoverSettings,
    Crisis,
    GroupSessionSettings,
    LoadSettings,
    Matrix,
    Settings,
    Signal,
    TimesSettings,
    WavesSettings,
    WorkplaceSettings,
)
from tests.configurations import TODAY, written

EXAMPLE = Path("config.example.toml").read_text("utf-8")

SECTIONS: dict[str, type[BaseModel]] = {
    "": Settings,
    "[matrix]": Matrix,
    "[signal]": Signal,
    "[admin]": Admin,
    "[backup]": Backup,
    "[crisis]": Crisis,
    "[[workplace]]": WorkplaceSettings,
    "[workplace.times]": TimesSettings,
    "[workplace.waves]": WavesSettings,
    "[workplace.load]": LoadSettings,
    "[workplace.cover]": CoverSettings,
    "[workplace.group_session]": GroupSessionSettings,
    "[[workplace.contact]]": ContactSettings,
}
SUBSECTIONS = {
    "matrix",
    "signal",
    "admin",
    "backup",
    "crisis",
    "workplace",
    "times",
    "waves",
    "cover",
    "load",
    "group_session",
    "contact",
}
#: Secrets have no value to show; these take theirs from a setting elsewhere.
WITHOUT_DEFAULT = {"password", "access_token", "recovery_key"}
TAKEN_FROM_ELSEWHERE = {("[[workplace]]", "language"), ("[[workplace]]", "time_zone")}
TAKEN_FROM_ELSEWHERE |= {
    ("[workplace.times]", key) for key in ("after_lessons", "how_are_you", "holidays")
}


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch):
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    monkeypatch.setenv("PURKU_MATRIX__PASSWORD", "from outside")


def _settings() -> list[tuple[str, str, str, bool]]:
    """Section, key, value as it is written, and whether it is commented out."""
    section, found = "", []
    for line in EXAMPLE.splitlines():
        if header := re.match(r"(?:# )?(\[+[a-z._]+\]+)(?:\s|$)", line):
            section = header[1]
        elif setting := re.match(r"(# )?([a-z_]{2,}) *= (.*?)(?:\s{2,}#.*|\s+#.*)?$", line):
            found.append((section, setting[2], setting[3], bool(setting[1])))
    return found


def test_the_example_loads(tmp_path):
    found = faults(written(tmp_path, EXAMPLE), today=TODAY)
    assert [each.text for each in found if not each.is_warning] == []
    assert load(written(tmp_path, EXAMPLE)).workplace[0].id == "koivuranta"


def test_it_loads_with_every_default_written_out(tmp_path):
    spelt_out = re.sub(
        r"(?m)^# (?=[a-z_]+ *= (?!…)|\[(crisis|signal|workplace\.cover)\])", "", EXAMPLE
    )
    assert spelt_out.count("# ") < EXAMPLE.count("# ") - 15
    found = faults(written(tmp_path, spelt_out), today=TODAY)
    assert [each.text for each in found if not each.is_warning] == []
    loaded = load(written(tmp_path, spelt_out))
    # One network is enough, so the example has only one.
    assert loaded.signal == Signal(account="+358401234567")
    assert loaded == load(written(tmp_path, EXAMPLE)).model_copy(
        update={"workplace": loaded.workplace, "signal": loaded.signal}
    )


def test_it_shows_every_setting_in_its_section_and_no_other():
    shown = {(section, key) for section, key, *_ in _settings()}
    there_are = {
        (section, key)
        for section, model in SECTIONS.items()
        for key in model.model_fields
        if key not in SUBSECTIONS
    }
    assert shown == there_are


@pytest.mark.parametrize("setting", _settings(), ids=lambda it: f"{it[0]} {it[1]}")
def test_a_setting_is_shown_with_its_true_default(setting):
    section, key, value, is_commented_out = setting
    field = SECTIONS[section].model_fields[key]
    if key in WITHOUT_DEFAULT or (section, key) in TAKEN_FROM_ELSEWHERE:
        assert is_commented_out and field.default is None
        return
    if field.default is PydanticUndefined and field.default_factory is None:
        # Filled in because it must be, where its section is.
        assert is_commented_out == (section in ("[signal]", "[workplace.cover]"))
        return
    if key in ("rooms", "user"):
        # Optional for a group only, or with an access token, so the example has one.
        return
    assert is_commented_out, f"{key} has a default"
    default: Any = field.get_default(call_default_factory=True, validated_data={})
    assert _read(section, key, value) == default


def _read(section: str, key: str, value: str) -> object:
    """What the model makes of *value*."""
    field = SECTIONS[section].model_fields[key]
    written_out = tomllib.loads(f"x = {value}")["x"]
    return TypeAdapter(field.rebuild_annotation()).validate_python(written_out)

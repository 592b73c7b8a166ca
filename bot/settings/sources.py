"""Where settings come from: the file, systemd credentials, the environment; later ones win."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic_settings import EnvSettingsSource
from pydantic_settings.exceptions import SettingsError

from bot.settings.model import Settings

_PREFIX = "purku_"


class BadVariable(Exception):
    """A ``PURKU_…`` variable or credential is not written as its setting needs it."""


def laid_over(file: Mapping[str, Any]) -> dict[str, Any]:
    """What *file* says, with credentials and environment on top."""
    source = EnvSettingsSource(Settings)
    source.env_vars = {**_credentials(), **_environment()}
    try:
        return _merged(file, source())
    # Its words may quote the value.
    except SettingsError:
        raise BadVariable from None


def variable(path: tuple[str | int, ...]) -> str | None:
    """The variable or credential that gives the setting at *path*, if one does."""
    name = _PREFIX + "__".join(str(key) for key in path).lower()
    return name.upper() if name in {**_credentials(), **_environment()} else None


def _environment() -> dict[str, str]:
    return {
        name.lower(): value
        for name, value in os.environ.items()
        if name.lower().startswith(_PREFIX) and value
    }


def _credentials() -> dict[str, str]:
    """systemd's: a file named like the variable, in upper or lower case."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if not folder or not Path(folder).is_dir():
        return {}
    return {
        file.name.lower(): file.read_text("utf-8").rstrip("\r\n")
        for file in Path(folder).iterdir()
        if file.name.lower().startswith(_PREFIX) and file.is_file()
    }


def _merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            merged[key] = _merged(below, value)
        else:
            merged[key] = value
    return merged

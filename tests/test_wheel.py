"""The wheel carries the console script, and every file that is not Python."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOMS = ("bot", "commands", "storage")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> zipfile.ZipFile:
    """Built from a copy: hatchling leaves nothing behind in the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for room in ROOMS:
        shutil.copytree(room, source / room, ignore=shutil.ignore_patterns("__pycache__"))
    # Texts, SQL and the page are there because they are in the rooms, not because they are listed.
    for file in ("pyproject.toml", "README.md", ".gitignore", "config.example.toml"):
        shutil.copy(file, source)
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=source,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def test_everything_in_the_rooms_is_in_the_wheel(wheel):
    there_is = {
        file.as_posix()
        for room in ROOMS
        for file in Path(room).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert {Path(file).suffix for file in there_is} >= {".py", ".ftl", ".sql", ".html"}
    assert there_is - set(wheel.namelist()) == set()


def test_nothing_else_is_in_the_wheel(wheel):
    rooms = {name.partition("/")[0] for name in wheel.namelist()}
    assert {room for room in rooms if not room.endswith(".dist-info")} == set(ROOMS)


def test_the_manual_of_the_settings_is_in_the_wheel(wheel):
    assert wheel.read("bot/config.example.toml") == Path("config.example.toml").read_bytes()


def test_it_has_the_console_script(wheel):
    (points,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    assert "purkubotti = bot.__main__:start" in wheel.read(points).decode()


def test_the_command_line_runs_from_the_wheel(wheel, tmp_path):
    wheel.extractall(tmp_path)
    programme = "import sys; sys.path.insert(0, '.'); from bot.__main__ import main; main()"
    config = tmp_path / "config.toml"
    config.write_text('language = "en"\n')
    done = subprocess.run(
        [sys.executable, "-P", "-c", programme, "check", "--config", str(config)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1, done.stderr
    assert "[[workplace]]" in done.stdout

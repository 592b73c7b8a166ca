"""Who may know whom."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

#: Foreign libraries, and the only room behind whose door they are known.
DOORS = {
    "nio": "bot/transports/matrix/",
    "aiosqlite": "storage/",
    "sqlite3": "storage/",
    "apscheduler": "bot/clock.py",
    "pydantic": "bot/settings/",
    "pydantic_core": "bot/settings/",
    "pydantic_settings": "bot/settings/",
    "click": "bot/__main__.py",
}

SOURCES = [file for room in ("bot", "commands", "storage") for file in Path(room).rglob("*.py")]


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_arrows_point_down_only():
    # In a process of its own: the linter draws, and reads the rooms without importing them.
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports as l; exit(l())"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("library", DOORS)
def test_foreign_types_stop_at_the_door(library):
    door = DOORS[library]
    strangers = [
        file.as_posix()
        for file in SOURCES
        if any(name.split(".")[0] == library for name in _imports(file))
        and not file.as_posix().startswith(door)
    ]
    assert strangers == []


DOMAIN = sorted(Path("bot/domain").glob("**/*.py"))


@pytest.mark.parametrize("file", DOMAIN, ids=str)
def test_the_domain_knows_the_standard_library_and_nothing_that_waits(file):
    for name in _imports(file):
        root = name.split(".")[0]
        assert name.startswith("bot.domain") or root in sys.stdlib_module_names, name
        assert root not in {"asyncio", "sqlite3", "socket", "threading", "logging", "os", "random"}


@pytest.mark.parametrize("file", DOMAIN, ids=str)
def test_the_domain_never_asks_the_time(file):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        assert not isinstance(node, ast.AsyncFunctionDef | ast.Await)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in {"now", "utcnow", "today", "time_ns", "monotonic"}

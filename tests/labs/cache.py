"""What the labs need is installed once, into a cache, for all test sessions to come."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

#: the one that our environment was made from; ours may lack pip
PYTHON: str = sys._base_executable  # type: ignore[attr-defined]


class LabMissing(Exception):
    """What the lab needs cannot be had here; the words name it."""


def ready(name: str, install: Callable[[Path], None]) -> Path:
    """The place of *name* in the cache; *install* fills it the first time."""
    root = os.environ.get("PURKU_CACHE") or os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    place = Path(root).expanduser() / "purkubotti" / name
    if not place.exists():
        _make(place, install)
    return place


def _make(place: Path, install: Callable[[Path], None]) -> None:
    """Make it aside and rename it: a half-made one is never taken for whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f"{place.name}-", suffix=".half", dir=place.parent))
    try:
        install(aside)
        aside.rename(place)
    except OSError:
        if not place.exists():  # else another session was quicker
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def run(step: Sequence[str | Path], what: str) -> None:
    """Run a *step* of an installation, or raise ``LabMissing`` for *what* it was to bring."""
    done = subprocess.run(step, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word"])[-1]
        raise LabMissing(f"{what} cannot be installed: {last}")


def python_with(name: str, *packages: str) -> Path:
    """The Python of the environment *name*, with *packages* as pip takes them."""

    def install(place: Path) -> None:
        run([PYTHON, "-m", "venv", "--without-pip", place], "a Python environment")
        run(
            [PYTHON, "-m", "pip", "--python", place / "bin" / "python", "install", "--quiet",
             "--no-input", "--disable-pip-version-check", *packages],
            f"{' '.join(packages)}, by pip",
        )  # fmt: skip

    return ready(name, install) / "bin" / "python"

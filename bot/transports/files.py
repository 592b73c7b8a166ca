"""Small files that must be whole, on disk, and nobody else's to read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TextIO


def write_private(path: Path, text: str) -> None:
    """Replace *path*; a crash leaves the old file or the new one, never a part."""
    new = _new(path)
    with _private(new) as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def note_private(path: Path, text: str) -> None:
    """Replace *path* by something that nobody needs after a crash of the machine."""
    new = _new(path)
    with _private(new) as file:
        file.write(text)
    new.replace(path)


def _new(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")


def _private(path: Path) -> TextIO:
    return open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w")

"""On which line of a TOML file each setting stands, and what is left of a broken file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]

_AT_LINE = re.compile(r"at line (\d+)")
_ASSIGNMENT = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")
_MOST_BROKEN_LINES = 50


@dataclass(slots=True)
class Reading:
    """A file as far as it can be read."""

    content: dict[str, Any] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    #: line and tomllib's kind of trouble; the line is ``None`` for the end of the file
    broken: list[tuple[int | None, str]] = field(default_factory=list)
    #: keys that stand on broken lines: they are not missing
    broken_keys: set[str] = field(default_factory=set)
    complete: bool = True

    def line(self, path: Path) -> int | None:
        """Of the setting, or of the nearest section around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)


def read(text: str) -> Reading:
    """Read *text*, leaving out single lines that are not TOML, so that the rest is checked."""
    reading = Reading()
    lines = text.replace("\r\n", "\n").split("\n")
    while len(reading.broken) < _MOST_BROKEN_LINES:
        try:
            reading.content = tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError as trouble:
            match = _AT_LINE.search(str(trouble))
            number = int(match[1]) if match else None
            reading.broken.append((number, _kind(str(trouble))))
            if number is None or not _leave_out(lines, number, reading):
                break
        # A number of 5,000 digits, or brackets in brackets a thousand deep.
        except (ValueError, RecursionError):
            reading.broken.append((None, "syntax"))
            break
        else:
            reading.lines = _lines(lines)
            return reading
    reading.complete = False
    return reading


def _kind(trouble: str) -> str:
    if "overwrite" in trouble or "Cannot declare" in trouble:
        return "twice"
    if "Invalid date" in trouble:
        return "no-such-day"
    return "syntax"


def _leave_out(lines: list[str], number: int, reading: Reading) -> bool:
    """Blank one broken line, if it is broken in itself and not by an earlier one."""
    line = lines[number - 1]
    match = _ASSIGNMENT.match(line)
    if match is None or (_parsed(line) is not None and reading.broken[-1][1] != "twice"):
        return False
    reading.broken_keys.add(match[1])
    lines[number - 1] = ""
    return True


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def _lines(lines: list[str]) -> dict[Path, int]:
    """A statement is the smallest run of lines that is TOML by itself."""
    found: dict[Path, int] = {}
    tables: dict[Path, int] = {}
    section: Path = ()
    statement, start = "", 0
    for number, line in enumerate(lines, 1):
        if not statement:
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            start = number
        statement += line + "\n"
        piece = _parsed(statement)
        if piece is None:
            continue
        if statement.lstrip().startswith("["):
            section = _section(piece, tables, many=statement.lstrip().startswith("[["))
            for length in range(1, len(section) + 1):
                found.setdefault(section[:length], start)
        else:
            for path, offset in _places(piece, statement):
                found.setdefault(section + path, start + offset)
        statement = ""
    return found


def _section(piece: dict[str, Any], tables: dict[Path, int], *, many: bool) -> Path:
    """``[workplace.times]`` belongs to the latest ``[[workplace]]``."""
    path: Path = ()
    rest: Any = piece
    while isinstance(rest, dict) and rest:
        key, rest = next(iter(rest.items()))
        path += (key,)
        is_last = not rest or isinstance(rest, list)
        if many and is_last:
            tables[path] = tables.get(path, -1) + 1
        if path in tables:
            path += (tables[path],)
        if is_last:
            break
    return path


def _places(piece: dict[str, Any], statement: str) -> Iterator[tuple[Path, int]]:
    """Where each value of a statement stands: lists may have a line for each."""
    position = 0

    def walk(value: Any, path: Path) -> Iterator[tuple[Path, int]]:
        nonlocal position
        if isinstance(value, str) and (at := statement.find(value, position)) >= 0:
            position = at
        if path:
            yield path, statement.count("\n", 0, position)
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from walk(inner, (*path, key))
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                yield from walk(inner, (*path, index))
        elif isinstance(value, str):
            position += len(value)

    yield from walk(piece, ())

"""The daemon, looked at from outside: its socket, its spool, its process. Nothing is connected to.

A client that comes and leaves at once can make the daemon deaf, and while the bot is stopped any
client makes it fetch what people write (SIGNAL.md, 4.3); so everything that files and the kernel
tell is looked at here, and ``visiting.py`` does the rest. What this user may not see is ``None``.
"""

from __future__ import annotations

import enum
import grp
import os
import re
import shutil
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.transports.signal.configuration import SignalConfiguration
from bot.transports.signal.endpoint import Endpoint
from bot.transports.signal.process import receiving

_PROC = Path("/proc")
#: file systems that are gone with the power
_IN_MEMORY = ("tmpfs", "ramfs")
_LISTENS = 0x10000
_PROGRAMME = "org.asamk.signal.Main"
_MODES = ("on-start", "on-connection", "manual")


class Door(enum.Enum):
    """What is at the endpoint."""

    #: somebody listens
    THERE = "there"
    ABSENT = "absent"
    NO_SOCKET = "no-socket"
    #: a socket that nobody is seen to listen at
    DESERTED = "deserted"
    #: we may not connect
    CLOSED = "closed"
    #: nobody but its own user may, and root; the bot's service comes with its group
    CLOSED_TO_GROUP = "closed-to-group"


class Spool(enum.Enum):
    GOOD = "good"
    ABSENT = "absent"
    NO_FILE = "no-file"
    #: we may not read it, or not empty it
    CLOSED = "closed"
    #: anybody on this machine may read it
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """The daemon's. *mode*: when it receives. *writes_json*: what it receives goes to its output,
    in lines. *feeds*: that output is the configured spool. *receives*: it has a thread that
    receives. *java*: the major version of what it runs on, if that is Java."""

    number: int
    mode: str = "on-start"
    writes_json: bool = True
    feeds: bool | None = None
    receives: bool | None = None
    java: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """*group* is that of the socket. *in_memory*: the spool is gone with the power. *held* and
    *room*: bytes in the spool, and how many more there is room for."""

    door: Door
    group: str = ""
    spool: Spool = Spool.GOOD
    in_memory: bool | None = None
    held: int = 0
    room: int = 0
    process: Process | None = None


def examine(configuration: SignalConfiguration) -> Examination:
    endpoint = Endpoint.read(configuration.endpoint)
    spool = configuration.spool
    process = find(endpoint, spool)
    state = _spool(spool)
    return Examination(
        door=_door(endpoint.path, process) if endpoint.path else _port(endpoint.port),
        group=_group(endpoint.path or spool),
        spool=state,
        in_memory=is_in_memory(spool) if state in (Spool.GOOD, Spool.OPEN) else None,
        held=_held(spool),
        room=_room(spool),
        process=process,
    )


# ------------------------------------------------------------ the endpoint


def _door(path: Path, process: Process | None) -> Door:
    try:
        found = path.stat()
    except PermissionError:
        return Door.CLOSED
    except OSError:
        return Door.ABSENT
    if not stat.S_ISSOCK(found.st_mode):
        return Door.NO_SOCKET
    is_its_users_only = not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    if not os.access(path, os.R_OK | os.W_OK):
        # Whoever is in the group already has nothing to join.
        return Door.CLOSED_TO_GROUP if is_its_users_only else Door.CLOSED
    # A container's network has a table of its own.
    tables = [_PROC / "self/net/unix"]
    tables += [_PROC / f"{process.number}/net/unix"] if process else []
    if not any(_listens(table, path) for table in tables):
        return Door.DESERTED
    if os.geteuid() == 0 and is_its_users_only:
        return Door.CLOSED_TO_GROUP
    return Door.THERE


def _listens(table: Path, path: Path) -> bool:
    for line in _read(table).splitlines()[1:]:
        fields = line.split(maxsplit=7)
        if len(fields) == 8 and fields[7] == str(path) and int(fields[3], 16) & _LISTENS:
            return True
    return False


def _port(port: int) -> Door:
    lines = (_read(_PROC / "self/net/tcp") + _read(_PROC / "self/net/tcp6")).splitlines()
    listening = (line.split() for line in lines if " 0A " in line)
    is_there = any(fields[1].endswith(f":{port:04X}") for fields in listening)
    return Door.THERE if is_there else Door.ABSENT


def _group(path: Path) -> str:
    try:
        return grp.getgrgid(path.stat().st_gid).gr_name
    except (OSError, KeyError):
        return ""


# ------------------------------------------------------------ the spool


def _spool(path: Path) -> Spool:
    try:
        mode = path.stat().st_mode
    except PermissionError:
        return Spool.CLOSED
    except OSError:
        return Spool.ABSENT
    if not stat.S_ISREG(mode):
        return Spool.NO_FILE
    if not os.access(path, os.R_OK | os.W_OK):
        return Spool.CLOSED
    return Spool.OPEN if mode & stat.S_IRWXO else Spool.GOOD


def is_in_memory(path: Path) -> bool | None:
    """Whether the file system of *path* is gone with the power."""
    deepest, kind = -1, ""
    for line in _read(_PROC / "self/mountinfo").splitlines():
        before, _, after = line.partition(" - ")
        # Spaces in paths are written as octal numbers.
        point = re.sub(r"\\(\d{3})", lambda it: chr(int(it[1], 8)), before.split()[4])
        # Of two at one place the later one covers the earlier.
        if path.is_relative_to(point) and len(point) >= deepest:
            deepest, kind = len(point), after.split()[0]
    return kind in _IN_MEMORY if kind else None


def _held(path: Path) -> int:
    try:
        return path.stat().st_blocks * 512
    except OSError:
        return 0


def _room(path: Path) -> int:
    try:
        there = os.statvfs(path.parent)
    except OSError:
        return 0
    return there.f_bavail * there.f_frsize


# ------------------------------------------------------------ the process


def find(endpoint: Endpoint, spool: Path) -> Process | None:
    """The daemon that was told to listen at *endpoint*, if this user can see it."""
    for number, arguments in _daemons():
        if _is_told(arguments, endpoint):
            return seen(number, spool, arguments)
    return None


def seen(number: int, spool: Path, arguments: Sequence[str] = ()) -> Process | None:
    """What can be seen of the process with that *number*, if it is signal-cli's."""
    arguments = arguments or _arguments(_PROC / str(number))
    if not arguments or not _is_signal_cli(arguments):
        return None
    mode = _option(arguments, "--receive-mode")
    threads = receiving(number)
    return Process(
        number=number,
        mode=mode if mode in _MODES else "on-start",
        writes_json=_option(arguments, "-o", "--output") == "json",
        feeds=_feeds(number, spool),
        receives=None if threads is None else bool(threads),
        java=_java_of(number, arguments),
    )


def java() -> int | None:
    """The major version of the Java that a programme finds here; ``None`` if there is none."""
    home = os.environ.get("JAVA_HOME")
    found = Path(home, "bin", "java") if home else shutil.which("java")
    return _java_at(Path(found)) if found else None


def _daemons() -> Iterator[tuple[int, list[str]]]:
    for process in _PROC.iterdir():
        if process.name.isdigit():
            arguments = _arguments(process)
            if "daemon" in arguments and _is_signal_cli(arguments):
                yield int(process.name), arguments


def _arguments(process: Path) -> list[str]:
    return _read(process / "cmdline").split("\0")[:-1]


def _is_signal_cli(arguments: Sequence[str]) -> bool:
    return _PROGRAMME in arguments or Path(arguments[0]).name.startswith("signal-cli")


def _is_told(arguments: Sequence[str], endpoint: Endpoint) -> bool:
    if endpoint.path is not None:
        return _option(arguments, "--socket") == str(endpoint.path)
    told = _option(arguments, "--tcp")
    return told is not None and told.rpartition(":")[2] == str(endpoint.port)


def _option(arguments: Sequence[str], *names: str) -> str | None:
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name in names:
            return value if equals else next(iter(arguments[place + 1 : place + 2]), "")
    return None


def _feeds(number: int, spool: Path) -> bool | None:
    try:
        return (_PROC / str(number) / "fd/1").samefile(spool)
    except OSError:
        return None


def _java_of(number: int, arguments: Sequence[str]) -> int | None:
    if _PROGRAMME not in arguments:
        return None
    try:
        return _java_at((_PROC / str(number) / "exe").readlink())
    # Only its own user may see that.
    except OSError:
        found = shutil.which(arguments[0])
        return _java_at(Path(found)) if found else None


def _java_at(programme: Path) -> int | None:
    about = _read(programme.resolve().parents[1] / "release")
    match = re.search(r'^JAVA_VERSION="(\d+)', about, re.MULTILINE)
    return int(match[1]) if match else None


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""

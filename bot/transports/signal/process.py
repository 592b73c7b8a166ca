"""The daemon as a process of this machine: whether a thread of it receives.

It answers calls even when it is deaf (SIGNAL.md, 4.3 and 4.4), so nothing else tells.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")
#: what its command line has, run by Java or by itself
_NAMES = (b"signal-cli", b"org.asamk.signal")
_THREAD = "receive-"
#: who may listen in the daemon's place until it starts
_MANAGER = "systemd"


def find(peer: int | None, account: str) -> int | None:
    """The daemon's process: the *peer* we are connected to, but for a service manager that has
    opened the socket in its place; then it is looked for. ``None`` where it cannot be seen."""
    if peer is not None and (_is_daemon(_command(peer)) or not _is_manager(peer)):
        return peer
    found = [number for number in _processes() if _is_daemon(_command(number))]
    own = [number for number in found if account.encode() in _command(number)]
    return own[0] if len(own) == 1 else found[0] if len(found) == 1 else None


def receiving(process: int) -> frozenset[int] | None:
    """The threads of *process* that receive; ``None`` where they cannot be seen."""
    try:
        threads = os.listdir(_PROC / str(process) / "task")
    except OSError:
        return None
    return frozenset(int(each) for each in threads if _name(process, each).startswith(_THREAD))


def _is_manager(process: int) -> bool:
    return process == 1 or _name(process, str(process)).strip() == _MANAGER


def _name(process: int, thread: str) -> str:
    try:
        return (_PROC / str(process) / "task" / thread / "comm").read_text("utf-8", "replace")
    except OSError:
        return ""


def _is_daemon(command: bytes) -> bool:
    return any(name in command for name in _NAMES) and b"daemon" in command


def _command(process: int) -> bytes:
    try:
        return (_PROC / str(process) / "cmdline").read_bytes()
    except OSError:
        return b""


def _processes() -> Iterator[int]:
    try:
        return (int(name) for name in os.listdir(_PROC) if name.isdigit())
    except OSError:
        return iter(())

"""What the service manager is told: that we are ready, that we live, and that we stop."""

from __future__ import annotations

import os
import socket


def ready() -> None:
    _notify("READY=1")


def say(words: str) -> None:
    """What ``systemctl status`` shows of us."""
    _notify(f"STATUS={words}")


def stopping() -> None:
    _notify("STOPPING=1")


def alive() -> None:
    """We live; without this word for as long as ``watchdog`` says, we are started afresh."""
    _notify("WATCHDOG=1")


def watchdog() -> float | None:
    """Within how many seconds the service manager wants to hear that we live, if it does."""
    microseconds = os.environ.get("WATCHDOG_USEC", "")
    if not microseconds.isdecimal() or int(microseconds) == 0:
        return None
    # Another process may be meant: the one that started us.
    if os.environ.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return None
    return int(microseconds) / 1_000_000


def be_patient(seconds: float) -> None:
    """For so long, do not miss our word."""
    if watchdog() is not None:
        _notify(f"WATCHDOG_USEC={int(seconds * 1_000_000)}")


def be_as_patient_as_usual() -> None:
    usual = watchdog()
    if usual is not None:
        be_patient(usual)


def _notify(state: str) -> None:
    """Nothing happens where nobody asked to be told."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    if address.startswith("@"):
        # An abstract socket: its name begins with a zero byte.
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender:
        # A service manager that is in trouble itself must not hold us up.
        sender.setblocking(False)
        try:
            sender.sendto(state.encode(), address)
        # Not to be told is the service manager's loss; people are waiting for us.
        except OSError:
            return

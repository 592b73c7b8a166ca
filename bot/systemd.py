"""What the service manager is told: that we are ready, and that we stop."""

from __future__ import annotations

import os
import socket


def ready() -> None:
    _notify("READY=1")


def stopping() -> None:
    _notify("STOPPING=1")


def _notify(state: str) -> None:
    """Nothing happens where nobody asked to be told."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    if address.startswith("@"):
        # An abstract socket: its name begins with a zero byte.
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender:
        try:
            sender.sendto(state.encode(), address)
        # Not to be told is the service manager's loss; people are waiting for us.
        except OSError:
            return

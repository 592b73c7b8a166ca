"""The machine that the bot runs on: its disk, and its clock."""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import time
from pathlib import Path

#: Linux: the kernel does not trust its clock
_TIME_ERROR = 5
_MORE_THAN_A_TIMEX = 512
#: touched by systemd whenever it has set the clock by the network
_SET_RIGHT = Path("/run/systemd/timesync/synchronized")
#: so far that may be from when it is said to have been, in seconds
_ABOUT = 5.0


def free(directory: Path) -> int:
    """Bytes that are free where *directory* is, or will be."""
    while not directory.exists():
        directory = directory.parent
    return shutil.disk_usage(directory).free


def is_private(path: Path) -> bool:
    """Whether nobody else on this machine can look into *path*."""
    return not stat.S_IMODE(path.stat().st_mode) & 0o077


def may_look_into(directory: Path) -> bool:
    """Whether this user may, or there is nothing yet to look into."""
    try:
        return not directory.exists() or os.access(directory, os.R_OK | os.X_OK)
    # A folder on the way is closed.
    except OSError:
        return False


def is_clock_right() -> bool | None:
    """Whether something keeps the clock right, by the kernel's word; ``None``: it has none."""
    library = ctypes.CDLL(None)
    if not hasattr(library, "adjtimex"):
        return None
    # All zeros: nothing is to be changed.
    answer = library.adjtimex(ctypes.create_string_buffer(_MORE_THAN_A_TIMEX))
    return None if answer < 0 else answer != _TIME_ERROR


def was_clock_set_right(seconds: float) -> bool | None:
    """Whether something keeps the clock right, or has set it right within the last so many
    *seconds*; ``None``: nobody here can say. Whoever sets it by hand, or lets it jump, takes the
    kernel's word back."""
    by_kernel = is_clock_right()
    if by_kernel is not None:
        return by_kernel
    # The service may not ask the kernel.
    try:
        ago = time.time() - _SET_RIGHT.stat().st_mtime
    except OSError:
        return None
    return -_ABOUT <= ago <= seconds + _ABOUT


def since_boot() -> float:
    """Seconds that have passed, also while the machine slept; no clock that is set changes it."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))

"""The machine that the bot runs on, as ``purkubotti doctor`` looks at it."""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
from pathlib import Path

#: Linux: the kernel does not trust its clock
_TIME_ERROR = 5
_MORE_THAN_A_TIMEX = 512


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

"""The key that wraps all others: a new one each week, after which the old one is destroyed.

A row that was deleted stays in blocks that the file system has freed, and nobody can wipe those
(RELIABILITY.md, section 3e). So the keys file holds every key wrapped under the key of its epoch,
which stands in this small file alone, in one of two slots; it is overwritten there, in place, when
its epoch has ended, and what an old block still holds can be unwrapped by nobody.

This asks for a file system that writes in place, as ext4 and XFS do. One that copies on write
(btrfs, ZFS), a snapshot, or a worn flash cell may keep the old slot.
"""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

from storage.journal import sync_folder

#: each in blocks of its own: neither shares one with the other, or with its inode
_SLOT = 4096
_LIVE, _DEAD = b"purkukey", b"destroyd"
_KEY, _CHECK = 32, 16
_HEAD = len(_LIVE) + 8


class EpochFile:
    """Two slots, for an epoch with an even number and for one with an odd one."""

    def __init__(self, file: Path) -> None:
        """Open the *file*; made, with two empty slots, if it is not there."""
        is_new = not file.exists()
        self._descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        if is_new or os.fstat(self._descriptor).st_size < 2 * _SLOT:
            for number in (0, 1):
                self.destroy(number)
            sync_folder(file.parent)

    def close(self) -> None:
        os.close(self._descriptor)

    def key(self, number: int) -> bytes | None:
        """The key of that epoch; ``None`` if it has been destroyed, or never was."""
        return _key_in(os.pread(self._descriptor, _SLOT, _place(number)), number)

    def put(self, number: int) -> bytes:
        """Make the key of that epoch, in the slot of the one before the last; it is on disk when
        this returns."""
        key = os.urandom(_KEY)
        clear = _LIVE + number.to_bytes(8, "big") + key
        self._write(number, clear + hashlib.sha256(clear).digest()[:_CHECK])
        return key

    def destroy(self, number: int) -> None:
        """Overwrite the slot of that epoch, whatever is in it."""
        self._write(number, _DEAD)

    def keep_only(self, number: int) -> None:
        """A death between two epochs left two keys, or half of one: destroy what is not of that
        epoch."""
        other = os.pread(self._descriptor, _SLOT, _place(number + 1))
        if not other.startswith(_DEAD):
            self.destroy(number + 1)

    def _write(self, number: int, content: bytes) -> None:
        # Filled up with what cannot be packed: a drive might put zeros elsewhere.
        filled = content + os.urandom(_SLOT - len(content))
        if os.pwrite(self._descriptor, filled, _place(number)) < _SLOT:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(self._descriptor)


def holds_key(file: Path, number: int) -> bool:
    """Whether the key of that epoch is in the *file*. Only reads."""
    if not file.exists():
        return False
    at = _place(number)
    return _key_in(file.read_bytes()[at : at + _SLOT], number) is not None


def _key_in(slot: bytes, number: int) -> bytes | None:
    clear, check = slot[: _HEAD + _KEY], slot[_HEAD + _KEY : _HEAD + _KEY + _CHECK]
    if clear[:_HEAD] != _LIVE + number.to_bytes(8, "big"):
        return None
    return clear[_HEAD:] if hashlib.sha256(clear).digest()[:_CHECK] == check else None


def _place(number: int) -> int:
    return number % 2 * _SLOT

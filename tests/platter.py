"""What is on a disk when the power goes: whatever was synced, and any part of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random

#: what a disk writes whole, or not at all
SECTOR = 512


class Kind(Enum):
    """What a programme asks of its disk."""

    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that was asked: *offset* is where the *bytes* go, or the new size; the *bytes* of
    a deletion that the folder was synced after are ``b"synced"``."""

    kind: Kind
    file: str
    offset: int = 0
    bytes: bytes = b""


@dataclass(slots=True)
class _File:
    """*safe* is what survives, ``None`` where not even the name does; *loose* may or may not."""

    safe: bytearray | None = None
    loose: list[Operation] = field(default_factory=list)


class Platter:
    """The files of one folder, as operations come: hand it to ``Disk.record``, or feed it a list.

    The model (RELIABILITY.md, section 2): what was synced survives. Each write and truncation since
    the file's last sync survives or not, in any order, a write torn at ``SECTOR``. A new name
    survives from the file's first sync on; a deleted one may be back until the folder is synced.
    SQLite's unix layer syncs the folder together with a new log or journal.
    """

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        self._files = {name: _File(bytearray(content)) for name, content in (files or {}).items()}

    @classmethod
    def of(cls, directory: Path) -> Platter:
        """Everything in *directory* is safe as it is now."""
        return cls(snapshot(directory))

    def __call__(self, operation: Operation) -> None:
        file = self._files.setdefault(operation.file, _File())
        if operation.kind is Kind.SYNC:
            is_new = file.safe is None or _is_deleted(file.loose)
            # In place: a log of megabytes is synced at every commit.
            base = file.safe if file.safe is not None and not is_new else bytearray()
            _apply(base, _since_deleted(file.loose))
            file.safe, file.loose = base, []
            if is_new and operation.file.endswith(("-wal", "-journal")):
                self._sync_folder()
        elif operation.kind is Kind.DELETE and operation.bytes:
            file.safe, file.loose = None, []
        else:
            file.loose.append(operation)

    def _sync_folder(self) -> None:
        for file in self._files.values():
            if _is_deleted(file.loose):
                file.safe, file.loose = None, _since_deleted(file.loose)

    def cut(self, chance: Random) -> dict[str, bytes]:
        """The files after the power went now; *chance* picks what of the rest survived."""
        files = {}
        for name, file in self._files.items():
            content = _survived(file, chance)
            if content is not None:
                files[name] = content
        return files

    def kept(self) -> dict[str, bytes]:
        """The files as every programme sees them: nothing was lost."""
        files = {}
        for name, file in self._files.items():
            if file.loose and file.loose[-1].kind is Kind.DELETE:
                continue
            if file.safe is not None or file.loose:
                base = b"" if _is_deleted(file.loose) else file.safe or b""
                files[name] = _applied(base, _since_deleted(file.loose))
        return files


def power_loss(
    before: Platter, operations: Iterable[Operation], chance: Random
) -> dict[str, bytes]:
    """The files after *operations* and a cut; *before* goes on to there."""
    for operation in operations:
        before(operation)
    return before.cut(chance)


def snapshot(directory: Path) -> dict[str, bytes]:
    """Every file under *directory*, by its path there; also those that Python writes itself
    (locks, journals), of which the disk hears nothing."""
    return {
        str(file.relative_to(directory)): file.read_bytes()
        for file in sorted(directory.rglob("*"))
        if file.is_file()
    }


def lay_out(files: Mapping[str, bytes], directory: Path) -> Path:
    """Write the *files* into *directory*, and remove what else is there; return it."""
    for name in snapshot(directory).keys() - files.keys() if directory.exists() else ():
        (directory / name).unlink()
    for name, content in files.items():
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        (directory / name).write_bytes(content)
    return directory


def _survived(file: _File, chance: Random) -> bytes | None:
    loose, base = file.loose, file.safe
    if _is_deleted(loose):
        at = max(n for n, each in enumerate(loose) if each.kind is Kind.DELETE)
        if chance.random() < 0.5:
            # The deletion did not survive, and so nothing of a new file under its name.
            loose = [each for each in loose[:at] if each.kind is not Kind.DELETE]
        else:
            base, loose = None, loose[at + 1 :]
    if base is None and (not loose or chance.random() < 0.5):
        return None
    kept = [each for each in loose if chance.random() < 0.5]
    chance.shuffle(kept)
    parts: list[Operation] = []
    for each in kept:
        parts += _torn(each, chance) if chance.random() < 0.25 else [each]
    return _applied(base or b"", parts)


def _torn(operation: Operation, chance: Random) -> list[Operation]:
    """Some of the sectors of a write."""
    if operation.kind is not Kind.WRITE:
        return [operation]
    parts, at, end = [], operation.offset, operation.offset + len(operation.bytes)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        if chance.random() < 0.5:
            part = operation.bytes[at - operation.offset : until - operation.offset]
            parts.append(Operation(Kind.WRITE, operation.file, at, part))
        at = until
    return parts


def _is_deleted(loose: Iterable[Operation]) -> bool:
    return any(each.kind is Kind.DELETE for each in loose)


def _since_deleted(loose: list[Operation]) -> list[Operation]:
    at = max((n for n, each in enumerate(loose, 1) if each.kind is Kind.DELETE), default=0)
    return loose[at:]


def _applied(content: bytes | bytearray, operations: Iterable[Operation]) -> bytes:
    new = bytearray(content)
    _apply(new, operations)
    return bytes(new)


def _apply(new: bytearray, operations: Iterable[Operation]) -> None:
    for each in operations:
        if each.kind is Kind.TRUNCATE:
            new[each.offset :] = bytes(max(0, each.offset - len(new)))
            continue
        if len(new) < each.offset:
            new.extend(bytes(each.offset - len(new)))
        new[each.offset : each.offset + len(each.bytes)] = each.bytes

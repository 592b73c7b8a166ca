"""Which of our messages are versions of one, so far as they may still be changed or taken out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import structlog

from bot.transports.files import write_private
from bot.transports.signal.names import NETWORK

log = structlog.get_logger()

#: Signal's apps let a message be changed ten times within a day of its first version, and take a
#: change until a day after that (Signal-Android's MessageConstraintsUtil, Signal-iOS's
#: EditManager, Signal-Desktop's canEditMessage). The daemon knows no such limit, and nobody is
#: told of a change that phones have thrown away.
_MAY_CHANGE = timedelta(days=1)
_MOST_CHANGES = 10
#: what apps take of a removal, by the same sources; of a changed message the newest version counts
_MAY_GO = timedelta(days=2)


@dataclass
class Edits:
    """Moments are milliseconds from 1970, as the versions are named. *path* keeps them over a
    restart; should it be lost, a message may be changed for two days, which apps still take."""

    path: Path
    now: Callable[[], int]
    #: versions of one message each, the first one first
    _messages: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self._messages = _read(self.path)

    def may_change(self, version: int) -> bool:
        versions = self._versions(version)
        is_young = self.now() - versions[0] < _milliseconds(_MAY_CHANGE)
        return is_young and len(versions) <= _MOST_CHANGES

    def may_go(self, version: int) -> bool:
        return self.now() - self.newest(version) < _milliseconds(_MAY_GO)

    def newest(self, version: int) -> int:
        return self._versions(version)[-1]

    def note(self, version: int, following: int) -> None:
        """*following* has come in the place of *version*."""
        versions = self._versions(version)
        self._messages = [each for each in self._messages if self._is_needed(each)]
        if versions not in self._messages:
            self._messages.append(versions)
        versions.append(following)
        try:
            write_private(self.path, json.dumps(self._messages))
        except OSError:
            log.error("edits-not-written", network=NETWORK)

    def _versions(self, version: int) -> list[int]:
        return next((each for each in self._messages if version in each), [version])

    def _is_needed(self, versions: list[int]) -> bool:
        return self.now() - versions[-1] < _milliseconds(_MAY_GO)


def _milliseconds(length: timedelta) -> int:
    return length // timedelta(milliseconds=1)


def _read(path: Path) -> list[list[int]]:
    try:
        messages = json.loads(path.read_text())
        return [[int(each) for each in versions] for versions in messages if versions]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError):
        log.error("edits-forgotten", network=NETWORK)
        return []

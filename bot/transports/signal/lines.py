"""What the daemon writes on the connection, taken apart into answers; the rest is let by unread.

Everything it receives it also tells here, up to 20 MB a line; that is read in the spool
(``spool.py``), so here it is only noticed that there was something.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

#: an answer; a list of some hundred groups with all their members is less than a tenth of it
LONGEST = 32_000_000
#: so begins what is no answer. An answer has ``result``, ``error`` or ``id`` here
_NEWS = re.compile(rb'\s*\{\s*(?:"jsonrpc"\s*:\s*"2\.0"\s*,\s*)?"(?:method|params)"')
_RECEIVED = b'"method":"receive"'
#: so much of a line shows how it begins
_BEGINNING = 64
#: in a line it can only be a second object: inside a string the quotation mark has a backslash
_GLUED = b'{"jsonrpc"'


class Garbled(Exception):
    """What came is no line of JSON, or two in one: nothing after it can be trusted."""


class Lines:
    """Given the bytes in pieces, as they come."""

    def __init__(self) -> None:
        #: of the line that has not ended; of one that is let by, only its last bytes
        self._line = bytearray()
        self._has_begun = self._passes = False
        #: from here on it is not known whether a second object begins
        self._searched = 1
        self._is_received = False
        #: how many lines were let by, and in how many of them the daemon tells what it received
        self.passed = self.received = 0

    def feed(self, piece: bytes) -> Iterator[Any]:
        """The answers that *piece* completes. Raises ``Garbled``."""
        start = 0
        while (end := piece.find(b"\n", start)) >= 0:
            self._add(piece[start:end])
            if (answer := self._end()) is not None:
                yield answer
            start = end + 1
        self._add(piece[start:])

    def _add(self, part: bytes) -> None:
        self._line += part
        if not self._has_begun and len(self._line) >= _BEGINNING:
            self._has_begun = True
            self._passes = _NEWS.match(self._line) is not None
            self._is_received = _RECEIVED in self._line
        if self._line.find(_GLUED, self._searched) >= 0:
            raise Garbled
        if self._passes:
            # Two objects may meet where two pieces do.
            del self._line[: 1 - len(_GLUED)]
            self._searched = 0
            return
        self._searched = max(1, len(self._line) + 1 - len(_GLUED))
        if len(self._line) > LONGEST:
            raise Garbled

    def _end(self) -> Any:
        line, passes = bytes(self._line), self._passes
        self._line.clear()
        self._has_begun = self._passes = False
        self._searched = 1
        if passes or _NEWS.match(line):
            self.passed += 1
            self.received += self._is_received or _RECEIVED in line
            self._is_received = False
            return None
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            raise Garbled from None

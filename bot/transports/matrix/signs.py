"""What people see of the bot beside its words: what it has read, and that it is writing.

Signs never hold up an answer, and are never tried again: all that they promise is true when it
is shown. Read is what has been stored; and everybody may see it, for it says that a message
has arrived for good. Writing is shown only to who waits longer than a moment.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Iterator

import nio
import structlog
from nio.api import Api
from nio.exceptions import LocalProtocolError
from nio.responses import UpdateReceiptMarkerResponse

from bot.transports import Undelivered
from bot.transports.matrix.network import Trouble

log = structlog.get_logger()

#: seconds after which somebody who waits for an answer may wonder
_MOMENT = 1.0
#: seconds for which more may come that is to be marked as read; answers go first
_UNTIL_READ = 1.0
#: milliseconds for which a sign that we write stays, if we never take it back
_WRITING = 30_000
#: seconds that showing a sign may take
_LONGEST = 5.0


class Signs:
    def __init__(self, client: nio.AsyncClient) -> None:
        self._client = client
        self._heard: dict[str, str] = {}
        self._stored: dict[str, str] = {}
        #: rooms in which we shall be seen to write, or no more
        self._writing: dict[str, bool] = {}
        self._seen_to_write: set[str] = set()
        self._has_stored = asyncio.Event()
        self._has_written = asyncio.Event()

    # ------------------------------------------------------------ read

    def heard(self, room: str, message: str) -> None:
        """*message* is the newest of *room* that was heard; it is not stored yet."""
        self._heard[room] = message

    def stored(self) -> None:
        """All that was heard has been stored."""
        self._stored |= self._heard
        self._heard.clear()
        if self._stored:
            self._has_stored.set()

    # ------------------------------------------------------------ writing

    @contextlib.contextmanager
    def writing_to(self, room: str) -> Iterator[None]:
        """Within, somebody waits for what is sent to *room*; on, if it has to be sent again."""
        loop = asyncio.get_running_loop()
        shown = loop.call_later(_MOMENT, self._show_writing, room, True)
        try:
            yield
        except Undelivered as undelivered:
            if not undelivered.permanent:
                self._show_writing(room, True)
            raise
        else:
            if room in self._seen_to_write or room in self._writing:
                self._show_writing(room, False)
        finally:
            shown.cancel()

    def _show_writing(self, room: str, writes: bool) -> None:
        self._writing[room] = writes
        self._has_written.set()

    # ------------------------------------------------------------ showing

    async def show(self) -> None:
        """Show signs until cancelled."""
        await asyncio.gather(self._show_what_is_read(), self._show_where_we_write())

    async def _show_what_is_read(self) -> None:
        while True:
            await self._has_stored.wait()
            await asyncio.sleep(_UNTIL_READ)
            self._has_stored.clear()
            stored, self._stored = self._stored, {}
            for room, message in stored.items():
                await self._try(self._mark(room, message))

    async def _show_where_we_write(self) -> None:
        while True:
            await self._has_written.wait()
            self._has_written.clear()
            while self._writing:
                room, writes = self._writing.popitem()
                if writes:
                    self._seen_to_write.add(room)
                    await self._try(self._client.room_typing(room, True, _WRITING))
                elif room in self._seen_to_write:
                    self._seen_to_write.discard(room)
                    await self._try(self._client.room_typing(room, False))

    async def _mark(self, room: str, message: str) -> None:
        # Of every thread, since it may have been said in any; nio's own way names always one.
        method, path, _ = Api.update_receipt_marker(self._client.access_token, room, message)
        await self._client._send(UpdateReceiptMarkerResponse, method, path, "{}")

    async def _try(self, showing: Awaitable[object]) -> None:
        try:
            async with asyncio.timeout(_LONGEST):
                await showing
        except (*Trouble, LocalProtocolError):
            log.info("sign-not-shown", network="matrix")

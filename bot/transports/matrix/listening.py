"""The sync loop.

nio's own loop would note its place before anybody had read the messages, spin on errors, and
end on others. This one hands everything on before it moves, and waits with patience.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

import nio
import structlog
from nio.exceptions import LocalProtocolError

from bot.domain.chat import Heard
from bot.transports import Receive
from bot.transports.matrix.direct import Direct
from bot.transports.matrix.filters import new_filter
from bot.transports.matrix.hearing import Hearing
from bot.transports.matrix.invitations import Invitations
from bot.transports.matrix.network import logged_out, patiently
from bot.transports.matrix.rooms import NETWORK
from bot.transports.matrix.signs import Signs
from bot.transports.matrix.upkeep import Upkeep
from bot.transports.patience import pauses

log = structlog.get_logger()

_LONG_POLL = 20.0
#: seconds by which the homeserver may overrun the poll
_GRACE = 20.0
_FIRST_SYNC = 120.0
#: seconds that what has to be done after a sync may hold up the next one
_CHORES = 2.0


class Listening:
    def __init__(
        self,
        client: nio.AsyncClient,
        hearing: Hearing,
        upkeep: Upkeep,
        invitations: Invitations,
        direct: Direct,
        signs: Signs,
        synced: Callable[[], Awaitable[None]],
    ) -> None:
        self._client = client
        self._hearing = hearing
        self._upkeep = upkeep
        self._invitations = invitations
        self._direct = direct
        self._signs = signs
        self._synced = synced
        self._under_way: asyncio.Task[None] | None = None
        self._filter = new_filter(timeline={"limit": 100})
        #: when the homeserver last gave a whole sync (``time.monotonic``)
        self.heard_at = time.monotonic()

    async def listen(self, receive: Receive, position: str | None) -> None:
        showing = asyncio.create_task(self._signs.show(), name="signs")
        try:
            await self._listen(receive, position)
        except LocalProtocolError:
            # Logged out softly, nio throws our token away, whoever of us was told so.
            if self._client.logged_in:
                raise
            raise logged_out() from None
        finally:
            beside = [task for task in (showing, self._under_way) if task is not None]
            for task in beside:
                task.cancel()
            await asyncio.wait(beside)

    async def _listen(self, receive: Receive, position: str | None) -> None:
        # Asked before the sync, so that an invitation is missed by neither.
        await self._invitations.ask_for_pending()
        response = await self._sync(position, first=True)
        kept = position
        while True:
            heard = await self._hearing.heard(response, since=position)
            is_news = heard != Heard(network=NETWORK, position=heard.position)
            if is_news or heard.position not in (None, kept):
                await _hand_over(receive, heard)
                self._signs.stored()
                kept = heard.position or kept
            position = response.next_batch
            self._invitations.note(response)
            self._upkeep.note(response)
            await self._begin_chores(response)
            if news := self._upkeep.take_news():
                await _hand_over(receive, news)
            # Only with keys can we be written to, so only then do we show ourselves.
            if self._client.olm_account_shared:
                await self._synced()
            response = await self._sync(position)

    async def _begin_chores(self, response: nio.SyncResponse) -> None:
        """What has to be done after a sync; if it takes long, it goes on beside the next ones:
        one person's server that does not answer makes nobody else wait."""
        if self._under_way is None or self._under_way.done():
            self._under_way = asyncio.create_task(self._do_chores(response), name="chores")
        await asyncio.wait({self._under_way}, timeout=_CHORES)
        if self._under_way.done():
            self._under_way.result()

    async def _do_chores(self, response: nio.SyncResponse) -> None:
        await self._upkeep.keep_up(response)
        if self._client.olm_account_shared:
            await self._invitations.accept()
            await self._direct.keep_up()

    async def _sync(self, since: str | None, *, first: bool = False) -> nio.SyncResponse:
        """The next sync. The *first* one has the full state: without it nio knows no rooms."""
        client = self._client
        for pause in pauses():
            # nio passes over a response whose place it has been at; but after an error in the
            # middle of one, that is the response we ask for again.
            client.next_batch = ""
            answer = await patiently(
                lambda: client.sync(
                    timeout=0 if first else int(_LONG_POLL * 1000),
                    sync_filter=self._filter,
                    since=since,
                    full_state=first,
                ),
                limit=_FIRST_SYNC if first else _LONG_POLL + _GRACE,
            )
            if isinstance(answer, nio.SyncResponse):
                self.heard_at = time.monotonic()
                return answer
            log.error("sync-refused", network="matrix", status=answer.status_code)
            await asyncio.sleep(pause)
        raise AssertionError("the pauses never end")


async def _hand_over(receive: Receive, piece: Heard) -> None:
    for pause in pauses():
        try:
            await receive(piece)
        except Exception as error:
            log.error("not-taken", network="matrix", exc_info=error)
            await asyncio.sleep(pause)
        else:
            return

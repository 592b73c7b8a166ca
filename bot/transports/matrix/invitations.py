"""Invitations into rooms: whose are accepted, and when."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, replace

import nio
import structlog
from nio.api import Api

from bot.transports.matrix.configuration import MatrixConfiguration
from bot.transports.matrix.direct import Direct
from bot.transports.matrix.filters import new_filter
from bot.transports.matrix.network import Trouble, is_temporary, patiently
from bot.transports.matrix.parsing import server_of

log = structlog.get_logger()

#: seconds that coming into a room may take: nothing is heard meanwhile
_LONGEST = 20.0
_LONGEST_PAUSE = 600.0


@dataclass(frozen=True, slots=True)
class _Invitation:
    by: str
    is_direct: bool
    #: what we wait before trying once more, and until when
    pause: float = 0.0
    not_before: float = 0.0

    def later(self) -> _Invitation:
        pause = min(self.pause * 2 + 1, _LONGEST_PAUSE)
        return replace(self, pause=pause, not_before=time.monotonic() + pause)


class Invitations:
    """Those of allowed people, and from allowed servers, are accepted; others stay as they are.

    So is one into a room that is no chat of the two and not configured. It may be the group of
    tomorrow, whose id the operator still has to write down; and a room with one person in it
    is a chat, whatever their client calls it. In any other we say where we came in that we can
    be of no use there, answer so whoever speaks to us, and hear nothing (``Hearing``).
    """

    def __init__(
        self, client: nio.AsyncClient, configuration: MatrixConfiguration, direct: Direct
    ) -> None:
        self._client = client
        self._servers = configuration.servers(client.user_id)
        self._people = configuration.allow_people
        self._direct = direct
        self._open: dict[str, _Invitation] = {}

    async def ask_for_pending(self) -> None:
        """A sync tells of an invitation once; one that we died over, only a fresh sync tells."""
        answer = await patiently(self._fresh_sync)
        if isinstance(answer, nio.SyncResponse):
            self.note(answer)

    def note(self, response: nio.SyncResponse) -> None:
        """Remember the invitations in *response* that we mean to accept."""
        for room in response.rooms.leave.keys() | response.rooms.join.keys():
            self._open.pop(room, None)
        for room, told in response.rooms.invite.items():
            invitation = self._read(told)
            if invitation is None:
                log.warning("invitation-left", network="matrix", reason="not-allowed")
            else:
                self._open[room] = invitation

    async def accept(self) -> None:
        """Join where we are invited. What fails for now is tried again after a later sync; a
        room that nobody can come into holds up no other."""
        for room, invitation in tuple(self._open.items()):
            if time.monotonic() < invitation.not_before:
                continue
            try:
                async with asyncio.timeout(_LONGEST):
                    answer = await self._client.join(room)
            except Trouble:
                self._open[room] = invitation.later()
                continue
            if is_temporary(answer):
                self._open[room] = invitation.later()
                continue
            self._open.pop(room, None)
            if isinstance(answer, nio.ErrorResponse):
                log.warning("not-joined", network="matrix", status=answer.status_code)
            elif invitation.is_direct:
                self._direct.add(room, invitation.by)

    def _read(self, told: nio.InviteInfo) -> _Invitation | None:
        """The invitation, or ``None`` if it is not to be accepted."""
        for event in told.invite_state:
            if (
                isinstance(event, nio.InviteMemberEvent)
                and event.state_key == self._client.user_id
                and event.membership == "invite"
                and self._may_invite(event.sender)
            ):
                return _Invitation(event.sender, event.content.get("is_direct") is True)
        return None

    def _may_invite(self, person: str) -> bool:
        return person in self._people or server_of(person).lower() in self._servers

    async def _fresh_sync(self) -> nio.SyncResponse | nio.SyncError:
        # Past nio's own sync, which would take the messages between devices for new ones.
        client = self._client
        only_invitations = new_filter(timeline={"types": [], "limit": 1}, state={"types": []})
        path = Api._build_path(["sync"], {"filter": json.dumps(only_invitations)})
        reply = await client.send(
            "GET", path, headers={"Authorization": f"Bearer {client.access_token}"}
        )
        answer: nio.SyncResponse | nio.SyncError
        answer = await client.create_matrix_response(nio.SyncResponse, reply)  # type: ignore
        return answer

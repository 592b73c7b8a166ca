"""Invitations into rooms: whose are accepted, and when."""

from __future__ import annotations

import json

import nio
import structlog
from nio.api import Api

from bot.transports.matrix.filters import new_filter
from bot.transports.matrix.network import Trouble, is_temporary, patiently
from bot.transports.matrix.parsing import server_of

log = structlog.get_logger()


class Invitations:
    """Those from allowed servers are accepted; others stay as they are."""

    def __init__(self, client: nio.AsyncClient, allow_servers: tuple[str, ...]) -> None:
        self._client = client
        self._allow_servers = allow_servers
        self._open: set[str] = set()

    async def ask_for_pending(self) -> None:
        """A sync tells of an invitation once; one that we died over, only a fresh sync tells."""
        answer = await patiently(self._fresh_sync)
        if isinstance(answer, nio.SyncResponse):
            self.note(answer)

    def note(self, response: nio.SyncResponse) -> None:
        """Remember the invitations in *response* that we mean to accept."""
        self._open -= response.rooms.leave.keys() | response.rooms.join.keys()
        for room, invitation in response.rooms.invite.items():
            if server_of(self._inviter(invitation)) in self._allow_servers:
                self._open.add(room)
            else:
                log.warning("invitation-left", network="matrix", reason="server")

    async def accept(self) -> None:
        """Join where we are invited. What fails for now is tried again after the next sync."""
        for room in tuple(self._open):
            try:
                answer = await self._client.join(room)
            except Trouble:
                return
            if is_temporary(answer):
                return
            self._open.discard(room)
            if isinstance(answer, nio.ErrorResponse):
                log.warning("not-joined", network="matrix", status=answer.status_code)

    def _inviter(self, invitation: nio.InviteInfo) -> str:
        for event in invitation.invite_state:
            if (
                isinstance(event, nio.InviteMemberEvent)
                and event.state_key == self._client.user_id
                and event.membership == "invite"
            ):
                return event.sender
        return ""

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

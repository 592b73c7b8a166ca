"""Our encryption keys, kept up at the homeserver."""

from __future__ import annotations

from typing import Any

import nio
import structlog
from nio.api import Api
from nio.exceptions import EncryptionError
from peewee import PeeweeException

from bot.transports.matrix.network import Trouble
from bot.transports.matrix.odd import pass_over_odd_keys

log = structlog.get_logger()


class Keys:
    """nio's encryption, with what it leaves undone."""

    def __init__(self, client: nio.AsyncClient) -> None:
        self._client = client
        self._olm: Any = client.olm
        self._fallback_is_fresh = False
        _take_in_whole(self._olm)
        _open_with_care(self._olm)
        pass_over_odd_keys(self._olm)

    @property
    def are_published(self) -> bool:
        return bool(self._olm.account.shared)

    async def keep_up(self, response: nio.SyncResponse) -> None:
        """Do what encryption needs after a sync. What fails is done after the next."""
        client = self._client
        # nio takes no notice of a zero, and a bot whose keys were all used up while it was
        # away would never give out new ones.
        self._olm.uploaded_key_count = response.device_key_count.signed_curve25519 or 0
        try:
            await self.publish()
            if client.should_query_keys:
                await client.keys_query()
            if client.should_claim_keys:
                await client.keys_claim(client.get_users_for_key_claiming())
            await client.send_to_device_messages()
        except Trouble:
            log.warning("keys-wait", network="matrix", reason="network")

    async def publish(self) -> None:
        """Upload our device and one-time keys as far as they lack, and once a start a new
        fallback key for when they run out."""
        client = self._client
        if self._fallback_is_fresh and not client.should_upload_keys:
            return
        content: dict[str, Any] = self._olm.share_keys() if client.should_upload_keys else {}
        if not self._fallback_is_fresh:
            content["fallback_keys"] = self._fallback_keys()
        # Saved before they leave: killed after the upload, we would own keys on the server
        # that nobody can open, and nio would offer others under the same names for ever.
        self._olm.save_account()
        method, path, body = Api.keys_upload(client.access_token, content)
        answer = await client._send(nio.KeysUploadResponse, method, path, body)
        if isinstance(answer, nio.KeysUploadResponse):
            self._fallback_is_fresh = True
        else:
            log.error("keys-refused", network="matrix", status=answer.status_code)

    def _fallback_keys(self) -> dict[str, Any]:
        account = self._olm.account._account
        if not account.fallback_key:
            account.generate_fallback_key()
        signed = {}
        for name, public in account.fallback_key.items():
            key = {"key": public.to_base64(), "fallback": True}
            signature = self._olm.sign_json(key)
            device = f"ed25519:{self._client.device_id}"
            key["signatures"] = {self._client.user_id: {device: signature}}
            signed[f"signed_curve25519:{name}"] = key
        return signed


def _take_in_whole(olm: Any) -> None:
    """Let what comes to the device be stored at once, or not at all; and pass over what is odd.

    nio stores first that a message was opened, then the room's key that was in it. Killed
    between the two, we could never open it again, and never read its sender in that room. And
    it trips over messages that make no sense, which anybody can send to our device: they would
    come again with every sync, and nothing else any more.
    """
    handle = olm.handle_to_device_event

    def handle_whole(event: nio.ToDeviceEvent) -> Any:
        try:
            with olm.store.database.atomic():
                return handle(event)
        except PeeweeException:  # the disk's trouble, not the message's
            raise
        except Exception:
            log.warning("key-message-odd", network="matrix")
            return None

    olm.handle_to_device_event = handle_whole


def _open_with_care(olm: Any) -> None:
    """Leave shut what is odd inside, and what somebody has encrypted for a room's state: that
    is never encrypted, and the homeserver has not seen whether they may change it.

    nio would take it: whoever has a key could invent members, and make others unseen.
    """
    decrypt = olm.decrypt_megolm_event

    def decrypt_with_care(event: nio.MegolmEvent, room_id: str | None = None) -> Any:
        try:
            opened = decrypt(event, room_id)
            is_state = "state_key" in opened.source
        except (EncryptionError, PeeweeException):
            raise
        except Exception:
            raise EncryptionError("this makes no sense") from None
        if is_state:
            raise EncryptionError("state does not come encrypted")
        return opened

    olm.decrypt_megolm_event = decrypt_with_care

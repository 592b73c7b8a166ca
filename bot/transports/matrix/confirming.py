"""Having our device confirmed: by the account's identity, which is made if there is none.

Nothing here ever replaces an identity that the account has: everybody who talks with the bot
would be warned of it. Where the keys to it are not ours, the operator's recovery key opens
them; without that we go on as a device that nobody vouches for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import nio
import structlog

from bot.domain.chat import News
from bot.transports.matrix import cross_signing, secret_storage
from bot.transports.matrix.asking import ask, within
from bot.transports.matrix.configuration import MatrixConfiguration, MatrixFault
from bot.transports.matrix.cross_signing import NAMES, Identity, public_part, vouching_key
from bot.transports.matrix.health import HealthFile
from bot.transports.matrix.network import Trouble
from bot.transports.matrix.notices import Notices
from bot.transports.matrix.signing import is_signed

log = structlog.get_logger()

_PUBLISH = "keys/device_signing/upload"


@dataclass(frozen=True, slots=True)
class Account:
    """What the homeserver shows everybody of *user*'s identity, and of the *device*."""

    user: str
    device_id: str
    master: Mapping[str, Any]
    self_signing: Mapping[str, Any]
    device: Mapping[str, Any]

    @property
    def identity(self) -> str | None:
        """The public master key, which is the identity's name."""
        return public_part(self.master)

    @property
    def is_confirmed(self) -> bool:
        """Whether the identity vouches for the device, as anybody can check."""
        signing = vouching_key(self.user, self.master, self.self_signing)
        return signing is not None and is_signed(self.device, self.user, signing)


class Confirmation:
    """That of our device, sought once a start."""

    def __init__(
        self,
        client: nio.AsyncClient,
        configuration: MatrixConfiguration,
        notices: Notices,
        health: HealthFile,
    ) -> None:
        self._client = client
        self._configuration = configuration
        self._notices = notices
        self._health = health
        self._is_settled = False

    async def seek(self) -> None:
        """Get it, or tell that we cannot. What fails for now is tried after the next sync."""
        if self._is_settled:
            return
        try:
            account = await confirm(self._client, self._configuration)
        except Trouble:
            log.warning("confirmation-waits", network="matrix", reason="network")
            return
        self._is_settled = True
        self._health.confirmed(account.is_confirmed)
        if not account.is_confirmed:
            log.error("not-confirmed", network="matrix")
            self._notices.add(News.NOT_CONFIRMED, account.identity or account.device_id)


async def look_up(client: nio.AsyncClient, user: str, device: str) -> Account:
    """Raises ``Trouble``."""
    answer = await ask(client, "POST", "keys/query", {"device_keys": {user: []}})
    given = answer.content
    return Account(
        user,
        device,
        within(given, "master_keys", user),
        within(given, "self_signing_keys", user),
        within(given, "device_keys", user, device),
    )


async def confirm(client: nio.AsyncClient, configuration: MatrixConfiguration) -> Account:
    """See to it that our published device is confirmed, if we can; returns how it is then.

    Killed at any point it is done the next time. Raises ``Trouble``, and ``MatrixFault`` for a
    recovery key that opens nothing.
    """
    assert client.device_id
    account = await look_up(client, client.user_id, client.device_id)
    identity = await _identity(client, configuration, account)
    if identity is None or account.is_confirmed:
        return account
    is_published = public_part(account.self_signing) == identity.self_signing.public
    if not is_published and not await _publish(client, configuration, identity):
        return account
    await _vouch(client, identity, account)
    return await look_up(client, client.user_id, client.device_id)


async def _identity(
    client: nio.AsyncClient, configuration: MatrixConfiguration, account: Account
) -> Identity | None:
    """The account's identity, if its keys are ours or can be made ours."""
    ours = cross_signing.load(configuration.directory)
    if account.identity is None:
        if ours is None:
            ours = Identity.new()
            cross_signing.keep(configuration.directory, ours)
        return ours
    if ours and ours.master.public == account.identity:
        return ours
    if not configuration.recovery_key:
        return None
    try:
        recovered = await _recovered(client, configuration.recovery_key)
        if recovered.master.public != account.identity:
            raise secret_storage.WrongKey("an identity that the account has no more")
    except secret_storage.WrongKey:
        if ours or account.is_confirmed:
            # A bot that people rely on does not stop because its account was changed.
            log.error("recovery-key-refused", network="matrix")
            return None
        raise MatrixFault(
            "The recovery key does not open the identity of the bot's account. Copy it once more "
            "from where it was written down when it was made in Element, all its groups of four "
            "characters, into PURKU_MATRIX__RECOVERY_KEY. Without a recovery key the bot starts, "
            "too, but other people's apps will warn of it, or refuse it.",
            name="recovery-key-refused",
        ) from None
    cross_signing.keep(configuration.directory, recovered)
    return recovered


async def _recovered(client: nio.AsyncClient, recovery_key: str) -> Identity:
    key = secret_storage.read(recovery_key)
    chosen = await account_data(client, "m.secret_storage.default_key")
    name = str(chosen.get("key"))
    if not secret_storage.fits(key, await account_data(client, f"m.secret_storage.key.{name}")):
        raise secret_storage.WrongKey("another key's")
    secrets = {}
    for secret in NAMES:
        sealed = within(await account_data(client, secret), "encrypted", name)
        secrets[secret] = secret_storage.decrypt(key, secret, sealed).decode()
    try:
        return Identity.of(secrets)
    except ValueError:
        raise secret_storage.WrongKey("no keys inside") from None


async def account_data(client: nio.AsyncClient, kind: str) -> Mapping[str, Any]:
    """What the account keeps under *kind*; nothing, if it keeps nothing. Raises ``Trouble``."""
    answer = await ask(client, "GET", f"user/{quote(client.user_id)}/account_data/{kind}")
    return answer.content if answer.is_good else {}


async def _publish(
    client: nio.AsyncClient, configuration: MatrixConfiguration, identity: Identity
) -> bool:
    """Give *identity* to the account, which has none, or not all of this one."""
    public = identity.public(client.user_id)
    answer = await ask(client, "POST", _PUBLISH, public)
    flows = [flow.get("stages") for flow in answer.content.get("flows", ())]
    if answer.status == 401 and ["m.login.password"] in flows and configuration.password:
        proof = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": client.user_id},
            "password": configuration.password,
            "session": answer.content.get("session"),
        }
        answer = await ask(client, "POST", _PUBLISH, {**public, "auth": proof})
    if not answer.is_good:
        log.error("identity-refused", network="matrix", status=answer.status)
    return answer.is_good


async def _vouch(client: nio.AsyncClient, identity: Identity, account: Account) -> None:
    device = _own_device(client)
    published = {name: account.device.get(name) for name in device}
    if published != device:
        # Signed would be somebody else's keys under our device's name.
        log.error("device-differs", network="matrix")
        return
    signed = {client.user_id: {client.device_id: identity.vouch(device)}}
    answer = await ask(client, "POST", "keys/signatures/upload", signed)
    if not answer.is_good or answer.content.get("failures"):
        log.error("signature-refused", network="matrix", status=answer.status)


def _own_device(client: nio.AsyncClient) -> dict[str, Any]:
    """Our device as nio publishes it, without its signature."""
    assert client.olm
    keys = client.olm.account.identity_keys
    return {
        "algorithms": list(client.olm._algorithms),
        "device_id": client.device_id,
        "user_id": client.user_id,
        "keys": {f"{name}:{client.device_id}": key for name, key in keys.items()},
    }

"""The bot's identity for its operator: set up once, looked at whenever one likes."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import secrets
import stat
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import nio

from bot.transports.matrix import cross_signing, secret_storage
from bot.transports.matrix.asking import ask, bare_client
from bot.transports.matrix.configuration import MatrixConfiguration, MatrixFault
from bot.transports.matrix.confirming import account_data, confirm, look_up
from bot.transports.matrix.cross_signing import Identity
from bot.transports.matrix.keys import Keys
from bot.transports.matrix.network import Trouble
from bot.transports.matrix.session import has_log_in, open_session
from bot.transports.matrix.signing import KEY_LENGTH
from bot.transports.patience import pauses

T = TypeVar("T")

_ATTEMPTS = 5
_CHOSEN = "m.secret_storage.default_key"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """What came of a set-up.

    *is_confirmed*: the account's identity vouches for the bot's device, so everybody's app
    trusts it. *recovery_key* is there once, when it was just made: it opens the identity, it is
    kept nowhere else, and with it the operator can confirm a device of their own, or give a new
    installation the same identity. *has_recovery_key*: the account has one, this or an earlier.
    """

    user: str
    device: str
    is_confirmed: bool
    has_recovery_key: bool
    recovery_key: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What can be seen of the account and its folder without changing either.

    *has_identity*: the account has one; *holds_identity*: its keys are in our folder, so a new
    device could be confirmed. *is_limited*: the homeserver slows the bot's messages down;
    ``None``: it does not tell us.
    """

    user: str
    device: str
    has_identity: bool
    holds_identity: bool
    is_confirmed: bool
    has_recovery_key: bool
    one_time_keys: int
    is_limited: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """What lies in the matrix folder. *is_private*: nobody else on this machine can read it.
    *has_log_in*: of a log-in that was refused or cut short there is only the device's name, and
    that is none."""

    is_private: bool
    has_log_in: bool
    has_store: bool
    has_store_key: bool
    has_identity: bool


async def set_up(configuration: MatrixConfiguration) -> SetUp:
    """Log in, publish the bot's keys, have its device confirmed, make a recovery key.

    What is there already stays as it is. Raises ``MatrixFault``, also when a bot runs with this
    folder, and when the homeserver does not answer.
    """
    return await _set_up(configuration, _recovery_key_if_none)


async def renew_recovery_key(configuration: MatrixConfiguration) -> SetUp:
    """As ``set_up``; and the account gets a new recovery key, the earlier one opens no more.

    Only where the identity's keys lie in our folder: else there is nothing to lock up.
    """
    return await _set_up(configuration, _recovery_key)


async def _set_up(
    configuration: MatrixConfiguration,
    lock_up: Callable[[nio.AsyncClient, Identity], Awaitable[str | None]],
) -> SetUp:
    session = await open_session(configuration)
    client = session.client
    try:
        await _stubbornly(Keys(client).publish)
        account = await _stubbornly(lambda: confirm(client, configuration))
        identity = cross_signing.load(configuration.directory)
        recovery_key = None
        if identity and identity.master.public == account.identity:
            recovery_key = await _stubbornly(lambda: lock_up(client, identity))
        return SetUp(
            user=client.user_id,
            device=account.device_id,
            is_confirmed=account.is_confirmed,
            has_recovery_key=bool(recovery_key or await _stubbornly(lambda: _chosen(client))),
            recovery_key=recovery_key,
        )
    finally:
        await session.close()


async def look(configuration: MatrixConfiguration) -> Look:
    """Raises ``MatrixFault`` where there is no log-in yet, or none that the homeserver knows;
    and ``OSError`` when it does not answer."""
    async with visiting(configuration) as client:
        return await _look(client, configuration.directory)


@contextlib.asynccontextmanager
async def visiting(configuration: MatrixConfiguration) -> AsyncIterator[nio.AsyncClient]:
    """A client with the bot's log-in and without its keys, to ask with and change nothing.

    Raises as ``look`` does.
    """
    try:
        token = json.loads((configuration.directory / "session.json").read_text())["token"]
    except (OSError, ValueError, KeyError, TypeError):
        token = configuration.access_token
    if not token:
        raise MatrixFault("The bot has not logged in to Matrix yet.")
    client = bare_client(configuration.homeserver)
    client.access_token = token
    try:
        yield client
    except Trouble as trouble:
        raise ConnectionError("the homeserver does not answer") from trouble
    finally:
        await client.close()  # type: ignore[no-untyped-call]


async def _look(client: nio.AsyncClient, directory: Path) -> Look:
    who = (await ask(client, "GET", "account/whoami")).content
    user, device = str(who.get("user_id")), str(who.get("device_id"))
    client.user_id = user
    account = await look_up(client, user, device)
    ours = cross_signing.load(directory)
    counts = (await ask(client, "POST", "keys/upload", {})).content.get("one_time_key_counts", {})
    return Look(
        user=user,
        device=device,
        has_identity=account.identity is not None,
        holds_identity=bool(ours and ours.master.public == account.identity),
        is_confirmed=account.is_confirmed,
        has_recovery_key=bool(await _chosen(client)),
        one_time_keys=int(counts.get("signed_curve25519", 0)),
        is_limited=await _is_limited(client, user),
    )


async def _is_limited(client: nio.AsyncClient, user: str) -> bool | None:
    """Synapse tells it to administrators, which the bot should not be, but may."""
    reply = await client.send(
        "GET",
        f"/_synapse/admin/v1/users/{quote(user)}/override_ratelimit",
        headers={"Authorization": f"Bearer {client.access_token}"},
    )
    if reply.status != 200:
        return None
    with contextlib.suppress(ValueError, AttributeError):
        return bool(json.loads(await reply.read()).get("messages_per_second") != 0)
    return None


def look_at_folder(directory: Path) -> Folder:
    return Folder(
        is_private=directory.is_dir() and not stat.S_IMODE(directory.stat().st_mode) & 0o077,
        has_log_in=has_log_in(directory),
        has_store=any(directory.glob("*.db")),
        has_store_key=(directory / "pickle.key").exists(),
        has_identity=cross_signing.load(directory) is not None,
    )


async def _recovery_key_if_none(client: nio.AsyncClient, identity: Identity) -> str | None:
    return None if await _chosen(client) else await _recovery_key(client, identity)


async def _recovery_key(client: nio.AsyncClient, identity: Identity) -> str:
    """Lock *identity* up in the account's secret storage; returns the key to it, as written."""
    key = secrets.token_bytes(KEY_LENGTH)
    name = secrets.token_urlsafe(24)
    await _store(client, f"m.secret_storage.key.{name}", secret_storage.description(key))
    for secret, value in identity.secrets().items():
        sealed = secret_storage.encrypt(key, secret, value.encode())
        await _store(client, secret, {"encrypted": {name: sealed}})
    # Last: only when everything lies in it is it the storage that apps look into.
    await _store(client, _CHOSEN, {"key": name})
    return secret_storage.written(key)


async def _chosen(client: nio.AsyncClient) -> str:
    """The name of the key to the account's secret storage, if it has one."""
    return str((await account_data(client, _CHOSEN)).get("key", ""))


async def _store(client: nio.AsyncClient, kind: str, content: object) -> None:
    path = f"user/{quote(client.user_id)}/account_data/{quote(kind)}"
    if not (await ask(client, "PUT", path, content)).is_good:
        raise MatrixFault("The homeserver refused to keep the recovery key's half of the secret.")


async def _stubbornly(do: Callable[[], Awaitable[T]]) -> T:
    """Somebody sits at the terminal, so we ask again, but not for ever."""
    for pause in itertools.islice(pauses(), _ATTEMPTS - 1):
        with contextlib.suppress(*Trouble):
            return await do()
        await asyncio.sleep(pause)
    try:
        return await do()
    except Trouble:
        raise MatrixFault(
            "The homeserver does not answer. Try again later.", name="no-answer"
        ) from None

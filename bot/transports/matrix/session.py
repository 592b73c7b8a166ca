"""The bot's log-in: one account, one device, one set of keys, for ever.

What lies in the directory, in the order it is made:

    lock           held while the bot runs: two on one store would ruin its keys
    pickle.key     what the store's keys are encrypted with
    session.json   user and device; and, once we are logged in, the token
    <user>_<device>.db   nio's encryption store

With a password the device's name is ours to choose, and it is written down before the log-in.
So a log-in that was cut short is made again under the same name. Keys are published only after
``session.json`` has the token; from then on the store must be there.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import json
import os
import secrets
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import nio

from bot.transports.matrix.configuration import MatrixConfiguration, MatrixFault
from bot.transports.matrix.files import write_private
from bot.transports.matrix.network import REQUEST, patiently
from bot.transports.matrix.store import Store

_DEVICE_NAME = "Purkubotti"
_ATTEMPTS_TO_LOCK = 5
_BETWEEN_ATTEMPTS = 0.1


@dataclass(frozen=True, slots=True)
class _LogIn:
    user: str
    device: str
    token: str = field(default="", repr=False)


class Session:
    """A logged-in client, and the lock on its directory."""

    def __init__(self, client: nio.AsyncClient, lock: int) -> None:
        self.client = client
        self._lock = lock

    async def close(self) -> None:
        await self.client.close()  # type: ignore[no-untyped-call]
        if self.client.store:
            self.client.store.database.close()
        os.close(self._lock)


async def open_session(configuration: MatrixConfiguration) -> Session:
    """Log in, or go on as the device we are. Raises ``MatrixFault``; waits for the network."""
    directory = configuration.directory
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    directory.chmod(0o700)
    lock = await _lock(directory)
    client = nio.AsyncClient(
        configuration.homeserver.rstrip("/"),
        store_path=str(directory),
        config=nio.AsyncClientConfig(
            store=Store,
            pickle_key=_pickle_key(directory),
            store_sync_tokens=False,
            # Waiting and trying again is ours to do: nio would do it out of sight.
            max_limit_exceeded=0,
            max_timeouts=0,
            request_timeout=REQUEST,
        ),
    )
    try:
        await _log_in(client, configuration)
    except BaseException:
        await Session(client, lock).close()
        raise
    return Session(client, lock)


async def _log_in(client: nio.AsyncClient, configuration: MatrixConfiguration) -> None:
    directory = configuration.directory
    known = _read(directory)
    if known and configuration.user and known.user != configuration.user:
        raise MatrixFault(
            "The matrix folder belongs to another account than the configuration's matrix.user. "
            "Set the user right, or move the folder away to begin with this account anew."
        )
    if configuration.access_token:
        now = await _by_token(client, configuration, known)
    elif known and known.token:
        now = known
        _same(known, *await _who(client, known.token))
    else:
        now = await _by_password(client, configuration, known)
    if known and known.token and not _store(directory, known).exists():
        raise MatrixFault(
            "The bot's encryption store is missing from the matrix folder, and a device cannot "
            "begin again with new keys. Restore the folder from a backup; or move it away, and "
            "with an access token make a new one, to begin as a new device."
        )
    try:
        client.restore_login(now.user, now.device, now.token)
    except ValueError:
        raise MatrixFault(
            "The encryption store and pickle.key in the matrix folder do not belong together. "
            "Restore both from the same backup."
        ) from None
    if not (known and known.token):
        await _refuse_used_device(client)
    if now != known:
        _write(directory, now)


async def _by_password(
    client: nio.AsyncClient, configuration: MatrixConfiguration, known: _LogIn | None
) -> _LogIn:
    if not configuration.password:
        raise MatrixFault(
            "Matrix needs a password or an access token: set PURKU_MATRIX__PASSWORD or "
            "PURKU_MATRIX__ACCESS_TOKEN."
        )
    if not known:
        known = _LogIn(configuration.user, f"PURKU{secrets.token_hex(4).upper()}")
        _write(configuration.directory, known)
    client.user, client.device_id = known.user, known.device
    answer = await patiently(lambda: client.login(configuration.password, _DEVICE_NAME))
    if not isinstance(answer, nio.LoginResponse):
        raise MatrixFault(
            "The homeserver refused the log-in: check matrix.user and the password. A homeserver "
            "without passwords needs an access token instead: PURKU_MATRIX__ACCESS_TOKEN."
        )
    if answer.user_id != known.user:
        raise MatrixFault(
            f"The homeserver calls this account {answer.user_id}: write that as matrix.user."
        )
    return replace(known, token=answer.access_token)


async def _by_token(
    client: nio.AsyncClient, configuration: MatrixConfiguration, known: _LogIn | None
) -> _LogIn:
    token = configuration.access_token or ""
    user, device = await _who(client, token)
    if not device:
        raise MatrixFault(
            "The access token belongs to no device, so the bot could not read encrypted messages. "
            "Make a token that has a device."
        )
    if configuration.user and configuration.user != user:
        raise MatrixFault("The access token belongs to another account than matrix.user says.")
    if known:
        _same(known, user, device)
    return _LogIn(user, device, token)


async def _who(client: nio.AsyncClient, token: str) -> tuple[str, str | None]:
    client.access_token = token
    answer = await patiently(client.whoami)
    if not isinstance(answer, nio.WhoamiResponse):
        raise MatrixFault("The homeserver did not accept the bot's access token.")
    return answer.user_id, answer.device_id


def _same(known: _LogIn, user: str, device: str | None) -> None:
    if (known.user, known.device) != (user, device):
        raise MatrixFault(
            "The access token belongs to another account or device than the keys in the matrix "
            "folder. Use a token of the same device; or move the folder away to begin anew."
        )


async def _refuse_used_device(client: nio.AsyncClient) -> None:
    """A device whose keys are published already has its store somewhere else."""
    assert client.olm
    client.olm.users_for_key_query.add(client.user_id)
    answer = await patiently(client.keys_query)
    published = getattr(answer, "device_keys", {}).get(client.user_id, {}).get(client.device_id)
    ours = client.olm.account.identity_keys["ed25519"]
    if published and published["keys"].get(f"ed25519:{client.device_id}") != ours:
        raise MatrixFault(
            "This access token's device already has encryption keys, and they are not in the "
            "matrix folder. Make a new token with a new device for the bot."
        )


async def _lock(directory: Path) -> int:
    lock = os.open(directory / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    # Asked more than once: ``doctor`` holds it for an instant to see whether we do.
    for attempt in range(_ATTEMPTS_TO_LOCK):
        if attempt:
            await asyncio.sleep(_BETWEEN_ATTEMPTS)
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return lock
    os.close(lock)
    raise MatrixFault("Another Purkubotti is running with the same matrix folder. Stop it first.")


def _pickle_key(directory: Path) -> str:
    path = directory / "pickle.key"
    if not path.exists():
        if any(directory.glob("*.db")):
            raise MatrixFault(
                "pickle.key is missing from the matrix folder, and without it the encryption "
                "store cannot be opened. Restore the folder from a backup."
            )
        write_private(path, secrets.token_urlsafe(32))
    return path.read_text()


def _store(directory: Path, login: _LogIn) -> Path:
    return directory / f"{login.user}_{login.device}.db"


def _read(directory: Path) -> _LogIn | None:
    with contextlib.suppress(FileNotFoundError):
        try:
            return _LogIn(**json.loads((directory / "session.json").read_text()))
        except (ValueError, TypeError):
            raise MatrixFault(
                "session.json in the matrix folder is damaged. Restore the folder from a backup."
            ) from None
    return None


def _write(directory: Path, login: _LogIn) -> None:
    write_private(directory / "session.json", json.dumps(asdict(login)))

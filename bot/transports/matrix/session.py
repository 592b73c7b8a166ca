"""The bot's log-in: one account, one device, one set of keys, for as long as the keys last.

What lies in the directory, in the order it is made:

    lock           held while the bot runs: two on one store would ruin its keys
    pickle.key     what the store's keys are encrypted with
    session.json   user and device; and, once we are logged in, the token
    <user>_<device>.db   nio's encryption store

With a password the device's name is ours to choose, and it is written down before the log-in.
So a log-in that was cut short is made again under the same name. Keys are published only after
``session.json`` has the token; from then on the store must be there.

A device never begins again with new keys: everybody would go on writing to the lost ones. Where
the keys are lost, the password makes a new device; an access token belongs to one device, so
the operator makes a new one.
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
import structlog
from peewee import DatabaseError, OperationalError

from bot.transports.files import write_private
from bot.transports.matrix.asking import ask, bare_client
from bot.transports.matrix.client import Client
from bot.transports.matrix.configuration import MatrixConfiguration, MatrixFault
from bot.transports.matrix.network import REQUEST, Trouble, patiently
from bot.transports.matrix.store import Store

log = structlog.get_logger()

_DEVICE_NAME = "Purkubotti"
_ATTEMPTS_TO_LOCK = 5
_BETWEEN_ATTEMPTS = 0.1


@dataclass(frozen=True, slots=True)
class _LogIn:
    user: str
    device: str
    token: str = field(default="", repr=False)
    #: the device took the place of one before it
    follows: bool = False
    #: the token of that one, until it is logged out
    earlier: str = field(default="", repr=False)


class Session:
    """A logged-in client, and the lock on its directory. *is_new_device*: its account had
    another device for the bot before this one."""

    def __init__(self, client: Client, lock: int, *, is_new_device: bool) -> None:
        self.client = client
        self.is_new_device = is_new_device
        self._lock = lock

    async def close(self) -> None:
        await _close(self.client)
        os.close(self._lock)


async def open_session(configuration: MatrixConfiguration) -> Session:
    """Log in, or go on as the device we are. Raises ``MatrixFault``; waits for the network."""
    directory = configuration.directory
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    directory.chmod(0o700)
    lock = await _lock(directory)
    bare = bare_client(configuration.homeserver)
    try:
        client, login = await _log_in(bare, configuration)
    except BaseException:
        os.close(lock)
        raise
    finally:
        await bare.close()  # type: ignore[no-untyped-call]
    return Session(client, lock, is_new_device=login.follows)


async def _log_in(
    bare: nio.AsyncClient, configuration: MatrixConfiguration
) -> tuple[Client, _LogIn]:
    directory = configuration.directory
    known = _read(directory)
    if known and configuration.user and known.user != configuration.user:
        raise MatrixFault(
            "The matrix folder belongs to another account than the configuration's matrix.user. "
            "Set the user right, or move the folder away to begin with this account anew.",
            name="other-folder",
        )
    if configuration.access_token:
        now = await _by_token(bare, configuration.access_token, configuration, known)
    elif known and known.token:
        now = known
    else:
        now = await _by_password(bare, configuration, known or _first(configuration))
    client = await _with_keys(configuration, now, known)
    if client is None:
        now = await _by_password(bare, configuration, _next(configuration, now))
        client = await _with_keys(configuration, now, None)
        if client is None:
            raise MatrixFault("The encryption store cannot be made in the matrix folder.")
    try:
        if now == known:
            _same(known, *await _who(client, known.token))
        else:
            _write(directory, now)
        _sweep(directory, keep=now)
        if now.earlier:
            now = await _log_out_earlier(bare, directory, now)
    except BaseException:
        await _close(client)
        raise
    return client, now


def _first(configuration: MatrixConfiguration) -> _LogIn:
    """The log-in of a folder that has none. Its device is a new one if there was another."""
    directory = configuration.directory
    follows = any(directory.glob("*.db")) or (directory / "cross_signing.json").exists()
    return _named(directory, _LogIn(configuration.user, _new_device(), follows=follows))


def _next(configuration: MatrixConfiguration, lost: _LogIn) -> _LogIn:
    """The log-in after that of *lost*, whose keys are nowhere. Raises ``MatrixFault``."""
    if configuration.access_token:
        raise MatrixFault(
            "This access token's device already has encryption keys, and they are not in the "
            "matrix folder. A device cannot begin again with others. Make a new access token with "
            "a new device for the bot, and set PURKU_MATRIX__ACCESS_TOKEN to it.",
            name="token-used",
        )
    if not configuration.password:
        raise MatrixFault(
            "The bot's encryption keys in the matrix folder are lost or damaged. Set "
            "PURKU_MATRIX__PASSWORD or call purkubotti init, and the bot goes on as a new device; "
            "or restore the folder from a backup.",
            name="keys-lost",
        )
    log.warning("keys-lost", network="matrix")
    now = _LogIn(lost.user, _new_device(), follows=True, earlier=lost.token)
    _named(configuration.directory, now)
    _sweep(configuration.directory, keep=now)
    (configuration.directory / "pickle.key").unlink(missing_ok=True)
    return now


def _named(directory: Path, login: _LogIn) -> _LogIn:
    _pickle_key(directory)
    _write(directory, login)
    return login


def _new_device() -> str:
    return f"PURKU{secrets.token_hex(4).upper()}"


async def _with_keys(
    configuration: MatrixConfiguration, now: _LogIn, known: _LogIn | None
) -> Client | None:
    """The client of *now* with its encryption keys; nothing, if the device has others."""
    directory = configuration.directory
    is_published = bool(known and known.token and known.device == now.device)
    if is_published and not _store(directory, now).exists():
        return None
    client = Client(
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
        try:
            client.restore_login(now.user, now.device, now.token)
        except OperationalError:  # the disk's trouble, not the store's
            raise
        except (ValueError, DatabaseError):
            opened = False
        else:
            opened = not await _has_other_keys(client)
    except BaseException:
        await _close(client)
        raise
    if not opened:
        await _close(client)
        return None
    return client


async def _close(client: nio.AsyncClient) -> None:
    await client.close()  # type: ignore[no-untyped-call]
    if client.store:
        client.store.database.close()


async def _by_password(
    bare: nio.AsyncClient, configuration: MatrixConfiguration, login: _LogIn
) -> _LogIn:
    password = configuration.password
    if not password:
        raise MatrixFault(
            "Matrix needs a password or an access token: set PURKU_MATRIX__PASSWORD or "
            "PURKU_MATRIX__ACCESS_TOKEN."
        )
    bare.user, bare.device_id = login.user, login.device
    answer = await patiently(lambda: bare.login(password, _DEVICE_NAME))
    if not isinstance(answer, nio.LoginResponse):
        raise MatrixFault(
            "The homeserver refused the log-in: check matrix.user and the password. A homeserver "
            "without passwords needs an access token instead: PURKU_MATRIX__ACCESS_TOKEN.",
            name="refused",
        )
    if answer.user_id != login.user:
        raise MatrixFault(
            f"The homeserver calls this account {answer.user_id}: write that as matrix.user."
        )
    return replace(login, token=answer.access_token)


async def _by_token(
    bare: nio.AsyncClient, token: str, configuration: MatrixConfiguration, known: _LogIn | None
) -> _LogIn:
    try:
        user, device = await _who(bare, token)
    except MatrixFault:
        # Not a log-in of ours: nothing has to be moved away, and perhaps it never was good.
        raise MatrixFault(
            "The homeserver does not accept PURKU_MATRIX__ACCESS_TOKEN: it was revoked, or not "
            "copied whole. In place of a revoked one make a token with a new device.",
            name="token-refused",
        ) from None
    if not device:
        raise MatrixFault(
            "The access token belongs to no device, so the bot could not read encrypted messages. "
            "Make a token that has a device.",
            name="token-no-device",
        )
    if configuration.user and configuration.user != user:
        raise MatrixFault(
            "The access token belongs to another account than matrix.user says.",
            name="token-other-account",
        )
    if known is None:
        return _LogIn(user, device, token)
    if known.user != user:
        raise MatrixFault(
            "The access token belongs to another account than the keys in the matrix folder. Use "
            "a token of the same account; or move the folder away to begin anew.",
            name="other-folder",
        )
    if known.device != device and known.token:
        return _LogIn(user, device, token, follows=True, earlier=known.token)
    return replace(known, device=device, token=token)


async def _who(client: nio.AsyncClient, token: str) -> tuple[str, str | None]:
    client.access_token = token
    answer = await patiently(client.whoami)
    if not isinstance(answer, nio.WhoamiResponse):
        raise MatrixFault("The homeserver did not accept the bot's access token.")
    return answer.user_id, answer.device_id


def _same(known: _LogIn, user: str, device: str | None) -> None:
    if (known.user, known.device) != (user, device):
        raise MatrixFault(
            "The log-in in the matrix folder belongs to another account or device than its keys. "
            "Restore the folder from a backup; or move it away to begin anew."
        )


async def _has_other_keys(client: nio.AsyncClient) -> bool:
    """Whether the device is known by other keys than the store's: its own lie somewhere else, or
    nowhere."""
    assert client.olm
    if client.olm.account.shared:
        return False
    client.olm.users_for_key_query.add(client.user_id)
    answer = await patiently(client.keys_query)
    published = getattr(answer, "device_keys", {}).get(client.user_id, {}).get(client.device_id)
    ours = client.olm.account.identity_keys["ed25519"]
    return bool(published) and published["keys"].get(f"ed25519:{client.device_id}") != ours


async def _log_out_earlier(bare: nio.AsyncClient, directory: Path, now: _LogIn) -> _LogIn:
    """Take the device before this one off the account, so that nobody writes to it any more.
    If the homeserver has no answer now, the next start does it."""
    try:
        await ask(bare, "POST", "logout", {}, token=now.earlier)
    except Trouble:
        return now
    now = replace(now, earlier="")
    _write(directory, now)
    return now


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
    with contextlib.suppress(FileNotFoundError, UnicodeDecodeError):
        if key := path.read_text():
            return key
    key = secrets.token_urlsafe(32)
    write_private(path, key)
    return key


def _sweep(directory: Path, *, keep: _LogIn) -> None:
    """Remove the stores of other devices: nobody can use them any more."""
    ours = _store(directory, keep).name
    for path in directory.glob("*.db*"):
        if not path.name.startswith(ours):
            path.unlink()


def _store(directory: Path, login: _LogIn) -> Path:
    return directory / f"{login.user}_{login.device}.db"


def has_log_in(directory: Path) -> bool:
    """Whether the homeserver has let us in once: before, there is nothing in the *directory* that
    could be lost."""
    known = _read(directory)
    return bool(known and known.token)


def _read(directory: Path) -> _LogIn | None:
    """The log-in that lies whole in *directory*, if there is one."""
    with contextlib.suppress(FileNotFoundError, ValueError, TypeError):
        return _LogIn(**json.loads((directory / "session.json").read_text()))
    return None


def _write(directory: Path, login: _LogIn) -> None:
    write_private(directory / "session.json", json.dumps(asdict(login)))
